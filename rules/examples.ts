import type { Examples } from "../core/examples/example.ts";
import { accessExamples } from "./access/examples.ts";
import { accountExamples } from "./account/examples.ts";
import { apigatewayExamples } from "./apigateway/examples.ts";
import { apigatewayv2Examples } from "./apigatewayv2/examples.ts";
import { backupExamples } from "./backup/examples.ts";
import { cloudfrontExamples } from "./cloudfront/examples.ts";
import { cloudtrailExamples } from "./cloudtrail/examples.ts";
import { cloudwatchExamples } from "./cloudwatch/examples.ts";
import { codebuildExamples } from "./codebuild/examples.ts";
import { cognitoExamples } from "./cognito/examples.ts";
import { configExamples } from "./config/examples.ts";
import { dmsExamples } from "./dms/examples.ts";
import { dynamodbExamples } from "./dynamodb/examples.ts";
import { ebsExamples } from "./ebs/examples.ts";
import { ec2Examples } from "./ec2/examples.ts";
import { ecrExamples } from "./ecr/examples.ts";
import { ecsExamples } from "./ecs/examples.ts";
import { efsExamples } from "./efs/examples.ts";
import { eksExamples } from "./eks/examples.ts";
import { elasticacheExamples } from "./elasticache/examples.ts";
import { elbv2Examples } from "./elbv2/examples.ts";
import { guarddutyExamples } from "./guardduty/examples.ts";
import { iamExamples } from "./iam/examples.ts";
import { kinesisExamples } from "./kinesis/examples.ts";
import { kmsExamples } from "./kms/examples.ts";
import { lambdaExamples } from "./lambda/examples.ts";
import { mqExamples } from "./mq/examples.ts";
import { mskExamples } from "./msk/examples.ts";
import { opensearchExamples } from "./opensearch/examples.ts";
import { rdsExamples } from "./rds/examples.ts";
import { redshiftExamples } from "./redshift/examples.ts";
import { s3Examples } from "./s3/examples.ts";
import { secretsExamples } from "./secrets/examples.ts";
import { secretsmanagerExamples } from "./secretsmanager/examples.ts";
import { snsExamples } from "./sns/examples.ts";
import { sqsExamples } from "./sqs/examples.ts";
import { ssmExamples } from "./ssm/examples.ts";
import { vpcExamples } from "./vpc/examples.ts";

/** What breaks each rule and what puts it right, by rule id. Not part of the judging: documents, help and tests read it. */
export const examples: Examples = {
  ...accessExamples,
  ...accountExamples,
  ...apigatewayExamples,
  ...apigatewayv2Examples,
  ...backupExamples,
  ...cloudfrontExamples,
  ...cloudtrailExamples,
  ...cloudwatchExamples,
  ...codebuildExamples,
  ...cognitoExamples,
  ...configExamples,
  ...dmsExamples,
  ...dynamodbExamples,
  ...ebsExamples,
  ...ec2Examples,
  ...ecrExamples,
  ...ecsExamples,
  ...efsExamples,
  ...eksExamples,
  ...elasticacheExamples,
  ...elbv2Examples,
  ...guarddutyExamples,
  ...iamExamples,
  ...kinesisExamples,
  ...kmsExamples,
  ...lambdaExamples,
  ...mqExamples,
  ...mskExamples,
  ...opensearchExamples,
  ...rdsExamples,
  ...redshiftExamples,
  ...s3Examples,
  ...secretsExamples,
  ...secretsmanagerExamples,
  ...snsExamples,
  ...sqsExamples,
  ...ssmExamples,
  ...vpcExamples,
};
