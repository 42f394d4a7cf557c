import { OneOf, PartialText, Secret, Unknown } from "../../core/model/value.ts";
import { combine, isScalar, over } from "./choices.ts";
import type { Evaluation, Loop } from "./evaluation.ts";
import { boundKey } from "./for-each.ts";
import { down, isMap, type Step } from "./place.ts";
import { joined } from "./text.ts";

/** A function of the template language: its argument as written, where that stands, and the evaluation around it. */
type Intrinsic = (argument: unknown, at: Step, run: Evaluation, loop: Loop) => unknown;

const malformed = (what: string): Unknown => new Unknown({ kind: "malformed", what });

/** The elements of an argument, evaluated one by one, with those that were removed. */
const elements = (list: readonly unknown[], at: Step, run: Evaluation, loop: Loop): readonly unknown[] =>
  list.map((part, index) => run.value(part, down(at, index), loop));

/** An intrinsic whose arguments are a list of values; worlds are kept outside of it. */
const ofList =
  (name: string, fn: (values: readonly unknown[], run: Evaluation) => unknown): Intrinsic =>
  (argument, at, run, loop) => {
    if (!Array.isArray(argument)) return malformed(`${name} takes a list`);
    return combine(elements(argument, at, run, loop), (values) => fn(values, run));
  };

function reference(argument: unknown, at: Step, run: Evaluation, loop: Loop): unknown {
  const name = typeof argument === "string" ? boundKey(argument, loop) : run.value(argument, at, loop);
  if (typeof argument === "string" && loop.has(argument)) return loop.get(argument);
  return typeof name === "string" ? run.reference(name, loop) : malformed("Ref takes a name");
}

function attribute(argument: unknown, at: Step, run: Evaluation, loop: Loop): unknown {
  if (typeof argument === "string") {
    // At the first dot: the attribute of a nested stack is `Outputs.Name`.
    const text = boundKey(argument, loop);
    const dot = text.indexOf(".");
    return dot < 0 ? malformed("Fn::GetAtt takes a resource and an attribute") : attributeAt(text, dot, run);
  }
  if (!Array.isArray(argument)) return malformed("Fn::GetAtt takes a list");
  const [resource, ...names] = elements(argument, at, run, loop);
  const known = names.every(isScalar) ? names.join(".") : names[0];
  return typeof resource === "string" ? run.attribute(resource, known) : malformed("Fn::GetAtt takes a resource");
}

const attributeAt = (text: string, dot: number, run: Evaluation): unknown =>
  run.attribute(text.slice(0, dot), text.slice(dot + 1));

function substitution(argument: unknown, at: Step, run: Evaluation, loop: Loop): unknown {
  const [template, variables] = Array.isArray(argument) ? argument : [argument, undefined];
  if (typeof template !== "string") return malformed("Fn::Sub takes a text");
  const own = isMap(variables) ? variables : {};
  const values: unknown[] = [];
  const names: string[] = [];
  for (const [index, piece] of boundKey(template, loop)
    .split(/\$\{([^}]*)\}/)
    .entries()) {
    const name = piece.trim();
    names.push(name);
    if (index % 2 === 0) values.push(piece);
    else if (name.startsWith("!")) values.push(`\${${name.slice(1)}}`);
    else if (Object.hasOwn(own, name)) values.push(run.value(own[name], down(down(at, 1), name), loop));
    else values.push(variable(name, run, loop));
  }
  const shown = values
    .map((value, index) => [value, names[index] as string] as const)
    .filter(([value]) => value !== "");
  return joined(
    shown.map(([value]) => value),
    shown.map(([, name]) => name),
  );
}

function variable(name: string, run: Evaluation, loop: Loop): unknown {
  if (loop.has(name)) return loop.get(name);
  const dot = name.indexOf(".");
  return dot < 0 ? run.reference(name, loop) : attributeAt(name, dot, run);
}

function join(argument: unknown, at: Step, run: Evaluation, loop: Loop): unknown {
  if (!Array.isArray(argument) || argument.length !== 2) return malformed("Fn::Join takes a delimiter and a list");
  const [delimiter, list] = elements(argument, at, run, loop);
  if (typeof delimiter !== "string") return malformed("Fn::Join takes a delimiter");
  return over(list, (items) => {
    if (!Array.isArray(items)) return malformed("Fn::Join takes a list");
    const present = items.filter((item) => item !== undefined);
    return joined(present.flatMap((item, index) => (index === 0 || delimiter === "" ? [item] : [delimiter, item])));
  });
}

const split = ofList("Fn::Split", ([delimiter, text]) => {
  if (typeof delimiter !== "string" || delimiter === "") return malformed("Fn::Split takes a delimiter");
  if (text instanceof Unknown) return text;
  if (text instanceof Secret)
    return new Secret(typeof text.value === "string" ? text.value.split(delimiter) : text.value);
  if (isScalar(text)) return String(text).split(delimiter);
  // A hole may hold the delimiter.
  return text instanceof PartialText ? partial(text) : malformed("Fn::Split takes a text");
});

const partial = (text: PartialText): Unknown =>
  new Unknown({ kind: "partial", holes: text.holes.map((hole) => hole.name) });

