import { type Hole, Marker, PartialText, Unknown } from "../../../core/model/value.ts";
import { SourceFile } from "./files.ts";
import { templateFile } from "./functions/files.ts";
import { callFunction } from "./functions.ts";
import { operate } from "./operators.ts";
import { pairsOf } from "./pairs.ts";
import { bound, type Scope, written } from "./scope.ts";
import {
  type Conditional,
  type Expression,
  type For,
  HclDefect,
  type ObjectConstructor,
  type Template,
  type TemplatePart,
} from "./syntax.ts";
import { parseTemplateText } from "./template-text.ts";
import {
  attempt,
  Encoded,
  Failure,
  isList,
  isTree,
  member,
  Named,
  NotKnown,
  oneOf,
  piecesOf,
  textOf,
  through,
  throughAll,
  toBoolean,
  toNumber,
  toText,
  unknown,
  whyOf,
} from "./values.ts";

/** How many elements a loop may make before it counts as not known. */
const most = 20_000;

/**
 * The value of an expression: plain values with markers where the sources do not say them. Throws `Failure` where
 * Terraform would refuse the expression.
 */
export function evaluate(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "template":
      return evaluateTemplate(expression, scope);
    case "tuple":
      return expression.items.map((item) => evaluate(item, scope));
    case "object":
      return evaluateObject(expression, scope);
    case "for":
      return evaluateFor(expression, scope);
    case "call":
      return evaluateCall(expression.name, expression.values, expression.spreads, scope);
    case "conditional":
      return evaluateConditional(expression, scope);
    case "binary":
      return operate(expression.operator, evaluate(expression.left, scope), () => evaluate(expression.right, scope));
    case "unary":
      return through(evaluate(expression.value, scope), (value) => {
        if (value instanceof Unknown) return value;
        return expression.operator === "!" ? !toBoolean(value) : -toNumber(value);
      });
    case "attribute":
      return attributeOf(evaluate(expression.of, scope), expression.name);
    case "index":
      return throughAll([evaluate(expression.of, scope), evaluate(expression.key, scope)], ([of, key]) =>
        indexOf(of, key),
      );
    case "splat":
      return evaluateSplat(evaluate(expression.of, scope), expression.each, scope);
    default:
      return evaluateName(expression.kind === "element" ? "element*" : expression.name, scope);
  }
}

function evaluateName(name: string, scope: Scope): unknown {
  const value = scope.name(name);
  if (value === undefined) throw new Failure(`there is nothing called ${name}`);
  return value;
}

/** `of.name` */
export function attributeOf(of: unknown, name: string): unknown {
  return through(of, (value) => {
    if (value instanceof Unknown) return value;
    if (value instanceof Named) return value.get(name);
    if (isList(value) && /^\d+$/.test(name)) return indexOf(value, Number(name));
    const found = isTree(value) ? member(value, name) : undefined;
    if (found === undefined) throw new Failure(`there is no attribute ${name}`);
    return found;
  });
}

function indexOf(of: unknown, key: unknown): unknown {
  if (of instanceof Unknown) return of;
  if (of instanceof Named && !(key instanceof Marker)) return of.at(String(key));
  if (key instanceof Unknown || key instanceof PartialText) return unknown(whyOf(key));
  if (!isList(of)) return attributeOf(of, toText(key));
  const found = of[toNumber(key)];
  if (found === undefined) throw new Failure("there is no element at this index");
  return found;
}

function evaluateSplat(of: unknown, each: Expression, scope: Scope): unknown {
  return through(of, (value) => {
    if (value instanceof Unknown) return value;
    if (value === null) return [];
    const elements = isList(value) ? value : [value];
    return elements.map((element) => evaluate(each, bound(scope, { "element*": element })));
  });
}

function evaluateObject({ members }: ObjectConstructor, scope: Scope): unknown {
  const keys = members.map(({ key }) => evaluate(key, scope));
  return throughAll(keys, (plain) => {
    const marker = plain.find((key) => key instanceof Unknown || key instanceof PartialText);
    if (marker !== undefined) return unknown(whyOf(marker));
    return Object.fromEntries(members.map(({ value }, index) => [toText(plain[index]), evaluate(value, scope)]));
  });
}

function evaluateFor(loop: For, scope: Scope): unknown {
  return through(evaluate(loop.collection, scope), (collection) => {
    const pairs = pairsOf(collection);
    if (pairs instanceof Unknown) return pairs;
    if (pairs.length > most) return unknown({ kind: "limit", what: "a loop with very many elements" });
    const scopes = pairs.map(([key, value]) =>
      bound(scope, { ...(loop.keyName !== undefined && { [loop.keyName]: key }), [loop.itemName]: value }),
    );
    const { condition } = loop;
    const tests = condition === undefined ? [] : scopes.map((each) => evaluate(condition, each));
    return throughAll(tests, (plain) => {
      const marker = plain.find((test) => test instanceof Unknown);
      if (marker !== undefined) return marker;
      const kept = scopes.filter((_, index) => condition === undefined || toBoolean(plain[index]));
      return loop.key === undefined ? kept.map((each) => evaluate(loop.value, each)) : mapOf(loop, loop.key, kept);
    });
  });
}

function mapOf(loop: For, keyExpression: Expression, scopes: readonly Scope[]): unknown {
  const keys = scopes.map((each) => evaluate(keyExpression, each));
  return throughAll(keys, (plain) => {
    const made = new Map<string, unknown>();
    for (const [index, key] of plain.entries()) {
      if (key instanceof Unknown || key instanceof PartialText) return unknown(whyOf(key));
      const name = toText(key);
      const value = evaluate(loop.value, scopes[index] as Scope);
      if (!loop.grouped) made.set(name, value);
      else made.set(name, [...((made.get(name) as readonly unknown[] | undefined) ?? []), value]);
    }
    return Object.fromEntries(made);
  });
}

