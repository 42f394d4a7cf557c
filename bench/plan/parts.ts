import { databases, functions, others, roles } from "./compute.ts";
import { balancers, distributions, groups, inlineGroups } from "./network.ts";
import type { Declared, PartKind, Values } from "./part.ts";
import { type Random, randomOf } from "./random.ts";
import { buckets, disks, queues } from "./storage.ts";

export const kinds: readonly PartKind[] = [
  buckets,
  queues,
  disks,
  inlineGroups,
  groups,
  balancers,
  distributions,
  roles,
  functions,
  databases,
  others,
];

const weights = kinds.reduce((sum, kind) => sum + kind.weight, 0);

/** The keys of the instances of the module `platform`. */
export const platforms = ["eu", "us"] as const;

/** The module that a part is declared in: none, one of its kind, or that inside an instance of `platform`. */
export type Location = "root" | "module" | (typeof platforms)[number];

export interface PlanOptions {
  readonly resources: number;
  /** The share of the parts that break rules. */
  readonly violations: number;
  readonly seed: number;
  /** How many tags a resource carries, a fraction being the share of parts with one more. */
  readonly tags: number;
}

/** One part of a plan with its place in the modules and what the plan does to it. */
export interface Part {
  readonly index: number;
  readonly kind: PartKind;
  readonly location: Location;
  readonly action: "create" | "update" | "no-op";
  readonly tags: Values;
  readonly declared: readonly Declared[];
}

/** The parts of a plan, made anew for every section. The last one is cut so that the number of resources is met. */
export function* partsOf(options: PlanOptions, where?: Location): Generator<Part> {
  let left = options.resources;
  for (let index = 0; left > 0; index++) {
    const random = randomOf(options.seed, index);
    const kind = kindOf(random);
    const location = random.of<Location>(["root", "root", "module", "module", ...platforms]);
    const action = random.of<Part["action"]>(["create", "update", "no-op"]);
    const count = Math.floor(options.tags) + (random.chance(options.tags % 1) ? 1 : 0);
    const violates = random.chance(options.violations);
    const declared = kind.make({ index, random, violates }).slice(0, left);
    left -= declared.length;
    if (where === undefined || where === location) {
      yield { index, kind, location, action, tags: tagsOf(index, count), declared };
    }
  }
}

function kindOf(random: Random): PartKind {
  let at = random.below(weights);
  for (const kind of kinds) {
    at -= kind.weight;
    if (at < 0) return kind;
  }
  return buckets;
}

const tagNames = ["Environment", "Team", "Service", "ManagedBy", "Repository", "CostCenter", "DataClass", "OnCall"];

function tagsOf(index: number, count: number): Values {
  const tags: Record<string, string> = {};
  for (let at = 0; at < count; at++) {
    const name = tagNames[at] ?? `Label${String(at).padStart(2, "0")}`;
    tags[name] = `${name.toLowerCase()}-of-the-shop-${(index * 7 + at) % 97}`;
  }
  return tags;
}

/** The address of a module instance; "" for the root. */
export function moduleOf({ location, kind, index }: Part): string {
  if (location === "root") return "";
  if (location === "module") return `module.${kind.name}["part-${index}"]`;
  return `module.platform["${location}"].module.${kind.name}[${index}]`;
}

/** A resource's own name: in the root, where all parts meet, with the number of its part. */
export const labelOf = ({ location, index }: Part, name: string): string =>
  location === "root" ? `${name}_${index}` : name;

const registry = "registry.terraform.io";
const providers = {
  aws: `${registry}/hashicorp/aws`,
  random: `${registry}/hashicorp/random`,
  null: `${registry}/hashicorp/null`,
  tls: `${registry}/hashicorp/tls`,
  datadog: `${registry}/datadog/datadog`,
};

/** What every section says of a resource. */
export function headOf(part: Part, { type, name, mode = "managed", provider = "aws" }: Declared): Values {
  const module = moduleOf(part);
  const label = labelOf(part, name);
  const own = `${mode === "data" ? "data." : ""}${type}.${label}`;
  return {
    address: module === "" ? own : `${module}.${own}`,
    ...(module !== "" && { module_address: module }),
    mode,
    type,
    name: label,
    provider_name: providers[provider],
  };
}

/** The attributes of a resource: once it exists, or as far as a plan that creates it knows them. */
export function valuesOf(part: Part, declared: Declared, stage: "exists" | "planned"): Values {
  const values: Record<string, unknown> = { ...declared.set };
  if (stage === "exists") Object.assign(values, declared.computed);
  for (const [argument, { value, known }] of Object.entries(declared.references ?? {})) {
    if (stage === "exists" || known === true) values[argument] = value;
  }
  if (declared.tagged === true) Object.assign(values, { tags: part.tags, tags_all: part.tags });
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which attributes only the apply of a new resource will know, beside the shell of those that are known. */
export function unknownOf(declared: Declared, values: Values): Values {
  const late = Object.entries(declared.references ?? {}).filter(([, { known }]) => known !== true);
  const names = [...Object.keys(declared.computed), ...late.map(([argument]) => argument)];
  return { ...shell(values), ...Object.fromEntries(names.map((name) => [name, true])) };
}

/** The marks of sensitive attributes, beside the shell of the others. */
export const sensitiveOf = ({ sensitive = [] }: Declared, values: Values): Values => ({
  ...shell(values),
  ...Object.fromEntries(sensitive.map((name) => [name, true])),
});

/** What Terraform writes of a value in which nothing is marked: its lists and objects, and false for plain elements. */
function shell(values: Values): Values {
  const marks: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "object" && value !== null)
      marks[name] = Array.isArray(value) ? value.map(element) : shell(value as Values);
  }
  return marks;
}

const element = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? shell(value as Values) : false;
