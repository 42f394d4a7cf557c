import { Unknown } from "../../../core/model/value.ts";
import { type Adapters, type Get, itself } from "../adapter.ts";
import { over } from "../choices.ts";

/** Whether the list of factors that a pool offers has this one; nothing where there is no list. */
const offers =
  (factor: string, present: object) =>
  (get: Get): unknown =>
    over(get("EnabledMfas"), (list) => {
      if (!Array.isArray(list)) return undefined;
      if (list.includes(factor)) return present;
      return list.find((each) => each instanceof Unknown);
    });

const passkeys = (get: Get): unknown =>
  over(get("WebAuthnRelyingPartyID"), (relyingPartyId) =>
    relyingPartyId === undefined ? undefined : { relyingPartyId, userVerification: get("WebAuthnUserVerification") },
  );

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Cognito.html */
export const cognito: Adapters = {
  "AWS::Cognito::UserPool": {
    parts: [
      itself("aws:cognito/userPool:UserPool", {
        name: "UserPoolName",
        passwordPolicy: "Policies.PasswordPolicy",
        signInPolicy: "Policies.SignInPolicy",
        softwareTokenMfaConfiguration: {
          from: "EnabledMfas",
          compute: offers("SOFTWARE_TOKEN_MFA", { enabled: true }),
        },
        emailMfaConfiguration: { from: "EnabledMfas", compute: offers("EMAIL_OTP", {}) },
        webAuthnConfiguration: { from: "WebAuthnRelyingPartyID", compute: passkeys },
        schemas: "Schema",
        usernameAttributes: "UsernameAttributes",
      }),
    ],
  },
  "AWS::Cognito::UserPoolClient": {
    parts: [
      itself("aws:cognito/userPoolClient:UserPoolClient", {
        name: "ClientName",
        allowedOauthFlows: "AllowedOAuthFlows",
        allowedOauthFlowsUserPoolClient: "AllowedOAuthFlowsUserPoolClient",
        allowedOauthScopes: "AllowedOAuthScopes",
        callbackUrls: "CallbackURLs",
        logoutUrls: "LogoutURLs",
        defaultRedirectUri: "DefaultRedirectURI",
      }),
    ],
  },
  "AWS::Cognito::IdentityPool": {
    parts: [
      itself("aws:cognito/identityPool:IdentityPool", {
        openidConnectProviderArns: "OpenIdConnectProviderARNs",
        samlProviderArns: "SamlProviderARNs",
        supportedLoginProviders: { from: "SupportedLoginProviders", whole: true },
      }),
    ],
  },
  "AWS::Cognito::IdentityPoolRoleAttachment": {
    parts: [
      itself("aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment", {
        roles: { from: "Roles", whole: true },
      }),
    ],
    leave: ["RoleMappings"],
  },
};
