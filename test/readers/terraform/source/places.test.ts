// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL writes interpolations so.
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openSources } from "../../../../readers/terraform/source/source-tree.ts";
import { withFolder } from "./support.ts";

const test = suite("places for plans");

const files = {
  "main.tf": `resource "aws_s3_bucket_policy" "json" {
  bucket = "x"
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      Action = [
        "a",
        "b",
      ]
    }]
  })
}
resource "aws_s3_bucket_policy" "heredoc" {
  policy = <<-EOT
    {
      "Statement": [
        {"Effect": "Allow",
         "Resource": "\${aws_s3_bucket.x.arn}/*",
         "Principal": \${jsonencode({
            AWS = "*" })}}
      ]
    }
  EOT
}
resource "aws_security_group" "rules" {
  ingress {
    from_port = 22
    to_port   = 22
  }
  ingress {
    from_port   = 80
    cidr_blocks = ["0.0.0.0/0"]
  }
  dynamic "egress" {
    for_each = var.ports
    content {
      from_port = egress.value
    }
  }
}
data "aws_iam_policy_document" "doc" {
  statement {
    actions = ["x"]
  }
  statement {
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = ["y"]
    }
  }
}
resource "aws_sqs_queue_policy" "doc" {
  policy = data.aws_iam_policy_document.doc.json
}
resource "aws_iam_policy" "file" {
  policy = templatefile("\${path.module}/policy.json", { a = 1 })
}
locals {
  policy = {
    Statement = { Action = "*" }
  }
}
resource "aws_iam_policy" "local" {
  policy = jsonencode(local.policy)
}
module "local" {
  source = "./modules/one"
}
module "remote" {
  source = "terraform-aws-modules/s3-bucket/aws"
}
module "missing" {
  source = "git::https://example.com/x.git"
}
`,
  "over_override.tf": `resource "aws_s3_bucket" "over" {
  acl = "private"
}
`,
  "z.tf": `resource "aws_s3_bucket" "over" {
  acl    = "public-read"
  bucket = "b"
}
`,
  "shadow.tf": 'resource "aws_s3_bucket" "shadow" {}\n',
  "shadow.tofu": '# one line down\nresource "aws_s3_bucket" "shadow" {}\n',
  "json.tf.json": '{\n "resource": {\n  "aws_s3_bucket": {\n   "json": {\n    "acl": "private" } } } }',
  "policy.json": '{\n "Statement": [\n  { "Action": "${a}" }\n ]\n}',
  "modules/one/main.tf": 'resource "t" "n" {\n  x = 1\n}\nmodule "two" {\n  source = "../two"\n}\n',
  "modules/two/main.tf": '\nresource "t" "n" {\n  x = 1\n}\n',
  ".terraform/modules/remote/main.tf": '\n\nresource "t" "n" {\n  x = 1\n}\n',
  ".terraform/modules/modules.json": JSON.stringify({
    Modules: [
      { Key: "", Source: "", Dir: "." },
      { Key: "remote", Source: "registry", Dir: ".terraform/modules/remote" },
    ],
  }),
};

const rules = {
  ingress: [
    { from_port: 80, cidr_blocks: ["0.0.0.0/0"] },
    { from_port: 22, to_port: 22 },
  ],
};

