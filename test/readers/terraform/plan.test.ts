import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Graph } from "../../../core/model/graph.ts";
import type { Resource } from "../../../core/model/resource.ts";
import type { Unit } from "../../../core/model/unit.ts";
import { calls, configured, parseAddress, steps } from "../../../readers/terraform/address.ts";
import { planReader } from "../../../readers/terraform/reader.ts";

const test = suite("Terraform plan");

async function unitOf(plan: object | string): Promise<Unit> {
  const text = typeof plan === "string" ? plan : JSON.stringify(plan);
  const { units, problems } = await planReader.read({ name: "plan.json", bytes: Buffer.from(text) });
  if (units[0] === undefined) throw new Error(problems.map((problem) => problem.message).join());
  return units[0];
}

async function problemOf(text: string): Promise<string> {
  const { units, problems } = await planReader.read({ name: "plan.json", bytes: Buffer.from(text) });
  assert.is(units.length, 0);
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join();
}

function at(unit: Unit, address: string): Resource {
  const found = unit.resources.find((each) => each.address === address);
  if (found === undefined) throw new Error(`no ${address}`);
  return found;
}

const change = (address: string, after: object, more: object = {}, unknown: object = {}) => ({
  address,
  mode: "managed",
  type: parseAddress(address).name.split(".")[0],
  change: { actions: ["create"], after, after_unknown: unknown, ...more },
});
const block = (address: string, expressions: object, more: object = {}) => ({
  address,
  mode: "managed",
  expressions,
  ...more,
});
const refs = (...references: string[]) => ({ references });
const plan = (resource_changes: object[], root_module: object = {}, more: object = {}) => ({
  format_version: "1.2",
  terraform_version: "1.9.0",
  resource_changes,
  configuration: { root_module, ...more },
});
const guard = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

test("addresses are taken apart where keys hold dots, brackets and quotes", () => {
  const address = 'module.a["x.y]"].module.b[0].aws_s3_bucket.logs["k\\".z"]';
  assert.equal(parseAddress(address), {
    module: 'module.a["x.y]"].module.b[0]',
    name: "aws_s3_bucket.logs",
    index: '["k\\".z"]',
  });
  assert.equal(steps("a.b"), ["a", "b"]);
  assert.is(configured('module.a["x.y"].module.b[0]'), "module.a.module.b");
  assert.equal(calls('module.a["x.y"].module.b[0]'), ["a", "b"]);
  assert.equal(parseAddress("data.aws_iam_policy_document.d"), {
    module: "",
    name: "data.aws_iam_policy_document.d",
    index: "",
  });
});

test("names, single blocks, maps and unknowns are read through the plan's own tree", async () => {
  const unit = await unitOf(
    plan([
      change(
        "aws_lb_listener.web",
        {
          default_action: [{ type: "redirect", redirect: [{ protocol: "HTTPS", port: null }] }],
          tags: { cost_centre: "a" },
        },
        {},
        { port: true, default_action: [{ redirect: [{ status_code: true }] }] },
      ),
    ]),
  );
  const { fields } = at(unit, "aws_lb_listener.web") as Resource<"aws:lb/listener:Listener">;
  const [action] = fields.at("defaultActions").orAbsent("no").elements();
  assert.is(action?.at("redirect").at("protocol").known(), "HTTPS");
  assert.is(action?.at("redirect").at("port").state, "absent");
  assert.is(action?.at("redirect").at("statusCode").state, "unknown");
  assert.is(fields.at("port").state, "unknown");
  assert.equal(fields.at("tags").keys(), ["cost_centre"]);
  assert.equal(action?.at("redirect").at("protocol").path, ["defaultActions", 0, "redirect", "protocol"]);
});

test("what is sensitive is known and may not be shown", async () => {
  const unit = await unitOf(
    plan([
      change("aws_db_instance.d", { password: "hunter2", username: "u" }, { after_sensitive: { password: true } }),
    ]),
  );
  const { fields } = at(unit, "aws_db_instance.d") as Resource<"aws:rds/instance:Instance">;
  assert.ok(fields.at("password").isSecret);
  assert.not(fields.at("username").isSecret);
});

