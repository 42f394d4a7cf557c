import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome, Sink, Verdict } from "../../core/engine/evaluate.ts";
import { evaluate } from "../../core/engine/evaluate.ts";
import { evidenceOf } from "../../core/engine/evidence.ts";
import type { AnyRule, Trusted } from "../../core/engine/rule.ts";
import type { CaseResource } from "../../core/examples/resources.ts";
import { Graph } from "../../core/model/graph.ts";
import type { Unit } from "../../core/model/unit.ts";
import { cloudformationReader } from "../../readers/cloudformation/reader.ts";
import { previewReader } from "../../readers/pulumi/preview.ts";
import type { Recording } from "../../readers/pulumi/program/recording.ts";
import { unitOfRecording } from "../../readers/pulumi/recording.ts";
import type { FileReader } from "../../readers/reader.ts";
import { planReader } from "../../readers/terraform/reader.ts";
import { readFolder } from "../../readers/terraform/source/folder.ts";
import { terraformConfiguration } from "../examples/terraform.ts";
import { planOf, previewOf, recordingOf } from "./render.ts";

/** The sources in which a case can be written; `hcl` is a Terraform configuration that is read without a plan. */
export const caseSources = ["program", "preview", "plan", "hcl", "template"] as const;
export type CaseSource = (typeof caseSources)[number];

/** One situation, written once and judged in every source that can express it. */
export interface Case {
  /** The situation, not the verdict: `a guard that only the deployment will know`. */
  readonly name: string;
  readonly verdict: Verdict;
  /** Where a source knows less: a preview does not know a text that mentions something new. */
  readonly but?: Readonly<Partial<Record<CaseSource, Verdict>>>;
  /** Properties that the answer must rest on, by the end of their path: the same in every source. */
  readonly because?: readonly string[];
  readonly params?: object;
  readonly trusted?: Partial<Trusted>;
  /** The day on which it is judged, as `2026-12-31`; 1 January 2026 where the case names none. */
  readonly today?: string;
  /** Resources in the model's names; each source writes them in its own way. */
  readonly resources?: readonly CaseResource[];
  /** The same as CloudFormation: the whole template. */
  readonly template?: object;
}

/** A case in one source, ready to be run. */
export interface RunnableCase {
  readonly name: string;
  readonly source: CaseSource;
  /** What came out. Throws an `Error` that says so where something else was expected. */
  run(): Promise<readonly Outcome[]>;
}

/** Every case in every source. Throws where the table lacks one of the three verdicts. */
export function casesOf(rule: AnyRule, cases: readonly Case[]): readonly RunnableCase[] {
  const missing = (["violated", "not violated", "cannot tell"] as const).filter(
    (verdict) => !cases.some((each) => each.verdict === verdict || Object.values(each.but ?? {}).includes(verdict)),
  );
  if (missing.length > 0)
    throw new Error(`The cases of ${rule.id} have none that is ${missing.join(", and none that is ")}.`);
  return cases.flatMap((each) =>
    caseSources
      .filter((source) => canSay(each, source))
      .map((source) => ({ name: each.name, source, run: () => check(rule, each, source) })),
  );
}

const canSay = (each: Case, source: CaseSource): boolean => {
  if (source === "template") return each.template !== undefined;
  return each.resources !== undefined && (source !== "hcl" || unsaidInHcl(each.resources) === undefined);
};

/** Why a configuration cannot say a situation. */
export function unsaidInHcl(resources: readonly CaseResource[]): string | undefined {
  if (resources.some(({ existing }) => existing)) return "a configuration does not tell what is there already";
  const settings = resources.flatMap(({ inputs }) => Object.keys((inputs["settings"] as object | undefined) ?? {}));
  if (settings.some((name) => !/^[A-Za-z_][\w-]*$/.test(name))) return "a variable cannot have the name of the setting";
  return undefined;
}

async function check(rule: AnyRule, each: Case, source: CaseSource): Promise<readonly Outcome[]> {
  const unit = await unitOf(each, source);
  const outcomes = outcomesOf(rule, each, unit);
  if (outcomes.length === 0)
    throw new Error(`${each.name} (${source}): no resource of the case is of a type that the rule judges`);
  const expected = each.but?.[source] ?? each.verdict;
  const [worst] = [...outcomes].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  if (worst?.verdict !== expected) {
    throw new Error(`${each.name} (${source}): expected ${expected}, and it is ${worst?.verdict}: ${seen(outcomes)}`);
  }
  const rests = outcomes.filter(({ verdict }) => verdict === expected).flatMap(({ answer }) => evidenceOf(answer));
  const missing = (each.because ?? []).filter((path) => !rests.some((evidence) => evidence.path.endsWith(path)));
  if (missing.length > 0)
    throw new Error(`${each.name} (${source}): it does not rest on ${missing.join(", ")}, but on ${seen(outcomes)}`);
  return outcomes;
}

const order: readonly Verdict[] = ["violated", "cannot tell", "not violated", "not applicable"];

const seen = (outcomes: readonly Outcome[]): string =>
  outcomes
    .flatMap(({ resource, verdict, answer }) =>
      evidenceOf(answer).map(
        (each) =>
          `${resource.address} ${verdict}: ${each.path} ${each.saw} ${JSON.stringify(each.value ?? each.why ?? "")}`,
      ),
    )
    .join("; ");

/** The outcomes of a rule for a unit, in the order of its resources. */
export function outcomesOf(
  rule: AnyRule,
  { params, trusted, today = "2026-01-01" }: Pick<Case, "params" | "trusted" | "today">,
  unit: Unit,
): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  const sink: Sink = {
    resource: (_, found) => outcomes.push(...found),
    failure: ({ cause }) => {
      throw new Error(`${rule.id} threw: ${cause}`);
    },
  };
  const use = {
    rule,
    level: "fail",
    severity: rule.severity,
    params: { ...rule.params?.defaults, ...params },
  } as const;
  evaluate(new Graph(unit), [use], { trusted: { accounts: [], networks: [], ...trusted }, today }, sink);
  return outcomes;
}

/** The unit that a source makes of a case, through its real reader. */
export async function unitOf(each: Pick<Case, "resources" | "template">, source: CaseSource): Promise<Unit> {
  const resources = each.resources ?? [];
  if (source === "program") return unitOfRecording(recordingOf(resources) as Recording, { directory: "case" });
  if (source === "preview") return read(previewReader, previewOf(resources));
  if (source === "plan") return read(planReader, planOf(resources));
  if (source === "hcl") return configured(terraformConfiguration(resources, (name) => name) ?? "");
  return read(cloudformationReader, each.template ?? {});
}

/** The unit of a configuration in one file, whose folder is shown as `shown`. */
export function configured(text: string, shown = "case"): Unit {
  const directory = mkdtempSync(join(tmpdir(), "leakgate-case-"));
  try {
    writeFileSync(join(directory, "main.tf"), text);
    const { units, problems } = readFolder(directory, shown);
    const [problem] = problems;
    if (problem !== undefined) throw new Error(`${problem.message}\n${text}`);
    return units[0] as Unit;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function read(reader: FileReader, document: object): Promise<Unit> {
  const result = await reader.read({ name: "case.json", bytes: Buffer.from(JSON.stringify(document)) });
  const [unit] = result.units;
  if (unit === undefined) throw new Error(result.problems.map((problem) => problem.message).join("; "));
  return unit;
}
