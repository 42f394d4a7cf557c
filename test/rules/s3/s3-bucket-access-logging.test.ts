import { s3BucketAccessLogging } from "../../../rules/s3/s3-bucket-access-logging.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Written<T extends Parameters<typeof resource>[0]> = Parameters<typeof resource<T>>[2];

const bucket = (name: string, inputs: Written<"aws:s3/bucket:Bucket"> = {}, existing = false) =>
  resource("aws:s3/bucket:Bucket", name, inputs, { existing });
const logging = (inputs: Written<"aws:s3/bucketLogging:BucketLogging"> = {}) =>
  resource("aws:s3/bucketLogging:BucketLogging", "logging", {
    bucket: ref("orders"),
    targetBucket: ref("logs"),
    targetPrefix: "orders/",
    ...inputs,
  });
const trail = (inputs: Written<"aws:cloudtrail/trail:Trail">) =>
  resource("aws:cloudtrail/trail:Trail", "trail", { s3BucketName: "trails", ...inputs });
const selecting = (type: string, ...values: readonly (string | ReturnType<typeof ref>)[]) =>
  trail({ eventSelectors: [{ readWriteType: "All", dataResources: [{ type, values }] }] });
const advanced = (...more: readonly object[]) =>
  trail({
    advancedEventSelectors: [
      {
        fieldSelectors: [
          { field: "eventCategory", equals: ["Data"] },
          { field: "resources.type", equals: ["AWS::S3::Object"] },
          ...more,
        ],
      },
    ],
  });
const Orders = (Properties: object = {}, more: object = {}) =>
  template({ Orders: { Type: "AWS::S3::Bucket", Properties }, ...more });
const Trail = (Properties: object) => ({
  Trail: { Type: "AWS::CloudTrail::Trail", Properties: { IsLogging: true, S3BucketName: "trails", ...Properties } },
});
const Selecting = (...Values: readonly unknown[]) =>
  Trail({ EventSelectors: [{ ReadWriteType: "All", DataResources: [{ Type: "AWS::S3::Object", Values }] }] });

