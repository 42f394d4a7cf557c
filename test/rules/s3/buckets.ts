import { ref, resource, template, type unknown } from "../../support/rule-cases.ts";

type Written<T extends Parameters<typeof resource>[0]> = Parameters<typeof resource<T>>[2];

const guards = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const;
export type Guard = (typeof guards)[number];

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** All four guards on, and as CloudFormation names them. */
export const on = Object.fromEntries(guards.map((guard) => [guard, true])) as Readonly<Record<Guard, boolean>>;
export const On = Object.fromEntries(guards.map((guard) => [capital(guard), true]));
export const inTemplate = (guard: Guard): string => capital(guard);

export const logs = (inputs: Written<"aws:s3/bucket:Bucket"> = {}, existing = false) =>
  resource("aws:s3/bucket:Bucket", "logs", inputs, { existing });

export const block = (inputs: Written<"aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock">, existing = false) =>
  resource(
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    "block",
    { bucket: ref("logs"), ...inputs },
    { existing },
  );

export const account = (inputs: Written<"aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock">) =>
  resource("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "account", inputs);

export const ownership = (objectOwnership: string | ReturnType<typeof unknown>) =>
  resource("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "ownership", {
    bucket: ref("logs"),
    rule: { objectOwnership },
  });

export const Logs = (properties: object = {}) => ({ Type: "AWS::S3::Bucket", Properties: properties });

/** A template with the bucket alone. */
export const stack = (properties: object = {}, more: object = {}): object => template({ Logs: Logs(properties) }, more);

/** A template with the bucket and a policy of its own. */
export const policyStack = (PolicyDocument: unknown, more: object = {}, properties: object = {}): object =>
  template(
    {
      Logs: Logs(properties),
      Policy: { Type: "AWS::S3::BucketPolicy", Properties: { Bucket: { Ref: "Logs" }, PolicyDocument } },
    },
    more,
  );

export const policy = (
  document: unknown,
  bucket: Written<"aws:s3/bucketPolicy:BucketPolicy">["bucket"] = ref("logs"),
  name = "policy",
) => resource("aws:s3/bucketPolicy:BucketPolicy", name, { bucket, policy: document as string });
