import { Answer, answered, any, type Fact } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";
import { type Classes, foundAlike } from "./alike.ts";
import { type Statement, statementsOf } from "./document.ts";
import { isKnown, narrowings, policyFor } from "./exposure.ts";
import type { ParsedStatement, Policy } from "./grammar.ts";
import { addressesOf, isWide, merged } from "./intervals.ts";
import { type Class, type Inside, Judge } from "./judge.ts";
import { kindOf } from "./keys.ts";
import { isPublicToS3 } from "./s3-public.ts";
import type { SearchOptions, Target } from "./search.ts";
import { shownAction } from "./shown-action.ts";
import { indexOf, sidOf } from "./statement.ts";
import { unsettledOf } from "./unsettled.ts";

/** A statement that lets somebody in, with the answer that it rests on. */
export interface OpenStatement {
  readonly about: AnyField;
  readonly statement: Settled<Statement>;
  readonly answer: Answer;
  /** Whether S3 would call it public, which its guards go by. */
  readonly isPublicToS3: boolean;
  /** Whether it lets the same callers make a call of this action. */
  readonly lets: (action: string) => boolean;
}

/** What the caller knows beside the policy. */
export interface Circumstances {
  readonly trusted?: Inside;
  readonly arns?: readonly string[];
  readonly account?: string;
  /** The day for which it is judged; left out: the present. */
  readonly today?: string;
  /** Whether the service takes unsigned requests; left out: most do. */
  readonly anonymous?: boolean;
  /** Whether what has the policy is an access point of S3. */
  readonly isAccessPoint?: boolean;
  /** Who is looked for; left out: everyone. */
  readonly who?: Wanted;
}

/**
 * Everyone; accounts and organisations that are neither the own nor trusted; those of them who need neither a shared
 * text nor a second factor; AWS services that the policy names and that act for anybody who asks them to.
 */
type Wanted = "everyone" | "foreigners" | "bare foreigners" | "services";

const nobodyTrusted: Inside = { accounts: [], networks: [] };

/**
 * The statements of a resource policy that let everyone in and that no Deny shuts out again; else one answer for the
 * whole policy. `resource` is how people call what has the policy, `service` the prefix of its actions. Everyone is
 * who needs no more than an account of their own, or a text that somebody may have heard.
 */
export function openStatements(
  policy: AnyField,
  resource: string,
  service: string,
  {
    trusted = nobodyTrusted,
    arns = [],
    account,
    today,
    anonymous,
    isAccessPoint,
    who = "everyone",
  }: Circumstances = {},
): Answer | readonly OpenStatement[] {
  const list = statementsOf(policy);
  if (list.state === "absent") return answered("no", list as AnyField);
  if (list.state !== "known") return answered("unknown", list as AnyField);
  const statements = list.elements() as readonly Settled<Statement>[];
  const known = {
    arns,
    service,
    ...(anonymous !== undefined && { anonymous }),
    ...(isAccessPoint !== undefined && { isAccessPoint }),
  };
  const read = policyFor(policy, { ...known, ...(account !== undefined && { account }) });
  const owner = account ?? ownerOf(read, service);
  const target: Target = { ...known, ...(owner !== undefined && { account: owner }) };
  // The owner fills holes only.
  const parsed = owner === account || read.symbols.isWhole ? read : policyFor(policy, target);
  if (statements.length === 0) return answered("no", list as AnyField);
  const openings = new Openings(parsed, target, trusted, today, who);
  const judged = openings.all();
  const open = judged.flatMap(({ allow, answer, found }): OpenStatement[] => {
    const statement = statements[allow.index];
    if (answer.truth !== "yes" || statement === undefined) return [];
    const request = requestOf(allow, found, parsed, resource);
    return [
      {
        about: principalOf(allow),
        statement,
        answer: answer.stating(request).stating(named(statement)),
        isPublicToS3: isPublicToS3(allow, parsed) === "yes",
        lets: (action) => found !== undefined && openings.lets(allow, found, action),
      },
    ];
  });
  return open.length > 0 ? open : any(...judged.map(({ answer }) => answer));
}

/** The account that owns what has a policy, where the ARNs that it names as its own resources tell. */
function ownerOf({ statements }: Policy, service: string): string | undefined {
  const accounts = new Set(
    statements
      .flatMap(({ resources }) => resources?.list ?? [])
      .map(({ text }) => text.split(":"))
      .filter(([, , of, , account = ""]) => of === service && /^\d{12}$/.test(account))
      .map(([, , , , account]) => account),
  );
  return accounts.size === 1 ? [...accounts][0] : undefined;
}

