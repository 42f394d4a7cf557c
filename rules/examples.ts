import type { Examples } from "../core/examples/example.ts";
import { iamExamples } from "./iam/examples.ts";

/** What breaks each rule and what puts it right, by rule id. Not part of the judging: documents, help and tests read it. */
export const examples: Examples = {
  ...iamExamples,
};
