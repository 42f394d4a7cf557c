import { Answer, answered, any } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";
import { type Statement, statementsOf } from "./document.ts";
import { isKnown, policyFor } from "./exposure.ts";
import type { ParsedStatement, Policy } from "./grammar.ts";
import { isWide } from "./intervals.ts";
import { type Class, type Inside, Judge } from "./judge.ts";
import { kindOf } from "./keys.ts";
import type { SearchOptions, Target } from "./search.ts";
import { indexOf, sidOf } from "./statement.ts";

/** A statement that lets everyone in, with the answer that it rests on. */
export interface OpenStatement {
  readonly about: AnyField;
  readonly statement: Settled<Statement>;
  readonly answer: Answer;
}

/** What the caller knows beside the policy. */
export interface Circumstances {
  readonly trusted?: Inside;
  readonly arns?: readonly string[];
  readonly account?: string;
}

/**
 * The statements of a resource policy that let everyone in and that no Deny shuts out again; else one answer for the
 * whole policy. `resource` is how people call what has the policy, `service` the prefix of its actions. Everyone is
 * who needs no more than an account of their own, or a text that somebody may have heard.
 */
export function openStatements(
  policy: AnyField,
  resource: string,
  service: string,
  { trusted = { accounts: [], networks: [] }, arns = [], account }: Circumstances = {},
): Answer | readonly OpenStatement[] {
  const list = statementsOf(policy);
  if (list.state === "absent") return answered("no", list as AnyField);
  if (list.state !== "known") return answered("unknown", list as AnyField);
  const statements = list.elements() as readonly Settled<Statement>[];
  const target: Target = { arns, service, ...(account !== undefined && { account }) };
  const parsed = policyFor(policy, target);
  if (statements.length === 0) return answered("no", list as AnyField);
  const judged = new Openings(parsed, target, trusted).all();
  const open = judged.flatMap(({ allow, answer, found }): OpenStatement[] => {
    const statement = statements[allow.index];
    if (answer.truth !== "yes" || statement === undefined) return [];
    const action = allow.field.isSecret ? "*" : (found?.witness?.action ?? "*");
    const request = { kind: "request", principal: "anyone", action, resource } as const;
    return [{ about: principalOf(allow), statement, answer: answer.stating(request).stating(named(statement)) }];
  });
  return open.length > 0 ? open : any(...judged.map(({ answer }) => answer));
}

interface Judged {
  readonly allow: ParsedStatement;
  readonly answer: Answer;
  readonly found?: Class;
}

/** Judges statement by statement, in both readings where something is not known. */
class Openings {
  private readonly policy: Policy;
  private readonly least: Judge;
  private readonly most: Judge | undefined;

  constructor(policy: Policy, target: Target, trusted: Inside) {
    const given: SearchOptions = { now: Date.now(), trustedAccounts: trusted.accounts };
    this.policy = policy;
    this.least = new Judge(policy, target, trusted, { ...given, reading: "least" });
    this.most = isKnown(policy) ? undefined : new Judge(policy, target, trusted, { ...given, reading: "most" });
  }

  all(): readonly Judged[] {
    const judged = this.policy.statements.map((allow) => this.one(allow));
    if (!isWide(this.least.addresses)) return judged;
    // Small networks of several statements are together a large one.
    return judged.map((each) => (each.found?.addresses === undefined ? each : { ...each, answer: yes(each.allow) }));
  }

  private one(allow: ParsedStatement): Judged {
    const { effect, field } = allow;
    if (effect === "none" || effect === "Deny") return { allow, answer: answered("no", effectOf(allow)) };
    const least = this.least.classesOf(allow);
    const open = least.find((each) => isOpen(each, allow));
    if (open !== undefined) return { allow, answer: yes(allow), found: open };
    const doubtful = least.find(({ level }) => level === "unknown") ?? this.mostOf(allow);
    if (doubtful !== undefined) return { allow, answer: this.unknown(allow, doubtful) };
    const narrow = least.find(({ addresses }) => addresses !== undefined && addresses.length > 0);
    const closing =
      allow.entries.find(({ key }) => closes.has(kindOf(key).of))?.field ?? allow.principals?.field ?? field;
    return { allow, answer: answered("no", closing), ...(narrow !== undefined && { found: narrow }) };
  }

  private mostOf(allow: ParsedStatement): Class | undefined {
    return this.most?.classesOf(allow).find((each) => isOpen(each, allow) || each.level === "unknown");
  }

  /** What is not known and may decide: of the statement, else of the Denies. */
  private unknown(allow: ParsedStatement, { why }: Class): Answer {
    const denies = this.policy.statements.filter(({ effect }) => effect !== "Allow");
    const fields = [allow, ...denies].map((each) => unknownsOf(each, this.policy)).find((each) => each.length > 0);
    if (fields !== undefined) return any(...fields.map((field) => answered("unknown", field)));
    const reason = why === undefined ? undefined : ({ kind: "limit", what: why } as const);
    return answered("unknown", principalOf(allow), reason);
  }
}

const closes = new Set(["identity", "network", "source", "access-point", "secret"]);

/** Whether a class is everyone: also whoever has a service call for them, where a statement asks for such calls only. */
function isOpen({ level, services }: Class, allow: ParsedStatement): boolean {
  if (level === "public" || level === "public-authenticated" || level === "public-guarded") return true;
  if (level !== "service-unguarded" || services[0] !== "*") return false;
  const ofServices = allow.principals?.list.some((each) => each.kind === "any" && each.of === "service") ?? false;
  return ofServices || allow.entries.some(({ key }) => kindOf(key).of === "source");
}

/** The member of a statement that names everyone: what is to be mended. */
const principalOf = ({ principals, field }: ParsedStatement): AnyField => principals?.field ?? field;

const effectOf = ({ field }: ParsedStatement): AnyField =>
  field.state === "known" ? ((field as Settled<Statement>).at("Effect") as AnyField) : field;

const yes = (allow: ParsedStatement): Answer =>
  new Answer("yes", undefined, [
    answered("yes", effectOf(allow)),
    answered("yes", principalOf(allow)),
    ...allow.entries.map(({ field }) => answered("yes", field)),
  ]);

/** The fields of a statement that hold something that is not known. */
function unknownsOf(statement: ParsedStatement, { symbols }: Policy): readonly AnyField[] {
  const isUnsure = (text: string): boolean =>
    /[\uE100-\uEFFF]/.test(text) && symbols.lettersOf(text, "variable") === "";
  const texts = [
    ...statement.entries.flatMap(({ values }) => values),
    ...(statement.resources?.list ?? []),
    ...(statement.actions?.list ?? []),
  ];
  const principals = (statement.principals?.list ?? []).filter(({ kind }) => kind === "unknown");
  return [
    ...(statement.effect === "unknown" ? [statement.field] : []),
    ...principals.map(({ field }) => field),
    ...statement.doubts,
    ...texts.filter(({ text }) => isUnsure(text)).map(({ field }) => field),
  ];
}

const named = (statement: Settled<Statement>) => {
  const sid = sidOf(statement);
  return { kind: "statement", index: indexOf(statement), ...(sid !== undefined && { sid }) } as const;
};
