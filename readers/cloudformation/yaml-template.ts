import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Parser,
  type YAMLMap,
} from "yaml";
import { isTooDeep } from "../yaml-guard.ts";
import { limits, mistake, noTemplate, type Parsed, TooLarge, twice } from "./parsed.ts";
import { keysOf, Lines, put, type Span, type Step } from "./place.ts";

/** What the parser's codes mean, in words that help the author of a template. */
const meanings: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "tabs are not allowed as indentation",
  BAD_INDENT: "the indentation is wrong",
  BAD_ALIAS: "an alias or anchor is not valid",
  BAD_SCALAR_START: "a value starts with a sign that YAML does not allow there (unrendered template language?)",
  BAD_SCALAR_CONTENT: "a value holds signs that YAML does not allow there",
  BLOCK_AS_IMPLICIT_KEY: "a map starts where one value was expected (a colon in text that is not in quotes?)",
  BLOCK_IN_FLOW: "a block stands inside of brackets",
  IMPOSSIBLE: "the text is no YAML",
  KEY_OVER_1024_CHARS: "a key is too long",
  MISSING_CHAR: "a quote, bracket, comma or space is missing",
  MULTILINE_IMPLICIT_KEY: "a key goes over several lines (a missing colon?)",
  MULTIPLE_ANCHORS: "a value has several anchors",
  MULTIPLE_TAGS: "a value has several tags; write the inner function in its long form",
  UNEXPECTED_TOKEN: "a sign stands where it is not expected",
};

/** Reads a template in YAML, with CloudFormation's short forms. */
export function parseYaml(file: string, text: string): Parsed {
  const lines = new Lines(file, text);
  const [document, more] = documentsOf(text);
  if (document === undefined) return { problem: noTemplate(file) };
  if (more !== undefined) {
    return { problem: mistake(file, lines, more.range[0], "the file holds several documents") };
  }
  const again = document.errors.filter((error) => error.code === "DUPLICATE_KEY");
  const [first] = document.errors.filter((error) => error.code !== "DUPLICATE_KEY");
  if (first !== undefined) {
    return { problem: mistake(file, lines, first.pos[0], meanings[first.code] ?? "the text is no YAML") };
  }
  const root = new Conversion(document).of(document.contents, 0);
  if (typeof root !== "object" || root === null || Array.isArray(root)) return { problem: noTemplate(file) };
  const place = (step: Step | undefined) => lines.place(locate(document, keysOf(step)));
  const problems = again.map((error) => twice(file, lines, error.pos[0]));
  return { template: { file, root: root as Readonly<Record<string, unknown>>, problems, place } };
}

function documentsOf(text: string): readonly Document.Parsed[] {
  const tokens = [...new Parser().parse(text)];
  if (tokens.some((token) => isTooDeep(token, limits.depth))) throw new TooLarge();
  const composer = new Composer({
    // With 1.1 this parser makes dates of versions of policies; what CloudFormation keeps of 1.1 is in `plain`.
    version: "1.2",
    schema: "core",
    prettyErrors: false,
    logLevel: "error",
  });
  return [...composer.compose(tokens, true, text.length)] as readonly Document.Parsed[];
}

/** The long form of a short tag: `!Sub` is `Fn::Sub`, but `!Ref` and `!Condition` stay as they are. */
function longForm(node: Node): string | undefined {
  const tag = (node as { tag?: string } | null | undefined)?.tag;
  if (tag === undefined || !/^!\w+$/.test(tag)) return undefined;
  const name = tag.slice(1);
  return name === "Ref" || name === "Condition" ? name : `Fn::${name}`;
}

/** Makes plain values of the nodes. Aliases are written out, so that a bomb meets the limit on nodes. */
class Conversion {
  private readonly document: Document;
  private nodes = 0;

  constructor(document: Document) {
    this.document = document;
  }

