import { readFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import type { Problem, Unit } from "../../../core/model/unit.ts";
import type { InputFile, ReadResult } from "../../reader.ts";
import { readTemplate } from "../read-template.ts";
import { AppStack } from "./app-stack.ts";
import { Assemblies, type Found, missingContext } from "./assemblies.ts";
import type { StackArtifact } from "./manifest.ts";

/** Stages are nested less deep than this. */
const deepest = 8;

const assemblies = new Assemblies();

interface Reading {
  readonly units: Unit[];
  readonly problems: Problem[];
  readonly claimed: string[];
}

/**
 * Reads a template that may be the work of the CDK. A nested one is read as part of the stack that it belongs to. The
 * manifest is claimed, so that it does not have the same stacks read again.
 */
export async function readBuilt(file: InputFile): Promise<ReadResult> {
  const found = assemblies.beside(file);
  if (found === undefined || file.path === undefined) return readTemplate(file);
  const name = basename(file.path);
  const stack = found.assembly.stackOf(name);
  if (stack !== undefined) return withMissing(await readStack(stack, file, found), found);
  const above = found.assembly.stackAbove(name);
  const outer = above && templateOf(above, file);
  if (above === undefined || outer === undefined) return readTemplate(file);
  const whole = await readStack(above, outer, found);
  // A template that the stack does not lead to is one of its own.
  return whole.claimed?.includes(file.path) ? withMissing(whole, found) : readTemplate(file);
}

/** Reads all stacks of an assembly, with those of its stages. `file` is the manifest. */
export async function readAssembly(file: InputFile): Promise<ReadResult> {
  const reading: Reading = { units: [], problems: [], claimed: [] };
  await readStacks(file, reading, 0);
  return reading;
}

async function readStacks(file: InputFile, reading: Reading, depth: number): Promise<void> {
  const found = assemblies.beside(file);
  if (found === undefined) {
    const message =
      "This manifest of a CDK app could not be read: run cdk synth again, and name the file in its folder.";
    reading.problems.push({ level: "error", file: file.name, message });
    return;
  }
  reading.claimed.push(found.manifest);
  reading.problems.push(...missingContext(found.assembly, file.name));
  for (const stack of found.assembly.stacks) {
    const template = templateOf(stack, file);
    if (template?.path === undefined) {
      const message = `The template of the stack ${stack.id} is not beside the manifest: run cdk synth again.`;
      reading.problems.push({ level: "error", file: file.name, message });
    } else if (!reading.claimed.includes(template.path)) {
      const { units, problems, claimed = [] } = await readStack(stack, template, found);
      reading.units.push(...units);
      reading.problems.push(...problems);
      reading.claimed.push(...claimed);
    }
  }
  for (const stage of found.assembly.stages) {
    const inner = besides(file, posix.join(stage.replaceAll("\\", "/"), "manifest.json"));
    if (inner !== undefined && depth < deepest) await readStacks(inner, reading, depth + 1);
  }
}

async function readStack(stack: StackArtifact, template: InputFile, found: Found): Promise<ReadResult> {
  const { assembly, sources, manifest } = found;
  const result = await readTemplate(template, new AppStack(assembly, stack, sources));
  const own = template.path === undefined ? [] : [template.path];
  return { ...result, claimed: [...own, manifest, ...(result.claimed ?? [])] };
}

function withMissing(result: ReadResult, { assembly }: Found): ReadResult {
  for (const unit of result.units) unit.problems.push(...missingContext(assembly, unit.origin));
  return result;
}

const templateOf = (stack: StackArtifact, beside: InputFile): InputFile | undefined =>
  besides(beside, stack.templateFile);

/** The file `name` in the folder of another; nothing where it cannot be read. */
function besides({ name: other, path }: InputFile, name: string): InputFile | undefined {
  if (path === undefined) return undefined;
  const full = join(dirname(path), name);
  try {
    return {
      name: posix.join(posix.dirname(other), name.replaceAll("\\", "/")),
      path: full,
      bytes: readFileSync(full),
    };
  } catch {
    return undefined;
  }
}
