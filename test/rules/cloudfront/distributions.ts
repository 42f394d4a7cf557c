import { resource, template } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:cloudfront/distribution:Distribution">>[2];

/** The shop's distribution, with what a case is about. */
export const distribution = (inputs: Inputs, existing = false) =>
  resource("aws:cloudfront/distribution:Distribution", "shop", { enabled: true, ...inputs }, { existing });

/** The same as CloudFormation; `parts`: resources beside it. */
export const distributionStack = (config: object, more: object = {}, parts: object = {}): object =>
  template(
    {
      Shop: {
        Type: "AWS::CloudFront::Distribution",
        Properties: { DistributionConfig: { Enabled: true, ...config } },
      },
      ...parts,
    },
    more,
  );

export const certificate = "arn:aws:acm:us-east-1:111111111111:certificate/shop";
