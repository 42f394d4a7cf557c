// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources of the apps hold templates of their own.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Place } from "../../../core/model/resource.ts";
import type { Unit } from "../../../core/model/unit.ts";
import { userFrames } from "../../../readers/cloudformation/cdk/frames.ts";
import { assemblyReader } from "../../../readers/cloudformation/cdk/reader.ts";
import { constructLabel } from "../../../readers/cloudformation/provenance.ts";
import { cloudformationReader } from "../../../readers/cloudformation/reader.ts";
import type { InputFile, ReadResult } from "../../../readers/reader.ts";
import { sniff } from "../../../readers/sniff.ts";
import { messages, resourceAt } from "./support.ts";

const test = suite("CDK cloud assemblies");

type Files = Readonly<Record<string, string | object>>;
let start = "";
test.before.each(() => {
  start = mkdtempSync(join(tmpdir(), "leakgate-cdk-"));
});
test.after.each(() => rmSync(start, { recursive: true }));

function write(files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(start, name)), { recursive: true });
    writeFileSync(join(start, name), typeof content === "string" ? content : JSON.stringify(content, undefined, 1));
  }
}

const inputOf = (name: string): InputFile => ({
  name,
  path: join(start, name),
  bytes: readFileSync(join(start, name)),
});

const read = async (name: string): Promise<ReadResult> =>
  basename(name) === "manifest.json" ? assemblyReader.read(inputOf(name)) : cloudformationReader.read(inputOf(name));

async function unitOf(name: string): Promise<Unit> {
  const { units, problems } = await read(name);
  assert.equal(problems, []);
  const [unit] = units as [Unit];
  unit.worlds.begin();
  return unit;
}

const shown = (place: Place | undefined): string | undefined =>
  place && `${place.file}:${place.line}:${place.column}${place.endColumn === undefined ? "" : `-${place.endColumn}`}`;

const stack = (id: string, more: object = {}, environment = "aws://111122223333/eu-west-1"): object => ({
  type: "aws:cloudformation:stack",
  environment,
  properties: { templateFile: `${id}.template.json` },
  dependencies: [`${id}.assets`],
  displayName: id,
  ...more,
});

const manifest = (artifacts: object, more: object = {}): object => ({ version: "55.0.0", artifacts, ...more });
const logical = (id: string, ...more: object[]): object[] => [{ type: "aws:cdk:logicalId", data: id }, ...more];
const created = (...data: string[]): object => ({ type: "aws:cdk:creationStack", data });
const assigned = (propertyName: string, ...stackTrace: string[]): object => ({
  type: "aws:cdk:propertyAssignment",
  data: { propertyName, stackTrace },
});

const template = {
  Resources: {
    DataF00: {
      Type: "AWS::S3::Bucket",
      Properties: {
        BucketName: "data",
        PublicAccessBlockConfiguration: { BlockPublicAcls: false },
      },
    },
  },
};

const app = `import * as s3 from "aws-cdk-lib/aws-s3";
export class Shop extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const data = new s3.Bucket(this, "Data", {});
    data.bucketName = "data";
  }
}
`;

/** Frames of an app on another machine; library frames around them. */
const [at, set] = ["new Shop (/ci/build/app/lib/shop.ts:5:18)", "new Shop (/ci/build/app/lib/shop.ts:6:5)"];
const inLibrary = "new Bucket (/ci/build/app/node_modules/aws-cdk-lib/aws-s3/lib/bucket.js:1:24125)";
const inNode = "Module._compile (node:internal/modules/cjs/loader:1521:14)";
const ownLine = "lib/shop.ts:5:18";
const ownSet = "lib/shop.ts:6:5";
const inTemplate = "cdk.out/Shop.template.json:3:3-15";

