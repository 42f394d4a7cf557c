import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type IdentityAccess, identitiesIn } from "../../core/access/identity.ts";
import { type CaseResource, ref, resource, unknown } from "../../core/examples/resources.ts";
import { identityDetails } from "../../reporters/access/text.ts";
import { graphsOf, templateGraph } from "./support.ts";

const test = suite("what an identity can do");

const role = (more: object = {}) =>
  resource("aws:iam/role:Role", "deployer", {
    name: "deployer",
    assumeRolePolicy: { Version: "2012-10-17", Statement: [] } as never,
    ...more,
  });
const inline = (...Statement: readonly object[]) =>
  resource("aws:iam/rolePolicy:RolePolicy", "inline", {
    role: ref("deployer", "name"),
    policy: { Version: "2012-10-17", Statement } as never,
  });
const allow = (Action: unknown, Resource: unknown = "*", more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});

async function each(resources: readonly CaseResource[], check: (found: IdentityAccess, kind: string) => void) {
  for (const [kind, graph] of await graphsOf(resources)) {
    const found = identitiesIn(graph).find(({ names }) => names.includes("deployer"));
    if (found === undefined) throw new Error(kind);
    check(found, kind);
  }
}

test("actions by service and access level", () =>
  each(
    [role(), inline(allow(["sqs:SendMessage", "sqs:ListQueues"]), allow("s3:GetObject", "arn:aws:s3:::shop/*"))],
    (found, kind) => {
      assert.equal(
        found.reach.map(({ service, actions, on }) => [service, actions.List, actions.Read, actions.Write, on]),
        [
          ["s3", [], ["s3:GetObject"], [], ["arn:aws:s3:::shop/*"]],
          ["sqs", [], ["sqs:ListQueues"], ["sqs:SendMessage"], ["*"]],
        ],
        kind,
      );
    },
  ));

const control = (name: string, ...Statement: readonly object[]) => ({
  name,
  document: { Version: "2012-10-17", Statement },
});

test("service control policies take away, level by level, and are named", async () => {
  const resources = [role(), inline(allow(["sqs:*", "s3:*", "iam:CreateAccessKey"]))];
  const service = [
    [control("root.json", allow("*")), control("guard.json", { ...allow("sqs:Purge*"), Effect: "Deny" })],
    [
      control("unit.json", allow(["sqs:SendMessage", "sqs:PurgeQueue", "s3:GetObject", "s3:PutObject"])),
      control("region.json", {
        ...allow("s3:PutObject"),
        Effect: "Deny",
        Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } },
      }),
    ],
  ];
  for (const [kind, graph] of await graphsOf(resources)) {
    const found = identitiesIn(graph, { resource: [], service }).find(({ names }) => names.includes("deployer"));
    assert.ok(found);
    assert.equal(
      found.reach.map(({ service, actions, unless }) => [service, Object.values(actions).flat(), unless]),
      [
        [
          "s3",
          ["s3:GetObject", "s3:PutObject"],
          ["s3:PutObject denied where StringNotEquals aws:RequestedRegion: eu-west-1"],
        ],
        ["sqs", ["sqs:SendMessage"], []],
      ],
      kind,
    );
    assert.equal(
      found.findings.map(({ story }) => story),
      ["reads the objects of every bucket"],
      kind,
    );
    assert.equal(found.controls, ["root.json", "guard.json", "unit.json", "region.json"]);
    const text = identityDetails([found], { colour: false, width: 200 });
    assert.match(text, "the organisation's service control policies, which are counted: root.json, guard.json");
    const bare = identitiesIn(graph).find(({ names }) => names.includes("deployer"));
    assert.equal(bare?.controls, []);
    assert.ok((bare?.findings.length ?? 0) > found.findings.length, kind);
  }
});

test("a role that is linked to a service is bound by none", async () => {
  const resources = [role({ path: "/aws-service-role/guardduty.amazonaws.com/" }), inline(allow("sqs:SendMessage"))];
  const service = [[control("all.json", { ...allow("*"), Effect: "Deny" })]];
  for (const [kind, graph] of await graphsOf(resources)) {
    const found = identitiesIn(graph, { resource: [], service }).find(({ names }) => names.includes("deployer"));
    assert.equal(
      found?.reach.map((each) => each.service),
      ["sqs"],
      kind,
    );
    assert.equal(found?.controls, [], kind);
  }
});

