import { readFileSync } from "node:fs";
import { isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import type { Problem } from "../../../core/model/unit.ts";
import { type ParsedFile, parseFolder, type SourceFile } from "./files.ts";
import { type Attribute, attributeOf, type Block, constantText, type Expression } from "./syntax.ts";

/** A block of a configuration and the file it stands in. */
export interface Declared {
  readonly block: Block;
  readonly file: SourceFile;
}

/** A local value and the file it stands in. */
export interface LocalValue {
  readonly attribute: Attribute;
  readonly file: SourceFile;
}

/** The blocks of one module as its files declare them, override files merged. */
export class ModuleSource {
  readonly directory: string;
  /** By `type.name`, with `data.` before it for data sources. */
  readonly resources = new Map<string, Declared>();
  readonly variables = new Map<string, Declared>();
  readonly outputs = new Map<string, Declared>();
  readonly calls = new Map<string, Declared>();
  /** By `name` and `name.alias`. */
  readonly providers = new Map<string, Declared>();
  readonly locals = new Map<string, LocalValue>();
  readonly isEmpty: boolean;
  /** The files of merged attributes and blocks that do not stand in the file of the block they were merged into. */
  private readonly merged = new WeakMap<object, SourceFile>();

  constructor(directory: string, shown: (name: string) => string, problems: Problem[]) {
    this.directory = directory;
    const files = parseFolder(directory, shown, problems);
    this.isEmpty = files.length === 0;
    for (const file of files) this.add(file);
  }

  /** The file in which a part of a declared block stands. */
  fileOf(part: object, declared: { readonly file: SourceFile }): SourceFile {
    return this.merged.get(part) ?? declared.file;
  }

  private add({ body, file, overrides }: ParsedFile): void {
    for (const block of body.blocks) {
      const table = this.table(block);
      if (block.type === "locals") {
        for (const attribute of block.body.attributes) this.locals.set(attribute.name, { attribute, file });
      } else if (table !== undefined) {
        const key = keyOf(block);
        const before = overrides ? table.get(key) : undefined;
        table.set(key, before === undefined ? { block, file } : this.merge(before, { block, file }));
      }
    }
  }

  private table({ type }: Block): Map<string, Declared> | undefined {
    if (type === "resource" || type === "data" || type === "ephemeral") return this.resources;
    if (type === "variable") return this.variables;
    if (type === "output") return this.outputs;
    if (type === "module") return this.calls;
    return type === "provider" ? this.providers : undefined;
  }

  /** https://developer.hashicorp.com/terraform/language/files/override */
  private merge(before: Declared, over: Declared): Declared {
    const names = new Set(over.block.body.attributes.map((each) => each.name));
    const types = new Set(over.block.body.blocks.map(blockName));
    for (const part of [...over.block.body.attributes, ...over.block.body.blocks]) this.merged.set(part, over.file);
    const { body } = before.block;
    const attributes = [...body.attributes.filter((each) => !names.has(each.name)), ...over.block.body.attributes];
    const blocks = [...body.blocks.filter((each) => !types.has(blockName(each))), ...over.block.body.blocks];
    return { file: before.file, block: { ...before.block, body: { attributes, blocks } } };
  }
}

/** The name of a nested block: a dynamic one counts as those that it makes. */
export const blockName = (block: Block): string => (block.type === "dynamic" ? (block.labels[0] ?? "") : block.type);

function keyOf(block: Block): string {
  const { type, labels } = block;
  if (type === "data" || type === "ephemeral") return [type, ...labels].join(".");
  if (type !== "provider") return labels.join(".");
  const alias = constantOf(attributeOf(block.body, "alias")?.value);
  return alias === undefined ? (labels[0] ?? "") : `${labels[0]}.${alias}`;
}

const constantOf = (value: Expression | undefined): string | undefined => value && constantText(value);

/** Where a module's sources are. */
export interface Located {
  readonly source: ModuleSource;
  /** Whether they come from a registry or a repository of others, and are only stored beside the user's own. */
  readonly remote: boolean;
}

/** All modules of one configuration: read when they are asked for, each folder once. */
export class Modules {
  readonly root: string;
  readonly problems: Problem[] = [];
  private readonly shownRoot: string;
  private readonly byDirectory = new Map<string, ModuleSource>();
  private installed: ReadonlyMap<string, string> | undefined;

  /** `shownRoot`: how the folder `root` is shown, relative to where the run started. */
  constructor(root: string, shownRoot: string) {
    this.root = root;
    this.shownRoot = shownRoot;
  }

  at(directory: string): ModuleSource {
    let source = this.byDirectory.get(directory);
    if (source === undefined) {
      source = new ModuleSource(directory, (name) => this.shown(join(directory, name)), this.problems);
      this.byDirectory.set(directory, source);
    }
    return source;
  }

  /** The module that the call `name` of `caller` means, which `path` of calls leads to; nothing where it is not here. */
  called(caller: ModuleSource, path: readonly string[]): Located | undefined {
    const name = path.at(-1) ?? "";
    const call = caller.calls.get(name);
    const written = constantOf(call && attributeOf(call.block.body, "source")?.value);
    const local = written !== undefined && /^\.\.?([/\\]|$)/.test(written);
    const directory = local ? join(caller.directory, written) : this.directories.get(path.join("."));
    if (call === undefined || directory === undefined) return undefined;
    const source = this.at(directory);
    if (source.isEmpty) return undefined;
    return { source, remote: !local };
  }

  /** The folders that were read so far. */
  get folders(): readonly string[] {
    return [...this.byDirectory.keys()];
  }

  /** How a file is shown. */
  shown(path: string): string {
    return posix.join(this.shownRoot, relative(this.root, path).split(sep).join("/"));
  }

  /** Folders of modules by the path of their calls, as `terraform init` notes them. */
  private get directories(): ReadonlyMap<string, string> {
    this.installed ??= installedModules(this.root);
    return this.installed;
  }
}

function installedModules(root: string): ReadonlyMap<string, string> {
  try {
    const text = readFileSync(join(root, ".terraform/modules/modules.json"), "utf8");
    const { Modules: modules } = JSON.parse(text) as { Modules: readonly { Key: string; Dir: string }[] };
    return new Map(modules.map(({ Key, Dir }) => [Key, isAbsolute(Dir) ? Dir : resolve(root, Dir)]));
  } catch {
    return new Map();
  }
}
