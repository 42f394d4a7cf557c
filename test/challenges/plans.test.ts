import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Verdict } from "../../core/engine/evaluate.ts";
import { unitOf, verdictOf } from "../support/sources.ts";

const acls = "s3-bucket-block-public-acls";
const tls = "s3-bucket-policy-tls-only";
const ssh = "ec2-sg-ssh-open";

const denial = (name: string): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });

interface Instance {
  readonly address: string;
  readonly after: object | null;
  readonly unknown?: object;
  readonly actions?: readonly string[];
  readonly more?: object;
}

const typeOf = (address: string): string => /(?:^|\.)(aws_\w+)\./.exec(address)?.[1] ?? "";
const change = ({ address, after, unknown = {}, actions = ["create"], more = {} }: Instance) => ({
  address,
  mode: "managed",
  type: typeOf(address),
  name: /\.(\w+)(\[.*\])?$/.exec(address)?.[1],
  change: { actions, before: null, after, after_unknown: unknown },
  ...more,
});
const configured = (address: string, references: readonly string[] = [], more: object = {}) => ({
  address,
  mode: "managed",
  type: typeOf(address),
  name: address.split(".")[1],
  provider_config_key: "aws",
  expressions: references.length === 0 ? {} : { bucket: { references } },
  ...more,
});
const plan = (instances: readonly Instance[], root_module: object, more: object = {}) => ({
  format_version: "1.2",
  resource_changes: instances.map(change),
  configuration: { provider_config: { aws: { name: "aws" } }, root_module },
  ...more,
});
const verdict = async (document: object, rule: string, name: string): Promise<Verdict | "not judged"> =>
  verdictOf(await unitOf("plan", document), rule, name);

const keys = suite("challenge: for_each companions by key");

const bucket = (address: string, name: string): Instance => ({
  address,
  after: { bucket: name },
  unknown: { id: true, arn: true },
});
const policy = (address: string, name: string): Instance => ({
  address,
  after: { policy: denial(name) },
  unknown: { bucket: true },
});
const each = { for_each_expression: { references: ["local.names"] } };

const repeated = plan(
  [
    bucket('aws_s3_bucket.it["dev"]', "shop-dev"),
    bucket('aws_s3_bucket.it["prod"]', "shop-prod"),
    policy('aws_s3_bucket_policy.it["dev"]', "shop-dev"),
  ],
  {
    resources: [
      configured("aws_s3_bucket.it", [], each),
      configured("aws_s3_bucket_policy.it", ["aws_s3_bucket.it", "each.key"], each),
    ],
  },
);

keys("a policy of one key is no policy of another", async () => {
  assert.is(await verdict(repeated, tls, 'aws_s3_bucket.it["dev"]'), "not violated");
  assert.is(await verdict(repeated, tls, 'aws_s3_bucket.it["prod"]'), "violated");
});

keys("the same by count", async () => {
  const counted = JSON.parse(
    JSON.stringify(repeated)
      .replaceAll('[\\"dev\\"]', "[0]")
      .replaceAll('[\\"prod\\"]', "[1]")
      .replaceAll("each.key", "count.index")
      .replaceAll("for_each_expression", "count_expression"),
  );
  assert.is(await verdict(counted, tls, "aws_s3_bucket.it[0]"), "not violated");
  assert.is(await verdict(counted, tls, "aws_s3_bucket.it[1]"), "violated");
});

keys("over the buckets themselves, by each.value", async () => {
  const chained = plan(
    [
      bucket('aws_s3_bucket.it["dev"]', "shop-dev"),
      bucket('aws_s3_bucket.it["prod"]', "shop-prod"),
      policy('aws_s3_bucket_policy.it["dev"]', "shop-dev"),
    ],
    {
      resources: [
        configured("aws_s3_bucket.it", [], each),
        configured("aws_s3_bucket_policy.it", ["each.value.id", "each.value"], {
          for_each_expression: { references: ["aws_s3_bucket.it"] },
        }),
      ],
    },
  );
  assert.is(await verdict(chained, tls, 'aws_s3_bucket.it["dev"]'), "not violated");
  assert.is(await verdict(chained, tls, 'aws_s3_bucket.it["prod"]'), "violated");
});

