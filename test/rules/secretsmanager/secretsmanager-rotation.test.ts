import { secretsmanagerRotation } from "../../../rules/secretsmanager/secretsmanager-rotation.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Rotation = Parameters<typeof resource<"aws:secretsmanager/secretRotation:SecretRotation">>[2];

const database = resource("aws:secretsmanager/secret:Secret", "database", { name: "shop/database" });

const rotation = (inputs: Rotation) =>
  resource("aws:secretsmanager/secretRotation:SecretRotation", "rotation", {
    secretId: ref("database"),
    rotationLambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:rotate",
    rotationRules: { automaticallyAfterDays: 30 },
    ...inputs,
  });

const Database = { Type: "AWS::SecretsManager::Secret", Properties: { Name: "shop/database" } };

const stack = (properties: object, more: object = {}, others: object = {}) =>
  template(
    {
      Database,
      Rotation: {
        Type: "AWS::SecretsManager::RotationSchedule",
        Properties: {
          SecretId: { Ref: "Database" },
          RotationRules: { AutomaticallyAfterDays: 30 },
          ...properties,
        },
      },
      ...others,
    },
    more,
  );

const because = ["rotationRules.automaticallyAfterDays"];
const rules = (days: unknown) => ({ RotationRules: { AutomaticallyAfterDays: days } });

ruleCases(secretsmanagerRotation, [
  { name: "no rotation", verdict: "violated", resources: [database], template: template({ Database }) },
  {
    name: "there already, without rotation",
    verdict: "violated",
    resources: [resource("aws:secretsmanager/secret:Secret", "database", {}, { existing: true })],
  },
  { name: "every month", verdict: "not violated", resources: [database, rotation({})], template: stack({}) },
  { name: "every month, told first", verdict: "not violated", resources: [rotation({}), database] },
  {
    name: "every half year",
    verdict: "violated",
    because,
    resources: [database, rotation({ rotationRules: { automaticallyAfterDays: 180 } })],
    template: stack(rules(180)),
  },
  {
    name: "every quarter",
    verdict: "not violated",
    resources: [database, rotation({ rotationRules: { automaticallyAfterDays: 90 } })],
    template: stack(rules(90)),
  },
  {
    name: "every quarter, where a month is asked for",
    verdict: "violated",
    params: { days: 30 },
    because,
    resources: [database, rotation({ rotationRules: { automaticallyAfterDays: 90 } })],
    template: stack(rules("90")),
  },
  {
    name: "by a schedule",
    verdict: "not violated",
    resources: [database, rotation({ rotationRules: { scheduleExpression: "rate(10 days)" } })],
    template: stack({ RotationRules: { ScheduleExpression: "rate(10 days)" } }),
  },
  {
    name: "by a schedule, whatever the days",
    verdict: "not violated",
    resources: [
      database,
      rotation({ rotationRules: { automaticallyAfterDays: 180, scheduleExpression: "rate(10 days)" } }),
    ],
  },
  {
    name: "days that only the deployment will know",
    verdict: "cannot tell",
    because,
    resources: [database, rotation({ rotationRules: { automaticallyAfterDays: unknown() } })],
    template: stack(rules({ Ref: "Days" }), parameter("Days")),
  },
  {
    name: "a rotation that may be another secret's",
    verdict: "cannot tell",
    resources: [database, rotation({ secretId: unknown() })],
    template: stack({ SecretId: { Ref: "Secret" } }, parameter("Secret")),
  },
  {
    name: "a rotation of a secret that is made elsewhere",
    verdict: "violated",
    resources: [
      database,
      rotation({ secretId: "arn:aws:secretsmanager:eu-west-1:111111111111:secret:shop/other-AbCdEf" }),
    ],
    template: stack({ SecretId: "arn:aws:secretsmanager:eu-west-1:111111111111:secret:shop/other-AbCdEf" }),
  },
  {
    name: "a rotation by the secret's name",
    verdict: "not violated",
    resources: [database, rotation({ secretId: "shop/database" })],
    template: stack({ SecretId: "shop/database" }),
  },
  {
    name: "a rotation of a secret that is made elsewhere, too seldom",
    verdict: "violated",
    resources: [rotation({ secretId: "shop/other", rotationRules: { automaticallyAfterDays: 365 } })],
  },
  {
    name: "a rotation of what says whose password the secret is",
    verdict: "not violated",
    template: stack(
      { SecretId: { Ref: "Attachment" } },
      {},
      {
        Attachment: {
          Type: "AWS::SecretsManager::SecretTargetAttachment",
          Properties: {
            SecretId: { Ref: "Database" },
            TargetId: "orders",
            TargetType: "AWS::RDS::DBInstance",
          },
        },
      },
    ),
  },
  {
    name: "a rotation that the stack has in one stage only",
    verdict: "cannot tell",
    template: template(
      {
        Database,
        Rotation: {
          Type: "AWS::SecretsManager::RotationSchedule",
          Condition: "Live",
          Properties: { SecretId: { Ref: "Database" }, ...rules(30) },
        },
      },
      { ...parameter("Stage"), Conditions: { Live: { "Fn::Equals": [{ Ref: "Stage" }, "live"] } } },
    ),
  },
  {
    name: "two rotations of one secret",
    verdict: "not violated",
    resources: [
      database,
      rotation({}),
      resource("aws:secretsmanager/secretRotation:SecretRotation", "again", {
        secretId: ref("database"),
        rotationRules: { automaticallyAfterDays: 7 },
      }),
    ],
  },
]);
