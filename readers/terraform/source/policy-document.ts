import { Marker, PartialText } from "../../../core/model/value.ts";
import { decodeJson, encodeJson } from "./functions/encoding.ts";
import { attempt, isList, isTree, member, type Tree, throughAll, unknown, whyOf } from "./values.ts";

/**
 * The JSON that `data "aws_iam_policy_document"` makes of its arguments.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyDocument(tree: Tree): unknown {
  return encodeJson(documentTree(tree));
}

/**
 * The same as a tree: for a data source whose read a plan defers, out of `change.after` and its mask of unknowns. A
 * part that is not known is a marker, so that the rest can be judged.
 */
export function documentOfDataSource(after: unknown, afterUnknown: unknown): unknown {
  return documentTree(masked(after ?? {}, afterUnknown) as Tree);
}

function masked(value: unknown, mask: unknown): unknown {
  if (mask === true) return unknown({ kind: "computed" });
  if (isList(value)) return value.map((each, index) => masked(each, isList(mask) ? mask[index] : undefined));
  if (!isTree(value) && !isTree(mask)) return value;
  const tree = isTree(value) ? value : {};
  const names = new Set([...Object.keys(tree), ...(isTree(mask) ? Object.keys(mask) : [])]);
  return Object.fromEntries(
    [...names].map((name) => [name, masked(member(tree, name) ?? null, isTree(mask) ? member(mask, name) : undefined)]),
  );
}

function documentTree(tree: Tree): unknown {
  const own = listOf(member(tree, "statement"));
  return throughAll(
    [own, listOf(tree["source_policy_documents"]), listOf(tree["override_policy_documents"])],
    (plain) => {
      const [statements, sources, overrides] = plain;
      const texts = [
        ...before(member(tree, "source_json")),
        ...unlessUnknown(sources).flatMap(before),
        ...unlessUnknown(statements).map((each) => (isTree(each) ? statement(each) : each)),
      ];
      const over = [...before(member(tree, "override_json")), ...unlessUnknown(overrides).flatMap(before)];
      const version = member(tree, "version");
      const id = member(tree, "policy_id");
      return {
        Version: version === undefined || version === null ? "2012-10-17" : version,
        ...(id !== undefined && id !== null && { Id: id }),
        Statement: over.reduce<readonly unknown[]>(override, texts),
      };
    },
  );
}

/** A list, or one unknown that stands for any number of elements. */
const unlessUnknown = (value: unknown): readonly unknown[] => (isList(value) ? value : [value]);

const listOf = (value: unknown): unknown => (value === undefined || value === null ? [] : value);

/** The statements of a document that is joined before the own ones, or one unknown. */
function before(text: unknown): readonly unknown[] {
  if (text === undefined || text === null || text === "") return [];
  const document = attempt(() => (text instanceof PartialText ? partialDocument(text) : decodeJson(text)));
  if (document instanceof Marker) return [unknown(whyOf(document))];
  const found = isTree(document) ? member(document, "Statement") : undefined;
  if (isList(found)) return found;
  return found === undefined ? [] : [found];
}

/** A JSON text whose holes all stand inside of its texts. */
function partialDocument(text: PartialText): unknown {
  const { holes } = text;
  let next = 0;
  const marked = text.parts.map((part) => (typeof part === "string" ? part : `\uE000${next++}\uE001`)).join("");
  const pieces = (value: string): PartialText =>
    new PartialText(
      value
        .split(/\uE000(\d+)\uE001/)
        .map((part, index) => (index % 2 === 1 ? (holes[Number(part)] as PartialText["holes"][number]) : part))
        .filter((part) => part !== ""),
    );
  try {
    return JSON.parse(marked, (_, value: unknown) =>
      typeof value === "string" && value.includes("\uE000") ? pieces(value) : value,
    ) as unknown;
  } catch {
    return unknown(whyOf(text));
  }
}

