import { ref, resource } from "../../support/rule-cases.ts";

type Api = Parameters<typeof resource<"aws:apigateway/restApi:RestApi">>[2];
type Stage = Parameters<typeof resource<"aws:apigateway/stage:Stage">>[2];

export const api = (inputs: Api = {}) => resource("aws:apigateway/restApi:RestApi", "orders", inputs);
export const stage = (inputs: Stage = {}, existing = false) =>
  resource(
    "aws:apigateway/stage:Stage",
    "live",
    { restApi: ref("orders"), stageName: "live", deployment: "d1", ...inputs },
    { existing },
  );
export const inside = { endpointConfiguration: { types: "PRIVATE" } };

export const Api = (properties: object = {}) => ({
  Orders: { Type: "AWS::ApiGateway::RestApi", Properties: properties },
});
export const Stage = (properties: object = {}) => ({
  Live: {
    Type: "AWS::ApiGateway::Stage",
    Properties: { RestApiId: { Ref: "Orders" }, StageName: "live", DeploymentId: "d1", ...properties },
  },
});
export const Inside = { EndpointConfiguration: { Types: ["PRIVATE"] } };
