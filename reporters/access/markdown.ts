import type { Entry, ResourceAccess } from "../../core/access/entry.ts";
import type { IdentityAccess } from "../../core/access/identity.ts";
import { markdown, markdownCode } from "../escape.ts";
import { commandsFor } from "./commands.ts";
import { whatItCan } from "./identity-words.ts";
import { byOf, deedsOf, requestOf, whoOf, widestOf } from "./words.ts";

/** Who gets in, as a table and a section for each resource that somebody outside reaches. */
export function accessMarkdown(all: readonly ResourceAccess[], title = "Who gets in"): string {
  const rows = all.map(
    (access) =>
      `| ${markdown(widestOf(access))} | ${markdown(access.called)} ${markdownCode(access.name)} | ${access.verdict} |`,
  );
  const sections = all
    .filter(({ entries }) => entries.length > 0)
    .map(
      (access) =>
        `## ${markdown(`${access.called} ${access.name}`)}\n\n${access.entries.map((each) => section(each, access)).join("\n")}`,
    );
  const table = ["| Who | What | Verdict |", "| --- | --- | --- |", ...rows].join("\n");
  return `# ${markdown(title)}\n\n${rows.length === 0 ? "Nothing has a policy." : table}\n${sections.map((each) => `\n${each}`).join("")}`;
}

function section(entry: Entry, access: ResourceAccess): string {
  const request = requestOf(entry);
  const lines = [
    `- **${markdown(whoOf(entry))}** (${entry.confidence})${entry.held === undefined ? "" : `, but: ${markdown(entry.held)}`}`,
    ...(deedsOf(entry) === "" ? [] : [`  - can ${markdown(deedsOf(entry))}`]),
    `  - by ${markdown(byOf(entry))}`,
    ...entry.narrowedBy.map((text) => `  - only ${markdownCode(text)}`),
    ...(request === undefined ? [] : [`  - proof: ${markdown(request)}`]),
    ...(entry.held === undefined ? commandsFor(entry, access) : []).map((text) => `  - try ${markdownCode(text)}`),
    ...entry.unknowns.map((text) => `  - decides: ${markdown(text)}`),
    ...entry.remarks.map((text) => `  - but: ${markdown(text)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** What identities can do. */
export const identityMarkdown = (all: readonly IdentityAccess[]): string =>
  `# What identities can do\n${all
    .map((identity) => {
      const lines = whatItCan(identity).map(({ label, text }) => `- ${label}: ${markdown(text)}`);
      return `\n## ${markdown(`${identity.called} ${identity.name}`)}\n\n${lines.join("\n")}\n`;
    })
    .join("")}`;
