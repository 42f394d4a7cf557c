import type { Examples, Situation } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const route = (authorizationType: string): Situation => ({
  resources: [
    resource("aws:apigatewayv2/api:Api", "orders", { name: "orders", protocolType: "HTTP" }),
    resource("aws:apigatewayv2/route:Route", "list-orders", {
      apiId: ref("orders"),
      routeKey: "GET /orders",
      authorizationType,
    }),
  ],
  template: {
    Orders: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "orders", ProtocolType: "HTTP" } },
    ListOrders: {
      Type: "AWS::ApiGatewayV2::Route",
      Properties: { ApiId: { Ref: "Orders" }, RouteKey: "GET /orders", AuthorizationType: authorizationType },
    },
  },
});

export const apigatewayv2Examples: Examples = {
  "apigatewayv2-route-auth": { violated: route("NONE"), fixed: route("AWS_IAM") },
};
