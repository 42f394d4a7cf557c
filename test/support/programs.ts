import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import type { Recording } from "../../readers/pulumi/program/recording.ts";
import { recordProgram } from "../../readers/pulumi/program/run.ts";

const root = new URL("../../", import.meta.url).pathname;

/** What programs record, each a folder of one project below `start`: they run once for all. */
export async function recordedPrograms(
  start: string,
  programs: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<Recording> {
  const app = join(start, "app");
  const names = Object.keys(programs);
  const project = {
    "Pulumi.yaml": "name: shop\nruntime: nodejs\n",
    "package.json": "{}",
    "index.ts": names.map((name) => `import "./${name}/index";\n`).join(""),
  };
  for (const [folder, files] of [["", project] as const, ...Object.entries(programs)]) {
    for (const [name, text] of Object.entries(files)) {
      const path = join(app, folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  symlinkSync(join(root, "node_modules"), join(app, "node_modules"));
  const hostFile = join(start, "host.cjs");
  await build({
    entryPoints: [join(root, "readers/pulumi/program/host.ts")],
    outfile: hostFile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
  });
  const { recording, problem } = await recordProgram({ directory: app, hostFile });
  if (recording === undefined) throw new Error(problem);
  return recording;
}
