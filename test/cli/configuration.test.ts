import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { settingsOf } from "../../cli/settings.ts";
import { UsageError } from "../../cli/usage-error.ts";
import { configurationSchema } from "../../policies/schema.ts";
import { rules } from "../../rules/index.ts";
import { folder, leakgate, leakyPlan } from "./support.ts";

const test = suite("configuration");

/** What is said about a configuration, line by line. */
async function saidOf(text: string): Promise<readonly string[]> {
  try {
    await settingsOf({ mayRun: true, start: folder({ "leakgate.yaml": text }) });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.split("\n").map((line) => line.trim());
  }
  return [];
}

test("everything that can be said is understood", async () => {
  const start = folder({
    "leakgate.yaml": `packs: [data-leakage]
rules:
  rds-instance-public: { level: warn, severity: medium }
  s3-bucket-public-access-block: { params: { writtenOut: true } }
gate: { failOn: medium, unknowns: fail }
trusted:
  accounts: ["123456789012"]
  organization: o-a1b2c3d4e5
  networks: [203.0.113.0/24, "2001:db8::/32"]
waivers:
  - { rule: rds-instance-public, resource: "aws_db_instance.*", reason: moves away in spring, owner: ann, until: 2026-12-31 }
  - { rule: "*", resource: aws_sqs_queue.x, reason: is a decoy, owner: bob, until: 2028-02-29 }
`,
    "deep/down/x": "",
  });
  const settings = await settingsOf({ mayRun: true, start: `${start}/deep/down` });
  assert.is(settings.failOn, "medium");
  assert.is(settings.unknowns, "fail");
  const use = settings.uses.find(({ rule }) => rule.id === "rds-instance-public");
  assert.is(use?.level, "warn");
  assert.is(use?.severity, "medium");
  assert.equal(settings.waivers[0]?.place, { file: "../../leakgate.yaml", line: 11, column: 5 });
  assert.equal(settings.trusted.accounts, ["123456789012"]);
});

test("all mistakes come at once, each with line, column and what was meant", async () => {
  const said = await saidOf(`pack: [x]
rules:
  rds-instance-pubic: { level: fail }
  rds-instance-public: { levle: warn, severity: hihg }
  ec2-sg-ssh-open: { level: fial }
  s3-bucket-public-access-block: { params: { writenOut: true } }
  shop/own: {}
gate:
  failOn: hgih
  unknown: fail
trusted:
  accounts: [123456789012, "12"]
  organization: acme
  networks: [10.0.0.0/33, nonsense, 10.0.0.0/8]
waivers:
  - { rule: rds-instance-public, resource: a, reason: because it is, owner: ann, until: 2026-02-31 }
  - { rule: rds-instance-publik, resource: a, reason: short, until: tomorrow }
`);
  const expected = [
    /^The configuration has \d+ mistakes:$/,
    /^leakgate\.yaml:1:1: the configuration has no setting pack\. Did you mean packs\?/,
    /^leakgate\.yaml:3:3: there is no rule rds-instance-pubic\. Did you mean rds-instance-public\?/,
    /^leakgate\.yaml:4:26: rules\.rds-instance-public has no setting levle\. Did you mean level\?/,
    /^leakgate\.yaml:4:49: rules\.rds-instance-public\.severity must be one of .*Did you mean high\?/,
    /^leakgate\.yaml:5:29: rules\.ec2-sg-ssh-open\.level must be one of fail, warn, off\. Did you mean fail\?/,
    /^leakgate\.yaml:6:46: .*params has no setting writenOut\. Did you mean writtenOut\?/,
    /^leakgate\.yaml:7:3: there is no rule shop\/own\./,
    /^leakgate\.yaml:9:11: gate\.failOn must be one of low, medium, high, critical, none\. Did you mean high\?/,
    /^leakgate\.yaml:10:3: gate has no setting unknown\. Did you mean unknowns\?/,
    /^leakgate\.yaml:12:14: trusted\.accounts\[0\] must be .*in quotes/,
    /^leakgate\.yaml:12:28: trusted\.accounts\[1\] must be .*twelve digits/,
    /^leakgate\.yaml:13:17: trusted\.organization must be the id of an organisation/,
    /^leakgate\.yaml:14:14: trusted\.networks\[0\] is no network/,
    /^leakgate\.yaml:14:27: trusted\.networks\[1\] is no network/,
    /^leakgate\.yaml:16:89: waivers\[0\]\.until: there is no day 2026-02-31/,
    /^leakgate\.yaml:17:5: waivers\[1\] lacks owner/,
    /^leakgate\.yaml:17:13: there is no rule rds-instance-publik\. Did you mean rds-instance-public\?/,
    /^leakgate\.yaml:17:55: waivers\[1\]\.reason must have at least 8 signs/,
    /^leakgate\.yaml:17:69: waivers\[1\]\.until must be a day such as 2026-12-31/,
  ];
  assert.is(said.length, expected.length, said.join("\n"));
  for (const [index, each] of expected.entries()) assert.match(said[index] as string, each);
});

