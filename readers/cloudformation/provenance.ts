import type { Place, Scope } from "../../core/model/resource.ts";

/** What is known of a stack beyond its template: where it goes, and the program that wrote it. */
export interface Provenance {
  readonly scope: Scope;
  /** The path of the construct that a resource was made by. */
  label(id: string): string | undefined;
  /**
   * Where the program sets the property of a resource, else where it makes the resource. `path` is the one of the
   * construct where the template has it.
   */
  place(id: string, property: string | undefined, path: string | undefined): Place | undefined;
  /** The same for the nested stack that is the resource `id`. */
  nested(id: string): Provenance;
  /** The file of a nested template, beside this one, by the `TemplateURL` that it will have. */
  nestedFile(url: unknown): string | undefined;
}

/** The path of a construct as its author knows it: without the names that libraries give to what they make inside. */
export function constructLabel(path: string): string {
  const plain = path.replace(/^\//, "");
  const owner = nestedStackOf(plain);
  return owner ?? plain.replace(/(.)\/(?:Resource|Default)$/, "$1");
}

/** The path of a nested stack's own construct, by the path of the resource that stands for it in the stack above. */
export const nestedStackOf = (path: string): string | undefined =>
  /^(.+)\.NestedStack\/[^/]+\.NestedStackResource$/.exec(path)?.[1];
