import { Answer, all, answered, any, ask, decidedBy, some, within } from "../model/answer.ts";
import type { AnyField, Element, Field, Settled } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";
import type { Shapes } from "../model/shapes.generated.ts";
import { opennessOf } from "./addresses.ts";
import { isInternet, isWhole, type Named, namedNetworks, together } from "./networks.ts";

type SecurityGroup = Resource<
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

/** A rule that may be the group's own, or of which not all is known; without an ingress, nothing of it is. */
interface Loose {
  readonly unknown: Answer;
  readonly ingress?: Ingress;
}

/** What lets traffic into a group. */
interface Ingresses {
  readonly rules: readonly Ingress[];
  readonly loose: readonly Loose[];
}

/** Of what a rule may belong to, only groups are judged with their rules. */
const isGroup = (owner: Resource): boolean => owner.type.endsWith("SecurityGroup");

const older = "aws:ec2/securityGroupRule:SecurityGroupRule";
const newer = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

/** What firewall rules are on: groups, and rules of groups that are made elsewhere. */
export const firewalls = [
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
  older,
  newer,
] as const;
export type Firewall = (typeof firewalls)[number];

/** What lets traffic in: a group's own blocks, the older rule resource, and the newer one; or one such rule alone. */
function ingressOf(owner: Resource<Firewall>, graph: Graph): Ingresses {
  if (isA(owner, older) || isA(owner, newer)) return sorted([], [owner]);
  const group = owner as SecurityGroup;
  const blocks = group.fields.at("ingress").orAbsent("no");
  const companions = [graph.companions(group, older), graph.companions(group, newer)];
  const { rules, loose } = sorted(
    blocks.elements().map(fromBlock),
    companions.flatMap(({ sure }): readonly Rule[] => sure),
  );
  const unread =
    blocks.state === "known" || blocks.state === "absent" ? [] : [{ unknown: new Answer("unknown", blocks) }];
  const root = group.fields as AnyField;
  const others = companions.flatMap(({ maybe }) =>
    maybe.map((why): Loose => {
      const rule = why.kind === "may-belong" ? graph.resource(why.resource) : undefined;
      const unknown = answered("unknown", root, why);
      return rule !== undefined && (isA(rule, older) || isA(rule, newer))
        ? { unknown, ingress: fromResource(rule) }
        : { unknown };
    }),
  );
  return { rules, loose: [...unread, ...loose, ...others] };
}

type Rule = Resource<typeof older> | Resource<typeof newer>;

/** Blocks and rule resources: those that let in, and those that may. */
function sorted(blocks: readonly Ingress[], resources: readonly Rule[]): Ingresses {
  const rules = [...blocks];
  const loose: Loose[] = [];
  for (const each of resources) {
    const direction = letsIn(each);
    if (direction.truth === "yes") rules.push(fromResource(each));
    else if (direction.truth === "unknown") loose.push({ unknown: direction, ingress: fromResource(each) });
  }
  return { rules, loose };
}

const letsIn = (rule: Rule): Answer =>
  isA(rule, older)
    ? ask(rule.fields.at("type").orAbsent("unknown"), (type) => type === "ingress")
    : answered("yes", rule.fields as AnyField);

const fromResource = (rule: Rule): Ingress =>
  isA(rule, older) ? fromRule(rule.fields) : fromIngressRule((rule as Resource<typeof newer>).fields);

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

function fromRule(fields: Resource<typeof older>["fields"]): Ingress {
  return {
    about: fields as AnyField,
    protocol: (fields.at("protocol") as Field<string>).orAbsent("unknown"),
    ...portsOf(fields.at("fromPort"), fields.at("toPort")),
    networks: [fields.at("cidrBlocks").orAbsent("no"), fields.at("ipv6CidrBlocks").orAbsent("no")],
    network: [],
    prefixLists: [fields.at("prefixListIds") as AnyField],
  };
}