  of(node: unknown, depth: number): unknown {
    if (++this.nodes > limits.nodes || depth > limits.depth) throw new TooLarge();
    if (isAlias(node)) return this.of(node.resolve(this.document), depth + 1);
    const name = longForm(node as Node);
    const value = this.untagged(node, depth, name !== undefined);
    return name === undefined ? value : { [name]: value };
  }

  private untagged(node: unknown, depth: number, tagged: boolean): unknown {
    if (isSeq(node)) return node.items.map((item) => this.of(item, depth + 1));
    if (isMap(node)) return this.map(node, depth);
    if (!isScalar(node)) return null;
    if (tagged) return node.source ?? String(node.value ?? "");
    return plain(node.value, node.type === "PLAIN" ? node.source : undefined);
  }

  private map(map: YAMLMap, depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const merged: unknown[] = [];
    for (const pair of map.items) {
      if (isMergeKey(pair.key)) merged.push(this.of(pair.value, depth + 1));
      else put(object, keyOf(pair.key), this.of(pair.value, depth + 1));
    }
    for (const each of merged.flat()) {
      for (const [key, value] of Object.entries(each ?? {})) if (!Object.hasOwn(object, key)) put(object, key, value);
    }
    return object;
  }
}

const isMergeKey = (key: unknown): boolean => isScalar(key) && key.value === "<<" && key.type === "PLAIN";

const keyOf = (key: unknown): string => (isScalar(key) ? (key.source ?? String(key.value ?? "")) : "");

/**
 * A scalar as CloudFormation takes it: it reads YAML 1.1 without dates
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html), so `yes` and `on` are true.
 * Numbers that are not written the usual way keep their text: account ids with leading zeros, versions such as `8.0`.
 */
function plain(value: unknown, source: string | undefined): unknown {
  if (source === undefined) return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value) === source ? value : source;
  if (/^(?:yes|Yes|YES|on|On|ON)$/.test(source)) return true;
  if (/^(?:no|No|NO|off|Off|OFF)$/.test(source)) return false;
  return value;
}

function locate(document: Document, keys: readonly (string | number)[]): Span {
  let node: unknown = document.contents;
  let span: Span = spanOf(undefined, node);
  for (const key of keys) {
    const found = child(document, node, key);
    if (found === undefined) break;
    node = found.node;
    if (found.span !== undefined) span = found.span;
  }
  return span;
}

interface Found {
  readonly node: unknown;
  readonly span?: Span;
}

function child(document: Document, at: unknown, key: string | number): Found | undefined {
  const node = isAlias(at) ? at.resolve(document) : at;
  if (node instanceof Untagged) return member(document, node.node, key);
  if (typeof key === "string" && longForm(node as Node) === key) return { node: new Untagged(node) };
  return member(document, node, key);
}

/** A node whose tag the way has already passed. */
class Untagged {
  readonly node: unknown;
  constructor(node: unknown) {
    this.node = node;
  }
}

function member(document: Document, node: unknown, key: string | number): Found | undefined {
  if (isSeq(node) && typeof key === "number") {
    const item = node.items[key];
    return item === undefined ? undefined : { node: item, span: spanOf(undefined, item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.findLast((each) => isPair(each) && !isMergeKey(each.key) && keyOf(each.key) === key);
  if (pair !== undefined) return { node: pair.value, span: spanOf(pair.key, pair.value) };
  for (const each of node.items.filter((item) => isMergeKey(item.key))) {
    const sources = isSeq(each.value) ? each.value.items : [each.value];
    for (const source of sources) {
      const found = child(document, source, key);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function spanOf(key: unknown, value: unknown): Span {
  const range = (value as Node | null | undefined)?.range;
  const keyRange = (key as Node | null | undefined)?.range;
  const start = keyRange?.[0] ?? range?.[0] ?? 0;
  return { start, end: Math.max(range?.[1] ?? 0, keyRange?.[1] ?? start) };
}
