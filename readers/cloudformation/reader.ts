import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileReader, InputFile, ReadResult, Sniff } from "../reader.ts";
import { readTemplate } from "./read-template.ts";

/** Members of the documents of other tools that also have `Resources`. */
const otherKinds = ["resource_changes", "deployment", "checkpoint", "steps"];

const resources = /^(["']?)Resources\1\s*:/m;
const typed = /(?:^[ \t]+|[{,]\s*)(?:(["']?)Type\1\s*:\s*["']?[A-Za-z0-9]+::|["']?Fn::ForEach::)/m;
const version = /^(["']?)AWSTemplateFormatVersion\1\s*:/m;

/** Reads CloudFormation templates, in JSON and YAML, with the local templates of their nested stacks. */
export const cloudformationReader: FileReader = {
  kind: "CloudFormation template",

  claims({ form, keys, head }: Sniff): boolean {
    if (form === "json") {
      const named = keys.includes("Resources") || keys.includes("AWSTemplateFormatVersion");
      return named && !otherKinds.some((key) => keys.includes(key));
    }
    // The start of a long template may hold its parameters only.
    return version.test(head) || (resources.test(head) && typed.test(head));
  },

  async read(file: InputFile): Promise<ReadResult> {
    try {
      return await read(file);
    } catch (cause) {
      const name = cause instanceof Error ? cause.constructor.name : "unknown";
      const message = `The template could not be read (${name}): please report this as a defect of the reader.`;
      return { units: [], problems: [{ level: "error", file: file.name, message }] };
    }
  },
};

/** Templates of the CDK have its manifest beside them: what reads it is loaded for these only. */
async function read(file: InputFile): Promise<ReadResult> {
  if (file.path === undefined || !existsSync(join(dirname(file.path), "manifest.json"))) return readTemplate(file);
  const { readBuilt } = await import("./cdk/read-assembly.ts");
  return readBuilt(file);
}
