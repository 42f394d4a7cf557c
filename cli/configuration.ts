import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { GateLevel, Waiver } from "../core/engine/finding.ts";
import type { Level } from "../core/engine/pack.ts";
import type { Severity, Trusted } from "../core/engine/rule.ts";
import { mistakesError, UsageError } from "./usage-error.ts";
import type { ParsedYaml } from "./yaml.ts";

const configurationFile = "leakgate.yaml";

/** What a user's `leakgate.yaml` says, as it is written. */
export interface Configuration {
  readonly packs?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly gate?: { readonly failOn?: GateLevel; readonly unknowns?: Level };
  readonly trusted?: Partial<Trusted>;
  readonly organization?: {
    /** Paths of documents, from where the configuration is. */
    readonly resourceControlPolicies?: readonly string[];
    /** A list within the list is a level of its own; all others together are one. */
    readonly serviceControlPolicies?: readonly (string | readonly string[])[];
  };
  readonly waivers?: readonly Waiver[];
}

interface RuleSetting {
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
  readonly place: ParsedYaml["place"];
}

/** The nearest `leakgate.yaml` in `start` or above it, up to the root of the repository. */
export function findConfiguration(start: string): string | undefined {
  for (let directory = resolve(start); ; directory = dirname(directory)) {
    const path = join(directory, configurationFile);
    if (existsSync(path)) return path;
    const other = join(directory, "leakgate.yml");
    if (existsSync(other)) {
      throw new UsageError(`${relative(start, other)} is not read: the configuration is called ${configurationFile}.`);
    }
    if (existsSync(join(directory, ".git")) || dirname(directory) === directory) return undefined;
  }
}

/** Far more than a configuration with waivers for everything needs. */
const largest = 1024 * 1024;

/** Reads and parses a configuration. Throws a `UsageError` with the places where it is no YAML. */
export async function readConfiguration(path: string, start: string): Promise<ConfigurationFile> {
  const name = relative(start, path).split(sep).join("/");
  const text = textOf(path, name);
  const { parseYaml } = await import("./yaml.ts");
  const { value, mistakes, place } = parseYaml(text);
  if (mistakes.length > 0) {
    throw mistakesError(
      "The configuration is not valid YAML:",
      mistakes.map((each) => `${name}:${each.line}:${each.column}: the configuration is not valid YAML: ${each.text}.`),
    );
  }
  return { path, name, written: (value ?? {}) as Configuration, place };
}

function textOf(path: string, name: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    const meant = existsSync(dirname(path)) ? "" : " Its folder does not exist either.";
    throw new UsageError(`There is no configuration ${name}.${meant}`);
  }
  if (!stat.isFile()) throw new UsageError(`The configuration ${name} is no file.`);
  if (stat.size > largest) throw new UsageError(`The configuration ${name} is larger than 1 MB: this is another file.`);
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`The configuration ${name} could not be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** The packs that a configuration names, as far as they are written as names. */
export const packsNamed = ({ written }: ConfigurationFile): readonly string[] | undefined => {
  const packs: unknown = (written as Configuration | null)?.packs;
  return Array.isArray(packs) && packs.length > 0 ? packs.filter((name) => typeof name === "string") : undefined;
};
