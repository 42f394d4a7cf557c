// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources hold templates of their own.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { about, type Files, planOf, Scratch } from "../places/support.ts";

const test = suite("policies that mention resources that are not made yet");
const scratch = new Scratch();
const rule = "s3-bucket-policy-public";
const [everyone, account] = ["*", "arn:aws:iam::111122223333:root"];

/** Each way of writing the same policy, with the principal that decides. */
const ways: readonly (readonly [name: string, text: (principal: string) => string])[] = [
  [
    "an object",
    (p) =>
      `{ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: "${p}" }, Action: "s3:GetObject", Resource: [pulumi.interpolate\`\${bucket.arn}/*\`] }] }`,
  ],
  [
    "pulumi.jsonStringify",
    (p) =>
      `pulumi.jsonStringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: "${p}" }, Action: "s3:ListBucket", Resource: bucket.arn }] })`,
  ],
  [
    "apply",
    (p) =>
      `bucket.arn.apply((arn) => JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: "${p}" }, Action: "s3:GetObject", Resource: \`\${arn}/*\` }] }))`,
  ],
  [
    "pulumi.all",
    (p) =>
      `pulumi.all([bucket.arn, bucket.id]).apply(([arn]) => JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: "${p}" }, Action: "s3:GetObject", Resource: [arn, \`\${arn}/*\`] }] }))`,
  ],
  [
    "getPolicyDocumentOutput",
    (p) =>
      `aws.iam.getPolicyDocumentOutput({ statements: [{ principals: [{ type: "AWS", identifiers: ["${p}"] }], actions: ["s3:GetObject"], resources: [pulumi.interpolate\`\${bucket.arn}/*\`] }] }).json`,
  ],
  [
    "interpolate",
    (p) =>
      `pulumi.interpolate\`{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"${p}"},"Action":"s3:GetObject","Resource":"\${bucket.arn}/*"}]}\``,
  ],
];

const program = (policy: string, name: string): Files => ({
  "index.ts": `import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
const bucket = new aws.s3.Bucket("${name}-bucket");
new aws.s3.BucketPolicy("${name}", { bucket: bucket.id, policy: ${policy} });
`,
});

const bothWays = ["violated", "not violated"] as const;
const principalOf = { violated: everyone, "not violated": account };

const programs = scratch.programs(
  Object.fromEntries(
    ways.flatMap(([, text], index) =>
      bothWays.map((verdict, way) => {
        const name = `way${index}-${way}`;
        return [name, program(text(principalOf[verdict]), name)];
      }),
    ),
  ),
);
// A program that fails, fails in the tests that wait for it.
programs.catch(() => {});

for (const [index, [name]] of ways.entries()) {
  for (const [way, verdict] of bothWays.entries()) {
    test(`Pulumi program: ${name}: ${verdict}`, async () => {
      const found = about(await programs, rule, `way${index}-${way}`);
      assert.equal(
        found.map((each) => each.verdict),
        [verdict],
      );
    });
  }
}

const terraform: readonly (readonly [name: string, files: (principal: string) => Files])[] = [
  [
    "jsonencode",
    (p) => ({
      "main.tf": head(
        `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "${p}" }, Action = "s3:GetObject", Resource = "\${aws_s3_bucket.b.arn}/*" }] })`,
      ),
    }),
  ],
  [
    "a heredoc",
    (p) => ({
      "main.tf": head(
        `<<EOT\n{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "${p}" }, "Action": "s3:GetObject", "Resource": "\${aws_s3_bucket.b.arn}/*" }] }\nEOT`,
      ),
    }),
  ],
  [
    "templatefile",
    (p) => ({
      "main.tf": head('templatefile("${path.module}/policy.json", { arn = aws_s3_bucket.b.arn })'),
      "policy.json": `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "${p}" }, "Action": "s3:GetObject", "Resource": "\${arn}/*" }] }`,
    }),
  ],
  [
    "aws_iam_policy_document",
    (p) => ({
      "main.tf": `${head("data.aws_iam_policy_document.d.json")}${statements("base", p)}data "aws_iam_policy_document" "d" {\n  source_policy_documents = [data.aws_iam_policy_document.base.json]\n}\n`,
    }),
  ],
];

const head = (policy: string): string =>
  `resource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.b.id\n  policy = ${policy}\n}\n`;
const statements = (name: string, principal: string): string =>
  `data "aws_iam_policy_document" "${name}" {\n  statement {\n    actions   = ["s3:GetObject"]\n    resources = ["\${aws_s3_bucket.b.arn}/*"]\n    principals {\n      type        = "AWS"\n      identifiers = ["${principal}"]\n    }\n  }\n}\n`;

const bucket = { address: "aws_s3_bucket.b", unknown: { arn: true, id: true } };
const policyOf = (...references: readonly string[]) => ({
  address: "aws_s3_bucket_policy.p",
  unknown: { policy: true, bucket: true },
  references: { bucket: ["aws_s3_bucket.b.id", "aws_s3_bucket.b"], policy: references },
});
const deferred = (principal: string) => ({
  address: "data.aws_iam_policy_document.d",
  after: {
    statement: [
      {
        effect: null,
        actions: ["s3:GetObject"],
        resources: [null],
        principals: [{ type: "AWS", identifiers: [principal] }],
      },
    ],
  },
  unknown: { json: true, statement: [{ actions: [false], resources: [true], principals: [{ identifiers: [false] }] }] },
});

