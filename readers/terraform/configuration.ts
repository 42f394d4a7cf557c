import { Members } from "../json/members.ts";
import type { JsonScanner } from "../json/scanner.ts";
import { calls, configured, inModule } from "./address.ts";

/** An expression of the configuration: a constant, references, or neither (a function of constants). */
export interface Expression {
  readonly constant_value?: unknown;
  readonly references?: readonly string[];
}

/** What a resource block says: its arguments; nested blocks are lists of such maps. */
export interface ConfiguredResource {
  readonly address: string;
  readonly mode?: string;
  readonly provider_config_key?: string;
  readonly expressions?: Readonly<Record<string, unknown>>;
  readonly count_expression?: Expression;
  readonly for_each_expression?: Expression;
}

export interface ProviderConfiguration {
  readonly expressions?: Readonly<Record<string, unknown>>;
}

interface Module {
  /** Where each resource's element starts, by its address inside the module. */
  readonly resources: ReadonlyMap<string, number>;
  readonly outputs: number | undefined;
  readonly variables: number | undefined;
  /** Where each module call starts. */
  readonly calls: ReadonlyMap<string, number>;
}

/** The section `configuration` of a plan: indexed by module on first use, parsed one element at a time. */
export class Configuration {
  private readonly scanner: JsonScanner;
  private readonly start: number | undefined;
  private readonly modules = new Map<string, Module | undefined>();
  private readonly addressOf = new Members(["address"]);
  private readonly providerOf = new Members(["provider_config_key"]);
  /** Blocks with several instances, which are asked for again and again. */
  private readonly repeated = new Map<string, ConfiguredResource>();
  private known: Readonly<Record<string, ProviderConfiguration>> | undefined;

  constructor(scanner: JsonScanner, start: number | undefined) {
    this.scanner = scanner;
    this.start = start;
  }

  /** The block of `name` (`aws_s3_bucket.b`) in a module; nothing where the plan does not carry it. */
  resource(module: string, name: string): ConfiguredResource | undefined {
    const path = configured(module);
    const known = this.repeated.get(inModule(path, name));
    if (known !== undefined) return known;
    const start = this.module(path)?.resources.get(name);
    if (start === undefined) return undefined;
    const block = this.parse(start) as ConfiguredResource;
    const isRepeated = path !== "" || (block.for_each_expression ?? block.count_expression) !== undefined;
    if (isRepeated) this.repeated.set(inModule(path, name), block);
    return block;
  }

  /** The key of the provider configuration that a block names: as `resource`, and a fraction of its work. */
  providerKey(module: string, name: string): string | undefined {
    const start = this.module(configured(module))?.resources.get(name);
    if (start === undefined) return undefined;
    this.scanner.pick(start, this.providerOf);
    const at = this.providerOf.at(0);
    return at < 0 ? undefined : (this.parse(at) as string);
  }

  /** The expression that a call of `module` gives to its variable `name`. */
  argument(module: string, name: string): Expression | undefined {
    return this.inCall(module, "expressions", name) as Expression | undefined;
  }

  /** The expression of `for_each` or `count` of the call of `module`. */
  repetition(module: string): Expression | undefined {
    return (this.inCall(module, "for_each_expression") ?? this.inCall(module, "count_expression")) as
      | Expression
      | undefined;
  }

  /** The expression of an output of `module`. */
  output(module: string, name: string): Expression | undefined {
    const found = this.module(configured(module));
    if (found?.outputs === undefined) return undefined;
    const start = this.scanner.member(found.outputs, name);
    if (start === undefined) return undefined;
    const { expression } = this.parse(start) as { expression?: Expression };
    return expression;
  }

  /** What the root module declares of its variables, or of its outputs, by their names. */
  declarations<T>(kind: "variables" | "outputs"): Readonly<Record<string, T>> {
    const at = this.module("")?.[kind];
    return at === undefined ? {} : (this.parse(at) as Record<string, T>);
  }

  /** The provider configurations, by the key that resources name. */
  get providers(): Readonly<Record<string, ProviderConfiguration>> {
    if (this.known === undefined) {
      const at = this.start === undefined ? undefined : this.scanner.member(this.start, "provider_config");
      this.known = at === undefined ? {} : (this.parse(at) as Record<string, ProviderConfiguration>);
    }
    return this.known;
  }

  /** Where the source of a module is, as its call says: `./modules/web`. */
  sourceOf(module: string): string | undefined {
    const source = this.inCall(module, "source");
    return typeof source === "string" ? source : undefined;
  }

  /** Calls `each` for every resource that the configuration declares; its block is parsed where it is asked for. */
  declared(each: (module: string, name: string, block: () => ConfiguredResource) => void): void {
    const walk = (path: string): void => {
      const module = this.module(path);
      if (module === undefined) return;
      for (const [name, start] of module.resources) each(path, name, () => this.parse(start) as ConfiguredResource);
      for (const name of module.calls.keys()) walk(inModule(path, `module.${name}`));
    };
    walk("");
  }

  private inCall(module: string, ...path: readonly string[]): unknown {
    const start = this.callOf(module);
    if (start === undefined) return undefined;
    const found = this.scanner.find(start, path);
    return found.complete ? this.parse(found.start) : undefined;
  }

  /** Where the call of a module starts, by way of the modules above it, which are indexed once. */
  private callOf(module: string): number | undefined {
    const names = calls(module);
    const last = names.at(-1);
    const parents = names.slice(0, -1).map((name) => `module.${name}`);
    return last === undefined ? undefined : this.module(parents.join("."))?.calls.get(last);
  }

  private module(address: string): Module | undefined {
    if (this.modules.has(address)) return this.modules.get(address);
    const start = this.startOf(address);
    const module = start === undefined ? undefined : this.index(start);
    this.modules.set(address, module);
    return module;
  }

  private startOf(address: string): number | undefined {
    if (this.start === undefined) return undefined;
    if (address === "") return this.scanner.member(this.start, "root_module");
    const call = this.callOf(address);
    return call === undefined ? undefined : this.scanner.member(call, "module");
  }

  private index(at: number): Module {
    const { scanner } = this;
    const resources = new Map<string, number>();
    const moduleCalls = new Map<string, number>();
    let outputs: number | undefined;
    let variables: number | undefined;
    scanner.members(at, (key, start) => {
      if (key === "resources") {
        return scanner.walk(start, (from) => {
          const end = scanner.pick(from, this.addressOf);
          const name = this.addressOf.at(0);
          if (name >= 0) resources.set(this.parse(name) as string, from);
          return end;
        });
      }
      if (key === "outputs") outputs = start;
      if (key === "variables") variables = start;
      if (key !== "module_calls") return undefined;
      return scanner.members(start, (name, from) => {
        moduleCalls.set(name, from);
        return undefined;
      });
    });
    return { resources, outputs, variables, calls: moduleCalls };
  }

  private parse(start: number): unknown {
    return this.scanner.parse(start, this.scanner.value(start));
  }
}
