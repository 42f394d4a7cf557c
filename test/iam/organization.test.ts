/** Policies of the organisation beside random policies: what a resource control policy denies is denied. */
import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { evaluate } from "../../core/iam/evaluate.ts";
import { type Exposure, exposuresOf, type Inside, levels } from "../../core/iam/exposure.ts";
import { wrongAsResourceControl, wrongAsServiceControl } from "../../core/iam/organization-form.ts";
import type { Target } from "../../core/iam/search.ts";
import { fieldOf } from "../support/given.ts";
import { type Target as Named, owner, ownOrg, partner, type Shape, targets } from "./cases/case.ts";
import { aPolicy, aStatement } from "./random-policies.ts";
import { targetOf } from "./targets.ts";

const test = suite("policies of the organisation");

const numRuns = process.env["LEAKGATE_LONG"] === "1" ? 20_000 : 250;
const plain: Inside = { accounts: [], organization: ownOrg, networks: [] };

const rcp = (...Statement: readonly Shape[]) => ({ Version: "2012-10-17", Statement });
const under = (...documents: readonly object[]): Inside => ({
  ...plain,
  policies: {
    resource: documents.map((document, index) => ({ name: `rcp-${index}.json`, document })),
    service: [],
  },
});

/** A Deny as a resource control policy can have it. */
const aControl: fc.Arbitrary<Shape> = aStatement
  .filter((each) => !("NotAction" in each))
  .chain(({ NotPrincipal: _, ...each }): fc.Arbitrary<Shape> => {
    const { NotResource: __, ...rest } = each;
    const control = { ...each, Effect: "Deny", Principal: "*" };
    return fc.constantFrom<Shape>(control, { ...rest, Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" });
  });

const bucket = targetOf("bucket");
const exposures = (document: unknown, inside: Inside, target: Target = bucket): readonly Exposure[] =>
  exposuresOf(fieldOf(document), target, inside);
const rank = (level: Exposure["level"]): number => levels.length - levels.indexOf(level);

function width(found: readonly Exposure[]): { readonly sure: number; readonly most: number } {
  const sure = found.map(({ level }) => rank(level === "unknown" ? "none" : level));
  return { sure: Math.max(...sure), most: Math.max(...sure, ...found.map(({ atMost = "none" }) => rank(atMost))) };
}

test("a Deny that the organisation gives is the same as that Deny in the bucket's policy", () => {
  let narrowed = 0;
  fc.assert(
    fc.property(aPolicy, aControl, (written, control) => {
      // The older version of the language has no variables, also not in a Deny that is added.
      const document = { ...written, Version: "2012-10-17" };
      const within = { ...document, Statement: [...document.Statement, control] };
      const [beside, inside] = [exposures(document, under(rcp(control))), exposures(within, plain)];
      const told = (found: readonly Exposure[]) =>
        found.map(({ level, who, access, statement, atMost }) => ({ level, who, access, statement, atMost }));
      assert.equal(told(beside), told(inside), JSON.stringify({ document, control }));
      if (width(beside).sure < width(exposures(document, plain)).sure) narrowed++;
    }),
    { seed: 20_261_101, numRuns },
  );
  assert.ok(narrowed > numRuns / 40, `only ${narrowed} were narrowed`);
});

test("one more resource control policy never widens, and no witness is denied by one", () => {
  fc.assert(
    fc.property(aPolicy, aControl, aControl, (document, one, other) => {
      const [few, more] = [exposures(document, under(rcp(one))), exposures(document, under(rcp(one), rcp(other)))];
      assert.ok(width(few).sure <= width(exposures(document, plain)).most);
      assert.ok(width(more).sure <= width(few).most);
      for (const { witness } of more) {
        if (witness === undefined) continue;
        for (const each of [one, other]) {
          // Held against an Allow of everything, the document of the organisation must leave the request.
          const all = { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" };
          assert.is.not(
            evaluate(rcp(all, each), witness),
            "explicit-deny",
            JSON.stringify({ document, each, witness }),
          );
        }
      }
    }),
    { seed: 20_261_102, numRuns: numRuns / 2 },
  );
});

const outsiders = {
  StringNotEqualsIfExists: { "aws:PrincipalOrgID": ownOrg },
  BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
};
const strangersOfServices = {
  StringNotEqualsIfExists: { "aws:SourceOrgID": ownOrg },
  Bool: { "aws:PrincipalIsAWSService": "true" },
};
const perimeter = (service: string) => {
  const deny = { Effect: "Deny", Principal: "*", Action: `${service}:*`, Resource: "*" };
  return rcp({ ...deny, Sid: "OnlyOurs", Condition: outsiders }, { ...deny, Condition: strangersOfServices });
};

const open = (Action: string, Resource?: string) => ({
  Version: "2012-10-17",
  Statement: { Effect: "Allow", Principal: "*", Action, ...(Resource !== undefined && { Resource }) },
});
const statement = (Action: unknown, Condition: object = {}, more: object = {}) =>
  rcp({ Effect: "Deny", Principal: "*", Action, Resource: "*", Condition, ...more });

const everywhere = { ...open("s3:GetObject", `${targets.bucket}/*`) };

const cases: readonly [what: string, document: object, given: readonly object[], widest: string, target?: Named][] = [
  ["a perimeter leaves the own organisation", everywhere, [perimeter("s3")], "org"],
  ["none", everywhere, [], "public"],
  [
    "the one that AWS attaches",
    everywhere,
    [rcp({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" })],
    "public",
  ],
  ["a Deny of all", everywhere, [statement("s3:*")], "none"],
  ["a Deny of another action", everywhere, [statement("s3:PutObject")], "public"],
  ["a Deny of another service", everywhere, [statement("sqs:*")], "public"],
  [
    "a Deny of what is sent without TLS",
    everywhere,
    [statement("s3:*", { Bool: { "aws:SecureTransport": "false" } })],
    "public",
  ],
  [
    "of two documents each denies a part",
    everywhere,
    [
      statement("s3:*", { Bool: { "aws:SecureTransport": "false" } }),
      statement("s3:*", { Bool: { "aws:SecureTransport": "true" } }),
    ],
    "none",
  ],
  [
    "an account that is let through",
    everywhere,
    [statement("s3:*", { StringNotEqualsIfExists: { "aws:PrincipalOrgID": ownOrg, "aws:PrincipalAccount": partner } })],
    "external-account",
  ],
  [
    "a variable",
    everywhere,
    [statement("s3:*", { StringNotEqualsIfExists: { "aws:PrincipalAccount": `\${aws:ResourceAccount}` } })],
    "own",
  ],
  [
    "who tags themselves with their account, which is no lock",
    everywhere,
    [
      statement("s3:*", { Null: { "aws:PrincipalArn": "true" } }),
      statement("s3:*", { StringNotEquals: { "aws:PrincipalAccount": `\${aws:PrincipalTag/account, 'none'}` } }),
    ],
    "public-authenticated",
  ],
  [
    "strangers to the organisation of the resource, which is in one where such a policy holds",
    everywhere,
    [statement("s3:*", { StringNotEqualsIfExists: { "aws:PrincipalOrgID": `\${aws:ResourceOrgID}` } })],
    "own",
  ],
  ["other objects only", everywhere, [statement("s3:*", {}, { Resource: "arn:aws:s3:::logs/*" })], "public"],
  ["its objects", everywhere, [statement("s3:*", {}, { Resource: `${targets.bucket}/*` })], "none"],
  [
    "all but its objects",
    everywhere,
    [rcp({ Effect: "Deny", Principal: "*", Action: "s3:*", NotResource: `${targets.bucket}/*` })],
    "public",
  ],
  [
    "all but others",
    everywhere,
    [rcp({ Effect: "Deny", Principal: "*", Action: "s3:*", NotResource: "arn:aws:s3:::logs/*" })],
    "none",
  ],
  ["queues are bound", open("sqs:SendMessage", targets.queue), [perimeter("sqs")], "org", "queue"],
  ["secrets are bound", open("secretsmanager:GetSecretValue", "*"), [perimeter("secretsmanager")], "org", "secret"],
  ["keys are bound", open("kms:Decrypt", "*"), [perimeter("kms")], "org", "key"],
  ["but not to retire a grant", open("kms:*", "*"), [perimeter("kms")], "public-authenticated", "key"],
  ["roles are bound", open("sts:AssumeRole"), [perimeter("sts")], "org", "role"],
  ["topics are not", open("sns:Publish", targets.topic), [perimeter("sns"), perimeter("s3")], "public", "topic"],
  ["functions are not", open("lambda:InvokeFunction", "*"), [perimeter("lambda")], "public", "function"],
];

for (const [what, document, given, widest, target = "bucket"] of cases) {
  test(`${target}: ${what}`, () => {
    const found = exposures(document, under(...given), targetOf(target));
    const sure = levels.find((level) => found.some((each) => each.level === level));
    assert.is(sure, widest, JSON.stringify(found.map(({ level, who }) => ({ level, who }))));
  });
}

test("a bucket whose name is not known may be one of those that a Deny leaves out", () => {
  const all = { Version: "2012-10-17", Statement: { Effect: "Allow", Principal: "*", Action: "s3:*", Resource: "*" } };
  const spared = rcp({ Effect: "Deny", Principal: "*", Action: "s3:*", NotResource: "arn:aws:s3:::logs-*" });
  const signs = { ...bucket, arns: ["arn:aws:s3:::\uE100", "arn:aws:s3:::\uE100/*"] };
  const [found] = exposures(all, under(spared), signs);
  assert.is(found?.level, "unknown");
  assert.equal(found?.unknowns, ["whether statement 1 of rcp-0.json spares it"]);
  assert.is(found?.atMost, "public");
});

const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" };
const scp = { Effect: "Deny", Action: "s3:*", Resource: "*" };
const forms: readonly [document: unknown, resource: RegExp | undefined, service: RegExp | undefined][] = [
  [rcp(deny), undefined, /no Principal/],
  [rcp(scp), /missing-principal/, undefined],
  [{ ...rcp(deny), Statement: deny }, undefined, /no Principal/],
  [rcp({ ...deny, Effect: "Allow" }), /only Deny/, /no Principal/],
  [rcp({ ...scp, Effect: "Allow" }), /missing-principal/, undefined],
  [rcp({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }), undefined, /no Principal/],
  [rcp({ ...deny, Principal: { AWS: owner } }), /Principal must be/, /no Principal/],
  [rcp({ ...scp, NotPrincipal: { AWS: owner } }), /Principal must be/, /no NotPrincipal/],
  [rcp({ Effect: "Deny", Principal: "*", NotAction: "s3:*", Resource: "*" }), /NotAction/, /no Principal/],
  [rcp({ Effect: "Deny", Principal: "*", Action: "s3:*" }), /no Resource/, /no Principal/],
  [rcp({ Effect: "Deny", Action: "s3:*" }), /missing-principal/, /no Resource/],
  [rcp({ ...scp, Effect: "deny" }), /missing-principal|invalid-effect/, /invalid-effect/],
  [{ ...rcp(deny), Version: "2008-10-17" }, /Version/, /Version/],
  [{ Statement: [deny] }, /Version/, /Version/],
  [rcp(), /no statement/, /no statement/],
  [[deny], /no policy|Version/, /no policy|Version/],
  ["x", /no policy/, /no policy/],
  [null, /no policy/, /no policy/],
  [{ Bucket: "x" }, /unknown-element|Version/, /unknown-element|Version/],
];

for (const [document, resource, service] of forms) {
  test(`form of ${JSON.stringify(document)}`, () => {
    for (const [wrong, expected] of [
      [wrongAsResourceControl(document), resource],
      [wrongAsServiceControl(document), service],
    ] as const) {
      if (expected === undefined) assert.is(wrong, undefined);
      else assert.match(wrong ?? "", expected);
    }
  });
}

test.run();
