import { Answer, answered, type Fact } from "../model/answer.ts";
import type { AnyField, Settled } from "../model/field.ts";
import type { Statement } from "./document.ts";
import { narrowings } from "./exposure.ts";
import type { ParsedStatement, Policy } from "./grammar.ts";
import type { Class } from "./judge.ts";
import { issuerOf } from "./providers.ts";
import { shownAction } from "./shown-action.ts";
import { indexOf, sidOf } from "./statement.ts";
import { unsettledOf } from "./unsettled.ts";

/** The request that a statement lets through, as people are told of it. */
export function requestOf(allow: ParsedStatement, found: Class | undefined, policy: Policy, resource: string): Fact {
  if (found === undefined || allow.field.isSecret) {
    return { kind: "request", principal: "anyone", action: "*", resource };
  }
  const narrowedBy = narrowings(found, allow, policy);
  const action = shownAction(found.witness?.action, allow);
  const fact = { kind: "request", principal: callerOf(found, policy), action, resource } as const;
  return narrowedBy.length === 0 ? fact : { ...fact, narrowedBy };
}

function callerOf({ level, accounts, orgs, services, providers }: Class, { symbols }: Policy): string {
  if (level === "public-authenticated") return "anyone with an AWS account";
  if (level === "public-guarded") return "anyone who knows a text";
  const [service = "*"] = services;
  if (level === "service-unguarded") return `${service === "*" ? "an AWS service" : service} for anyone`;
  if (providers[0] !== undefined && providers[0] !== "*") {
    return `anyone with a token of ${symbols.shown(issuerOf(providers[0]))}`;
  }
  const [account, organization] = [accounts[0], orgs[0]];
  if (account !== undefined) return `AWS account ${symbols.shown(account)}`;
  return organization === undefined ? "anyone" : `organization ${symbols.shown(organization)}`;
}

/** The member of a statement that names everyone: what is to be mended. */
export const principalOf = ({ principals, field }: ParsedStatement): AnyField => principals?.field ?? field;

export const effectOf = ({ field }: ParsedStatement): AnyField =>
  field.state === "known" ? ((field as Settled<Statement>).at("Effect") as AnyField) : field;

export const yes = (allow: ParsedStatement, found: readonly Class[] = []): Answer =>
  new Answer("yes", undefined, [
    answered("yes", effectOf(allow)),
    ...membersOf(allow, found).map((field) => answered("yes", field)),
    ...allow.entries.map(({ field }) => answered("yes", field)),
  ]);

/** The principals of a statement that are of the accounts that were found, else everyone, else all of them. */
function membersOf(allow: ParsedStatement, found: readonly Class[]): readonly AnyField[] {
  const accounts = found.flatMap((each) => each.accounts);
  const named = allow.principals?.not === true ? [] : (allow.principals?.list ?? []);
  const foreign = named.filter((each) => "account" in each && accounts.includes(each.account));
  const members = foreign.length > 0 ? foreign : named.filter(({ kind }) => kind === "any");
  return members.length > 0 ? members.map(({ field }) => field) : [principalOf(allow)];
}

/** The fields of a statement that hold something that is not known. */
export function unknownsOf(statement: ParsedStatement, policy: Policy): readonly AnyField[] {
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

export const named = (statement: Settled<Statement>) => {
  const sid = sidOf(statement);
  return { kind: "statement", index: indexOf(statement), ...(sid !== undefined && { sid }) } as const;
};
