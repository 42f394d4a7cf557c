import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const volume = (encrypted: boolean) => ({
  resources: [resource("aws:ebs/volume:Volume", "orders", { availabilityZone: "eu-west-1a", size: 100, encrypted })],
  template: {
    Orders: {
      Type: "AWS::EC2::Volume",
      Properties: { AvailabilityZone: "eu-west-1a", Size: 100, Encrypted: encrypted },
    },
  },
});

const byDefault = (enabled: boolean) => ({
  resources: [resource("aws:ebs/encryptionByDefault:EncryptionByDefault", "volumes", { enabled })],
});

const snapshot = resource("aws:ebs/snapshot:Snapshot", "orders", { volumeId: "vol-0123456789abcdef0" });

export const ebsExamples: Examples = {
  "ebs-default-encryption": { violated: byDefault(false), fixed: byDefault(true) },
  "ebs-snapshot-public": {
    violated: {
      resources: [
        resource("aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission", "agency", {
          snapshotId: "snap-0123456789abcdef0",
          accountId: "999988887777",
        }),
      ],
    },
    fixed: { resources: [snapshot] },
  },
  "ebs-volume-encrypted": { violated: volume(false), fixed: volume(true) },
};
