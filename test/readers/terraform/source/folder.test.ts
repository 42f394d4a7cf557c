// biome-ignore-all lint/suspicious/noTemplateCurlyInString: HCL writes interpolations so.

import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Graph } from "../../../../core/model/graph.ts";
import type { Unit } from "../../../../core/model/unit.ts";
import { isConfiguration, readFolder } from "../../../../readers/terraform/source/folder.ts";
import { documentOfDataSource } from "../../../../readers/terraform/source/policy-document.ts";
import { Rebuilder } from "../../../../readers/terraform/source/rebuild.ts";
import { openSources } from "../../../../readers/terraform/source/source-tree.ts";
import { reading, resourceAt, shown, withFolder } from "./support.ts";

const test = suite("Terraform without a plan");

/** The tag `it` of a resource: what an expression makes where `more` stands beside it. */
const worthOf = (expression: string, more = "", others: Readonly<Record<string, string>> = {}): unknown =>
  reading(
    { "main.tf": `resource "aws_sqs_queue" "probe" {\n  policy = ${expression}\n}\n${more}`, ...others },
    (unit) => {
      const tree = resourceAt(unit, "aws_sqs_queue.probe").fields.raw as { readonly policy?: unknown };
      return shown(tree.policy);
    },
  );

/** Expressions, what stands beside them, and the value as markers show it. */
const values: readonly (readonly [expression: string, more: string, value: unknown])[] = [
  ["var.a", 'variable "a" { default = "x" }', "x"],
  ["var.a", 'variable "a" {}', "?parameter var.a"],
  ["var.a", 'variable "a" {\n type = bool\n default = "true"\n}', true],
  ["var.a", 'variable "a" {\n default = "x"\n sensitive = true\n}', { secret: "x" }],
  ['"p-${var.a}"', 'variable "a" {\n default = "x"\n sensitive = true\n}', { secret: "p-x" }],
  [
    "var.a.b",
    'variable "a" {\n type = object({ b = optional(string, "d"), c = string })\n default = { c = "x", e = 1 }\n}',
    "d",
  ],
  ['"p-${var.a}/*"', 'variable "a" {}', "p-<var.a>/*"],
  ["local.b", "locals {\n a = 1\n b = local.a + 1\n}", 2],
  ["local.b", "locals {\n b = local.b\n}", "?malformed a value depends on itself"],
  ["aws_s3_bucket.b.bucket", 'resource "aws_s3_bucket" "b" { bucket = "x" }', "x"],
  ["aws_s3_bucket.b.arn", 'resource "aws_s3_bucket" "b" {}', "<aws_s3_bucket.b.arn|arn>"],
  ['"${aws_s3_bucket.b.arn}/*"', 'resource "aws_s3_bucket" "b" {}', "<aws_s3_bucket.b.arn|arn>/*"],
  ["aws_s3_bucket.b[1].id", 'resource "aws_s3_bucket" "b" { count = 2 }', "<aws_s3_bucket.b[1].id|id>"],
  [
    'aws_s3_bucket.b["k"].id',
    'resource "aws_s3_bucket" "b" { for_each = toset(["k"]) }',
    '<aws_s3_bucket.b["k"].id|id>',
  ],
  [
    "aws_s3_bucket.b[*].id",
    'resource "aws_s3_bucket" "b" { count = 2 }',
    ["<aws_s3_bucket.b[0].id|id>", "<aws_s3_bucket.b[1].id|id>"],
  ],
  ["aws_ssm_parameter.p.value", 'resource "aws_ssm_parameter" "p" {}', "?computed aws_ssm_parameter.p"],
  [
    "data.aws_caller_identity.me.account_id",
    'data "aws_caller_identity" "me" {}',
    "<data.aws_caller_identity.me.account_id>",
  ],
  ["var.a ? 1 : 2", 'variable "a" {}', { world: "var.a", true: 1, false: 2 }],
  ["!var.a ? 1 : 2", 'variable "a" {}', { world: "var.a", true: 2, false: 1 }],
  ["var.a ? 1 : 1", 'variable "a" {}', 1],
  ['"${var.a ? "x" : "y"}-z"', 'variable "a" {}', { world: "var.a", true: "x-z", false: "y-z" }],
  ["var.a != null ? 1 : 2", 'variable "a" { default = null }', 2],
  ["aws_s3_bucket.b.arn == null", 'resource "aws_s3_bucket" "b" {}', false],
  ["var.a && false", 'variable "a" {}', false],
  ["module.m.out", 'module "m" {\n source = "./m"\n a = "x"\n}', "x-m"],
  ["module.m[0].out", 'module "m" {\n source = "./m"\n count = 1\n a = "x"\n}', "x-m"],
  ["module.m.out", 'module "m" { source = "registry/x/aws" }', "?elsewhere module.m"],
  [
    'jsonencode({ a = "${aws_s3_bucket.b.arn}/*" })',
    'resource "aws_s3_bucket" "b" {}',
    '{"a":"<aws_s3_bucket.b.arn|arn>/*"}',
  ],
  ["jsonencode({ a = var.a, b = 1 })", 'variable "a" {}', { a: "?parameter var.a", b: 1 }],
  [
    'templatefile("p.json", { arn = aws_s3_bucket.b.arn })',
    'resource "aws_s3_bucket" "b" {}',
    '{"Resource": "<aws_s3_bucket.b.arn|arn>"}',
  ],
  ['file("${path.module}/missing")', "", "?malformed a file that the configuration reads is not there"],
  ["try(var.a.b, 1)", 'variable "a" {}', "?parameter var.a"],
  ["try(local.a.b, 1)", "locals { a = {} }", 1],
];
test("values", () => {
  const others = {
    "m/main.tf": 'variable "a" {}\noutput "out" { value = "${var.a}-m" }\n',
    "p.json": '{"Resource": "${arn}"}',
  };
  for (const [expression, more, expected] of values) {
    assert.equal(worthOf(expression, more, others), expected, `${expression} with ${more}`);
  }
});