/** Address and path to file, line and columns; after `<` the line inside of a module of others. */
const table: readonly (readonly [
  address: string,
  path: readonly (string | number)[],
  place: string,
  value?: unknown,
])[] = [
  ["aws_s3_bucket_policy.json", [], "infra/main.tf:1:1-39"],
  ["aws_s3_bucket_policy.json", ["policy"], "infra/main.tf:3:3-24"],
  ["aws_s3_bucket_policy.json", ["missing"], "infra/main.tf:1:1-39"],
  ["aws_s3_bucket_policy.json", ["policy", "Statement", 0, "Action", 1], "infra/main.tf:8:9-12"],
  ["aws_s3_bucket_policy.json", ["policy", "Statement", 0, "Effect"], "infra/main.tf:5:7-23"],
  ["aws_s3_bucket_policy.heredoc", ["policy", "Statement", 0, "Resource"], "infra/main.tf:18:10-48"],
  ["aws_s3_bucket_policy.heredoc", ["policy", "Statement", 0, "Principal", "AWS"], "infra/main.tf:20:13-22"],
  ["aws_security_group.rules", ["ingress", 0, "cidr_blocks"], "infra/main.tf:32:5-32", rules],
  ["aws_security_group.rules", ["ingress", 1, "from_port"], "infra/main.tf:27:5-19", rules],
  ["aws_security_group.rules", ["ingress", 1, "from_port"], "infra/main.tf:31:5-21"],
  ["aws_security_group.rules", ["ingress", 0, "protocol"], "infra/main.tf:26:3-10"],
  ["aws_security_group.rules", ["egress", 3, "from_port"], "infra/main.tf:37:7-31"],
  ["aws_sqs_queue_policy.doc", ["policy", "Statement", 0, "Action"], "infra/main.tf:43:5-20"],
  ["aws_sqs_queue_policy.doc", ["policy", "Statement", 1, "Principal", "AWS"], "infra/main.tf:48:7-26"],
  [
    "aws_sqs_queue_policy.doc",
    ["policy", "Statement", 1, "Condition", "StringEquals", "aws:x"],
    "infra/main.tf:53:7-23",
  ],
  ["aws_iam_policy.file", ["policy", "Statement", 0, "Action"], "infra/policy.json:3:5-21"],
  ["aws_iam_policy.local", ["policy", "Statement", "Action"], "infra/main.tf:65:19-31"],
  ["aws_s3_bucket.over", ["acl"], "infra/over_override.tf:2:3-18"],
  ["aws_s3_bucket.over", ["bucket"], "infra/z.tf:3:3-15"],
  ["aws_s3_bucket.shadow", [], "infra/shadow.tofu:2:1-34"],
  ["aws_s3_bucket.json", ["acl"], "infra/json.tf.json:5:5-21"],
  ['module.local["a.b"].t.n[0]', ["x"], "infra/modules/one/main.tf:2:3-8"],
  ["module.local.module.two.t.n", ["x"], "infra/modules/two/main.tf:3:3-8"],
  ["module.remote[0].t.n", ["x"], "infra/main.tf:74:1-16 < infra/.terraform/modules/remote/main.tf:4:3-8"],
  ["module.missing.t.n", ["x"], "infra/main.tf:77:1-17"],
  ["aws_s3_bucket.unknown", [], ""],
];
test("places", () => {
  withFolder(files, (directory) => {
    const sources = openSources(join(directory, "plan.json"), "infra/plan.json");
    const wrong: string[] = [];
    for (const [address, path, expected, value] of table) {
      const found = sources?.place(address, path, value);
      const text = [found?.place, found?.related]
        .flatMap((each) => (each === undefined ? [] : [`${each.file}:${each.line}:${each.column}-${each.endColumn}`]))
        .join(" < ");
      if (text !== expected) wrong.push(`${address} ${path.join(".")}: ${text}`);
    }
    assert.equal(wrong, []);
    assert.is(sources?.hasDynamicBlock("aws_security_group.rules", "egress"), true);
    assert.is(sources?.hasDynamicBlock("aws_security_group.rules[0]", "ingress"), false);
    assert.is(sources?.hasDynamicBlock("module.missing.t.n", "x"), undefined);
    assert.equal(sources?.problems, []);
  });
});

test("no sources, or broken ones", () => {
  withFolder({ "plan.json": "{}" }, (directory) => {
    assert.is(openSources(join(directory, "plan.json"), "plan.json"), undefined);
  });
  withFolder({ "a.tf": "resource {", "b.tf": 'resource "t" "n" {}' }, (directory) => {
    const sources = openSources(join(directory, "plan.json"), "plan.json");
    assert.is(sources?.place("t.n")?.place.file, "b.tf");
    assert.equal(
      sources?.problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
      ["a.tf:1 This is not valid HCL: the text ends too early."],
    );
  });
});

test.run();
