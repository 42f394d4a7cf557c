import { lift } from "./constraints.ts";
import { arnPattern, type Glob, literal, many, pattern, shape } from "./globs.ts";
import type { ParsedStatement, Policy } from "./grammar.ts";

/** Who and what a policy names: a stranger is none of them. */
export interface Named {
  readonly accounts: readonly string[];
  readonly organizations: readonly string[];
  /** Roots and units of organisations, VPCs, endpoints, and ids of users and roles. */
  readonly ids: readonly string[];
  /** Sources without an account in their ARN: buckets that are there already. */
  readonly sources: readonly string[];
  /** By key: texts without wildcards, and all texts. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly patterns: ReadonlyMap<string, readonly string[]>;
  readonly partition: string;
}

const idPattern = /\b(?:r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|vpce?-[a-z0-9]{3,}|A(?:ID|RO)A[A-Z0-9]{8,})/g;

/** All that a policy names, found once. */
export function namedIn(policy: Policy): Named {
  const accounts = new Set<string>();
  const organizations = new Set<string>();
  const ids = new Set<string>();
  const values = new Map<string, string[]>();
  const patterns = new Map<string, string[]>();
  let partition = "aws";
  const read = (text: string): void => {
    for (const [found] of text.matchAll(/(?<!\d)\d{12}(?!\d)/g)) accounts.add(found);
    for (const [found] of text.matchAll(/\bo-[a-z0-9]+/g)) organizations.add(found);
    for (const [found] of text.matchAll(idPattern)) ids.add(found);
    partition = /^arn:(aws-[a-z-]+):/.exec(text)?.[1] ?? partition;
  };
  for (const statement of policy.statements) {
    for (const text of principalTexts(statement)) read(text);
    for (const { text } of statement.resources?.list ?? []) read(text);
    for (const entry of statement.entries) {
      for (const { text } of entry.values) {
        read(text);
        patterns.set(entry.key, [...(patterns.get(entry.key) ?? []), text]);
        if (!/[*?]/.test(text)) values.set(entry.key, [...(values.get(entry.key) ?? []), text]);
      }
    }
  }
  const sources = (values.get("aws:sourcearn") ?? []).filter((text) => text.split(":")[4] === "");
  return {
    accounts: [...accounts],
    organizations: [...organizations],
    ids: [...ids],
    sources,
    values,
    patterns,
    partition,
  };
}

function principalTexts({ principals }: ParsedStatement): readonly string[] {
  return (principals?.list ?? []).flatMap((each) => {
    if (each.kind === "account") return [each.account];
    return each.kind === "arn" || each.kind === "session"
      ? [each.arn]
      : each.kind === "federated"
        ? [each.provider]
        : [];
  });
}

/** Values of ARNs whose account is one of these. */
export const arnsOf = (accounts: readonly string[]): readonly Glob[] =>
  accounts.map((account) => lift(literal(account), "account"));

/** Values that hold one of these ids. */
export const holding = (ids: readonly string[]): readonly Glob[] =>
  ids.map((id) => shape(many("any"), id, many("any")));

export const anyOf = (texts: readonly string[]): readonly Glob[] => texts.map((text) => literal(text));

/** Resources as a target writes them. */
export const resourceGlob = (text: string): Glob => pattern(text);
export const arnGlob = (text: string): Glob => arnPattern(text);
