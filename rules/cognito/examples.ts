import type { Examples, Situation } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";
import type { Shapes } from "../../core/model/shapes.generated.ts";

const visitors = (allowUnauthenticatedIdentities: boolean): Situation => ({
  resources: [
    resource("aws:cognito/identityPool:IdentityPool", "visitors", {
      identityPoolName: "visitors",
      allowUnauthenticatedIdentities,
    }),
  ],
  template: {
    Visitors: {
      Type: "AWS::Cognito::IdentityPool",
      Properties: { AllowUnauthenticatedIdentities: allowUnauthenticatedIdentities },
    },
  },
});

const customers = (settings: Shapes["aws:cognito/userPool:UserPool"], properties: object): Situation => ({
  resources: [resource("aws:cognito/userPool:UserPool", "customers", { name: "customers", ...settings })],
  template: { Customers: { Type: "AWS::Cognito::UserPool", Properties: { UserPoolName: "customers", ...properties } } },
});

const passwords = (length: number): Situation =>
  customers(
    {
      passwordPolicy: {
        minimumLength: length,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: true,
      },
    },
    {
      Policies: {
        PasswordPolicy: {
          MinimumLength: length,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    },
  );

export const cognitoExamples: Examples = {
  "cognito-guest-access": { violated: visitors(true), fixed: visitors(false) },
  "cognito-mfa": {
    violated: customers({ mfaConfiguration: "OFF" }, { MfaConfiguration: "OFF" }),
    fixed: customers(
      { mfaConfiguration: "ON", softwareTokenMfaConfiguration: { enabled: true } },
      { MfaConfiguration: "ON", EnabledMfas: ["SOFTWARE_TOKEN_MFA"] },
    ),
  },
  "cognito-password-policy": { violated: passwords(6), fixed: passwords(12) },
};
