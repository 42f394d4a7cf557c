import { Answer } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import { fromJson } from "../model/json-text.ts";
import { isSensitive } from "../model/sensitive.ts";
import { Unknown } from "../model/value.ts";
import { type Asked, hidden, isMarked, textOf } from "./answers.ts";
import { isLiteral } from "./literal.ts";
import { credentialIn } from "./text.ts";

/** A tree may be nested as deep as its source allows; beyond this nobody writes a secret. */
const deepest = 32;
const notJson = new Unknown({ kind: "malformed", what: "not JSON" });

/** Whether another rule judges the property at a path. */
export type JudgedElsewhere = (path: readonly (string | number)[]) => boolean;

/** Every text below `field` that holds a credential in clear; also those inside of JSON text. */
export function credentialsBelow(field: AnyField, elsewhere: JudgedElsewhere, depth = 0): readonly Asked[] {
  if (depth > deepest || field.state === "unknown" || isMarked(field) || elsewhere(field.path)) return [];
  const children = field.children();
  if (children.length > 0) return children.flatMap((child) => credentialsBelow(child, elsewhere, depth + 1));
  const what = credentialIn(textOf(field));
  if (what === undefined || !isInTheCode(field)) return [];
  const inside = fromJson<unknown>(field, notJson) as AnyField;
  if (inside.state === "known" && inside !== field) return credentialsBelow(inside, elsewhere, depth + 1);
  return [[hidden(field), new Answer("yes", hidden(field)).stating({ kind: "recognised", what })]];
}

/** What the provider hides may come from anywhere. */
const isInTheCode = (field: AnyField): boolean =>
  !isSensitive(field.resource.type, field.path) || isLiteral(field).truth === "yes";
