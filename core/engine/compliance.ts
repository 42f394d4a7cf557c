import type { Report, RuleTally } from "./finding.ts";
import type { AnyRule } from "./rule.ts";

/** One thing that a benchmark or a law asks for, in words of our own. */
export interface Requirement {
  readonly id: string;
  readonly title: string;
  /** Why no configuration can show that it is met: left out where one can. */
  readonly outOfSight?: string;
}

/** A benchmark whose requirements a report goes through one by one. */
export interface Framework {
  /** How rules' `controls` name it. */
  readonly name: string;
  readonly title: string;
  /** The page or document that the requirements are counted from. */
  readonly source: string;
  /** A law: rules serve its articles, and nothing says that one is met. */
  readonly isLaw?: true;
  /** What the list leaves out, where it is not complete. */
  readonly limits?: string;
  readonly requirements: readonly Requirement[];
  /** The requirements that a rule serves, by id. */
  servedBy(rule: AnyRule): readonly string[];
}

/**
 * How a requirement stands after a run. `met`: rules serve it, they judged something, and all of it passed.
 * `nothing to judge`: rules serve it, and nothing of their kind was in the inputs. `no rule yet`: configuration could
 * show it, and no rule of leakgate looks.
 */
export type Standing =
  | "violated"
  | "cannot tell"
  | "met"
  | "nothing to judge"
  | "no rule yet"
  | "not covered by configuration";

export interface RequirementStanding {
  readonly requirement: Requirement;
  readonly standing: Standing;
  /** The rules in use that serve it, with what they found. */
  readonly rules: readonly { readonly rule: AnyRule; readonly tally: RuleTally }[];
}

/** Goes through a framework, requirement by requirement, in its order. */
export function standingOf(framework: Framework, report: Report): readonly RequirementStanding[] {
  return framework.requirements.map((requirement) => {
    const rules = report.rules.filter(({ rule }) => framework.servedBy(rule).includes(requirement.id));
    return { requirement, rules, standing: standing(requirement, rules) };
  });
}

function standing(requirement: Requirement, rules: readonly { readonly tally: RuleTally }[]): Standing {
  if (rules.length === 0) return requirement.outOfSight === undefined ? "no rule yet" : "not covered by configuration";
  if (rules.some(({ tally }) => tally.violated > 0)) return "violated";
  if (rules.some(({ tally }) => tally.unknown > 0)) return "cannot tell";
  return rules.some(({ tally }) => tally.passed > 0) ? "met" : "nothing to judge";
}
