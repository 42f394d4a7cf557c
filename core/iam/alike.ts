import {
  decidingIn,
  type Entry,
  type ParsedStatement,
  type Policy,
  type Principal,
  type Text,
  type Texts,
} from "./grammar.ts";
import type { Ranges } from "./intervals.ts";
import type { Class, Inside } from "./judge.ts";
import type { SearchOptions, Target } from "./search.ts";

/** Who gets in by a policy. */
export interface Classes {
  /** By the index of the statement. */
  readonly byStatement: ReadonlyMap<number, readonly Class[]>;
  /** The public addresses of all statements together. */
  readonly addresses: Ranges;
}

const known = new Map<string, Classes>();
const limit = 5000;

/**
 * What `find` finds of a policy, or what it found of one that reads the same but for the names of resources: modules
 * write hundreds of these. A name is the text between two separators of an ARN's last field. Policies hold patterns
 * against each other and against what a caller can ask for, and neither looks into a name where no wildcard stands
 * beside other letters; so that other names, told apart in the same way, change nothing but themselves. Whoever asks
 * must not use the names in what is found.
 */
export function foundAlike(
  policy: Policy,
  target: Target,
  inside: Inside,
  given: SearchOptions,
  find: () => Classes,
): Classes {
  const key = keyOf(policy, target, inside, given);
  if (key === undefined) return find();
  let found = known.get(key);
  if (found === undefined) {
    if (known.size > limit) known.clear();
    found = find();
    known.set(key, found);
  }
  return found;
}

/** A text that tells a policy from all that mean another thing; nothing where names may matter. */
function keyOf(policy: Policy, target: Target, inside: Inside, given: SearchOptions): string | undefined {
  // What is compared with another policy, or listened to, is not looked up.
  if (given.beyond !== undefined || given.addresses !== undefined) return undefined;
  if (policy.state !== "known" || policy.defects.length > 0) return undefined;
  if (!policy.symbols.isWhole || policy.symbols.variables.length > 0) return undefined;
  const names = new Names();
  const statements = decidingIn(policy).map((each) => statementKey(each, names));
  const { arns, address: _, ...holder } = target;
  // Of the organisation's policies only the Denies that hold here matter: they are among the statements.
  const { policies: __, ...trusted } = inside;
  const around = [policy.kind, policy.version, holder, trusted, given, policy.controls.length];
  const key = JSON.stringify([around, arns.map((arn) => names.without(arn)), statements], withBigInts);
  return names.areOpaque ? key : undefined;
}

const withBigInts = (_: string, value: unknown): unknown => (typeof value === "bigint" ? `${value}n` : value);

const statementKey = ({ effect, principals, actions, resources, entries, doubts }: ParsedStatement, names: Names) => [
  effect,
  doubts.length,
  principals && [principals.not, ...principals.list.map((each) => principalKey(each, names))],
  textsKey(actions),
  textsKey(resources, names),
  ...entries.map((entry) => entryKey(entry, names)),
];

function entryKey({ operator, key, values }: Entry, names: Names): readonly unknown[] {
  // Names that differ in case only are equal here.
  if (operator?.fold === true && operator.test !== "bool") names.areOpaque = false;
  return [operator?.name, key, ...values.map(({ text }) => names.without(text))];
}

function textsKey(texts: Texts | undefined, names?: Names): readonly unknown[] | undefined {
  const textOf = ({ text }: Text): string => (names === undefined ? text : names.without(text));
  return texts && [texts.not, ...texts.list.map(textOf)];
}

/** Whom a principal denotes. The account and the role of an ARN are in it. */
function principalKey(principal: Principal, names: Names): unknown {
  if (principal.kind === "arn" || principal.kind === "session") return [principal.kind, names.without(principal.arn)];
  const { field: _, ...denoted } = principal;
  return denoted;
}

/** Access points are told apart from what they lead to; identities of CloudFront have names of their own kind. */
const told = /^arn:[^:]*:(?:cloudfront|organizations):|^arn:[^:]*:iam::cloudfront:|:accesspoint\//;

/** Whether a name is of an identity, behind the word that says of what kind. */
const isIdentity = (arn: string): boolean => /^arn:[^:]*:(?:iam|sts):/.test(arn);

/**
 * What a search may tell apart by its form: what is no name of IAM's, accounts, and ids of organisations, units,
 * networks and identities.
 */
const formed = /[^\w+=,.@-]|\d{12}|\bo-|\br-|\bou-|\bvpce?-|A(?:ID|RO)A/i;

/** Takes the names out of ARNs, and puts their number in the order of their first appearance in their place. */
class Names {
  private readonly numbers = new Map<string, number>();
  /** Whether nothing has been seen yet that looks into a name. */
  areOpaque = true;

  without(text: string): string {
    if (!text.startsWith("arn:") || told.test(text)) {
      // A wildcard beside other letters may stand in the middle of a name.
      if (/[*?]/.test(text) && text !== "*") this.areOpaque = false;
      return text;
    }
    const fields = text.split(":");
    const head = fields.slice(0, 5).join(":");
    if (/[*?]/.test(head)) this.areOpaque = false;
    const last = fields.slice(5).join(":");
    const kind = isIdentity(text) ? (/^[^:/]*/.exec(last)?.[0] ?? "") : "";
    return `${head}:${kind}${last.slice(kind.length).replaceAll(/[^:/]+/g, (name) => this.numbered(name))}`;
  }

  private numbered(name: string): string {
    if (name === "*") return name;
    if (/[*?]/.test(name)) this.areOpaque = false;
    if (formed.test(name)) return name;
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(name, number);
    }
    return `\u0000${number}`;
  }
}
