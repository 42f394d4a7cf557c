import { definePack, use } from "leakgate";
import { bucketServiceTag } from "./bucket-service-tag";

/** What the shop asks for beyond leakgate's own rules: leakgate check --pack data-leakage --pack ./policies/shop.ts */
export const shop = definePack({
  name: "shop",
  description: "Every bucket says which service it belongs to.",
  uses: [use(bucketServiceTag, "fail")],
});