test("a computed block that the configuration does not list is not written", async () => {
  const changes = [change("aws_security_group.g", {}, {}, { ingress: true, id: true })];
  const told = await unitOf(plan(changes, { resources: [block("aws_security_group.g", { name: {} })] }));
  const untold = await unitOf(
    plan(changes, { resources: [block("aws_security_group.g", { ingress: refs("var.x") })] }),
  );
  const ingress = (unit: Unit) =>
    (at(unit, "aws_security_group.g") as Resource<"aws:ec2/securityGroup:SecurityGroup">).fields.at("ingress").state;
  assert.is(ingress(told), "absent");
  assert.is(ingress(untold), "unknown");
});

test("a computed attribute of a block that the configuration does not list there is not written", async () => {
  const settings = { logging_level: "INFO" };
  const unknown = { settings: [{ data_trace_enabled: true }] };
  const changes = [change("aws_api_gateway_method_settings.m", { settings: [settings] }, {}, unknown)];
  const state = async (expressions: object) => {
    const unit = await unitOf(
      plan(changes, { resources: [block("aws_api_gateway_method_settings.m", expressions as never)] }),
    );
    const settings = at(
      unit,
      "aws_api_gateway_method_settings.m",
    ) as Resource<"aws:apigateway/methodSettings:MethodSettings">;
    return settings.fields.at("settings").at("dataTraceEnabled").state;
  };
  const level = { constant_value: "INFO" };
  assert.is(await state({ settings: [{ logging_level: level }] }), "absent");
  assert.is(await state({ settings: [{ logging_level: level, data_trace_enabled: refs("var.trace") }] }), "unknown");
  assert.is(await state({ settings: [{ logging_level: level }, { logging_level: level }] }), "unknown");
  assert.is(await state({}), "unknown");
});

test("what leaves, is replaced in the background or only read is not judged", async () => {
  const unit = await unitOf(
    plan([
      change("aws_s3_bucket.gone", {}, { actions: ["delete"], after: null }),
      change("aws_s3_bucket.forgotten", {}, { actions: ["forget"], after: null }),
      change("aws_s3_bucket.replaced", {}, { actions: ["delete", "create"] }),
      { ...change("aws_s3_bucket.replaced", {}, { actions: ["delete"], after: null }), deposed: "abcd" },
      change("aws_s3_bucket.kept", {}, { actions: ["no-op"] }),
      change("aws_s3_bucket.imported", {}, { actions: ["create"], importing: { id: "x" } }),
      { ...change("data.aws_s3_bucket.read", {}, { actions: ["read"] }), mode: "data", type: "aws_s3_bucket" },
    ]),
  );
  assert.equal(
    unit.resources.map((each) => `${each.address} ${each.lifecycle}`),
    ["aws_s3_bucket.replaced create", "aws_s3_bucket.kept existing", "aws_s3_bucket.imported existing"],
  );
});

test("types without a shape are counted", async () => {
  const unit = await unitOf(plan([change("random_id.r", {}), change("google_storage_bucket.g", {})]));
  assert.equal(
    unit.unshaped.map((each) => each.type),
    ["random_id", "google_storage_bucket"],
  );
});

/** Which bucket the only guard of a plan belongs to: sure ones, and those that it may belong to. */
async function ownersOf(made: object): Promise<string> {
  const unit = await unitOf(made);
  const graph = new Graph(unit);
  return graph
    .ofType("aws:s3/bucket:Bucket")
    .map((bucket) => {
      const { sure, maybe } = graph.companions(bucket, guard);
      return `${bucket.address}:${sure.length}/${maybe.length}`;
    })
    .join(" ");
}

