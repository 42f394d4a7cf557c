import { operationsOf } from "../../core/api/openapi.ts";
import {
  edgeByDefault,
  isLimitedByPolicy,
  isOpenMethod,
  isPrivateApi,
  unaskedByDefault,
} from "../../core/api/rest-api.ts";
import { defineRule, type PropertyAnswer } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { all, any, isTrue, not } from "../../core/model/answer.ts";
import { isA, type Resource } from "../../core/model/resource.ts";

const page = "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html";
const method = unaskedByDefault.source;

/** A method of its own: nobody has to sign in, and it is no preflight request of a browser, which carries no credentials. */
function ofMethod(each: Resource<"aws:apigateway/method:Method">): PropertyAnswer {
  const { fields } = each;
  const about = fields.at("authorization");
  const found = { about, answer: isOpenMethod(each) };
  const isKeyed = isTrue(fields.at("apiKeyRequired").or(false, { source: method }));
  return isKeyed.truth === "yes" ? soften(found, "low", "an API key is asked for, which tells no caller apart") : found;
}

export const apigatewayMethodAuth = defineRule({
  id: "apigateway-method-auth",
  title: "Anyone may call a method of the API without signing in",
  theme: "authentication",
  severity: "medium",
  severityReason:
    "Sign-in pages, webhooks and public reads are open on purpose, and often the backend asks; with an API key it is low.",
  equivalents: {
    checkov: ["CKV_AWS_59", "CKV2_AWS_70"],
    trivy: ["AVD-AWS-0004"],
    prowler: ["apigateway_restapi_authorizers_enabled", "apigateway_restapi_public_with_authorizer"],
    cdknag: ["APIGWAuthorization", "AwsSolutions-APIG4"],
    guard: ["API_GW_METHOD_AUTHORIZATION_TYPE_RULE"],
  },
  cwe: [306],
  why: "Where the code behind the method forgets to ask who is calling, a stranger reads or cancels customers' orders.",
  fix: "Set `authorization` to `AWS_IAM`, `COGNITO_USER_POOLS` or `CUSTOM` (with `authorizerId`); in an OpenAPI `body` add `security`. Or let the API's policy admit known networks only.",
  sources: [page, method],
  restsOn: [
    { setting: 'authorization: "NONE"', source: method },
    { setting: "apiKeyRequired: false", source: method },
    { setting: 'endpointConfiguration.types: "EDGE"', ...edgeByDefault },
  ],
  on: ["aws:apigateway/method:Method", "aws:apigateway/restApi:RestApi"],
  violatedWhen(resource, { graph }) {
    const open = isA(resource, "aws:apigateway/restApi:RestApi")
      ? operationsOf(resource.fields.at("body"))
      : [ofMethod(resource as Resource<"aws:apigateway/method:Method">)];
    const isGuarded = any(isPrivateApi(resource, graph), isLimitedByPolicy(resource, graph));
    return open.map((each) => ({ ...each, answer: all(each.answer, not(isGuarded)) }));
  },
});
