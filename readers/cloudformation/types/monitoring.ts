import { Marker, Unknown } from "../../../core/model/value.ts";
import { type Adapters, companion, companions, type Get, itself } from "../adapter.ts";

/** What a flow log names, if it records that kind of thing; not known where its kind is not. */
const recorded =
  (wanted: string) =>
  (get: Get): unknown => {
    const kind = get("ResourceType");
    if (kind instanceof Marker)
      return new Unknown({ kind: "elsewhere", what: "what kind of thing the flow log is of" });
    return kind === wanted ? get("ResourceId") : undefined;
  };

/**
 * What watches over the others: alarms, recorders, detectors, flow logs and backups.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const monitoring: Adapters = {
  "AWS::Logs::MetricFilter": {
    parts: [
      itself("aws:cloudwatch/logMetricFilter:LogMetricFilter", {
        name: "FilterName",
        pattern: "FilterPattern",
        metricTransformation: {
          from: "MetricTransformations.0",
          table: {
            name: "MetricName",
            namespace: "MetricNamespace",
            value: "MetricValue",
            dimensions: { from: "Dimensions", whole: true },
          },
        },
      }),
    ],
  },
  "AWS::CloudWatch::Alarm": {
    refers: "name",
    parts: [
      itself("aws:cloudwatch/metricAlarm:MetricAlarm", {
        name: "AlarmName",
        metricQueries: {
          from: "Metrics",
          table: {
            metric: {
              from: "MetricStat",
              table: { metricName: "Metric.MetricName", namespace: "Metric.Namespace" },
            },
          },
        },
      }),
    ],
    // A list of pairs here and a map in the model.
    leave: ["Dimensions"],
  },
  "AWS::CloudWatch::CompositeAlarm": {
    refers: "alarmName",
    parts: [itself("aws:cloudwatch/compositeAlarm:CompositeAlarm", {})],
  },
  "AWS::Events::Rule": {
    refers: "name",
    parts: [
      itself("aws:cloudwatch/eventRule:EventRule", { eventPattern: { from: "EventPattern", whole: true } }),
      companions("aws:cloudwatch/eventTarget:EventTarget", "rule", "Targets", { arn: "@.Arn", targetId: "@.Id" }),
    ],
  },
  "AWS::Config::ConfigurationRecorder": {
    refers: "name",
    parts: [
      itself("aws:cfg/recorder:Recorder", { roleArn: "RoleARN" }),
      // CloudFormation starts what it makes; the role, which every recorder has, stands for its being made.
      companion("aws:cfg/recorderStatus:RecorderStatus", "name", "RoleARN", {
        isEnabled: { from: "StartedOnCreate", compute: (get) => get("StartedOnCreate") ?? true },
      }),
    ],
  },
  "AWS::Config::DeliveryChannel": { refers: "name", parts: [itself("aws:cfg/deliveryChannel:DeliveryChannel", {})] },
  "AWS::GuardDuty::Detector": {
    parts: [itself("aws:guardduty/detector:Detector", { datasources: { from: "DataSources", table: {} } })],
  },
  "AWS::EC2::FlowLog": {
    parts: [
      itself("aws:ec2/flowLog:FlowLog", {
        vpcId: { from: "ResourceId", compute: recorded("VPC") },
        subnetId: { from: "ResourceId", compute: recorded("Subnet") },
        eniId: { from: "ResourceId", compute: recorded("NetworkInterface") },
      }),
    ],
    leave: ["ResourceType"],
  },
  "AWS::Backup::BackupVault": {
    refers: "name",
    parts: [
      itself("aws:backup/vault:Vault", { name: "BackupVaultName", kmsKeyArn: "EncryptionKeyArn" }),
      companion("aws:backup/vaultPolicy:VaultPolicy", "backupVaultName", "AccessPolicy", {
        policy: { from: "AccessPolicy", whole: true },
      }),
    ],
    leave: ["AccessPolicy", "Notifications", "LockConfiguration"],
  },
  "AWS::Backup::BackupPlan": {
    parts: [
      itself("aws:backup/plan:Plan", {
        name: "BackupPlan.BackupPlanName",
        rules: {
          from: "BackupPlan.BackupPlanRule",
          list: true,
          table: {
            targetVaultName: "TargetBackupVault",
            schedule: "ScheduleExpression",
            lifecycle: {
              from: "Lifecycle",
              table: { deleteAfter: "DeleteAfterDays", coldStorageAfter: "MoveToColdStorageAfterDays" },
            },
          },
        },
      }),
    ],
    leave: ["BackupPlanTags"],
  },
  "AWS::Backup::BackupSelection": {
    parts: [
      itself("aws:backup/selection:Selection", {
        planId: "BackupPlanId",
        name: "BackupSelection.SelectionName",
        iamRoleArn: "BackupSelection.IamRoleArn",
        resources: "BackupSelection.Resources",
        notResources: "BackupSelection.NotResources",
      }),
    ],
  },
};
