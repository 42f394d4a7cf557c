import { type Answer, answered, any } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";
import { type Classes, foundAlike } from "./alike.ts";
import { type Statement, statementsOf } from "./document.ts";
import { isKnown, policyFor } from "./exposure.ts";
import type { ParsedStatement, Policy } from "./grammar.ts";
import { unheardOf } from "./grantable.ts";
import { addressesOf, isWide, merged } from "./intervals.ts";
import { type Class, type Inside, Judge } from "./judge.ts";
import { kindOf } from "./keys.ts";
import type { Level } from "./levels.ts";
import { effectOf, named, principalOf, requestOf, unknownsOf, yes } from "./opening-evidence.ts";
import { calledControl, controlsOn } from "./organization.ts";
import { isShared, issuerOf } from "./providers.ts";
import type { Claims } from "./question.ts";
import { deniersOf } from "./reference.ts";
import { isPublicToS3 } from "./s3-public.ts";
import type { Actor, SearchOptions, Target } from "./search.ts";
import { isForeign, isOpen, type Wanted, wanted } from "./wanted.ts";

const nobodyTrusted: Inside = { accounts: [], networks: [] };

/** A statement that lets somebody in, with the answer that it rests on. */
export interface OpenStatement {
  readonly about: AnyField;
  readonly statement: Settled<Statement>;
  readonly answer: Answer;
  /** Whether S3 would call it public, which its guards go by. */
  readonly isPublicToS3: boolean;
  /** Whether it lets the same callers make a call of this action. */
  readonly lets: (action: string) => boolean;
  /** Whether it lets them in also with a token that says this. */
  readonly takes: (claims: Claims) => boolean;
  /** How wide it is, and by which identity provider, where that is how they come. */
  readonly level: Level | undefined;
  readonly issuer: string | undefined;
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
  const controls = controlsOn({ service, account }, trusted.policies);
  const read = policyFor(policy, { ...known, ...(account !== undefined && { account }) }, { controls });
  const owner = account ?? ownerOf(read, service);
  const target: Target = { ...known, ...(owner !== undefined && { account: owner }) };
  // The owner fills holes only.
  const parsed = owner === account || read.symbols.isWhole ? read : policyFor(policy, target, { controls });
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
        lets: (action) => found !== undefined && openings.lets(allow, found, { actions: [action] }),
        level: found?.level,
        issuer: found?.providers[0] && issuerOf(found.providers[0]),
        takes: (claims) => found !== undefined && openings.lets(allow, found, { claims }),
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

interface Judged {
  readonly allow: ParsedStatement;
  readonly answer: Answer;
  readonly found?: Class;
}

/** Judges statement by statement, in both readings where something is not known. */
class Openings {
  private readonly policy: Policy;
  private readonly classes: Classes;
  private readonly judgeBy: (reading: "least" | "most", policy?: Policy) => Judge;
  private leastJudge: Judge | undefined;
  private bareJudge: Judge | undefined;
  private mostJudge: Judge | undefined;
  private readonly isWanted: (found: Class, allow: ParsedStatement) => boolean;
  private readonly who: Wanted;
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
    this.who = who;
    this.isUnsure = this.isWanted === isForeign && target.account === undefined && trusted.accounts.length === 0;
    this.judgeBy = (reading, judged = policy) => new Judge(judged, target, trusted, { ...given, reading });
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

  lets(allow: ParsedStatement, { actor, options }: Class, more: SearchOptions): boolean {
    return this.least.ask(allow, actor, { ...options, ...more }).kind === "witness";
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
    if (open !== undefined) {
      const action = unheardOf(allow);
      if (action === undefined) return { allow, answer: yes(allow, wanted), found: open };
      const why = { kind: "malformed", what: `AWS's documents name no action ${action.text}` } as const;
      return { allow, answer: answered("unknown", action.field, why) };
    }
    const doubtful = least.find(({ level }) => level === "unknown") ?? this.mostOf(allow, least);
    if (doubtful !== undefined) return { allow, answer: this.unknown(allow, doubtful) };
    const narrow = least.find(({ addresses }) => addresses !== undefined && addresses.length > 0);
    const closing =
      allow.entries.find(({ key }) => closes.has(kindOf(key).of))?.field ?? allow.principals?.field ?? field;
    const answer = this.closed(allow, answered("no", closing));
    return { allow, answer, ...(narrow !== undefined && { found: narrow }) };
  }

  /** That a statement lets nobody in who is looked for; with the Denies of the organisation, where these shut them out. */
  private closed(allow: ParsedStatement, answer: Answer): Answer {
    if (this.policy.controls.length === 0) return answer;
    this.bareJudge ??= this.judgeBy("least", { ...this.policy, controls: [] });
    const bare = this.bareJudge;
    const found = bare
      .classesOf(allow)
      .find((each) => this.isWanted(each, allow) && this.comes(each, allow, () => bare));
    const by = found?.witness && deniersOf(this.policy, found.witness);
    return by === undefined || by.length === 0 ? answer : answer.stating({ kind: "denied", by: [...by] });
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

  /** Whether somebody gets in also without what a statement should ask for. */
  private comes({ actor, options, level, providers }: Class, allow: ParsedStatement, judge: () => Judge): boolean {
    const ask = (by: Actor, more: SearchOptions): boolean =>
      judge().ask(allow, by, { ...options, ...more }).kind !== "none";
    if (this.who === "bare foreigners") return ask(actor, { knowsSecrets: false, secondFactor: false });
    // Who has a token comes by one of the three ways to assume a role.
    const actions = ["sts:AssumeRoleWithWebIdentity"];
    const [provider = "*"] = providers;
    // Whose tokens a role takes is asked apart: nobody is meant who has an account of AWS.
    if (this.who === "everyone") return provider === "*" || this.policy.kind !== "trust";
    if (this.who !== "tokens") return true;
    if (providers.length === 0) return ask({ kind: "federated" }, { actions, claims: "other name" });
    if (level === "public") return ask(actor, { actions });
    if (!isShared(provider)) return ask(actor, { actions, claims: "other name" });
    return issuerOf(provider) === "cognito-identity.amazonaws.com" && ask(actor, { actions, claims: "guest" });
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
    const doubtful = this.policy.controls.find(({ doubts }) => doubts.length > 0);
    const untold = doubtful && `whether ${calledControl(doubtful)} spares it`;
    if (untold !== undefined) return answered("unknown", principalOf(allow), { kind: "elsewhere", what: untold });
    const reason = why === undefined ? undefined : ({ kind: "limit", what: why } as const);
    return answered("unknown", principalOf(allow), reason);
  }
}

const closes = new Set(["identity", "network", "source", "access-point", "secret"]);
