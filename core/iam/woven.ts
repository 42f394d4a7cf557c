import { Answer, decidedBy, factsOf } from "../model/answer.ts";
import { type AnyField, Field, plainView, type View } from "../model/field.ts";
import type { Entrance } from "./holder.ts";

/** What a resource says in properties of its own that AWS makes a statement of a policy from. */
export interface Grant {
  readonly principal: AnyField;
  readonly action: AnyField;
  /** Those that are left out count as not there. */
  readonly conditions: readonly (readonly [operator: string, key: string, value: AnyField])[];
  /** What may be a condition or none: where it is not known, it may hold or not. */
  readonly loose?: AnyField;
}

/** A tree in which the fields of a resource stand: what is made of it is at their places. */
const woven: View = {
  ...plainView,
  at(parent, key) {
    const member = Object.hasOwn(parent.raw as object, key) ? (parent.raw as Record<string, unknown>)[key] : undefined;
    return member instanceof Field ? (member as AnyField) : Field.child(parent, key, member);
  },
};

const serviceName = /\.amazon(aws)?\.com(\.cn)?$/;

/** Whether a value that is not known may be left out: not what another resource makes, nor a template's parameter. */
const mayBeNone = ({ state, why, resource }: AnyField): boolean =>
  state === "unknown" &&
  !(why.kind === "computed" && why.of !== undefined) &&
  resource.unit.source !== "cloudformation";

/** The policy of one statement that a grant amounts to. */
export function policyOfGrant(root: AnyField, { principal, action, conditions, loose }: Grant): AnyField {
  const open = loose?.state === "unknown" ? loose : conditions.map(([, , value]) => value).find(mayBeNone);
  const written = conditions.filter(
    ([, , value]) => value.state !== "absent" && value.raw !== "" && !(open !== undefined && value.state === "unknown"),
  );
  const Condition: Record<string, Record<string, AnyField>> = {};
  for (const [operator, key, value] of written) Condition[operator] = { ...Condition[operator], [key]: value };
  const doubt = open === undefined ? {} : { Null: open };
  const statement = {
    Effect: "Allow",
    Principal: principalOf(principal),
    Action: action,
    Condition: { ...Condition, ...doubt },
  };
  return root.restated({ Version: "2012-10-17", Statement: [statement] }, woven) as AnyField;
}

/** A text for everyone, a service, or somebody of AWS. */
function principalOf(principal: AnyField): AnyField {
  const { state, raw } = principal;
  if (state === "absent" || state === "unknown" || raw === "*") return principal;
  const kind = serviceName.test(String(principal.known())) ? "Service" : "AWS";
  return principal.restated({ [kind]: principal }, woven) as AnyField;
}

type Told = Pick<Entrance, "about" | "answer" | "severity">;

/** What was answered of such a policy, in terms of the properties that it was made from. */
export function ofProperties(entrances: Answer | readonly Entrance[], about: AnyField): readonly Told[] {
  const told = (answer: Answer): Answer => {
    const parts = decidedBy(answer).filter(({ field }) => field === undefined || field.path[0] !== "Statement");
    const plain = new Answer(answer.truth, parts.length === 0 ? about : undefined, parts);
    return factsOf(answer)
      .filter(({ kind }) => kind === "request")
      .reduceRight((sum, fact) => sum.stating(fact), plain);
  };
  if (entrances instanceof Answer) return [{ about, answer: told(entrances) }];
  return entrances.map(({ answer, severity }) => ({ about, answer: told(answer), ...(severity && { severity }) }));
}
