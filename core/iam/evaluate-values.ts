/** A range of addresses as IAM reads it: a bare address is a range of one, and bits behind the prefix do not count. */
interface Range {
  readonly family: 4 | 6;
  readonly base: bigint;
  readonly prefix: number;
}

/** Whether an address lies in a range. An address of one family, a range of one, is in no range of the other. */
export function isWithin(address: string, range: Range): boolean {
  const asked = rangeOf(address);
  if (asked === undefined) return false;
  const width = range.family === 4 ? 32 : 128;
  const behind = BigInt(width - range.prefix);
  return asked.prefix === width && asked.base >> behind === range.base >> behind;
}

export function rangeOf(text: string): Range | undefined {
  const [address = "", bits, more] = text.split("/");
  const family = address.includes(":") ? 6 : 4;
  const width = family === 4 ? 32 : 128;
  const base = family === 4 ? addressOfFour(address) : addressOfSix(address);
  if (base === undefined || more !== undefined) return undefined;
  if (bits === undefined) return { family, base, prefix: width };
  const prefix = /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  return prefix <= width ? { family, base, prefix } : undefined;
}

function addressOfFour(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return BigInt(parts.reduce((sum, part) => sum * 256 + Number(part), 0));
}

function addressOfSix(text: string): bigint | undefined {
  const halves = text.split("::").map((half) => (half === "" ? [] : half.split(":")).flatMap(wordsOf));
  const [front = [], back] = halves;
  const gap = 8 - front.length - (back?.length ?? 0);
  if (halves.length > 2 || (back === undefined ? gap !== 0 : gap < 1)) return undefined;
  const words = [...front, ...Array<string>(gap).fill("0"), ...(back ?? [])];
  if (!words.every((word) => /^[\da-f]{1,4}$/i.test(word))) return undefined;
  return BigInt(`0x${words.map((word) => word.padStart(4, "0")).join("")}`);
}

/** A group of an address of version 6; an address of version 4 in its tail is two. */
function wordsOf(group: string): readonly string[] {
  const four = addressOfFour(group);
  return four === undefined ? [group] : [(four >> 16n).toString(16), (four & 0xffffn).toString(16)];
}

/** The number that a text writes. */
export const numberOf = (text: string): number | undefined =>
  /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text.trim()) ? Number(text) : undefined;

/** The moment that a text writes, in milliseconds: ISO 8601 as the W3C profiles it, or seconds since 1970. */
export function momentOf(text: string): number | undefined {
  if (/^\d{5,}$/.test(text)) return Number(text) * 1000;
  const form = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;
  const parts = form.exec(text);
  if (parts === null) return undefined;
  const moment = Date.parse(parts[3] !== undefined && parts[6] === undefined ? `${text}Z` : text);
  return Number.isNaN(moment) ? undefined : moment;
}
