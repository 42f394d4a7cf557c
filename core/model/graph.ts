import { type Answer, answered, any } from "./answer.ts";
import { type AnyField, Field } from "./field.ts";
import { type CompanionType, linkOf, type SettingType, settingOf } from "./links.ts";
import { merged } from "./merged.ts";
import type { Resource, Target } from "./resource.ts";
import type { Shapes, TypeToken } from "./shapes.generated.ts";
import type { Unit } from "./unit.ts";
import { OneOf, type PartialText, Unknown, type Why } from "./value.ts";

/** The companions of one resource: those that are sure to be its own, and why others may be. */
export interface Companions<T extends TypeToken> {
  readonly sure: readonly Resource<T>[];
  readonly maybe: readonly Why[];
}

/** The resources that a link points at: one of them where there are several, and nobody can say which. */
export interface Owners<T extends TypeToken = TypeToken> {
  readonly resources: readonly Resource<T>[];
  readonly sure: boolean;
}

/** The companions of one type, joined to their owners once, on first use. */
interface Joined {
  readonly sure: ReadonlyMap<Resource, readonly Resource[]>;
  /** Companions that may belong to some owners. */
  readonly maybe: ReadonlyMap<Resource, readonly Resource[]>;
  /** Companions that may belong to any owner. */
  readonly loose: readonly Resource[];
}

type Derivation<R extends Resource, V> = (resource: R, graph: Graph) => V;

/** Asked of one resource of many. */
type Question<T extends TypeToken> = (resource: Resource<T>) => Answer;

/** The resources of one unit, and how they hang together. */
export class Graph {
  readonly unit: Unit;
  /** Graphs of other units whose account-wide settings count here, because the user said so. */
  private readonly facts: readonly Graph[];
  private readonly byType = new Map<string, Resource[]>();
  private readonly byAddress = new Map<string, Resource>();
  private readonly byName = new Map<string, Map<string, Resource[]>>();
  private readonly joined = new Map<string, Joined>();
  private memo = new WeakMap<Resource, Map<unknown, unknown>>();
  private readonly whole = new Map<unknown, unknown>();
  private readonly touched = new Set<Resource>();

  constructor(unit: Unit, facts: readonly Graph[] = []) {
    this.unit = unit;
    this.facts = facts;
    for (const resource of unit.resources) {
      const list = this.byType.get(resource.type);
      if (list === undefined) this.byType.set(resource.type, [resource]);
      else list.push(resource);
      this.byAddress.set(resource.address, resource);
    }
  }

  ofType<T extends TypeToken>(type: T): readonly Resource<T>[] {
    return (this.byType.get(type) ?? []) as unknown as readonly Resource<T>[];
  }

  /** The resources of `type` that exist in the present world. */
  present<T extends TypeToken>(type: T): readonly Resource<T>[] {
    const found = this.ofType(type).filter((each) => this.exists(each));
    for (const each of found) this.touched.add(each);
    return found;
  }

  /** Whether some resource of `type` answers yes; `about` is what it is asked for. Unknown where not all are told. */
  someOf<T extends TypeToken>(type: T, about: AnyField, question: Question<T>): Answer {
    const untold = this.unit
      .untold(type)
      .map((resource) => answered("unknown", about, { kind: "may-belong", resource }));
    const answers = [...this.present(type).map(question), ...untold];
    return answers.length === 0 ? answered("no", about) : any(...answers);
  }

  /** The resource of this unit at `address`, as a hole of a partial text names it. */
  resource(address: string): Resource | undefined {
    return this.byAddress.get(address);
  }

  /** The companions of `owner` that are of `type` and exist in the present world. */
  companions<T extends CompanionType>(owner: Resource, type: T): Companions<T> {
    const { sure, maybe, loose } = this.join(type);
    const mine = (sure.get(owner) ?? []).filter((each) => this.exists(each));
    for (const each of mine) this.touched.add(each);
    const others = [...(maybe.get(owner) ?? []), ...loose].filter(
      (each) => each !== owner && this.exists(each) && mayShareRegion(each, owner),
    );
    const untold = this.unit.untold(type);
    return {
      sure: mine as unknown as readonly Resource<T>[],
      maybe: [...others.map((each) => each.address), ...untold].map((resource) => ({ kind: "may-belong", resource })),
    };
  }