/** The request that a statement lets through, as people are told of it. */
function requestOf(allow: ParsedStatement, found: Class | undefined, policy: Policy, resource: string): Fact {
  if (found === undefined || allow.field.isSecret) {
    return { kind: "request", principal: "anyone", action: "*", resource };
  }
  const narrowedBy = narrowings(found, allow, policy);
  const action = shownAction(found.witness?.action, allow);
  const fact = { kind: "request", principal: callerOf(found, policy), action, resource } as const;
  return narrowedBy.length === 0 ? fact : { ...fact, narrowedBy };
}

function callerOf({ level, accounts, orgs, services }: Class, { symbols }: Policy): string {
  if (level === "public-authenticated") return "anyone with an AWS account";
  if (level === "public-guarded") return "anyone who knows a text";
  const [service = "*"] = services;
  if (level === "service-unguarded") return `${service === "*" ? "an AWS service" : service} for anyone`;
  const [account, organization] = [accounts[0], orgs[0]];
  if (account !== undefined) return `AWS account ${symbols.shown(account)}`;
  return organization === undefined ? "anyone" : `organization ${symbols.shown(organization)}`;
}

interface Judged {
  readonly allow: ParsedStatement;
  readonly answer: Answer;
  readonly found?: Class;
}

/** Judges statement by statement, in both readings where something is not known. */
class Openings {
  private readonly policy: Policy;
  private readonly classes: Classes;
  private readonly judgeBy: (reading: "least" | "most") => Judge;
  private leastJudge: Judge | undefined;
  private mostJudge: Judge | undefined;
  private readonly isWanted: (found: Class, allow: ParsedStatement) => boolean;
  /** Whether only such count as have neither a shared text nor a second factor. */
  private readonly isBare: boolean;
  /** Who is not sure to be a foreigner, as long as nobody says which account is the own one. */
  private readonly isUnsure: boolean;

  constructor(policy: Policy, target: Target, trusted: Inside, today: string | undefined, who: Wanted) {
    const given: SearchOptions = {
      // The day and no instant, so that policies alike are asked for alike.
      now: Date.parse(today ?? new Date().toISOString().slice(0, 10)),
      trustedAccounts: trusted.accounts,
      trustedNetworks: merged(...trusted.networks.map((each) => addressesOf(each) ?? [])),
    };
    this.policy = policy;
    this.isWanted = wanted[who];
    this.isBare = who === "bare foreigners";
    this.isUnsure = this.isWanted === isForeign && target.account === undefined && trusted.accounts.length === 0;
    this.judgeBy = (reading) => new Judge(policy, target, trusted, { ...given, reading });
    this.classes = foundAlike(policy, target, trusted, { ...given, reading: "least" }, () => this.judged());
  }

  private get least(): Judge {
    this.leastJudge ??= this.judgeBy("least");
    return this.leastJudge;
  }

  /** Who surely gets in. */
  private judged(): Classes {
    const allows = this.policy.statements.filter(({ effect }) => effect === "Allow" || effect === "unknown");
    const byStatement = new Map(allows.map((allow) => [allow.index, this.least.classesOf(allow)]));
    return { byStatement, addresses: this.least.addresses };
  }

  lets(allow: ParsedStatement, { actor, options }: Class, action: string): boolean {
    return this.least.ask(allow, actor, { ...options, actions: [action] }).kind === "witness";
  }

  all(): readonly Judged[] {
    const judged = this.policy.statements.map((allow) => this.one(allow));
    if (this.isWanted !== isOpen || !isWide(this.classes.addresses)) return judged;
    // Small networks of several statements are together a large one.
    return judged.map((each) => (each.found?.addresses === undefined ? each : { ...each, answer: yes(each.allow) }));
  }

