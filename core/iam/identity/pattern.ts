import type { Hole, PartialText } from "../../model/value.ts";

const compiled = new Map<string, RegExp>();

/** A pattern of IAM as an expression: `*` stands for any run of signs, also of none, `?` for one sign. */
export function globOf(pattern: string, flags: "" | "i" = ""): RegExp {
  const key = `${flags}${pattern}`;
  let expression = compiled.get(key);
  if (expression === undefined) {
    const body = pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\*+/g, ".*")
      .replaceAll("?", ".");
    expression = new RegExp(`^${body}$`, `s${flags}`);
    if (compiled.size > 5000) compiled.clear();
    compiled.set(key, expression);
  }
  return expression;
}

/** Whether a text stands for every text that it could have in its place: only stars, or stars and separators. */
export const isStar = (text: string): boolean => text.includes("*") && /^[*?:/]+$/.test(text);

/** A text with its holes filled: what a hole stands for is fixed once deployed, and is never a wildcard. */
export const filled = (text: PartialText): string =>
  text.parts.map((part) => (typeof part === "string" ? part : filling(part))).join("");

/** The whole text is one hole: it may hold anything, also a pattern, unless a resource of the deployment fills it. */
export const isOpen = (text: PartialText): boolean =>
  text.parts.every((part) => typeof part !== "string" && part.resource === undefined);

function filling({ name, property }: Hole): string {
  if (/account_?id/i.test(name)) return "000000000000";
  if (/region/i.test(name)) return "own-region-1";
  if (/partition/i.test(name)) return "aws";
  return /arn/i.test(property ?? name) ? "arn:aws:own:own-region-1:000000000000:own/own" : "own";
}
