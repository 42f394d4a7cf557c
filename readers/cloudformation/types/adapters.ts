import type { Adapter, Adapters, Get } from "../adapter.ts";
import { cloudfront } from "./cloudfront.ts";
import { compute } from "./compute.ts";
import { ec2 } from "./ec2.ts";
import { elasticLoadBalancing } from "./elastic-load-balancing.ts";
import { iam } from "./iam.ts";
import { messaging } from "./messaging.ts";
import { monitoring } from "./monitoring.ts";
import { rds } from "./rds.ts";
import { s3 } from "./s3.ts";
import { storage } from "./storage.ts";

const all = new Map(
  Object.entries<Adapters[string]>({
    ...cloudfront,
    ...compute,
    ...ec2,
    ...elasticLoadBalancing,
    ...iam,
    ...messaging,
    ...monitoring,
    ...rds,
    ...s3,
    ...storage,
  }),
);

/** How resources of `type` are read; undefined where the model has no shape for them, or nobody wrote an adapter. */
export function adapterOf(type: string, properties: Get): Adapter | undefined {
  const adapter = all.get(type);
  return typeof adapter === "function" ? adapter(properties) : adapter;
}

/** The property of the model that `Ref` of a resource of `type` gives. */
export const refersTo = (type: string): string => adapterOf(type, () => undefined)?.refers ?? "id";
