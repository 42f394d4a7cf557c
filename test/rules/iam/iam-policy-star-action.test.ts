import { iamPolicyStarAction } from "../../../rules/iam/iam-policy-star-action.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { allow, both, everywhere, managed, policy, stack } from "./identities.ts";

const orders = ["arn:aws:s3:::orders", "arn:aws:s3:::orders/*"];

ruleCases(iamPolicyStarAction, [
  {
    name: "every action on one bucket",
    verdict: "violated",
    because: ["policy.Statement.0.Action"],
    severity: "high",
    ...both(policy(allow("*", orders))),
  },
  { name: "every action of every service, on one bucket", verdict: "violated", ...both(policy(allow("*:*", orders))) },
  {
    name: "one of several is every action",
    verdict: "violated",
    ...both(policy(allow(["s3:GetObject", "*"], orders))),
  },
  {
    name: "every action, with a second factor",
    verdict: "violated",
    ...both(policy(allow("*", orders, { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } }))),
  },
  { name: "every action on every resource is another rule", verdict: "not violated", ...both(policy(allow("*"))) },
  { name: "every action of one service", verdict: "not violated", ...both(policy(allow("s3:*", orders))) },
  {
    name: "every action is denied",
    verdict: "not violated",
    ...both(policy({ ...allow("*", orders), Effect: "Deny" })),
  },
  {
    name: "every action but some, on one bucket",
    verdict: "not violated",
    ...both(policy({ Effect: "Allow", NotAction: "s3:DeleteBucket", Resource: orders })),
  },
  ...everywhere(policy(allow("*", orders)), "violated", "every action on one bucket"),
  {
    name: "every action on a bucket that is made with it",
    verdict: "violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [resource("aws:s3/bucket:Bucket", "orders", {}), managed(policy(allow("*", ref("orders", "arn"))))],
    template: template({
      Orders: { Type: "AWS::S3::Bucket" },
      Staff: {
        Type: "AWS::IAM::ManagedPolicy",
        Properties: { PolicyDocument: policy(allow("*", { "Fn::GetAtt": ["Orders", "Arn"] })) },
      },
    }),
  },
  {
    name: "an action that a parameter names",
    verdict: "cannot tell",
    template: stack(policy(allow({ Ref: "Action" }, orders)), parameter("Action")),
  },
  {
    name: "every action on what a parameter names",
    verdict: "cannot tell",
    template: stack(policy(allow("*", { Ref: "Where" })), parameter("Where")),
  },
  { name: "a policy that only the deployment will know", verdict: "cannot tell", resources: [managed(unknown())] },
]);
