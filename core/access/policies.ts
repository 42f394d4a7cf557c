import { documentOf } from "../iam/document.ts";
import type { Target } from "../iam/search.ts";
import type { Symbols } from "../iam/symbols.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import { PartialText, Unknown } from "../model/value.ts";
import { type Carrier, carriers, type Kind, kinds } from "./kinds.ts";
import { statementOf } from "./permission.ts";

/** A policy of a resource: its own, or that of another resource which carries it. */
export interface Written {
  readonly field: AnyField;
  readonly from: Resource;
  readonly isPermission: boolean;
}

/** What is let into: a resource with all that says who; or what carries a policy of something out of view. */
export interface Subject {
  readonly resource: Resource;
  readonly kind: Kind;
  readonly policies: readonly Written[];
  /** Addresses of carriers that may belong to it. */
  readonly maybe: readonly string[];
}

type Loose = Field<Record<string, unknown>>;

const carrierOf = (type: string): Carrier | undefined => (carriers as Readonly<Record<string, Carrier>>)[type];

/** Carriers by the resource that they are sure to belong to; those that may belong to several; those of others. */
interface Carried {
  readonly by: ReadonlyMap<Resource, readonly Resource[]>;
  readonly loose: readonly Resource[];
  readonly alone: readonly Resource[];
}

function carried(graph: Graph): Carried {
  const by = new Map<Resource, Resource[]>();
  const loose: Resource[] = [];
  const alone: Resource[] = [];
  for (const each of graph.unit.resources) {
    const carrier = carrierOf(each.type);
    if (carrier === undefined || each.isFact || !graph.exists(each)) continue;
    const { resources, sure } = graph.pointedAtBy(each, carrier.property, carrier.owners);
    const [owner] = resources;
    if (owner !== undefined && sure) by.set(owner, [...(by.get(owner) ?? []), each]);
    else if (sure || carrier.owners.length === 0) alone.push(each);
    else loose.push(each);
  }
  return { by, loose, alone };
}

/** All that has a policy, or could have one, in the present world. */
export function subjectsOf(graph: Graph): readonly Subject[] {
  const { by, loose, alone } = graph.overall(carried);
  const owners = graph.unit.resources.flatMap((resource): readonly Subject[] => {
    const kind = kinds[resource.type];
    if (kind === undefined || resource.isFact || !graph.exists(resource)) return [];
    const own = kind.own
      .map((name) => (resource.fields as unknown as Loose).at(name) as AnyField)
      .filter(({ state }) => state !== "absent")
      .map((field) => ({ field, from: resource, isPermission: false }));
    const maybe = loose.filter(({ type }) => carrierOf(type)?.owners.includes(resource.type));
    const untold = Object.keys(carriers)
      .filter((type) => carrierOf(type)?.owners.includes(resource.type))
      .flatMap((type) => graph.unit.untold(type));
    const policies = [...own, ...(by.get(resource) ?? []).map(writtenIn)];
    return [{ resource, kind, policies, maybe: [...maybe.map(({ address }) => address), ...untold] }];
  });
  const others = [...alone, ...loose].map((resource): Subject => {
    const { called, service, signed } = carrierOf(resource.type) as Carrier;
    const kind = { called, service, own: [], ...(signed && { signed }) };
    return { resource, kind, policies: [writtenIn(resource)], maybe: [] };
  });
  return [...owners, ...others];
}

function writtenIn(from: Resource): Written {
  const { policy = "policy", isPermission = false } = carrierOf(from.type) ?? {};
  if (isPermission) return { field: statementOf(from), from, isPermission };
  const field = (from.fields as unknown as Loose).at(policy) as AnyField;
  return { field, from, isPermission: false };
}

/** What the search must know of a resource that has this policy. */
export function targetOf({ resource, kind }: Subject, written: Written): Target {
  const { account } = resource.scope;
  const isAccessPoint = kind === kinds["aws:s3/accessPoint:AccessPoint"];
  const known = {
    service: kind.service,
    address: resource.address,
    ...(account !== undefined && { account }),
    ...(isAccessPoint && { isAccessPoint }),
    ...(kind.signed && { anonymous: false }),
  };
  if (kind.service === "sts" || refersToItself(written, resource)) return { ...known, arns: [] };
  return { ...known, arns: arnsOf(resource, kind) };
}

/** The ARNs of a resource as policies that refer to it mean it: by the sign that stands for it. */
export function signsOf(resource: Resource, { service }: Kind, symbols: Symbols): readonly string[] {
  const arn = symbols.partial(new PartialText([{ name: "arn", resource: resource.address, property: "arn" }]), true);
  return service === "s3" || service === "es" ? [arn, `${arn}/*`] : [arn];
}

/** The ARNs by which a policy can mean the resource, where they are known. */
function arnsOf(resource: Resource, { service }: Kind): readonly string[] {
  if (resource.type === "aws:s3/bucket:Bucket") {
    const name = bucketName(resource);
    const arn = `arn:${partitionOf(resource)}:s3:::${name}`;
    return name === undefined ? [] : [arn, `${arn}/*`];
  }
  const arn = resource.names().find((name) => name.startsWith("arn:") && name.split(":")[2] === service);
  if (arn === undefined) return [];
  if (service === "s3" || service === "es") return [arn, `${arn}/*`];
  return service === "secretsmanager" || service === "dynamodb" ? [arn, `${arn}*`] : [arn];
}

function partitionOf({ scope: { region = "" } }: Resource): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/** The name of a bucket, where it is written out. */
export function bucketName({ fields }: Resource): string | undefined {
  const name = (fields as unknown as Loose).at("bucket");
  return name.state === "known" && typeof name.raw === "string" ? name.raw : undefined;
}

/** Whether a policy means the resource that has it by a reference to it. */
export const refersToItself = ({ field }: Written, { address }: Resource): boolean =>
  namesItself(documentOf(field).raw, address);

/** Whether a value of the policy is made of the resource at `address`: then that is how the policy means it. */
function namesItself(raw: unknown, address: string): boolean {
  if (raw instanceof PartialText) return raw.holes.some((hole) => hole.resource === address);
  if (raw instanceof Unknown) return raw.why.kind === "computed" && raw.why.of === address;
  if (typeof raw !== "object" || raw === null) return false;
  return Object.values(raw).some((each) => namesItself(each, address));
}
