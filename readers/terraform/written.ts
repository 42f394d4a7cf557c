import type { Truth } from "../../core/model/answer.ts";
import { calls, steps } from "./address.ts";
import type { Configuration, Expression } from "./configuration.ts";

/** How many calls up a variable is followed. */
const furthest = 16;

/**
 * Whether the configuration writes the value at a Terraform path of a block as a constant (yes), or refers to a variable
 * of the root module, a resource or a data source (no). Nothing where the plan does not carry the block.
 */
export function writtenIn(
  configuration: Configuration,
  module: string,
  name: string,
  path: readonly (string | number)[],
): Truth | undefined {
  const block = configuration.resource(module, name);
  if (block === undefined) return undefined;
  let at: unknown = block.expressions;
  for (const step of path) {
    if (isExpression(at) || typeof at !== "object" || at === null) break;
    at = (at as Readonly<Record<string | number, unknown>>)[step];
  }
  return isExpression(at) ? constant(at, configuration, module) : undefined;
}

const isExpression = (node: unknown): node is Expression =>
  typeof node === "object" &&
  node !== null &&
  !Array.isArray(node) &&
  (Object.keys(node).length === 0 || "references" in node || "constant_value" in node);

function constant(expression: Expression, configuration: Configuration, from: string): Truth {
  let at: Expression = expression;
  let module = from;
  for (let hop = 0; hop < furthest; hop++) {
    const references = at.references ?? [];
    // A constant, or a function of constants.
    if (references.length === 0) return "yes";
    if (references.some((each) => !/^(var|local|each|count|path|terraform)\./.test(each))) return "no";
    const [only, ...more] = references.filter((each) => each.startsWith("var."));
    // What a local value holds, the plan does not carry.
    if (only === undefined) return "unknown";
    if (calls(module).length === 0) return "no";
    const argument = more.length === 0 ? configuration.argument(module, steps(only)[1] ?? "") : undefined;
    if (argument === undefined) return "unknown";
    at = argument;
    module = steps(module).slice(0, -2).join(".");
  }
  return "unknown";
}
