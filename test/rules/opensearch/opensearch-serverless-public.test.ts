import { opensearchServerlessPublic } from "../../../rules/opensearch/opensearch-serverless-public.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

const rules = [{ ResourceType: "collection", Resource: ["collection/products"] }];
const network = (policy: unknown, type: unknown = "network") =>
  resource("aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy", "products", {
    name: "products",
    type: type as string,
    policy: policy as string,
  });
const access = (policy: unknown) =>
  resource("aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy", "products", {
    name: "products",
    type: "data",
    policy: policy as string,
  });
const Policy = (kind: "SecurityPolicy" | "AccessPolicy", text: unknown, more: object = {}) =>
  template(
    {
      Products: {
        Type: `AWS::OpenSearchServerless::${kind}`,
        Properties: { Name: "products", Type: kind === "AccessPolicy" ? "data" : "network", Policy: text },
      },
    },
    more,
  );
const bothOf = (...entries: readonly object[]) => ({
  resources: [network(JSON.stringify(entries))],
  template: Policy("SecurityPolicy", JSON.stringify(entries)),
});
const bothTo = (...Principal: readonly string[]) => {
  const text = JSON.stringify([{ Rules: [{ ...rules[0], Permission: ["aoss:*"] }], Principal }]);
  return { resources: [access(text)], template: Policy("AccessPolicy", text) };
};
const shop = "arn:aws:iam::111111111111:role/shop";

ruleCases(opensearchServerlessPublic, [
  {
    name: "on the internet",
    verdict: "violated",
    severity: "medium",
    because: ["AllowFromPublic"],
    ...bothOf({ Rules: rules, AllowFromPublic: true }),
  },
  {
    name: "one of two entries is on the internet",
    verdict: "violated",
    because: ["1.AllowFromPublic"],
    ...bothOf({ Rules: rules, SourceVPCEs: ["vpce-1"] }, { Rules: rules, AllowFromPublic: true }),
  },
  {
    name: "through one endpoint",
    verdict: "not violated",
    ...bothOf({ Rules: rules, AllowFromPublic: false, SourceVPCEs: ["vpce-1"] }),
  },
  {
    name: "nothing said of the internet",
    verdict: "not violated",
    ...bothOf({ Rules: rules, SourceVPCEs: ["vpce-1"] }),
  },
  {
    name: "a policy on encryption",
    verdict: "not applicable",
    resources: [network(JSON.stringify({ Rules: rules, AWSOwnedKey: true }), "encryption")],
  },
  {
    name: "data for everyone",
    verdict: "violated",
    severity: "high",
    because: ["0.Principal.1"],
    ...bothTo(shop, "*"),
  },
  { name: "data for one role", verdict: "not violated", ...bothTo(shop) },
  {
    name: "a network policy that is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [network(unknown())],
  },
  {
    name: "an access policy that is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [access(unknown())],
  },
  { name: "a text that is no policy", verdict: "cannot tell", resources: [network("[{")] },
  {
    name: "an endpoint that a parameter names",
    verdict: "not violated",
    template: Policy(
      "SecurityPolicy",
      { "Fn::Sub": `[{"Rules":[],"AllowFromPublic":false,"SourceVPCEs":["$${"{Endpoint}"}"]}]` },
      parameter("Endpoint"),
    ),
  },
  {
    name: "a principal that a parameter names",
    verdict: "cannot tell",
    template: Policy("AccessPolicy", { "Fn::Sub": `[{"Rules":[],"Principal":["$${"{Who}"}"]}]` }, parameter("Who")),
  },
  {
    name: "a policy that a parameter is",
    verdict: "cannot tell",
    template: Policy("SecurityPolicy", { Ref: "Policy" }, parameter("Policy")),
  },
]);
