import { defineRule } from "../../core/engine/rule.ts";
import { not } from "../../core/model/answer.ts";
import { isRecording, startsLogging } from "../../core/monitoring/trail.ts";

export const cloudtrailLoggingOn = defineRule({
  id: "cloudtrail-logging-on",
  title: "The trail is switched off",
  theme: "logging",
  severity: "high",
  severityReason: "It looks as if the account were recorded, and nothing is.",
  controls: { "cis-aws-3.0": ["3.1"], "cis-aws-5.0": ["3.1"], fsbp: ["CloudTrail.1"] },
  equivalents: { checkov: ["CKV_AWS_251"], prowler: ["cloudtrail_multi_region_enabled"] },
  cwe: [778],
  why: "Whoever gets in works unseen, and after a leak nobody can tell which customers it concerns.",
  fix: "Leave out `enableLogging`, or set it to true.",
  sources: [startsLogging.source],
  on: ["aws:cloudtrail/trail:Trail"],
  restsOn: [{ setting: "enableLogging: true", ...startsLogging }],
  violatedWhen: (trail) => [{ about: trail.fields.at("enableLogging"), answer: not(isRecording(trail)) }],
});
