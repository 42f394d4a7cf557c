import { suite } from "uvu";
import * as assert from "uvu/assert";
import { evaluate } from "../../core/iam/evaluate.ts";
import { exposuresOf, levels } from "../../core/iam/exposure.ts";
import { fieldOf } from "../support/given.ts";
import { ownOrg } from "./cases/case.ts";
import { cases } from "./cases/index.ts";
import { targetOf } from "./targets.ts";

const inside = { accounts: [], organization: ownOrg, networks: [] };

for (const [theme, list] of Object.entries(cases)) {
  const documented = suite(`documented: ${theme}`);
  for (const { name, policy, target, level, why, page } of list) {
    documented(name, () => {
      const found = exposuresOf(fieldOf(policy), targetOf(target), inside);
      const widest = [...levels].find((each) => found.some((exposure) => exposure.level === each));
      assert.is(widest, level, `${name}: ${why} (${page})`);
      for (const { witness, level } of found) {
        if (witness === undefined) continue;
        const said = evaluate(policy, witness);
        assert.ok(
          said === "allow" || (level === "unknown" && said === "untold"),
          `${said}: ${JSON.stringify(witness)}`,
        );
      }
    });
  }
  documented.run();
}
