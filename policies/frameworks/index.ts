import type { Framework } from "../../core/engine/compliance.ts";
import { definePack, type Pack, use } from "../../core/engine/pack.ts";
import type { AnyRule } from "../../core/engine/rule.ts";
import { rules } from "../../rules/index.ts";
import { cisAws3, cisAws5 } from "./cis-aws.ts";
import { fsbp } from "./fsbp.ts";
import { laws } from "./laws.ts";
import { pciDss } from "./pci-dss.ts";

const byPack: Readonly<Record<string, readonly Framework[]>> = {
  "cis-aws": [cisAws5, cisAws3],
  fsbp: [fsbp],
  "pci-dss": [pciDss],
};

/** What a report on a pack goes through: the pack's benchmark, or the laws that its rules serve. */
export const frameworksOf = (pack: string): readonly Framework[] => byPack[pack] ?? laws;

/** The articles of laws that a rule serves, law by law: `GDPR Art. 32(1)(a), Art. 32(1)(b)`. */
export const lawsServedBy = (rule: AnyRule): readonly string[] =>
  laws.flatMap((law) => {
    const articles = law.servedBy(rule);
    return articles.length === 0 ? [] : [`${law.name.toUpperCase()} ${articles.join(", ")}`];
  });

/** A pack of every rule that serves a benchmark. */
const packOf = (name: string, description: string): Pack =>
  definePack({
    name,
    description,
    uses: rules
      .filter((rule) => byPack[name]?.some((framework) => framework.servedBy(rule).length > 0))
      .map((rule) => use(rule, "fail")),
  });

/** The packs of benchmarks, made from what the rules say that they serve. */
export const benchmarkPacks: readonly Pack[] = [
  packOf("cis-aws", "The rules that serve the CIS AWS Foundations Benchmark, 3.0.0 and 5.0.0."),
  packOf("fsbp", "The rules that serve the AWS Foundational Security Best Practices."),
  packOf("pci-dss", "The rules that serve PCI DSS 4.0.1, the standard for whoever takes cards."),
];
