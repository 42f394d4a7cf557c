import type { Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const version = "2012-10-17";

/** A policy document that allows `Action` on `Resource`, under a condition. */
const allow = (Action: string | readonly string[], Resource: string | readonly string[], Condition?: object) => ({
  Version: version,
  Statement: [{ Effect: "Allow", Action, Resource, ...(Condition && { Condition }) }],
});

/** The same policy in every form. */
const policy = (name: string, document: object) => ({
  resources: [resource("aws:iam/policy:Policy", name, { policy: JSON.stringify(document) })],
  template: {
    [pascal(name)]: { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: document } },
  },
});

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const github = "token.actions.githubusercontent.com";
const provider = `arn:aws:iam::111122223333:oidc-provider/${github}`;

/** A role that workflows of GitHub assume. */
const deploy = (subject: string) => {
  const trust = {
    Version: version,
    Statement: [
      {
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: provider },
        Condition: {
          StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" },
          StringLike: { [`${github}:sub`]: subject },
        },
      },
    ],
  };
  return {
    resources: [resource("aws:iam/role:Role", "deploy", { assumeRolePolicy: JSON.stringify(trust) })],
    template: { Deploy: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: trust } } },
  };
};

const cluster = "oidc.eks.eu-west-1.amazonaws.com/id/D539D4633E53DE1B716D3041E";

