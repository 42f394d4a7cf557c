import { type AnyField, Field, type View } from "../../core/model/field.ts";
import { Marker } from "../../core/model/value.ts";
import type { Entry, NameTable } from "./names.ts";

type Json = Readonly<Record<string, unknown>>;

/** What the view asks the owner of a tree: the resource of a plan. */
export interface PlanTree {
  /** Whether the configuration sets an attribute or block at all, by its path of names; unknown where it does not say. */
  configures(path: readonly string[], entry: Entry): boolean | undefined;
  /** What is known of a top-level attribute in spite of the mask: a text or document with holes. */
  rebuilt?(name: string): unknown;
  /** Whether the plan marks the value at this Terraform path as sensitive. */
  isSensitive(path: readonly (string | number)[]): boolean;
}

/**
 * Terraform's way to write a tree: snake case, single blocks as lists of at most one, free-form maps untouched, and a
 * second tree that says which leaves are not known before the apply.
 */
export const terraformView: View = {
  at(parent, key) {
    const entry = entryOf(parent, key);
    const { name, kind, table } = entry;
    const raw = Object.hasOwn(parent.raw as Json, name) ? (parent.raw as Json)[name] : undefined;
    const mask = typeof parent.mask === "object" ? (parent.mask as Json | null)?.[name] : undefined;
    const way = mask === true ? singleBlocks(parent) : undefined;
    if (way !== undefined) {
      const tree = parent.resource as unknown as PlanTree;
      if (tree.configures([...way, name], entry) === false) return Field.child(parent, key, undefined);
      const rebuilt = kind === "v" && way.length === 0 ? tree.rebuilt?.(name) : undefined;
      if (rebuilt !== undefined) return Field.child(parent, key, rebuilt, undefined, freeForm);
    }
    if (kind === "o") return single(parent, key, raw, mask, table);
    if (kind === "l" && isBare(raw)) return Field.child(parent, key, [raw], mask === true ? true : [mask], table);
    if (kind === "l" && Array.isArray(raw) && raw.length === 0 && mask !== true) {
      return Field.child(parent, key, undefined);
    }
    return Field.child(parent, key, raw, mask, kind === "m" ? freeForm : table);
  },
  element(parent, index) {
    const mask = Array.isArray(parent.mask) ? (parent.mask[index] as unknown) : parent.mask === true;
    return Field.child(parent, index, (parent.raw as readonly unknown[])[index], mask, parent.table).orAbsent("no");
  },
  names({ raw, table }) {
    const names = Object.keys(raw as Json);
    return table === freeForm || table === undefined ? names : names.map((name) => (table as NameTable).property(name));
  },
  isSecret(field) {
    const tree = field.resource as unknown as PlanTree;
    return tree.isSensitive(terraformPath(field));
  },
};

/** Stands for the names of a map whose keys are the user's own. */
const freeForm = "free-form";

function entryOf(parent: AnyField, key: string): Entry {
  if (parent.table === freeForm || parent.table === undefined) return { name: key, kind: "v", table: undefined };
  return (parent.table as NameTable).entry(key);
}

/** The way from the resource to `field` through blocks that stand once; nothing where it leads through lists. */
function singleBlocks(field: AnyField): readonly string[] | undefined {
  const { parent, key } = field;
  if (parent === undefined) return [];
  if (typeof key !== "string" || parent.view !== terraformView) return undefined;
  const { name, kind } = entryOf(parent, key);
  const way = kind === "o" ? singleBlocks(parent) : undefined;
  return way && [...way, name];
}

/** Whether one block stands where a list of them is expected; blocks that are not known are no block yet. */
const isBare = (raw: unknown): boolean =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof Marker);

function single(parent: AnyField, key: string, raw: unknown, mask: unknown, table: unknown): AnyField {
  if (mask === true || !Array.isArray(raw)) return Field.child(parent, key, raw, mask, table);
  return Field.child(parent, key, raw[0], Array.isArray(mask) ? mask[0] : mask, table);
}

/** The way to `field` as Terraform writes it, with the index of single blocks. */
export function terraformPath(field: AnyField): readonly (string | number)[] {
  const chain: AnyField[] = [];
  for (let each: AnyField | undefined = field; each !== undefined; each = each.parent) chain.push(each);
  const path: (string | number)[] = [];
  for (let index = chain.length - 2; index >= 0; index--) {
    const each = chain[index] as AnyField;
    const parent = chain[index + 1] as AnyField;
    if (parent.view !== terraformView || each.key === undefined) break;
    if (typeof each.key === "number") {
      path.push(each.key);
      continue;
    }
    const { name, kind } = entryOf(parent, each.key);
    path.push(name);
    if (kind === "o" && Array.isArray((parent.raw as Json)?.[name])) path.push(0);
  }
  return path;
}

/** The field at a path of the model below `root`, or the deepest above it that is there. */
export function descend(root: AnyField, path: readonly (string | number)[]): AnyField {
  let field = root;
  for (const step of path) {
    if (field.state !== "known" || typeof field.raw !== "object" || String(step).startsWith("<")) break;
    field = typeof step === "number" ? field.view.element(field, step) : field.view.at(field, step);
  }
  return field;
}

/** Whether a tree of marks has `true` at a path, or above it. */
export function isMarked(marks: unknown, path: readonly (string | number)[]): boolean {
  let at = marks;
  for (const step of path) {
    if (at === true) return true;
    if (typeof at !== "object" || at === null) return false;
    at = (at as Readonly<Record<string | number, unknown>>)[step];
  }
  return at === true;
}
