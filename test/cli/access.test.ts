import { suite } from "uvu";
import * as assert from "uvu/assert";
import { folder, leakgate, planOf } from "./support.ts";

const repository = new URL("../../", import.meta.url).pathname;
const test = suite("leakgate access");
const shop = (stack: string, ...more: readonly string[]) =>
  leakgate(["access", "stacks/storefront", "--stack", stack, ...more], { cwd: repository });

const bucketPlan = (name: string, statement: object, guarded = false): object =>
  planOf({
    orders: { type: "aws_s3_bucket", after: { bucket: name } },
    open: {
      type: "aws_s3_bucket_policy",
      after: { bucket: name, policy: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }) },
    },
    guard: {
      type: "aws_s3_bucket_public_access_block",
      after: { bucket: name, restrict_public_buckets: guarded, block_public_policy: guarded },
    },
  });
const open = (name: string, more: object = {}): object => ({
  Effect: "Allow",
  Principal: "*",
  Action: "s3:GetObject",
  Resource: `arn:aws:s3:::${name}/*`,
  ...more,
});
const plan = bucketPlan("shop-orders", open("shop-orders"));

test("the leaky shop: the most open first, with a count", async () => {
  const { code, stdout } = await shop("leaky");
  assert.is(code, 0);
  assert.match(stdout, /^anyone on the internet +bucket campaigns/);
  assert.match(stdout, /anyone on the internet +queue events +write \(sqs:SendMessage\)/);
  assert.match(stdout, /anyone with an AWS account +role partner/);
  assert.match(stdout, /10 resources: 4 open to somebody outside, 0 cannot tell, 6 with no request/);
});

test("the sealed shop: one account, and nobody else", async () => {
  const { code, stdout } = await shop("sealed");
  assert.is(code, 0);
  assert.match(stdout, /^account 111122223333 +role partner/);
  assert.match(stdout, /1 open to somebody outside, 0 cannot tell, 9 with no request/);
});

test("a plan: who reaches one bucket, with proof and commands", async () => {
  const cwd = folder({ "plan.json": plan });
  const { code, stdout } = await leakgate(["access", "plan.json", "--resource", "shop-orders"], { cwd });
  assert.is(code, 0);
  assert.match(stdout, "anyone on the internet (proved)");
  assert.match(stdout, "nobody in particular (unsigned) calls s3:GetObject on arn:aws:s3:::shop-orders/x");
  assert.match(stdout, "aws s3api get-object --bucket shop-orders --key '<key>' out --no-sign-request");
  assert.match(stdout, "curl 'https://shop-orders.s3.amazonaws.com/<key>'");
});

test("names are patterns too, and actions narrow", async () => {
  const cwd = folder({ "plan.json": plan });
  const found = await leakgate(["access", "plan.json", "--resource", "SHOP-*", "--action", "s3:Put*"], { cwd });
  assert.is(found.code, 0);
  assert.not.match(found.stdout, "anyone on the internet");
});

test("an action is searched for, also where it is none of those that are tried by default", async () => {
  const statement = {
    Effect: "Allow",
    Principal: "*",
    Action: "s3:*",
    Resource: ["arn:aws:s3:::shop", "arn:aws:s3:::shop/*"],
  };
  const outsiders = { StringNotEquals: { "aws:PrincipalAccount": "111111111111" } };
  const deny = { ...statement, Effect: "Deny", NotAction: "s3:GetObjectTorrent", Condition: outsiders };
  const { Action: _, ...spared } = deny;
  const PolicyDocument = { Version: "2012-10-17", Statement: [statement, spared] };
  const guards = {
    BlockPublicAcls: false,
    BlockPublicPolicy: false,
    IgnorePublicAcls: false,
    RestrictPublicBuckets: false,
  };
  const Shop = {
    Type: "AWS::S3::Bucket",
    Properties: { BucketName: "shop", PublicAccessBlockConfiguration: guards },
  };
  const Policy = { Type: "AWS::S3::BucketPolicy", Properties: { Bucket: { Ref: "Shop" }, PolicyDocument } };
  const cwd = folder({ "stack.json": { Resources: { Shop, Policy } } });
  const about = async (action: string): Promise<string> => {
    const found = await leakgate(["access", "stack.json", "--resource", "shop", "--action", action], { cwd });
    assert.is(found.code, 0, found.all);
    return found.stdout;
  };
  assert.match(await about("s3:GetObjectTorrent"), "calls s3:GetObjectTorrent on arn:aws:s3:::shop/x");
  assert.match(await about("s3:*torrent"), "s3:GetObjectTorrent");
  assert.not.match(await about("s3:GetObject"), "anyone on the internet");
  assert.not.match(await about("sqs:SendMessage"), "anyone on the internet");
});

