import * as aws from "@pulumi/aws";
import { tags } from "./settings";

export const dataKey = new aws.kms.Key("data", {
  description: "Orders, payments, exports and queues of the shop",
  enableKeyRotation: true,
  deletionWindowInDays: 30,
  tags,
});

new aws.kms.Alias("data", { name: "alias/storefront-data", targetKeyId: dataKey.keyId });
