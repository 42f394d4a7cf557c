import { linkOf, nameProperties } from "../../core/model/links.ts";
import type { Lifecycle, Place, Target } from "../../core/model/resource.ts";
import { type Problem, Unit } from "../../core/model/unit.ts";
import { LineIndex } from "../json/line-index.ts";
import { JsonScanner } from "../json/scanner.ts";
import { configured, inModule, parseAddress, split, steps } from "./address.ts";
import { Configuration, type ConfiguredResource } from "./configuration.ts";
import { type NameTable, typeOf } from "./names.ts";
import { PlanResource, type ResourceChange } from "./plan-resource.ts";
import { follow, type Instances } from "./references.ts";
import { Scopes } from "./scopes.ts";

/** Whether the sources beside a plan write a block of a resource as `dynamic`; false where there are no sources. */
export type DynamicBlocks = (plan: Plan, address: string, block: string) => boolean;

/**
 * A Terraform or OpenTofu plan. The document is walked once as bytes: `resource_changes` is cut into elements whose
 * offsets are kept, `configuration` is indexed when it is asked for, everything else is stepped over.
 */
export class Plan implements Instances {
  readonly unit: Unit;
  readonly configuration: Configuration;
  readonly scopes: Scopes;
  private readonly scanner: JsonScanner;
  private readonly lines: LineIndex;
  private readonly dynamicBlocks: DynamicBlocks;
  private readonly byAddress = new Map<string, PlanResource>();
  private byBlock: Map<string, string[]> | undefined;
  private missing: ReadonlyMap<string, readonly string[]> | undefined;
  private readonly planned = new Set<string>();

  /** Throws `JsonDefect` where the document is broken. */
  constructor(name: string, bytes: Buffer, dynamicBlocks: DynamicBlocks) {
    this.unit = new Unit(name, "terraform-plan", name);
    this.unit.untold = (type) => this.untold(type);
    this.scanner = new JsonScanner(bytes);
    this.lines = new LineIndex(bytes);
    this.dynamicBlocks = dynamicBlocks;
    const flags: Record<string, unknown> = {};
    let configuration: number | undefined;
    let variables: number | undefined;
    const resources: PlanResource[] = [];
    const end = this.scanner.members(this.scanner.start, (key, start, measure) => {
      if (key === "resource_changes") this.read(start, resources);
      else if (key === "configuration") configuration = start;
      else if (key === "variables") variables = start;
      else if (key === "errored" || key === "complete" || key === "format_version") {
        flags[key] = this.scanner.parse(start, measure());
      }
      return undefined;
    });
    this.scanner.end(end);
    this.unit.resources = resources;
    this.unit.problems.push(...problemsOf(flags, name));
    this.configuration = new Configuration(this.scanner, configuration);
    this.scopes = new Scopes(
      this.configuration,
      variables === undefined
        ? {}
        : (this.scanner.parse(variables, this.scanner.value(variables)) as Record<string, { value?: unknown }>),
    );
  }

  change(start: number, end: number): ResourceChange {
    return this.scanner.parse(start, end) as ResourceChange;
  }

  /** Where the value at a Terraform path of the element at `start` is written in the plan. */
  place(start: number, path: readonly (string | number)[]): Place {
    const found = path.length === 0 ? { start } : this.scanner.find(start, ["change", "after", ...path]);
    const from = this.lines.at(found.start);
    const to = path.length === 0 ? undefined : this.lines.at(this.scanner.value(found.start));
    const oneLine = to !== undefined && to.line === from.line;
    return { file: this.unit.origin, ...from, ...(oneLine && { endLine: to.line, endColumn: to.column }) };
  }

  /** What the configuration refers to in an argument whose value only the apply will know. */
  referredTo(resource: PlanResource, attribute: string): Target {
    const { module, name, index } = parseAddress(resource.address);
    const block = this.configuration.resource(module, name);
    const expression = block?.expressions?.[attribute];
    const repeated = block?.for_each_expression ?? block?.count_expression;
    const { addresses, lost } = follow(
      expression as object | undefined,
      module,
      index,
      this.configuration,
      this,
      repeated,
    );
    const found = addresses.flatMap((address) => this.byAddress.get(address) ?? []);
    if (found.length > 0 && !lost) return { kind: "resources", resources: found };
    if (addresses.length === 0 && !lost) return { kind: "name", name: "" };
    const near = this.unit.resources.filter(
      (each) => linkOf(resource.type)?.owners.includes(each.type) && inSame(each.address, module),
    );
    if (near.length > 1) return { kind: "resources", resources: near };
    return { kind: "unknown", why: { kind: "computed", of: resource.address } };
  }

  hasDynamicBlock(address: string, block: string): boolean {
    return this.dynamicBlocks(this, address, block);
  }

  of(module: string, name: string): readonly string[] {
    this.byBlock ??= this.blocks();
    return this.byBlock.get(inModule(module, name)) ?? [];
  }

