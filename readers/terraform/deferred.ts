import { calls, inModule, split, steps } from "./address.ts";
import type { Header } from "./changes.ts";
import type { Configuration, Expression } from "./configuration.ts";

/** The data source whose text policies are made of. */
export const policyDocumentType = "aws_iam_policy_document";

const prefix = `data.${policyDocumentType}.`;

/** How many calls up a variable is followed. */
const furthest = 16;

/** Policy documents whose data source a plan reads only during the apply: their statements are in the plan all the same. */
export class DeferredDocuments {
  private readonly headers = new Map<string, Header>();

  get any(): boolean {
    return this.headers.size > 0;
  }

  add(header: Header): void {
    this.headers.set(header.address, header);
  }

  /** The document that an argument in `module` is the text of: its only reference, and through the variables of modules. */
  of(
    expression: Expression | undefined,
    module: string,
    key: string,
    configuration: Configuration,
  ): Header | undefined {
    let at = { expression, module, key };
    for (let hop = 0; hop < furthest; hop++) {
      const reference = onlyReference(at.expression);
      if (reference === undefined) return undefined;
      if (reference.startsWith(prefix)) return this.named(reference, at.module, at.key);
      const [first, second = ""] = steps(reference);
      if (first !== "var" || calls(at.module).length === 0) return undefined;
      const path = steps(at.module);
      const [, index] = split(path.at(-1) ?? "");
      at = {
        expression: configuration.argument(at.module, split(second)[0]),
        module: path.slice(0, -2).join("."),
        key: index,
      };
    }
    return undefined;
  }

  private named(reference: string, module: string, key: string): Header | undefined {
    const [, type = "", label = ""] = steps(reference);
    const [name, index] = split(label);
    const base = inModule(module, `data.${type}.${name}`);
    const written = /^\[(each|count)\./.test(index) ? key : index;
    return this.headers.get(`${base}${written}`) ?? this.headers.get(`${base}${key}`) ?? this.headers.get(base);
  }
}

/** The one thing that an expression refers to, beside its own key: the longest form of it. */
function onlyReference(expression: Expression | undefined): string | undefined {
  const references = (expression?.references ?? []).filter((each) => !/^(each|count)\./.test(each));
  const longest = [...references].sort((a, b) => b.length - a.length)[0];
  return longest !== undefined && references.every((each) => longest.startsWith(each)) ? longest : undefined;
}
