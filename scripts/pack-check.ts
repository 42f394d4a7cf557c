/**
 * Packs leakgate twice, installs it into an empty project, and uses it there as somebody would who has never seen this
 * repository: node --import tsx scripts/pack-check.ts
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const largest = 3 * 1024 * 1024;
const project = mkdtempSync(join(tmpdir(), "leakgate-pack-"));

/** A project that has leakgate and nothing of Pulumi; TypeScript comes from this repository. */
const tsconfig = {
  compilerOptions: {
    target: "ES2022",
    module: "preserve",
    moduleResolution: "bundler",
    strict: true,
    noEmit: true,
    types: [],
    skipLibCheck: false,
  },
  include: ["policies"],
};

const plan = {
  format_version: "1.2",
  terraform_version: "1.9.0",
  resource_changes: [
    {
      address: "aws_s3_bucket.exports",
      mode: "managed",
      type: "aws_s3_bucket",
      name: "exports",
      change: {
        actions: ["create"],
        before: null,
        after: { bucket: "exports" },
        after_unknown: {},
        after_sensitive: {},
      },
    },
  ],
  configuration: { provider_config: {}, root_module: {} },
};

function pack(): { readonly file: string; readonly hash: string } {
  // Each tarball comes from a build of its own.
  rmSync("dist", { recursive: true, force: true });
  const listed = execFileSync("npm", ["pack", "--json", "--pack-destination", project], {
    cwd: root,
    encoding: "utf8",
  });
  const { filename } = (JSON.parse(listed.slice(listed.indexOf("["))) as [{ filename: string }])[0];
  const file = join(project, filename);
  return { file, hash: createHash("sha256").update(readFileSync(file)).digest("hex") };
}

interface Ran {
  readonly code: number | null;
  readonly text: string;
}

function run(command: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, npm_config_loglevel: "notice" },
  });
  return { code: status, text: stdout + stderr };
}

function must(what: string, { code, text }: Ran, wanted: number, says: RegExp): void {
  const holds = code === wanted && says.test(text);
  console.log(`${holds ? "ok    " : "FAILED"} ${what}`);
  if (holds) return;
  console.log(`exit code ${code}, wanted ${wanted} and ${says}:\n${text}`);
  process.exitCode = 1;
}

const claim = (what: string, holds: boolean): void => must(what, { code: holds ? 0 : 1, text: "" }, 0, /^/);

try {
  const first = pack();
  const { size } = statSync(first.file);
  claim(`the tarball has ${(size / 1024 / 1024).toFixed(2)} MB, at most 3 MB`, size <= largest);
  claim("two builds give the same bytes", pack().hash === first.hash);

  writeFileSync(join(project, "package.json"), '{ "name": "shop", "private": true }\n');
  must("it can be installed", run("npm", "install", "--no-audit", "--no-fund", first.file), 0, /added \d+ package/);
  const installed = readdirSync(join(project, "node_modules"));
  claim(
    `nothing of Pulumi or AWS comes along (${installed.length} folders)`,
    !installed.some((name) => /^@(pulumi|aws-sdk)/.test(name)),
  );
  claim(
    "no install scripts",
    !/"(pre|post)?install"/.test(readFileSync(join(project, "node_modules/leakgate/package.json"), "utf8")),
  );

  cpSync(join(root, "stacks/storefront/policies"), join(project, "policies"), { recursive: true });
  writeFileSync(join(project, "plan.json"), JSON.stringify(plan));
  writeFileSync(
    join(project, "leakgate.yaml"),
    "packs: [data-leakage, ./policies/shop.ts]\ngate: { failOn: medium }\n",
  );
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(tsconfig));
  must("leakgate test runs the tests of own rules", run("npx", "leakgate", "test"), 0, /^\d+ passed, 0 failed$/m);
  must(
    "leakgate check judges by own rules",
    run("npx", "leakgate", "check", "plan.json"),
    1,
    /shop\/bucket-service-tag/,
  );

  const compile = (): Ran => run(process.execPath, join(root, "node_modules/typescript/bin/tsc"), "-p", ".");
  must("own rules and tests compile", compile(), 0, /^$/);
  const rule = join(project, "policies/bucket-service-tag.ts");
  const text = readFileSync(rule, "utf8");
  writeFileSync(rule, text.replace('at("tags")', 'at("tagz")'));
  must("a misspelt property does not compile", compile(), 2, /'"tagz"' is not assignable|"tagz"/);
  writeFileSync(rule, text);
  const cases = join(project, "policies/bucket-service-tag.test.ts");
  writeFileSync(cases, readFileSync(cases, "utf8").replace("{ tags: unknown() }", "{ tagz: unknown() }"));
  must("nor one in a test", compile(), 2, /tagz/);
  claim(
    "declarations lead to nothing that is missing",
    existsSync(join(project, "node_modules/leakgate/dist/types/cli/index.d.ts")),
  );
} finally {
  rmSync(project, { recursive: true, force: true });
}
