import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { acceptTypeScript } from "../pack-loader.ts";
import { declared } from "../testing/registry.ts";
import { UsageError } from "../usage-error.ts";

/** `leakgate test`: loads test files, and runs the cases that they declare. Gives the exit code. */
export async function test(names: readonly string[]): Promise<number> {
  const files = (names.length === 0 ? ["."] : names).flatMap(filesOf);
  if (files.length === 0) throw new UsageError("No test was found: name the files, or put *.test.ts beside your rules.");
  acceptTypeScript();
  let failed = 0;
  let passed = 0;
  for (const file of files) {
    const before = declared.length;
    try {
      await import(pathToFileURL(file).href);
    } catch (error) {
      throw new UsageError(`${file} could not be loaded: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
    }
    if (declared.length === before) throw new UsageError(`${file} declares no cases: call ruleCases(rule, [...]) in it.`);
  }
  for (const { rule, cases } of declared) {
    for (const each of cases) {
      try {
        await each.run();
        passed++;
      } catch (error) {
        failed++;
        process.stdout.write(`FAILED ${rule.id}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

/** The test files of a folder, or the one that is named. */
function filesOf(name: string): readonly string[] {
  const path = resolve(name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`There is no file ${name}.`);
  if (stat.isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).filter(({ name: entry }) => entry !== "node_modules" && !entry.startsWith("."));
  return entries
    .flatMap((entry) => {
      if (entry.isDirectory()) return filesOf(join(path, entry.name));
      return /\.test\.(ts|js|mjs)$/.test(entry.name) ? [join(path, entry.name)] : [];
    })
    .sort();
}
