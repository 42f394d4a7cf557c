import { apigatewayWaf } from "../../../rules/waf/missing-web-acl.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { Api, api, Inside, inside, Stage, stage } from "../apigateway/apis.ts";

const other = "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/live";
const association = (resourceArn: unknown = ref("live", "arn")) =>
  resource("aws:wafv2/webAclAssociation:WebAclAssociation", "wall", {
    resourceArn: resourceArn as string,
    webAclArn: "arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/shop/1",
  });
const Wall = (ResourceArn: unknown, type = "WAFv2") => ({
  Wall: { Type: `AWS::${type}::WebACLAssociation`, Properties: { ResourceArn } },
});
const path = (stageName: unknown) => ({
  "Fn::Join": [
    "",
    ["arn:aws:apigateway:", { Ref: "AWS::Region" }, "::/restapis/", { Ref: "Orders" }, "/stages/", stageName],
  ],
});

ruleCases(apigatewayWaf, [
  {
    name: "nothing before it",
    verdict: "violated",
    because: ["<WebAclAssociation>"],
    severity: "medium",
    resources: [api(), stage()],
    template: template({ ...Api(), ...Stage() }),
  },
  {
    name: "a web ACL before it",
    verdict: "not violated",
    resources: [api(), stage(), association()],
    template: template({ ...Api(), ...Stage(), ...Wall(path({ Ref: "Live" })) }),
  },
  {
    name: "a web ACL that is declared first",
    verdict: "not violated",
    resources: [association(), stage(), api()],
    template: template({ ...Wall(path({ Ref: "Live" })), ...Stage(), ...Api() }),
  },
  {
    name: "a web ACL before another stage",
    verdict: "violated",
    resources: [api(), stage(), association(other)],
    template: template({ ...Api(), ...Stage(), ...Wall(other) }),
  },
  {
    name: "a web ACL before the stage, which is named by its text",
    verdict: "not violated",
    template: template({ ...Api(), ...Stage(), ...Wall(path("live")) }),
  },
  {
    name: "a web ACL before another stage of the API",
    verdict: "cannot tell",
    template: template({ ...Api(), ...Stage(), ...Wall(path("test")) }),
  },
  {
    name: "a web ACL of AWS WAF Classic only",
    verdict: "violated",
    severity: "low",
    resources: [
      api(),
      stage(),
      resource("aws:wafregional/webAclAssociation:WebAclAssociation", "old", { resourceArn: ref("live", "arn") }),
    ],
    template: template({ ...Api(), ...Stage(), ...Wall(path({ Ref: "Live" }), "WAFRegional") }),
  },
  {
    name: "a web ACL that may stand before it",
    verdict: "cannot tell",
    resources: [api(), stage(), association(unknown())],
    template: template({ ...Api(), ...Stage(), ...Wall({ Ref: "Arn" }) }, parameter("Arn")),
  },
  {
    name: "an API for a network of one's own",
    verdict: "not applicable",
    resources: [api(inside), stage()],
    template: template({ ...Api(Inside), ...Stage() }),
  },
  {
    name: "it is not known whom the API is for",
    verdict: "cannot tell",
    because: ["endpointConfiguration.types"],
    resources: [api({ endpointConfiguration: { types: unknown() } }), stage()],
    template: template(
      { ...Api({ EndpointConfiguration: { Types: [{ Ref: "Type" }] } }), ...Stage() },
      parameter("Type"),
    ),
  },
  {
    name: "a stage of an API that is made elsewhere",
    verdict: "cannot tell",
    resources: [stage({ restApi: "a1b2c3" })],
    template: template(Stage({ RestApiId: "a1b2c3" })),
  },
  {
    name: "a stage of an API that is made elsewhere, with a web ACL",
    verdict: "not violated",
    resources: [stage({ restApi: "a1b2c3" }), association()],
  },
  { name: "a stage that is there already", verdict: "violated", resources: [api(), stage({}, true)] },
  {
    name: "the stage that a deployment makes, with a web ACL",
    verdict: "not violated",
    template: template({
      ...Api(),
      Deploy: {
        Type: "AWS::ApiGateway::Deployment",
        Properties: { RestApiId: { Ref: "Orders" }, StageName: "live" },
      },
      ...Wall(path("live")),
    }),
  },
  {
    name: "the stage that a deployment makes",
    verdict: "violated",
    template: template({
      ...Api({ EndpointConfiguration: { Types: ["REGIONAL"] } }),
      Deploy: {
        Type: "AWS::ApiGateway::Deployment",
        Properties: { RestApiId: { Ref: "Orders" }, StageName: "live" },
      },
    }),
  },
]);
