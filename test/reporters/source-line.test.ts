import { suite } from "uvu";
import * as assert from "uvu/assert";
import { mayHoldSecret, redactedLine, widthOf } from "../../reporters/source-line.ts";
import { sampleFinding, sampleRule } from "./sample-report.ts";

const test = suite("source lines");

const at = (column: number, endColumn?: number, endLine?: number) =>
  sampleFinding({
    place: {
      file: "main.tf",
      line: 1,
      column,
      ...(endColumn !== undefined && { endColumn }),
      ...(endLine !== undefined && { endLine }),
    },
  });

/** What stands over the underline. */
const marked = (line: string, column: number, endColumn?: number, endLine?: number): string | undefined => {
  const shown = redactedLine(line, at(column, endColumn, endLine));
  return shown?.text.slice(shown.indent, shown.indent + shown.length);
};

test("the underline stands under the region", () => {
  assert.is(marked("  acl = public", 3, 15), "acl = public");
  assert.is(marked("  acl = public", 9, 15), "public");
  assert.is(marked("  acl = public", 3), "a");
});

test("the end of a region of several lines is the end of its first", () => {
  assert.is(marked("  ingress {  ", 3, 2, 9), "ingress {");
});

test("an end that lies before the start marks one sign", () => {
  assert.is(marked("  acl = public", 9, 2), "p");
  assert.is(marked("acl", 4, 9), "");
});

test("a column outside the line shows nothing", () => {
  assert.is(redactedLine("acl", at(40)), undefined);
  assert.is(redactedLine("acl", at(0)), undefined);
});

test("tabs are blanks up to the next stop", () => {
  const shown = redactedLine("\t\tacl\t= x", at(7, 8));
  assert.is(shown?.text, "acl = x");
  assert.equal([shown?.indent, shown?.length], [4, 1]);
  assert.equal(redactedLine("a\tb", at(3, 4))?.indent, 4);
});

test("wide signs take two columns, combining ones none", () => {
  const shown = redactedLine('t = "日本" x', at(10, 11));
  assert.equal([shown?.indent, shown?.length], [11, 1]);
  assert.is(widthOf("日本"), 4);
  assert.is(widthOf("e\u0301"), 1);
  assert.is(widthOf("🪣"), 2);
});

test("columns count UTF-16 units", () => {
  const shown = redactedLine("🪣 acl", at(4, 7));
  assert.equal([shown?.indent, shown?.length], [3, 3]);
});

test("controls and commands of build runners are made visible, and the underline follows", () => {
  const shown = redactedLine("a\u001b[2J ##[error] b", at(17, 18));
  assert.is(shown?.text, "a\\u{1b}[2J \\u{23}#[error] b");
  assert.is(shown?.text.slice(shown.indent, shown.indent + shown.length), "b");
});

test("of a long line only the region is shown", () => {
  const line = `{"resource_changes":[${'{"x":1},'.repeat(500)}"acl":"public-read",${'{"x":1},'.repeat(500)}]}`;
  const from = line.indexOf('"public-read"') + 1;
  const shown = redactedLine(line, at(from, from + 13));
  assert.is(shown?.text, '…"public-read"…');
  assert.equal([shown?.indent, shown?.length], [1, 13]);
});

test("a long line whose region is a whole object, or has no end, is not shown", () => {
  const line = `{"a":"${"x ".repeat(400)}"}`;
  assert.is(redactedLine(line, at(1, line.length)), undefined);
  assert.is(redactedLine(line, at(7)), undefined);
});

test("the name of a secret may stand before the window of a long line, or on the line before", () => {
  const line = `{${'"x":1,'.repeat(100)}"password":"hunter2","y":1${',"x":1'.repeat(100)}}`;
  const from = line.indexOf('"hunter2"') + 1;
  assert.is(redactedLine(line, at(from, from + 9)), undefined);
  assert.is(redactedLine('  "hunter2"', at(3, 12), 200, "  password ="), undefined);
  assert.is(redactedLine("  Value: hunter2", at(3, 9), 200, "- Name: DB_PASSWORD"), undefined);
  assert.is(redactedLine("  acl: private", at(3, 9), 200, "  bucket: x")?.text, "acl: private");
});

test("nothing is shown where the evidence or the rule is about a secret", () => {
  const place = { file: "main.tf", line: 1, column: 1 };
  const secret = { address: "a", path: "x", saw: "value" as const, secret: true as const };
  const opaque = { address: "a", path: "x", saw: "unknown" as const, why: { kind: "opaque" as const } };
  assert.is(redactedLine("x = 1", sampleFinding({ place, evidence: [secret] })), undefined);
  assert.is(redactedLine("x = 1", sampleFinding({ place, evidence: [opaque] })), undefined);
  assert.is(redactedLine("x = 1", sampleFinding({ place, rule: sampleRule({ theme: "secrets" }) })), undefined);
});

const secrets = [
  'password = "hunter2"',
  '  master_password: "hunter2",',
  '"DB_PASSWORD": "hunter2"',
  String.raw`"container_definitions":"[{\"name\":\"x\",\"password\":\"hunter2\"}]"`,
  '{ name = "DB_PASSWORD", value = "hunter2" }',
  '{ value = "hunter2", name = "DB_PASSWORD" }',
  '{"value":"hunter2","key":"api-token"}',
  "export DB_PASS=hunter2",
  "mysql --password hunter2",
  'apiKey: "hunter2"',
  'new Secret("x", { secretString: "hunter2" })',
  'env["STRIPE_SECRET"] = "hunter2"',
  "Authorization: Bearer hunter2",
  "url = postgres://admin:hunter2@db/x",
  'x = "AKIAIOSFODNN7EXAMPLE"',
  "-----BEGIN RSA PRIVATE KEY-----",
  "MIIEpAIBAAKCAQEA1c7+9z5Pad7OejecsQ0buGZ",
  'x = "ghp_abcdefghijklmnopqrstuvwxyz0123456789"',
  'x = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"',
  'user_data = "#!/bin/sh"',
  "connection_string = foo",
  'auth_token => "hunter2"',
];
for (const text of secrets) {
  test(`may hold a secret: ${text}`, () => {
    assert.ok(mayHoldSecret(text));
    assert.is(redactedLine(text, at(1, 4)), undefined);
  });
}

const harmless = [
  "restrict_public_buckets = false",
  'resource "aws_secretsmanager_secret" "db" {',
  "manage_master_user_password = true",
  '"http_tokens": "optional",',
  'cidr_blocks = ["0.0.0.0/0"]',
  "kms_master_key_id = aws_kms_key.logs.arn",
  'policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"',
  'actions = ["iam:PassRole", "s3:GetObject"]',
  'ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"',
  'new aws.s3.BucketPublicAccessBlock("logs", { blockPublicAcls: false });',
];
for (const text of harmless) {
  test(`may be shown: ${text}`, () => assert.not.ok(mayHoldSecret(text)));
}

test.run();
