import { readFileSync } from "node:fs";
import { join } from "node:path";
import { choose, contentOf, memberOf } from "./chosen-block.ts";
import { SourceFile } from "./files.ts";
import { locateInTemplate } from "./json-places.ts";
import { blockName, type Declared, type ModuleSource, type Modules } from "./module-source.ts";
import {
  type Attribute,
  attributeOf,
  type Block,
  constantText,
  type Expression,
  type Member,
  type Span,
  type Template,
} from "./syntax.ts";
import { parseTemplateText } from "./template-text.ts";

export type Path = readonly (string | number)[];

/** A span of a file, and how many steps of the path led there. */
export interface Spot {
  readonly file: SourceFile;
  readonly span: Span;
  readonly depth: number;
}

/** How many references are followed: local values may go in circles. */
const furthest = 12;

/** Finds where the value at a path of a resource is written, as deep as the source shows it. */
export class PlaceFinder {
  private readonly modules: Modules;
  private readonly source: ModuleSource;
  private followed = 0;

  constructor(modules: Modules, source: ModuleSource) {
    this.modules = modules;
    this.source = source;
  }

  /**
   * The place of `path` in a declared block, its nearest ancestor that is written, or its head. `value` is what the
   * path starts from: a set has another order than its blocks, so they are told apart by their constants.
   */
  find(declared: Declared, path: Path, value?: unknown): Spot {
    const { block, file } = declared;
    const head = { file, span: { start: block.start, end: block.headEnd }, depth: 0 };
    return this.inBlock(block, declared, path, value, 0) ?? head;
  }

  private inBlock(block: Block, declared: Declared, path: Path, value: unknown, depth: number): Spot | undefined {
    const [name, ...rest] = path;
    if (typeof name !== "string") return undefined;
    const inner = memberOf(value, name);
    const attribute = attributeOf(block.body, name);
    if (attribute !== undefined) return this.inAttribute(attribute, declared, rest, depth + 1);
    const blocks = block.body.blocks.filter((each) => blockName(each) === name);
    if (blocks.length === 0) return undefined;
    const index = typeof rest[0] === "number" ? rest[0] : 0;
    const after = typeof rest[0] === "number" ? rest.slice(1) : rest;
    const element = Array.isArray(inner) ? (inner[index] as unknown) : inner;
    const chosen = choose(blocks, index, element, Array.isArray(inner) ? inner.length : undefined);
    const content = contentOf(chosen);
    const file = this.source.fileOf(chosen, declared);
    const within = { block: content, file };
    const here = { file, span: { start: chosen.start, end: chosen.headEnd }, depth: depth + 1 };
    return this.inBlock(content, within, after, element, depth + 1 + rest.length - after.length) ?? here;
  }

  private inAttribute(attribute: Attribute, declared: Declared, path: Path, depth: number): Spot {
    const file = this.source.fileOf(attribute, declared);
    const whole = { file, span: attribute, depth };
    return (path.length > 0 && this.inExpression(attribute.value, file, path, depth)) || whole;
  }

  /** The place of `path` inside of the value of an expression; nothing where it shows no part of it. */
  private inExpression(expression: Expression, file: SourceFile, path: Path, depth: number): Spot | undefined {
    const [step, ...rest] = path;
    if (step === undefined) return { file, span: expression, depth };
    switch (expression.kind) {
      case "object":
        return this.inMember(lastOf(expression.members, step), file, rest, depth);
      case "tuple": {
        const item = typeof step === "number" ? expression.items[step] : undefined;
        return item && (this.inExpression(item, file, rest, depth + 1) ?? { file, span: item, depth: depth + 1 });
      }
      case "template":
        return this.inTemplate(expression, file, path, depth);
      case "call":
        return this.inCall(expression.name, expression.values, file, path, depth);
      case "conditional":
        return deeper(
          this.inExpression(expression.yes, file, path, depth),
          this.inExpression(expression.no, file, path, depth),
        );
      case "for": {
        const skipped = expression.key === undefined ? typeof step === "number" : true;
        return skipped ? this.inExpression(expression.value, file, rest, depth + 1) : undefined;
      }
      case "attribute":
      case "index":
        return this.inReference(expression, path, depth);
      default:
        return undefined;
    }
  }

  private inMember(member: Member | undefined, file: SourceFile, path: Path, depth: number): Spot | undefined {
    if (member === undefined) return undefined;
    const inner = path.length > 0 && this.inExpression(member.value, file, path, depth + 1);
    return inner || { file, span: member, depth: depth + 1 };
  }

  private inTemplate(template: Template, file: SourceFile, path: Path, depth: number): Spot | undefined {
    const [only] = template.parts;
    if (template.wraps && only?.kind === "interpolation") return this.inExpression(only.value, file, path, depth);
    const found = locateInTemplate(template, path);
    if (found === undefined) return undefined;
    const here = { file, span: found.span, depth: depth + path.length - found.rest.length };
    return (found.expression && this.inExpression(found.expression, file, found.rest, here.depth)) ?? here;
  }

  private inCall(
    name: string,
    values: readonly Expression[],
    file: SourceFile,
    path: Path,
    depth: number,
  ): Spot | undefined {
    const [first] = values;
    if (first === undefined) return undefined;
    if (name === "file" || name === "templatefile") return this.inDocument(first, path, depth);
    if (name === "merge" || name === "try" || name === "coalesce") {
      const found = values.map((each) => this.inExpression(each, file, path, depth));
      return (name === "merge" ? found.reverse() : found).find((each) => each !== undefined);
    }
    if (name === "concat" && typeof path[0] === "number") {
      const items = values.flatMap((each): readonly (Expression | undefined)[] =>
        each.kind === "tuple" ? each.items : [undefined],
      );
      const item = items.slice(0, path[0] + 1).includes(undefined) ? undefined : items[path[0]];
      return (
        item && (this.inExpression(item, file, path.slice(1), depth + 1) ?? { file, span: item, depth: depth + 1 })
      );
    }
    return transparent.has(name) ? this.inExpression(first, file, path, depth) : undefined;
  }

