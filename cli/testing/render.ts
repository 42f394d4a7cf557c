import { type CaseResource, Stand } from "../../core/examples/resources.ts";
import { type Entry, type NameTable, terraformOf } from "../../readers/terraform/names.ts";

const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const signature = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

const urnOf = ({ type, name }: CaseResource): string => `urn:pulumi:test::case::${type}::${name}`;

/** What a stand for a value becomes in a source. */
type Fill = (stand: Stand) => unknown;

function filled(value: unknown, fill: Fill): unknown {
  if (value instanceof Stand) return fill(value);
  if (Array.isArray(value)) return value.map((each) => filled(each, fill));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, fill)]));
}

/** The names of the resources that a value refers to. */
function namesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (value instanceof Stand) {
    if (value.kind === "ref") found.add(value.name);
  } else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) namesIn(each, found);
  return found;
}

function hasUnknown(value: unknown): boolean {
  if (value instanceof Stand) return value.kind !== "secret";
  return typeof value === "object" && value !== null && Object.values(value).some(hasUnknown);
}

function hasSecret(value: unknown): boolean {
  if (value instanceof Stand) return value.kind === "secret";
  return typeof value === "object" && value !== null && Object.values(value).some(hasSecret);
}

/** Policy documents written as objects become text, as programs and providers make them. */
const isDocument = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !(value instanceof Stand) && "Statement" in value;

const secretOf = (value: unknown): object => ({ [signature]: secretSignature, value });

/** A case as an offline run of a Pulumi program records it: references are placeholders that name their origin. */
export function recordingOf(resources: readonly CaseResource[]): object {
  const placeholders: Record<string, { urn: string; property: string }> = {};
  const byName = new Map(resources.map((each) => [each.name, each]));
  const fill: Fill = (stand) => {
    if (stand.kind === "unknown") return unknownText;
    if (stand.kind === "secret") return secretOf(stand.value);
    const text = `leakgate-ref-${String(Object.keys(placeholders).length + 1).padStart(7, "0")}-end`;
    placeholders[text] = { urn: urnOf(byName.get(stand.name) as CaseResource), property: stand.property };
    return text;
  };
  const recorded = resources.map((each, index) => ({
    urn: urnOf(each),
    type: each.type,
    name: each.name,
    custom: true,
    external: false,
    remote: false,
    inputs: Object.fromEntries(
      Object.entries(each.inputs).map(([key, value]) => [
        key,
        isDocument(value) ? JSON.stringify(filled(value, fill)) : filled(value, fill),
      ]),
    ),
    dependencies: [],
    propertyDependencies: {},
    position: { file: "index.ts", line: index + 1, column: 1 },
    frames: [],
  }));
  return { project: "case", stack: "test", config: {}, resources: recorded, placeholders, outputs: {}, notes: [] };
}

/** A case as `pulumi preview --json` writes it: what refers to something new is not known, a whole text at a time. */
export function previewOf(resources: readonly CaseResource[]): object {
  const urns = new Map(resources.map((each) => [each.name, urnOf(each)]));
  const fill: Fill = (stand) => (stand.kind === "secret" ? secretOf(stand.value) : unknownText);
  const steps = resources.map((each) => {
    const inputs = Object.entries(each.inputs).map(([key, value]) => {
      if (isDocument(value)) return [key, hasUnknown(value) ? unknownText : JSON.stringify(value)];
      return [key, filled(value, fill)];
    });
    const dependencies = Object.entries(each.inputs).flatMap(([key, value]) => {
      const names = [...namesIn(value)].flatMap((name) => urns.get(name) ?? []);
      return names.length === 0 ? [] : [[key, names]];
    });
    const state = {
      urn: urnOf(each),
      type: each.type,
      custom: true,
      inputs: Object.fromEntries(inputs),
      propertyDependencies: Object.fromEntries(dependencies),
    };
    return { op: each.existing ? "same" : "create", urn: urnOf(each), newState: state };
  });
  return { config: {}, steps, duration: 1, changeSummary: { create: steps.length } };
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
  const changes = resources.map((each) => {
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
  const configured = resources.map((each) => ({
    address: addressOf(each),
    mode: "managed",
    type: terraformOf(each.type)?.type,
    name: each.name,
    provider_config_key: each.provider ?? "aws",
    expressions: Object.fromEntries(
      Object.entries(each.inputs).map(([key, value]) => {
        const references = [...namesIn(value)].flatMap((name) => {
          const target = byName.get(name);
          return target === undefined ? [] : [`${addressOf(target)}.id`, addressOf(target)];
        });
        // What is sensitive comes from a variable that is.
        const variables = hasSecret(value) ? ["var.secret"] : [];
        return [terraformOf(each.type)?.table.entry(key).name, { references: [...references, ...variables] }];
      }),
    ),
  }));
  return {
    format_version: "1.2",
    terraform_version: "1.9.0",
    resource_changes: changes,
    configuration: { provider_config: {}, root_module: { resources: configured } },
  };
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
  if (isDocument(value)) {
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
