import { s3BucketVersioning } from "../../../rules/s3/s3-bucket-versioning.ts";
import { parameter, ref, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { logs, stack } from "./buckets.ts";

type Text = string | ReturnType<typeof unknown> | ReturnType<typeof ref>;

const versioned = (status: Text, bucket: Text = ref("logs"), name = "versioning") =>
  resource("aws:s3/bucketVersioning:BucketVersioning", name, { bucket, versioningConfiguration: { status } });
const Versioned = (Status: unknown) => ({ VersioningConfiguration: { Status } });

ruleCases(s3BucketVersioning, [
  {
    name: "on",
    verdict: "not violated",
    because: ["versioningConfiguration.status"],
    about: "versioningConfiguration.status",
    resources: [logs(), versioned("Enabled")],
    template: stack(Versioned("Enabled")),
  },
  {
    name: "on, and the bucket comes last",
    verdict: "not violated",
    resources: [versioned("Enabled"), logs()],
  },
  {
    name: "on, by the bucket's name",
    verdict: "not violated",
    resources: [logs({ bucket: "invoices" }), versioned("Enabled", "invoices")],
  },
  {
    name: "on, in the bucket itself",
    verdict: "not violated",
    because: ["versioning.enabled"],
    resources: [logs({ versioning: { enabled: true } })],
  },
  {
    name: "nothing set",
    verdict: "violated",
    severity: "medium",
    because: ["versioningConfiguration.status", "versioning.enabled"],
    assumes: { "<BucketVersioning>.versioningConfiguration.status": "Disabled", "versioning.enabled": false },
    resources: [logs()],
    template: stack(),
  },
  {
    name: "nothing set on a bucket that is there already",
    verdict: "violated",
    resources: [logs({}, true)],
  },
  {
    name: "suspended",
    verdict: "violated",
    because: ["versioningConfiguration.status"],
    resources: [logs(), versioned("Suspended")],
    template: stack(Versioned("Suspended")),
  },
  {
    name: "never switched on",
    verdict: "violated",
    resources: [logs(), versioned("Disabled")],
  },
  {
    name: "off in the bucket itself",
    verdict: "violated",
    because: ["versioning.enabled"],
    about: "versioning.enabled",
    resources: [logs({ versioning: { enabled: false } })],
  },
  {
    name: "on for another bucket",
    verdict: "violated",
    resources: [logs(), resource("aws:s3/bucket:Bucket", "other", {}), versioned("Enabled", ref("other"))],
  },
  {
    name: "on twice",
    verdict: "not violated",
    resources: [logs(), versioned("Enabled"), versioned("Enabled", ref("logs"), "again")],
  },
  {
    name: "on and suspended by two resources",
    verdict: "cannot tell",
    resources: [logs(), versioned("Enabled"), versioned("Suspended", ref("logs"), "again")],
  },
  {
    name: "a state that only the deployment will know",
    verdict: "cannot tell",
    because: ["versioningConfiguration.status"],
    resources: [logs(), versioned(unknown())],
    template: stack(Versioned({ Ref: "Status" }), parameter("Status")),
  },
  {
    name: "a bucket that is not known",
    verdict: "cannot tell",
    resources: [logs(), versioned("Enabled", unknown())],
  },
  {
    name: "suspended beside it, and on in the bucket itself",
    verdict: "not violated",
    resources: [logs({ versioning: { enabled: true } }), versioned(unknown())],
  },
]);
