import { cloudtrailLogValidation } from "../../../rules/cloudtrail/cloudtrail-log-validation.ts";
import { parameter, ruleCases, secret, unknown } from "../../support/rule-cases.ts";
import { stack, stages, trail } from "./trails.ts";

ruleCases(cloudtrailLogValidation, [
  {
    name: "on",
    verdict: "not violated",
    because: ["enableLogFileValidation"],
    resources: [trail({ enableLogFileValidation: true })],
    template: stack({ EnableLogFileValidation: true }),
  },
  {
    name: "on, as a secret that says yes",
    verdict: "not violated",
    resources: [trail({ enableLogFileValidation: secret(true) })],
  },
  {
    name: "off",
    verdict: "violated",
    severity: "medium",
    because: ["enableLogFileValidation"],
    resources: [trail({ enableLogFileValidation: false })],
    template: stack({ EnableLogFileValidation: false }),
  },
  {
    name: "nothing said",
    verdict: "violated",
    because: ["enableLogFileValidation"],
    resources: [trail()],
    template: stack(),
  },
  {
    name: "nothing said of a trail that is there already",
    verdict: "violated",
    resources: [trail({}, "trail", true)],
  },
  {
    name: "off, written as text",
    verdict: "violated",
    template: stack({ EnableLogFileValidation: "false" }),
  },
  {
    name: "not known",
    verdict: "cannot tell",
    because: ["enableLogFileValidation"],
    resources: [trail({ enableLogFileValidation: unknown() })],
    template: stack({ EnableLogFileValidation: { Ref: "On" } }, parameter("On")),
  },
  {
    name: "on in one of two stages",
    verdict: "cannot tell",
    template: stack({ EnableLogFileValidation: { "Fn::If": ["IsProd", true, { Ref: "AWS::NoValue" }] } }, stages),
  },
]);
