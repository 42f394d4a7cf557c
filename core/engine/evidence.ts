import { type Answer, decidedBy } from "../model/answer.ts";
import type { AnyField, DefaultClaim } from "../model/field.ts";
import { PartialText, type Why } from "../model/value.ts";
import { secretIn } from "../secrets/text.ts";
import type { Evidence } from "./finding.ts";

/** How many pieces of evidence a finding keeps: enough to see why, not a copy of the input. */
const kept = 24;

/** What `answer` rests on, read off its fields. Here secrets are left out, once and for all outputs. */
export function evidenceOf(answer: Answer): readonly Evidence[] {
  const seen = new Set<string>();
  const found: Evidence[] = [];
  for (const { field, why } of decidedBy(answer)) {
    if (field === undefined) {
      if (why !== undefined) found.push({ address: "", path: "", saw: "unknown", why });
      continue;
    }
    const evidence = inspect(field, why);
    const id = `${evidence.address} ${evidence.path} ${JSON.stringify(evidence.why)}`;
    if (seen.has(id)) continue;
    seen.add(id);
    found.push(evidence);
    if (found.length === kept) break;
  }
  return found;
}

function inspect(field: AnyField, why: Why | undefined): Evidence {
  const base = { address: field.resource.address, path: field.path.join(".") };
  if (why !== undefined) return { ...base, saw: "unknown", why };
  if (field.state === "unknown" || field.state === "partial") return { ...base, saw: "unknown", why: field.why };
  if (field.state === "absent") return { ...base, saw: "absent" };
  const claimed = claimOf(field);
  const saw = claimed === undefined && !field.resource.leavesOut(field) ? "value" : "default";
  const claim = claimed && { claim: claimed };
  const { raw } = field;
  if (Array.isArray(raw) && raw.length === 0) return { ...base, saw, empty: true, ...claim };
  if (typeof raw === "object" || typeof raw === "function") return { ...base, saw, ...claim };
  if (field.isSecret || (typeof raw === "string" && looksSecret(base.path, raw))) return { ...base, saw, secret: true };
  return { ...base, saw, value: raw as string | number | boolean, ...claim };
}

/** The claim that a value rests on: of what is part of a default, the default's. */
function claimOf(field: AnyField): DefaultClaim | undefined {
  for (let each: AnyField | undefined = field; each !== undefined; each = each.parent)
    if (each.claim !== undefined) return each.claim;
  return undefined;
}

/** Rather hidden too often than shown once: names beside those that rules go by, and starts of credentials. */
const secretName = /passw|pwd|secret|token|api_?key|private_?key|credential|conn(ection)?_?string|user_?data/i;
const secretText =
  /\b(A3T|AKIA|ASIA)[A-Z0-9]{12,}|-----BEGIN|\b(gh[pousr]_|github_pat_|glpat-|xox[abprs]-|[sr]k_live_|AIza|npm_|eyJ[\w-]+\.)|:\/\/[^/\s:@]+:[^/\s@]+@/;

/** Names that sound like a secret, of settings whose few values are in every manual. */
const settings = new Set(["httpTokens"]);

/** Whether text is better not shown: its property's name or its own form says that it may be a secret. */
function looksSecret(path: string, text: string): boolean {
  const name = path.slice(path.lastIndexOf(".") + 1);
  return (secretName.test(name) && !settings.has(name)) || secretText.test(text) || secretIn(text) !== undefined;
}

/**
 * The identity of a property inside its resource: its path, where elements of lists are named by their content, so
 * that reordering a set changes nothing. It goes into a hash that everybody sees, and a short secret could be guessed
 * from one: what may not be shown is left out, and of the lists above a secret only the names of their elements count.
 */
export function identityOf(field: AnyField): string {
  const isHidden = field.isSecret;
  const steps: string[] = [];
  for (let each: AnyField | undefined = field; each !== undefined; each = each.parent) {
    if (typeof each.key === "number") steps.push(isHidden ? nameOf(each) : contentOf(each));
    else if (each.key !== undefined) steps.push(each.key);
  }
  return steps.reverse().join("/");
}

/** What an element of a list is called. */
function nameOf(field: AnyField): string {
  const name = field.children().find(({ key, state }) => /^(name|key|id|sid)$/i.test(String(key)) && state === "known");
  return name === undefined || typeof name.raw === "object" || name.isSecret ? "#" : String(name.raw);
}

function contentOf(field: AnyField): string {
  if (field.state === "partial") return (field.raw as PartialText).parts.map(partName).join("");
  if (field.state !== "known" || field.isSecret) return `#${field.key}`;
  return stable(field);
}

const partName = (part: PartialText["parts"][number]): string => (typeof part === "string" ? part : `{${part.name}}`);

/** JSON with sorted keys; secrets and what is not known are left out. */
function stable(field: AnyField): string {
  const { raw } = field;
  if (raw instanceof PartialText) return raw.parts.map(partName).join("");
  if (typeof raw !== "object" || raw === null) return JSON.stringify(raw) ?? "";
  const told = field.children().filter(isTold);
  if (Array.isArray(raw)) return `[${told.map(stable).sort().join(",")}]`;
  return `{${told
    .map((child) => [String(child.key), stable(child)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `${key}:${text}`)
    .join(",")}}`;
}

/** Whether a part of an element may be told by its hash: it is known, and neither marked as secret nor looks like one. */
function isTold(field: AnyField): boolean {
  if (field.state !== "known" && field.state !== "partial") return false;
  if (field.isSecret) return false;
  if (typeof field.raw !== "string") return true;
  return !looksSecret(String(field.key), field.raw) && !isNamedSecret(field);
}

/** Whether a text is the value of a pair whose name says that it is a secret. */
function isNamedSecret({ key, parent }: AnyField): boolean {
  if (key !== "value" || parent === undefined) return false;
  const name = parent.children().find((each) => each.key === "name" || each.key === "key")?.raw;
  return typeof name === "string" && secretName.test(name);
}
