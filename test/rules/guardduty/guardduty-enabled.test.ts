import { guarddutyEnabled } from "../../../rules/guardduty/guardduty-enabled.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { stages } from "../cloudtrail/trails.ts";

type Inputs = Parameters<typeof resource<"aws:guardduty/detector:Detector">>[2];

const detector = (inputs: Inputs = {}, existing = false) =>
  resource("aws:guardduty/detector:Detector", "detector", inputs, { existing });
const stack = (Properties: object, more: object = {}) =>
  template({ Detector: { Type: "AWS::GuardDuty::Detector", Properties } }, more);

ruleCases(guarddutyEnabled, [
  {
    name: "on",
    verdict: "not violated",
    because: ["enable"],
    resources: [detector({ enable: true })],
    template: stack({ Enable: true }),
  },
  {
    name: "nothing said, which the provider switches on",
    verdict: "not violated",
    because: ["enable"],
    resources: [detector()],
  },
  {
    name: "nothing said where it must be",
    verdict: "cannot tell",
    because: ["enable"],
    template: stack({}),
  },
  {
    name: "off",
    verdict: "violated",
    severity: "high",
    because: ["enable"],
    resources: [detector({ enable: false })],
    template: stack({ Enable: false }),
  },
  {
    name: "off in a detector that is there already",
    verdict: "violated",
    resources: [detector({ enable: false }, true)],
  },
  {
    name: "off, written as text",
    verdict: "violated",
    template: stack({ Enable: "false" }),
  },
  {
    name: "not known",
    verdict: "cannot tell",
    because: ["enable"],
    resources: [detector({ enable: unknown() })],
    template: stack({ Enable: { Ref: "On" } }, parameter("On")),
  },
  {
    name: "on in one of two stages",
    verdict: "cannot tell",
    template: stack({ Enable: { "Fn::If": ["IsProd", true, false] } }, stages),
  },
]);
