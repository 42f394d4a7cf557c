import type { Examples, Situation } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const orders = (variables: Readonly<Record<string, string>>) => ({
  resources: [
    resource("aws:lambda/function:Function", "orders", {
      role: "arn:aws:iam::111122223333:role/orders",
      runtime: "nodejs22.x",
      handler: "index.handler",
      s3Bucket: "shop-code",
      s3Key: "orders.zip",
      environment: { variables },
    }),
  ],
  template: { Orders: { Type: "AWS::Lambda::Function", Properties: { Environment: { Variables: variables } } } },
});

const uploads = { action: "lambda:InvokeFunction", function: "make-thumbnails", principal: "s3.amazonaws.com" };
const Uploads = { Action: "lambda:InvokeFunction", FunctionName: "make-thumbnails", Principal: "s3.amazonaws.com" };

const address = (authorizationType: string): Situation => ({
  resources: [
    resource("aws:lambda/functionUrl:FunctionUrl", "refunds", { functionName: "refunds", authorizationType }),
  ],
  template: {
    Refunds: {
      Type: "AWS::Lambda::Url",
      Properties: { TargetFunctionArn: "refunds", AuthType: authorizationType },
    },
  },
});

const role = "arn:aws:iam::123456789012:role/mail-invoices";

const mailer = (runtime: string) => ({
  resources: [
    resource("aws:lambda/function:Function", "mailInvoices", {
      role,
      runtime,
      handler: "index.handler",
      s3Bucket: "shop-releases",
      s3Key: "mail-invoices.zip",
    }),
  ],
  template: {
    MailInvoices: {
      Type: "AWS::Lambda::Function",
      Properties: {
        Role: role,
        Runtime: runtime,
        Handler: "index.handler",
        Code: { S3Bucket: "shop-releases", S3Key: "mail-invoices.zip" },
      },
    },
  },
});

const prices = { action: "lambda:InvokeFunction", function: "prices", principal: "*" };
const Prices = { Action: "lambda:InvokeFunction", FunctionName: "prices", Principal: "*" };

const trustOfFunctions = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } }],
};

/** A function with a role of its own. */
const refunding = (action: string, on: string): Situation => {
  const rights = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: action, Resource: on }] };
  return {
    resources: [
      resource("aws:iam/role:Role", "refunds-role", { assumeRolePolicy: JSON.stringify(trustOfFunctions) }),
      resource("aws:iam/rolePolicy:RolePolicy", "rights", {
        role: ref("refunds-role"),
        policy: JSON.stringify(rights),
      }),
      resource("aws:lambda/function:Function", "refunds", {
        role: ref("refunds-role", "arn"),
        runtime: "nodejs22.x",
        handler: "index.handler",
        s3Bucket: "shop-code",
        s3Key: "refunds.zip",
      }),
    ],
    template: {
      RefundsRole: {
        Type: "AWS::IAM::Role",
        Properties: {
          AssumeRolePolicyDocument: trustOfFunctions,
          Policies: [{ PolicyName: "rights", PolicyDocument: rights }],
        },
      },
      Refunds: {
        Type: "AWS::Lambda::Function",
        Properties: {
          Role: { "Fn::GetAtt": ["RefundsRole", "Arn"] },
          Runtime: "nodejs22.x",
          Handler: "index.handler",
          Code: { S3Bucket: "shop-code", S3Key: "refunds.zip" },
        },
      },
    },
  };
};

export const lambdaExamples: Examples = {
  "lambda-admin-role": {
    violated: refunding("*", "*"),
    fixed: refunding("dynamodb:UpdateItem", "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"),
  },
  "lambda-env-secrets": {
    violated: orders({ DB_PASSWORD: "tangerine-42" }),
    fixed: orders({ DB_SECRET_ARN: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-db" }),
  },
  "lambda-permission-public": {
    violated: {
      resources: [resource("aws:lambda/permission:Permission", "prices", prices)],
      template: { Prices: { Type: "AWS::Lambda::Permission", Properties: Prices } },
    },
    fixed: {
      resources: [
        resource("aws:lambda/permission:Permission", "prices", { ...prices, principalOrgId: "o-a1b2c3d4e5" }),
      ],
      template: {
        Prices: { Type: "AWS::Lambda::Permission", Properties: { ...Prices, PrincipalOrgID: "o-a1b2c3d4e5" } },
      },
    },
  },
  "lambda-permission-source": {
    violated: {
      resources: [resource("aws:lambda/permission:Permission", "uploads", uploads)],
      template: { Uploads: { Type: "AWS::Lambda::Permission", Properties: Uploads } },
    },
    fixed: {
      resources: [
        resource("aws:lambda/permission:Permission", "uploads", {
          ...uploads,
          sourceArn: "arn:aws:s3:::shop-uploads",
          sourceAccount: "123456789012",
        }),
      ],
      template: {
        Uploads: {
          Type: "AWS::Lambda::Permission",
          Properties: { ...Uploads, SourceArn: "arn:aws:s3:::shop-uploads", SourceAccount: "123456789012" },
        },
      },
    },
  },
  "lambda-url-auth": { violated: address("NONE"), fixed: address("AWS_IAM") },
  "lambda-runtime-supported": { violated: mailer("nodejs16.x"), fixed: mailer("nodejs24.x") },
};
