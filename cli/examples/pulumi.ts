import { type CaseResource, Stand } from "../../core/examples/resources.ts";
import { isPolicyDocument, namesIn, variableNames } from "./values.ts";

const width = 100;

/**
 * Resources as a Pulumi program in TypeScript: what a person would write. Undefined for a stack's own settings and
 * outputs, which stand beside the program's resources.
 */
export function pulumiProgram(resources: readonly CaseResource[]): string | undefined {
  if (resources.some(({ type }) => type === stackType)) return undefined;
  const variables = variableNames(resources);
  const used = new Set(resources.flatMap((each) => [...namesIn(each.inputs)]));
  const write = writer((name) => variables.get(name) ?? name);
  const statements = resources.map((each) => {
    const made = `new ${className(each.type)}(${JSON.stringify(each.name)}, ${write(each.inputs, 0)});`;
    return used.has(each.name) ? `const ${variables.get(each.name)} = ${made}` : made;
  });
  const text = statements.join("\n\n");
  const imports = [
    'import * as aws from "@pulumi/aws";',
    ...(/\bpulumi\.(secret|jsonStringify)\b/.test(text) ? ['import * as pulumi from "@pulumi/pulumi";'] : []),
  ];
  return `${imports.join("\n")}\n\n${text}\n`;
}

const stackType = "pulumi:pulumi:Stack";

/** `aws:s3/bucketPolicy:BucketPolicy` is `aws.s3.BucketPolicy`. */
function className(type: string): string {
  if (type === "pulumi:providers:aws") return "aws.Provider";
  const [, module = "", name = ""] = type.split(":");
  const namespace = module.split("/")[0] ?? "";
  return namespace === "index" ? `aws.${name}` : `aws.${namespace}.${name}`;
}

type Write = (value: unknown, depth: number) => string;

function writer(variableOf: (name: string) => string): Write {
  const write: Write = (value, depth) => {
    if (value instanceof Stand) return stand(value, depth);
    if (isPolicyDocument(value))
      return `${namesIn(value).size > 0 ? "pulumi.jsonStringify" : "JSON.stringify"}(${object(value, depth)})`;
    if (Array.isArray(value)) return list(value, depth);
    return typeof value === "object" && value !== null ? object(value, depth) : JSON.stringify(value);
  };
  const stand = ({ kind, name, property, value }: Stand, depth: number): string =>
    kind === "ref" ? `${variableOf(name)}.${property}` : `pulumi.secret(${write(value, depth)})`;
  const list = (values: readonly unknown[], depth: number): string =>
    wrapped(
      values.map((each) => write(each, depth + 1)),
      "[",
      "]",
      depth,
    );
  const object = (value: object, depth: number): string =>
    wrapped(
      Object.entries(value).map(([key, each]) => `${memberName(key)}: ${write(each, depth + 1)}`),
      "{ ",
      " }",
      depth,
    );
  return write;
}

const memberName = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key));

/** Members on one line where they fit, else a line each. */
function wrapped(members: readonly string[], open: string, close: string, depth: number): string {
  if (members.length === 0) return `${open.trim()}${close.trim()}`;
  const line = `${open}${members.join(", ")}${close}`;
  if (!line.includes("\n") && line.length + depth * 4 <= width - 24) return line;
  const indent = "    ".repeat(depth + 1);
  return `${open.trim()}\n${members.map((each) => `${indent}${each},\n`).join("")}${"    ".repeat(depth)}${close.trim()}`;
}