  private one(allow: ParsedStatement): Judged {
    const { effect, field } = allow;
    if (effect === "none" || effect === "Deny") return { allow, answer: answered("no", effectOf(allow)) };
    const least = this.classes.byStatement.get(allow.index) ?? [];
    const wanted = least.filter((each) => this.isWanted(each, allow) && this.comes(each, allow, () => this.least));
    const open = wanted.find(({ actor }) => actor.kind !== "canonical") ?? wanted[0];
    const untold = open === undefined ? undefined : this.untold(open);
    if (untold !== undefined) {
      return { allow, answer: answered("unknown", principalOf(allow), { kind: "elsewhere", what: untold }) };
    }
    if (open !== undefined) return { allow, answer: yes(allow, wanted), found: open };
    const doubtful = least.find(({ level }) => level === "unknown") ?? this.mostOf(allow, least);
    if (doubtful !== undefined) return { allow, answer: this.unknown(allow, doubtful) };
    const narrow = least.find(({ addresses }) => addresses !== undefined && addresses.length > 0);
    const closing =
      allow.entries.find(({ key }) => closes.has(kindOf(key).of))?.field ?? allow.principals?.field ?? field;
    return { allow, answer: answered("no", closing), ...(narrow !== undefined && { found: narrow }) };
  }

  /** Whom it may let in. Everyone, where that is not sure, may also be one of those who are looked for. */
  private mostOf(allow: ParsedStatement, least: readonly Class[]): Class | undefined {
    if (isKnown(this.policy)) return undefined;
    const isSurelyOpen = least.some((each) => isOpen(each, allow));
    this.mostJudge ??= this.judgeBy("most");
    const most = this.mostJudge;
    const mayBe = (each: Class): boolean => this.isWanted(each, allow) || (!isSurelyOpen && isOpen(each, allow));
    return most
      .classesOf(allow)
      .find((each) => (mayBe(each) && this.comes(each, allow, () => most)) || each.level === "unknown");
  }

  /** Whether somebody gets in also without a shared text and a second factor, where that is asked. */
  private comes({ actor, options }: Class, allow: ParsedStatement, judge: () => Judge): boolean {
    const bare = { ...options, knowsSecrets: false, secondFactor: false };
    return !this.isBare || judge().ask(allow, actor, bare).kind !== "none";
  }

  /** What would have to be known to tell that somebody is a foreigner. */
  private untold({ actor, orgs }: Class): string | undefined {
    if (actor.kind === "canonical") return "the account of the canonical id";
    return this.isUnsure && orgs.length === 0 ? "the own account" : undefined;
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

/** Whether a class is an account or an organisation that is neither the own nor trusted. Identities of CloudFront are not. */
const isForeign = ({ level, accounts }: Class): boolean =>
  level === "external-org" || (level === "external-account" && accounts.some((each) => each !== "cloudfront"));

const wanted: Readonly<Record<Wanted, (found: Class, allow: ParsedStatement) => boolean>> = {
  everyone: isOpen,
  foreigners: isForeign,
  "bare foreigners": isForeign,
  services: ({ level, services }) => level === "service-unguarded" && services[0] !== "*",
};

/** The member of a statement that names everyone: what is to be mended. */
const principalOf = ({ principals, field }: ParsedStatement): AnyField => principals?.field ?? field;

const effectOf = ({ field }: ParsedStatement): AnyField =>
  field.state === "known" ? ((field as Settled<Statement>).at("Effect") as AnyField) : field;

const yes = (allow: ParsedStatement, found: readonly Class[] = []): Answer =>
  new Answer("yes", undefined, [
    answered("yes", effectOf(allow)),
    ...membersOf(allow, found).map((field) => answered("yes", field)),
    ...allow.entries.map(({ field }) => answered("yes", field)),
  ]);

/** The principals of a statement that are of the accounts that were found; all of them where none is. */
function membersOf(allow: ParsedStatement, found: readonly Class[]): readonly AnyField[] {
  const accounts = found.flatMap((each) => each.accounts);
  const named = allow.principals?.not === true ? [] : (allow.principals?.list ?? []);
  const members = named.filter((each) => "account" in each && accounts.includes(each.account));
  return members.length > 0 ? members.map(({ field }) => field) : [principalOf(allow)];
}

/** The fields of a statement that hold something that is not known. */
function unknownsOf(statement: ParsedStatement, policy: Policy): readonly AnyField[] {
  const { symbols } = policy;
  const isUnsure = (text: string): boolean =>
    /[\uE100-\uEFFF]/.test(text) && symbols.lettersOf(text, "variable") === "";
  const texts = [
    ...statement.entries.flatMap(({ values }) => values),
    ...(statement.resources?.list ?? []),
    ...(statement.actions?.list ?? []),
  ];
  const principals = (statement.principals?.list ?? []).filter(({ kind }) => kind === "unknown");
  return [
    ...unsettledOf(statement, policy).map(({ field }) => field),
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
