import type { Truth } from "../../core/model/answer.ts";
import { type AnyField, Field } from "../../core/model/field.ts";
import { linkOf } from "../../core/model/links.ts";
import { type Lifecycle, type Place, Resource, type Scope, type Target } from "../../core/model/resource.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";
import type { Unit } from "../../core/model/unit.ts";
import { parseAddress } from "./address.ts";
import type { Header } from "./changes.ts";
import type { Entry, NameTable } from "./names.ts";
import type { Plan } from "./plan.ts";
import type { PlanSources } from "./plan-sources.ts";
import { descend, isMarked, type PlanTree, terraformPath, terraformView } from "./view.ts";
import { writtenIn } from "./written.ts";

type Pointing = string & { readonly id?: string; readonly name?: string };

/** A resource of a plan: its element is parsed when it is touched, and its tree dropped after it was judged. */
export class PlanResource extends Resource implements PlanTree {
  private readonly plan: Plan;
  private readonly header: Header;
  private readonly table: NameTable;
  private sensitive: unknown;
  private configured: Readonly<Record<string, unknown>> | null | undefined;
  private where: Scope | undefined;

  constructor(unit: Unit, plan: Plan, token: string, table: NameTable, header: Header) {
    super(unit, token as TypeToken, header.address);
    this.plan = plan;
    this.header = header;
    this.table = table;
  }

  override get lifecycle(): Lifecycle {
    return this.header.lifecycle;
  }

  override get previousAddresses(): readonly string[] {
    return this.header.previous === undefined ? [] : [this.header.previous];
  }

  override get scope(): Scope {
    this.where ??= this.plan.scopes.of(this.address);
    return this.where;
  }

  override names(): readonly string[] {
    return this.plan.changes.namesOf(this.header, this.type, this.table);
  }

  override forget(): void {
    super.forget();
    this.sensitive = undefined;
    this.configured = undefined;
  }

  override target(property: string): Target {
    const isLink = linkOf(this.type)?.property === property;
    const link = isLink ? this.plan.changes.linkOf(this.header, this.type, this.table) : this.valueAt(property);
    if (typeof link === "string") return { kind: "name", name: link };
    if (link === null) return { kind: "none" };
    return this.plan.referredTo(this, [this.table.entry(property).name], isLink);
  }

  /** Inside of blocks that stand once, the configuration says of each attribute what it refers to. */
  override targetOf(field: AnyField): Target {
    const way = terraformPath(field);
    const isInside = field.state === "unknown" && way.filter((step) => typeof step === "string").length > 1;
    return isInside ? this.plan.referredTo(this, way, false) : super.targetOf(field);
  }

  override place(path: readonly (string | number)[] = []): Place | undefined {
    return this.written(path)?.place ?? this.inPlan(path);
  }

  /** Of what the sources place, the line inside of a module that is not the user's own; else the plan's own. */
  override related(path: readonly (string | number)[] = []): Place | undefined {
    const written = this.written(path);
    return written?.related ?? (written && this.inPlan(path));
  }

  private written(path: readonly (string | number)[]): ReturnType<PlanSources["place"]> {
    return this.plan.sources?.place(this.address, this.fields as AnyField, path);
  }

  private inPlan(path: readonly (string | number)[]): Place {
    const way = path.length === 0 ? [] : terraformPath(descend(this.fields as AnyField, path));
    return this.plan.place(this.header.start, way);
  }

  override mayHold(signs: readonly string[]): boolean {
    return this.plan.mayHold(this.header, signs);
  }

  override spellsOut(field: AnyField): Truth | undefined {
    const { module, name } = parseAddress(this.address);
    return writtenIn(this.plan.configuration, module, name, terraformPath(field));
  }

  protected override load(): AnyField {
    const { changes } = this.plan;
    const after = changes.valueAt(this.header.after) ?? {};
    return Field.root(this, terraformView, after, changes.valueAt(this.header.unknown), this.table);
  }

  configures([name = "", ...inner]: readonly string[], entry: Entry): boolean | undefined {
    if (this.configured === undefined) {
      const { module, name: block } = parseAddress(this.address);
      this.configured = this.plan.configuration.resource(module, block)?.expressions ?? null;
    }
    if (this.configured === null) return undefined;
    const isBlock = entry.kind === "o" || entry.kind === "l";
    if (inner.length > 0) return isBlock ? undefined : isWritten(this.configured[name], inner);
    if (Object.hasOwn(this.configured, name)) return true;
    // Terraform leaves dynamic blocks out of `configuration`: only the sources tell them from blocks nobody wrote.
    return isBlock && this.plan.sources?.hasDynamicBlock(this.address, name) === true ? undefined : false;
  }

  override leavesOut(field: AnyField): boolean {
    const names = terraformPath(field).filter((step) => typeof step === "string");
    if (names.length === 0) return false;
    return this.configures(names, { name: names.at(-1) as string, kind: "v", table: undefined }) === false;
  }

  rebuilt(name: string): unknown {
    return this.plan.rebuilt(this.address, name);
  }

  isSensitive(path: readonly (string | number)[]): boolean {
    this.sensitive ??= this.plan.changes.valueAt(this.header.sensitive) ?? false;
    return isMarked(this.sensitive, path);
  }

  /** The text of an attribute; of a block that points at a resource, the text that it points with. */
  private valueAt(property: string): string | null | undefined {
    const field = (this.fields as unknown as Field<Record<string, Pointing>>).at(property);
    if (field.state === "absent") return null;
    const value = field.known();
    if (typeof value !== "object" || Array.isArray(value)) return value;
    const members = [field.at("id"), field.at("name")] as readonly Field<string>[];
    if (members.every((member) => member.state === "absent")) return null;
    return members.map((member) => member.known()).find((text) => text !== undefined);
  }
}

/** Whether an attribute stands in a block that stands once; unknown where the block is not written so. */
function isWritten(block: unknown, [name = "", ...inner]: readonly string[]): boolean | undefined {
  // An expression for the whole block is no list.
  const [only, ...more]: readonly unknown[] = Array.isArray(block) ? block : [];
  if (typeof only !== "object" || only === null || more.length > 0) return undefined;
  if (inner.length === 0) return Object.hasOwn(only, name);
  return isWritten((only as Readonly<Record<string, unknown>>)[name], inner);
}
