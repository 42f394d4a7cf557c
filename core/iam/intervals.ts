import { intersection, parseCidr, type Range, union } from "../net/addresses.ts";

/** Sorted, disjoint ranges of whole numbers: addresses, instants and numbers are all decided on them. */
export type Ranges = readonly Range[];

/**
 * All addresses on one axis: IPv4 as it is, IPv6 behind it. A v4 address is never in a v6 network, nor the other way.
 */
const sixth = 1n << 40n;
const ends = { 4: (1n << 32n) - 1n, 6: sixth + (1n << 128n) - 1n };
export const allAddresses: Ranges = [
  [0n, ends[4]],
  [sixth, ends[6]],
];

/** The addresses of a CIDR or of a bare address; nothing where the text is neither. */
export function addressesOf(text: string): Ranges | undefined {
  const network = parseCidr(text);
  if (network === undefined) return undefined;
  const [first, last] = network.range;
  return network.family === 4 ? [[first, last]] : [[sixth + first, sixth + last]];
}

/**
 * Addresses that a caller from the internet can have. The ranges for documentation count: policies in examples name them.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const inside = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "224.0.0.0/3",
];

export const merged = (...sets: readonly Ranges[]): Ranges => union(sets.flat());
export const common = (a: Ranges, b: Ranges): Ranges => intersection(a, b);

/** What of `whole` is not in `ranges`, both sorted and disjoint. */
export function without(whole: Ranges, ranges: Ranges): Ranges {
  return whole.flatMap(([first, last]) => {
    const left: Range[] = [];
    let next = first;
    for (const [from, to] of ranges) {
      if (to < next || from > last) continue;
      if (from > next) left.push([next, from - 1n]);
      next = to + 1n;
    }
    if (next <= last) left.push([next, last]);
    return left;
  });
}

export const publicAddresses: Ranges = merged(
  without([[0n, ends[4]]], merged(...inside.map((each) => addressesOf(each) ?? []))),
  addressesOf("2000::/3") ?? [],
);

/** How many addresses of either family a set holds. */
export function countOf(ranges: Ranges): { readonly v4: bigint; readonly v6: bigint } {
  let [v4, v6] = [0n, 0n];
  for (const [first, last] of ranges) {
    if (first < sixth) v4 += last - first + 1n;
    else v6 += last - first + 1n;
  }
  return { v4, v6 };
}

/**
 * Whether the public addresses of a set are more than a /8 of IPv4 or a /32 of IPv6: the bound of S3's own "public",
 * here of all networks together.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export function isWide(ranges: Ranges): boolean {
  const { v4, v6 } = countOf(common(ranges, publicAddresses));
  return v4 > 1n << 24n || v6 > 1n << 96n;
}

/** An address as people write it. */
export function addressText(value: bigint): string {
  if (value < sixth) return [24n, 16n, 8n, 0n].map((bits) => (value >> bits) & 255n).join(".");
  const number = value - sixth;
  const groups = Array.from({ length: 8 }, (_, index) => ((number >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const text = groups.join(":");
  const zeros = /(^|:)0(:0)+(:|$)/.exec(text);
  return zeros === null ? text : `${text.slice(0, zeros.index)}::${text.slice(zeros.index + zeros[0].length)}`;
}

/** Numbers are kept to six places: finer ones are not written in policies. */
const places = 6;
const farthest = 10n ** 30n;
export const allNumbers: Ranges = [[-farthest, farthest]];

export function numberOf(text: string): bigint | undefined {
  const parts = /^\s*([+-]?)(\d+)(?:\.(\d+))?\s*$/.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole = "0", rest = ""] = parts;
  const scaled = BigInt(whole + rest.slice(0, places).padEnd(places, "0"));
  return sign === "-" ? -scaled : scaled;
}

export function numberText(value: bigint): string {
  const scale = 10n ** BigInt(places);
  const size = value < 0n ? -value : value;
  const rest = (size % scale).toString().padStart(places, "0").replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${size / scale}${rest === "" ? "" : `.${rest}`}`;
}

/** An instant in milliseconds: ISO 8601, or seconds since 1970. */
export function instantOf(text: string): bigint | undefined {
  const trimmed = text.trim();
  if (/^\d+(\.\d+)?$/.test(trimmed) && trimmed.length !== 4) return BigInt(Math.round(Number(trimmed) * 1000));
  const parsed = /^\d{4}(-\d\d)?(-\d\d)?(T|$)/.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : BigInt(parsed);
}

/** What compares so to `value`. */
export function compared(how: "=" | "<" | "<=" | ">" | ">=", value: bigint): Ranges {
  const range: Record<typeof how, Range> = {
    "=": [value, value],
    "<": [-farthest, value - 1n],
    "<=": [-farthest, value],
    ">": [value + 1n, farthest],
    ">=": [value, farthest],
  };
  return [range[how]];
}
