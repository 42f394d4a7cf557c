import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const checkout = (scanOnPush: boolean) => ({
  resources: [
    resource("aws:ecr/repository:Repository", "checkout", {
      name: "shop/checkout",
      imageScanningConfiguration: { scanOnPush },
    }),
  ],
  template: {
    Checkout: {
      Type: "AWS::ECR::Repository",
      Properties: { RepositoryName: "shop/checkout", ImageScanningConfiguration: { ScanOnPush: scanOnPush } },
    },
  },
});

/** The shop's images, and who may pull them. */
const pulledBy = (principal: object) => {
  const document = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: principal, Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] }],
  };
  return {
    resources: [
      resource("aws:ecr/repositoryPolicy:RepositoryPolicy", "checkout", {
        repository: "shop/checkout",
        policy: document as never,
      }),
    ],
    template: {
      Checkout: {
        Type: "AWS::ECR::Repository",
        Properties: { RepositoryName: "shop/checkout", RepositoryPolicyText: document },
      },
    },
  };
};

export const ecrExamples: Examples = {
  "ecr-policy-public": {
    violated: pulledBy({ AWS: "*" }),
    fixed: pulledBy({ AWS: "arn:aws:iam::111111111111:role/deploy" }),
  },
  "ecr-scan-on-push": { violated: checkout(false), fixed: checkout(true) },
};
