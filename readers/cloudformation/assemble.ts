import type { Resource } from "../../core/model/resource.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";
import type { Unit } from "../../core/model/unit.ts";
import { OneOf, PartialText, Unknown } from "../../core/model/value.ts";
import type { Adapter, Part } from "./adapter.ts";
import { combine, isScalar, over } from "./choices.ts";
import { Converter, type Placed } from "./convert.ts";
import { isMap, put, type Step } from "./place.ts";
import { stacksOf } from "./pseudo.ts";
import { allDeclared, type Declared, type Stack } from "./stack.ts";
import { Directory, TemplateResource } from "./template-resource.ts";
import { adapterOf, refersTo } from "./types/adapters.ts";

type Members = Readonly<Record<string, unknown>>;

/** Fills `unit` with the resources of a stack and its nested ones. */
export function assemble(unit: Unit, stack: Stack): void {
  const directory = new Directory();
  const resources: TemplateResource[] = [];
  const others: Resource[] = [];
  for (const [from, declared] of allDeclared(stack, unit)) {
    const made = [...new Assembly(unit, from, declared, directory).resources()];
    // The CDK's own note of its versions is no resource.
    if (made.length === 0 && declared.type !== "AWS::CDK::Metadata") {
      unit.unshaped.push({ type: declared.type, address: declared.address });
      others.push(new Assembly(unit, from, declared, directory).plain());
    }
    for (const resource of made) {
      directory.add(resource);
      resources.push(resource);
    }
  }
  unit.resources = resources;
  unit.others = [...others, ...stacksOf(unit, stack)];
}

/** What one resource of a template is in the model: itself, and the companions that are written inside of it. */
class Assembly {
  private readonly unit: Unit;
  private readonly stack: Stack;
  private readonly declared: Declared;
  private readonly directory: Directory;
  private readonly converter: Converter;
  private readonly members: Members;

  constructor(unit: Unit, stack: Stack, declared: Declared, directory: Directory) {
    this.unit = unit;
    this.stack = stack;
    this.declared = declared;
    this.directory = directory;
    this.converter = new Converter(stack.evaluator.origins);
    this.members = isMap(declared.properties) ? declared.properties : {};
  }

  *resources(): Generator<TemplateResource> {
    const adapter = adapterOf(this.declared.type, (from) => this.converter.pick(this.members, [from]).value);
    if (adapter === undefined) return;
    const made = adapter.parts.flatMap((part) => this.part(part, adapter));
    // Alone, what is split by its owners keeps the logical id.
    const [first] = adapter.parts;
    const alone = made.length === 1 && first?.each !== undefined && first.owner === undefined;
    for (const make of made) yield make(alone ? this.declared.address : undefined);
  }

  /** A resource of a type that the model has no shape for, with the names that CloudFormation has. */
  plain(): TemplateResource {
    const part: Part = { type: this.declared.type as TypeToken, table: {}, mechanical: true };
    return this.make(part, [], this.declared.address);
  }

  private part(part: Part, adapter: Adapter): ((address?: string) => TemplateResource)[] {
    const left = [...(adapter.leave ?? []), ...heads(adapter)];
    if (part.each !== undefined) {
      return this.elements(part.each).map((element, index) => {
        const label = elementLabel(element.value, index);
        return (address = `${this.declared.address}.${part.each}[${label}]`) => this.make(part, left, address, element);
      });
    }
    if (part.when === undefined) return [() => this.make(part, left, this.declared.address)];
    const found = this.converter.pick(this.members, [part.when]);
    if (found.value === undefined || found.value === null) return [];
    return [() => this.make(part, left, `${this.declared.address}.${part.when}`, found)];
  }

  private make(part: Part, left: readonly string[], address: string, inside?: Placed): TemplateResource {
    const { unit, stack, declared, directory } = this;
    const presence = inside === undefined ? true : over(inside.value, (value) => value !== undefined && value !== null);
    const whole = (): unknown =>
      declared.properties instanceof Unknown ? this.owned(part, declared.properties) : this.tree(part, left, inside);
    const decided = combine([presence, declared.decision], (each) => each.every((value) => value === true));
    return new TemplateResource({
      unit,
      type: part.type,
      address,
      id: declared.id,
      construct: declared.construct,
      template: stack.template,
      provenance: stack.provenance,
      origins: stack.evaluator.origins,
      directory,
      at: inside?.at ?? declared.at,
      existsIf: decided instanceof OneOf ? decided : undefined,
      tree: whole,
    });
  }

  private tree(part: Part, left: readonly string[], inside: Placed | undefined): unknown {
    const members = part.spread === undefined ? this.members : this.spread(part.spread);
    if (!isMap(members)) return this.owned(part, members);
    const tree = this.converter.object(members, part.table, part.mechanical, left, inside);
    return this.owned(part, tree);
  }

  /** `tree` with the property that points at the resource itself. */
  private owned(part: Part, tree: unknown): unknown {
    if (part.owner === undefined || !isMap(tree)) return tree;
    if (!Object.hasOwn(tree, part.owner)) put(tree, part.owner, this.itself());
    return tree;
  }

  private itself(): PartialText {
    const { address, type } = this.declared;
    return new PartialText([{ name: address, resource: address, property: refersTo(type) }]);
  }

  /** The properties, with the members of the map at `key` among them; `Unknown` where that map is not known. */
  private spread(key: string): unknown {
    const inner = this.members[key];
    if (inner instanceof Unknown) return inner;
    if (!isMap(inner)) return this.members;
    const { origins } = this.stack.evaluator;
    const merged = {};
    const places = new Map<string, Step>();
    for (const source of [this.members, inner]) {
      for (const [name, value] of Object.entries(source)) {
        if (source === this.members && name === key) continue;
        put(merged, name, value);
        const at = origins.of(source, name);
        if (at !== undefined) places.set(name, at);
      }
    }
    origins.note(merged, undefined, places);
    return merged;
  }

  /** The elements of a list; in each world the one at its index, which may be none. */
  private elements(way: string): readonly Placed[] {
    const { value, at } = this.converter.pick(this.members, [way]);
    if (value === undefined || value === null) return [];
    if (longest(value) === undefined) return [{ value, at }];
    const found = Array.from({ length: longest(value) ?? 0 }, (_, index) =>
      this.converter.pick(this.members, [`${way}.${index}`]),
    );
    return found.filter((element) => element.value !== undefined);
  }
}

/** The length of a list, in the world where it is longest; undefined where it is no list. */
function longest(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  if (!(value instanceof OneOf)) return undefined;
  const lengths = [...value.options.values()].map(longest).filter((length) => length !== undefined);
  return lengths.length === 0 ? undefined : Math.max(...lengths);
}

/** Elements are told apart by the name that was given to them, or their region: it outlives a change of their order. */
function elementLabel(value: unknown, index: number): string {
  const name = isMap(value) ? (value["PolicyName"] ?? value["Region"]) : undefined;
  return isScalar(name) ? String(name) : String(index);
}

/** The properties that companions are made of: the resource itself leaves them out. */
const heads = (adapter: Adapter): readonly string[] =>
  adapter.parts.flatMap((part) => (part.when ?? part.each ?? "").split(".")[0] ?? []).filter((head) => head !== "");
