/**
 * Runs every `*.test.ts` below this folder, or those whose path holds one of the arguments, in one process. uvu passes a
 * file whose suites were never run, and one with `.only` left in it; here both fail.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";

type Run = () => Promise<readonly [errors: string | true, passed: number, skipped: number, total: number]>;
type Group = [name: string, ...runs: Run[]];

process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
const uvu = globalThis as unknown as { UVU_DEFER: number; UVU_INDEX: number; UVU_QUEUE: Group[] };
uvu.UVU_DEFER = 1;
const { exec } = await import("uvu");

const sum = { passed: 0, failed: 0 };
const wrong: string[] = [];
const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
for (const [index, file] of files.sort().entries()) {
  uvu.UVU_QUEUE[index] = [file];
  uvu.UVU_INDEX = index;
  try {
    await import(join(import.meta.dirname, file));
  } catch (error) {
    wrong.push(`${file} could not be loaded: ${error instanceof Error ? error.stack : String(error)}`);
    continue;
  }
  const [name, ...runs] = uvu.UVU_QUEUE[index] as Group;
  if (runs.length === 0) wrong.push(`${file} runs no suite`);
  uvu.UVU_QUEUE[index] = [name, ...runs.map((run) => counted(run, file))];
}
await exec();
for (const each of wrong) console.error(each);
console.log(`${sum.passed} passed, ${sum.failed + wrong.length} failed`);
process.exit(wrong.length > 0 || sum.failed > 0 || sum.passed === 0 ? 1 : 0);

function counted(run: Run, file: string): Run {
  return async () => {
    const result = await run();
    const [, passed, skipped, total] = result;
    sum.passed += passed;
    sum.failed += total - passed;
    if (skipped > 0) wrong.push(`${file} skips ${skipped}`);
    return result;
  };
}
