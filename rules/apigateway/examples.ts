import type { Examples, Situation } from "../../core/examples/example.ts";
import { type CaseResource, ref, resource } from "../../core/examples/resources.ts";

const orders = resource("aws:apigateway/restApi:RestApi", "orders", { name: "orders" });
const live = resource("aws:apigateway/stage:Stage", "live", {
  restApi: ref("orders"),
  deployment: "d1",
  stageName: "live",
});
const Orders = { Type: "AWS::ApiGateway::RestApi", Properties: { Name: "orders" } };
const Live = {
  Type: "AWS::ApiGateway::Stage",
  Properties: { RestApiId: { Ref: "Orders" }, StageName: "live" },
};

const method = (authorization: string): Situation => ({
  resources: [
    orders,
    resource("aws:apigateway/method:Method", "list-orders", {
      restApi: ref("orders"),
      resourceId: ref("orders", "rootResourceId"),
      httpMethod: "GET",
      authorization,
    }),
  ],
  template: {
    Orders,
    ListOrders: {
      Type: "AWS::ApiGateway::Method",
      Properties: {
        RestApiId: { Ref: "Orders" },
        ResourceId: { "Fn::GetAtt": ["Orders", "RootResourceId"] },
        HttpMethod: "GET",
        AuthorizationType: authorization,
      },
    },
  },
});

const trace = (dataTraceEnabled: boolean): Situation => ({
  resources: [
    orders,
    live,
    resource("aws:apigateway/methodSettings:MethodSettings", "all-methods", {
      restApi: ref("orders"),
      stageName: "live",
      methodPath: "*/*",
      settings: { loggingLevel: "ERROR", dataTraceEnabled },
    }),
  ],
  template: {
    Orders,
    Live: {
      Type: "AWS::ApiGateway::Stage",
      Properties: {
        RestApiId: { Ref: "Orders" },
        StageName: "live",
        MethodSettings: [
          { HttpMethod: "*", ResourcePath: "/*", LoggingLevel: "ERROR", DataTraceEnabled: dataTraceEnabled },
        ],
      },
    },
  },
});

const withStage = (...more: readonly CaseResource[]) => ({ resources: [orders, live, ...more] });
const acl = "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/473e64fd";
const group = "arn:aws:logs:eu-central-1:123456789012:log-group:orders-requests";
const format = "$context.requestId $context.identity.sourceIp $context.httpMethod $context.path $context.status";

/** An interface for the warehouse alone. */
const warehouse = (principal: object | string): Situation => {
  const policy = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: principal, Action: "execute-api:Invoke", Resource: "execute-api:/*" }],
  };
  const endpointConfiguration = { types: "PRIVATE", vpcEndpointIds: ["vpce-0123456789abcdef0"] };
  return {
    resources: [
      resource("aws:apigateway/restApi:RestApi", "warehouse", {
        name: "warehouse",
        endpointConfiguration,
        policy: JSON.stringify(policy),
      }),
    ],
    template: {
      Warehouse: {
        Type: "AWS::ApiGateway::RestApi",
        Properties: {
          Name: "warehouse",
          EndpointConfiguration: { Types: ["PRIVATE"], VpcEndpointIds: endpointConfiguration.vpcEndpointIds },
          Policy: policy,
        },
      },
    },
  };
};

export const apigatewayExamples: Examples = {
  "apigateway-policy-public": {
    violated: warehouse("*"),
    fixed: warehouse({ AWS: "arn:aws:iam::111122223333:role/warehouse" }),
  },
  "apigateway-access-logs": {
    violated: { ...withStage(), template: { Orders, Live } },
    fixed: {
      resources: [
        orders,
        resource("aws:apigateway/stage:Stage", "live", {
          restApi: ref("orders"),
          deployment: "d1",
          stageName: "live",
          accessLogSettings: { destinationArn: group, format },
        }),
      ],
      template: {
        Orders,
        Live: {
          Type: "AWS::ApiGateway::Stage",
          Properties: {
            RestApiId: { Ref: "Orders" },
            StageName: "live",
            AccessLogSetting: { DestinationArn: group, Format: format },
          },
        },
      },
    },
  },
  "apigateway-data-trace": { violated: trace(true), fixed: trace(false) },
  "apigateway-method-auth": { violated: method("NONE"), fixed: method("AWS_IAM") },
  "apigateway-waf": {
    violated: { ...withStage(), template: { Orders, Live } },
    fixed: {
      ...withStage(
        resource("aws:wafv2/webAclAssociation:WebAclAssociation", "orders-firewall", {
          resourceArn: ref("live", "arn"),
          webAclArn: acl,
        }),
      ),
      template: {
        Orders,
        Live,
        Firewall: {
          Type: "AWS::WAFv2::WebACLAssociation",
          Properties: {
            ResourceArn: {
              // biome-ignore lint/suspicious/noTemplateCurlyInString: the variables of Fn::Sub are written so.
              "Fn::Sub": "arn:aws:apigateway:${AWS::Region}::/restapis/${Orders}/stages/${Live}",
            },
            WebACLArn: acl,
          },
        },
      },
    },
  },
};
