import { type Answer, all, answered, any, ask, some } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import type { PartialText } from "../model/value.ts";
import { type Statement, statementsOf, textsOf } from "./document.ts";
import { denies, hasAction, meansEveryone } from "./statement.ts";

/** A bucket as a policy may name it. */
export interface NamedBucket {
  readonly address: string;
  /** Its name or ARN, as far as they are known. */
  readonly names: readonly string[];
}

/**
 * Whether a bucket's policy refuses every request without TLS: to everyone, on the bucket and on all its objects. The
 * two may stand in different statements.
 */
export const refusesPlaintext = (policy: AnyField, bucket: NamedBucket): Answer =>
  refusesOn(policy, /^(\*|s3:\*|\*:\*)$/i, [
    (statement) => coversBucket(statement, bucket, ""),
    (statement) => coversBucket(statement, bucket, "/*"),
  ]);

/**
 * Whether a file system's policy refuses everyone who mounts it without TLS. It is on that one file system, whatever it
 * names.
 * https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html
 */
export const refusesPlaintextMounts = (policy: AnyField): Answer =>
  refusesOn(policy, /^(\*|\*:\*|elasticfilesystem:(\*|client\*|clientmount))$/i, [() => answered("yes", policy)]);

type Covers = (statement: Settled<Statement>) => Answer;

/** Whether, on each of several things, some statement denies everyone all `actions` without TLS. */
function refusesOn(policy: AnyField, actions: RegExp, things: readonly Covers[]): Answer {
  const list = statementsOf(policy);
  if (list.state !== "known")
    return answered(list.state === "absent" ? "no" : "unknown", policy, list.state === "absent" ? undefined : list.why);
  const statements = list.elements() as readonly Settled<Statement>[];
  const on = (covers: Covers): Answer =>
    any(
      ...statements.map((statement) => {
        const denied = all(denies(statement), meansEveryone(statement), hasAction(statement, actions));
        return denied.truth === "no" ? denied : all(denied, covers(statement), withoutTls(statement));
      }),
    );
  if (statements.length === 0) return answered("no", policy);
  const answer = all(...things.map(on));
  return answer.truth === "unknown" ? answer : answered(answer.truth, policy);
}

/**
 * A condition that holds for every request without TLS, and has no other entry that could spare some. A plain request
 * carries no `s3:TlsVersion`, so only the `IfExists` form of that key counts.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
 */
function withoutTls(statement: Settled<Statement>): Answer {
  const condition = statement.at("Condition");
  if (condition.state === "absent") return answered("yes", condition as AnyField);
  if (condition.state !== "known") return answered("unknown", condition as AnyField);
  const entries = condition.keys().flatMap((operator) => {
    const keys = condition.at(operator);
    return keys.keys().map((key) => plainOnly(operator, key, keys.at(key)));
  });
  const [only, ...others] = entries;
  if (only === undefined) return answered("yes", condition as AnyField);
  return others.length === 0 ? only : answered("no", condition as AnyField);
}

function plainOnly(operator: string, key: string, values: Field<string | readonly string[]>): Answer {
  const list = textsOf(values);
  if (/^Bool(IfExists)?$/i.test(operator) && key.toLowerCase() === "aws:securetransport") {
    return some(list, (value) => ask(value as Settled<string>, (text) => String(text).toLowerCase() === "false"));
  }
  if (/^NumericLessThanIfExists$/i.test(operator) && key.toLowerCase() === "s3:tlsversion") {
    return some(list, (value) => ask(value as Settled<string>, (text) => Number(text) >= 1.2));
  }
  return answered("no", values as AnyField);
}

/** Whether a statement holds for the bucket itself (`suffix` empty) or for all its objects (`/*`). */
function coversBucket(statement: Settled<Statement>, bucket: NamedBucket, suffix: string): Answer {
  const names = bucket.names.map((name) => (String(name).startsWith("arn:") ? name : `arn:aws:s3:::${name}`));
  return some(textsOf(statement.at("Resource")), (each) => {
    const resource = each as Settled<string>;
    if (resource.state === "partial") return ownPartial(resource, bucket, suffix);
    if (names.length > 0) return any(...names.map((name) => matchesGlob(resource, `${name}${suffix}`)));
    return any(matchesGlob(resource, ""), maybeOwn(resource));
  });
}

/**
 * Whether a pattern of the policy holds for all of `wanted`, in which a star at the end stands for anything. A policy
 * can name no other partition (`aws-cn`) than that of its bucket.
 */
function matchesGlob(resource: Settled<string>, wanted: string): Answer {
  return ask(resource, (text) => {
    const pattern = text.replace(/^arn:aws-[a-z-]+:/, "arn:aws:");
    if (pattern === wanted || pattern === "*") return true;
    const head = /^([^*?]+)\*$/.exec(pattern)?.[1];
    return head !== undefined && wanted.startsWith(head);
  });
}

/** A bucket without a known name: a literal ARN may be its own or another's. */
const maybeOwn = (resource: Settled<string>): Answer => answered("unknown", resource as AnyField);

/** A text with holes: the bucket's own ARN or name stands in it, with the wanted suffix behind. */
function ownPartial(resource: Settled<string>, bucket: NamedBucket, suffix: string): Answer {
  const text = resource.raw as PartialText;
  const own = text.holes.some((hole) => hole.resource === bucket.address);
  if (!own) {
    const other = text.holes.some((hole) => hole.resource !== undefined);
    return answered(other ? "no" : "unknown", resource as AnyField);
  }
  const tail = text.parts.at(-1);
  const end = typeof tail === "string" ? tail : "";
  return answered(end === suffix || end === "*" ? "yes" : "no", resource as AnyField);
}
