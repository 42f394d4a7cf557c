import { calls, parseAddress, steps } from "../address.ts";
import { rootOf } from "./folder.ts";
import { argumentOf, type Given, ModuleInstance, ResourceValue } from "./instances.ts";
import type { Instance } from "./repetition.ts";
import type { SourceTree } from "./source-tree.ts";
import { attributeOf, type Expression } from "./syntax.ts";

/** Works out from the sources what a plan leaves unknown: one for a plan, as modules are evaluated once. */
export class Rebuilder {
  private readonly root: ModuleInstance;
  private readonly sources: SourceTree;

  /** `variables`: the values of root variables that the plan was made with. */
  constructor(sources: SourceTree, variables: Given) {
    this.sources = sources;
    this.root = rootOf(sources, variables);
  }

  /**
   * The value of an attribute of the resource at `address` as its source says it, with holes for what only the apply
   * will know: text with holes, or a document as a tree with markers. Nothing where the sources do not say it.
   */
  attribute(address: string, attribute: string): unknown {
    const resource = this.resource(address);
    return resource && argumentOf(resource, attribute);
  }

  /** How the source writes the attribute; nothing where it does not. */
  expression(address: string, attribute: string): Expression | undefined {
    const { module, name } = parseAddress(address);
    const declared = this.sources.module(calls(module))?.source?.resources.get(name);
    return declared && attributeOf(declared.block.body, attribute)?.value;
  }

  private resource(address: string): ResourceValue | undefined {
    const { module, name } = parseAddress(address);
    let at: ModuleInstance = this.root;
    const path = module === "" ? [] : steps(module);
    for (let length = 2; length <= path.length; length += 2) {
      const call = (path[length - 1] as string).split("[")[0] as string;
      if (!at.source.calls.has(call)) return undefined;
      const made = named(at.called(call).all, path.slice(0, length).join("."));
      if (!(made instanceof ModuleInstance)) return undefined;
      at = made;
    }
    const declared = at.source.resources.get(name);
    if (declared === undefined) return undefined;
    const made = named(at.resources(name, declared).all, address);
    return made instanceof ResourceValue ? made : undefined;
  }
}

/** The instance of this address; the one that stands for all where their number is not known from the sources. */
function named(all: readonly Instance[], address: string): Instance["made"] | undefined {
  const addressOf = ({ made }: Instance): string => (made as { readonly address?: string }).address ?? "";
  return (all.find((each) => addressOf(each) === address) ?? all.find((each) => addressOf(each).endsWith("[?]")))?.made;
}
