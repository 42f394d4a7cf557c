import { defineRule } from "../../core/engine/rule.ts";
import { isTrue, not } from "../../core/model/answer.ts";

const page = { source: "https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html" };

export const guarddutyEnabled = defineRule({
  id: "guardduty-enabled",
  title: "The detector of GuardDuty is switched off",
  theme: "monitoring",
  severity: "high",
  severityReason: "It looks as if somebody watched over the account, and nobody does.",
  controls: { fsbp: ["GuardDuty.1"] },
  equivalents: { checkov: ["CKV_AWS_238"], prowler: ["guardduty_is_enabled"] },
  cwe: [778],
  why: "Stolen keys, servers that mine for others and customers' data on its way out are noticed by whoever reads the bill.",
  fix: "Leave out `enable`, or set it to true.",
  sources: [page.source],
  on: ["aws:guardduty/detector:Detector"],
  restsOn: [{ setting: "enable: true", ...page }],
  violatedWhen({ fields }) {
    const about = fields.at("enable");
    return [{ about, answer: not(isTrue(about.orProvider(true, page))) }];
  },
});
