import { type Answer, answered, any, equals, isTrue, some } from "../model/answer.ts";
import type { AnyField, DefaultClaim, Field, Settled } from "../model/field.ts";
import { fromJson } from "../model/json-text.ts";
import { Unknown } from "../model/value.ts";

/**
 * One entry of a policy of OpenSearch Serverless: a list of its own kind, which has nothing of IAM's.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html
 */
export interface PolicyEntry {
  readonly AllowFromPublic?: boolean;
  readonly Principal?: readonly string[];
  readonly Rules?: readonly { readonly Permission?: readonly string[] }[];
}

/** Collections are reached through endpoints of VPCs, unless a network policy says otherwise. */
export const privateByDefault: DefaultClaim = {
  source: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html",
};

const notPolicy = new Unknown({ kind: "malformed", what: "the policy is not valid JSON" });

/** The entries of a policy: a list, which the providers take as text. */
export const entriesOf = (policy: AnyField): Field<readonly PolicyEntry[]> =>
  fromJson<readonly PolicyEntry[]>(policy, notPolicy);

/** What `question` answers of each entry of a policy, those first that say yes; one answer where none does. */
function entriesThat(policy: AnyField, question: (entry: Field<PolicyEntry>) => readonly [AnyField, Answer]) {
  const list = entriesOf(policy);
  if (list.state !== "known") return answered(list.state === "absent" ? "no" : "unknown", policy);
  const told = list.elements().map((entry) => {
    const [about, answer] = question(entry as unknown as Field<PolicyEntry>);
    return { about, answer };
  });
  const open = told.filter(({ answer }) => answer.truth === "yes");
  if (open.length > 0) return open;
  return told.length === 0 ? answered("no", policy) : any(...told.map(({ answer }) => answer));
}

/** The entries of a network policy that let everyone reach collections or their dashboards. */
export const fromInternet = (policy: AnyField) =>
  entriesThat(policy, (entry) => {
    const about = entry.at("AllowFromPublic");
    return [about as AnyField, isTrue(about.or(false, privateByDefault))];
  });

/** The entries of a data access policy that name everyone. */
export const toEveryone = (policy: AnyField) =>
  entriesThat(policy, (entry) => {
    const about = entry.at("Principal");
    return [about as AnyField, some(about.orAbsent("no"), (each) => equals(each as Settled<string>, "*"))];
  });
