import type { OrganizationPolicies } from "../model/organization.ts";
import { decidingIn, type ParsedStatement, type Policy } from "./grammar.ts";
import { countOf, isWide, merged, type Ranges } from "./intervals.ts";
import { kindOf } from "./keys.ts";
import type { Level } from "./levels.ts";
import { isShared } from "./providers.ts";
import type { Request } from "./request.ts";
import { type Actor, type Found, Search, type SearchOptions, type Target } from "./search.ts";
import { ownAccount } from "./symbols.ts";

/** Who gets in by one statement: one of the widest classes. */
export interface Class {
  readonly level: Level;
  readonly accounts: readonly string[];
  readonly orgs: readonly string[];
  readonly services: readonly string[];
  readonly providers: readonly string[];
  readonly actor: Actor;
  /** How it was found, to ask again for other actions. */
  readonly options: SearchOptions;
  readonly witness: Request | undefined;
  readonly verified: "yes" | "malformed" | "unsure";
  readonly why: string | undefined;
  /** The public addresses that it may come from, where they are few. */
  readonly addresses: Ranges | undefined;
}

/** Whom the user trusts. */
export interface Inside {
  readonly accounts: readonly string[];
  readonly organization?: string;
  readonly networks: readonly string[];
  /** Policies of the organisation that hold for what is judged. */
  readonly policies?: OrganizationPolicies;
}

/** How many accounts of one statement are looked at one by one. */
const accountLimit = 200;

/**
 * Services that take on a role only where somebody of the role's own account has passed it to them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
const passed =
  /^(ec2|lambda|ecs-tasks|ecs|edgelambda|states|glue|codebuild|batch|sagemaker|eks|eks-fargate-pods|rds|firehose|apigateway|pods\.eks|spotfleet|elasticmapreduce|dms|datapipeline|transfer|scheduler|pipes|codepipeline|codedeploy|cloudformation|ssm|backup|monitoring\.rds|vpc-flow-logs|elasticbeanstalk|autoscaling)\./;

/** Stands for the account of somebody whom the policy names by a text that is not known. */
const untold = "999999999999";

type Extra = Partial<Pick<Class, "accounts" | "orgs" | "services" | "providers" | "addresses">>;

/** Asks, of each Allow, for the widest class of callers first, and for narrower ones only where it does not hold. */
export class Judge {
  private readonly policy: Policy;
  private readonly target: Target;
  private readonly inside: Inside;
  private readonly search: Search;
  private readonly given: SearchOptions;
  private readonly hasSecrets: boolean;
  private readonly keys: readonly string[];
  /** The public addresses of all statements together: many small networks are a large one. */
  addresses: Ranges = [];

  constructor(policy: Policy, target: Target, inside: Inside, given: SearchOptions) {
    this.policy = policy;
    this.target = target;
    this.inside = inside;
    this.given = given;
    this.search = new Search(policy, target, given.beyond);
    const statements = [policy, ...(given.beyond ?? [])].flatMap(decidingIn);
    this.keys = [...new Set(statements.flatMap(({ entries }) => entries.map(({ key }) => key)))];
    this.hasSecrets = this.keys.some((key) => kindOf(key).of === "secret");
  }

  classesOf(allow: ParsedStatement): readonly Class[] {
    const named = allow.principals?.list ?? [];
    const most = this.given.reading === "most";
    const isOpen =
      allow.principals === undefined ||
      allow.principals.not ||
      named.some(({ kind }) => kind === "any" || (most && kind === "unknown"));
    const doubts: Class[] = [];
    const broad = isOpen ? this.strangers(allow, doubts) : undefined;
    if (broad !== undefined) return [broad];
    const found = [
      ...(isOpen ? this.organizations(allow, doubts) : []),
      ...this.services(allow, isOpen, doubts),
      ...this.providers(allow, doubts),
      ...this.canonicals(allow, doubts),
    ];
    found.push(...this.accounts(allow, isOpen, found.length > 0, doubts));
    if (isOpen && found.length === 0) found.push(...this.somebody(allow, doubts));
    if (found.length === 0) found.push(...this.own(allow, doubts));
    // Who surely gets in does not tell that nobody wider does.
    return [...found, ...doubts.slice(0, 1)];
  }

