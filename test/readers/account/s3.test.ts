import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { AnyField } from "../../../core/model/field.ts";
import type { CompanionType } from "../../../core/model/links.ts";
import { AccountResource } from "../../../readers/account/resource.ts";
import type { BucketEstate } from "../../support/fake-aws/estate.ts";
import { account, readEstate, region } from "../../support/fake-aws/read-estate.ts";

const bucketType = "aws:s3/bucket:Bucket";

interface SettingCase {
  readonly call: string;
  readonly permission: string;
  readonly type: CompanionType;
  /** A bucket that has the setting, and what the companion's tree is then. */
  readonly set: Partial<BucketEstate>;
  readonly tree: object;
  /** A bucket without the setting; ACLs and encryption cannot be without. */
  readonly unset?: Partial<BucketEstate>;
}

const allUsers = "http://acs.amazonaws.com/groups/global/AllUsers";
const plainNotRead = { why: { kind: "unsupported", what: "not read from a live account" } };
const policy = JSON.stringify({ Version: "2012-10-17", Statement: [] });

const cases: readonly SettingCase[] = [
  {
    call: "s3:GetPublicAccessBlock",
    permission: "s3:GetBucketPublicAccessBlock",
    type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    set: { publicAccess: { BlockPublicAcls: true, IgnorePublicAcls: false, BlockPublicPolicy: true } },
    tree: {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: false,
      restrictPublicBuckets: false,
    },
    unset: { publicAccess: "none" },
  },
  {
    call: "s3:GetBucketAcl",
    permission: "s3:GetBucketAcl",
    type: "aws:s3/bucketAcl:BucketAcl",
    set: { grants: [{ Grantee: { Type: "Group", URI: allUsers }, Permission: "READ" }] },
    tree: {
      accessControlPolicy: {
        owner: { id: "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" },
        grants: [{ grantee: { type: "Group", uri: allUsers }, permission: "READ" }],
      },
    },
  },
  {
    call: "s3:GetBucketPolicy",
    permission: "s3:GetBucketPolicy",
    type: "aws:s3/bucketPolicy:BucketPolicy",
    set: { policy },
    tree: { policy },
    unset: {},
  },
  {
    call: "s3:GetBucketOwnershipControls",
    permission: "s3:GetBucketOwnershipControls",
    type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
    set: { ownership: "ObjectWriter" },
    tree: { rule: { objectOwnership: "ObjectWriter" } },
    unset: { ownership: "none" },
  },
  {
    call: "s3:GetBucketEncryption",
    permission: "s3:GetEncryptionConfiguration",
    type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    set: {
      encryption: [
        {
          ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "alias/logs" },
          BucketKeyEnabled: true,
        },
      ],
    },
    tree: {
      rules: [
        {
          applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: "alias/logs" },
          bucketKeyEnabled: true,
        },
      ],
    },
  },
  {
    call: "s3:GetBucketVersioning",
    permission: "s3:GetBucketVersioning",
    type: "aws:s3/bucketVersioning:BucketVersioning",
    set: { versioning: "Suspended" },
    tree: { versioningConfiguration: { status: "Suspended" } },
    unset: {},
  },
  {
    call: "s3:GetBucketLogging",
    permission: "s3:GetBucketLogging",
    type: "aws:s3/bucketLogging:BucketLogging",
    set: { logging: { TargetBucket: "audit", TargetPrefix: "logs/" } },
    tree: { targetBucket: "audit", targetPrefix: "logs/" },
    unset: {},
  },
  {
    call: "s3:GetBucketLifecycleConfiguration",
    permission: "s3:GetLifecycleConfiguration",
    type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    set: {
      lifecycle: [
        {
          ID: "old",
          Status: "Enabled",
          Filter: { Prefix: "" },
          Expiration: { Days: 365 },
          Transitions: [{ Days: 90, StorageClass: "GLACIER" }],
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        },
      ],
    },
    tree: {
      rules: [
        {
          id: "old",
          status: "Enabled",
          filter: plainNotRead,
          expiration: { days: 365 },
          transitions: [{ days: 90, storageClass: "GLACIER" }],
          noncurrentVersionExpiration: { noncurrentDays: 30 },
          noncurrentVersionTransitions: plainNotRead,
          abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        },
      ],
    },
    unset: {},
  },
];

/** A tree without what is absent. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const settings = suite("a bucket's settings");

/** One account with four buckets for each call: the setting is there, is not, is denied, fails. */
const read = readEstate({
  buckets: cases.flatMap(({ set, unset }, index) => [
    { name: `set-${index}`, ...set },
    { name: `unset-${index}`, ...unset },
    { name: `denied-${index}`, ...set },
    { name: `failed-${index}`, ...set },
  ]),
  errors: Object.fromEntries(
    cases.flatMap(({ call }, index) => [
      [`${call} denied-${index}`, "denied"],
      [`${call} failed-${index}`, "MethodNotAllowed"],
    ]),
  ),
});

async function companionOf(name: string, type: CompanionType) {
  const { graph } = await read;
  const bucket = graph.resource(`arn:aws:s3:::${name}`);
  assert.ok(bucket !== undefined, name);
  return { bucket, companion: graph.companion(bucket, type) as AnyField };
}

