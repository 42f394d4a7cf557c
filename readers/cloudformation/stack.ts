import type { Problem, Unit } from "../../core/model/unit.ts";
import { OneOf, Unknown } from "../../core/model/value.ts";
import { combine } from "./choices.ts";
import { type Entry, noLoop } from "./evaluation.ts";
import { Evaluator, type Referable } from "./evaluator.ts";
import { Parameters } from "./parameters.ts";
import type { Template } from "./parsed.ts";
import { down, isMap, type Step } from "./place.ts";
import type { Provenance } from "./provenance.ts";
import { echoOf, refersTo } from "./types/adapters.ts";

/** A template with the templates of its nested stacks, by their logical ids. */
export interface TemplateTree {
  readonly template: Template;
  readonly children: ReadonlyMap<string, TemplateTree>;
  readonly provenance?: Provenance | undefined;
}

/** A resource as a template declares it, in CloudFormation's own names. */
export interface Declared {
  readonly id: string;
  readonly address: string;
  readonly type: string;
  /** True, or the worlds in which it exists. */
  readonly decision: unknown;
  readonly at: Step | undefined;
  readonly propertiesAt: Step;
  /** The path of the construct that made it, as the CDK writes it into templates. */
  readonly construct: string | undefined;
  /** Its evaluated properties: an object, or `Unknown` where all of them are. */
  readonly properties: unknown;
}

type Bound = (name: string) => { readonly value: unknown } | undefined;

/** One stack of a deployment: a template, bound to its parameters. */
export class Stack {
  readonly template: Template;
  readonly provenance: Provenance | undefined;
  readonly prefix: string;
  readonly evaluator: Evaluator;
  readonly children = new Map<string, Stack>();
  /** Whether the stack itself exists: true, or the worlds in which it does. */
  readonly exists: unknown;
  private readonly entries: readonly Entry[];
  private readonly types = new Map<string, string>();
  private readonly outputs: ReadonlyMap<string, Entry>;
  private readonly asked = new Set<string>();

  constructor(tree: TemplateTree, prefix = "", bound: Bound = () => undefined, exists: unknown = true) {
    const { root } = tree.template;
    this.template = tree.template;
    this.provenance = tree.provenance;
    this.prefix = prefix;
    this.exists = exists;
    const parameters = new Parameters(root["Parameters"], root["Conditions"], prefix, bound);
    this.evaluator = new Evaluator(root, prefix, parameters, (id) => this.referable(id));
    this.entries = this.evaluator.section(root, "Resources");
    for (const { key, node } of this.entries) if (isMap(node)) this.types.set(key, String(node["Type"]));
    this.outputs = new Map(this.evaluator.section(root, "Outputs").map((each) => [each.key, each]));
    for (const [id, child] of tree.children) {
      const node = isMap(root["Resources"]) ? root["Resources"][id] : undefined;
      if (!isMap(node)) continue;
      const decision = combine([exists, this.decision(node)], both);
      if (decision !== false) {
        this.children.set(id, new Stack(child, `${prefix}${id}/`, (name) => this.handedDown(id, node, name), decision));
      }
    }
  }

  /** The resources that the template declares and no condition rules out. */
  *declared(problems: Problem[]): Generator<Declared> {
    for (const entry of this.entries) {
      const { key, node, at, loop } = entry;
      if (at?.key === "Fn::Transform") continue;
      if (!isMap(node) || typeof node["Type"] !== "string") {
        const { file, line, column } = this.template.place(at);
        problems.push({ level: "error", file, line, column, message: "A resource has no `Type`: it is not judged." });
        continue;
      }
      const decision = combine([this.exists, this.decision(node)], both);
      if (decision === false) continue;
      const propertiesAt = down(at, "Properties");
      const properties = distributed(
        this.evaluator.value(node["Properties"] ?? {}, propertiesAt, loop),
        this.evaluator,
      );
      const construct = constructOf(node);
      const address = this.prefix + key;
      yield { id: key, address, type: node["Type"], decision, at, propertiesAt, properties, construct };
    }
  }

