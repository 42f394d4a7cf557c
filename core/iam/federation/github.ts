import { Answer, all, answered, any, equals, not, some } from "../../model/answer.ts";
import type { AnyField, Field, Settled } from "../../model/field.ts";
import type { Graph } from "../../model/graph.ts";
import { isA } from "../../model/resource.ts";
import type { PartialText } from "../../model/value.ts";
import { type OneOrMany, type Statement, statementsOf, textsOf } from "../document.ts";
import { filled, globOf, isOpen } from "../identity/pattern.ts";
import { type Fixes, fixedBy, tellsWhose } from "./github-claims.ts";

/** A statement of a trust policy that lets workflows in from more than one repository. */
export interface GitHubTrust {
  readonly about: AnyField;
  readonly answer: Answer;
  /** What the statement fixes, where that is not the repository. */
  readonly fixes: Fixes;
}

/** The issuer of GitHub, also with an enterprise's name behind it, and that of a GitHub Enterprise host. */
const issuer = /^(?:token\.actions\.githubusercontent\.com(?:\/|$)|[^/]+\/_services\/token$)/i;

/**
 * The statements of a trust policy that let in workflows of GitHub Actions and do not fix the repository: which one it
 * is stands in the claim `sub`, or in claims of its own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 */
export function gitHubTrusts(policy: AnyField, graph: Graph): Answer | readonly GitHubTrust[] {
  const list = statementsOf(policy);
  if (list.state === "absent") return [];
  if (list.state !== "known") return answered("unknown", list as AnyField);
  const judged = (list.elements() as readonly Settled<Statement>[]).flatMap((statement) => {
    const trusts = all(
      equals(statement.at("Effect").orAbsent("no"), "Allow"),
      isFederation(statement),
      isGitHub(statement, graph),
    );
    return trusts.truth === "no" ? [] : [judge(statement, trusts)];
  });
  if (judged.length === 0) return [];
  const open = judged.filter(({ answer }) => answer.truth === "yes");
  return open.length > 0 ? open : any(...judged.map(({ answer }) => answer));
}

const isFederation = (statement: Settled<Statement>): Answer =>
  some(textsOf(statement.at("Action")), (action) => {
    if (action.state !== "known") return new Answer("unknown", action as AnyField);
    const covers = globOf(String(action.raw), "i").test("sts:assumerolewithwebidentity");
    return answered(covers ? "yes" : "no", action as AnyField);
  });

/** Whether the statement trusts a provider of GitHub: by its ARN, by its resource, or by the claims that it tests. */
export function isGitHub(statement: Settled<Statement>, graph: Graph): Answer {
  const principal = statement.at("Principal");
  if (principal.state === "unknown") return new Answer("unknown", principal as AnyField);
  if (principal.state !== "known" || typeof principal.raw !== "object") return answered("no", principal as AnyField);
  const groups = principal as Field<Readonly<Record<string, OneOrMany<string>>>>;
  return some(textsOf(groups.at("Federated")), (provider) => ofGitHub(provider as Settled<string>, statement, graph));
}

function ofGitHub(provider: Settled<string>, statement: Settled<Statement>, graph: Graph): Answer {
  const about = provider as AnyField;
  const tested = claimsOf(statement.at("Condition")).some(({ from }) => issuer.test(from));
  if (tested) return answered("yes", about);
  if (provider.state === "known") {
    const [, host] = /:oidc-provider\/(.+)$/.exec(String(provider.raw)) ?? [];
    return answered(host !== undefined && issuer.test(host) ? "yes" : "no", about);
  }
  if (provider.state !== "partial") return new Answer("unknown", about);
  const text = provider.raw as PartialText;
  const [, host] = /:oidc-provider\/(.+)$/.exec(filled(text)) ?? [];
  if (host !== undefined) return answered(issuer.test(host) ? "yes" : "no", about);
  const resources = text.holes.flatMap((hole) => (hole.resource && graph.resource(hole.resource)) || []);
  const [made] = resources;
  if (made === undefined || !isA(made, "aws:iam/openIdConnectProvider:OpenIdConnectProvider")) {
    return new Answer(made === undefined ? "unknown" : "no", about);
  }
  const url = made.fields.at("url");
  if (url.state !== "known") return new Answer("unknown", url as AnyField);
  return answered(issuer.test(String(url.raw).replace(/^https:\/\//, "")) ? "yes" : "no", about);
}

interface Claim {
  readonly operator: string;
  /** The issuer, and what it claims: `token.actions.githubusercontent.com`, `sub`. */
  readonly from: string;
  readonly claim: string;
  readonly values: Field<OneOrMany<string>>;
}

function claimsOf(condition: Field<NonNullable<Statement["Condition"]>>): readonly Claim[] {
  return condition.keys().flatMap((operator) => {
    const keys = condition.at(operator);
    return keys.keys().flatMap((key) => {
      const [, from, claim] = /^(.+):([^:]+)$/s.exec(key) ?? [];
      return from === undefined || claim === undefined
        ? []
        : [{ operator: operator.toLowerCase(), from, claim: claim.toLowerCase(), values: keys.at(key) }];
    });
  });
}

const order: readonly Fixes[] = ["nothing", "owner", "repository"];

function judge(statement: Settled<Statement>, trusts: Answer): GitHubTrust {
  const condition = statement.at("Condition");
  const about = (condition.state === "absent" ? statement.at("Principal") : condition) as AnyField;
  if (condition.state === "unknown")
    return { about, answer: all(trusts, new Answer("unknown", about)), fixes: "nothing" };
  let best: Fixes = "nothing";
  const unknown: Answer[] = [];
  const said: AnyField[] = [];
  for (const claim of claimsOf(condition)) {
    const fixes = fixesOf(claim);
    if (fixes === undefined) continue;
    said.push(claim.values as AnyField);
    if (fixes === "unknown") unknown.push(new Answer("unknown", claim.values as AnyField));
    else if (order.indexOf(fixes) > order.indexOf(best)) best = fixes;
  }
  if (best === "repository") return { about, answer: answered("no", said[0] ?? about), fixes: best };
  const seen = answered("yes", said[0] ?? about);
  return { about: said[0] ?? about, answer: all(trusts, seen, ...unknown.map(not)), fixes: best };
}

/** What a test of one claim fixes; nothing where it is no test of who the workflow belongs to. */
function fixesOf({ operator, claim, values }: Claim): Fixes | "unknown" | undefined {
  const test = /^(?:foranyvalue:)?(stringequals|stringequalsignorecase|stringlike)$/.exec(operator)?.[1];
  if (test === undefined || !tellsWhose(claim)) return undefined;
  const list = textsOf(values);
  if (list.state !== "known") return "unknown";
  let worst: Fixes = "repository";
  let unknown = false;
  for (const value of list.elements() as readonly Settled<string>[]) {
    const text = textAt(value);
    if (text === undefined) unknown = true;
    else {
      const fixes = fixedBy(claim, text, test === "stringlike");
      if (order.indexOf(fixes) < order.indexOf(worst)) worst = fixes;
    }
  }
  return unknown && worst !== "nothing" ? "unknown" : worst;
}

function textAt(value: Settled<string>): string | undefined {
  if (value.state === "known") return String(value.raw);
  return value.state === "partial" && !isOpen(value.raw as PartialText) ? filled(value.raw as PartialText) : undefined;
}
