import { type CaseResource, resource as caseResource, ref, unknown } from "../../core/examples/resources.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";
import { PLACEHOLDER } from "../../readers/pulumi/program/placeholder.ts";
import type { RecordedResource, Recording } from "../../readers/pulumi/program/recording.ts";
import { terraformOf } from "../../readers/terraform/names.ts";

type Fill = (urn: string, property: string) => unknown;

/** A recorded value with its placeholders filled: the whole of a text by any value, a part of it by text. */
function filled(value: unknown, recording: Recording, fill: Fill): unknown {
  if (typeof value === "string") return filledText(value, recording, fill);
  if (Array.isArray(value)) return value.map((each) => filled(each, recording, fill));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, recording, fill)]));
}

function filledText(text: string, recording: Recording, fill: Fill): unknown {
  const found = [...text.matchAll(PLACEHOLDER)].map(({ 0: each }) => each);
  if (found.length === 0) return text;
  const meant = (each: string): unknown => {
    const origin = recording.placeholders[each] ?? { urn: "", property: "" };
    return fill(origin.urn, origin.property);
  };
  if (found.length === 1 && found[0] === text) return meant(text);
  return text.replace(PLACEHOLDER, (each) => String(meant(each)));
}

const parsedDocument = (value: unknown): unknown => {
  if (typeof value !== "string" || !value.includes('"Statement"')) return value;
  return JSON.parse(value);
};

const nameOf = ({ type, name }: Pick<RecordedResource, "type" | "name">): string =>
  `${type.slice(type.lastIndexOf(":") + 1)}-${name}`;

/** The resources of a recording as those of a case, so that previews and plans can be made of them. */
export function casesOfRecording(recording: Recording): readonly CaseResource[] {
  const kept = recording.resources.filter((each) => each.custom && terraformOf(each.type) !== undefined);
  const byUrn = new Map(kept.map((each) => [each.urn, each]));
  const stand: Fill = (urn, property) => {
    const target = byUrn.get(urn);
    return target === undefined ? unknown() : ref(nameOf(target), property);
  };
  return kept.map((each) => {
    const inputs = Object.entries(each.inputs).map(([key, value]) => [
      key,
      stood(parsedDocument(value), recording, stand),
    ]);
    return caseResource(each.type as TypeToken, nameOf(each), Object.fromEntries(inputs));
  });
}

/** Text that has a placeholder beside other text is not known as a whole, where it is no document. */
function stood(value: unknown, recording: Recording, fill: Fill): unknown {
  if (typeof value === "string") {
    const found = [...value.matchAll(PLACEHOLDER)];
    if (found.length === 0) return value;
    if (found.length === 1 && found[0]?.[0] === value) return filledText(value, recording, fill);
    return unknown();
  }
  if (Array.isArray(value)) return value.map((each) => stood(each, recording, fill));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, stood(each, recording, fill)]));
}

/** A recorded resource as it stands once it is deployed: every placeholder is the text that AWS would have given. */
export interface Deployed {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

export const account = "123456789012";
export const region = "us-east-1";

/** What AWS would call a property of a resource. */
export function deployedText(urn: string, property: string): string {
  const [type = "", name = ""] = urn.split("::").slice(-2);
  const token = type.slice(type.lastIndexOf("$") + 1);
  const kind = token.slice(token.lastIndexOf(":") + 1);
  const arns: Readonly<Record<string, string>> = {
    Bucket: `arn:aws:s3:::shop-${name}`,
    Queue: `arn:aws:sqs:${region}:${account}:${name}`,
    Topic: `arn:aws:sns:${region}:${account}:${name}`,
    Role: `arn:aws:iam::${account}:role/${name}`,
    Policy: `arn:aws:iam::${account}:policy/${name}`,
    LoadBalancer: `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/app/${name}/1`,
    Distribution: `arn:aws:cloudfront::${account}:distribution/E1`,
    Key: `arn:aws:kms:${region}:${account}:key/${name}`,
    Certificate: `arn:aws:acm:${region}:${account}:certificate/${name}`,
  };
  if (property === "arn" || property === "arn.arn")
    return arns[kind] ?? `arn:aws:${kind.toLowerCase()}:${region}:${account}:${name}`;
  if (kind === "Bucket") return `shop-${name}`;
  if (kind === "SecurityGroup" && property === "id") return `sg-${name}`;
  if (kind === "Queue" && (property === "url" || property === "id"))
    return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
  return name;
}

export const deployed = (recording: Recording): readonly Deployed[] =>
  recording.resources
    .filter((each) => each.custom)
    .map(({ urn, type, name, inputs }) => ({
      urn,
      type,
      name,
      inputs: filled(inputs, recording, deployedText) as Deployed["inputs"],
    }));
