import { OneOf, PartialText, Unknown } from "../../core/model/value.ts";
import { combine } from "./choices.ts";
import { Conditions } from "./conditions.ts";
import { type Entry, type Evaluation, type Loop, noLoop } from "./evaluation.ts";
import { boundText, entriesOf } from "./for-each.ts";
import { intrinsics } from "./intrinsics.ts";
import type { Parameters } from "./parameters.ts";
import { down, isMap, Origins, put, type Step } from "./place.ts";
import { textOf } from "./text.ts";

/** What a reference to a resource needs to know of it. */
export interface Referable {
  /** The property of the model that `Ref` gives. */
  readonly refers: string;
  /** What `Ref` gives where it stands for another resource. */
  echo?(): unknown;
  /** An output of the nested stack that it is. */
  output?(name: string): unknown;
}

/** How many values one stack may evaluate to: loops and references can multiply a small text. */
const mostValues = 500_000;
const deepest = 300;

/** Evaluates the values of one template: plain values, with markers where the template does not say. */
export class Evaluator implements Evaluation {
  readonly origins = new Origins();
  readonly prefix: string;
  readonly mappings: Readonly<Record<string, unknown>>;
  private readonly parameters: Parameters;
  private readonly conditions: Conditions;
  private readonly resources: (id: string) => Referable | undefined;
  private left = mostValues;
  private depth = 0;

  constructor(
    root: Readonly<Record<string, unknown>>,
    prefix: string,
    parameters: Parameters,
    resources: (id: string) => Referable | undefined,
  ) {
    this.prefix = prefix;
    this.mappings = isMap(root["Mappings"]) ? root["Mappings"] : {};
    this.parameters = parameters;
    this.resources = resources;
    this.conditions = new Conditions(this, new Map(this.section(root, "Conditions").map((each) => [each.key, each])));
  }

  /** Whether there was more to evaluate than a template can mean. */
  get exhausted(): boolean {
    return this.left < 0;
  }

  /** The members of a top-level section, with its loops written out. */
  section(root: Readonly<Record<string, unknown>>, name: string): readonly Entry[] {
    const section = root[name];
    return isMap(section) ? entriesOf(this, section, down(undefined, name), noLoop) : [];
  }

  value(node: unknown, at: Step | undefined, loop: Loop): unknown {
    if (--this.left < 0 || this.depth > deepest) return new Unknown({ kind: "limit", what: "values of one template" });
    if (typeof node === "string") return loop.size > 0 ? boundText(node, loop) : textOf([node]);
    if (typeof node !== "object" || node === null) return node;
    this.depth++;
    const value = Array.isArray(node) ? this.list(node, at, loop) : this.map(node as Record<string, unknown>, at, loop);
    this.depth--;
    return value;
  }

  condition(name: string): unknown {
    return this.conditions.decide(name);
  }

  reference(name: string, loop: Loop): unknown {
    if (loop.has(name)) return loop.get(name);
    if (name.startsWith("AWS::")) return pseudo(name);
    if (this.parameters.has(name)) return this.parameters.value(name);
    const resource = this.resources(name);
    if (resource === undefined) return new Unknown({ kind: "elsewhere", what: this.prefix + name });
    if (resource.echo !== undefined) return resource.echo();
    return new PartialText([{ name: this.prefix + name, resource: this.prefix + name, property: resource.refers }]);
  }

  attribute(id: string, attribute: unknown): unknown {
    const resource = this.resources(id);
    const text = typeof attribute === "string" ? attribute : undefined;
    if (resource === undefined) {
      return new Unknown({ kind: "elsewhere", what: `${this.prefix}${id}${text === undefined ? "" : `.${text}`}` });
    }
    if (text?.startsWith("Outputs.") && resource.output !== undefined) return resource.output(text.slice(8));
    const address = this.prefix + id;
    if (text === undefined) return new PartialText([{ name: address, resource: address }]);
    return new PartialText([{ name: `${address}.${text}`, resource: address, property: camelCase(text) }]);
  }

  private list(nodes: readonly unknown[], at: Step | undefined, loop: Loop): unknown {
    const items = nodes.map((node, index) => this.value(node, down(at, index), loop));
    const vanishing = items.filter(mayVanish);
    // A removed element must not leave a gap, so such a list has one form for each of its worlds.
    if (vanishing.length > 0) {
      return combine(vanishing, (plain) => {
        const next = plain.values();
        return this.closed(
          items.map((item) => (mayVanish(item) ? next.next().value : item)),
          at,
        );
      });
    }
    return this.closed(items, at);
  }

  private closed(items: readonly unknown[], at: Step | undefined): readonly unknown[] {
    const kept: unknown[] = [];
    const keys = new Map<number, Step>();
    for (const [index, item] of items.entries()) {
      if (item === undefined) continue;
      keys.set(kept.length, down(at, index));
      kept.push(item);
    }
    this.origins.note(kept, at, kept.length === items.length ? undefined : keys);
    return kept;
  }

  private map(map: Readonly<Record<string, unknown>>, at: Step | undefined, loop: Loop): unknown {
    const names = Object.keys(map);
    const [only] = names;
    if (names.length === 1 && only !== undefined && (only === "Ref" || only.startsWith("Fn::"))) {
      const intrinsic = intrinsics.get(only);
      if (intrinsic !== undefined) return intrinsic(map[only], down(at, only), this, loop);
      if (!only.startsWith("Fn::ForEach::")) return new Unknown({ kind: "unsupported", what: only });
    }
    // A transform beside other keys may add to them and change them.
    if (Object.hasOwn(map, "Fn::Transform")) {
      return intrinsics.get("Fn::Transform")?.(map["Fn::Transform"], down(at, "Fn::Transform"), this, loop);
    }
    return this.members(map, at, loop);
  }

  private members(map: Readonly<Record<string, unknown>>, at: Step | undefined, loop: Loop): object {
    const object = {};
    let keys: Map<string, Step> | undefined;
    for (const entry of entriesOf(this, map, at, loop)) {
      const value = this.value(entry.node, entry.at, entry.loop);
      if (value === undefined) continue;
      put(object, entry.key, value);
      if (entry.at !== undefined && (entry.at.up !== at || entry.at.key !== entry.key)) {
        keys ??= new Map();
        keys.set(entry.key, entry.at);
      }
    }
    this.origins.note(object, at, keys);
    return object;
  }
}

const mayVanish = (value: unknown): boolean =>
  value instanceof OneOf && [...value.options.values()].some((option) => option === undefined || mayVanish(option));

/**
 * Pseudo parameters: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html.
 * The partition is taken to be `aws`; the others are not known, but fixed and never empty.
 */
function pseudo(name: string): unknown {
  switch (name) {
    case "AWS::NoValue":
      return undefined;
    case "AWS::Partition":
      return "aws";
    case "AWS::AccountId":
    case "AWS::Region":
    case "AWS::StackName":
    case "AWS::StackId":
    case "AWS::URLSuffix":
      return new PartialText([{ name }]);
    default:
      return new Unknown({ kind: "parameter", name });
  }
}

/** A name of CloudFormation as the model writes it: `KMSMasterKeyID` is `kmsMasterKeyId`. */
export function camelCase(name: string): string {
  const words = name.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+[0-9]*/g) ?? [name];
  return words
    .map((word, index) => {
      const lower = word.toLowerCase();
      return index === 0 ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
    })
    .join("");
}
