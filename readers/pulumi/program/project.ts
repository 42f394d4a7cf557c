import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { parse } from "yaml";
import { HostProblem } from "./failure.ts";
import { isWire } from "./wire.ts";

/** Project and stack files: what to run and with which settings. */
export interface Project {
  readonly name: string;
  readonly stack: string;
  readonly directory: string;
  /** The directory in which the program runs: not the project's when `main` names another. */
  readonly programDirectory: string;
  /** A file, or a directory to be resolved as a module. */
  readonly entry: string;
  readonly config: ReadonlyMap<string, Setting>;
  readonly notes: readonly string[];
}

export interface Setting {
  readonly text: string;
  readonly secret: boolean;
}

const EXTENSIONS = [".yaml", ".yml", ".json"];

/** Puts the stand-in for a secret setting into place. */
export type SecretText = (key: string) => string;

export function readProject(directory: string, wantedStack: string | undefined, secretText: SecretText): Project {
  const file = EXTENSIONS.map((extension) => join(directory, `Pulumi${extension}`)).find((path) => existsSync(path));
  if (file === undefined)
    throw new HostProblem(`There is no Pulumi.yaml in ${directory}. Name the folder of a Pulumi project.`);
  const content = readDocument(file);
  const name = content["name"];
  if (typeof name !== "string")
    throw new HostProblem(`${basename(file)} has no \`name\`. Add the name of the project.`);
  const runtime = runtimeOf(content["runtime"]);
  if (runtime !== "nodejs") {
    const what = runtime === undefined ? "names no runtime" : `is in the runtime \`${runtime}\``;
    throw new HostProblem(
      `The project ${name} ${what}; only Node.js programs can be run offline. Judge a preview of it instead: ` +
        "pulumi preview --json --show-sames > preview.json",
    );
  }
  const configDirectory = stackFolder(directory, content);
  const stack = chooseStack(configDirectory, wantedStack);
  const notes: string[] = [];
  const config = readConfig(name, content, stackFile(configDirectory, stack, notes), secretText, notes);
  return { name, stack, directory, ...entryOf(directory, content["main"]), config, notes };
}

function readDocument(file: string): Record<string, unknown> {
  let content: unknown;
  try {
    content = parse(readFileSync(file, "utf8"), { logLevel: "error" });
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error).split("\n");
    throw new HostProblem(`${basename(file)} cannot be read: ${line?.replace(/:$/, "") ?? ""}. Mend the file.`);
  }
  if (content === null || content === undefined) return {};
  if (!isWire(content)) throw new HostProblem(`${basename(file)} does not hold a mapping. Mend the file.`);
  return content;
}

function runtimeOf(runtime: unknown): string | undefined {
  const name = isWire(runtime) ? runtime["name"] : runtime;
  return typeof name === "string" ? name : undefined;
}

function stackFolder(directory: string, content: Record<string, unknown>): string {
  const configured = content["stackConfigDir"] ?? content["config"];
  return typeof configured === "string" ? resolve(directory, configured) : directory;
}

function stackNames(directory: string): string[] {
  if (!existsSync(directory)) return [];
  const names = readdirSync(directory).flatMap((file) => /^Pulumi\.(.+)\.(?:yaml|yml|json)$/.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}

function chooseStack(directory: string, wanted: string | undefined): string {
  if (wanted !== undefined && wanted !== "") return wanted.split("/").pop() ?? wanted;
  const names = stackNames(directory);
  if (names.length > 1) {
    throw new HostProblem(
      `The project has several stacks: ${names.join(", ")}. Name one with --stack, such as --stack ${names[0]}.`,
    );
  }
  return names[0] ?? "dev";
}

function stackFile(directory: string, stack: string, notes: string[]): string | undefined {
  const found = EXTENSIONS.map((extension) => join(directory, `Pulumi.${stack}${extension}`)).find((path) =>
    existsSync(path),
  );
  if (found === undefined) {
    const others = stackNames(directory);
    const known = others.length === 0 ? "" : ` (there is one for ${others.join(", ")})`;
    notes.push(`There is no Pulumi.${stack}.yaml${known}: the program ran with the project's defaults only.`);
  }
  return found;
}

function readConfig(
  project: string,
  content: Record<string, unknown>,
  file: string | undefined,
  secretText: SecretText,
  notes: string[],
): Map<string, Setting> {
  const config = new Map<string, Setting>();
  const put = (key: string, value: unknown): void => {
    const full = key.includes(":") ? key : `${project}:${key}`;
    const setting = settingOf(full, value, secretText);
    if (setting !== undefined) config.set(full, setting);
  };
  if (isWire(content["config"])) {
    for (const [key, declared] of Object.entries(content["config"])) put(key, declaredValue(declared));
  }
  if (file !== undefined) {
    const stack = readDocument(file);
    if (stack["environment"] !== undefined) {
      notes.push(`${basename(file)} names an environment (Pulumi ESC): its settings cannot be read offline.`);
    }
    if (isWire(stack["config"])) for (const [key, value] of Object.entries(stack["config"])) put(key, value);
  }
  return config;
}

/** In the project file a setting is a value, or a declaration with `default` or `value`. */
function declaredValue(declared: unknown): unknown {
  if (!isWire(declared)) return declared;
  if (!["default", "value", "type", "description", "secret"].some((key) => key in declared)) return declared;
  const value = declared["value"] ?? declared["default"];
  return declared["secret"] === true && value !== undefined ? { secure: value } : value;
}

function settingOf(key: string, value: unknown, secretText: SecretText): Setting | undefined {
  if (value === undefined || value === null) return undefined;
  if (isSecure(value)) return { text: secretText(key), secret: true };
  if (typeof value !== "object") return { text: String(value), secret: false };
  let secret = false;
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (!isSecure(inner)) return inner;
    secret = true;
    return secretText(key);
  });
  return { text, secret };
}

function isSecure(value: unknown): boolean {
  return isWire(value) && "secure" in value && Object.keys(value).length === 1;
}

function entryOf(directory: string, main: unknown): { programDirectory: string; entry: string } {
  const program = typeof main === "string" ? resolve(directory, main) : directory;
  const isFile = extname(program) !== "" && existsSync(program) && statSync(program).isFile();
  return isFile
    ? { programDirectory: dirname(program), entry: program }
    : { programDirectory: program, entry: program };
}
