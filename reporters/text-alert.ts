import type { Finding } from "../core/engine/finding.ts";
import { type Alert, addressesOf } from "./alerts.ts";
import { terminal } from "./escape.ts";
import { redactedLine } from "./source-line.ts";
import { labelled, type Style } from "./style.ts";
import { factsInWords, seenInWords, shortened, waiverInWords } from "./words.ts";

/** What an alert needs from outside to be drawn. */
export interface Drawing {
  readonly style: Style;
  readonly width: number;
  /** The text of a line of a file of the user, counted from 1; nothing where it cannot be read. */
  readonly sourceLine: (file: string, line: number) => string | undefined;
}

const listedAddresses = 5;

/** An alert as a block of lines. */
export function alertInText(alert: Alert, drawing: Drawing): readonly string[] {
  const { finding, also } = alert;
  const { style, width } = drawing;
  const { rule, severity } = finding;
  const label = (name: string, text: string): readonly string[] =>
    text === "" ? [] : labelled(name, text, style, width);
  const title = `${style(severity, severity.padEnd(8))} ${style("bold", terminal(rule.id))}  ${terminal(rule.title)}`;
  const breaks = also.length === 0 ? [] : [`also breaks: ${also.map(terminal).join(", ")}`];
  return [
    title,
    ...addressLines(alert).map((line) => `  ${line}`),
    `  ${style("dim", standing(alert))}`,
    `  ${whereOf(finding)}`,
    ...sourceInText(finding, drawing),
    ...label("see also", finding.related === undefined ? "" : whereOf({ ...finding, place: finding.related })),
    ...label("part of", terminal(finding.resource.label ?? "")),
    ...label("seen", terminal(seenInWords(finding).replace(/^Seen: /, ""))),
    ...label("facts", terminal(factsInWords(finding).join(" "))),
    ...label("waived", terminal(waiverInWords(finding).replace(/^Waived: /, ""))),
    ...label("fix", fixInText(rule.fix)),
    ...breaks.flatMap((text) => labelled("", text, style, width).map((line) => line.replace(/^ {10}/, "  "))),
    "",
  ].filter((line, index, lines) => line.trim() !== "" || index === lines.length - 1);
}

/** The addresses of an alert, the first of them in full, and how many more there are. */
function addressLines(alert: Alert): readonly string[] {
  const addresses = addressesOf(alert);
  const lines = addresses.slice(0, listedAddresses).map((address) => terminal(shortened(address, 300)));
  const more = addresses.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

/** How the alert stands to the gate, in brackets; "" where there is nothing to say. */
function standing({ finding, fails }: Alert): string {
  const { verdict, waived, isNew, level } = finding;
  const parts = [
    ...(verdict === "violated" ? [] : [verdict]),
    ...(fails ? ["fails the gate"] : []),
    ...(waived === undefined ? [] : ["waived"]),
    ...(isNew ? [] : ["in the baseline"]),
    ...(level === "warn" ? ["level warn"] : []),
  ];
  return parts.length === 0 ? "" : `(${parts.join(", ")})`;
}

/** `file:line:column`, or the account, region and API call of a live resource. */
export function whereOf({ place, resource, call }: Finding): string {
  if (place !== undefined) return terminal(`${place.file}:${place.line}:${place.column}`);
  const { account, region, unit } = resource;
  const from = call === undefined ? "" : `, from ${call}`;
  if (account === undefined) return terminal(`${unit}${from}`);
  return terminal(`account ${account}${region === undefined ? "" : `, ${region}`}${from}`);
}

function sourceInText(finding: Finding, { sourceLine, style, width }: Drawing): readonly string[] {
  const { place, severity } = finding;
  if (place === undefined) return [];
  const line = sourceLine(place.file, place.line);
  const gutter = String(place.line).length;
  const before = place.line > 1 ? sourceLine(place.file, place.line - 1) : undefined;
  const shown = line === undefined ? undefined : redactedLine(line, finding, width - gutter - 7, before);
  if (shown === undefined || shown.text.trim() === "") return [];
  const margin = (number: string): string => style("dim", `    ${number.padStart(gutter)} |`);
  return [
    `${margin(String(place.line))} ${shown.text}`,
    `${margin("")} ${" ".repeat(shown.indent)}${style(severity, "^".repeat(shown.length))}`,
  ];
}

/** Markdown reads well as it is; only its line breaks go. */
const fixInText = (fix: string): string => terminal(fix.replace(/\s+/g, " ").trim());
