import { canAskWho } from "../../core/api/http-api.ts";
import { operationsOf } from "../../core/api/openapi.ts";
import { defineRule, type PropertyAnswer } from "../../core/engine/rule.ts";
import { all, equals, not, within } from "../../core/model/answer.ts";
import { isGiven } from "../../core/model/given.ts";
import { isA, type Resource } from "../../core/model/resource.ts";

interface Params {
  /** Route keys that are open to everyone on purpose, as `POST /login`. */
  readonly publicRoutes: readonly string[];
}

const route = "https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html";

export const apigatewayv2RouteAuth = defineRule<"aws:apigatewayv2/route:Route" | "aws:apigatewayv2/api:Api", Params>({
  id: "apigatewayv2-route-auth",
  title: "Anyone may call a route of the API without signing in",
  theme: "authentication",
  severity: "medium",
  severityReason: "Sign-in pages, webhooks and public reads are open on purpose, and often the backend asks.",
  controls: { fsbp: ["APIGateway.8"] },
  equivalents: {
    checkov: ["CKV_AWS_309"],
    prowler: ["apigatewayv2_api_authorizers_enabled"],
    cdknag: ["APIGWAuthorization", "AwsSolutions-APIG4"],
  },
  cwe: [306],
  why: "Where the code behind the route forgets to ask who is calling, a stranger reads or cancels customers' orders.",
  fix: "Set `authorizationType` to `JWT`, `AWS_IAM` or `CUSTOM` (with `authorizerId`); in an OpenAPI `body` add `security`. List routes that are open on purpose in the parameter `publicRoutes`.",
  sources: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html", route],
  restsOn: [{ setting: 'authorizationType: "NONE"', source: route }],
  on: ["aws:apigatewayv2/route:Route", "aws:apigatewayv2/api:Api"],
  params: {
    defaults: { publicRoutes: [] },
    schema: {
      type: "object",
      properties: { publicRoutes: { type: "array", items: { type: "string", minLength: 1 } } },
      additionalProperties: false,
    },
  },
  violatedWhen(resource, { graph, params }) {
    if (isA(resource, "aws:apigatewayv2/api:Api")) return ofApi(resource);
    const { fields } = resource as Resource<"aws:apigatewayv2/route:Route">;
    const about = fields.at("authorizationType");
    const isPublic = within(fields.at("routeKey").orAbsent("no"), params.publicRoutes);
    const open = all(equals(about.or("NONE", { source: route }), "NONE"), not(isPublic));
    return [{ about, answer: all(open, canAskWho(resource as Resource<"aws:apigatewayv2/route:Route">, graph)) }];
  },
});

/** The operations of the API's document, and the route that a quick create makes, which asks nobody. */
function ofApi({ fields }: Resource<"aws:apigatewayv2/api:Api">): readonly PropertyAnswer[] {
  const target = fields.at("target");
  const operations = operationsOf(fields.at("body"));
  return target.state === "absent" ? operations : [{ about: target, answer: isGiven(target) }, ...operations];
}
