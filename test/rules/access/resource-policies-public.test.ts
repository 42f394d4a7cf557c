import {
  backupVaultPolicyPublic,
  cloudwatchLogResourcePolicyPublic,
  dynamodbPolicyPublic,
  eventbridgeBusPublic,
  sesIdentityPolicyPublic,
} from "../../../rules/access/resource-policies-public.ts";
import {
  type CaseResource,
  parameter,
  type RuleCase,
  resource,
  ruleCases,
  template,
  unknown,
} from "../../support/rule-cases.ts";

/** How a resource is written that has a policy. */
interface Written {
  readonly action: string;
  /** The ARN that the policy is on; left out where policies name none. */
  readonly on?: string;
  readonly property: string;
  readonly resources: (policy: unknown) => CaseResource;
  readonly template?: (policy: unknown) => object;
  /** What it is where another account is let in. */
  readonly foreign: "high" | "medium" | "not violated";
}

const shop = { AWS: "arn:aws:iam::111111111111:role/shop" };
const partner = { AWS: "arn:aws:iam::222222222222:root" };
const everyone = { AWS: "*" };

/** The same situations for each: who from outside gets in, and what of the policy is not known. */
function casesOf({ action, on, property, resources, template: stack, foreign }: Written): readonly RuleCase[] {
  const policy = (Principal: unknown, more: object = {}) => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal, Action: action, ...(on !== undefined && { Resource: on }), ...more }],
  });
  const both = (document: unknown, more: object = {}) => ({
    resources: [resources(document)],
    ...(stack !== undefined && { template: template({ It: stack(document) }, more) }),
  });
  const only = (Condition: object) => both(policy("*", { Condition }));
  return [
    {
      name: "everyone with an account",
      verdict: "violated",
      because: [`${property}.Statement.0.Principal.AWS`],
      about: `${property}.Statement.0.Principal`,
      ...both(policy(everyone)),
    },
    {
      name: "everyone but one role",
      verdict: "violated",
      ...both({ Statement: [{ ...policy("*").Statement[0], Principal: undefined, NotPrincipal: shop }] }),
    },
    {
      name: "one role of the own account",
      verdict: "not violated",
      ...both(policy(shop, { Resource: on ?? "arn:aws:x:::y" })),
    },
    { name: "a service", verdict: "not violated", ...both(policy({ Service: "events.amazonaws.com" })) },
    {
      name: "one organisation",
      verdict: "not violated",
      ...only({ StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }),
    },
    {
      name: "one organisation, or none said",
      verdict: "violated",
      ...only({ StringEqualsIfExists: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }),
    },
    { name: "encrypted calls of everyone", verdict: "violated", ...only({ Bool: { "aws:SecureTransport": "true" } }) },
    {
      name: "everyone, but a Deny spares one organisation only",
      verdict: "not violated",
      ...both({
        Statement: [
          ...policy("*").Statement,
          ...policy("*", {
            Effect: "Deny",
            Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
          }).Statement,
        ],
      }),
    },
    foreign === "not violated"
      ? { name: "another account", verdict: "not violated", ...both(policy(partner)) }
      : { name: "another account", verdict: "violated", severity: foreign, ...both(policy(partner)) },
    {
      name: "a policy that is not known",
      verdict: "cannot tell",
      because: [property],
      ...both(unknown()),
      ...(stack !== undefined && {
        template: template({ It: stack(policy({ AWS: { Ref: "Who" } })) }, parameter("Who")),
      }),
    },
  ];
}

/** Templates name a principal that is a parameter within the policy: what is not known is there. */
const without = ({ because: _, ...each }: RuleCase): RuleCase => each;
const told = (cases: readonly RuleCase[]): readonly RuleCase[] =>
  cases.map((each) => (each.name === "a policy that is not known" ? without(each) : each));

