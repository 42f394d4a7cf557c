/** Policies of the organisation that `leakgate.yaml` names. */
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { settingsOf } from "../../cli/settings.ts";
import { UsageError } from "../../cli/usage-error.ts";
import { folder, leakgate, planOf } from "./support.ts";

const test = suite("policies of the organisation in leakgate.yaml");

const rcp = (more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Sid: "Closed", Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*", ...more }],
});
const scp = (more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Deny", Action: "iam:*", Resource: "*", ...more }],
});
const plan = planOf({
  orders: { type: "aws_s3_bucket", after: { bucket: "orders" } },
  guard: {
    type: "aws_s3_bucket_public_access_block",
    after: { bucket: "orders", restrict_public_buckets: false, block_public_policy: false },
  },
  open: {
    type: "aws_s3_bucket_policy",
    after: {
      bucket: "orders",
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*" }],
      }),
    },
  },
});

test("they are read from where the configuration is, service control policies by their levels", async () => {
  const start = folder({
    "leakgate.yaml": `organization:
  resourceControlPolicies: [organization/rcp.json]
  serviceControlPolicies: [organization/a.json, [organization/b.json], organization/a.json]
`,
    "organization/rcp.json": `\uFEFF${JSON.stringify(rcp())}`,
    "organization/a.json": scp(),
    "organization/b.json": scp({ Effect: "Allow" }),
    "deep/x": "",
  });
  const { policies } = (await settingsOf({ mayRun: false, start: `${start}/deep` })).trusted;
  assert.equal(policies?.resource, [{ name: "organization/rcp.json", document: rcp() }]);
  const names = policies?.service.map((level) => level.map(({ name }) => name));
  assert.equal(names, [["organization/a.json", "organization/a.json"], ["organization/b.json"]]);
});

test("without the key there are none", async () => {
  const start = folder({ "leakgate.yaml": "trusted: {}\n" });
  assert.is((await settingsOf({ mayRun: false, start })).trusted.policies, undefined);
});

test("what is no such policy is told with its place, all at once", async () => {
  const start = folder({
    "leakgate.yaml": `organization:
  resourceControlPolicies:
    - nowhere.json
    - folder
    - text.json
    - bucket.json
    - scp.json
    - good.json
    - 5
  serviceControlPolicies: [good.json, [scp.json, other.json], {}]
  resourceControlPolicy: x
`,
    "folder/x": "",
    "text.json": "{ not: json",
    "bucket.json": { Version: "2012-10-17", Statement: [{ ...rcp().Statement[0], Effect: "Allow" }] },
    "scp.json": scp(),
    "good.json": rcp(),
  });
  try {
    await settingsOf({ mayRun: false, start });
    assert.unreachable();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const said = error.message.split("\n").map((line) => line.trim());
    const expected = [
      /^The configuration has 10 mistakes:$/,
      /^leakgate\.yaml:3:7: nowhere\.json is no policy to go by: there is no such file\.$/,
      /^leakgate\.yaml:4:7: folder .*: it is no file\.$/,
      /^leakgate\.yaml:5:7: text\.json .*: it is not valid JSON\.$/,
      /^leakgate\.yaml:6:7: bucket\.json .*: only Deny is possible/,
      /^leakgate\.yaml:7:7: scp\.json .*: missing-principal/,
      /^leakgate\.yaml:9:7: organization\.resourceControlPolicies\[6\] must be text\.$/,
      /^leakgate\.yaml:10:28: good\.json .*: a service control policy has no Principal\.$/,
      /^leakgate\.yaml:10:50: other\.json .*: there is no such file\.$/,
      /^leakgate\.yaml:10:63: organization\.serviceControlPolicies\[2\] must be text or a list\.$/,
      /^leakgate\.yaml:11:3: organization has no setting resourceControlPolicy\. Did you mean resourceControlPolicies\?/,
    ];
    assert.is(said.length, expected.length, said.join("\n"));
    for (const [index, each] of expected.entries()) assert.match(said[index] ?? "", each);
  }
});

test("forms that are none of these", async () => {
  for (const [text, says] of [
    ["organization: o-a1b2c3d4e5\n", /^leakgate\.yaml:1:15: organization must be a map of settings\.$/],
    ["organization: { resourceControlPolicies: a.json }\n", /resourceControlPolicies must be a list\.$/],
    ["organization: { serviceControlPolicies: [''] }\n", /serviceControlPolicies\[0\] must have at least 1 signs\.$/],
  ] as const) {
    try {
      await settingsOf({ mayRun: false, start: folder({ "leakgate.yaml": text }) });
      assert.unreachable();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      assert.match(error.message, says);
    }
  }
});

test("the command: a missing document is exit code 2; one that denies closes what the policy opens", async () => {
  const cwd = folder({
    "plan.json": plan,
    "leakgate.yaml": "organization: { resourceControlPolicies: [rcp.json] }\n",
    "rcp.json": rcp(),
    "open.yaml": "gate: {}\n",
    "missing.yaml": "organization: { resourceControlPolicies: [none.json] }\n",
  });
  const missing = await leakgate(["check", "plan.json", "--config", "missing.yaml"], { cwd });
  assert.is(missing.code, 2);
  assert.match(missing.stderr, "missing.yaml:1:43: none.json is no policy to go by: there is no such file.");
  const open = await leakgate(["check", "plan.json", "--config", "open.yaml"], { cwd });
  assert.match(open.stdout, "s3-bucket-policy-public");
  const closed = await leakgate(["check", "plan.json"], { cwd });
  assert.not.match(closed.stdout, "s3-bucket-policy-public");
  const access = await leakgate(["access", "plan.json", "--resource", "orders"], { cwd });
  assert.is(access.code, 0);
  assert.match(access.stdout, "the organisation denies it (Closed of rcp.json)");
  assert.match(access.stdout, "no request within the model");
  const full = await leakgate(["check", "plan.json", "--format", "sarif-full"], { cwd });
  assert.match(full.stdout, "the organisation does not: 'Closed of rcp.json'");
});

test.run();
