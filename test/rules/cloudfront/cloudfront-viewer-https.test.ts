import { cloudfrontViewerHttps } from "../../../rules/cloudfront/cloudfront-viewer-https.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Policy = string | ReturnType<typeof unknown>;

const behaviour = (viewerProtocolPolicy: Policy) => ({ targetOriginId: "shop", viewerProtocolPolicy });

const shop = (policy: Policy, ...others: readonly Policy[]) => [
  resource("aws:cloudfront/distribution:Distribution", "shop", {
    enabled: true,
    defaultCacheBehavior: behaviour(policy),
    ...(others.length > 0 && {
      orderedCacheBehaviors: others.map((each, index) => ({ ...behaviour(each), pathPattern: `/part${index}/*` })),
    }),
  }),
];

const written = (policy: unknown) => ({ TargetOriginId: "shop", ViewerProtocolPolicy: policy });

const stack = (policy: unknown, others?: unknown, more: object = {}) =>
  template(
    {
      Shop: {
        Type: "AWS::CloudFront::Distribution",
        Properties: {
          DistributionConfig: {
            Enabled: true,
            DefaultCacheBehavior: written(policy),
            ...(others !== undefined && { CacheBehaviors: others }),
          },
        },
      },
    },
    more,
  );

const isProd = {
  ...parameter("Stage"),
  Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } },
};

ruleCases(cloudfrontViewerHttps, [
  {
    name: "plain HTTP for everything",
    verdict: "violated",
    because: ["defaultCacheBehavior.viewerProtocolPolicy"],
    severity: "high",
    resources: shop("allow-all"),
    template: stack("allow-all"),
  },
  {
    name: "visitors are sent to HTTPS",
    verdict: "not violated",
    because: ["defaultCacheBehavior.viewerProtocolPolicy"],
    resources: shop("redirect-to-https"),
    template: stack("redirect-to-https"),
  },
  {
    name: "plain HTTP is refused",
    verdict: "not violated",
    resources: shop("https-only", "redirect-to-https"),
    template: stack("https-only", [written("redirect-to-https")]),
  },
  {
    name: "one path of many over plain HTTP",
    verdict: "violated",
    because: ["orderedCacheBehaviors.1.viewerProtocolPolicy"],
    resources: shop("redirect-to-https", "https-only", "allow-all"),
    template: stack("redirect-to-https", [written("https-only"), written("allow-all")]),
  },
  {
    name: "the default over plain HTTP, every path over HTTPS",
    verdict: "violated",
    because: ["defaultCacheBehavior.viewerProtocolPolicy"],
    resources: shop("allow-all", "https-only"),
    template: stack("allow-all", [written("https-only")]),
  },
  {
    name: "the policy is chosen by the deployment",
    verdict: "cannot tell",
    because: ["defaultCacheBehavior.viewerProtocolPolicy"],
    resources: shop(unknown()),
    template: stack({ Ref: "Policy" }, undefined, parameter("Policy")),
  },
  {
    name: "one path is not known, another is over plain HTTP",
    verdict: "violated",
    because: ["orderedCacheBehaviors.1.viewerProtocolPolicy"],
    resources: shop("https-only", unknown(), "allow-all"),
    template: stack("https-only", [written({ Ref: "Policy" }), written("allow-all")], parameter("Policy")),
  },
  {
    name: "the paths as a whole are not known",
    verdict: "cannot tell",
    because: ["orderedCacheBehaviors.viewerProtocolPolicy"],
    resources: [
      resource("aws:cloudfront/distribution:Distribution", "shop", {
        defaultCacheBehavior: behaviour("https-only"),
        orderedCacheBehaviors: unknown(),
      }),
    ],
    template: stack("https-only", { Ref: "Paths" }, parameter("Paths")),
  },
  {
    name: "the paths are not known, and the default is over plain HTTP",
    verdict: "violated",
    because: ["defaultCacheBehavior.viewerProtocolPolicy"],
    resources: [
      resource("aws:cloudfront/distribution:Distribution", "shop", {
        defaultCacheBehavior: behaviour("allow-all"),
        orderedCacheBehaviors: unknown(),
      }),
    ],
    template: stack("allow-all", { Ref: "Paths" }, parameter("Paths")),
  },
  {
    name: "the whole default behaviour is not known",
    verdict: "cannot tell",
    resources: [resource("aws:cloudfront/distribution:Distribution", "shop", { defaultCacheBehavior: unknown() })],
  },
  {
    name: "a distribution that is there already",
    verdict: "violated",
    resources: [
      resource(
        "aws:cloudfront/distribution:Distribution",
        "shop",
        { defaultCacheBehavior: behaviour("allow-all") },
        { existing: true },
      ),
    ],
  },
  {
    name: "plain HTTP in one of two stages",
    verdict: "cannot tell",
    template: stack({ "Fn::If": ["IsProd", "https-only", "allow-all"] }, undefined, isProd),
  },
  {
    name: "HTTPS in both stages, written in two ways",
    verdict: "not violated",
    template: stack({ "Fn::If": ["IsProd", "https-only", "redirect-to-https"] }, undefined, isProd),
  },
  {
    name: "a path that one stage leaves out",
    verdict: "cannot tell",
    template: stack("https-only", [{ "Fn::If": ["IsProd", { Ref: "AWS::NoValue" }, written("allow-all")] }], isProd),
  },
]);
