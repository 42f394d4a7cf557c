import { s3BucketEncryption } from "../../../rules/s3/s3-bucket-encryption.ts";
import { parameter, ref, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { logs, stack } from "./buckets.ts";

type Algorithm = string | ReturnType<typeof unknown>;

const encrypted = (sseAlgorithm: Algorithm) =>
  resource("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "encryption", {
    bucket: ref("logs"),
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm } }],
  });
const inline = (sseAlgorithm: Algorithm) =>
  logs({ serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: { sseAlgorithm } } } });
const Encrypted = (SSEAlgorithm: unknown) => ({
  BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm } }] },
});
const params = { writtenOut: true };

ruleCases(s3BucketEncryption, [
  {
    name: "nothing written, which S3 does by itself",
    verdict: "not violated",
    because: ["sseAlgorithm"],
    resources: [logs()],
    template: stack(),
  },
  {
    name: "nothing written, for a bucket that is there already",
    verdict: "not violated",
    resources: [logs({}, true)],
  },
  {
    name: "an algorithm that is not known: every one encrypts",
    verdict: "not violated",
    resources: [logs(), encrypted(unknown())],
    template: stack(Encrypted({ Ref: "Algorithm" }), parameter("Algorithm")),
  },
  {
    name: "nothing written, where it must be",
    verdict: "violated",
    severity: "low",
    because: ["sseAlgorithm", "rules"],
    params,
    resources: [logs()],
    template: stack({}),
  },
  {
    name: "nothing written for a bucket that is there already, where it must be",
    verdict: "violated",
    params,
    resources: [logs({}, true)],
  },
  {
    name: "SSE-S3, where it must be written",
    verdict: "not violated",
    because: ["rules.0.applyServerSideEncryptionByDefault.sseAlgorithm"],
    about: "rules",
    params,
    resources: [logs(), encrypted("AES256")],
    template: stack(Encrypted("AES256")),
  },
  {
    name: "a key of KMS, where it must be written, and the bucket comes last",
    verdict: "not violated",
    params,
    resources: [encrypted("aws:kms"), logs()],
    template: stack(Encrypted("aws:kms")),
  },
  {
    name: "two layers of KMS, where it must be written",
    verdict: "not violated",
    params,
    resources: [logs(), encrypted("aws:kms:dsse")],
    template: stack(Encrypted("aws:kms:dsse")),
  },
  {
    name: "in the bucket's own block, where it must be written",
    verdict: "not violated",
    because: ["serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.sseAlgorithm"],
    about: "serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.sseAlgorithm",
    params,
    resources: [inline("AES256")],
  },
  {
    name: "a rule without an algorithm, where it must be written",
    verdict: "violated",
    params,
    resources: [
      logs(),
      resource("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "encryption", {
        bucket: ref("logs"),
        rules: [{ bucketKeyEnabled: true }],
      }),
    ],
    template: stack({ BucketEncryption: { ServerSideEncryptionConfiguration: [{ BucketKeyEnabled: true }] } }),
  },
  {
    name: "an algorithm that is not known, where it must be written",
    verdict: "cannot tell",
    because: ["sseAlgorithm"],
    params,
    resources: [logs(), encrypted(unknown())],
    template: stack(Encrypted({ Ref: "Algorithm" }), parameter("Algorithm")),
  },
  {
    name: "written for a bucket that may be another, where it must be",
    verdict: "cannot tell",
    params,
    resources: [
      logs(),
      resource("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "encryption", {
        bucket: unknown(),
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
      }),
    ],
  },
  {
    name: "written in one of two stages, where it must be",
    verdict: "cannot tell",
    params,
    template: stack(
      { BucketEncryption: { "Fn::If": ["IsProd", Encrypted("AES256").BucketEncryption, { Ref: "AWS::NoValue" }] } },
      { ...parameter("Stage"), Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } } },
    ),
  },
]);