  private decision(node: Readonly<Record<string, unknown>>): unknown {
    return typeof node["Condition"] === "string" ? this.evaluator.condition(node["Condition"]) : true;
  }

  private referable(id: string): Referable | undefined {
    const type = this.types.get(id);
    if (type === undefined) return undefined;
    const child = this.children.get(id);
    const refers = refersTo(type);
    const echoed = echoOf(type);
    if (echoed !== undefined) return { refers, echo: () => this.property(id, echoed) };
    return child === undefined ? { refers } : { refers, output: (name) => child.output(name) };
  }

  /** What a property of the resource `id` is written as. */
  private property(id: string, name: string): unknown {
    const entry = this.entries.find((each) => each.key === id);
    const properties = isMap(entry?.node) ? entry.node["Properties"] : undefined;
    if (entry === undefined || !isMap(properties)) return undefined;
    return this.evaluator.value(properties[name], down(down(entry.at, "Properties"), name), entry.loop);
  }

  get outputNames(): readonly string[] {
    return [...this.outputs.keys()];
  }

  /** The value of an output. */
  output(name: string): unknown {
    const declared = this.outputs.get(name);
    const what = `${this.prefix}Outputs.${name}`;
    // Stacks that hand their outputs to each other in a circle: AWS refuses them.
    if (declared === undefined || !isMap(declared.node) || this.asked.has(name)) {
      return new Unknown({ kind: "elsewhere", what });
    }
    this.asked.add(name);
    const value = this.evaluator.value(declared.node["Value"], down(declared.at, "Value"), declared.loop);
    this.asked.delete(name);
    return value;
  }

  private handedDown(id: string, node: Readonly<Record<string, unknown>>, name: string) {
    const properties = node["Properties"];
    const given = isMap(properties) ? properties["Parameters"] : undefined;
    if (!isMap(given) || !Object.hasOwn(given, name)) return undefined;
    const at = ["Resources", id, "Properties", "Parameters", name].reduce<Step | undefined>(down, undefined);
    const value = this.evaluator.value(given[name], at, noLoop);
    return value === undefined ? undefined : { value };
  }
}

function constructOf({ Metadata: metadata }: Readonly<Record<string, unknown>>): string | undefined {
  const path = isMap(metadata) ? metadata["aws:cdk:path"] : undefined;
  return typeof path === "string" ? path : undefined;
}

const both = (values: readonly unknown[]): unknown => {
  const open = values.find((value) => typeof value !== "boolean");
  return open ?? values.every((value) => value === true);
};

/** Properties that are as a whole one of several objects, as one object whose members are. */
function distributed(properties: unknown, evaluator: Evaluator): unknown {
  if (!(properties instanceof OneOf)) return properties;
  const options = [...properties.options].map(([name, option]) => [name, distributed(option, evaluator)] as const);
  const unknown = options.find(([, option]) => option instanceof Unknown);
  if (unknown !== undefined) return unknown[1];
  const keys = new Set(options.flatMap(([, option]) => (isMap(option) ? Object.keys(option) : [])));
  const places = new Map<string, Step>();
  const merged = Object.fromEntries(
    [...keys].map((key) => {
      const values = options.map(([name, option]) => {
        const has = isMap(option) && Object.hasOwn(option, key);
        const at = has ? evaluator.origins.of(option, key) : undefined;
        if (at !== undefined) places.set(key, at);
        return [name, has ? option[key] : undefined] as const;
      });
      return [key, new OneOf(properties.world, new Map(values))];
    }),
  );
  evaluator.origins.note(merged, undefined, places);
  return merged;
}

/** The resources of a stack and of those nested in it, with what they are in the model. */
export function* allDeclared(stack: Stack, unit: Unit): Generator<readonly [Stack, Declared]> {
  for (const declared of stack.declared(unit.problems)) {
    yield [stack, declared];
    const child = stack.children.get(declared.id);
    if (child !== undefined) yield* allDeclared(child, unit);
  }
}