test("a template, as JSON and as Markdown", async () => {
  const cwd = folder({
    "stack.json": {
      Resources: {
        Orders: { Type: "AWS::SQS::Queue", Properties: { QueueName: "orders" } },
        Open: {
          Type: "AWS::SQS::QueuePolicy",
          Properties: {
            Queues: [{ Ref: "Orders" }],
            PolicyDocument: {
              Version: "2012-10-17",
              Statement: [{ Effect: "Allow", Principal: "*", Action: "sqs:ReceiveMessage", Resource: "*" }],
            },
          },
        },
      },
    },
  });
  const json = await leakgate(["access", "stack.json", "--format", "json"], { cwd });
  const [queue] = JSON.parse(json.stdout).resources;
  assert.is(queue.verdict, "open");
  assert.is(queue.entries[0].witness.action, "sqs:ReceiveMessage");
  const md = await leakgate(["access", "stack.json", "--format", "md"], { cwd });
  assert.match(md.stdout, /^# Who gets in\n/);
  assert.match(
    md.stdout,
    "try `aws sqs receive-message --queue-url 'https://sqs.<region>.amazonaws.com/<account>/orders'",
  );
});

test("a difference: 1 where somebody comes in, 0 where nobody does", async () => {
  const cwd = folder({ "old.json": bucketPlan("shop-orders", open("shop-orders"), true), "new.json": plan });
  const opened = await leakgate(["access", "diff", "old.json", "new.json"], { cwd });
  assert.is(opened.code, 1);
  assert.match(opened.stdout, "The change lets in somebody new from outside: 1 resource.");
  const closed = await leakgate(["access", "diff", "new.json", "old.json"], { cwd });
  assert.is(closed.code, 0);
  assert.match(closed.stdout, "nobody new from outside: no request within the model");
});

test("wrong use ends with 2 and says how", async () => {
  const cwd = folder({ "plan.json": plan, "broken.json": "{" });
  const rows: readonly (readonly [readonly string[], RegExp])[] = [
    [["plan.json", "--resource", "shop-ordrs"], /There is no .* shop-ordrs\. Did you mean shop-orders\?/],
    [["plan.json", "--principal", "x"], /There is no role, user or group x\. There is none at all\./],
    [["plan.json", "--principal", "x", "--resource", "y"], /give one of them/],
    [["diff", "plan.json"], /Which two\?/],
    [["diff", "plan.json", "plan.json", "--resource", "x"], /leave out/],
    [["plan.json", "--format", "sarif"], /It is one of: text, md, json/],
  ];
  for (const [args, message] of rows) {
    const { code, stderr, stdout } = await leakgate(["access", ...args], { cwd });
    assert.is(code, 2, args.join(" "));
    assert.match(stderr, message);
    assert.is(stdout, "");
  }
});

test("what cannot be read ends with 3", async () => {
  const cwd = folder({ "plan.json": plan, "broken.json": "{" });
  assert.is((await leakgate(["access", "broken.json"], { cwd })).code, 3);
  assert.is((await leakgate(["access", "diff", "broken.json", "plan.json"], { cwd })).code, 3);
});

test("hostile names are shown and obeyed by nobody", async () => {
  const name = "x\u001b[31m'; rm -rf ~ #\n::error::y";
  const cwd = folder({ "plan.json": bucketPlan(name, open("*")) });
  for (const format of ["text", "md", "json"]) {
    const { code, stdout } = await leakgate(["access", "plan.json", "--resource", "*", "--format", format], { cwd });
    assert.is(code, 0);
    assert.not.match(stdout, "\u001b");
    assert.not.match(stdout, /^::error/m);
  }
});

test("secrets of a plan are nowhere", async () => {
  const secret = "canary-5c1e";
  const cwd = folder({
    "plan.json": planOf({
      partner: {
        type: "aws_iam_role",
        after: {
          name: "partner",
          assume_role_policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: { AWS: "*" },
                Action: "sts:AssumeRole",
                Condition: { StringEquals: { "sts:ExternalId": secret } },
              },
            ],
          }),
        },
      },
    }),
  });
  for (const format of ["text", "md", "json"]) {
    const { all } = await leakgate(["access", "plan.json", "--resource", "partner", "--format", format], { cwd });
    assert.match(all, /shared text|public-guarded/);
    assert.not.match(all, secret);
  }
});

test.run();
