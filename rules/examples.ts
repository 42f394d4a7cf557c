import type { Examples } from "../core/examples/example.ts";
import { accountExamples } from "./account/examples.ts";
import { backupExamples } from "./backup/examples.ts";
import { cloudtrailExamples } from "./cloudtrail/examples.ts";
import { cloudwatchExamples } from "./cloudwatch/examples.ts";
import { configExamples } from "./config/examples.ts";
import { guarddutyExamples } from "./guardduty/examples.ts";
import { s3Examples } from "./s3/examples.ts";
import { vpcExamples } from "./vpc/examples.ts";

/** What breaks each rule and what puts it right, by rule id. Not part of the judging: documents, help and tests read it. */
export const examples: Examples = {
  // One line for each service.
  ...accountExamples,
  ...backupExamples,
  ...cloudtrailExamples,
  ...cloudwatchExamples,
  ...configExamples,
  ...guarddutyExamples,
  ...s3Examples,
  ...vpcExamples,
};
