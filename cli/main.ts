#!/usr/bin/env node
import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import { severities } from "../core/engine/rule.ts";
import type { CheckFlags } from "./flags.ts";
import { didYouMean } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

const judging = {
  config: { type: "string", describe: "The configuration; else the nearest leakgate.yaml", requiresArg: true },
  pack: { type: "string", array: true, describe: "A pack by name, file or package, in place of the configured ones", requiresArg: true },
  format: { type: "string", array: true, describe: "text, sarif, sarif-full, json, github or markdown; NAME=FILE writes a file", requiresArg: true },
  "fail-on": { type: "string", choices: [...severities, "none"], describe: "The least severity that fails the gate (default: high)", requiresArg: true },
  baseline: { type: "string", describe: "A baseline: only what is not in it fails the gate", requiresArg: true },
  all: { type: "boolean", describe: "Everything that was found, also what is waived or said by another finding" },
  quiet: { type: "boolean", describe: "Only what fails the gate" },
} as const;

const reading = {
  stack: { type: "string", describe: "The stack of a Pulumi program", requiresArg: true },
  run: { type: "boolean", describe: "Run Pulumi programs that are found in folders; --no-run runs none, nor packs of yours", default: undefined },
  with: { type: "string", array: true, describe: "Facts about the account, from leakgate scan --facts", requiresArg: true },
} as const;

const inputs = {
  describe: "Files or folders: Pulumi programs, previews and stacks, Terraform plans, CloudFormation templates; - is standard input",
  type: "string",
  array: true,
} as const;

/** What an inner function gave as the exit code of the process. */
let exitCode = 0;
const ends = (code: number): void => {
  exitCode = code;
};

/** yargs' own options, and those above: what a misspelt flag may have meant. */
const flagNames = [...Object.keys(judging), ...Object.keys(reading), "no-run", "region", "profile", "facts", "output", "debug", "help", "version"];
const debug = process.argv.includes("--debug");

const parser = yargs(hideBin(process.argv))
  .scriptName("leakgate")
  .usage("$0 <command>\n\nJudges infrastructure by one question: can customers' data leak?")
  .parserConfiguration({ "camel-case-expansion": true, "greedy-arrays": false, "duplicate-arguments-array": true })
  .command(
    ["check [inputs..]", "$0"],
    "Judge what would be deployed (the folder you are in, if nothing is named)",
    (command) => command.positional("inputs", inputs).options({ ...judging, ...reading }),
    async (flags) => ends(await (await import("./commands/check.ts")).check(flags as CheckFlags)),
  )
  .command(
    "scan",
    "Judge a live AWS account in one region",
    (command) =>
      command.options({
        region: { type: "string", describe: "The region; else AWS_REGION", requiresArg: true },
        profile: { type: "string", describe: "A profile of the AWS configuration", requiresArg: true },
        endpoint: { type: "string", describe: "Ask every service here in the place of AWS", hidden: true, requiresArg: true },
        facts: { type: "string", describe: "Write what a gate may need to know of the account to this file", requiresArg: true },
        ...judging,
      }),
    async (flags) => ends(await (await import("./commands/scan.ts")).scan(flags as CheckFlags)),
  )
  .command(
    "rules",
    "List the rules",
    (command) => command.options({ config: judging.config, pack: judging.pack, format: { ...judging.format, describe: "text or json" } }),
    async (flags) => ends(await (await import("./commands/rules.ts")).listRules(flags as CheckFlags)),
  )
  .command(
    "explain <rule>",
    "Say what a rule claims, why, and what to do",
    (command) => command.positional("rule", { type: "string", demandOption: true }).options({ config: judging.config, pack: judging.pack }),
    async (flags) => ends(await (await import("./commands/rules.ts")).explain(flags as CheckFlags & { rule: string })),
  )
  .command(
    "baseline [inputs..]",
    "Write what is violated now to a file, so that the gate looks at what comes new",
    (command) =>
      command
        .positional("inputs", inputs)
        .options({ config: judging.config, pack: judging.pack, ...reading })
        .option("output", { type: "string", describe: "The file to write", default: "leakgate-baseline.json", requiresArg: true }),
    async (flags) => ends(await (await import("./commands/baseline.ts")).baseline(flags as CheckFlags & { output: string })),
  )
  .command(
    "test [files..]",
    "Run the tests of your own rules (*.test.ts beside them, if nothing is named)",
    (command) => command.positional("files", { type: "string", array: true }),
    async (flags) => ends(await (await import("./commands/test.ts")).test(flags.files ?? [])),
  )
  .option("debug", { type: "boolean", describe: "Show where an error of leakgate itself came from" })
  .strict()
  .recommendCommands()
  .version(version)
  .wrap(Math.min(110, process.stdout.columns ?? 100))
  .epilogue("Exit codes: 0 passed, 1 the gate failed, 2 wrong use or configuration, 3 something could not be read or evaluated.")
  .exitProcess(false)
  .fail((message, error) => {
    throw error ?? new UsageError(wrongUse(message));
  });

/** yargs' message, with a suggestion for a flag that is misspelt. */
function wrongUse(message: string): string {
  const unknown = /^Unknown arguments?: (.*)$/.exec(message)?.[1]?.split(", ") ?? [];
  if (unknown.length === 0) return `${message} See: leakgate --help`;
  const flags = [...new Set(unknown.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)))];
  return flags.map((flag) => `There is no flag --${flag}.${didYouMean(flag, flagNames)}`).join(" ");
}

try {
  await parser.parseAsync();
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    exitCode = 2;
  } else {
    const cause = error instanceof Error ? error.name : "an unknown error";
    process.stderr.write(`leakgate failed (${cause}): this is a defect of leakgate. Show where with --debug.\n`);
    if (debug && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    exitCode = 3;
  }
}
process.exitCode = exitCode;
