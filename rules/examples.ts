import type { Examples } from "../core/examples/example.ts";
import { codebuildExamples } from "./codebuild/examples.ts";
import { ec2Examples } from "./ec2/examples.ts";
import { ecsExamples } from "./ecs/examples.ts";
import { lambdaExamples } from "./lambda/examples.ts";
import { rdsExamples } from "./rds/examples.ts";
import { secretsExamples } from "./secrets/examples.ts";
import { secretsmanagerExamples } from "./secretsmanager/examples.ts";
import { ssmExamples } from "./ssm/examples.ts";

/** What breaks each rule and what puts it right, by rule id. Not part of the judging: documents, help and tests read it. */
export const examples: Examples = {
  ...codebuildExamples,
  ...ec2Examples,
  ...ecsExamples,
  ...lambdaExamples,
  ...rdsExamples,
  ...secretsExamples,
  ...secretsmanagerExamples,
  ...ssmExamples,
};
