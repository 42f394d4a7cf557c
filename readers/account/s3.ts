import {
  type Bucket,
  type Grant as BucketGrant,
  GetBucketAclCommand,
  type GetBucketAclCommandOutput,
  GetBucketEncryptionCommand,
  type GetBucketEncryptionCommandOutput,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  type LifecycleRule,
  ListBucketsCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import {
  GetPublicAccessBlockCommand as GetAccountPublicAccessBlockCommand,
  S3ControlClient,
} from "@aws-sdk/client-s3-control";
import type { CompanionType } from "../../core/model/links.ts";
import { Unknown } from "../../core/model/value.ts";
import type { Outcome } from "./outcome.ts";
import type { AccountResource, Tree } from "./resource.ts";
import { compare, notRead, type Scan } from "./scan.ts";

const types = {
  acl: "aws:s3/bucketAcl:BucketAcl",
  encryption: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  lifecycle: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  logging: "aws:s3/bucketLogging:BucketLogging",
  ownership: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
  policy: "aws:s3/bucketPolicy:BucketPolicy",
  publicAccess: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  versioning: "aws:s3/bucketVersioning:BucketVersioning",
} as const satisfies Readonly<Record<string, CompanionType>>;

/**
 * The buckets of the region with their settings, and the account's public access block. Buckets of other regions are
 * counted in a note.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html
 */
export async function readS3(scan: Scan): Promise<void> {
  const settings = scan.settings();
  const client = new S3Client({ ...settings, forcePathStyle: settings.endpoint !== undefined });
  await Promise.all([readBuckets(scan, client), readAccountPublicAccessBlock(scan)]);
  client.destroy();
}

async function readBuckets(scan: Scan, client: S3Client): Promise<void> {
  const listing = await scan.calls.list(
    "s3:ListBuckets",
    // MaxBuckets must be sent: AWS tells the buckets' regions only with a parameter.
    (ContinuationToken) => client.send(new ListBucketsCommand({ MaxBuckets: 1000, ContinuationToken })),
    (page) => page.ContinuationToken,
  );
  if (listing.refused !== undefined) {
    const listed = { what: "buckets", types: ["aws:s3/bucket:Bucket"] as const, companions: Object.values(types) };
    scan.incomplete(listing.refused, listed, listing.pages.length > 0);
  }
  const buckets = listing.pages.flatMap((page) => page.Buckets ?? []);
  const { region } = scan.where;
  // A bucket that does not tell its region is asked about all the same: dropped, it would look clean.
  const here = buckets.filter((bucket) => (bucket.BucketRegion ?? region) === region);
  const elsewhere = buckets.length - here.length;
  if (elsewhere > 0) scan.problem("note", `Buckets in other regions than ${region}, not judged here: ${elsewhere}.`);
  await Promise.all(here.map((bucket) => readBucket(scan, client, bucket)));
}

async function readBucket(scan: Scan, client: S3Client, { Name: name = "" }: Bucket): Promise<void> {
  const { calls } = scan;
  const input = { Bucket: name };
  const ask = <V>(call: string, send: () => Promise<V>) => calls.ask(`s3:${call}`, send);
  const [publicAccess, acl, policy, ownership, encryption, versioning, logging, lifecycle] = await Promise.all([
    ask("GetPublicAccessBlock", () => client.send(new GetPublicAccessBlockCommand(input))),
    ask("GetBucketAcl", () => client.send(new GetBucketAclCommand(input))),
    ask("GetBucketPolicy", () => client.send(new GetBucketPolicyCommand(input))),
    ask("GetBucketOwnershipControls", () => client.send(new GetBucketOwnershipControlsCommand(input))),
    ask("GetBucketEncryption", () => client.send(new GetBucketEncryptionCommand(input))),
    ask("GetBucketVersioning", () => client.send(new GetBucketVersioningCommand(input))),
    ask("GetBucketLogging", () => client.send(new GetBucketLoggingCommand(input))),
    ask("GetBucketLifecycleConfiguration", () => client.send(new GetBucketLifecycleConfigurationCommand(input))),
  ]);
  const answers: readonly Outcome<unknown>[] = [
    publicAccess,
    acl,
    policy,
    ownership,
    encryption,
    versioning,
    logging,
    lifecycle,
  ];
  if (answers.some((answer) => answer.kind === "gone")) {
    scan.vanished();
    return;
  }
  const bucket = addBucket(scan, name, {
    acl: refusal(acl),
    grants: refusal(acl),
    lifecycleRules: refusal(lifecycle),
    logging: refusal(logging),
    policy: refusal(policy),
    serverSideEncryptionConfiguration: refusal(encryption),
    versioning: refusal(versioning),
  });
  const companion = <T extends CompanionType, V>(
    type: T,
    call: string,
    outcome: Outcome<V>,
    make: (value: V) => Tree<T> | undefined,
  ) => scan.addCompanion(bucket, type, `s3:${call}`, outcome, make);
  const common = { bucket: name, region: scan.where.region };
  companion(types.publicAccess, "GetPublicAccessBlock", publicAccess, (value) => {
    const block = value.PublicAccessBlockConfiguration;
    return block && { ...common, ...guards(block) };
  });
  companion(types.acl, "GetBucketAcl", acl, (value) => ({ ...common, accessControlPolicy: accessControl(value) }));
  companion(types.policy, "GetBucketPolicy", policy, ({ Policy }) => {
    return Policy === undefined ? undefined : { ...common, policy: Policy };
  });
  companion(types.ownership, "GetBucketOwnershipControls", ownership, ({ OwnershipControls }) => {
    const objectOwnership = OwnershipControls?.Rules?.[0]?.ObjectOwnership;
    return objectOwnership && { ...common, rule: { objectOwnership } };
  });
  companion(types.encryption, "GetBucketEncryption", encryption, (value) => ({ ...common, rules: rulesOf(value) }));
  // No status: versioning was never switched on. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html
  companion(types.versioning, "GetBucketVersioning", versioning, ({ Status, MFADelete }) => {
    return Status && { ...common, versioningConfiguration: { status: Status, mfaDelete: MFADelete } };
  });
  companion(types.logging, "GetBucketLogging", logging, ({ LoggingEnabled: to }) => {
    return to && { ...common, targetBucket: to.TargetBucket, targetPrefix: to.TargetPrefix };
  });
  companion(types.lifecycle, "GetBucketLifecycleConfiguration", lifecycle, ({ Rules }) => {
    return Rules && { ...common, rules: Rules.map(lifecycleRule) };
  });
}

/** What stands for a companion's settings at the bucket itself: absent, but for those that were refused. */
const refusal = (outcome: Outcome<unknown>) => (outcome.kind === "refused" ? new Unknown(outcome.why) : undefined);

function addBucket(scan: Scan, name: string, refusals: Tree<"aws:s3/bucket:Bucket">): AccountResource {
  const { partition, region } = scan.where;
  const arn = `arn:${partition}:s3:::${name}`;
  const bucket = scan.add("aws:s3/bucket:Bucket", {
    address: arn,
    call: "s3:ListBuckets",
    tree: {
      ...refusals,
      id: name,
      arn,
      bucket: name,
      region,
      bucketRegion: region,
      accelerationStatus: notRead,
      corsRules: notRead,
      objectLockConfiguration: notRead,
      objectLockEnabled: notRead,
      replicationConfiguration: notRead,
      requestPayer: notRead,
      tags: notRead,
      tagsAll: notRead,
      website: notRead,
    },
  });
  return bucket as unknown as AccountResource;
}

interface PublicAccessBlock {
  readonly BlockPublicAcls?: boolean | undefined;
  readonly BlockPublicPolicy?: boolean | undefined;
  readonly IgnorePublicAcls?: boolean | undefined;
  readonly RestrictPublicBuckets?: boolean | undefined;
}

const guards = (block: PublicAccessBlock) => ({
  blockPublicAcls: block.BlockPublicAcls ?? false,
  blockPublicPolicy: block.BlockPublicPolicy ?? false,
  ignorePublicAcls: block.IgnorePublicAcls ?? false,
  restrictPublicBuckets: block.RestrictPublicBuckets ?? false,
});

function accessControl(value: GetBucketAclCommandOutput): Tree<"aws:s3/bucketAcl:BucketAcl">["accessControlPolicy"] {
  const grants = (value.Grants ?? []).map(grantOf);
  grants.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  return { owner: value.Owner && { id: value.Owner.ID, displayName: value.Owner.DisplayName }, grants };
}

const grantOf = ({ Grantee: to, Permission }: BucketGrant) => ({
  grantee: to && {
    type: to.Type,
    uri: to.URI,
    id: to.ID,
    displayName: to.DisplayName,
    emailAddress: to.EmailAddress,
  },
  permission: Permission,
});

function rulesOf(value: GetBucketEncryptionCommandOutput) {
  const rules = value.ServerSideEncryptionConfiguration?.Rules ?? [];
  return rules.map((rule) => {
    const by = rule.ApplyServerSideEncryptionByDefault;
    return {
      applyServerSideEncryptionByDefault: by && { sseAlgorithm: by.SSEAlgorithm, kmsMasterKeyId: by.KMSMasterKeyID },
      bucketKeyEnabled: rule.BucketKeyEnabled,
      blockedEncryptionTypes: rule.BlockedEncryptionTypes?.EncryptionType,
    };
  });
}

/** What a rule does to which objects is read as far as rules ask for it: whether, and after how many days. */
const lifecycleRule = (rule: LifecycleRule) => ({
  id: rule.ID,
  status: rule.Status,
  filter: notRead,
  expiration: rule.Expiration && {
    days: rule.Expiration.Days,
    date: rule.Expiration.Date?.toISOString(),
    expiredObjectDeleteMarker: rule.Expiration.ExpiredObjectDeleteMarker,
  },
  transitions: rule.Transitions?.map((each) => ({
    days: each.Days,
    date: each.Date?.toISOString(),
    storageClass: each.StorageClass,
  })),
  noncurrentVersionExpiration: rule.NoncurrentVersionExpiration && {
    noncurrentDays: rule.NoncurrentVersionExpiration.NoncurrentDays,
    newerNoncurrentVersions: rule.NoncurrentVersionExpiration.NewerNoncurrentVersions,
  },
  noncurrentVersionTransitions: notRead,
  abortIncompleteMultipartUpload: rule.AbortIncompleteMultipartUpload && {
    daysAfterInitiation: rule.AbortIncompleteMultipartUpload.DaysAfterInitiation,
  },
});

/**
 * The account's public access block. No configuration means that none of the four guards is on: that is written out, as
 * the setting exists once in each account.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html
 */
async function readAccountPublicAccessBlock(scan: Scan): Promise<void> {
  const client = new S3ControlClient(scan.settings());
  const { account: accountId } = scan.where;
  const call = "s3control:GetPublicAccessBlock";
  const send = () => client.send(new GetAccountPublicAccessBlockCommand({ AccountId: accountId }));
  const outcome = await scan.calls.ask(call, send);
  client.destroy();
  const configured = outcome.kind === "answered" ? outcome.value.PublicAccessBlockConfiguration : undefined;
  scan.add("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", {
    address: `${accountId}#AccountPublicAccessBlock`,
    call,
    tree:
      outcome.kind === "refused"
        ? scan.refused(outcome.why)
        : { id: accountId, accountId, ...guards(configured ?? {}) },
    global: true,
  });
}
