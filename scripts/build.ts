/** Builds what is published. With --check it writes nothing and fails where a committed file is out of date. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { configurationSchema } from "../policies/schema.ts";
import { rules } from "../rules/index.ts";
import { bundle } from "./bundle.ts";
import { writeLicences } from "./licences.ts";
import { keepReachable } from "./reachable-types.ts";

const schemaFile = "policies/leakgate.schema.json";
const schema = `${JSON.stringify(configurationSchema(rules), undefined, 2)}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(schemaFile, "utf8") !== schema) {
    process.stderr.write(`${schemaFile} is out of date: npm run build\n`);
    process.exitCode = 1;
  }
} else {
  rmSync("dist", { recursive: true, force: true });
  writeFileSync(schemaFile, schema);
  writeLicences(await bundle("dist"), "dist/third-party-licences.txt");
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json"], {
    stdio: "inherit",
  });
  keepReachable("dist/types", ["cli/index.d.ts", "cli/testing.d.ts"]);
}
