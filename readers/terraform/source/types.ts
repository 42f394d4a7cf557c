import { Marker, Secret } from "../../../core/model/value.ts";
import { evaluate } from "./evaluator.ts";
import type { Scope } from "./scope.ts";
import { type Call, constantText, type Expression } from "./syntax.ts";
import { isList, isTree, member, setOf, type Tree, through, toBoolean, toNumber, toText } from "./values.ts";

/** Converts a value to the type that a variable declares, as Terraform does before anything sees it. */
export function convert(value: unknown, type: Expression | undefined, scope: Scope): unknown {
  if (type === undefined || value === null || value === undefined) return value ?? null;
  if (value instanceof Secret) return new Secret(convert(value.value, type, scope));
  if (value instanceof Marker) return value;
  if (type.kind === "variable") return toScalar(value, type.name);
  // In JSON, types are texts.
  if (type.kind !== "call") return toScalar(value, constantText(type) ?? "any");
  return toCollection(value, type, scope);
}

function toCollection(value: unknown, type: Call, scope: Scope): unknown {
  const [inner] = type.values;
  const each = (element: unknown): unknown => convert(element, inner, scope);
  switch (type.name) {
    case "list":
      return isList(value) ? value.map(each) : value;
    case "set":
      return isList(value) ? setOf(value.map(each)) : value;
    case "map":
      return isTree(value) ? mapped(value, each) : value;
    case "tuple":
      return isList(value) && inner?.kind === "tuple"
        ? value.map((element, index) => convert(element, inner.items[index], scope))
        : value;
    case "object":
      return isTree(value) && inner?.kind === "object" ? toObject(value, inner.members, scope) : value;
    case "optional":
      return each(value);
    default:
      return value;
  }
}

function toScalar(value: unknown, type: string): unknown {
  if (type === "string") return toText(value);
  if (type === "number") return toNumber(value);
  return type === "bool" ? toBoolean(value) : value;
}

const mapped = (tree: Tree, fn: (value: unknown) => unknown): Tree =>
  Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, fn(value)]));

/** Attributes that the type does not name are dropped; optional ones get their default. */
function toObject(
  value: Tree,
  members: readonly { readonly key: Expression; readonly value: Expression }[],
  scope: Scope,
): Tree {
  const entries = members.map(({ key, value: type }): readonly [string, unknown] => {
    const name = constantText(key) ?? "";
    const given = member(value, name);
    const isOptional = type.kind === "call" && type.name === "optional";
    const fallback = isOptional ? type.values[1] : undefined;
    const chosen = given ?? (fallback === undefined ? null : evaluate(fallback, scope));
    return [name, through(chosen, (plain) => convert(plain, type, scope))];
  });
  return Object.fromEntries(entries);
}