async function verdicts(folder: string, files: Files, input: string, resource: string): Promise<readonly string[]> {
  scratch.write(folder, files);
  return about(await scratch.findings(`${folder}/${input}`), rule, resource).map((each) => each.verdict);
}

for (const verdict of bothWays) {
  const p = principalOf[verdict];
  for (const [name, files] of terraform) {
    test(`Terraform without a plan: ${name}: ${verdict}`, async () => {
      assert.equal(await verdicts(`source ${name} ${verdict}`, files(p), ".", "aws_s3_bucket_policy.p"), [verdict]);
    });
    test(`Terraform plan with sources: ${name}: ${verdict}`, async () => {
      const plan = planOf([bucket, policyOf("aws_s3_bucket.b.arn", "aws_s3_bucket.b")]);
      const all = { ...files(p), "plan.json": plan };
      assert.equal(await verdicts(`plan ${name} ${verdict}`, all, "plan.json", "aws_s3_bucket_policy.p"), [verdict]);
    });
  }
  test(`Terraform plan without sources: a deferred policy document: ${verdict}`, async () => {
    const document = ["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"];
    const plan = planOf([bucket, deferred(p), policyOf(...document)]);
    assert.equal(await verdicts(`alone ${verdict}`, { "plan.json": plan }, "plan.json", "aws_s3_bucket_policy.p"), [
      verdict,
    ]);
  });
  const resources: readonly (readonly [string, unknown])[] = [
    ["Fn::Sub", { "Fn::Sub": "arn:aws:s3:::${B}/*" }],
    ["Fn::Sub of an attribute", { "Fn::Sub": "${B.Arn}/*" }],
    ["Fn::Join", { "Fn::Join": ["", ["arn:aws:s3:::", { Ref: "B" }, "/*"]] }],
    ["Ref", [{ Ref: "B" }]],
    ["GetAtt", { "Fn::GetAtt": ["B", "Arn"] }],
  ];
  for (const [name, Resource] of resources) {
    test(`CloudFormation: ${name}: ${verdict}`, async () => {
      const Statement = [{ Effect: "Allow", Principal: { AWS: p }, Action: "s3:*", Resource }];
      const P = { Type: "AWS::S3::BucketPolicy", Properties: { Bucket: { Ref: "B" }, PolicyDocument: { Statement } } };
      const template = { Resources: { B: { Type: "AWS::S3::Bucket" }, P } };
      assert.equal(await verdicts(`template ${name} ${verdict}`, { "t.json": template }, "t.json", "P"), [verdict]);
    });
  }
}

const others: readonly (readonly [
  rule: string,
  resource: string,
  violated: string,
  sealed: string,
  text: (part: string) => string,
])[] = [
  [
    "s3-bucket-policy-tls-only",
    "aws_s3_bucket.b",
    "true",
    "false",
    (secure) =>
      head(
        `jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = [aws_s3_bucket.b.arn, "\${aws_s3_bucket.b.arn}/*"], Condition = { Bool = { "aws:SecureTransport" = "${secure}" } } }] })`,
      ),
  ],
  [
    "iam-policy-full-admin",
    "aws_iam_policy.p",
    "*",
    "s3:GetObject",
    (action) =>
      `resource "aws_s3_bucket" "b" {}\nresource "aws_iam_policy" "p" {\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:ListBucket", Resource = aws_s3_bucket.b.arn }, { Effect = "Allow", Action = "${action}", Resource = "*" }] })\n}\n`,
  ],
  [
    "sqs-policy-public",
    "aws_sqs_queue_policy.p",
    everyone,
    account,
    (p) =>
      `resource "aws_sqs_queue" "q" {}\nresource "aws_sqs_queue_policy" "p" {\n  queue_url = aws_sqs_queue.q.id\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "${p}" }, Action = "sqs:*", Resource = aws_sqs_queue.q.arn }] })\n}\n`,
  ],
  [
    "iam-role-trust-public",
    "aws_iam_role.r",
    "*",
    "${aws_iam_role.a.arn}",
    (p) =>
      `resource "aws_iam_role" "a" {}\nresource "aws_iam_role" "r" {\n  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = ["${p}", aws_iam_role.a.arn] }, Action = "sts:AssumeRole" }] })\n}\n`,
  ],
];

for (const [other, resource, violated, sealed, text] of others) {
  for (const [verdict, part] of [
    ["violated", violated],
    ["not violated", sealed],
  ] as const) {
    test(`Terraform without a plan: ${other}: ${verdict}`, async () => {
      scratch.write(`${other} ${verdict}`, { "main.tf": text(part) });
      const found = about(await scratch.findings(`${other} ${verdict}`), other, resource);
      assert.equal(
        found.map((each) => each.verdict),
        [verdict],
      );
    });
  }
}

test.after(() => scratch.remove());
test.run();
