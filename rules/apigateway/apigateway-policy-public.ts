import { policyIn } from "../../core/api/openapi.ts";
import { apiOf, edgeByDefault, isLeftToPolicy, notInView, unaskedByDefault } from "../../core/api/rest-api.ts";
import { defineRule } from "../../core/engine/rule.ts";
import { everyoneBy } from "../../core/iam/holder.ts";
import { Answer, all, any } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { isA, type Resource } from "../../core/model/resource.ts";

const page = "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html";
const isPrivate =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html";

const held = { called: "the API", service: "execute-api" };

export const apigatewayPolicyPublic = defineRule({
  id: "apigateway-policy-public",
  title: "The API's policy lets everyone in, and nothing else asks who calls",
  theme: "exposure",
  severity: "high",
  severityReason:
    "Strangers call what was to be for some: a method without sign-in, or an API that was to be private; what it answers is up to the code behind.",
  equivalents: { prowler: ["apigateway_restapi_public"] },
  cwe: [284, 306],
  why: "Anyone calls the interface of the warehouse, and lists or changes customers' orders where the code behind it trusts its callers.",
  fix: "Name the accounts or roles in the policy, or test `aws:SourceVpce` or `aws:SourceIp`; or let the methods ask: set their `authorization`.",
  sources: [page, isPrivate],
  restsOn: [
    { setting: 'authorization: "NONE"', ...unaskedByDefault },
    { setting: 'endpointConfiguration.types: "EDGE"', ...edgeByDefault },
  ],
  on: ["aws:apigateway/restApi:RestApi", "aws:apigateway/restApiPolicy:RestApiPolicy"],
  violatedWhen(resource, run) {
    const written = isA(resource, "aws:apigateway/restApi:RestApi")
      ? [resource.fields.at("policy") as AnyField, policyIn(resource.fields.at("body"))]
      : [(resource as Resource<"aws:apigateway/restApiPolicy:RestApiPolicy">).fields.at("policy") as AnyField];
    const api = apiOf(resource, run.graph);
    const isAll = api === undefined ? notInView(resource) : isLeftToPolicy(api, run.graph);
    const judged = written.map((policy) => everyoneBy(policy, held, run));
    const open = judged.flatMap((each) => (each instanceof Answer ? [] : each));
    if (open.length > 0) return open.map(({ about, answer }) => ({ about, answer: all(answer, isAll) }));
    return all(any(...judged.flatMap((each) => (each instanceof Answer ? [each] : []))), isAll);
  },
});
