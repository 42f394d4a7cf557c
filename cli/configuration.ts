import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { ErrorObject } from "ajv";
import type { GateLevel, Waiver } from "../core/engine/finding.ts";
import type { Level } from "../core/engine/pack.ts";
import type { AnyRule, Severity, Trusted } from "../core/engine/rule.ts";
import { configurationSchema } from "../policies/schema.ts";
import { didYouMean } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

export const configurationFile = "leakgate.yaml";

/** What a user's `leakgate.yaml` says, as it is written. */
export interface Configuration {
  readonly packs?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly gate?: { readonly failOn?: GateLevel; readonly unknowns?: Level };
  readonly trusted?: Partial<Trusted>;
  readonly waivers?: readonly Waiver[];
}

export interface RuleSetting {
  readonly level?: Level;
  readonly severity?: Severity;
  readonly params?: object;
}

/** A configuration that was found and parsed; it is checked once the rules of its packs are known. */
export interface ConfigurationFile {
  /** Absolute path. */
  readonly path: string;
  /** Relative to where the run started. */
  readonly name: string;
  readonly written: Configuration;
  /** The line and column of what stands at a path of the document; of its nearest parent where it does not. */
  place(path: readonly (string | number)[]): { readonly line: number; readonly column: number };
}

/** The nearest `leakgate.yaml` in `start` or above it, up to the root of the repository. */
export function findConfiguration(start: string): string | undefined {
  for (let directory = resolve(start); ; directory = dirname(directory)) {
    const path = join(directory, configurationFile);
    if (existsSync(path)) return path;
    if (existsSync(join(directory, ".git")) || dirname(directory) === directory) return undefined;
  }
}

/** Reads and parses a configuration. Throws a `UsageError` with the place where it is no YAML. */
export async function readConfiguration(path: string, start: string): Promise<ConfigurationFile> {
  const name = relative(start, path).split(sep).join("/");
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UsageError(`The configuration ${name} could not be read: there is no such file.`);
  }
  const { LineCounter, parseDocument } = await import("./yaml.ts");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new UsageError(`${name}:${line}:${col}: the configuration is not valid YAML (${error.code}).`);
  }
  return {
    path,
    name,
    written: (document.toJS({ maxAliasCount: 100 }) ?? {}) as Configuration,
    place(wanted) {
      for (let length = wanted.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(wanted.slice(0, length), true);
        const range = (node as { readonly range?: readonly number[] } | null | undefined)?.range;
        if (range === undefined) continue;
        const { line, col } = lines.linePos(range[0] as number);
        return { line, column: col };
      }
      return { line: 1, column: 1 };
    },
  };
}

/** Checks a configuration against the rules that there are; all mistakes at once, each with its line. */
export async function checkConfiguration(file: ConfigurationFile, rules: readonly AnyRule[]): Promise<void> {
  const { Ajv } = await import("./schema-check.ts");
  const named = rules.filter((rule) => Object.hasOwn(file.written.rules ?? {}, rule.id));
  const schema = configurationSchema(named);
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  if (validate(file.written)) return;
  const ids = rules.map((rule) => rule.id);
  const mistakes = (validate.errors ?? []).map((error) => {
    const path = error.instancePath.split("/").slice(1).map(unescape);
    const property = propertyOf(error);
    const { line, column } = file.place(property === undefined ? path : [...path, property]);
    return { line, text: `${file.name}:${line}:${column}: ${inWords(error, path, property, ids)}` };
  });
  const sorted = mistakes.sort((a, b) => a.line - b.line).map(({ text }) => text);
  throw new UsageError([`The configuration has ${sorted.length === 1 ? "a mistake" : `${sorted.length} mistakes`}:`, ...new Set(sorted)].join("\n  "));
}

const unescape = (step: string): string | number => {
  const text = step.replaceAll("~1", "/").replaceAll("~0", "~");
  return /^\d+$/.test(text) ? Number(text) : text;
};

const propertyOf = ({ params }: ErrorObject): string | undefined =>
  "additionalProperty" in params ? String(params["additionalProperty"]) : undefined;

function inWords(error: ErrorObject, path: readonly (string | number)[], property: string | undefined, ids: readonly string[]): string {
  const where = path.length === 0 ? "the configuration" : path.join(".");
  if (property !== undefined) {
    if (path[0] === "rules" && path.length === 1) return `there is no rule ${property}.${didYouMean(property, ids)}`;
    const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
    return `${where} has no setting ${property}.${didYouMean(property, known.length > 0 ? known : settings)}`;
  }
  const allowed = (error.params as { allowedValues?: readonly unknown[] }).allowedValues;
  if (allowed !== undefined) return `${where} must be one of ${allowed.join(", ")}.`;
  return `${where} ${error.message ?? "is wrong"}.`;
}

const settings = ["packs", "rules", "gate", "trusted", "waivers", "failOn", "unknowns", "accounts", "organization", "networks", "level", "severity", "params", "rule", "resource", "reason", "owner", "until"];
