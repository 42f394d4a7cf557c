import { type CaseResource, Stand } from "../../core/examples/resources.ts";
import type { StackValue } from "../../core/model/pseudo-shapes.ts";
import { type Entry, type NameTable, terraformOf } from "../../readers/terraform/names.ts";
import { isPolicyDocument, namesIn } from "../examples/values.ts";

const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const signature = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

const urnOf = ({ type, name }: CaseResource): string => `urn:pulumi:test::case::${type}::${name}`;

/** How a resource of Pulumi names the provider that is not the default one: `aws.west` is the provider `west`. */
const providedBy = ({ provider }: CaseResource): object =>
  provider === undefined
    ? {}
    : { provider: `urn:pulumi:test::case::${providerType}::${provider.slice("aws.".length)}` };

/** What a stand for a value becomes in a source. */
type Fill = (stand: Stand) => unknown;

function filled(value: unknown, fill: Fill): unknown {
  if (value instanceof Stand) return fill(value);
  if (Array.isArray(value)) return value.map((each) => filled(each, fill));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, fill)]));
}

function hasUnknown(value: unknown): boolean {
  if (value instanceof Stand) return value.kind !== "secret";
  return typeof value === "object" && value !== null && Object.values(value).some(hasUnknown);
}

function hasSecret(value: unknown): boolean {
  if (value instanceof Stand) return value.kind === "secret";
  return typeof value === "object" && value !== null && Object.values(value).some(hasSecret);
}

const secretOf = (value: unknown): object => ({ [signature]: secretSignature, value });

const stackType = "pulumi:pulumi:Stack";
const providerType = "pulumi:providers:aws";

type StackValues = readonly (readonly [name: string, value: StackValue])[];

/** The settings or outputs of the deployment that a case describes beside its resources. */
const stackValues = (resources: readonly CaseResource[], section: "settings" | "outputs"): StackValues =>
  resources.flatMap(({ type, inputs }) =>
    type === stackType ? Object.entries((inputs[section] ?? {}) as Readonly<Record<string, StackValue>>) : [],
  );

const isResource = ({ type }: CaseResource): boolean => type !== stackType;

/** The full key of a setting. */
const keyOf = (name: string): string => (name.includes(":") ? name : `case:${name}`);

/** The outputs of a stack as Pulumi encodes them. */
const encodedOutputs = (resources: readonly CaseResource[], fill: Fill): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    stackValues(resources, "outputs").map(([name, { value, hidden }]) => {
      const encoded = filled(value, fill);
      return [name, hidden === true ? secretOf(encoded) : encoded];
    }),
  );

/** A case as an offline run of a Pulumi program records it: references are placeholders that name their origin. */
export function recordingOf(resources: readonly CaseResource[]): object {
  const placeholders: Record<string, { urn: string; property: string }> = {};
  const byName = new Map(resources.map((each) => [each.name, each]));
  const fill: Fill = (stand) => {
    if (stand.kind === "unknown" || stand.kind === "either") return unknownText;
    if (stand.kind === "secret") return secretOf(stand.value);
    const text = `leakgate-ref-${String(Object.keys(placeholders).length + 1).padStart(7, "0")}-end`;
    placeholders[text] = { urn: urnOf(byName.get(stand.name) as CaseResource), property: stand.property };
    return text;
  };
  const recorded = resources.filter(isResource).map((each, index) => ({
    urn: urnOf(each),
    type: each.type,
    name: each.name,
    ...providedBy(each),
    custom: true,
    external: false,
    remote: false,
    inputs: Object.fromEntries(
      Object.entries(each.inputs).map(([key, value]) => [
        key,
        isPolicyDocument(value) ? JSON.stringify(filled(value, fill)) : filled(value, fill),
      ]),
    ),
    dependencies: [],
    propertyDependencies: {},
    position: { file: "index.ts", line: index + 1, column: 1 },
    frames: [],
  }));
  const open = stackValues(resources, "settings").filter(([, { hidden }]) => hidden !== true);
  const config = Object.fromEntries(open.map(([name, { value }]) => [keyOf(name), value]));
  const outputs = encodedOutputs(resources, fill);
  return { project: "case", stack: "test", config, resources: recorded, placeholders, outputs, notes: [] };
}

