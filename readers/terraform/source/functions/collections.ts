import { Marker, PartialText, Unknown } from "../../../../core/model/value.ts";
import {
  Encoded,
  Failure,
  isList,
  isTree,
  markerIn,
  member,
  Named,
  NotKnown,
  sameValue,
  secret,
  setOf,
  sortedKeys,
  type Tree,
  throughAll,
  toBoolean,
  toList,
  toNumber,
  toText,
  toTree,
  unknown,
  whyOf,
} from "../values.ts";
import type { Functions } from "./kinds.ts";

type Values = readonly unknown[];

/** Lists are taken without what is not known about their elements; a list that is not known as a whole ends it. */
const list = (value: unknown): Values => (value instanceof Marker ? throwUnknown(value) : toList(value));
const tree = (value: unknown): Tree => (value instanceof Marker ? throwUnknown(value) : toTree(value));

function throwUnknown(marker: Marker): never {
  throw new NotKnown(whyOf(marker));
}

/** A value of which every part must be known. */
function whole(value: unknown): unknown {
  const marker = markerIn(value);
  return marker === undefined ? value : throwUnknown(marker);
}

function merge(values: Values): unknown {
  return Object.fromEntries(values.filter((each) => each !== null).flatMap((each) => Object.entries(tree(each))));
}

function lookup([map, key, fallback]: Values): unknown {
  const found = member(tree(map), toText(key));
  if (found !== undefined) return found;
  if (fallback === undefined) throw new Failure("the key is missing");
  return fallback;
}

function element([values, index]: Values): unknown {
  const items = list(values);
  if (items.length === 0) throw new Failure("an element of an empty list");
  const at = toNumber(index) % items.length;
  return items[at < 0 ? at + items.length : at];
}

function length([value]: Values): unknown {
  if (typeof value === "string") return [...value].length;
  return isTree(value) ? Object.keys(value).length : list(value).length;
}

function coalesce(values: Values): unknown {
  for (const value of values) {
    if (value instanceof Unknown) return value;
    if (value !== null && value !== "") return value;
  }
  throw new Failure("coalesce has only empty arguments");
}

function coalesceList(values: Values): unknown {
  for (const value of values) {
    if (value instanceof Unknown) return value;
    if ((isList(value) && value.length > 0) || (isTree(value) && Object.keys(value).length > 0)) return value;
  }
  throw new Failure("coalescelist has only empty arguments");
}

function compact([value]: Values): unknown {
  const items = list(value).filter((each) => each !== null && each !== "");
  const marker = items.find((each) => each instanceof Unknown);
  return marker ?? items;
}

function flatten([value]: Values): unknown {
  return list(value).flatMap((each): Values => {
    if (each instanceof Unknown || each instanceof Named) return throwUnknown(each);
    return isList(each) ? (flatten([each]) as Values) : [each];
  });
}

function distinct([value]: Values): unknown {
  const found: unknown[] = [];
  for (const each of list(value)) if (!found.some((other) => sameValue(other, each))) found.push(each);
  return found;
}

function contains([values, wanted]: Values): unknown {
  const items = list(values);
  if (items.some((each) => sameValue(each, wanted))) return true;
  const marker = markerIn(wanted) ?? items.map(markerIn).find((each) => each !== undefined && mayBe(each, wanted));
  return marker === undefined ? false : unknown(whyOf(marker));
}

const mayBe = (marker: Marker, wanted: unknown): boolean =>
  !(marker instanceof PartialText && typeof wanted === "string" && !marker.canBe(wanted));

function zipmap([keys, values]: Values): unknown {
  const items = list(values);
  return Object.fromEntries(list(keys).map((key, index) => [toText(key), items[index]]));
}

function keys([value]: Values): unknown {
  return sortedKeys(tree(value));
}

function values([value]: Values): unknown {
  const map = tree(value);
  return sortedKeys(map).map((key) => map[key]);
}

