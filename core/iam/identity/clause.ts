import { Answer, answered, any, equals, not, type Truth } from "../../model/answer.ts";
import type { AnyField, Field, Settled } from "../../model/field.ts";
import type { PartialText } from "../../model/value.ts";
import { type OneOrMany, type Statement, textsOf } from "../document.ts";
import { type Breadth, breadthOf } from "./breadth.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { filled, globOf, isOpen } from "./pattern.ts";
import { wildcardOnly } from "./wildcard-only.ts";

/** On how much a clause grants an action, and whether that is broad: all of its kind, anywhere or in an account. */
export interface Reach {
  readonly breadth: Breadth;
  readonly broad: Answer;
}

/** One statement of an identity policy, or what stands for one, ready to be asked about many actions. */
export interface Clause {
  readonly allows: Answer;
  readonly denies: Answer;
  /** What is to be mended: the member that names the actions. */
  readonly about: AnyField;
  /** Its index in its document and its Sid; nothing where it stands for a policy of AWS. */
  readonly statement?: Settled<Statement>;
  /** Whether it names the actions that it is not about; whether it names the resources that it is not about. */
  readonly negated: boolean;
  readonly without: boolean;
  /** The services that its actions name, without wildcards, and one of the actions; nothing where none is known. */
  readonly services: readonly string[];
  readonly example: string | undefined;
  /** Of several that grant the same, the one to be named is told by its content: the order of statements says nothing. */
  rank(): string;
  /** Whether it may be about some action of a service; a quick no, before actions are asked for one by one. */
  mayCover(service: string): boolean;
  /** Whether it is about `action`, which is written in small letters. */
  covers(action: string): Answer;
  reach(action: string): Reach;
  limits(service: string): Limits;
  /** Whether it holds always. */
  readonly unconditional: Answer;
}

/** A statement as a clause. */
export function clauseOf(statement: Settled<Statement>): Clause {
  const effect = statement.at("Effect").orAbsent("no");
  const negated = statement.at("Action").state === "absent";
  const member = negated ? statement.at("NotAction") : statement.at("Action");
  const texts = textsOf(member).elements() as readonly Settled<string>[];
  const actions = texts.map(patternOf);
  const only = negated || member.state !== "known" ? undefined : servicesIn(actions);
  const known = texts.flatMap((each) =>
    each.state === "known" && String(each.raw).includes(":") ? plainAction(String(each.raw)) : [],
  );
  const without = statement.at("Resource").state === "absent" && statement.at("NotResource").state !== "absent";
  const place = without ? statement.at("NotResource") : statement.at("Resource");
  const limits: (Limits | undefined)[] = [];
  let rank: string | undefined;
  return {
    allows: equals(effect, "Allow"),
    denies: equals(effect, "Deny"),
    about: member as AnyField,
    statement,
    negated,
    without,
    services: [...new Set(known.map((action) => action.slice(0, action.indexOf(":"))))],
    example: known[0],
    rank() {
      rank ??= [member, place].map((each) => JSON.stringify(listed(each).sort())).join(" ");
      return rank;
    },
    mayCover: (service) => only === undefined || only.includes(service),
    covers(action) {
      const other = negated ? "absent" : statement.at("NotAction").state;
      // AWS refuses a statement that has both members, or neither.
      if (member.state === "absent" || other === "known") return answered("no", member as AnyField);
      const named = namedIn(member, actions, action);
      if (other === "unknown" && named.truth === "yes")
        return new Answer("unknown", statement.at("NotAction") as AnyField);
      return negated ? not(named) : named;
    },
    reach: (action) => reachOf(place, without, action),
    unconditional: holdsAlways(statement.at("Condition")),
    limits(service) {
      const global = service === "iam" || service === "sts";
      limits[global ? 0 : 1] ??= limitsOf(statement, global);
      return limits[global ? 0 : 1] as Limits;
    },
  };
}

/** An action that a pattern holds for. */
const plainAction = (pattern: string): string => pattern.toLowerCase().replaceAll("*", "").replaceAll("?", "a");

const listed = ({ raw }: Member): unknown[] => (Array.isArray(raw) ? [...(raw as unknown[])] : [raw]);

function holdsAlways(condition: Field<NonNullable<Statement["Condition"]>>): Answer {
  const about = condition as AnyField;
  if (condition.state === "absent") return answered("yes", about);
  if (condition.state !== "known") return new Answer("unknown", about);
  const keys = condition.keys().flatMap((operator) => {
    const tested = condition.at(operator);
    return tested.state === "known" ? tested.keys() : [operator];
  });
  return answered(keys.length === 0 ? "yes" : "no", about);
}

