import { type AnyField, Field } from "../../core/model/field.ts";
import { linkOf } from "../../core/model/links.ts";
import { type Lifecycle, type Place, Resource, type Scope, type Target } from "../../core/model/resource.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";
import type { Unit } from "../../core/model/unit.ts";
import { parseAddress } from "./address.ts";
import type { Entry, NameTable } from "./names.ts";
import type { Plan } from "./plan.ts";
import { type PlanTree, terraformPath, terraformView } from "./view.ts";

/** One element of `resource_changes`, as far as it is read. */
export interface ResourceChange {
  readonly address: string;
  readonly previous_address?: string;
  readonly mode?: string;
  readonly type: string;
  readonly index?: unknown;
  readonly deposed?: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly after: Readonly<Record<string, unknown>> | null;
    readonly after_unknown?: unknown;
    readonly after_sensitive?: unknown;
    readonly importing?: unknown;
  };
}

/** What is kept of a resource while its tree is not: enough to join companions without parsing it again. */
export interface Header {
  readonly address: string;
  readonly previous: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly lifecycle: Lifecycle;
  /** The value of the property that links it to its owner: text where known, null where it is not set. */
  readonly link: string | null | undefined;
  readonly names: readonly string[];
}

/** A resource of a plan: its element is parsed when it is touched, and dropped after it was judged. */
export class PlanResource extends Resource implements PlanTree {
  private readonly plan: Plan;
  readonly header: Header;
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
    return this.header.names;
  }

  override forget(): void {
    super.forget();
    this.sensitive = undefined;
    this.configured = undefined;
  }

  override target(property: string): Target {
    const link = linkOf(this.type)?.property === property ? this.header.link : this.valueAt(property);
    if (typeof link === "string") return { kind: "name", name: link };
    if (link === null) return { kind: "none" };
    return this.plan.referredTo(this, this.table.entry(property).name);
  }

  override place(path: readonly (string | number)[] = []): Place | undefined {
    const field = path.reduce<AnyField | undefined>((at, step) => at && descend(at, step), this.fields as AnyField);
    const way = field === undefined ? [] : terraformPath(field);
    return this.plan.place(this.header.start, way);
  }

  protected override load(): AnyField {
    const { change } = this.plan.change(this.header.start, this.header.end);
    this.sensitive = change.after_sensitive ?? false;
    return Field.root(this, terraformView, change.after ?? {}, change.after_unknown, this.table);
  }

  configures(name: string, entry: Entry): boolean | undefined {
    if (this.configured === undefined) {
      const { module, name: block } = parseAddress(this.address);
      this.configured = this.plan.configuration.resource(module, block)?.expressions ?? null;
    }
    if (this.configured === null) return undefined;
    if (Object.hasOwn(this.configured, name)) return true;
    // Terraform leaves dynamic blocks out of `configuration`: only the sources tell them from blocks nobody wrote.
    const isBlock = entry.kind === "o" || entry.kind === "l";
    return isBlock && this.plan.hasDynamicBlock(this.address, name) ? undefined : false;
  }

  isSensitive(path: readonly (string | number)[]): boolean {
    if (this.sensitive === undefined) this.load();
    let mask: unknown = this.sensitive;
    for (const step of path) {
      if (mask === true) return true;
      if (typeof mask !== "object" || mask === null) return false;
      mask = (mask as Readonly<Record<string | number, unknown>>)[step];
    }
    return mask === true;
  }

  private valueAt(property: string): string | null | undefined {
    const field = (this.fields as unknown as Field<Record<string, string>>).at(property);
    return field.state === "absent" ? null : field.known();
  }
}

function descend(field: AnyField, step: string | number): AnyField | undefined {
  if (field.state !== "known" || typeof field.raw !== "object" || String(step).startsWith("<")) return undefined;
  return typeof step === "number" ? field.view.element(field, step) : field.view.at(field, step);
}
