import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Verdict } from "../../core/engine/evaluate.ts";
import { type CaseResource, ref, resource, unknown } from "../../core/examples/resources.ts";
import { readEstate } from "../support/fake-aws/read-estate.ts";
import { documentsOf, unitOf, verdictOf } from "../support/sources.ts";

const tls = "s3-bucket-policy-tls-only";
const publicBlock = "s3-bucket-public-access-block";
const acls = "s3-bucket-block-public-acls";
const policyPublic = "s3-bucket-policy-public";
const made = ["program", "preview", "plan"] as const;
const bucketType = "aws:s3/bucket:Bucket";
const policyType = "aws:s3/bucketPolicy:BucketPolicy";

const denial = (name: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ],
});
const policy = (name: string, bucket: unknown, of = "logs"): CaseResource =>
  resource(policyType, name, { bucket: bucket as string, policy: denial(of) as unknown as string });

const owner = suite("challenge: a companion with an unknown owner");

for (const kind of made) {
  for (const [name, resources, verdict] of [
    ["may be the one that is missing", [policy("loose", unknown())], "cannot tell"],
    ["is not asked where one decides", [policy("own", ref("logs")), policy("loose", unknown())], "not violated"],
    ["of a name that is another's is no matter", [policy("other", "somewhere-else")], "violated"],
  ] as readonly (readonly [string, readonly CaseResource[], Verdict])[]) {
    owner(`${name} (${kind})`, async () => {
      const unit = await unitOf(
        kind,
        documentsOf([resource(bucketType, "logs", { bucket: "logs" }), ...resources])[kind],
      );
      assert.is(verdictOf(unit, tls, "logs"), verdict);
    });
  }
}

const parameter = { Parameters: { Which: { Type: "String" } } };
const templateOf = (bucket: unknown, more: object = parameter) => ({
  ...more,
  Resources: {
    Logs: { Type: "AWS::S3::Bucket", Properties: { BucketName: "logs" } },
    Policy: { Type: "AWS::S3::BucketPolicy", Properties: { Bucket: bucket, PolicyDocument: denial("logs") } },
  },
});

owner("by a parameter, a name, a reference (template)", async () => {
  assert.is(verdictOf(await unitOf("template", templateOf({ Ref: "Which" })), tls, "Logs"), "cannot tell");
  assert.is(verdictOf(await unitOf("template", templateOf("another")), tls, "Logs"), "violated");
  assert.is(verdictOf(await unitOf("template", templateOf({ Ref: "Logs" })), tls, "Logs"), "not violated");
});

owner.run();

const condition = suite("challenge: two resources under one undecided condition");

const parameters = { Parameters: { Stage: { Type: "String" }, Region: { Type: "String" } } };
const conditions = {
  IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] },
  IsDev: { "Fn::Equals": [{ Ref: "Stage" }, "dev"] },
  NotProd: { "Fn::Not": [{ Condition: "IsProd" }] },
  InEurope: { "Fn::Equals": [{ Ref: "Region" }, "eu-west-1"] },
  ProdInEurope: { "Fn::And": [{ Condition: "IsProd" }, { Condition: "InEurope" }] },
  ProdOrEurope: { "Fn::Or": [{ Condition: "IsProd" }, { Condition: "InEurope" }] },
};

const under = (bucket: string | undefined, companion: string | undefined) => ({
  ...parameters,
  Conditions: conditions,
  Resources: {
    Logs: { Type: "AWS::S3::Bucket", ...(bucket && { Condition: bucket }), Properties: { BucketName: "logs" } },
    Policy: {
      Type: "AWS::S3::BucketPolicy",
      ...(companion && { Condition: companion }),
      Properties: { Bucket: { Ref: "Logs" }, PolicyDocument: denial("logs") },
    },
  },
});

