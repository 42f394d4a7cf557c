import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import type { Pack, Use } from "../core/engine/pack.ts";
import { severities, themes } from "../core/engine/rule.ts";
import { packs as builtIn } from "../policies/index.ts";
import { modelType, modelTypes } from "../readers/pulumi/model-types.ts";
import { rules as builtInRules } from "../rules/index.ts";
import { didYouMean } from "./suggest.ts";
import { mistakesError, UsageError } from "./usage-error.ts";

/** The pack of a name, a file or a package. `from` is the folder that names are relative to. */
export async function loadPack(name: string, from: string, mayRun: boolean): Promise<Pack> {
  const known = builtIn.find((pack) => pack.name === name);
  if (known !== undefined) return known;
  const isFile = name.startsWith(".") || name.startsWith("/");
  if (isFile && !existsSync(resolve(from, name))) throw new UsageError(`There is no file ${name} for a pack.`);
  if (!isFile && !isInstalled(name, from)) throw new UsageError(noPack(name, from));
  if (!mayRun) throw new UsageError(`The pack ${name} is a program of yours, and --no-run forbids to run it.`);
  const { acceptTypeScript, importFile } = await import("./own-code.ts");
  acceptTypeScript();
  const path = isFile ? resolve(from, name) : packageFile(name, from);
  return packOf(await importFile(path, `The pack ${name}`), name);
}

function noPack(name: string, from: string): string {
  const names = builtIn.map((pack) => pack.name);
  if (existsSync(resolve(from, name))) return `There is no pack ${name}. Did you mean the file ./${name}?`;
  const known = `The built-in packs are: ${names.join(", ")}. A file starts with ./, and a package must be installed.`;
  return `There is no pack ${name}.${didYouMean(name, names)} ${known}`;
}

function packageFile(name: string, from: string): string {
  try {
    return createRequire(resolve(from, "leakgate.yaml")).resolve(name);
  } catch {
    throw new UsageError(`The package ${name} is installed, and has no main file that can be loaded as a pack.`);
  }
}

function packOf(module: Readonly<Record<string, unknown>>, name: string): Pack {
  const found = Object.values(module).filter(isPack);
  const [pack, ...more] = [...new Set(found)];
  if (pack === undefined) {
    throw new UsageError(`${name} exports no pack. Write: export default definePack({ name, description, uses })`);
  }
  if (more.length > 0) throw new UsageError(`${name} exports several packs: put each into a file of its own.`);
  const mistakes = pack.uses.flatMap((use, index) => mistakesIn(use, index));
  if (mistakes.length > 0) {
    throw mistakesError(
      `The pack ${name} has ${mistakes.length} mistakes:`,
      mistakes.map((each) => `${name}: ${each}`),
    );
  }
  return pack;
}

const isPack = (value: unknown): value is Pack =>
  typeof value === "object" && value !== null && "uses" in value && Array.isArray(value.uses) && "name" in value;

/** What is wrong with one use of a pack: what the compiler would have said to those who ask it. */
function mistakesIn(use: Partial<Use>, index: number): readonly string[] {
  const rule = use?.rule;
  if (
    typeof rule !== "object" ||
    rule === null ||
    typeof rule.violatedWhen !== "function" ||
    typeof rule.id !== "string"
  ) {
    return [`uses[${index}] holds no rule: write use(rule, "fail"), with a rule made by defineRule.`];
  }
  if (builtInRules.includes(rule)) return [];
  const mistakes: string[] = [];
  const { id } = rule;
  if (!/^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/.test(id)) {
    mistakes.push(`the rule ${id} needs a namespace in its id, as in acme/${id.replace(/^.*\//, "").toLowerCase()}.`);
  }
  for (const property of ["title", "why", "fix"] as const) {
    if (typeof rule[property] !== "string" || rule[property] === "")
      mistakes.push(`the rule ${id} has no ${property}.`);
  }
  const named: readonly [string, unknown, readonly string[]][] = [
    ["severity", rule.severity, severities],
    ["theme", rule.theme, themes],
    ["level", use.level, ["fail", "warn", "off"]],
  ];
  for (const [what, value, choices] of named) {
    if (choices.includes(value as string)) continue;
    const meant = typeof value === "string" ? didYouMean(value, choices) : "";
    mistakes.push(`the rule ${id} cannot have the ${what} ${value}.${meant} It is one of: ${choices.join(", ")}.`);
  }
  return [...mistakes, ...wrongTypes(id, rule.on)];
}

function wrongTypes(id: string, on: unknown): readonly string[] {
  if (!Array.isArray(on) || on.length === 0)
    return [`the rule ${id} is on no type: write on: ["aws:s3/bucket:Bucket"].`];
  return on
    .filter((type) => !modelTypes().includes(type))
    .map((type) => `the rule ${id} is on ${type}, which is no type that leakgate knows.${meantType(String(type))}`);
}

const meantType = (type: string): string => {
  const same = modelType(type);
  return same === undefined ? didYouMean(type, modelTypes()) : ` Did you mean ${same}?`;
};

function isInstalled(name: string, from: string): boolean {
  for (let directory = resolve(from); ; directory = dirname(directory)) {
    if (existsSync(resolve(directory, "node_modules", name))) return true;
    if (dirname(directory) === directory) return false;
  }
}