ruleCases(s3BucketAccessLogging, [
  {
    name: "a log in another bucket, which needs none itself",
    verdict: "not violated",
    because: ["targetBucket"],
    resources: [bucket("orders"), bucket("logs"), logging()],
    template: Orders(
      { LoggingConfiguration: { DestinationBucketName: { Ref: "Logs" } } },
      { Logs: { Type: "AWS::S3::Bucket" } },
    ),
  },
  {
    name: "a log in a bucket that is made elsewhere",
    verdict: "not violated",
    because: ["targetBucket"],
    resources: [logging({ targetBucket: "central-logs" }), bucket("orders")],
    template: Orders({ LoggingConfiguration: { DestinationBucketName: "central-logs" } }),
  },
  {
    name: "a log of the bucket's own block in a bucket that is made with it",
    verdict: "not violated",
    because: ["logging.targetBucket"],
    resources: [bucket("orders", { logging: { targetBucket: ref("logs") } }), bucket("logs")],
  },
  {
    name: "a log of the bucket's own block, and its target",
    verdict: "not violated",
    because: ["logging.targetBucket"],
    about: "logging.targetBucket",
    resources: [bucket("orders", { logging: { targetBucket: "central-logs" } })],
  },
  {
    name: "the target of another bucket's own block",
    verdict: "not violated",
    resources: [
      bucket("logs", { bucket: "shop-logs" }),
      bucket("orders", { logging: { targetBucket: "shop-logs", targetPrefix: "orders/" } }),
    ],
  },
  {
    name: "no log",
    verdict: "violated",
    severity: "medium",
    because: ["targetBucket"],
    resources: [bucket("orders")],
    template: Orders(),
  },
  {
    name: "no log of a bucket that is there already",
    verdict: "violated",
    resources: [bucket("orders", {}, true)],
  },
  {
    name: "a log that names no bucket",
    verdict: "violated",
    because: ["targetBucket"],
    about: "targetBucket",
    resources: [bucket("orders"), logging({ targetBucket: "" })],
    template: Orders({ LoggingConfiguration: { LogFilePrefix: "orders/" } }),
  },
  {
    name: "only another bucket has a log",
    verdict: "violated",
    resources: [bucket("orders"), bucket("other"), logging({ bucket: ref("other"), targetBucket: "central-logs" })],
  },
  {
    name: "a log of a bucket that is not known",
    verdict: "cannot tell",
    resources: [bucket("orders"), logging({ bucket: unknown(), targetBucket: "central-logs" })],
  },
  {
    name: "a log in a bucket that is not known",
    verdict: "cannot tell",
    because: ["targetBucket"],
    resources: [bucket("orders"), logging({ targetBucket: unknown() })],
    template: template({
      Orders: {
        Type: "AWS::S3::Bucket",
        Properties: { LoggingConfiguration: { DestinationBucketName: { "Fn::ImportValue": "logs" } } },
      },
    }),
  },
  {
    name: "no log, of a bucket that may take those of another",
    verdict: "cannot tell",
    because: ["targetBucket"],
    resources: [bucket("logs"), bucket("orders"), logging({ targetBucket: unknown() })],
  },
  {
    name: "a trail that records all objects",
    verdict: "not violated",
    params: { acceptDataEvents: true },
    because: ["values.0"],
    resources: [bucket("orders"), selecting("AWS::S3::Object", "arn:aws:s3")],
    template: Orders({}, Selecting("arn:aws:s3:::")),
  },
  {
    name: "a trail that records all objects, where it does not count",
    verdict: "violated",
    because: ["targetBucket"],
    resources: [bucket("orders"), selecting("AWS::S3::Object", "arn:aws:s3")],
    template: Orders({}, Selecting("arn:aws:s3:::")),
  },
  {
    name: "a trail that records the bucket's objects by its name",
    verdict: "not violated",
    params: { acceptDataEvents: true },
    resources: [bucket("orders", { bucket: "shop-orders" }), selecting("AWS::S3::Object", "arn:aws:s3:::shop-orders/")],
    template: Orders({ BucketName: "shop-orders" }, Selecting("arn:aws:s3:::shop-orders/")),
  },
  {
    name: "a trail that records the bucket's objects by a reference",
    verdict: "not violated",
    params: { acceptDataEvents: true },
    template: Orders({}, Selecting({ "Fn::Sub": `$\{Orders.Arn}/` })),
  },
  {
    name: "a trail that records a folder of the bucket",
    verdict: "violated",
    params: { acceptDataEvents: true },
    template: Orders({}, Selecting({ "Fn::Sub": `$\{Orders.Arn}/invoices/` })),
  },
  {
    name: "a trail that records the objects of another bucket",
    verdict: "violated",
    params: { acceptDataEvents: true },
    resources: [bucket("orders", { bucket: "shop-orders" }), selecting("AWS::S3::Object", "arn:aws:s3:::other/")],
    template: Orders({}, { ...Selecting({ "Fn::Sub": `$\{Other.Arn}/` }), Other: { Type: "AWS::S3::Bucket" } }),
  },
  {
    name: "a trail that records functions",
    verdict: "violated",
    params: { acceptDataEvents: true },
    resources: [bucket("orders"), selecting("AWS::Lambda::Function", "arn:aws:lambda")],
  },
  {
    name: "a trail that records writes only",
    verdict: "violated",
    params: { acceptDataEvents: true },
    resources: [
      bucket("orders"),
      trail({
        eventSelectors: [
          { readWriteType: "WriteOnly", dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] },
        ],
      }),
    ],
  },
  {
    name: "a trail that records all objects and is off",
    verdict: "violated",
    params: { acceptDataEvents: true },
    because: ["enableLogging"],
    resources: [
      bucket("orders"),
      trail({
        enableLogging: false,
        eventSelectors: [{ dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] }],
      }),
    ],
  },
  {
    name: "a trail with advanced selectors for all objects",
    verdict: "not violated",
    params: { acceptDataEvents: true },
    resources: [bucket("orders"), advanced()],
    template: Orders(
      {},
      Trail({
        AdvancedEventSelectors: [
          {
            FieldSelectors: [
              { Field: "eventCategory", Equals: ["Data"] },
              { Field: "resources.type", Equals: ["AWS::S3::Object"] },
            ],
          },
        ],
      }),
    ),
  },
  {
    name: "a trail with advanced selectors for the bucket",
    verdict: "not violated",
    params: { acceptDataEvents: true },
    resources: [
      bucket("orders", { bucket: "shop-orders" }),
      advanced({ field: "resources.ARN", startsWiths: ["arn:aws:s3:::shop-orders/"] }),
    ],
  },
  {
    name: "a trail with advanced selectors for writes",
    verdict: "violated",
    params: { acceptDataEvents: true },
    resources: [bucket("orders"), advanced({ field: "readOnly", equals: ["false"] })],
  },
  {
    name: "a trail whose selectors are not known",
    verdict: "cannot tell",
    params: { acceptDataEvents: true },
    resources: [bucket("orders"), trail({ eventSelectors: unknown() })],
    template: template(
      {
        Orders: { Type: "AWS::S3::Bucket" },
        ...Selecting({ Ref: "Objects" }),
      },
      parameter("Objects"),
    ),
  },
]);
