import type { Node } from "@babel/types";
import { callOf } from "./calls.ts";
import { declarationOf, isClass } from "./declarations.ts";
import { isCall, type SourceFile } from "./file.ts";
import { elementOf, elementsOf, membersOf, propertyOf } from "./members.ts";
import { type Bound, Names } from "./names.ts";
import { policyElement, policyProperty } from "./policy.ts";
import { bare, beside, type Evaluator, type Found, type NodeValue, plainKey, type Value } from "./values.ts";

/** How far expressions are followed into each other, and how much work one place may be. */
const deepest = 80;
const most = 200_000;

/** The modules that files import. */
export type Modules = (from: SourceFile, request: string) => SourceFile | undefined;

/**
 * Follows expressions through the source: names, members, calls and spreads, never running any. What cannot be
 * followed stays what it is. Work and depth are bounded, so cycles end.
 */
export class Interpreter implements Evaluator {
  readonly module: Modules;
  private readonly names: Names;
  private readonly picks = new Map<Node, number>();
  private readonly remembered = new Map<Node, readonly Found[] | undefined>();
  private depth = 0;
  private left = most;

  constructor(modules: Modules) {
    this.module = modules;
    this.names = new Names(this);
  }

  pick(loop: Node): number | undefined {
    return this.picks.get(loop);
  }

  /** Says at which element a loop is; forgets it where `index` is not given. */
  choose(loop: Node, index?: number): void {
    if (index === undefined) this.picks.delete(loop);
    else this.picks.set(loop, index);
  }

  rounds(loop: Node, list: Value): readonly Found[] | undefined {
    if (!this.remembered.has(loop)) this.remembered.set(loop, this.elements(list, true));
    return this.remembered.get(loop);
  }

  /** What an inner loop goes through may change with each round of an outer one. */
  forgetRounds(loops: readonly { readonly loop: Node }[]): void {
    for (const { loop } of loops) this.remembered.delete(loop);
  }

  resolve(value: Value): Value {
    return this.bounded(() => this.resolved(value)) ?? value;
  }

  property(value: Value, key: string): Found | undefined {
    return this.bounded(() => {
      const whole = this.resolve(value);
      return whole.kind === "policy" ? policyProperty(this, whole, key) : propertyOf(this, whole, key);
    });
  }

  element(value: Value, index: number): Found | undefined {
    return this.bounded(() => {
      const whole = this.resolve(value);
      return whole.kind === "policy" ? policyElement(this, whole, index) : elementOf(this, whole, index);
    });
  }

  elements(value: Value, loosely = false): readonly Found[] | undefined {
    return this.bounded(() => elementsOf(this, this.resolve(value), loosely));
  }

  members(value: Value): ReadonlyMap<string, Found> | undefined {
    return this.bounded(() => membersOf(this, this.resolve(value)));
  }

  text(value: Value): string | undefined {
    return this.bounded(() => {
      const whole = this.resolve(value);
      if (whole.kind === "text") return whole.text;
      return whole.kind === "node" ? this.written(whole, bare(whole.node)) : undefined;
    });
  }

  /**
   * Where the value of `value` is written, if a caller hands it in: as an argument of a component or function, or as
   * an element that a loop is at. Nothing where the expression itself is the origin.
   */
  origin(value: Value): Found | undefined {
    let found: Found | undefined;
    for (let next: Value | undefined = value; next !== undefined; ) {
      const handed: Found | undefined = this.bounded(() => this.handed(next as Value));
      if (handed?.span === undefined) break;
      found = handed;
      next = handed.value;
    }
    return found;
  }

  private handed(value: Value): Found | undefined {
    if (value.kind !== "node") return undefined;
    const node = bare(value.node);
    const inner = sole(node);
    if (inner !== undefined) return this.handed(beside(value, inner));
    const bound = this.follow(beside(value, node));
    return bound?.handed ? bound : undefined;
  }

