/** Service control policies beside random policies of an identity. */
import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type IdentityAccess, identitiesIn } from "../../core/access/identity.ts";
import { graphOf } from "../support/given.ts";

const test = suite("service control policies");

const numRuns = process.env["LEAKGATE_LONG"] === "1" ? 2000 : 40;
type Statement = Readonly<Record<string, unknown>>;

const actions = fc.constantFrom<unknown>(
  "*",
  "iam:*",
  "iam:CreateAccessKey",
  ["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"],
  "s3:*",
  "s3:GetObject",
  ["s3:ListBucket", "s3:GetObject"],
  "sqs:Send*",
  "secretsmanager:GetSecretValue",
);
const aStatement: fc.Arbitrary<Statement> = fc
  .tuple(
    fc.constantFrom("Allow", "Allow", "Deny"),
    fc.constantFrom("Action", "Action", "Action", "NotAction"),
    actions,
    fc.constantFrom("*", "*", "*", "arn:aws:s3:::shop/*", "arn:aws:s3:::*"),
    fc.constantFrom<object>(
      {},
      {},
      {},
      { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } },
      { Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } } },
    ),
  )
  .map(([Effect, member, names, Resource, more]) => ({ Effect, [member]: names, Resource, ...more }));
const aList = fc.array(aStatement, { minLength: 1, maxLength: 4 });

const documentOf = (Statement: readonly Statement[]) => ({ Version: "2012-10-17", Statement });
const full = { Effect: "Allow", Action: "*", Resource: "*" };

function looked(own: readonly Statement[], ...levels: readonly (readonly Statement[])[]): IdentityAccess {
  const graph = graphOf([
    ["aws:iam/role:Role", "deployer", { name: "deployer" }],
    ["aws:iam/rolePolicy:RolePolicy", "rights", { role: "deployer", policy: JSON.stringify(documentOf(own)) }],
  ]);
  const service = levels.map((level, index) => [{ name: `scp-${index}.json`, document: documentOf(level) }]);
  const [found] = identitiesIn(graph, { resource: [], service });
  assert.ok(found);
  return found;
}

const can = ({ reach }: IdentityAccess): ReadonlySet<string> =>
  new Set(reach.flatMap((each) => Object.values(each.actions).flat()));
const deeds = ({ findings }: IdentityAccess): ReadonlySet<string> => new Set(findings.map(({ story }) => story));
const within = (few: ReadonlySet<string>, many: ReadonlySet<string>): boolean =>
  [...few].every((each) => many.has(each));

test("FullAWSAccess, and a level that only denies nothing in view, take nothing away", () => {
  fc.assert(
    fc.property(aList, (own) => {
      const plain = looked(own);
      for (const levels of [
        [[full]],
        [[full], [full]],
        [[{ ...full, Effect: "Deny", Action: "gamelift:*", Resource: "x" }]],
      ]) {
        const found = looked(own, ...levels);
        if (found.isAdministrator)
          assert.equal(
            found.findings.map(({ story }) => story),
            plain.findings.map(({ story }) => story),
          );
        else assert.equal([can(found), deeds(found)], [can(plain), deeds(plain)]);
      }
    }),
    { seed: 20_261_201, numRuns },
  );
});

test("a level more never lets an identity do more", () => {
  let fewer = 0;
  fc.assert(
    fc.property(aList, aList, aList, (own, one, other) => {
      const [all, some, least] = [looked(own), looked(own, one), looked(own, one, other)];
      // An administrator's rights are not listed one by one.
      if (all.isAdministrator || some.isAdministrator) return;
      assert.ok(within(can(some), can(all)) && within(can(least), can(some)), JSON.stringify({ own, one, other }));
      if (can(some).size < can(all).size) fewer++;
    }),
    { seed: 20_261_202, numRuns },
  );
  assert.ok(fewer > numRuns / 10, `only ${fewer} could do less`);
});

test("a Deny that the organisation gives is the same as that Deny in the identity's policy", () => {
  fc.assert(
    fc.property(aList, aStatement, (own, more) => {
      const deny = { ...more, Effect: "Deny" };
      const [beside, inside] = [looked(own, [deny]), looked([...own, deny])];
      assert.is(beside.isAdministrator, inside.isAdministrator, JSON.stringify({ own, deny }));
      assert.equal(can(beside), can(inside), JSON.stringify({ own, deny }));
      assert.equal(deeds(beside), deeds(inside), JSON.stringify({ own, deny }));
    }),
    { seed: 20_261_203, numRuns },
  );
});

test.run();