const traces: readonly (readonly [name: string, entries: object[], place: string, property: string, files?: Files])[] =
  [
    ["a creation stack", logical("DataF00", created("...new Bucket2 in aws-cdk-lib...", at, inNode)), ownLine, ownLine],
    [
      "an old trace",
      [{ type: "aws:cdk:logicalId", data: "DataF00", trace: [inLibrary, at, inNode] }],
      ownLine,
      ownLine,
    ],
    ["an assignment", logical("DataF00", created(at), assigned("BucketName", inLibrary, set)), ownLine, ownSet],
    [
      "several assignments",
      logical("DataF00", created(at), assigned("BucketName", at), assigned("BucketName", set)),
      ownLine,
      ownSet,
    ],
    ["an assignment of another property", logical("DataF00", created(at), assigned("Tags", set)), ownLine, ownLine],
    ["a frame of Windows", logical("DataF00", created("new Shop (C:\\ci\\app\\lib\\shop.ts:5:18)")), ownLine, ownLine],
    ["a frame of a module", logical("DataF00", created("at new Shop (file:///ci/lib/shop.ts:5:18)")), ownLine, ownLine],
    ["a frame without a function", logical("DataF00", created("/ci/lib/shop.ts:5:18")), ownLine, ownLine],
    ["the next frame", logical("DataF00", created("f (/ci/app/lib/gone.ts:1:1)", at)), ownLine, ownLine],
    ["no such line", logical("DataF00", created("f (/ci/app/lib/shop.ts:500:1)", at)), ownLine, ownLine],
    ["a file of the same name", logical("DataF00", created("f (/ci/other/shop.ts:1:1)")), ownLine, ownLine],
    ["a way out", logical("DataF00", created("f (/ci/../../lib/shop.ts:1:1)")), ownLine, ownLine],
    [
      "a compiled file",
      logical("DataF00", created("f (/ci/lib/shop.js:1:1)")),
      ownLine,
      ownLine,
      { "lib/shop.js": "new X();" },
    ],
    ["no frame of the user", logical("DataF00", created("...aws-cdk-lib...", inLibrary, inNode)), ownLine, ownLine],
    ["no trace", logical("DataF00"), ownLine, ownLine],
    [
      "no trace, and no source",
      logical("DataF00"),
      inTemplate,
      "cdk.out/Shop.template.json:6:5-25",
      { "lib/shop.ts": "" },
    ],
  ];

for (const [name, entries, place, property, files] of traces) {
  test(`places: ${name}`, async () => {
    const metadata = { "/Shop/Data/Resource": entries };
    for (const more of [{ metadata }, { additionalMetadataFile: "Shop.metadata.json" }]) {
      write({
        "cdk.json": "{}",
        "lib/shop.ts": app,
        "cdk.out/manifest.json": manifest({ Shop: stack("Shop", more) }),
        "cdk.out/Shop.metadata.json": metadata,
        "cdk.out/Shop.template.json": template,
        ...files,
      });
      const bucket = resourceAt(await unitOf("cdk.out/Shop.template.json"), "DataF00");
      assert.is(shown(bucket.place()), place);
      assert.is(shown(bucket.place(["bucket"])), property);
      assert.is(shown(bucket.related()), place === inTemplate ? undefined : inTemplate);
      assert.is(bucket.label, "Shop/Data");
    }
  });
}

test("companions inside of a resource have the line of their construct, and their own in the template", async () => {
  const metadata = {
    "/Shop/Data/Resource": logical("DataF00", created(at), assigned("PublicAccessBlockConfiguration", set)),
  };
  write({
    "app/lib/shop.ts": app,
    "app/cdk.out/manifest.json": manifest({ Shop: stack("Shop", { metadata }) }),
    "app/cdk.out/Shop.template.json": template,
  });
  const unit = await unitOf("app/cdk.out/Shop.template.json");
  const block = resourceAt(unit, "DataF00.PublicAccessBlockConfiguration");
  assert.is(shown(block.place(["blockPublicAcls"])), `app/${ownSet}`);
  assert.is(shown(block.related(["blockPublicAcls"])), "app/cdk.out/Shop.template.json:8:6-30");
  assert.is(block.label, "Shop/Data");
});

