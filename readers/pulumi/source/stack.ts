import type { Node } from "@babel/types";
import type { SourcePosition } from "../positions.ts";
import { functionAt, inlineInvocation } from "./calls.ts";
import { superclassOf } from "./construction.ts";
import { constructorOf, enclosing, isClass, isFunction } from "./declarations.ts";
import { type Call, isCall, type SourceFile } from "./file.ts";
import { bare, beside, calleeOf, type Evaluator, nodeValue, plainKey, type Scene, type Value } from "./values.ts";

/** How many calls deep a program is followed outwards. */
const highest = 64;

/** A loop that the code runs in, and what it goes through. */
export interface Loop {
  readonly loop: Node;
  readonly list: Value;
}

/** The calls that led to an expression, and the loops around them, outermost first. */
export interface Stage {
  readonly scene: Scene | undefined;
  readonly loops: readonly Loop[];
}

/** One function on the way: how it was called, if that is known. */
interface Link {
  readonly callee: Node;
  readonly call: Call;
  readonly file: SourceFile;
  /** The function is an argument of the call. */
  readonly inline: boolean;
}

/** The call at `position` that `wanted` takes for the right one, else the one that is there exactly, else the only one. */
export function callAt(
  file: SourceFile,
  { line, column }: SourcePosition,
  wanted: (call: Call) => boolean,
): Call | undefined {
  const calls = file.callsAt(line);
  const exact = calls.filter((call) => file.column(call) === column || file.bracketColumn(call) === column);
  const sure = exact.find(wanted) ?? exact.find((call) => call.type === "NewExpression") ?? exact[0];
  if (sure !== undefined) return sure;
  const distance = (call: Call): number => Math.abs(file.column(call) - column);
  const right = calls.filter(wanted).sort((a, b) => distance(a) - distance(b));
  return right[0] ?? (calls.length === 1 ? calls[0] : undefined);
}

/** Finds out how the code around `call` came to run: from the frames of the stack, and from what is written around it. */
export function stageOf(
  evaluator: Evaluator,
  file: SourceFile,
  call: Call,
  frames: readonly SourcePosition[],
  open: (file: string) => SourceFile | undefined,
): Stage {
  const links: Link[] = [];
  let at: { readonly file: SourceFile; readonly call: Call } = { file, call };
  let used = 0;
  while (links.length < highest) {
    const callee = enclosing(at.file, at.call);
    if (callee === undefined) break;
    const around = inlineCall(at.file, callee);
    if (around !== undefined) {
      const frame = frames[used];
      if (frame?.file === at.file.name && at.file.callsAt(frame.line).includes(around)) used++;
      at = { file: at.file, call: around };
      links.push({ callee, ...at, inline: true });
      continue;
    }
    const found = caller(evaluator, callee, frames, used, open);
    if (found === undefined) break;
    used = found.next;
    at = found;
    links.push({ callee, call: at.call, file: at.file, inline: found.inline });
  }
  return staged(evaluator, file, call, links);
}

/** The call that a callback is written in. */
function inlineCall(file: SourceFile, callee: Node): Call | undefined {
  let inner = callee;
  let outer = file.parent(inner);
  while (outer !== undefined && bare(outer) === callee) {
    inner = outer;
    outer = file.parent(outer);
  }
  if (outer === undefined || !isCall(outer)) return undefined;
  return outer.arguments.some((argument) => argument === inner) ? outer : undefined;
}

interface Caller {
  readonly call: Call;
  readonly file: SourceFile;
  readonly inline: boolean;
  readonly next: number;
}

/** The first frame from `used` on whose call runs `callee`. */
function caller(
  evaluator: Evaluator,
  callee: Node,
  frames: readonly SourcePosition[],
  used: number,
  open: (file: string) => SourceFile | undefined,
): Caller | undefined {
  for (let index = used; index < frames.length; index++) {
    const frame = frames[index] as SourcePosition;
    const file = open(frame.file);
    if (file === undefined) continue;
    const call = callAt(file, frame, (each) => runs(evaluator, file, each, callee));
    if (call === undefined) continue;
    if (runs(evaluator, file, call, callee)) return { call, file, inline: false, next: index + 1 };
    if (takes(evaluator, file, call, callee)) return { call, file, inline: true, next: index + 1 };
    // A method of something whose class is not known is told by its name.
    const name = nameOf(callee);
    if (name !== undefined && calleeOf(call).name === name) return { call, file, inline: false, next: index + 1 };
  }
  return undefined;
}

function nameOf(callee: Node): string | undefined {
  if (callee.type === "ClassMethod" || callee.type === "ObjectMethod") return plainKey(callee.key, callee.computed);
  return isFunction(callee) && callee.type === "FunctionDeclaration" ? callee.id?.name : undefined;
}

/** Whether `call` runs `callee`: a function, or the constructor or start values of a class. */
function runs(evaluator: Evaluator, file: SourceFile, call: Call, callee: Node): boolean {
  const value = nodeValue(file, call, undefined);
  const isSuper = call.callee.type === "Super";
  if (call.type !== "NewExpression" && !isSuper) return functionAt(evaluator, value, call)?.node === callee;
  const made = isSuper ? superclassOf(evaluator, value) : evaluator.resolve(beside(value, call.callee));
  for (let each: Value | undefined = made, step = 0; each?.kind === "node" && step < highest; step++) {
    if (!isClass(each.node)) return false;
    if (each.node.body === callee) return true;
    const maker = constructorOf(each.node);
    if (maker === callee) return true;
    each = each.node.superClass ? evaluator.resolve(beside(each, each.node.superClass)) : undefined;
  }
  return false;
}

/** Whether `call` is given `callee` by its name. */
function takes(evaluator: Evaluator, file: SourceFile, call: Call, callee: Node): boolean {
  return call.arguments.some((argument) => {
    if (argument.type !== "Identifier") return false;
    const given = evaluator.resolve(nodeValue(file, argument, undefined));
    return given.kind === "node" && given.node === callee;
  });
}

function staged(evaluator: Evaluator, file: SourceFile, call: Call, links: readonly Link[]): Stage {
  const loops: Loop[] = [];
  let scene: Scene | undefined;
  for (const link of links.toReversed()) {
    const caller = nodeValue(link.file, link.call, scene);
    loops.push(...loopsAround(link.file, link.call, scene));
    const first = link.call.arguments[0];
    const invocation = link.inline
      ? inlineInvocation(caller, link.call, first !== undefined && isCallback(evaluator, caller, first, link.callee))
      : ({ kind: "call", call: link.call, file: link.file, scene } as const);
    if (invocation === undefined) continue;
    if (invocation.kind === "each") loops.push({ loop: link.callee, list: invocation.list });
    scene = { callee: link.callee, invocation, outer: scene };
  }
  loops.push(...loopsAround(file, call, scene));
  return { scene, loops };
}

function isCallback(evaluator: Evaluator, caller: ReturnType<typeof nodeValue>, first: Node, callee: Node): boolean {
  if (bare(first) === callee) return true;
  const given = evaluator.resolve(beside(caller, first));
  return given.kind === "node" && given.node === callee;
}

/** The loops around `node` in the same function, outermost first. */
function loopsAround(file: SourceFile, node: Node, scene: Scene | undefined): readonly Loop[] {
  const loops: Loop[] = [];
  for (let next = file.parent(node); next !== undefined && !isFunction(next); next = file.parent(next)) {
    if (next.type !== "ForOfStatement" && next.type !== "ForInStatement") continue;
    loops.unshift({ loop: next, list: nodeValue(file, next.right, scene) });
  }
  return loops;
}
