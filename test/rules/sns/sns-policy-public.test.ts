import { snsPolicyPublic } from "../../../rules/sns/sns-policy-public.ts";
import { ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { fewOpenings } from "../few-openings.ts";

const arn = "arn:aws:sns:eu-west-1:111111111111:orders";
const orders = resource("aws:sns/topic:Topic", "orders", { name: "orders" });
const companion = (policy: unknown, topic: unknown = ref("orders", "arn")) =>
  resource("aws:sns/topicPolicy:TopicPolicy", "orders-policy", { arn: topic as string, policy: policy as string });

const stack = (PolicyDocument: unknown, more: object = {}) =>
  template(
    {
      Orders: { Type: "AWS::SNS::Topic" },
      Policy: { Type: "AWS::SNS::TopicPolicy", Properties: { PolicyDocument, Topics: [{ Ref: "Orders" }] } },
    },
    more,
  );

const statement = (more: object) => ({
  Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "sns:Publish", Resource: arn, ...more }],
});
const both = (policy: object) => ({ resources: [orders, companion(policy)], template: stack(policy) });

ruleCases(snsPolicyPublic, [
  ...fewOpenings({
    action: "sns:Subscribe",
    service: "sns:*",
    on: arn,
    property: "policy",
    resources: (policy) => [orders, companion(policy)],
    template: stack,
  }),
  {
    name: "the policy that AWS makes: everyone of the topic's own account",
    verdict: "not violated",
    ...both(statement({ Condition: { StringEquals: { "AWS:SourceOwner": "111111111111" } } })),
  },
  {
    name: "whoever subscribes with an address of the house",
    verdict: "violated",
    ...both(statement({ Action: "sns:Subscribe", Condition: { StringLike: { "sns:Endpoint": "*@shop.example" } } })),
  },
  {
    name: "events of one bucket",
    verdict: "not violated",
    ...both(statement({ Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:::shop-invoices" } } })),
  },
  {
    name: "everything but publishing, to everyone",
    verdict: "violated",
    ...both(statement({ Action: undefined, NotAction: "sns:Publish" })),
  },
  {
    name: "everyone, in the topic's own policy",
    verdict: "violated",
    because: ["policy.Statement.0.Principal.AWS"],
    severity: "critical",
    resources: [resource("aws:sns/topic:Topic", "orders", { policy: statement({}) as never })],
  },
  {
    name: "the topic's own policy is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [resource("aws:sns/topic:Topic", "orders", { policy: unknown() })],
  },
  {
    name: "a topic without a policy",
    verdict: "not violated",
    resources: [orders],
    template: template({ Orders: { Type: "AWS::SNS::Topic" } }),
  },
  {
    name: "the policy of a topic that is made elsewhere",
    verdict: "violated",
    resources: [companion(statement({}), arn)],
  },
]);
