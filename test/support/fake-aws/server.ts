import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, encode, encodeError, ServiceError } from "./encode.ts";
import { route } from "./route.ts";
import { loadService, type Service, type ServiceName } from "./service.ts";

/** A call, as a handler gets it. */
export interface Call {
  readonly service: ServiceName;
  readonly operation: string;
  /** Flat parameters, as text but for JSON protocols. */
  readonly input: Readonly<Record<string, unknown>>;
  /** From the signature. */
  readonly region: string;
  readonly accessKeyId: string;
}

/** Answers a call with the output as the SDK's types have it, or throws a `ServiceError`. */
export type Handler = (call: Call) => object | Promise<object>;

export interface FakeAws {
  /** To give to clients as their endpoint. */
  readonly endpoint: string;
  /** The calls that came, in order: `s3:ListBuckets`. A request that no operation takes is there with its line. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** Starts a server that speaks as AWS does, on this machine only. Operations and wire formats are the SDK's own. */
export async function startFakeAws(options: {
  readonly services: readonly ServiceName[];
  readonly handler: Handler;
}): Promise<FakeAws> {
  const services = await Promise.all(options.services.map(loadService));
  const log: string[] = [];
  const server = createServer((request, response) => {
    void serve(services, options.handler, log, request).then((answer) => send(response, answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { endpoint: `http://localhost:${port}`, log, close };
}

async function serve(
  services: readonly Service[],
  handler: Handler,
  log: string[],
  request: IncomingMessage,
): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const routed = route(services, request, Buffer.concat(chunks).toString("utf8"));
  if (routed === undefined) {
    const line = `unknown operation: ${request.method} ${request.url}`;
    log.push(line);
    return { status: 501, headers: {}, body: line };
  }
  const { service, operation, input } = routed;
  log.push(`${service.name}:${operation.name}`);
  const signature = /Credential=([^/]+)\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? "");
  const [, accessKeyId = "", region = ""] = signature ?? [];
  try {
    const output = await handler({ service: service.name, operation: operation.name, input, region, accessKeyId });
    return encode(service, operation, output as Readonly<Record<string, unknown>>);
  } catch (error) {
    if (error instanceof ServiceError) return encodeError(service, error);
    return { status: 501, headers: {}, body: String(error instanceof Error ? error.stack : error) };
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers);
  response.end(body);
}
