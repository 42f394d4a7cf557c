import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cleanPlan, folder, leakgate, leakyPlan, planOf, type Ran, trace } from "./support.ts";

const test = suite("bad input");

const modules = dirname(dirname(dirname(createRequire(import.meta.url).resolve("@pulumi/pulumi/package.json"))));

/** A new folder in which a program finds `@pulumi/pulumi`. */
function folderOfPrograms(files: Parameters<typeof folder>[0]): string {
  const made = folder(files);
  symlinkSync(modules, join(made, "node_modules"));
  return made;
}

/** A bad input beside a good one: one error that names it, the other is judged, and nothing is called clean. */
async function besideGood(name: string, content: string | Buffer): Promise<Ran> {
  const run = await leakgate(["check", name, "clean.json"], {
    cwd: folder({ [name]: content, "clean.json": cleanPlan }),
  });
  assert.is(run.code, 3, `${name}: ${run.all.slice(0, 2000)}`);
  assert.match(run.stdout, /INCOMPLETE/, name);
  assert.match(run.stdout, /clean\.json \(terraform-plan\): 1 judged/, name);
  const errors = run.stdout.split("\n").filter((line) => /^ {2}error /.test(line));
  assert.is(errors.length, 1, `${name}: ${errors.join("\n")}`);
  assert.ok(errors[0]?.includes(name), `${name}: ${errors[0]}`);
  assert.not.match(run.all, trace, name);
  assert.not.match(run.all, /hunter2/, name);
  return run;
}

const secret = "hunter2-canary";
const lines = JSON.stringify(leakyPlan, undefined, 1);

const bad: readonly [name: string, content: string | Buffer, says: RegExp][] = [
  ["empty.json", "", /is empty/],
  ["blank.yaml", " \n\n", /is empty/],
  ["binary.bin", Buffer.from([0, 1, 2, 3, 255]), /not a text file/],
  ["wide.json", Buffer.from(`\ufeff${lines}`, "utf16le"), /UTF-16/],
  ["truncated.json", lines.slice(0, lines.length * 0.6), /ends too early|ends inside|not valid JSON/],
  ["cut.json", lines.slice(0, 30), /ends too early|ends inside|not valid JSON/],
  ["other.json", '{"name": "x", "version": "1"}', /no input that leakgate knows.*name, version/],
  ["list.json", "[1, 2]", /no input that leakgate knows/],
  ["prose.txt", "Resources are scarce.\n", /no input that leakgate knows/],
  ["wrong.json", `{"resource_changes": {"password": "${secret}"}}`, /./],
  ["types.json", `{"format_version": "1.2", "resource_changes": [7, null, "${secret}"]}`, /./],
  ["broken.json", `{"format_version": "1.2", "resource_changes": [{"password": "${secret}", ]}`, /./],
  ["syntax.yaml", `Resources:\n  B:\n    Type: AWS::S3::Bucket\n    X: "${secret}\n  C: {`, /does not parse/],
  ["template.json", `{"Resources": {"B": {"Type": "AWS::S3::Bucket", "P": "${secret}" "x"}}}`, /./],
  ["bomb.yaml", bomb(), /./],
  ["deep.json", `{"resource_changes": [{"a": ${"[".repeat(100_000)}`, /nested deeper/],
  [
    "deep.yaml",
    `AWSTemplateFormatVersion: "2010-09-09"\nResources: ${"{a: ".repeat(20_000)}`,
    /nested|too deep|larger/,
  ],
  ["preview.json", '{"steps": "none"}', /./],
  ["stack.json", `{"version": 3, "deployment": {"resources": [{"urn": 5, "inputs": "${secret}"}]}}`, /./],
];

/** Some at a time: a machine that builds has few processors. */
for (let start = 0; start < bad.length; start += 4) {
  const group = bad.slice(start, start + 4);
  test(`${group.map(([name]) => name).join(", ")}: one error, and the others are judged`, async () => {
    await Promise.all(
      group.map(async ([name, content, says]) => assert.match((await besideGood(name, content)).stdout, says, name)),
    );
  });
}

