import { relative, sep } from "node:path";
import { PartialText, Unknown } from "../../../core/model/value.ts";
import { blocksOf, metaNames, treeOf } from "./blocks.ts";
import { evaluate } from "./evaluator.ts";
import type { SourceFile } from "./files.ts";
import type { Declared, ModuleSource, Modules } from "./module-source.ts";
import { policyDocument } from "./policy-document.ts";
import { expand, type Instances } from "./repetition.ts";
import { bound, type Scope } from "./scope.ts";
import { attributeOf } from "./syntax.ts";
import { convert } from "./types.ts";
import { attempt, Failure, finished, Named, secret, type Tree, through, unknown } from "./values.ts";

/** Values of root variables that were given in files. */
export type Given = Readonly<Record<string, unknown>>;

/** Names below a name: `var.`, `local.`, `data.`. */
class Names extends Named {
  private readonly find: (name: string) => unknown;
  constructor(find: (name: string) => unknown) {
    super();
    this.find = find;
  }
  override get(name: string): unknown {
    return this.find(name);
  }
  override readonly whole = unknown({ kind: "unsupported", what: "all values of a module at once" });
}

/** A module of the configuration with its variables: everything in it is worked out when it is asked for, once. */
export class ModuleInstance extends Named {
  readonly modules: Modules;
  readonly source: ModuleSource;
  /** `module.a["x"].module.b`; empty for the root. */
  readonly address: string;
  /** The names of the calls that lead here. */
  readonly path: readonly string[];
  /** The call that made it, and the module that holds the call. */
  readonly caller: { readonly module: ModuleInstance; readonly call: Declared } | undefined;
  private readonly given: (name: string) => unknown;
  private readonly memo = new Map<string, { value: unknown } | "busy">();
  override readonly whole: Unknown;

  constructor(
    modules: Modules,
    source: ModuleSource,
    given: (name: string) => unknown,
    address = "",
    path: readonly string[] = [],
    caller?: ModuleInstance["caller"],
  ) {
    super();
    this.modules = modules;
    this.source = source;
    this.address = address;
    this.path = path;
    this.given = given;
    this.caller = caller;
    this.whole = unknown({ kind: "computed", of: address });
  }

  /** An output of this module. */
  override get(name: string): unknown {
    return this.once(`output.${name}`, () => {
      const output = this.source.outputs.get(name);
      if (output === undefined) throw new Failure(`there is no output ${name}`);
      const value = attributeOf(output.block.body, "value");
      const result = value === undefined ? null : evaluate(value.value, this.scope(this.source.fileOf(value, output)));
      return isTrue(output, "sensitive") ? secret(result) : result;
    });
  }

  /** What the expressions of a file of this module see. */
  scope(file: SourceFile): Scope {
    return { file, directory: this.modules.root, where: this.address, name: (name) => this.name(name) };
  }

  private name(name: string): unknown {
    switch (name) {
      case "var":
        return new Names((each) => this.variable(each));
      case "local":
        return new Names((each) => this.local(each));
      case "data":
        return new Names((type) => new Names((each) => this.resource(`data.${type}.${each}`)));
      case "module":
        return new Names((each) => this.called(each).value);
      case "path": {
        const module = relative(this.modules.root, this.source.directory).split(sep).join("/") || ".";
        return { module, root: ".", cwd: unknown({ kind: "parameter", name: "path.cwd" }) };
      }
      case "terraform":
        return { workspace: unknown({ kind: "parameter", name: "terraform.workspace" }) };
      default:
        return new Names((each) => this.resource(`${name}.${each}`));
    }
  }

  variable(name: string): unknown {
    return this.once(`var.${name}`, () => {
      const declared = this.source.variables.get(name);
      if (declared === undefined) throw new Failure(`there is no variable ${name}`);
      const { body } = declared.block;
      const scope = this.scope(declared.file);
      const fallback = attributeOf(body, "default");
      let value = this.given(name);
      const refusesNull = attributeOf(body, "nullable")?.value;
      const isNull = value === null && refusesNull?.kind === "literal" && refusesNull.value === false;
      if ((value === undefined || isNull) && fallback !== undefined) value = evaluate(fallback.value, scope);
      if (value === undefined)
        return unknown({
          kind: "parameter",
          name: this.address === "" ? `var.${name}` : `${this.address}.var.${name}`,
        });
      const result = through(value, (plain) => convert(plain, attributeOf(body, "type")?.value, scope));
      return isTrue(declared, "sensitive") ? secret(result) : result;
    });
  }

  private local(name: string): unknown {
    return this.once(`local.${name}`, () => {
      const local = this.source.locals.get(name);
      if (local === undefined) throw new Failure(`there is no local value ${name}`);
      return evaluate(local.attribute.value, this.scope(local.file));
    });
  }

  /** What `type.name` stands for in an expression: an object, a list or a map of objects. */
  private resource(name: string): unknown {
    const declared = this.source.resources.get(name);
    if (declared === undefined) {
      const [first = "", second = ""] = name.split(".");
      // Without the declaration, as in an excerpt of a configuration, it is something that another file makes.
      return new ResourceValue(undefined, first === "data" ? name : `${first}.${second}`, this.address);
    }
    return this.resources(name, declared).value;
  }

  /** The instances of a resource of this module. */
  resources(name: string, declared: Declared): Instances {
    const prefix = this.address === "" ? "" : `${this.address}.`;
    return this.once(`resource.${name}`, () =>
      expand(declared, this.scope(declared.file), `${prefix}${name}`, (address, scope) => {
        return new ResourceValue({ module: this, declared, scope }, address, this.address);
      }),
    ) as Instances;
  }

