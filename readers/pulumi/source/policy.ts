import type { Evaluator, Found, PolicyPart, Value } from "./values.ts";

type PolicyValue = Extract<Value, { kind: "policy" }>;

/** Members of a policy document, as `aws.iam.getPolicyDocument` takes them. */
const documentNames: Readonly<Record<string, string>> = { Version: "version", Id: "policyId", Statement: "statements" };

const statementNames: Readonly<Record<string, string>> = {
  Sid: "sid",
  Effect: "effect",
  Action: "actions",
  NotAction: "notActions",
  Resource: "resources",
  NotResource: "notResources",
  Principal: "principals",
  NotPrincipal: "notPrincipals",
  Condition: "conditions",
};

/** Members whose values are written in another form than in the document. */
const partNames: Readonly<Record<string, PolicyPart>> = {
  Statement: "statements",
  Principal: "principals",
  NotPrincipal: "principals",
  Condition: "conditions",
};

/** The arguments that a member of the policy document comes from. */
export function policyProperty(evaluator: Evaluator, { part, of }: PolicyValue, key: string): Found | undefined {
  switch (part) {
    case "document":
      return isMerged(evaluator, of) ? undefined : named(evaluator, of, key, documentNames);
    case "statement":
      return named(evaluator, of, key, statementNames);
    case "principals":
      return identifiersOf(evaluator, of, key);
    case "conditions":
      return listed(evaluator, of, "test", key, "condition");
    case "condition":
      return matches(evaluator, of, "variable", key) ? evaluator.property(of, "values") : undefined;
    default:
      return undefined;
  }
}

export function policyElement(evaluator: Evaluator, { part, of }: PolicyValue, index: number): Found | undefined {
  const found = part === "statements" ? evaluator.element(of, index) : undefined;
  return found && as("statement", found);
}

/** Statements of other documents come before or over its own, so that their numbers say nothing. */
const isMerged = (evaluator: Evaluator, of: Value): boolean =>
  evaluator.property(of, "sourcePolicyDocuments") !== undefined ||
  evaluator.property(of, "overridePolicyDocuments") !== undefined;

function as(part: PolicyPart, found: Found): Found {
  // What is not decided stays so, and a choice is looked through by nobody.
  return { value: { kind: "policy", part, of: found.value }, span: found.span };
}

function named(
  evaluator: Evaluator,
  of: Value,
  key: string,
  names: Readonly<Record<string, string>>,
): Found | undefined {
  const name = Object.hasOwn(names, key) ? names[key] : undefined;
  const found = name === undefined ? undefined : evaluator.property(of, name);
  const part = Object.hasOwn(partNames, key) ? partNames[key] : undefined;
  return found !== undefined && part !== undefined ? as(part, found) : found;
}

function identifiersOf(evaluator: Evaluator, of: Value, key: string): Found | undefined {
  const found = listed(evaluator, of, "type", key, "condition");
  const inner = found?.value.kind === "policy" ? found.value.of : undefined;
  return inner && evaluator.property(inner, "identifiers");
}

/** The one element of a list whose member `name` is `text`. */
function listed(evaluator: Evaluator, of: Value, name: string, text: string, part: PolicyPart): Found | undefined {
  const found = (evaluator.elements(of) ?? []).filter((each) => matches(evaluator, each.value, name, text));
  const [only] = found;
  return found.length === 1 && only !== undefined ? as(part, only) : undefined;
}

function matches(evaluator: Evaluator, of: Value, name: string, text: string): boolean {
  const found = evaluator.property(of, name);
  return found !== undefined && evaluator.text(found.value) === text;
}
