import { ServiceError } from "./encode.ts";
import type { BucketEstate, Running } from "./estate.ts";
import type { Call } from "./server.ts";

const owner = { ID: "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a" };

const on = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

/**
 * Answers for S3. What a bucket does not say is what AWS sets on new buckets: the public access block is on, ACLs are
 * off (https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html), SSE-S3 encrypts
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html).
 */
export function answerS3(running: Running, { operation, input }: Call): object {
  if (operation === "ListBuckets") return listBuckets(running, input);
  const bucket = running.estate.buckets?.find((each) => each.name === input["Bucket"]);
  if (bucket === undefined) throw new ServiceError("NoSuchBucket", "The specified bucket does not exist", 404);
  const answer = settings[operation];
  if (answer === undefined) throw new Error(`the estate does not answer s3:${operation}`);
  return answer(bucket, running);
}

function listBuckets({ estate, lists }: Running, input: Call["input"]): object {
  const { items, next } = lists.page(estate.buckets, input["continuation-token"]);
  const Buckets = items.map(({ name, region = "us-east-1" }) => ({
    Name: name,
    CreationDate: new Date(0),
    BucketRegion: region,
  }));
  return { Buckets, Owner: owner, ContinuationToken: next };
}

const missing = (code: string): never => {
  throw new ServiceError(code, "", 404);
};

const settings: Readonly<Record<string, (bucket: BucketEstate, running: Running) => object>> = {
  GetPublicAccessBlock: ({ publicAccess }) =>
    publicAccess === "none"
      ? missing("NoSuchPublicAccessBlockConfiguration")
      : { PublicAccessBlockConfiguration: publicAccess ?? on },
  GetBucketOwnershipControls: ({ ownership = "BucketOwnerEnforced" }) =>
    ownership === "none"
      ? missing("OwnershipControlsNotFoundError")
      : { OwnershipControls: { Rules: [{ ObjectOwnership: ownership }] } },
  GetBucketEncryption: ({ encryption }) => ({ ServerSideEncryptionConfiguration: { Rules: encryption ?? sseS3 } }),
  GetBucketPolicy: ({ policy }) => (policy === undefined ? missing("NoSuchBucketPolicy") : { Policy: policy }),
  GetBucketAcl: ({ grants = [ownerGrant] }, { lists }) => ({ Owner: owner, Grants: lists.whole(grants) }),
  GetBucketVersioning: ({ versioning }) => (versioning === undefined ? {} : { Status: versioning }),
  GetBucketLifecycleConfiguration: ({ lifecycle }) =>
    lifecycle === undefined ? missing("NoSuchLifecycleConfiguration") : { Rules: lifecycle },
  GetBucketLogging: ({ logging }) => (logging === undefined ? {} : { LoggingEnabled: logging }),
};

const ownerGrant = { Grantee: { Type: "CanonicalUser", ...owner }, Permission: "FULL_CONTROL" } as const;

const sseS3 = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" }, BucketKeyEnabled: false }];

/** An account has no public access block until somebody sets one. */
export function answerS3Control({ estate }: Running, { operation }: Call): object {
  if (operation !== "GetPublicAccessBlock") throw new Error(`the estate does not answer s3-control:${operation}`);
  const { accountPublicAccess } = estate;
  if (accountPublicAccess === undefined) return missing("NoSuchPublicAccessBlockConfiguration");
  return { PublicAccessBlockConfiguration: accountPublicAccess };
}
