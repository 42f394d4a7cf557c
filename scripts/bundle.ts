import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";

const root = join(import.meta.dirname, "..");

/**
 * What every check loads stays in few files. A module goes into one file with those that the same entries lead to; so
 * each entry, and each module that is loaded later, is made to lead to all that a check loads. It is loaded by then.
 */
const fewFiles: Plugin = {
  name: "few files",
  setup(builder) {
    const later = loadedLater();
    const check = JSON.stringify(join(root, "cli/commands/check.ts"));
    builder.onLoad({ filter: /\.ts$/ }, ({ path }) =>
      later.has(path) ? { contents: `import ${check};\n${readFileSync(path, "utf8")}`, loader: "ts" } : undefined,
    );
  },
};

/** The entries beside the command, and every module of ours that is imported when it is needed. */
function loadedLater(): ReadonlySet<string> {
  const later = new Set(["cli/index.ts", "cli/testing.ts"].map((entry) => join(root, entry)));
  for (const folder of ["cli", "readers", "reporters"]) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      const file = join(root, folder, name);
      if (!file.endsWith(".ts")) continue;
      for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/\bimport\("(\.[^"]+\.ts)"\)/g)) {
        later.add(resolve(dirname(file), target));
      }
    }
  }
  return later;
}

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
    plugins: [fewFiles],
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
