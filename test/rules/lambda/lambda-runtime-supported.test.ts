import { lambdaRuntimeSupported } from "../../../rules/lambda/lambda-runtime-supported.ts";
import { parameter, type RuleCase, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:lambda/function:Function">>[2];

const today = "2026-11-23";
const role = "arn:aws:iam::123456789012:role/mailer";

const mailer = (inputs: Partial<Inputs>, more: { existing?: boolean } = {}) =>
  resource("aws:lambda/function:Function", "mailer", { role, ...inputs }, more);
const stack = (properties: object, more: object = {}) =>
  template({ Mailer: { Type: "AWS::Lambda::Function", Properties: { Role: role, ...properties } } }, more);

const runs = (runtime: string, verdict: RuleCase["verdict"], day = today): RuleCase => ({
  name: `${runtime} on ${day}`,
  verdict,
  today: day,
  because: ["runtime"],
  resources: [mailer({ runtime, handler: "index.handler" })],
  template: stack({ Runtime: runtime, Handler: "index.handler", Code: { S3Bucket: "code", S3Key: "mailer.zip" } }),
});

ruleCases(lambdaRuntimeSupported, [
  runs("nodejs18.x", "violated"),
  runs("nodejs20.x", "violated"),
  runs("nodejs22.x", "not violated"),
  runs("python3.10", "violated"),
  runs("python3.11", "not violated"),
  runs("java8", "violated"),
  runs("java8.al2", "not violated"),
  runs("dotnet8", "violated"),
  runs("go1.x", "violated"),
  runs("ruby3.2", "violated"),
  runs("provided.al2", "violated"),
  runs("provided.al2023", "not violated"),
  // The same function, before the day and on it.
  runs("nodejs22.x", "not violated", "2027-04-29"),
  runs("nodejs22.x", "violated", "2027-04-30"),
  // Newer than the table, or a slip of the pen.
  runs("nodejs99.x", "cannot tell"),
  {
    name: "a function that is there already",
    verdict: "violated",
    today,
    severity: "medium",
    resources: [mailer({ runtime: "python3.8" }, { existing: true })],
  },
  {
    name: "a runtime that is not known",
    verdict: "cannot tell",
    today,
    because: ["runtime"],
    resources: [mailer({ runtime: unknown() })],
    template: stack({ Runtime: { Ref: "Runtime" } }, parameter("Runtime")),
  },
  {
    name: "a version of Node.js that is not known",
    verdict: "cannot tell",
    today,
    template: stack({ Runtime: { "Fn::Join": ["", ["nodejs", { Ref: "Version" }, ".x"]] } }, parameter("Version")),
  },
  {
    name: "an image, and nothing said of which",
    verdict: "not applicable",
    today,
    because: ["packageType"],
    resources: [mailer({ packageType: "Image" })],
    template: stack({ PackageType: "Image" }),
  },
  {
    name: "an image by its address alone",
    verdict: "not applicable",
    today,
    because: ["imageUri"],
    resources: [mailer({ imageUri: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/mailer:1" })],
    template: stack({ Code: { ImageUri: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/mailer:1" } }),
  },
  { name: "no runtime", verdict: "cannot tell", today, resources: [mailer({})], template: stack({}) },
  {
    name: "one of two runtimes, of which one has ended",
    verdict: "cannot tell",
    today,
    template: stack(
      { Runtime: { "Fn::If": ["New", "nodejs24.x", "nodejs16.x"] } },
      { ...parameter("Asked"), Conditions: { New: { "Fn::Equals": [{ Ref: "Asked" }, "yes"] } } },
    ),
  },
  {
    name: "one of two runtimes, of which both have ended",
    verdict: "violated",
    today,
    template: stack(
      { Runtime: { "Fn::If": ["New", "nodejs18.x", "nodejs16.x"] } },
      { ...parameter("Asked"), Conditions: { New: { "Fn::Equals": [{ Ref: "Asked" }, "yes"] } } },
    ),
  },
  {
    name: "no image, as the provider writes it down: empty text",
    verdict: "violated",
    today,
    resources: [mailer({ imageUri: "", packageType: "Zip", runtime: "nodejs16.x" }, { existing: true })],
  },
  {
    name: "an image, which brings its own",
    verdict: "not applicable",
    today,
    resources: [mailer({ packageType: "Image", imageUri: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/mailer:1" })],
    template: stack({
      PackageType: "Image",
      Code: { ImageUri: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/mailer:1" },
    }),
  },
  {
    name: "a package that is not known, with a runtime that has ended",
    verdict: "cannot tell",
    today,
    because: ["packageType"],
    resources: [mailer({ packageType: unknown(), runtime: "nodejs16.x" })],
  },
  {
    name: "a package that is not known, with a runtime that is supported",
    verdict: "not violated",
    today,
    resources: [mailer({ packageType: unknown(), runtime: "nodejs24.x" })],
  },
]);
