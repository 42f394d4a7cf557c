import type { DocumentKind } from "./sources.ts";

/** One resource inside of a raw document, as its source writes it. */
export interface RawResource {
  readonly address: string;
  readonly type: string;
  /** Its properties in the names of the source; may be changed in place. */
  readonly properties: Record<string, unknown>;
  /** Terraform's second tree, which says what is not known. */
  readonly unknowns: Record<string, unknown> | undefined;
  /** The top-level properties that the program or configuration writes. */
  readonly written: ReadonlySet<string>;
}

type Json = Record<string, unknown>;
export type Path = readonly (string | number)[];

/** The resources of a document that may be changed. */
export function resourcesOf(kind: DocumentKind, document: unknown): readonly RawResource[] {
  const whole = document as Json;
  switch (kind) {
    case "program":
      return (whole["resources"] as Json[]).flatMap((each) => ownProperties(each, each["inputs"]));
    case "preview":
      return (whole["steps"] as Json[]).flatMap((each) => {
        const state = each["newState"] as Json | undefined;
        return state === undefined ? [] : ownProperties(state, state["inputs"]);
      });
    case "template":
      return Object.entries(whole["Resources"] as Json).flatMap(([name, each]) => {
        const { Type, Properties } = each as Json;
        return isTree(Properties) ? [raw(name, String(Type), Properties)] : [];
      });
    case "plan":
      return (whole["resource_changes"] as Json[]).flatMap((each) => {
        const { after, after_unknown: unknowns, actions } = each["change"] as Json;
        const kept = (actions as string[]).some((action) => action !== "delete");
        if (!isTree(after) || each["mode"] === "data" || !kept) return [];
        const change = each["change"] as Json;
        change["after_unknown"] = isTree(unknowns) ? unknowns : {};
        const written = writtenIn(whole, String(each["address"]));
        return [
          {
            ...raw(String(each["address"]), String(each["type"]), after, written),
            unknowns: change["after_unknown"] as Json,
          },
        ];
      });
  }
}

const ownProperties = (each: Json, inputs: unknown): readonly RawResource[] =>
  isTree(inputs) && String(each["type"]).startsWith("aws:")
    ? [raw(String(each["urn"]), String(each["type"]), inputs)]
    : [];

const raw = (
  address: string,
  type: string,
  properties: Json,
  written = new Set(Object.keys(properties)),
): RawResource => ({
  address,
  type,
  properties,
  unknowns: undefined,
  written,
});

/** The arguments that a configuration writes for a resource of the root module. */
function writtenIn(plan: Json, address: string): Set<string> {
  const configuration = plan["configuration"] as
    | { readonly root_module?: { readonly resources?: readonly Json[] } }
    | undefined;
  const name = address.replace(/\[[^\]]*\]$/, "");
  const found = configuration?.root_module?.resources?.find((each) => each["address"] === name);
  return new Set(Object.keys((found?.["expressions"] ?? {}) as Json));
}

export const isTree = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const signature = "4dabf18193072939515e22adb298388d";

/** The ways to all values of a resource that may be taken away or changed: not into what stands for something else. */
export function pathsOf(of: RawResource, kind: DocumentKind): readonly Path[] {
  const found: Path[] = [];
  const walk = (value: unknown, unknown: unknown, path: Path): void => {
    if (value === null || value === undefined) return;
    if (path.length > 0 && !hasUnknown(value, unknown)) found.push(path);
    for (const [key, each] of membersOf(value, kind)) {
      const isWritten = path.length > 0 || of.written.has(String(key));
      if (isWritten) walk(each, (unknown as Json | undefined)?.[key as string], [...path, key]);
    }
  };
  walk(of.properties, of.unknowns, []);
  return found;
}

/** Whether a part is not known already: where it comes from is told, so it cannot be just anything. */
const hasUnknown = (value: unknown, unknown: unknown): boolean =>
  JSON.stringify(value).includes(unknownText) || JSON.stringify(unknown ?? null).includes("true");

function membersOf(value: unknown, kind: DocumentKind): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  if (!isTree(value) || isSpecial(value, kind)) return [];
  return Object.entries(value).filter(([key]) => !key.startsWith("__"));
}

/** An encoded secret, or an intrinsic function. */
const isSpecial = (value: Json, kind: DocumentKind): boolean =>
  signature in value ||
  (kind === "template" &&
    Object.keys(value).some((key) => key === "Ref" || key === "Condition" || key.startsWith("Fn::")));

export const at = (tree: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Json | undefined)?.[step as string], tree);

function put(tree: unknown, path: Path, value: unknown): void {
  const parent = at(tree, path.slice(0, -1)) as Json;
  const last = path.at(-1) as string;
  if (value === undefined && !Array.isArray(parent)) delete parent[last];
  else parent[last] = value === undefined ? null : value;
}

/** Writes `value` at a path, known; `undefined` takes the property away. */
export const set = (of: RawResource, path: Path, value: unknown): void => put(of.properties, path, value);

/** Hides the value at a path, as each source says that it does not know one. */
export function hide(of: RawResource, path: Path, kind: DocumentKind, document: unknown): void {
  if (kind === "template") {
    const whole = document as Json;
    const parameters = { ...(whole["Parameters"] as Json | undefined) };
    const name = `Hidden${Object.keys(parameters).length}`;
    whole["Parameters"] = { ...parameters, [name]: { Type: "String" } };
    put(of.properties, path, { Ref: name });
  } else if (kind !== "plan") put(of.properties, path, unknownText);
  else {
    put(of.properties, path, null);
    mask(of.unknowns as Json, of.properties, path);
  }
}

/** Sets the second tree to true at a path, making its lists and objects as long as those of the first. */
function mask(unknowns: Json, values: Json, path: Path): void {
  let into: Json = unknowns;
  let beside: unknown = values;
  for (const [index, step] of path.entries()) {
    beside = (beside as Json | undefined)?.[step as string];
    if (index === path.length - 1) into[step as string] = true;
    else {
      const next = into[step as string];
      if (typeof next !== "object" || next === null)
        into[step as string] = Array.isArray(beside) ? beside.map(() => false) : {};
      into = into[step as string] as Json;
    }
  }
}

/** Puts the elements of all lists and the members of all objects in another order, in both trees alike; arguments of functions stay. */
export function shuffled(
  value: unknown,
  unknown: unknown,
  kind: DocumentKind,
  random: () => number,
): readonly [value: unknown, unknown: unknown] {
  if (Array.isArray(value)) {
    const both = value.map((each, index) => shuffled(each, (unknown as unknown[] | undefined)?.[index], kind, random));
    const order = orderOf(both.length, random);
    const values = order.map((index) => both[index]?.[0]);
    return [values, Array.isArray(unknown) ? order.map((index) => both[index]?.[1] ?? false) : unknown];
  }
  if (!isTree(value) || isSpecial(value, kind)) return [value, unknown];
  const keys = Object.keys(value);
  const masks = isTree(unknown) ? { ...unknown } : unknown;
  const entries = orderOf(keys.length, random).map((index) => {
    const key = keys[index] as string;
    const [each, own] = shuffled(value[key], isTree(unknown) ? unknown[key] : undefined, kind, random);
    if (isTree(masks) && own !== undefined) masks[key] = own;
    return [key, each];
  });
  return [Object.fromEntries(entries), masks];
}

export const orderOf = (length: number, random: () => number): readonly number[] =>
  Array.from({ length }, (_, index) => [random(), index] as const)
    .sort(([a], [b]) => a - b)
    .map(([, index]) => index);
