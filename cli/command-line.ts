import { severities } from "../core/engine/rule.ts";

/** A flag as it is written on the command line. */
export interface Flag {
  readonly type: "string" | "boolean";
  readonly describe: string;
  /** It may be given several times. */
  readonly many?: true;
  readonly choices?: readonly string[];
  readonly hidden?: true;
}

type Flags = Readonly<Record<string, Flag>>;

const settings: Flags = {
  config: { type: "string", describe: "The configuration; else the nearest leakgate.yaml" },
  pack: { type: "string", many: true, describe: "A pack by name, file or package, in place of the configured ones" },
};

const judging: Flags = {
  ...settings,
  format: {
    type: "string",
    many: true,
    describe: "text, sarif, sarif-full, json, github or markdown; NAME=FILE writes a file",
  },
  "fail-on": {
    type: "string",
    choices: [...severities, "none"],
    describe: "The least severity that fails the gate, else the configuration's, else high",
  },
  baseline: { type: "string", describe: "A baseline: only what is not in it fails the gate" },
  all: { type: "boolean", describe: "Everything that was found, also what is waived or said by another finding" },
  quiet: { type: "boolean", describe: "Only what fails the gate" },
};

const reading: Flags = {
  stack: { type: "string", describe: "The stack of a Pulumi program" },
  run: {
    type: "boolean",
    describe: "Also run the Pulumi programs that a search finds; --no-run runs none, nor packs of yours",
  },
  with: { type: "string", many: true, describe: "Facts about the account, from leakgate scan --facts" },
};

const global: Flags = {
  debug: { type: "boolean", describe: "Show where an error of leakgate itself came from" },
  help: { type: "boolean", describe: "Show this help" },
  version: { type: "boolean", describe: "Show the version" },
};

export const commandNames = ["check", "scan", "rules", "explain", "baseline", "report", "access", "test"] as const;
export type CommandName = (typeof commandNames)[number];

/** The flags of every command, those that all have included. */
export const flagsOf: Readonly<Record<CommandName, Flags>> = {
  check: { ...judging, ...reading, "program-limit": { type: "string", describe: "", hidden: true }, ...global },
  scan: {
    region: { type: "string", describe: "The region; else AWS_REGION" },
    profile: { type: "string", describe: "A profile of the AWS configuration" },
    endpoint: { type: "string", describe: "Ask every service here in the place of AWS", hidden: true },
    facts: { type: "string", describe: "Write what a gate may need to know of the account to this file" },
    ...judging,
    ...global,
  },
  rules: {
    ...settings,
    format: { type: "string", choices: ["text", "json"], describe: "How they are listed" },
    ...global,
  },
  explain: {
    ...settings,
    format: { type: "string", choices: ["text", "md"], describe: "As text, or as the page of the documents" },
    ...global,
  },
  baseline: {
    ...settings,
    ...reading,
    output: { type: "string", describe: "The file to write, else leakgate-baseline.json" },
    ...global,
  },
  report: {
    ...settings,
    ...reading,
    format: { type: "string", choices: ["text", "md", "json"], describe: "How it is written" },
    output: { type: "string", describe: "The file to write, else standard output" },
    ...global,
  },
  access: {
    config: settings["config"] as Flag,
    ...reading,
    resource: { type: "string", describe: "Who gets into this: an address, a name, or a pattern of them" },
    principal: { type: "string", describe: "What this role, user or group can do" },
    action: { type: "string", describe: "Only this action, or a pattern such as s3:Get*" },
    format: { type: "string", choices: ["text", "md", "json"], describe: "How it is written" },
    ...global,
  },
  test: { ...global },
};
