import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { evaluate } from "../../core/iam/evaluate.ts";
import { exposuresOf, policyFor } from "../../core/iam/exposure.ts";
import type { Request, RequestPrincipal } from "../../core/iam/request.ts";
import { fieldOf } from "../support/given.ts";
import { nobodyTrusted, now } from "./support.ts";

const test = suite("differences of random policies");

const numRuns = process.env["LEAKGATE_LONG"] === "1" ? 20_000 : 300;
const accounts = ["111122223333", "444455556666"];
const objects = ["arn:aws:s3:::shop/a", "arn:aws:s3:::shop/private/b"];
const addresses = ["203.0.113.5", "203.0.113.200", "198.51.100.9"];
const actions = ["s3:GetObject", "s3:PutObject"];

const condition = fc.constantFrom<object>(
  {},
  {},
  { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/25" } } },
  { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } },
  { Condition: { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } } },
  { Condition: { StringEquals: { "aws:PrincipalAccount": accounts[0] } } },
  { Condition: { StringNotEquals: { "aws:PrincipalAccount": accounts } } },
);
const statement = fc
  .record({
    Effect: fc.constantFrom("Allow", "Allow", "Allow", "Deny"),
    Principal: fc.constantFrom<unknown>("*", ...accounts.map((each) => ({ AWS: `arn:aws:iam::${each}:root` })), {
      AWS: accounts.map((each) => `arn:aws:iam::${each}:root`),
    }),
    Action: fc.constantFrom<unknown>("s3:*", "s3:Get*", "s3:PutObject", actions),
    Resource: fc.constantFrom("arn:aws:s3:::shop/*", "arn:aws:s3:::shop/private/*", ...objects),
    more: condition,
  })
  .map(({ more, ...rest }) => ({ ...rest, ...more }));
const policy = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map((Statement) => ({ Version: "2012-10-17", Statement }));

const callers: readonly RequestPrincipal[] = [
  { kind: "anonymous" },
  ...["666666666666", ...accounts].map((account): RequestPrincipal => {
    return { kind: "aws", arn: `arn:aws:iam::${account}:user/someone`, account };
  }),
];
const requests: readonly Request[] = callers.flatMap((principal) =>
  actions.flatMap((action) =>
    objects.flatMap((resource) =>
      addresses.map((address): Request => {
        const who: Record<string, string> =
          principal.kind === "aws"
            ? { "aws:principalarn": principal.arn, "aws:principalaccount": principal.account }
            : {};
        return { principal, action, resource, context: { ...who, "aws:sourceip": address } };
      }),
    ),
  ),
);

const target = { service: "s3", arns: ["arn:aws:s3:::shop", "arn:aws:s3:::shop/*"] };

const newly = (before: object, after: object) => {
  const old = policyFor(fieldOf(before), target);
  return exposuresOf(fieldOf(after), target, nobodyTrusted, { now, beyond: [old] });
};

test("what some request shows to be new is found, and what is found is new", () => {
  fc.assert(
    fc.property(policy, policy, (before, after) => {
      const shown = requests.find(
        (request) => evaluate(after, request) === "allow" && evaluate(before, request) !== "allow",
      );
      const found = newly(before, after).filter(({ level }) => level !== "none" && level !== "own");
      if (shown !== undefined) assert.ok(found.length > 0, JSON.stringify({ before, after, shown }));
      for (const { witness } of found) {
        if (witness === undefined) continue;
        assert.is(evaluate(after, witness), "allow");
        assert.is.not(evaluate(before, witness), "allow", JSON.stringify({ before, after, witness }));
      }
    }),
    { seed: 11, numRuns },
  );
});

test("nothing is new in the same policy, nor in one with a further Deny", () => {
  fc.assert(
    fc.property(policy, statement, (before, more) => {
      const Statement = [...[...before.Statement].reverse(), { ...more, Effect: "Deny" }];
      for (const after of [before, { ...before, Statement }]) {
        assert.equal(
          newly(before, after).map(({ level }) => level),
          ["none"],
          JSON.stringify({ before, after }),
        );
      }
    }),
    { seed: 12, numRuns },
  );
});

test.run();