const inModules = (guarded: readonly string[], call: object) =>
  plan(
    ["dev", "prod"].flatMap((stage) => [
      bucket(`module.shop["${stage}"].aws_s3_bucket.it`, `shop-${stage}`),
      ...(guarded.includes(stage)
        ? [policy(`module.shop["${stage}"].aws_s3_bucket_policy.it[0]`, `shop-${stage}`)]
        : []),
    ]),
    {
      module_calls: {
        shop: {
          source: "./shop",
          ...call,
          module: {
            resources: [
              configured("aws_s3_bucket.it"),
              configured("aws_s3_bucket_policy.it", ["aws_s3_bucket.it.id", "aws_s3_bucket.it"], {
                count_expression: { references: ["var.guarded"] },
              }),
            ],
          },
        },
      },
    },
  );

keys("a module called for each stage: the policy of one is none of the other", async () => {
  const document = inModules(["dev"], each);
  assert.is(await verdict(document, tls, 'module.shop["dev"].aws_s3_bucket.it'), "not violated");
  assert.is(await verdict(document, tls, 'module.shop["prod"].aws_s3_bucket.it'), "violated");
});

keys("a bucket that a module gives out, and a policy for it outside", async () => {
  const document = plan(
    [
      bucket('module.shop["dev"].aws_s3_bucket.it', "shop-dev"),
      bucket('module.shop["prod"].aws_s3_bucket.it', "shop-prod"),
      policy('aws_s3_bucket_policy.it["dev"]', "shop-dev"),
    ],
    {
      resources: [configured("aws_s3_bucket_policy.it", ["module.shop", "each.key"], each)],
      module_calls: {
        shop: {
          ...each,
          module: {
            outputs: { id: { expression: { references: ["aws_s3_bucket.it.id", "aws_s3_bucket.it"] } } },
            resources: [configured("aws_s3_bucket.it")],
          },
        },
      },
    },
  );
  // `module.shop[each.key].id` is written as `module.shop` and `each.key`: which output is not told, so neither is decided.
  assert.is.not(await verdict(document, tls, 'module.shop["prod"].aws_s3_bucket.it'), "not violated");
  assert.is.not(await verdict(document, tls, 'module.shop["dev"].aws_s3_bucket.it'), "violated");
});

keys.run();

const actions = suite("challenge: replaced, deposed and deleted objects");

const open = [{ protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: ["0.0.0.0/0"] }];
const groupPlan = (...instances: readonly Instance[]) =>
  plan(instances, { resources: [configured("aws_security_group.web")] });

for (const [name, of, expected] of [
  ["delete before create", { actions: ["delete", "create"] }, "violated"],
  ["create before delete", { actions: ["create", "delete"] }, "violated"],
  ["update", { actions: ["update"] }, "violated"],
  ["no-op", { actions: ["no-op"] }, "violated"],
  ["delete", { actions: ["delete"] }, "not judged"],
  ["forget", { actions: ["forget"] }, "not judged"],
  ["a deposed object", { actions: ["delete"], more: { deposed: "4a1b2c3d" } }, "not judged"],
] as const) {
  actions(name, async () => {
    assert.is(
      await verdict(groupPlan({ address: "aws_security_group.web", after: { ingress: open }, ...of }), ssh, "web"),
      expected,
    );
  });
}

actions("a deposed object beside the one that replaces it", async () => {
  const document = groupPlan(
    { address: "aws_security_group.web", after: null, actions: ["delete"], more: { deposed: "4a1b2c3d" } },
    { address: "aws_security_group.web", after: { ingress: [] }, actions: ["no-op"] },
  );
  assert.is(await verdict(document, ssh, "web"), "not violated");
});

