import { linkOf } from "../../core/model/links.ts";
import type { Problem, Unit } from "../../core/model/unit.ts";
import { broken } from "../json/broken.ts";
import { JsonScanner } from "../json/scanner.ts";
import type { FileReader, InputFile, ReadResult, Sniff } from "../reader.ts";
import { type Element, type Form, PulumiDocument } from "./document.ts";
import { entryOf, jsonOf } from "./entry.ts";
import { modelType, modelTypes } from "./model-types.ts";
import { parseUrn } from "./urn.ts";

/** Operations after which this copy of the resource is not there any more, or that change nothing that stays. */
const leaving = /^(delete|delete-replaced|discard.*|remove-pending-replace|read-discard)$/;
const making: ReadonlySet<unknown> = new Set(["create", "create-replacement", "replace", "import-replacement"]);
const staying: ReadonlySet<unknown> = new Set([...making, "same", "update", "import", "refresh"]);
const reading: ReadonlySet<unknown> = new Set(["read", "read-replacement"]);

/** Members of a preview in which nothing happens: `steps` is left out of it. */
const stepless: ReadonlySet<string> = new Set(["config", "diagnostics", "duration", "changeSummary", "maybeCorrupt"]);

/** What the steps tell beside their resources. */
class Steps implements Form {
  readonly source = "pulumi-preview";
  readonly judged = "inputs";
  readonly properties = [["newState", "inputs"]];
  same = 0;
  /** Resources that stay and whose properties Pulumi could not write. */
  readonly lost: string[] = [];

  met(raw: unknown): void {
    const { op, urn, newState } = jsonOf(raw);
    if (op === "same") this.same++;
    if (typeof urn === "string" && staying.has(op) && entryOf(newState) === undefined) this.lost.push(urn);
  }

  element(raw: unknown): Element | undefined {
    const { op, newState, oldState } = jsonOf(raw);
    const entry = leaving.test(String(op)) ? undefined : entryOf(newState);
    if (entry === undefined || jsonOf(newState)["delete"] === true) return undefined;
    const isMade = making.has(op);
    const external = entry.external || reading.has(op);
    // A resource that stays keeps what was reported about it; one that is made anew gets another id.
    const old = isMade ? undefined : entryOf(oldState);
    const id = entry.id ?? old?.id;
    const outputs = { ...old?.outputs, ...entry.outputs };
    const inputs = external ? { ...entry.inputs, ...outputs } : entry.inputs;
    const lifecycle = isMade ? "create" : "existing";
    return { entry: { ...entry, external, id, inputs, outputs }, state: newState, lifecycle };
  }
}

/** Previews, as `pulumi preview --json` prints them. */
export const previewReader: FileReader = {
  kind: "Pulumi preview",
  claims: (sniff) => hasSteps(sniff) || isEmptyPreview(sniff),
  read(file: InputFile): ReadResult {
    try {
      return { units: [readPreview(file)], problems: [] };
    } catch (error) {
      return { units: [], problems: [broken(file, error)] };
    }
  },
};

function hasSteps({ keys, head }: Sniff): boolean {
  // Settings are the only thing before the steps, and they are text: the first hit is the member itself.
  const sign = /"steps"\s*:\s*(\S)/.exec(head)?.[1] ?? "[";
  if (!keys.includes("steps") || sign !== "[") return false;
  return keys.includes("changeSummary") || keys.includes("duration") || /"steps"\s*:\s*\[\s*\{\s*"op"\s*:/.test(head);
}

function isEmptyPreview({ keys }: Sniff): boolean {
  return keys.length > 1 && keys.includes("duration") && keys.every((key) => stepless.has(key));
}

function readPreview(file: InputFile): Unit {
  const scanner = new JsonScanner(file.bytes);
  const members: Record<string, unknown> = {};
  let list: number | undefined;
  const end = scanner.members(scanner.start, (key, start, measure) => {
    if (key === "steps") list = start;
    else if (stepless.has(key)) members[key] = scanner.parse(start, measure());
    return undefined;
  });
  scanner.end(end);
  const steps = new Steps();
  const { unit } = new PulumiDocument(file, scanner, steps, list, jsonOf(members["config"]));
  unit.problems.push(...problemsOf(members, file.name));
  noteLeftOut(unit, Number(jsonOf(members["changeSummary"])["same"] ?? 0) - steps.same, steps.lost);
  return unit;
}

function problemsOf(members: Readonly<Record<string, unknown>>, file: string): readonly Problem[] {
  const { diagnostics } = members;
  const errors = Array.isArray(diagnostics) ? diagnostics.filter((each) => jsonOf(each)["severity"] === "error") : [];
  const problems: Problem[] = [];
  // Messages of programs and providers may quote settings, so they are not passed on.
  if (errors.length > 0) {
    const count = errors.length === 1 ? "an error" : `${errors.length} errors`;
    const message = `The preview failed with ${count}, so it may lack resources: see the output of pulumi preview itself.`;
    problems.push({ level: "error", file, message });
  }
  if (members["maybeCorrupt"] === true) {
    problems.push({ level: "error", file, message: "Pulumi calls this preview possibly corrupt: preview again." });
  }
  return problems;
}

/** Tells what the preview leaves out, and keeps it from being taken for missing. */
function noteLeftOut(unit: Unit, unchanged: number, lost: readonly string[]): void {
  const note = (message: string): unknown => unit.problems.push({ level: "note", file: unit.origin, message });
  if (unchanged > 0) {
    note(
      `The preview leaves out unchanged resources (${unchanged}), so they are not judged: use pulumi preview --json --show-sames.`,
    );
  }
  if (lost.length > 0) {
    note(`The preview leaves out the properties of some resources (${lost.length}), so they are not judged.`);
  }
  if (unchanged <= 0 && lost.length === 0) return;
  const byType = new Map<string, string[]>();
  const add = (type: string, address: string): unknown =>
    byType.has(type) ? byType.get(type)?.push(address) : byType.set(type, [address]);
  for (const urn of lost) add(modelType(parseUrn(urn)?.type ?? "") ?? "", urn);
  const existing = new Set<string>(unit.resources.flatMap((each) => (each.lifecycle === "existing" ? each.type : [])));
  for (const type of modelTypes()) {
    // What is unchanged can only hang on something that is there already.
    if (unchanged > 0 && linkOf(type)?.owners.some((owner) => existing.has(owner))) add(type, unseen);
  }
  unit.untold = (type) => byType.get(type) ?? [];
}

const unseen = "an unchanged resource that the preview leaves out";
