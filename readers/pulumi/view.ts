import { type AnyField, Field, type View } from "../../core/model/field.ts";
import { isSensitive } from "../../core/model/sensitive.ts";
import { Marker, Secret } from "../../core/model/value.ts";
import type { Json } from "./decoder.ts";

/** What the view asks the owner of a tree. */
export interface PulumiTree {
  /** What stands for a top-level property that the tree does not hold. */
  missing(property: string): unknown;
}

/** The type whose older classes write single blocks as lists. */
const bucket = "aws:s3/bucket:Bucket";

/**
 * Pulumi's way to write a tree. The model's names are Pulumi's, so only buckets need translation: their older classes
 * write `versionings: [{…}]` where the model has `versioning: {…}`, at every level.
 */
export const pulumiView: View = {
  at(parent, key) {
    const raw = parent.raw as Json;
    if (Object.hasOwn(raw, key)) return Field.child(parent, key, raw[key]);
    const many = `${key}s`;
    if (Object.hasOwn(raw, many) && parent.resource.type === bucket) return Field.child(parent, key, single(raw[many]));
    if (parent.parent !== undefined) return Field.child(parent, key, undefined);
    return Field.child(parent, key, (parent.resource as unknown as PulumiTree).missing(key));
  },
  element(parent, index) {
    return Field.child(parent, index, (parent.raw as readonly unknown[])[index]).orAbsent("no");
  },
  isSecret(field) {
    return isSensitive(field.resource.type, field.path);
  },
};

/** The one element of a list that stands for a single block. */
function single(list: unknown): unknown {
  if (Array.isArray(list)) return list[0];
  if (list instanceof Secret) return new Secret(single(list.value));
  return list instanceof Marker ? list : undefined;
}

/** The way to the property at `path` as the source writes it, as far as it is there. */
export function writtenPath(root: AnyField, path: readonly (string | number)[]): readonly (string | number)[] {
  const written: (string | number)[] = [];
  let field = root;
  for (const step of path) {
    const { raw } = field;
    if (field.state !== "known" || typeof raw !== "object" || raw === null) break;
    if (typeof step === "number") {
      if (!Array.isArray(raw) || step >= raw.length) break;
      written.push(step);
      field = field.view.element(field, step);
      continue;
    }
    const many = `${step}s`;
    if (Object.hasOwn(raw, step)) written.push(step);
    else if (Object.hasOwn(raw, many) && field.resource.type === bucket) written.push(many, 0);
    else break;
    field = field.view.at(field, step);
  }
  return written;
}
