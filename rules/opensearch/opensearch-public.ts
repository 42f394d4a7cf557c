import { defineRule } from "../../core/engine/rule.ts";
import { everyoneBy } from "../../core/iam/holder.ts";
import { Answer, all, answered, any } from "../../core/model/answer.ts";
import { asksForUser, domainPolicies, isDomain, isForOther, isOnInternet } from "../../core/search/domain.ts";

const held = { called: "the search domain", service: "es" };

const access = "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html";
const signed = "who calls must still sign in, since the policy lets nobody in without";
const locked = "fine-grained access control asks for a user of the domain behind the policy";

export const opensearchPublic = defineRule({
  id: "opensearch-public",
  title: "The search domain can be reached from the internet",
  theme: "exposure",
  severity: "critical",
  severityReason:
    "Everyone reads and wipes the index; it is high where the domain asks for a user of its own, and medium where the policy lets no stranger in.",
  controls: { fsbp: ["ES.2", "Opensearch.2"] },
  equivalents: {
    checkov: ["CKV_AWS_137"],
    prowler: ["opensearch_service_domains_not_publicly_accessible"],
    cdknag: [
      "OpenSearchInVPCOnly",
      "AwsSolutions-OS1",
      "OpenSearchNoUnsignedOrAnonymousAccess",
      "AwsSolutions-OS5",
      "OpenSearchAllowlistedIPs",
      "AwsSolutions-OS3",
    ],
  },
  cwe: [284, 306],
  why: "Search indexes hold customers and orders in clear text, and those that stand open are found within hours, copied and wiped for ransom.",
  fix: "Put the domain into the VPC with `vpcOptions.subnetIds`, which takes a new domain, and name the roles that search in `accessPolicies`.",
  sources: [access, "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html"],
  restsOn: [
    { setting: "vpcOptions: none, and then a public endpoint", source: access },
    {
      setting: "advancedSecurityOptions: { enabled: false }",
      source: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html",
    },
  ],
  on: [
    "aws:opensearch/domain:Domain",
    "aws:elasticsearch/domain:Domain",
    "aws:opensearch/domainPolicy:DomainPolicy",
    "aws:elasticsearch/domainPolicy:DomainPolicy",
  ],
  // A policy whose domain is in view is judged with it.
  appliesWhen: (resource, { graph }) =>
    isDomain(resource) ? answered("yes", resource.fields) : isForOther(resource, graph),
  violatedWhen(resource, context) {
    const { graph } = context;
    if (!isDomain(resource)) {
      const about = resource.fields.at("accessPolicies");
      const elsewhere = answered("unknown", about, { kind: "elsewhere", what: "the policy's domain" });
      const entrances = everyoneBy(about, held, context);
      return entrances instanceof Answer
        ? all(entrances, elsewhere)
        : entrances.map((each) => ({ about: each.about, answer: all(each.answer, elsewhere) }));
    }
    const isOut = isOnInternet(resource);
    const { sure, maybe } = domainPolicies(resource, graph);
    const found = sure.map((policy) => everyoneBy(policy, held, context));
    const open = found.flatMap((each) => (each instanceof Answer ? [] : each));
    const asks = asksForUser(resource).truth === "yes";
    if (open.length > 0) {
      return open.map(({ about, answer }) =>
        asks
          ? { about, severity: "high", answer: all(isOut, answer.stating({ kind: "softened", because: locked })) }
          : { about, answer: all(isOut, answer) },
      );
    }
    const about = resource.fields.at("vpcOptions");
    const unsure = maybe.map((why) => answered("unknown", about, why));
    const closed = any(...found.flatMap((each) => (each instanceof Answer ? [each] : [])), ...unsure);
    if (closed.truth === "unknown") return all(isOut, closed);
    return [{ about, severity: "medium", answer: isOut.stating({ kind: "softened", because: signed }) }];
  },
});
