import { type AnyField, Field, plainView, type View } from "../../core/model/field.ts";
import { linkOf, nameProperties, pointingMember } from "../../core/model/links.ts";
import { type Place, Resource, type Scope, type Target } from "../../core/model/resource.ts";
import { sensitiveProperties } from "../../core/model/sensitive.generated.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";
import type { Unit } from "../../core/model/unit.ts";
import { Marker, OneOf, PartialText, Secret, Unknown, type Why } from "../../core/model/value.ts";
import { canonical, isScalar } from "./choices.ts";
import type { Template } from "./parsed.ts";
import { keysOf, type Origins, type Step } from "./place.ts";
import { constructLabel, type Provenance } from "./provenance.ts";

/** Plain trees, with the properties hidden that the provider marks as sensitive. */
const view: View = {
  ...plainView,
  isSecret(field) {
    const names = field.path.filter((key) => typeof key === "string").join(".");
    return (sensitiveProperties[field.resource.type] ?? []).includes(names);
  },
};

/** The resources of a unit by what templates call them: an address, or a name that was given. */
export class Directory {
  private readonly byAddress = new Map<string, TemplateResource>();
  private named: Map<string, TemplateResource[]> | undefined;

  add(resource: TemplateResource): void {
    this.byAddress.set(resource.address, resource);
  }

  at(address: string): TemplateResource | undefined {
    return this.byAddress.get(address);
  }

  /** Resources that were given this name; text with holes counts, as the same holes make the same name. */
  called(name: string): readonly TemplateResource[] {
    if (this.named === undefined) {
      this.named = new Map();
      for (const resource of this.byAddress.values()) {
        for (const each of resource.names()) this.named.set(each, [...(this.named.get(each) ?? []), resource]);
      }
    }
    return this.named.get(name) ?? [];
  }
}

/** Everything that a resource is made of. */
export interface Making {
  readonly unit: Unit;
  readonly type: TypeToken;
  readonly address: string;
  /** Its logical id, or that of the resource that it is written in. */
  readonly id: string;
  /** The path of the construct that made it, as the template has it. */
  readonly construct: string | undefined;
  readonly template: Template;
  readonly provenance: Provenance | undefined;
  readonly origins: Origins;
  readonly directory: Directory;
  /** Where it is written as a whole. */
  readonly at: Step | undefined;
  readonly existsIf: OneOf | undefined;
  /** Its tree in the model's names; made when first asked for. */
  readonly tree: () => unknown;
}

/** A resource of a template, or a setting inside of one that is a resource of its own in the model. */
export class TemplateResource extends Resource {
  private readonly making: Making;
  private made: { readonly tree: unknown } | undefined;

  constructor(making: Making) {
    super(making.unit, making.type, making.address);
    this.making = making;
  }

  protected override load(): AnyField {
    return Field.root(this, view, this.tree);
  }

  private get tree(): unknown {
    this.made ??= { tree: this.making.tree() };
    return this.made.tree;
  }

  override get existsIf(): OneOf | undefined {
    return this.making.existsIf;
  }

  override get scope(): Scope {
    return this.making.provenance?.scope ?? super.scope;
  }

  override get label(): string | undefined {
    const { provenance, id, construct } = this.making;
    return provenance?.label(id) ?? (construct && constructLabel(construct));
  }

  override names(): readonly string[] {
    const texts = nameProperties(this.type).map((property) => canonical(this.written(property)));
    return texts.filter((text): text is string => text !== undefined && text !== "");
  }

  override target(property: string): Target {
    const value = this.written(property);
    const link = linkOf(this.type);
    return (link?.property === property && this.among(value, link.owners)) || this.pointedAt(value);
  }

  /** The one resource of `types` that a text names, beside others or by the same text: a stage by its ARN. */
  private among(value: unknown, types: readonly TypeToken[]): Target | undefined {
    if (!(value instanceof PartialText)) return undefined;
    const { directory } = this.making;
    const named = value.holes.flatMap((hole) => directory.at(hole.resource ?? "") ?? []);
    const meant = [...new Set(named)].filter((each) => types.includes(each.type));
    const resources = meant.length > 0 ? meant : directory.called(canonical(value) ?? "");
    return resources.length === 1 && types.includes(resources[0]?.type as TypeToken)
      ? { kind: "resources", resources }
      : undefined;
  }