const orders = "arn:aws:dynamodb:eu-west-1:111111111111:table/orders";
ruleCases(dynamodbPolicyPublic, [
  ...told(
    casesOf({
      action: "dynamodb:GetItem",
      on: orders,
      property: "policy",
      resources: (policy) =>
        resource("aws:dynamodb/resourcePolicy:ResourcePolicy", "orders", {
          resourceArn: orders,
          policy: policy as string,
        }),
      template: (PolicyDocument) => ({
        Type: "AWS::DynamoDB::Table",
        Properties: { TableName: "orders", ResourcePolicy: { PolicyDocument } },
      }),
      foreign: "high",
    }),
  ),
]);

const vault = "arn:aws:backup:eu-west-1:111111111111:backup-vault:nightly";
ruleCases(backupVaultPolicyPublic, [
  ...told(
    casesOf({
      action: "backup:CopyIntoBackupVault",
      on: vault,
      property: "policy",
      resources: (policy) =>
        resource("aws:backup/vaultPolicy:VaultPolicy", "nightly", {
          backupVaultName: "nightly",
          policy: policy as string,
        }),
      template: (AccessPolicy) => ({
        Type: "AWS::Backup::BackupVault",
        Properties: { BackupVaultName: "nightly", AccessPolicy },
      }),
      foreign: "high",
    }),
  ),
]);

const bus = "arn:aws:events:eu-west-1:111111111111:event-bus/orders";
const permission = (inputs: Parameters<typeof resource<"aws:cloudwatch/eventPermission:EventPermission">>[2]) => [
  resource("aws:cloudwatch/eventPermission:EventPermission", "orders", { statementId: "Partners", ...inputs }),
];
const Permission = (Properties: object) => ({
  Type: "AWS::Events::EventBusPolicy",
  Properties: { StatementId: "Partners", Action: "events:PutEvents", ...Properties },
});
ruleCases(eventbridgeBusPublic, [
  ...told(
    casesOf({
      action: "events:PutEvents",
      on: bus,
      property: "policy",
      resources: (policy) =>
        resource("aws:cloudwatch/eventBusPolicy:EventBusPolicy", "orders", {
          eventBusName: "orders",
          policy: policy as string,
        }),
      foreign: "medium",
    }),
  ),
  {
    name: "everyone by a template",
    verdict: "violated",
    because: ["policy.Statement.0.Principal"],
    template: template({
      Bus: {
        Type: "AWS::Events::EventBusPolicy",
        Properties: {
          StatementId: "Partners",
          Statement: { Effect: "Allow", Principal: "*", Action: "events:PutEvents", Resource: bus },
        },
      },
    }),
  },
  {
    name: "one organisation by a template",
    verdict: "not violated",
    template: template({
      Bus: {
        Type: "AWS::Events::EventBusPolicy",
        Properties: {
          StatementId: "Partners",
          Statement: {
            Effect: "Allow",
            Principal: "*",
            Action: "events:PutEvents",
            Resource: bus,
            Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
          },
        },
      },
    }),
  },
  {
    name: "somebody whom a parameter names, by a template",
    verdict: "cannot tell",
    template: template(
      {
        Bus: {
          Type: "AWS::Events::EventBusPolicy",
          Properties: {
            StatementId: "Partners",
            Statement: { Effect: "Allow", Principal: { Ref: "Who" }, Action: "events:PutEvents", Resource: bus },
          },
        },
      },
      parameter("Who"),
    ),
  },
  {
    name: "a permission of everyone",
    verdict: "violated",
    severity: "high",
    because: ["principal"],
    about: "principal",
    resources: permission({ principal: "*" }),
    template: template({ Bus: Permission({ Principal: "*" }) }),
  },
  {
    name: "a permission of one organisation",
    verdict: "not violated",
    about: "principal",
    because: ["condition.value"],
    resources: permission({
      principal: "*",
      condition: { key: "aws:PrincipalOrgID", type: "StringEquals", value: "o-a1b2c3d4e5" },
    }),
    template: template({
      Bus: Permission({
        Principal: "*",
        Condition: { Key: "aws:PrincipalOrgID", Type: "StringEquals", Value: "o-a1b2c3d4e5" },
      }),
    }),
  },
  {
    name: "a permission of an account, and nobody says which one is the own",
    verdict: "cannot tell",
    because: ["principal"],
    about: "principal",
    resources: permission({ principal: "222222222222" }),
  },
  {
    name: "a permission that is not known",
    verdict: "cannot tell",
    because: ["principal"],
    about: "principal",
    resources: permission({ principal: unknown() }),
  },
  {
    name: "a schema registry that everyone reads",
    verdict: "violated",
    resources: [
      resource("aws:schemas/registryPolicy:RegistryPolicy", "orders", {
        registryName: "orders",
        policy: { Statement: [{ Effect: "Allow", Principal: "*", Action: "schemas:*", Resource: "*" }] } as never,
      }),
    ],
    template: template({
      Orders: {
        Type: "AWS::EventSchemas::RegistryPolicy",
        Properties: {
          RegistryName: "orders",
          Policy: { Statement: [{ Effect: "Allow", Principal: "*", Action: "schemas:*", Resource: "*" }] },
        },
      },
    }),
  },
]);

