import type { Node } from "@babel/types";
import { argumentAt } from "./arguments.ts";
import { classAround } from "./classes.ts";
import { constructorOf, declarationOf, enclosing, isClass } from "./declarations.ts";
import type { Call, SourceFile } from "./file.ts";
import { bare, beside, calleeOf, type Evaluator, type NodeValue, nodeValue, plainKey, type Value } from "./values.ts";

/** The arguments by which a resource is made. */
export interface Construction {
  readonly name: Value | undefined;
  readonly properties: Value | undefined;
}

/** How many classes a resource's own class may be built on. */
const highest = 10;

/** The class that the class around a call of `super` is built on. */
export function superclassOf(evaluator: Evaluator, value: NodeValue): Value | undefined {
  const owner = classAround(value.file, value.node);
  return owner?.superClass ? evaluator.resolve(beside(value, owner.superClass)) : undefined;
}

/**
 * The name and properties that `call` makes a resource of `type` with; through classes of the user that are built on
 * the resource's. Nothing where the call makes something else, such as a component of a package.
 */
export function constructionOf(
  evaluator: Evaluator,
  value: NodeValue,
  call: Call,
  type: string,
): Construction | undefined {
  let [current, made] = [value, call];
  for (let step = 0; step < highest; step++) {
    const callee = calleeNode(current, made);
    const owner = callee && evaluator.resolve(beside(current, callee));
    if (owner?.kind !== "node" || !isClass(owner.node)) return directly(evaluator, current, made, callee, type);
    const { superClass } = owner.node;
    if (!superClass) return undefined;
    const maker = constructorOf(owner.node);
    const above = maker && superCall(owner.file, maker);
    if (maker === undefined) {
      // What is not written hands all arguments on.
      const parent = evaluator.resolve(beside(owner, superClass));
      if (parent.kind !== "node" || !isClass(parent.node))
        return isOf(owner, superClass, type) ? taken(evaluator, current, made, 1) : undefined;
      return undefined;
    }
    if (above === undefined) return undefined;
    const { file, scene } = current;
    const invocation = { kind: "call", call: made, file, scene } as const;
    current = nodeValue(owner.file, above, { callee: maker, invocation, outer: scene });
    made = above;
  }
  return undefined;
}

/** What names the class of the resource: the callee, the object of `.get`, the class that `super` stands for. */
function calleeNode({ file, node }: NodeValue, call: Call): Node | undefined {
  if (call.type === "NewExpression") return bare(call.callee);
  if (call.callee.type === "Super") return classAround(file, node)?.superClass ?? undefined;
  const { name, object } = calleeOf(call);
  return name === "get" ? object : undefined;
}

function directly(
  evaluator: Evaluator,
  value: NodeValue,
  call: Call,
  callee: Node | undefined,
  type: string,
): Construction | undefined {
  if (callee === undefined || !isOf(value, callee, type)) return undefined;
  const isRead = call.type !== "NewExpression" && call.callee.type !== "Super";
  return taken(evaluator, value, call, isRead ? 2 : 1);
}

function taken(evaluator: Evaluator, { file, scene }: NodeValue, call: Call, index: number): Construction {
  const invocation = { kind: "call", call, file, scene } as const;
  return {
    name: argumentAt(evaluator, invocation, 0)?.value,
    properties: argumentAt(evaluator, invocation, index)?.value,
  };
}

function superCall(file: SourceFile, maker: Node): Call | undefined {
  for (const call of file.allCalls()) {
    if (call.callee.type === "Super" && enclosing(file, call) === maker) return call;
  }
  return undefined;
}

/** Whether a class may be that of `type`: it has its name, or no name that the source tells. */
function isOf(value: NodeValue, callee: Node, type: string): boolean {
  const name = classNameOf(value, bare(callee));
  const expected = type.slice(type.lastIndexOf(":") + 1);
  return name === undefined || older(name) === older(expected);
}

/** The same resource has classes of several versions. */
const older = (name: string): string => name.replace(/V2$/, "");

function classNameOf({ file }: NodeValue, callee: Node): string | undefined {
  if (callee.type === "MemberExpression") return plainKey(callee.property, callee.computed);
  if (callee.type !== "Identifier") return undefined;
  const declaration = declarationOf(file, callee, callee.name);
  if (declaration?.kind === "import")
    return /^(\*|default|export=)$/.test(declaration.name) ? undefined : declaration.name;
  if (declaration?.kind !== "variable") return declaration === undefined ? callee.name : undefined;
  const last = declaration.way.at(-1)?.key;
  if (typeof last === "string") return last;
  const init = bare(declaration.init);
  return init.type === "MemberExpression" ? plainKey(init.property, init.computed) : undefined;
}
