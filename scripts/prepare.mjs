/**
 * Builds unless the build is newer than all that it is made from. npm runs `prepare` again when npx links this package
 * into its cache: the first `npx leakgate` after `npm ci` must not build a second time. Plain JavaScript, so that this
 * question costs nothing.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const made = ["dist/cli.js", "dist/pulumi-host.cjs", "dist/types/cli/index.d.ts"];
const sources = ["core", "readers", "rules", "policies", "reporters", "cli", "scripts"];

const timeOf = (path) => statSync(path).mtimeMs;

const newest = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|mjs)$/.test(file))
    .reduce((latest, file) => Math.max(latest, timeOf(join(folder, file))), 0);

const isMade = made.every((file) => existsSync(file));
if (!isMade || Math.max(timeOf("package.json"), ...sources.map(newest)) > Math.min(...made.map(timeOf))) {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build.ts"], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