  /** A policy that stands in a file of its own. */
  private inDocument(name: Expression, path: Path, depth: number): Spot | undefined {
    const relative = pathText(name);
    if (relative === undefined) return undefined;
    const full = join(this.source.directory, relative);
    try {
      const file = new SourceFile(this.modules.shown(full), readFileSync(full, "utf8"));
      return this.inTemplate({ ...parseTemplateText(file.text), wraps: false }, file, path, depth);
    } catch {
      return undefined;
    }
  }

  /** `local.x` and `data.aws_iam_policy_document.x.json` stand for what they name. */
  private inReference(expression: Expression, path: Path, depth: number): Spot | undefined {
    if (++this.followed > furthest) return undefined;
    const [first, second, third, fourth] = stepsOf(expression) ?? [];
    if (first === "local" && second !== undefined && third === undefined) {
      const local = this.source.locals.get(second);
      return local && this.inExpression(local.attribute.value, local.file, path, depth);
    }
    if (first !== "data" || second !== "aws_iam_policy_document" || fourth !== "json") return undefined;
    const document = this.source.resources.get(`data.${second}.${third}`);
    return document && this.inStatement(document, path, depth);
  }

  private inStatement(document: Declared, path: Path, depth: number): Spot {
    const { block, file } = document;
    const head = { file, span: { start: block.start, end: block.headEnd }, depth };
    const joins =
      attributeOf(block.body, "source_policy_documents") ?? attributeOf(block.body, "override_policy_documents");
    if (path[0] !== "Statement" || joins !== undefined) return head;
    const index = typeof path[1] === "number" ? path[1] : 0;
    const rest = typeof path[1] === "number" ? path.slice(2) : path.slice(1);
    const statement = block.body.blocks.filter((each) => blockName(each) === "statement")[index];
    if (statement === undefined) return head;
    const within = { block: contentOf(statement), file: this.source.fileOf(statement, document) };
    const here = { file: within.file, span: { start: statement.start, end: statement.headEnd }, depth: depth + 1 };
    return this.inBlock(within.block, within, statementPath(within.block, rest), undefined, depth + 1) ?? here;
  }
}

/** Functions whose result holds what their first argument holds, at the same place. */
const transparent = new Set([
  "jsonencode",
  "jsondecode",
  "tolist",
  "toset",
  "tomap",
  "sensitive",
  "nonsensitive",
  "trimspace",
  "replace",
  "compact",
  "distinct",
]);

const inDocument: Readonly<Record<string, string>> = {
  Sid: "sid",
  Effect: "effect",
  Action: "actions",
  NotAction: "not_actions",
  Resource: "resources",
  NotResource: "not_resources",
};

/** The way into a `statement` block that a way into the statement's JSON stands for. */
function statementPath({ body }: Block, path: Path): Path {
  const [name, second, third, ...rest] = path;
  if (name === "Principal" || name === "NotPrincipal") {
    const blocks = body.blocks.filter(
      (each) => blockName(each) === (name === "Principal" ? "principals" : "not_principals"),
    );
    const index = blocks.findIndex((each) => constantOf(contentOf(each), "type") === second);
    const type = name === "Principal" ? "principals" : "not_principals";
    if (second === undefined || index < 0) return [type, 0];
    return [type, index, "identifiers", ...(third === undefined ? [] : [third])];
  }
  if (name === "Condition") {
    const blocks = body.blocks.filter((each) => blockName(each) === "condition").map(contentOf);
    const exact = blocks.findIndex(
      (each) => constantOf(each, "test") === second && constantOf(each, "variable") === third,
    );
    const index = exact < 0 ? blocks.findIndex((each) => constantOf(each, "test") === second) : exact;
    return index < 0 ? ["condition", 0] : ["condition", index, ...(exact < 0 ? [] : ["values", ...rest])];
  }
  const attribute = inDocument[String(name)];
  return attribute === undefined ? [] : [attribute, ...path.slice(1)];
}

function constantOf(block: Block, name: string): string | undefined {
  const value = attributeOf(block.body, name)?.value;
  return value && constantText(value);
}

const lastOf = (members: readonly Member[], key: string | number): Member | undefined =>
  members.findLast(
    (each) => (each.key.kind === "literal" ? String(each.key.value) : constantText(each.key)) === String(key),
  );

function deeper(a: Spot | undefined, b: Spot | undefined): Spot | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.depth > a.depth ? b : a;
}

/** The names of a plain traversal: `local.x` is `["local", "x"]`. */
export function stepsOf(expression: Expression): readonly string[] | undefined {
  if (expression.kind === "variable") return [expression.name];
  if (expression.kind === "index") return stepsOf(expression.of);
  if (expression.kind !== "attribute") return undefined;
  const steps = stepsOf(expression.of);
  return steps && [...steps, expression.name];
}

/** A path that is written out, from the module's folder: `${path.module}/policy.json`. */
function pathText(expression: Expression): string | undefined {
  if (expression.kind !== "template") return constantText(expression);
  const parts = expression.parts.map((part) => {
    if (part.kind === "text") return part.value;
    return part.kind === "interpolation" && stepsOf(part.value)?.join(".") === "path.module" ? "." : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join("");
}
