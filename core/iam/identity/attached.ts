import { Answer, answered, any } from "../../model/answer.ts";
import type { AnyField, Field, Settled } from "../../model/field.ts";
import type { Resource } from "../../model/resource.ts";
import type { PartialText } from "../../model/value.ts";
import { type OneOrMany, textsOf } from "../document.ts";
import { nameOfAwsManaged } from "./aws-managed.ts";
import { filled, isOpen } from "./pattern.ts";

const properties = ["policyArn", "managedPolicyArn", "managedPolicyArns", "policyArns"];

/** The ARNs of the managed policies that a resource attaches, each a field; absent where it attaches none. */
export function attachedPolicies(resource: Resource): Settled<readonly string[]> {
  const fields = resource.fields as unknown as Field<Record<string, OneOrMany<string>>>;
  const written = properties.map((property) => fields.at(property)).find(({ state }) => state !== "absent");
  return textsOf(written ?? fields.at("policyArn"));
}

/** The ARNs that a resource attaches, and whether each is of one of these policies of AWS; else one answer for all. */
export function attachesAny(resource: Resource, names: readonly string[]): Answer | readonly Attached[] {
  const attached = attachedPolicies(resource);
  if (attached.state === "unknown") return isAwsManaged(attached as Settled<never>, names);
  if (attached.state === "absent") return answered("no", attached as AnyField);
  const each = (attached.elements() as readonly Settled<string>[]).map((arn) => ({
    about: arn as AnyField,
    answer: isAwsManaged(arn, names),
  }));
  const sure = each.filter(({ answer }) => answer.truth === "yes");
  return sure.length > 0 ? sure : any(answered("no", attached as AnyField), ...each.map(({ answer }) => answer));
}

/** An ARN, and whether it is of one of the policies that are asked for. */
export interface Attached {
  readonly about: AnyField;
  readonly answer: Answer;
}

/** Whether an ARN is that of one of these policies that AWS manages. What the deployment makes itself is none. */
export function isAwsManaged(arn: Settled<string>, names: readonly string[]): Answer {
  const about = arn as AnyField;
  const text = textOf(arn);
  if (text === undefined) return new Answer(isOwn(arn) ? "no" : "unknown", about);
  const name = nameOfAwsManaged(text);
  return answered(name !== undefined && names.includes(name) ? "yes" : "no", about);
}

function textOf(arn: Settled<string>): string | undefined {
  if (arn.state === "known") return String(arn.raw);
  return arn.state === "partial" && !isOpen(arn.raw as PartialText) ? filled(arn.raw as PartialText) : undefined;
}

/** An attachment's only ARN that a policy of the deployment fills. */
function isOwn({ resource, key }: Settled<string>): boolean {
  const target = typeof key === "string" ? resource.target(key) : undefined;
  return target?.kind === "resources" && target.resources.every(({ type }) => type === "aws:iam/policy:Policy");
}