test("the longest end that exists is meant, up to where the run started", async () => {
  const metadata = {
    "/Shop/Data/Resource": logical("DataF00", created("f (/home/ci/repo/packages/shared/src/make.ts:1:1)")),
  };
  write({
    "packages/infra/cdk.json": "{}",
    "packages/infra/src/make.ts": "wrong();",
    "packages/shared/src/make.ts": "right();",
    "packages/infra/cdk.out/manifest.json": manifest({ Shop: stack("Shop", { metadata }) }),
    "packages/infra/cdk.out/Shop.template.json": template,
  });
  const bucket = resourceAt(await unitOf("packages/infra/cdk.out/Shop.template.json"), "DataF00");
  assert.is(shown(bucket.place()), "packages/shared/src/make.ts:1:1");
});

test("account and region are those of the environment", async () => {
  const rows: [string, object][] = [
    ["aws://111122223333/eu-west-1", { account: "111122223333", region: "eu-west-1", credentials: "111122223333" }],
    ["aws://unknown-account/us-gov-east-1", { region: "us-gov-east-1", credentials: "" }],
    ["aws://unknown-account/unknown-region", { credentials: "" }],
    ["nonsense", { credentials: "" }],
  ];
  for (const [environment, scope] of rows) {
    write({
      "cdk.out/manifest.json": manifest({ Shop: stack("Shop", {}, environment) }),
      "cdk.out/Shop.template.json": template,
    });
    assert.equal(resourceAt(await unitOf("cdk.out/Shop.template.json"), "DataF00").scope, {
      provider: environment,
      ...scope,
    });
  }
});

const hash = "819631e05aa9901e28e83ef852e33d1cb5d3163889452d0af6b87b088eaeb291";
const withNested: Files = {
  "cdk.out/manifest.json": manifest({
    Shop: stack("Shop", {
      metadata: {
        "/Shop/Nest.NestedStack/Nest.NestedStackResource": logical("NestF00"),
        "/Shop/Data/Resource": logical("DataF00", created("f (/ci/lib/shop.ts:1:1)")),
        "/Shop/Nest/Data/Resource": logical("DataF00", created("f (/ci/lib/shop.ts:2:1)")),
      },
    }),
    "Shop.assets": { type: "cdk:asset-manifest", properties: { file: "Shop.assets.json" } },
  }),
  "cdk.out/Shop.assets.json": {
    files: { [hash]: { source: { path: "Nest.nested.template.json", packaging: "file" } } },
  },
  "cdk.out/Shop.template.json": {
    Resources: {
      ...template.Resources,
      NestF00: {
        Type: "AWS::CloudFormation::Stack",
        Properties: {
          TemplateURL: { "Fn::Join": ["", ["https://s3.", { Ref: "AWS::URLSuffix" }, `/x/${hash}.json`]] },
        },
      },
    },
  },
  "cdk.out/Nest.nested.template.json": template,
  "lib/shop.ts": "one();\ntwo();\n",
};

for (const name of ["Shop.template.json", "Nest.nested.template.json", "manifest.json"]) {
  test(`nested stacks are found by their hash and keep their constructs apart: ${name}`, async () => {
    write(withNested);
    const { units, problems, claimed = [] } = await read(`cdk.out/${name}`);
    assert.equal([problems, units.length, units[0]?.problems], [[], 1, []]);
    const [unit] = units as [Unit];
    unit.worlds.begin();
    assert.is(unit.id, "cdk.out/Shop.template.json");
    const rows = ["DataF00", "NestF00/DataF00"].map((address) => resourceAt(unit, address));
    assert.equal(
      rows.map((each) => [each.label, shown(each.place()), shown(each.related())]),
      [
        ["Shop/Data", "lib/shop.ts:1:1", "cdk.out/Shop.template.json:3:3-15"],
        ["Shop/Nest/Data", "lib/shop.ts:2:1", "cdk.out/Nest.nested.template.json:3:3-15"],
      ],
    );
    assert.is(resourceAt(unit, "NestF00").label, "Shop/Nest");
    const files = new Set(claimed.map((path) => basename(path)));
    assert.equal([...files].sort(), ["Nest.nested.template.json", "Shop.template.json", "manifest.json"]);
  });
}

