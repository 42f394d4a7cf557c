import type {
  CacheBehavior,
  DefaultCacheBehavior,
  DistributionConfig,
  DistributionSummary,
  ForwardedValues,
  Origin,
  OriginGroup,
} from "@aws-sdk/client-cloudfront";
import { Unknown } from "../../core/model/value.ts";
import type { Tree } from "./resource.ts";

type Distribution = Tree<"aws:cloudfront/distribution:Distribution">;

/** A list as CloudFront writes it: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Aliases.html. */
interface Wrapped<T> {
  readonly Quantity: number | undefined;
  readonly Items?: readonly T[] | undefined;
}

const items = <T>(wrapped: Wrapped<T> | undefined): readonly T[] => wrapped?.Items ?? [];

/** What a distribution's configuration and its entry in the list have in common. */
export function distributionTree(config: DistributionConfig | DistributionSummary): Distribution {
  const { DefaultCacheBehavior: behavior, ViewerCertificate: certificate, Restrictions: restrictions } = config;
  const geo = restrictions?.GeoRestriction;
  return {
    aliases: [...items(config.Aliases)].sort(),
    comment: config.Comment,
    customErrorResponses: items(config.CustomErrorResponses).map((each) => ({
      errorCode: each.ErrorCode,
      errorCachingMinTtl: each.ErrorCachingMinTTL,
      responseCode: each.ResponseCode ? Number(each.ResponseCode) : undefined,
      responsePagePath: each.ResponsePagePath || undefined,
    })),
    defaultCacheBehavior: behavior && behaviorTree(behavior),
    enabled: config.Enabled,
    httpVersion: config.HttpVersion?.toLowerCase(),
    isIpv6Enabled: config.IsIPV6Enabled,
    orderedCacheBehaviors: items(config.CacheBehaviors).map(orderedTree),
    originGroups: items(config.OriginGroups).map(groupTree),
    origins: items(config.Origins).map(originTree),
    priceClass: config.PriceClass,
    restrictions: geo && { geoRestriction: { restrictionType: geo.RestrictionType, locations: geo.Items ?? [] } },
    staging: config.Staging,
    viewerCertificate: certificate && {
      acmCertificateArn: certificate.ACMCertificateArn,
      cloudfrontDefaultCertificate: certificate.CloudFrontDefaultCertificate ?? false,
      iamCertificateId: certificate.IAMCertificateId,
      minimumProtocolVersion: certificate.MinimumProtocolVersion,
      sslSupportMethod: certificate.SSLSupportMethod,
    },
    webAclId: config.WebACLId || undefined,
  };
}

const orderedTree = (behavior: CacheBehavior) => ({ ...behaviorTree(behavior), pathPattern: behavior.PathPattern });

function behaviorTree(behavior: DefaultCacheBehavior | CacheBehavior) {
  return {
    allowedMethods: [...items(behavior.AllowedMethods)].sort(),
    cachePolicyId: behavior.CachePolicyId,
    cachedMethods: [...items(behavior.AllowedMethods?.CachedMethods)].sort(),
    compress: behavior.Compress,
    defaultTtl: behavior.DefaultTTL,
    fieldLevelEncryptionId: behavior.FieldLevelEncryptionId || undefined,
    forwardedValues: behavior.ForwardedValues && forwardedTree(behavior.ForwardedValues),
    functionAssociations: items(behavior.FunctionAssociations).map((each) => ({
      eventType: each.EventType,
      functionArn: each.FunctionARN,
    })),
    lambdaFunctionAssociations: items(behavior.LambdaFunctionAssociations).map((each) => ({
      eventType: each.EventType,
      includeBody: each.IncludeBody,
      lambdaArn: each.LambdaFunctionARN,
    })),
    maxTtl: behavior.MaxTTL,
    minTtl: behavior.MinTTL,
    originRequestPolicyId: behavior.OriginRequestPolicyId,
    realtimeLogConfigArn: behavior.RealtimeLogConfigArn,
    responseHeadersPolicyId: behavior.ResponseHeadersPolicyId,
    smoothStreaming: behavior.SmoothStreaming,
    targetOriginId: behavior.TargetOriginId,
    trustedKeyGroups: items(behavior.TrustedKeyGroups),
    trustedSigners: items(behavior.TrustedSigners),
    viewerProtocolPolicy: behavior.ViewerProtocolPolicy,
  };
}

function forwardedTree(values: ForwardedValues) {
  const { Cookies: cookies } = values;
  return {
    cookies: cookies && { forward: cookies.Forward, whitelistedNames: items(cookies.WhitelistedNames) },
    headers: items(values.Headers),
    queryString: values.QueryString,
    queryStringCacheKeys: items(values.QueryStringCacheKeys),
  };
}

const groupTree = (group: OriginGroup) => ({
  originId: group.Id,
  members: items(group.Members).map((member) => ({ originId: member.OriginId })),
  failoverCriteria: { statusCodes: items(group.FailoverCriteria?.StatusCodes) },
});

function originTree(origin: Origin) {
  const { CustomOriginConfig: custom, S3OriginConfig: s3, VpcOriginConfig: vpc, OriginShield: shield } = origin;
  return {
    originId: origin.Id,
    domainName: origin.DomainName,
    originPath: origin.OriginPath || undefined,
    originAccessControlId: origin.OriginAccessControlId || undefined,
    connectionAttempts: origin.ConnectionAttempts,
    connectionTimeout: origin.ConnectionTimeout,
    // The values of these headers are often what the origin knows CloudFront by: they are not kept.
    customHeaders: items(origin.CustomHeaders).map((header) => ({
      name: header.HeaderName,
      value: new Unknown({ kind: "opaque" }),
    })),
    customOriginConfig: custom && {
      httpPort: custom.HTTPPort,
      httpsPort: custom.HTTPSPort,
      originKeepaliveTimeout: custom.OriginKeepaliveTimeout,
      originProtocolPolicy: custom.OriginProtocolPolicy,
      originReadTimeout: custom.OriginReadTimeout,
      originSslProtocols: [...items(custom.OriginSslProtocols)].sort(),
    },
    // Written also where an access control is used: its identity is then empty.
    s3OriginConfig: s3?.OriginAccessIdentity ? { originAccessIdentity: s3.OriginAccessIdentity } : undefined,
    vpcOriginConfig: vpc && { vpcOriginId: vpc.VpcOriginId },
    originShield: shield && { enabled: shield.Enabled, originShieldRegion: shield.OriginShieldRegion },
  };
}
