import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { formats } from "../../cli/output.ts";
import { settingsOf } from "../../cli/settings.ts";
import { understood } from "../../cli/tokens.ts";
import { folder } from "./support.ts";

const test = suite("documents");

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, block = ""]) => block);

const organizationPolicy = (more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*", ...more }],
});

test("the configuration that is shown is valid", async () => {
  const [shown = ""] = blocks(read("docs/configuration.md"), "yaml");
  const { waivers, failOn } = await settingsOf({
    mayRun: true,
    start: folder({
      "leakgate.yaml": shown.replace(/^packs:.*$/m, "packs: [data-leakage]"),
      "organization/perimeter.json": organizationPolicy({ Principal: "*" }),
      "organization/regions.json": organizationPolicy(),
      "organization/guards.json": organizationPolicy(),
    }),
  });
  assert.is(waivers.length, 1);
  assert.is(failOn, "high");
});

test("the commands that are shown are understood", () => {
  const lines = blocks(read("docs/configuration.md"), "sh").flatMap((block) => block.trim().split("\n"));
  const workflow = parse(read("docs/ci/github.yml")) as { jobs: { leakgate: { steps: { run?: string }[] } } };
  const steps = workflow.jobs.leakgate.steps.flatMap(({ run }) =>
    run?.includes("leakgate check") ? [run.replace("npx ", "")] : [],
  );
  assert.is(steps.length, 1);
  for (const line of [...lines, ...steps]) {
    const words = line.replace(/#.*$/, "").replaceAll('"', "").trim().split(/\s+/);
    assert.is(words[0], "leakgate", line);
    assert.equal(understood(words.slice(1)).mistakes, [], line);
  }
});

test("the formats that are shown are those that there are", () => {
  const text = read("docs/configuration.md");
  for (const format of formats) assert.ok(text.includes(`\`${format}\``), format);
});

test("the rule and the pack that are shown are those of the example", () => {
  const shown = blocks(read("docs/own-rules.md"), "ts");
  const [rule, pack] = shown.map((block) => block.replace(/^\/\/ .*\n/, ""));
  assert.is(rule, read("stacks/storefront/policies/bucket-service-tag.ts"));
  assert.is(pack, read("stacks/storefront/policies/shop.ts").replace(/^\/\*\*.*\*\/\n/m, ""));
});

test.run();
