import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem, Unit } from "../core/model/unit.ts";
import { type ConfigurationResult, type Opened, openInputs } from "../readers/open.ts";
import type { FileReader, Sniff } from "../readers/reader.ts";
import { planReader, refusedTerraform } from "../readers/terraform/reader.ts";
import { visible } from "../reporters/escape.ts";
import { progress } from "./progress.ts";
import { UsageError } from "./usage-error.ts";

/** The child process that runs a program: a file of its own, beside this one. */
const hostFile = fileURLToPath(new URL("./pulumi-host.cjs", import.meta.url));

export interface InputOptions {
  readonly start: string;
  readonly stack?: string | undefined;
  readonly run: "named" | "all" | "none";
  /** How many milliseconds a program may run. */
  readonly programLimit?: number | undefined;
}

/** Reads inputs of any kind. The reader of plans is at hand; the others are loaded when one is met. */
export const readInputs = (paths: readonly string[], { start, run, ...options }: InputOptions): Promise<Opened> =>
  openInputs(paths, {
    start,
    run,
    readerFor,
    program: (directory, name) => readProgram(directory, name, options),
    configuration: readConfiguration,
    standardInput,
  });

/** A reader whose code is loaded where a look says that it may be meant. */
interface Later {
  readonly mayBe: (sniff: Sniff) => boolean;
  readonly load: () => Promise<FileReader>;
}

const later: readonly Later[] = [
  {
    mayBe: ({ keys, form }) =>
      form === "text" || keys.includes("Resources") || keys.includes("AWSTemplateFormatVersion"),
    load: async () => (await import("../readers/cloudformation/reader.ts")).cloudformationReader,
  },
  {
    mayBe: ({ keys }) => keys.includes("artifacts"),
    load: async () => (await import("../readers/cloudformation/cdk/reader.ts")).assemblyReader,
  },
  {
    mayBe: ({ keys }) => keys.includes("values") || keys.includes("lineage"),
    load: async () => (await import("../readers/terraform/state.ts")).stateReader,
  },
  {
    mayBe: ({ keys }) => ["steps", "changeSummary", "duration", "diagnostics"].some((key) => keys.includes(key)),
    load: async () => (await import("../readers/pulumi/preview.ts")).previewReader,
  },
  {
    mayBe: ({ keys }) => ["deployment", "checkpoint", "latest"].some((key) => keys.includes(key)),
    load: async () => (await import("../readers/pulumi/state.ts")).stateReader,
  },
  {
    mayBe: ({ keys }) => keys.includes("sequence") || keys.includes("timestamp"),
    load: async () => (await import("../readers/pulumi/events.ts")).eventsReader,
  },
  {
    mayBe: ({ keys }) => keys.includes("leakgateFacts"),
    load: async () => (await import("../readers/account/facts.ts")).accountFactsReader,
  },
];

async function readerFor(sniff: Sniff): Promise<FileReader | undefined> {
  if (planReader.claims(sniff)) return planReader;
  for (const { mayBe, load } of later) {
    if (!mayBe(sniff)) continue;
    const reader = await load();
    if (reader.claims(sniff)) return reader;
  }
  return refusedTerraform.claims(sniff) ? refusedTerraform : undefined;
}

async function readConfiguration(directory: string, name: string): Promise<ConfigurationResult | undefined> {
  const { isConfiguration, readFolder } = await import("../readers/terraform/source/folder.ts");
  return isConfiguration(directory) ? readFolder(directory, name) : undefined;
}

async function readProgram(
  directory: string,
  name: string,
  { stack, programLimit }: Pick<InputOptions, "stack" | "programLimit">,
): Promise<{ readonly units: readonly Unit[]; readonly problems: readonly Problem[] }> {
  const { recordProgram } = await import("../readers/pulumi/program/run.ts");
  progress(`running ${visible(name)} …`);
  const { recording, problem } = await recordProgram({
    directory,
    hostFile,
    ...(stack !== undefined && { stack }),
    ...(programLimit !== undefined && { timeoutMs: programLimit }),
  });
  progress("");
  if (recording === undefined) {
    return {
      units: [],
      problems: [{ level: "error", file: shown(name, directory), message: problem ?? "The program gave nothing." }],
    };
  }
  const { unitOfRecording } = await import("../readers/pulumi/recording.ts");
  return { units: [unitOfRecording(recording, { directory: name })], problems: [] };
}

const shown = (name: string, directory: string): string =>
  join(name, relative(directory, join(directory, "Pulumi.yaml")));

async function standardInput(): Promise<Buffer> {
  if (process.stdin.isTTY) throw new UsageError("- reads standard input, and nothing is piped in.");
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
