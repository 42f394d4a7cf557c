import { join } from "node:path";
import ts from "typescript";

/** The plain shape of a value: what is left of a Pulumi type once inputs, outputs and promises are gone. */
export type Shape =
  | { readonly kind: "scalar"; readonly text: string }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "map"; readonly of: Shape }
  | ObjectShape;

export interface ObjectShape {
  readonly kind: "object";
  /** The name of the Pulumi type, such as `BucketCorsRule`. */
  readonly name: string;
  /** The service the type is declared in, such as `s3`: tells equal names apart. */
  readonly service: string;
  readonly properties: Map<string, Shape>;
}

const scalar = (text: string): Shape => ({ kind: "scalar", text });
const wrappers = new Set(["Promise", "PromiseLike", "OutputInstance"]);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `aws:s3/bucket:Bucket` in its parts: the service, the module and the class. */
function parts(token: string): { service: string; module: string; name: string } {
  const [, service, module, name] = /^aws:(\w+)\/(\w+):(\w+)$/.exec(token) ?? [];
  if (service === undefined || module === undefined || name === undefined) throw new Error(`not a token: ${token}`);
  return { service, module, name };
}

function scalarText(type: ts.Type): string | undefined {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return "unknown";
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.flags & ts.TypeFlags.NumberLike) return "number";
  if (type.flags & ts.TypeFlags.BooleanLike) return "boolean";
  return undefined;
}

const isEmpty = (type: ts.Type): boolean =>
  (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Never | ts.TypeFlags.Void)) !== 0;

class TypeReader {
  readonly #checker: ts.TypeChecker;
  readonly #known = new Map<ts.Type, ObjectShape>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** The shape of an interface; its name is the caller's for a resource, the source's for a nested type. */
  object(type: ts.Type, name: string, service: string): ObjectShape {
    const known = this.#known.get(type);
    if (known) return known;
    const shape: ObjectShape = { kind: "object", name, service, properties: new Map() };
    this.#known.set(type, shape);
    for (const property of this.#checker.getPropertiesOfType(type)) {
      shape.properties.set(property.name, this.shape(this.#checker.getTypeOfSymbol(property)));
    }
    return shape;
  }

  /**
   * A scalar wins over an object in a union: `string | PolicyDocument` and `string | Topic` are text in every
   * source that is no program. Enums are unions of literals and become the scalar they are made of.
   */
  shape(type: ts.Type): Shape {
    const members = (type.isUnion() ? type.types : [type]).filter((member) => !isEmpty(member) && !this.#wraps(member));
    const scalars = new Set(members.map(scalarText).filter((text) => text !== undefined));
    if (scalars.has("unknown")) return scalar("unknown");
    if (scalars.size > 0) return scalar([...scalars].sort().reverse().join(" | "));
    const [member, ...others] = members.filter((candidate) => !candidate.symbol || !this.#isClass(candidate));
    if (!member || others.length > 0) return scalar("unknown");
    return this.#structure(member);
  }

  #structure(type: ts.Type): Shape {
    if (this.#checker.isArrayType(type)) {
      const [element] = this.#checker.getTypeArguments(type as ts.TypeReference);
      return { kind: "list", of: element ? this.shape(element) : scalar("unknown") };
    }
    const [index] = this.#checker.getIndexInfosOfType(type);
    if (index) return { kind: "map", of: this.shape(index.type) };
    return this.object(type, type.symbol.name, serviceOf(type.symbol));
  }

  #wraps(type: ts.Type): boolean {
    return wrappers.has(type.aliasSymbol?.name ?? "") || wrappers.has(type.symbol?.name ?? "");
  }

  #isClass(type: ts.Type): boolean {
    return (type.symbol.flags & ts.SymbolFlags.Class) !== 0;
  }
}

function serviceOf(symbol: ts.Symbol): string {
  const block = symbol.declarations?.[0]?.parent.parent;
  return block && ts.isModuleDeclaration(block) ? block.name.text : "";
}

/** Reads the `…State` interface of every token from the installed `@pulumi/aws`. */
export function readTypes(tokens: readonly string[], root: string): Map<string, ObjectShape> {
  const file = (token: string): string => {
    const { service, module } = parts(token);
    return join(root, "node_modules/@pulumi/aws", service, `${module}.d.ts`);
  };
  const program = ts.createProgram(tokens.map(file), {
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  const reader = new TypeReader(checker);
  const shapes = new Map<string, ObjectShape>();
  for (const token of tokens) {
    const { service, name } = parts(token);
    const source = program.getSourceFile(file(token));
    const module = source && checker.getSymbolAtLocation(source);
    const state = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === `${name}State`);
    if (!state) throw new Error(`${token}: @pulumi/aws has no ${name}State in ${file(token)}`);
    shapes.set(token, reader.object(checker.getDeclaredTypeOfSymbol(state), capital(service) + name, service));
  }
  return shapes;
}