/** A case as `pulumi preview --json` writes it: what refers to something new is not known, a whole text at a time. */
export function previewOf(resources: readonly CaseResource[]): object {
  const urns = new Map(resources.map((each) => [each.name, urnOf(each)]));
  const fill: Fill = (stand) => (stand.kind === "secret" ? secretOf(stand.value) : unknownText);
  const steps: object[] = resources.filter(isResource).map((each) => {
    const inputs = Object.entries(each.inputs).map(([key, value]) => {
      if (isPolicyDocument(value)) return [key, hasUnknown(value) ? unknownText : JSON.stringify(value)];
      return [key, filled(value, fill)];
    });
    const dependencies = Object.entries(each.inputs).flatMap(([key, value]) => {
      const names = [...namesIn(value)].flatMap((name) => urns.get(name) ?? []);
      return names.length === 0 ? [] : [[key, names]];
    });
    const state = {
      urn: urnOf(each),
      type: each.type,
      ...providedBy(each),
      custom: true,
      inputs: Object.fromEntries(inputs),
      propertyDependencies: Object.fromEntries(dependencies),
    };
    return { op: each.existing ? "same" : "create", urn: urnOf(each), newState: state };
  });
  const urn = `urn:pulumi:test::case::${stackType}::case-test`;
  const outputs = encodedOutputs(resources, fill);
  if (resources.some((each) => !isResource(each)))
    steps.push({ op: "create", urn, newState: { urn, type: stackType, custom: false, inputs: {}, outputs } });
  const settings = stackValues(resources, "settings");
  const config = Object.fromEntries(
    settings.map(([name, { value, hidden }]) => [keyOf(name), hidden === true ? "[secret]" : value]),
  );
  return { config, steps, duration: 1, changeSummary: { create: steps.length } };
}

interface Sides {
  value: unknown;
  unknown: unknown;
  sensitive: unknown;
}

/** A case as `terraform show -json` writes it: snake case, blocks as lists, a second tree for what is not known. */
export function planOf(resources: readonly CaseResource[]): object {
  const byName = new Map(resources.map((each) => [each.name, each]));
  const addressOf = (each: CaseResource): string => `${terraformOf(each.type)?.type}.${each.name}`;
  const managed = resources.filter((each) => isResource(each) && each.type !== providerType);
  const changes = managed.map((each) => {
    const names = terraformOf(each.type);
    if (names === undefined) throw new Error(`${each.type} has no Terraform type`);
    const sides = split(each.inputs, names.table);
    return {
      address: addressOf(each),
      mode: "managed",
      type: names.type,
      name: each.name,
      change: {
        actions: [each.existing ? "no-op" : "create"],
        before: null,
        after: sides.value,
        after_unknown: sides.unknown,
        after_sensitive: sides.sensitive,
      },
    };
  });
  const configured = managed.map((each) => ({
    address: addressOf(each),
    mode: "managed",
    type: terraformOf(each.type)?.type,
    name: each.name,
    provider_config_key: each.provider ?? "aws",
    expressions: expressionsOf(each.inputs, terraformOf(each.type)?.table, (name) => {
      const target = byName.get(name);
      return target === undefined ? [] : [`${addressOf(target)}.id`, addressOf(target)];
    }),
  }));
  return {
    format_version: "1.2",
    terraform_version: "1.9.0",
    ...planValues(resources),
    resource_changes: changes,
    configuration: {
      provider_config: Object.fromEntries(resources.flatMap(providerOf)),
      root_module: { resources: configured, ...declarations(resources, addressOf) },
    },
  };
}

const isPlainObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !(value instanceof Stand);

/** What each argument refers to; in blocks, argument by argument. */
function expressionsOf(
  inputs: object,
  table: NameTable | undefined,
  referencesTo: (name: string) => readonly string[],
): object {
  return Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => {
      const entry = table?.entry(key);
      const blocks = entry?.kind === "o" || entry?.kind === "l" ? [value].flat() : [];
      if (entry !== undefined && blocks.length > 0 && blocks.every(isPlainObject))
        return [entry.name, blocks.map((block) => expressionsOf(block as object, entry.table, referencesTo))];
      // What is sensitive comes from a variable that is.
      const variables = hasSecret(value) ? ["var.secret"] : [];
      return [entry?.name ?? key, { references: [...[...namesIn(value)].flatMap(referencesTo), ...variables] }];
    }),
  );
}

