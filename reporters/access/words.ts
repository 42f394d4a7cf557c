import type { Entry, Level, Request, ResourceAccess } from "../../core/access/entry.ts";

const list = (texts: readonly string[], otherwise: string): string =>
  texts.length === 0 ? otherwise : texts.join(", ");
const several = (texts: readonly string[], one: string, more: string): string =>
  texts.length === 1 ? `${one} ${texts[0]}` : `${more} ${texts.join(", ")}`;

const ofLevel: Readonly<Record<Level, (who: Entry["who"]) => string>> = {
  public: ({ providers }) =>
    providers.length === 0 || providers[0] === "*"
      ? "anyone on the internet"
      : `anyone who signs in with ${providers.join(", ")}`,
  "public-authenticated": () => "anyone with an AWS account",
  "public-guarded": () => "anyone who knows a shared text",
  "limited-network": () => "anyone in some networks",
  "external-org": ({ orgs }) => several(orgs, "the foreign organisation", "the foreign organisations"),
  "external-account": ({ accounts }) => several(accounts, "account", "accounts"),
  "service-unguarded": ({ services }) =>
    `${list(services, "a service").replace(/^\*$/, "any service")}, for any account`,
  federated: ({ providers }) => `who signs in with ${list(providers, "a provider")}`,
  org: ({ orgs }) => list(orgs, "").replace(/^/, "the organisation ").trim(),
  "service-guarded": ({ services, accounts }) =>
    `${list(services, "a service").replace(/^\*$/, "any service")}, ${accounts.length > 0 ? `for ${accounts.join(", ")} only` : "for the own account only"}`,
  own: () => "the own account",
  none: () => "nobody",
  unknown: () => "cannot tell",
  malformed: () => "AWS refuses the policy",
};

/** Who gets in by an entry, in words. */
export function whoOf({ level, who, atMost }: Pick<Entry, "level" | "who" | "atMost">): string {
  const words = ofLevel[level](who);
  if (atMost === undefined || atMost === "none") return words;
  return `${words}: ${level === "malformed" ? "it asks for" : "at most"} ${ofLevel[atMost](who)}`;
}

/** The claim of absence, with what it claims. */
export const absence = "nobody outside: no request within the model";

/** Who gets in from inside, in words. */
export const insidersOf = ({ entries }: ResourceAccess): string => [...new Set(entries.map(insider))].join("; ");

const insider = (entry: Entry): string =>
  entry.held === undefined ? whoOf(entry) : `${whoOf(entry)}, but: ${entry.held}`;

/** The widest of a resource in words, as far as it is in force. */
export function widestOf({ entries, verdict }: ResourceAccess): string {
  const open = entries.find(({ held }) => held === undefined);
  if (verdict === "no request within the model") return absence;
  return open === undefined ? absence : whoOf(open);
}

/** What can be done, by kind. */
export const deedsOf = ({ access }: Entry): string =>
  (["read", "write", "admin"] as const)
    .filter((kind) => access[kind].length > 0)
    .map((kind) => `${kind} (${access[kind].join(", ")})`)
    .join("; ");

/** Keys that a request has anyway: they are shown only where a condition asks for them. */
export function requestOf({ witness, narrowedBy }: Entry): string | undefined {
  if (witness === undefined) return undefined;
  const asked = Object.entries(witness.context).filter(([key]) =>
    narrowedBy.some((text) => text.toLowerCase().includes(` ${key}:`)),
  );
  const keys = asked.map(([key, value]) => `${key} = ${typeof value === "string" ? value : value.join(", ")}`);
  const base = `${callerOf(witness)} calls ${witness.action} on ${witness.resource}`;
  return keys.length === 0 ? base : `${base} with ${keys.join("; ")}`;
}

function callerOf({ principal }: Request): string {
  switch (principal.kind) {
    case "anonymous":
      return "nobody in particular (unsigned)";
    case "aws":
      return principal.arn;
    case "service":
      return principal.service;
    case "federated":
      return `somebody whom ${principal.provider} vouches for`;
    case "canonical":
      return `the account of canonical id ${principal.id}`;
  }
}

/** By what it is granted, and where that is written. */
export function byOf({ via, from, statements, place }: Entry): string {
  const statement =
    statements.length === 0 ? "" : `, statement${statements.length === 1 ? "" : "s"} ${statements.join(", ")}`;
  const where = place === undefined ? "" : ` (${place.file}:${place.line})`;
  return `${via} of ${shortAddress(from)}${statement}${where}`;
}

/** An address as people say it: of a URN the last part of its type, and its name. */
export function shortAddress(address: string): string {
  const [type = "", name = ""] = address.startsWith("urn:") ? address.split("::").slice(-2) : [];
  return name === "" ? address : `${type.slice(type.lastIndexOf(":") + 1)} ${name}`;
}
