import { cloudtrailKms } from "../../../rules/cloudtrail/cloudtrail-kms.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { stack, stages, Trail, trail } from "./trails.ts";

const key = resource("aws:kms/key:Key", "trails", {});
const arn = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

ruleCases(cloudtrailKms, [
  {
    name: "a key that is named",
    verdict: "not violated",
    because: ["kmsKeyId"],
    resources: [trail({ kmsKeyId: arn })],
    template: stack({ KMSKeyId: arn }),
  },
  {
    name: "a key of the deployment",
    verdict: "not violated",
    because: ["kmsKeyId"],
    resources: [key, trail({ kmsKeyId: ref("trails", "arn") })],
    template: template({
      Key: { Type: "AWS::KMS::Key", Properties: { KeyPolicy: {} } },
      Trail: Trail({ KMSKeyId: { "Fn::GetAtt": ["Key", "Arn"] } }),
    }),
  },
  {
    name: "none",
    verdict: "violated",
    severity: "medium",
    because: ["kmsKeyId"],
    resources: [trail()],
    template: stack(),
  },
  {
    name: "none, beside a key that nothing uses",
    verdict: "violated",
    resources: [key, trail()],
  },
  {
    name: "an empty text",
    verdict: "violated",
    because: ["kmsKeyId"],
    resources: [trail({ kmsKeyId: "" })],
    template: stack({ KMSKeyId: "" }),
  },
  {
    name: "none on a trail that is there already",
    verdict: "violated",
    resources: [trail({}, "trail", true)],
  },
  {
    name: "not known",
    verdict: "cannot tell",
    because: ["kmsKeyId"],
    resources: [trail({ kmsKeyId: unknown() })],
    template: stack({ KMSKeyId: { Ref: "Key" } }, parameter("Key")),
  },
  {
    name: "a key in one of two stages",
    verdict: "cannot tell",
    template: stack({ KMSKeyId: { "Fn::If": ["IsProd", arn, { Ref: "AWS::NoValue" }] } }, stages),
  },
]);
