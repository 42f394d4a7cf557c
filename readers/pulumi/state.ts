import { broken } from "../json/broken.ts";
import { JsonScanner } from "../json/scanner.ts";
import type { FileReader, InputFile, ReadResult } from "../reader.ts";
import { type Element, type Form, PulumiDocument } from "./document.ts";
import { entryOf, jsonOf } from "./entry.ts";

const form: Form = {
  source: "pulumi-state",
  judged: "outputs",
  properties: [["outputs"], ["inputs"]],
  element(raw): Element | undefined {
    const entry = entryOf(raw);
    if (entry === undefined || jsonOf(raw)["delete"] === true) return undefined;
    return { entry, state: raw, lifecycle: "existing" };
  },
};

/** States, as `pulumi stack export` prints them and as backends in files keep them. */
export const stateReader: FileReader = {
  kind: "Pulumi state",
  claims: ({ keys, head }) =>
    (keys.includes("version") && (keys.includes("deployment") || keys.includes("checkpoint")) && isObject.test(head)) ||
    (keys.includes("target") && keys.includes("latest")),
  read(file: InputFile): ReadResult {
    try {
      return readState(file);
    } catch (error) {
      return { units: [], problems: [broken(file, error)] };
    }
  },
};

const isObject = /"(deployment|checkpoint)"\s*:\s*(\{|null)/;

function readState(file: InputFile): ReadResult {
  const scanner = new JsonScanner(file.bytes);
  const found: Record<string, number> = {};
  const end = scanner.members(scanner.start, (key, start) => {
    found[key] = start;
    return undefined;
  });
  scanner.end(end);
  const { version: versionAt, deployment, checkpoint } = found;
  const version = versionAt === undefined ? undefined : scanner.parse(versionAt, scanner.value(versionAt));
  if (version !== 3 && version !== 4) return refused(file, version);
  const latest = deployment ?? (checkpoint === undefined ? undefined : scanner.member(checkpoint, "latest"));
  const list = latest === undefined ? undefined : scanner.member(latest, "resources");
  const isList = list !== undefined && scanner.bytes[list] === openList;
  const { unit } = new PulumiDocument(file, scanner, form, isList ? list : undefined, {});
  const pending = latest === undefined ? undefined : scanner.member(latest, "pending_operations");
  if (pending !== undefined && lengthOf(scanner, pending) > 0) {
    const message = "The state has operations that did not end, so it may lack resources: run pulumi refresh.";
    unit.problems.push({ level: "note", file: file.name, message });
  }
  return { units: [unit], problems: [] };
}

const openList = 91;

function lengthOf(scanner: JsonScanner, at: number): number {
  let length = 0;
  if (scanner.bytes[at] === openList) scanner.elements(at, () => length++);
  return length;
}

function refused(file: InputFile, version: unknown): ReadResult {
  const isOld = version === undefined || version === 1 || version === 2;
  const what = isOld ? "of an old version" : "of a version that leakgate does not know";
  const message = `This Pulumi state is ${what}; leakgate reads versions 3 and 4. Use: pulumi stack export > state.json${isOld ? ", with a present Pulumi" : ""}`;
  return { units: [], problems: [{ level: "error", file: file.name, message }] };
}
