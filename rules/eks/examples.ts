import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const subnetIds = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"];
const roleArn = "arn:aws:iam::123456789012:role/shop-cluster";
const keyArn = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-4e5f-6789-abcd-ef0123456789";

/** The cluster that runs the shop. */
const cluster = (isPublic: boolean, hasKey: boolean) => ({
  resources: [
    resource("aws:eks/cluster:Cluster", "shop", {
      roleArn,
      vpcConfig: { subnetIds, endpointPublicAccess: isPublic, endpointPrivateAccess: true },
      ...(hasKey && { encryptionConfig: { provider: { keyArn }, resources: ["secrets"] } }),
    }),
  ],
  template: {
    Shop: {
      Type: "AWS::EKS::Cluster",
      Properties: {
        RoleArn: roleArn,
        ResourcesVpcConfig: {
          SubnetIds: subnetIds,
          EndpointPublicAccess: isPublic,
          EndpointPrivateAccess: true,
        },
        ...(hasKey && { EncryptionConfig: [{ Provider: { KeyArn: keyArn }, Resources: ["secrets"] }] }),
      },
    },
  },
});

export const eksExamples: Examples = {
  "eks-public-endpoint": { violated: cluster(true, false), fixed: cluster(false, false) },
  "eks-secrets-encryption": { violated: cluster(false, false), fixed: cluster(false, true) },
};
