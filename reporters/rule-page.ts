import type { AnyRule } from "../core/engine/rule.ts";
import type { Example } from "../core/examples/example.ts";
import { markdown, markdownCode } from "./escape.ts";
import { benchmarkWords, themeWords, toolWords } from "./words.ts";

/** A situation in the languages that can say it, as text. */
export interface SnippetTexts {
  readonly program?: string | undefined;
  readonly terraform?: string | undefined;
  readonly template?: string | undefined;
}

const languages = [
  ["program", "Pulumi", "ts"],
  ["terraform", "Terraform", "hcl"],
  ["template", "CloudFormation", "yaml"],
] as const;

/** Snippets under the name of their language. */
export const snippetsInMarkdown = (texts: SnippetTexts): readonly string[] =>
  languages.flatMap(([key, name, fence]) => {
    const text = texts[key];
    return text === undefined ? [] : [`${name}:`, `\`\`\`${fence}\n${text.trimEnd()}\n\`\`\``];
  });

/** Snippets for a terminal, indented, under the name of their language. */
export const snippetsInText = (texts: SnippetTexts): string =>
  languages
    .flatMap(([key, name]) => {
      const text = texts[key];
      return text === undefined ? [] : [`  ${name}\n\n${text.trimEnd().replace(/^(?=.)/gm, "    ")}\n`];
    })
    .join("\n");

/** Controls and articles by benchmark, one line each. */
export const controlLines = (rule: AnyRule): readonly string[] => idLines(rule.controls ?? {}, benchmarkWords);

/** The ids of other tools for the same claim, one line a tool. */
export const equivalentLines = (rule: AnyRule): readonly string[] => idLines(rule.equivalents ?? {}, toolWords);

const idLines = (groups: object, words: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(groups).map(
    ([name, ids]) => `- ${markdown(words[name] ?? name)}: ${(ids as readonly string[]).map(markdownCode).join(", ")}`,
  );

/** The pages that the rule's claims rest on. */
export const sourcesOf = (rule: AnyRule): readonly string[] =>
  (rule.sources ?? []).filter((each) => each.startsWith("https://"));

export const sourceLines = (rule: AnyRule): readonly string[] =>
  sourcesOf(rule).map((source) => `- <${source.replace(/[<>\s]/g, encodeURIComponent)}>`);

/** A waiver to copy into `leakgate.yaml`. */
export const exampleWaiver = ({ id }: AnyRule): string =>
  [
    `- rule: ${id}`,
    '  resource: "address of the resource"',
    "  reason: why it is meant to be so",
    "  owner: who answers for it",
    '  until: "the last day that it holds, as 2030-12-31"',
  ].join("\n");

/** The page of a rule among the documents, in Markdown. */
export function rulePage(
  rule: AnyRule,
  violated: SnippetTexts,
  fixed: SnippetTexts,
  { params, trusted }: Pick<Example, "params" | "trusted">,
): string {
  const parameters = Object.entries(rule.params?.defaults ?? {}).map(
    ([name, value]) => `- \`${name}\`: \`${JSON.stringify(value)}\` unless you set it`,
  );
  const defaults = (rule.restsOn ?? []).map(
    ({ setting, since, source }) => `- \`${setting}\`${since === undefined ? "" : `, since ${since}`} (<${source}>)`,
  );
  const parts = [
    `# ${rule.id}`,
    `${rule.title}.`,
    `**Severity** ${rule.severity}${rule.severityReason === undefined ? "" : `: ${rule.severityReason}`}  \n**Theme** ${themeWords[rule.theme]}`,
    heading("Why"),
    rule.why,
    heading("What to do"),
    rule.fix,
    ...section("Breaks the rule", [...withParams(params), ...withTrusted(trusted), ...snippetsInMarkdown(violated)]),
    ...section("Does not", snippetsInMarkdown(fixed)),
    ...listed("Parameters", parameters),
    ...listed("Defaults that answers rest on", defaults),
    ...listed(
      "Judges",
      rule.on.map((type) => `- \`${type}\``),
    ),
    ...listed("Controls that ask for it", controlLines(rule)),
    ...listed(
      "Weaknesses",
      (rule.cwe ?? []).map((number) => `- [CWE-${number}](https://cwe.mitre.org/data/definitions/${number}.html)`),
    ),
    ...listed("The same claim in other tools", equivalentLines(rule)),
    ...listed("Sources", sourceLines(rule)),
    heading("An exception"),
    "In `leakgate.yaml`, under `waivers`:",
    `\`\`\`yaml\n${exampleWaiver(rule)}\n\`\`\``,
  ];
  return `${parts.join("\n\n")}\n`;
}

const withTrusted = (trusted: readonly string[] = []): readonly string[] =>
  trusted.length === 0 ? [] : [`With \`trusted.accounts: ${JSON.stringify(trusted)}\` in the configuration:`];

const withParams = (params: object | undefined): readonly string[] =>
  params === undefined ? [] : [`With the parameters \`${JSON.stringify(params)}\`:`];

const heading = (title: string): string => `## ${title}`;

const section = (title: string, parts: readonly string[]): readonly string[] =>
  parts.length === 0 ? [] : [heading(title), ...parts];

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading(title), lines.join("\n")];
