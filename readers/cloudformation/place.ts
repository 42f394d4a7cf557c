import type { Place } from "../../core/model/resource.ts";

/** A way from the top of a template to a node: the last key, and the way to what holds it. */
export interface Step {
  readonly up: Step | undefined;
  readonly key: string | number;
}

export const down = (up: Step | undefined, key: string | number): Step => ({ up, key });

/** The keys of a way, from the top. */
export function keysOf(step: Step | undefined): readonly (string | number)[] {
  const keys: (string | number)[] = [];
  for (let each = step; each !== undefined; each = each.up) keys.push(each.key);
  return keys.reverse();
}

/** Offsets in a text: from the start of the key (or the element) to the end of its value. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns offsets of one file into places. */
export class Lines {
  private readonly file: string;
  private readonly text: string;
  private starts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** The region on the first line of `span`: viewers of SARIF mark one line well and a whole block badly. */
  place(span: Span): Place {
    const line = this.lineOf(span.start);
    const begin = this.lineStarts[line] as number;
    const next = this.lineStarts[line + 1] ?? this.text.length + 1;
    const lineEnd = begin + this.text.slice(begin, next - 1).trimEnd().length;
    const end = Math.max(span.start, Math.min(span.end, lineEnd));
    return {
      file: this.file,
      line: line + 1,
      column: span.start - begin + 1,
      endLine: line + 1,
      endColumn: end - begin + 1,
    };
  }

  private lineOf(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private get lineStarts(): readonly number[] {
    if (this.starts === undefined) {
      this.starts = [0];
      for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n", at + 1)) this.starts.push(at + 1);
    }
    return this.starts;
  }
}

/** Which place of the template each value of an evaluated tree was written at. */
export class Origins {
  private readonly known = new WeakMap<
    object,
    { readonly base: Step | undefined; readonly keys: ReadonlyMap<string | number, Step> | undefined }
  >();

  /** Notes that `container` stands at `base`; `keys` names the members that were written elsewhere. */
  note(container: object, base: Step | undefined, keys?: ReadonlyMap<string | number, Step>): void {
    this.known.set(container, { base, keys });
  }

  /** The way to the member `key` of `container`. */
  of(container: object, key: string | number): Step | undefined {
    const origin = this.known.get(container);
    if (origin === undefined) return undefined;
    return origin.keys?.get(key) ?? (origin.base && down(origin.base, key));
  }
}

/** Sets a member by whatever name: plain assignment of `__proto__` would change the object's nature. */
export function put(target: object, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    (target as Record<string, unknown>)[key] = value;
  }
}

/** Whether a node is a map of the template or of an evaluated tree. */
export const isMap = (node: unknown): node is Readonly<Record<string, unknown>> =>
  typeof node === "object" &&
  node !== null &&
  !Array.isArray(node) &&
  (Object.getPrototypeOf(node) === Object.prototype || Object.getPrototypeOf(node) === null);
