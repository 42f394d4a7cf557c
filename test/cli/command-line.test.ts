import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { understood } from "../../cli/tokens.ts";
import { built, cleanPlan, folder, leakgate, leakyPlan, planOf, trace } from "./support.ts";

const test = suite("command line");

test("plain command lines are understood", () => {
  const line = understood([
    "check",
    "a.json",
    "--format",
    "text",
    "--format=sarif=x",
    "--no-run",
    "-",
    "--with",
    "f",
    "--",
    "-b",
  ]);
  assert.equal(line.mistakes, []);
  assert.is(line.command, "check");
  assert.equal(line.words, ["a.json", "-", "-b"]);
  assert.equal({ ...line.flags }, { format: ["text", "sarif=x"], run: false, with: ["f"] });
  assert.is(understood(["plan.json"]).command, undefined);
  assert.equal(understood(["-h"]).flags, { help: true });
});

test("all mistakes of a command line come at once, with what was meant", () => {
  const cases: readonly [line: string, ...says: string[]][] = [
    [
      "check --fail-on hihg",
      "--fail-on cannot be hihg. Did you mean high? It is one of: low, medium, high, critical, none.",
    ],
    [
      "--formt x --stak y",
      "There is no flag --formt. Did you mean --format?",
      "There is no flag --stak. Did you mean --stack?",
    ],
    ["check --no-rnu", "There is no flag --no-rnu. Did you mean --no-run?"],
    ["-quiet", "There is no flag -quiet. Did you mean --quiet?"],
    ["-q", "There is no flag -q."],
    ["check --config", "--config needs a value."],
    ["check --config --all", "--config needs a value."],
    ["check --config=", "--config needs a value."],
    ["check --all=yes", "--all takes no value: write --all or --no-all."],
    ["check --stack a --stack b", "--stack was given twice: give it once."],
    ["check --run --no-run", "--run and --no-run contradict each other: give one of them."],
    ["scan --stack x", "--stack is no flag of this command; see its --help."],
    ["rules --format jsn", "--format cannot be jsn. Did you mean json? It is one of: text, json."],
    ["check --constructor --__proto__", "There is no flag --constructor.", "There is no flag --__proto__."],
  ];
  for (const [line, ...says] of cases) assert.equal(understood(line.split(" ")).mistakes, says, line);
});

