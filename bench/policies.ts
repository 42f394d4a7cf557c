/**
 * Measures how fast the search tells who a policy lets in:
 *
 *     node --import tsx bench/policies.ts [--policies N] [--seconds N]
 *
 * A thousand varied policies (the hand-made cases, then random ones) on one core, policies per second and the slowest;
 * then it looks for slow ones, by changing the slowest found so far for some seconds. Nothing is judged by the clock
 * here.
 */
import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { exposuresOf } from "../core/iam/exposure.ts";
import { type Shape, statement } from "../test/iam/cases/case.ts";
import { cases } from "../test/iam/cases/index.ts";
import { aPolicy } from "../test/iam/random-policies.ts";
import { targetOf } from "../test/iam/targets.ts";
import { fieldOf } from "../test/support/given.ts";

const { values } = parseArgs({
  options: { policies: { type: "string", default: "1000" }, seconds: { type: "string", default: "20" } },
});
const inside = { accounts: [], organization: "o-shop123456", networks: [] };

/** Milliseconds of the processor that one policy takes: others who work on the machine do not count. */
function timeOf(document: unknown, target = targetOf("bucket")): number {
  const field = fieldOf(document);
  const start = process.cpuUsage();
  exposuresOf(field, target, inside);
  return process.cpuUsage(start).user / 1000;
}

const wanted = Number(values.policies);
const written = Object.values(cases).flatMap((list) =>
  list.map(({ policy, target }) => ({ policy, target: targetOf(target) })),
);
const random = fc
  .sample(aPolicy, { numRuns: Math.max(0, wanted - written.length), seed: 7 })
  .map((policy) => ({ policy, target: targetOf("bucket") }));
const policies = [...written, ...random].slice(0, wanted);

const inMilliseconds = (time: number): string => `${time.toFixed(2)} ms`;

for (const round of ["cold", "warm"]) {
  const times = policies.map(({ policy, target }) => timeOf(policy, target)).sort((a, b) => a - b);
  const sum = times.reduce((all, time) => all + time, 0);
  const at = (share: number): string => inMilliseconds(times[Math.floor((times.length - 1) * share)] ?? 0);
  console.log(`${policies.length} policies, ${round}: ${((policies.length / sum) * 1000).toFixed(0)} a second`);
  console.log(`  median ${at(0.5)}, 99 of 100 below ${at(0.99)}, slowest ${at(1)}`);
}

const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
let state = 20_241_123;
/** A number below one, the same ones in every run. */
function chance(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

/** A pattern that leaves much open. */
const pattern = (): string =>
  Array.from({ length: 1 + Math.floor(chance() * 8) }, () =>
    one(["*", "?", "a", "b", ":", "/", "1", "arn:aws:iam::", "role/", "*a*", "??"]),
  ).join("");
const patterns = (): readonly string[] => Array.from({ length: 1 + Math.floor(chance() * 4) }, pattern);
const operator = (): string =>
  one(["StringLike", "StringNotLike", "ArnLike", "ArnNotLike", "StringLikeIfExists", "ForAnyValue:StringNotLike"]);
const key = (): string =>
  one([
    "aws:PrincipalArn",
    "aws:PrincipalOrgID",
    "aws:userid",
    "aws:UserAgent",
    "aws:SourceVpce",
    "s3:prefix",
    "aws:SourceArn",
  ]);

function hardStatement(): Shape {
  const block: Record<string, Record<string, unknown>> = {};
  for (let count = Math.floor(chance() * 4); count >= 0; count--) {
    const name = operator();
    block[name] = { ...block[name], [key()]: patterns() };
  }
  const Resource = chance() < 0.5 ? "arn:aws:s3:::orders/*" : patterns().map((each) => `arn:aws:s3:::orders/${each}`);
  return statement("bucket", {
    Effect: one(["Allow", "Deny", "Deny"]),
    Action: one(["s3:*", "s3:Get*", "s3:*Object"]),
    Resource,
    Condition: block,
  });
}

let slowest: { statements: readonly Shape[]; time: number } = { statements: [statement("bucket")], time: 0 };
let tried = 0;
const end = performance.now() + Number(values.seconds) * 1000;
while (performance.now() < end) {
  const kept = slowest.statements.filter(() => chance() < 0.85);
  const statements = [...kept, ...Array.from({ length: 1 + Math.floor(chance() * 3) }, hardStatement)].slice(-12);
  const time = timeOf({ Version: "2012-10-17", Statement: statements });
  if (time > slowest.time) slowest = { statements, time };
  tried++;
}
console.log(`slowest of ${tried} that were made to be slow: ${inMilliseconds(slowest.time)}`);
console.log(JSON.stringify(slowest.statements));
