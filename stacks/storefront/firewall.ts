import * as aws from "@pulumi/aws";
import { tags } from "./settings";

/** Distributions are guarded from this region. */
export const virginia = new aws.Provider("virginia", { region: "us-east-1" });

const metrics = (metricName: string) => ({ cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true });

/** AWS's common rules, and no more than 2,000 requests in five minutes from one address. */
const webAcl = (name: string, scope: "REGIONAL" | "CLOUDFRONT", opts?: { provider: aws.Provider }) =>
  new aws.wafv2.WebAcl(
    name,
    {
      scope,
      defaultAction: { allow: {} },
      visibilityConfig: metrics(name),
      rules: [
        {
          name: "common",
          priority: 1,
          overrideAction: { none: {} },
          statement: { managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesCommonRuleSet" } },
          visibilityConfig: metrics(`${name}-common`),
        },
        {
          name: "rate",
          priority: 2,
          action: { block: {} },
          statement: { rateBasedStatement: { limit: 2000, aggregateKeyType: "IP" } },
          visibilityConfig: metrics(`${name}-rate`),
        },
      ],
      tags,
    },
    opts,
  );

export const shopFirewall = webAcl("shop", "REGIONAL");
export const imagesFirewall = webAcl("images", "CLOUDFRONT", { provider: virginia });
