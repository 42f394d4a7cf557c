/**
 * Checks SARIF files with Microsoft's validator, GitHub's rules on, and with a check of our own for what the
 * validator lets pass and GitHub does not. Exit code 1 on any error or warning.
 *
 *     node --import tsx scripts/validate-sarif.ts [--full] FILE...
 *
 * `--full` is for files that are not meant for code scanning: SARIF's own rules only.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Log, Result } from "sarif";

const tool = fileURLToPath(
  new URL("../node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool", import.meta.url),
);
const githubRules = fileURLToPath(new URL("sarif-rules.xml", import.meta.url));

/** What is wrong with a file, one text for each complaint; empty where nothing is. */
export function complaintsAbout(file: string, full: boolean): readonly string[] {
  const own = full ? [] : ownComplaints(JSON.parse(readFileSync(file, "utf8")) as Log);
  // The validator breaks off on some of what the own check finds: its complaints would say less.
  return own.length > 0 ? own : validatorComplaints(file, full);
}

function validatorComplaints(file: string, full: boolean): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "sarif-"));
  try {
    chmodSync(tool, 0o755);
    const output = join(folder, "report.sarif");
    const rules = full ? ["--rule-kind", "Sarif"] : ["--rule-kind", "Sarif;Ghas", "--config", githubRules];
    const run = spawnSync(tool, ["validate", file, ...rules, "-o", output, "--log", "ForceOverwrite"], {
      encoding: "utf8",
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
    });
    if (run.status !== 0) return [`the validator broke off: ${run.stdout}${run.stderr}${run.error?.message ?? ""}`];
    const report = JSON.parse(readFileSync(output, "utf8")) as Log;
    return report.runs.flatMap(({ results }) => results ?? []).flatMap(complaint);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function complaint({ ruleId, level, message, locations }: Result): readonly string[] {
  if (level === "note" || level === "none") return [];
  const line = locations?.[0]?.physicalLocation?.region?.startLine ?? 0;
  const words = message.text ?? [message.id, ...(message.arguments ?? [])].join(" ");
  return [`line ${line}: ${ruleId ?? "validator"} ${level ?? "warning"}: ${words}`];
}

/** GitHub rejects a whole file for one result without a place, and reads only the first: each has exactly one. */
function ownComplaints(log: Log): readonly string[] {
  const prints = new Set<string>();
  const categories = new Set<string>();
  return log.runs.flatMap((run, index) => {
    const category = run.automationDetails?.id ?? "";
    const twice = categories.has(category) ? [`runs[${index}]: category '${category}' is taken already`] : [];
    categories.add(category);
    const results = run.results ?? [];
    const many = results.length > 5000 ? [`runs[${index}]: more than 5,000 results`] : [];
    return [
      ...twice,
      ...many,
      ...results.flatMap((result, at) =>
        resultComplaints(result, prints).map((text) => `runs[${index}].results[${at}]: ${text}`),
      ),
    ];
  });
}

function resultComplaints(result: Result, prints: Set<string>): readonly string[] {
  const { locations = [], message, kind, partialFingerprints, suppressions } = result;
  const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
  const print = partialFingerprints?.["primaryLocationLineHash"] ?? "";
  const known = prints.has(print);
  prints.add(print);
  return [
    ...(locations.length === 1 ? [] : [`${locations.length} locations instead of one`]),
    ...(isRepositoryPath(artifactLocation?.uri) ? [] : [`'${artifactLocation?.uri}' is no path in the repository`]),
    ...((region?.startLine ?? 0) >= 1 ? [] : ["no line"]),
    ...(message.text ? [] : ["no message.text"]),
    ...(kind === undefined || kind === "fail" ? [] : [`kind '${kind}' would be an open alert`]),
    ...(suppressions === undefined || suppressions.length === 0 ? [] : ["a suppressed result would be an open alert"]),
    ...(print === ""
      ? ["no primaryLocationLineHash"]
      : known
        ? [`primaryLocationLineHash ${print} is taken already`]
        : []),
  ];
}

/** Relative, with forward slashes, encoded, without `.` and `..`. */
function isRepositoryPath(uri: string | undefined): boolean {
  if (uri === undefined || !/^(?:[\w.~$&+,;=@-]|%[0-9A-F]{2}|\/)+$/.test(uri)) return false;
  return uri.split("/").every((step) => step !== "" && step !== "." && step !== "..");
}

function main(words: readonly string[]): number {
  const full = words.includes("--full");
  const files = words.filter((word) => word !== "--full");
  if (files.length === 0) {
    console.error("usage: validate-sarif.ts [--full] FILE...");
    return 2;
  }
  let worst = 0;
  for (const file of files) {
    const complaints = complaintsAbout(file, full);
    for (const text of complaints) console.error(`${file}: ${text}`);
    console.log(`${file}: ${complaints.length === 0 ? "valid" : `${complaints.length} complaints`}`);
    if (complaints.length > 0) worst = 1;
  }
  return worst;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = main(process.argv.slice(2));
