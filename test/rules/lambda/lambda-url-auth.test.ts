import { lambdaUrlAuth } from "../../../rules/lambda/lambda-url-auth.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

const url = (authorizationType: string | ReturnType<typeof unknown>, existing = false) => [
  resource(
    "aws:lambda/functionUrl:FunctionUrl",
    "checkout",
    { functionName: "checkout", authorizationType },
    { existing },
  ),
];
const stack = (AuthType: unknown, more: object = {}) =>
  template({ Checkout: { Type: "AWS::Lambda::Url", Properties: { TargetFunctionArn: "checkout", AuthType } } }, more);
const stages = { ...parameter("Stage"), Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } } };

ruleCases(lambdaUrlAuth, [
  {
    name: "nobody has to sign in",
    verdict: "violated",
    because: ["authorizationType"],
    severity: "high",
    resources: url("NONE"),
    template: stack("NONE"),
  },
  {
    name: "callers sign in with IAM",
    verdict: "not violated",
    because: ["authorizationType"],
    resources: url("AWS_IAM"),
    template: stack("AWS_IAM"),
  },
  {
    name: "the deployment decides",
    verdict: "cannot tell",
    because: ["authorizationType"],
    resources: url(unknown()),
    template: stack({ Ref: "Auth" }, parameter("Auth")),
  },
  {
    name: "a parameter that is either way IAM",
    verdict: "not violated",
    template: stack({ "Fn::If": ["IsProd", "AWS_IAM", "AWS_IAM"] }, stages),
  },
  {
    name: "open in one of two stages",
    verdict: "cannot tell",
    template: stack({ "Fn::If": ["IsProd", "AWS_IAM", "NONE"] }, stages),
  },
  {
    name: "open unless a parameter says otherwise",
    verdict: "violated",
    template: stack({ Ref: "Auth" }, { Parameters: { Auth: { Type: "String", Default: "NONE" } } }),
  },
  {
    name: "one of two addresses is open",
    verdict: "violated",
    resources: [
      ...url("AWS_IAM"),
      resource("aws:lambda/functionUrl:FunctionUrl", "refunds", { functionName: "refunds", authorizationType: "NONE" }),
    ],
  },
  { name: "an address that is there already", verdict: "violated", resources: url("NONE", true) },
]);
