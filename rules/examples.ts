import type { Examples } from "../core/examples/example.ts";
import { apigatewayExamples } from "./apigateway/examples.ts";
import { apigatewayv2Examples } from "./apigatewayv2/examples.ts";
import { cloudfrontExamples } from "./cloudfront/examples.ts";
import { cognitoExamples } from "./cognito/examples.ts";
import { elbv2Examples } from "./elbv2/examples.ts";
import { lambdaExamples } from "./lambda/examples.ts";

/** What breaks each rule and what puts it right, by rule id. Not part of the judging: documents, help and tests read it. */
export const examples: Examples = {
  ...apigatewayExamples,
  ...apigatewayv2Examples,
  ...cloudfrontExamples,
  ...cognitoExamples,
  ...elbv2Examples,
  ...lambdaExamples,
};
