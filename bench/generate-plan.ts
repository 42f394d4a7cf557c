/** Writes a Terraform plan of any size: node --import tsx bench/generate-plan.ts --resources N --megabytes M FILE */
import { closeSync, openSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { writePlan } from "./plan/document.ts";
import type { PlanOptions } from "./plan/parts.ts";

export interface Wanted extends Omit<PlanOptions, "tags"> {
  /** How large the file is to be, in millions of bytes; as small as its resources allow where it is left out. */
  readonly megabytes?: number | undefined;
}

/** A plan with this few resources shows how large one is. */
const sample = 3000;

/** Writes a plan and gives its size in bytes. The same wishes give the same bytes. */
export function generatePlan(wanted: Wanted, file: string): number {
  const tags = wanted.megabytes === undefined ? 3 : tagsFor((wanted.megabytes * 1e6) / wanted.resources, wanted);
  const descriptor = openSync(file, "w");
  const pieces: string[] = [];
  let held = 0;
  let size = 0;
  const flush = (): void => {
    size += writeSync(descriptor, pieces.join(""));
    pieces.length = 0;
    held = 0;
  };
  writePlan({ ...wanted, tags }, (text) => {
    pieces.push(text);
    held += text.length;
    if (held > 1 << 20) flush();
  });
  flush();
  closeSync(descriptor);
  return size;
}

/** How many tags bring a resource to this many bytes: sizes grow in a line with them. */
function tagsFor(bytes: number, wanted: Wanted): number {
  const resources = Math.min(sample, wanted.resources);
  const [few, many] = [0, 8].map((tags) => {
    let size = 0;
    writePlan({ ...wanted, resources, tags }, (text) => {
      size += text.length;
    });
    return size / resources;
  }) as [number, number];
  return Math.max(0, ((bytes - few) * 8) / (many - few));
}

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      resources: { type: "string", default: "15000" },
      megabytes: { type: "string" },
      violations: { type: "string", default: "0.01" },
      seed: { type: "string", default: "1" },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error("Which file is the plan to be written to?");
  const size = generatePlan(
    {
      resources: Number(values.resources),
      megabytes: values.megabytes === undefined ? undefined : Number(values.megabytes),
      violations: Number(values.violations),
      seed: Number(values.seed),
    },
    file,
  );
  console.log(`${file}: ${values.resources} resources, ${(size / 1e6).toFixed(1)} MB`);
}
