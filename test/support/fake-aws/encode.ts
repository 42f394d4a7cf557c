import { JsonCodec, XmlCodec } from "@aws-sdk/core/protocols";
import type { Operation, Service } from "./service.ts";

/** An HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the fake answers with instead of an output: an error of the service, with AWS's own code. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message = "", status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

type Output = Readonly<Record<string, unknown>>;
type SerdeContext = Parameters<XmlCodec["setSerdeContext"]>[0];

const utf8 = new TextEncoder();
const context = {
  base64Encoder: (bytes: Uint8Array) => Buffer.from(bytes).toString("base64"),
  base64Decoder: (text: string) => Buffer.from(text, "base64"),
  utf8Encoder: (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8"),
  utf8Decoder: (text: string) => utf8.encode(text),
} as unknown as SerdeContext;

/** Writes the output of an operation, by the SDK's own codec and schema. */
export function encode(service: Service, operation: Operation, output: Output): Answer {
  if (service.protocol === "awsJson1_0") return json(operation, output);
  if (service.protocol === "restXml") return restXml(service, operation, output);
  const inner = Object.keys(output).length === 0 ? "" : unwrapped(xml("", operation.output, output));
  const { name } = operation;
  const body =
    service.protocol === "ec2Query"
      ? `<${name}Response><requestId>r</requestId>${inner}</${name}Response>`
      : `<${name}Response><${name}Result>${inner}</${name}Result></${name}Response>`;
  return { status: 200, headers: { "content-type": "text/xml" }, body };
}

function json(operation: Operation, output: Output): Answer {
  const codec = new JsonCodec({ jsonName: false, timestampFormat: { useTrait: true, default: 7 } });
  codec.setSerdeContext(context);
  const serializer = codec.createSerializer();
  serializer.write(operation.output, output);
  const body = String(serializer.flush() || "{}");
  return { status: 200, headers: { "content-type": "application/x-amz-json-1.0" }, body };
}

function restXml(service: Service, operation: Operation, output: Output): Answer {
  const headers: Record<string, string> = { "content-type": "application/xml" };
  const rest: Record<string, unknown> = {};
  for (const [key, member] of operation.output.structIterator()) {
    const value = output[key];
    if (value === undefined) continue;
    const { httpHeader, httpPayload } = member.getMergedTraits();
    if (httpHeader !== undefined) headers[httpHeader] = String(value);
    else if (httpPayload === undefined) rest[key] = value;
    else if (member.isStringSchema()) return { status: 200, headers, body: String(value) };
    else return { status: 200, headers, body: xml(service.xmlNamespace, member, value) };
  }
  return { status: 200, headers, body: xml(service.xmlNamespace, operation.output, rest) };
}

function xml(xmlNamespace: string, schema: Operation["output"], value: unknown): string {
  const timestampFormat = { useTrait: true, default: 5 } as const;
  const codec = new XmlCodec({ httpBindings: true, timestampFormat, xmlNamespace, serviceNamespace: "" });
  codec.setSerdeContext(context);
  const serializer = codec.createSerializer();
  serializer.write(schema, value);
  return String(serializer.flush());
}

/** The content of the one element that `text` is. */
const unwrapped = (text: string): string => text.replace(/^<[^>]+>/, "").replace(/<\/[^>]+>$/, "");

/** Writes an error in the way of the service's protocol. */
export function encodeError(service: Service, { code, message, status }: ServiceError): Answer {
  const text = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const error = `<Error><Code>${code}</Code><Message>${text}</Message></Error>`;
  const headers = { "content-type": "text/xml" };
  if (service.protocol === "awsJson1_0") {
    const body = JSON.stringify({ __type: code, message });
    return { status, headers: { "content-type": "application/x-amz-json-1.0", "x-amzn-errortype": code }, body };
  }
  if (service.protocol === "ec2Query") {
    return { status, headers, body: `<Response><Errors>${error}</Errors><RequestID>r</RequestID></Response>` };
  }
  if (service.name === "s3") return { status, headers, body: error };
  return { status, headers, body: `<ErrorResponse>${error}<RequestId>r</RequestId></ErrorResponse>` };
}
