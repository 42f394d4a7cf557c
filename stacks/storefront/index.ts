import * as pulumi from "@pulumi/pulumi";
import { privateBuckets } from "./buckets";
import { campaignsBucket } from "./campaigns";
import { searchIndex } from "./data";
import { exportsBucket } from "./exports";
import { distribution } from "./images";
import { balancer, service } from "./service";
import { customers } from "./signin";

export const shopUrl = pulumi.interpolate`https://${balancer.dnsName}`;
export const imagesUrl = pulumi.interpolate`https://${distribution.domainName}`;
export const serviceName = service.name;
export const customerPool = customers.id;
export const searchVolume = searchIndex.id;
export const buckets = [campaignsBucket, exportsBucket, ...privateBuckets.map(({ bucket }) => bucket)].map(
  ({ id }) => id,
);
