import { defineRule } from "../../core/engine/rule.ts";
import { isTrue, not } from "../../core/model/answer.ts";

const page = {
  source: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html",
};

export const cloudtrailLogValidation = defineRule({
  id: "cloudtrail-log-validation",
  title: "Changes to the trail's log files cannot be noticed",
  theme: "logging",
  severity: "medium",
  severityReason: "Somebody must be able to write to the bucket first, but then the record proves nothing.",
  controls: { "cis-aws-3.0": ["3.2"], "cis-aws-5.0": ["3.2"], fsbp: ["CloudTrail.4"] },
  equivalents: {
    checkov: ["CKV_AWS_36"],
    trivy: ["AVD-AWS-0016"],
    prowler: ["cloudtrail_log_file_validation_enabled"],
    cdknag: ["CloudTrailLogFileValidationEnabled"],
    guard: ["CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED"],
  },
  cwe: [354, 778],
  why: "An intruder takes their own steps out of the log, and the shop reports too little to its customers.",
  fix: "Set `enableLogFileValidation` to true.",
  sources: [page.source],
  on: ["aws:cloudtrail/trail:Trail"],
  restsOn: [{ setting: "enableLogFileValidation: false", ...page }],
  violatedWhen({ fields }) {
    const about = fields.at("enableLogFileValidation");
    return [{ about, answer: not(isTrue(about.or(false, page))) }];
  },
});
