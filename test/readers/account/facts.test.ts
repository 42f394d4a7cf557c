import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Graph } from "../../../core/model/graph.ts";
import { Unit } from "../../../core/model/unit.ts";
import { accountFactsReader, factsOf } from "../../../readers/account/facts.ts";
import { AccountResource } from "../../../readers/account/resource.ts";
import type { ReadResult } from "../../../readers/reader.ts";
import { account, readEstate, region } from "../../support/fake-aws/read-estate.ts";

const blockType = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
const defaultType = "aws:ebs/encryptionByDefault:EncryptionByDefault";

const read = (document: unknown): ReadResult => {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  return accountFactsReader.read({ name: "account.json", bytes: Buffer.from(text) }) as ReadResult;
};

/** A bucket of a plan, whose account is not known. */
function planOf(facts: Unit) {
  const unit = new Unit("plan.json", "terraform-plan", "plan.json");
  const scope = { provider: "aws", credentials: "aws", region };
  const tree = { bucket: "new" };
  const address = "aws_s3_bucket.new";
  unit.resources = [new AccountResource(unit, { type: "aws:s3/bucket:Bucket", address, call: "", tree, scope })];
  const graph = new Graph(unit, [new Graph(facts)]);
  const [bucket] = graph.ofType("aws:s3/bucket:Bucket");
  assert.ok(bucket !== undefined);
  return { graph, bucket };
}

const facts = suite("account facts");

facts("are written from a scan, and read again they answer for a plan", async () => {
  const on = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
  const { unit } = await readEstate({ accountPublicAccess: on, encryptionByDefault: true });
  const written = factsOf(unit);
  assert.equal(written, {
    leakgateFacts: 1,
    account,
    region,
    settings: [
      { type: defaultType, call: "ec2:GetEbsEncryptionByDefault", values: { enabled: true, region } },
      {
        type: blockType,
        call: "s3control:GetPublicAccessBlock",
        values: {
          accountId: account,
          blockPublicAcls: true,
          blockPublicPolicy: true,
          ignorePublicAcls: true,
          restrictPublicBuckets: true,
        },
      },
    ],
  });
  const { units, problems } = read(written);
  assert.equal(problems, []);
  const [again] = units;
  assert.ok(again !== undefined);
  assert.is(again.id, unit.id);
  assert.is(again.origin, "account.json");
  assert.ok(again.resources.every((resource) => resource.isFact && resource.lifecycle === "observed"));
  assert.equal(factsOf(again), written);
  const { graph, bucket } = planOf(again);
  assert.is(graph.setting(bucket, blockType).at("blockPublicPolicy").known(), true);
  assert.is(graph.setting(bucket, defaultType).at("enabled").known(), true);
});

facts("what was denied stays not known, with its reason", async () => {
  const { unit } = await readEstate({ errors: { "s3-control:GetPublicAccessBlock": "denied" } });
  const [again] = read(JSON.stringify(factsOf(unit))).units;
  assert.ok(again !== undefined);
  const { graph, bucket } = planOf(again);
  const call = "s3control:GetPublicAccessBlock";
  assert.equal(graph.setting(bucket, blockType).why, {
    kind: "denied",
    permission: "s3:GetAccountPublicAccessBlock",
    call,
  });
});

facts("encryption by default of another region does not hold here", () => {
  const settings = [{ type: defaultType, call: "ec2:GetEbsEncryptionByDefault", values: { enabled: true } }];
  const [unit] = read({ leakgateFacts: 1, account, region: "eu-west-1", settings }).units;
  assert.ok(unit !== undefined);
  const { graph, bucket } = planOf(unit);
  assert.is(graph.setting(bucket, defaultType).state, "absent");
});

facts("are claimed by their member, never by name", () => {
  const claims = (form: "json" | "text", ...keys: string[]) => accountFactsReader.claims({ form, keys, head: "" });
  assert.ok(claims("json", "account", "leakgateFacts"));
  assert.not.ok(claims("json", "account"));
  assert.not.ok(claims("text", "leakgateFacts"));
});

const valid = { leakgateFacts: 1, account, region, settings: [] };
const setting = { type: defaultType, call: "c", values: { enabled: true } };

const broken: readonly (readonly [string, unknown, RegExp])[] = [
  ["no JSON", "{", /are not JSON/],
  ["no object", "[]", /no JSON object/],
  ["another version", { ...valid, leakgateFacts: 2 }, /a version other than 1/],
  ["no account", { ...valid, account: 123456789012 }, /12 digits/],
  ["no region", { ...valid, region: "" }, /`region`/],
  ["no settings", { ...valid, settings: {} }, /`settings` must be a list/],
  [
    "a setting of another type",
    { ...valid, settings: [{ ...setting, type: "aws:s3/bucket:Bucket" }] },
    /no account-wide/,
  ],
  ["a setting without values", { ...valid, settings: [{ ...setting, values: undefined }] }, /neither/],
  ["a value of another kind", { ...valid, settings: [{ ...setting, values: { enabled: "yes" } }] }, /`enabled`/],
  [
    "a value that is not of the setting",
    { ...valid, settings: [{ ...setting, values: { toString: "x" } }] },
    /`toString`/,
  ],
  ["a setting that is text", { ...valid, settings: ["x"] }, /`settings\[0\]` is no object/],
];

for (const [name, document, message] of broken) {
  facts(`${name}: a problem with the file`, () => {
    const { problems } = read(document);
    assert.is(problems.length, 1);
    assert.is(problems[0]?.level, "error");
    assert.is(problems[0]?.file, "account.json");
    assert.match(problems[0]?.message ?? "", message);
  });
}

facts("one broken setting loses no other", () => {
  const { units, problems } = read({ ...valid, settings: ["x", setting] });
  assert.is(units[0]?.resources.length, 1);
  assert.is(problems.length, 1);
});

facts.run();
