import { sqsEncrypted } from "../../../rules/sqs/sqs-encrypted.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";

type Inputs = Parameters<typeof resource<"aws:sqs/queue:Queue">>[2];

const orders = (inputs: Inputs, existing = false) =>
  resource("aws:sqs/queue:Queue", "orders", { name: "orders", ...inputs }, { existing });

const stack = (properties: object, more: object = {}) =>
  template({ Orders: { Type: "AWS::SQS::Queue", Properties: properties }, Key: { Type: "AWS::KMS::Key" } }, more);

ruleCases(sqsEncrypted, [
  ...switchCases({
    property: "sqsManagedSseEnabled",
    good: true,
    absent: { created: "not violated", existing: "cannot tell", template: "not violated" },
    resources: (value, existing) => [orders(having("sqsManagedSseEnabled", value), existing)],
    template: (value, more) => stack(having("SqsManagedSseEnabled", value), more),
  }),
  {
    name: "a key of one's own",
    verdict: "not violated",
    because: ["kmsMasterKeyId"],
    resources: [orders({ kmsMasterKeyId: "alias/shop", sqsManagedSseEnabled: false }, true)],
    template: stack({ KmsMasterKeyId: "alias/shop", SqsManagedSseEnabled: false }),
  },
  {
    name: "a key that is made with it",
    verdict: "not violated",
    resources: [
      resource("aws:kms/key:Key", "shop", {}),
      orders({ kmsMasterKeyId: ref("shop", "arn"), sqsManagedSseEnabled: false }),
    ],
    but: { preview: "cannot tell", plan: "cannot tell" },
    template: stack({ KmsMasterKeyId: { "Fn::GetAtt": ["Key", "Arn"] }, SqsManagedSseEnabled: false }),
  },
  {
    name: "a key that is empty text",
    verdict: "violated",
    resources: [orders({ kmsMasterKeyId: "", sqsManagedSseEnabled: false })],
    template: stack({ KmsMasterKeyId: "", SqsManagedSseEnabled: false }),
  },
  {
    name: "a key that is not known, and no encryption by SQS",
    verdict: "cannot tell",
    because: ["kmsMasterKeyId"],
    resources: [orders({ kmsMasterKeyId: unknown(), sqsManagedSseEnabled: false })],
    template: stack({ KmsMasterKeyId: { Ref: "Master" }, SqsManagedSseEnabled: false }, parameter("Master")),
  },
  {
    name: "a key that is not known, and nothing else said",
    verdict: "not violated",
    resources: [orders({ kmsMasterKeyId: unknown() })],
    template: stack({ KmsMasterKeyId: { Ref: "Master" } }, parameter("Master")),
  },
]);