const unknownBucket = { bucket: true };
const twoBuckets = [change("aws_s3_bucket.a", { bucket: "a" }), change("aws_s3_bucket.b", { bucket: "b" })];
const buckets = [block("aws_s3_bucket.a", {}), block("aws_s3_bucket.b", {})];

test("a companion belongs to what its argument refers to", async () => {
  const guardOf = (bucket: object) =>
    [...twoBuckets, change("aws_s3_bucket_public_access_block.g", {}, {}, unknownBucket)].concat([]) &&
    plan([...twoBuckets, change("aws_s3_bucket_public_access_block.g", {}, {}, unknownBucket)], {
      resources: [...buckets, block("aws_s3_bucket_public_access_block.g", { bucket })],
    });
  assert.is(
    await ownersOf(guardOf(refs("aws_s3_bucket.a.id", "aws_s3_bucket.a"))),
    "aws_s3_bucket.a:1/0 aws_s3_bucket.b:0/0",
  );
  assert.is(
    await ownersOf(guardOf(refs("aws_s3_bucket.a.id", "aws_s3_bucket.a", "aws_s3_bucket.b.id", "aws_s3_bucket.b"))),
    "aws_s3_bucket.a:0/1 aws_s3_bucket.b:0/1",
  );
  assert.is(await ownersOf(guardOf(refs("local.which"))), "aws_s3_bucket.a:0/1 aws_s3_bucket.b:0/1");
  assert.is(
    await ownersOf(guardOf(refs("data.aws_s3_bucket.x.id", "data.aws_s3_bucket.x"))),
    "aws_s3_bucket.a:0/1 aws_s3_bucket.b:0/1",
  );
});

test("a companion that names its owner by a known text belongs to it, in any order", async () => {
  const made = [change("aws_s3_bucket_public_access_block.g", { bucket: "b" }), ...twoBuckets];
  assert.is(await ownersOf(plan(made)), "aws_s3_bucket.a:0/0 aws_s3_bucket.b:1/0");
});

test("instances of for_each belong to each other by key", async () => {
  const made = plan(
    ["x", "y.z"].flatMap((key) => [
      change(`aws_s3_bucket.a["${key}"]`, {}),
      change(`aws_s3_bucket_public_access_block.g["${key}"]`, {}, {}, unknownBucket),
    ]),
    {
      resources: [
        block("aws_s3_bucket.a", {}, { for_each_expression: {} }),
        block(
          "aws_s3_bucket_public_access_block.g",
          { bucket: refs("aws_s3_bucket.a", "each.key") },
          { for_each_expression: refs("aws_s3_bucket.a") },
        ),
      ],
    },
  );
  assert.is(await ownersOf(made), 'aws_s3_bucket.a["x"]:1/0 aws_s3_bucket.a["y.z"]:1/0');
});

test("each.value over the owners is the owner of the key", async () => {
  const made = plan(
    ["0", "1"].flatMap((key) => [
      change(`aws_s3_bucket.a["${key}"]`, {}),
      change(`aws_s3_bucket_public_access_block.g["${key}"]`, {}, {}, unknownBucket),
    ]),
    {
      resources: [
        block("aws_s3_bucket.a", {}),
        block(
          "aws_s3_bucket_public_access_block.g",
          { bucket: refs("each.value.id", "each.value") },
          { for_each_expression: refs("aws_s3_bucket.a") },
        ),
      ],
    },
  );
  assert.is(await ownersOf(made), 'aws_s3_bucket.a["0"]:1/0 aws_s3_bucket.a["1"]:1/0');
});

const moduleOf = (resources: object[], outputs: object = {}, more: object = {}) => ({
  module: { resources, outputs },
  ...more,
});

