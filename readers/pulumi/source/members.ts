import type { CallExpression, Node, ObjectExpression, OptionalCallExpression } from "@babel/types";
import { type FunctionNode, isFunction, returned } from "./declarations.ts";
import { exportOf } from "./exports.ts";
import {
  bare,
  beside,
  calleeOf,
  type Evaluator,
  type Found,
  foundAt,
  type NodeValue,
  nodeValue,
  plainKey,
  spanOf,
  type Value,
} from "./values.ts";

type FunctionCall = CallExpression | OptionalCallExpression;

const undecided: Found = { value: { kind: "undecided" }, span: undefined };

/** The way that is there; where both are, which one counts is not decided. */
const eitherOf = (left: Found | undefined, right: Found | undefined): Found | undefined =>
  left !== undefined && right !== undefined ? undecided : (left ?? right);

/** Looks `find` up in the branches of an expression that chooses; nothing where it does not choose. */
function inBranches(value: NodeValue, find: (value: Value) => Found | undefined): Found | undefined {
  const { node } = value;
  if (node.type === "ConditionalExpression") {
    return eitherOf(find(beside(value, node.consequent)), find(beside(value, node.alternate)));
  }
  if (node.type !== "LogicalExpression") return undefined;
  if (node.operator === "&&") return find(beside(value, node.right));
  return find(beside(value, node.left)) ?? find(beside(value, node.right));
}

/** The property `key` of an object that is resolved already. */
export function propertyOf(evaluator: Evaluator, value: Value, key: string): Found | undefined {
  if (value.kind === "module") return exportOf(evaluator, value.file, key);
  if (value.kind !== "node") return undefined;
  if (value.node.type === "ObjectExpression") return inObject(evaluator, value, value.node, key);
  const merged = mergedBy(value);
  for (const part of merged.toReversed()) {
    const found = evaluator.property(beside(value, part), key);
    if (found !== undefined) return found;
  }
  if (merged.length > 0) return undefined;
  return inBranches(value, (branch) => evaluator.property(branch, key));
}

/** The arguments of `Object.assign`, and of functions that are named like merging ones. */
function mergedBy({ node }: NodeValue): readonly Node[] {
  if (!isFunctionCall(node)) return [];
  const { name, object } = calleeOf(node);
  const isAssign = name === "assign" && object?.type === "Identifier" && object.name === "Object";
  return isAssign || name === "merge" ? node.arguments : [];
}

const isFunctionCall = (node: Node): node is FunctionCall =>
  node.type === "CallExpression" || node.type === "OptionalCallExpression";

function inObject(evaluator: Evaluator, value: NodeValue, node: ObjectExpression, key: string): Found | undefined {
  for (const member of node.properties.toReversed()) {
    if (member.type === "SpreadElement") {
      const found = evaluator.property(beside(value, member.argument), key);
      if (found !== undefined) return found.span === undefined ? { ...found, span: spanOf(value.file, member) } : found;
    } else if (keyOf(evaluator, value, member.key, member.computed) === key) {
      const held = member.type === "ObjectProperty" ? member.value : member;
      return { value: beside(value, held), span: spanOf(value.file, member) };
    }
  }
  return undefined;
}

function keyOf(evaluator: Evaluator, value: NodeValue, key: Node, computed: boolean): string | undefined {
  return plainKey(key, computed) ?? (computed ? evaluator.text(beside(value, key)) : undefined);
}

/** The members of an object by key, later ones over earlier ones; nothing where some are not known. */
export function membersOf(evaluator: Evaluator, value: Value): ReadonlyMap<string, Found> | undefined {
  if (value.kind !== "node" || value.node.type !== "ObjectExpression") return undefined;
  const members = new Map<string, Found>();
  for (const member of value.node.properties) {
    if (member.type === "SpreadElement") {
      const spread = evaluator.members(beside(value, member.argument));
      if (spread === undefined) return undefined;
      for (const [key, found] of spread) members.set(key, found);
      continue;
    }
    const key = keyOf(evaluator, value, member.key, member.computed);
    if (key === undefined) return undefined;
    const held = member.type === "ObjectProperty" ? member.value : member;
    members.set(key, { value: beside(value, held), span: spanOf(value.file, member) });
  }
  return members;
}

/** The element `index` of a list that is resolved already, through parts of known length before it. */
export function elementOf(evaluator: Evaluator, value: Value, index: number): Found | undefined {
  if (value.kind === "list") return value.items[index];
  if (value.kind !== "node") return undefined;
  const parts = partsOf(value);
  if (parts !== undefined) return inParts(evaluator, parts, index);
  const callback = mapped(evaluator, value);
  if (callback !== undefined) return resultFor(callback, index);
  return inBranches(value, (branch) => evaluator.element(branch, index));
}

