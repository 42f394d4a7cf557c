import { Answer, all, answered, any, ask, some, within } from "../model/answer.ts";
import type { AnyField, Element, Field, Settled } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import type { Shapes } from "../model/shapes.generated.ts";
import { type Network, openness, parseCidr } from "./addresses.ts";

export type SecurityGroup = Resource<
  "aws:ec2/securityGroup:SecurityGroup" | "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"
>;

/** One permission to come in, whichever of the three ways it was written. */
export interface Ingress {
  /** The block or rule resource as a whole: what a finding is about. */
  readonly about: AnyField;
  readonly protocol: Settled<string>;
  readonly fromPort: Settled<number>;
  readonly toPort: Settled<number>;
  /** The networks it admits, each list or single one as it is written. */
  readonly networks: readonly Settled<readonly string[]>[];
  readonly network: readonly Settled<string>[];
  /** Prefix lists: what is in them is not part of the group. */
  readonly prefixLists: readonly AnyField[];
}

/** What lets traffic into a group. */
export interface Ingresses {
  readonly rules: readonly Ingress[];
  /** Answers "cannot tell" for what may let in more: unknown blocks, rules whose group is not known. */
  readonly loose: readonly Answer[];
}

const group = "aws:ec2/securityGroupRule:SecurityGroupRule";
const rule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

/** What lets traffic into `owner`: its own blocks, the older rule resource, and the newer one. */
export function ingressOf(owner: SecurityGroup, graph: Graph): Ingresses {
  const loose: Answer[] = [];
  const rules: Ingress[] = [];
  const blocks = owner.fields.at("ingress").orAbsent("no");
  if (blocks.state === "known") rules.push(...blocks.elements().map(fromBlock));
  else if (blocks.state !== "absent") loose.push(new Answer("unknown", blocks));
  const older = graph.companions(owner, group);
  for (const { fields } of older.sure) {
    const direction = ask(fields.at("type").orAbsent("unknown"), (type) => type === "ingress");
    if (direction.truth === "yes") rules.push(fromRule(fields));
    else if (direction.truth === "unknown") loose.push(direction);
  }
  const newer = graph.companions(owner, rule);
  for (const { fields } of newer.sure) rules.push(fromIngressRule(fields));
  const root = owner.fields as AnyField;
  for (const why of [...older.maybe, ...newer.maybe]) loose.push(answered("unknown", root, why));
  return { rules, loose };
}

type Block = Element<NonNullable<Shapes["aws:ec2/securityGroup:SecurityGroup"]["ingress"]>>;

function fromBlock(block: Field<Block, boolean>): Ingress {
  return {
    about: block as AnyField,
    protocol: block.at("protocol").orAbsent("unknown"),
    ...portsOf(block.at("fromPort"), block.at("toPort")),
    networks: [block.at("cidrBlocks").orAbsent("no"), block.at("ipv6CidrBlocks").orAbsent("no")],
    network: [],
    prefixLists: [block.at("prefixListIds") as AnyField],
  };
}

function fromRule(fields: Resource<typeof group>["fields"]): Ingress {
  return {
    about: fields as AnyField,
    protocol: (fields.at("protocol") as Field<string>).orAbsent("unknown"),
    ...portsOf(fields.at("fromPort"), fields.at("toPort")),
    networks: [fields.at("cidrBlocks").orAbsent("no"), fields.at("ipv6CidrBlocks").orAbsent("no")],
    network: [],
    prefixLists: [fields.at("prefixListIds") as AnyField],
  };
}

function fromIngressRule(fields: Resource<typeof rule>["fields"]): Ingress {
  return {
    about: fields as AnyField,
    protocol: fields.at("ipProtocol").orAbsent("unknown"),
    ...portsOf(fields.at("fromPort"), fields.at("toPort")),
    networks: [],
    network: [fields.at("cidrIpv4").orAbsent("no"), fields.at("cidrIpv6").orAbsent("no")],
    prefixLists: [fields.at("prefixListId") as AnyField],
  };
}

/**
 * The ends of a port range. AWS takes both or none: where one is left out nothing can be deployed, and it is read as
 * the one port that is named; where both are, they mean all ports.
 */
const portsOf = (from: Field<number>, to: Field<number>): Pick<Ingress, "fromPort" | "toPort"> => ({
  fromPort: from.otherwise(to).orAbsent("yes"),
  toPort: to.otherwise(from).orAbsent("yes"),
});

