import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Log, Run } from "sarif";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { built, folder, leakgate, leakyPlan } from "./support.ts";

const test = suite("start-up");

/** A hook that notes every module that is loaded. */
const hook = `import { register } from "node:module";
register("data:text/javascript," + encodeURIComponent(\`import { appendFileSync } from "node:fs";
export async function load(url, context, next) {
  appendFileSync(process.env.LOADED, url + "\\\\n");
  return next(url, context);
}\`));
`;

test("the check of a plan loads no Pulumi, AWS SDK, YAML, ajv, yargs or parser", async () => {
  const cwd = folder({ "plan.json": leakyPlan, "hook.mjs": hook });
  const loaded = join(cwd, "loaded.txt");
  const run = await leakgate(["check", "plan.json"], {
    cwd,
    node: ["--import", join(cwd, "hook.mjs")],
    env: { LOADED: loaded },
  });
  assert.is(run.code, 1, run.all);
  const files = readFileSync(loaded, "utf8")
    .trim()
    .split("\n")
    .filter((url) => url.startsWith("file:"));
  assert.ok(
    files.some((url) => url.endsWith("cli.js")),
    "the hook works",
  );
  const names = files.map((url) => url.slice(url.lastIndexOf("/") + 1));
  const known = new Set(readdirSync(await built()));
  for (const name of names) assert.ok(known.has(name), `${name} is not part of the bundle`);
  const dist = await built();
  const text = names.map((name) => readFileSync(join(dist, name), "utf8")).join("\n");
  const signs: Readonly<Record<string, RegExp>> = {
    yargs: /scriptName|recommendCommands/,
    ajv: /\$dataMetaSchema|ajv-keywords|meta\/core/,
    yaml: /BLOCK_AS_IMPLICIT_KEY/,
    "AWS SDK": /x-amz-security-token|AWS_SDK/,
    Pulumi: /pulumi-host\.cjs.*registerResource|ComponentResource/s,
    parser: /sucrase|placeholderPattern|createParenthesizedExpressions/,
    cloudformation: /Fn::ForEach/,
    examples: /tangerine-42/,
  };
  for (const [what, sign] of Object.entries(signs)) assert.not.match(text, sign, what);
  assert.ok(names.length <= 12, `${names.length} files of code to judge a plan`);
  assert.ok(text.length < 700_000, `${text.length} bytes of code to judge a plan`);
});

test("SARIF shows how it should be, in the language of the input, for what is violated only", async () => {
  const cwd = folder({ "plan.json": leakyPlan });
  const run = await leakgate(["check", "plan.json", "--format", "sarif"], { cwd });
  const [{ results, tool }] = (JSON.parse(run.stdout) as Log).runs as [Run];
  const wrong = new Set(results?.map(({ ruleId }) => ruleId));
  const shown = tool.driver.rules?.filter(({ help }) => help?.markdown?.includes("```hcl")) ?? [];
  assert.equal(shown.map(({ id }) => id).sort(), [...wrong].sort());
  assert.not.match(run.stdout, /```ts|AWS::S3/);
});

test.run();
