import { Unknown } from "../../core/model/value.ts";

type Json = Readonly<Record<string, unknown>>;

/** A value of a data source and what of it is not known, side by side as a plan writes them. */
interface Side {
  readonly value: unknown;
  readonly unknown: unknown;
}

const notKnown = new Unknown({ kind: "computed" });

/**
 * The policy document that a deferred `aws_iam_policy_document` will give: what the plan knows of its statements, and
 * unknowns where it does not. Documents that are merged in and are not known may add statements: then so is one here.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function documentOfDataSource(after: Json, afterUnknown: unknown): object {
  const root = { value: after, unknown: afterUnknown };
  const statements = elements(at(root, "statement")).map(statementOf);
  const more = ["source_policy_documents", "override_policy_documents", "source_json", "override_json"].some((name) => {
    const side = at(root, name);
    return side.unknown === true || (side.value !== undefined && side.value !== null && !isEmpty(side.value));
  });
  return {
    Version: at(root, "version").value ?? "2012-10-17",
    Statement: more ? [...statements, notKnown] : statements,
  };
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function statementOf(side: Side): unknown {
  if (side.unknown === true) return notKnown;
  const statement: Record<string, unknown> = { Effect: plain(at(side, "effect")) ?? "Allow" };
  set(statement, "Sid", plain(at(side, "sid")));
  for (const [name, key] of lists) set(statement, key, list(at(side, name)));
  set(statement, "Principal", principals(at(side, "principals")));
  set(statement, "NotPrincipal", principals(at(side, "not_principals")));
  set(statement, "Condition", conditions(at(side, "condition")));
  return statement;
}

const lists = [
  ["actions", "Action"],
  ["not_actions", "NotAction"],
  ["resources", "Resource"],
  ["not_resources", "NotResource"],
] as const;

function principals(side: Side): unknown {
  if (side.unknown === true) return notKnown;
  const blocks = elements(side);
  if (blocks.length === 0) return undefined;
  const byType: Record<string, unknown[]> = {};
  for (const block of blocks) {
    const type = plain(at(block, "type"));
    const identifiers = list(at(block, "identifiers"));
    if (typeof type !== "string" || identifiers instanceof Unknown) return notKnown;
    const names = Array.isArray(identifiers) ? identifiers : [];
    if (type === "*") return "*";
    byType[type] = [...(byType[type] ?? []), ...names];
  }
  return byType;
}

/** Several blocks of one test and variable are one entry with all their values. */
function conditions(side: Side): unknown {
  if (side.unknown === true) return notKnown;
  const blocks = elements(side);
  if (blocks.length === 0) return undefined;
  const byTest: Record<string, Record<string, unknown[]>> = {};
  for (const block of blocks) {
    const test = plain(at(block, "test"));
    const variable = plain(at(block, "variable"));
    const values = list(at(block, "values"));
    if (typeof test !== "string" || typeof variable !== "string") return notKnown;
    const keys = (byTest[test] ??= {});
    keys[variable] = [...(keys[variable] ?? []), ...(Array.isArray(values) ? values : [notKnown])];
  }
  return byTest;
}

function set(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) target[key] = value;
}

/** A scalar, or an unknown; nothing where it is not set. */
function plain(side: Side): unknown {
  if (side.unknown === true) return notKnown;
  return side.value ?? undefined;
}

/** A list with unknowns for the elements that are not known; nothing where it is empty. */
function list(side: Side): unknown {
  if (side.unknown === true) return notKnown;
  const values = elements(side).map(plain);
  return values.length === 0 ? undefined : values;
}

function at(side: Side, key: string): Side {
  if (side.unknown === true) return { value: undefined, unknown: true };
  return { value: member(side.value, key), unknown: member(side.unknown, key) };
}

const member = (from: unknown, key: string): unknown =>
  typeof from === "object" && from !== null && Object.hasOwn(from, key) ? (from as Json)[key] : undefined;

function elements(side: Side): readonly Side[] {
  const values = Array.isArray(side.value) ? (side.value as readonly unknown[]) : [];
  const unknowns = Array.isArray(side.unknown) ? (side.unknown as readonly unknown[]) : [];
  const length = Math.max(values.length, unknowns.length);
  return Array.from({ length }, (_, index) => ({ value: values[index], unknown: unknowns[index] }));
}
