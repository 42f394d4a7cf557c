import { s3BucketLifecycle } from "../../../rules/s3/s3-bucket-lifecycle.ts";
import { parameter, ref, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { logs, stack } from "./buckets.ts";

type Inputs = Parameters<typeof resource<"aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration">>[2];

const lifecycle = (rules: NonNullable<Inputs["rules"]>, bucket: NonNullable<Inputs["bucket"]> = ref("logs")) =>
  resource("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "lifecycle", { bucket, rules });
const Lifecycle = (...Rules: readonly object[]) => stack({ LifecycleConfiguration: { Rules } });

ruleCases(s3BucketLifecycle, [
  {
    name: "objects expire",
    verdict: "not violated",
    because: ["rules.0.status", "rules.0.expiration"],
    resources: [logs(), lifecycle([{ id: "old", status: "Enabled", expiration: { days: 365 } }])],
    template: Lifecycle({ Id: "old", Status: "Enabled", ExpirationInDays: 365 }),
  },
  {
    name: "objects expire on a date",
    verdict: "not violated",
    resources: [logs(), lifecycle([{ id: "old", status: "Enabled", expiration: { date: "2030-01-01T00:00:00Z" } }])],
    template: Lifecycle({ Status: "Enabled", ExpirationDate: "2030-01-01T00:00:00Z" }),
  },
  {
    name: "objects move to an archive",
    verdict: "not violated",
    because: ["rules.0.transitions"],
    resources: [
      lifecycle([{ id: "old", status: "Enabled", transitions: [{ days: 90, storageClass: "GLACIER" }] }]),
      logs(),
    ],
    template: Lifecycle({
      Status: "Enabled",
      Transitions: [{ TransitionInDays: 90, StorageClass: "GLACIER" }],
    }),
  },
  {
    name: "objects move to an archive, in the older form",
    verdict: "not violated",
    template: Lifecycle({ Status: "Enabled", Transition: { TransitionInDays: 90, StorageClass: "GLACIER" } }),
  },
  {
    name: "old versions expire",
    verdict: "not violated",
    because: ["rules.0.noncurrentVersionExpiration"],
    resources: [
      logs(),
      lifecycle([{ id: "old", status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 30 } }]),
    ],
    template: Lifecycle({ Status: "Enabled", NoncurrentVersionExpiration: { NoncurrentDays: 30 } }),
  },
  {
    name: "old versions expire, in the older form",
    verdict: "not violated",
    template: Lifecycle({ Status: "Enabled", NoncurrentVersionExpirationInDays: 30 }),
  },
  {
    name: "in the bucket itself",
    verdict: "not violated",
    because: ["lifecycleRules.0.enabled"],
    resources: [logs({ lifecycleRules: [{ enabled: true, expiration: { days: 365 } }] })],
  },
  {
    name: "off in the bucket itself",
    verdict: "violated",
    because: ["lifecycleRules.0.enabled"],
    about: "lifecycleRules",
    resources: [logs({ lifecycleRules: [{ enabled: false, expiration: { days: 365 } }] })],
  },
  {
    name: "nothing set",
    verdict: "violated",
    severity: "low",
    because: ["rules", "lifecycleRules"],
    resources: [logs()],
    template: stack(),
  },
  {
    name: "a rule that is off",
    verdict: "violated",
    because: ["rules.0.status"],
    about: "rules",
    resources: [logs(), lifecycle([{ id: "old", status: "Disabled", expiration: { days: 365 } }])],
    template: Lifecycle({ Status: "Disabled", ExpirationInDays: 365 }),
  },
  {
    name: "only broken uploads end",
    verdict: "violated",
    resources: [
      logs(),
      lifecycle([{ id: "uploads", status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }]),
    ],
    template: Lifecycle({ Status: "Enabled", AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }),
  },
  {
    name: "one rule off, and one on",
    verdict: "not violated",
    resources: [
      logs(),
      lifecycle([
        { id: "off", status: "Disabled", expiration: { days: 1 } },
        { id: "on", status: "Enabled", expiration: { days: 365 } },
      ]),
    ],
    template: Lifecycle({ Status: "Disabled", ExpirationInDays: 1 }, { Status: "Enabled", ExpirationInDays: 365 }),
  },
  {
    name: "a rule whose state is not known",
    verdict: "cannot tell",
    because: ["rules.0.status"],
    resources: [logs(), lifecycle([{ id: "old", status: unknown(), expiration: { days: 365 } }])],
    template: stack(
      { LifecycleConfiguration: { Rules: [{ Status: { Ref: "Status" }, ExpirationInDays: 365 }] } },
      parameter("Status"),
    ),
  },
  {
    name: "rules of a bucket that is not known",
    verdict: "cannot tell",
    resources: [logs(), lifecycle([{ id: "old", status: "Enabled", expiration: { days: 365 } }], unknown())],
  },
]);
