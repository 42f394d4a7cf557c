import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Verdict } from "../../core/engine/evaluate.ts";
import { readEstate } from "../support/fake-aws/read-estate.ts";
import { storefront, unitOf, verdictsOf } from "../support/sources.ts";
import { deployed } from "../support/storefront.ts";
import { estateOf, liveAddress } from "../support/storefront-estate.ts";

const test = suite("the shop, rendered as an account that AWS tells of");

/** What has no resource of its own in a live account, or is not scanned for yet. */
const notLive: readonly string[] = [
  "aws:cloudwatch/logGroup:LogGroup",
  "aws:ec2/vpc:Vpc",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
];

const passes = (verdict: Verdict): boolean => verdict === "not violated" || verdict === "not applicable";

for (const stack of ["leaky", "sealed"] as const) {
  test(`has the verdicts of its program, rule by rule and resource by resource (${stack})`, async () => {
    const recording = await storefront(stack);
    const resources = deployed(recording);
    const program = verdictsOf(await unitOf("program", recording, "storefront"));
    const { unit, problems } = await readEstate(estateOf(resources));
    assert.equal(
      problems.filter((each) => each.level === "error"),
      [],
    );
    const live = verdictsOf(unit);
    const compared = new Set<string>();
    for (const [key, verdict] of program) {
      const [rule = "", urn = ""] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)];
      const resource = resources.find((each) => each.urn === urn);
      if (resource === undefined) throw new Error(`no resource ${urn}`);
      if (notLive.includes(resource.type)) continue;
      const address = liveAddress(resource);
      const found = live.get(`${rule} ${address}`);
      if (found === undefined) throw new Error(`${rule} has no verdict about ${address}`);
      assert.ok(
        found === verdict || (passes(found) && passes(verdict)),
        `${rule} of ${address} is ${found} live, and ${verdict} in the program`,
      );
      compared.add(`${rule} ${address}`);
    }
    assert.ok(compared.size > 70, String(compared.size));
    for (const [key, verdict] of live) {
      // The account's own settings are there whether or not a program writes them.
      if (!compared.has(key) && !key.startsWith("s3-account-"))
        assert.ok(passes(verdict), `${key}, which is only live, is ${verdict}`);
    }
  });
}

test.run();