test("the manifest stands for all stacks, those of stages too", async () => {
  const [one, two] = [stack("One"), stack("Two", { displayName: "Prod/Two" })];
  write({
    "cdk.out/manifest.json": manifest({
      "assembly-Prod": { type: "cdk:cloud-assembly", properties: { directoryName: "assembly-Prod" } },
      One: one,
      Gone: stack("Gone"),
      Outside: { ...stack("Outside"), properties: { templateFile: "../outside.json" } },
      Tree: { type: "cdk:tree", properties: { file: "tree.json" } },
    }),
    "outside.json": template,
    "cdk.out/One.template.json": template,
    "cdk.out/assembly-Prod/manifest.json": manifest({ Two: two }),
    "cdk.out/assembly-Prod/Two.template.json": template,
  });
  const { units, problems, claimed = [] } = await read("cdk.out/manifest.json");
  assert.equal(
    units.map((unit) => unit.id),
    ["cdk.out/One.template.json", "cdk.out/assembly-Prod/Two.template.json"],
  );
  assert.equal(messages(problems), [
    "error undefined:undefined The template of the stack Gone is not beside the manifest: run cdk synth again.",
  ]);
  const files = new Set(claimed.map((path) => path.slice(start.length + 1)));
  assert.equal([...files].sort(), [
    "cdk.out/One.template.json",
    "cdk.out/assembly-Prod/Two.template.json",
    "cdk.out/assembly-Prod/manifest.json",
    "cdk.out/manifest.json",
  ]);
});

test("values that were not looked up are noted", async () => {
  const missing = [{ key: "vpc", provider: "vpc-provider", props: {} }];
  write({
    "cdk.out/manifest.json": manifest({ Shop: stack("Shop") }, { missing }),
    "cdk.out/Shop.template.json": template,
  });
  const note = /^note undefined:undefined The app lacks a value that it looks up in an account/;
  const { problems } = await read("cdk.out/manifest.json");
  assert.match(messages(problems).join("\n"), note);
  const [unit] = (await read("cdk.out/Shop.template.json")).units;
  assert.match(messages(unit?.problems ?? []).join("\n"), note);
});

const constructions: readonly (readonly [name: string, path: string, sources: Files, place: string | undefined])[] = [
  ["in its stack", "/Shop/Data/Resource", { "lib/shop.ts": app }, "lib/shop.ts:5:18"],
  ["made inside of a library's construct", "/Shop/Data/Policy/Resource", { "lib/shop.ts": app }, "lib/shop.ts:5:18"],
  [
    "the class of the stack decides",
    "/Shop/Data/Resource",
    {
      "bin/app.ts": 'new Shop(app, "Shop");\nnew Other(app, "Other");',
      "lib/shop.ts": app,
      "lib/other.ts": app.replace("class Shop", "class Other"),
    },
    "lib/shop.ts:5:18",
  ],
  [
    "a class that the stack's extends",
    "/Shop/Data/Resource",
    {
      "bin/app.ts": 'class My extends Shop {}\nnew My(app, `Shop`); new Other(app, "O")',
      "a.ts": app,
      "b.ts": app.replace("class Shop", "class X"),
    },
    "a.ts:5:18",
  ],
  [
    "without doubt only",
    "/Shop/Data/Resource",
    { "a.ts": app, "b.ts": app.replace("class Shop", "class Other") },
    undefined,
  ],
  [
    "a child of the same id elsewhere is not meant",
    "/Shop/Data/Key/Resource",
    { "a.ts": app, "b.ts": 'class Other { constructor() { new Key(this, "Key"); } }' },
    "a.ts:5:18",
  ],
  [
    "nobody else puts something into a library's construct",
    "/Shop/Data/Key/Resource",
    { "a.ts": app, "b.ts": 'function f(scope) { new Key(scope, "Key"); }' },
    "a.ts:5:18",
  ],
  [
    "children that are made from outside",
    "/Shop/Data/Resource",
    {
      "bin/app.ts": 'const stack = new Stack(app, "Shop");\nnew Bucket(stack, "Data");',
      "b.ts": 'class Other { f() { new X(this, "Data"); } }',
    },
    "bin/app.ts:2:1",
  ],
  [
    "a component",
    "/Shop/Inner/Data/Resource",
    {
      "bin/app.ts": 'new Shop(app, "Shop");',
      "shop.ts": 'class Shop { constructor() {\n new Inner(this, "Inner");\n new Bucket(this, "Data");\n} }',
      "inner.ts": 'export class Inner { constructor() {\n\n  new Bucket(this, "Data");\n} }',
    },
    "inner.ts:3:3",
  ],
  [
    "an id that is put together",
    "/Shop/Inner/Data-1/Resource",
    { "a.ts": 'class Shop { f() { new Inner(this, "Inner"); new Bucket(this, `Data-${i}`); } }' },
    "a.ts:1:20",
  ],
  ["the stack is no answer", "/Shop/Gone/Resource", { "bin/app.ts": 'new Shop(app, "Shop");' }, undefined],
  [
    "tests, types and other folders",
    "/Shop/Data/Resource",
    { "test/a.ts": app, "lib/a.d.ts": app, "node_modules/a/a.ts": app, "a.test.ts": app },
    undefined,
  ],
  [
    "comments and texts",
    "/Shop/Data/Resource",
    { "a.ts": '// new B(this, "Data")\nconst a = `new B(this, "Data")`;' },
    undefined,
  ],
  ["a broken source", "/Shop/Data/Resource", { "a.ts": "class {{{ new", "lib/shop.ts": app }, "lib/shop.ts:5:18"],
];

