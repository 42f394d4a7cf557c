import { snsEncrypted } from "../../../rules/sns/sns-encrypted.ts";
import { parameter, ref, resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:sns/topic:Topic">>[2];

const orders = (inputs: Inputs, existing = false) =>
  resource("aws:sns/topic:Topic", "orders", { name: "orders", ...inputs }, { existing });

const stack = (properties: object, more: object = {}) =>
  template({ Orders: { Type: "AWS::SNS::Topic", Properties: properties }, Key: { Type: "AWS::KMS::Key" } }, more);

const because = ["kmsMasterKeyId"];

ruleCases(snsEncrypted, [
  { name: "no key", verdict: "violated", because, resources: [orders({})], template: stack({}) },
  { name: "there already, without a key", verdict: "violated", because, resources: [orders({}, true)] },
  {
    name: "AWS's key",
    verdict: "not violated",
    because,
    resources: [orders({ kmsMasterKeyId: "alias/aws/sns" })],
    template: stack({ KmsMasterKeyId: "alias/aws/sns" }),
  },
  {
    name: "a key of one's own, by its ARN with holes",
    verdict: "not violated",
    because,
    template: stack({
      KmsMasterKeyId: { "Fn::Join": ["", ["arn:aws:kms:eu-west-1:", { Ref: "AWS::AccountId" }, ":alias/shop"]] },
    }),
  },
  {
    name: "a key that is made with it",
    verdict: "not violated",
    because,
    resources: [resource("aws:kms/key:Key", "shop", {}), orders({ kmsMasterKeyId: ref("shop") })],
    but: { preview: "cannot tell", plan: "cannot tell" },
    template: stack({ KmsMasterKeyId: { Ref: "Key" } }),
  },
  {
    name: "a key that is empty text",
    verdict: "violated",
    because,
    resources: [orders({ kmsMasterKeyId: "" })],
    template: stack({ KmsMasterKeyId: "" }),
  },
  {
    name: "only the deployment will know the key",
    verdict: "cannot tell",
    because,
    resources: [orders({ kmsMasterKeyId: unknown() })],
    template: stack({ KmsMasterKeyId: { Ref: "Master" } }, parameter("Master")),
  },
  {
    name: "a key in one stage only",
    verdict: "cannot tell",
    template: stack(
      { KmsMasterKeyId: { "Fn::If": ["Live", "alias/shop", { Ref: "AWS::NoValue" }] } },
      { ...parameter("Stage"), Conditions: { Live: { "Fn::Equals": [{ Ref: "Stage" }, "live"] } } },
    ),
  },
  {
    name: "a parameter whose default is a key",
    verdict: "not violated",
    template: stack(
      { KmsMasterKeyId: { Ref: "Master" } },
      { Parameters: { Master: { Type: "String", Default: "alias/shop" } } },
    ),
  },
  { name: "a secret key", verdict: "not violated", resources: [orders({ kmsMasterKeyId: secret("alias/shop") })] },
]);
