import { suite } from "uvu";
import * as assert from "uvu/assert";
import { outcomesOf } from "../../../cli/testing/cases.ts";
import { Graph } from "../../../core/model/graph.ts";
import type { Resource } from "../../../core/model/resource.ts";
import { stateReader } from "../../../readers/terraform/state.ts";
import { rdsPlaintextPassword } from "../../../rules/rds/rds-plaintext-password.ts";

const test = suite("Terraform state");

async function unitOf(document: object) {
  const { units, problems } = await stateReader.read({
    name: "state.json",
    bytes: Buffer.from(JSON.stringify(document, undefined, 1)),
  });
  if (units[0] === undefined) throw new Error(problems[0]?.message);
  return units[0];
}

const file = (resources: object[]) => ({ version: 4, terraform_version: "1.9.0", serial: 1, lineage: "x", resources });
const stored = (type: string, name: string, attributes: object, more: object = {}, instance: object = {}) => ({
  mode: "managed",
  type,
  name,
  provider: 'provider["registry.terraform.io/hashicorp/aws"]',
  instances: [{ attributes, ...instance }],
  ...more,
});
const shown = (root_module: object) => ({ format_version: "1.0", values: { root_module } });

test("addresses of modules and instances, without what is deposed or read", async () => {
  const unit = await unitOf(
    file([
      stored("aws_s3_bucket", "a", { id: "a" }, { module: 'module.m["x"]' }, { index_key: 0 }),
      stored("aws_s3_bucket", "old", { id: "old" }, {}, { deposed: "1" }),
      stored("aws_s3_bucket", "read", { id: "r" }, { mode: "data" }),
      stored("random_id", "r", {}),
    ]),
  );
  assert.equal(
    unit.resources.map((each) => each.address),
    ['module.m["x"].aws_s3_bucket.a[0]'],
  );
  assert.equal(unit.unshaped, [{ type: "random_id", address: "random_id.r" }]);
});

for (const [form, document] of [
  [
    "file",
    file([
      stored("aws_s3_bucket", "a", { id: "logs", bucket: "logs", arn: "arn:aws:s3:::logs" }),
      stored("aws_s3_bucket_public_access_block", "g", { bucket: "logs", block_public_acls: true }),
      stored(
        "aws_db_instance",
        "d",
        { password: "p", arn: "arn:aws:rds:eu-west-1:111111111111:db:d" },
        {},
        { sensitive_attributes: [[{ type: "get_attr", value: "password" }]] },
      ),
    ]),
  ],
  [
    "show",
    shown({
      resources: [
        { address: "aws_s3_bucket.a", mode: "managed", type: "aws_s3_bucket", values: { id: "logs", bucket: "logs" } },
        {
          address: "aws_db_instance.d",
          mode: "managed",
          type: "aws_db_instance",
          values: { password: "p", arn: "arn:aws:rds:eu-west-1:111111111111:db:d" },
          sensitive_values: { password: true },
        },
      ],
      child_modules: [
        {
          resources: [
            {
              address: "module.m.aws_s3_bucket_public_access_block.g",
              mode: "managed",
              type: "aws_s3_bucket_public_access_block",
              values: { bucket: "logs", block_public_acls: true },
            },
          ],
        },
      ],
    }),
  ],
] as const) {
  test(`companions join by name, secrets are marked, places are lines (${form})`, async () => {
    const unit = await unitOf(document);
    const graph = new Graph(unit);
    const [bucket] = graph.ofType("aws:s3/bucket:Bucket");
    const block = graph.companion(bucket as Resource, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
    assert.is(block.at("blockPublicAcls").known(), true);
    const [database] = graph.ofType("aws:rds/instance:Instance");
    assert.ok(database?.fields.at("password").isSecret);
    assert.equal([database?.scope.account, database?.scope.region], ["111111111111", "eu-west-1"]);
    const place = block.resource.place(["blockPublicAcls"]);
    const line = JSON.stringify(document, undefined, 1).split("\n")[(place?.line ?? 0) - 1] ?? "";
    assert.is(line.slice((place?.column ?? 0) - 1, (place?.column ?? 0) + 3), "true");
  });
}

test("a state does not tell whether a password stands in the code", async () => {
  const values = { id: "orders", engine: "postgres", password: "kQ9v-tangerine" };
  const listed = { mode: "managed", type: "aws_db_instance", name: "orders", address: "aws_db_instance.orders" };
  for (const document of [
    file([stored("aws_db_instance", "orders", values)]),
    shown({ resources: [{ ...listed, values, sensitive_values: { password: true } }] }),
  ]) {
    const outcomes = outcomesOf(rdsPlaintextPassword, {}, await unitOf(document));
    assert.equal(
      outcomes.map(({ verdict }) => verdict),
      ["cannot tell"],
    );
  }
});

test.run();
