import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";
import { OFFLINE } from "./failure.ts";

/**
 * Keeps the program off the network as far as plain Node goes: sockets fail to connect, names fail to resolve. This is a guard
 * against accidents, not a sandbox: a program may start other programs, load native code, or undo what is done here.
 */
export function goOffline(): void {
  const refuse = (): Error => Object.assign(new Error(OFFLINE), { code: "ECONNREFUSED" });
  net.Socket.prototype.connect = function connect(this: net.Socket): net.Socket {
    process.nextTick(() => this.destroy(refuse()));
    return this;
  };
  const throwing = (): never => {
    throw refuse();
  };
  dgram.Socket.prototype.send = throwing;
  dgram.Socket.prototype.connect = throwing;
  const failing = (...args: unknown[]): void => {
    const callback = args.at(-1);
    if (typeof callback === "function") process.nextTick(() => callback(refuse()));
  };
  for (const target of [dns, dns.Resolver.prototype]) replaceLookups(target, failing);
  for (const target of [dns.promises, dns.promises.Resolver.prototype])
    replaceLookups(target, () => Promise.reject(refuse()));
}

function replaceLookups(target: object, replacement: (...args: unknown[]) => unknown): void {
  const methods = target as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(target)) {
    if (!/^(?:lookup|resolve|reverse)/.test(name) || typeof methods[name] !== "function") continue;
    Object.defineProperty(target, name, { value: replacement, configurable: true, writable: true });
  }
}
