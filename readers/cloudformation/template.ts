import type { Problem } from "../../core/model/unit.ts";
import { JsonError, type JsonNode, JsonPositions, locateJson, writtenMembers } from "./json-positions.ts";
import { limits, mistake, noTemplate, type Parsed, TooLarge, tooLarge, twice } from "./parsed.ts";
import { isMap, keysOf, Lines, type Span, type Step } from "./place.ts";

/** Reads a template. Loads the YAML parser for YAML only: most templates that machines write are JSON. */
export async function parseTemplate(file: string, bytes: Buffer): Promise<Parsed> {
  if (bytes.length > limits.bytes) return { problem: tooLarge(file) };
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  try {
    if (/^\s*[{[]/.test(text)) return parseJson(file, text);
    const { parseYaml } = await import("./yaml-template.ts");
    return parseYaml(file, text);
  } catch (cause) {
    if (cause instanceof TooLarge || cause instanceof RangeError) return { problem: tooLarge(file) };
    throw cause;
  }
}

function parseJson(file: string, text: string): Parsed {
  const lines = new Lines(file, text);
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return { problem: jsonMistake(file, lines, text) };
  }
  if (!isMap(root)) return { problem: noTemplate(file) };
  const problems: Problem[] = [];
  let positions: JsonNode | undefined;
  if (countMembers(root) !== writtenMembers(text)) {
    const { root: found, duplicates } = new JsonPositions(text);
    positions = found;
    problems.push(...duplicates.map((offset) => twice(file, lines, offset)));
  }
  const locate = (step: Step | undefined): Span => {
    positions ??= new JsonPositions(text).root;
    return locateJson(positions, keysOf(step));
  };
  return { template: { file, root, problems, place: (step) => lines.place(locate(step)) } };
}

function jsonMistake(file: string, lines: Lines, text: string): Problem {
  try {
    new JsonPositions(text);
  } catch (cause) {
    if (cause instanceof JsonError) return mistake(file, lines, cause.offset, cause.message);
    throw cause;
  }
  return mistake(file, lines, 0, "it is no JSON");
}

/** The members of all objects of a tree, and the check that it is neither too large nor too deep. */
function countMembers(root: unknown): number {
  const open: [node: unknown, depth: number][] = [[root, 0]];
  let members = 0;
  let nodes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    if (++nodes > limits.nodes || depth > limits.depth) throw new TooLarge();
    if (typeof node !== "object" || node === null) continue;
    const parts = Object.values(node);
    if (!Array.isArray(node)) members += parts.length;
    for (const part of parts) open.push([part, depth + 1]);
  }
  return members;
}