function evaluateConditional(expression: Conditional, scope: Scope): unknown {
  const condition = evaluate(expression.condition, scope);
  return through(condition, (value) => {
    if (!(value instanceof Unknown)) return evaluate(toBoolean(value) ? expression.yes : expression.no, scope);
    const { world, negated } = worldOf(expression.condition, scope);
    const yes = attempt(() => evaluate(expression.yes, scope));
    const no = attempt(() => evaluate(expression.no, scope));
    return oneOf(
      world,
      new Map([
        ["true", negated ? no : yes],
        ["false", negated ? yes : no],
      ]),
    );
  });
}

/** The name of the world in which a condition that is not known is true. */
export function worldOf(condition: Expression, scope: Scope): { readonly world: string; readonly negated: boolean } {
  if (condition.kind === "unary" && condition.operator === "!") {
    const inner = worldOf(condition.value, scope);
    return { world: inner.world, negated: !inner.negated };
  }
  const value = condition.kind === "attribute" ? attempt(() => evaluate(condition, scope)) : undefined;
  const parameter = value instanceof Unknown && value.why.kind === "parameter" ? value.why.name : undefined;
  const text = written(condition, scope).replace(/^\((.*)\)$/, "$1");
  return { world: parameter ?? (scope.where === "" ? text : `${scope.where}: ${text}`), negated: false };
}

/** `try` and `can` look at their arguments one after the other; all other functions at their values. */
function evaluateCall(name: string, values: readonly Expression[], spreads: boolean, scope: Scope): unknown {
  if (name === "try") return evaluateTry(values, scope);
  if (name === "can") {
    const [first] = values;
    try {
      const value = first && evaluate(first, scope);
      return value instanceof Unknown ? value : true;
    } catch (error) {
      if (error instanceof NotKnown) return unknown(error.why);
      if (error instanceof Failure) return false;
      throw error;
    }
  }
  const plain = values.map((value) => evaluate(value, scope));
  if (name === "templatefile") return throughAll(plain.slice(0, 1), ([path]) => evaluateFile(path, plain[1], scope));
  if (!spreads) return callFunction(name, plain, scope);
  return through(plain.at(-1), (last) => {
    if (last instanceof Unknown) return last;
    if (!isList(last)) throw new Failure("a list is required before the dots");
    return callFunction(name, [...plain.slice(0, -1), ...last], scope);
  });
}

/** A template in a file of its own, which sees nothing but what is given to it. */
function evaluateFile(path: unknown, given: unknown, scope: Scope): unknown {
  return through(given ?? {}, (names) => {
    if (names instanceof Unknown) return names;
    const file = new SourceFile(toText(path), templateFile(path, scope));
    const { directory, where } = scope;
    const within: Scope = { file, directory, where, name: (name) => (isTree(names) ? member(names, name) : undefined) };
    try {
      return evaluateTemplate({ ...parseTemplateText(file.text), wraps: false }, within);
    } catch (error) {
      throw error instanceof HclDefect ? new Failure("a template file is not valid") : error;
    }
  });
}

function evaluateTry(values: readonly Expression[], scope: Scope): unknown {
  let last: unknown = new Failure("try has no argument");
  for (const value of values) {
    try {
      return evaluate(value, scope);
    } catch (error) {
      if (error instanceof NotKnown) return unknown(error.why);
      if (!(error instanceof Failure)) throw error;
      last = error;
    }
  }
  throw last;
}

/** The text of a template; the value itself where it is one interpolation. */
export function evaluateTemplate(template: Template, scope: Scope): unknown {
  const [only] = template.parts;
  if (template.wraps && only?.kind === "interpolation") return evaluate(only.value, scope);
  return evaluateParts(template.parts, scope);
}

function evaluateParts(parts: readonly TemplatePart[], scope: Scope): unknown {
  const values = parts.map((part) => evaluatePart(part, scope));
  return throughAll(values, (plain) => {
    const pieces: (string | Hole)[] = [];
    for (const [index, value] of plain.entries()) {
      const part = parts[index] as TemplatePart;
      if (value instanceof Unknown && part.kind !== "interpolation") return value;
      if (value instanceof Encoded && parts.length === 1) return value;
      pieces.push(...piecesOf(value, part.kind === "interpolation" ? written(part.value, scope) : ""));
    }
    return textOf(pieces);
  });
}

function evaluatePart(part: TemplatePart, scope: Scope): unknown {
  if (part.kind === "text") return part.value;
  if (part.kind === "interpolation") return evaluate(part.value, scope);
  if (part.kind === "if") {
    return through(evaluate(part.condition, scope), (condition) => {
      if (condition instanceof Unknown) return condition;
      return evaluateParts(toBoolean(condition) ? part.yes : part.no, scope);
    });
  }
  return through(evaluate(part.collection, scope), (collection) => {
    const pairs = pairsOf(collection);
    if (pairs instanceof Unknown) return pairs;
    const texts = pairs.map(([key, value]) =>
      evaluateParts(
        part.body,
        bound(scope, { ...(part.key !== undefined && { [part.key]: key }), [part.item]: value }),
      ),
    );
    return throughAll(texts, (plain) => {
      const marker = plain.find((each) => each instanceof Unknown);
      return marker ?? textOf(plain.flatMap((each) => piecesOf(each, "")));
    });
  });
}
