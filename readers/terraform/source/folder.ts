import { join } from "node:path";
import type { Resource } from "../../../core/model/resource.ts";
import type { TypeToken } from "../../../core/model/shapes.generated.ts";
import { type Problem, Unit } from "../../../core/model/unit.ts";
import { OneOf } from "../../../core/model/value.ts";
import type { ReadResult } from "../../reader.ts";
import { plainNames, typeOf } from "../names.ts";
import { configurationFiles } from "./files.ts";
import { type Given, ModuleInstance, ResourceValue } from "./instances.ts";
import type { Declared } from "./module-source.ts";
import { ProviderScopes } from "./provider-scopes.ts";
import { pseudoResources } from "./pseudo.ts";
import { Directory, SourceResource } from "./source-resource.ts";
import { SourceTree } from "./source-tree.ts";
import { attributeOf } from "./syntax.ts";
import { throughAll } from "./values.ts";
import { givenValues } from "./variable-files.ts";

/** What reading a folder gives: also the folders of the modules that belong to it, which are no inputs of their own. */
export interface FolderResult extends ReadResult {
  readonly folders: readonly string[];
}

/** Whether a folder holds a Terraform or OpenTofu configuration. */
export const isConfiguration = (directory: string): boolean => configurationFiles(directory).length > 0;

/**
 * Reads a folder of Terraform as it stands, without a plan: no binary, no network. What only a plan would know is not
 * known, so an answer is the plan's, or "cannot tell". `shown`: how the folder is shown, `.` for the start itself.
 */
export function readFolder(directory: string, shown: string): FolderResult {
  const sources = new SourceTree(directory, shown);
  const unit = new Unit(shown, "terraform-source", shown);
  const problems: Problem[] = [];
  const given = givenValues(directory, (name) => sources.modules.shown(join(directory, name)), problems);
  const reading = new Reading(unit, sources, given);
  unit.resources = reading.read();
  unit.others = reading.others(given);
  const folders = sources.modules.folders;
  const claimed = folders.flatMap((folder) => configurationFiles(folder).map((name) => join(folder, name)));
  return { units: [unit], problems: [...problems, ...sources.problems], claimed, folders };
}

class Reading {
  private readonly unit: Unit;
  private readonly sources: SourceTree;
  private readonly root: ModuleInstance;
  private readonly directory = new Directory();
  private readonly scopes = new ProviderScopes();
  private readonly resources: SourceResource[] = [];
  /** Resources of types that the model has no shape for. */
  private readonly unknownTypes: SourceResource[] = [];

  constructor(unit: Unit, sources: SourceTree, given: Given) {
    this.unit = unit;
    this.sources = sources;
    this.root = rootOf(sources, given);
  }

  read(): readonly SourceResource[] {
    this.module(this.root, undefined);
    return this.resources;
  }

  /** The deployment itself and its providers. */
  others(given: Given): readonly Resource[] {
    return [...this.unknownTypes, ...pseudoResources(this.unit, this.root, given)];
  }

  private module(module: ModuleInstance, existsIf: OneOf | undefined): void {
    for (const [name, declared] of module.source.resources) {
      if (declared.block.type !== "resource") continue;
      const [terraformType = ""] = name.split(".");
      const type = typeOf(terraformType);
      for (const each of module.resources(name, declared).all) {
        const value = each.made;
        if (!(value instanceof ResourceValue)) continue;
        if (type === undefined) {
          this.unit.unshaped.push({ type: terraformType, address: value.address });
        }
        const provider = attributeOf(declared.block.body, "provider")?.value;
        const resource = new SourceResource({
          unit: this.unit,
          type: (type?.token ?? terraformType) as TypeToken,
          table: type?.table ?? plainNames,
          value,
          sources: this.sources,
          directory: this.directory,
          existsIf: both(existsIf, each.existsIf),
          scope: () => this.scopes.of(module, terraformType, provider),
        });
        if (type === undefined) {
          this.unknownTypes.push(resource);
          continue;
        }
        this.resources.push(resource);
        this.directory.add(resource);
      }
    }
    for (const [name, call] of module.source.calls) this.call(module, name, call, existsIf);
  }

  private call(module: ModuleInstance, name: string, { block, file }: Declared, existsIf: OneOf | undefined): void {
    for (const each of module.called(name).all) {
      if (each.made instanceof ModuleInstance) {
        this.module(each.made, both(existsIf, each.existsIf));
      } else {
        const { line, column } = file.place(block);
        const message = `The sources of module ${name} are not here, so its resources are not judged: run terraform init, or give a plan.`;
        this.unit.problems.push({ level: "note", file: file.name, line, column, message });
      }
    }
  }
}

/** The root module, with the values of its variables. */
export function rootOf(sources: SourceTree, given: Given): ModuleInstance {
  return new ModuleInstance(sources.modules, sources.root, (name) =>
    Object.hasOwn(given, name) ? given[name] : undefined,
  );
}

/** What exists only where two things do. */
function both(a: OneOf | undefined, b: OneOf | undefined): OneOf | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const joint = throughAll([a, b], ([first, second]) => first === true && second === true);
  return joint instanceof OneOf ? joint : undefined;
}
