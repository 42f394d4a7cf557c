import { sqsPolicyPublic } from "../../../rules/sqs/sqs-policy-public.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { openings } from "../openings.ts";

const arn = "arn:aws:sqs:eu-west-1:111111111111:orders";
const orders = resource("aws:sqs/queue:Queue", "orders", { name: "orders" });
const everyone = { Statement: [{ Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: arn }] };

const companion = (policy: unknown) =>
  resource("aws:sqs/queuePolicy:QueuePolicy", "orders-policy", {
    queueUrl: ref("orders", "url"),
    policy: policy as string,
  });

const stack = (PolicyDocument: unknown, more: object = {}, Queues: unknown = [{ Ref: "Orders" }]) =>
  template(
    {
      Orders: { Type: "AWS::SQS::Queue" },
      Policy: { Type: "AWS::SQS::QueuePolicy", Properties: { PolicyDocument, Queues } },
    },
    more,
  );

ruleCases(sqsPolicyPublic, [
  ...openings({
    action: "sqs:SendMessage",
    service: "sqs:*",
    on: arn,
    property: "policy",
    resources: (policy) => [orders, companion(policy)],
    template: stack,
  }),
  {
    name: "everyone on a resource that is not known, and all but one role are denied on one that is",
    verdict: "cannot tell",
    because: ["policy.Statement.0.Resource"],
    template: stack({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: "*",
          Action: "sqs:SendMessage",
          Resource: { "Fn::Transform": { Name: "Names" } },
        },
        {
          Effect: "Deny",
          NotPrincipal: { AWS: "arn:aws:iam::111111111111:role/shop" },
          Action: "sqs:*",
          Resource: arn,
        },
      ],
    }),
  },
  {
    name: "everyone, in the queue's own policy",
    verdict: "violated",
    because: ["policy.Statement.0.Principal"],
    severity: "critical",
    resources: [resource("aws:sqs/queue:Queue", "orders", { policy: everyone as never })],
  },
  {
    name: "one role, in the queue's own policy",
    verdict: "not violated",
    resources: [
      resource("aws:sqs/queue:Queue", "orders", {
        policy: {
          Statement: [{ Effect: "Allow", Principal: { AWS: "111111111111" }, Action: "sqs:*", Resource: arn }],
        } as never,
      }),
    ],
  },
  {
    name: "the queue's own policy is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [resource("aws:sqs/queue:Queue", "orders", { policy: unknown() })],
  },
  {
    name: "a queue without a policy",
    verdict: "not violated",
    resources: [orders],
    template: template({ Orders: { Type: "AWS::SQS::Queue" } }),
  },
  {
    name: "the policy of a queue that is made elsewhere",
    verdict: "violated",
    resources: [
      resource("aws:sqs/queuePolicy:QueuePolicy", "policy", {
        queueUrl: "https://sqs.eu-west-1.amazonaws.com/111111111111/orders",
        policy: everyone as never,
      }),
    ],
    template: stack(everyone, {}, ["https://sqs.eu-west-1.amazonaws.com/111111111111/orders"]),
  },
  {
    name: "a policy of two queues",
    verdict: "violated",
    template: stack(everyone, parameter("Other"), [{ Ref: "Orders" }, { Ref: "Other" }]),
  },
  {
    name: "a queue that is there already",
    verdict: "violated",
    severity: "critical",
    resources: [resource("aws:sqs/queue:Queue", "orders", { policy: everyone as never }, { existing: true })],
  },
]);