/** Whether the ingress lets in all protocols: `-1`, and `all` as the provider also takes. */
export const allProtocols = ({ protocol }: Ingress): Answer => within(protocol, ["-1", "all"]);

/** By name and by IANA number, in either case, as AWS takes them. */
export const isProtocol = ({ protocol }: Ingress, ...names: readonly ("tcp" | "udp")[]): Answer =>
  ask(protocol, (value) =>
    names.some((name) => String(value).toLowerCase() === name || String(value) === numbers[name]),
  );

const numbers = { tcp: "6", udp: "17" } as const;

/** Whether the port range holds all of `first` to `last`. Ports left out, and -1, mean all ports. */
export const covers = ({ fromPort, toPort }: Ingress, first: number, last: number): Answer =>
  all(
    ask(fromPort, (port) => Number(port) <= first),
    ask(toPort, (port) => Number(port) >= last || Number(port) === -1),
  );

/** Whether the ingress reaches `port` over TCP. */
export const reaches = (ingress: Ingress, port: number): Answer =>
  any(allProtocols(ingress), all(isProtocol(ingress, "tcp"), covers(ingress, port, port)));

/** Whether the ingress, by itself, admits the whole internet. */
export function fromInternet(ingress: Ingress): Answer {
  const single = any(
    ...ingress.networks.map((list) => some(list, (cidr) => ask(cidr as Settled<string>, isOpen))),
    ...ingress.network.map((cidr) => ask(cidr, isOpen)),
    ...ingress.prefixLists.filter((list) => list.state !== "absent").map(prefixList),
  );
  if (single.truth === "yes") return single;
  const known = knownNetworks(ingress);
  return openness(known.map(([, network]) => network)) === "open" ? together(known) : single;
}

const isOpen = (cidr: string): boolean => {
  const network = parseCidr(String(cidr));
  return network !== undefined && openness([network]) === "open";
};

/** An empty list of prefix lists admits nothing; what is in a list is not part of the group. */
const prefixList = (list: AnyField): Answer =>
  Array.isArray(list.raw) && list.raw.length === 0
    ? new Answer("no", list)
    : answered("unknown", list, { kind: "elsewhere", what: "the entries of a prefix list" });

/** The networks of an ingress that are known, each with the field that says it. */
export function knownNetworks(ingress: Ingress): readonly (readonly [AnyField, Network])[] {
  const fields = [
    ...ingress.networks.flatMap((list) => list.elements()),
    ...ingress.network,
  ] as readonly Settled<string>[];
  return fields.flatMap((field) => {
    const text = field.known();
    const network = typeof text === "string" ? parseCidr(text) : undefined;
    return network === undefined ? [] : [[field as AnyField, network] as const];
  });
}

const together = (known: readonly (readonly [AnyField, Network])[]): Answer =>
  all(...known.map(([field]) => answered("yes", field)));

/** An opening of a group: what it is about, and the answer that it rests on. */
export interface Opening {
  readonly about: AnyField;
  readonly answer: Answer;
}

/**
 * The ingresses of `owner` that answer yes to `question` and admit the internet, each an opening of its own; else one
 * answer for the group. Several ingresses that only together admit the internet are one opening.
 */
export function openings(
  owner: SecurityGroup,
  graph: Graph,
  question: (ingress: Ingress) => Answer,
): Answer | readonly Opening[] {
  const { rules, loose } = graph.derive(owner, ingressOf);
  const judged = rules.map((ingress) => ({ ingress, answer: all(question(ingress), fromInternet(ingress)) }));
  const open = judged.filter(({ answer }) => answer.truth === "yes");
  if (open.length > 0) return open.map(({ ingress, answer }) => ({ about: ingress.about, answer }));
  const reached = rules.filter((ingress) => question(ingress).truth === "yes");
  const known = reached.flatMap(knownNetworks);
  if (reached.length > 1 && openness(known.map(([, network]) => network)) === "open") {
    return all(...reached.map(question), together(known));
  }
  if (judged.length + loose.length === 0) return answered("no", owner.fields.at("ingress") as AnyField);
  return any(...judged.map(({ answer }) => answer), ...loose);
}

/** Whether the port range holds more than `count` ports. */
export function moreThan({ fromPort, toPort }: Ingress, count: number): Answer {
  const first = fromPort.known();
  if (first === undefined) return ask(fromPort, () => true);
  return ask(toPort, (last) => Number(last) - Number(first) >= count);
}
