import { lambdaPermissionSource } from "../../../rules/lambda/lambda-permission-source.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Permission = Parameters<typeof resource<"aws:lambda/permission:Permission">>[2];

const permission = (inputs: Permission, existing = false) =>
  resource(
    "aws:lambda/permission:Permission",
    "uploads",
    { action: "lambda:InvokeFunction", function: "thumbnails", principal: "s3.amazonaws.com", ...inputs },
    { existing },
  );
const stack = (properties: object, more: object = {}, parts: object = {}) =>
  template(
    {
      Uploads: {
        Type: "AWS::Lambda::Permission",
        Properties: {
          Action: "lambda:InvokeFunction",
          FunctionName: "thumbnails",
          Principal: "s3.amazonaws.com",
          ...properties,
        },
      },
      ...parts,
    },
    more,
  );
const sourceArn = "arn:aws:s3:::shop-uploads";

ruleCases(lambdaPermissionSource, [
  {
    name: "a service, and no source",
    verdict: "violated",
    because: ["sourceArn", "sourceAccount", "principalOrgId"],
    severity: "medium",
    resources: [permission({})],
    template: stack({}),
  },
  {
    name: "one bucket",
    verdict: "not violated",
    because: ["sourceArn"],
    resources: [permission({ sourceArn })],
    template: stack({ SourceArn: sourceArn }),
  },
  {
    name: "one account",
    verdict: "not violated",
    because: ["sourceAccount"],
    resources: [permission({ sourceAccount: "111111111111" })],
    template: stack({ SourceAccount: { Ref: "AWS::AccountId" } }),
  },
  {
    name: "one organisation",
    verdict: "not violated",
    because: ["principalOrgId"],
    resources: [permission({ principalOrgId: "o-a1b2c3d4e5" })],
    template: stack({ PrincipalOrgID: "o-a1b2c3d4e5" }),
  },
  {
    name: "any source",
    verdict: "violated",
    because: ["sourceArn"],
    resources: [permission({ sourceArn: "*" })],
    template: stack({ SourceArn: "*" }),
  },
  {
    name: "the role that a service made for itself, which is no service",
    verdict: "not applicable",
    resources: [
      permission({
        principal: "arn:aws:iam::111122223333:role/aws-service-role/lex.amazonaws.com/AWSServiceRoleForLexBots",
      }),
    ],
  },
  {
    name: "an empty source",
    verdict: "violated",
    resources: [permission({ sourceArn: "" })],
  },
  {
    name: "a bucket that is made with it",
    verdict: "not violated",
    resources: [resource("aws:s3/bucket:Bucket", "pictures", {}), permission({ sourceArn: ref("pictures", "arn") })],
    template: stack(
      { SourceArn: { "Fn::GetAtt": ["Pictures", "Arn"] } },
      {},
      {
        Pictures: { Type: "AWS::S3::Bucket", Properties: {} },
      },
    ),
  },
  {
    name: "a source that a parameter names",
    verdict: "cannot tell",
    because: ["sourceArn"],
    resources: [permission({ sourceArn: unknown() })],
    template: stack({ SourceArn: { Ref: "Source" } }, parameter("Source")),
  },
  {
    name: "a source that a parameter names, and an account",
    verdict: "not violated",
    because: ["sourceAccount"],
    resources: [permission({ sourceArn: unknown(), sourceAccount: "111111111111" })],
    template: stack({ SourceArn: { Ref: "Source" }, SourceAccount: "111111111111" }, parameter("Source")),
  },
  {
    name: "a service of China",
    verdict: "violated",
    resources: [permission({ principal: "events.amazonaws.com.cn" })],
  },
  {
    name: "another account, which is no service",
    verdict: "not applicable",
    resources: [permission({ principal: "222222222222" })],
    template: stack({ Principal: "arn:aws:iam::222222222222:root" }),
  },
  {
    name: "everyone, which is another matter",
    verdict: "not applicable",
    resources: [permission({ principal: "*" })],
    template: stack({ Principal: "*" }),
  },
  {
    name: "it is not known to whom",
    verdict: "cannot tell",
    because: ["principal"],
    resources: [permission({ principal: unknown() })],
    template: stack({ Principal: { Ref: "Who" } }, parameter("Who")),
  },
  {
    name: "it is not known to whom, with a source",
    verdict: "not violated",
    resources: [permission({ principal: unknown(), sourceArn })],
  },
  { name: "a permission that is there already", verdict: "violated", resources: [permission({}, true)] },
]);
