import type { Examples } from "../core/examples/example.ts";
import { apigatewayExamples } from "./apigateway/examples.ts";
import { apigatewayv2Examples } from "./apigatewayv2/examples.ts";
import { cloudfrontExamples } from "./cloudfront/examples.ts";
import { codebuildExamples } from "./codebuild/examples.ts";
import { cognitoExamples } from "./cognito/examples.ts";
import { dmsExamples } from "./dms/examples.ts";
import { dynamodbExamples } from "./dynamodb/examples.ts";
import { ec2Examples } from "./ec2/examples.ts";
import { ecsExamples } from "./ecs/examples.ts";
import { elasticacheExamples } from "./elasticache/examples.ts";
import { elbv2Examples } from "./elbv2/examples.ts";
import { iamExamples } from "./iam/examples.ts";
import { kinesisExamples } from "./kinesis/examples.ts";
import { kmsExamples } from "./kms/examples.ts";
import { lambdaExamples } from "./lambda/examples.ts";
import { opensearchExamples } from "./opensearch/examples.ts";
import { rdsExamples } from "./rds/examples.ts";
import { redshiftExamples } from "./redshift/examples.ts";
import { secretsmanagerExamples } from "./secretsmanager/examples.ts";
import { snsExamples } from "./sns/examples.ts";
import { sqsExamples } from "./sqs/examples.ts";
import { ssmExamples } from "./ssm/examples.ts";

/** What breaks each rule and what puts it right, by rule id. Not part of the judging: documents, help and tests read it. */
export const examples: Examples = {
  ...apigatewayExamples,
  ...apigatewayv2Examples,
  ...cloudfrontExamples,
  ...codebuildExamples,
  ...cognitoExamples,
  ...dmsExamples,
  ...dynamodbExamples,
  ...ec2Examples,
  ...ecsExamples,
  ...elasticacheExamples,
  ...elbv2Examples,
  ...iamExamples,
  ...kinesisExamples,
  ...kmsExamples,
  ...lambdaExamples,
  ...opensearchExamples,
  ...rdsExamples,
  ...redshiftExamples,
  ...secretsmanagerExamples,
  ...snsExamples,
  ...sqsExamples,
  ...ssmExamples,
};