test("values of variables come from files", () => {
  const more = 'variable "a" { default = "d" }';
  assert.is(worthOf("var.a", more, { "terraform.tfvars": 'a = "f"' }), "f");
  assert.is(worthOf("var.a", more, { "terraform.tfvars": 'a = "f"', "x.auto.tfvars.json": '{"a": "j"}' }), "j");
});

test("the document of a data source", () => {
  const more = `
resource "aws_s3_bucket" "b" {}
variable "who" {}
data "aws_iam_policy_document" "base" {
  statement {
    sid     = "one"
    actions = ["s3:Get*"]
  }
}
data "aws_iam_policy_document" "over" {
  statement {
    sid     = "two"
    effect  = "Deny"
    actions = ["s3:*"]
  }
}
data "aws_iam_policy_document" "it" {
  source_policy_documents   = [data.aws_iam_policy_document.base.json]
  override_policy_documents = [data.aws_iam_policy_document.over.json]
  statement {
    sid       = "two"
    actions   = ["a:b", "a:c"]
  }
  dynamic "statement" {
    for_each = ["x"]
    content {
      actions   = ["\${statement.value}:y"]
      resources = ["\${aws_s3_bucket.b.arn}/&{aws:username}"]
      principals {
        type        = "AWS"
        identifiers = WHO
      }
      condition {
        test     = "StringLike"
        variable = "aws:z"
        values   = ["1"]
      }
      condition {
        test     = "StringLike"
        variable = "aws:z"
        values   = ["2"]
      }
    }
  }
}`;
  const expected = (who: unknown, arn: string): unknown => ({
    Version: "2012-10-17",
    Statement: [
      { Sid: "one", Effect: "Allow", Action: "s3:Get*" },
      { Sid: "two", Effect: "Deny", Action: "s3:*" },
      {
        Effect: "Allow",
        Action: "x:y",
        Resource: `${arn}/\${aws:username}`,
        Principal: { AWS: who },
        Condition: { StringLike: { "aws:z": ["1", "2"] } },
      },
    ],
  });
  const text = worthOf("data.aws_iam_policy_document.it.json", more.replace("WHO", '["*"]'));
  assert.equal(JSON.parse(text as string), expected("*", "<aws_s3_bucket.b.arn|arn>"));
  const tree = worthOf("data.aws_iam_policy_document.it.json", more.replace("WHO", "var.who"));
  assert.equal(tree, expected("?parameter var.who", "<aws_s3_bucket.b.arn|arn>"));
});

test("the document of a deferred read in a plan", () => {
  const after = {
    statement: [
      { actions: ["s3:*"], resources: [null], effect: null, principals: [{ type: "*", identifiers: ["*"] }] },
    ],
  };
  const mask = {
    id: true,
    json: true,
    statement: [{ actions: [false], resources: [true], principals: [{ identifiers: [false] }] }],
  };
  assert.equal(shown(documentOfDataSource(after, mask)), {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "?computed", Principal: "*" }],
  });
});

