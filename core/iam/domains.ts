import { type Glob, literal, many, run, shape } from "./globs.ts";
import { holding, type Named } from "./named.ts";
import type { Domain } from "./store.ts";

export const name = [...run("name", 1), many("name")];
export const account = run("digit", 12);

const shapes = new Map<string, readonly Glob[]>();

/** Patterns that many worlds share, made once. */
export function shared(key: string, make: () => readonly Glob[]): readonly Glob[] {
  let made = shapes.get(key);
  if (made === undefined) {
    if (shapes.size > 2000) shapes.clear();
    made = make();
    shapes.set(key, made);
  }
  return made;
}

export const may = (shapes?: readonly Glob[], excluded?: readonly Glob[]): Domain => ({
  presence: "may",
  ...(shapes !== undefined && { shapes }),
  ...(excluded !== undefined && { excluded }),
});
export const always = (shapes?: readonly Glob[], excluded?: readonly Glob[]): Domain => ({
  ...may(shapes, excluded),
  presence: "always",
});
export const never: Domain = { presence: "never" };
export const either = [literal("true"), literal("false")];

/** Paths in an organisation: its id, its root, the units. */
const unit = [..."ou-", ...run("lower", 4), "-", ...run("lower", 8), "/"];
export const pathsIn = (organization: string | undefined): readonly Glob[] =>
  shared(`paths ${organization}`, () => {
    const id = organization === undefined ? ["o", "-", ...run("lower", 10)] : [...organization];
    return [0, 1, 2].map((units) => shape([...id, ..."/r-"], run("lower", 4), "/", Array(units).fill(unit).flat()));
  });

/** Text without wildcards: names never hold any. */
export const plain = [shape(run("plain", 1), many("plain"))];

/** The paths of an organisation that somebody may well be in. */
export const somePaths = [shape(name, "/", many("plain"))];
export const foreignPaths = ({ organizations, ids }: Named): Domain =>
  may(pathsIn(undefined), [...organizations.map((id) => shape(id, "/", many("any"))), ...holding(ids)]);