/** A role for pods of the shop's cluster. */
const pods = (Condition: object) => {
  const trust = {
    Version: version,
    Statement: [
      {
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${cluster}` },
        Condition,
      },
    ],
  };
  return {
    resources: [resource("aws:iam/role:Role", "orders", { assumeRolePolicy: JSON.stringify(trust) })],
    template: { Orders: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: trust } } },
  };
};

const assumedBy = (Service: string) => ({
  Version: version,
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service } }],
});

/** The shop's function and what it is given. */
const attached = (policyArn: string) => ({
  resources: [
    resource("aws:iam/role:Role", "orders", { assumeRolePolicy: JSON.stringify(assumedBy("lambda.amazonaws.com")) }),
    resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "orders-rights", {
      role: ref("orders", "name"),
      policyArn,
    }),
  ],
  template: {
    Orders: {
      Type: "AWS::IAM::Role",
      Properties: {
        AssumeRolePolicyDocument: assumedBy("lambda.amazonaws.com"),
        ManagedPolicyArns: [policyArn],
      },
    },
  },
});

const passwords = (inputs: object) => ({
  resources: [resource("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", "staff", inputs)],
});

const classes = {
  requireLowercaseCharacters: true,
  requireUppercaseCharacters: true,
  requireNumbers: true,
  requireSymbols: true,
};

/** A role for what sent mail with a key. */
const mailerRole = {
  resources: [
    resource("aws:iam/role:Role", "mailer", { assumeRolePolicy: JSON.stringify(assumedBy("ecs-tasks.amazonaws.com")) }),
  ],
  template: {
    Mailer: {
      Type: "AWS::IAM::Role",
      Properties: { AssumeRolePolicyDocument: assumedBy("ecs-tasks.amazonaws.com") },
    },
  },
};

/** The role of the shop's bookkeeping, and who may assume it. */
const bookkeeping = (principal: object, condition?: object) => {
  const trust = {
    Version: version,
    Statement: [
      { Effect: "Allow", Action: "sts:AssumeRole", Principal: principal, ...(condition && { Condition: condition }) },
    ],
  };
  return {
    resources: [resource("aws:iam/role:Role", "bookkeeping", { assumeRolePolicy: JSON.stringify(trust) })],
    template: { Bookkeeping: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: trust } } },
  };
};

export const iamExamples: Examples = {
  "iam-role-trust-account": {
    violated: bookkeeping({ AWS: "arn:aws:iam::222222222222:root" }),
    fixed: bookkeeping({ AWS: "arn:aws:iam::222222222222:role/accountant" }),
  },
  "iam-role-trust-external": {
    trusted: ["111111111111"],
    violated: bookkeeping({ AWS: "arn:aws:iam::222222222222:role/accountant" }),
    fixed: bookkeeping(
      { AWS: "arn:aws:iam::222222222222:role/accountant" },
      { StringEquals: { "sts:ExternalId": "shop-7f3a19c4" } },
    ),
  },
  "iam-role-confused-deputy": {
    violated: bookkeeping({ Service: "config.amazonaws.com" }),
    fixed: bookkeeping({ Service: "config.amazonaws.com" }, { StringEquals: { "aws:SourceAccount": "111111111111" } }),
  },
  "iam-role-trust-public": {
    violated: bookkeeping({ AWS: "*" }),
    fixed: bookkeeping({ AWS: "arn:aws:iam::222222222222:role/accountant" }),
  },
  "iam-policy-full-admin": {
    violated: policy("support", allow("*", "*")),
    fixed: policy("support", allow(["dynamodb:GetItem", "dynamodb:Query"], tables("orders"))),
  },
  "iam-policy-star-action": {
    violated: policy("invoices", allow("*", "arn:aws:s3:::shop-invoices/*")),
    fixed: policy("invoices", allow("s3:GetObject", "arn:aws:s3:::shop-invoices/*")),
  },
  "iam-policy-iam-full": {
    violated: policy("onboarding", allow("iam:*", "*")),
    fixed: policy("onboarding", allow(["iam:GetUser", "iam:TagUser"], "arn:aws:iam::111122223333:user/staff/*")),
  },
  "iam-policy-allow-not-action": {
    violated: policy("support", {
      Version: version,
      Statement: [{ Effect: "Allow", NotAction: "dynamodb:DeleteTable", Resource: "*" }],
    }),
    fixed: policy("support", allow(["dynamodb:GetItem", "dynamodb:Query"], tables("orders"))),
  },
  "iam-policy-s3-all-buckets": {
    violated: policy("thumbnails", allow(["s3:ListBucket", "s3:GetObject"], "*")),
    fixed: policy("thumbnails", allow("s3:GetObject", "arn:aws:s3:::shop-images/*")),
  },
  "iam-policy-pass-role": {
    violated: policy("release", allow("iam:PassRole", "*")),
    fixed: policy(
      "release",
      allow("iam:PassRole", "arn:aws:iam::111122223333:role/orders", {
        StringEquals: { "iam:PassedToService": "lambda.amazonaws.com" },
      }),
    ),
  },
  "iam-policy-service-wildcard": {
    violated: policy("refunds", allow("sqs:*", "*")),
    fixed: policy("refunds", allow("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:refunds")),
  },
  "iam-policy-star-resource": {
    violated: policy("newsletter", allow("sqs:SendMessage", "*")),
    fixed: policy("newsletter", allow("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:newsletter")),
  },
  "iam-policy-privilege-escalation": {
    violated: policy("release", allow(["lambda:CreateFunction", "lambda:InvokeFunction", "iam:PassRole"], "*")),
    fixed: policy("release", {
      Version: version,
      Statement: [
        {
          Effect: "Allow",
          Action: ["lambda:CreateFunction", "lambda:InvokeFunction"],
          Resource: "arn:aws:lambda:eu-west-1:111122223333:function:orders",
        },
        {
          Effect: "Allow",
          Action: "iam:PassRole",
          Resource: "arn:aws:iam::111122223333:role/orders",
          Condition: { StringEquals: { "iam:PassedToService": "lambda.amazonaws.com" } },
        },
      ],
    }),
  },
  "iam-policy-credentials-exposure": {
    violated: policy("release", allow("sts:AssumeRole", "*")),
    fixed: policy("release", allow("sts:AssumeRole", "arn:aws:iam::111122223333:role/release")),
  },
  "iam-policy-data-exfiltration": {
    violated: policy("reports", allow(["s3:GetObject", "dynamodb:Scan"], "*")),
    fixed: policy("reports", allow("dynamodb:Scan", tables("orders"))),
  },
  "iam-managed-admin-attached": {
    violated: attached("arn:aws:iam::aws:policy/AdministratorAccess"),
    fixed: attached("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"),
  },
  "iam-role-web-identity": {
    violated: pods({ StringEquals: { [`${cluster}:aud`]: "sts.amazonaws.com" } }),
    fixed: pods({
      StringEquals: {
        [`${cluster}:aud`]: "sts.amazonaws.com",
        [`${cluster}:sub`]: "system:serviceaccount:shop:orders",
      },
    }),
  },
  "iam-role-github-oidc": { violated: deploy("repo:*"), fixed: deploy("repo:acme/shop:ref:refs/heads/main") },
  "iam-password-policy-length": {
    violated: passwords({ ...classes, minimumPasswordLength: 8 }),
    fixed: passwords({ ...classes, minimumPasswordLength: 14 }),
  },
  "iam-password-policy-classes": {
    violated: passwords({ ...classes, minimumPasswordLength: 14, requireSymbols: false }),
    fixed: passwords({ ...classes, minimumPasswordLength: 14 }),
  },
  "iam-access-key-in-code": {
    violated: {
      resources: [resource("aws:iam/accessKey:AccessKey", "mailer", { user: "mailer" })],
      template: { Mailer: { Type: "AWS::IAM::AccessKey", Properties: { UserName: "mailer" } } },
    },
    fixed: mailerRole,
  },
  "iam-root-access-key": {
    violated: {
      resources: [resource("aws:iam/accessKey:AccessKey", "mailer", { user: "root" })],
      template: { Mailer: { Type: "AWS::IAM::AccessKey", Properties: { UserName: "root" } } },
    },
    fixed: mailerRole,
  },
};

function tables(name: string): string {
  return `arn:aws:dynamodb:eu-west-1:111122223333:table/${name}`;
}
