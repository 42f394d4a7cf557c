import type { AnyField, Element, Settled } from "./field.ts";
import type { PartialText, Why } from "./value.ts";

export type Truth = "yes" | "no" | "unknown";

/** What a rule wants said about its answer, as data: reporters put it into words. */
export type Fact =
  /** The statement of a policy that decided, by its index and its Sid. */
  | { readonly kind: "statement"; readonly index: number; readonly sid?: string }
  /** A request that the policy lets through; `narrowedBy`: the conditions that it must meet. */
  | {
      readonly kind: "request";
      readonly principal: string;
      readonly action: string;
      readonly resource: string;
      readonly narrowedBy?: readonly string[];
    }
  /** A packet that the firewall lets through. */
  | { readonly kind: "packet"; readonly protocol: string; readonly port: number | "all"; readonly source: string }
  /** What policies let their holder do: the actions that it takes, by which statements, and how many ways there are more. */
  | {
      readonly kind: "lets";
      readonly actions: readonly string[];
      readonly story: string;
      readonly statements: readonly number[];
      readonly more?: number;
    }
  /** What of the organisation's policies shuts out again whom a statement lets in: each a Deny with its file. */
  | { readonly kind: "denied"; readonly by: readonly string[] }
  /** What is not there of several things that must hang together: the first of them, in words. */
  | { readonly kind: "missing"; readonly what: string }
  /** Why the severity is not the rule's own. */
  | { readonly kind: "softened"; readonly because: string }
  /** The day on which AWS ends, or ended, its support of something, as `source` announces it. */
  | { readonly kind: "ended"; readonly what: string; readonly on: string; readonly source: string }
  /** Where a database demands TLS: where a parameter is on, as its engine has it by itself since a version, or never. */
  | { readonly kind: "demands-tls"; readonly engine: string; readonly parameter: string; readonly since?: string }
  /** What kind of thing a text was recognised as: `a GitHub token`. Never the text. */
  | { readonly kind: "recognised"; readonly what: string };

/**
 * The answer to a question about a resource, in Kleene's three values. It refers to the fields it rests on and keeps
 * no text: what was seen is read off the fields when, and if, someone wants to be told.
 */
export class Answer {
  readonly truth: Truth;
  /** The field that was asked, in an answer of one question. */
  readonly field: AnyField | undefined;
  readonly parts: readonly Answer[];
  readonly why: Why | undefined;
  readonly fact: Fact | undefined;
  constructor(truth: Truth, field?: AnyField, parts: readonly Answer[] = [], why?: Why, fact?: Fact) {
    this.truth = truth;
    this.field = field;
    this.parts = parts;
    this.why = why;
    this.fact = fact;
  }

  /** This answer with a fact that goes with it. */
  stating(fact: Fact): Answer {
    return new Answer(this.truth, undefined, [this], undefined, fact);
  }
}

type Scalar = string | number | boolean;

/** Asks `question` of a scalar. Partial text answers unknown; see the text questions below for what it can decide. */
export function ask<T extends Scalar>(field: Settled<T>, question: (value: T) => boolean): Answer {
  switch (field.state) {
    case "absent":
      return new Answer(field.whenAbsent ?? "unknown", field);
    case "known":
      if (typeof field.raw === "object") {
        return new Answer("unknown", field, [], {
          kind: "malformed",
          what: "a list or object stands where one value was expected",
        });
      }
      return new Answer(question(field.raw as T) ? "yes" : "no", field);
    default:
      return new Answer("unknown", field);
  }
}

/** Whether a switch is on. CloudFormation and some APIs write booleans as text: both forms count. */
export const isTrue = (field: Settled<boolean>): Answer =>
  ask(field as Settled<Scalar>, (value) => value === true || value === "true" || value === "True");

/** Whether the value is `wanted`. Numbers and booleans compare to their text, as CloudFormation writes them. */
export const equals = <T extends Scalar>(field: Settled<T>, wanted: NoInfer<T>): Answer =>
  text(
    field as Settled<Scalar>,
    (value) => value === String(wanted),
    (part) => part.canBe(String(wanted)),
  );

/** Whether the value is one of `wanted`. */
export const within = <T extends Scalar>(field: Settled<T>, wanted: readonly NoInfer<T>[]): Answer =>
  text(
    field as Settled<Scalar>,
    (value) => wanted.some((each) => String(each) === value),
    (part) => wanted.some((each) => part.canBe(String(each))),
  );

/** Whether the text starts with `prefix`; decided on partial text as far as its known head goes. */
export function startsWith(field: Settled<string>, prefix: string): Answer {
  const head = field.state === "partial" ? (field.raw as PartialText).parts[0] : undefined;
  if (typeof head === "string" && head.length >= prefix.length) {
    return new Answer(head.startsWith(prefix) ? "yes" : "no", field);
  }
  return text(
    field as Settled<Scalar>,
    (value) => value.startsWith(prefix),
    () => typeof head !== "string" || prefix.startsWith(head),
  );
}

