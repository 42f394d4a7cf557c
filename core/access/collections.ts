import { accessOf } from "../iam/access.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import { entriesOf, type PolicyEntry } from "../search/serverless.ts";
import { onlyAsked } from "./asked-action.ts";
import { resourceAccess } from "./assembled.ts";
import { type Entry, nobody, nothing, type ResourceAccess } from "./entry.ts";

/**
 * Who gets into collections of OpenSearch Serverless by the data access policies of a unit. Their callers are roles and
 * users of the own account, and people whom its identity providers vouch for: AWS takes no other, and no star.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html#serverless-data-access-syntax
 */
export const collectionsOf = (graph: Graph, action?: string | undefined): readonly ResourceAccess[] =>
  graph.present("aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy").flatMap((policy) => {
    if (policy.isFact) return [];
    const entries = onlyAsked(inPolicy(policy, graph), action);
    return [resourceAccess(policy, "search policy", true, entries)];
  });

function inPolicy(policy: Resource<"aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy">, graph: Graph) {
  const text = policy.fields.at("policy") as AnyField;
  const list = entriesOf(text);
  if (list.state === "absent") return [];
  if (list.state !== "known" || text.isSecret) return [unsure(policy, text, "the policy")];
  return (list.elements() as unknown as readonly Field<PolicyEntry>[]).flatMap((each) => inEntry(each, policy, graph));
}

function inEntry(entry: Field<PolicyEntry>, policy: Resource, graph: Graph): readonly Entry[] {
  const principals = entry.at("Principal");
  if (principals.state === "absent") return [];
  if (principals.state !== "known") return [unsure(policy, principals as AnyField, "whom it names")];
  const access = accessOf(permissionsOf(entry));
  const found = principals.elements().map((each) => byPrincipal(each as AnyField, policy, graph));
  const merged = new Map<string, Entry>();
  for (const each of found) {
    const key = JSON.stringify([each.level, each.atMost, each.who, each.unknowns]);
    if (!merged.has(key)) merged.set(key, each.level === "unknown" ? each : { ...each, access });
  }
  return [...merged.values()].map((each) => withRequest(each));
}

const permissionsOf = (entry: Field<PolicyEntry>): readonly string[] => [
  ...new Set(
    (entry.at("Rules").elements() as unknown as readonly Field<{ readonly Permission?: readonly string[] }>[])
      .flatMap((rule) => rule.at("Permission").elements())
      .map((each) => String((each as AnyField).known() ?? "<not known>")),
  ),
];

const identities = ["aws:iam/role:Role", "aws:iam/user:User"] as const;

function byPrincipal(field: AnyField, policy: Resource, graph: Graph): Entry {
  const base = baseOf(policy, field);
  if (field.isSecret) return unsure(policy, field, "whom it names");
  if (field.state !== "known") {
    // What is not known is one of those that AWS takes.
    const { resources } = graph.pointsAt(field, identities);
    return resources.length > 0 ? { ...base, level: "own" } : unsure(policy, field, "whom it names");
  }
  const text = String(field.raw);
  const [kind = "", , provider = ""] = text.split("/");
  if (kind === "saml") return { ...base, level: "federated", who: { ...nobody, providers: [`saml/${provider}`] } };
  if (kind === "iamidentitycenter") return { ...base, level: "federated", who: { ...nobody, providers: [kind] } };
  const account = /^arn:[^:]*:(?:iam|sts)::(\d{12}):/.exec(text)?.[1];
  const { account: own } = policy.scope;
  if (account !== undefined && (own === undefined || own === account)) return { ...base, level: "own" };
  const refused = "AWS takes only roles and users of the own account, and people of its identity providers";
  const who = account === undefined ? nobody : { ...nobody, accounts: [account] };
  const atMost = text === "*" ? "public-authenticated" : "external-account";
  return { ...base, level: "malformed", atMost, who, confidence: "possible", remarks: [refused] };
}

function withRequest(entry: Entry): Entry {
  const [provider] = entry.who.providers;
  const [action] = [...entry.access.read, ...entry.access.write, ...entry.access.admin];
  if (provider === undefined || action === undefined) return entry;
  const witness = { principal: { kind: "federated", provider }, action, resource: "<the collection>", context: {} };
  const remark = "the network policy of the collection says from where";
  return { ...entry, witness: witness as NonNullable<Entry["witness"]>, remarks: [...entry.remarks, remark] };
}

function baseOf(policy: Resource, field: AnyField): Omit<Entry, "level"> {
  const place = policy.place(field.path);
  return {
    who: nobody,
    access: nothing,
    via: "data access policy",
    from: policy.address,
    statements: [],
    ...(place !== undefined && { place }),
    narrowedBy: [],
    confidence: "likely",
    unknowns: [],
    remarks: [],
  };
}

const unsure = (policy: Resource, field: AnyField, what: string): Entry => ({
  ...baseOf(policy, field),
  level: "unknown",
  atMost: "federated",
  confidence: "possible",
  unknowns: [what],
});
