import { fromJson } from "../model/json-text.ts";
import { type Answer, all, answered, any, equals, not, some } from "../model/answer.ts";
import type { AnyField, Field } from "../model/field.ts";
import { isGiven } from "../model/given.ts";
import { Unknown } from "../model/value.ts";

type Requirements = readonly { readonly [scheme: string]: readonly string[] }[];

interface Operation {
  readonly security?: Requirements;
  readonly "x-amazon-apigateway-auth"?: { readonly type?: string };
}

interface Document {
  readonly security?: Requirements;
  readonly paths?: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly "x-amazon-apigateway-policy"?: object;
}

const notOpenApi = new Unknown({ kind: "malformed", what: "the OpenAPI document is not valid JSON" });

const documentOf = (body: AnyField): Field<Document> => fromJson<Document>(body, notOpenApi);

/** The methods of a path; preflight requests of browsers (`options`) carry no credentials and are left out. */
const methods = ["get", "put", "post", "delete", "patch", "head", "x-amazon-apigateway-any-method"];

/** An operation, and whether nobody has to sign in for it. */
export interface OpenOperation {
  readonly about: AnyField;
  readonly answer: Answer;
}

/**
 * The operations of an OpenAPI document that API Gateway makes an API of: none where there is no document, one that is
 * not known where it is not. An operation without security takes over that of the whole document.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export function operationsOf(body: AnyField): readonly OpenOperation[] {
  const document = documentOf(body);
  const paths = document.at("paths");
  if (document.state === "absent") return [];
  if (paths.state === "unknown") return [{ about: body, answer: answered("unknown", paths as AnyField) }];
  return paths.keys().flatMap((path) => {
    const item = paths.at(path);
    if (item.state !== "known") return [{ about: item as AnyField, answer: answered("unknown", item as AnyField) }];
    const written = item.keys().filter((key) => methods.includes(key));
    return written.map((method) => ({ about: item.at(method) as AnyField, answer: isOpen(item.at(method), document) }));
  });
}

function isOpen(operation: Field<Operation>, document: Field<Document>): Answer {
  const own = operation.at("security");
  const asked = own.state === "absent" ? any(asks(own), asks(document.at("security"))) : asks(own);
  const extension = operation.at("x-amazon-apigateway-auth").at("type");
  return not(any(asked, all(isGiven(extension), not(equals(extension.orAbsent("no"), "NONE")))));
}

const asks = (security: Field<Requirements>): Answer => some(security.orAbsent("no"), namesScheme);

/** Whether a requirement asks for anything: an empty one makes signing in optional. */
const namesScheme = (requirement: Field<Requirements[number], boolean>): Answer =>
  answered(
    requirement.state === "known" ? (requirement.keys().length > 0 ? "yes" : "no") : "unknown",
    requirement as AnyField,
  );

/** The resource policy that a document brings with it. */
export const policyIn = (body: AnyField): AnyField => documentOf(body).at("x-amazon-apigateway-policy") as AnyField;
