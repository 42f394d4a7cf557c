import { type CaseResource, Stand } from "../../core/examples/resources.ts";
import type { StackValue } from "../../core/model/pseudo-shapes.ts";
import type { Shapes } from "../../core/model/shapes.generated.ts";
import { type Entry, type NameTable, terraformOf } from "../../readers/terraform/names.ts";
import { isPolicyDocument } from "./values.ts";

/** Resources as a Terraform configuration; undefined where a type of theirs has no Terraform name. */
export function terraformConfiguration(resources: readonly CaseResource[]): string | undefined {
  const [first] = resources;
  if (first?.type === "pulumi:pulumi:Stack") return stack(first);
  if (first?.type === "pulumi:providers:aws")
    return `provider "aws" {\n${body(first.inputs, undefined, () => "", 1)}}\n`;
  const known = new Map(resources.map((each) => [each.name, { ...each, terraform: terraformOf(each.type) }]));
  if ([...known.values()].some(({ terraform }) => terraform === undefined)) return undefined;
  const referTo = (name: string, property: string): string => {
    const target = known.get(name)?.terraform;
    return `${target?.type}.${label(name)}.${target?.table.entry(property).name ?? property}`;
  };
  const blocks = resources.map(({ name, type, inputs }) => {
    const names = terraformOf(type);
    return `resource ${JSON.stringify(names?.type)} ${JSON.stringify(label(name))} {\n${body(inputs, names?.table, referTo, 1)}}\n`;
  });
  return blocks.join("\n");
}

/** Settings of a stack are variables, and its outputs are outputs. */
function stack({ inputs }: CaseResource): string {
  const { settings = {}, outputs = {} } = inputs as Shapes["pulumi:pulumi:Stack"];
  const block = (kind: string, member: string, values: Readonly<Record<string, StackValue>>): readonly string[] =>
    Object.entries(values).map(([name, { value, hidden }]) => {
      const inside = { [member]: value, ...(hidden && { sensitive: true }) };
      return `${kind} ${JSON.stringify(snake(name))} {\n${body(inside, undefined, () => "", 1)}}\n`;
    });
  return [...block("variable", "default", settings), ...block("output", "value", outputs)].join("\n");
}

type ReferTo = (name: string, property: string) => string;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const label = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, "_");

interface Line {
  readonly name: string;
  readonly text: string;
}

/** The members of a block: attributes first, with their equal signs in one column, then blocks. */
function body(inputs: object, table: NameTable | undefined, referTo: ReferTo, depth: number): string {
  const indent = "  ".repeat(depth);
  const attributes: Line[] = [];
  const blocks: string[] = [];
  for (const [key, value] of Object.entries(inputs)) {
    if (value === undefined) continue;
    const entry: Entry = table?.entry(key) ?? { name: snake(key), kind: "v", table: undefined };
    const inside = blocksOf(value, entry);
    if (inside === undefined) attributes.push({ name: entry.name, text: expression(value, entry, referTo, depth) });
    else
      for (const each of inside)
        blocks.push(`${indent}${entry.name} {\n${body(each, entry.table, referTo, depth + 1)}${indent}}\n`);
  }
  const width = Math.max(0, ...attributes.map(({ name }) => name.length));
  const lines = attributes.map(({ name, text }) => `${indent}${name.padEnd(width)} = ${text}\n`);
  return [lines.join(""), ...blocks].filter((part) => part !== "").join("\n");
}

/** The blocks that a value is written as; undefined where it is an attribute. */
function blocksOf(value: unknown, { kind, table }: Entry): readonly object[] | undefined {
  if (value instanceof Stand || isPolicyDocument(value) || kind === "m") return undefined;
  if (Array.isArray(value)) {
    const objects = value.filter((each) => typeof each === "object" && each !== null && !(each instanceof Stand));
    return table !== undefined && objects.length > 0 && objects.length === value.length ? objects : undefined;
  }
  return typeof value === "object" && value !== null && (kind === "o" || table !== undefined) ? [value] : undefined;
}

function expression(value: unknown, entry: Entry, referTo: ReferTo, depth: number): string {
  if (value instanceof Stand) {
    if (value.kind === "ref") return referTo(value.name, value.property);
    return `sensitive(${expression(value.value, entry, referTo, depth)})`;
  }
  if (isPolicyDocument(value)) return `jsonencode(${object(value, referTo, depth)})`;
  // A single block of the model that Terraform writes as a list of one.
  if (Array.isArray(value)) return list(value, entry, referTo, depth);
  if (typeof value === "object" && value !== null) return object(value, referTo, depth);
  return typeof value === "string" ? quoted(value) : JSON.stringify(value);
}

const plain: Entry = { name: "", kind: "v", table: undefined };

function list(values: readonly unknown[], entry: Entry, referTo: ReferTo, depth: number): string {
  const texts = values.map((each) => expression(each, entry, referTo, depth + 1));
  const line = `[${texts.join(", ")}]`;
  if (line.length < 80 && !line.includes("\n")) return line;
  const indent = "  ".repeat(depth + 1);
  return `[\n${texts.map((text) => `${indent}${text},\n`).join("")}${"  ".repeat(depth)}]`;
}

/** An object's keys stay as they are: policy documents, tags, environment variables. */
function object(value: object, referTo: ReferTo, depth: number): string {
  const members = Object.entries(value).map(([key, each]) => ({
    name: /^[A-Za-z_][\w-]*$/.test(key) ? key : quoted(key),
    text: expression(each, plain, referTo, depth + 1),
  }));
  if (members.length === 0) return "{}";
  const line = `{ ${members.map(({ name, text }) => `${name} = ${text}`).join(", ")} }`;
  if (line.length < 80 && !line.includes("\n")) return line;
  const width = Math.max(...members.map(({ name }) => name.length));
  const indent = "  ".repeat(depth + 1);
  return `{\n${members.map(({ name, text }) => `${indent}${name.padEnd(width)} = ${text}\n`).join("")}${"  ".repeat(depth)}}`;
}

const quoted = (text: string): string => JSON.stringify(text).replace(/\$\{/g, "$$$${").replace(/%\{/g, "%%{");