const select = ofList("Fn::Select", ([index, list]) => {
  if (index instanceof Unknown) return index;
  if (list instanceof Unknown) return list;
  const items = list instanceof Secret ? list.value : list;
  if (!Array.isArray(items) || !isScalar(index)) return malformed("Fn::Select takes an index and a list");
  const item = items[Number(index)];
  if (item === undefined) return malformed("Fn::Select takes an index that the list has");
  return list instanceof Secret ? new Secret(item) : item;
});

/** How many keys of a level are told apart where the key is not known. */
const mostKeys = 8;

function find(argument: unknown, at: Step, run: Evaluation, loop: Loop): unknown {
  if (!Array.isArray(argument)) return malformed("Fn::FindInMap takes a list");
  const extra = argument[3];
  const fallback = (): unknown =>
    isMap(extra) && "DefaultValue" in extra
      ? run.value(extra["DefaultValue"], down(down(at, 3), "DefaultValue"), loop)
      : malformed("Fn::FindInMap names a key that the mapping does not have");
  return combine(elements(argument.slice(0, 3), at, run, loop), ([name, ...keys]) => {
    let level: unknown = typeof name === "string" && Object.hasOwn(run.mappings, name) ? run.mappings[name] : undefined;
    if (level === undefined && typeof name !== "string")
      return new Unknown({ kind: "unsupported", what: "Fn::FindInMap" });
    level = lookUp(level, keys, `${run.prefix}${String(name)}`);
    return over(level, (found) => (found === undefined ? fallback() : run.value(found, at, loop)));
  });
}

function lookUp(level: unknown, [key, ...rest]: readonly unknown[], way: string): unknown {
  if (key === undefined) return level;
  if (!isMap(level)) return undefined;
  const text = key instanceof Secret ? key.value : key;
  if (isScalar(text)) return Object.hasOwn(level, String(text)) ? lookUp(level[String(text)], rest, way) : undefined;
  const names = Object.keys(level);
  const why = keyReason(text);
  if (names.length > mostKeys) return why;
  // Not known which: one world for each mapping and key, so that two values of one lookup agree.
  const options = new Map(names.map((name) => [name, lookUp(level[name], rest, way)]));
  return combine([new OneOf(`mapping ${way} by ${keyName(text)}`, options)], ([value]) => value);
}

const keyReason = (key: unknown): Unknown =>
  key instanceof PartialText ? partial(key) : key instanceof Unknown ? key : malformed("a key of a mapping is no text");

const keyName = (key: unknown): string =>
  key instanceof PartialText ? key.holes.map((hole) => hole.name).join(" ") : JSON.stringify(keyReason(key).why);

function choice(argument: unknown, at: Step, run: Evaluation, loop: Loop): unknown {
  if (!Array.isArray(argument) || typeof argument[0] !== "string") return malformed("Fn::If takes a condition");
  const branch = (index: number): unknown => run.value(argument[index], down(at, index), loop);
  const decision = run.condition(boundKey(argument[0], loop));
  if (typeof decision === "boolean") return branch(decision ? 1 : 2);
  const [yes, no] = [branch(1), branch(2)];
  return over(decision, (holds) => (holds === true ? yes : no));
}

function jsonText(argument: unknown, at: Step, run: Evaluation, loop: Loop): unknown {
  const value = run.value(argument, at, loop);
  let whole = true;
  const text = JSON.stringify(value, (_, part) => {
    if (typeof part === "object" && part !== null && !Array.isArray(part) && !isMap(part)) whole = false;
    return part;
  });
  // A tree with unknown parts says more than a text that is not known.
  return whole ? text : value;
}

const unsupported =
  (what: string): Intrinsic =>
  () =>
    new Unknown({ kind: "unsupported", what });

/** The functions that templates may use, by their long names: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html */
export const intrinsics: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ["Ref", reference],
  ["Fn::GetAtt", attribute],
  ["Fn::Sub", substitution],
  ["Fn::Join", join],
  ["Fn::Split", split],
  ["Fn::Select", select],
  ["Fn::FindInMap", find],
  ["Fn::If", choice],
  // The model keeps user data as the text before its encoding, which is what `Fn::Base64` is for.
  ["Fn::Base64", (argument, at, run, loop) => run.value(argument, at, loop)],
  ["Fn::ToJsonString", jsonText],
  [
    "Fn::Length",
    (argument, at, run, loop) =>
      over(run.value(argument, at, loop), (list) =>
        Array.isArray(list) ? list.length : malformed("Fn::Length takes a list"),
      ),
  ],
  ["Fn::GetAZs", () => new Unknown({ kind: "computed" })],
  ["Fn::Cidr", unsupported("Fn::Cidr")],
  [
    "Fn::ImportValue",
    (argument, at, run, loop) => {
      const name = run.value(argument, at, loop);
      return new Unknown({ kind: "elsewhere", what: typeof name === "string" ? name : "an export of another stack" });
    },
  ],
  [
    "Fn::Transform",
    (argument) => {
      const name = isMap(argument) ? argument["Name"] : undefined;
      return new Unknown({ kind: "macro", name: typeof name === "string" ? name : "Fn::Transform" });
    },
  ],
]);