test("a severity can only be lowered", async () => {
  assert.equal(await saidOf("rules: { sqs-policy-public: { severity: low } }\n"), []);
  const [only] = await saidOf("rules: { s3-bucket-policy-tls-only: { severity: critical } }\n");
  assert.match(only as string, /can only be lowered: the rule's own is/);
});

test("what is no configuration is refused with its place, and quoted by nothing", async () => {
  const cases: readonly [text: string, says: RegExp][] = [
    ["password: 'hunter2\ngate: {", /^leakgate\.yaml:\d+:\d+: the configuration is not valid YAML/],
    ["gate: { failOn: high }\ngate: {}\n", /leakgate\.yaml:2:1: .*a key is written twice/],
    ["a: 1\n---\nb: 2\n", /several documents/],
    ["- a list\n", /leakgate\.yaml:1:1: the configuration must be a map of settings/],
    ["just text", /leakgate\.yaml:1:1: the configuration must be a map of settings/],
    [`packs: ${"[".repeat(100_000)}`, /nested deeper than/],
    [`x: ${"{a: ".repeat(2000)}${"}".repeat(2000)}`, /nested deeper than/],
    [bomb(), /aliases make more values/],
    ["__proto__: { gate: 1 }\n", /has no setting __proto__/],
    ["rules: { constructor: {}, __proto__: {} }\n", /there is no rule constructor/],
    [
      "packs: [dta-leakage, ./nowhere.ts]\n",
      /leakgate\.yaml:1:9: There is no pack dta-leakage\. Did you mean data-leakage\?/,
    ],
    ["packs: data-leakage\n", /leakgate\.yaml:1:8: packs must be a list/],
  ];
  for (const [text, says] of cases) {
    const said = (await saidOf(text)).join("\n");
    assert.match(said, says, text.slice(0, 80));
    assert.not.match(said, /hunter2/);
  }
  assert.equal(await saidOf(""), []);
  assert.equal(await saidOf("# nothing yet\n"), []);
});

/** A few lines that are billions of values, if aliases are written out. */
function bomb(): string {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level++) {
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  }
  return `${lines.join("\n")}\n`;
}

test("the shipped schema is the one that the rules make", () => {
  const shipped = readFileSync(new URL("../../policies/leakgate.schema.json", import.meta.url), "utf8");
  assert.is(shipped, `${JSON.stringify(configurationSchema(rules), undefined, 2)}\n`, "npm run build writes it anew");
});

test("waivers hold by address or glob until their day, and say so when they do not", async () => {
  const waiver = (rule: string, resource: string, until: string): string =>
    `  - { rule: ${rule}, resource: "${resource}", reason: as agreed, owner: ann, until: ${until} }\n`;
  const waivers = [
    waiver("rds-instance-public", "aws_db_*.orders", "2999-12-31"),
    waiver("rds-instance-public", "aws_db_instance.orders", "2020-01-01"),
    waiver("rds-instance-public", "aws_db_instance.other", "2999-12-31"),
  ];
  const cwd = folder({ "plan.json": leakyPlan, "leakgate.yaml": `waivers:\n${waivers.join("")}` });
  const { code, stdout } = await leakgate(["check", "plan.json", "--all", "--format", "json"], { cwd });
  assert.is(code, 0, stdout);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; location?: { line: number } }[] };
  const housekeeping = findings.filter(({ rule }) => rule.startsWith("leakgate-"));
  assert.equal(housekeeping.map(({ rule, location }) => [rule, location?.line]).sort(), [
    ["leakgate-waiver-expired", 3],
    ["leakgate-waiver-unused", 4],
  ]);
});

test.run();
