import { defineRule } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { Answer, answered, equals } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { isA, type Resource } from "../../core/model/resource.ts";
import { fromInternet, privateByDefault, toEveryone } from "../../core/search/serverless.ts";

const page = "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html";

type Network = Resource<"aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy">;

export const opensearchServerlessPublic = defineRule({
  id: "opensearch-serverless-public",
  title: "The search collection is open to the internet, or to everyone",
  theme: "exposure",
  severity: "high",
  severityReason:
    "Who is named by a star in a data access policy reads every index; an endpoint on the internet alone is medium, since callers must still be named.",
  equivalents: {},
  cwe: [284],
  why: "Indexes hold customers and orders in clear text; one stolen key of a role then searches them from anywhere.",
  fix: "Set `AllowFromPublic` to false and name the endpoints in `SourceVPCEs`; name the roles that search in `Principal`.",
  sources: [privateByDefault.source, page],
  restsOn: [{ setting: "AllowFromPublic: false", ...privateByDefault }],
  on: [
    "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy",
    "aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy",
  ],
  // A security policy is on the network or on encryption.
  appliesWhen: (resource) =>
    isNetwork(resource)
      ? equals(resource.fields.at("type").orAbsent("unknown"), "network")
      : answered("yes", resource.fields as AnyField),
  violatedWhen(resource) {
    if (!isNetwork(resource)) return toEveryone(resource.fields.at("policy") as AnyField);
    const open = fromInternet(resource.fields.at("policy") as AnyField);
    if (open instanceof Answer) return open;
    return open.map((each) => soften(each, "medium", "a data access policy must name who calls"));
  },
});

function isNetwork(resource: Resource): resource is Network {
  return isA(resource, "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy");
}