/** Whether the whole text matches `pattern`. Partial text cannot tell. */
export const matches = (field: Settled<string>, pattern: RegExp): Answer =>
  ask(field, (value) => pattern.test(String(value)));

/** Whether anything is set at all. A secret whose content is hidden is. */
export function isSet(field: AnyField): Answer {
  if (field.state === "unknown") return new Answer(field.why.kind === "opaque" ? "yes" : "unknown", field);
  return new Answer(field.state === "absent" ? "no" : "yes", field);
}

/** Whether a text is set that is not empty. Text with holes is: what stands in them comes from something that is made. */
export const hasText = (field: AnyField): Answer =>
  field.state === "partial"
    ? new Answer("yes", field)
    : ask(field.orAbsent("no") as Settled<Scalar>, (text) => text !== "");

/** Whether a list has no element. One whose elements are not known has some. */
export function isEmpty(list: Settled<readonly unknown[]>): Answer {
  if (list.state === "known" && Array.isArray(list.raw)) return new Answer(list.raw.length === 0 ? "yes" : "no", list);
  return new Answer(list.state === "absent" ? (list.whenAbsent ?? "unknown") : "unknown", list);
}

export function not(answer: Answer): Answer {
  if (answer.truth === "unknown") return answer;
  return new Answer(answer.truth === "yes" ? "no" : "yes", undefined, [answer]);
}

/** Yes if one answer is yes; no if all are no; else unknown. */
export const any = (...answers: readonly Answer[]): Answer => decide(answers, "yes", "no");

/** No if one answer is no; yes if all are yes; else unknown. */
export const all = (...answers: readonly Answer[]): Answer => decide(answers, "no", "yes");

/** Whether some element of a list answers yes. An unknown element is asked like any other. */
export const some = <E>(list: Settled<readonly E[]>, question: (element: Settled<Element<E[]>>) => Answer): Answer =>
  quantify(list, question, "yes", "no");

/** Whether every element of a list answers yes. Of an empty list, every one does. */
export const every = <E>(list: Settled<readonly E[]>, question: (element: Settled<Element<E[]>>) => Answer): Answer =>
  quantify(list, question, "no", "yes");

/** Whether a list holds `wanted`. */
export const includes = <E extends Scalar>(list: Settled<readonly E[]>, wanted: NoInfer<E>): Answer =>
  some(list, (element) => equals(element as Settled<Scalar>, wanted));

/** An answer that rests on `field` as a whole, for facts that `core` works out from it. */
export const answered = (truth: Truth, field: AnyField, why?: Why): Answer => new Answer(truth, field, [], why);

function quantify<E>(
  list: Settled<readonly E[]>,
  question: (element: Settled<Element<E[]>>) => Answer,
  winner: Truth,
  rest: Truth,
): Answer {
  if (list.state === "absent") return new Answer(list.whenAbsent ?? "unknown", list);
  if (list.state !== "known") return new Answer("unknown", list);
  if (!Array.isArray(list.raw)) {
    return new Answer("unknown", list, [], { kind: "malformed", what: "one value stands where a list was expected" });
  }
  const elements = list.elements() as readonly Settled<Element<E[]>>[];
  if (elements.length === 0) return new Answer(rest, list);
  return decide(elements.map(question), winner, rest);
}

function text(
  field: Settled<Scalar>,
  known: (value: string) => boolean,
  possible: (part: PartialText) => boolean,
): Answer {
  if (field.state === "partial") return new Answer(possible(field.raw as PartialText) ? "unknown" : "no", field);
  return ask(field, (value) => known(String(value)));
}

function decide(answers: readonly Answer[], winner: Truth, rest: Truth): Answer {
  let truth = rest;
  for (const answer of answers) {
    if (answer.truth === winner) return new Answer(winner, undefined, answers);
    if (answer.truth === "unknown") truth = "unknown";
  }
  return new Answer(truth, undefined, answers);
}

/**
 * The answers of single questions that decided `answer`: what broke a rule, or what is missing to tell. Behind a
 * `not`, those that decided the negated answer.
 */
export function decidedBy(answer: Answer, found: Answer[] = []): readonly Answer[] {
  if (answer.parts.length === 0) {
    if (answer.field !== undefined || answer.why !== undefined) found.push(answer);
    return found;
  }
  const same = answer.parts.filter((part) => part.truth === answer.truth);
  for (const part of same.length > 0 ? same : answer.parts) decidedBy(part, found);
  return found;
}

/** The facts stated on the answers that decided `answer`. */
export function factsOf(answer: Answer, found: Fact[] = []): readonly Fact[] {
  if (answer.fact !== undefined) found.push(answer.fact);
  const same = answer.parts.filter((part) => part.truth === answer.truth);
  for (const part of same.length > 0 ? same : answer.parts) factsOf(part, found);
  return found;
}