  /** The value of a top-level property in any world where the resource has one. */
  private written(property: string): unknown {
    let tree = this.tree;
    while (tree instanceof OneOf) tree = [...tree.options.values()].find((option) => option !== undefined);
    if (tree instanceof Unknown) return tree;
    const object = tree as Readonly<Record<string, unknown>> | undefined;
    return object !== undefined && Object.hasOwn(object, property) ? object[property] : undefined;
  }

  private pointedAt(value: unknown): Target {
    if (value === undefined || value === null) return { kind: "none" };
    if (value instanceof Secret) return this.pointedAt(value.value);
    if (isScalar(value)) return { kind: "name", name: String(value) };
    if (value instanceof OneOf) return this.oneOf(value);
    if (value instanceof PartialText) {
      const [hole, ...more] = value.holes.filter((each) => each.resource !== undefined);
      // One resource in the text, as in the URL of a queue: that one is meant, or, if it is none of the model's, none.
      if (hole?.resource !== undefined && more.length === 0) return this.at(hole.resource);
    }
    const member = value instanceof Marker ? value : pointingMember(value);
    if (member !== value) return this.pointedAt(member);
    // Two values that are not known are the same if they are the same parameter: a name that was given by it.
    const text = canonical(value);
    const called = text === undefined ? [] : this.making.directory.called(text);
    if (called.length > 0) return { kind: "resources", resources: called };
    return { kind: "unknown", why: reason(value) };
  }

  private at(address: string): Target {
    const found = this.making.directory.at(address);
    return found === undefined ? { kind: "name", name: address } : { kind: "resources", resources: [found] };
  }

  private oneOf(value: OneOf): Target {
    const targets = [...value.options.values()].map((option) => this.pointedAt(option));
    const unknown = targets.find((target) => target.kind === "unknown");
    if (unknown !== undefined) {
      const text = canonical(value);
      const called = text === undefined ? [] : this.making.directory.called(text);
      return called.length > 0 ? { kind: "resources", resources: called } : unknown;
    }
    const resources = targets.flatMap((target) => {
      if (target.kind === "resources") return target.resources;
      return target.kind === "name" ? this.making.directory.called(target.name) : [];
    });
    return resources.length === 0 ? { kind: "none" } : { kind: "resources", resources: [...new Set(resources)] };
  }

  /** The line of the program that wrote the template, where it is known; else that of the template. */
  override place(path: readonly (string | number)[] = []): Place {
    const step = this.step(path);
    return this.programPlace(step) ?? this.making.template.place(step);
  }

  /** What the program's line came to in the template. */
  override related(path: readonly (string | number)[] = []): Place | undefined {
    const step = this.step(path);
    return this.programPlace(step) && this.making.template.place(step);
  }

  private step(path: readonly (string | number)[]): Step | undefined {
    return deepestStep(this.tree, path, this.making.origins)?.step ?? this.making.at;
  }

  private programPlace(step: Step | undefined): Place | undefined {
    const { provenance, id, construct } = this.making;
    if (provenance === undefined) return undefined;
    const [, , section, property] = keysOf(step);
    return provenance.place(
      id,
      section === "Properties" && typeof property === "string" ? property : undefined,
      construct,
    );
  }
}

/** The way to the deepest part of `path` that is written, in the world where that is deepest. */
function deepestStep(
  tree: unknown,
  path: readonly (string | number)[],
  origins: Origins,
): { readonly depth: number; readonly step: Step } | undefined {
  if (tree instanceof Secret) return deepestStep(tree.value, path, origins);
  if (tree instanceof OneOf) {
    const found = [...tree.options.values()].map((option) => deepestStep(option, path, origins));
    return found.reduce((best, each) => ((each?.depth ?? 0) > (best?.depth ?? 0) ? each : best), undefined);
  }
  const [key, ...rest] = path;
  if (typeof tree !== "object" || tree === null || key === undefined || !Object.hasOwn(tree, key)) return undefined;
  const inner = deepestStep((tree as Readonly<Record<string | number, unknown>>)[key], rest, origins);
  const step = inner?.step ?? origins.of(tree, key);
  return step === undefined ? undefined : { depth: 1 + (inner?.depth ?? 0), step };
}

function reason(value: unknown): Why {
  if (value instanceof Unknown) return value.why;
  if (value instanceof PartialText) return { kind: "partial", holes: value.holes.map((hole) => hole.name) };
  return { kind: "malformed", what: "a list or object stands where a name was expected" };
}