test("instances, companions and worlds", () => {
  const files = {
    "main.tf": `variable "create" {}
variable "names" {}
resource "aws_s3_bucket" "one" {
  count  = var.create ? 1 : 0
  bucket = "a"
}
resource "aws_s3_bucket_public_access_block" "one" {
  count             = var.create ? 1 : 0
  bucket            = aws_s3_bucket.one[0].id
  block_public_acls = true
}
resource "aws_s3_bucket" "each" {
  for_each = toset(["x", "y"])
  bucket   = "b-\${each.key}"
}
resource "aws_s3_bucket_acl" "each" {
  for_each = aws_s3_bucket.each
  bucket   = each.value.bucket
  acl      = "private"
}
resource "aws_s3_bucket" "any" {
  for_each = var.names
  bucket   = each.key
}
resource "aws_s3_bucket_acl" "any" {
  for_each = var.names
  bucket   = aws_s3_bucket.any[each.key].id
}
resource "unknown_type" "n" {}
module "m" {
  source    = "./m"
  providers = { aws = aws.west }
}
module "remote" { source = "a/b/aws" }
provider "aws" { region = "eu-west-1" }
provider "aws" {
  alias  = "west"
  region = "us-west-2"
  assume_role { role_arn = "arn:aws:iam::123456789012:role/x" }
}
`,
    "m/main.tf": 'resource "aws_s3_bucket" "b" {}\n',
  };
  reading(files, (unit, result) => {
    assert.is(unit.source, "terraform-source");
    assert.equal(
      unit.resources.map((each) => each.address),
      [
        "aws_s3_bucket.one[0]",
        "aws_s3_bucket_public_access_block.one[0]",
        'aws_s3_bucket.each["x"]',
        'aws_s3_bucket.each["y"]',
        'aws_s3_bucket_acl.each["x"]',
        'aws_s3_bucket_acl.each["y"]',
        "aws_s3_bucket.any[?]",
        "aws_s3_bucket_acl.any[?]",
        "module.m.aws_s3_bucket.b",
      ],
    );
    assert.equal(unit.unshaped, [{ type: "unknown_type", address: "unknown_type.n" }]);
    assert.equal(shown(resourceAt(unit, "aws_s3_bucket.one[0]").existsIf), {
      world: "var.create",
      true: true,
      false: false,
    });
    const owners = (address: string): readonly string[] =>
      new Graph(unit).owners(resourceAt(unit, address)).resources.map((each) => each.address);
    assert.equal(owners("aws_s3_bucket_public_access_block.one[0]"), ["aws_s3_bucket.one[0]"]);
    assert.equal(owners('aws_s3_bucket_acl.each["y"]'), ['aws_s3_bucket.each["y"]']);
    assert.equal(owners("aws_s3_bucket_acl.any[?]"), ["aws_s3_bucket.any[?]"]);
    assert.is(resourceAt(unit, "aws_s3_bucket.one[0]").scope.region, "eu-west-1");
    const { region, account } = resourceAt(unit, "module.m.aws_s3_bucket.b").scope;
    assert.equal({ region, account }, { region: "us-west-2", account: "123456789012" });
    assert.equal(resourceAt(unit, 'aws_s3_bucket.each["x"]').place(["bucket"]), {
      file: "infra/main.tf",
      line: 14,
      column: 3,
      endLine: 14,
      endColumn: 29,
    });
    assert.equal(
      unit.problems.map((each) => each.line),
      [34],
    );
    assert.is(result.folders.length, 2);
  });
});

test("blocks and secrets", () => {
  const files = {
    "main.tf": `variable "rules" { default = [22, 80] }
variable "more" {}
variable "others" {}
resource "aws_security_group" "known" {
  ingress { from_port = 1 }
  dynamic "ingress" {
    for_each = var.rules
    iterator = rule
    content { from_port = rule.value }
  }
}
resource "aws_security_group" "unknown" {
  dynamic "ingress" {
    for_each = var.more
    content { from_port = ingress.value }
  }
}
resource "aws_security_group" "twice" {
  dynamic "ingress" {
    for_each = []
    content { from_port = ingress.value }
  }
  dynamic "ingress" {
    for_each = var.more
    content { from_port = ingress.value }
  }
  dynamic "ingress" {
    for_each = var.others
    content { from_port = ingress.value }
  }
}
resource "aws_db_instance" "db" {
  password = "hunter2"
}
`,
  };
  reading(files, (unit) => {
    const known = resourceAt(unit, "aws_security_group.known").fields.raw;
    assert.equal(shown(known), { ingress: [{ from_port: 1 }, { from_port: 22 }, { from_port: 80 }] });
    assert.equal(shown(resourceAt(unit, "aws_security_group.unknown").fields.raw), { ingress: "?parameter var.more" });
    assert.equal(shown(resourceAt(unit, "aws_security_group.twice").fields.raw), { ingress: "?parameter var.more" });
    const database = resourceAt(unit, "aws_db_instance.db").fields as { at(key: string): { isSecret: boolean } };
    assert.is(database.at("password").isSecret, true);
  });
});

