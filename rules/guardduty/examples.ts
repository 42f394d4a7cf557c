import type { Examples, Situation } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const detector = (enable: boolean): Situation => ({
  resources: [resource("aws:guardduty/detector:Detector", "detector", { enable })],
  template: { Detector: { Type: "AWS::GuardDuty::Detector", Properties: { Enable: enable } } },
});

export const guarddutyExamples: Examples = {
  "guardduty-enabled": { violated: detector(false), fixed: detector(true) },
};
