import type { Node } from "@babel/types";
import { classAround } from "./classes.ts";
import { type FunctionNode, isFunction, methodOf, returned } from "./declarations.ts";
import type { Call } from "./file.ts";
import {
  bare,
  beside,
  calleeOf,
  type Evaluator,
  type Invocation,
  type NodeValue,
  nodeValue,
  plainKey,
  type Value,
} from "./values.ts";

/** Functions whose result is, for a place, their first argument. */
const transparent: ReadonlySet<string> = new Set([
  "output",
  "secret",
  "unsecret",
  "all",
  "stringify",
  "jsonStringify",
  "parse",
  "jsonParse",
  "freeze",
  "resolve",
  "structuredClone",
]);

/** Functions that hand a value to a callback and give back what that makes of it. */
const handing: ReadonlySet<string> = new Set(["apply", "then"]);

/** Functions that call a callback for each element of a list. */
const looping: ReadonlySet<string> = new Set(["map", "forEach", "flatMap", "filter", "some", "every", "find"]);

/** What a call stands for; the call itself where that cannot be told. */
export function callOf(evaluator: Evaluator, value: NodeValue, call: Call): Value {
  if (call.type === "NewExpression") return value;
  const { name, object } = calleeOf(call);
  const [first] = call.arguments;
  if (first !== undefined && first.type !== "SpreadElement" && name !== undefined) {
    const special = specialCall(evaluator, value, name, object, first);
    if (special !== undefined) return special;
  }
  const callee = functionAt(evaluator, value, call);
  const result = callee && returned(callee.file, callee.node);
  if (callee === undefined || result === undefined) return value;
  const { file, scene } = value;
  return nodeValue(callee.file, result, {
    callee: callee.node,
    invocation: { kind: "call", call, file, scene },
    outer: scene,
  });
}

function specialCall(
  evaluator: Evaluator,
  value: NodeValue,
  name: string,
  object: Node | undefined,
  first: Node,
): Value | undefined {
  if (name === "getPolicyDocument" || name === "getPolicyDocumentOutput") {
    return { kind: "policy", part: "document", of: beside(value, first) };
  }
  if (name === "require" && first.type === "StringLiteral" && object === undefined) {
    const file = evaluator.module(value.file, first.value);
    return file && { kind: "module", file };
  }
  if (object !== undefined && handing.has(name)) return applied(evaluator, value, object, first);
  return transparent.has(name) && isLibrary(evaluator, value, object) ? beside(value, first) : undefined;
}

/** Whether a function is not one of the user's: those of the user are looked into. */
function isLibrary(evaluator: Evaluator, value: NodeValue, object: Node | undefined): boolean {
  if (object === undefined) return true;
  const owner = evaluator.resolve(beside(value, object));
  return owner.kind === "node" && owner.node.type === "Identifier";
}

function applied(evaluator: Evaluator, value: NodeValue, object: Node, first: Node): Value | undefined {
  const callback = evaluator.resolve(beside(value, first));
  if (callback.kind !== "node" || !isFunction(callback.node)) return undefined;
  const result = returned(callback.file, callback.node);
  if (result === undefined) return undefined;
  const invocation: Invocation = { kind: "apply", argument: beside(value, object) };
  return nodeValue(callback.file, result, { callee: callback.node, invocation, outer: value.scene });
}

export interface FunctionValue extends NodeValue {
  readonly node: FunctionNode;
}

/** The function of the user that is called. */
export function functionAt(evaluator: Evaluator, value: NodeValue, call: Call): FunctionValue | undefined {
  const callee = bare(call.callee);
  if (isFunction(callee)) return { ...value, node: callee };
  const isMember = callee.type === "MemberExpression" || callee.type === "OptionalMemberExpression";
  if (isMember && callee.object.type === "ThisExpression") {
    const owner = classAround(value.file, call);
    const name = plainKey(callee.property, callee.computed);
    const method = owner && name !== undefined ? methodOf(owner, name) : undefined;
    return method && { ...value, node: method };
  }
  if (!isMember && callee.type !== "Identifier") return undefined;
  const target = evaluator.resolve(beside(value, callee));
  return target.kind === "node" && isFunction(target.node) ? { ...target, node: target.node } : undefined;
}

/** How a callback comes to run that is an argument of a call: its first one, if `isFirst`. */
export function inlineInvocation(value: NodeValue, call: Call, isFirst: boolean): Invocation | undefined {
  const { name, object } = calleeOf(call);
  if (object === undefined || name === undefined || !isFirst) return undefined;
  if (handing.has(name)) return { kind: "apply", argument: beside(value, object) };
  return looping.has(name) ? { kind: "each", list: beside(value, object), index: undefined } : undefined;
}