for (const [name, path, sources, place] of constructions) {
  test(`search: ${name}`, async () => {
    write({
      "cdk.json": "{}",
      "cdk.out/manifest.json": manifest({ Shop: stack("Shop", { metadata: { [path]: logical("DataF00") } }) }),
      "cdk.out/Shop.template.json": template,
      ...sources,
    });
    const bucket = resourceAt(await unitOf("cdk.out/Shop.template.json"), "DataF00");
    assert.is(shown(bucket.place()), place ?? inTemplate);
  });
}

test("without a manifest the template's own path names the construct", async () => {
  const node = { ...template.Resources.DataF00, Metadata: { "aws:cdk:path": "Shop/Data/Resource" } };
  write({ "cdk.json": "{}", "lib/shop.ts": app, "synth.json": { Resources: { DataF00: node } } });
  const bucket = resourceAt(await unitOf("synth.json"), "DataF00");
  assert.equal([bucket.label, shown(bucket.place()), bucket.related()], ["Shop/Data", "synth.json:3:3-15", undefined]);
  write({ "manifest.json": manifest({ Shop: { ...stack("Shop"), properties: { templateFile: "synth.json" } } }) });
  assert.is(shown(resourceAt(await unitOf("synth.json"), "DataF00").place()), ownLine);
});

const wrong: readonly (readonly [name: string, manifest: string | object])[] = [
  ["no JSON", "{"],
  ["another manifest", { name: "web app", icons: [] }],
  [
    "artifacts of wrong shapes",
    manifest({ Shop: 1, B: [], C: null, D: { type: "aws:cloudformation:stack", properties: 7 } }),
  ],
  [
    "metadata of wrong shapes",
    manifest({
      Shop: stack("Shop", { metadata: { "/Shop/A": 5, "/Shop/B": [1, null, { type: "aws:cdk:logicalId", data: 7 }] } }),
    }),
  ],
  ["a metadata file that is not there", manifest({ Shop: stack("Shop", { additionalMetadataFile: "gone.json" }) })],
  ["a metadata file outside", manifest({ Shop: stack("Shop", { additionalMetadataFile: "../../x.json" }) })],
  ["hostile names", '{"version":"1","artifacts":{"__proto__":{"type":"aws:cloudformation:stack"},"constructor":{}}}'],
];

for (const [name, content] of wrong) {
  test(`a template is read beside a manifest with ${name}`, async () => {
    write({ "cdk.out/manifest.json": content, "cdk.out/Shop.template.json": template });
    const bucket = resourceAt(await unitOf("cdk.out/Shop.template.json"), "DataF00");
    assert.is(shown(bucket.place()), inTemplate);
  });
}

