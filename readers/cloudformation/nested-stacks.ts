import { readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, posix, resolve } from "node:path";
import type { Problem } from "../../core/model/unit.ts";
import { limits, type Template } from "./parsed.ts";
import { down, isMap, type Step } from "./place.ts";
import type { Provenance } from "./provenance.ts";
import type { TemplateTree } from "./stack.ts";
import { parseTemplate } from "./template.ts";

/** Stacks nested deeper than this are left out: far more than people write. */
const deepest = 8;
const mostTemplates = 200;

/** What was found beside the template itself. */
export interface Findings {
  readonly problems: Problem[];
  /** Absolute paths of the templates that were read as nested ones. */
  readonly claimed: string[];
}

/** `template` with the local templates that its nested stacks name. `path` is its own, absent for standard input. */
export async function withNested(
  template: Template,
  path: string | undefined,
  findings: Findings,
  provenance?: Provenance,
  above: readonly string[] = [],
): Promise<TemplateTree> {
  const children = new Map<string, TemplateTree>();
  const resources = template.root["Resources"];
  if (!isMap(resources)) return { template, children, provenance };
  for (const [id, node] of Object.entries(resources)) {
    if (!isMap(node) || !isStack(node["Type"])) continue;
    const at = down(down(undefined, "Resources"), id);
    const file = path === undefined ? undefined : localFile(node, path, provenance);
    const next = path === undefined ? above : [...above, path];
    const child =
      file === undefined || next.includes(file.path) || next.length > deepest
        ? undefined
        : await childOf(file, template, findings, provenance?.nested(id), next);
    if (child === undefined) findings.problems.push(notRead(template, at));
    else children.set(id, child);
  }
  return { template, children, provenance };
}

const isStack = (type: unknown): boolean => type === "AWS::CloudFormation::Stack";

const notRead = (template: Template, at: Step): Problem => {
  const { file, line, column } = template.place(at);
  const message = "The template of a nested stack is no readable file beside this one: its resources are not judged.";
  return { level: "note", file, line, column, message };
};

interface LocalFile {
  readonly path: string;
  readonly relative: string;
}

/** The file of a nested template: its relative `TemplateURL` before packaging, or where the CDK says it left it. */
function localFile(
  node: Readonly<Record<string, unknown>>,
  parent: string,
  provenance: Provenance | undefined,
): LocalFile | undefined {
  const { Properties: properties, Metadata: metadata } = node;
  const url = isMap(properties) ? properties["TemplateURL"] : undefined;
  const asset = isMap(metadata) ? metadata["aws:asset:path"] : undefined;
  for (const name of [url, asset, provenance?.nestedFile(url)]) {
    if (typeof name !== "string" || name.includes("://") || isAbsolute(name) || name.includes("\0")) continue;
    const path = resolve(dirname(parent), name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() && found.size <= limits.bytes) return { path, relative: name };
  }
  return undefined;
}

async function childOf(
  { path, relative }: LocalFile,
  parent: Template,
  findings: Findings,
  provenance: Provenance | undefined,
  above: readonly string[],
): Promise<TemplateTree | undefined> {
  if (findings.claimed.length >= mostTemplates) return undefined;
  const name = posix.join(posix.dirname(parent.file), relative.replaceAll("\\", "/"));
  const { template, problem } = await parseTemplate(name, readFileSync(path));
  if (template === undefined) {
    findings.problems.push(problem);
    return undefined;
  }
  if (!isMap(template.root["Resources"])) return undefined;
  if (!findings.claimed.includes(path)) findings.claimed.push(path);
  findings.problems.push(...template.problems);
  return withNested(template, path, findings, provenance, above);
}