function range(given: Values): unknown {
  const [first = 0, second, third] = given.map(toNumber);
  const [start, end] = second === undefined ? [0, first] : [first, second];
  const step = third ?? (end < start ? -1 : 1);
  const found: number[] = [];
  if (step === 0) throw new Failure("range has the step zero");
  for (let at = start; step > 0 ? at < end : at > end; at += step) {
    if (found.push(at) > 1024) throw new Failure("range makes more than 1024 numbers");
  }
  return found;
}

function one([value]: Values): unknown {
  const items = value === null ? [] : list(value);
  if (items.length > 1) throw new Failure("one is given several elements");
  return items[0] ?? null;
}

function slice([value, from, to]: Values): unknown {
  const items = list(value);
  const [start, end] = [toNumber(from), toNumber(to)];
  if (start < 0 || end > items.length || start > end) throw new Failure("the slice is out of range");
  return items.slice(start, end);
}

function index([value, wanted]: Values): unknown {
  const at = list(whole(value)).findIndex((each) => sameValue(each, whole(wanted)));
  if (at < 0) throw new Failure("the value is not in the list");
  return at;
}

function matchKeys([given, names, wanted]: Values): unknown {
  const searched = list(whole(wanted));
  const tested = list(whole(names));
  return list(given).filter((_, at) => searched.some((each) => sameValue(each, tested[at])));
}

function setProduct(sets: Values): unknown {
  return sets
    .map(list)
    .reduce<Values[]>((rows, items) => rows.flatMap((row) => items.map((item) => [...row, item])), [[]]);
}

function setCombination(sets: Values, keep: (value: unknown, others: readonly Values[]) => boolean): unknown {
  const [first = [], ...others] = sets.map((each) => list(whole(each)));
  return setOf(first.filter((each) => keep(each, others)));
}

const has = (items: Values, value: unknown): boolean => items.some((each) => sameValue(each, value));

function chunk([value, size]: Values): unknown {
  const items = list(value);
  const step = Math.max(1, toNumber(size));
  return Array.from({ length: Math.ceil(items.length / step) }, (_, at) => items.slice(at * step, (at + 1) * step));
}

function transpose([value]: Values): unknown {
  const found = new Map<string, string[]>();
  for (const [key, texts] of Object.entries(tree(whole(value)))) {
    for (const text of toList(texts).map(toText)) found.set(text, [...(found.get(text) ?? []), key]);
  }
  return Object.fromEntries(found);
}

function converted(value: unknown, fn: (plain: unknown) => unknown): unknown {
  if (value instanceof Unknown || value instanceof PartialText || value instanceof Encoded || value === null)
    return value;
  return value instanceof Named ? value : fn(value);
}

/** Functions of lists, maps and sets, and conversions: elements may be of any kind. */
export const collectionFunctions: Functions = {
  merge,
  lookup,
  element,
  length,
  coalesce,
  coalescelist: coalesceList,
  compact,
  flatten,
  distinct,
  contains,
  zipmap,
  keys,
  values,
  range,
  one,
  slice,
  index,
  matchkeys: matchKeys,
  concat: (lists) => lists.flatMap(list),
  reverse: ([value]) => [...list(value)].reverse(),
  sort: ([value]) => list(whole(value)).map(toText).sort(),
  chunklist: chunk,
  transpose,
  setproduct: setProduct,
  setunion: (sets) => setOf(sets.flatMap(list)),
  setintersection: (sets) => setCombination(sets, (value, others) => others.every((each) => has(each, value))),
  setsubtract: (sets) => setCombination(sets, (value, others) => !others.some((each) => has(each, value))),
  alltrue: ([value]) => list(whole(value)).every((each) => each !== null && toBoolean(each)),
  anytrue: ([value]) => list(whole(value)).some((each) => each !== null && toBoolean(each)),
  toset: ([value]) => converted(value, (plain) => throughAll(toList(plain), setOf)),
  tolist: ([value]) => converted(value, toList),
  tomap: ([value]) => converted(value, toTree),
  tostring: ([value]) => converted(value, toText),
  tonumber: ([value]) => converted(value, toNumber),
  tobool: ([value]) => converted(value, toBoolean),
  sensitive: ([value]) => secret(value),
  nonsensitive: ([value]) => value,
  ephemeralasnull: ([value]) => value,
};
