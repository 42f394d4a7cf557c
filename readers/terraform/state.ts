import type { Truth } from "../../core/model/answer.ts";
import { type AnyField, Field } from "../../core/model/field.ts";
import { nameProperties } from "../../core/model/links.ts";
import { type Lifecycle, type Place, Resource, type Scope, type Target } from "../../core/model/resource.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";
import { Unit } from "../../core/model/unit.ts";
import { broken } from "../json/broken.ts";
import { LineIndex } from "../json/line-index.ts";
import { JsonScanner } from "../json/scanner.ts";
import type { FileReader, InputFile, ReadResult } from "../reader.ts";
import { inModule } from "./address.ts";
import { type NameTable, typeOf } from "./names.ts";
import { descend, isMarked, type PlanTree, terraformPath, terraformView } from "./view.ts";

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** One object of a state, in either form, with the way to it in the document. */
interface Entry {
  readonly address: string;
  readonly type: string;
  readonly provider: string;
  readonly values: Json;
  /** Whether the value at a Terraform path is marked as sensitive. */
  readonly isSensitive: (path: Path) => boolean;
  /** The way to its values. */
  readonly path: Path;
}

/** Terraform and OpenTofu state: the file of version 4, and what `terraform show -json` writes of it. */
export const stateReader: FileReader = {
  kind: "Terraform state",
  claims: ({ keys, head }) =>
    (keys.includes("values") && keys.includes("format_version")) ||
    (/"version"\s*:\s*4\b/.test(head) && keys.includes("lineage")),
  read(file: InputFile): ReadResult {
    try {
      return { units: [new State(file).unit], problems: [] };
    } catch (error) {
      return { units: [], problems: [broken(file, error)] };
    }
  },
};

class State {
  readonly unit: Unit;
  private readonly scanner: JsonScanner;
  private readonly lines: LineIndex;

  constructor(file: InputFile) {
    this.unit = new Unit(file.name, "terraform-state", file.name);
    this.scanner = new JsonScanner(file.bytes);
    this.lines = new LineIndex(file.bytes);
    const document = this.scanner.parse(0, file.bytes.length) as Json;
    const entries = document["values"] === undefined ? fromFile(document) : fromShow(document["values"] as Json);
    const resources: StateResource[] = [];
    for (const entry of entries) {
      const type = typeOf(entry.type);
      if (type === undefined) this.unit.unshaped.push({ type: entry.type, address: entry.address });
      else resources.push(new StateResource(this, type.token, type.table, entry));
    }
    this.unit.resources = resources;
  }

  place(entry: Entry, path: Path): Place {
    const { start } = this.scanner.find(this.scanner.start, [...entry.path, ...path]);
    return { file: this.unit.origin, ...this.lines.at(start) };
  }
}

class StateResource extends Resource implements PlanTree {
  private readonly state: State;
  private readonly table: NameTable;
  private readonly entry: Entry;

  constructor(state: State, token: string, table: NameTable, entry: Entry) {
    super(state.unit, token as TypeToken, entry.address);
    this.state = state;
    this.table = table;
    this.entry = entry;
  }

  override get lifecycle(): Lifecycle {
    return "existing";
  }

  override get scope(): Scope {
    const [, account, region] = this.arn;
    const { provider } = this.entry;
    return { provider, credentials: account ?? provider, ...(account && { account }), ...(region && { region }) };
  }

  override names(): readonly string[] {
    return nameProperties(this.type).flatMap((property) => {
      const value = this.entry.values[this.table.entry(property).name];
      return typeof value === "string" && value !== "" ? [value] : [];
    });
  }

  override target(property: string): Target {
    const value = this.entry.values[this.table.entry(property).name];
    return typeof value === "string" && value !== "" ? { kind: "name", name: value } : { kind: "none" };
  }

  override place(path: Path = []): Place {
    return this.state.place(this.entry, terraformPath(descend(this.fields as AnyField, path)));
  }

  protected override load(): AnyField {
    return Field.root(this, terraformView, this.entry.values, undefined, this.table);
  }

  /** A state knows all its values: nothing is looked up in a configuration. */
  configures(): undefined {
    return undefined;
  }

  isSensitive(path: Path): boolean {
    return this.entry.isSensitive(path);
  }

  /** A state holds what code, a variable or another resource gave, and does not tell which of them. */
  override spellsOut(): Truth {
    return "unknown";
  }

  private get arn(): readonly (string | undefined)[] {
    const [, region, account] =
      /^arn:[^:]*:[^:]*:([^:]*):(\d{12})?:/.exec(String(this.entry.values["arn"] ?? "")) ?? [];
    return [undefined, account, region || undefined];
  }
}

interface Instance {
  readonly index_key?: string | number;
  readonly deposed?: string;
  readonly attributes?: Json;
  readonly sensitive_attributes?: readonly (readonly { readonly value: string | number }[])[];
}

interface StoredResource {
  readonly module?: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly provider?: string;
  readonly instances?: readonly Instance[];
}

/** The objects of a state file of version 4. */
function fromFile(document: Json): readonly Entry[] {
  const resources = (document["resources"] ?? []) as readonly StoredResource[];
  return resources.flatMap((resource, position) => {
    if (resource.mode !== "managed") return [];
    return (resource.instances ?? []).flatMap((instance, index) => {
      if (instance.deposed !== undefined) return [];
      const key = instance.index_key === undefined ? "" : `[${JSON.stringify(instance.index_key)}]`;
      const marks = new Set(
        (instance.sensitive_attributes ?? []).map((path) => path.map((step) => step.value).join(".")),
      );
      return [
        {
          address: inModule(resource.module ?? "", `${resource.type}.${resource.name}${key}`),
          type: resource.type,
          provider: resource.provider ?? "",
          values: instance.attributes ?? {},
          isSensitive: (path: Path) => path.some((_, length) => marks.has(path.slice(0, length + 1).join("."))),
          path: ["resources", position, "instances", index, "attributes"],
        },
      ];
    });
  });
}

interface ShownResource {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly provider_name?: string;
  readonly values?: Json;
  readonly sensitive_values?: unknown;
  readonly deposed_key?: string;
}

interface ShownModule {
  readonly resources?: readonly ShownResource[];
  readonly child_modules?: readonly ShownModule[];
}

/** The objects that `terraform show -json` lists, module by module. */
function fromShow(values: Json): readonly Entry[] {
  const walk = (module: ShownModule, way: Path): readonly Entry[] => [
    ...(module.resources ?? []).flatMap((resource, index) => {
      if (resource.mode !== "managed" || resource.deposed_key !== undefined) return [];
      return [
        {
          address: resource.address,
          type: resource.type,
          provider: resource.provider_name ?? "",
          values: resource.values ?? {},
          isSensitive: (path: Path) => isMarked(resource.sensitive_values, path),
          path: [...way, "resources", index, "values"],
        },
      ];
    }),
    ...(module.child_modules ?? []).flatMap((child, index) => walk(child, [...way, "child_modules", index])),
  ];
  return walk((values["root_module"] ?? {}) as ShownModule, ["values", "root_module"]);
}
