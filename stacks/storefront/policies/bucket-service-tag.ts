import { defineRule, isSet, not } from "leakgate";

export const bucketServiceTag = defineRule({
  id: "shop/bucket-service-tag",
  title: "Nobody can tell which service the bucket belongs to",
  theme: "hygiene",
  severity: "medium",
  why: "When a bucket leaks, the first question is whose it is.",
  fix: "Add the tag `service` to the bucket.",
  on: ["aws:s3/bucket:Bucket"],
  params: {
    defaults: { tag: "service" },
    schema: { type: "object", properties: { tag: { type: "string", minLength: 1 } }, additionalProperties: false },
  },
  violatedWhen: (bucket, { params }) => not(isSet(bucket.fields.at("tags").at(params.tag))),
});
