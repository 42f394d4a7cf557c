import { cognitoMfa } from "../../../rules/cognito/cognito-mfa.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Pool = Parameters<typeof resource<"aws:cognito/userPool:UserPool">>[2];
type Client = Parameters<typeof resource<"aws:cognito/userPoolClient:UserPoolClient">>[2];

const pool = (inputs: Pool = {}, existing = false) =>
  resource("aws:cognito/userPool:UserPool", "customers", { name: "customers", ...inputs }, { existing });
const client = (name: string, inputs: Client) =>
  resource("aws:cognito/userPoolClient:UserPoolClient", name, { userPoolId: ref("customers"), ...inputs });
const app = { softwareTokenMfaConfiguration: { enabled: true } };
const machine = { allowedOauthFlows: ["client_credentials"] };

const Customers = (properties: object = {}) => ({
  Customers: { Type: "AWS::Cognito::UserPool", Properties: properties },
});
const Client = (properties: object) => ({
  Type: "AWS::Cognito::UserPoolClient",
  Properties: { UserPoolId: { Ref: "Customers" }, ...properties },
});
const App = { EnabledMfas: ["SOFTWARE_TOKEN_MFA"] };
const Machine = { AllowedOAuthFlows: ["client_credentials"] };

ruleCases(cognitoMfa, [
  {
    name: "nothing said of a second factor",
    verdict: "violated",
    because: ["mfaConfiguration"],
    severity: "medium",
    resources: [pool()],
    template: template(Customers()),
  },
  {
    name: "no second factor, though there is one to offer",
    verdict: "violated",
    because: ["mfaConfiguration"],
    severity: "medium",
    resources: [pool({ mfaConfiguration: "OFF", ...app })],
    template: template(Customers({ MfaConfiguration: "OFF", ...App })),
  },
  {
    name: "a second factor for everyone",
    verdict: "not violated",
    because: ["mfaConfiguration", "softwareTokenMfaConfiguration.enabled"],
    resources: [pool({ mfaConfiguration: "ON", ...app })],
    template: template(Customers({ MfaConfiguration: "ON", ...App })),
  },
  {
    name: "a second factor for who wants it",
    verdict: "violated",
    because: ["mfaConfiguration"],
    severity: "low",
    resources: [pool({ mfaConfiguration: "OPTIONAL", ...app })],
    template: template(Customers({ MfaConfiguration: "OPTIONAL", ...App })),
  },
  {
    name: "a second factor for who wants it, where everyone must",
    verdict: "violated",
    severity: "medium",
    params: { strict: true },
    resources: [pool({ mfaConfiguration: "OPTIONAL", ...app })],
    template: template(Customers({ MfaConfiguration: "OPTIONAL", ...App })),
  },
  {
    name: "a second factor for who wants it, and none to choose",
    verdict: "violated",
    severity: "medium",
    resources: [pool({ mfaConfiguration: "OPTIONAL", softwareTokenMfaConfiguration: { enabled: false } })],
    template: template(Customers({ MfaConfiguration: "OPTIONAL" })),
  },
  {
    name: "a second factor by text message",
    verdict: "not violated",
    because: ["smsConfiguration"],
    resources: [
      pool({
        mfaConfiguration: "ON",
        smsConfiguration: { externalId: "shop", snsCallerArn: "arn:aws:iam::111111111111:role/sms" },
      }),
    ],
    template: template(
      Customers({
        MfaConfiguration: "ON",
        SmsConfiguration: { SnsCallerArn: "arn:aws:iam::111111111111:role/sms" },
      }),
    ),
  },
  {
    name: "a second factor by mail",
    verdict: "not violated",
    resources: [pool({ mfaConfiguration: "ON", emailMfaConfiguration: { subject: "Your code" } })],
    template: template(Customers({ MfaConfiguration: "ON", EnabledMfas: ["EMAIL_OTP"] })),
  },
  {
    name: "passkeys",
    verdict: "not violated",
    because: ["webAuthnConfiguration"],
    resources: [pool({ mfaConfiguration: "ON", webAuthnConfiguration: { relyingPartyId: "shop.example" } })],
    template: template(Customers({ MfaConfiguration: "ON", WebAuthnRelyingPartyID: "shop.example" })),
  },
  {
    name: "the deployment decides",
    verdict: "cannot tell",
    because: ["mfaConfiguration"],
    resources: [pool({ mfaConfiguration: unknown(), ...app })],
    template: template(Customers({ MfaConfiguration: { Ref: "Mfa" }, ...App }), parameter("Mfa")),
  },
  {
    name: "the deployment decides which factor",
    verdict: "cannot tell",
    because: ["softwareTokenMfaConfiguration.enabled"],
    resources: [pool({ mfaConfiguration: "ON", softwareTokenMfaConfiguration: { enabled: unknown() } })],
    template: template(Customers({ MfaConfiguration: "ON", EnabledMfas: { Ref: "Factors" } }), {
      Parameters: { Factors: { Type: "CommaDelimitedList" } },
    }),
  },
  {
    name: "machines only",
    verdict: "not applicable",
    resources: [pool(), client("stock", machine), client("billing", machine)],
    template: template({ ...Customers(), Stock: Client(Machine), Billing: Client(Machine) }),
  },
  {
    name: "a machine, declared first, and people",
    verdict: "violated",
    resources: [client("stock", machine), client("shop", { allowedOauthFlows: ["code"] }), pool()],
    template: template({ Stock: Client(Machine), Shop: Client({ AllowedOAuthFlows: ["code"] }), ...Customers() }),
  },
  {
    name: "people who sign in elsewhere",
    verdict: "not applicable",
    resources: [pool(), client("shop", { supportedIdentityProviders: ["Google", "staff-saml"] })],
    template: template({ ...Customers(), Shop: Client({ SupportedIdentityProviders: ["Google"] }) }),
  },
  {
    name: "people who sign in elsewhere or here",
    verdict: "violated",
    resources: [pool(), client("shop", { supportedIdentityProviders: ["Google", "COGNITO"] })],
    template: template({ ...Customers(), Shop: Client({ SupportedIdentityProviders: ["COGNITO", "Google"] }) }),
  },
  {
    name: "a client that says nothing of how people sign in",
    verdict: "violated",
    resources: [pool(), client("shop", {})],
    template: template({ ...Customers(), Shop: Client({ SupportedIdentityProviders: [] }) }),
  },
  {
    name: "it is not known where people sign in",
    verdict: "cannot tell",
    because: ["supportedIdentityProviders"],
    resources: [pool(), client("shop", { supportedIdentityProviders: unknown() })],
    template: template(
      { ...Customers(), Shop: Client({ SupportedIdentityProviders: { Ref: "Where" } }) },
      {
        Parameters: { Where: { Type: "CommaDelimitedList" } },
      },
    ),
  },
  {
    name: "a machine, and a client that may be the pool's",
    verdict: "cannot tell",
    resources: [pool(), client("stock", machine), client("other", { userPoolId: unknown() })],
    template: template(
      { ...Customers(), Stock: Client(Machine), Other: Client({ UserPoolId: { Ref: "Pool" } }) },
      parameter("Pool"),
    ),
  },
  {
    name: "people, and a client that may be the pool's",
    verdict: "violated",
    resources: [pool(), client("shop", {}), client("other", { userPoolId: unknown() })],
  },
  { name: "a pool that is there already", verdict: "violated", resources: [pool({}, true)] },
]);
