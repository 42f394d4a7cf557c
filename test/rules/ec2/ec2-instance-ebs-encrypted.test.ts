import { ec2InstanceEbsEncrypted } from "../../../rules/ec2/ec2-instance-ebs-encrypted.ts";
import { parameter, resource, ruleCases, unknown } from "../../support/rule-cases.ts";
import { instance, stack } from "./machines.ts";

type Instance = Parameters<typeof instance>[0];
type Device = NonNullable<Exclude<Instance["ebsBlockDevices"], { kind: string }>>[number];

const root = { encrypted: true };
const disk = (inputs: object): Device => ({ deviceName: "/dev/sdf", ...inputs }) as Device;
const byDefault = (inputs: { enabled?: boolean }) =>
  resource("aws:ebs/encryptionByDefault:EncryptionByDefault", "default", inputs);

const mapping = (DeviceName: string, Ebs: object) => ({ DeviceName, Ebs });
const disks = (...BlockDeviceMappings: readonly object[]) => ({ BlockDeviceMappings });

ruleCases(ec2InstanceEbsEncrypted, [
  {
    name: "an encrypted root disk",
    verdict: "not violated",
    because: ["encrypted"],
    resources: [instance({ rootBlockDevice: root })],
    template: stack(disks(mapping("/dev/xvda", { Encrypted: true }))),
  },
  {
    name: "a root disk without encryption",
    verdict: "violated",
    because: ["encrypted"],
    severity: "high",
    resources: [instance({ rootBlockDevice: { encrypted: false } })],
    template: stack(disks(mapping("/dev/sda1", { Encrypted: false }))),
  },
  {
    name: "a root disk of which nothing is said",
    verdict: "violated",
    because: ["rootBlockDevice.encrypted"],
    severity: "medium",
    resources: [instance({})],
    template: stack({}),
  },
  {
    name: "a root disk of which only the size is said",
    verdict: "violated",
    because: ["encrypted"],
    severity: "medium",
    resources: [instance({ rootBlockDevice: { volumeSize: 50 } })],
    template: stack(disks(mapping("/dev/xvda", { VolumeSize: 50 }))),
  },
  {
    name: "a further disk without encryption",
    verdict: "violated",
    because: ["ebsBlockDevices.0.encrypted"],
    severity: "high",
    resources: [instance({ rootBlockDevice: root, ebsBlockDevices: [disk({ encrypted: false })] })],
  },
  {
    name: "a further disk of which nothing is said",
    verdict: "violated",
    severity: "medium",
    resources: [instance({ rootBlockDevice: root, ebsBlockDevices: [disk({ volumeSize: 100 })] })],
    template: stack(disks(mapping("/dev/xvda", { Encrypted: true }), mapping("/dev/sdf", { VolumeSize: 100 }))),
  },
  {
    name: "all disks encrypted",
    verdict: "not violated",
    resources: [instance({ rootBlockDevice: root, ebsBlockDevices: [disk({ encrypted: true })] })],
    template: stack(disks(mapping("/dev/xvda", { Encrypted: true }), mapping("/dev/sdf", { Encrypted: "true" }))),
  },
  {
    name: "disks that belong to the machine",
    verdict: "not violated",
    resources: [
      instance({
        rootBlockDevice: root,
        ephemeralBlockDevices: [{ deviceName: "/dev/sdb", virtualName: "ephemeral0" }],
      }),
    ],
    template: stack(
      disks(mapping("/dev/xvda", { Encrypted: true }), { DeviceName: "/dev/sdb", VirtualName: "ephemeral0" }),
    ),
  },
  {
    name: "the region encrypts by default",
    verdict: "not violated",
    because: ["enabled"],
    resources: [byDefault({ enabled: true }), instance({ ebsBlockDevices: [disk({ encrypted: false })] })],
  },
  {
    name: "the region's default is off",
    verdict: "violated",
    because: ["enabled"],
    severity: "medium",
    resources: [instance({}), byDefault({ enabled: false })],
  },
  {
    name: "an instance that is there already, and a default that may be younger",
    verdict: "cannot tell",
    but: { program: "not violated" },
    resources: [instance({}, { existing: true }), byDefault({})],
  },
  {
    name: "a disk from a snapshot, whose encryption it takes over",
    verdict: "cannot tell",
    because: ["ebsBlockDevices.0.encrypted"],
    resources: [instance({ rootBlockDevice: root, ebsBlockDevices: [disk({ snapshotId: "snap-0123456789abcdef0" })] })],
  },
  {
    name: "a disk from a snapshot beside an encrypted root",
    verdict: "cannot tell",
    template: stack(
      disks(mapping("/dev/xvda", { Encrypted: true }), mapping("/dev/sdf", { SnapshotId: "snap-0123456789abcdef0" })),
    ),
  },
  {
    name: "encryption that is not known",
    verdict: "cannot tell",
    because: ["encrypted"],
    resources: [instance({ rootBlockDevice: { encrypted: unknown() } })],
    template: stack(disks(mapping("/dev/xvda", { Encrypted: { Ref: "Encrypted" } })), parameter("Encrypted")),
  },
  {
    name: "further disks that are not known",
    verdict: "cannot tell",
    because: ["ebsBlockDevices"],
    resources: [instance({ rootBlockDevice: root, ebsBlockDevices: unknown() as never })],
  },
  {
    name: "a launch template, which may say more about the root disk",
    verdict: "cannot tell",
    because: ["rootBlockDevice"],
    resources: [instance({ launchTemplate: { id: "lt-0123456789abcdef0" } })],
    template: stack({ LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" } }),
  },
  {
    name: "a launch template, and a root disk of the instance's own",
    verdict: "not violated",
    because: ["rootBlockDevice.encrypted"],
    resources: [instance({ launchTemplate: { id: "lt-0123456789abcdef0" }, rootBlockDevice: { encrypted: true } })],
  },
]);