actions("a guard that is deleted guards nothing; one that is replaced does", async () => {
  const of = (instance: Omit<Instance, "address">) =>
    plan([bucket("aws_s3_bucket.it", "shop"), { address: "aws_s3_bucket_policy.it", ...instance }], {
      resources: [
        configured("aws_s3_bucket.it"),
        configured("aws_s3_bucket_policy.it", ["aws_s3_bucket.it.id", "aws_s3_bucket.it"]),
      ],
    });
  assert.is(await verdict(of({ after: null, actions: ["delete"] }), tls, "aws_s3_bucket.it"), "violated");
  const after = { bucket: "shop", policy: denial("shop") };
  assert.is(await verdict(of({ after, actions: ["delete", "create"] }), tls, "aws_s3_bucket.it"), "not violated");
});

actions.run();

const hidden = suite("challenge: an owner that only the apply will read");

const through = (...references: readonly string[]) =>
  plan([bucket("aws_s3_bucket.it", "shop"), policy("aws_s3_bucket_policy.it", "shop")], {
    resources: [configured("aws_s3_bucket.it"), configured("aws_s3_bucket_policy.it", references)],
  });

for (const [name, references, expected] of [
  ["a reference", ["aws_s3_bucket.it.id", "aws_s3_bucket.it"], "not violated"],
  ["a data source", ["data.aws_s3_bucket.it.id", "data.aws_s3_bucket.it"], "cannot tell"],
  ["a local value", ["local.bucket"], "cannot tell"],
  ["a variable of the root", ["var.bucket"], "cannot tell"],
  ["nothing that is told", [], "cannot tell"],
] as const) {
  hidden(`by ${name}`, async () => assert.is(await verdict(through(...references), tls, "aws_s3_bucket.it"), expected));
}

hidden("what is attached is not taken for one of the owners that are near", async () => {
  const admin = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] });
  const reference = (name: string, ...references: readonly string[]) => ({ expressions: { [name]: { references } } });
  const document = plan(
    [
      { address: "aws_iam_policy.admin", after: { policy: admin }, unknown: { arn: true, id: true } },
      { address: "aws_iam_role.one", after: {}, unknown: { permissions_boundary: true } },
      { address: "aws_iam_role.two", after: {} },
      { address: "aws_iam_role_policy_attachment.it", after: { role: "one" }, unknown: { policy_arn: true } },
    ],
    {
      resources: [
        configured("aws_iam_policy.admin"),
        configured(
          "aws_iam_role.one",
          [],
          reference("permissions_boundary", "aws_iam_policy.admin.arn", "aws_iam_policy.admin"),
        ),
        configured("aws_iam_role.two"),
        configured("aws_iam_role_policy_attachment.it", [], reference("policy_arn", "var.policy")),
      ],
    },
  );
  assert.is(await verdict(document, "iam-policy-full-admin", "aws_iam_policy.admin"), "cannot tell");
});

hidden.run();

const target = suite("challenge: a plan with -target");

const declared = {
  resources: [
    configured("aws_s3_bucket.it"),
    configured("aws_s3_bucket_policy.it", ["aws_s3_bucket.it.id", "aws_s3_bucket.it"]),
  ],
};

target("what it leaves out can be neither used nor ruled out", async () => {
  const document = plan([bucket("aws_s3_bucket.it", "shop")], declared, { complete: false });
  assert.is(await verdict(document, tls, "it"), "cannot tell");
});

target("what the configuration does not declare is not there", async () => {
  const document = plan(
    [bucket("aws_s3_bucket.it", "shop")],
    { resources: [configured("aws_s3_bucket.it")] },
    { complete: false },
  );
  assert.is(await verdict(document, tls, "it"), "violated");
});

target("a companion that decides is not hidden by what is left out", async () => {
  const resources = [...declared.resources, configured("aws_s3_bucket_public_access_block.it", ["aws_s3_bucket.it"])];
  const document = plan(
    [
      bucket("aws_s3_bucket.it", "shop"),
      { address: "aws_s3_bucket_public_access_block.it", after: { bucket: "shop", block_public_acls: false } },
    ],
    { resources },
    { complete: false },
  );
  assert.is(await verdict(document, acls, "it"), "violated");
  assert.is(await verdict(document, tls, "aws_s3_bucket.it"), "cannot tell");
});

target.run();
