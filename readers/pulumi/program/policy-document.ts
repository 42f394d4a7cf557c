import { isWire, type Wire } from "./wire.ts";

/** `aws.iam.getPolicyDocument`, computed here: arguments to a policy document, with the semantics of the provider. */

interface Document {
  Version: string;
  Id?: string;
  Statement: Wire[];
}

export function policyDocument(args: Wire): Wire {
  const own: Document = {
    Version: text(args["version"]) ?? "2012-10-17",
    Statement: list(args["statements"]).map(statement),
  };
  const id = text(args["policyId"]);
  if (id !== undefined) own.Id = id;
  const sources = [...texts(args["sourceJson"]), ...texts(args["sourcePolicyDocuments"])];
  const overrides = [...texts(args["overridePolicyDocuments"]), ...texts(args["overrideJson"])];
  const documents = [...sources.map(parsed), own, ...overrides.map(parsed)];
  const merged = documents.reduce(merge);
  const ordered: Wire = {
    Version: merged.Version,
    ...(merged.Id === undefined ? {} : { Id: merged.Id }),
    Statement: merged.Statement,
  };
  return {
    ...args,
    id: "policy-document",
    json: JSON.stringify(ordered, null, 2),
    minifiedJson: JSON.stringify(ordered),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function list(value: unknown): Wire[] {
  return Array.isArray(value) ? value.filter(isWire) : [];
}

function texts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((item) => {
    if (typeof item === "number" || typeof item === "boolean") return String(item);
    return typeof item === "string" && item !== "" ? item : [];
  });
}

/** `&{aws:username}` is how these arguments write the policy variable `${aws:username}`. */
function templates(value: unknown): string[] {
  return texts(value).map((item) => item.replaceAll("&{", "${"));
}

function parsed(json: string): Document {
  const content: unknown = JSON.parse(json);
  const document = isWire(content) ? content : {};
  const statements = Array.isArray(document["Statement"]) ? document["Statement"] : [document["Statement"]];
  const result: Document = { Version: text(document["Version"]) ?? "", Statement: statements.filter(isWire) };
  const id = text(document["Id"]);
  if (id !== undefined) result.Id = id;
  return result;
}

/** A statement of the later document replaces one with the same Sid; the others are added. */
function merge(earlier: Document, later: Document): Document {
  const statements = [...earlier.Statement];
  for (const next of later.Statement) {
    const sid = text(next["Sid"]);
    const index = sid === undefined ? -1 : statements.findIndex((known) => known["Sid"] === sid);
    if (index >= 0) statements[index] = next;
    else statements.push(next);
  }
  const id = later.Id ?? earlier.Id;
  return { Version: later.Version || earlier.Version, ...(id === undefined ? {} : { Id: id }), Statement: statements };
}

function statement(args: Wire): Wire {
  const result: Wire = {};
  const sid = text(args["sid"]);
  if (sid !== undefined) result["Sid"] = sid;
  result["Effect"] = text(args["effect"]) ?? "Allow";
  const put = (key: string, value: unknown): void => {
    if (value !== undefined) result[key] = value;
  };
  put("Principal", principals(list(args["principals"])));
  put("NotPrincipal", principals(list(args["notPrincipals"])));
  put("Action", oneOrMany(texts(args["actions"])));
  put("NotAction", oneOrMany(texts(args["notActions"])));
  put("Resource", oneOrMany(templates(args["resources"])));
  put("NotResource", oneOrMany(templates(args["notResources"])));
  put("Condition", conditions(list(args["conditions"])));
  return result;
}

function oneOrMany(values: readonly string[]): unknown {
  return values.length > 1 ? values : values[0];
}

function principals(blocks: readonly Wire[]): unknown {
  if (blocks.length === 0) return undefined;
  const byType = new Map<string, string[]>();
  for (const block of blocks) {
    const type = text(block["type"]) ?? "";
    byType.set(type, [...(byType.get(type) ?? []), ...templates(block["identifiers"])]);
  }
  if (byType.has("*")) return "*";
  return Object.fromEntries([...byType].map(([type, identifiers]) => [type, oneOrMany(identifiers) ?? []]));
}

/** Blocks with the same test and variable are one condition with the values of all of them. */
function conditions(blocks: readonly Wire[]): unknown {
  if (blocks.length === 0) return undefined;
  const tests = new Map<string, Map<string, string[]>>();
  for (const block of blocks) {
    const variables = tests.get(String(block["test"])) ?? new Map<string, string[]>();
    tests.set(String(block["test"]), variables);
    const variable = String(block["variable"]);
    variables.set(variable, [...(variables.get(variable) ?? []), ...templates(block["values"])]);
  }
  const entries = [...tests].map(([test, variables]) => {
    const values = [...variables].map(([variable, found]) => [variable, oneOrMany(found) ?? []]);
    return [test, Object.fromEntries(values)];
  });
  return Object.fromEntries(entries);
}
