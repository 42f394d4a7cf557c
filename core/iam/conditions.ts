import { Answer, all, answered, any, every } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import type { Hole, PartialText } from "../model/value.ts";
import { openness, parseCidr } from "../net/addresses.ts";
import { type Statement, textsOf } from "./document.ts";

type Condition = NonNullable<Statement["Condition"]>;

/**
 * Keys whose value AWS vouches for, so that a stranger cannot choose it: who the caller is, which network it comes
 * from, for whom a service acts. Keys are written in lower case: AWS takes any.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const vouched: Readonly<Record<string, "text" | "arn" | "address">> = {
  "aws:principalorgid": "text",
  "aws:principalorgpaths": "text",
  "aws:principalaccount": "text",
  "aws:principalarn": "arn",
  "aws:userid": "text",
  "aws:sourcearn": "arn",
  "aws:sourceaccount": "text",
  "aws:sourceowner": "text",
  "aws:sourceorgid": "text",
  "aws:sourceorgpaths": "text",
  "aws:sourcevpc": "text",
  "aws:sourcevpce": "text",
  "aws:vpceaccount": "text",
  "aws:vpceorgid": "text",
  "aws:sourceip": "address",
  "s3:dataaccesspointaccount": "text",
  "s3:dataaccesspointarn": "arn",
  "kms:calleraccount": "text",
};

const positive = /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/i;
const negative =
  /^(StringNotEquals|StringNotEqualsIgnoreCase|StringNotLike|ArnNotEquals|ArnNotLike|NotIpAddress)(IfExists)?$/i;

/**
 * Whether a condition limits its statement to callers that somebody vouches for: one of its entries must be a positive
 * test of a vouched key whose values are all fixed. `negated`: of a Deny, whether it spares only such callers, which
 * takes that it has no other entry. `...IfExists` of a positive test passes where the key is missing, and does not count.
 */
export function narrowed(condition: Field<Condition>, form: "positive" | "negated" = "positive"): Answer {
  if (condition.state === "absent") return answered("no", condition as AnyField);
  if (condition.state !== "known") return new Answer("unknown", condition as AnyField);
  const operators = condition.keys();
  const entries = operators.flatMap((operator) => {
    const keys = condition.at(operator);
    if (keys.state !== "known") return [new Answer("unknown", keys as AnyField)];
    return keys.keys().map((key) => entry(operator, key, keys.at(key), form));
  });
  if (entries.length === 0) return answered("no", condition as AnyField);
  return form === "positive" ? any(...entries) : all(...entries);
}

function entry(
  operator: string,
  key: string,
  values: Field<string | readonly string[]>,
  form: "positive" | "negated",
): Answer {
  const name = key.toLowerCase();
  if (/^bool$/i.test(operator) && name === "aws:principalisawsservice" && form === "positive") {
    return every(textsOf(values), (value) =>
      answered(String(value.known()) === "true" ? "yes" : "no", value as AnyField),
    );
  }
  const kind = Object.hasOwn(vouched, name) ? vouched[name] : undefined;
  if (kind === undefined || !(form === "positive" ? positive : negative).test(operator)) {
    return answered("no", values as AnyField);
  }
  if (kind === "address") return limitedNetworks(values, form);
  const literal = /^(ForAnyValue:)?String(Not)?Equals/i.test(operator);
  const given = values.state === "unknown" && values.why.kind === "parameter";
  // Whatever a person gives for a parameter is text: where no pattern counts, it names somebody.
  if (given && literal) return answered("yes", values as AnyField);
  return every(textsOf(values), (value) => fixed(value as Settled<string>, kind, literal));
}

/** Networks that are together no more than a /8: the bound of S3's own "public". */
function limitedNetworks(values: Field<string | readonly string[]>, form: "positive" | "negated"): Answer {
  const list = textsOf(values);
  if (list.state !== "known") return new Answer("unknown", list as AnyField);
  const elements = list.elements() as readonly Settled<string>[];
  const unknown = elements.find((each) => each.state !== "known");
  if (unknown !== undefined) return new Answer("unknown", unknown as AnyField);
  const networks = elements.flatMap((each) => parseCidr(String(each.known())) ?? []);
  const open = openness(networks);
  const narrow = open === "narrow" || (open === "private" && (form === "positive" || networks.length > 0));
  return answered(narrow ? "yes" : "no", values as AnyField);
}

/** Whether a value names somebody in particular: no wildcard where a stranger could put himself. */
function fixed(value: Settled<string>, kind: "text" | "arn", literal: boolean): Answer {
  if (value.state === "partial") return fixedParts(value, kind, literal);
  const text = value.known();
  if (text === undefined) return new Answer("unknown", value as AnyField);
  if (typeof text !== "string") return answered("yes", value as AnyField);
  return answered(isFixed(text, kind, literal) ? "yes" : "no", value as AnyField);
}

/** Holes that the deployment fills with a value of its own are fixed; what a person may yet choose is not known. */
function fixedParts(value: Settled<string>, kind: "text" | "arn", literal: boolean): Answer {
  const text = value.raw as PartialText;
  if (!literal && !text.holes.every(isOwn)) return new Answer("unknown", value as AnyField);
  const filled = text.parts.map((part) => (typeof part === "string" ? part : fill(part))).join("");
  return answered(isFixed(filled, kind, literal) ? "yes" : "no", value as AnyField);
}

const isOwn = (hole: Hole): boolean =>
  hole.resource !== undefined || /AccountId|account_?id|Region|Partition/i.test(hole.name);

/** A whole ARN where a hole may be one; the account of this deployment elsewhere. */
const fill = (hole: Hole): string =>
  /arn/i.test(hole.property ?? hole.name) ? "arn:aws:own:own:000000000000:own" : "000000000000";

function isFixed(text: string, kind: "text" | "arn", literal: boolean): boolean {
  // With StringEquals a star is a star: it matches nobody, so nobody gets in.
  if (literal) return true;
  if (kind === "text") return !/[*?]/.test(text.replace(/\/\*$/, ""));
  const [, , service = "", , account = ""] = text.split(":");
  // A bucket's ARN names no account: its name must be fixed.
  if (service === "s3" && account === "") return !/[*?]/.test((text.split(":")[5] ?? "*").split("/")[0] ?? "*");
  return account !== "" && !/[*?]/.test(account);
}
