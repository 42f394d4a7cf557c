import type { ClassBody, Expression, Node } from "@babel/types";
import type { SourceFile } from "./file.ts";
import { bare, plainKey } from "./values.ts";

/** A step of a pattern such as `{ acl = "private" }`: what is taken, and what counts where that is not there. */
export interface Step {
  readonly key: string | number | undefined;
  readonly or: Expression | undefined;
}

/** What a name stands for. `way` leads from the whole value to the part that a pattern gives the name to. */
export type Declaration =
  | { readonly kind: "variable"; readonly init: Expression; readonly way: readonly Step[] }
  | { readonly kind: "each"; readonly loop: Node; readonly way: readonly Step[] }
  | {
      readonly kind: "parameter";
      readonly callee: Node;
      readonly index: number;
      readonly rest: boolean;
      readonly way: readonly Step[];
    }
  | { readonly kind: "itself"; readonly node: Node }
  | { readonly kind: "import"; readonly request: string; readonly name: string };

type Names = Map<string, Declaration>;

const scopes = new WeakMap<Node, Names>();

/** The declaration that `name` means at `at`; nothing where it has none, or is given another value later. */
export function declarationOf(file: SourceFile, at: Node, name: string): Declaration | undefined {
  for (let node: Node | undefined = at; node !== undefined; node = file.parent(node)) {
    const found = namesIn(node).get(name);
    if (found === undefined) continue;
    return found.kind !== "itself" && found.kind !== "import" && file.assigned.has(name) ? undefined : found;
  }
  return undefined;
}

const none: Names = new Map();

function namesIn(node: Node): Names {
  const isScope =
    isFunction(node) || /^(Program|BlockStatement|TSModuleBlock|For(Of|In)?Statement|Class|SwitchCase)/.test(node.type);
  if (!isScope) return none;
  let names = scopes.get(node);
  if (names === undefined) {
    names = new Map();
    scopes.set(node, names);
    collect(node, names);
  }
  return names;
}

export type FunctionNode = Extract<
  Node,
  {
    type:
      | "FunctionDeclaration"
      | "FunctionExpression"
      | "ArrowFunctionExpression"
      | "ObjectMethod"
      | "ClassMethod"
      | "ClassPrivateMethod";
  }
>;

export const isFunction = (node: Node): node is FunctionNode =>
  node.type === "FunctionDeclaration" ||
  node.type === "FunctionExpression" ||
  node.type === "ArrowFunctionExpression" ||
  node.type === "ObjectMethod" ||
  node.type === "ClassMethod" ||
  node.type === "ClassPrivateMethod";

export type ClassNode = Extract<Node, { type: "ClassDeclaration" | "ClassExpression" }>;

export const isClass = (node: Node): node is ClassNode =>
  node.type === "ClassDeclaration" || node.type === "ClassExpression";

/** The function in whose body `node` is; a class where it is in the start value of one of its members. */
export function enclosing(file: SourceFile, node: Node): FunctionNode | ClassBody | undefined {
  for (let next = file.parent(node); next !== undefined; next = file.parent(next)) {
    if (isFunction(next) || next.type === "ClassBody") return next;
  }
  return undefined;
}

function collect(scope: Node, names: Names): void {
  if (isFunction(scope)) parameters(scope, names);
  else if (scope.type === "Program" || scope.type === "BlockStatement" || scope.type === "TSModuleBlock") {
    for (const statement of scope.body) declare(statement, names);
  } else if (scope.type === "ForOfStatement" || scope.type === "ForInStatement") {
    if (scope.left.type === "VariableDeclaration") {
      for (const { id } of scope.left.declarations) {
        pattern(id, [], (name, way) => names.set(name, { kind: "each", loop: scope, way }));
      }
    }
  } else if (scope.type === "ForStatement") {
    if (scope.init?.type === "VariableDeclaration") declare(scope.init, names);
  } else if (isClass(scope) && scope.id) names.set(scope.id.name, { kind: "itself", node: scope });
  else if (scope.type === "SwitchCase") for (const statement of scope.consequent) declare(statement, names);
}

