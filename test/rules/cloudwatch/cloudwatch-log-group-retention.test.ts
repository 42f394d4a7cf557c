import { cloudwatchLogGroupRetention } from "../../../rules/cloudwatch/cloudwatch-log-group-retention.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { stages } from "../cloudtrail/trails.ts";

type Inputs = Parameters<typeof resource<"aws:cloudwatch/logGroup:LogGroup">>[2];

const group = (inputs: Inputs, existing = false) =>
  resource("aws:cloudwatch/logGroup:LogGroup", "orders", { name: "orders", ...inputs }, { existing });
const stack = (Properties: object, more: object = {}) =>
  template({ Orders: { Type: "AWS::Logs::LogGroup", Properties } }, more);

ruleCases(cloudwatchLogGroupRetention, [
  {
    name: "for 90 days",
    verdict: "not violated",
    because: ["retentionInDays"],
    resources: [group({ retentionInDays: 90 })],
    template: stack({ RetentionInDays: 90 }),
  },
  {
    name: "for 90 days, written as text",
    verdict: "not violated",
    template: stack({ RetentionInDays: "90" }),
  },
  {
    name: "for ever",
    verdict: "violated",
    severity: "medium",
    because: ["retentionInDays"],
    resources: [group({ retentionInDays: 0 })],
  },
  {
    name: "nothing said",
    verdict: "violated",
    because: ["retentionInDays"],
    resources: [group({})],
    template: stack({}),
  },
  {
    name: "nothing said of a group that is there already",
    verdict: "violated",
    resources: [group({}, true)],
  },
  {
    name: "a class that is charged less",
    verdict: "violated",
    resources: [group({ logGroupClass: "INFREQUENT_ACCESS" })],
    template: stack({ LogGroupClass: "INFREQUENT_ACCESS" }),
  },
  {
    name: "the class for delivery",
    verdict: "not applicable",
    resources: [group({ logGroupClass: "DELIVERY" })],
    template: stack({ LogGroupClass: "DELIVERY" }),
  },
  {
    name: "a class that is not known",
    verdict: "cannot tell",
    because: ["logGroupClass"],
    resources: [group({ logGroupClass: unknown() })],
  },
  {
    name: "a class that is not known, and 30 days",
    verdict: "not violated",
    resources: [group({ logGroupClass: unknown(), retentionInDays: 30 })],
  },
  {
    name: "not known",
    verdict: "cannot tell",
    because: ["retentionInDays"],
    resources: [group({ retentionInDays: unknown() })],
    template: stack({ RetentionInDays: { Ref: "Days" } }, parameter("Days")),
  },
  {
    name: "for 90 days in one of two stages",
    verdict: "cannot tell",
    template: stack({ RetentionInDays: { "Fn::If": ["IsProd", 90, { Ref: "AWS::NoValue" }] } }, stages),
  },
]);
