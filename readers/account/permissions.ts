import type { IpPermission } from "@aws-sdk/client-ec2";
import type { Tree } from "./resource.ts";
import { compare } from "./scan.ts";

type Rule =
  NonNullable<Tree<"aws:ec2/securityGroup:SecurityGroup">["ingress"]> extends infer R
    ? R extends readonly (infer E)[]
      ? E
      : never
    : never;

/** One source of a permission, with the description that stands beside it. */
interface Part {
  readonly kind: "cidrBlocks" | "ipv6CidrBlocks" | "prefixListIds" | "securityGroups" | "self";
  readonly value: string;
  readonly description: string;
}

/**
 * The rules of a group as the provider writes them: one for each protocol, range of ports and description, with all
 * their sources. Sources and rules are sorted, because AWS promises no order.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export function foldPermissions(permissions: readonly IpPermission[], group: string, owner: string): readonly Rule[] {
  const gathered = new Map<string, { readonly permission: IpPermission; readonly parts: Part[] }>();
  for (const permission of permissions) {
    const { IpProtocol, FromPort, ToPort } = permission;
    for (const part of partsOf(permission, group, owner)) {
      const key = JSON.stringify([IpProtocol, FromPort ?? 0, ToPort ?? 0, part.description]);
      const known = gathered.get(key);
      if (known === undefined) gathered.set(key, { permission, parts: [part] });
      else known.parts.push(part);
    }
  }
  const inOrder = [...gathered].sort(([a], [b]) => compare(a, b));
  return inOrder.map(([, { permission, parts }]) => ruleOf(permission, parts));
}

function ruleOf(permission: IpPermission, parts: readonly Part[]): Rule {
  const all = (kind: Part["kind"]) => parts.filter((part) => part.kind === kind).map((part) => part.value);
  const sorted = (kind: Part["kind"]) => [...new Set(all(kind))].sort(compare);
  // All protocols come without ports; the provider writes both as 0.
  return {
    protocol: permission.IpProtocol,
    fromPort: permission.FromPort ?? 0,
    toPort: permission.ToPort ?? 0,
    description: parts[0]?.description,
    cidrBlocks: sorted("cidrBlocks"),
    ipv6CidrBlocks: sorted("ipv6CidrBlocks"),
    prefixListIds: sorted("prefixListIds"),
    securityGroups: sorted("securityGroups"),
    self: all("self").length > 0,
  };
}

function partsOf(permission: IpPermission, group: string, owner: string): readonly Part[] {
  const part = (kind: Part["kind"], value = "", description = ""): Part => ({ kind, value, description });
  return [
    ...(permission.IpRanges ?? []).map((each) => part("cidrBlocks", each.CidrIp, each.Description)),
    ...(permission.Ipv6Ranges ?? []).map((each) => part("ipv6CidrBlocks", each.CidrIpv6, each.Description)),
    ...(permission.PrefixListIds ?? []).map((each) => part("prefixListIds", each.PrefixListId, each.Description)),
    ...(permission.UserIdGroupPairs ?? []).map((each) => {
      const { GroupId: id = "", UserId: user = owner, Description: text } = each;
      if (id === group) return part("self", id, text);
      // A group of another account is written with its account before it.
      return part("securityGroups", user === owner ? id : `${user}/${id}`, text);
    }),
  ];
}
