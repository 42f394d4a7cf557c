import { linkOf, pointingMember } from "../../core/model/links.ts";
import type { Place, Target } from "../../core/model/resource.ts";
import { type Problem, Unit } from "../../core/model/unit.ts";
import { LineIndex } from "../json/line-index.ts";
import { JsonScanner } from "../json/scanner.ts";
import { SignIndex } from "../json/sign-index.ts";
import { configured, inModule, parseAddress, steps } from "./address.ts";
import type { Header } from "./changes.ts";
import { Changes } from "./changes.ts";
import { Configuration, type ConfiguredResource } from "./configuration.ts";
import { DeferredDocuments, policyDocumentType } from "./deferred.ts";
import { InstanceIndex } from "./instances.ts";
import { plainNames, typeOf } from "./names.ts";
import { pseudoResources } from "./plan-pseudo.ts";
import { PlanResource } from "./plan-resource.ts";
import type { PlanSources } from "./plan-sources.ts";
import { follow } from "./references.ts";
import { Scopes } from "./scopes.ts";

/**
 * A Terraform or OpenTofu plan. The document is walked once as bytes: `resource_changes` is cut into elements whose
 * offsets are kept, `configuration` is indexed when it is asked for, everything else is stepped over.
 */
export class Plan {
  readonly unit: Unit;
  readonly configuration: Configuration;
  readonly scopes: Scopes;
  readonly changes: Changes;
  private readonly scanner: JsonScanner;
  private readonly lines: LineIndex;
  /** What the sources beside the plan add; nothing where there is nothing to add. */
  sources: PlanSources | undefined;
  readonly deferred = new DeferredDocuments();
  readonly variables: Readonly<Record<string, { readonly value?: unknown }>>;
  private readonly byAddress = new Map<string, PlanResource>();
  private instances: InstanceIndex | undefined;
  private readonly signs: SignIndex;
  private readonly near = new Map<string, readonly PlanResource[]>();
  private missing: ReadonlyMap<string, readonly string[]> | undefined;
  /** Resources of types that the model has no shape for. */
  private readonly unknownTypes: PlanResource[] = [];
  /** Addresses of managed resources that the plan speaks of, beside those of the unit: they are leaving. */
  private readonly leaving: string[] = [];