test("a Deny takes away, a boundary limits", async () => {
  const denied = inline(allow(["sqs:SendMessage", "sqs:PurgeQueue"]), {
    Effect: "Deny",
    Action: "sqs:Purge*",
    Resource: "*",
  });
  await each([role(), denied], ({ reach }, kind) => assert.equal(reach[0]?.actions.Write, ["sqs:SendMessage"], kind));
  const boundary = resource("aws:iam/policy:Policy", "boundary", {
    policy: { Version: "2012-10-17", Statement: [allow("sqs:*")] } as never,
  });
  const bounded = [
    boundary,
    role({ permissionsBoundary: ref("boundary", "arn") }),
    inline(allow(["sqs:SendMessage", "s3:PutObject"])),
  ];
  await each(bounded, ({ reach, boundary: of }, kind) => {
    assert.is(of, "known", kind);
    assert.equal(
      reach.map(({ service }) => service),
      ["sqs"],
      kind,
    );
  });
});

const tls = { Condition: { Bool: { "aws:SecureTransport": "false" } } };

test("a Deny under a condition, or on some resources, is told, and takes nothing away", async () => {
  const deny = (Action: unknown, Resource: unknown, more: object = {}) => ({
    Effect: "Deny",
    Action,
    Resource,
    ...more,
  });
  const rows: readonly (readonly [object, readonly string[]])[] = [
    [deny("*", "*", tls), ["denied where Bool aws:SecureTransport: false"]],
    [deny("sqs:PurgeQueue", "*", tls), ["sqs:PurgeQueue denied where Bool aws:SecureTransport: false"]],
    [deny("sqs:*", "arn:aws:sqs:*:*:orders"), ["denied on arn:aws:sqs:*:*:orders"]],
    [deny("s3:*", "*", tls), []],
    [deny("sqs:*", "arn:aws:s3:::orders"), []],
  ];
  for (const [denied, unless] of rows) {
    await each([role(), inline(allow(["sqs:SendMessage", "sqs:PurgeQueue"]), denied)], ({ reach }, kind) => {
      assert.equal(reach[0]?.actions.Write, ["sqs:PurgeQueue", "sqs:SendMessage"], kind);
      assert.equal(reach[0]?.unless, unless, `${kind}: ${JSON.stringify(denied)}`);
    });
  }
  const unsure = { Effect: { Ref: "Effect" }, Action: "sqs:*", Resource: "*" };
  const PolicyDocument = { Version: "2012-10-17", Statement: [allow("sqs:SendMessage"), unsure] };
  const Properties = { Policies: [{ PolicyName: "inline", PolicyDocument }] };
  const Parameters = { Effect: { Type: "String" } };
  const graph = await templateGraph({ Deployer: { Type: "AWS::IAM::Role", Properties } }, { Parameters });
  assert.equal(identitiesIn(graph)[0]?.reach[0]?.unless, ["maybe denied"]);
});

test("a way to more rights that a Deny closes under a condition says so", async () => {
  const factor = { Condition: { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } } };
  const denied = { Effect: "Deny", Action: "iam:*", Resource: "*", ...factor };
  await each([role(), inline(allow(["iam:CreatePolicyVersion"]), denied)], ({ findings }, kind) =>
    assert.equal(
      findings.map((finding) => [finding.kind, finding.unless]),
      [["escalation", ["denied where BoolIfExists aws:MultiFactorAuthPresent: false"]]],
      kind,
    ),
  );
  await each([role(), inline(allow("*"), denied)], (found, kind) => {
    assert.ok(found.isAdministrator, kind);
    assert.equal(found.findings[0]?.unless, ["denied where BoolIfExists aws:MultiFactorAuthPresent: false"], kind);
    assert.match(
      identityDetails([found], { colour: false, width: 200 }),
      "only if not denied where BoolIfExists aws:MultiFactorAuthPresent: false",
    );
  });
});

test("an administrator is named as one", () =>
  each([role(), inline(allow("*"))], ({ isAdministrator, findings }, kind) => {
    assert.ok(isAdministrator, kind);
    assert.equal(
      findings.map((finding) => finding.kind),
      ["administrator"],
      kind,
    );
  }));

test("ways to more rights are named", () =>
  each([role(), inline(allow(["iam:CreatePolicyVersion"]))], ({ findings }, kind) => {
    assert.equal(
      findings.filter((finding) => finding.kind === "escalation").map(({ actions }) => actions),
      [["iam:CreatePolicyVersion"]],
      kind,
    );
  }));

test("a policy that is not known is said to be", () =>
  each(
    [role(), resource("aws:iam/rolePolicy:RolePolicy", "inline", { role: ref("deployer", "name"), policy: unknown() })],
    ({ unknowns }, kind) => assert.is(unknowns.length, 1, kind),
  ));

test.run();
