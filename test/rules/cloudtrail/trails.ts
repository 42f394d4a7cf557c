import { resource, template } from "../../support/rule-cases.ts";

type Written<T extends Parameters<typeof resource>[0]> = Parameters<typeof resource<T>>[2];
export type TrailInputs = Written<"aws:cloudtrail/trail:Trail">;

export const trail = (inputs: TrailInputs = {}, name = "trail", existing = false) =>
  resource("aws:cloudtrail/trail:Trail", name, { s3BucketName: "shop-trails", ...inputs }, { existing });

export const Trail = (properties: object = {}) => ({
  Type: "AWS::CloudTrail::Trail",
  Properties: { S3BucketName: "shop-trails", IsLogging: true, ...properties },
});

/** A template with the trail alone. */
export const stack = (properties: object = {}, more: object = {}): object =>
  template({ Trail: Trail(properties) }, more);

/** A stage that nobody names, and a condition on it. */
export const stages = {
  Parameters: { Stage: { Type: "String" } },
  Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } },
};
