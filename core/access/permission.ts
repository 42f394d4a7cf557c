import { type AnyField, Field, plainView } from "../model/field.ts";
import type { Resource } from "../model/resource.ts";
import { Secret, Unknown } from "../model/value.ts";

type Loose = Field<Record<string, unknown>>;

/** A value as a policy written in the model's own names can hold it. */
function rawOf(field: AnyField): unknown {
  if (field.state === "absent") return undefined;
  const raw = field.state === "unknown" ? new Unknown(field.why) : field.raw;
  return field.isSecret ? new Secret(raw) : raw;
}

/**
 * The statement that Lambda adds to the policy of a function, or of a layer's version, for a permission.
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html, …/API_AddLayerVersionPermission.html
 */
export function statementOf(permission: Resource): AnyField {
  const fields = permission.fields as unknown as Loose;
  const value = (name: string): unknown => rawOf(fields.at(name) as AnyField);
  const test = (operator: string, key: string, name: string) => {
    const given = value(name);
    return given === undefined ? [] : [[operator, key, given] as const];
  };
  const Condition: Record<string, Record<string, unknown>> = {};
  for (const [operator, key, given] of [
    ...test("ArnLike", "aws:SourceArn", "sourceArn"),
    ...test("StringEquals", "aws:SourceAccount", "sourceAccount"),
    ...test("StringEquals", "aws:PrincipalOrgID", "principalOrgId"),
    ...test("StringEquals", "aws:PrincipalOrgID", "organizationId"),
    ...test("StringEquals", "lambda:FunctionUrlAuthType", "functionUrlAuthType"),
    ...test("StringEquals", "lambda:EventSourceToken", "eventSourceToken"),
  ]) {
    Condition[operator] = { ...Condition[operator], [key]: given };
  }
  const document = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: principalOf(value("principal")),
        Action: value("action"),
        Resource: "*",
        Condition,
      },
    ],
  };
  return Field.root(permission, plainView, document);
}

function principalOf(given: unknown): unknown {
  if (given === "*" || typeof given !== "string") return given === "*" ? "*" : { AWS: given };
  return /\.amazonaws\.com(\.cn)?$/.test(given) ? { Service: given } : { AWS: given };
}
