import { type Framework, type RequirementStanding, type Standing, standingOf } from "../core/engine/compliance.ts";
import type { Report } from "../core/engine/finding.ts";
import type { AnyRule } from "../core/engine/rule.ts";
import { markdown, markdownCode, serialized, terminal } from "./escape.ts";
import { counted } from "./words.ts";

/** The order in which the summary counts. */
const order: readonly Standing[] = [
  "violated",
  "cannot tell",
  "met",
  "nothing to judge",
  "no rule yet",
  "not covered by configuration",
];

/** Articles of laws that a rule serves, as `GDPR Art. 32(1)(a)`. */
export type Serves = (rule: AnyRule) => readonly string[];

/** What is said of a requirement; of an article of a law, only how the rules fare that serve it. */
function standsAs({ standing, rules }: RequirementStanding, { isLaw }: Framework): string {
  if (isLaw !== true) return standing;
  if (rules.length === 0) return "no rule in use serves it";
  const violated = rules.filter(({ tally }) => tally.violated > 0).length;
  return `${violated === 0 ? "none" : violated} of ${counted(rules.length, "rule")} that ${rules.length === 1 ? "serves" : "serve"} it ${violated === 1 ? "is" : "are"} violated`;
}

const summaryOf = (standings: readonly RequirementStanding[], { isLaw }: Framework): string =>
  isLaw === true ? "what rules serve" : counts(standings);

const counts = (standings: readonly RequirementStanding[]): string =>
  order
    .map((word) => [word, standings.filter(({ standing }) => standing === word).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(", ");

const notComplete = "Something could not be read or evaluated, so this report is not complete.";
const caution = "A requirement that is met is met as far as these rules look: that is no statement about compliance.";

/** What each rule of a requirement found, as `rds-instance-public: 2 violated, 1 not violated`. */
function foundBy({ rules }: RequirementStanding, serves: Serves, { isLaw }: Framework): readonly string[] {
  if (isLaw === true)
    return rules
      .filter(({ tally }) => tally.violated > 0)
      .map(({ rule, tally }) => `${rule.id}: ${tally.violated} violated`);
  const judged = rules.filter(({ tally }) => tally.violated + tally.unknown + tally.passed > 0);
  const idle = rules.filter((each) => !judged.includes(each)).map(({ rule }) => rule.id);
  const lines = judged.map(({ rule, tally }) => {
    const found = [
      ...(tally.violated > 0 ? [`${tally.violated} violated`] : []),
      ...(tally.unknown > 0 ? [`${tally.unknown} cannot tell`] : []),
      ...(tally.passed > 0 ? [`${tally.passed} not violated`] : []),
    ];
    const articles = serves(rule);
    const why = tally.violated > 0 && articles.length > 0 ? ` (serves ${articles.join("; ")})` : "";
    return `${rule.id}: ${found.join(", ")}${why}`;
  });
  return idle.length === 0 ? lines : [...lines, `nothing to judge for ${idle.join(", ")}`];
}

/** Requirement by requirement, for a terminal. */
export function complianceText(frameworks: readonly Framework[], report: Report, serves: Serves): string {
  const parts = frameworks.map((framework) => {
    const standings = standingOf(framework, report);
    const width = Math.max(...framework.requirements.map(({ id }) => id.length));
    const indent = " ".repeat(width + 4);
    const lines = standings.flatMap((each) => [
      `  ${each.requirement.id.padEnd(width)}  ${each.requirement.title}: ${standsAs(each, framework)}`,
      ...(each.requirement.outOfSight === undefined ? [] : [`${indent}${each.requirement.outOfSight}`]),
      ...foundBy(each, serves, framework).map((line) => `${indent}${line}`),
    ]);
    return [
      `${framework.title}: ${summaryOf(standings, framework)}`,
      ...lines,
      ...(framework.limits === undefined ? [] : ["", framework.limits]),
    ]
      .map((line) => terminal(line))
      .join("\n");
  });
  return `${[...parts, ...(report.gate.incomplete ? [notComplete] : []), caution].join("\n\n")}\n`;
}

/** The same as Markdown: a table for each framework. */
export function complianceMarkdown(frameworks: readonly Framework[], report: Report, serves: Serves): string {
  const parts = frameworks.flatMap((framework) => {
    const standings = standingOf(framework, report);
    const rows = standings.map((each) => {
      const found = [
        ...(each.requirement.outOfSight === undefined ? [] : [each.requirement.outOfSight]),
        ...foundBy(each, serves, framework),
      ];
      return `| ${markdownCode(each.requirement.id)} | ${markdown(each.requirement.title)} | ${standsAs(each, framework)} | ${found.map(markdown).join("<br>")} |`;
    });
    return [
      `## ${markdown(framework.title)}`,
      summaryOf(standings, framework),
      ["| requirement | in short | stands | by |", "| --- | --- | --- | --- |", ...rows].join("\n"),
      ...(framework.limits === undefined ? [] : [framework.limits]),
    ];
  });
  return `${[...parts, ...(report.gate.incomplete ? [notComplete] : []), caution].join("\n\n")}\n`;
}

/** The same as data. */
export const complianceJson = (frameworks: readonly Framework[], report: Report, serves: Serves): string =>
  `${serialized({
    version: report.version,
    complete: !report.gate.incomplete,
    frameworks: frameworks.map((framework) => ({
      name: framework.name,
      title: framework.title,
      source: framework.source,
      requirements: standingOf(framework, report).map(({ requirement, standing, rules }) => ({
        ...requirement,
        standing,
        rules: rules.map(({ rule, tally }) => ({ id: rule.id, ...tally, serves: serves(rule) })),
      })),
    })),
  })}\n`;

/** What is said on standard error where a file was written. */
export const complianceWritten = (file: string, frameworks: readonly Framework[]): string =>
  `${file}: ${counted(frameworks.length, "framework")}\n`;
