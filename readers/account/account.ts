import { Unit } from "../../core/model/unit.ts";
import type { ReadResult } from "../reader.ts";
import { Calls, type Progress } from "./calls.ts";
import { type ClientSettings, type Credentials, clientSettings, type Keys } from "./client-settings.ts";
import type { Identity } from "./identity.ts";
import { nameOf } from "./outcome.ts";
import { Scan } from "./scan.ts";

/** What to read, and as whom. */
export interface AccountOptions {
  readonly region: string;
  /** A profile of the shared AWS configuration; the SDK's usual chain of credentials where it is not given. */
  readonly profile?: string;
  /** Asks every service here in the place of AWS: for tests. */
  readonly endpoint?: string;
  readonly onProgress?: Progress;
  /** Signs with these in the place of the chain: for tests. */
  readonly credentials?: Credentials;
}

/** How many calls are in flight at most: a scan must not eat the request rates that deployments live on. */
const callsAtOnce = 8;

/**
 * Reads one region of a live account, with its global settings, as one unit. Reads configuration only, never data or
 * secrets. Throws nothing: a call that is refused leaves an unknown, and a list that is refused is a problem as well.
 */
export async function readAccount(options: AccountOptions): Promise<ReadResult> {
  const credentials = options.credentials ?? chain(options.profile);
  const settings = () => clientSettings(options.region, credentials, options.endpoint);
  const identity = await signIn(settings());
  if (typeof identity === "string") {
    return { units: [], problems: [{ level: "error", message: signInProblem(identity, options) }] };
  }
  const where = { ...identity, region: options.region };
  const unit = new Unit(`${where.account}/${where.region}`, "aws-account", where.account, new Date().toISOString());
  const scan = new Scan(unit, where, new Calls(callsAtOnce, options.onProgress), settings);
  await collect(scan);
  scan.finish();
  return { units: [unit], problems: unit.problems };
}

/** Who signs, or the name of the error. */
async function signIn(settings: ClientSettings): Promise<Identity | string> {
  const { readIdentity } = await import("./identity.ts");
  try {
    return await readIdentity(settings);
  } catch (error) {
    return nameOf(error);
  }
}

/** The SDK's own way to find credentials: environment, shared files, single sign-on, the role of the machine. */
function chain(profile: string | undefined): Credentials {
  let found: (() => Promise<Keys>) | undefined;
  return async () => {
    const { fromNodeProviderChain } = await import("@aws-sdk/credential-providers");
    found ??= fromNodeProviderChain(profile === undefined ? {} : { profile });
    return await found();
  };
}

type Collector = (scan: Scan) => Promise<void>;

/** Each collector is a module of its own, so that the SDK's clients are loaded when a scan runs and not before. */
const collectors: Readonly<Record<string, () => Promise<Collector>>> = {
  S3: async () => (await import("./s3.ts")).readS3,
  EC2: async () => (await import("./ec2.ts")).readEc2,
  RDS: async () => (await import("./rds.ts")).readRds,
  "Elastic Load Balancing": async () => (await import("./load-balancing.ts")).readLoadBalancing,
  IAM: async () => (await import("./iam.ts")).readIam,
  SQS: async () => (await import("./sqs.ts")).readSqs,
  CloudFront: async () => (await import("./cloudfront.ts")).readCloudFront,
};

/** Runs all collectors. An answer that one cannot make sense of must not take the others down, nor be silent. */
async function collect(scan: Scan): Promise<void> {
  const runs = Object.entries(collectors).map(async ([service, load]) => {
    try {
      await (await load())(scan);
    } catch (error) {
      scan.problem("error", `The answers of ${service} could not be read (${nameOf(error)}).`);
    }
  });
  await Promise.all(runs);
}

/** Errors by which AWS says that it does not accept who signed. */
const refusedKeys: ReadonlySet<string> = new Set([
  "ExpiredToken",
  "ExpiredTokenException",
  "InvalidAccessKeyId",
  "InvalidClientTokenId",
  "SignatureDoesNotMatch",
  "UnrecognizedClientException",
]);

const noConnection = /^(E[A-Z]+|TimeoutError|NetworkingError)$/;

function signInProblem(name: string, { region, profile }: AccountOptions): string {
  if (name === "CredentialsProviderError") {
    const from = profile === undefined ? "Sign in, or name a profile" : `Look at the profile "${profile}"`;
    return `No AWS credentials were found. ${from}.`;
  }
  if (refusedKeys.has(name)) {
    return `AWS does not accept the credentials (${name}). Sign in again; if they are valid elsewhere, ${region} may not be enabled for the account.`;
  }
  if (noConnection.test(name))
    return `AWS cannot be reached (${name}). Look at the network and the region "${region}".`;
  return `The account could not be read: sts:GetCallerIdentity failed (${name}).`;
}
