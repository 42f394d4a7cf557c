import type { IncomingMessage } from "node:http";
import type { Operation, Service } from "./service.ts";

/** A request that was understood. */
export interface Routed {
  readonly service: Service;
  readonly operation: Operation;
  /** Parameters as they came: flat and as text, but for JSON bodies. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** Finds the operation that a request asks for; nothing where no service has it. */
export function route(services: readonly Service[], request: IncomingMessage, body: string): Routed | undefined {
  // The SDK names the client in its user agent: services that sign alike (S3 and S3 Control) are told apart by it.
  const agent = `${request.headers["x-amz-user-agent"] ?? ""} ${request.headers["user-agent"] ?? ""}`;
  const name = /api\/([^#\s]+)#/.exec(agent)?.[1]?.replaceAll("_", "-");
  const service = services.find((each) => each.name === name);
  if (service === undefined) return undefined;
  if (service.protocol === "awsJson1_0") return byTarget(service, request, body);
  return service.protocol === "restXml" ? byPath(service, request) : byAction(service, body);
}

function byTarget(service: Service, request: IncomingMessage, body: string): Routed | undefined {
  const operation = service.operations.get(String(request.headers["x-amz-target"]).split(".").at(-1) ?? "");
  return operation && { service, operation, input: JSON.parse(body || "{}") as Readonly<Record<string, unknown>> };
}

function byAction(service: Service, body: string): Routed | undefined {
  const { Action: action = "", ...input } = Object.fromEntries(new URLSearchParams(body));
  const operation = service.operations.get(action);
  return operation && { service, operation, input };
}

function byPath(service: Service, request: IncomingMessage): Routed | undefined {
  const url = new URL(request.url ?? "/", "http://fake");
  const input: Record<string, unknown> = Object.fromEntries(url.searchParams);
  const account = request.headers["x-amz-account-id"];
  if (account !== undefined) input["AccountId"] = account;
  let path = decodeURIComponent(url.pathname);
  const bucket = service.name === "s3" ? /^\/([^/]+)(\/.*)?$/.exec(path) : null;
  if (bucket !== null) {
    input["Bucket"] = bucket[1];
    path = bucket[2] ?? "/";
  }
  const found = [...service.operations.values()]
    .filter((each) => each.http?.method === request.method && hasQuery(each, url.searchParams))
    .filter((each) => service.name !== "s3" || (each.name === "ListBuckets") === (bucket === null))
    .map((operation) => ({ operation, labels: labelsOf(operation, path) }))
    .filter(({ labels }) => labels !== undefined)
    .sort((a, b) => precision(b.operation) - precision(a.operation))[0];
  return found && { service, operation: found.operation, input: { ...input, ...found.labels } };
}

const hasQuery = ({ http }: Operation, asked: URLSearchParams): boolean =>
  http?.query.every(([key, value]) => asked.has(key) && (value === "" || asked.get(key) === value)) ?? false;

/** How much of a route is fixed: `/bucket?acl` goes before `/bucket`. */
const precision = ({ http }: Operation): number =>
  (http?.query.length ?? 0) * 5 +
  (http?.path.split("/").filter((part) => part !== "" && !part.startsWith("{")).length ?? 0);

function labelsOf({ http }: Operation, path: string): Record<string, string> | undefined {
  const escaped = (http?.path ?? "").split("/").map((part) => {
    const label = /^\{(\w+)(\+)?\}$/.exec(part);
    if (label === null) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return label[2] === "+" ? `(?<${label[1]}>.+)` : `(?<${label[1]}>[^/]+)`;
  });
  const match = new RegExp(`^${escaped.join("/")}/?$`).exec(path);
  return match === null ? undefined : { ...match.groups };
}
