import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { visible } from "../../reporters/escape.ts";
import { acceptTypeScript, importFile } from "../own-code.ts";
import { declared } from "../testing/registry.ts";
import { UsageError } from "../usage-error.ts";

/** `leakgate test`: loads test files, and runs the cases that they declare. Gives the exit code. */
export async function test(names: readonly string[]): Promise<number> {
  const files = (names.length === 0 ? ["."] : names).flatMap(filesOf);
  if (files.length === 0)
    throw new UsageError("No test was found: name the files, or put *.test.ts beside your rules.");
  acceptTypeScript();
  for (const file of files) {
    const before = declared.length;
    const name = relative(process.cwd(), file);
    await importFile(file, `The test file ${name}`);
    if (declared.length === before)
      throw new UsageError(`${name} declares no cases: call ruleCases(rule, [...]) in it.`);
  }
  const sum = { passed: 0, failed: 0 };
  for (const { rule, cases } of declared) {
    const failures: string[] = [];
    for (const each of cases) {
      try {
        await each.run();
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
    sum.passed += cases.length - failures.length;
    sum.failed += failures.length;
    const word = failures.length === 0 ? "ok    " : "FAILED";
    process.stdout.write(`${word} ${visible(rule.id)}: ${cases.length - failures.length} of ${cases.length}\n`);
    for (const failure of failures) process.stdout.write(`       ${visible(failure)}\n`);
  }
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed > 0 ? 1 : 0;
}

/** The test files of a folder, or the one that is named. */
function filesOf(name: string): readonly string[] {
  const path = resolve(name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`There is no file or folder ${name}.`);
  if (stat.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules" && !entry.name.startsWith("."))
    .flatMap((entry) => {
      if (entry.isDirectory()) return filesOf(join(path, entry.name));
      return /\.test\.(ts|mts|js|mjs)$/.test(entry.name) ? [join(path, entry.name)] : [];
    })
    .sort();
}
