import * as assert from "uvu/assert";
import { Graph } from "../../../core/model/graph.ts";
import type { Resource } from "../../../core/model/resource.ts";
import type { Problem, Unit } from "../../../core/model/unit.ts";
import { OneOf, PartialText, Secret, Unknown } from "../../../core/model/value.ts";
import { cloudformationReader } from "../../../readers/cloudformation/reader.ts";
import type { ReadResult } from "../../../readers/reader.ts";

/** Reads a template given as text, or as the object that a JSON template holds. */
export async function read(template: string | object, name = "template.yaml"): Promise<ReadResult> {
  const text = typeof template === "string" ? template : JSON.stringify(template, undefined, 2);
  return cloudformationReader.read({ name, bytes: Buffer.from(text) });
}

/** The one unit of a template that must be readable. */
export async function unitOf(template: string | object): Promise<Unit> {
  const { units, problems } = await read(template);
  assert.equal(problems, []);
  assert.is(units.length, 1);
  const [unit] = units as [Unit];
  unit.worlds.begin();
  return unit;
}

export const graphOf = async (template: string | object): Promise<Graph> => new Graph(await unitOf(template));

/** The resource at `address`, which must be there. */
export function resourceAt(unit: Unit, address: string): Resource {
  const found = unit.resources.find((each) => each.address === address);
  if (found === undefined) throw new Error(`no ${address}; there are ${unit.resources.map((each) => each.address)}`);
  return found;
}

/** The whole tree of a resource as its field holds it: that of the first world where there are several. */
export const treeOf = (unit: Unit, address: string): unknown => shown(resourceAt(unit, address).fields.raw);

/** A value with its markers as short texts, so that tables can state them. */
export function shown(value: unknown): unknown {
  if (value instanceof Unknown) {
    const [detail] = Object.entries(value.why).filter(([key]) => key !== "kind");
    return detail === undefined ? `?${value.why.kind}` : `?${value.why.kind} ${detail[1]}`;
  }
  if (value instanceof PartialText) {
    return value.parts
      .map((part) =>
        typeof part === "string" ? part : `<${part.name}${part.resource ? `|${part.resource}.${part.property}` : ""}>`,
      )
      .join("");
  }
  if (value instanceof Secret) return { secret: shown(value.value) };
  if (value instanceof OneOf) {
    const options = [...value.options].map(([name, option]) => [name, option === undefined ? "(none)" : shown(option)]);
    return { world: value.world, ...Object.fromEntries(options) };
  }
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shown(member)]));
}

/** What the evaluation makes of one expression: it stands where keys are data and nothing is renamed. */
export async function evaluated(expression: unknown, more: object = {}): Promise<unknown> {
  const unit = await unitOf({
    ...more,
    Resources: {
      Bucket: { Type: "AWS::S3::Bucket" },
      Topic: { Type: "AWS::SNS::Topic" },
      ...(more as { Resources?: object }).Resources,
      Probe: { Type: "AWS::Lambda::Function", Properties: { Environment: { Variables: { it: expression } } } },
    },
  });
  const tree = treeOf(unit, "Probe") as { environment: { variables: { it?: unknown } } };
  return tree.environment.variables.it;
}

export const messages = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ level, line, column, message }) => `${level} ${line}:${column} ${message}`);
