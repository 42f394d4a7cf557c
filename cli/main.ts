#!/usr/bin/env node
import { terminal } from "../reporters/escape.ts";
import { check } from "./commands/check.ts";
import type { CheckFlags } from "./flags.ts";
import { type Understood, understood } from "./tokens.ts";
import { mistakesError, UsageError } from "./usage-error.ts";

const args = process.argv.slice(2);

/** Ends the process, with one message that shows neither a trace nor what an input holds. */
function failed(error: unknown): void {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.lines.map(terminal).join("\n")}\n`);
    process.exitCode = 2;
    return;
  }
  const cause = error instanceof Error ? terminal(error.name) : "an unknown error";
  process.stderr.write(`leakgate failed (${cause}): this is a defect of leakgate. Show where with --debug.\n`);
  if (args.includes("--debug") && error instanceof Error) process.stderr.write(framesOf(error));
  process.exitCode = 3;
}

/** Where an error came from, without its message: messages of parsers quote what they read. */
const framesOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => `${line}\n`)
    .join("");

/** Only help, the version and the rarer commands need yargs: it costs more than to judge a small plan. */
const isPlainCheck = ({ command, flags }: Understood): boolean =>
  (command === undefined || command === "check") && flags["help"] === undefined && flags["version"] === undefined;

async function main(): Promise<number> {
  const line = understood(args[0] === "help" ? [...args.slice(1), "--help"] : args);
  if (line.mistakes.length > 0) throw mistakesError("The command line has mistakes:", line.mistakes);
  if (!isPlainCheck(line)) return (await import("./commands.ts")).runCommand(line);
  const { "fail-on": failOn, "program-limit": programLimit, ...flags } = line.flags;
  return check({ ...flags, failOn, programLimit, inputs: line.words } as CheckFlags, line.command === undefined);
}

for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => {
    failed(error);
    process.exit();
  });
}
// Who reads the output may stop before its end, as `head` does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
try {
  process.exitCode = await main();
} catch (error) {
  failed(error);
}
