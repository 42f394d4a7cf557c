import { NormalizedSchema } from "@smithy/core/schema";

/** The services that the fake can be, by the last part of the SDK's package name, and how their clients are loaded. */
const clients = {
  cloudfront: () => import("@aws-sdk/client-cloudfront"),
  ec2: () => import("@aws-sdk/client-ec2"),
  "elastic-load-balancing-v2": () => import("@aws-sdk/client-elastic-load-balancing-v2"),
  iam: () => import("@aws-sdk/client-iam"),
  rds: () => import("@aws-sdk/client-rds"),
  s3: () => import("@aws-sdk/client-s3"),
  "s3-control": () => import("@aws-sdk/client-s3-control"),
  sqs: () => import("@aws-sdk/client-sqs"),
  sts: () => import("@aws-sdk/client-sts"),
} as const satisfies Readonly<Record<string, () => Promise<object>>>;

export type ServiceName = keyof typeof clients;

export const serviceNames = Object.keys(clients) as readonly ServiceName[];

/** The wire protocols that those services speak. */
export type Protocol = "awsJson1_0" | "awsQuery" | "ec2Query" | "restXml";

/** One operation, as the SDK's own schema has it. */
export interface Operation {
  readonly name: string;
  readonly output: NormalizedSchema;
  /** Method and path template, for a protocol that routes by them. */
  readonly http?: {
    readonly method: string;
    readonly path: string;
    readonly query: readonly (readonly [string, string])[];
  };
}

export interface Service {
  readonly name: ServiceName;
  readonly protocol: Protocol;
  readonly xmlNamespace: string;
  readonly operations: ReadonlyMap<string, Operation>;
}

/** The part of a client's configuration that says how it speaks. */
interface ProtocolConfiguration {
  readonly config: {
    readonly protocol: {
      getShapeId(): string;
      readonly options?: { readonly xmlNamespace?: string };
    };
  };
}

type ClientClass = new (settings: object) => ProtocolConfiguration;

/** An operation's schema: `[9, namespace, name, traits, input, output]`. */
type OperationSchema = readonly [9, string, string, unknown, unknown, Parameters<typeof NormalizedSchema.of>[0]];

const isOperation = (value: unknown): value is OperationSchema => Array.isArray(value) && value[0] === 9;

const loaded = new Map<ServiceName, Promise<Service>>();

/** What the SDK knows about a service: each client package exports its operations as data. Loaded once a process. */
export function loadService(name: ServiceName): Promise<Service> {
  const service = loaded.get(name) ?? load(name);
  loaded.set(name, service);
  return service;
}

async function load(name: ServiceName): Promise<Service> {
  const exported: Readonly<Record<string, unknown>> = { ...(await clients[name]()) };
  const className = Object.keys(exported).find((key) => /^[A-Z].*Client$/.test(key)) ?? "";
  const Client = exported[className] as ClientClass;
  const { protocol } = new Client({ region: "us-east-1", credentials: { accessKeyId: "a", secretAccessKey: "b" } })
    .config;
  const operations = Object.values(exported).filter(isOperation).map(operationOf);
  return {
    name,
    protocol: (protocol.getShapeId().split("#")[1] ?? "") as Protocol,
    xmlNamespace: protocol.options?.xmlNamespace ?? "",
    operations: new Map(operations.map((operation) => [operation.name, operation])),
  };
}

function operationOf([, , name, traits, , output]: OperationSchema): Operation {
  const base = { name, output: NormalizedSchema.of(output) };
  const http = (traits as { readonly http?: readonly [string, string, number] } | undefined)?.http;
  if (http === undefined) return base;
  const [path = "/", query = ""] = http[1].split("?");
  return { ...base, http: { method: http[0], path, query: [...new URLSearchParams(query)] } };
}
