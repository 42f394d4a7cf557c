import type { Placeholders } from "./placeholder.ts";
import { isTextOutput } from "./placeholder.ts";
import { policyDocument } from "./policy-document.ts";
import { type Sdk, unknownOutput } from "./sdk.ts";
import { UNKNOWN, type Wire } from "./wire.ts";

type Answered = (args: Wire, region: string | undefined) => Wire;

/** Lists whose entries are text; how many there will be is not known, so a few placeholders stand in for them. */
const TEXT_LIST = /^(?:ids|arns|names)$|(?:Ids|Arns|Names)$/;
const ENTRIES = 3;

/** Functions of providers (`aws.getRegion()`, …): computed where the settings suffice, otherwise answered by placeholders. */
export class Functions {
  readonly #placeholders: Placeholders;
  readonly #symbolic: boolean;
  readonly #known: ReadonlyMap<string, Answered>;
  readonly #calls = new Map<string, number>();
  readonly notes = new Set<string>();

  constructor(placeholders: Placeholders, symbolic: boolean) {
    this.#placeholders = placeholders;
    this.#symbolic = symbolic;
    this.#known = new Map<string, Answered>([
      ["aws:iam/getPolicyDocument:getPolicyDocument", policyDocument],
      ["aws:index/getRegion:getRegion", (args, region) => this.#region(args, region)],
      ["aws:index/getPartition:getPartition", (_, region) => this.#partition(region)],
      ["aws:index/getCallerIdentity:getCallerIdentity", () => this.#callerIdentity()],
      ["aws:index/getAvailabilityZones:getAvailabilityZones", (args) => this.#availabilityZones(args)],
    ]);
  }

  answer(token: string, args: Wire, region: string | undefined): Wire {
    return this.#known.get(token)?.(args, region) ?? {};
  }

  #text(token: string, property: string): string {
    return this.#symbolic ? this.#placeholders.of(token, property) : UNKNOWN;
  }

  #region(args: Wire, configured: string | undefined): Wire {
    const asked = args["region"] ?? args["name"];
    const region = typeof asked === "string" ? asked : configured;
    const text = region ?? this.#text("aws:index/getRegion:getRegion", "region");
    return { id: text, name: text, region: text, description: UNKNOWN, endpoint: UNKNOWN };
  }

  #partition(region: string | undefined): Wire {
    const token = "aws:index/getPartition:getPartition";
    if (region === undefined) {
      return {
        id: this.#text(token, "partition"),
        partition: this.#text(token, "partition"),
        dnsSuffix: this.#text(token, "dnsSuffix"),
      };
    }
    const china = region.startsWith("cn-");
    const partition = china ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    const dnsSuffix = china ? "amazonaws.com.cn" : "amazonaws.com";
    return { id: partition, partition, dnsSuffix, reverseDnsPrefix: dnsSuffix.split(".").reverse().join(".") };
  }

  #callerIdentity(): Wire {
    const token = "aws:index/getCallerIdentity:getCallerIdentity";
    const accountId = this.#text(token, "accountId");
    return { id: accountId, accountId, arn: this.#text(token, "arn"), userId: this.#text(token, "userId") };
  }

  #availabilityZones(args: Wire): Wire {
    const token = "aws:index/getAvailabilityZones:getAvailabilityZones";
    const entries = (property: string): unknown =>
      this.#symbolic
        ? Array.from({ length: ENTRIES }, (_, index) => this.#text(token, `${property}[${index}]`))
        : UNKNOWN;
    this.notes.add(`The availability zones are not known: ${ENTRIES} placeholders stand in for them.`);
    return {
      ...args,
      id: this.#text(token, "id"),
      names: entries("names"),
      zoneIds: entries("zoneIds"),
      groupNames: entries("groupNames"),
    };
  }

  /** Answers the functions that are not computed before they reach the monitor, whose answers cannot be unknown as a whole. */
  install(sdk: Sdk): void {
    const { runtime } = sdk;
    const { invoke, invokeOutput } = runtime;
    const computed = (token: string): boolean => this.#known.has(token) || token.startsWith("pulumi:");
    runtime.invoke = (token, args, ...rest) =>
      computed(token) ? invoke(token, args, ...rest) : Promise.resolve(this.#standIn(sdk, token, args));
    if (invokeOutput !== undefined) {
      runtime.invokeOutput = (token, args, ...rest) => {
        if (computed(token)) return invokeOutput(token, args, ...rest);
        const known = sdk.output(args);
        return known.apply((values) => (this.#symbolic ? this.#standIn(sdk, token, values) : unknownOutput(sdk)));
      };
    }
    runtime.call = () => unknownOutput(sdk);
  }

  /** A result whose properties are the arguments, placeholders for text, and unknown otherwise. */
  #standIn(sdk: Sdk, token: string, args: unknown): object {
    const given = typeof args === "object" && args !== null ? (args as Wire) : {};
    const origin = this.#origin(token, given);
    this.notes.add(`The function ${token.split(":").pop() ?? token} was not called: what it returns is not known.`);
    return new Proxy(
      {},
      {
        get: (_, name) => {
          if (typeof name === "symbol" || name === "then" || name === "toJSON" || name.startsWith("__"))
            return undefined;
          if (given[name] !== undefined) return given[name];
          if (this.#symbolic && isTextOutput(name)) return this.#placeholders.of(origin, name);
          if (this.#symbolic && TEXT_LIST.test(name)) {
            return Array.from({ length: ENTRIES }, (_, index) => this.#placeholders.of(origin, `${name}[${index}]`));
          }
          return unknownOutput(sdk);
        },
      },
    );
  }

  /** Calls with equal arguments are one origin. */
  #origin(token: string, args: Wire): string {
    let text: string;
    try {
      text = `${token} ${JSON.stringify(args)}`;
    } catch {
      text = `${token} ${this.#calls.size}`;
    }
    const number = this.#calls.get(text) ?? this.#calls.size + 1;
    this.#calls.set(text, number);
    return `${token}#${number}`;
  }
}
