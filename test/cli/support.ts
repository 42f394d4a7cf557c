import { type SpawnOptions, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundle } from "../../scripts/bundle.ts";

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string | Buffer | object>>;

/** A new folder with these files; objects are written as JSON. */
export function folder(files: Files = {}): string {
  const made = mkdtempSync(join(tmpdir(), "leakgate-test-"));
  folders.push(made);
  // No configuration above it counts.
  for (const [name, content] of Object.entries({ ".git/HEAD": "", ...files })) {
    mkdirSync(dirname(join(made, name)), { recursive: true });
    const isText = typeof content === "string" || Buffer.isBuffer(content);
    writeFileSync(join(made, name), isText ? content : JSON.stringify(content));
  }
  return made;
}

let build: Promise<string> | undefined;

/** The folder of the built command: built once in a run of tests. */
export function built(): Promise<string> {
  build ??= (async () => {
    const made = folder({ "package.json": { type: "module" } });
    await bundle(join(made, "dist"));
    return join(made, "dist");
  })();
  return build;
}

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, for what must be nowhere. */
  readonly all: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: readonly string[];
}

/** Runs the built command. */
export async function leakgate(args: readonly string[], { cwd, input, env, node = [] }: RunOptions = {}): Promise<Ran> {
  const options: SpawnOptions = { cwd: cwd ?? folder(), env: { ...process.env, ...env }, stdio: "pipe" };
  const child = spawn(process.execPath, [...node, join(await built(), "cli.js"), ...args], options);
  const parts = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk: Buffer) => {
    parts.stdout += chunk;
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    parts.stderr += chunk;
  });
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input ?? "");
  return new Promise((settle) => {
    child.on("close", (code, signal) => settle({ code, signal, ...parts, all: parts.stdout + parts.stderr }));
  });
}

/** What no output may hold: a trace of the code. */
export const trace = /^\s+at .+:\d+:\d+\)?$/m;

interface Made {
  readonly type: string;
  readonly after: object;
  readonly [other: string]: unknown;
}

/** A Terraform plan that makes these resources. */
export const planOf = (resources: Readonly<Record<string, Made>>): object => ({
  format_version: "1.2",
  terraform_version: "1.9.0",
  resource_changes: Object.entries(resources).map(([name, { type, after, ...more }]) => ({
    address: `${type}.${name}`,
    mode: "managed",
    type,
    name,
    change: { actions: ["create"], before: null, after, after_unknown: {}, after_sensitive: {}, ...more },
  })),
  configuration: { provider_config: {}, root_module: {} },
});

/** A plan with one finding that fails the gate. */
export const leakyPlan = planOf({
  orders: {
    type: "aws_db_instance",
    after: { identifier: "orders", publicly_accessible: true, storage_encrypted: true },
  },
});

/** A plan that breaks no rule that fails the gate. */
export const cleanPlan = planOf({
  orders: {
    type: "aws_db_instance",
    after: { identifier: "orders", publicly_accessible: false, storage_encrypted: true },
  },
});
