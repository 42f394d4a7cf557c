import { statementsOf } from "../iam/document.ts";
import { openStatements } from "../iam/openings.ts";
import { Answer, all, answered, any, equals, isSet, not } from "../model/answer.ts";
import { someCompanion } from "../model/companions.ts";
import type { AnyField, DefaultClaim } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";
import { operationsOf, policyIn } from "./openapi.ts";

type RestApi = Resource<"aws:apigateway/restApi:RestApi">;

/** A part of a REST API, or the API itself. */
export type OfRestApi = Resource<
  | "aws:apigateway/restApi:RestApi"
  | "aws:apigateway/method:Method"
  | "aws:apigateway/stage:Stage"
  | "aws:apigateway/restApiPolicy:RestApiPolicy"
>;

/** An API that names no endpoint type is served to the internet from the edge. */
export const edgeByDefault: DefaultClaim = {
  source: "https://docs.aws.amazon.com/apigateway/latest/api/API_EndpointConfiguration.html",
};

/** A method for which nobody says who may call it asks nobody. */
export const unaskedByDefault: DefaultClaim = {
  source: "https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html",
};

/** Whether nobody has to sign in for a method, and it is no preflight request of a browser, which carries no credentials. */
export const isOpenMethod = ({ fields }: Resource<"aws:apigateway/method:Method">): Answer =>
  all(
    equals(fields.at("authorization").or("NONE", unaskedByDefault), "NONE"),
    not(equals(fields.at("httpMethod").orAbsent("unknown"), "OPTIONS")),
  );

/** Whether what the API's policy says is all that is asked of callers: for some method, or since others' networks reach it. */
export function isLeftToPolicy(api: RestApi, graph: Graph): Answer {
  const body = operationsOf(api.fields.at("body")).map(({ answer }) => answer);
  const methods = someCompanion(api, "aws:apigateway/method:Method", graph, isOpenMethod);
  return any(isPrivateApi(api, graph), methods, ...body);
}

export function apiOf(resource: OfRestApi, graph: Graph): RestApi | undefined {
  if (isA(resource, "aws:apigateway/restApi:RestApi")) return resource;
  const { resources, sure } = graph.owners(resource);
  const [owner] = resources;
  return sure && owner !== undefined && isA(owner, "aws:apigateway/restApi:RestApi") ? owner : undefined;
}

/** Whether the API is reached from inside of a VPC only; unknown where it is not in view. */
export function isPrivateApi(resource: OfRestApi, graph: Graph): Answer {
  const api = apiOf(resource, graph);
  if (api === undefined) return notInView(resource);
  return equals(api.fields.at("endpointConfiguration").at("types").or("EDGE", edgeByDefault), "PRIVATE");
}

/**
 * Whether the API's resource policy lets in some callers only, whatever its methods ask for.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html
 */
export function isLimitedByPolicy(resource: OfRestApi, graph: Graph): Answer {
  const api = apiOf(resource, graph);
  if (api === undefined) return notInView(resource);
  const { fields } = api;
  const attached = someCompanion(api, "aws:apigateway/restApiPolicy:RestApiPolicy", graph, (policy) =>
    limits(policy.fields.at("policy")),
  );
  return any(limits(fields.at("policy")), limits(policyIn(fields.at("body"))), attached);
}

function limits(policy: AnyField): Answer {
  const open = openStatements(policy, "the API", "execute-api");
  const letsAnyoneIn = open instanceof Answer ? open : any(...open.map(({ answer }) => answer));
  return all(isSet(statementsOf(policy) as AnyField), not(letsAnyoneIn));
}

export const notInView = (resource: OfRestApi): Answer =>
  answered("unknown", resource.fields as AnyField, { kind: "elsewhere", what: "the API" });
