import type { Declared, Values } from "./part.ts";
import {
  headOf,
  kinds,
  type Location,
  labelOf,
  moduleOf,
  type Part,
  type PlanOptions,
  partsOf,
  platforms,
  sensitiveOf,
  unknownOf,
  valuesOf,
} from "./parts.ts";

type Write = (text: string) => void;

/** Writes a plan as `terraform show -json` does: on one line, section by section, none of them held in memory. */
export function writePlan(options: PlanOptions, write: Write): void {
  write('{"format_version":"1.2","terraform_version":"1.11.4","variables":{"region":{"value":"eu-west-1"}},');
  write('"planned_values":{"root_module":');
  writeModules(options, write, plannedValues);
  write('},"resource_changes":');
  list(write, changesOf(options));
  write(
    ',"output_changes":{},"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":',
  );
  writeModules(options, write, priorState);
  write('}},"configuration":');
  writeConfiguration(options, write);
  write(',"timestamp":"2026-01-02T03:04:05Z","applyable":true,"complete":true,"errored":false}\n');
}

function list(write: Write, texts: Iterable<string>): void {
  let separator = "[";
  for (const text of texts) {
    write(separator);
    write(text);
    separator = ",";
  }
  write(separator === "[" ? "[]" : "]");
}

type ResourcesOf = (part: Part) => readonly Values[];

const plannedValues: ResourcesOf = (part) =>
  part.declared
    .filter(({ mode }) => part.action === "create" || mode !== "data")
    .map((declared) => stateOf(part, declared, part.action === "create" ? "planned" : "exists"));

const priorState: ResourcesOf = (part) =>
  part.action === "create" ? [] : part.declared.map((declared) => stateOf(part, declared, "exists"));

function stateOf(part: Part, declared: Declared, stage: "exists" | "planned"): Values {
  const values = valuesOf(part, declared, stage);
  const sensitive = sensitiveOf(declared, values);
  return { ...headOf(part, declared), schema_version: 0, values, sensitive_values: sensitive };
}

/** A tree of modules: the resources of the root, one child for each module instance, those of `platform` nested. */
function writeModules(options: PlanOptions, write: Write, resourcesOf: ResourcesOf): void {
  const resources = function* (where: Location): Generator<string> {
    for (const part of partsOf(options, where)) for (const each of resourcesOf(part)) yield JSON.stringify(each);
  };
  const modules = function* (where: Location): Generator<string> {
    for (const part of partsOf(options, where)) {
      const own = resourcesOf(part);
      if (own.length > 0) yield JSON.stringify({ resources: own, address: moduleOf(part) });
    }
  };
  write('{"resources":');
  list(write, resources("root"));
  write(',"child_modules":[');
  let separator = "";
  for (const text of modules("module")) {
    write(separator + text);
    separator = ",";
  }
  for (const platform of platforms) {
    write(`${separator}{"address":${JSON.stringify(`module.platform["${platform}"]`)},"child_modules":`);
    list(write, modules(platform));
    write("}");
    separator = ",";
  }
  write("]}");
}

function* changesOf(options: PlanOptions): Generator<string> {
  for (const part of partsOf(options)) {
    for (const declared of part.declared) {
      if (declared.mode !== "data" || part.action === "create") yield JSON.stringify(changeOf(part, declared));
    }
  }
}

function changeOf(part: Part, declared: Declared): Values {
  const head = headOf(part, declared);
  const exists = part.action !== "create";
  const after = valuesOf(part, declared, exists ? "exists" : "planned");
  const sensitive = sensitiveOf(declared, after);
  const before = part.action === "update" && declared.tagged ? { ...after, tags: {}, tags_all: {} } : after;
  const action = declared.mode === "data" ? "read" : part.action;
  return {
    ...head,
    change: {
      actions: [action],
      before: exists ? before : null,
      after,
      after_unknown: exists ? {} : unknownOf(declared, after),
      before_sensitive: exists ? sensitive : false,
      after_sensitive: sensitive,
    },
  };
}

function writeConfiguration(options: PlanOptions, write: Write): void {
  write('{"provider_config":{"aws":{"name":"aws","full_name":"registry.terraform.io/hashicorp/aws",');
  write('"expressions":{"region":{"references":["var.region"]}}}},"root_module":{"resources":');
  const root = function* (): Generator<string> {
    for (const part of partsOf(options, "root")) {
      for (const declared of part.declared) yield JSON.stringify(configured(part, declared));
    }
  };
  list(write, root());
  write(`,"module_calls":${JSON.stringify(callsOf(options))},"variables":{"region":{}}}}`);
}

/** The calls of a module of each kind, and of `platform`, which calls them again. */
function callsOf(options: PlanOptions): Values {
  const calls = (where: "module" | "eu", repeated: Values): Record<string, unknown> =>
    Object.fromEntries(
      kinds.map((kind) => {
        const declared = kind.make({
          index: 0,
          violates: false,
          random: { chance: () => false, below: () => 0, of: ([first]) => first },
        });
        const part: Part = { index: 0, kind, location: where, action: "create", tags: {}, declared };
        const resources = declared.map((each) => configured(part, each));
        const expressions = { name: { references: ["each.key"] } };
        return [
          kind.name,
          {
            source: `./modules/${kind.name}`,
            expressions,
            ...repeated,
            module: { resources, variables: { name: {} } },
          },
        ];
      }),
    );
  const each = { for_each_expression: { references: ["local.parts"] } };
  const counted = { count_expression: { constant_value: options.resources } };
  const platform = {
    source: "./platform",
    for_each_expression: { constant_value: platforms },
    module: { module_calls: calls("eu", counted) },
  };
  return { ...calls("module", each), platform };
}

function configured(part: Part, declared: Declared): Values {
  const { type, name, mode = "managed", set, references = {}, tagged, provider = "aws" } = declared;
  const label = labelOf(part, name);
  const expressions: Record<string, unknown> = {};
  for (const [argument, value] of Object.entries(set)) {
    const written = expressionOf(value);
    if (written !== undefined) expressions[argument] = written;
  }
  for (const [argument, { to, attribute }] of Object.entries(references)) {
    const target = labelOf(part, to);
    expressions[argument] = { references: [`${target}.${attribute}`, target] };
  }
  if (tagged === true) expressions["tags"] = { references: ["local.tags"] };
  const address = `${mode === "data" ? "data." : ""}${type}.${label}`;
  return { address, mode, type, name: label, provider_config_key: provider, expressions, schema_version: 0 };
}

/** Blocks are written as lists of maps of expressions, what holds nothing is left out, the rest is a constant. */
function expressionOf(value: unknown): unknown {
  if (value === null || value === "") return undefined;
  if (!Array.isArray(value) || typeof value[0] !== "object") {
    return Array.isArray(value) && value.length === 0 ? undefined : { constant_value: value };
  }
  return value.map((block) => {
    const entries = Object.entries(block as Values).map(([name, inner]) => [name, expressionOf(inner)] as const);
    return Object.fromEntries(entries.filter(([, written]) => written !== undefined));
  });
}