type Member = Field<OneOrMany<string>, boolean>;

/** Whether one of the patterns holds for the action. */
function namedIn(member: Member, patterns: readonly Pattern[], action: string): Answer {
  if (member.state === "unknown") return new Answer("unknown", member as AnyField);
  let unknown: AnyField | undefined;
  for (const { field, holds } of patterns) {
    const truth = holds(action);
    if (truth === "yes") return answered("yes", field);
    if (truth === "unknown") unknown ??= field;
  }
  return answered(unknown === undefined ? "no" : "unknown", unknown ?? (member as AnyField));
}

interface Pattern {
  readonly field: AnyField;
  /** Whether it holds for an action, which is written in small letters. */
  holds(action: string): Truth;
  /** The only service whose actions it can hold for; nothing where there may be others. */
  readonly service: string | undefined;
}

/** The services of some patterns; nothing where one of them may be about any. */
export function servicesIn(
  patterns: readonly { readonly service: string | undefined }[],
): readonly string[] | undefined {
  const found: string[] = [];
  for (const { service } of patterns) {
    if (service === undefined) return undefined;
    if (!found.includes(service)) found.push(service);
  }
  return found;
}

/** The service that a pattern in small letters names before its colon. */
export const serviceIn = (text: string): string | undefined => /^([^:*?]*):/.exec(text)?.[1];

/** Made once a statement: it is held against some hundred actions. */
function patternOf(pattern: Settled<string>): Pattern {
  const field = pattern as AnyField;
  if (pattern.state === "known") {
    const text = String(pattern.raw).toLowerCase();
    const stars = text.search(/[*?]/);
    const service = serviceIn(text);
    if (stars < 0) return { field, service, holds: (action) => (action === text ? "yes" : "no") };
    const head = text.slice(0, stars);
    if (text === `${head}*`) {
      return { field, service, holds: (action) => (action.startsWith(head) ? "yes" : "no") };
    }
    const expression = globOf(text);
    const holds = (action: string): Truth => (action.startsWith(head) && expression.test(action) ? "yes" : "no");
    return { field, service, holds };
  }
  if (pattern.state !== "partial") return { field, service: undefined, holds: () => "unknown" };
  const possible = (pattern.raw as PartialText).parts.map((part) => (typeof part === "string" ? part : "*")).join("");
  const expression = globOf(possible, "i");
  return { field, service: undefined, holds: (action) => (expression.test(action) ? "unknown" : "no") };
}

const order: readonly Breadth[] = ["none", "named", "account", "all"];

function reachOf(member: Member, without: boolean, action: string): Reach {
  const about = member as AnyField;
  if (member.state === "absent") return { breadth: "none", broad: answered("no", about) };
  if (member.state === "unknown") return { breadth: "all", broad: new Answer("unknown", about) };
  const needsStar = wildcardOnly.has(action);
  let best: Breadth = "none";
  let deciding = about;
  let unknown: AnyField | undefined;
  for (const each of textsOf(member).elements() as readonly Settled<string>[]) {
    const text = written(each);
    if (text === undefined) unknown ??= each as AnyField;
    else {
      const breadth = breadthOf(text, action, needsStar);
      if (order.indexOf(breadth) > order.indexOf(best)) [best, deciding] = [breadth, each as AnyField];
    }
  }
  if (without) {
    // Everything but what is named: broad, unless all is named.
    if (best === "all") return { breadth: "none", broad: answered("no", deciding) };
    return { breadth: "all", broad: answered(unknown === undefined ? "yes" : "unknown", unknown ?? about) };
  }
  if (best === "all" || best === "account") return { breadth: best, broad: answered("yes", deciding) };
  // What is not known may be everything.
  if (unknown !== undefined) return { breadth: "all", broad: answered("unknown", unknown) };
  return { breadth: best, broad: answered("no", deciding) };
}

/** A resource's text, where it is settled what it stands for. */
function written(field: Settled<string>): string | undefined {
  if (field.state === "known") return String(field.raw);
  if (field.state !== "partial" || isOpen(field.raw as PartialText)) return undefined;
  return filled(field.raw as PartialText);
}

/** Whether some of the answers is yes; nothing where all are no, so that a `no` is not evidence. */
export const anyBut = (answers: readonly Answer[]): Answer | undefined => {
  const left = answers.filter(({ truth }) => truth !== "no");
  return left.length === 0 ? undefined : any(...left);
};
