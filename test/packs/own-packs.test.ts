import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cleanPlan, folder, leakgate, leakyPlan, type Ran, trace } from "../cli/support.ts";

const test = suite("packs of the user's own");

const rule = (changes: Readonly<Record<string, string>> = {}): string => {
  const parts = {
    id: '"shop/public"',
    title: '"The database is public"',
    theme: '"exposure"',
    severity: '"high"',
    why: '"It leaks."',
    fix: '"Close it."',
    on: '["aws:rds/instance:Instance"]',
    violatedWhen: '(instance) => isTrue(instance.fields.at("publiclyAccessible"))',
    ...changes,
  };
  const members = Object.entries(parts).map(([name, text]) => `${name}: ${text}`);
  return `import { defineRule, isTrue } from "leakgate";\nexport const own = defineRule({ ${members.join(", ")} });\n`;
};

const pack = `import { definePack, use } from "leakgate";
import { own } from "./own";
export default definePack({ name: "shop", description: "Own.", uses: [use(own, "fail")] });
`;

const check = (files: Readonly<Record<string, string | object>>, args: readonly string[] = []): Promise<Ran> =>
  leakgate(["check", "plan.json", "--pack", "./shop.ts", ...args], {
    cwd: folder({ "plan.json": leakyPlan, ...files }),
  });

test("a pack in TypeScript judges without a build step", async () => {
  const [alone, configured] = await Promise.all([
    check({ "shop.ts": pack, "own.ts": rule() }),
    leakgate(["check", "plan.json", "--format", "json"], {
      cwd: folder({
        "plan.json": leakyPlan,
        "leakgate.yaml": "packs: [data-leakage, ./policies/shop.ts]\nrules:\n  shop/public: { severity: low }\n",
        "policies/shop.ts": pack,
        "policies/own.ts": rule(),
      }),
    }),
  ]);
  assert.is(alone.code, 1, alone.all);
  assert.match(alone.stdout, /The database is public/);
  assert.is(configured.code, 1, configured.all);
  const { findings } = JSON.parse(configured.stdout) as { findings: { rule: string; severity: string }[] };
  assert.equal(
    findings.filter((finding) => finding.rule === "shop/public").map(({ severity }) => severity),
    ["low"],
  );
});

