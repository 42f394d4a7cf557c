import yargs, { type Options } from "yargs";
import type { AccessFlags } from "./access-inputs.ts";
import { type CommandName, type Flag, flagsOf } from "./command-line.ts";
import type { ReportFlags } from "./commands/report.ts";
import type { CheckFlags } from "./flags.ts";
import type { Understood } from "./tokens.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

const inputs = {
  describe:
    "Files or folders: Pulumi programs, previews and stacks, Terraform plans, CloudFormation templates; - is standard input",
  type: "string",
  array: true,
} as const;

/** yargs has flags for help and version of its own. */
const optionsOf = (command: CommandName): Record<string, Options> =>
  Object.fromEntries(
    Object.entries(flagsOf[command])
      .filter(([name]) => name !== "help" && name !== "version")
      .map(([name, flag]) => [name, optionOf(flag)]),
  );

const optionOf = ({ type, describe, many, choices, hidden }: Flag): Options => ({
  type,
  describe,
  ...(type === "string" && { requiresArg: true }),
  ...(many && { array: true }),
  ...(choices && { choices }),
  ...(hidden && { hidden }),
});

/** Runs any command, or shows its help. Gives the exit code. */
export async function runCommand({ words, command: named }: Understood): Promise<number> {
  let exitCode = 0;
  const ends = (code: number): void => {
    exitCode = code;
  };
  await yargs(process.argv[2] === "help" ? [...process.argv.slice(3), "--help"] : process.argv.slice(2))
    .scriptName("leakgate")
    .usage("$0 <command>\n\nJudges infrastructure by one question: can customers' data leak?")
    .parserConfiguration({ "camel-case-expansion": true, "greedy-arrays": false, "parse-positional-numbers": false })
    .command(
      ["check [inputs..]", "$0"],
      "Judge what would be deployed (the folder you are in, if nothing is named)",
      (command) =>
        command
          .positional("inputs", inputs)
          .options(optionsOf("check"))
          .example("$0 check stacks/shop --stack prod", "a Pulumi program, run offline")
          .example(
            "$0 check plan.json --format sarif=out.sarif",
            "a plan: terraform show -json plan.tfplan > plan.json",
          ),
    )
    .command(
      "scan",
      "Judge a live AWS account in one region",
      (command) => command.options(optionsOf("scan")),
      async (flags) => ends(await (await import("./commands/scan.ts")).scan(flags as CheckFlags)),
    )
    .command(
      "rules",
      "List the rules",
      (command) => command.options(optionsOf("rules")),
      async (flags) => ends(await (await import("./commands/rules.ts")).listRules(flags as object)),
    )
    .command(
      "explain <rule>",
      "Say what a rule claims, why, and what to do",
      (command) =>
        command
          .positional("rule", { type: "string", demandOption: true, describe: "Its id" })
          .options(optionsOf("explain")),
      async (flags) => ends(await (await import("./commands/rules.ts")).explain(flags as unknown as { rule: string })),
    )
    .command(
      "baseline [inputs..]",
      "Write what is violated now to a file, so that the gate looks at what comes new",
      (command) => command.positional("inputs", inputs).options(optionsOf("baseline")),
      async (flags) => ends(await (await import("./commands/baseline.ts")).baseline(flags as CheckFlags)),
    )
    .command(
      "report <what> [inputs..]",
      "Write a report: compliance goes through a pack's benchmark, requirement by requirement",
      (command) =>
        command
          .positional("what", { type: "string", demandOption: true, choices: ["compliance"], describe: "Which report" })
          .positional("inputs", inputs)
          .options(optionsOf("report"))
          .example("$0 report compliance --pack cis-aws plan.json", "what stands of the CIS benchmark"),
      async (flags) => ends(await (await import("./commands/report.ts")).report(flags as unknown as ReportFlags)),
    )
    .command(
      "access [inputs..]",
      "Say who gets into what, with proofs; access diff OLD NEW: what a change newly allows",
      (command) =>
        command
          .positional("inputs", inputs)
          .options(optionsOf("access"))
          .example("$0 access plan.json --resource orders", "who reaches the bucket, queue or role orders")
          .example("$0 access plan.json --principal deployer", "what the role deployer can do")
          .example("$0 access diff old.json new.json", "who gets in that did not before"),
      async (given) => {
        const flags = given as AccessFlags;
        if (flags.inputs?.[0] === "diff") ends(await (await import("./commands/access-diff.ts")).accessDiff(flags));
        else ends(await (await import("./commands/access.ts")).access(flags));
      },
    )
    .command(
      "test [files..]",
      "Run the tests of your own rules (*.test.ts below the folder you are in, if nothing is named)",
      (command) =>
        command
          .positional("files", { type: "string", array: true, describe: "Test files, or folders of them" })
          .options(optionsOf("test")),
      async ({ files }) =>
        ends(await (await import("./commands/test.ts")).test((files as readonly string[] | undefined) ?? [])),
    )
    .strict()
    .locale("en")
    .version(version)
    .help()
    .alias("help", "h")
    .wrap(Math.min(110, process.stdout.columns ?? 100))
    .epilogue(
      "Exit codes: 0 passed, 1 the gate failed, 2 wrong use or configuration, 3 something could not be read or evaluated.",
    )
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(inWords(message, named, words));
    })
    .parseAsync();
  return exitCode;
}

/** What yargs finds wrong beside the flags: too few words or too many. */
function inWords(message: string, named: CommandName | undefined, words: readonly string[]): string {
  if (named === "explain" && words.length === 0) return "Which rule? leakgate explain RULE; all rules: leakgate rules";
  if (message.startsWith("Unknown argument"))
    return `leakgate ${named} takes no ${words.at(-1) ?? "more"}; see: leakgate ${named} --help`;
  return `${message} See: leakgate --help`;
}
