import { lookup as systemLookup } from "node:dns";
import { Agent, type AgentOptions } from "node:http";

/** Keys to sign with, or what gives them. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export type Credentials = Keys | (() => Promise<Keys>);

/** The settings that every client of a scan is made with. */
export interface ClientSettings {
  readonly region: string;
  readonly credentials: Credentials;
  readonly retryMode: "standard";
  readonly maxAttempts: number;
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly httpAgent?: Agent;
  };
  readonly endpoint?: string;
}

/** Milliseconds to connect, and to wait for an answer: a scan must not hang on a network that swallows packets. */
const connectionTimeout = 5_000;
const requestTimeout = 20_000;

/**
 * Settings for `region`. With an `endpoint`, every service is asked there; names below `localhost` then mean this
 * machine, as RFC 6761 has it, since S3 Control puts the account before the host.
 */
export function clientSettings(region: string, credentials: Credentials, endpoint?: string): ClientSettings {
  const timeouts = { connectionTimeout, requestTimeout };
  const common = { region, credentials, retryMode: "standard", maxAttempts: 6 } as const;
  if (endpoint === undefined) return { ...common, requestHandler: timeouts };
  const httpAgent = new Agent({ keepAlive: true, lookup: loopbackLookup });
  return { ...common, endpoint, requestHandler: { ...timeouts, httpAgent } };
}

const loopbackLookup: NonNullable<AgentOptions["lookup"]> = (name, options, answer) =>
  systemLookup(name.endsWith(".localhost") ? "localhost" : name, options, answer);
