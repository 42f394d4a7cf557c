import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem, Unit } from "../core/model/unit.ts";
import { type Opened, openInputs } from "../readers/open.ts";
import type { FileReader, InputFile, ReadResult } from "../readers/reader.ts";
import { planReader, refusedTerraform } from "../readers/terraform/reader.ts";

/** The child process that runs a program: a file of its own, beside this one. */
const hostFile = fileURLToPath(new URL("./pulumi-host.cjs", import.meta.url));

export interface InputOptions {
  readonly start: string;
  readonly stack?: string | undefined;
  readonly run: "named" | "all" | "none";
}

/** Reads inputs of any kind. Readers other than that of plans are loaded when one is met. */
export const readInputs = (paths: readonly string[], { start, stack, run }: InputOptions): Promise<Opened> =>
  openInputs(paths, {
    start,
    run,
    readers: [planReader, refusedTerraform, ...later],
    program: (directory, name) => readProgram(directory, name, stack),
    standardInput,
  });

/** A reader whose code is loaded when it has something to read. */
const lazily = (kind: string, claims: FileReader["claims"], load: () => Promise<FileReader>): FileReader => ({
  kind,
  claims,
  async read(file: InputFile): Promise<ReadResult> {
    return (await load()).read(file);
  },
});

const later: readonly FileReader[] = [
  lazily(
    "CloudFormation template",
    ({ form, keys, head }) => (form === "json" ? keys.includes("Resources") : /^(Resources|['"]Resources['"])\s*:/m.test(head)),
    async () => (await import("../readers/cloudformation/reader.ts")).cloudformationReader,
  ),
  lazily(
    "Pulumi preview",
    ({ keys }) => keys.includes("steps") || ["config", "duration", "changeSummary"].every((key) => keys.includes(key)),
    async () => (await import("../readers/pulumi/preview.ts")).previewReader,
  ),
  lazily(
    "Pulumi stack",
    ({ keys }) => keys.includes("deployment") || keys.includes("checkpoint"),
    async () => (await import("../readers/pulumi/state.ts")).stateReader,
  ),
  lazily(
    "Pulumi event log",
    ({ head }) => /^\{"sequence":|^\{"timestamp":/.test(head),
    async () => (await import("../readers/pulumi/events.ts")).eventsReader,
  ),
  lazily(
    "account facts",
    ({ keys }) => keys.includes("leakgateFacts"),
    async () => (await import("../readers/account/facts.ts")).accountFactsReader,
  ),
];

async function readProgram(
  directory: string,
  name: string,
  stack: string | undefined,
): Promise<{ readonly units: readonly Unit[]; readonly problems: readonly Problem[] }> {
  const { recordProgram } = await import("../readers/pulumi/program/run.ts");
  const { recording, problem } = await recordProgram({ directory, hostFile, ...(stack !== undefined && { stack }) });
  if (recording === undefined) {
    return { units: [], problems: [{ level: "error", file: shown(name, directory), message: problem ?? "The program gave nothing." }] };
  }
  const { unitOfRecording } = await import("../readers/pulumi/recording.ts");
  return { units: [unitOfRecording(recording, { directory: name })], problems: [] };
}

const shown = (name: string, directory: string): string => join(name, relative(directory, join(directory, "Pulumi.yaml")));

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