test("references go through variables and outputs of modules", async () => {
  const made = plan(
    [
      change("module.store.aws_s3_bucket.a", {}),
      change("module.guard.aws_s3_bucket_public_access_block.g", {}, {}, unknownBucket),
    ],
    {
      module_calls: {
        store: moduleOf([block("aws_s3_bucket.a", {})], {
          id: { expression: refs("aws_s3_bucket.a.id", "aws_s3_bucket.a") },
        }),
        guard: moduleOf(
          [block("aws_s3_bucket_public_access_block.g", { bucket: refs("var.bucket") })],
          {},
          {
            expressions: { bucket: refs("module.store.id", "module.store") },
          },
        ),
      },
    },
  );
  assert.is(await ownersOf(made), "module.store.aws_s3_bucket.a:1/0");
});

test("instances of a module keep to themselves", async () => {
  const made = plan(
    ["dev", "prod"].flatMap((key) => [
      change(`module.m["${key}"].aws_s3_bucket.a`, {}),
      ...(key === "dev"
        ? [change(`module.m["${key}"].aws_s3_bucket_public_access_block.g`, {}, {}, unknownBucket)]
        : []),
    ]),
    {
      module_calls: {
        m: moduleOf(
          [
            block("aws_s3_bucket.a", {}),
            block("aws_s3_bucket_public_access_block.g", { bucket: refs("aws_s3_bucket.a.id", "aws_s3_bucket.a") }),
          ],
          {},
          { for_each_expression: {} },
        ),
      },
    },
  );
  assert.is(await ownersOf(made), 'module.m["dev"].aws_s3_bucket.a:1/0 module.m["prod"].aws_s3_bucket.a:0/0');
});

test("what a plan with a target leaves out may be there", async () => {
  const made = plan([change("aws_s3_bucket.a", {})], {
    resources: [
      block("aws_s3_bucket.a", {}),
      block("aws_s3_bucket_public_access_block.g", { bucket: refs("aws_s3_bucket.a.id", "aws_s3_bucket.a") }),
    ],
  });
  assert.is(await ownersOf(made), "aws_s3_bucket.a:0/1");
});

test("a block with count may have no instance, and then leaves nothing open", async () => {
  const made = plan([change("aws_s3_bucket.a", {})], {
    resources: [
      block("aws_s3_bucket.a", {}),
      block("aws_s3_bucket_public_access_block.g", {}, { count_expression: refs("var.n") }),
    ],
  });
  assert.is(await ownersOf(made), "aws_s3_bucket.a:0/0");
});

test("accounts and regions come from the provider configuration", async () => {
  const provider = (region: object, role?: string) => ({
    expressions: { region, ...(role && { assume_role: [{ role_arn: { constant_value: role } }] }) },
  });
  const unit = await unitOf({
    ...plan(
      [change("aws_s3_bucket.a", {}), change("aws_s3_bucket.b", {})],
      {
        resources: [
          block("aws_s3_bucket.a", {}, { provider_config_key: "aws" }),
          block("aws_s3_bucket.b", {}, { provider_config_key: "aws.prod" }),
        ],
      },
      {
        provider_config: {
          aws: provider(refs("var.region")),
          "aws.prod": provider({ constant_value: "us-east-1" }, "arn:aws:iam::111111111111:role/deploy"),
        },
      },
    ),
    variables: { region: { value: "eu-west-1" } },
  });
  assert.is(at(unit, "aws_s3_bucket.a").scope.region, "eu-west-1");
  const { account, region } = at(unit, "aws_s3_bucket.b").scope;
  assert.equal([account, region], ["111111111111", "us-east-1"]);
});

test("places are lines and columns of the property in the plan", async () => {
  const text = JSON.stringify(
    plan([
      change("aws_ebs_volume.v", { encrypted: false, tags: { ü: "😀" } }),
      change("aws_s3_bucket.a", { bucket: "x" }),
    ]),
    undefined,
    2,
  );
  const unit = await unitOf(text);
  const lines = text.split("\n");
  const place = at(unit, "aws_ebs_volume.v").place(["encrypted"]);
  const line = lines.findIndex((each) => each.includes('"encrypted"')) + 1;
  assert.is(place?.line, line);
  assert.is(lines[line - 1]?.slice((place?.column ?? 0) - 1, (place?.endColumn ?? 0) - 1), "false");
  const bucket = at(unit, "aws_s3_bucket.a").place(["bucket"]);
  assert.is(lines[(bucket?.line ?? 0) - 1]?.slice((bucket?.column ?? 0) - 1, (bucket?.endColumn ?? 0) - 1), '"x"');
  const oneLine = await unitOf(JSON.stringify(JSON.parse(text)));
  const there = at(oneLine, "aws_s3_bucket.a").place(["bucket"]);
  assert.is(JSON.stringify(JSON.parse(text)).slice((there?.column ?? 0) - 1, (there?.endColumn ?? 0) - 1), '"x"');
});