test("what is changed on disk is read anew", async () => {
  const files = (region: string): Files => ({
    "cdk.out/manifest.json": manifest({ Shop: stack("Shop", {}, `aws://111122223333/${region}`) }),
    "cdk.out/Shop.template.json": template,
  });
  for (const region of ["eu-west-1", "eu-central-1"]) {
    write(files(region));
    assert.is(resourceAt(await unitOf("cdk.out/Shop.template.json"), "DataF00").scope.region, region);
  }
});

const claims: readonly (readonly [name: string, content: string | object, claimed: boolean])[] = [
  ["a manifest", manifest({ Shop: stack("Shop") }), true],
  ["a manifest of stages only", manifest({ A: { type: "cdk:cloud-assembly" } }), true],
  ["a manifest of a build", { version: "1", artifacts: { a: { type: "file" } } }, false],
  ["a tree", { version: "tree-0.1", tree: {} }, false],
  ["assets", { version: "55.0.0", files: {}, dockerImages: {} }, false],
  ["cdk.out", { version: "55.0.0" }, false],
  ["a template", template, false],
  ["text", "artifacts: 1\nversion: 2\n", false],
];

for (const [name, content, claimed] of claims) {
  test(`claims: ${name}`, () => {
    const found = sniff(Buffer.from(typeof content === "string" ? content : JSON.stringify(content)));
    assert.ok(found);
    assert.is(assemblyReader.claims(found), claimed);
    if (claimed) assert.not.ok(cloudformationReader.claims(found));
  });
}

const frames: readonly (readonly [text: unknown, frame: string | undefined])[] = [
  ["new Inner (/abs/lib/stack.ts:11:19)", "/abs/lib/stack.ts:11:19"],
  ["new Inner (/abs (copy)/stack.ts:11:19)", "/abs (copy)/stack.ts:11:19"],
  ["    at async main (/abs/app.ts:1:2)", "/abs/app.ts:1:2"],
  ["/abs/lib/synthesis.ts:2:5537", "/abs/lib/synthesis.ts:2:5537"],
  ["new X (file:///a%20b/c.ts:1:2)", "/a b/c.ts:1:2"],
  ["new X (file:///%zz/c.ts:1:2)", undefined],
  ["...node internals...", undefined],
  ["(no user code in 10 frames, use --stack-trace-limit to capture more)", undefined],
  ["node:internal/main/run_main_module:28:49", undefined],
  ["new Bucket (/a/node_modules/aws-cdk-lib/x.js:1:1)", undefined],
  ["<anonymous>:1:1", undefined],
  [7, undefined],
];

for (const [text, frame] of frames) {
  test(`frame: ${text}`, () => {
    assert.is(userFrames([text]).map(({ file, line, column }) => `${file}:${line}:${column}`)[0], frame);
  });
}

test("names of constructs", () => {
  const rows = [
    ["/Shop/Data/Resource", "Shop/Data"],
    ["Shop/Default", "Shop"],
    ["/Shop/Nest.NestedStack/Nest.NestedStackResource", "Shop/Nest"],
    ["/Resource", "Resource"],
  ] as const;
  for (const [path, label] of rows) assert.is(constructLabel(path), label);
});

const samples = process.env["LEAKGATE_SAMPLES"];
if (samples !== undefined) {
  test("the sample assemblies", async () => {
    const all = readdirSync(samples, { recursive: true, encoding: "utf8" });
    for (const name of all.filter((each) => basename(each) === "manifest.json")) {
      const path = join(samples, name);
      const bytes = readFileSync(path);
      const found = sniff(bytes);
      assert.ok(found && assemblyReader.claims(found), name);
      const { units, problems } = await assemblyReader.read({ name, path, bytes });
      assert.equal([problems, units.length], [[], 1], name);
      for (const unit of units) {
        assert.equal(unit.problems, [], name);
        unit.worlds.begin();
        for (const each of unit.resources) {
          assert.ok(each.fields.raw !== undefined && each.place() !== undefined && each.scope.provider !== "");
        }
      }
    }
  });
}

test.run();