  /** Throws `JsonDefect` where the document is broken. */
  constructor(name: string, bytes: Buffer) {
    this.unit = new Unit(name, "terraform-plan", name);
    this.unit.untold = (type) => this.untold(type);
    this.scanner = new JsonScanner(bytes);
    this.changes = new Changes(this.scanner);
    this.lines = new LineIndex(bytes);
    const flags: Record<string, unknown> = {};
    let configuration: number | undefined;
    let variables: number | undefined;
    let outputs: number | undefined;
    let list = { start: 0, end: 0 };
    const resources: PlanResource[] = [];
    const end = this.scanner.members(this.scanner.start, (key, start, measure) => {
      if (key === "resource_changes") {
        list = { start, end: this.read(start, resources) };
        return list.end;
      }
      if (key === "output_changes") outputs = start;
      if (key === "configuration") configuration = start;
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
    this.variables =
      variables === undefined
        ? {}
        : (this.scanner.parse(variables, this.scanner.value(variables)) as Record<string, { value?: unknown }>);
    this.scopes = new Scopes(this.configuration, this.variables);
    this.signs = new SignIndex(bytes, list.start, list.end);
    this.unit.others = [...this.unknownTypes, ...pseudoResources(this, outputs)];
  }

  /** Whether one of `signs` stands in what a resource will be. */
  mayHold({ after, unknown, end }: Header, signs: readonly string[]): boolean {
    if (after < 0) return false;
    return this.signs.holds(signs, after, unknown > after ? unknown : end);
  }

  /** Where the member at a path of the whole document is written. */
  placeInDocument(path: readonly (string | number)[]): Place {
    const { start } = this.scanner.find(this.scanner.start, path);
    return { file: this.unit.origin, ...this.lines.at(start) };
  }

  /** Where the value at a Terraform path of the element at `start` is written in the plan. */
  place(start: number, path: readonly (string | number)[]): Place {
    const found = path.length === 0 ? { start } : this.scanner.find(start, ["change", "after", ...path]);
    const from = this.lines.at(found.start);
    const to = path.length === 0 ? undefined : this.lines.at(this.scanner.value(found.start));
    const oneLine = to !== undefined && to.line === from.line;
    return { file: this.unit.origin, ...from, ...(oneLine && { endLine: to.line, endColumn: to.column }) };
  }

  /**
   * What the configuration refers to at a Terraform path whose value only the apply will know. `isLink`: it names the
   * owner.
   */
  referredTo(resource: PlanResource, path: readonly (string | number)[], isLink: boolean): Target {
    const { module, name, index } = parseAddress(resource.address);
    const block = this.configuration.resource(module, name);
    const written = expressionAt(block?.expressions, path);
    const expression = pointingMember(Array.isArray(written) ? written[0] : written);
    const repeated = block?.for_each_expression ?? block?.count_expression;
    this.instances ??= new InstanceIndex(this.byAddress);
    const { addresses, lost } = follow(
      expression as object | undefined,
      module,
      index,
      this.configuration,
      this.instances,
      repeated,
    );
    const found = addresses.flatMap((address) => this.byAddress.get(address) ?? []);
    if (found.length > 0 && !lost) return { kind: "resources", resources: found };
    if (addresses.length === 0 && !lost) return { kind: "name", name: "" };
    const near = isLink ? this.ownersNear(resource.type, module) : [];
    if (near.length > 1) return { kind: "resources", resources: near };
    return { kind: "unknown", why: { kind: "computed", of: resource.address } };
  }

  /**
   * What is known of an attribute that the plan calls "known after apply": from the sources, or from the statements of
   * a policy document that is read during the apply.
   */
  rebuilt(address: string, attribute: string): unknown {
    if (this.sources === undefined) return undefined;
    const fromSource = this.sources.attribute(address, attribute);
    if (fromSource !== undefined || !this.deferred.any) return fromSource;
    const { module, name, index } = parseAddress(address);
    const expression = this.configuration.resource(module, name)?.expressions?.[attribute];
    const header = this.deferred.of(expression as object | undefined, module, index, this.configuration);
    if (header === undefined) return undefined;
    const after = (this.changes.valueAt(header.after) ?? {}) as Readonly<Record<string, unknown>>;
    return this.sources.document(after, this.changes.valueAt(header.unknown));
  }

  /** The resources in a module that a companion of `type` may belong to. */
  private ownersNear(type: string, module: string): readonly PlanResource[] {
    const key = `${type} ${module}`;
    let near = this.near.get(key);
    if (near === undefined) {
      const owners = linkOf(type)?.owners;
      const all = [...this.byAddress.values()];
      near = all.filter((each) => owners?.includes(each.type) && parseAddress(each.address).module === module);
      this.near.set(key, near);
    }
    return near;
  }

  /** Cuts `resource_changes` into elements. Gives its end. */
  private read(at: number, resources: PlanResource[]): number {
    return this.scanner.walk(at, (start) => {
      const { header, end, stays, isAside, type: name } = this.changes.read(start);
      if (isAside && name === policyDocumentType) this.deferred.add(header);
      if (isAside) return end;
      const type = typeOf(name);
      if (!stays) this.leaving.push(header.address);
      else if (type === undefined) {
        this.unit.unshaped.push({ type: name, address: header.address });
        this.unknownTypes.push(new PlanResource(this.unit, this, name, plainNames, header));
      } else {
        const resource = new PlanResource(this.unit, this, type.token, type.table, header);
        resources.push(resource);
        this.byAddress.set(header.address, resource);
      }
      return end;
    });
  }

  /**
   * Addresses of blocks that the configuration declares and the plan leaves out, as with `-target`: by the model's type.
   * Blocks with `count` or `for_each`, in themselves or in their module, may have no instance and do not count.
   */
  private untold(type: string): readonly string[] {
    this.missing ??= this.notPlanned();
    return this.missing.get(type) ?? [];
  }

  private notPlanned(): ReadonlyMap<string, readonly string[]> {
    const missing = new Map<string, string[]>();
    const planned = new Set(this.leaving.map(configured));
    for (const address of this.byAddress.keys()) planned.add(configured(address));
    for (const { address } of this.unit.unshaped) planned.add(configured(address));
    this.configuration.declared((module, name, block) => {
      const address = inModule(module, name);
      if (planned.has(address) || mayBeNone(this.configuration, module, block())) return;
      const token = typeOf(name.split(".")[0] ?? "")?.token;
      if (token === undefined) return;
      const list = missing.get(token);
      if (list === undefined) missing.set(token, [address]);
      else list.push(address);
    });
    return missing;
  }
}

function mayBeNone(configuration: Configuration, module: string, resource: ConfiguredResource): boolean {
  if (resource.mode === "data" || resource.count_expression || resource.for_each_expression) return true;
  const path = module === "" ? [] : steps(module);
  for (let length = 2; length <= path.length; length += 2) {
    if (configuration.repetition(path.slice(0, length).join(".")) !== undefined) return true;
  }
  return false;
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

/**
 * The expression at a Terraform path; below a block that stands more than once, nothing: which is which is not told. Of a
 * map that is one attribute the plan tells what all of it refers to: its members may each be any of that.
 */
function expressionAt(expressions: unknown, path: readonly (string | number)[]): unknown {
  let at = expressions;
  for (const step of path) {
    if (isOfResources(at)) return at;
    if (typeof step === "number") at = Array.isArray(at) && at.length === 1 ? at[0] : undefined;
    else at = typeof at === "object" && at !== null && Object.hasOwn(at, step) ? (at as Json)[step] : undefined;
  }
  return at;
}

/** Whether an expression refers to resources of the plan, and to nothing that is read. */
function isOfResources(node: unknown): boolean {
  if (typeof node !== "object" || node === null || !("references" in node) || !Array.isArray(node.references))
    return false;
  return node.references.every((each) => !/^(data|var|local|module|each|path)\./.test(String(each)));
}

type Json = Readonly<Record<string, unknown>>;