for (const [index, { call, permission, type, tree, unset }] of cases.entries()) {
  settings(`${call}: what AWS answers, in the model's names`, async () => {
    const { companion } = await companionOf(`set-${index}`, type);
    assert.equal(plain(companion.raw), { bucket: `set-${index}`, region, ...tree });
    assert.is(companion.resource.lifecycle, "observed");
    assert.is((companion.resource as AccountResource).call, call);
  });

  if (unset !== undefined) {
    settings(`${call}: absent where nothing is configured`, async () => {
      const { companion } = await companionOf(`unset-${index}`, type);
      assert.is(companion.state, "absent");
    });
  }

  settings(`${call}: denied is not absent, and names the permission and the bucket`, async () => {
    const { bucket, companion } = await companionOf(`denied-${index}`, type);
    assert.is(companion.state, "unknown");
    assert.equal(companion.why, { kind: "denied", permission, call });
    assert.equal(companion.resource.target("bucket"), { kind: "resources", resources: [bucket] });
    const { problems } = await read;
    const message = `Not allowed: ${permission}: 1 answer is not known; allow it to the identity that scans.`;
    assert.ok(problems.some((problem) => problem.level === "note" && problem.message === message));
  });

  settings(`${call}: failed is neither absent nor denied`, async () => {
    const { companion } = await companionOf(`failed-${index}`, type);
    assert.equal(companion.why, { kind: "failed", call, cause: "MethodNotAllowed" });
  });
}

settings("a refused setting is not known at the bucket either, where it can be written inline", async () => {
  const errors = { "s3:GetBucketPolicy": "denied", "s3:GetBucketAcl": "denied" };
  const { fields } = (await readEstate({ buckets: [{ name: "logs" }], errors })).one(bucketType);
  assert.is(fields.at("policy").why.kind, "denied");
  assert.is(fields.at("acl").why.kind, "denied");
  assert.is(fields.at("versioning").state, "absent");
});

settings("a refused setting of one bucket leaves all others known", async () => {
  const { unit } = await read;
  const unknown = unit.resources.filter((resource) => resource.fields.state === "unknown");
  assert.is(unknown.length, 2 * cases.length);
});

settings("what AWS sets on new buckets comes as known companions", async () => {
  const { graph, one } = await readEstate({ buckets: [{ name: "logs" }] });
  const bucket = one(bucketType);
  assert.is(bucket.address, "arn:aws:s3:::logs");
  assert.equal(bucket.names(), ["logs", "arn:aws:s3:::logs"]);
  assert.is(bucket.place(), undefined);
  assert.equal(bucket.scope, { provider: `${account}/${region}`, credentials: account, account, region });
  const block = graph.companion(bucket, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
  assert.is(block.at("restrictPublicBuckets").known(), true);
  const ownership = graph.companion(bucket, "aws:s3/bucketOwnershipControls:BucketOwnershipControls");
  assert.is(ownership.at("rule").at("objectOwnership").known(), "BucketOwnerEnforced");
});

settings("what is not read is not known, and not absent", async () => {
  const { one } = await readEstate({ buckets: [{ name: "logs" }] });
  for (const property of ["tags", "website", "corsRules"] as const) {
    assert.is(one(bucketType).fields.at(property).why.kind, "unsupported", property);
  }
});

settings("a bucket that is deleted between two calls is not judged, and is counted", async () => {
  const errors = { "s3:GetBucketAcl logs": "NoSuchBucket" };
  const { graph, problems } = await readEstate({ buckets: [{ name: "logs" }, { name: "other" }], errors });
  assert.equal(
    graph.ofType(bucketType).map((bucket) => bucket.address),
    ["arn:aws:s3:::other"],
  );
  assert.is(graph.ofType("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").length, 1);
  assert.equal(problems, [{ level: "note", message: "Deleted while the account was read, not judged: 1." }]);
});

settings("buckets of other regions are counted, not judged", async () => {
  const buckets = [{ name: "here", region: "eu-west-1" }, { name: "there" }, { name: "far" }];
  const { one, problems, log } = await readEstate({ buckets }, "eu-west-1");
  assert.is(one(bucketType).address, "arn:aws:s3:::here");
  assert.equal(problems, [{ level: "note", message: "Buckets in other regions than eu-west-1, not judged here: 2." }]);
  assert.is(log.filter((call) => call === "s3:GetBucketAcl").length, 1);
});

settings.run();

const accountWide = suite("the account's public access block");

const settingType = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";

accountWide("holds for every bucket", async () => {
  const accountPublicAccess = { BlockPublicAcls: true, RestrictPublicBuckets: true };
  const { graph, one } = await readEstate({ buckets: [{ name: "logs" }], accountPublicAccess });
  const setting = graph.setting(one(bucketType), settingType);
  assert.is(setting.at("blockPublicAcls").known(), true);
  assert.is(setting.at("blockPublicPolicy").known(), false);
});

accountWide("no configuration means that no guard is on, and is written out", async () => {
  const { one } = await readEstate({});
  for (const guard of ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const) {
    assert.is(one(settingType).fields.at(guard).known(), false);
  }
  assert.is(one(settingType).scope.region, undefined);
});

accountWide("denied names the permission, which is not called as the call is", async () => {
  const errors = { "s3-control:GetPublicAccessBlock": "denied" };
  const { graph, one } = await readEstate({ buckets: [{ name: "logs" }], errors });
  const setting = graph.setting(one(bucketType), settingType);
  assert.equal(setting.why, {
    kind: "denied",
    permission: "s3:GetAccountPublicAccessBlock",
    call: "s3control:GetPublicAccessBlock",
  });
  assert.instance(one(settingType), AccountResource);
});

accountWide.run();