  /** What the companions of `type` say about `owner`: absent where there can be none, unknown where one may be. */
  companion<T extends CompanionType>(owner: Resource, type: T): Field<Shapes[T]> {
    const { sure, maybe } = this.companions(owner, type);
    const [first, ...more] = sure.map((each) => each.fields as AnyField);
    const key = `<${type.slice(type.lastIndexOf(":") + 1)}>`;
    const root = owner.fields as AnyField;
    if (first !== undefined) {
      return (more.length === 0 ? first : merged(root, key, [first, ...more])) as Field<Shapes[T]>;
    }
    return Field.child(root, key, maybe[0] && new Unknown(maybe[0])) as Field<Shapes[T]>;
  }

  /** The account-wide setting of `type` that holds for `resource`: in its own unit, or in one given as facts. */
  setting<T extends SettingType>(resource: Resource, type: T): Field<Shapes[T]> {
    const own = this.ofType(type).filter((each) => this.exists(each));
    const near = own.map((each) => [each, sameAccount(each, resource, type)] as const);
    const sure = near.filter(([, same]) => same === "yes").map(([each]) => each as Resource);
    const facts = this.facts.flatMap((graph) => graph.ofType(type) as readonly Resource[]);
    sure.push(...facts.filter((each) => sameAccount(each, resource, type) !== "no"));
    const key = `<${type.slice(type.lastIndexOf(":") + 1)}>`;
    const root = resource.fields as AnyField;
    const [first, ...more] = sure.map((each) => each.fields as AnyField);
    if (first !== undefined)
      return (more.length === 0 ? first : merged(root, key, [first, ...more])) as Field<Shapes[T]>;
    const maybe = near.find(([, same]) => same === "unknown")?.[0];
    const why: Why | undefined = maybe && { kind: "may-belong", resource: maybe.address };
    return Field.child(root, key, why && new Unknown(why)) as Field<Shapes[T]>;
  }

  /** The resources that the link of a companion points at, and whether that is sure; none where it points out of the unit. */
  owners(companion: Resource): Owners {
    return this.derive(companion, ownersOf);
  }

  /**
   * The resources of `types` that a value names, by a reference in it or by its text: for properties that make no
   * companion. None where it names something else or something out of the unit.
   */
  pointsAt(value: AnyField, types: readonly TypeToken[]): Owners {
    if (value.state === "absent") return { resources: [], sure: true };
    const from = value.resource;
    if (value.state === "known") {
      const resources = this.pointedAt({ kind: "name", name: String(value.raw) }, types, from);
      return { resources, sure: resources.length < 2 };
    }
    const named = referredTo(value).flatMap((address) => this.resource(address) ?? []);
    const meant = [...new Set(named.filter((each) => types.includes(each.type)))];
    if (meant.length > 0) return { resources: meant, sure: meant.length === 1 };
    const target = from.targetOf(value);
    const resources = this.pointedAt(target, types, from);
    return { resources, sure: target.kind === "name" ? resources.length < 2 : resources.length === 1 };
  }

  /** What `fn` makes of the whole unit, worked out once: indexes that several resources are looked up in. */
  overall<V>(fn: (graph: Graph) => V): V {
    if (!this.whole.has(fn)) this.whole.set(fn, fn(this));
    return this.whole.get(fn) as V;
  }

  /** The resources of `types` that a property points at, and whether that is sure; none where it points out of the unit. */
  pointedAtBy<T extends TypeToken>(resource: Resource, property: string, types: readonly T[]): Owners<T> {
    const target = resource.target(property);
    if (target.kind === "unknown") return { resources: [], sure: false };
    const resources = this.pointedAt(target, types, resource);
    for (const each of resources) this.touched.add(each);
    // A name that nobody here has points out of the unit; resources of other types leave it open which is meant.
    const sure = resources.length === 1 || (resources.length === 0 && target.kind !== "resources");
    return { resources: resources as unknown as readonly Resource<T>[], sure };
  }

