import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

export const kinesisExamples: Examples = {
  "kinesis-encrypted": {
    violated: {
      resources: [resource("aws:kinesis/stream:Stream", "clicks", { name: "clicks", shardCount: 1 })],
      template: { Clicks: { Type: "AWS::Kinesis::Stream", Properties: { Name: "clicks", ShardCount: 1 } } },
    },
    fixed: {
      resources: [
        resource("aws:kinesis/stream:Stream", "clicks", {
          name: "clicks",
          shardCount: 1,
          encryptionType: "KMS",
          kmsKeyId: "alias/shop",
        }),
      ],
      template: {
        Clicks: {
          Type: "AWS::Kinesis::Stream",
          Properties: {
            Name: "clicks",
            ShardCount: 1,
            StreamEncryption: { EncryptionType: "KMS", KeyId: "alias/shop" },
          },
        },
      },
    },
  },
};
