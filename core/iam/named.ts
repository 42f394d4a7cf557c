import { lift } from "./constraints.ts";
import { type Glob, isSymbol, literal, many, shape } from "./globs.ts";
import { decidingIn, type ParsedStatement, type Policy } from "./grammar.ts";

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
  /** Whether the resource is in an organisation: where one of its policies holds, it is. */
  readonly isMember: boolean;
}

const idPattern = /\b(?:r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|vpce?-[a-z0-9]{3,}|A(?:ID|RO)A[A-Z0-9]{8,})/g;

/** All that policies name, found once. */
export function namedIn(...policies: readonly Policy[]): Named {
  const statements = policies.flatMap(decidingIn);
  const accounts = new Set<string>();
  const organizations = new Set<string>();
  const ids = new Set<string>();
  let partition = "aws";
  for (const text of statements.flatMap(textsOf)) {
    for (const [found] of text.matchAll(/(?<!\d)\d{12}(?!\d)/g)) accounts.add(found);
    for (const [found] of text.toLowerCase().matchAll(/\bo-[a-z0-9]+/g)) organizations.add(found);
    for (const [found] of text.matchAll(idPattern)) ids.add(found);
    partition = /^arn:(aws-[a-z-]+):/.exec(text)?.[1] ?? partition;
  }
  const patterns = new Map<string, string[]>();
  for (const { key, values } of statements.flatMap(({ entries }) => entries)) {
    patterns.set(key, [...(patterns.get(key) ?? []), ...values.map(({ text }) => text)]);
  }
  const values = new Map([...patterns].map(([key, texts]) => [key, texts.filter((text) => !/[*?]/.test(text))]));
  for (const key of ["aws:principalorgid", "aws:principalorgpaths"]) {
    for (const text of patterns.get(key) ?? [])
      if (isSymbol(text.charAt(0))) organizations.add(text.split("/")[0] ?? "");
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
    isMember: policies.some(({ controls }) => controls.length > 0),
  };
}

const textsOf = (statement: ParsedStatement): readonly string[] => [
  ...principalTexts(statement),
  ...(statement.resources?.list ?? []).map(({ text }) => text),
  ...statement.entries.flatMap(({ values }) => values.map(({ text }) => text)),
];

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
