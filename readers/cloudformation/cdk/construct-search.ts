import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../../../core/model/resource.ts";
import { type AppFiles, sourceText } from "./app-files.ts";
import { type Construction, programOf } from "./constructions.ts";

/** An app with more sources than this is not searched: its places are then those of the template. */
const mostFiles = 2_000;
const passedOver = /^(?:\..*|node_modules|cdk\.out|dist|tests?|__tests__|coverage)$/;

/** What the sources say: constructions by id, and classes with those that they extend. */
interface Known {
  readonly made: ReadonlyMap<string, readonly Construction[]>;
  readonly classes: ReadonlyMap<string, string | undefined>;
}

/** Classes of the CDK that group what others put into them; other library classes make what is inside of them. */
const groups: ReadonlySet<string> = new Set(["Construct", "NestedStack", "Stack", "Stage"]);

const isSource = (name: string): boolean =>
  /\.[cm]?tsx?$/.test(name) && !/\.d\.[cm]?ts$/.test(name) && !/\.(?:test|spec)\./.test(name);

/**
 * Finds where an app makes its constructs, by their ids: for assemblies that do not say it. Nothing is run, so an id
 * that is put together at run time is not found.
 */
export class ConstructSearch {
  private readonly files: AppFiles;
  private known: Known | undefined;

  constructor(files: AppFiles) {
    this.files = files;
  }

  /**
   * The construction of the innermost construct of `path` that is found without doubt: what is made inside of a
   * library's construct was made with that. `stack` is the path of the stack itself, which answers for nothing inside.
   */
  place(path: string, stack: string): Place | undefined {
    const { made } = this.index();
    const depth = stack.split("/").length;
    let within: Construction | undefined;
    let found: Construction | undefined;
    for (const [index, id] of path.split("/").entries()) {
      const candidates = this.inside(within, made.get(id) ?? []);
      const [only] = candidates;
      if (candidates.length !== 1 || only === undefined) {
        // The ids of stages and stacks are often made of settings; what is in them may still be the only one.
        if (index >= depth) break;
        within = undefined;
        continue;
      }
      within = only;
      if (index >= depth) found = only;
    }
    return found && { file: this.files.shown(found.file), line: found.line, column: found.column };
  }

  /** Those that can be children of `parent`: in the body of its class, or made from outside with it as the scope. */
  private inside(parent: Construction | undefined, candidates: readonly Construction[]): readonly Construction[] {
    if (parent === undefined) return candidates;
    const own = this.family(parent.made);
    const inBody = candidates.filter((each) => each.within !== undefined && own.has(each.within));
    if (inBody.length > 0) return inBody;
    const isOpen = groups.has(parent.made) || this.index().classes.has(parent.made);
    return isOpen ? candidates.filter((each) => !each.inThis) : [];
  }

  /** A class of the app and those that it extends. */
  private family(name: string): ReadonlySet<string> {
    const { classes } = this.index();
    const names = new Set<string>();
    for (let each: string | undefined = name; each !== undefined && !names.has(each); each = classes.get(each)) {
      names.add(each);
    }
    return names;
  }

  private index(): Known {
    if (this.known === undefined) {
      const programs = sourcesBelow(this.files.directory).map((file) => programOf(file, sourceText(file) ?? ""));
      const classes = new Map(programs.flatMap((each) => each.classes));
      const made = new Map<string, Construction[]>();
      for (const each of programs.flatMap((program) => program.made)) {
        const known = made.get(each.id);
        if (known === undefined) made.set(each.id, [each]);
        else known.push(each);
      }
      this.known = { made, classes };
    }
    return this.known;
  }
}

/** The TypeScript files of an app; none where there are too many. */
function sourcesBelow(top: string): readonly string[] {
  const files: string[] = [];
  const open = [top];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of entriesOf(next)) {
      if (entry.isDirectory() && !passedOver.test(entry.name)) open.push(join(next, entry.name));
      if (entry.isFile() && isSource(entry.name)) files.push(join(next, entry.name));
    }
    if (files.length > mostFiles) return [];
  }
  return files;
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}