  modules(module: string, name: string): readonly string[] {
    this.byBlock ??= this.blocks();
    return this.byBlock.get(`${inModule(module, `module.${name}`)} `) ?? [];
  }

  /** Cuts `resource_changes` into elements. */
  private read(at: number, resources: PlanResource[]): void {
    this.scanner.elements(at, (start, end) => {
      const element = this.change(start, end);
      const { actions } = element.change;
      const stays = actions.some((action) => action === "create" || action === "update" || action === "no-op");
      if (element.mode !== "data" && element.deposed === undefined) this.planned.add(blockOf(element.address));
      if (!stays || element.deposed !== undefined || element.mode === "data") return;
      const type = typeOf(element.type);
      if (type === undefined) {
        this.unit.unshaped.push({ type: element.type, address: element.address });
        return;
      }
      const resource = new PlanResource(this.unit, this, type.token, type.table, headerOf(element, type, start, end));
      resources.push(resource);
      this.byAddress.set(element.address, resource);
    });
  }

  /** Instances by their block, and module instances by their call (marked by a blank behind it). */
  private blocks(): Map<string, string[]> {
    const blocks = new Map<string, string[]>();
    const add = (key: string, value: string): void => {
      const list = blocks.get(key);
      if (list === undefined) blocks.set(key, [value]);
      else if (!list.includes(value)) list.push(value);
    };
    for (const address of this.byAddress.keys()) {
      const { module, name } = parseAddress(address);
      add(inModule(module, name), address);
      const path = module === "" ? [] : steps(module);
      for (let length = 2; length <= path.length; length += 2) {
        const parent = path.slice(0, length - 2).join(".");
        const [call] = split(path[length - 1] ?? "");
        add(`${inModule(parent, `module.${call}`)} `, path.slice(0, length).join("."));
      }
    }
    return blocks;
  }

  /**
   * Addresses of blocks that the configuration declares and the plan leaves out, as with `-target`: by the model's type.
   * Blocks with `count` or `for_each`, in themselves or in their module, may have no instance and do not count.
   */
  private untold(type: string): readonly string[] {
    if (this.missing === undefined) {
      const missing = new Map<string, string[]>();
      this.configuration.declared((module, name, resource) => {
        if (this.planned.has(inModule(module, name)) || mayBeNone(this.configuration, module, resource)) return;
        const token = typeOf(name.split(".")[0] ?? "")?.token;
        if (token !== undefined) missing.set(token, [...(missing.get(token) ?? []), inModule(module, name)]);
      });
      this.missing = missing;
    }
    return this.missing.get(type) ?? [];
  }
}

const blockOf = (address: string): string => {
  const { module, name } = parseAddress(address);
  return inModule(configured(module), name);
};

const inSame = (address: string, module: string): boolean => parseAddress(address).module === module;

function mayBeNone(configuration: Configuration, module: string, resource: ConfiguredResource): boolean {
  if (resource.mode === "data" || resource.count_expression || resource.for_each_expression) return true;
  const path = module === "" ? [] : steps(module);
  for (let length = 2; length <= path.length; length += 2) {
    if (configuration.repetition(path.slice(0, length).join(".")) !== undefined) return true;
  }
  return false;
}

function headerOf(
  element: ResourceChange,
  { token, table }: { token: string; table: NameTable },
  start: number,
  end: number,
): PlanResource["header"] {
  const { actions, after, after_unknown: unknown, importing } = element.change;
  const values = after ?? {};
  const link = linkOf(token);
  const attribute = link && table.entry(link.property).name;
  const isUnknown = attribute !== undefined && (unknown as Record<string, unknown> | undefined)?.[attribute] === true;
  const linked = attribute === undefined ? undefined : values[attribute];
  const lifecycle: Lifecycle = actions.includes("create") && importing === undefined ? "create" : "existing";
  return {
    address: element.address,
    previous: element.previous_address,
    start,
    end,
    lifecycle,
    link: isUnknown ? undefined : typeof linked === "string" ? linked : null,
    names: nameProperties(token).flatMap((property) => {
      const value = values[table.entry(property).name];
      return typeof value === "string" && value !== "" ? [value] : [];
    }),
  };
}

function problemsOf(flags: Readonly<Record<string, unknown>>, file: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (flags["errored"] === true) {
    problems.push({
      level: "error",
      file,
      message: "The plan ended with an error, so it lacks resources: plan again.",
    });
  }
  if (flags["complete"] === false && flags["errored"] !== true) {
    problems.push({
      level: "note",
      file,
      message: "The plan is not complete (a target, or deferred changes): what it leaves out cannot be judged.",
    });
  }
  const major = String(flags["format_version"] ?? "1").split(".")[0];
  if (major !== "0" && major !== "1") {
    problems.push({
      level: "error",
      file,
      message: `The plan has format ${flags["format_version"]}; leakgate reads formats 0.1 to 1.x.`,
    });
  }
  return problems;
}
