import { type Answer, answered, equals, not } from "../../model/answer.ts";
import type { AnyField, Field } from "../../model/field.ts";
import type { Resource } from "../../model/resource.ts";

/** What the credential report of an account, and a scan after it, call the root user. */
export const rootName = "<root_account>";

/** Whether a live account told of this user, or of the owner of this key, and it is the root user. */
export const isObservedRoot = (resource: Resource): Answer =>
  resource.lifecycle === "observed" ? isRoot(resource) : answered("no", resource.fields as AnyField);

/** Whether a live account told of it, and it is not the root user. */
export const isObservedUser = (resource: Resource): Answer =>
  resource.lifecycle === "observed" ? not(isRoot(resource)) : answered("no", resource.fields as AnyField);

/**
 * Whether it is the root user or of it: in code, a key may be said to be of `root`; a live account tells which user a
 * key is of, even where it tells no more.
 */
export function isRoot(resource: Resource): Answer {
  const fields = resource.fields as unknown as Field<Record<string, string>>;
  const user = fields.at(resource.type === "aws:iam/accessKey:AccessKey" ? "user" : "name");
  if (resource.target("user").kind === "resources") return answered("no", user as AnyField);
  return equals(user.orAbsent("no"), resource.lifecycle === "observed" ? rootName : "root");
}