/** A piece of a list: one element, or a list of its own. */
interface Part {
  readonly value: NodeValue;
  readonly spread: boolean;
}

/** The pieces that a list literal, or a chain of `concat`, is put together from. */
function partsOf(value: NodeValue): readonly Part[] | undefined {
  const { node } = value;
  if (node.type === "ArrayExpression") {
    return node.elements.map((element) =>
      element?.type === "SpreadElement"
        ? { value: beside(value, element.argument), spread: true }
        : { value: beside(value, element ?? node), spread: false },
    );
  }
  if (!isFunctionCall(node)) return undefined;
  const { name, object } = calleeOf(node);
  if (name !== "concat" || object === undefined) return undefined;
  return [object, ...node.arguments].map((part) => ({ value: beside(value, part), spread: true }));
}

function inParts(evaluator: Evaluator, parts: readonly Part[], index: number): Found | undefined {
  let left = index;
  for (const [at, { value, spread }] of parts.entries()) {
    if (!spread && left === 0) return foundAt(value, value.node);
    const isLast = at === parts.length - 1;
    if (spread) {
      const length = evaluator.elements(value)?.length;
      if (length === undefined) return isLast ? evaluator.element(value, left) : undefined;
      if (left < length) return evaluator.element(value, left);
      left -= length;
    } else left--;
  }
  return undefined;
}

interface Mapping {
  readonly callback: FunctionNode;
  readonly value: NodeValue;
  readonly list: Value;
  readonly result: Node;
}

/** `list.map(callback)`, where the callback is written out or declared, and gives back one expression. */
function mapped(evaluator: Evaluator, value: NodeValue): Mapping | undefined {
  const { node } = value;
  if (!isFunctionCall(node)) return undefined;
  const { name, object } = calleeOf(node);
  const [first] = node.arguments;
  if (name !== "map" || object === undefined || first === undefined) return undefined;
  const callback = evaluator.resolve(beside(value, first));
  if (callback.kind !== "node" || !isFunction(callback.node)) return undefined;
  const result = returned(callback.file, callback.node);
  if (result === undefined) return undefined;
  return { callback: callback.node, value: callback, list: beside(value, object), result };
}

function resultFor({ callback, value, list, result }: Mapping, index: number): Found {
  const invocation = { kind: "each", list, index } as const;
  const scene = { callee: callback, invocation, outer: value.scene };
  return { value: nodeValue(value.file, result, scene), span: spanOf(value.file, bare(result)) };
}

/** All elements of a list that is resolved already. */
export function elementsOf(evaluator: Evaluator, value: Value, loosely: boolean): readonly Found[] | undefined {
  if (value.kind === "list") return value.items;
  if (value.kind !== "node") return undefined;
  const parts = partsOf(value);
  if (parts !== undefined) {
    const pieces = parts.map((part) =>
      part.spread ? evaluator.elements(part.value, loosely) : [foundAt(part.value, part.value.node)],
    );
    return pieces.includes(undefined) ? undefined : pieces.flatMap((piece) => piece ?? []);
  }
  const callback = mapped(evaluator, value);
  if (callback !== undefined) {
    return evaluator.elements(callback.list, loosely)?.map((_, index) => resultFor(callback, index));
  }
  return madeByCall(evaluator, value, loosely);
}

/** Lists that functions of the language make: of the members of an object, or of a part of another list. */
function madeByCall(evaluator: Evaluator, value: NodeValue, loosely: boolean): readonly Found[] | undefined {
  const { node } = value;
  if (!isFunctionCall(node)) return undefined;
  const { name, object } = calleeOf(node);
  if (loosely && object !== undefined && (name === "filter" || name === "slice" || name === "sort")) {
    return evaluator.elements(beside(value, object), true);
  }
  const [first] = node.arguments;
  if (object?.type !== "Identifier" || object.name !== "Object" || first === undefined) return undefined;
  const members = evaluator.members(beside(value, first));
  if (members === undefined) return undefined;
  const entries = [...members];
  if (name === "values") return entries.map(([, found]) => found);
  if (name === "keys") return entries.map(([text, { span }]) => ({ value: { kind: "text", text }, span }));
  if (name !== "entries") return undefined;
  return entries.map(([text, found]) => {
    const key: Found = { value: { kind: "text", text }, span: found.span };
    return { value: { kind: "list", items: [key, found] }, span: found.span };
  });
}
