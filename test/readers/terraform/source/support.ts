import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Resource } from "../../../../core/model/resource.ts";
import type { Unit } from "../../../../core/model/unit.ts";
import { OneOf, PartialText, Secret, Unknown } from "../../../../core/model/value.ts";
import { type FolderResult, readFolder } from "../../../../readers/terraform/source/folder.ts";

/** Writes files into a new folder, hands the folder to `use`, and takes it away. */
export function withFolder<T>(files: Readonly<Record<string, string>>, use: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), "leakgate-source-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Reads a folder and loads every tree, since files are read again when they are evaluated. */
export function reading<T>(files: Readonly<Record<string, string>>, use: (unit: Unit, result: FolderResult) => T): T {
  return withFolder(files, (directory) => {
    const result = readFolder(directory, "infra");
    const [unit] = result.units as [Unit];
    unit.worlds.begin();
    return use(unit, result);
  });
}

export function resourceAt(unit: Unit, address: string): Resource {
  const found = unit.resources.find((each) => each.address === address);
  if (found === undefined) throw new Error(`no ${address}; there are ${unit.resources.map((each) => each.address)}`);
  return found;
}

/** A value with its markers as short texts, so that tables can state them. */
export function shown(value: unknown): unknown {
  if (value instanceof Unknown) {
    const [detail] = Object.entries(value.why).filter(([key]) => key !== "kind");
    return detail === undefined ? `?${value.why.kind}` : `?${value.why.kind} ${detail[1]}`;
  }
  if (value instanceof PartialText) {
    return value.parts
      .map((part) => (typeof part === "string" ? part : `<${part.name}${part.resource ? `|${part.property}` : ""}>`))
      .join("");
  }
  if (value instanceof Secret) return { secret: shown(value.value) };
  if (value instanceof OneOf) {
    return { world: value.world, ...Object.fromEntries([...value.options].map(([name, each]) => [name, shown(each)])) };
  }
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shown(member)]));
}
