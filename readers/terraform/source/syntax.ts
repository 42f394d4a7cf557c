/** Where a node stands in its file, as offsets in UTF-16 units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A body: what stands between the braces of a block, or a whole file. */
export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

export interface Attribute extends Span {
  readonly name: string;
  readonly value: Expression;
}

export interface Block extends Span {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  /** The end of its head, before the brace: `resource "aws_s3_bucket" "logs"`. */
  readonly headEnd: number;
}

/** A constant: numbers, booleans, null, and texts without interpolation in JSON files. */
export interface Literal extends Span {
  readonly kind: "literal";
  readonly value: string | number | boolean | null;
}

/** Text in quotes or a heredoc: literal parts, interpolations, directives. */
export interface Template extends Span {
  readonly kind: "template";
  readonly parts: readonly TemplatePart[];
  /** A text of one interpolation only, which stands for the value itself; never so for heredocs. */
  readonly wraps: boolean;
}

/** The literal text between interpolations. */
export interface TextPart extends Span {
  readonly kind: "text";
  readonly value: string;
  /** Pairs of an offset in `value` and the offset in the file where the text from there on was written. */
  readonly map: readonly (readonly [decoded: number, source: number])[];
}

export interface Interpolation extends Span {
  readonly kind: "interpolation";
  readonly value: Expression;
}

export interface IfDirective extends Span {
  readonly kind: "if";
  readonly condition: Expression;
  readonly yes: readonly TemplatePart[];
  readonly no: readonly TemplatePart[];
}

export interface ForDirective extends Span {
  readonly kind: "for";
  readonly key: string | undefined;
  readonly item: string;
  readonly collection: Expression;
  readonly body: readonly TemplatePart[];
}

export type TemplatePart = TextPart | Interpolation | IfDirective | ForDirective;

export interface Tuple extends Span {
  readonly kind: "tuple";
  readonly items: readonly Expression[];
}

/** A member of an object constructor. A bare word as key is that text; its span runs from key to the value's end. */
export interface Member extends Span {
  readonly key: Expression;
  readonly value: Expression;
}

export interface ObjectConstructor extends Span {
  readonly kind: "object";
  readonly members: readonly Member[];
}

/** `[for ...]` where `key` is missing, else `{for ... : key => value}`. */
export interface For extends Span {
  readonly kind: "for";
  readonly keyName: string | undefined;
  readonly itemName: string;
  readonly collection: Expression;
  readonly key: Expression | undefined;
  readonly value: Expression;
  readonly grouped: boolean;
  readonly condition: Expression | undefined;
}

export interface Call extends Span {
  readonly kind: "call";
  readonly name: string;
  readonly values: readonly Expression[];
  /** Whether `...` spreads the last argument. */
  readonly spreads: boolean;
}

export interface Conditional extends Span {
  readonly kind: "conditional";
  readonly condition: Expression;
  readonly yes: Expression;
  readonly no: Expression;
}

export interface Binary extends Span {
  readonly kind: "binary";
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Unary extends Span {
  readonly kind: "unary";
  readonly operator: string;
  readonly value: Expression;
}

/** A name at the start of a traversal: `var`, `local`, `aws_s3_bucket`, `each`, the name of an iterator. */
export interface Variable extends Span {
  readonly kind: "variable";
  readonly name: string;
}

/** `.name`, also `.0`. */
export interface GetAttribute extends Span {
  readonly kind: "attribute";
  readonly of: Expression;
  readonly name: string;
}

export interface Index extends Span {
  readonly kind: "index";
  readonly of: Expression;
  readonly key: Expression;
}

/** `of[*]...` and `of.*...`: `each` is what is made of every element, which stands in it as `element`. */
export interface Splat extends Span {
  readonly kind: "splat";
  readonly of: Expression;
  readonly each: Expression;
}

/** The element of the nearest splat around it. */
export interface SplatElement extends Span {
  readonly kind: "element";
}

export type Expression =
  | Literal
  | Template
  | Tuple
  | ObjectConstructor
  | For
  | Call
  | Conditional
  | Binary
  | Unary
  | Variable
  | GetAttribute
  | Index
  | Splat
  | SplatElement;

/** Text that is no HCL: where, and what is wrong in our own words, since the text may hold a secret. */
export class HclDefect extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** The text of a value that has no interpolation: of a literal, or of a template of literal parts only. */
export function constantText(expression: Expression): string | undefined {
  if (expression.kind === "literal") return typeof expression.value === "string" ? expression.value : undefined;
  if (expression.kind !== "template" || expression.parts.some((part) => part.kind !== "text")) return undefined;
  return expression.parts.map((part) => (part as TextPart).value).join("");
}

/** The attribute of this name in a body. */
export const attributeOf = (body: Body, name: string): Attribute | undefined =>
  body.attributes.find((each) => each.name === name);
