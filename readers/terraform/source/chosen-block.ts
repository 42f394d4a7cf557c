import { type Block, constantText, type Expression } from "./syntax.ts";

/** What a dynamic block makes; another block is itself. */
export function contentOf(block: Block): Block {
  if (block.type !== "dynamic") return block;
  return block.body.blocks.find((each) => each.type === "content") ?? block;
}

/** The block that makes the element `index`: by its constants where they tell, else by its position. */
export function choose(blocks: readonly Block[], index: number, value: unknown, count: number | undefined): Block {
  const fitting = blocks.filter((each) => fits(contentOf(each), value));
  const written = fitting.filter((each) => each.type !== "dynamic");
  const byPosition =
    blocks.length === count || blocks.every((each) => each.type !== "dynamic") ? blocks[index] : undefined;
  if (byPosition !== undefined && (fitting.includes(byPosition) || fitting.length === 0)) return byPosition;
  return written[0] ?? fitting[0] ?? blocks.find((each) => each.type === "dynamic") ?? (blocks[0] as Block);
}

/** Whether no constant of the block says something else than the value. */
function fits({ body }: Block, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return body.attributes.every((attribute) => {
    const written = literalOf(attribute.value);
    const actual = memberOf(value, attribute.name);
    if (written === undefined || actual === undefined) return true;
    return Array.isArray(written) && Array.isArray(actual)
      ? JSON.stringify([...written].sort()) === JSON.stringify(actual.map(String).sort())
      : String(written) === String(actual);
  });
}

function literalOf(expression: Expression): unknown {
  if (expression.kind === "literal") return expression.value;
  if (expression.kind !== "tuple") return constantText(expression);
  const items = expression.items.map(literalOf);
  return items.includes(undefined) ? undefined : items.map(String);
}

/** A member of a value that may be anything. */
export function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
