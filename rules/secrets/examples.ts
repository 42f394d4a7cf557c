import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const key = "sk_live_51HqLyjWDarjtT1zdp7dcXYZ";
const kept = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:payments";

const images = (note: string) => ({
  resources: [resource("aws:s3/bucket:Bucket", "images", { tags: { note } })],
  template: { Images: { Type: "AWS::S3::Bucket", Properties: { Tags: [{ Key: "note", Value: note }] } } },
});

export const secretsExamples: Examples = {
  "secrets-provider-credentials": {
    violated: {
      resources: [
        resource("pulumi:providers:aws", "live", {
          accessKey: "AKIAQ7DH3KFS2TNVWX4Y",
          secretKey: "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",
        }),
      ],
    },
    fixed: { resources: [resource("pulumi:providers:aws", "live", {})] },
  },
  "secrets-resource-literal": { violated: images(`payments use ${key}`), fixed: images(`payments use ${kept}`) },
  "secrets-stack-config": {
    violated: {
      resources: [resource("pulumi:pulumi:Stack", "shop", { settings: { dbPassword: { value: "tangerine-42" } } })],
    },
    fixed: {
      resources: [resource("pulumi:pulumi:Stack", "shop", { settings: { dbPassword: { hidden: true } } })],
    },
  },
  "secrets-stack-output": {
    violated: {
      resources: [resource("pulumi:pulumi:Stack", "shop", { outputs: { dbPassword: { value: "tangerine-42" } } })],
    },
    fixed: {
      resources: [resource("pulumi:pulumi:Stack", "shop", { outputs: { dbSecretArn: { value: kept } } })],
    },
  },
};
