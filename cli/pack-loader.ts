import { existsSync } from "node:fs";
import { createRequire, register } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Pack } from "../core/engine/pack.ts";
import { packs as builtIn } from "../policies/index.ts";
import { didYouMean } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

let registered = false;

/**
 * Makes files in TypeScript loadable, and `leakgate` in them the running one, so that there is one `Field` class. The
 * loader is a file of its own, which Node runs beside the program.
 */
export function acceptTypeScript(): void {
  if (registered) return;
  register("./loader.js", import.meta.url);
  registered = true;
}

/** The pack of a name, a file or a package. `from` is the file or folder that names it. */
export async function loadPack(name: string, from: string, mayRun: boolean): Promise<Pack> {
  const known = builtIn.find((pack) => pack.name === name);
  if (known !== undefined) return known;
  const isFile = name.startsWith(".") || name.startsWith("/");
  if (!isFile && !name.includes("/") && !isInstalled(name, from)) {
    const names = builtIn.map((pack) => pack.name);
    throw new UsageError(`There is no pack ${name}.${didYouMean(name, names)} The built-in packs are: ${names.join(", ")}. A file starts with ./`);
  }
  if (!mayRun) throw new UsageError(`The pack ${name} is a program of yours, and --no-run forbids to run it.`);
  acceptTypeScript();
  return packOf(await importOf(name, from, isFile), name);
}

async function importOf(name: string, from: string, isFile: boolean): Promise<Record<string, unknown>> {
  const path = isFile ? resolve(from, name) : undefined;
  if (path !== undefined && !existsSync(path)) throw new UsageError(`There is no file ${name} for a pack.`);
  try {
    const target = path ?? createRequire(resolve(from, "leakgate.yaml")).resolve(name);
    return (await import(pathToFileURL(target).href)) as Record<string, unknown>;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new UsageError(`The pack ${name} could not be loaded: ${message}`);
  }
}

function packOf(module: Record<string, unknown>, name: string): Pack {
  const found = Object.values(module).filter(isPack);
  const [pack, ...more] = [...new Set(found)];
  if (pack === undefined) throw new UsageError(`${name} exports no pack. Write: export default definePack({ name, description, uses })`);
  if (more.length > 0) throw new UsageError(`${name} exports several packs: put each into a file of its own.`);
  for (const { rule } of pack.uses) {
    const isOwn = !builtIn.some((each) => each.uses.some((use) => use.rule === rule));
    if (isOwn && !/^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/.test(rule.id)) {
      throw new UsageError(`The rule ${rule.id} of ${name} needs a namespace in its id, as in acme/${rule.id}.`);
    }
  }
  return pack;
}

const isPack = (value: unknown): value is Pack =>
  typeof value === "object" && value !== null && "uses" in value && Array.isArray(value.uses) && "name" in value;

function isInstalled(name: string, from: string): boolean {
  for (let directory = resolve(from); ; directory = dirname(directory)) {
    if (existsSync(resolve(directory, "node_modules", name))) return true;
    if (dirname(directory) === directory) return false;
  }
}