test("wrong use is exit code 2, with one message and no report", async () => {
  const cwd = folder({ "plan.json": leakyPlan, "no-baseline.json": "{}" });
  const cases: readonly [line: string, says: RegExp][] = [
    ["chekc", /There is no command, file or folder chekc\. Did you mean check\?/],
    ["check plan.json --format txt", /There is no format txt\. Did you mean text\?/],
    ["check plan.json --format text --format json", /Two reports would go to standard output/],
    ["check plan.json --format json=a --format sarif=a", /Two reports would go to a/],
    ["check plan.json --format sarif=", /names no file/],
    ["check plan.json --all --quiet", /--all shows more and --quiet shows less/],
    ["check plan.json --stack a --no-run", /--stack picks the stack/],
    ["check - -", /only once/],
    ["check plan.json --with plan.json", /facts are not judged/],
    ["check plan.json --config nope.yaml", /There is no configuration nope\.yaml/],
    ["check plan.json --pack data-lekage", /Did you mean data-leakage\?/],
    ["check plan.json --pack nope.ts", /There is no pack nope\.ts/],
    ["check plan.json --baseline nope.json", /baseline .*nope\.json could not be read/],
    ["check plan.json --baseline no-baseline.json", /is not a baseline of leakgate/],
    ["explain", /Which rule\?/],
    ["explain rds-instance-pubic", /There is no rule rds-instance-pubic\. Did you mean rds-instance-public\?/],
    ["rules more", /leakgate rules takes no more/],
    ["scan --region", /--region needs a value/],
    ["check plan.json --format json=plan.json/x", /could not be written \(E/],
  ];
  for (let start = 0; start < cases.length; start += 5) {
    await Promise.all(
      cases.slice(start, start + 5).map(async ([line, says]) => {
        const { code, stdout, stderr } = await leakgate(line.split(" "), { cwd });
        assert.is(code, 2, `${line}: ${stdout}${stderr}`);
        assert.match(stderr, says);
        assert.is(stdout, "", line);
        assert.not.match(stderr, trace);
      }),
    );
  }
});

test("exit codes: 0 passed, 1 failed, 3 incomplete, and 1 wins over 3", async () => {
  const cwd = folder({ "leaky.json": leakyPlan, "clean.json": cleanPlan, "broken.json": '{"resource_changes": [' });
  const lines: readonly [line: string, code: number][] = [
    ["check clean.json", 0],
    ["check leaky.json", 1],
    ["leaky.json", 1],
    ["check leaky.json --fail-on none", 0],
    ["check clean.json broken.json", 3],
    ["check leaky.json broken.json", 1],
    ["rules", 0],
    ["explain rds-instance-public", 0],
    ["--version", 0],
    ["help", 0],
  ];
  const runs = await Promise.all(lines.map(([line]) => leakgate(line.split(" "), { cwd })));
  for (const [index, [line, code]] of lines.entries())
    assert.is(runs[index]?.code, code, `${line}: ${runs[index]?.all}`);
  assert.match(runs.at(-2)?.stdout ?? "", /^\d+\.\d+\.\d+\n$/);
});

test("every command has a help that names its flags", async () => {
  const commands = ["check", "scan", "rules", "explain", "baseline", "test"];
  const [all, ...each] = await Promise.all([
    leakgate(["--help"]),
    ...commands.map((name) => leakgate([name, "--help"])),
  ]);
  for (const name of commands) assert.match(all?.stdout ?? "", new RegExp(`leakgate ${name}`));
  assert.match(all?.stdout ?? "", /Exit codes: 0 passed, 1 the gate failed/);
  for (const { code, stdout } of each) {
    assert.is(code, 0);
    assert.match(stdout, /--debug/);
    assert.not.match(stdout, /program-limit|endpoint|undefined/);
  }
});

test("quiet shows what fails, all shows what is set aside; colour never leaves a terminal", async () => {
  const cwd = folder({ "plan.json": leakyPlan });
  const [plain, quiet, held] = await Promise.all([
    leakgate(["check", "plan.json"], { cwd, env: { FORCE_COLOR: "1" } }),
    leakgate(["check", "plan.json", "--quiet"], { cwd }),
    leakgate(["baseline", "plan.json"], { cwd }),
  ]);
  assert.not.ok(plain.all.includes("\u001b"));
  assert.match(plain.stdout, /^summary$/m);
  assert.not.match(quiet.stdout, /^summary$/m);
  assert.match(quiet.stdout, /rds-instance-public/);
  assert.is(held.code, 0, held.all);
  const [known, shown] = await Promise.all([
    leakgate(["check", "plan.json", "--baseline", "leakgate-baseline.json"], { cwd }),
    leakgate(["check", "plan.json", "--baseline", "leakgate-baseline.json", "--all"], { cwd }),
  ]);
  assert.is(known.code, 0, known.all);
  assert.match(known.stdout, /in the baseline: \d+ findings?/);
  assert.match(shown.stdout, /The database can be reached/);
});

test("several reports in one run", async () => {
  const cwd = folder({ "plan.json": leakyPlan });
  const { code, stdout } = await leakgate(
    ["check", "plan.json", "--format", "text", "--format", "sarif=out/a.sarif", "--format", "json=out/a.json"],
    { cwd },
  );
  assert.is(code, 1);
  assert.match(stdout, /^gate FAILED/m);
  for (const name of ["out/a.sarif", "out/a.json"]) JSON.parse(readFileSync(join(cwd, name), "utf8"));
});

test("the summary of a workflow is added to", async () => {
  const cwd = folder({ "plan.json": leakyPlan, "summary.md": "before\n" });
  const file = join(cwd, "summary.md");
  await leakgate(["check", "plan.json", "--format", "text", "--format", `markdown=${file}`], {
    cwd,
    env: { GITHUB_STEP_SUMMARY: file },
  });
  assert.match(readFileSync(file, "utf8"), /^before\n## leakgate\n/);
});

/** A plan whose report is longer than a pipe holds. */
const long = planOf(
  Object.fromEntries(
    [...Array(600).keys()].map((index) => [
      `d${index}`,
      { type: "aws_db_instance", after: { publicly_accessible: true } },
    ]),
  ),
);

test("a reader that stops early is no error", async () => {
  const cwd = folder({ "plan.json": long });
  const child = spawn(process.execPath, [join(await built(), "cli.js"), "check", "plan.json"], { cwd });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((settle) => child.on("close", settle));
  assert.is(stderr, "");
  assert.is(code, 1);
});

test("an interrupt ends a running program with leakgate, without a word", async () => {
  const cwd = folder({
    "Pulumi.yaml": "name: shop\nruntime: nodejs\n",
    "package.json": '{"main": "index.js"}',
    "index.js": 'require("fs").writeFileSync(__dirname + "/pid", String(process.pid)); for (;;) {}',
  });
  symlinkSync(
    dirname(dirname(dirname(createRequire(import.meta.url).resolve("@pulumi/pulumi/package.json")))),
    join(cwd, "node_modules"),
  );
  mkdirSync(join(cwd, "x"));
  const child = spawn(process.execPath, [join(await built(), "cli.js"), "check", "."], { cwd });
  let all = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      all += chunk;
    });
  }
  for (let tries = 0; !existsSync(join(cwd, "pid")) && tries < 300; tries++) await later(50);
  const pid = Number(readFileSync(join(cwd, "pid"), "utf8"));
  child.kill("SIGINT");
  const [, signal] = await new Promise<readonly unknown[]>((settle) =>
    child.on("close", (...ending) => settle(ending)),
  );
  assert.is(signal, "SIGINT");
  assert.is(all, "");
  for (let tries = 0; runs(pid) && tries < 100; tries++) await later(20);
  assert.not.ok(runs(pid), "the program was stopped as well");
});

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

test.run();
