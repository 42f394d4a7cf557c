// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of Fn::Sub are written so.
import { cloudfrontLogging } from "../../../rules/cloudfront/cloudfront-logging.ts";
import { parameter, ref, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { distribution, distributionStack } from "./distributions.ts";

const bucket = "shop-logs.s3.amazonaws.com";
const behaviour = (realtimeLogConfigArn?: string | ReturnType<typeof unknown>) => ({
  targetOriginId: "shop",
  viewerProtocolPolicy: "https-only",
  ...(realtimeLogConfigArn !== undefined && { realtimeLogConfigArn }),
});
const stream = "arn:aws:cloudfront::111111111111:realtime-log-config/shop";
const source = (resourceArn: unknown = ref("shop", "arn"), logType = "ACCESS_LOGS") =>
  resource("aws:cloudwatch/logDeliverySource:LogDeliverySource", "requests", {
    name: "requests",
    resourceArn: resourceArn as string,
    logType,
  });
const delivery = (deliverySourceName: unknown = ref("requests", "name")) =>
  resource("aws:cloudwatch/logDelivery:LogDelivery", "delivery", {
    deliverySourceName: deliverySourceName as string,
    deliveryDestinationArn: "arn:aws:logs:us-east-1:111111111111:delivery-destination:logs",
  });

const Requests = (ResourceArn: unknown, LogType = "ACCESS_LOGS") => ({
  Requests: { Type: "AWS::Logs::DeliverySource", Properties: { Name: "requests", ResourceArn, LogType } },
});
const arnOfShop = { "Fn::Sub": "arn:aws:cloudfront::${AWS::AccountId}:distribution/${Shop}" };
const Delivery = {
  Delivery: {
    Type: "AWS::Logs::Delivery",
    Properties: { DeliverySourceName: { Ref: "Requests" }, DeliveryDestinationArn: "arn" },
  },
};

ruleCases(cloudfrontLogging, [
  {
    name: "no logs",
    verdict: "violated",
    because: ["loggingConfig.bucket"],
    severity: "medium",
    resources: [distribution({ defaultCacheBehavior: behaviour() })],
    template: distributionStack({}),
  },
  {
    name: "logs in a bucket",
    verdict: "not violated",
    because: ["loggingConfig.bucket"],
    resources: [distribution({ loggingConfig: { bucket, includeCookies: false } })],
    template: distributionStack({ Logging: { Bucket: bucket } }),
  },
  {
    name: "logs that name no bucket",
    verdict: "violated",
    because: ["loggingConfig.bucket"],
    resources: [distribution({ loggingConfig: { includeCookies: false } })],
    template: distributionStack({ Logging: { IncludeCookies: false } }),
  },
  {
    name: "logs in a bucket that is made with it",
    verdict: "not violated",
    resources: [
      resource("aws:s3/bucket:Bucket", "logs", {}),
      distribution({ loggingConfig: { bucket: ref("logs", "bucketDomainName") } }),
    ],
    template: distributionStack(
      { Logging: { Bucket: { "Fn::GetAtt": ["Logs", "DomainName"] } } },
      {},
      {
        Logs: { Type: "AWS::S3::Bucket", Properties: {} },
      },
    ),
  },
  {
    name: "logs that the deployment decides on",
    verdict: "cannot tell",
    because: ["loggingConfig.bucket"],
    resources: [distribution({ loggingConfig: unknown() })],
    template: distributionStack({ Logging: { Bucket: { Ref: "Logs" } } }, parameter("Logs")),
  },
  {
    name: "every request is streamed",
    verdict: "not violated",
    because: ["defaultCacheBehavior.realtimeLogConfigArn"],
    resources: [distribution({ defaultCacheBehavior: behaviour(stream) })],
    template: distributionStack({ DefaultCacheBehavior: { TargetOriginId: "shop", RealtimeLogConfigArn: stream } }),
  },
  {
    name: "no logs, and behaviours that are not known",
    verdict: "cannot tell",
    because: ["orderedCacheBehaviors.realtimeLogConfigArn"],
    resources: [distribution({ defaultCacheBehavior: behaviour(), orderedCacheBehaviors: unknown() })],
  },
  {
    name: "logs that are delivered (v2)",
    verdict: "not violated",
    resources: [distribution({}), source(), delivery()],
    template: distributionStack({}, {}, { ...Requests(arnOfShop), ...Delivery }),
  },
  {
    name: "a delivery that is declared first",
    verdict: "not violated",
    resources: [delivery("requests"), source(), distribution({})],
  },
  {
    name: "a source that nothing delivers",
    verdict: "violated",
    resources: [distribution({}), source()],
    template: distributionStack({}, {}, Requests(arnOfShop)),
  },
  {
    name: "another distribution's requests",
    verdict: "violated",
    resources: [distribution({}), source("arn:aws:cloudfront::111111111111:distribution/EOTHER"), delivery()],
    template: distributionStack(
      {},
      {},
      {
        ...Requests("arn:aws:cloudfront::111111111111:distribution/EOTHER"),
        ...Delivery,
      },
    ),
  },
  {
    name: "logs of another kind",
    verdict: "violated",
    resources: [distribution({}), source(ref("shop", "arn"), "CONNECTION_LOGS"), delivery()],
    template: distributionStack({}, {}, { ...Requests(arnOfShop, "CONNECTION_LOGS"), ...Delivery }),
  },
  {
    name: "a source that may be the distribution's",
    verdict: "cannot tell",
    resources: [distribution({}), source(unknown()), delivery()],
    template: distributionStack({}, parameter("Arn"), { ...Requests({ Ref: "Arn" }), ...Delivery }),
  },
]);
