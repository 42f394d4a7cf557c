import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Verdict } from "../../core/engine/evaluate.ts";
import { rules } from "../../rules/index.ts";
import { readEstate } from "../support/fake-aws/read-estate.ts";
import { storefront, unitOf, verdictsOf } from "../support/sources.ts";
import { deployed } from "../support/storefront.ts";
import { estateOf, liveAddress } from "../support/storefront-estate.ts";
import { holes } from "./holes.ts";

const test = suite("the shop, rendered as an account that AWS tells of");

/** Rules on what an account has no counterpart of: any resource of the code, its stack and its providers. */
const ofCode = new Set(
  rules.filter(({ on }) => on.some((type) => type === "*" || type.startsWith("pulumi:"))).map(({ id }) => id),
);

const passes = (verdict: Verdict): boolean => verdict === "not violated" || verdict === "not applicable";

/** What the shop's own settings rest on and the scan does not read yet, by rule. */
const unreadOfShop: Readonly<Record<string, string>> = {
  "cloudfront-logging": "deliveries of logs",
  "rds-force-tls": "parameters of groups that are not AWS's own",
};

/** Whether a rule cannot tell because the scan does not read what it asks for. */
const isUnread = (rule: string, found: Verdict, otherwise: "passed" | "violated"): boolean =>
  found === "cannot tell" && (unreadOfShop[rule] ?? holes[`${rule} live ${otherwise}`]) !== undefined;

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
      if (ofCode.has(rule)) continue;
      const resource = resources.find((each) => each.urn === urn);
      if (resource === undefined) throw new Error(`no resource ${urn}`);
      const address = liveAddress(resource);
      // No resource of its own in a live account, or of a type that is not read from it.
      if (address === undefined) continue;
      const found = live.get(`${rule} ${address}`);
      if (found === undefined) throw new Error(`${rule} has no verdict about ${address}`);
      if (isUnread(rule, found, passes(verdict) ? "passed" : "violated")) continue;
      assert.ok(
        found === verdict || (passes(found) && passes(verdict)),
        `${rule} of ${address} is ${found} live, and ${verdict} in the program`,
      );
      compared.add(`${rule} ${address}`);
    }
    assert.ok(compared.size > 70, String(compared.size));
    for (const [key, verdict] of live) {
      const unread = isUnread(key.slice(0, key.indexOf(" ")), verdict, "violated");
      // The account's own settings are there whether or not a program writes them.
      const own = key.startsWith("s3-account-");
      if (!compared.has(key) && !unread && !own)
        assert.ok(passes(verdict), `${key}, which is only live, is ${verdict}`);
    }
  });
}

test.run();
