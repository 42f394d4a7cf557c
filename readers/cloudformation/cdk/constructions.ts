import { type ParserPlugin, parse } from "@babel/parser";
import type { ClassDeclaration, ClassExpression, NewExpression, Node } from "@babel/types";

/** An expression that makes a construct: `new Bucket(this, "Data")`. */
export interface Construction {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly id: string;
  /** The last name of the class that is made. */
  readonly made: string;
  /** The class in whose body it is written. */
  readonly within: string | undefined;
  /** Whether the construct that it is part of is `this`. */
  readonly inThis: boolean;
}

/** What a source file says about constructs. */
export interface Program {
  readonly made: readonly Construction[];
  /** Classes, each with the one that it extends. */
  readonly classes: readonly (readonly [name: string, base: string | undefined])[];
}

const nothing: Program = { made: [], classes: [] };

/** Reads a source file. Nothing is found in one that does not parse. */
export function programOf(file: string, text: string): Program {
  if (!/\bnew\b|\bclass\b/.test(text)) return nothing;
  try {
    const plugins: ParserPlugin[] = ["typescript", "decorators"];
    if (file.endsWith("x")) plugins.push("jsx");
    const { program } = parse(text, { sourceType: "module", errorRecovery: true, attachComment: false, plugins });
    return collect(file, program);
  } catch {
    // The parser gives up on broken text, and on text that is nested too deep for it.
    return nothing;
  }
}

function collect(file: string, program: Node): Program {
  const made: Construction[] = [];
  const classes: [string, string | undefined][] = [];
  const open: [node: Node, within: string | undefined][] = [[program, undefined]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, around] = next;
    let within = around;
    if (node.type === "ClassDeclaration" || node.type === "ClassExpression") {
      within = node.id?.name;
      if (within !== undefined) classes.push([within, baseOf(node)]);
    }
    if (node.type === "NewExpression") made.push(...constructionOf(node, file, within));
    for (const child of childrenOf(node)) open.push([child, within]);
  }
  return { made, classes };
}

const baseOf = ({ superClass }: ClassDeclaration | ClassExpression): string | undefined =>
  superClass ? lastName(superClass) : undefined;

function constructionOf(node: NewExpression, file: string, within: string | undefined): readonly Construction[] {
  const [scope, name] = node.arguments;
  const id = name && textOf(name);
  const made = lastName(node.callee);
  if (scope === undefined || id === undefined || made === undefined || !node.loc) return [];
  const { line, column } = node.loc.start;
  return [{ file, line, column: column + 1, id, made, within, inThis: scope.type === "ThisExpression" }];
}

function textOf(node: Node): string | undefined {
  if (node.type === "StringLiteral") return node.value;
  const isPlain = node.type === "TemplateLiteral" && node.expressions.length === 0;
  return isPlain ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
}

function lastName(node: Node): string | undefined {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? lastName(node.property) : undefined;
}

function* childrenOf(node: Node): Generator<Node> {
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield each;
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as { readonly type?: unknown }).type === "string" &&
  "start" in value;