  /** Whether some condition of the policy is on such a key. */
  private asks(key: RegExp): boolean {
    return this.keys.some((each) => key.test(each));
  }

  ask(allow: ParsedStatement, actor: Actor, options: SearchOptions): Found {
    return this.search.exists(actor, { ...this.given, ...options, statement: allow.index });
  }

  private found(
    level: Level,
    allow: ParsedStatement,
    actor: Actor,
    options: SearchOptions,
    doubts: Class[],
    extra: Extra = {},
  ): Class | undefined {
    const found = this.ask(allow, actor, options);
    if (found.kind === "none") return undefined;
    const { addresses: _, ...again } = options;
    const base = {
      accounts: [],
      orgs: [],
      services: [],
      providers: [],
      addresses: undefined,
      ...extra,
      actor,
      options: again,
    };
    if (found.kind === "witness") {
      return { ...base, level, witness: found.request, verified: found.verified, why: undefined };
    }
    doubts.push({ ...base, level: "unknown", witness: undefined, verified: "unsure", why: found.why });
    return undefined;
  }

  /** Everyone, or everyone with an account, or whoever knows a text, or everyone from some networks. */
  private strangers(allow: ParsedStatement, doubts: Class[]): Class | undefined {
    let seen: Ranges = [];
    const addresses = (ranges: Ranges): boolean => {
      seen = merged(seen, ranges);
      return isWide(seen);
    };
    const callers: readonly Actor[] = [{ kind: "anonymous" }, { kind: "outsider" }];
    const ways = (this.hasSecrets ? [false, true] : [true]).flatMap((knowsSecrets) =>
      callers.map((actor) => ({ knowsSecrets, actor })),
    );
    for (const { knowsSecrets, actor } of ways) {
      const plain = actor.kind === "anonymous" ? "public" : "public-authenticated";
      const level = this.hasSecrets && knowsSecrets ? "public-guarded" : plain;
      const found = this.found(level, allow, actor, { knowsSecrets, addresses }, doubts);
      if (found !== undefined) return found;
    }
    const web =
      this.policy.kind === "trust"
        ? this.found("public", allow, { kind: "federated" }, { knowsSecrets: false, addresses }, doubts)
        : undefined;
    if (web !== undefined) return { ...web, providers: ["*"] };
    this.addresses = merged(this.addresses, seen);
    for (const actor of callers) {
      const near =
        seen.length > 0 ? this.found("limited-network", allow, actor, {}, doubts, { addresses: seen }) : undefined;
      const anyNetwork = { anyNetwork: true, onlyEndpoint: true };
      const found =
        near ?? (this.asks(/vpc/) ? this.found("limited-network", allow, actor, anyNetwork, doubts) : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private levelOf(organization: string): Level {
    const { organization: own } = this.inside;
    return own === undefined || own === organization ? "org" : "external-org";
  }

  private organizations(allow: ParsedStatement, doubts: Class[]): readonly Class[] {
    if (!this.asks(/principalorg/)) return [];
    return this.search.named.organizations.flatMap((organization) => {
      const actor = { kind: "organization", organization } as const;
      return this.found(this.levelOf(organization), allow, actor, {}, doubts, { orgs: [organization] }) ?? [];
    });
  }

  /** Accounts one by one: in any organisation, or only as members of one that the policy names. */
  private accounts(allow: ParsedStatement, isOpen: boolean, some: boolean, doubts: Class[]): readonly Class[] {
    const named = new Set<string>();
    for (const each of allow.principals?.list ?? []) {
      if (each.kind === "account" || each.kind === "arn" || each.kind === "session") named.add(each.account);
    }
    if (isOpen) for (const account of this.search.named.accounts) named.add(account);
    const isTold = !(allow.principals?.list ?? []).some((each) => each.kind === "unknown" && !each.everyone);
    if (this.given.reading === "most" && !isTold) named.add(untold);
    const { account: owner } = this.target;
    const others = [...named].filter((each) => each !== owner && each !== ownAccount).slice(0, accountLimit);
    return others.flatMap((account) => {
      const actor = { kind: "account", account } as const;
      const level = this.inside.accounts.includes(account) ? "own" : "external-account";
      const found =
        this.found(level, allow, actor, { outsideOrganizations: true }, doubts, { accounts: [account] }) ??
        (isOpen
          ? this.found(level, allow, { kind: "outsider" }, { accessPointsOf: account }, doubts, { accounts: [account] })
          : undefined);
      if (found !== undefined || (isOpen && some)) return found ?? [];
      const member = this.found("org", allow, actor, {}, doubts, { accounts: [account] });
      if (member === undefined) return [];
      const organization = String(member.witness?.context["aws:principalorgid"] ?? "");
      // One account of a foreign organisation is less than the whole organisation.
      return { ...member, level: this.levelOf(organization) === "org" ? "org" : level, orgs: [organization] };
    });
  }

  private services(allow: ParsedStatement, isOpen: boolean, doubts: Class[]): readonly Class[] {
    const named = (allow.principals?.list ?? []).flatMap((each) => (each.kind === "service" ? [each.service] : []));
    const asked: readonly (string | undefined)[] = isOpen ? [undefined, ...named] : named;
    const accounts = guardsOf(this.policy);
    return asked.flatMap((service) => {
      const of = service === undefined ? {} : { service };
      const services = [service ?? "*"];
      const isPassed = this.policy.kind === "trust" && service !== undefined && passed.test(service);
      const level = isPassed ? "service-guarded" : "service-unguarded";
      const open = this.found(level, allow, { kind: "service", ...of }, {}, doubts, { services });
      if (open !== undefined) return open;
      return (
        this.found("service-guarded", allow, { kind: "guarded-service", ...of }, {}, doubts, { services, accounts }) ??
        []
      );
    });
  }

  private providers(allow: ParsedStatement, doubts: Class[]): readonly Class[] {
    return (allow.principals?.list ?? []).flatMap((each) => {
      if (each.kind !== "federated") return [];
      const { provider } = each;
      const providers = [provider];
      const actor = { kind: "federated", provider } as const;
      const open = isShared(provider)
        ? this.found("public", allow, actor, { knowsSecrets: false }, doubts, { providers })
        : undefined;
      return open ?? this.found("federated", allow, actor, { knowsSecrets: true }, doubts, { providers }) ?? [];
    });
  }

  private canonicals(allow: ParsedStatement, doubts: Class[]): readonly Class[] {
    return (allow.principals?.list ?? []).flatMap((each) => {
      if (each.kind !== "canonical") return [];
      const actor = { kind: "canonical", id: each.id } as const;
      return this.found("external-account", allow, actor, {}, doubts, { accounts: [`canonical id ${each.id}`] }) ?? [];
    });
  }

  /** Somebody in particular whose account the policy does not tell: by an id, or through the own access points. */
  private somebody(allow: ParsedStatement, doubts: Class[]): readonly Class[] {
    const actor = { kind: "outsider" } as const;
    const ids = this.search.named.ids.filter((id) => id.startsWith("A"));
    const byId = ids.length > 0 ? this.found("external-account", allow, actor, { anyId: true }, doubts) : undefined;
    if (byId !== undefined) return [{ ...byId, accounts: ids.map((id) => `the account of ${id}`) }];
    const owner = this.target.account;
    if (owner === undefined || !this.asks(/accesspoint/)) return [];
    const byPoint = this.found("own", allow, actor, { accessPointsOf: owner }, doubts, { accounts: [owner] });
    return byPoint === undefined ? [] : [byPoint];
  }

  private own(allow: ParsedStatement, doubts: Class[]): readonly Class[] {
    const own = this.found("own", allow, { kind: "own" }, {}, doubts);
    return own === undefined ? [] : [own];
  }
}

/** The accounts that conditions on the source of a service's call name. */
const guardsOf = (policy: Policy): readonly string[] => [
  ...new Set(
    decidingIn(policy).flatMap(({ entries }) =>
      entries
        .filter(({ key }) => kindOf(key).of === "source")
        .flatMap(({ values }) => values.flatMap(({ text }) => text.match(/(?<!\d)\d{12}(?!\d)/g) ?? [])),
    ),
  ),
];

/** How many addresses a set has, in words. */
export function addressesText(ranges: Ranges): string {
  const { v4, v6 } = countOf(ranges);
  const words = [v4 > 0n ? `${v4} IPv4` : "", v6 > 0n ? `${v6} IPv6` : ""].filter((each) => each !== "");
  return `${words.join(" and ")} ${v4 + v6 === 1n ? "address" : "addresses"}`;
}
