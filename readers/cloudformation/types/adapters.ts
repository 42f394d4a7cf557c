import type { Adapter, Adapters, Get } from "../adapter.ts";
import { analytics } from "./analytics.ts";
import { apiGateway } from "./api-gateway.ts";
import { brokers } from "./brokers.ts";
import { caches } from "./caches.ts";
import { cloudfront } from "./cloudfront.ts";
import { cognito } from "./cognito.ts";
import { compute } from "./compute.ts";
import { containers } from "./containers.ts";
import { ec2 } from "./ec2.ts";
import { elasticLoadBalancing } from "./elastic-load-balancing.ts";
import { iam } from "./iam.ts";
import { logDelivery } from "./log-delivery.ts";
import { messaging } from "./messaging.ts";
import { monitoring } from "./monitoring.ts";
import { organizations } from "./organizations.ts";
import { rds } from "./rds.ts";
import { s3 } from "./s3.ts";
import { search } from "./search.ts";
import { secretHolders } from "./secret-holders.ts";
import { sharing } from "./sharing.ts";
import { storage } from "./storage.ts";
import { waf } from "./waf.ts";

const all = new Map(
  Object.entries<Adapters[string]>({
    ...analytics,
    ...apiGateway,
    ...brokers,
    ...caches,
    ...cloudfront,
    ...cognito,
    ...compute,
    ...containers,
    ...ec2,
    ...elasticLoadBalancing,
    ...iam,
    ...logDelivery,
    ...messaging,
    ...monitoring,
    ...organizations,
    ...rds,
    ...s3,
    ...search,
    ...secretHolders,
    ...sharing,
    ...storage,
    ...waf,
  }),
);

/** How resources of `type` are read; undefined where the model has no shape for them, or nobody wrote an adapter. */
export function adapterOf(type: string, properties: Get): Adapter | undefined {
  const adapter = all.get(type);
  return typeof adapter === "function" ? adapter(properties) : adapter;
}

/** The property of the model that `Ref` of a resource of `type` gives. */
export const refersTo = (type: string): string => adapterOf(type, () => undefined)?.refers ?? "id";

/** The property of a resource of `type` that `Ref` gives the value of, where it only stands for another one. */
export const echoOf = (type: string): string | undefined => adapterOf(type, () => undefined)?.echoes;