/** A statement that replaces the one of its Sid, or is added. With a Sid that is not known, it may replace any. */
function override(statements: readonly unknown[], next: unknown): readonly unknown[] {
  if (next instanceof Marker) return [unknown(whyOf(next))];
  const sid = isTree(next) ? member(next, "Sid") : undefined;
  if (sid === undefined || sid === "") return [...statements, next];
  const at = statements.findIndex((each) => isTree(each) && member(each, "Sid") === sid);
  return at < 0 ? [...statements, next] : statements.with(at, next);
}

const plainMembers = [
  ["Action", "actions"],
  ["NotAction", "not_actions"],
  ["Resource", "resources"],
  ["NotResource", "not_resources"],
] as const;

function statement(tree: Tree): unknown {
  const found: [string, unknown][] = [];
  const sid = member(tree, "sid");
  if (sid !== undefined && sid !== null && sid !== "") found.push(["Sid", sid]);
  const effect = member(tree, "effect");
  found.push(["Effect", effect === undefined || effect === null || effect === "" ? "Allow" : effect]);
  for (const [name, attribute] of plainMembers) {
    const value = single(member(tree, attribute));
    if (value !== undefined) found.push([name, value]);
  }
  for (const [name, block] of [
    ["Principal", "principals"],
    ["NotPrincipal", "not_principals"],
  ] as const) {
    const value = principals(member(tree, block));
    if (value !== undefined) found.push([name, value]);
  }
  const conditions = conditionsOf(member(tree, "condition"));
  if (conditions !== undefined) found.push(["Condition", conditions]);
  return Object.fromEntries(found);
}

/** One value stands alone, as the provider writes it; policy variables are written `&{...}`. */
function single(value: unknown): unknown {
  if (value === undefined || value === null || (isList(value) && value.length === 0)) return undefined;
  if (!isList(value)) return value;
  const texts = value.map(withVariables);
  return texts.length === 1 ? texts[0] : texts;
}

function withVariables(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("&{", "${");
  if (!(value instanceof PartialText)) return value;
  return new PartialText(value.parts.map((part) => (typeof part === "string" ? part.replaceAll("&{", "${") : part)));
}

function principals(blocks: unknown): unknown {
  if (blocks === undefined || blocks === null || (isList(blocks) && blocks.length === 0)) return undefined;
  if (!isList(blocks)) return blocks;
  const byType = new Map<string, readonly unknown[]>();
  for (const block of blocks) {
    const type = isTree(block) ? member(block, "type") : undefined;
    if (!isTree(block) || typeof type !== "string") return unknown(whyOf(type instanceof Marker ? type : block));
    const identifiers = member(block, "identifiers");
    byType.set(type, [...(byType.get(type) ?? []), ...(isList(identifiers) ? identifiers : [identifiers])]);
  }
  const everyone = byType.get("*");
  if (byType.size === 1 && everyone?.length === 1 && everyone[0] === "*") return "*";
  return Object.fromEntries([...byType].map(([type, identifiers]) => [type, single(identifiers)]));
}

/** Blocks of one test and variable are one condition with the values of all. */
function conditionsOf(blocks: unknown): unknown {
  if (blocks === undefined || blocks === null || (isList(blocks) && blocks.length === 0)) return undefined;
  if (!isList(blocks)) return blocks;
  const tests = new Map<string, Map<string, readonly unknown[]>>();
  for (const block of blocks) {
    const [test, variable] = isTree(block) ? [member(block, "test"), member(block, "variable")] : [block, block];
    if (!isTree(block) || typeof test !== "string" || typeof variable !== "string") {
      return unknown(whyOf(test instanceof Marker ? test : variable));
    }
    const variables = tests.get(test) ?? new Map<string, readonly unknown[]>();
    const values = member(block, "values");
    variables.set(variable, [...(variables.get(variable) ?? []), ...(isList(values) ? values : [values])]);
    tests.set(test, variables);
  }
  return Object.fromEntries(
    [...tests].map(([test, variables]) => [
      test,
      Object.fromEntries([...variables].map(([variable, values]) => [variable, single(values)])),
    ]),
  );
}