/** A template of a few lines that is billions of values, if aliases are written out. */
function bomb(): string {
  const rows = ["AWSTemplateFormatVersion: '2010-09-09'", "a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level++)
    rows.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  return [...rows, "Resources:", "  B: { Type: 'AWS::S3::Bucket', Properties: { Tags: *a11 } }", ""].join("\n");
}

test("enormous JSON is refused in little time", async () => {
  const megabytes = 50 * 1024 * 1024;
  const nested = `{"format_version": "1.2", "resource_changes": [{"a": ${"[".repeat(megabytes)}`;
  const text = `{"format_version": "1.2", "resource_changes": [{"address": "${"x".repeat(megabytes)}`;
  const started = Date.now();
  const [first, second] = await Promise.all([besideGood("nested.json", nested), besideGood("text.json", text)]);
  assert.match(first.stdout, /nested deeper/);
  assert.match(second.stdout, /ends inside a text|ends too early/);
  assert.ok(Date.now() - started < 15_000);
});

test("what is not there, and a folder without inputs", async () => {
  const cwd = folder({ "good.json": leakyPlan, "empty/readme.md": "# x", "empty/package.json": "{}" });
  const [missing, nothing, here, piped, pipedBad] = await Promise.all([
    leakgate(["check", "nowhere.json", "good.json"], { cwd }),
    leakgate(["check", "empty"], { cwd }),
    leakgate([], { cwd }),
    leakgate(["check", "-"], { cwd, input: JSON.stringify(leakyPlan) }),
    leakgate(["check", "-"], { cwd, input: "" }),
  ]);
  assert.is(missing.code, 1);
  assert.match(missing.stdout, /nowhere\.json: There is no such file or folder/);
  assert.is(nothing.code, 3);
  assert.match(nothing.stdout, /Nothing to judge was found in empty/);
  assert.is(here.code, 1, "no input means the folder one is in");
  assert.match(here.stdout, /good\.json/);
  assert.is(piped.code, 1);
  assert.is(pipedBad.code, 3);
  assert.match(pipedBad.stdout, /-: The file is empty/);
});

test("one file is read once, and equal addresses in two plans are two resources", async () => {
  const cwd = folder({ "a/plan.json": leakyPlan, "b/plan.json": leakyPlan });
  const [twice, both] = await Promise.all([
    leakgate(["check", "a/plan.json", "./a/plan.json", "a", "--format", "json"], { cwd }),
    leakgate(["check", ".", "--format", "json"], { cwd }),
  ]);
  const found = ({ stdout }: Ran) =>
    (JSON.parse(stdout) as { findings: { rule: string; fingerprint: string }[] }).findings.filter(
      ({ rule }) => rule === "rds-instance-public",
    );
  assert.is(found(twice).length, 1);
  assert.is(found(both).length, 2);
  assert.is(new Set(found(both).map(({ fingerprint }) => fingerprint)).size, 2);
});

test("a nested template that was met before its parent is judged once", async () => {
  const child = "Resources:\n  B: { Type: 'AWS::S3::Bucket' }\n";
  const parent =
    "Resources:\n  N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ./a-child.yaml } }\n";
  const { stdout } = await leakgate(["check", "--format", "json"], {
    cwd: folder({ "a-child.yaml": child, "parent.yaml": parent }),
  });
  const { units } = JSON.parse(stdout) as { units: { id: string }[] };
  assert.equal(
    units.map(({ id }) => id),
    ["parent.yaml"],
  );
});

test("templates that link in a circle end", async () => {
  const stack = (file: string): string =>
    `Resources:\n  N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ./${file} } }\n  A: { Type: 'AWS::SQS::Queue', Properties: { QueueName: !Ref B } }\n  B: { Type: 'AWS::SQS::Queue', Properties: { QueueName: !Ref A } }\n`;
  const cwd = folder({ "a.yaml": stack("b.yaml"), "b.yaml": stack("a.yaml") });
  const run = await leakgate(["check", "a.yaml"], { cwd });
  assert.ok(run.code === 0 || run.code === 3, run.all);
  assert.not.match(run.all, trace);
  assert.match(run.stdout, /gate/);
});

const hostile = "x\u001b[2J\n::error::owned<script>alert(1)</script>`|\u202e";

test("hostile names do nothing in any output", async () => {
  const plan = planOf({
    [hostile]: { type: "aws_db_instance", after: { publicly_accessible: true, identifier: hostile } },
  });
  const cwd = folder({ "plan.json": plan });
  const { code, all } = await leakgate(
    [
      "check",
      "plan.json",
      "--format",
      "text",
      "--format",
      "github=out.github",
      "--format",
      "markdown=out.md",
      "--format",
      "sarif=out.sarif",
      "--format",
      "json=out.json",
    ],
    { cwd },
  );
  assert.is(code, 1, all);
  const read = (name: string): string => readFileSync(join(cwd, name), "utf8");
  for (const text of [all, ...["out.github", "out.md", "out.sarif", "out.json"].map(read)]) {
    assert.not.ok(text.includes("\u001b"));
    assert.not.ok(text.includes("\u202e"));
  }
  assert.not.match(all, /^::/m);
  assert.not.match(read("out.github"), /^::error::owned/m);
  assert.not.match(read("out.md").replace(/``.*?``/g, ""), /<script>/);
  for (const name of ["out.sarif", "out.json"]) JSON.parse(read(name));
});

test("hostile names in errors do nothing", async () => {
  const runs = await Promise.all([
    leakgate([`--${hostile}`]),
    leakgate(["check", hostile]),
    leakgate(["check", "--pack", hostile]),
    leakgate(["check"], { cwd: folder({ "leakgate.yaml": `"x\\e[2J": 1\n` }) }),
  ]);
  for (const { all, code } of runs) {
    assert.ok(code === 2 || code === 3);
    assert.not.ok(all.includes("\u001b"));
    assert.not.match(all, /^::error::/m);
  }
});

test("keys of prototypes are keys like others", async () => {
  const text = JSON.stringify(leakyPlan).replace(
    '"after":{',
    '"after":{"__proto__":{"publicly_accessible":false},"constructor":{"prototype":{}},',
  );
  const { code, stdout } = await leakgate(["check", "plan.json"], { cwd: folder({ "plan.json": text }) });
  assert.is(code, 1, stdout);
  assert.match(stdout, /rds-instance-public/);
});

test("sensitive values are in no output", async () => {
  const canary = (number: number): string => `canary-${number}-hunter2`;
  const plan = planOf({
    a: {
      type: "aws_db_instance",
      after: { publicly_accessible: true, password: canary(1), identifier: canary(2), db_name: canary(3) },
      after_sensitive: { password: true, identifier: true, db_name: true },
    },
    b: {
      type: "aws_sqs_queue",
      after: {
        policy: `{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sqs:*", "Sid": "${canary(4)}"}]}`,
      },
      after_sensitive: { policy: true },
    },
  });
  const sealed = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: canary(5) };
  const urn = "urn:pulumi:dev::shop::aws:rds/instance:Instance::orders";
  const preview = {
    config: { "shop:token": canary(6) },
    steps: [
      {
        op: "create",
        urn,
        newState: {
          urn,
          type: "aws:rds/instance:Instance",
          custom: true,
          inputs: { publiclyAccessible: true, password: sealed, identifier: sealed },
        },
      },
    ],
    duration: 1,
    changeSummary: { create: 1 },
  };
  const template = {
    Parameters: { Password: { Type: "String", NoEcho: true, Default: canary(7) } },
    Resources: {
      Db: {
        Type: "AWS::RDS::DBInstance",
        Properties: {
          PubliclyAccessible: true,
          MasterUserPassword: { Ref: "Password" },
          DBInstanceIdentifier: { Ref: "Password" },
        },
      },
    },
  };
  const program = program_(`
    const config = new pulumi.Config();
    const token = config.requireSecret("token");
    new pulumi.Resource("aws:rds/instance:Instance", "orders", true, { publiclyAccessible: true, password: token, identifier: token }, {});
    console.log("${canary(8)}"); console.error("${canary(8)}");
    throw new Error(String(process.env.MY_TOKEN) + process.env.AWS_SECRET_ACCESS_KEY);`);
  const cwd = folderOfPrograms({
    "plan.json": plan,
    "preview.json": preview,
    "template.json": template,
    ...Object.fromEntries(Object.entries(program).map(([name, text]) => [`program/${name}`, text])),
    "program/Pulumi.dev.yaml": `config:\n  shop:token: ${canary(9)}\n`,
  });
  const formats = ["sarif", "sarif-full", "json", "github", "markdown"];
  const { code, all } = await leakgate(
    [
      "check",
      "plan.json",
      "preview.json",
      "template.json",
      "program",
      "--stack",
      "dev",
      "--all",
      "--format",
      "text",
      ...formats.flatMap((name) => ["--format", `${name}=out.${name}`]),
    ],
    { cwd, env: { MY_TOKEN: canary(10), AWS_SECRET_ACCESS_KEY: canary(11) } },
  );
  assert.is(code, 1, all);
  const baseline = await leakgate(["baseline", "plan.json", "preview.json", "template.json"], { cwd });
  const texts = [
    all,
    baseline.all,
    ...[...formats.map((name) => `out.${name}`), "leakgate-baseline.json"].map((name) =>
      readFileSync(join(cwd, name), "utf8"),
    ),
  ];
  for (const text of texts) assert.not.match(text, /hunter2/);
  assert.match(all, /rds-instance-public/);
});