function parameters(callee: FunctionNode, names: Names): void {
  const own = callee.type === "FunctionExpression" ? callee.id : undefined;
  if (own) names.set(own.name, { kind: "itself", node: callee });
  // A type for `this` is written as a first parameter.
  const written = callee.params.filter((each) => each.type !== "Identifier" || each.name !== "this");
  for (const [index, each] of written.entries()) {
    const parameter = each.type === "TSParameterProperty" ? each.parameter : each;
    const rest = parameter.type === "RestElement";
    pattern(rest ? parameter.argument : parameter, [], (name, way) =>
      names.set(name, { kind: "parameter", callee, index, rest, way }),
    );
  }
}

function declare(statement: Node, names: Names): void {
  switch (statement.type) {
    case "VariableDeclaration":
      for (const { id, init } of statement.declarations) {
        if (init) pattern(id, [], (name, way) => names.set(name, { kind: "variable", init, way }));
      }
      break;
    case "FunctionDeclaration":
    case "ClassDeclaration":
      if (statement.id) names.set(statement.id.name, { kind: "itself", node: statement });
      break;
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
      if (statement.declaration) declare(statement.declaration, names);
      break;
    case "ImportDeclaration":
      for (const specifier of statement.specifiers) {
        const name = importedName(specifier);
        names.set(specifier.local.name, { kind: "import", request: statement.source.value, name });
      }
      break;
    case "TSImportEqualsDeclaration":
      if (statement.moduleReference.type === "TSExternalModuleReference") {
        const request = statement.moduleReference.expression.value;
        names.set(statement.id.name, { kind: "import", request, name: "export=" });
      }
  }
}

function importedName(specifier: Node): string {
  if (specifier.type !== "ImportSpecifier") return specifier.type === "ImportDefaultSpecifier" ? "default" : "*";
  return specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value;
}

/** Tells `each` of the names in a pattern. */
function pattern(target: Node, way: readonly Step[], each: (name: string, way: readonly Step[]) => void): void {
  if (target.type === "Identifier") each(target.name, way);
  else if (target.type === "AssignmentPattern") {
    pattern(target.left, [...way, { key: undefined, or: target.right }], each);
  } else if (target.type === "ObjectPattern") {
    for (const property of target.properties) {
      // What is left of an object is taken for the whole of it: the keys that are missing are asked of nobody.
      if (property.type === "RestElement") pattern(property.argument, way, each);
      else member(property.value, plainKey(property.key, property.computed), way, each);
    }
  } else if (target.type === "ArrayPattern") {
    for (const [index, element] of target.elements.entries()) {
      if (element && element.type !== "RestElement") member(element, index, way, each);
    }
  }
}

function member(
  target: Node,
  key: string | number | undefined,
  way: readonly Step[],
  each: (name: string, way: readonly Step[]) => void,
): void {
  if (key === undefined) return;
  if (target.type === "AssignmentPattern") pattern(target.left, [...way, { key, or: target.right }], each);
  else pattern(target, [...way, { key, or: undefined }], each);
}

/** The one expression that a function gives back; nothing where it has several ways out. */
export function returned(file: SourceFile, callee: FunctionNode): Expression | undefined {
  if (callee.body.type !== "BlockStatement") return callee.body;
  const found: Expression[] = [];
  const open: Node[] = [...callee.body.body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "ReturnStatement") {
      if (!node.argument || enclosing(file, node) !== callee) return undefined;
      found.push(node.argument);
    } else if (node.type === "BlockStatement") open.push(...node.body);
    else if (node.type === "IfStatement") open.push(node.consequent, ...(node.alternate ? [node.alternate] : []));
    else if (/^(For|While|DoWhile|Switch|Try|Labeled|With)/.test(node.type)) return undefined;
  }
  return found.length === 1 ? found[0] : undefined;
}

/** The constructor of a class, if it is written. */
export function constructorOf({ body }: ClassNode): FunctionNode | undefined {
  for (const each of body.body) if (each.type === "ClassMethod" && each.kind === "constructor") return each;
  return undefined;
}

/** The method `name` of a class. */
export function methodOf({ body }: ClassNode, name: string): FunctionNode | undefined {
  for (const each of body.body) {
    if (each.type === "ClassMethod" && plainKey(each.key, each.computed) === name) return each;
    if (each.type !== "ClassProperty" || plainKey(each.key, each.computed) !== name || !each.value) continue;
    const value = bare(each.value);
    if (isFunction(value)) return value;
  }
  return undefined;
}