test("a rename that the source declares is kept", async () => {
  const unit = await unitOf(plan([{ ...change("aws_s3_bucket.b", {}), previous_address: "aws_s3_bucket.a" }]));
  assert.equal(at(unit, "aws_s3_bucket.b").previousAddresses, ["aws_s3_bucket.a"]);
});

const lent = { id: "lt-1", name: "base", version: "1" };
const launches: readonly (readonly [string, object, object, object | undefined, string])[] = [
  ["made with it", { version: "1" }, { id: true, name: true }, { id: refs("aws_launch_template.a.id") }, "a"],
  ["made with it, by its name", { name: "base" }, { id: true }, { name: { constant_value: "base" } }, "a"],
  ["there already, by its id", lent, {}, { id: refs("aws_launch_template.b.id") }, "b"],
  ["made elsewhere", { id: "lt-9", name: "other" }, {}, { id: { constant_value: "lt-9" } }, ""],
  ["of a variable that nobody gave", { version: "1" }, { id: true, name: true }, { id: refs("var.template") }, ""],
  ["none", {}, {}, undefined, ""],
];
for (const [name, template, unknown, expression, wanted] of launches) {
  test(`the launch template of an instance: ${name}`, async () => {
    const isSet = expression !== undefined;
    const unit = await unitOf(
      plan(
        [
          change("aws_launch_template.a", { name: "base" }, {}, { id: true }),
          change("aws_launch_template.b", { id: "lt-1", name: "second" }),
          change(
            "aws_instance.web",
            isSet ? { launch_template: [template] } : { launch_template: [] },
            {},
            isSet ? { launch_template: [unknown] } : {},
          ),
        ],
        { resources: [block("aws_instance.web", isSet ? { launch_template: [expression] } : {})] },
      ),
    );
    const { resources } = new Graph(unit).pointedAtBy(at(unit, "aws_instance.web"), "launchTemplate", [
      "aws:ec2/launchTemplate:LaunchTemplate",
    ]);
    const found = resources.map(({ address }) => address);
    assert.equal(found, wanted === "" ? [] : [`aws_launch_template.${wanted}`]);
  });
}

test("a broken plan is one problem with its place", async () => {
  const text = JSON.stringify(plan([change("aws_s3_bucket.a", { bucket: "secret-text" })]), undefined, 1);
  for (const cut of [40, 120, text.length - 3]) {
    const message = await problemOf(text.slice(0, cut));
    assert.match(message, /^\d+:\d+ The file (ends|has|is)/);
    assert.not(message.includes("secret-text"));
  }
  assert.match(await problemOf(`${text}]`), /goes on behind its end/);
  assert.match(await problemOf(text.replace("]", "}")), /brackets that do not match/);
  assert.match(await problemOf(`{"resource_changes":[{"x":${"[".repeat(2000)}`), /nested deeper/);
  assert.match(await problemOf('{"resource_changes":7}'), /no list/);
});

test("a plan that ended with an error is an error; one that is not complete a note", async () => {
  const errored = await unitOf({ ...plan([]), errored: true });
  assert.equal(
    errored.problems.map((problem) => problem.level),
    ["error"],
  );
  const partial = await unitOf({ ...plan([]), complete: false });
  assert.equal(
    partial.problems.map((problem) => problem.level),
    ["note"],
  );
});

test.run();
