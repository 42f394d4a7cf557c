import type { Running } from "./estate.ts";
import type { Call } from "./server.ts";

/** Answers for EC2: security groups, volumes, the default of encryption (off unless somebody switched it on). */
export function answerNetwork({ estate, lists }: Running, { operation, input }: Call): object {
  if (operation === "DescribeSecurityGroups") {
    const { items, next } = lists.page(estate.securityGroups, input["NextToken"]);
    const SecurityGroups = items.map((group) => ({ ...group, IpPermissions: lists.whole(group.IpPermissions) }));
    return { SecurityGroups, NextToken: next };
  }
  if (operation === "DescribeVolumes") {
    const { items, next } = lists.page(estate.volumes, input["NextToken"]);
    return { Volumes: items, NextToken: next };
  }
  if (operation === "GetEbsEncryptionByDefault") {
    return { EbsEncryptionByDefault: estate.encryptionByDefault ?? false };
  }
  throw new Error(`the estate does not answer ec2:${operation}`);
}

export function answerDatabases({ estate, lists }: Running, { operation, input }: Call): object {
  if (operation === "DescribeDBInstances") {
    const { items, next } = lists.page(estate.databases, input["Marker"]);
    return { DBInstances: items, Marker: next };
  }
  if (operation === "DescribeDBClusters") {
    const { items, next } = lists.page(estate.clusters, input["Marker"]);
    return { DBClusters: items, Marker: next };
  }
  throw new Error(`the estate does not answer rds:${operation}`);
}

export function answerLoadBalancing({ estate, lists }: Running, { operation, input }: Call): object {
  const { Marker: marker, LoadBalancerArn: arn, ListenerArn: listenerArn } = input;
  const all = estate.balancers ?? [];
  const mine = all.find(({ balancer }) => balancer.LoadBalancerArn === arn);
  if (operation === "DescribeLoadBalancers") {
    const { items, next } = lists.page(all, marker);
    return { LoadBalancers: items.map(({ balancer }) => balancer), NextMarker: next };
  }
  if (operation === "DescribeLoadBalancerAttributes") {
    const Attributes = Object.entries(mine?.attributes ?? {}).map(([Key, Value]) => ({ Key, Value }));
    return { Attributes };
  }
  if (operation === "DescribeListeners") {
    const { items, next } = lists.page(mine?.listeners, marker);
    return { Listeners: items.map(({ listener }) => listener), NextMarker: next };
  }
  if (operation === "DescribeRules") {
    const listeners = all.flatMap((each) => each.listeners ?? []);
    const { rules } = listeners.find(({ listener }) => listener.ListenerArn === listenerArn) ?? {};
    const { items, next } = lists.page([{ Priority: "default", IsDefault: true }, ...(rules ?? [])], marker);
    return { Rules: items, NextMarker: next };
  }
  throw new Error(`the estate does not answer elastic-load-balancing-v2:${operation}`);
}
