import { Marker } from "../../../../core/model/value.ts";
import { Failure, isList, isTree, piecesOf, textOf, toBoolean, toList, toNumber, toText } from "../values.ts";

/** Signs that stand for nothing in a pattern of `regex` that JavaScript reads otherwise than Go. */
function pattern(text: string, flags: string): RegExp {
  const inline = /^\(\?([imsU]+)\)/.exec(text);
  if (inline?.[1]?.includes("U")) throw new Failure("a pattern with the flag U");
  const body = text
    .slice(inline?.[0].length ?? 0)
    .replace(/\(\?P</g, "(?<")
    .replace(/\\z/g, "$")
    .replace(/\\A/g, "^")
    .replace(/\[\[:alnum:\]\]/g, "[A-Za-z0-9]")
    .replace(/\[\[:alpha:\]\]/g, "[A-Za-z]")
    .replace(/\[\[:digit:\]\]/g, "[0-9]")
    .replace(/\[\[:space:\]\]/g, "\\s");
  try {
    return new RegExp(body, `${flags}u${inline?.[1]?.replace("m", "m") ?? ""}`);
  } catch {
    throw new Failure("a pattern that is not understood");
  }
}

/** What `regex` gives for a match: the text, its groups, or its named groups. */
function matched(found: RegExpExecArray | RegExpMatchArray): unknown {
  if (found.groups !== undefined)
    return Object.fromEntries(Object.entries(found.groups).map(([k, v]) => [k, v ?? null]));
  return found.length > 1 ? found.slice(1).map((group) => group ?? null) : found[0];
}

function regex(values: readonly unknown[]): unknown {
  const found = pattern(toText(values[0]), "").exec(toText(values[1]));
  if (found === null) throw new Failure("the pattern matches nothing");
  return matched(found);
}

function regexAll(values: readonly unknown[]): unknown {
  return [...toText(values[1]).matchAll(pattern(toText(values[0]), "g"))].map(matched);
}

/** A pattern between slashes is a regular expression. */
function replace(values: readonly unknown[]): unknown {
  const [text, search, by] = values.map(toText) as [string, string, string];
  const expression = /^\/(.+)\/$/s.exec(search)?.[1];
  if (expression === undefined) return text.split(search).join(by);
  const template = by
    .replace(/\$\$/g, "\uE000")
    .replace(/\$\{(\w+)\}/g, (_, name: string) => (/^\d+$/.test(name) ? `$${name}` : `$<${name}>`));
  return text.replace(pattern(expression, "g"), template.replace(/\$0/g, "$$&").replace(/\uE000/g, "$$$$"));
}

const verb = /%(%|([-+# 0]*)(\d+)?(?:\.(\d+))?(?:\[(\d+)\])?([a-zA-Z]))/g;

function formatOne(value: unknown, [, , flags = "", width, precision, , letter = "v"]: RegExpMatchArray): string {
  const text = formatted(value, letter, precision);
  const signed = flags.includes("+") && /^\d/.test(text) && letter !== "s" ? `+${text}` : text;
  const size = Number(width ?? 0);
  if (flags.includes("-")) return signed.padEnd(size);
  return flags.includes("0") && letter !== "s" ? signed.padStart(size, "0") : signed.padStart(size);
}

function formatted(value: unknown, letter: string, precision: string | undefined): string {
  switch (letter) {
    case "d":
      return String(Math.trunc(toNumber(value)));
    case "s":
      return toText(value);
    case "q":
      return JSON.stringify(toText(value));
    case "t":
      return String(toBoolean(value));
    case "f":
      return toNumber(value).toFixed(Number(precision ?? 6));
    case "x":
      return typeof value === "string" ? Buffer.from(value).toString("hex") : toNumber(value).toString(16);
    case "X":
      return toNumber(value).toString(16).toUpperCase();
    case "b":
      return toNumber(value).toString(2);
    case "o":
      return toNumber(value).toString(8);
    case "v":
      return isList(value) || isTree(value) || value === null ? JSON.stringify(value) : toText(value);
  }
  throw new Failure("a verb of format that is not understood");
}

/** Cuts a format into text and values: each verb gives the value that it shows. */
function formatPieces(
  values: readonly unknown[],
  show: (value: unknown, match: RegExpMatchArray) => readonly (string | object)[],
): (string | object)[] {
  const [first, ...rest] = values;
  const spec = toText(first);
  const pieces: (string | object)[] = [];
  let at = 0;
  let next = 0;
  for (const match of spec.matchAll(verb)) {
    pieces.push(spec.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[1] === "%") pieces.push("%");
    else {
      const index = match[5] === undefined ? next : Number(match[5]) - 1;
      next = index + 1;
      if (index >= rest.length) throw new Failure("format has too few arguments");
      pieces.push(...show(rest[index], match));
    }
  }
  pieces.push(spec.slice(at));
  return pieces;
}

const format = (values: readonly unknown[]): string =>
  formatPieces(values, (value, match) => [formatOne(value, match)]).join("");

/** Only `%s` and `%v` show text with holes as it is; nothing for others. */
function formatWithHoles(values: readonly unknown[]): unknown {
  if (values[0] instanceof Marker) return undefined;
  let plain = true;
  const pieces = formatPieces(values, (value, match) => {
    if (!(value instanceof Marker)) return [formatOne(value, match)];
    plain &&= /^%[sv]$/.test(match[0]);
    return piecesOf(value, "format");
  });
  return plain ? textOf(pieces as Parameters<typeof textOf>[0]) : undefined;
}

function joinWithHoles(values: readonly unknown[]): unknown {
  const [separator, ...lists] = values;
  if (separator instanceof Marker || lists.some((list) => !isList(list))) return undefined;
  const pieces = (lists as readonly (readonly unknown[])[]).flat().map((each) => piecesOf(each, "join"));
  return textOf(pieces.flatMap((each, index) => (index === 0 ? each : [toText(separator), ...each])));
}

function formatList(values: readonly unknown[]): unknown {
  const lengths = values.filter(isList).map((each) => each.length);
  const count = lengths.length === 0 ? 1 : Math.max(...lengths);
  if (lengths.some((each) => each !== count)) throw new Failure("the lists of formatlist differ in length");
  return Array.from({ length: count }, (_, index) => format(values.map((each) => (isList(each) ? each[index] : each))));
}

function substr(values: readonly unknown[]): string {
  const signs = [...toText(values[0])];
  const offset = toNumber(values[1]);
  const length = toNumber(values[2]);
  const start = offset < 0 ? Math.max(0, signs.length + offset) : offset;
  return signs.slice(start, length < 0 ? undefined : start + length).join("");
}

const trimStart = (text: string, signs: string): string => {
  let at = 0;
  while (at < text.length && signs.includes(text[at] as string)) at++;
  return text.slice(at);
};
const trimEnd = (text: string, signs: string): string => {
  let at = text.length;
  while (at > 0 && signs.includes(text[at - 1] as string)) at--;
  return text.slice(0, at);
};

function split(values: readonly unknown[]): readonly string[] {
  const [separator, text] = values.map(toText) as [string, string];
  return text.split(separator);
}

function indent(values: readonly unknown[]): string {
  return toText(values[1]).replace(/\n/g, `\n${" ".repeat(toNumber(values[0]))}`);
}

const two = (fn: (a: string, b: string) => unknown) => (values: readonly unknown[]) =>
  fn(toText(values[0]), toText(values[1]));
const one = (fn: (text: string) => unknown) => (values: readonly unknown[]) => fn(toText(values[0]));

/** Functions of text. */
export const textFunctions = {
  upper: one((text) => text.toUpperCase()),
  lower: one((text) => text.toLowerCase()),
  title: one((text) =>
    text.replace(/(^|[^\p{L}\p{N}_'])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  strrev: one((text) => [...text].reverse().join("")),
  chomp: one((text) => text.replace(/(\r?\n)+$/, "")),
  trimspace: one((text) => text.trim()),
  trim: two((text, signs) => trimEnd(trimStart(text, signs), signs)),
  trimprefix: two((text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimsuffix: two((text, suffix) => (suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text)),
  startswith: two((text, prefix) => text.startsWith(prefix)),
  endswith: two((text, suffix) => text.endsWith(suffix)),
  strcontains: two((text, part) => text.includes(part)),
  split,
  join: ([separator, ...lists]: readonly unknown[]) => lists.flatMap(toList).map(toText).join(toText(separator)),
  replace,
  regex,
  regexall: regexAll,
  substr,
  indent,
  format,
  formatlist: formatList,
  formatWithHoles,
  joinWithHoles,
};
