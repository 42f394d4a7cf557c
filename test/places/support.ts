import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readInputs } from "../../cli/inputs.ts";
import { collector, type RawFinding } from "../../core/engine/collect.ts";
import { evaluate } from "../../core/engine/evaluate.ts";
import { Graph } from "../../core/model/graph.ts";
import type { Place } from "../../core/model/resource.ts";
import type { Unit } from "../../core/model/unit.ts";
import { dataLeakage } from "../../policies/data-leakage.ts";
import { unitOfRecording } from "../../readers/pulumi/recording.ts";
import { recordedPrograms } from "../support/programs.ts";

/** Files by their names; objects are written as JSON. */
export type Files = Readonly<Record<string, string | object>>;

/** A folder for the files of cases, and what is found in them. */
export class Scratch {
  readonly start = mkdtempSync(join(tmpdir(), "leakgate-places-"));

  write(folder: string, files: Files): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.start, folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, written(content));
    }
  }

  /** What all rules find in a file or folder, as a run from `start` reads it. */
  async findings(path: string): Promise<readonly RawFinding[]> {
    const { units, problems } = await readInputs([path], { start: this.start, run: "none" });
    const errors = problems.filter((each) => each.level === "error");
    if (errors.length > 0) throw new Error(errors.map((each) => each.message).join("\n"));
    return units.flatMap(findingsOf);
  }

  /** What all rules find in programs: each is a folder of one project, and they run once for all. */
  async programs(programs: Readonly<Record<string, Files>>): Promise<readonly RawFinding[]> {
    const texts = Object.entries(programs).map(
      ([name, files]) =>
        [name, Object.fromEntries(Object.entries(files).map(([file, content]) => [file, written(content)]))] as const,
    );
    const recording = await recordedPrograms(this.start, Object.fromEntries(texts));
    return findingsOf(unitOfRecording(recording, { directory: "app", start: this.start }));
  }

  remove(): void {
    rmSync(this.start, { recursive: true, force: true });
  }
}

function findingsOf(unit: Unit): readonly RawFinding[] {
  const sink = collector((text) => text, true);
  evaluate(new Graph(unit), dataLeakage.uses, { trusted: { accounts: [], networks: [] }, today: "2026-01-01" }, sink);
  const [failure] = sink.failures;
  if (failure !== undefined) throw new Error(`${failure.rule} ${failure.address}: ${failure.cause}`);
  return sink.findings;
}

/** The findings of one rule about one resource, which a Pulumi program names by its name only. */
export const about = (findings: readonly RawFinding[], rule: string, resource: string): readonly RawFinding[] =>
  findings.filter(
    (each) =>
      each.rule.id === rule && (each.resource.address === resource || each.resource.address.endsWith(`::${resource}`)),
  );

export const shown = (place: Place | undefined): string | undefined =>
  place && `${place.file}:${place.line}:${place.column}${place.endColumn === undefined ? "" : `-${place.endColumn}`}`;

const marks = /[«»‹›]/g;

const unmarked = (text: string): string => text.replace(marks, "");

/** A file's content as it is written: objects as JSON, and no marks. */
const written = (content: string | object): string =>
  unmarked(typeof content === "string" ? content : JSON.stringify(content, undefined, 2));

/** The region of `files` between two marks, as `file:line:column-endColumn`; marks with nothing between are a start without an end. */
export function marked(folder: string, files: Files, open: "«" | "‹"): string | undefined {
  const close = open === "«" ? "»" : "›";
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === "string" ? content : JSON.stringify(content, undefined, 2);
    const start = text.indexOf(open);
    if (start < 0) continue;
    const before = unmarked(text.slice(0, start)).split("\n");
    const column = (before.at(-1) as string).length + 1;
    const width = unmarked(text.slice(start, text.indexOf(close))).length;
    return `${folder}/${name}:${before.length}:${column}${width === 0 ? "" : `-${column + width}`}`;
  }
  return undefined;
}

/** A resource of a plan: what it knows, what it does not, and what the configuration refers to. */
export interface Planned {
  readonly address: string;
  readonly after?: object;
  readonly unknown?: Readonly<Record<string, unknown>>;
  readonly references?: Readonly<Record<string, readonly string[]>>;
}

interface Module {
  resources: object[];
  module_calls: Record<string, { module: Module }>;
}

const emptyModule = (): Module => ({ resources: [], module_calls: {} });

/** A plan as Terraform writes it. */
export function planOf(resources: readonly Planned[]): object {
  const whole = emptyModule();
  const seen = new Set<string>();
  const changes = resources.map(({ address, after = {}, unknown = {}, references = {} }) => {
    const steps = address.replaceAll(/\[[^\]]*\]/g, "").split(".");
    let module = whole;
    while (steps[0] === "module") {
      const [, call = ""] = steps.splice(0, 2);
      module.module_calls[call] ??= { module: emptyModule() };
      module = module.module_calls[call].module;
    }
    const isData = steps[0] === "data";
    const [type, name] = steps.slice(isData ? 1 : 0);
    const mode = isData ? "data" : "managed";
    const own = steps.join(".");
    const block = `${address.replaceAll(/\[[^\]]*\]/g, "")}`;
    if (!seen.has(block)) {
      seen.add(block);
      const expressions: Record<string, object> = {};
      for (const key of Object.keys(after)) expressions[key] = {};
      for (const [key, to] of Object.entries(references)) expressions[key] = { references: to };
      module.resources.push({ address: own, mode, type, name, expressions });
    }
    const change = { actions: [isData ? "read" : "create"], before: null, after, after_unknown: unknown };
    return { address, mode, type, name, change };
  });
  return { format_version: "1.2", resource_changes: changes, configuration: { root_module: whole } };
}
