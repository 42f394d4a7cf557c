import type { Examples, Situation } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

type Policy = (principal: object) => object;

const policyOn =
  (action: string, on: string): Policy =>
  (principal) => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: principal, Action: action, Resource: on }],
  });

const everyone = { AWS: "*" };
const checkout = { AWS: "arn:aws:iam::111111111111:role/checkout" };

/** Everyone, and then the one role that needs it. */
const example = (policy: Policy, situation: (policy: object) => Situation) => ({
  violated: situation(policy(everyone)),
  fixed: situation(policy(checkout)),
});

const table = "arn:aws:dynamodb:eu-west-1:111111111111:table/orders";
const bus = "arn:aws:events:eu-west-1:111111111111:event-bus/orders";
const mail = "arn:aws:ses:eu-west-1:111111111111:identity/shop.example";

export const accessExamples: Examples = {
  "backup-vault-policy-public": example(
    policyOn("backup:CopyIntoBackupVault", "arn:aws:backup:eu-west-1:111111111111:backup-vault:nightly"),
    (policy) => ({
      resources: [
        resource("aws:backup/vaultPolicy:VaultPolicy", "nightly", {
          backupVaultName: "nightly",
          policy: policy as never,
        }),
      ],
      template: {
        Nightly: {
          Type: "AWS::Backup::BackupVault",
          Properties: { BackupVaultName: "nightly", AccessPolicy: policy },
        },
      },
    }),
  ),
  "cloudwatch-log-resource-policy-public": example(
    policyOn("logs:PutLogEvents", "arn:aws:logs:eu-west-1:111111111111:log-group:orders:*"),
    (policy) => ({
      resources: [
        resource("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "orders", {
          policyName: "orders",
          policyDocument: policy as never,
        }),
      ],
      template: {
        Orders: {
          Type: "AWS::Logs::ResourcePolicy",
          Properties: { PolicyName: "orders", PolicyDocument: JSON.stringify(policy) },
        },
      },
    }),
  ),
  "dynamodb-policy-public": example(policyOn("dynamodb:GetItem", table), (policy) => ({
    resources: [
      resource("aws:dynamodb/resourcePolicy:ResourcePolicy", "orders", {
        resourceArn: table,
        policy: policy as never,
      }),
    ],
    template: {
      Orders: {
        Type: "AWS::DynamoDB::Table",
        Properties: {
          TableName: "orders",
          KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
          AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
          ResourcePolicy: { PolicyDocument: policy },
        },
      },
    },
  })),
  "eventbridge-bus-public": example(policyOn("events:PutEvents", bus), (policy) => ({
    resources: [
      resource("aws:cloudwatch/eventBusPolicy:EventBusPolicy", "orders", {
        eventBusName: "orders",
        policy: policy as never,
      }),
    ],
    template: {
      Orders: {
        Type: "AWS::Events::EventBusPolicy",
        Properties: {
          EventBusName: "orders",
          StatementId: "Checkout",
          Statement: (policy as { Statement: readonly object[] }).Statement[0],
        },
      },
    },
  })),
  "ses-identity-policy-public": example(policyOn("ses:SendEmail", mail), (policy) => ({
    resources: [
      resource("aws:ses/identityPolicy:IdentityPolicy", "mail", {
        identity: "shop.example",
        name: "mail",
        policy: policy as never,
      }),
    ],
  })),
};
