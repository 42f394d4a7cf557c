import type { Severity } from "../core/engine/rule.ts";

const codes = {
  critical: "1;31",
  high: "31",
  medium: "33",
  low: "36",
  bold: "1",
  dim: "2",
  good: "32",
  bad: "1;31",
} as const;

type Accent = Severity | keyof typeof codes;

/** Sets off a text that is already escaped. */
export type Style = (accent: Accent, text: string) => string;

/** ANSI colours, or nothing at all. */
export const styleOf =
  (colour: boolean): Style =>
  (accent, text) =>
    colour ? `\u001b[${codes[accent]}m${text}\u001b[0m` : text;

/** Breaks text at blanks into lines of at most `width` signs; a longer word stays whole. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A label and its text, the text in a column of its own and broken to `width`. Both are escaped already. */
export function labelled(label: string, text: string, style: Style, width: number): readonly string[] {
  const indent = 8;
  return wrapped(text, Math.max(30, width - indent - 2)).map((line, index) =>
    index === 0 ? `  ${style("dim", label.padEnd(indent - 1))} ${line}` : `  ${" ".repeat(indent)}${line}`,
  );
}
