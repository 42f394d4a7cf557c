import { lambdaPermissionPublic } from "../../../rules/lambda/lambda-permission-public.ts";
import { parameter, type RuleCase, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:lambda/permission:Permission">>[2];

const both = (inputs: Inputs, Properties: object, more: object = {}): Pick<RuleCase, "resources" | "template"> => ({
  resources: [
    resource("aws:lambda/permission:Permission", "call", {
      action: "lambda:InvokeFunction",
      function: "prices",
      ...inputs,
    }),
  ],
  template: template(
    {
      Call: {
        Type: "AWS::Lambda::Permission",
        Properties: { Action: "lambda:InvokeFunction", FunctionName: "prices", ...Properties },
      },
    },
    more,
  ),
});

const everyone = { principal: "*" } as const;
const Everyone = { Principal: "*" } as const;

ruleCases(lambdaPermissionPublic, [
  {
    name: "everyone",
    verdict: "violated",
    because: ["principal"],
    severity: "critical",
    ...both(everyone, Everyone),
  },
  {
    name: "one account",
    verdict: "not violated",
    because: ["principal"],
    ...both({ principal: "222222222222" }, { Principal: "222222222222" }),
  },
  {
    name: "one role",
    verdict: "not violated",
    ...both(
      { principal: "arn:aws:iam::222222222222:role/orders" },
      { Principal: "arn:aws:iam::222222222222:role/orders" },
    ),
  },
  {
    name: "a service without a source, which is another rule's",
    verdict: "not violated",
    ...both({ principal: "s3.amazonaws.com" }, { Principal: "s3.amazonaws.com" }),
  },
  {
    name: "everyone in an organisation",
    verdict: "not violated",
    because: ["principalOrgId"],
    ...both({ ...everyone, principalOrgId: "o-a1b2c3d4e5" }, { ...Everyone, PrincipalOrgID: "o-a1b2c3d4e5" }),
  },
  {
    name: "a star for an organisation, which letter by letter is nobody's",
    verdict: "not violated",
    ...both({ ...everyone, principalOrgId: "*" }, { ...Everyone, PrincipalOrgID: "*" }),
  },
  {
    name: "calls for one account",
    verdict: "not violated",
    because: ["sourceAccount"],
    ...both({ ...everyone, sourceAccount: "111111111111" }, { ...Everyone, SourceAccount: "111111111111" }),
  },
  {
    name: "calls of one rule",
    verdict: "not violated",
    because: ["sourceArn"],
    ...both(
      { ...everyone, sourceArn: "arn:aws:events:eu-west-1:111111111111:rule/nightly" },
      { ...Everyone, SourceArn: "arn:aws:events:eu-west-1:111111111111:rule/nightly" },
    ),
  },
  {
    name: "calls of one bucket",
    verdict: "not violated",
    ...both({ ...everyone, sourceArn: "arn:aws:s3:::invoices" }, { ...Everyone, SourceArn: "arn:aws:s3:::invoices" }),
  },
  {
    name: "calls of anything",
    verdict: "violated",
    because: ["principal", "sourceArn"],
    ...both({ ...everyone, sourceArn: "*" }, { ...Everyone, SourceArn: "*" }),
  },
  {
    name: "calls of rules of every account",
    verdict: "violated",
    because: ["sourceArn"],
    ...both(
      { ...everyone, sourceArn: "arn:aws:events:eu-west-1:*:rule/nightly" },
      { ...Everyone, SourceArn: "arn:aws:events:eu-west-1:*:rule/nightly" },
    ),
  },
  {
    name: "everyone with an account, by the function's URL",
    verdict: "violated",
    ...both(
      { ...everyone, action: "lambda:InvokeFunctionUrl", functionUrlAuthType: "AWS_IAM" },
      { ...Everyone, Action: "lambda:InvokeFunctionUrl", FunctionUrlAuthType: "AWS_IAM" },
    ),
  },
  {
    name: "whoever knows a token",
    verdict: "violated",
    because: ["eventSourceToken"],
    ...both(
      { ...everyone, eventSourceToken: "amzn1.ask.skill.1" },
      { ...Everyone, EventSourceToken: "amzn1.ask.skill.1" },
    ),
  },
  {
    name: "everyone by the function's URL, which is told there",
    verdict: "not applicable",
    ...both(
      { ...everyone, action: "lambda:InvokeFunctionUrl", functionUrlAuthType: "NONE" },
      { ...Everyone, Action: "lambda:InvokeFunctionUrl", FunctionUrlAuthType: "NONE" },
    ),
  },
  {
    name: "the other half of a URL's permission",
    verdict: "not applicable",
    ...both({ ...everyone, invokedViaFunctionUrl: true }, { ...Everyone, InvokedViaFunctionUrl: true }),
  },
  {
    name: "somebody whom only the deployment will know",
    verdict: "cannot tell",
    because: ["principal"],
    resources: both({ principal: unknown() }, {}).resources ?? [],
    template: both({}, { Principal: { Ref: "Who" } }, parameter("Who")).template ?? {},
  },
  {
    name: "a source that only the deployment will know",
    verdict: "cannot tell",
    because: ["sourceArn"],
    ...both({ ...everyone, sourceArn: unknown() }, { ...Everyone, SourceArn: { Ref: "Who" } }, parameter("Who")),
  },
  {
    name: "an organisation that a parameter names",
    verdict: "not violated",
    template:
      both({}, { ...Everyone, PrincipalOrgID: { Ref: "Organization" } }, parameter("Organization")).template ?? {},
  },
  {
    name: "one service, whose source only the deployment will know",
    verdict: "not violated",
    ...both(
      { principal: "events.amazonaws.com", sourceArn: unknown() },
      { Principal: "events.amazonaws.com", SourceArn: { Ref: "Who" } },
      parameter("Who"),
    ),
  },
  {
    name: "a permission that is there already",
    verdict: "violated",
    resources: [
      resource(
        "aws:lambda/permission:Permission",
        "call",
        { action: "lambda:InvokeFunction", function: "prices", ...everyone },
        { existing: true },
      ),
    ],
  },
]);
