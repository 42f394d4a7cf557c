import { ebsVolumeEncrypted } from "../../../rules/ebs/ebs-volume-encrypted.ts";
import { parameter, ref, resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:ebs/volume:Volume">>[2];

const volume = (inputs: Inputs, more: { existing?: boolean; provider?: string } = {}) =>
  resource("aws:ebs/volume:Volume", "orders", { availabilityZone: "eu-west-1a", size: 20, ...inputs }, more);

const byDefault = (inputs: { enabled?: boolean | ReturnType<typeof unknown> }, provider?: string) =>
  resource(
    "aws:ebs/encryptionByDefault:EncryptionByDefault",
    "default",
    inputs,
    provider === undefined ? {} : { provider },
  );

const stack = (properties: object, more: object = {}) =>
  template(
    { Orders: { Type: "AWS::EC2::Volume", Properties: { AvailabilityZone: "eu-west-1a", Size: 20, ...properties } } },
    more,
  );

ruleCases(ebsVolumeEncrypted, [
  {
    name: "encrypted",
    verdict: "not violated",
    because: ["encrypted"],
    resources: [volume({ encrypted: true })],
    template: stack({ Encrypted: true }),
  },
  {
    name: "encryption switched off",
    verdict: "violated",
    because: ["encrypted"],
    resources: [volume({ encrypted: false })],
    template: stack({ Encrypted: false }),
  },
  {
    name: "nothing said about encryption",
    verdict: "violated",
    because: ["encrypted"],
    resources: [volume({})],
    template: stack({}),
  },
  {
    name: "a volume that is there already, and nothing said",
    verdict: "violated",
    resources: [volume({}, { existing: true })],
  },
  {
    name: "booleans written as text",
    verdict: "not violated",
    template: stack({ Encrypted: "true" }),
  },
  {
    name: "false written as text",
    verdict: "violated",
    template: stack({ Encrypted: "false" }),
  },
  {
    name: "only the deployment will know",
    verdict: "cannot tell",
    because: ["encrypted"],
    resources: [volume({ encrypted: unknown() })],
    template: stack({ Encrypted: { Ref: "Encrypted" } }, parameter("Encrypted")),
  },
  {
    name: "a secret that says yes",
    verdict: "not violated",
    resources: [volume({ encrypted: secret(true) })],
  },
  {
    name: "the region encrypts by default",
    verdict: "not violated",
    because: ["enabled"],
    resources: [volume({}), byDefault({ enabled: true })],
  },
  {
    name: "the region's default counts against the volume's own word",
    verdict: "not violated",
    because: ["enabled"],
    resources: [volume({ encrypted: false }), byDefault({ enabled: true })],
  },
  {
    name: "the region's default is on where nothing else is said",
    verdict: "not violated",
    resources: [volume({}), byDefault({})],
  },
  {
    name: "a volume that is there already, and a default that may be younger",
    verdict: "cannot tell",
    // A program by itself does not say what is there already.
    but: { program: "not violated" },
    resources: [volume({}, { existing: true }), byDefault({ enabled: true })],
  },
  {
    name: "a volume that is there already without encryption: the default does not reach back",
    verdict: "violated",
    but: { program: "not violated" },
    resources: [volume({ encrypted: false }, { existing: true }), byDefault({ enabled: true })],
  },
  {
    name: "the region's default is switched off",
    verdict: "violated",
    because: ["encrypted", "enabled"],
    resources: [volume({}), byDefault({ enabled: false })],
  },
  {
    name: "the region's default is not known",
    verdict: "cannot tell",
    because: ["enabled"],
    resources: [volume({}), byDefault({ enabled: unknown() })],
  },
  {
    name: "encrypted, and the region's default is not known",
    verdict: "not violated",
    resources: [volume({ encrypted: true }), byDefault({ enabled: unknown() })],
  },
  {
    name: "from a snapshot, whose encryption it takes over",
    verdict: "cannot tell",
    resources: [volume({ snapshotId: "snap-0123456789abcdef0" })],
    template: stack({ SnapshotId: "snap-0123456789abcdef0" }),
  },
  {
    name: "from no snapshot, as the provider writes it down: empty text",
    verdict: "violated",
    resources: [volume({ snapshotId: "" })],
  },
  {
    name: "from a snapshot that is made with it",
    verdict: "cannot tell",
    resources: [
      resource("aws:ebs/snapshot:Snapshot", "before", { volumeId: "vol-0123456789abcdef0" }),
      volume({ snapshotId: ref("before") }),
    ],
  },
  {
    name: "from a snapshot that a parameter names",
    verdict: "cannot tell",
    template: stack({ SnapshotId: { Ref: "Snapshot" } }, parameter("Snapshot")),
  },
  {
    name: "from a snapshot, and encrypted whatever that is",
    verdict: "not violated",
    resources: [volume({ snapshotId: "snap-0123456789abcdef0", encrypted: true })],
    template: stack({ SnapshotId: "snap-0123456789abcdef0", Encrypted: true }),
  },
  {
    name: "from a snapshot, and the region encrypts by default",
    verdict: "not violated",
    resources: [volume({ snapshotId: "snap-0123456789abcdef0" }), byDefault({ enabled: true })],
  },
]);