/** The files of a Pulumi program in JavaScript. */
function program_(body: string): Readonly<Record<string, string>> {
  return {
    "Pulumi.yaml": "name: shop\nruntime: nodejs\n",
    "package.json": '{"main": "index.js"}',
    "index.js": `const pulumi = require("@pulumi/pulumi");\n${body}\n`,
  };
}

test("a program that throws, hangs, exits or reads tokens: one error, and the others are judged", async () => {
  const bodies: readonly [body: string, says: RegExp][] = [
    [`throw new Error("cannot reach the moon");`, /cannot reach the moon/],
    ["setInterval(() => 0, 1000); for (;;) {}", /did not finish within/],
    ["process.exit(0);", /process\.exit|ended/],
    [`if (!process.env.GITHUB_TOKEN) throw new Error("no token");`, /no token/],
    ["const = 5;", /./],
    ["process.kill(process.pid, 'SIGKILL');", /signal SIGKILL/],
  ];
  await Promise.all(
    bodies.map(async ([body, says]) => {
      const cwd = folderOfPrograms({
        "good.json": leakyPlan,
        ...Object.fromEntries(Object.entries(program_(body)).map(([name, text]) => [`shop/${name}`, text])),
      });
      const run = await leakgate(["check", "shop", "good.json", "--program-limit", "4000"], {
        cwd,
        env: { GITHUB_TOKEN: secret },
      });
      assert.is(run.code, 1, `${body}: ${run.all}`);
      assert.match(run.stdout, says, body);
      assert.match(run.stdout, /rds-instance-public/);
      assert.is(run.stdout.split("\n").filter((line) => /^ {2}error /.test(line)).length, 1, run.stdout);
      assert.not.match(run.all, /hunter2/);
      assert.not.match(run.all, trace);
    }),
  );
});

test("programs that a search finds are reported and not run, unless --run says so", async () => {
  const cwd = folderOfPrograms({
    "good.json": cleanPlan,
    ...Object.fromEntries(
      Object.entries(program_(`require("fs").writeFileSync(__dirname + "/ran", "");`)).map(([name, text]) => [
        `deep/shop/${name}`,
        text,
      ]),
    ),
  });
  const ran = (): boolean => existsSync(join(cwd, "deep/shop/ran"));
  const found = await leakgate(["check"], { cwd });
  assert.is(found.code, 3, found.all);
  assert.match(found.stdout, /deep\/shop: The Pulumi program was found and not run/);
  const refused = await leakgate(["check", "deep/shop", "good.json", "--no-run"], { cwd });
  assert.is(refused.code, 3);
  assert.match(refused.stdout, /--no-run/);
  assert.not.ok(ran());
  await leakgate(["check", "--run"], { cwd });
  assert.ok(ran());
});

test.run();
