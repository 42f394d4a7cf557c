import { PartialText, Unknown } from "../../../core/model/value.ts";
import { type Adapters, companion, companions, type Get, itself } from "../adapter.ts";
import { canonical } from "../choices.ts";
import { isMap } from "../place.ts";
import { joined } from "../text.ts";

/** An OpenAPI document that is a file in S3 is not in view. */
const body = {
  from: ["Body", "BodyS3Location"],
  compute: (get: Get): unknown =>
    get("Body") ??
    (get("BodyS3Location") === undefined ? undefined : new Unknown({ kind: "elsewhere", what: "an object in S3" })),
} as const;

/** The model has a list of settings where CloudFormation has a map of them by the key of their route. */
function byRoute(map: unknown): unknown {
  if (!isMap(map)) return new Unknown({ kind: "malformed", what: "no map of settings by route" });
  return Object.entries(map).map(([routeKey, settings]) => {
    if (!isMap(settings)) return settings;
    return { routeKey, dataTraceEnabled: settings["DataTraceEnabled"], loggingLevel: settings["LoggingLevel"] };
  });
}

/** The ARN of a stage, which templates put together themselves: CloudFormation has no attribute for it. */
const stageArn = {
  from: "StageName",
  compute(get: Get): unknown {
    const [api, stage] = [get("RestApiId"), get("StageName")];
    if (canonical(api) === undefined || canonical(stage) === undefined) return undefined;
    return joined(["arn:aws:apigateway:", region, "::/restapis/", api, "/stages/", stage]);
  },
} as const;

const region = new PartialText([{ name: "AWS::Region" }]);

/**
 * API Gateway: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGateway.html,
 * …/AWS_ApiGatewayV2.html. A deployment that names a stage makes it.
 */
export const apiGateway: Adapters = {
  "AWS::ApiGateway::RestApi": {
    parts: [
      itself("aws:apigateway/restApi:RestApi", {
        body,
        policy: { from: "Policy", whole: true },
        endpointConfiguration: {
          from: "EndpointConfiguration",
          table: { types: "Types.0", vpcEndpointIds: "VpcEndpointIds" },
        },
        parameters: { from: "Parameters", whole: true },
        apiKeySource: "ApiKeySourceType",
      }),
    ],
  },
  "AWS::ApiGateway::Method": {
    parts: [
      itself("aws:apigateway/method:Method", {
        restApi: "RestApiId",
        authorization: "AuthorizationType",
        requestModels: { from: "RequestModels", whole: true },
        requestParameters: { from: "RequestParameters", whole: true },
      }),
    ],
  },
  "AWS::ApiGateway::Stage": {
    refers: "stageName",
    parts: [
      itself("aws:apigateway/stage:Stage", {
        arn: stageArn,
        restApi: "RestApiId",
        deployment: "DeploymentId",
        accessLogSettings: "AccessLogSetting",
        canarySettings: "CanarySetting",
        xrayTracingEnabled: "TracingEnabled",
        variables: { from: "Variables", whole: true },
      }),
      companions("aws:apigateway/methodSettings:MethodSettings", "stageName", "MethodSettings", {
        restApi: "RestApiId",
        settings: "@",
      }),
    ],
  },
  "AWS::ApiGateway::Deployment": {
    parts: [
      companion("aws:apigateway/stage:Stage", "deployment", "StageName", {
        arn: stageArn,
        restApi: "RestApiId",
        stageName: "StageName",
        accessLogSettings: "StageDescription.AccessLogSetting",
        xrayTracingEnabled: "StageDescription.TracingEnabled",
      }),
      companion("aws:apigateway/methodSettings:MethodSettings", "stageName", "StageDescription.DataTraceEnabled", {
        restApi: "RestApiId",
        stageName: "StageName",
        settings: "StageDescription",
      }),
      companions("aws:apigateway/methodSettings:MethodSettings", "stageName", "StageDescription.MethodSettings", {
        restApi: "RestApiId",
        stageName: "StageName",
        settings: "@",
      }),
    ],
  },
  "AWS::ApiGatewayV2::Api": {
    parts: [itself("aws:apigatewayv2/api:Api", { body })],
  },
  "AWS::ApiGatewayV2::Route": {
    parts: [itself("aws:apigatewayv2/route:Route", {})],
  },
  "AWS::ApiGatewayV2::Stage": {
    refers: "name",
    parts: [
      itself("aws:apigatewayv2/stage:Stage", {
        name: "StageName",
        stageVariables: { from: "StageVariables", whole: true },
        routeSettings: { from: "RouteSettings", make: byRoute },
      }),
    ],
  },
};
