import { type AnyField, Field } from "../../../core/model/field.ts";
import { nameProperties, pointingMember } from "../../../core/model/links.ts";
import { type Place, Resource, type Scope, type Target } from "../../../core/model/resource.ts";
import { sensitiveProperties } from "../../../core/model/sensitive.generated.ts";
import type { TypeToken } from "../../../core/model/shapes.generated.ts";
import type { Unit } from "../../../core/model/unit.ts";
import { OneOf, PartialText, Secret, Unknown } from "../../../core/model/value.ts";
import type { NameTable } from "../names.ts";
import { type PlanTree, terraformPath, terraformView } from "../view.ts";
import { argumentOf, blockOf, type ResourceValue } from "./instances.ts";
import type { SourcePlace, SourceTree } from "./source-tree.ts";
import { finished, whyOf } from "./values.ts";

/** The resources of a unit by address, and by the names that they are given. */
export class Directory {
  private readonly byAddress = new Map<string, SourceResource>();
  private named: Map<string, SourceResource[]> | undefined;

  add(resource: SourceResource): void {
    this.byAddress.set(resource.address, resource);
  }

  at(address: string): SourceResource | undefined {
    return this.byAddress.get(address);
  }

  called(name: string): readonly SourceResource[] {
    if (this.named === undefined) {
      this.named = new Map();
      for (const resource of this.byAddress.values()) {
        for (const each of resource.marks()) this.named.set(each, [...(this.named.get(each) ?? []), resource]);
      }
    }
    return this.named.get(name) ?? [];
  }
}

/** Everything that a resource is made of. */
export interface SourceMaking {
  readonly unit: Unit;
  readonly type: TypeToken;
  readonly table: NameTable;
  readonly value: ResourceValue;
  readonly sources: SourceTree;
  readonly directory: Directory;
  readonly existsIf: OneOf | undefined;
  readonly scope: () => Scope;
}

/** A resource of a configuration that is judged without a plan. */
export class SourceResource extends Resource implements PlanTree {
  private readonly making: SourceMaking;
  private tree: Readonly<Record<string, unknown>> | undefined;
  private hidden: ReadonlySet<string> | undefined;
  private where: Scope | undefined;
  private called: readonly string[] | undefined;

  constructor(making: SourceMaking) {
    super(making.unit, making.type, making.value.address);
    this.making = making;
  }

  protected override load(): AnyField {
    this.tree = finished(this.making.value.tree()) as Readonly<Record<string, unknown>>;
    return Field.root(this, terraformView, this.tree, undefined, this.making.table);
  }

  override forget(): void {
    super.forget();
    this.tree = undefined;
  }

  override get existsIf(): OneOf | undefined {
    return this.making.existsIf;
  }

  override get scope(): Scope {
    if (this.where === undefined) {
      const own = argumentOf(this.making.value, "region");
      const scope = this.making.scope();
      this.where = typeof own === "string" ? { ...scope, region: own } : scope;
    }
    return this.where;
  }

  override names(): readonly string[] {
    return this.marks().filter((text) => !text.includes("${"));
  }

  /** What others may write to mean it: its names, also those of which only the expression is known. */
  marks(): readonly string[] {
    this.called ??= nameProperties(this.type).flatMap((property) => {
      const attribute = this.making.table.entry(property).name;
      const texts = [argumentOf(this.making.value, attribute), this.making.value.get(attribute)].map(canonical);
      return texts.filter((text): text is string => text !== undefined && text !== "");
    });
    return this.called;
  }

  override target(property: string): Target {
    const { name } = this.making.table.entry(property);
    const value = argumentOf(this.making.value, name) ?? pointingMember(blockOf(this.making.value, name));
    return this.pointedAt(whereItExists(value, this.making.existsIf));
  }

  private pointedAt(value: unknown): Target {
    if (value === undefined || value === null) return { kind: "none" };
    if (value instanceof Secret) return this.pointedAt(value.value);
    if (typeof value === "string" || typeof value === "number") return { kind: "name", name: String(value) };
    if (value instanceof OneOf) return this.oneOf([...value.options.values()]);
    const { directory } = this.making;
    if (value instanceof PartialText) {
      const [hole, ...more] = value.holes.filter((each) => each.resource !== undefined);
      if (hole?.resource !== undefined && more.length === 0) {
        const found = directory.at(hole.resource);
        return found === undefined ? { kind: "name", name: hole.name } : { kind: "resources", resources: [found] };
      }
    }
    const text = canonical(value);
    const called = text === undefined ? [] : directory.called(text);
    return called.length > 0 ? { kind: "resources", resources: called } : { kind: "unknown", why: whyOf(value) };
  }

  private oneOf(options: readonly unknown[]): Target {
    const targets = options.map((option) => this.pointedAt(option));
    const lost = targets.find((target) => target.kind === "unknown");
    if (lost !== undefined) return lost;
    const resources = targets.flatMap((target) => {
      if (target.kind === "resources") return target.resources;
      return target.kind === "name" ? this.making.directory.called(target.name) : [];
    });
    return resources.length === 0 ? { kind: "none" } : { kind: "resources", resources: [...new Set(resources)] };
  }

  override place(path: readonly (string | number)[] = []): Place | undefined {
    return this.places(path)?.place;
  }

  /** The line inside of a module of others, whose place is the call of it. */
  override related(path: readonly (string | number)[] = []): Place | undefined {
    return this.places(path)?.related;
  }

  private places(path: readonly (string | number)[]): SourcePlace | undefined {
    const way = wayOf(this.fields as AnyField, path);
    return this.making.sources.place(this.address, way, this.tree);
  }

  configures(): boolean | undefined {
    return undefined;
  }

  isSensitive(path: readonly (string | number)[]): boolean {
    this.hidden ??= new Set(
      (sensitiveProperties[this.type] ?? []).map((dotted) => terraformName(dotted, this.making.table)),
    );
    return this.hidden.has(path.filter((step) => typeof step === "string").join("."));
  }
}

/** What a value may be under the choices in which its resource exists. */
function whereItExists(value: unknown, existsIf: OneOf | undefined): unknown {
  if (!(value instanceof OneOf) || existsIf?.world !== value.world) return value;
  const options = [...value.options].filter(([name]) => existsIf.options.get(name) !== false);
  const [only] = options;
  return options.length === 1 ? only?.[1] : new OneOf(value.world, new Map(options));
}

/** The way to a property in Terraform's names; steps into a JSON text stay as they are. */
export function wayOf(root: AnyField, path: readonly (string | number)[]): readonly (string | number)[] {
  let field = root;
  for (const [index, step] of path.entries()) {
    if (String(step).startsWith("<")) return [];
    if (field.state !== "known" || typeof field.raw !== "object")
      return [...terraformPath(field), ...path.slice(index)];
    field = typeof step === "number" ? field.view.element(field, step) : field.view.at(field, step);
  }
  return terraformPath(field);
}

function terraformName(dotted: string, table: NameTable): string {
  let names: NameTable | undefined = table;
  const found: string[] = [];
  for (const property of dotted.split(".")) {
    const entry: ReturnType<NameTable["entry"]> | undefined = names?.entry(property);
    found.push(entry?.name ?? property);
    names = entry?.table;
  }
  return found.join(".");
}

/** Text that is equal for equal names, also where a part of them is not known: the same variable is the same text. */
function canonical(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value instanceof Secret) return canonical(value.value);
  if (value instanceof PartialText) {
    return value.parts.map((part) => (typeof part === "string" ? part : `\${${part.name}}`)).join("");
  }
  return value instanceof Unknown && value.why.kind === "parameter" ? `\${${value.why.name}}` : undefined;
}