type AddressOf = (each: CaseResource) => string;

/** The variables and outputs of a plan. */
function planValues(resources: readonly CaseResource[]): object {
  const settings = stackValues(resources, "settings").filter(([, { value }]) => !(value instanceof Stand));
  const outputs = stackValues(resources, "outputs");
  return {
    variables: Object.fromEntries(settings.map(([name, { value }]) => [name, { value }])),
    output_changes: Object.fromEntries(
      outputs.map(([name, { value, hidden = false }]) => {
        const isUnknown = value instanceof Stand && value.kind !== "secret";
        const after = isUnknown ? { after_unknown: true } : { after: filled(value, (stand) => stand.value) };
        const change = { actions: ["create"], before: null, ...after, after_sensitive: hidden };
        return [name, change];
      }),
    ),
  };
}

/** How the root module declares them. */
function declarations(resources: readonly CaseResource[], addressOf: AddressOf): object {
  const marked = (hidden: boolean | undefined): object => (hidden === true ? { sensitive: true } : {});
  return {
    outputs: Object.fromEntries(
      stackValues(resources, "outputs").map(([name, { value, hidden }]) => {
        const references = referencesOf(value, resources, addressOf);
        return [name, { expression: { references }, ...marked(hidden) }];
      }),
    ),
    variables: Object.fromEntries(
      stackValues(resources, "settings").map(([name, { hidden }]) => [name, marked(hidden)]),
    ),
  };
}

function referencesOf(value: unknown, resources: readonly CaseResource[], addressOf: AddressOf): readonly string[] {
  if (!(value instanceof Stand) || value.kind !== "ref") return [];
  const target = resources.find((each) => each.name === value.name);
  const property = target && terraformOf(target.type)?.table.entry(value.property).name;
  return target === undefined ? [] : [`${addressOf(target)}.${property}`, addressOf(target)];
}

/** How a provider is configured: a value that is not known comes from a variable. */
function providerOf({ type, name, inputs }: CaseResource): readonly (readonly [string, object])[] {
  if (type !== providerType) return [];
  const expressions = Object.entries(inputs).map(([property, value]) => [
    property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value instanceof Stand ? { references: [`var.${property}`] } : { constant_value: value },
  ]);
  return [[`aws.${name}`, { name: "aws", alias: name, expressions: Object.fromEntries(expressions) }]];
}

/** An object in Terraform's names, with the trees of what is unknown and what is sensitive beside it. */
function split(inputs: Readonly<Record<string, unknown>>, table: NameTable | undefined): Sides {
  const sides = { value: {}, unknown: {}, sensitive: {} } as Record<keyof Sides, Record<string, unknown>>;
  for (const [key, value] of Object.entries(inputs)) {
    const entry: Entry = table?.entry(key) ?? { name: key, kind: "v", table: undefined };
    const each = sidesOf(value, entry);
    if (each.value !== undefined) sides.value[entry.name] = each.value;
    if (each.unknown !== undefined) sides.unknown[entry.name] = each.unknown;
    if (each.sensitive !== undefined) sides.sensitive[entry.name] = each.sensitive;
  }
  return sides;
}

function sidesOf(value: unknown, { kind, table }: Entry): Sides {
  if (value instanceof Stand) {
    if (value.kind !== "secret") return { value: undefined, unknown: true, sensitive: undefined };
    return { value: value.value, unknown: undefined, sensitive: true };
  }
  if (isPolicyDocument(value)) {
    if (hasUnknown(value)) return { value: undefined, unknown: true, sensitive: undefined };
    return { value: JSON.stringify(value), unknown: undefined, sensitive: undefined };
  }
  if (Array.isArray(value)) return together(value.map((each) => sidesOf(each, { name: "", kind: "v", table })));
  if (typeof value !== "object" || value === null) return { value, unknown: undefined, sensitive: undefined };
  const sides = split(value as Record<string, unknown>, kind === "m" ? undefined : table);
  return kind === "o" ? together([sides]) : sides;
}

/** A list: what is unknown in it is null, and only the second tree tells. */
const together = (sides: readonly Sides[]): Sides => ({
  value: sides.map((each) => each.value ?? null),
  unknown: sides.map((each) => each.unknown ?? false),
  sensitive: sides.map((each) => each.sensitive ?? false),
});
