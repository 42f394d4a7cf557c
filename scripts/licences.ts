import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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
