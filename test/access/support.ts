import type { ResourceAccess } from "../../core/access/entry.ts";
import { accessIn } from "../../core/access/resource.ts";
import { type CaseResource, ref, resource } from "../../core/examples/resources.ts";
import { Graph } from "../../core/model/graph.ts";
import { documentsOf, unitOf } from "../support/sources.ts";

export const nobodyTrusted = { accounts: [], networks: [] } as const;
export const now = Date.parse("2026-11-01T00:00:00Z");

/** All four guards of the bucket that is called `orders`. */
export const guard = (on: boolean) =>
  resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "orders-guard", {
    bucket: ref("orders"),
    blockPublicAcls: on,
    blockPublicPolicy: on,
    ignorePublicAcls: on,
    restrictPublicBuckets: on,
  });

/** Its canned ACL. */
export const acl = (text: string) =>
  resource("aws:s3/bucketAcl:BucketAcl", "orders-acl", { bucket: ref("orders"), acl: text });

/** The graph of a situation as each source writes it that takes any resource. */
export async function graphsOf(resources: readonly CaseResource[]): Promise<readonly (readonly [string, Graph])[]> {
  const documents = Object.entries(documentsOf(resources)) as [keyof ReturnType<typeof documentsOf>, object][];
  return Promise.all(
    documents.map(async ([kind, document]) => [kind, new Graph(await unitOf(kind, document))] as const),
  );
}

export const templateGraph = async (resources: object, more: object = {}): Promise<Graph> =>
  new Graph(await unitOf("template", { ...more, Resources: resources }));

export const look = (
  graph: Graph,
  trusted: Parameters<typeof accessIn>[1] = nobodyTrusted,
): readonly ResourceAccess[] => accessIn(graph, trusted, now);

/** The one of them that is called so in the source. */
export function named(all: readonly ResourceAccess[], name: string): ResourceAccess {
  const found = all.find(({ address, names }) => names.includes(name) || address.endsWith(name));
  if (found === undefined) throw new Error(`there is no ${name}, only ${all.map(({ address }) => address)}`);
  return found;
}

/** The entries of a resource in short: `public` by policy, `held public`. */
export const levelsOf = ({ entries }: ResourceAccess): readonly string[] =>
  entries.map(({ level, via, held }) => `${held === undefined ? "" : "held "}${level} by ${via}`);
