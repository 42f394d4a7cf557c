import type { Examples } from "../../core/examples/example.ts";
import { aclExamples } from "./examples-acls.ts";
import { blockExamples } from "./examples-blocks.ts";
import { keepingExamples } from "./examples-keeping.ts";
import { policyExamples } from "./examples-policies.ts";

export const s3Examples: Examples = { ...aclExamples, ...blockExamples, ...keepingExamples, ...policyExamples };
