import { apigatewayPolicyPublic } from "../../../rules/apigateway/apigateway-policy-public.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { Api, api, Inside, inside } from "./apis.ts";

const method = (authorization: unknown, httpMethod = "GET") =>
  resource("aws:apigateway/method:Method", "list", {
    restApi: ref("orders"),
    resourceId: "r1",
    httpMethod,
    authorization: authorization as string,
  });
const Method = (AuthorizationType: string) => ({
  List: {
    Type: "AWS::ApiGateway::Method",
    Properties: { RestApiId: { Ref: "Orders" }, ResourceId: "r1", HttpMethod: "GET", AuthorizationType },
  },
});
const policy = (Principal: unknown, more: object = {}, ...others: readonly object[]) => ({
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal, Action: "execute-api:Invoke", Resource: "execute-api:/*", ...more },
    ...others,
  ],
});
const both = (document: object, authorization = "NONE") => ({
  resources: [api({ policy: JSON.stringify(document) }), method(authorization)],
  template: template({ ...Api({ Policy: document }), ...Method(authorization) }),
});
const attached = (document: unknown) =>
  resource("aws:apigateway/restApiPolicy:RestApiPolicy", "rights", {
    restApiId: ref("orders"),
    policy: document as string,
  });
const open = policy("*");
const outsiders = {
  Effect: "Deny",
  Principal: "*",
  Action: "execute-api:Invoke",
  Resource: "execute-api:/*",
  Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0a1b2c3d" } },
};

ruleCases(apigatewayPolicyPublic, [
  {
    name: "everyone, and a method that asks nobody",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.Principal", "authorization"],
    ...both(open),
  },
  {
    name: "the method before the API",
    verdict: "violated",
    resources: [method("NONE"), api({ policy: JSON.stringify(open) })],
  },
  { name: "everyone, and methods that ask", verdict: "not violated", ...both(open, "AWS_IAM") },
  {
    name: "everyone, and only preflight requests are not asked",
    verdict: "not violated",
    resources: [api({ policy: JSON.stringify(open) }), method("NONE", "OPTIONS")],
  },
  {
    name: "everyone in a private API, whose methods ask",
    verdict: "violated",
    because: ["endpointConfiguration.types"],
    resources: [api({ policy: JSON.stringify(open), ...inside }), method("AWS_IAM")],
    template: template({ ...Api({ Policy: open, ...Inside }), ...Method("AWS_IAM") }),
  },
  {
    name: "one endpoint in a private API",
    verdict: "not violated",
    resources: [api({ policy: JSON.stringify(policy("*", {}, outsiders)), ...inside }), method("NONE")],
    template: template({ ...Api({ Policy: policy("*", {}, outsiders), ...Inside }), ...Method("NONE") }),
  },
  {
    name: "one account",
    verdict: "not violated",
    ...both(policy({ AWS: "arn:aws:iam::111111111111:root" })),
  },
  {
    name: "one network",
    verdict: "not violated",
    ...both(policy("*", { Condition: { IpAddress: { "aws:SourceIp": "8.8.8.0/24" } } })),
  },
  {
    name: "every network",
    verdict: "violated",
    ...both(policy("*", { Condition: { IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } } })),
  },
  { name: "no policy", verdict: "not violated", resources: [api(), method("NONE")] },
  {
    name: "everyone in a document, and an operation that asks nobody",
    verdict: "violated",
    resources: [
      api({
        body: JSON.stringify({
          openapi: "3.0.1",
          paths: { "/orders": { get: {} } },
          "x-amazon-apigateway-policy": open,
        }),
      }),
    ],
  },
  {
    name: "everyone in a policy of its own",
    verdict: "violated",
    because: ["policy.Statement.0.Principal"],
    resources: [api(), method("NONE"), attached(JSON.stringify(open))],
  },
  {
    name: "everyone in a policy of its own, and methods that ask",
    verdict: "not violated",
    resources: [api(), method("CUSTOM"), attached(JSON.stringify(open))],
  },
  {
    name: "everyone, in a policy of an API that is made elsewhere",
    verdict: "cannot tell",
    resources: [
      resource("aws:apigateway/restApiPolicy:RestApiPolicy", "rights", {
        restApiId: "a1b2c3",
        policy: JSON.stringify(open),
      }),
    ],
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    resources: [api({ policy: unknown() }), method("NONE")],
  },
  {
    name: "everyone, and a method of which is not known whether it asks",
    verdict: "cannot tell",
    because: ["authorization"],
    resources: [api({ policy: JSON.stringify(open) }), method(unknown())],
  },
  {
    name: "a principal that a parameter names",
    verdict: "cannot tell",
    template: template({ ...Api({ Policy: policy({ AWS: { Ref: "Who" } }) }), ...Method("NONE") }, parameter("Who")),
  },
]);
