import { posix } from "node:path";
import type { Place } from "../../../core/model/resource.ts";
import { isPackaged, type SourcePosition } from "../positions.ts";
import { parseUrn } from "../urn.ts";
import { type Construction, constructionOf } from "./construction.ts";
import { type Call, SourceFile, type Span } from "./file.ts";
import { Interpreter } from "./interpreter.ts";
import { inJsonText } from "./json-text.ts";
import { decideLoops } from "./picks.ts";
import { callAt, stageOf } from "./stack.ts";
import { type Evaluator, type Found, nodeValue, spanOf, type Value } from "./values.ts";

/** The text of a file of the user, by the name that places show; nothing where it is not there or not theirs. */
export type ReadSource = (file: string) => string | undefined;

/** A resource and where the program made it, innermost first. */
export interface Made {
  readonly urn: string;
  readonly positions: readonly SourcePosition[];
}

type Path = readonly (string | number)[];

/** Endings that an import may leave out, or write in the form of what is run. */
const endings = [".ts", ".tsx", ".mts", ".cts", ".js", ".mjs", ".cjs", ".jsx"];

/**
 * The sources of a program: finds the property that a finding is about where the user wrote it, so that a review
 * comment stands on the line that is to be changed. Files are read and parsed when a finding first leads there.
 */
export class Sources {
  private readonly read: ReadSource;
  private readonly files = new Map<string, SourceFile | undefined>();
  private readonly modules = new Map<string, SourceFile | undefined>();

  constructor(read: ReadSource) {
    this.read = read;
  }

  /**
   * Where the property at `path` is written: its nearest ancestor that is, or the expression that makes the resource.
   * Nothing where the source is not there or shows no such expression.
   */
  placeOf({ urn, positions }: Made, path: Path): Place | undefined {
    const [position, ...frames] = withoutRepeats(positions);
    const file = position && this.open(position.file);
    const { type = "", name = "" } = parseUrn(urn) ?? {};
    if (position === undefined || file === undefined) return undefined;
    const interpreter = new Interpreter((from, request) => this.import(from, request));
    const makes = (call: Call): boolean => constructionIn(interpreter, file, call, type) !== undefined;
    const call = callAt(file, position, makes);
    if (call === undefined) return undefined;
    const head = spanOf(file, call);
    const [first] = path;
    // Keys in angle brackets are companions that are not there.
    if (first === undefined || String(first).startsWith("<")) return file.place(head);
    const { scene, loops } = stageOf(interpreter, file, call, frames, (each) => this.open(each));
    const made = constructionOf(interpreter, nodeValue(file, call, scene), call, type);
    if (made?.properties === undefined) return file.place(head);
    decideLoops(interpreter, loops, made.name, name);
    const span = locate(interpreter, made.properties, path) ?? head;
    return span.file.place(span);
  }

  private open(name: string): SourceFile | undefined {
    if (!this.files.has(name)) {
      const text = isPackaged(name) || !endings.includes(posix.extname(name)) ? undefined : this.read(name);
      this.files.set(name, text === undefined ? undefined : SourceFile.parse(name, text));
    }
    return this.files.get(name);
  }

  /** The file that a relative import means; packages are not the user's. */
  private import(from: SourceFile, request: string): SourceFile | undefined {
    if (!/^\.{1,2}(\/|$)/.test(request)) return undefined;
    const base = posix.join(posix.dirname(from.name), request);
    if (!this.modules.has(base)) this.modules.set(base, this.find(base));
    return this.modules.get(base);
  }

  private find(base: string): SourceFile | undefined {
    const stem = base.replace(/\.([cm]?)jsx?$/, ".$1ts");
    const names = [base, stem, `${stem}x`, ...endings.map((ending) => base + ending), ...indexes(base)];
    for (const name of names) {
      const file = this.open(name);
      if (file !== undefined) return file;
    }
    return undefined;
  }
}

const indexes = (base: string): readonly string[] => endings.map((ending) => posix.join(base, `index${ending}`));

function constructionIn(evaluator: Evaluator, file: SourceFile, call: Call, type: string): Construction | undefined {
  return constructionOf(evaluator, nodeValue(file, call, undefined), call, type);
}

/** The own position of a resource is its innermost frame too. */
function withoutRepeats(positions: readonly SourcePosition[]): readonly SourcePosition[] {
  const same = (a: SourcePosition, b: SourcePosition | undefined): boolean =>
    a.file === b?.file && a.line === b.line && a.column === b.column;
  return positions.filter((position, index) => !same(position, positions[index - 1]));
}

/** The deepest property on the way of `path` that the source shows. */
function locate(interpreter: Interpreter, properties: Value, path: Path): Span | undefined {
  let span: Span | undefined;
  let value = properties;
  for (const [index, step] of path.entries()) {
    const whole = interpreter.resolve(value);
    const text = inText(whole, path.slice(index));
    if (text !== undefined) return text;
    const found = stepTo(interpreter, whole, step);
    if (found === "same") continue;
    if (found?.span === undefined) break;
    const origin = interpreter.origin(found.value);
    span = origin?.span ?? found.span;
    value = origin?.value ?? found.value;
  }
  return span;
}

const isText = /^(StringLiteral|TemplateLiteral|TaggedTemplateExpression|BinaryExpression)$/;

const inText = (value: Value, path: Path): Span | undefined =>
  value.kind === "node" && isText.test(value.node.type) ? inJsonText(value, path) : undefined;

function stepTo(interpreter: Interpreter, whole: Value, step: string | number): Found | "same" | undefined {
  if (typeof step === "number") {
    // What stands alone, such as one statement, is the first of the list that it stands for.
    if (step === 0 && whole.kind === "node" && whole.node.type === "ObjectExpression") return "same";
    return interpreter.element(whole, step);
  }
  const found = interpreter.property(whole, step);
  if (found !== undefined || whole.kind !== "node") return found;
  // Older classes of buckets write single blocks as lists.
  const many = interpreter.property(whole, `${step}s`);
  return many && (interpreter.element(many.value, 0) ?? many);
}
