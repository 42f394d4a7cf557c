import type { Node } from "@babel/types";
import { type ClassNode, enclosing, isClass } from "./declarations.ts";
import type { SourceFile } from "./file.ts";

/** The class in whose body `node` is. */
export function classAround(file: SourceFile, node: Node): ClassNode | undefined {
  for (let next = enclosing(file, node); next !== undefined; next = enclosing(file, next)) {
    const above = next.type === "ClassBody" ? file.parent(next) : undefined;
    if (above !== undefined && isClass(above)) return above;
  }
  return undefined;
}