  /** The instances of a module that is called here. */
  called(name: string): Instances {
    return this.once(`module.${name}`, () => {
      const call = this.source.calls.get(name);
      if (call === undefined) throw new Failure(`there is no module ${name}`);
      const path = [...this.path, name];
      const located = path.length > 24 ? undefined : this.modules.called(this.source, path);
      const prefix = this.address === "" ? "" : `${this.address}.`;
      return expand(call, this.scope(call.file), `${prefix}module.${name}`, (address, scope) => {
        if (located === undefined) return new Absent(address);
        const given = (variable: string): unknown => {
          const argument = attributeOf(call.block.body, variable);
          return argument && attempt(() => evaluate(argument.value, scope));
        };
        return new ModuleInstance(this.modules, located.source, given, address, path, { module: this, call });
      });
    }) as Instances;
  }

  /** Works a value out once; one that needs itself is not known. */
  private once(key: string, make: () => unknown): unknown {
    const known = this.memo.get(key);
    if (known === "busy") return unknown({ kind: "malformed", what: "a value depends on itself" });
    if (known !== undefined) return known.value;
    this.memo.set(key, "busy");
    try {
      const value = make();
      this.memo.set(key, { value });
      return value;
    } catch (error) {
      this.memo.delete(key);
      throw error;
    }
  }
}

/** A module whose sources are not here. */
class Absent extends Named {
  override readonly whole: Unknown;
  constructor(address: string) {
    super();
    this.whole = unknown({ kind: "elsewhere", what: address });
  }
  override get(): unknown {
    return this.whole;
  }
}

function isTrue({ block }: Declared, name: string): boolean {
  const value = attributeOf(block.body, name)?.value;
  return value?.kind === "literal" && value.value === true;
}

/** What is needed to read the arguments of one instance of a resource. */
export interface Making {
  readonly module: ModuleInstance;
  readonly declared: Declared;
  readonly scope: Scope;
}

/** Attributes that AWS makes up and that are text of one thing: a name, a number, an address; never a pattern. */
const identity =
  /^(id|arn|name|identifier|url|bucket|endpoint|domain_name|dns_name|account_id|partition|dns_suffix|region|user_id|unique_id|key_id)$|_(arn|id|identifier|name|url|endpoint|domain|suffix)$/;

/** A resource or data source as expressions see it. */
export class ResourceValue extends Named {
  /** Nothing where the configuration does not declare it. */
  readonly making: Making | undefined;
  readonly address: string;
  private readonly memo = new Map<string, unknown>();

  constructor(making: Making | undefined, name: string, module: string) {
    super();
    this.making = making;
    this.address = making === undefined && module !== "" ? `${module}.${name}` : name;
  }

  override get whole(): unknown {
    return unknown({ kind: "computed", of: this.address });
  }

  /** Its arguments and blocks. */
  tree(): Tree {
    if (this.making === undefined) return {};
    return treeOf(this.making.declared.block.body, (part) => this.scopeOf(part), metaNames);
  }

  /** The scope of a part of its body. */
  scopeOf(part: object): Scope {
    const { module, declared, scope } = this.making as Making;
    const file = module.source.fileOf(part, declared);
    return file === scope.file ? scope : { ...bound(scope, {}), file };
  }

  /** An attribute: what the configuration says, or what only the deployment will know. */
  override get(name: string): unknown {
    if (this.memo.has(name)) return this.memo.get(name);
    this.memo.set(name, unknown({ kind: "malformed", what: "a resource depends on itself" }));
    const value = this.work(name);
    this.memo.set(name, value);
    return value;
  }

  private get isDocument(): boolean {
    return /(^|\.)data\.aws_iam_policy_document\./.test(this.address);
  }

  private work(name: string): unknown {
    if (this.isDocument && (name === "json" || name === "minified_json")) {
      if (this.making !== undefined) return attempt(() => policyDocument(this.tree()));
      return unknown({ kind: "computed", of: this.address });
    }
    const body = this.making?.declared.block.body;
    const attribute = body && attributeOf(body, name);
    if (attribute !== undefined) {
      const value = attempt(() => evaluate(attribute.value, this.scopeOf(attribute)));
      return value === null || (value instanceof Unknown && identity.test(name)) ? this.computed(name) : value;
    }
    if (body?.blocks.some((block) => block.type === name || block.labels[0] === name)) {
      return blocksOf(body, name, (part) => this.scopeOf(part));
    }
    return this.computed(name);
  }

  private computed(name: string): unknown {
    if (!identity.test(name) || (this.isDocument && name === "json"))
      return unknown({ kind: "computed", of: this.address, property: camel(name) });
    const hole = { name: `${this.address}.${name}` };
    const isData = /(^|\.)data\./.test(this.address);
    return new PartialText([isData ? hole : { ...hole, resource: this.address, property: camel(name) }]);
  }
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The value of one argument of an instance, as the model takes it. */
export function argumentOf(resource: ResourceValue, name: string): unknown {
  const { making } = resource;
  const attribute = making && attributeOf(making.declared.block.body, name);
  if (attribute === undefined) return undefined;
  return finished(attempt(() => evaluate(attribute.value, resource.scopeOf(attribute))));
}

/** The first block of a name; nothing where there is none. */
export function blockOf(resource: ResourceValue, name: string): unknown {
  const blocks = resource.making?.declared.block.body.blocks ?? [];
  const values = blocks.some((block) => block.type === name) ? finished(resource.get(name)) : undefined;
  return Array.isArray(values) ? (values[0] as unknown) : values;
}
