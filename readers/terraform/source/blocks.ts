import { Unknown } from "../../../core/model/value.ts";
import { evaluate } from "./evaluator.ts";
import { blockName } from "./module-source.ts";
import { pairsOf } from "./pairs.ts";
import { bound, type Scope } from "./scope.ts";
import { attributeOf, type Block, type Body, constantText } from "./syntax.ts";
import { attempt, isList, type Tree, through, throughAll } from "./values.ts";

/** Arguments and blocks that Terraform itself reads, on every resource. */
export const metaNames = new Set([
  "count",
  "for_each",
  "provider",
  "depends_on",
  "lifecycle",
  "provisioner",
  "connection",
]);

/** The scope of a part of a body: override files make bodies of several files. */
export type ScopeOf = (part: object) => Scope;

/** A body as a tree: arguments by name, nested blocks as lists. What Terraform would refuse is an unknown. */
export function treeOf(body: Body, scopeOf: ScopeOf, skip: ReadonlySet<string> = noNames): Tree {
  const entries: [string, unknown][] = [];
  for (const attribute of body.attributes) {
    if (skip.has(attribute.name)) continue;
    entries.push([attribute.name, attempt(() => evaluate(attribute.value, scopeOf(attribute)))]);
  }
  for (const name of new Set(body.blocks.map(blockName))) {
    if (!skip.has(name)) entries.push([name, blocksOf(body, name, scopeOf)]);
  }
  return Object.fromEntries(entries);
}

const noNames: ReadonlySet<string> = new Set();

/** The nested blocks of one name, dynamic ones unfolded. Where their number is not known, one unknown stands for them, or for all. */
export function blocksOf(body: Body, name: string, scopeOf: ScopeOf): unknown {
  const lists = body.blocks
    .filter((block) => blockName(block) === name)
    .map((block) =>
      block.type === "dynamic" ? attempt(() => unfold(block, scopeOf(block))) : [inner(block, scopeOf(block))],
    );
  const [first, ...more] = lists.filter((each) => !isList(each) || each.length > 0);
  if (first instanceof Unknown && more.every((each) => each instanceof Unknown)) return first;
  return throughAll(lists, (plain) => plain.flatMap((each) => (isList(each) ? each : [each])));
}

const inner = (block: Block, scope: Scope): Tree => treeOf(block.body, () => scope);

/** The blocks that a dynamic block makes. */
function unfold(block: Block, scope: Scope): unknown {
  const collection = attributeOf(block.body, "for_each");
  const content = block.body.blocks.find((each) => each.type === "content");
  if (collection === undefined || content === undefined) return [];
  const named = attributeOf(block.body, "iterator")?.value;
  const iterator = (named?.kind === "variable" ? named.name : named && constantText(named)) ?? block.labels[0] ?? "";
  return through(evaluate(collection.value, scope), (plain) => {
    const pairs = pairsOf(plain);
    if (pairs instanceof Unknown) return pairs;
    return pairs.map(([key, value]) => inner(content, bound(scope, { [iterator]: { key, value } })));
  });
}
