import { isIPv4, isIPv6 } from "node:net";
import { Failure, toNumber, toText } from "../values.ts";
import type { Functions } from "./kinds.ts";

interface Block {
  readonly address: bigint;
  readonly bits: number;
  readonly size: 32 | 128;
}

function parseBlock(text: string): Block {
  const [host = "", length = ""] = text.split("/");
  const size = isIPv4(host) ? 32 : isIPv6(host) ? 128 : undefined;
  const bits = /^\d+$/.test(length) ? Number(length) : Number.NaN;
  if (size === undefined || Number.isNaN(bits) || bits > size)
    throw new Failure("a network in CIDR notation is required");
  const address = size === 32 ? four(host) : six(host);
  const rest = BigInt(size - bits);
  return { address: (address >> rest) << rest, bits, size };
}

const four = (host: string): bigint => host.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n);

function six(host: string): bigint {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(host);
  const last = tail === null ? 0n : four(tail[2] as string);
  const text = tail === null ? host : `${tail[1]}${(last >> 16n).toString(16)}:${(last & 0xffffn).toString(16)}`;
  const [head = "", rest] = text.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = rest === undefined || rest === "" ? [] : rest.split(":");
  const zeros = Array.from({ length: rest === undefined ? 0 : 8 - left.length - right.length }, () => "0");
  return [...left, ...zeros, ...right].reduce((sum, part) => sum * 65536n + BigInt(`0x${part}`), 0n);
}

function shown(address: bigint, size: 32 | 128): string {
  if (size === 32) return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join(".");
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  );
  return shortened(groups);
}

/** The longest run of zero groups, the first of equal ones, becomes two colons. */
function shortened(groups: readonly string[]): string {
  let best = { at: 0, length: 0 };
  for (let at = 0; at < groups.length; at++) {
    let length = 0;
    while (groups[at + length] === "0") length++;
    if (length > best.length) best = { at, length };
  }
  if (best.length < 2) return groups.join(":");
  return `${groups.slice(0, best.at).join(":")}::${groups.slice(best.at + best.length).join(":")}`;
}

function subnet({ address, bits, size }: Block, more: number, index: bigint): string {
  const length = bits + more;
  if (more < 0 || length > size || index >= 1n << BigInt(more)) throw new Failure("the network is too small");
  return `${shown(address + (index << BigInt(size - length)), size)}/${length}`;
}

function subnets(values: readonly unknown[]): readonly string[] {
  const block = parseBlock(toText(values[0]));
  let next = block.address;
  return values.slice(1).map((value) => {
    const bits = block.bits + toNumber(value);
    if (bits > block.size) throw new Failure("the network is too small");
    const step = 1n << BigInt(block.size - bits);
    next = ((next + step - 1n) / step) * step;
    const found = `${shown(next, block.size)}/${bits}`;
    next += step;
    return found;
  });
}

function host(values: readonly unknown[]): string {
  const { address, bits, size } = parseBlock(toText(values[0]));
  const number = BigInt(toNumber(values[1]));
  const count = 1n << BigInt(size - bits);
  if (number >= count || -number > count) throw new Failure("the network is too small");
  return shown(address + (number < 0n ? count + number : number), size);
}

function netmask(values: readonly unknown[]): string {
  const { bits, size } = parseBlock(toText(values[0]));
  if (size !== 32) throw new Failure("a network of IPv4 is required");
  return shown(((1n << BigInt(bits)) - 1n) << BigInt(32 - bits), 32);
}

/** Functions of networks. */
export const networkFunctions: Functions = {
  cidrsubnet: (values) => subnet(parseBlock(toText(values[0])), toNumber(values[1]), BigInt(toNumber(values[2]))),
  cidrsubnets: subnets,
  cidrhost: host,
  cidrnetmask: netmask,
};
