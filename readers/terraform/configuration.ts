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
  readonly address: string;
  /** Where each resource's element starts and ends, by its address inside the module. */
  readonly resources: ReadonlyMap<string, readonly [start: number, end: number]>;
  readonly outputs: number | undefined;
  /** Where each module call starts. */
  readonly calls: ReadonlyMap<string, number>;
}

/** The section `configuration` of a plan: indexed by module on first use, parsed one element at a time. */
export class Configuration {
  private readonly scanner: JsonScanner;
  private readonly start: number | undefined;
  private readonly modules = new Map<string, Module | undefined>();
  private known: Readonly<Record<string, ProviderConfiguration>> | undefined;

  constructor(scanner: JsonScanner, start: number | undefined) {
    this.scanner = scanner;
    this.start = start;
  }

  /** The block of `name` (`aws_s3_bucket.b`) in a module; nothing where the plan does not carry it. */
  resource(module: string, name: string): ConfiguredResource | undefined {
    const range = this.module(configured(module))?.resources.get(name);
    return range && (this.scanner.parse(range[0], range[1]) as ConfiguredResource);
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
    const { expression } = this.scanner.parse(start, this.scanner.value(start)) as { expression?: Expression };
    return expression;
  }

  /** The provider configurations, by the key that resources name. */
  get providers(): Readonly<Record<string, ProviderConfiguration>> {
    if (this.known === undefined) {
      const at = this.start === undefined ? undefined : this.scanner.member(this.start, "provider_config");
      this.known =
        at === undefined
          ? {}
          : (this.scanner.parse(at, this.scanner.value(at)) as Record<string, ProviderConfiguration>);
    }
    return this.known;
  }

  /** Where the source of a module is, as its call says: `./modules/web`. */
  sourceOf(module: string): string | undefined {
    const source = this.inCall(module, "source");
    return typeof source === "string" ? source : undefined;
  }

  /** Calls `each` for every resource that the configuration declares, with what could make it have no instance. */
  declared(each: (module: string, name: string, resource: ConfiguredResource) => void): void {
    const walk = (path: string): void => {
      const module = this.module(path);
      if (module === undefined) return;
      for (const [name, [start, end]] of module.resources) {
        each(path, name, this.scanner.parse(start, end) as ConfiguredResource);
      }
      for (const name of module.calls.keys()) walk(inModule(path, `module.${name}`));
    };
    walk("");
  }

  private inCall(module: string, ...path: readonly string[]): unknown {
    const names = calls(module);
    const last = names.at(-1);
    if (last === undefined) return undefined;
    const parent = names
      .slice(0, -1)
      .map((name) => `module.${name}`)
      .join(".");
    const start = this.module(parent)?.calls.get(last);
    if (start === undefined) return undefined;
    const found = this.scanner.find(start, path);
    return found.complete ? this.scanner.parse(found.start, this.scanner.value(found.start)) : undefined;
  }

  private module(address: string): Module | undefined {
    if (this.modules.has(address)) return this.modules.get(address);
    const start = this.startOf(address);
    const module = start === undefined ? undefined : this.index(address, start);
    this.modules.set(address, module);
    return module;
  }

  private startOf(address: string): number | undefined {
    if (this.start === undefined) return undefined;
    const path = ["root_module", ...calls(address).flatMap((name) => ["module_calls", name, "module"])];
    const found = this.scanner.find(this.start, path);
    return found.complete ? found.start : undefined;
  }

  private index(address: string, at: number): Module {
    const { scanner } = this;
    const resources = new Map<string, readonly [number, number]>();
    const moduleCalls = new Map<string, number>();
    let outputs: number | undefined;
    scanner.members(at, (key, start) => {
      if (key === "resources") {
        scanner.elements(start, (from, to) => {
          const name = scanner.member(from, "address");
          if (name !== undefined) resources.set(scanner.parse(name, scanner.string(name)) as string, [from, to]);
        });
      } else if (key === "outputs") outputs = start;
      else if (key === "module_calls") {
        scanner.members(start, (name, from) => {
          moduleCalls.set(name, from);
          return undefined;
        });
      }
      return undefined;
    });
    return { address, resources, outputs, calls: moduleCalls };
  }
}
