import { terraformShapes, terraformTypes } from "./names.generated.ts";

export type Kind = "v" | "m" | "o" | "l";

/** How Terraform writes one property of the model. */
export interface Entry {
  readonly name: string;
  readonly kind: Kind;
  /** The table of what is inside it; nothing for plain values and free-form maps. */
  readonly table: NameTable | undefined;
}

/** The names of one object: model property to Terraform attribute, made when first asked for. */
export class NameTable {
  private readonly codes: Readonly<Record<string, string>>;
  private readonly entries = new Map<string, Entry>();
  private properties: ReadonlyMap<string, string> | undefined;

  constructor(codes: Readonly<Record<string, string>>) {
    this.codes = codes;
  }

  entry(property: string): Entry {
    let entry = this.entries.get(property);
    if (entry === undefined) {
      entry = decode(property, Object.hasOwn(this.codes, property) ? (this.codes[property] as string) : "v");
      this.entries.set(property, entry);
    }
    return entry;
  }

  /** The way back: the property of the model that Terraform calls `name`. */
  property(name: string): string {
    this.properties ??= new Map(Object.keys(this.codes).map((property) => [this.entry(property).name, property]));
    return this.properties.get(name) ?? name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  }
}

/** The names of a type that the model has no shape for: all plain. */
export const plainNames = new NameTable({});

const tables = new Map<number, NameTable>();

function tableAt(index: number): NameTable {
  let table = tables.get(index);
  if (table === undefined) {
    table = new NameTable(JSON.parse(terraformShapes[index] ?? "{}") as Record<string, string>);
    tables.set(index, table);
  }
  return table;
}

function decode(property: string, code: string): Entry {
  const [head = "v", name = snake(property)] = code.split(":");
  const kind = head.charAt(0) as Kind;
  const index = head.slice(1);
  return { name, kind, table: index === "" ? undefined : tableAt(Number(index)) };
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The model's type and the names of a Terraform type; nothing where the model has no shape for it. */
export function typeOf(terraform: string): { readonly token: string; readonly table: NameTable } | undefined {
  const known = Object.hasOwn(terraformTypes, terraform) ? terraformTypes[terraform] : undefined;
  return known && { token: known[0], table: tableAt(known[1]) };
}

/** The Terraform type and names of a type of the model: the way back, for tests that write plans. */
export function terraformOf(token: string): { readonly type: string; readonly table: NameTable } | undefined {
  const found = Object.entries(terraformTypes).find(([, [own]]) => own === token);
  return found && { type: found[0], table: tableAt(found[1][1]) };
}
