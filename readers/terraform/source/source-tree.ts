import { dirname, posix } from "node:path";
import type { Place } from "../../../core/model/resource.ts";
import type { Problem } from "../../../core/model/unit.ts";
import { calls, parseAddress } from "../address.ts";
import { configurationFiles, type SourceFile } from "./files.ts";
import { type Declared, type ModuleSource, Modules } from "./module-source.ts";
import { type Path, PlaceFinder } from "./places.ts";

/** Where something is written: in a module of others, `place` is the call in the user's own files. */
export interface SourcePlace {
  readonly place: Place;
  /** The line inside of the called module. */
  readonly related?: Place;
}

/** The sources beside a plan: from addresses to files and lines. */
export class SourceTree {
  readonly modules: Modules;
  readonly root: ModuleSource;

  /** `shown`: how `directory` is shown, relative to where the run started. */
  constructor(directory: string, shown: string) {
    this.modules = new Modules(directory, shown);
    this.root = this.modules.at(directory);
  }

  /** Files that do not parse, of the modules that were looked at so far. */
  get problems(): readonly Problem[] {
    return this.modules.problems;
  }

  /**
   * Where the value at `path` (Terraform's names and indices, and below a policy the steps into its JSON) of the
   * resource at `address` is written: the deepest line that the sources show; the head of the resource where they show
   * none. `value` is the resource's tree, by which the blocks of a set are told apart.
   */
  place(address: string, path: Path = [], value?: unknown): SourcePlace | undefined {
    const { module, name } = parseAddress(address);
    const found = this.module(calls(module));
    if (found === undefined) return undefined;
    const { source, call } = found;
    const declared = source?.resources.get(name);
    const spot = source && declared && new PlaceFinder(this.modules, source).find(declared, path, value);
    const inside = spot?.file.place(spot.span);
    if (call === undefined) return inside && { place: inside };
    const place = headOf(call);
    return inside === undefined ? { place } : { place, related: inside };
  }

  /** Whether the resource writes a block of this name as `dynamic`; nothing where its source is not here. */
  hasDynamicBlock(address: string, block: string): boolean | undefined {
    const { module, name } = parseAddress(address);
    const declared = this.module(calls(module))?.source?.resources.get(name);
    return declared?.block.body.blocks.some((each) => each.type === "dynamic" && each.labels[0] === block);
  }

  /**
   * The module that a way of calls leads to; `call` is set where it is not the user's own: the last call in the user's
   * own files.
   */
  module(
    path: readonly string[],
  ): { readonly source: ModuleSource | undefined; readonly call: Declared | undefined } | undefined {
    let source = this.root;
    let call: Declared | undefined;
    for (let length = 1; length <= path.length; length++) {
      const written = source.calls.get(path[length - 1] as string);
      if (written === undefined) return call && { source: undefined, call };
      const located = this.modules.called(source, path.slice(0, length));
      if (located === undefined) return { source: undefined, call: call ?? written };
      if (located.remote) call ??= written;
      source = located.source;
    }
    return { source, call };
  }
}

const headOf = ({ block, file }: { readonly block: Declared["block"]; readonly file: SourceFile }): Place =>
  file.place({ start: block.start, end: block.headEnd });

/**
 * The sources beside a plan, or beside the folder that holds it: `planPath` is absolute, `shown` how it is shown.
 * Nothing where there are none.
 */
export function openSources(planPath: string, shown: string): SourceTree | undefined {
  const directory = dirname(planPath);
  if (configurationFiles(directory).length === 0) return undefined;
  return new SourceTree(directory, posix.dirname(shown));
}
