import { configured, inModule, split, steps } from "./address.ts";
import type { Configuration, Expression } from "./configuration.ts";

/** What the plan offers to follow references: its instances by module and name. */
export interface Instances {
  /** Whether there is an instance of this full address. */
  has(address: string): boolean;
  /** The full addresses of the instances of `name` in exactly this module instance. */
  of(module: string, name: string): readonly string[];
  /** The module instances that a call `module.<name>` of `module` has: full addresses. */
  modules(module: string, name: string): ReadonlySet<string>;
}

/** Where references lead: to these instances; or, for a part of them, to where nobody can follow. */
export interface Followed {
  readonly addresses: readonly string[];
  /** Whether a part of the expression could not be followed (a local value, a function of unknown things). */
  readonly lost: boolean;
}

const nowhere: Followed = { addresses: [], lost: true };

/** How many hops through variables and outputs are followed: more than any module tree has, and safe from cycles. */
const furthest = 24;

/**
 * Follows the references of an expression in `module` to the instances they name: through variables to the caller's
 * arguments, through outputs into modules, and by the instance key of the block that holds the expression.
 */
export function follow(
  expression: Expression | undefined,
  module: string,
  key: string,
  configuration: Configuration,
  instances: Instances,
  repeated?: Expression,
  depth = 0,
): Followed {
  const references = expression?.references;
  if (references === undefined || references.length === 0 || depth > furthest) return nowhere;
  const addresses = new Set<string>();
  let lost = false;
  let read = false;
  const add = (found: Followed): void => {
    for (const address of found.addresses) addresses.add(address);
    lost ||= found.lost;
  };
  for (const reference of mostExact(references)) {
    const [first = "", second = ""] = steps(reference);
    if (first === "each" && second.startsWith("value")) {
      add(follow(repeated, module, key, configuration, instances, undefined, depth + 1));
    } else if (first === "var") {
      add(throughVariable(split(second)[0], module, configuration, instances, depth));
    } else if (first === "module") add(throughOutput(reference, module, key, configuration, instances, depth));
    else if (first === "local") lost = true;
    else if (first === "data") read = true;
    else if (!ownWords.has(first)) add(pick(reference, module, key, references, instances));
  }
  // What a data source reads during the apply may be one of the plan's own; beside a reference it is a part of a text.
  return { addresses: [...addresses], lost: lost || (read && addresses.size === 0) };
}

const ownWords = new Set(["each", "count", "path", "terraform", "self"]);

/** Terraform lists each step of a reference, the longest first: `aws_x.b[0].id`, `aws_x.b[0]`, `aws_x.b`. */
function mostExact(references: readonly string[]): readonly string[] {
  return references.filter(
    (each, index) =>
      !references.some(
        (other, at) =>
          at !== index && other.length > each.length && other.startsWith(each) && /[.[]/.test(other[each.length] ?? ""),
      ),
  );
}

function throughVariable(
  name: string,
  module: string,
  configuration: Configuration,
  instances: Instances,
  depth: number,
): Followed {
  if (module === "") return nowhere;
  const path = steps(module);
  const [, index] = split(path.at(-1) ?? "");
  const caller = path.slice(0, -2).join(".");
  const argument = configuration.argument(module, name);
  return follow(argument, caller, index, configuration, instances, configuration.repetition(module), depth + 1);
}

function throughOutput(
  reference: string,
  module: string,
  key: string,
  configuration: Configuration,
  instances: Instances,
  depth: number,
): Followed {
  const [, call = "", output = ""] = steps(reference);
  const [name, index] = split(call);
  if (output === "") return nowhere;
  const all = instances.modules(module, name);
  const wanted = inModule(module, `module.${name}${index === "" ? key : index}`);
  const chosen = all.has(wanted) ? [wanted] : [...all];
  const expression = configuration.output(inModule(configured(module), `module.${name}`), split(output)[0]);
  const found = chosen.map((each) => follow(expression, each, "", configuration, instances, undefined, depth + 1));
  return {
    addresses: found.flatMap((each) => each.addresses),
    lost: found.length === 0 || found.some((each) => each.lost),
  };
}

/** The instances that a reference to a resource names: by its own index, else the one with the key of its holder. */
function pick(
  reference: string,
  module: string,
  key: string,
  references: readonly string[],
  instances: Instances,
): Followed {
  const [type = "", label = ""] = steps(reference);
  const [name, index] = split(label);
  const all = instances.of(module, `${type}.${name}`);
  if (all.length < 2 && index === "") return { addresses: all, lost: false };
  const wanted = `${inModule(module, `${type}.${name}`)}${index === "" ? key : normal(index, key, references)}`;
  return { addresses: instances.has(wanted) ? [wanted] : all, lost: false };
}

/** `[each.key]` and `[count.index]` stand for the holder's own key. */
const normal = (index: string, key: string, references: readonly string[]): string =>
  /^\[(each\.|count\.)/.test(index) || references.includes(index.slice(1, -1)) ? key : index;
