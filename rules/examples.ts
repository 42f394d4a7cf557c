import type { Examples } from "../core/examples/example.ts";
import { ebsExamples } from "./ebs/examples.ts";
import { ec2Examples } from "./ec2/examples.ts";
import { ecrExamples } from "./ecr/examples.ts";
import { efsExamples } from "./efs/examples.ts";
import { eksExamples } from "./eks/examples.ts";
import { lambdaExamples } from "./lambda/examples.ts";

/** What breaks each rule and what puts it right, by rule id. Not part of the judging: documents, help and tests read it. */
export const examples: Examples = {
  ...ebsExamples,
  ...ec2Examples,
  ...ecrExamples,
  ...efsExamples,
  ...eksExamples,
  ...lambdaExamples,
};
