/** Policies that differ in names only are searched once: what is remembered must be what each of them alone gives. */
import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Classes, foundAlike } from "../../core/iam/alike.ts";
import { Judge } from "../../core/iam/judge.ts";
import { type Policy, policyOf } from "../../core/iam/policy.ts";
import { owner, ownOrg } from "./cases/case.ts";
import { aPolicy } from "./random-policies.ts";

const target = { arns: [], service: "s3", account: owner };
const inside = { accounts: [], organization: ownOrg, networks: [] };
const given = {
  now: Date.parse("2026-11-20"),
  reading: "least",
  trustedAccounts: [],
  trustedNetworks: [],
} as const;

const read = (text: string): Policy => policyOf(JSON.parse(text), { account: owner, service: "s3" });

function searched(policy: Policy): Classes {
  const judge = new Judge(policy, target, inside, given);
  const allows = policy.statements.filter(({ effect }) => effect === "Allow");
  return {
    byStatement: new Map(allows.map((allow) => [allow.index, judge.classesOf(allow)])),
    addresses: judge.addresses,
  };
}

/** Who gets in; requests hold the names and are left out. */
const told = ({ byStatement, addresses }: Classes) => ({
  addresses,
  classes: [...byStatement].map(([index, classes]) => [
    index,
    classes.map(({ level, accounts, orgs, services, why }) => ({ level, accounts, orgs, services, why })),
  ]),
});

const names: Readonly<Record<string, string>> = { orders: "archive", logs: "traces", ana: "eve", app: "job", b: "c" };
const named = new RegExp(`(?<=[:/])(?:${Object.keys(names).join("|")})(?=["/:*])`, "g");

/** The same policy with other names of buckets, folders and identities. */
const renamed = (text: string): string => text.replaceAll(named, (name) => names[name] ?? name);

const alike = suite("policies alike");

alike("what is remembered of a policy is what each that reads like it gives", () => {
  let shared = 0;
  fc.assert(
    fc.property(aPolicy, (document) => {
      const [first, second] = [JSON.stringify(document), renamed(JSON.stringify(document))];
      foundAlike(read(first), target, inside, given, () => searched(read(first)));
      const remembered = foundAlike(read(second), target, inside, given, () => {
        shared--;
        return searched(read(second));
      });
      shared++;
      assert.equal(told(remembered), told(searched(read(second))));
    }),
    { seed: 20_261_124, numRuns: 700 },
  );
  assert.ok(shared > 60, `only ${shared} policies were told by what others gave`);
});

const bucket = (name: string, resource: string): string =>
  JSON.stringify({
    Statement: { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: resource },
    Id: name,
  });

/** Whether the second is told by what was found of the first, or of one before. */
function isShared(first: string, second: string): boolean {
  foundAlike(read(first), target, inside, given, () => searched(read(first)));
  let isSearched = false;
  foundAlike(read(second), target, inside, given, () => {
    isSearched = true;
    return searched(read(second));
  });
  return !isSearched;
}

alike("a policy of another bucket is told by the first, wherever no pattern looks into the name", () => {
  const allow = (resource: string): string => bucket("x", `arn:aws:s3:::${resource}`);
  assert.ok(isShared(allow("shop-1/*"), allow("shop-2/*")));
  assert.not(isShared(allow("shop-3-*"), allow("shop-4-*")));
  assert.not(isShared(allow("shop-5/?"), allow("shop-6/?")));
  assert.not(isShared(allow("shop-7/*"), allow("shop-7/o-1")));
});

alike("accounts, organisations and what AWS forms an id of are no names", () => {
  const allow = (principal: string): string =>
    JSON.stringify({ Statement: { Effect: "Allow", Principal: { AWS: principal }, Action: "*", Resource: "*" } });
  assert.not(isShared(allow("arn:aws:iam::222222222222:role/app"), allow("arn:aws:iam::333333333333:role/app")));
  assert.ok(isShared(allow("arn:aws:iam::444444444444:role/app"), allow("arn:aws:iam::444444444444:role/job")));
  assert.not(isShared(allow("arn:aws:iam::555555555555:role/app"), allow("arn:aws:iam::555555555555:user/app")));
});

alike("two names stay two: a policy that names one twice is another than one that names two", () => {
  const both = (first: string, second: string): string =>
    JSON.stringify({
      Statement: [
        { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: `arn:aws:s3:::${first}/*` },
        { Effect: "Deny", Principal: "*", Action: "s3:GetObject", Resource: `arn:aws:s3:::${second}/*` },
      ],
    });
  assert.not(isShared(both("one", "one"), both("two", "three")));
  assert.ok(isShared(both("four", "five"), both("six", "seven")));
});

alike.run();
