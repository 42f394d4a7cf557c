import type { ObjectShape, Shape } from "./read-types.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Interfaces with equal bodies, of which one is printed. */
interface Group {
  readonly members: ObjectShape[];
  name: string;
}

/** Equal bodies, all the way down, fall into one group. */
class Groups {
  readonly all = new Map<string, Group>();
  readonly #of = new Map<ObjectShape, Group | undefined>();
  readonly #ids = new Map<Group, number>();

  add(shape: ObjectShape): Group {
    const known = this.#of.get(shape);
    if (known) return known;
    this.#of.set(shape, undefined);
    const body = [...shape.properties].map(([name, type]) => `${name}:${this.#key(type)}`).join(";");
    const group = this.all.get(body) ?? { members: [], name: "" };
    if (group.members.length === 0) this.#ids.set(group, this.#ids.size);
    group.members.push(shape);
    this.all.set(body, group);
    this.#of.set(shape, group);
    return group;
  }

  #key(shape: Shape): string {
    if (shape.kind === "scalar") return shape.text;
    if (shape.kind === "object") {
      const containsItself = this.#of.has(shape) && !this.#of.get(shape);
      return containsItself ? `@${shape.service}.${shape.name}` : `#${this.#ids.get(this.add(shape))}`;
    }
    return `${shape.kind}(${this.#key(shape.of)})`;
  }
}

/** The member with the shortest name, the first in the alphabet of equally short ones. */
const spokesman = (members: readonly ObjectShape[]): ObjectShape | undefined =>
  [...members].sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))[0];

/** The shortest source name; where two groups want the same one, the service goes in front, then a number behind. */
function nameGroups(groups: Iterable<Group>): void {
  const wanted = new Map<string, { group: Group; service: string }[]>();
  for (const group of groups) {
    const { name = "", service = "" } = spokesman(group.members) ?? {};
    wanted.set(name, [...(wanted.get(name) ?? []), { group, service }]);
  }
  const taken = new Set(wanted.keys());
  for (const [name, rivals] of wanted) {
    const [only, ...others] = rivals;
    if (only && others.length === 0) only.group.name = name;
    else for (const { group, service } of rivals) group.name = freeName(capital(service) + name, taken);
  }
}

function freeName(base: string, taken: Set<string>): string {
  let free = base;
  for (let n = 2; taken.has(free); n++) free = `${base}${n}`;
  taken.add(free);
  return free;
}

/** Text of `core/model/shapes.generated.ts`. */
export function printTypes(shapes: ReadonlyMap<string, ObjectShape>, header: string): string {
  const groups = new Groups();
  for (const shape of shapes.values()) groups.add(shape);
  nameGroups(groups.all.values());

  const text = (shape: Shape): string => {
    if (shape.kind === "scalar") return shape.text;
    if (shape.kind === "object") return groups.add(shape).name;
    const inner = text(shape.of);
    if (shape.kind === "map") return `{ readonly [key: string]: ${inner} }`;
    return `readonly ${inner.includes(" ") ? `(${inner})` : inner}[]`;
  };
  const interfaces = [...groups.all.values()].map(({ name, members }) => {
    const lines = [...(members[0]?.properties ?? [])].map(
      ([property, type]) =>
        `  readonly ${/^\w+$/.test(property) ? property : JSON.stringify(property)}?: ${text(type)};\n`,
    );
    return { name, body: `interface ${name} {\n${lines.join("")}}\n` };
  });
  interfaces.sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = [...shapes].map(([token, shape]) => `  readonly "${token}": ${text(shape)};\n`);
  return [
    header,
    'import type { PseudoShapes } from "./pseudo-shapes.ts";\n\n',
    "/** Every resource type of the model by its Pulumi token: the properties of its `State`, all optional. */\n",
    `export interface Shapes extends PseudoShapes {\n${rows.join("")}}\n\n`,
    "/** A resource type that the model has a shape for. */\nexport type TypeToken = keyof Shapes;\n\n",
    interfaces.map(({ body }) => body).join("\n"),
  ].join("");
}
