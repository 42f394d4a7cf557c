import { execFileSync } from "node:child_process";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Entry, Request, ResourceAccess } from "../../core/access/entry.ts";
import { commandsFor, quoted } from "../../reporters/access/commands.ts";

const test = suite("commands to try");

const access = (name: string): ResourceAccess => ({
  unit: "plan",
  address: "a",
  type: "t",
  called: "queue",
  name,
  names: [],
  hasPolicy: true,
  entries: [],
  verdict: "open",
});
const entry = (witness: Request): Entry => ({
  level: "public",
  who: { accounts: [], orgs: [], services: [], providers: [] },
  access: { read: [], write: [], admin: [] },
  via: "policy",
  from: "a",
  statements: [0],
  narrowedBy: [],
  witness,
  confidence: "proved",
  unknowns: [],
  remarks: [],
});
const anonymous = { kind: "anonymous" } as const;
const user = { kind: "aws", arn: "arn:aws:iam::666666666666:user/someone", account: "666666666666" } as const;

const rows: readonly (readonly [Request["principal"], string, string, readonly string[]])[] = [
  [
    anonymous,
    "s3:GetObject",
    "arn:aws:s3:::shop/x",
    [
      "aws s3api get-object --bucket shop --key '<key>' out --no-sign-request",
      "curl 'https://shop.s3.amazonaws.com/<key>'",
    ],
  ],
  [
    user,
    "s3:GetObject",
    "arn:aws:s3:::shop/public/a.png",
    ["aws s3api get-object --bucket shop --key public/a.png out"],
  ],
  [
    anonymous,
    "sqs:ReceiveMessage",
    "arn:aws:sqs:eu-west-1:111122223333:orders",
    ["aws sqs receive-message --queue-url https://sqs.eu-west-1.amazonaws.com/111122223333/orders --no-sign-request"],
  ],
  [
    user,
    "sts:AssumeRole",
    "arn:aws:iam::111122223333:role/ops",
    ["aws sts assume-role --role-session-name test --role-arn arn:aws:iam::111122223333:role/ops"],
  ],
  [{ kind: "service", service: "s3.amazonaws.com" }, "sqs:SendMessage", "arn:aws:sqs:eu-west-1:1:orders", []],
  [user, "unheard:Of", "*", []],
];

for (const [principal, action, resource, commands] of rows) {
  test(`${principal.kind} ${action} ${resource}`, () => {
    assert.equal(commandsFor(entry({ principal, action, resource, context: {} }), access("orders")), commands);
  });
}

test("a shell reads every text as one word", () => {
  for (const text of [
    "a b",
    "it's",
    "$(touch /tmp/x)",
    "`id`",
    "a;b",
    "-rf",
    "'\"'",
    "<name>",
    "ü*?[]",
    "a\\b",
    "!x",
  ]) {
    const read = execFileSync("sh", ["-c", `printf %s ${quoted(text)}`], { encoding: "utf8" });
    // A word that begins with a dash is an option to printf.
    if (!text.startsWith("-")) assert.is(read, text);
  }
});

test("hostile names stay in their quotes", () => {
  const request = {
    principal: anonymous,
    action: "s3:ListBucket",
    resource: "arn:aws:s3:::x'; rm -rf ~ #",
    context: {},
  };
  assert.equal(commandsFor(entry(request), access("x")), [
    String.raw`aws s3api list-objects-v2 --bucket 'x'\''; rm -rf ~ #' --no-sign-request`,
  ]);
});

test.run();
