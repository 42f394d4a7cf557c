import { Unknown } from "../../core/model/value.ts";
import { isScalar } from "./choices.ts";
import type { Entry, Evaluation, Loop } from "./evaluation.ts";
import { down, isMap, type Step } from "./place.ts";
import { textOf } from "./text.ts";

const prefix = "Fn::ForEach::";

/** `Fn::ForEach` may be nested five deep: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html */
const deepest = 5;
const mostEntries = 5_000;

/**
 * The members of a map with the loops of `AWS::LanguageExtensions` written out. A loop over something that is not
 * known goes round once, with an identifier that is not known.
 */
export function entriesOf(
  evaluation: Pick<Evaluation, "value">,
  map: Readonly<Record<string, unknown>>,
  at: Step | undefined,
  loop: Loop,
  depth = 0,
): Entry[] {
  const entries: Entry[] = [];
  for (const [key, node] of Object.entries(map)) {
    const place = down(at, key);
    const looped = key.startsWith(prefix) && Array.isArray(node) && depth < deepest ? node : undefined;
    if (looped === undefined) entries.push({ key: boundKey(key, loop), node, at: place, loop });
    else for (const each of rounds(evaluation, looped, place, loop, depth)) entries.push(each);
    if (entries.length > mostEntries) break;
  }
  return entries;
}

function rounds(
  evaluation: Pick<Evaluation, "value">,
  [identifier, collection, body]: readonly unknown[],
  at: Step,
  loop: Loop,
  depth: number,
): Entry[] {
  if (typeof identifier !== "string" || !isMap(body)) return [];
  const found = evaluation.value(collection, down(at, 1), loop);
  const unknown = new Unknown({ kind: "unsupported", what: "a loop over a collection that is not known" });
  const values = Array.isArray(found) ? found : [unknown];
  const entries: Entry[] = [];
  for (const value of values) {
    const inner = new Map([...loop, [identifier, value]]);
    for (const each of entriesOf(evaluation, body, down(at, 2), inner, depth + 1)) entries.push(each);
    if (entries.length > mostEntries) break;
  }
  return entries;
}

const identifiers = /([$&])\{([A-Za-z0-9]+)\}/g;

/** A key with the known identifiers of its loops filled in. `&{Id}` leaves out what a logical id cannot hold. */
export function boundKey(text: string, loop: Loop): string {
  if (loop.size === 0) return text;
  return text.replace(identifiers, (found, sign: string, name: string) => {
    const value = loop.get(name);
    if (!isScalar(value)) return found;
    return sign === "&" ? String(value).replaceAll(/[^A-Za-z0-9]/g, "") : String(value);
  });
}

/** A text with the identifiers of its loops filled in; holes where they are not known. */
export function boundText(text: string, loop: Loop): unknown {
  const known = boundKey(text, loop);
  const names = [...loop].filter(([, value]) => !isScalar(value)).map(([name]) => name);
  if (!names.some((name) => known.includes(`{${name}}`))) return known;
  const pieces = known.split(new RegExp(`[$&]\\{(${names.join("|")})\\}`));
  return textOf(pieces.map((piece, index) => (index % 2 === 0 ? piece : { name: piece })));
}
