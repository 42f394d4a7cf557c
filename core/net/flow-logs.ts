import { type Answer, all, answered, any, isSet } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";

const vpcs = ["aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc"] as const;
type Vpc = Resource<(typeof vpcs)[number]>;
type Subnet = Resource<"aws:ec2/subnet:Subnet">;

/**
 * Whether the traffic of a whole VPC is recorded: by a flow log of its own, or by one of each of its subnets.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
 */
export function recordsTraffic(vpc: Vpc, graph: Graph): Answer {
  const own = isSet(graph.companion(vpc as Resource, "aws:ec2/flowLog:FlowLog") as AnyField);
  const parts = everySubnet(vpc, graph);
  return parts.truth === "no" ? own : any(own, parts);
}

function everySubnet(vpc: Vpc, graph: Graph): Answer {
  const about = vpc.fields as AnyField;
  const near = graph.present("aws:ec2/subnet:Subnet").map((subnet) => {
    const { resources, sure } = graph.pointsAt(subnet.fields.at("vpcId"), vpcs);
    return {
      subnet,
      mine: sure && resources[0] === (vpc as Resource),
      other: sure && resources[0] !== (vpc as Resource),
    };
  });
  const own = near.filter(({ mine }) => mine);
  const loose = near.filter(({ mine, other }) => !mine && !other);
  if (own.length + loose.length === 0) return answered("no", about);
  // Of a subnet of which nobody knows whose it is, a log may be all that the VPC needs.
  if (own.length === 0)
    return any(
      ...loose.map(({ subnet }) =>
        all(recordsSubnet(subnet, graph), answered("unknown", subnet.fields.at("vpcId") as AnyField)),
      ),
    );
  return all(
    ...own.map(({ subnet }) => recordsSubnet(subnet, graph)),
    ...loose.map(({ subnet }) => any(recordsSubnet(subnet, graph), answered("unknown", subnet.fields.at("vpcId")))),
  );
}

const recordsSubnet = (subnet: Subnet, graph: Graph): Answer =>
  graph.someOf("aws:ec2/flowLog:FlowLog", subnet.fields as AnyField, (log) => {
    const field = log.fields.at("subnetId");
    const { resources, sure } = graph.pointsAt(field, ["aws:ec2/subnet:Subnet"]);
    if (!sure) return answered("unknown", field);
    return answered(resources[0] === (subnet as Resource) ? "yes" : "no", field);
  });
