import type { Report } from "../../core/engine/finding.ts";
import type { Situation } from "../../core/examples/example.ts";
import type { Source } from "../../core/model/unit.ts";
import type { SnippetTexts } from "../../reporters/rule-page.ts";

type Write = (situation: Situation) => string | undefined;

/** Which languages somebody writes whose deployment was read from a source; of an account nobody knows. */
const isOf: Readonly<Record<keyof SnippetTexts, RegExp>> = {
  program: /^pulumi-|^aws-account$/,
  terraform: /^terraform-|^aws-account$/,
  template: /^cloudformation$|^aws-account$/,
};

/** How it should be, for each rule that something violates, in the languages of what was read. */
export async function fixesOf({ findings, units }: Report): Promise<ReadonlyMap<string, SnippetTexts>> {
  const ids = new Set(findings.filter(({ verdict }) => verdict === "violated").map(({ rule }) => rule.id));
  if (ids.size === 0) return new Map();
  const { examples } = await import("../../rules/examples.ts");
  const writers = await writersFor(new Set(units.map(({ source }) => source)));
  return new Map(
    [...ids].flatMap((id): readonly (readonly [string, SnippetTexts])[] => {
      const fixed = examples[id]?.fixed;
      if (fixed === undefined) return [];
      return [[id, Object.fromEntries(writers.map(([language, write]) => [language, write(fixed)]))]];
    }),
  );
}

/** What writes a language is loaded only where the language is wanted. */
async function writersFor(sources: ReadonlySet<Source>): Promise<readonly (readonly [string, Write])[]> {
  const wants = (language: keyof SnippetTexts): boolean => [...sources].some((source) => isOf[language].test(source));
  const found: [keyof SnippetTexts, Write][] = [];
  if (wants("program")) {
    const { pulumiProgram } = await import("./pulumi.ts");
    found.push(["program", ({ resources }) => resources && pulumiProgram(resources)]);
  }
  if (wants("terraform")) {
    const { terraformConfiguration } = await import("./terraform.ts");
    found.push(["terraform", ({ resources }) => resources && terraformConfiguration(resources)]);
  }
  if (wants("template")) {
    const { templateText } = await import("./template.ts");
    found.push(["template", ({ template }) => template && templateText(template)]);
  }
  return found;
}
