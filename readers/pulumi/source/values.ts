import type { Expression, Node } from "@babel/types";
import type { Call, SourceFile, Span } from "./file.ts";

/** Pieces of a policy that `aws.iam.getPolicyDocument` puts together, whose names differ from those of the document. */
export type PolicyPart = "document" | "statements" | "statement" | "principals" | "conditions" | "condition";

/** What an expression stands for, as far as the source tells; nothing is ever run. */
export type Value =
  | NodeValue
  /** Text that no expression writes: an index, a key. */
  | { readonly kind: "text"; readonly text: string }
  /** A list that no expression writes: an entry of an object, arguments. */
  | { readonly kind: "list"; readonly items: readonly Found[] }
  /** All exports of a file. */
  | { readonly kind: "module"; readonly file: SourceFile }
  | { readonly kind: "policy"; readonly part: PolicyPart; readonly of: Value }
  /** Of several expressions, one that is not decided. */
  | { readonly kind: "undecided" };

export interface NodeValue {
  readonly kind: "node";
  readonly file: SourceFile;
  readonly node: Node;
  readonly scene: Scene | undefined;
}

/** A value and where it is written. */
export interface Found {
  readonly value: Value;
  readonly span: Span | undefined;
}

/** How a function came to run: innermost first. Decides what its parameters stand for. */
export interface Scene {
  readonly callee: Node;
  readonly invocation: Invocation;
  readonly outer: Scene | undefined;
}

export type Invocation =
  | { readonly kind: "call"; readonly call: Call; readonly file: SourceFile; readonly scene: Scene | undefined }
  /** A callback that is called for each element. */
  | { readonly kind: "each"; readonly list: Value; readonly index: number | undefined }
  /** A callback that is called once, with the value of an output. */
  | { readonly kind: "apply"; readonly argument: Value };

/** What the parts of the evaluation ask each other. */
export interface Evaluator {
  /** What `value` comes down to: names, members, calls and wrappers are followed as far as they can be. */
  resolve(value: Value): Value;
  property(value: Value, key: string): Found | undefined;
  element(value: Value, index: number): Found | undefined;
  /** The elements of a list, where all of them are known; with `loosely`, of the list that this one is a part of. */
  elements(value: Value, loosely?: boolean): readonly Found[] | undefined;
  members(value: Value): ReadonlyMap<string, Found> | undefined;
  text(value: Value): string | undefined;
  /** Where a caller or a loop hands `value` in; nothing where it is written in the expression itself. */
  origin(value: Value): Found | undefined;
  /** Which element a loop is at, where that is known. */
  pick(loop: Node): number | undefined;
  /** What a loop over `list` goes through; remembered for the loop, as each round asks for it. */
  rounds(loop: Node, list: Value): readonly Found[] | undefined;
  /** The file that a module name in `from` means. */
  module(from: SourceFile, request: string): SourceFile | undefined;
}

export const spanOf = (file: SourceFile, node: Node): Span => ({ file, start: node.start ?? 0, end: node.end ?? 0 });

export const nodeValue = (file: SourceFile, node: Node, scene: Scene | undefined): NodeValue => ({
  kind: "node",
  file,
  node,
  scene,
});

/** Another node of the same file, seen from the same scene. */
export const beside = ({ file, scene }: NodeValue, node: Node): NodeValue => nodeValue(file, node, scene);

export const foundAt = (value: NodeValue, node: Node): Found => ({
  value: beside(value, node),
  span: spanOf(value.file, node),
});

/** The expression inside of what only concerns types, brackets and waiting. */
export function bare(node: Node): Node {
  let inner = node;
  for (;;) {
    if (
      inner.type === "TSAsExpression" ||
      inner.type === "TSSatisfiesExpression" ||
      inner.type === "TSNonNullExpression" ||
      inner.type === "TSTypeAssertion" ||
      inner.type === "TSInstantiationExpression" ||
      inner.type === "ParenthesizedExpression"
    ) {
      inner = inner.expression;
    } else if (inner.type === "AwaitExpression") inner = inner.argument;
    else return inner;
  }
}

/** The name of a key or member, where it is plain. */
export function plainKey(key: Node, computed: boolean): string | undefined {
  if (key.type === "StringLiteral") return key.value;
  if (key.type === "NumericLiteral") return String(key.value);
  return key.type === "Identifier" && !computed ? key.name : undefined;
}

/** The name that a callee ends in, and what stands before it. */
export function calleeOf(call: Call): { readonly name: string | undefined; readonly object: Expression | undefined } {
  const callee = bare(call.callee);
  if (callee.type === "Identifier") return { name: callee.name, object: undefined };
  if (callee.type !== "MemberExpression" && callee.type !== "OptionalMemberExpression") {
    return { name: undefined, object: undefined };
  }
  const object = callee.object.type === "Super" ? undefined : callee.object;
  return { name: plainKey(callee.property, callee.computed), object };
}
