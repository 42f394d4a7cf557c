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

export const ecrExamples: Examples = {
  "ecr-scan-on-push": { violated: checkout(false), fixed: checkout(true) },
};
