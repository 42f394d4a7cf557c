import type { Examples } from "../core/examples/example.ts";
import { dmsExamples } from "./dms/examples.ts";
import { dynamodbExamples } from "./dynamodb/examples.ts";
import { elasticacheExamples } from "./elasticache/examples.ts";
import { kinesisExamples } from "./kinesis/examples.ts";
import { kmsExamples } from "./kms/examples.ts";
import { opensearchExamples } from "./opensearch/examples.ts";
import { rdsExamples } from "./rds/examples.ts";
import { redshiftExamples } from "./redshift/examples.ts";
import { secretsmanagerExamples } from "./secretsmanager/examples.ts";
import { snsExamples } from "./sns/examples.ts";
import { sqsExamples } from "./sqs/examples.ts";

/** What breaks each rule and what puts it right, by rule id. Not part of the judging: documents, help and tests read it. */
export const examples: Examples = {
  ...dmsExamples,
  ...dynamodbExamples,
  ...elasticacheExamples,
  ...kinesisExamples,
  ...kmsExamples,
  ...opensearchExamples,
  ...rdsExamples,
  ...redshiftExamples,
  ...secretsmanagerExamples,
  ...snsExamples,
  ...sqsExamples,
};
