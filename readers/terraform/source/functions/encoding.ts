import { createHash } from "node:crypto";
import { Marker, PartialText, Secret } from "../../../../core/model/value.ts";
import {
  Encoded,
  Failure,
  isList,
  isTree,
  markerIn,
  Named,
  NotKnown,
  revealed,
  secret,
  sortedKeys,
  textOf,
  toText,
  unsupported,
  whyOf,
} from "../values.ts";
import type { Functions } from "./kinds.ts";

/** The JSON text of a value as Terraform writes it; text with holes where only texts have them; else the tree. */
export function encodeJson(value: unknown): unknown {
  const { plain, hid } = revealed(value);
  const result = encodePlain(plain);
  return hid ? secret(result) : result;
}

function encodePlain(value: unknown): unknown {
  if (markerIn(value) === undefined) return escaped(JSON.stringify(ordered(value)));
  if (value instanceof Marker) return value instanceof PartialText ? pieces(value) : new Encoded(resolved(value));
  const tree = resolved(value);
  return onlyHoles(tree) ? pieces(tree) : new Encoded(tree);
}

/** What is named stands in a document as what it is. */
function resolved(value: unknown): unknown {
  if (value instanceof Named) return resolved(value.whole);
  if (isList(value)) return value.map(resolved);
  return isTree(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each)])) : value;
}

function onlyHoles(value: unknown): boolean {
  if (value instanceof Marker) return value instanceof PartialText;
  return typeof value !== "object" || value === null || Object.values(value).every(onlyHoles);
}

function pieces(tree: unknown): unknown {
  const found: Parameters<typeof textOf>[0][number][] = [];
  const holes = new Map<string, PartialText>();
  const marked = JSON.stringify(ordered(tree), (_, value: unknown) => {
    if (!(value instanceof PartialText)) return value;
    const name = `\uE000${holes.size}\uE001`;
    holes.set(name, value);
    return name;
  });
  for (const part of escaped(marked).split(/(\uE000\d+\uE001)/)) {
    const hole = holes.get(part);
    if (hole === undefined) found.push(part);
    else
      found.push(
        ...hole.parts.map((each) => (typeof each === "string" ? escaped(JSON.stringify(each)).slice(1, -1) : each)),
      );
  }
  return textOf(found);
}

function ordered(value: unknown): unknown {
  if (isList(value)) return value.map(ordered);
  return isTree(value) ? Object.fromEntries(sortedKeys(value).map((key) => [key, ordered(value[key])])) : value;
}

const escaped = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The value of a JSON text. */
export function decodeJson(value: unknown): unknown {
  if (value instanceof Encoded) return value.tree;
  if (value instanceof Marker) throw new NotKnown(whyOf(value));
  try {
    return JSON.parse(toText(value)) as unknown;
  } catch {
    throw new Failure("this is not valid JSON");
  }
}

/** YAML that is JSON as well; the rest is not read. */
function decodeYaml(value: unknown): unknown {
  try {
    return decodeJson(value);
  } catch (error) {
    if (error instanceof Failure) return unsupported("the function yamldecode");
    throw error;
  }
}

function plainText(value: unknown): string {
  if (value instanceof Marker) throw new NotKnown(whyOf(value));
  return toText(value);
}

const digest =
  (algorithm: string, form: "hex" | "base64") =>
  ([value]: readonly unknown[]) =>
    createHash(algorithm).update(plainText(value)).digest(form);

/** Functions that encode values as text, and back. */
export const encodingFunctions: Functions = {
  jsonencode: ([value]) => encodeJson(value),
  jsondecode: ([value]) => (value instanceof Secret ? secret(decodeJson(value.value)) : decodeJson(value)),
  yamldecode: ([value]) => decodeYaml(value),
  base64encode: ([value]) => Buffer.from(plainText(value)).toString("base64"),
  base64decode: ([value]) => Buffer.from(plainText(value), "base64").toString("utf8"),
  urlencode: ([value]) =>
    encodeURIComponent(plainText(value))
      .replace(/%20/g, "+")
      .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  md5: digest("md5", "hex"),
  sha1: digest("sha1", "hex"),
  sha256: digest("sha256", "hex"),
  sha512: digest("sha512", "hex"),
  base64sha256: digest("sha256", "base64"),
  base64sha512: digest("sha512", "base64"),
};
