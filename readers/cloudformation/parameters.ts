import { OneOf, Secret, Unknown } from "../../core/model/value.ts";
import { isScalar, OtherThan, over } from "./choices.ts";
import { isMap } from "./place.ts";

/** More choices than this are not told apart: a world with many answers nothing within the limit on worlds. */
const mostChoices = 8;
const anyOther = "any other value";

type Section = Readonly<Record<string, unknown>>;

/** The values of a template's parameters: what was bound, else the default, else worlds or not known. */
export class Parameters {
  private readonly section: Section;
  private readonly prefix: string;
  private readonly bound: (name: string) => { readonly value: unknown } | undefined;
  private readonly compared: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly values = new Map<string, unknown>();

  /** `bound` gives what the stack above hands down; `prefix` is its address, so that worlds do not mix. */
  constructor(
    section: unknown,
    conditions: unknown,
    prefix: string,
    bound: (name: string) => { readonly value: unknown } | undefined,
  ) {
    this.section = isMap(section) ? section : {};
    this.prefix = prefix;
    this.bound = bound;
    this.compared = comparedValues(conditions);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.section, name);
  }

  value(name: string): unknown {
    if (this.values.has(name)) return this.values.get(name);
    // Parameters of stacks that hand their outputs to each other in a circle: AWS refuses them.
    this.values.set(name, new Unknown({ kind: "parameter", name: this.prefix + name }));
    const declared = this.section[name];
    const value = this.evaluate(name, isMap(declared) ? declared : {});
    this.values.set(name, value);
    return value;
  }

  private evaluate(name: string, declared: Section): unknown {
    const type = typeof declared["Type"] === "string" ? declared["Type"] : "String";
    const hidden = declared["NoEcho"] === true || String(declared["NoEcho"]).toLowerCase() === "true";
    const value = this.typed(name, declared, type);
    return hidden ? new Secret(value) : value;
  }

  private typed(name: string, declared: Section, type: string): unknown {
    const bound = this.bound(name);
    // The value of such a parameter is the name of an SSM parameter, whose content is not known.
    if (type.startsWith("AWS::SSM::Parameter::")) return this.unknown(name);
    if (bound !== undefined) return over(bound.value, (value) => typedValue(type, value));
    if (isScalar(declared["Default"])) return typedValue(type, declared["Default"]);
    return isList(type) ? this.unknown(name) : this.choices(name, declared, type);
  }

  private choices(name: string, declared: Section, type: string): unknown {
    const world = `parameter ${this.prefix}${name}`;
    const allowed = Array.isArray(declared["AllowedValues"]) ? declared["AllowedValues"].filter(isScalar) : [];
    if (allowed.length > 0 && allowed.length <= mostChoices) {
      return new OneOf(world, new Map(allowed.map((value) => [String(value), typedValue(type, value)])));
    }
    const compared = this.compared.get(name);
    if (compared === undefined || compared.size >= mostChoices) return this.unknown(name);
    const options = new Map<string, unknown>([...compared].map((value) => [value, typedValue(type, value)]));
    options.set(anyOther, new OtherThan(this.prefix + name, compared));
    return new OneOf(world, options);
  }

  private unknown(name: string): Unknown {
    return new Unknown({ kind: "parameter", name: this.prefix + name });
  }
}

const isList = (type: string): boolean => type === "CommaDelimitedList" || type.startsWith("List<");

function typedValue(type: string, value: unknown): unknown {
  if (isList(type)) {
    if (typeof value !== "string" && typeof value !== "number") return value;
    const items = String(value) === "" ? [] : String(value).split(",");
    return items.map((item) => typedValue(type === "List<Number>" ? "Number" : "String", item.trim()));
  }
  if (type === "Number" && typeof value === "string" && value !== "" && String(Number(value)) === value) {
    return Number(value);
  }
  return typeof value === "boolean" ? String(value) : value;
}

/** The constants that each parameter is compared with: they are the worlds that a parameter without value has. */
function comparedValues(conditions: unknown): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const open: unknown[] = [conditions];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== "object" || node === null) continue;
    if (isMap(node) && Array.isArray(node["Fn::Equals"])) noteComparison(node["Fn::Equals"], found);
    // Last first, since the last is taken next: constants are found in the order in which they are written.
    for (const part of Object.values(node).reverse()) if (part !== null && part !== undefined) open.push(part);
  }
  return found;
}

function noteComparison(sides: readonly unknown[], found: Map<string, Set<string>>): void {
  const name = sides.map((side) => (isMap(side) ? side["Ref"] : undefined)).find((side) => typeof side === "string");
  const constant = sides.find(isScalar);
  if (typeof name !== "string" || constant === undefined) return;
  const values = found.get(name);
  if (values === undefined) found.set(name, new Set([String(constant)]));
  else values.add(String(constant));
}
