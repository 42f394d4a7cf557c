import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type IdentityAccess, identitiesIn } from "../../core/access/identity.ts";
import { type CaseResource, ref, resource, unknown } from "../../core/examples/resources.ts";
import { graphsOf } from "./support.ts";

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
