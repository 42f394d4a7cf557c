import * as aws from "@pulumi/aws";
import { domain, tags } from "./settings";

export const customers = new aws.cognito.UserPool("customers", {
  usernameAttributes: ["email"],
  autoVerifiedAttributes: ["email"],
  mfaConfiguration: "ON",
  softwareTokenMfaConfiguration: { enabled: true },
  deletionProtection: "ACTIVE",
  passwordPolicy: {
    minimumLength: 14,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
    temporaryPasswordValidityDays: 1,
  },
  tags,
});

export const webClient = new aws.cognito.UserPoolClient("web", {
  userPoolId: customers.id,
  callbackUrls: [`https://${domain}/signed-in`],
  allowedOauthFlows: ["code"],
  allowedOauthFlowsUserPoolClient: true,
  allowedOauthScopes: ["openid", "email"],
  supportedIdentityProviders: ["COGNITO"],
  preventUserExistenceErrors: "ENABLED",
});

new aws.cognito.UserPoolDomain("customers", { domain: "storefront-customers", userPoolId: customers.id });
