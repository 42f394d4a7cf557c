import { type Answer, equals, isTrue } from "../model/answer.ts";
import type { DefaultClaim } from "../model/field.ts";
import type { Resource } from "../model/resource.ts";

type LoadBalancer = Resource<"aws:lb/loadBalancer:LoadBalancer">;

/** A load balancer is an application one with public addresses, unless something else is written. */
export const loadBalancerDefaults: DefaultClaim = {
  source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html",
};

/** Whether a load balancer has no public address. */
export const isInternalBalancer = ({ fields }: LoadBalancer): Answer =>
  isTrue(fields.at("internal").or(false, loadBalancerDefaults));

export const isOfType = ({ fields }: LoadBalancer, type: "application" | "network" | "gateway"): Answer =>
  equals(fields.at("loadBalancerType").or("application", loadBalancerDefaults), type);
