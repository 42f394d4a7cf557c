import type { Expression, Span, Template, TemplatePart } from "./syntax.ts";

/** The end of a way into a JSON text: a span of it, or an expression that stands there, with the way that is left. */
export interface JsonFound {
  readonly span: Span;
  readonly expression?: Expression;
  readonly rest: readonly (string | number)[];
}

/** Signs of private use stand for interpolations, one each. */
const firstSign = 0xe000;

/** A template as one text in which each interpolation is one sign, and the way back to the file. */
class Flattened {
  text = "";
  readonly expressions: Expression[] = [];
  private readonly map: (readonly [decoded: number, source: number])[] = [];

  constructor(parts: readonly TemplatePart[]) {
    this.add(parts);
  }

  private add(parts: readonly TemplatePart[]): void {
    for (const part of parts) {
      if (part.kind === "text") {
        for (const [decoded, source] of part.map) this.map.push([this.text.length + decoded, source]);
        this.text += part.value;
      } else if (part.kind === "interpolation") {
        this.map.push([this.text.length, part.start], [this.text.length + 1, part.end]);
        this.text += String.fromCharCode(firstSign + this.expressions.length);
        this.expressions.push(part.value);
      } else this.add(part.kind === "if" ? [...part.yes, ...part.no] : part.body);
    }
  }

  source(at: number): number {
    let low = 0;
    let high = this.map.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.map[middle] as readonly [number, number])[0] <= at) low = middle;
      else high = middle - 1;
    }
    const [decoded, source] = this.map[low] ?? [0, 0];
    return source + at - decoded;
  }
}

/** Finds the value at `path` in the JSON text that a template makes; nothing where the text is not JSON that far. */
export function locateInTemplate(template: Template, path: readonly (string | number)[]): JsonFound | undefined {
  const flat = new Flattened(template.parts);
  const walker = new Walker(flat.text);
  const found = walker.find(path);
  if (found === undefined) return undefined;
  const span = { start: flat.source(found.start), end: flat.source(found.end) };
  const sign = flat.text.charCodeAt(found.valueStart) - firstSign;
  const expression = flat.expressions[sign];
  return expression === undefined ? { span, rest: found.rest } : { span, expression, rest: found.rest };
}

interface Found {
  /** From the key, for a member. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
  readonly rest: readonly (string | number)[];
}

/** Walks JSON that may be broken where nobody looks: commas of template loops, signs for interpolations. */
class Walker {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  find(path: readonly (string | number)[]): Found | undefined {
    this.blank();
    if (!/[{[]/.test(this.text[this.at] ?? "")) return undefined;
    return this.descend(path, this.at);
  }

  private descend(path: readonly (string | number)[], start: number): Found {
    this.blank();
    const valueStart = this.at;
    const [step, ...rest] = path;
    const here = (): Found => {
      this.at = valueStart;
      this.value();
      return { start, valueStart, end: this.at, rest: path };
    };
    if (step === undefined) return here();
    const sign = this.text[this.at];
    if (sign === "{" && typeof step === "string") return this.inObject(step, rest) ?? here();
    if (sign === "[" && typeof step === "number") return this.inArray(step, rest) ?? here();
    // AWS takes one value for a list of one.
    if (step === 0 && sign !== "[") return this.descend(rest, start);
    return here();
  }

  private inObject(key: string, rest: readonly (string | number)[]): Found | undefined {
    this.at++;
    for (this.blank(); this.at < this.text.length && this.text[this.at] !== "}"; this.blank()) {
      const start = this.at;
      const name = this.string();
      this.blank();
      if (name === undefined || this.text[this.at] !== ":") return undefined;
      this.at++;
      if (name === key) return this.descend(rest, start);
      this.value();
      this.comma();
    }
    return undefined;
  }

  private inArray(index: number, rest: readonly (string | number)[]): Found | undefined {
    this.at++;
    let count = 0;
    for (this.blank(); this.at < this.text.length && this.text[this.at] !== "]"; this.blank()) {
      if (count++ === index) return this.descend(rest, this.at);
      const before = this.at;
      this.value();
      if (this.at === before) return undefined;
      this.comma();
    }
    return undefined;
  }

  private comma(): void {
    this.blank();
    if (this.text[this.at] === ",") this.at++;
  }

  private blank(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }

  private string(): string | undefined {
    const pattern = /"(?:[^"\\]|\\.)*"/sy;
    pattern.lastIndex = this.at;
    const raw = pattern.exec(this.text)?.[0];
    if (raw === undefined) return undefined;
    this.at += raw.length;
    return raw.slice(1, -1);
  }

  /** Steps over one value. */
  private value(): void {
    this.blank();
    if (/[{["]/.test(this.text[this.at] ?? "")) this.nested();
    else this.bare(/[^\s,}\]]+/y);
  }

  /** Steps over a text, or over brackets with all that is in them. */
  private nested(): void {
    let depth = 0;
    do {
      const sign = this.text[this.at];
      if (sign === undefined) return;
      if (sign === '"' && this.string() !== undefined) continue;
      if (sign === "{" || sign === "[") depth++;
      if (sign === "}" || sign === "]") depth--;
      this.at++;
    } while (depth > 0);
  }

  private bare(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    this.at += pattern.exec(this.text)?.[0].length ?? 0;
  }
}
