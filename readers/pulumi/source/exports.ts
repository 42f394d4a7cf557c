import type { Node, Statement } from "@babel/types";
import type { SourceFile } from "./file.ts";
import { type Evaluator, type Found, nodeValue, spanOf } from "./values.ts";

/** What `file` exports as `name`; through other files, where it only hands that on. */
export function exportOf(evaluator: Evaluator, file: SourceFile, name: string): Found | undefined {
  for (const statement of file.program.body) {
    const found = exportedBy(evaluator, file, statement, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const at = (file: SourceFile, node: Node): Found => ({
  value: nodeValue(file, node, undefined),
  span: spanOf(file, node),
});

function exportedBy(evaluator: Evaluator, file: SourceFile, statement: Statement, name: string): Found | undefined {
  switch (statement.type) {
    case "ExportNamedDeclaration":
      return statement.declaration
        ? declaredBy(file, statement.declaration, name)
        : specified(evaluator, file, statement, name);
    case "ExportAllDeclaration": {
      const source = evaluator.module(file, statement.source.value);
      return source && evaluator.property({ kind: "module", file: source }, name);
    }
    case "ExportDefaultDeclaration":
      return name === "default" ? at(file, statement.declaration) : undefined;
    case "TSExportAssignment":
      return wholly(evaluator, at(file, statement.expression), name);
    case "ExpressionStatement":
      return assignedBy(evaluator, file, statement.expression, name);
    default:
      return undefined;
  }
}

function declaredBy(file: SourceFile, declaration: Node, name: string): Found | undefined {
  if (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") {
    return declaration.id?.name === name ? at(file, declaration) : undefined;
  }
  if (declaration.type !== "VariableDeclaration") return undefined;
  for (const { id } of declaration.declarations) {
    // The name is looked up where it is declared, so that patterns and later assignments are seen to.
    const named = nameIn(id, name);
    if (named !== undefined) return at(file, named);
  }
  return undefined;
}

/** The place of `name` in a pattern. */
function nameIn(target: Node, name: string): Node | undefined {
  if (target.type === "Identifier") return target.name === name ? target : undefined;
  if (target.type === "AssignmentPattern") return nameIn(target.left, name);
  const parts: readonly (Node | null)[] =
    target.type === "ObjectPattern"
      ? target.properties.map((each) => (each.type === "RestElement" ? each.argument : each.value))
      : target.type === "ArrayPattern"
        ? target.elements
        : [];
  for (const part of parts) {
    const found = part === null ? undefined : nameIn(part, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function specified(
  evaluator: Evaluator,
  file: SourceFile,
  statement: Extract<Statement, { type: "ExportNamedDeclaration" }>,
  name: string,
): Found | undefined {
  for (const specifier of statement.specifiers) {
    const { exported } = specifier;
    if ((exported.type === "Identifier" ? exported.name : exported.value) !== name) continue;
    const source = statement.source ? evaluator.module(file, statement.source.value) : undefined;
    if (specifier.type === "ExportSpecifier") {
      if (!statement.source) return at(file, specifier.local);
      return source && evaluator.property({ kind: "module", file: source }, specifier.local.name);
    }
    return source && { value: { kind: "module", file: source }, span: spanOf(file, specifier) };
  }
  return undefined;
}

/** An export that stands for the whole module: `name` is one of its members. */
const wholly = (evaluator: Evaluator, whole: Found, name: string): Found | undefined =>
  name === "export=" || name === "default" ? whole : evaluator.property(whole.value, name);

/** `exports.name = …` and `module.exports = …`. */
function assignedBy(evaluator: Evaluator, file: SourceFile, expression: Node, name: string): Found | undefined {
  if (expression.type !== "AssignmentExpression" || expression.left.type !== "MemberExpression") return undefined;
  const target = file.text.slice(expression.left.start ?? 0, expression.left.end ?? 0);
  if (target === `exports.${name}` || target === `module.exports.${name}`) return at(file, expression.right);
  return target === "module.exports" ? wholly(evaluator, at(file, expression.right), name) : undefined;
}
