import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const invoices = (encrypted: boolean) => ({
  resources: [resource("aws:efs/fileSystem:FileSystem", "invoices", { encrypted })],
  template: { Invoices: { Type: "AWS::EFS::FileSystem", Properties: { Encrypted: encrypted } } },
});

export const efsExamples: Examples = {
  "efs-encrypted": { violated: invoices(false), fixed: invoices(true) },
};