ruleCases(cloudwatchLogResourcePolicyPublic, [
  ...told(
    casesOf({
      action: "logs:PutLogEvents",
      on: "arn:aws:logs:eu-west-1:111111111111:log-group:orders:*",
      property: "policyDocument",
      resources: (policy) =>
        resource("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "orders", {
          policyName: "orders",
          policyDocument: policy as string,
        }),
      template: (PolicyDocument) => ({
        Type: "AWS::Logs::ResourcePolicy",
        Properties: { PolicyName: "orders", PolicyDocument },
      }),
      foreign: "not violated",
    }),
  ),
  {
    name: "a destination that takes logs of everyone",
    verdict: "violated",
    because: ["accessPolicy.Statement.0.Principal"],
    resources: [
      resource("aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy", "orders", {
        destinationName: "orders",
        accessPolicy: {
          Statement: [{ Effect: "Allow", Principal: "*", Action: "logs:PutSubscriptionFilter", Resource: "*" }],
        } as never,
      }),
    ],
    template: template({
      Orders: {
        Type: "AWS::Logs::Destination",
        Properties: {
          DestinationName: "orders",
          DestinationPolicy: JSON.stringify({
            Statement: [{ Effect: "Allow", Principal: "*", Action: "logs:PutSubscriptionFilter", Resource: "*" }],
          }),
        },
      },
    }),
  },
]);

const mail = "arn:aws:ses:eu-west-1:111111111111:identity/shop.example";
ruleCases(sesIdentityPolicyPublic, [
  ...casesOf({
    action: "ses:SendEmail",
    on: mail,
    property: "policy",
    resources: (policy) =>
      resource("aws:ses/identityPolicy:IdentityPolicy", "mail", {
        identity: "shop.example",
        name: "mail",
        policy: policy as string,
      }),
    foreign: "not violated",
  }),
  {
    name: "everyone may send for an identity of the newer interface",
    verdict: "violated",
    resources: [
      resource("aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy", "mail", {
        emailIdentity: "shop.example",
        policyName: "mail",
        policy: {
          Statement: [{ Effect: "Allow", Principal: "*", Action: "ses:SendEmail", Resource: mail }],
        } as never,
      }),
    ],
  },
  {
    name: "whoever sends from one address of the shop",
    verdict: "violated",
    resources: [
      resource("aws:ses/identityPolicy:IdentityPolicy", "mail", {
        identity: "shop.example",
        name: "mail",
        policy: {
          Statement: [
            {
              Effect: "Allow",
              Principal: "*",
              Action: "ses:SendEmail",
              Resource: mail,
              Condition: { StringLike: { "ses:FromAddress": "invoices@shop.example" } },
            },
          ],
        } as never,
      }),
    ],
  },
]);
