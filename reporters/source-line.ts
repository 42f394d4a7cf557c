import type { Finding } from "../core/engine/finding.ts";
import type { Place } from "../core/model/resource.ts";
import { beginsCommand, visible } from "./escape.ts";

/** A source line as it is shown, with the columns of the terminal under which the region stands. */
interface ShownLine {
  readonly text: string;
  /** How many columns stand before the underline, and how many it is long. */
  readonly indent: number;
  readonly length: number;
}

/** A line that is longer is cut to the region: what stands beside it belongs to other properties. */
const longestLine = 240;
const tabWidth = 4;
/** How far before a value its name is looked for, on its own line and at the end of the line before. */
const nameDistance = 200;

const secretWord = String.raw`pass(?:w|phrase|_|\b)|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|signing[_-]?key|credential|authorization|connection[_-]?string|user[_-]?data|salt|\bkey[_-]?material`;
const harmless = String.raw`(?!["'\x60]?(?:true|false|null|none|undefined|optional|required)\b)`;
/**
 * A name that speaks of secrets, then a sign that gives it a value (`=`, `:`, `=>`, a comma, a blank after `--name`);
 * or a pair whose `name` speaks of secrets, and whose `value` may be anywhere near.
 */
const assignment = new RegExp(
  [
    String.raw`(?:${secretWord})[\w.-]*["'\x60\]\\]*\s*(?:=>?|:|,)\s*${harmless}\S`,
    String.raw`--?[\w-]*(?:${secretWord})[\w-]*\s+\S`,
    String.raw`\b(?:name|key)["'\x60\\]*\s*[:=]\s*["'\x60\\]*[\w./-]*(?:${secretWord})`,
  ].join("|"),
  "i",
);
/** Forms of keys and tokens, user and password in a URL, and long runs of random signs. */
const secretForm =
  /(?:A3T|AKIA|ASIA)[A-Z0-9]{12,}|-----BEGIN|gh[pousr]_\w|github_pat_|glpat-|xox[abprs]-|[sr]k_live_|AIza|npm_\w|eyJ[\w-]+\.|:\/\/[^/\s:@]*:[^/\s@]+@/;
const randomRun = /[A-Za-z0-9+/=]{32,}|[A-Za-z0-9_-]{43,}/g;

/** Whether a line of input may hold a secret, as far as its text tells. Rather too often yes than once too seldom. */
export function mayHoldSecret(text: string): boolean {
  if (assignment.test(text) || secretForm.test(text)) return true;
  return (text.match(randomRun) ?? []).some(
    (run) => /^[0-9a-f]{32,}$/i.test(run) || (/[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run)),
  );
}

/**
 * The source line of a finding, safe to show; nothing where it may hold a secret: where a piece of the evidence is
 * one, where the rule is about secrets, or where the text itself looks like one. Of a long line only the region is
 * shown, and nothing where that is not known or too long as well. `before` is the line above, where a name may stand.
 */
export function redactedLine(line: string, finding: Finding, width = longestLine, before = ""): ShownLine | undefined {
  const { place, evidence, rule } = finding;
  if (place === undefined || rule.theme === "secrets") return undefined;
  if (evidence.some((each) => each.secret === true || each.why?.kind === "opaque")) return undefined;
  const clean = line.replace(/\r$/, "");
  const region = regionIn(clean, place);
  if (region === undefined) return undefined;
  const window = clean.length <= Math.min(width, longestLine) ? wholeLine(clean) : around(clean, region, width);
  if (window === undefined) return undefined;
  const near = clean.slice(Math.max(0, window.from - nameDistance), window.to);
  if (mayHoldSecret(near) || mayHoldSecret(`${before.slice(-nameDistance)}\n${near}`)) return undefined;
  return drawn(clean, window, region);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const wholeLine = (line: string): Span => ({ from: line.search(/\S|$/), to: line.trimEnd().length });

/** The region as offsets into its first line: to the line's end where it goes on, one sign where its end is not known. */
function regionIn(line: string, { line: first, column, endLine, endColumn }: Place): Span | undefined {
  const from = column - 1;
  const end = line.trimEnd().length;
  if (!(from >= 0 && from <= line.length)) return undefined;
  if (endLine !== undefined && endLine > first) return { from, to: Math.max(from + 1, end) };
  return { from, to: Math.max(from + 1, Math.min((endColumn ?? column + 1) - 1, line.length)) };
}

function around(line: string, region: Span, width: number): Span | undefined {
  const length = region.to - region.from;
  if (length <= 1 || length > Math.min(width, longestLine) || region.to > line.length) return undefined;
  return region;
}

function drawn(line: string, window: Span, region: Span): ShownLine {
  const cutBefore = line.slice(0, window.from).trim() !== "";
  const cutAfter = line.slice(window.to).trim() !== "";
  let text = cutBefore ? "…" : "";
  let column = cutBefore ? 1 : 0;
  let indent: number | undefined;
  let end: number | undefined;
  let offset = window.from;
  for (const sign of line.slice(window.from, window.to)) {
    if (offset >= region.from) indent ??= column;
    if (offset >= region.to) end ??= column;
    const shown = shownSign(sign, column, beginsCommand(line, offset));
    text += shown;
    column += widthOf(shown);
    offset += sign.length;
  }
  indent ??= column;
  return { text: `${text}${cutAfter ? "…" : ""}`, indent, length: Math.max(1, (end ?? column) - indent) };
}

function shownSign(sign: string, column: number, command: boolean): string {
  if (sign === "\t") return " ".repeat(tabWidth - (column % tabWidth));
  return command ? "\\u{23}" : visible(sign);
}

const plain = /^[ -~]*$/;
const invisible = /\p{Mn}|\p{Me}/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]/u;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const sign of text) width += invisible.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return width;
}
