/** A range of addresses, both ends included. */
export type Range = readonly [first: bigint, last: bigint];

export interface Network {
  readonly family: 4 | 6;
  readonly range: Range;
}

/** Reads CIDR notation of either family, host bits set or not; a bare address is a range of one. */
export function parseCidr(text: string): Network | undefined {
  const [address = "", bits, ...rest] = text.trim().split("/");
  if (rest.length > 0) return undefined;
  const family = address.includes(":") ? 6 : 4;
  const number = family === 6 ? parseV6(address) : parseV4(address);
  const width = family === 6 ? 128 : 32;
  const length = bits === undefined ? width : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
  if (number === undefined || length < 0 || length > width) return undefined;
  const size = 1n << BigInt(width - length);
  const first = (number / size) * size;
  return { family, range: [first, first + size - 1n] };
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function parseV6(text: string): bigint | undefined {
  const [head = "", tail, ...rest] = text.split("::");
  if (rest.length > 0) return undefined;
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  if (left === undefined || right === undefined) return undefined;
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 0) return undefined;
  return [...left, ...Array<bigint>(missing).fill(0n), ...right].reduce((sum, group) => (sum << 16n) + group, 0n);
}

function groups(text: string): readonly bigint[] | undefined {
  if (text === "") return [];
  const found: bigint[] = [];
  for (const part of text.split(":")) {
    if (part.includes(".")) {
      const v4 = parseV4(part);
      if (v4 === undefined) return undefined;
      found.push(v4 >> 16n, v4 & 0xffffn);
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) found.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return found;
}

/** Ranges sorted and joined where they touch. */
export function union(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const joined: [bigint, bigint][] = [];
  for (const [first, last] of sorted) {
    const previous = joined.at(-1);
    if (previous !== undefined && first <= previous[1] + 1n) previous[1] = last > previous[1] ? last : previous[1];
    else joined.push([first, last]);
  }
  return joined;
}

/** What two unions have in common. */
export function intersection(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  return a.flatMap(([first, last]) =>
    b.flatMap(([from, to]): Range[] => {
      const start = first > from ? first : from;
      const end = last < to ? last : to;
      return start <= end ? [[start, end]] : [];
    }),
  );
}

export const size = (ranges: readonly Range[]): bigint =>
  ranges.reduce((sum, [first, last]) => sum + last - first + 1n, 0n);

const range = (cidr: string): Range => (parseCidr(cidr) as Network).range;

/** What lies outside of `ranges` (a union) between `first` and `last`. */
function gaps(ranges: readonly Range[], first: bigint, last: bigint): readonly Range[] {
  const found: Range[] = [];
  let next = first;
  for (const [from, to] of ranges) {
    if (from > next) found.push([next, from - 1n]);
    if (to >= next) next = to + 1n;
  }
  if (next <= last) found.push([next, last]);
  return found;
}

/** Addresses that no packet from the internet carries: IANA's special-purpose registries (RFC 6890). */
const reserved = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];

const internet: Readonly<Record<4 | 6, readonly Range[]>> = {
  4: gaps(union(reserved.map(range)), 0n, (1n << 32n) - 1n),
  6: [range("2000::/3")],
};

/** How much of the internet a set of networks lets in. */
export type Openness = "open" | "wide" | "narrow" | "private";

/**
 * How open a set of networks is, by what it covers together: `open` from 99 % of either family on (so two halves are
 * the whole), `wide` beyond a /8 of IPv4 or a /32 of IPv6 (the bounds of S3's own "public"), `narrow` for less,
 * `private` where nothing of the internet is in it.
 */
export function openness(networks: readonly Network[]): Openness {
  let found: Openness = "private";
  for (const family of [4, 6] as const) {
    const own = networks.filter((each) => each.family === family).map((each) => each.range);
    const covered = size(intersection(union(own), internet[family]));
    if (covered * 100n >= size(internet[family]) * 99n) return "open";
    if (covered > (family === 4 ? 1n << 24n : 1n << 96n)) found = "wide";
    else if (covered > 0n && found === "private") found = "narrow";
  }
  return found;
}

const opennessByText = new Map<string, Openness>();

/** How open a single network is, by its text; text that is no network admits nobody. A plan names few, and names them often. */
export function opennessOf(cidr: string): Openness {
  let open = opennessByText.get(cidr);
  if (open === undefined) {
    const network = parseCidr(cidr);
    open = network === undefined ? "private" : openness([network]);
    if (opennessByText.size < 4096) opennessByText.set(cidr, open);
  }
  return open;
}