test("a policy of a plan is rebuilt from its source", () => {
  const files = {
    "main.tf": `variable "who" {}
resource "aws_s3_bucket" "b" {}
resource "aws_s3_bucket_policy" "p" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({ Statement = [{ Principal = var.who, Resource = "\${aws_s3_bucket.b.arn}/*" }] })
}
`,
  };
  withFolder(files, (directory) => {
    const sources = openSources(join(directory, "plan.json"), "plan.json");
    if (sources === undefined) throw new Error("no sources");
    const rebuilder = new Rebuilder(sources, { who: "*" });
    assert.is(
      shown(rebuilder.attribute("aws_s3_bucket_policy.p", "policy")),
      '{"Statement":[{"Principal":"*","Resource":"<aws_s3_bucket.b.arn|arn>/*"}]}',
    );
    assert.is(rebuilder.attribute("aws_s3_bucket_policy.none", "policy"), undefined);
    assert.is(rebuilder.attribute("module.x.aws_s3_bucket_policy.p", "policy"), undefined);
  });
});

const cases = process.env["LEAKGATE_CASES"];

/** Plans of others with their sources beside them: the values that the sources show, by what the plan says of them. */
test("values are those of the plan, or not known", () => {
  if (cases === undefined) return;
  const opposite: string[] = [];
  for (const name of readdirSync(cases, { recursive: true, encoding: "utf8" })) {
    const directory = join(cases, dirname(name));
    if (basename(name) !== "plan.json" || !isConfiguration(directory)) continue;
    const { resource_changes: changes = [] } = JSON.parse(readFileSync(join(cases, name), "utf8")) as PlanDocument;
    const [unit] = readFolder(directory, ".").units as [Unit];
    const managed = changes.filter((each) => each.mode !== "data");
    const addresses = [...unit.resources.map((each) => each.address), ...unit.unshaped.map((each) => each.address)];
    assert.equal(addresses.sort(), managed.map((each) => each.address).sort(), directory);
    unit.worlds.begin();
    for (const { address, change } of managed) {
      const tree = unit.resources.find((each) => each.address === address)?.fields.raw ?? {};
      for (const [key, value] of Object.entries(tree)) {
        const planned = change.after[key];
        const isText = typeof value === "string" && typeof planned === "string" && !/^\s*[[{]/.test(value);
        if (isText && value !== planned) opposite.push(`${directory} ${address}.${key}`);
      }
    }
  }
  assert.equal(opposite, []);
});

interface PlanDocument {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly mode: string;
    readonly change: { readonly after: Readonly<Record<string, unknown>> };
  }[];
}

const launches: readonly (readonly [string, string])[] = [
  ["launch_template {\n id = aws_launch_template.base.id\n version = 1\n}", "aws_launch_template.base"],
  ["launch_template {\n name = aws_launch_template.base.name\n}", "aws_launch_template.base"],
  ['launch_template {\n name = "base"\n}', "aws_launch_template.base"],
  ['launch_template {\n id = "lt-0123456789abcdef0"\n}', "none"],
  ["launch_template {\n id = var.template\n}", "none"],
  ["", "none"],
];
for (const [block, wanted] of launches) {
  test(`a block points at a resource by its id or name: ${block.replaceAll("\n", "") || "no block"}`, () => {
    const made = `resource "aws_launch_template" "base" {\n name = "base"\n}`;
    const text = `${made}\nresource "aws_instance" "web" {\n ami = "ami-1"\n ${block}\n}\n`;
    reading({ "main.tf": text }, (unit) => {
      const types = ["aws:ec2/launchTemplate:LaunchTemplate"] as const;
      const { resources } = new Graph(unit).pointedAtBy(resourceAt(unit, "aws_instance.web"), "launchTemplate", types);
      assert.equal(resources.map(({ address }) => address).join() || "none", wanted);
    });
  });
}

test.run();