for (const [bucket, companion, verdict] of [
  [undefined, undefined, "not violated"],
  ["IsProd", "IsProd", "not violated"],
  ["NotProd", "NotProd", "not violated"],
  ["IsProd", undefined, "not violated"],
  [undefined, "IsProd", "cannot tell"],
  ["IsProd", "NotProd", "violated"],
  ["NotProd", "IsProd", "violated"],
  ["IsProd", "IsDev", "violated"],
  ["ProdInEurope", "IsProd", "not violated"],
  ["ProdInEurope", "InEurope", "not violated"],
  ["ProdInEurope", "ProdInEurope", "not violated"],
  ["IsProd", "ProdInEurope", "cannot tell"],
  ["IsProd", "ProdOrEurope", "not violated"],
  ["ProdInEurope", "NotProd", "violated"],
] as const) {
  condition(`the bucket if ${bucket ?? "always"}, its policy if ${companion ?? "always"} (template)`, async () => {
    assert.is(verdictOf(await unitOf("template", under(bucket, companion)), tls, "Logs"), verdict);
  });
}

condition.run();

const versions = suite("challenge: BucketV2 and its companions beside inline properties");

const block = (bucket: unknown) =>
  resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "guard", {
    bucket: bucket as string,
    blockPublicAcls: false,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });

/** The same situation as version 6 of the provider names it. */
const asV6 = (document: object): object =>
  JSON.parse(
    JSON.stringify(document)
      .replaceAll("aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2")
      .replaceAll("aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2")
      .replaceAll("aws:s3/bucketVersioning:BucketVersioning", "aws:s3/bucketVersioningV2:BucketVersioningV2"),
  );

const situation = [
  resource(bucketType, "logs", { bucket: "logs" }),
  block(ref("logs")),
  policy("policy", ref("logs")),
  resource("aws:s3/bucketAcl:BucketAcl", "open", { bucket: ref("logs"), acl: "public-read" }),
];

for (const kind of ["program", "preview"] as const) {
  versions(`version 6 says what version 7 says (${kind})`, async () => {
    const documents = [documentsOf(situation)[kind], asV6(documentsOf(situation)[kind])];
    for (const document of documents) {
      const unit = await unitOf(kind, document);
      assert.equal(unit.unshaped, []);
      assert.is(verdictOf(unit, tls, "logs"), "not violated");
      assert.is(verdictOf(unit, acls, "guard"), "violated");
      assert.is(verdictOf(unit, "s3-bucket-public-acl", "open"), "violated");
    }
  });
}

for (const kind of made) {
  versions(`inline, and inline beside a companion (${kind})`, async () => {
    const inline = resource(bucketType, "logs", {
      bucket: "logs",
      acl: "public-read",
      policy: denial("logs") as unknown as string,
    });
    const unit = await unitOf(kind, documentsOf([inline])[kind]);
    assert.is(verdictOf(unit, "s3-bucket-public-acl", "logs"), "violated");
    assert.is(verdictOf(unit, tls, "logs"), "not violated");
    const both = await unitOf(kind, documentsOf([inline, policy("policy", ref("logs"), "other")])[kind]);
    assert.is(verdictOf(both, tls, "logs"), "not violated");
  });
}

versions.run();

const accounts = suite("challenge: aliased providers of two accounts");

const assume = (account: string) => ({
  expressions: {
    assume_role: [{ role_arn: { constant_value: `arn:aws:iam::${account}:role/deploy` } }],
    region: { constant_value: "eu-west-1" },
  },
});
const providers = {
  "aws.dev": { name: "aws", alias: "dev", ...assume("111111111111") },
  "aws.prod": { name: "aws", alias: "prod", ...assume("222222222222") },
};
const on = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

function withProviders(resources: readonly CaseResource[]): object {
  const { configuration, ...rest } = documentsOf(resources).plan as { readonly configuration: object };
  return { ...rest, configuration: { ...configuration, provider_config: providers } };
}

