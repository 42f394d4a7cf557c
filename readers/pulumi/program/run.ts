import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { HostAnswer, HostRequest, Recording } from "./recording.ts";

export interface RunOptions {
  /** The folder of Pulumi.yaml. */
  readonly directory: string;
  readonly stack?: string;
  readonly timeoutMs?: number;
  /** The bundled child process, a CommonJS file. */
  readonly hostFile: string;
}

/** What was recorded, or why nothing was. */
export interface RunResult {
  readonly recording?: Recording;
  readonly problem?: string;
}

const TIME_LIMIT_MS = 60_000;
const GRACE_MS = 500;
const KEPT_OF_STDERR = 65_536;
const PREVIEW = "judge a preview of it instead: pulumi preview --json --show-sames > preview.json";

/** The only variables that the program gets to see: no credentials, no tokens. The last line is what Windows needs to start a process. */
const ALLOWED_VARIABLES = ["PATH", "HOME", "LANG", "TMPDIR", "SystemRoot", "TEMP", "USERPROFILE"];

/**
 * Runs the Pulumi program of a project in a process of its own, and gives back what it registers. Outputs that are text have placeholders
 * for values; where the program cannot cope with them it is run a second time with unknown outputs.
 */
export async function recordProgram(options: RunOptions): Promise<RunResult> {
  const directory = resolve(options.directory);
  if (!existsSync(directory) || !statSync(directory).isDirectory()) {
    return { problem: `${options.directory} is not a folder. Name the folder of a Pulumi project.` };
  }
  const request = { directory, ...(options.stack === undefined ? {} : { stack: options.stack }) };
  const limit = options.timeoutMs ?? TIME_LIMIT_MS;
  const first = await ask(options.hostFile, { ...request, mode: "placeholders" }, limit);
  if (first.recording !== undefined || first.retry !== true) return resultOf(first);
  const second = await ask(options.hostFile, { ...request, mode: "unknown" }, limit);
  if (second.recording === undefined) return resultOf(second);
  const note = `The program failed with placeholders for ids and ARNs, so they are unknown here, as in a preview. ${first.problem ?? ""}`;
  return { recording: { ...second.recording, notes: [...second.recording.notes, note.trim()] } };
}

function resultOf(answer: HostAnswer): RunResult {
  if (answer.recording !== undefined) return { recording: answer.recording };
  return { problem: answer.problem ?? "The program gave no answer." };
}

function environment(): NodeJS.ProcessEnv {
  const entries = ALLOWED_VARIABLES.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

interface Ending {
  readonly answer: string;
  readonly stderr: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
}

async function ask(hostFile: string, request: HostRequest, limit: number): Promise<HostAnswer> {
  const ending = await runHost(hostFile, request, limit);
  if (ending.answer !== "") {
    try {
      return JSON.parse(ending.answer) as HostAnswer;
    } catch {
      if (!ending.timedOut)
        return { problem: `The program disturbed its own recording (file descriptor 3); ${PREVIEW}` };
    }
  }
  return { problem: silence(ending, limit) };
}

/** Why a process ended without an answer. */
function silence(ending: Ending, limit: number): string {
  if (ending.timedOut) {
    const cause = "an endless loop, a timer, or something left open such as a server or a watcher";
    return `The program did not finish within ${limit / 1000} s (${cause}). Mend it, allow it more time, or ${PREVIEW}`;
  }
  if (/heap out of memory/.test(ending.stderr)) return `The program ran out of memory. Mend it, or ${PREVIEW}`;
  if (ending.signal !== null) return `The program was stopped by the signal ${ending.signal}; ${PREVIEW}`;
  return `The program ended its process (exit code ${ending.code}) before anything could be recorded; ${PREVIEW}`;
}

function runHost(hostFile: string, request: HostRequest, limit: number): Promise<Ending> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [hostFile, JSON.stringify(request)], {
      cwd: request.directory,
      env: environment(),
      stdio: ["ignore", "ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let stderr = "";
    let timedOut = false;
    const release = killWithParent(child);
    const timer = setTimeout(() => {
      timedOut = true;
      killGroup(child);
    }, limit);
    child.stdio[3]?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => {
      stderr = (stderr + chunk.toString("latin1")).slice(-KEPT_OF_STDERR);
    });
    child.once("error", reject);
    child.once("exit", () => {
      killGroup(child);
      // A process that left the group may hold the pipes open.
      setTimeout(() => [child.stdio[3], child.stderr].map((stream) => stream?.destroy()), GRACE_MS).unref();
    });
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      release();
      settle({ answer: Buffer.concat(chunks).toString("utf8"), stderr, code, signal, timedOut });
    });
  });
}

/** The process and all that it started. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nothing is left to stop.
  }
}

/** A process group of its own does not get the terminal's interrupt: pass on the end of this process. */
function killWithParent(child: ChildProcess): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const end = (): void => killGroup(child);
  const endBy = (signal: NodeJS.Signals): void => {
    end();
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    process.off("exit", end);
    for (const signal of signals) process.off(signal, endBy);
  };
  process.once("exit", end);
  for (const signal of signals) process.once(signal, endBy);
  return release;
}
