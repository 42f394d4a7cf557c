/**
 * Texts from resources (names, values, messages) are written by whoever wrote the input, and a report is read by
 * terminals, browsers and build runners that obey what they read. Every such text goes through one of these functions.
 */

/** Controls, line and paragraph separators, bidirectional marks and overrides, signs that nobody sees, lone surrogates. */
const unsafe =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** What makes a build runner take a line of a log for a command: `::error::` at its start, `##[group]` anywhere. */
const command = /(?<=^|\s)::|##(?=\w*\[)/g;

/** Whether a build runner would see one of its commands begin at `offset`, in the middle of a line. */
export const beginsCommand = (line: string, offset: number): boolean =>
  line[offset] === "#" && /^##\w*\[/.test(line.slice(offset, offset + 40));

const byCode = (sign: string): string => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;

/** Text on one line, with what is unsafe made visible: `\u{1b}`. */
export const visible = (text: string): string => text.replace(unsafe, byCode);

/** Text for a terminal or a build log: on one line, with no control, and no command of a build runner. */
export const terminal = (text: string): string =>
  visible(text).replace(command, (found) => `${byCode(found)}${found.slice(1)}`);

const entities: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

/** Text for Markdown, where it means nothing but itself: no tag, link, mention or table cell. */
export const markdown = (text: string): string =>
  visible(text).replace(/[!-/:-@[-`{-~]/g, (sign) => entities[sign] ?? `\\${sign}`);

/** Text as a code span of Markdown, safe inside a table as well. */
export function markdownCode(text: string): string {
  const shown = visible(text).replaceAll("|", "\\|");
  if (shown.trim() === "") return "` `";
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

/** Text of a GitHub workflow command, after its `::`. */
export const commandText = (text: string): string =>
  visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** The value of a property of a GitHub workflow command. */
export const commandProperty = (text: string): string =>
  commandText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Plain text of a SARIF message, in which `[text](target)` would be a link. */
export const sarifText = (text: string): string => visible(text).replaceAll("](", "] (");

const unsafeInJson = new RegExp(`(?!\\n)(?:${unsafe.source})`, "gu");

/** JSON text with two spaces, where nothing unsafe stands as itself. The values stay what they are. */
export const serialized = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replace(unsafeInJson, (sign) =>
    [...Array(sign.length).keys()]
      .map((index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
