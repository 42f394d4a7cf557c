import { cloudtrailLoggingOn } from "../../../rules/cloudtrail/cloudtrail-logging-on.ts";
import { parameter, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { stack, stages, trail } from "./trails.ts";

ruleCases(cloudtrailLoggingOn, [
  {
    name: "on",
    verdict: "not violated",
    because: ["enableLogging"],
    resources: [trail({ enableLogging: true })],
    template: stack({ IsLogging: true }),
  },
  {
    name: "nothing said, which the provider starts",
    verdict: "not violated",
    because: ["enableLogging"],
    resources: [trail()],
  },
  {
    name: "nothing said where it must be",
    verdict: "cannot tell",
    template: template({ Trail: { Type: "AWS::CloudTrail::Trail", Properties: { S3BucketName: "shop-trails" } } }),
  },
  {
    name: "off",
    verdict: "violated",
    severity: "high",
    because: ["enableLogging"],
    resources: [trail({ enableLogging: false })],
    template: stack({ IsLogging: false }),
  },
  {
    name: "off, written as text",
    verdict: "violated",
    template: stack({ IsLogging: "false" }),
  },
  {
    name: "off in a trail that is there already",
    verdict: "violated",
    resources: [trail({ enableLogging: false }, "trail", true)],
  },
  {
    name: "one on and one off",
    verdict: "violated",
    resources: [trail({}, "on"), trail({ enableLogging: false }, "off")],
  },
  {
    name: "not known",
    verdict: "cannot tell",
    because: ["enableLogging"],
    resources: [trail({ enableLogging: unknown() })],
    template: stack({ IsLogging: { Ref: "On" } }, parameter("On")),
  },
  {
    name: "on in one of two stages",
    verdict: "cannot tell",
    template: stack({ IsLogging: { "Fn::If": ["IsProd", true, false] } }, stages),
  },
]);
