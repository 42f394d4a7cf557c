import { type CaseResource, Stand } from "../../core/examples/resources.ts";
import type { StackValue } from "../../core/model/pseudo-shapes.ts";
import type { Shapes } from "../../core/model/shapes.generated.ts";
import { type Entry, type NameTable, terraformOf } from "../../readers/terraform/names.ts";
import { isPolicyDocument } from "./values.ts";

/** Resources as a Terraform configuration; undefined where a type of theirs has no Terraform name. */
export function terraformConfiguration(
  resources: readonly CaseResource[],
  variableName: (name: string) => string = snake,
): string | undefined {
  return new Configuration(resources, variableName).text();
}

const stackType = "pulumi:pulumi:Stack";
const providerType = "pulumi:providers:aws";

class Configuration {
  private readonly resources: readonly CaseResource[];
  private readonly byName: ReadonlyMap<string, CaseResource>;
  /** What the settings and outputs of a stack are called. */
  private readonly variableName: (name: string) => string;
  /** What only the deployment will know is a variable that has no value: one for each place. */
  private open = 0;

  constructor(resources: readonly CaseResource[], variableName: (name: string) => string) {
    this.resources = resources;
    this.variableName = variableName;
    this.byName = new Map(resources.map((each) => [each.name, each]));
  }

  text(): string | undefined {
    const isNamed = ({ type }: CaseResource): boolean =>
      type === stackType || type === providerType || terraformOf(type) !== undefined;
    if (!this.resources.every(isNamed)) return undefined;
    const aliases = new Set(this.resources.flatMap(({ provider }) => provider?.split(".")[1] ?? []));
    const blocks = [
      ...[...aliases].map((alias) => this.block("provider", ["aws"], { alias })),
      ...this.resources.flatMap((each) => this.blocks(each)),
    ];
    const open = Array.from({ length: this.open }, (_, index) => `variable "${openName(index + 1)}" {}\n`);
    return [...blocks, ...open].join("\n");
  }

  private blocks({ type, name, inputs, provider }: CaseResource): readonly string[] {
    if (type === stackType) return this.stack(inputs as Shapes["pulumi:pulumi:Stack"]);
    if (type === providerType) {
      const isOnly = this.resources.length === 1;
      return [this.block("provider", ["aws"], { ...(!isOnly && { alias: label(name) }), ...inputs })];
    }
    const names = terraformOf(type);
    const head = provider === undefined ? "" : `  provider = ${provider}\n`;
    return [this.block("resource", [names?.type ?? "", label(name)], inputs, names?.table, head)];
  }

  private block(type: string, labels: readonly string[], inputs: object, table?: NameTable, head = ""): string {
    const inside = body(inputs, table, this, 1);
    return `${[type, ...labels.map((each) => JSON.stringify(each))].join(" ")} {\n${head}${inside}}\n`;
  }

  /** Settings of a stack are variables, and its outputs are outputs. */
  private stack({ settings = {}, outputs = {} }: Shapes["pulumi:pulumi:Stack"]): readonly string[] {
    const each = (kind: string, member: string, values: Readonly<Record<string, StackValue>>): readonly string[] =>
      Object.entries(values).map(([name, { value, hidden }]) =>
        this.block(kind, [this.variableName(name)], { [member]: value, ...(hidden && { sensitive: true }) }),
      );
    return [...each("variable", "default", settings), ...each("output", "value", outputs)];
  }

  /** What stands in the place of a value, as an expression. */
  stand({ kind, name, property, value }: Stand): string {
    if (kind === "unknown") return `var.${openName(++this.open)}`;
    if (kind === "either") {
      const each = (value as readonly string[]).map((one) => this.stand(new Stand("ref", one, property, undefined)));
      return `element([${each.join(", ")}], var.${openName(++this.open)})`;
    }
    const target = this.byName.get(name);
    const names = target && terraformOf(target.type);
    return `${names?.type}.${label(name)}.${names?.table.entry(property).name ?? property}`;
  }
}

const openName = (index: number): string => `known_later_${index}`;

type Stands = Pick<Configuration, "stand">;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const label = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, "_");

interface Line {
  readonly name: string;
  readonly text: string;
}

