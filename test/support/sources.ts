import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { planOf, previewOf, recordingOf } from "../../cli/testing/render.ts";
import { evaluate, type Outcome, type RuleFailure, type Verdict } from "../../core/engine/evaluate.ts";
import { identityOf } from "../../core/engine/evidence.ts";
import type { AnyRule } from "../../core/engine/rule.ts";
import type { CaseResource } from "../../core/examples/resources.ts";
import { Graph } from "../../core/model/graph.ts";
import type { Unit } from "../../core/model/unit.ts";
import { cloudformationReader } from "../../readers/cloudformation/reader.ts";
import { previewReader } from "../../readers/pulumi/preview.ts";
import type { Recording } from "../../readers/pulumi/program/recording.ts";
import { recordProgram } from "../../readers/pulumi/program/run.ts";
import { unitOfRecording } from "../../readers/pulumi/recording.ts";
import type { FileReader } from "../../readers/reader.ts";
import { planReader } from "../../readers/terraform/reader.ts";
import { rules as allRules } from "../../rules/index.ts";

/** The kinds of input that every rule is held against. */
export const kinds = ["program", "preview", "plan", "hcl", "template", "live"] as const;
export type Kind = (typeof kinds)[number];
/** Those that are one document of data: what a test may change in place. */
export type DocumentKind = Exclude<Kind, "hcl" | "live">;

const fileReaders: Readonly<Record<Exclude<DocumentKind, "program">, FileReader>> = {
  preview: previewReader,
  plan: planReader,
  template: cloudformationReader,
};

/** The unit that the reader of `kind` makes of a document. `path`: where sources may lie beside it. */
export async function unitOf(kind: DocumentKind, document: unknown, name: string = kind, path?: string): Promise<Unit> {
  if (kind === "program") return unitOfRecording(document as Recording, { directory: name });
  const bytes = Buffer.from(typeof document === "string" ? document : JSON.stringify(document));
  const result = await fileReaders[kind].read({ name, bytes, ...(path !== undefined && { path }) });
  const [unit, ...more] = result.units;
  if (unit === undefined || more.length > 0)
    throw new Error(result.problems.map((problem) => problem.message).join("; "));
  return unit;
}

/** A situation of resources as each of the sources writes it that take any resource. */
export const documentsOf = (
  resources: readonly CaseResource[],
): Readonly<Record<"program" | "preview" | "plan", object>> => ({
  program: recordingOf(resources),
  preview: previewOf(resources),
  plan: planOf(resources),
});

export interface Judged {
  readonly outcomes: readonly Outcome[];
  readonly failures: readonly RuleFailure[];
}

/** All rules over a unit, each with its own defaults. */
export function judge(unit: Unit, rules: readonly AnyRule[] = allRules, facts: readonly Unit[] = []): Judged {
  const outcomes: Outcome[] = [];
  const failures: RuleFailure[] = [];
  evaluate(
    new Graph(
      unit,
      facts.map((each) => new Graph(each)),
    ),
    rules.map((rule) => ({ rule, level: "fail", severity: rule.severity, params: { ...rule.params?.defaults } })),
    { trusted: { accounts: [], networks: [] }, today: "2026-01-01" },
    { resource: (_, found) => outcomes.push(...found), failure: (failure) => failures.push(failure) },
  );
  return { outcomes, failures };
}

const worst: readonly Verdict[] = ["violated", "cannot tell", "not violated", "not applicable"];

/** The worst verdict of each rule about each resource: `rule address` to verdict. */
export function verdictsOf(
  unit: Unit,
  rules: readonly AnyRule[] = allRules,
  facts: readonly Unit[] = [],
): Map<string, Verdict> {
  const { outcomes, failures } = judge(unit, rules, facts);
  const [failure] = failures;
  if (failure !== undefined) throw new Error(`${failure.rule} threw for ${failure.address}: ${failure.cause}`);
  const found = new Map<string, Verdict>();
  for (const { use, resource, verdict } of outcomes) {
    const key = `${use.rule.id} ${resource.address}`;
    const known = found.get(key);
    if (known === undefined || worst.indexOf(verdict) < worst.indexOf(known)) found.set(key, verdict);
  }
  return found;
}

/** The verdict of one rule about the one resource whose address ends with `name`. */
export function verdictOf(unit: Unit, rule: string, name: string, facts: readonly Unit[] = []): Verdict | "not judged" {
  const chosen = allRules.filter((each) => each.id === rule);
  if (chosen.length === 0) throw new Error(`there is no rule ${rule}`);
  const matching = [...verdictsOf(unit, chosen, facts)].filter(([key]) => endsWithName(key, name));
  if (matching.length > 1)
    throw new Error(`${matching.length} resources end with ${name}: ${matching.map(([key]) => key)}`);
  return matching[0]?.[1] ?? "not judged";
}

const endsWithName = (key: string, name: string): boolean =>
  key.endsWith(name) && /[\s.:/\]]/.test(key[key.length - name.length - 1] ?? " ");

/** What each rule says of each property, with its severity, as text that does not depend on any order. */
export function linesOf(unit: Unit): readonly string[] {
  const { outcomes } = judge(unit);
  return outcomes
    .map(({ use, resource, verdict, severity, about }) => {
      const property = about === undefined || verdict !== "violated" ? "" : identityOf(about);
      return `${use.rule.id} ${resource.address} ${verdict} ${severity} ${property}`;
    })
    .sort();
}

const root = new URL("../../", import.meta.url).pathname;
let host: Promise<string> | undefined;

/** The child process that runs programs, built as the package builds it. */
function hostFile(): Promise<string> {
  host ??= (async () => {
    const outfile = join(mkdtempSync(join(tmpdir(), "leakgate-host-")), "host.cjs");
    const entryPoints = [join(root, "readers/pulumi/program/host.ts")];
    await build({ entryPoints, outfile, bundle: true, platform: "node", format: "cjs", target: "node20" });
    return outfile;
  })();
  return host;
}

const recordings = new Map<string, Promise<Recording>>();

/** The shop's stack, run offline once in each process. */
export function storefront(stack: "leaky" | "sealed"): Promise<Recording> {
  const known = recordings.get(stack);
  if (known !== undefined) return known;
  const run = (async () => {
    const { recording, problem } = await recordProgram({
      directory: join(root, "stacks/storefront"),
      hostFile: await hostFile(),
      stack,
    });
    if (recording === undefined) throw new Error(problem);
    return recording;
  })();
  recordings.set(stack, run);
  return run;
}
