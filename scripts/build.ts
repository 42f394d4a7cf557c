/** Builds what is published: the command, the interface for own rules, the loader, the host of Pulumi programs, types. */
import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { rules } from "../rules/index.ts";
import { configurationSchema } from "../policies/schema.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
rmSync("dist", { recursive: true, force: true });

const shared = {
  bundle: true,
  platform: "node",
  target: "node20",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  define: { LEAKGATE_VERSION: JSON.stringify(version) },
} as const;

await build({
  ...shared,
  entryPoints: { cli: "cli/main.ts", index: "cli/index.ts", testing: "cli/testing.ts" },
  outdir: "dist",
  format: "esm",
  splitting: true,
  chunkNames: "[name]-[hash]",
  mainFields: ["module", "main"],
  conditions: ["node", "import", "module"],
  // Bundled CommonJS code asks for Node's own modules with require.
  banner: { js: 'import{createRequire as leakgateRequire}from"node:module";const require=leakgateRequire(import.meta.url);' },
});
await build({ ...shared, entryPoints: { loader: "cli/loader.ts" }, outdir: "dist", format: "esm" });
await build({
  ...shared,
  entryPoints: { "pulumi-host": "readers/pulumi/program/host.ts" },
  outdir: "dist",
  format: "cjs",
  outExtension: { ".js": ".cjs" },
});
chmodSync("dist/cli.js", 0o755);
writeFileSync("policies/leakgate.schema.json", `${JSON.stringify(configurationSchema(rules), undefined, 2)}\n`);
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json"], { stdio: "inherit" });
