import { type Answer, answered, any, isSet, isTrue, some } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";

type Instance = Resource<"aws:ec2/instance:Instance">;

const page = "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html";
const defaultSubnet = "aws:ec2/defaultSubnet:DefaultSubnet";
const networkInterface = "aws:ec2/networkInterface:NetworkInterface";
const elastic = ["aws:ec2/eip:Eip", "aws:ec2/eipAssociation:EipAssociation"] as const;

/** What answers about public addresses rest on. */
export const addressDefaults = [
  { setting: "associatePublicIpAddress: what the subnet says", source: page },
  { setting: "mapPublicIpOnLaunch: false, of a default subnet true", source: page },
];

/** Whether an instance has a public IPv4 address: an elastic one, one that it asks for, or one that its subnet gives. */
export function hasPublicAddress(instance: Instance, graph: Graph): Answer {
  const attached = elastic.flatMap((type) => {
    const { sure, maybe } = graph.companions(instance, type);
    return [
      ...sure.map((each) => answered("yes", each.fields as AnyField)),
      ...maybe.map((why) => answered("unknown", instance.fields as AnyField, why)),
    ];
  });
  return any(...attached, onLaunch(instance, graph));
}

function onLaunch(instance: Instance, graph: Graph): Answer {
  const { fields } = instance;
  const asked = fields.at("associatePublicIpAddress");
  if (asked.state !== "absent") return isTrue(asked.orAbsent("unknown"));
  const untold = answered("unknown", asked as AnyField, { kind: "service-decides", source: page });
  if (isSet(fields.at("launchTemplate")).truth !== "no") return untold;
  const interfaces = hasOwnInterface(instance, graph);
  // An interface that was made before gets no address on launch, but may have an elastic one.
  const alone = elastic.some((type) => graph.ofType(type).length > 0) ? untold : answered("no", asked as AnyField);
  if (interfaces.truth === "yes") return alone;
  const { resources } = graph.pointedAtBy(instance, "subnetId", ["aws:ec2/subnet:Subnet", defaultSubnet]);
  const given = resources.map((subnet) =>
    isTrue(subnet.fields.at("mapPublicIpOnLaunch").or(isA(subnet, defaultSubnet), { source: page })),
  );
  const [first] = given;
  const launched = first !== undefined && given.every(({ truth }) => truth === first.truth) ? first : untold;
  return interfaces.truth === "no" || launched.truth === alone.truth ? launched : interfaces;
}

/** Whether the instance is started with an interface that is a resource of its own. */
function hasOwnInterface(instance: Instance, graph: Graph): Answer {
  const { fields } = instance;
  const made = graph.pointedAtBy(instance, "networkInterfaces", [networkInterface]);
  return any(
    isSet(fields.at("primaryNetworkInterface")),
    some(fields.at("networkInterfaces").orAbsent("no"), (each) => {
      const id = each.at("networkInterfaceId");
      const named = [made, graph.pointsAt(id, [networkInterface])];
      return named.some(({ resources }) => resources.length > 0) ? answered("yes", id) : isSet(id);
    }),
  );
}