/** The members of a block: attributes first, with their equal signs in one column, then blocks. */
function body(inputs: object, table: NameTable | undefined, stands: Stands, depth: number): string {
  const indent = "  ".repeat(depth);
  const attributes: Line[] = [];
  const blocks: string[] = [];
  for (const [key, value] of Object.entries(inputs)) {
    if (value === undefined) continue;
    const entry: Entry = table?.entry(key) ?? { name: snake(key), kind: "v", table: undefined };
    const inside = blocksOf(value, entry);
    if (inside === undefined) attributes.push({ name: entry.name, text: expression(value, entry, stands, depth) });
    else for (const each of inside) blocks.push(written(each, entry, stands, depth));
  }
  const width = Math.max(0, ...attributes.map(({ name }) => name.length));
  const lines = attributes.map(({ name, text }) => `${indent}${name.padEnd(width)} = ${text}\n`);
  return [lines.join(""), ...blocks].filter((part) => part !== "").join("\n");
}

/** A block; where not even their number is known, a dynamic one. */
function written(value: object, { name, table }: Entry, stands: Stands, depth: number): string {
  const indent = "  ".repeat(depth);
  if (!(value instanceof Stand)) return `${indent}${name} {\n${body(value, table, stands, depth + 1)}${indent}}\n`;
  const inside = [`for_each = ${stands.stand(value)}`, "content {}"].map((line) => `${indent}  ${line}\n`).join("");
  return `${indent}dynamic ${JSON.stringify(name)} {\n${inside}${indent}}\n`;
}

/** The blocks that a value is written as; undefined where it is an attribute. */
function blocksOf(value: unknown, { kind, table }: Entry): readonly object[] | undefined {
  if (isPolicyDocument(value) || kind === "m") return undefined;
  if (Array.isArray(value)) {
    const objects = value.filter((each) => typeof each === "object" && each !== null);
    return table !== undefined && objects.length > 0 && objects.length === value.length ? objects : undefined;
  }
  return typeof value === "object" && value !== null && (kind === "o" || table !== undefined) ? [value] : undefined;
}

function expression(value: unknown, entry: Entry, stands: Stands, depth: number): string {
  if (value instanceof Stand) {
    if (value.kind !== "secret") return stands.stand(value);
    return `sensitive(${expression(value.value, entry, stands, depth)})`;
  }
  if (isPolicyDocument(value)) return `jsonencode(${object(value, stands, depth)})`;
  // A single block of the model that Terraform writes as a list of one.
  if (Array.isArray(value)) return list(value, entry, stands, depth);
  if (typeof value === "object" && value !== null) return object(value, stands, depth);
  return typeof value === "string" ? quoted(value) : JSON.stringify(value);
}

const plain: Entry = { name: "", kind: "v", table: undefined };

function list(values: readonly unknown[], entry: Entry, stands: Stands, depth: number): string {
  const texts = values.map((each) => expression(each, entry, stands, depth + 1));
  const line = `[${texts.join(", ")}]`;
  if (line.length < 80 && !line.includes("\n")) return line;
  const indent = "  ".repeat(depth + 1);
  return `[\n${texts.map((text) => `${indent}${text},\n`).join("")}${"  ".repeat(depth)}]`;
}

/** An object's keys stay as they are: policy documents, tags, environment variables. */
function object(value: object, stands: Stands, depth: number): string {
  const given = Object.entries(value).filter(([, each]) => each !== undefined);
  const members = given.map(([key, each]) => ({
    name: /^[A-Za-z_][\w-]*$/.test(key) ? key : quoted(key),
    text: expression(each, plain, stands, depth + 1),
  }));
  if (members.length === 0) return "{}";
  const line = `{ ${members.map(({ name, text }) => `${name} = ${text}`).join(", ")} }`;
  if (line.length < 80 && !line.includes("\n")) return line;
  const width = Math.max(...members.map(({ name }) => name.length));
  const indent = "  ".repeat(depth + 1);
  return `{\n${members.map(({ name, text }) => `${indent}${name.padEnd(width)} = ${text}\n`).join("")}${"  ".repeat(depth)}}`;
}

const quoted = (text: string): string => JSON.stringify(text).replace(/\$\{/g, "$$$${").replace(/%\{/g, "%%{");
