import type { Expression, Node } from "@babel/types";
import { argumentAt, restOf } from "./arguments.ts";
import { classAround } from "./classes.ts";
import { type ClassNode, constructorOf, type Declaration, type Step } from "./declarations.ts";
import type { SourceFile } from "./file.ts";
import {
  bare,
  beside,
  type Evaluator,
  type Found,
  foundAt,
  type Invocation,
  type NodeValue,
  nodeValue,
  plainKey,
  type Scene,
  spanOf,
} from "./values.ts";

/** What a name stands for, and whether a caller or a loop hands it in. */
export interface Bound extends Found {
  readonly handed: boolean;
}

type Parameter = Extract<Declaration, { kind: "parameter" }>;

/** Finds what names stand for: variables, parameters of functions that are running, what loops are at, imports. */
export class Names {
  private readonly evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.evaluator = evaluator;
  }

  bound(value: NodeValue, declaration: Declaration | undefined): Bound | undefined {
    switch (declaration?.kind) {
      case "variable":
        return this.variable(value, declaration);
      case "parameter":
        return this.parameter(value, declaration);
      case "each":
        return this.loop(value, declaration.loop, declaration.way);
      case "itself":
        return { ...foundAt(value, declaration.node), handed: false };
      case "import":
        return plainly(this.imported(value.file, declaration.request, declaration.name));
      default:
        return undefined;
    }
  }

  /** `this.name` in a class: a parameter that is kept, or what the constructor or a start value sets. */
  member(value: NodeValue, name: string): Bound | undefined {
    const owner = classAround(value.file, value.node);
    const maker = owner && constructorOf(owner);
    for (const [index, each] of (maker?.params ?? []).entries()) {
      if (each.type !== "TSParameterProperty") continue;
      const { parameter } = each;
      const kept = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
      if (kept.type !== "Identifier" || kept.name !== name || maker === undefined) continue;
      return this.parameter(value, { kind: "parameter", callee: maker, index, rest: false, way: [] });
    }
    const set = owner && setIn(owner, maker, name);
    if (set === undefined) return undefined;
    const found = foundAt(value, bare(set));
    return { ...found, handed: this.isHanded(beside(value, bare(set))) };
  }

  private variable(value: NodeValue, { init, way }: Extract<Declaration, { kind: "variable" }>): Bound | undefined {
    const start = bare(init);
    const found = this.down(foundAt(value, start), way, value);
    if (found === undefined) return undefined;
    return { ...found, handed: this.isHanded(beside(value, start)) };
  }

  /** Whether a name, or what a chain of members begins at, is handed in. */
  private isHanded(value: NodeValue): boolean {
    let { node } = value;
    while (node.type === "MemberExpression" || node.type === "OptionalMemberExpression") node = bare(node.object);
    return node.type === "Identifier" && this.evaluator.origin(beside(value, node)) !== undefined;
  }

  private parameter({ file, scene }: NodeValue, { callee, index, rest, way }: Parameter): Bound | undefined {
    const running = invocationOf(scene, callee);
    const own = nodeValue(file, callee, scene);
    const given = running && this.given(running.invocation, callee, index, rest);
    // Defaults that are written in the parameter itself are seen from inside of the function.
    const found = given === undefined ? this.defaultOf(own, way) : this.down(given, way, own);
    return found && { ...found, handed: given !== undefined && running?.invocation.kind !== "apply" };
  }

  private given(invocation: Invocation, callee: Node, index: number, rest: boolean): Found | undefined {
    const { evaluator } = this;
    if (invocation.kind === "apply")
      return index === 0 ? { value: invocation.argument, span: valueSpan(invocation.argument) } : undefined;
    if (invocation.kind === "each") {
      const at = invocation.index ?? evaluator.pick(callee);
      if (at === undefined || index > 1) return undefined;
      if (index === 1) return { value: { kind: "text", text: String(at) }, span: undefined };
      const written = invocation.index === undefined;
      return (written ? evaluator.rounds(callee, invocation.list) : evaluator.elements(invocation.list, true))?.[at];
    }
    return rest ? restOf(evaluator, invocation, index) : argumentAt(evaluator, invocation, index);
  }

  private defaultOf(own: NodeValue, way: readonly Step[]): Found | undefined {
    const [first, ...others] = way;
    return first?.or && first.key === undefined ? this.down(foundAt(own, first.or), others, own) : undefined;
  }

  private loop(value: NodeValue, loop: Node, way: readonly Step[]): Bound | undefined {
    const at = this.evaluator.pick(loop);
    if (at === undefined || (loop.type !== "ForOfStatement" && loop.type !== "ForInStatement")) return undefined;
    const list = beside(value, loop.right);
    const found =
      loop.type === "ForOfStatement" ? this.evaluator.rounds(loop, list)?.[at] : keyAt(this.evaluator, list, at);
    const end = found && this.down(found, way, value);
    return end && { ...end, handed: true };
  }

  /** Goes the way of a pattern; a default counts where there is nothing. */
  private down(start: Found, way: readonly Step[], inside: NodeValue): Found | undefined {
    let found: Found | undefined = start;
    for (const { key, or } of way) {
      if (key === undefined) continue;
      const { value }: Found = found;
      const next: Found | undefined =
        typeof key === "number" ? this.evaluator.element(value, key) : this.evaluator.property(value, key);
      found = next ?? (or ? foundAt(inside, or) : undefined);
      if (found === undefined) return undefined;
    }
    return found;
  }

  private imported(file: SourceFile, request: string, name: string): Found | undefined {
    const source = this.evaluator.module(file, request);
    if (source === undefined) return undefined;
    const whole: Found = { value: { kind: "module", file: source }, span: undefined };
    if (name === "*") return whole;
    if (name !== "export=" && name !== "default") return this.evaluator.property(whole.value, name);
    return this.evaluator.property(whole.value, name) ?? whole;
  }
}

const plainly = (found: Found | undefined): Bound | undefined => found && { ...found, handed: false };

const valueSpan = (value: Found["value"]): Found["span"] =>
  value.kind === "node" ? spanOf(value.file, value.node) : undefined;

function keyAt(evaluator: Evaluator, list: NodeValue, at: number): Found | undefined {
  const entry = [...(evaluator.members(list) ?? [])][at];
  return entry && { value: { kind: "text", text: entry[0] }, span: entry[1].span };
}

/** The innermost run of `callee`. */
function invocationOf(scene: Scene | undefined, callee: Node): Scene | undefined {
  for (let each = scene; each !== undefined; each = each.outer) if (each.callee === callee) return each;
  return undefined;
}

/** The expression that a class sets its member `name` to, in its constructor or where it is declared. */
function setIn({ body }: ClassNode, maker: Node | undefined, name: string): Expression | undefined {
  for (const each of body.body) {
    if (each.type === "ClassProperty" && each.value && plainKey(each.key, each.computed) === name) return each.value;
  }
  if (maker?.type !== "ClassMethod") return undefined;
  for (const statement of maker.body.body) {
    if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") continue;
    const { left, right } = statement.expression;
    if (left.type !== "MemberExpression" || left.object.type !== "ThisExpression") continue;
    if (plainKey(left.property, left.computed) === name) return right;
  }
  return undefined;
}
