import type { Inside } from "../iam/exposure.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import type { TypeToken } from "../model/shapes.generated.ts";
import { onlyAsked } from "./asked-action.ts";
import { resourceAccess } from "./assembled.ts";
import { type Entry, nobody, nothing, type ResourceAccess } from "./entry.ts";

interface Share {
  readonly called: string;
  /** The property that names accounts, or everyone. */
  readonly property: string;
  readonly everyone: string;
  readonly action: string;
}

const databases: Omit<Share, "action"> = { called: "snapshot", property: "sharedAccounts", everyone: "all" };

/** What is shared by a list of accounts, without a policy. */
const shares: { readonly [T in TypeToken]?: readonly Share[] } = {
  "aws:rds/snapshot:Snapshot": [{ ...databases, action: "rds:RestoreDBInstanceFromDBSnapshot" }],
  "aws:rds/snapshotCopy:SnapshotCopy": [{ ...databases, action: "rds:RestoreDBInstanceFromDBSnapshot" }],
  "aws:rds/clusterSnapshot:ClusterSnapshot": [{ ...databases, action: "rds:RestoreDBClusterFromSnapshot" }],
  "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy": [{ ...databases, action: "rds:RestoreDBClusterFromSnapshot" }],
  "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission": [
    { called: "snapshot", property: "accountId", everyone: "all", action: "ec2:CreateVolume" },
  ],
  "aws:ec2/amiLaunchPermission:AmiLaunchPermission": [
    { called: "image", property: "accountId", everyone: "all", action: "ec2:RunInstances" },
    { called: "image", property: "group", everyone: "all", action: "ec2:RunInstances" },
  ],
};

/** Snapshots and images that a unit shares. */
export function sharesOf(graph: Graph, inside: Inside, action?: string | undefined): readonly ResourceAccess[] {
  return graph.unit.resources.flatMap((resource) => {
    const found = shares[resource.type];
    if (found === undefined || resource.isFact || !graph.exists(resource)) return [];
    const entries = found.flatMap((share) => entriesOf(resource, share, inside));
    if (entries.length === 0) return [];
    return [resourceAccess(resource, (found[0] as Share).called, true, onlyAsked(entries, action))];
  });
}

function entriesOf(resource: Resource, share: Share, inside: Inside): readonly Entry[] {
  const field = (resource.fields as unknown as Field<Record<string, unknown>>).at(share.property) as AnyField;
  if (field.state === "absent") return [];
  const list = field.state === "known" && Array.isArray(field.raw) ? field.elements() : [field];
  return list.map((each) => entryOf(each as AnyField, resource, share, inside));
}

function entryOf(field: AnyField, resource: Resource, share: Share, inside: Inside): Entry {
  const place = resource.place(field.path);
  const base = {
    who: nobody,
    access: { ...nothing, read: [share.action] },
    via: "sharing",
    from: resource.address,
    statements: [],
    narrowedBy: [],
    unknowns: [],
    remarks: [],
    ...(place !== undefined && { place }),
  } as const;
  if (field.state !== "known" || field.isSecret) {
    const unknowns = ["with which account it is shared"];
    return { ...base, level: "unknown", atMost: "public-authenticated", confidence: "possible", unknowns };
  }
  const account = String(field.raw);
  const isAll = account.toLowerCase() === share.everyone;
  const caller = isAll ? "666666666666" : account;
  const isOwn = account === resource.scope.account || inside.accounts.includes(account);
  const principal = { kind: "aws", arn: `arn:aws:iam::${caller}:user/stranger`, account: caller } as const;
  return {
    ...base,
    level: isAll ? "public-authenticated" : isOwn ? "own" : "external-account",
    who: isAll ? nobody : { ...nobody, accounts: [account] },
    confidence: "proved",
    witness: { principal, action: share.action, resource: `<the ${share.called}>`, context: {} },
  };
}
