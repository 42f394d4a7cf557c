/** How Pulumi encodes special values in requests. */

export const SIGNATURE = "4dabf18193072939515e22adb298388d";
export const SECRET = "1b47061264138c4ac30d75fd1eb44270";
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export type Wire = Record<string, unknown>;

export function isWire(value: unknown): value is Wire {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function secretOf(value: unknown): Wire {
  return { [SIGNATURE]: SECRET, value };
}

export function isSecret(value: unknown): value is Wire {
  return isWire(value) && value[SIGNATURE] === SECRET;
}
