import { inModule, parseAddress, split, steps } from "./address.ts";
import type { Instances } from "./references.ts";

/** The instances of a plan by block and by module call. Made in one walk, asked once for every reference. */
export class InstanceIndex implements Instances {
  private readonly addresses: { has(address: string): boolean };
  /** Those with an instance key; any other is the only one of its block, and that block's address is its own. */
  private readonly keyed = new Map<string, string[]>();
  private readonly calls = new Map<string, Set<string>>();

  constructor(addresses: { has(address: string): boolean; keys(): Iterable<string> }) {
    this.addresses = addresses;
    const seen = new Set([""]);
    for (const address of addresses.keys()) {
      const isKeyed = address.endsWith("]");
      if (!isKeyed && !address.startsWith("module.")) continue;
      const { module, name } = parseAddress(address);
      if (isKeyed) this.addInstance(inModule(module, name), address);
      if (!seen.has(module)) this.addCalls(module);
      seen.add(module);
    }
  }

  has(address: string): boolean {
    return this.addresses.has(address);
  }

  of(module: string, name: string): readonly string[] {
    const block = inModule(module, name);
    const keyed = this.keyed.get(block) ?? [];
    return this.addresses.has(block) ? [block, ...keyed] : keyed;
  }

  modules(module: string, name: string): ReadonlySet<string> {
    return this.calls.get(inModule(module, `module.${name}`)) ?? none;
  }

  private addInstance(block: string, address: string): void {
    const list = this.keyed.get(block);
    if (list === undefined) this.keyed.set(block, [address]);
    else list.push(address);
  }

  /** Notes each module instance on the way to `module` with the call that made it. */
  private addCalls(module: string): void {
    const path = steps(module);
    for (let length = 2; length <= path.length; length += 2) {
      const parent = path.slice(0, length - 2).join(".");
      const [name] = split(path[length - 1] ?? "");
      const call = inModule(parent, `module.${name}`);
      const instances = this.calls.get(call) ?? new Set();
      this.calls.set(call, instances.add(path.slice(0, length).join(".")));
    }
  }
}

const none: ReadonlySet<string> = new Set();