function fromIngressRule(fields: Resource<typeof newer>["fields"]): Ingress {
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
export const isProtocol = ({ protocol }: Ingress, name: "tcp" | "udp"): Answer =>
  ask(protocol, (value) => String(value).toLowerCase() === name || String(value) === numbers[name]);

const numbers = { tcp: "6", udp: "17" } as const;

/** Whether the port range holds all of `first` to `last`. Ports left out, and -1, mean all ports. */
export const covers = ({ fromPort, toPort }: Ingress, first: number, last: number): Answer =>
  all(
    ask(fromPort, (port) => Number(port) <= first),
    ask(toPort, (port) => Number(port) >= last || Number(port) === -1),
  );

/** Whether the ingress reaches `port` over TCP, or the protocol named. */
export const reaches = (ingress: Ingress, port: number, protocol: "tcp" | "udp" = "tcp"): Answer =>
  any(allProtocols(ingress), all(isProtocol(ingress, protocol), covers(ingress, port, port)));

/** Several rules ask the same of one ingress; what it is made of does not change while it lives. */
const sources = new WeakMap<Ingress, Answer>();

/** Whether the ingress, by itself, admits the whole internet. */
export function fromInternet(ingress: Ingress): Answer {
  let source = sources.get(ingress);
  if (source === undefined) {
    source = sourceOf(ingress);
    sources.set(ingress, source);
  }
  return source;
}

function sourceOf(ingress: Ingress): Answer {
  const single = any(
    ...ingress.networks.map((list) => some(list, (cidr) => isInternet(cidr as Settled<string>))),
    ...ingress.network.map(isInternet),
    ...ingress.prefixLists.filter((list) => list.state !== "absent").map(prefixList),
  );
  const known = single.truth === "yes" ? [] : knownNetworks(ingress);
  if (known.length < 2) return single;
  return isWhole(known) ? together(known) : single;
}

/** Every network that an ingress writes, one by one. */
const networkFields = (ingress: Ingress): readonly Settled<string>[] => [
  ...(ingress.networks.flatMap((list) => list.elements()) as readonly Settled<string>[]),
  ...ingress.network,
];

/** Whether an ingress admits some of the internet, as far as its networks are known. */
const admitsSome = (ingress: Ingress): boolean =>
  networkFields(ingress).some((field) => {
    const text = field.known();
    return typeof text === "string" && opennessOf(text) !== "private";
  });

/** An empty list of prefix lists admits nothing; what is in a list is not part of the group. */
const prefixList = (list: AnyField): Answer =>
  Array.isArray(list.raw) && list.raw.length === 0
    ? new Answer("no", list)
    : answered("unknown", list, { kind: "elsewhere", what: "the entries of a prefix list" });

const knownNetworks = (ingress: Ingress): readonly Named[] => namedNetworks(networkFields(ingress));

type Question = (ingress: Ingress) => Answer;

/** An opening: what it is about, the answer that it rests on, and the question that it answers, by its index. */
export interface Opening {
  readonly about: AnyField;
  readonly answer: Answer;
  readonly question: number;
}

/**
 * The ingresses that answer yes to one of `questions` and admit the internet, each an opening of its own; else one
 * answer for all. Several ingresses that only together admit the internet, for one question, are one opening. A rule
 * whose group is in view is judged with it, and gives none.
 */
export function openings(
  owner: Resource<Firewall>,
  graph: Graph,
  ...questions: readonly Question[]
): Answer | readonly Opening[] {
  if (isA(owner, older) || isA(owner, newer)) {
    const { resources, sure } = graph.owners(owner);
    if (sure && resources.some(isGroup)) return [];
    const direction = letsIn(owner);
    if (direction.truth === "no") return direction;
  }
  const { rules, loose } = graph.derive(owner, ingressOf);
  const judged = rules.map((ingress) => judge(ingress, questions));
  const open = judged.filter(({ answer }) => answer.truth === "yes");
  if (open.length > 0) return open;
  const partly = [...rules, ...loose.flatMap(({ ingress }) => ingress ?? [])].filter(admitsSome);
  // It takes two to admit together what none admits alone.
  const joint = partly.length < 2 ? [] : questions.map((question) => jointly(rules, loose, question));
  const about = owner.fields as AnyField;
  const found = joint.flatMap((answer, question) => (answer.truth === "yes" ? [{ about, answer, question }] : []));
  if (found.length > 0) return found.slice(0, 1);
  const others = loose.flatMap(({ unknown, ingress }) =>
    ingress !== undefined && judge(ingress, questions).answer.truth === "no" ? [] : [unknown],
  );
  if (judged.length + others.length === 0) return answered("no", (about as Field<Ingressed>).at("ingress") as AnyField);
  return any(...judged.map(({ answer }) => answer), ...joint, ...others);
}

interface Ingressed {
  readonly ingress?: unknown;
}

function judge(ingress: Ingress, questions: readonly Question[]): Opening {
  const source = fromInternet(ingress);
  if (source.truth === "no") return { about: ingress.about, answer: source, question: -1 };
  const answers = questions.map((question) => all(question(ingress), source));
  const question = answers.findIndex(({ truth }) => truth === "yes");
  // The network that is too wide is the property to mend: of several the first by its text, as they have no order.
  const wide = decidedBy(source).flatMap(({ field }) => field ?? []);
  const about = wide.sort((a, b) => (String(a.raw) < String(b.raw) ? -1 : 1))[0] ?? ingress.about;
  return { about, answer: answers[question] ?? any(...answers), question };
}

/** Whether several ingresses admit the internet together: for sure, or if those that are not known do what they may. */
function jointly(rules: readonly Ingress[], loose: readonly Loose[], question: Question): Answer {
  const reached = rules.filter((ingress) => question(ingress).truth === "yes");
  const known = reached.flatMap(knownNetworks);
  if (isWhole(known)) return all(...reached.map(question), together(known));
  const unsure = rules.filter((ingress) => question(ingress).truth === "unknown");
  const others = loose.filter(({ ingress }) => ingress !== undefined && question(ingress).truth !== "no");
  const more = [...unsure, ...others.flatMap(({ ingress }) => ingress ?? [])].flatMap(knownNetworks);
  if (!isWhole([...known, ...more])) return new Answer("no");
  return any(...unsure.map(question), ...others.map(({ unknown }) => unknown));
}

/** Whether the port range holds more than `count` ports. */
export function moreThan({ fromPort, toPort }: Ingress, count: number): Answer {
  const first = fromPort.known();
  if (first !== undefined) return ask(toPort, (last) => Number(last) - Number(first) >= count);
  return all(
    ask(fromPort, () => true),
    ask(toPort, (last) => Number(last) >= count),
  );
}