  /** What `fn` makes of `resource`, worked out once and shared by all rules. */
  derive<R extends Resource, V>(resource: R, fn: Derivation<R, V>): V {
    let memo = this.memo.get(resource);
    if (memo === undefined) {
      memo = new Map();
      this.memo.set(resource, memo);
    }
    if (!memo.has(fn)) memo.set(fn, fn(resource, this));
    return memo.get(fn) as V;
  }

  /** Drops what was worked out, because it rests on the choices of one world. */
  forgetDerived(): void {
    this.memo = new WeakMap();
    this.whole.clear();
    for (const resource of this.touched) resource.forget();
  }

  /** Drops the trees of a resource that has been judged, and of the companions that were looked at with it. */
  forget(resource: Resource): void {
    resource.forget();
    this.memo.delete(resource);
    for (const each of this.touched) each.forget();
    this.touched.clear();
  }

  /** Whether a resource exists in the present world. */
  exists(resource: Resource): boolean {
    let condition: unknown = resource.existsIf ?? true;
    while (condition instanceof OneOf) {
      condition = condition.options.get(this.unit.worlds.choose(condition.world, [...condition.options.keys()]));
    }
    return condition === true;
  }

  private join(type: CompanionType): Joined {
    const known = this.joined.get(type);
    if (known !== undefined) return known;
    const sure = new Map<Resource, Resource[]>();
    const maybe = new Map<Resource, Resource[]>();
    const loose: Resource[] = [];
    const link = linkOf(type) as { property: string; owners: readonly TypeToken[] };
    for (const companion of this.byType.get(type) ?? []) {
      const target = companion.target(link.property);
      if (target.kind === "unknown") {
        loose.push(companion);
        continue;
      }
      const owners = this.pointedAt(target, link.owners, companion);
      if (owners.length === 0 && target.kind === "resources") loose.push(companion);
      for (const owner of owners) push(owners.length === 1 ? sure : maybe, owner, companion);
    }
    const joined = { sure, maybe, loose };
    this.joined.set(type, joined);
    return joined;
  }

  /** Internal to this module. */
  pointedAt(target: Target, types: readonly TypeToken[], from: Resource): readonly Resource[] {
    if (target.kind === "resources") return target.resources.filter((each) => types.includes(each.type));
    if (target.kind !== "name") return [];
    const found = types.flatMap((type) => this.named(type).get(target.name) ?? []);
    if (found.length < 2) return found;
    const near = found.filter((each) => each.scope.provider === from.scope.provider);
    return near.length > 0 ? near : found;
  }

  private named(type: string): ReadonlyMap<string, readonly Resource[]> {
    const known = this.byName.get(type);
    if (known !== undefined) return known;
    const names = new Map<string, Resource[]>();
    for (const resource of this.byType.get(type) ?? [])
      for (const name of resource.names()) push(names, name, resource);
    this.byName.set(type, names);
    return names;
  }
}

function ownersOf(companion: Resource, graph: Graph): Owners {
  const link = linkOf(companion.type);
  return link === undefined ? { resources: [], sure: true } : graph.pointedAtBy(companion, link.property, link.owners);
}

/** The addresses of the resources that a value which is not wholly known is made of, where it says so itself. */
function referredTo({ state, raw }: AnyField): readonly string[] {
  if (state === "partial") return (raw as PartialText).holes.flatMap((hole) => hole.resource ?? []);
  const why = raw as Why;
  return why.kind === "computed" && why.of !== undefined ? [why.of] : [];
}

/** Values come resource by resource, so one that is there already is the last: no list is searched. */
function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

function mayShareRegion(a: Resource, b: Resource): boolean {
  const [first, second] = [a.scope.region, b.scope.region];
  return first === undefined || second === undefined || first === second;
}

/** Whether an account-wide setting holds for `resource`. */
function sameAccount(setting: Resource, resource: Resource, type: string): "yes" | "no" | "unknown" {
  const [a, b] = [setting.scope, resource.scope];
  if (settingOf(type)?.regional === true && !mayShareRegion(setting, resource)) return "no";
  if (a.credentials === b.credentials) return "yes";
  if (a.account !== undefined && b.account !== undefined) return a.account === b.account ? "yes" : "no";
  return "unknown";
}