test("what is wrong with a pack ends the run with its place and the fix", async () => {
  const cases: readonly [files: Readonly<Record<string, string>>, ...says: RegExp[]][] = [
    [{ "shop.ts": "export const x = {\n  a: 1,\n  b: ];\n" }, /shop\.ts/, /:?\(?3:\d+/],
    [{ "shop.ts": "\nthrow new Error('no database today');\n" }, /no database today/, /shop\.ts:2/],
    [{ "shop.ts": "export const x: number = 1;\n" }, /\.\/shop\.ts exports no pack/, /definePack/],
    [{ "shop.ts": pack }, /Cannot find module/, /own/],
    [{ "shop.ts": pack, "own.ts": rule({ id: '"public"' }) }, /needs a namespace/, /acme\/public/],
    [{ "shop.ts": pack, "own.ts": rule({ id: '"rds-instance-public"' }) }, /needs a namespace|Two rules have the id/],
    [
      { "shop.ts": pack, "own.ts": rule({ on: '["aws:rds/instance:Instanse"]' }) },
      /no type that leakgate knows/,
      /Did you mean aws:rds\/instance:Instance\?/,
    ],
    [
      { "shop.ts": pack, "own.ts": rule({ severity: '"hihg"', theme: '"x"' }) },
      /2 mistakes/,
      /Did you mean high\?/,
      /theme/,
    ],
    [{ "shop.ts": pack.replace('"fail")', '"fial")'), "own.ts": rule() }, /level fial/, /Did you mean fail\?/],
    [{ "shop.ts": pack.replace("use(own, ", "(own, "), "own.ts": rule() }, /uses\[0\] holds no rule/],
  ];
  const runs = await Promise.all(cases.map(([files]) => check(files)));
  for (const [index, { code, all, stdout }] of runs.entries()) {
    const [files, ...says] = cases[index] as (typeof cases)[number];
    assert.is(code, 2, `${JSON.stringify(files)}: ${all}`);
    assert.is(stdout, "");
    for (const each of says) assert.match(all, each);
    assert.not.match(all, trace);
  }
});

test("two rules of one id are wrong", async () => {
  const both = pack
    .replace("use(own, ", 'use(other, "fail"), use(own, ')
    .replace('"./own";', '"./own";\nimport { own as other } from "./other";');
  const { code, stderr } = await check({ "shop.ts": both, "own.ts": rule(), "other.ts": rule() });
  assert.is(code, 2, stderr);
  assert.match(stderr, /Two rules have the id shop\/public/);
});

test("a rule that throws is a failure and never a pass", async () => {
  const throwing = rule({ violatedWhen: '() => { throw new Error("boom") }' });
  const secret = rule({ violatedWhen: '() => JSON.parse("hunter2-canary")' });
  const [first, second, failing] = await Promise.all([
    leakgate(["check", "plan.json", "--pack", "./shop.ts"], {
      cwd: folder({ "plan.json": cleanPlan, "shop.ts": pack, "own.ts": throwing }),
    }),
    check({ "shop.ts": pack, "own.ts": secret }),
    check({ "shop.ts": pack, "own.ts": throwing }, ["--pack", "data-leakage"]),
  ]);
  assert.is(first.code, 3, first.all);
  assert.match(first.stdout, /rule shop\/public broke off on aws_db_instance\.orders: boom/);
  assert.match(first.stdout, /INCOMPLETE/);
  assert.is(second.code, 3);
  assert.not.match(second.all, /hunter2/);
  assert.is(failing.code, 1, "a failed gate wins over what is incomplete");
});

test("an own rule that met no resource is named", async () => {
  const { stdout } = await check({ "shop.ts": pack, "own.ts": rule({ on: '["aws:sqs/queue:Queue"]' }) });
  assert.match(stdout, /shop\/public/);
  assert.match(stdout, /met no resource/);
});

test("--no-run forbids the user's rule files", async () => {
  const { code, stderr } = await check({ "shop.ts": pack, "own.ts": rule() }, ["--no-run"]);
  assert.is(code, 2);
  assert.match(stderr, /--no-run/);
});

test("parameters of own rules are checked", async () => {
  const params =
    '{ defaults: { most: 3 }, schema: { type: "object", properties: { most: { type: "integer" } }, additionalProperties: false } }';
  const { code, stderr } = await leakgate(["check", "plan.json"], {
    cwd: folder({
      "plan.json": leakyPlan,
      "leakgate.yaml": "packs: [./shop.ts]\nrules:\n  shop/public:\n    params: { mots: 4 }\n  shop/pulbic: {}\n",
      "shop.ts": pack,
      "own.ts": rule({ params }),
    }),
  });
  assert.is(code, 2, stderr);
  assert.match(stderr, /leakgate\.yaml:4:15: rules\.shop\/public\.params has no setting mots\. Did you mean most\?/);
  assert.match(stderr, /leakgate\.yaml:5:3: there is no rule shop\/pulbic\. Did you mean shop\/public\?/);
});

const cases = (verdict: string): string => `import { resource, ruleCases, unknown } from "leakgate/testing";
import { own } from "./own";
const database = (publiclyAccessible: boolean) => resource("aws:rds/instance:Instance", "orders", { publiclyAccessible });
ruleCases(own, [
  { name: "public", verdict: "${verdict}", resources: [database(true)] },
  { name: "private", verdict: "not violated", resources: [database(false)] },
  { name: "said later", verdict: "cannot tell", resources: [resource("aws:rds/instance:Instance", "orders", { publiclyAccessible: unknown() })] },
  { name: "also public", verdict: "violated", resources: [database(true)] },
]);
`;

test("leakgate test runs the tables of own rules", async () => {
  const [good, bad, none, broken, nothing] = await Promise.all([
    leakgate(["test"], { cwd: folder({ "own.ts": rule(), "deep/../own.test.ts": cases("violated") }) }),
    leakgate(["test", "own.test.ts"], { cwd: folder({ "own.ts": rule(), "own.test.ts": cases("not violated") }) }),
    leakgate(["test"]),
    leakgate(["test"], { cwd: folder({ "own.ts": rule({ on: "[" }), "own.test.ts": cases("violated") }) }),
    leakgate(["test"], { cwd: folder({ "x.test.ts": "export {};\n" }) }),
  ]);
  assert.is(good.code, 0, good.all);
  assert.match(good.stdout, /^ok {5}shop\/public: 16 of 16\n16 passed, 0 failed\n$/);
  assert.is(bad.code, 1, bad.all);
  assert.match(bad.stdout, /FAILED shop\/public: 12 of 16/);
  assert.match(bad.stdout, /public \(plan\): expected not violated, and it is violated/);
  assert.match(bad.stdout, /12 passed, 4 failed\n$/);
  for (const each of [none, broken, nothing]) assert.is(each.code, 2, each.all);
  assert.match(none.stderr, /No test was found/);
  assert.match(broken.stderr, /own\.ts/);
  assert.match(nothing.stderr, /x\.test\.ts declares no cases/);
});

test.run();
