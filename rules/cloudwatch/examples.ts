import type { Examples, Situation } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";
import type { Shapes } from "../../core/model/shapes.generated.ts";

const topic = "arn:aws:sns:eu-central-1:111122223333:oncall";

const slow = (inputs: Shapes["aws:cloudwatch/metricAlarm:MetricAlarm"], properties: object): Situation => ({
  resources: [
    resource("aws:cloudwatch/metricAlarm:MetricAlarm", "slowCheckout", {
      namespace: "Shop",
      metricName: "CheckoutSeconds",
      comparisonOperator: "GreaterThanThreshold",
      evaluationPeriods: 3,
      period: 60,
      statistic: "Average",
      threshold: 2,
      ...inputs,
    }),
  ],
  template: {
    SlowCheckout: {
      Type: "AWS::CloudWatch::Alarm",
      Properties: {
        Namespace: "Shop",
        MetricName: "CheckoutSeconds",
        ComparisonOperator: "GreaterThanThreshold",
        EvaluationPeriods: 3,
        Period: 60,
        Statistic: "Average",
        Threshold: 2,
        ...properties,
      },
    },
  },
});

const group = (inputs: Shapes["aws:cloudwatch/logGroup:LogGroup"], properties: object): Situation => ({
  resources: [resource("aws:cloudwatch/logGroup:LogGroup", "checkout", { name: "/shop/checkout", ...inputs })],
  template: {
    Checkout: { Type: "AWS::Logs::LogGroup", Properties: { LogGroupName: "/shop/checkout", ...properties } },
  },
});

const trail = resource("aws:cloudtrail/trail:Trail", "audit", {
  s3BucketName: "shop-audit",
  isMultiRegionTrail: true,
});
const Trail = {
  Type: "AWS::CloudTrail::Trail",
  Properties: { S3BucketName: "shop-audit", IsLogging: true, IsMultiRegionTrail: true },
};

/** What EventBridge takes for the use of the root user. */
const byRoot = {
  "detail-type": ["AWS API Call via CloudTrail", "AWS Console Sign In via CloudTrail"],
  detail: { userIdentity: { type: ["Root"] } },
};

export const cloudwatchExamples: Examples = {
  "cloudwatch-alarm-has-action": {
    violated: slow({}, {}),
    fixed: slow({ alarmActions: [topic] }, { AlarmActions: [topic] }),
  },
  "cloudwatch-alarm-root-usage": {
    violated: { resources: [trail], template: { Audit: Trail } },
    fixed: {
      resources: [
        trail,
        resource("aws:cloudwatch/eventRule:EventRule", "rootUser", { eventPattern: JSON.stringify(byRoot) }),
        resource("aws:cloudwatch/eventTarget:EventTarget", "oncall", { rule: ref("rootUser", "name"), arn: topic }),
      ],
      template: {
        Audit: Trail,
        RootUser: {
          Type: "AWS::Events::Rule",
          Properties: { EventPattern: byRoot, Targets: [{ Id: "oncall", Arn: topic }] },
        },
      },
    },
  },
  "cloudwatch-log-group-retention": {
    violated: group({}, {}),
    fixed: group({ retentionInDays: 90 }, { RetentionInDays: 90 }),
  },
};
