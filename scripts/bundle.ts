import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";

const root = join(import.meta.dirname, "..");

/** Writes what runs to `outdir`: the command, the interface for own rules, the loader, the host of Pulumi programs. */
export async function bundle(outdir: string): Promise<Metafile["inputs"]> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const shared = {
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    target: "node20",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    define: { LEAKGATE_VERSION: JSON.stringify(version) },
    outdir,
  } as const;
  const main = await build({
    ...shared,
    entryPoints: { cli: "cli/main.ts", index: "cli/index.ts", testing: "cli/testing.ts" },
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    mainFields: ["module", "main"],
    conditions: ["node", "import", "module"],
    // Bundled CommonJS code asks for Node's own modules with require.
    banner: {
      js: 'import{createRequire as leakgateRequire}from"node:module";const require=leakgateRequire(import.meta.url);',
    },
  });
  const loader = await build({ ...shared, entryPoints: { loader: "cli/loader.ts" }, format: "esm" });
  const host = await build({
    ...shared,
    entryPoints: { "pulumi-host": "readers/pulumi/program/host.ts" },
    format: "cjs",
    outExtension: { ".js": ".cjs" },
  });
  chmodSync(join(outdir, "cli.js"), 0o755);
  return { ...main.metafile.inputs, ...loader.metafile.inputs, ...host.metafile.inputs };
}
