import { Secret, Unknown } from "../../../core/model/value.ts";
import { Failure, isList, isTree, markerIn, Named, setOf, sortedKeys, toText, unknown, whyOf } from "./values.ts";

/** The pairs that a loop walks; the keys of maps are sorted. */
export function pairsOf(collection: unknown): readonly (readonly [unknown, unknown])[] | Unknown {
  if (collection instanceof Unknown) return collection;
  if (collection instanceof Named) return unknown(whyOf(collection));
  if (isList(collection)) return collection.map((value, index) => [index, value]);
  if (isTree(collection)) return sortedKeys(collection).map((key) => [key, collection[key]]);
  throw new Failure("a list or a map is required");
}

/** The keys and values of `for_each`: a map's own, or the elements of a set. */
export function repetitionOf(collection: unknown): readonly (readonly [string, unknown])[] | Unknown {
  if (collection instanceof Secret) return repetitionOf(collection.value);
  if (isList(collection)) {
    const marker = collection.find((each) => markerIn(each) !== undefined);
    if (marker !== undefined) return unknown(whyOf(markerIn(marker)));
    return setOf(collection).map((each) => [toText(each), each]);
  }
  const pairs = pairsOf(collection);
  return pairs instanceof Unknown ? pairs : pairs.map(([key, value]) => [String(key), value]);
}
