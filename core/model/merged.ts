import { type AnyField, Field, type View } from "./field.ts";
import { Marker, Unknown } from "./value.ts";

/** A tree that several resources write together; stands as the raw value of a merged field. */
class Together {
  readonly fields: readonly AnyField[];
  constructor(fields: readonly AnyField[]) {
    this.fields = fields;
  }
}

/** The view of several resources that set the same thing: where all agree, that; where they do not, nobody can tell. */
const mergedView: View = {
  at(parent, key) {
    return join(parent, key, (field) => (field as Field<Record<string, unknown>>).at(key));
  },
  element(parent, index) {
    return join(parent, index, (field) => field.view.element(field, index)).orAbsent("no");
  },
};

/** Several fields of one meaning as one, rooted under `parent`. The order of `fields` does not matter. */
export function merged(parent: AnyField, key: string, fields: readonly AnyField[]): AnyField {
  return Field.child(parent, key, new Together(fields), undefined, undefined, mergedView);
}

function join(parent: AnyField, key: string | number, step: (field: AnyField) => AnyField): AnyField {
  const { fields } = parent.raw as Together;
  const children = fields.map(step);
  const [first] = children as [AnyField];
  if (children.every((child) => child.state === first.state && sameText(child, first))) return first;
  if (children.every((child) => child.state === "known" && isTree(child.raw))) {
    return Field.child(parent, key, new Together(children), undefined, undefined, mergedView);
  }
  const resources = [...new Set(children.map((child) => child.resource.address))].sort();
  return Field.child(parent, key, new Unknown({ kind: "conflict", resources }));
}

const isTree = (raw: unknown): boolean =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof Marker);

const sameText = (a: AnyField, b: AnyField): boolean =>
  JSON.stringify([a.raw, a.mask]) === JSON.stringify([b.raw, b.mask]);
