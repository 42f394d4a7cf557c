import type { AnyField } from "../../core/model/field.ts";
import { Unknown } from "../../core/model/value.ts";
import { documentOfDataSource } from "./source/policy-document.ts";
import { Rebuilder } from "./source/rebuild.ts";
import { wayOf } from "./source/source-resource.ts";
import { openSources, type SourcePlace, type SourceTree } from "./source/source-tree.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * What the sources beside a plan add to it: lines, dynamic blocks, and what the plan calls "known after apply". Loaded
 * only where there is something to add.
 */
export class PlanSources {
  private readonly sources: SourceTree | undefined;
  private readonly rebuilder: Rebuilder | undefined;

  /** `path`: where the plan lies; nothing for standard input. `variables`: what the plan was made with. */
  constructor(path: string | undefined, shown: string, variables: Readonly<Record<string, unknown>>) {
    this.sources = path === undefined ? undefined : openSources(path, shown);
    this.rebuilder = this.sources && new Rebuilder(this.sources, variables);
  }

  /** Where the value at a path of the model is written in the sources. */
  place(address: string, root: AnyField, path: readonly (string | number)[]): SourcePlace | undefined {
    return this.sources?.place(address, wayOf(root, path), root.raw);
  }

  hasDynamicBlock(address: string, block: string): boolean {
    return this.sources?.hasDynamicBlock(address, block) ?? false;
  }

  /** An attribute as its source says it, where that tells more than "known after apply". */
  attribute(address: string, name: string): unknown {
    const value = this.rebuilder?.attribute(address, name);
    return value instanceof Unknown ? undefined : value;
  }

  /** The document of a data source whose read the plan defers. */
  document(after: Json, afterUnknown: unknown): unknown {
    return documentOfDataSource(after, afterUnknown);
  }
}
