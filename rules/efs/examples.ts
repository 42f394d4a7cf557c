import type { Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const invoices = (encrypted: boolean) => ({
  resources: [resource("aws:efs/fileSystem:FileSystem", "invoices", { encrypted })],
  template: { Invoices: { Type: "AWS::EFS::FileSystem", Properties: { Encrypted: encrypted } } },
});

const mounted = (principal: object, ...more: readonly object[]) => {
  const policy = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: principal,
        Action: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
      },
      ...more,
    ],
  };
  return {
    resources: [
      resource("aws:efs/fileSystem:FileSystem", "invoices", { encrypted: true }),
      resource("aws:efs/fileSystemPolicy:FileSystemPolicy", "rights", {
        fileSystemId: ref("invoices"),
        policy: JSON.stringify(policy),
      }),
    ],
    template: {
      Invoices: { Type: "AWS::EFS::FileSystem", Properties: { Encrypted: true, FileSystemPolicy: policy } },
    },
  };
};

const withoutTls = {
  Effect: "Deny",
  Principal: { AWS: "*" },
  Action: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};

export const efsExamples: Examples = {
  "efs-policy": {
    violated: mounted({ AWS: "*" }),
    fixed: mounted({ AWS: "arn:aws:iam::111122223333:role/bookkeeping" }, withoutTls),
  },
  "efs-encrypted": { violated: invoices(false), fixed: invoices(true) },
};
