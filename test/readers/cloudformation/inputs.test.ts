// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of Fn::Sub are written so.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cloudformationReader } from "../../../readers/cloudformation/reader.ts";
import { messages, read, resourceAt, shown, treeOf, unitOf } from "./support.ts";

const test = suite("CloudFormation inputs");

const sniff = (head: string) => {
  const form = /^\s*[{[]/.test(head) ? ("json" as const) : ("text" as const);
  return { form, keys: form === "json" ? Object.keys(JSON.parse(head)) : [], head };
};

const claims: readonly (readonly [name: string, head: string, claimed: boolean])[] = [
  ["a template", '{"Resources": {}}', true],
  ["a template with a version", '{"AWSTemplateFormatVersion": "2010-09-09"}', true],
  ["a plan", '{"resource_changes": [], "Resources": {}}', false],
  ["a preview", '{"steps": []}', false],
  ["a list", "[]", false],
  ["YAML", "Resources:\n  A:\n    Type: AWS::S3::Bucket\n", true],
  ["YAML in quotes", '"Resources":\n  "A":\n    "Type": "AWS::S3::Bucket"\n', true],
  ["YAML with a loop only", "Resources:\n  Fn::ForEach::X: [A, [b], {}]\n", true],
  ["a long start", "AWSTemplateFormatVersion: 2010-09-09\nParameters:\n", true],
  ["resources of Kubernetes", "kind: List\nresources:\n  - a.yaml\n", false],
  ["resources of something else", "Resources:\n  - a.yaml\n", false],
];

for (const [name, head, claimed] of claims) {
  test(`claims: ${name}`, () => assert.is(cloudformationReader.claims(sniff(head)), claimed));
}

const secret = "hunter2-AKIAIOSFODNN7EXAMPLE";
const wrong = "The template does not parse: ";
const refused: readonly (readonly [name: string, text: string, start: string])[] = [
  ["truncated JSON", `{"Resources": {"A": {"P": "${secret}"`, `error 1:57 ${wrong}the text ends too early`],
  [
    "a missing comma",
    `{"Resources": {\n "A": "${secret}"\n "B": 1}}`,
    `error 3:2 ${wrong}a comma or a closing bracket`,
  ],
  ["an open text", `{"Resources": "${secret}\n"}`, `error 1:15 ${wrong}a text is not closed`],
  ["no value", `{"Resources": ${secret}}`, `error 1:15 ${wrong}a value was expected`],
  ["a key without quotes", `{"Resources": {${secret}: 1}}`, `error 1:16 ${wrong}a key in double quotes`],
  ["two documents in JSON", `{"Resources": {}} "${secret}"`, `error 1:19 ${wrong}there is more text`],
  ["tabs", `Resources:\n\tA: ${secret}\n`, `error 2:1 ${wrong}tabs are not allowed`],
  ["an open quote", `Resources:\n  A: "${secret}\n`, "error "],
  ["a map in a line", `Resources:\n  A: b: ${secret}\n`, `error 2:6 ${wrong}a map starts`],
  ["a template language", `Resources:\n  {% if ${secret} %}\n  A: 1\n`, "error "],
  ["two YAML documents", `Resources: {}\n---\nA: ${secret}\n`, `error 2:1 ${wrong}the file holds several documents`],
  ["two tags", `Resources:\n  A: !Base64 !Sub ${secret}\n`, `error 2:14 ${wrong}a value has several tags`],
  ["no resources", `Parameters: {A: ${secret}}\n`, "error undefined:undefined The template has no `Resources`"],
  ["a list in JSON", `["${secret}"]`, "error undefined:undefined The template has no `Resources`"],
  ["nothing", "", "error undefined:undefined The template has no `Resources`"],
];

for (const [name, text, start] of refused) {
  test(`refused: ${name}`, async () => {
    const { units, problems } = await read(text);
    assert.is(units.length, 0);
    assert.is(problems.length, 1);
    const [message = ""] = messages(problems);
    assert.ok(message.startsWith(start), message);
    assert.not.match(message, "hunter2");
    assert.not.match(message, "AKIA");
  });
}

const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
for (const [index, name] of [..."bcdefghi"].entries()) {
  bomb.push(`${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(", ")}]`);
}
const large: readonly (readonly [name: string, text: string])[] = [
  ["a bomb of aliases", `${bomb.join("\n")}\nResources:\n  A: *i\n`],
  ["an alias to itself", "Resources: &a\n  A: *a\n"],
  ["deep JSON", `{"Resources": ${"[".repeat(200_000)}${"]".repeat(200_000)}}`],
  ["deep YAML", `Resources: ${"[".repeat(20_000)}${"]".repeat(20_000)}`],
  ["too many bytes", `{"Resources": {"A": "${"x".repeat(2_100_000)}"}}`],
  ["too many values", `{"Resources": {"A": [${Array(120_000).fill("1").join()}]}}`],
];

for (const [name, text] of large) {
  test(`refused: ${name}`, async () => {
    const start = performance.now();
    const { units, problems } = await read(text);
    assert.is(units.length, 0);
    assert.match(messages(problems).join(), "The template is not read: it is larger than 2 MB");
    assert.is(problems.length, 1);
    assert.ok(performance.now() - start < 5_000);
  });
}

test("loops and references that multiply end at a limit", async () => {
  const list = Array.from({ length: 200 }, (_, index) => `v${index}`);
  const { units } = await read({
    Resources: {
      "Fn::ForEach::A": ["A", list, { "Fn::ForEach::B": ["B", list, { "R${A}${B}": { Type: "AWS::SNS::Topic" } }] }],
    },
  });
  assert.ok((units[0]?.resources.length ?? 0) <= 6_000);
});

const twice: readonly (readonly [name: string, text: string, line: string])[] = [
  ["JSON", '{"Resources": {"A": {"Type": "AWS::SNS::Topic"},\n "A": {"Type": "AWS::SQS::Queue"}}}', "2:2"],
  ["YAML", "Resources:\n  A: {Type: AWS::SNS::Topic}\n  A: {Type: AWS::SQS::Queue}\n", "3:3"],
];

for (const [name, text, line] of twice) {
  test(`a key written twice in ${name} is a problem, and the last one is judged`, async () => {
    const unit = await unitOf(text);
    assert.is(resourceAt(unit, "A").type, "aws:sqs/queue:Queue");
    assert.ok(messages(unit.problems)[0]?.startsWith(`error ${line} A key is written twice`));
  });
}

test("hostile names are names", async () => {
  const unit = await unitOf(`{"Resources": {
    "__proto__": {"Type": "AWS::SNS::Topic", "Properties": {"__proto__": {"polluted": true}, "constructor": "x"}},
    "constructor": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Ref": "__proto__"}}},
    "toString": {"Type": "constructor", "Properties": {"X": {"Fn::toString": 1}}}
  }, "Conditions": {"__proto__": true}, "Mappings": {"__proto__": {}}}`);
  assert.is(({} as { polluted?: boolean }).polluted, undefined);
  assert.equal(treeOf(unit, "constructor"), { bucket: "<__proto__|__proto__.arn>" });
  assert.equal(unit.unshaped, [{ type: "constructor", address: "toString" }]);
  assert.ok(resourceAt(unit, "__proto__").fields);
});

test("wrong shapes are problems or not known, never a throw", async () => {
  for (const wrongShape of [
    1,
    "x",
    [],
    null,
    { A: 1 },
    { A: [] },
    { A: { Type: 5 } },
    { A: { Type: "AWS::S3::Bucket", Properties: "x" } },
  ]) {
    const result = await read({ Resources: wrongShape, Parameters: 1, Conditions: [], Mappings: "x", Outputs: 5 });
    for (const unit of result.units) for (const each of unit.resources) assert.ok(each.place());
  }
});

test("a nested stack is read with its parameters bound and its outputs resolved", async () => {
  const folder = mkdtempSync(join(tmpdir(), "leakgate-"));
  try {
    mkdirSync(join(folder, "nested"));
    const parent = {
      Parameters: { Env: { Type: "String" } },
      Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Env" }, "prod"] } },
      Resources: {
        Child: {
          Type: "AWS::CloudFormation::Stack",
          Condition: "IsProd",
          Properties: { TemplateURL: "nested/child.yaml", Parameters: { Name: "given", Key: { Ref: "Topic" } } },
        },
        Topic: { Type: "AWS::SNS::Topic" },
        Policy: {
          Type: "AWS::S3::BucketPolicy",
          Properties: { Bucket: { "Fn::GetAtt": ["Child", "Outputs.BucketId"] }, PolicyDocument: {} },
        },
        Gone: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL: "nested/none.yaml" } },
        Itself: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL: "parent.json" } },
        Remote: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL: "https://s3.example/x.yaml" } },
        Absolute: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL: "/etc/hosts" } },
      },
    };
    const child = `
Parameters:
  Name: {Type: String}
  Key: {Type: String}
  Mode: {Type: String, Default: plain}
Resources:
  Bucket:
    Type: AWS::S3::Bucket
    Properties: {BucketName: !Sub "\${Name}-\${Mode}", Tags: [{Key: k, Value: !Ref Key}]}
Outputs:
  BucketId: {Value: !Ref Bucket}
`;
    writeFileSync(join(folder, "nested/child.yaml"), child);
    const path = join(folder, "parent.json");
    const bytes = Buffer.from(JSON.stringify(parent));
    const result = await cloudformationReader.read({ name: "iac/parent.json", path, bytes });
    const [unit] = result.units;
    if (unit === undefined) throw new Error("no unit");
    assert.equal(result.claimed, [join(folder, "nested/child.yaml")]);
    const bucket = resourceAt(unit, "Child/Bucket");
    assert.equal(shown(bucket.fields.raw), { bucket: "given-plain", tags: { k: "<Topic|Topic.arn>" } });
    assert.equal(
      [...(bucket.existsIf?.options ?? [])].filter(([, exists]) => exists === true).map(([choice]) => choice),
      ["prod"],
    );
    assert.equal(bucket.place(), { file: "iac/nested/child.yaml", line: 7, column: 3, endLine: 7, endColumn: 10 });
    assert.equal(resourceAt(unit, "Policy").target("bucket"), { kind: "resources", resources: [bucket] });
    assert.is(unit.problems.length, 4);
    assert.ok(unit.problems.every((problem) => problem.level === "note"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const samples = process.env["LEAKGATE_SAMPLES"];
test("every sample is read", async () => {
  if (samples === undefined) return;
  let judged = 0;
  for (const path of filesUnder(samples)) {
    const { units, problems } = await cloudformationReader.read({ name: path, path, bytes: readFileSync(path) });
    assert.not.match(messages(problems).join(), "defect of the reader");
    for (const unit of units) {
      judged += unit.resources.length;
      for (const resource of unit.resources) {
        unit.worlds.begin();
        assert.ok(resource.fields);
        assert.ok(resource.place());
      }
    }
  }
  assert.ok(judged > 50);
});

test.run();
