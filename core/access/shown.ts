import type { AnyField, Field } from "../model/field.ts";
import type { Resource } from "../model/resource.ts";

const naming = ["bucket", "name", "functionName", "layerName", "domainName", "repository", "identityPoolName"];

/** The name of a resource in AWS, where it is written out and no secret. */
export function awsName(resource: Resource): string | undefined {
  const fields = resource.fields as unknown as Field<Record<string, unknown>>;
  for (const property of naming) {
    const field = fields.at(property) as AnyField;
    if (field.state === "known" && typeof field.raw === "string" && !field.isSecret) return field.raw;
  }
  return undefined;
}

/** Its name in AWS, else one that tells it in the source, in angle brackets; with what it is where that is asked. */
export function nameOf(resource: Resource, called?: string): string {
  if (called !== undefined) return `<the ${called} ${awsName(resource) ?? shortOf(resource)}>`;
  return awsName(resource) ?? `<${shortOf(resource)}>`;
}

/** The last part of an address: of a URN its name, of an ARN its resource. */
export function shortOf({ address, label }: Resource): string {
  if (label !== undefined) return label;
  if (address.startsWith("urn:")) return address.slice(address.lastIndexOf("::") + 2);
  return address;
}
