/** Every example of a rule, as documents show it, through the readers: the one breaks the rule, the other does not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { snippetsOf } from "../../cli/examples/snippets.ts";
import { outcomesOf } from "../../cli/testing/cases.ts";
import type { AnyRule } from "../../core/engine/rule.ts";
import type { Unit } from "../../core/model/unit.ts";
import { unitOfRecording } from "../../readers/pulumi/recording.ts";
import { readFolder } from "../../readers/terraform/source/folder.ts";
import { examples } from "../../rules/examples.ts";
import { rules } from "../../rules/index.ts";
import { holes } from "../matrix/holes.ts";
import { recordedPrograms } from "../support/programs.ts";
import { unitOf } from "../support/sources.ts";

const test = suite("examples of rules");
const scratch = mkdtempSync(join(tmpdir(), "leakgate-examples-"));
const ways = ["violated", "fixed"] as const;

const shown = rules.flatMap((rule) => {
  const example = examples[rule.id];
  if (example === undefined) return [];
  return ways.map((way) => ({ rule, way, name: `${rule.id}-${way}`, snippets: snippetsOf(example[way]) }));
});

const trustedIn = ({ id }: AnyRule): readonly string[] => examples[id]?.trusted ?? [];

const verdictsOf = (rule: AnyRule, unit: Unit): readonly string[] =>
  outcomesOf(rule, { params: examples[rule.id]?.params ?? {}, trusted: { accounts: trustedIn(rule) } }, unit)
    .map(({ verdict }) => verdict)
    .filter((verdict) => verdict !== "not applicable");

const hold = (rule: AnyRule, way: (typeof ways)[number], unit: Unit, text: string): void => {
  const verdicts = verdictsOf(rule, unit);
  const wanted = way === "violated" ? verdicts.includes("violated") : verdicts.every((each) => each === "not violated");
  assert.ok(wanted, `${rule.id} of what is ${way} gives ${verdicts.join(", ") || "nothing"}:\n${text}`);
};

/** What only an account tells: no code can break these rules, nor keep them. */
const onlyLive = (id: string): boolean =>
  ["program", "preview", "plan", "template"].every((source) => holes[`${id} ${source}`] !== undefined);

test("every rule has an example that code can have one", () => {
  const missing = rules.filter(({ id }) => examples[id] === undefined && !onlyLive(id)).map(({ id }) => id);
  assert.equal(missing, []);
  const unknown = Object.keys(examples).filter((id) => rules.every((rule) => rule.id !== id));
  assert.equal(unknown, []);
});

test("every Terraform example is judged as it claims", () => {
  for (const { rule, way, name, snippets } of shown) {
    if (snippets.terraform === undefined) continue;
    mkdirSync(join(scratch, name));
    writeFileSync(join(scratch, name, "main.tf"), snippets.terraform);
    const { units, problems } = readFolder(join(scratch, name), name);
    assert.equal(problems, [], `${name}\n${snippets.terraform}`);
    hold(rule, way, units[0] as Unit, snippets.terraform);
  }
});

test("every template is judged as it claims", async () => {
  for (const { rule, way, name, snippets } of shown) {
    if (snippets.template !== undefined) {
      hold(rule, way, await unitOf("template", snippets.template, `${name}.yaml`), snippets.template);
    }
  }
});

test("every Pulumi program is judged as it claims", async () => {
  const programs = shown.flatMap(({ name, snippets }) =>
    snippets.program === undefined ? [] : [[name, { "index.ts": snippets.program }] as const],
  );
  const recording = await recordedPrograms(scratch, Object.fromEntries(programs));
  for (const { rule, way, name, snippets } of shown) {
    if (snippets.program === undefined) continue;
    const resources = recording.resources.filter(({ position }) => position?.file.split(/[\\/]/).includes(name));
    assert.ok(resources.length > 0, `${name} records nothing`);
    hold(rule, way, unitOfRecording({ ...recording, resources }, { directory: name }), snippets.program);
  }
});

test.after(() => rmSync(scratch, { recursive: true, force: true }));

test.run();
