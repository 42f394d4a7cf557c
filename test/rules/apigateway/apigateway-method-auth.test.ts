import { apigatewayMethodAuth } from "../../../rules/apigateway/apigateway-method-auth.ts";
import { eitherOf, parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { Api, api, Inside, inside } from "./apis.ts";

type Method = Parameters<typeof resource<"aws:apigateway/method:Method">>[2];

const method = (inputs: Method) =>
  resource("aws:apigateway/method:Method", "list", {
    restApi: ref("orders"),
    resourceId: "r1",
    httpMethod: "GET",
    authorization: "NONE",
    ...inputs,
  });
const Method = (properties: object) => ({
  List: {
    Type: "AWS::ApiGateway::Method",
    Properties: { RestApiId: { Ref: "Orders" }, ResourceId: "r1", HttpMethod: "GET", ...properties },
  },
});
const none = { AuthorizationType: "NONE" };

const policy = (more: object, effect = "Allow") => ({
  Version: "2012-10-17",
  Statement: [{ Effect: effect, Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*", ...more }],
});
const office = policy({ Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } } });

const document = (paths: object, more: object = {}) => ({ openapi: "3.0.1", info: {}, paths, ...more });
const withBody = (body: object, more: Parameters<typeof api>[0] = {}) => ({
  resources: [api({ body: JSON.stringify(body), ...more })],
  template: template(Api({ Body: body })),
});
const signed = { security: [{ customers: [] }] };

ruleCases(apigatewayMethodAuth, [
  {
    name: "nobody has to sign in",
    verdict: "violated",
    because: ["authorization"],
    severity: "medium",
    resources: [api(), method({})],
    template: template({ ...Api(), ...Method(none) }),
  },
  {
    name: "nothing said of signing in",
    verdict: "violated",
    because: ["authorization"],
    template: template({ ...Api(), ...Method({}) }),
  },
  {
    name: "callers sign in with IAM",
    verdict: "not violated",
    because: ["authorization"],
    resources: [api(), method({ authorization: "AWS_IAM" })],
    template: template({ ...Api(), ...Method({ AuthorizationType: "AWS_IAM" }) }),
  },
  {
    name: "callers sign in to a user pool, whosever the API is",
    verdict: "not violated",
    resources: [method({ restApi: "a1b2c3", authorization: "COGNITO_USER_POOLS", authorizerId: "z1" })],
    template: template(Method({ RestApiId: "a1b2c3", AuthorizationType: "COGNITO_USER_POOLS" })),
  },
  {
    name: "a preflight request of a browser",
    verdict: "not violated",
    because: ["httpMethod"],
    resources: [api(), method({ httpMethod: "OPTIONS" })],
    template: template({ ...Api(), ...Method({ ...none, HttpMethod: "OPTIONS" }) }),
  },
  {
    name: "an API key only",
    verdict: "violated",
    severity: "low",
    resources: [api(), method({ apiKeyRequired: true })],
    template: template({ ...Api(), ...Method({ ...none, ApiKeyRequired: true }) }),
  },
  {
    name: "an API for a network of one's own",
    verdict: "not violated",
    because: ["endpointConfiguration.types"],
    resources: [api(inside), method({})],
    template: template({ ...Api(Inside), ...Method(none) }),
  },
  {
    name: "the deployment decides who signs in",
    verdict: "cannot tell",
    because: ["authorization"],
    resources: [api(), method({ authorization: unknown() })],
    template: template({ ...Api(), ...Method({ AuthorizationType: { Ref: "Auth" } }) }, parameter("Auth")),
  },
  {
    name: "a method of an API that is made elsewhere",
    verdict: "cannot tell",
    resources: [method({ restApi: "a1b2c3" })],
    template: template(Method({ ...none, RestApiId: "a1b2c3" })),
  },
  {
    name: "the API's policy admits the office only",
    verdict: "not violated",
    resources: [api({ policy: office as never }), method({})],
    template: template({ ...Api({ Policy: office }), ...Method(none) }),
  },
  {
    name: "a policy of its own admits the office only",
    verdict: "not violated",
    resources: [
      resource("aws:apigateway/restApiPolicy:RestApiPolicy", "office", {
        restApiId: ref("orders"),
        policy: office as never,
      }),
      method({}),
      api(),
    ],
  },
  {
    name: "the API's policy admits everyone",
    verdict: "violated",
    resources: [api({ policy: policy({}) as never }), method({})],
    template: template({ ...Api({ Policy: policy({}) }), ...Method(none) }),
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [api({ policy: unknown() }), method({})],
    template: template({ ...Api({ Policy: { Ref: "Policy" } }), ...Method(none) }, parameter("Policy")),
  },
  {
    name: "a policy that may be the API's",
    verdict: "cannot tell",
    resources: [
      resource("aws:apigateway/restApiPolicy:RestApiPolicy", "office", {
        restApiId: unknown(),
        policy: office as never,
      }),
      method({}),
      api(),
    ],
  },
  {
    name: "an API without a document",
    verdict: "not applicable",
    resources: [api()],
    template: template(Api()),
  },
  {
    name: "a document that asks nobody",
    verdict: "violated",
    because: ["body.paths./orders.get.security"],
    ...withBody(document({ "/orders": { get: {} } })),
  },
  {
    name: "a document that asks for one operation of two",
    verdict: "violated",
    because: ["body.paths./orders.post.security"],
    ...withBody(document({ "/orders": { get: signed, post: {} } })),
  },
  {
    name: "a document that asks for every operation",
    verdict: "not violated",
    ...withBody(document({ "/orders": { get: signed, post: signed, options: {} } })),
  },
  {
    name: "a document that asks as a whole",
    verdict: "not violated",
    ...withBody(document({ "/orders": { get: {} } }, signed)),
  },
  {
    name: "an operation that takes itself out",
    verdict: "violated",
    because: ["body.paths./orders.get.security"],
    ...withBody(document({ "/orders": { get: { security: [] } } }, signed)),
  },
  {
    name: "an operation for which signing in is optional",
    verdict: "violated",
    ...withBody(document({ "/orders": { get: { security: [{}] } } })),
  },
  {
    name: "an operation that names IAM by API Gateway's own extension",
    verdict: "not violated",
    ...withBody(document({ "/orders": { get: { "x-amazon-apigateway-auth": { type: "AWS_IAM" } } } })),
  },
  {
    name: "every method of a path",
    verdict: "violated",
    ...withBody(document({ "/{proxy+}": { "x-amazon-apigateway-any-method": {}, parameters: [] } })),
  },
  {
    name: "a document that brings a policy with it",
    verdict: "not violated",
    ...withBody(document({ "/orders": { get: {} } }, { "x-amazon-apigateway-policy": office })),
  },
  {
    name: "a document of a private API",
    verdict: "not violated",
    resources: [api({ ...inside, body: JSON.stringify(document({ "/orders": { get: {} } })) })],
    template: template(Api({ ...Inside, Body: document({ "/orders": { get: {} } }) })),
  },
  {
    name: "a document that is not JSON",
    verdict: "cannot tell",
    resources: [api({ body: "openapi: 3.0.1" })],
  },
  {
    name: "a document that is not in view",
    verdict: "cannot tell",
    because: ["body.paths"],
    resources: [api({ body: unknown() })],
    template: template(Api({ BodyS3Location: { Bucket: "apis", Key: "orders.yaml" } })),
  },
  {
    name: "a path that is not known",
    verdict: "cannot tell",
    template: template(Api({ Body: document({ "/orders": { Ref: "Path" } }) }), parameter("Path")),
  },
  {
    name: "a method of one of two APIs, of which one is private",
    verdict: "cannot tell",
    resources: [
      resource("aws:apigateway/restApi:RestApi", "inner", { endpointConfiguration: { types: "PRIVATE" } }),
      api(),
      method({ restApi: eitherOf("inner", "orders") }),
    ],
  },
]);
