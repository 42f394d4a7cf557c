import type { Shapes } from "../../../core/model/shapes.generated.ts";
import { type Adapters, itself, type Table } from "../adapter.ts";

type Behavior = NonNullable<Shapes["aws:cloudfront/distribution:Distribution"]["defaultCacheBehavior"]>;

const behavior: Table<Behavior> = {
  lambdaFunctionAssociations: { from: "LambdaFunctionAssociations", table: { lambdaArn: "LambdaFunctionARN" } },
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html */
export const cloudfront: Adapters = {
  "AWS::CloudFront::Distribution": {
    parts: [
      itself(
        "aws:cloudfront/distribution:Distribution",
        {
          defaultCacheBehavior: { from: "DefaultCacheBehavior", table: behavior },
          orderedCacheBehaviors: { from: "CacheBehaviors", table: behavior },
          loggingConfig: "Logging",
          isIpv6Enabled: "IPV6Enabled",
          origins: {
            from: "Origins",
            table: {
              originId: "Id",
              customHeaders: {
                from: "OriginCustomHeaders",
                table: { name: "HeaderName", value: { from: "HeaderValue", secret: true } },
              },
            },
          },
          originGroups: {
            from: "OriginGroups.Items",
            table: {
              originId: "Id",
              members: "Members.Items",
              failoverCriteria: { from: "FailoverCriteria", table: { statusCodes: "StatusCodes.Items" } },
            },
          },
          viewerCertificate: {
            from: "ViewerCertificate",
            table: { cloudfrontDefaultCertificate: "CloudFrontDefaultCertificate" },
          },
        },
        { spread: "DistributionConfig" },
      ),
    ],
  },
};
