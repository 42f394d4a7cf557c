import { type ParserPlugin, parse } from "@babel/parser";
import type { CallExpression, File, NewExpression, Node, OptionalCallExpression } from "@babel/types";
import type { Place } from "../../../core/model/resource.ts";

/** A stretch of a source file, in UTF-16 units from its start. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

export type Call = NewExpression | CallExpression | OptionalCallExpression;

/** Longer files are generated ones: parsing them would cost more than their lines are worth. */
const longest = 2_000_000;

/** A parsed file of the user. */
export class SourceFile {
  /** As places show it: relative to where the run started. */
  readonly name: string;
  readonly text: string;
  readonly program: File["program"];
  /** Names that are assigned to after their declaration, or changed in place: what they hold is not followed. */
  readonly assigned = new Set<string>();
  private readonly parents = new Map<Node, Node>();
  private readonly calls = new Map<number, Call[]>();
  private readonly lineStarts: readonly number[];

  private constructor(name: string, text: string, program: File["program"]) {
    this.name = name;
    this.text = text;
    this.program = program;
    this.lineStarts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
    this.index();
  }

  /** Nothing where the text is no program that the parser can make sense of. */
  static parse(name: string, text: string): SourceFile | undefined {
    if (text.length > longest) return undefined;
    try {
      const { program } = parse(text, {
        sourceType: "module",
        errorRecovery: true,
        attachComment: false,
        allowReturnOutsideFunction: true,
        plugins: pluginsFor(name),
      });
      return new SourceFile(name, text, program);
    } catch {
      // The parser gives up on broken text, and on text that is nested too deep for it.
      return undefined;
    }
  }

  parent(node: Node): Node | undefined {
    return this.parents.get(node);
  }

  /** `new` expressions and calls that a stack frame could show at `line`. */
  callsAt(line: number): readonly Call[] {
    return this.calls.get(line) ?? [];
  }

  /** Every call, for those that look for one of a certain kind. */
  *allCalls(): Iterable<Call> {
    for (const calls of this.calls.values()) yield* calls;
  }

  /** The column, from 1, at which a stack frame shows `call`. */
  column(call: Call): number {
    return this.at(anchorOf(call)).column;
  }

  /** The column of the bracket that opens the arguments: frames show it where the callee is no plain name. */
  bracketColumn(call: Call): number {
    const from = call.callee.end ?? 0;
    const bracket = this.text.indexOf("(", from);
    return bracket < 0 ? 0 : this.at(bracket).column;
  }

  /** The part of `span` on its first line, as a place. */
  place({ start, end }: Span): Place {
    const { line, column } = this.at(start);
    const next = this.lineStarts[line];
    const lineStart = start - column + 1;
    const onLine = this.text.slice(lineStart, next).trimEnd().length + lineStart;
    const last = Math.max(Math.min(end, onLine), start + 1);
    return { file: this.name, line, column, endLine: line, endColumn: column + last - start };
  }

  private at(offset: number): { readonly line: number; readonly column: number } {
    let [low, high] = [0, this.lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.lineStarts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] as number) + 1 };
  }

  private index(): void {
    const open: Node[] = [this.program];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      this.note(node);
      for (const child of childrenOf(node)) {
        this.parents.set(child, node);
        open.push(child);
      }
    }
  }

  private note(node: Node): void {
    if (isCall(node)) {
      const { line } = this.at(anchorOf(node));
      const calls = this.calls.get(line);
      if (calls === undefined) this.calls.set(line, [node]);
      else calls.push(node);
    } else if (node.type === "AssignmentExpression") this.noteAssigned(node.left);
    else if (node.type === "UpdateExpression") this.noteAssigned(node.argument);
  }

  private noteAssigned(target: Node): void {
    let left: Node = target;
    while (left.type === "MemberExpression" || left.type === "TSNonNullExpression" || left.type === "TSAsExpression") {
      left = left.type === "MemberExpression" ? left.object : left.expression;
    }
    if (left.type === "Identifier" && left.name !== "exports" && left.name !== "module") this.assigned.add(left.name);
    else if (left.type === "ObjectPattern" || left.type === "ArrayPattern") {
      for (const child of childrenOf(left)) {
        this.noteAssigned(child.type === "ObjectProperty" ? child.value : child);
      }
    }
  }
}

function pluginsFor(name: string): ParserPlugin[] {
  if (/\.[cm]?ts$/.test(name)) return ["typescript", "decorators-legacy"];
  return /\.tsx$/.test(name) ? ["typescript", "jsx", "decorators-legacy"] : ["jsx", "decorators-legacy"];
}

export const isCall = (node: Node): node is Call =>
  node.type === "NewExpression" || node.type === "CallExpression" || node.type === "OptionalCallExpression";

/** Where V8 says that a call is: at `new`, or at the last name of the callee. */
function anchorOf(call: Call): number {
  if (call.type === "NewExpression") return call.start ?? 0;
  const { callee } = call;
  const isMember = callee.type === "MemberExpression" || callee.type === "OptionalMemberExpression";
  return (isMember ? callee.property.start : callee.start) ?? 0;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && "start" in value;

/** Members of nodes that hold no nodes of the program's tree. */
const others: ReadonlySet<string> = new Set(["loc", "extra", "tokens", "errors", "comments", "leadingComments"]);

function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (others.has(key)) continue;
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}
