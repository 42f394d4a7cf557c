/**
 * The search against brute force: random policies, judged by the evaluator over every request of a small world. 5,000
 * policies with two of the actors each; with all of them, and 100,000 policies:
 *
 *     LEAKGATE_LONG=1 node --import tsx test/run.ts iam/brute-force
 */
import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { evaluate, evaluatorOf } from "../../core/iam/evaluate.ts";
import { type Exposure, exposuresOf, levels } from "../../core/iam/exposure.ts";
import { policyOf } from "../../core/iam/policy.ts";
import { exists } from "../../core/iam/search.ts";
import { fieldOf } from "../support/given.ts";
import { ownOrg } from "./cases/case.ts";
import { aPolicy, aStatement, recased, reordered } from "./random-policies.ts";
import { targetOf } from "./targets.ts";
import { worlds } from "./worlds.ts";

const isLong = process.env["LEAKGATE_LONG"] === "1";
const policies = isLong ? 100_000 : 5000;
const seed = 20_241_123;
const bucket = targetOf("bucket");
const inside = { accounts: [], organization: ownOrg, networks: [] };

const check = <T extends unknown[]>(share: number, property: fc.IProperty<T>): void => {
  fc.assert(property, { seed, numRuns: Math.ceil(policies * share) });
};

/** Whom a policy is tried with: two actors, or all of them if there is time. */
const everybody = worlds.map(({ name }) => name);
const actors = isLong ? fc.constant(everybody) : fc.shuffledSubarray(everybody, { minLength: 2, maxLength: 2 });

const brute = suite("brute force");

brute("the search finds somebody wherever brute force does, and nobody whom the evaluator does not let in", () => {
  const found = { allow: 0, none: 0, unknown: 0 };
  check(
    1,
    fc.property(aPolicy, actors, (document, asking) => {
      const policy = policyOf(document);
      const decide = evaluatorOf(document);
      for (const { name, actor, requests } of worlds.filter((each) => asking.includes(each.name))) {
        const answer = exists(policy, actor, bucket);
        const hit = requests.find((request) => decide(request).outcome === "allow");
        if (hit !== undefined) assert.is.not(answer.kind, "none", `${name} has ${JSON.stringify(hit)}`);
        if (answer.kind === "witness") {
          assert.is(decide(answer.request).outcome, "allow", `${name} has ${JSON.stringify(answer.request)}`);
        }
        found[answer.kind === "witness" ? "allow" : answer.kind]++;
      }
    }),
  );
  assert.ok(found.allow > policies / 2 && found.none > policies / 2, JSON.stringify(found));
  assert.ok(found.unknown < policies / 100, `${found.unknown} unknown`);
});

const exposures = (document: unknown): readonly Exposure[] => exposuresOf(fieldOf(document), bucket, inside);
const rank = (level: Exposure["level"]): number => levels.length - levels.indexOf(level);

/** How wide a policy surely is, and how wide it may be where that cannot be told. */
function width(document: unknown): { readonly sure: number; readonly most: number } {
  const found = exposures(document);
  const sure = found.map(({ level }) => rank(level === "unknown" ? "none" : level));
  return { sure: Math.max(...sure), most: Math.max(...sure, ...found.map(({ atMost = "none" }) => rank(atMost))) };
}

brute("every witness is let in by the evaluator, or hangs on what AWS's pages leave open", () => {
  check(
    0.05,
    fc.property(aPolicy, (document) => {
      for (const { witness, level } of exposures(document)) {
        if (witness === undefined) continue;
        assert.is(evaluate(document, witness), level === "unknown" ? "untold" : "allow", JSON.stringify(witness));
      }
    }),
  );
});

brute("one more Deny never widens a policy, one more Allow never narrows it", () => {
  check(
    0.03,
    fc.property(aPolicy, aStatement, (document, more) => {
      const added = { ...document, Statement: [...document.Statement, more] };
      if (more["Effect"] === "Deny") assert.ok(width(added).sure <= width(document).most);
      else assert.ok(width(added).most >= width(document).sure);
    }),
  );
});

brute("the order of statements and values, and a list in place of one text, change nothing", () => {
  check(
    0.03,
    fc.property(aPolicy, (document) => assert.equal(width(reordered(document)), width(document))),
  );
});

brute("the case of actions, keys and operators changes nothing", () => {
  check(
    0.03,
    fc.property(aPolicy, (document) => assert.equal(width(recased(document)), width(document))),
  );
});

brute.run();