  /** One step from a name or a member to what it stands for. */
  private follow(value: NodeValue): Bound | undefined {
    const { node } = value;
    if (node.type === "Identifier") return this.names.bound(value, declarationOf(value.file, node, node.name));
    if (node.type !== "MemberExpression" && node.type !== "OptionalMemberExpression") return undefined;
    const { object, property, computed } = node;
    const key = plainKey(property, computed) ?? (computed ? this.text(beside(value, property)) : undefined);
    if (key === undefined || object.type === "Super") return undefined;
    if (object.type === "ThisExpression") return this.names.member(value, key);
    const whole = beside(value, bare(object));
    const handed = this.isHanded(whole);
    const found = /^\d+$/.test(key) ? this.element(whole, Number(key)) : this.property(whole, key);
    return found && { ...found, handed };
  }

  private isHanded(value: NodeValue): boolean {
    const { node } = value;
    if (node.type === "MemberExpression" || node.type === "OptionalMemberExpression") {
      if (node.object.type === "ThisExpression") return this.follow(value)?.handed ?? false;
      return this.isHanded(beside(value, bare(node.object)));
    }
    return node.type === "Identifier" && (this.follow(value)?.handed ?? false);
  }

  private resolved(value: Value): Value {
    let current = value;
    for (let step = 0; current.kind === "node" && step < deepest; step++) {
      const inner: NodeValue = beside(current, bare(current.node));
      const { node } = inner;
      let next: Value | undefined;
      if (isCall(node)) next = callOf(this, inner, node);
      else if (node.type === "AssignmentExpression") next = beside(inner, node.right);
      else if (!isClass(node)) next = this.documentText(inner) ?? this.follow(inner)?.value;
      if (next === undefined || next === inner) return inner;
      current = next;
    }
    return current;
  }

  /** The `json` of a policy document stands for the document. */
  private documentText(value: NodeValue): Value | undefined {
    const { node } = value;
    if (node.type !== "MemberExpression" && node.type !== "OptionalMemberExpression") return undefined;
    const key = plainKey(node.property, node.computed);
    if ((key !== "json" && key !== "minifiedJson") || node.object.type === "Super") return undefined;
    const document = this.resolve(beside(value, node.object));
    return document.kind === "policy" ? document : undefined;
  }

  private written(value: NodeValue, node: Node): string | undefined {
    if (node.type === "StringLiteral") return node.value;
    if (node.type === "NumericLiteral") return String(node.value);
    if (node.type === "TaggedTemplateExpression") return this.written(value, node.quasi);
    if (node.type === "TemplateLiteral") {
      let text = "";
      for (const [index, quasi] of node.quasis.entries()) {
        const hole = node.expressions[index];
        const filling = hole === undefined ? "" : this.text(beside(value, hole));
        if (filling === undefined) return undefined;
        text += (quasi.value.cooked ?? quasi.value.raw) + filling;
      }
      return text;
    }
    if (node.type !== "BinaryExpression" || node.operator !== "+") return undefined;
    const left = this.text(beside(value, node.left));
    const right = left === undefined ? undefined : this.text(beside(value, node.right));
    return right === undefined ? undefined : left + right;
  }

  private bounded<T>(work: () => T | undefined): T | undefined {
    if (this.depth >= deepest || this.left <= 0) return undefined;
    this.left--;
    this.depth++;
    try {
      return work();
    } finally {
      this.depth--;
    }
  }
}

/** The one expression that decides a value: the only element of a list, the only hole of a text, a value with a default. */
function sole(node: Node): Node | undefined {
  if (node.type === "ArrayExpression" && node.elements.length === 1) {
    const [only] = node.elements;
    return only && only.type !== "SpreadElement" ? only : undefined;
  }
  if (node.type === "TemplateLiteral" && node.expressions.length === 1) {
    return node.quasis.every((quasi) => quasi.value.raw === "") ? node.expressions[0] : undefined;
  }
  if (node.type === "LogicalExpression" && node.operator !== "&&") return node.left;
  return undefined;
}
