import { defineRule } from "../../core/engine/rule.ts";
import { any, not } from "../../core/model/answer.ts";
import { coversAllRegions, oneRegion, someOtherTrail } from "../../core/monitoring/trail.ts";

export const cloudtrailMultiRegion = defineRule({
  id: "cloudtrail-multi-region",
  title: "The trail records one region only",
  theme: "logging",
  severity: "high",
  severityReason: "What happens in the other regions leaves no trace at all, and that is where intruders go.",
  controls: { "cis-aws-3.0": ["3.1"], "cis-aws-5.0": ["3.1"], fsbp: ["CloudTrail.1"] },
  equivalents: {
    checkov: ["CKV_AWS_67"],
    trivy: ["AVD-AWS-0014"],
    prowler: ["cloudtrail_multi_region_enabled", "cloudtrail_multi_region_enabled_logging_management_events"],
  },
  cwe: [778],
  why: "Somebody with a stolen key works in a region that nobody looks at, and afterwards nobody can say what they did with the shop's data.",
  fix: "Set `isMultiRegionTrail` to true, on this trail or on another one of the deployment.",
  sources: [
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html",
  ],
  on: ["aws:cloudtrail/trail:Trail"],
  restsOn: [{ setting: "isMultiRegionTrail: false", ...oneRegion }],
  violatedWhen(trail, { graph }) {
    const about = trail.fields.at("isMultiRegionTrail");
    // A trail of one region, for its data events, stands well beside one that covers all.
    const beside = someOtherTrail(trail, graph, coversAllRegions);
    return [{ about, answer: not(any(coversAllRegions(trail), beside)) }];
  },
});
