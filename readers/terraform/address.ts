/** A Terraform address taken apart: `module.a["x"].aws_s3_bucket.b[0]`. */
export interface Address {
  /** The module, with its instance keys: `module.a["x"]`; "" for the root. */
  readonly module: string;
  /** `aws_s3_bucket.b`, with `data.` before it for a data source. */
  readonly name: string;
  /** The instance key as it is written, `[0]` or `["x"]`; "" where there is none. */
  readonly index: string;
}

/** Splits at dots that stand outside brackets and quotes: keys may hold anything. */
export function steps(address: string): readonly string[] {
  if (!address.includes("[")) return address.split(".");
  const found: string[] = [];
  let start = 0;
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < address.length; at++) {
    const sign = address[at];
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "[") depth++;
    else if (sign === "]") depth--;
    else if (sign === "." && depth === 0) {
      found.push(address.slice(start, at));
      start = at + 1;
    }
  }
  found.push(address.slice(start));
  return found;
}

/** Takes an address apart. */
export function parseAddress(address: string): Address {
  if (!address.includes("[") && !address.startsWith("module.")) return { module: "", name: address, index: "" };
  const parts = steps(address);
  let next = 0;
  while (parts[next] === "module") next += 2;
  const [name = "", index = ""] = split(parts.slice(next).join("."));
  return { module: parts.slice(0, next).join("."), name, index };
}

/** A step and its instance key: `b["x"]` is `b` and `["x"]`. */
export function split(step: string): readonly [name: string, index: string] {
  const bracket = step.indexOf("[");
  return bracket < 0 ? [step, ""] : [step.slice(0, bracket), step.slice(bracket)];
}

/** A module's address without instance keys, as the configuration names it: `module.a.module.b`. */
export const configured = (module: string): string => (module.includes("[") ? module.replace(keys, "") : module);

/** Instance keys: numbers, or texts that may hold anything. */
const keys = /\[(?:"(?:[^"\\]|\\.)*"|[^"\]])*\]/g;

/** The names of the calls that lead to a module: `["a", "b"]`. */
export const calls = (module: string): readonly string[] =>
  module === "" ? [] : steps(configured(module)).filter((_, index) => index % 2 === 1);

export const inModule = (module: string, name: string): string => (module === "" ? name : `${module}.${name}`);
