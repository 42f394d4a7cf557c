import { defineRule } from "../../core/engine/rule.ts";
import { all, any, equals, isSet, not } from "../../core/model/answer.ts";
import { someCompanion } from "../../core/model/companions.ts";
import { isGiven } from "../../core/model/given.ts";
import { behavioursOf } from "../../core/net/distribution.ts";

export const cloudfrontLogging = defineRule({
  id: "cloudfront-logging",
  title: "The distribution keeps no log of its requests",
  theme: "logging",
  severity: "medium",
  severityReason: "Nothing leaks by it, but a leak cannot be traced without it.",
  controls: { fsbp: ["CloudFront.5"] },
  equivalents: {
    checkov: ["CKV_AWS_86"],
    trivy: ["AVD-AWS-0010"],
    prowler: ["cloudfront_distributions_logging_enabled"],
    cdknag: ["CloudFrontDistributionAccessLogging", "AwsSolutions-CFR3"],
    guard: ["CLOUDFRONT_ACCESSLOGS_ENABLED"],
  },
  cwe: [778],
  why: "After an attack on the shop nobody can say who asked for what, and whose data went out.",
  fix: "Set `loggingConfig` with a `bucket`; or send standard logs (v2) with an `aws.cloudwatch.LogDeliverySource` for the distribution's ARN and an `aws.cloudwatch.LogDelivery`.",
  sources: ["https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/logging.html"],
  on: ["aws:cloudfront/distribution:Distribution"],
  violatedWhen(distribution, { graph }) {
    const about = distribution.fields.at("loggingConfig").at("bucket");
    const delivers = someCompanion(
      distribution,
      "aws:cloudwatch/logDeliverySource:LogDeliverySource",
      graph,
      (source) =>
        all(
          equals(source.fields.at("logType").orAbsent("unknown"), "ACCESS_LOGS"),
          isSet(graph.companion(source, "aws:cloudwatch/logDelivery:LogDelivery")),
        ),
    );
    const streams = behavioursOf(distribution).map((each) => isGiven(each.at("realtimeLogConfigArn")));
    return [{ about, answer: not(any(isGiven(about), delivers, ...streams)) }];
  },
});