/** Pulumi names the provider of a resource by its URN. */
function inStack(kind: "program" | "preview", resources: readonly CaseResource[]): object {
  const urn = (name: string): string => `urn:pulumi:test::case::pulumi:providers:aws::${name}`;
  const settings = (name: string) => ({
    region: "eu-west-1",
    assumeRoles: JSON.stringify([
      { roleArn: `arn:aws:iam::${name === "dev" ? "111111111111" : "222222222222"}:role/deploy` },
    ]),
  });
  const names = ["dev", "prod"];
  if (kind === "program") {
    const document = documentsOf(resources).program as { readonly resources: readonly object[] };
    const own = names.map((name) => ({
      urn: urn(name),
      type: "pulumi:providers:aws",
      name,
      custom: true,
      external: false,
      remote: false,
      inputs: settings(name),
      dependencies: [],
      propertyDependencies: {},
      frames: [],
    }));
    const used = document.resources.map((each, index) => ({
      ...each,
      provider: urn((resources[index]?.provider ?? "").replace("aws.", "")),
    }));
    return { ...document, resources: [...own, ...used] };
  }
  const document = documentsOf(resources).preview as { readonly steps: readonly { readonly newState: object }[] };
  const own = names.map((name) => ({
    op: "create",
    urn: urn(name),
    newState: { urn: urn(name), type: "pulumi:providers:aws", custom: true, inputs: settings(name) },
  }));
  const used = document.steps.map((each, index) => ({
    ...each,
    newState: {
      ...each.newState,
      provider: `${urn((resources[index]?.provider ?? "").replace("aws.", ""))}::04da6b54-80e4-46f7-96ec-b56ff0331ba9`,
    },
  }));
  return { ...document, steps: [...own, ...used] };
}

const inAccounts = async (kind: (typeof made)[number], resources: readonly CaseResource[]) =>
  unitOf(kind, kind === "plan" ? withProviders(resources) : inStack(kind, resources));

for (const kind of made) {
  accounts(`what one account blocks does not block the other (${kind})`, async () => {
    const unit = await inAccounts(kind, [
      resource("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "account", on, { provider: "aws.dev" }),
      { ...block("shop-dev"), name: "dev", provider: "aws.dev" },
      { ...block("shop-prod"), name: "prod", provider: "aws.prod" },
    ]);
    assert.is(verdictOf(unit, acls, "dev"), "not violated");
    assert.is(verdictOf(unit, acls, "prod"), "violated");
  });

  accounts(`one name in two accounts: each has its own policy (${kind})`, async () => {
    const unit = await inAccounts(kind, [
      resource(bucketType, "dev", { bucket: "logs" }, { provider: "aws.dev" }),
      resource(bucketType, "prod", { bucket: "logs" }, { provider: "aws.prod" }),
      { ...policy("policy", "logs"), provider: "aws.dev" },
    ]);
    assert.is(verdictOf(unit, tls, "dev"), "not violated");
    assert.is(verdictOf(unit, tls, "prod"), "violated");
  });
}

accounts.run();

const denied = suite("challenge: a denied call");

const world = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::logs/*" }],
});

for (const [call, rule, name] of [
  ["s3:GetBucketPolicy", tls, "arn:aws:s3:::logs"],
  ["s3:GetPublicAccessBlock", publicBlock, "arn:aws:s3:::logs"],
  ["s3:GetBucketAcl", "s3-bucket-public-acl", "arn:aws:s3:::logs"],
] as const) {
  denied(`${call}: ${rule} cannot tell, and nothing else is lost (live)`, async () => {
    const { unit } = await readEstate({
      buckets: ["logs", "data"].map((each) => ({
        name: each,
        publicAccess: "none" as const,
        ownership: "ObjectWriter",
      })),
      errors: { [`${call} logs`]: "denied" },
    });
    assert.is(verdictOf(unit, rule, name), "cannot tell");
    assert.is.not(verdictOf(unit, rule, "arn:aws:s3:::data"), "cannot tell");
  });
}

denied("a public policy is found though the block may not be read (live)", async () => {
  const { unit } = await readEstate({
    buckets: [{ name: "logs", policy: world }],
    errors: { "s3:GetPublicAccessBlock": "denied" },
  });
  assert.is(verdictOf(unit, policyPublic, "arn:aws:s3:::logs#BucketPolicy"), "violated");
});

denied("a list of security groups that is refused judges none, and is an error", async () => {
  const { unit, problems } = await readEstate({
    securityGroups: [{ GroupId: "sg-1", GroupName: "web" }],
    errors: { "ec2:DescribeSecurityGroups": "denied" },
  });
  assert.is(verdictOf(unit, "ec2-sg-ssh-open", "sg-1"), "not judged");
  assert.ok(problems.some((each) => each.level === "error"));
});

denied.run();
