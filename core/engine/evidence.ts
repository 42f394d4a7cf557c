import { type Answer, decidedBy } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import { Marker, PartialText, type Why } from "../model/value.ts";
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
  const saw = field.claim === undefined ? "value" : "default";
  const claim = field.claim && { claim: field.claim };
  const { raw } = field;
  if (typeof raw === "object" || typeof raw === "function") return { ...base, saw, ...claim };
  if (field.isSecret || (typeof raw === "string" && looksSecret(base.path, raw))) return { ...base, saw, secret: true };
  return { ...base, saw, value: raw as string | number | boolean, ...claim };
}

const secretName = /passw|pwd|secret|token|api_?key|private_?key|credential|conn(ection)?_?string|user_?data/i;
const secretText =
  /\b(A3T|AKIA|ASIA)[A-Z0-9]{12,}|-----BEGIN|\b(gh[pousr]_|github_pat_|glpat-|xox[abprs]-|[sr]k_live_|AIza|npm_|eyJ[\w-]+\.)|:\/\/[^/\s:@]+:[^/\s@]+@/;

/** Whether text is better not shown: its property's name or its own form says that it may be a secret. */
function looksSecret(path: string, text: string): boolean {
  const name = path.slice(path.lastIndexOf(".") + 1);
  return secretName.test(name) || secretText.test(text);
}

/**
 * The identity of a property inside its resource: its path, where elements of lists are named by their content, so
 * that reordering a set changes nothing.
 */
export function identityOf(field: AnyField): string {
  const steps: string[] = [];
  for (let each: AnyField | undefined = field; each !== undefined; each = each.parent) {
    if (typeof each.key === "number") steps.push(contentOf(each));
    else if (each.key !== undefined) steps.push(each.key);
  }
  return steps.reverse().join("/");
}

function contentOf(field: AnyField): string {
  if (field.state === "partial") return (field.raw as PartialText).parts.map(partName).join("");
  if (field.state !== "known" || field.isSecret) return `#${field.key}`;
  return stable(field.raw);
}

const partName = (part: PartialText["parts"][number]): string => (typeof part === "string" ? part : `{${part.name}}`);

/** JSON with sorted keys; secrets and what is not known are left out. */
function stable(raw: unknown): string {
  if (Array.isArray(raw)) return `[${raw.filter(isTold).map(stable).sort().join(",")}]`;
  if (raw instanceof PartialText) return raw.parts.map(partName).join("");
  if (typeof raw !== "object" || raw === null) return JSON.stringify(raw) ?? "";
  const entries = Object.entries(raw as Record<string, unknown>).filter(([, value]) => isTold(value));
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}:${stable(value)}`)
    .join(",")}}`;
}

const isTold = (raw: unknown): boolean => raw !== null && (!(raw instanceof Marker) || raw instanceof PartialText);
