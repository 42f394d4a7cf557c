// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources hold templates of their own.
import { type Files, type Planned, planOf } from "../support.ts";
import type { LineCase } from "./line-case.ts";

const acl = "s3-bucket-public-acl";
const admin = "iam-policy-full-admin";
const ssh = "ec2-sg-ssh-open";
const open = { acl: "public-read" };
const rule = { protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: ["0.0.0.0/0"] };
const anyone = JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] });
const policy = { policy: anyone };
const modules = (key: string, dir: string): object => ({ Modules: [{ Key: key, Source: "registry", Dir: dir }] });
const onBucket = {
  references: { policy: ["aws_s3_bucket.b.arn", "aws_s3_bucket.b"], bucket: ["aws_s3_bucket.b.id", "aws_s3_bucket.b"] },
};
const unknownPolicy = { unknown: { policy: true, bucket: true }, ...onBucket };

const rows: readonly (readonly [
  name: string,
  rule: string,
  resource: string,
  files: string | Files,
  ...planned: (Planned | object)[],
])[] = [
  ["an attribute", acl, "aws_s3_bucket.a", 'resource "aws_s3_bucket" "a" {\n  «acl = "public-read"»\n}\n', open],
  [
    "an absent attribute",
    "rds-instance-encrypted",
    "aws_db_instance.a",
    '\n«resource "aws_db_instance" "a"» {\n  instance_class = "db.t3.micro"\n}\n',
    { instance_class: "db.t3.micro" },
  ],
  [
    "an attribute among comments",
    "rds-instance-public",
    "aws_db_instance.a",
    '# The shop\'s\nresource "aws_db_instance" "a" {\n  storage_encrypted = true\n  /* for now */ «publicly_accessible = true» # until May\n}\n',
    { storage_encrypted: true, publicly_accessible: true },
  ],
  [
    "count",
    acl,
    "aws_s3_bucket.a[1]",
    'resource "aws_s3_bucket" "a" {\n  count = 2\n  «acl   = "public-read"»\n}\n',
    open,
  ],
  [
    "for_each",
    acl,
    'aws_s3_bucket.a["x"]',
    'resource "aws_s3_bucket" "a" {\n  for_each = toset(["x", "y"])\n  «acl      = "public-read"»\n}\n',
    open,
  ],
  [
    "a local module",
    acl,
    "module.site.aws_s3_bucket.a",
    {
      "main.tf": 'module "site" {\n  source = "./site"\n}\n',
      "site/main.tf": 'resource "aws_s3_bucket" "a" {\n  «acl = "public-read"»\n}\n',
    },
    open,
  ],
  [
    "a local module with for_each",
    acl,
    'module.site["x"].aws_s3_bucket.a[0]',
    {
      "main.tf": 'module "site" {\n  source   = "./site"\n  for_each = { x = 1 }\n}\n',
      "site/main.tf": 'resource "aws_s3_bucket" "a" {\n  count = 1\n  «acl   = "public-read"»\n}\n',
    },
    open,
  ],
  [
    "a module in a module",
    acl,
    "module.outer.module.inner.aws_s3_bucket.a",
    {
      "main.tf": 'module "outer" {\n  source = "./outer"\n}\n',
      "outer/main.tf": 'module "inner" {\n  source = "../inner"\n}\n',
      "inner/main.tf": '\n\nresource "aws_s3_bucket" "a" {\n  «acl = "public-read"»\n}\n',
    },
    open,
  ],
  [
    "a remote module",
    acl,
    "module.site.aws_s3_bucket.a",
    {
      "main.tf": '\n«module "site"» {\n  source = "example/site/aws"\n}\n',
      ".terraform/modules/modules.json": modules("site", ".terraform/modules/site"),
      ".terraform/modules/site/main.tf": 'resource "aws_s3_bucket" "a" {\n  ‹acl = "public-read"›\n}\n',
    },
    open,
  ],
  [
    "one of several blocks",
    ssh,
    "aws_security_group.a",
    'resource "aws_security_group" "a" {\n  ingress {\n    protocol    = "tcp"\n    from_port   = 443\n    to_port     = 443\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n  ingress {\n    protocol    = "tcp"\n    from_port   = 22\n    to_port     = 22\n    cidr_blocks = [«"0.0.0.0/0"»]\n  }\n}\n',
    { ingress: [rule, { ...rule, from_port: 443, to_port: 443 }] },
  ],
  [
    "a dynamic block",
    ssh,
    "aws_security_group.a",
    'resource "aws_security_group" "a" {\n  dynamic "ingress" {\n    for_each = [22]\n    content {\n      protocol    = "tcp"\n      from_port   = ingress.value\n      to_port     = ingress.value\n      cidr_blocks = [«"0.0.0.0/0"»]\n    }\n  }\n}\n',
    { ingress: [rule] },
  ],
  [
    "jsonencode",
    admin,
    "aws_iam_policy.a",
    'resource "aws_iam_policy" "a" {\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [\n      { Effect = "Allow", «Action = "*"», Resource = "*" },\n    ]\n  })\n}\n',
    policy,
  ],
  [
    "a heredoc",
    admin,
    "aws_iam_policy.a",
    'resource "aws_iam_policy" "a" {\n  policy = <<-EOT\n    {\n      "Version": "2012-10-17",\n      "Statement": [\n        { "Effect": "Allow", «"Action": "*"», "Resource": "*" }\n      ]\n    }\n  EOT\n}\n',
    policy,
  ],
  [
    "templatefile",
    admin,
    "aws_iam_policy.a",
    {
      "main.tf":
        'resource "aws_iam_policy" "a" {\n  policy = templatefile("${path.module}/policy.json", { action = "*" })\n}\n',
      "policy.json":
        '{\n  "Version": "2012-10-17",\n  "Statement": [\n    { "Effect": "Allow", «"Action": "${action}"», "Resource": "*" }\n  ]\n}\n',
    },
    policy,
  ],
  [
    "a policy in a local value of another file",
    admin,
    "aws_iam_policy.a",
    {
      "main.tf": 'resource "aws_iam_policy" "a" {\n  policy = jsonencode(local.policy)\n}\n',
      "locals.tf":
        'locals {\n  policy = {\n    Version   = "2012-10-17"\n    Statement = [{ Effect = "Allow", «Action = "*"», Resource = "*" }]\n  }\n}\n',
    },
    policy,
  ],
  [
    "a policy document",
    admin,
    "aws_iam_policy.a",
    'data "aws_iam_policy_document" "d" {\n  statement {\n    «actions   = ["*"]»\n    resources = ["*"]\n  }\n}\nresource "aws_iam_policy" "a" {\n  policy = data.aws_iam_policy_document.d.json\n}\n',
    policy,
  ],
  [
    "jsonencode that mentions a new bucket",
    "s3-bucket-policy-public",
    "aws_s3_bucket_policy.p",
    'resource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.b.id\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{\n      Effect    = "Allow"\n      «Principal = "*"»\n      Action    = "s3:GetObject"\n      Resource  = "${aws_s3_bucket.b.arn}/*"\n    }]\n  })\n}\n',
    { address: "aws_s3_bucket.b" },
    { address: "aws_s3_bucket_policy.p", ...unknownPolicy },
  ],
  [
    "a heredoc that mentions a new bucket",
    "s3-bucket-policy-public",
    "aws_s3_bucket_policy.p",
    'resource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.b.id\n  policy = <<EOT\n{\n  "Statement": [{\n    "Effect": "Allow",\n    «"Principal": "*"»,\n    "Action": "s3:GetObject",\n    "Resource": "${aws_s3_bucket.b.arn}/*"\n  }]\n}\nEOT\n}\n',
    { address: "aws_s3_bucket.b" },
    { address: "aws_s3_bucket_policy.p", ...unknownPolicy },
  ],
];

export const terraformCases: readonly LineCase[] = rows.flatMap(
  ([name, rule, resource, given, ...planned]): readonly LineCase[] => {
    const files = typeof given === "string" ? { "main.tf": given } : given;
    const resources = planned.map((each) =>
      "address" in each ? (each as Planned) : { address: resource, after: each },
    );
    return [
      { kind: "Terraform without a plan", name, rule, resource, files },
      {
        kind: "Terraform plan with sources",
        name,
        rule,
        resource,
        files: { ...files, "plan.json": planOf(resources) },
        input: "plan.json",
      },
    ];
  },
);
