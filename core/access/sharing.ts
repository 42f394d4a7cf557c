import type { Inside } from "../iam/exposure.ts";
import { equals } from "../model/answer.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";
import type { TypeToken } from "../model/shapes.generated.ts";
import { documentSharedWith, isDocumentBlock } from "../storage/shares.ts";
import { onlyAsked } from "./asked-action.ts";
import { resourceAccess } from "./assembled.ts";
import { type Entry, nobody, nothing, type ResourceAccess } from "./entry.ts";

type Loose = Field<Record<string, unknown>>;

interface Share {
  readonly called: string;
  /** What names accounts, or everyone: each by itself. */
  readonly named: (resource: Resource) => readonly Named[];
  readonly action: string;
}

interface Named {
  readonly field: AnyField;
  /** What it says; nothing where that is not known. */
  readonly account: string | undefined;
}

const textOf = (field: AnyField): string | undefined =>
  field.state === "known" && !field.isSecret && typeof field.raw !== "object" ? String(field.raw) : undefined;

/** A property that is an account, or a list of them. */
const property =
  (name: string) =>
  ({ fields }: Resource): readonly Named[] => {
    const field = (fields as unknown as Loose).at(name) as AnyField;
    if (field.state === "absent") return [];
    const list = field.state === "known" && Array.isArray(field.raw) ? field.elements() : [field];
    return list.map((each) => ({ field: each as AnyField, account: textOf(each as AnyField) }));
  };

/** The accounts of a document stand in one text. */
function ofDocument(resource: Resource): readonly Named[] {
  if (!isA(resource, "aws:ssm/document:Document")) return [];
  const field = documentSharedWith(resource) as AnyField;
  if (field.state === "absent") return [];
  const text = textOf(field);
  if (text === undefined) return [{ field, account: undefined }];
  const accounts = text.split(",").map((each) => each.trim());
  return accounts.filter((each) => each !== "").map((account) => ({ field, account }));
}

const database = (action: string): readonly Share[] => [
  { called: "snapshot", named: property("sharedAccounts"), action },
];

/** What is shared by a list of accounts, without a policy. */
const shares: { readonly [T in TypeToken]?: readonly Share[] } = {
  "aws:rds/snapshot:Snapshot": database("rds:RestoreDBInstanceFromDBSnapshot"),
  "aws:rds/snapshotCopy:SnapshotCopy": database("rds:RestoreDBInstanceFromDBSnapshot"),
  "aws:rds/clusterSnapshot:ClusterSnapshot": database("rds:RestoreDBClusterFromSnapshot"),
  "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy": database("rds:RestoreDBClusterFromSnapshot"),
  "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission": [
    { called: "snapshot", named: property("accountId"), action: "ec2:CreateVolume" },
  ],
  "aws:ec2/amiLaunchPermission:AmiLaunchPermission": [
    { called: "image", named: property("accountId"), action: "ec2:RunInstances" },
    { called: "image", named: property("group"), action: "ec2:RunInstances" },
  ],
  "aws:ssm/document:Document": [{ called: "document", named: ofDocument, action: "ssm:GetDocument" }],
};

/** Snapshots, images and documents that a unit shares. */
export function sharesOf(graph: Graph, inside: Inside, action?: string | undefined): readonly ResourceAccess[] {
  return graph.unit.resources.flatMap((resource) => {
    const found = shares[resource.type];
    if (found === undefined || resource.isFact || !graph.exists(resource)) return [];
    const entries = found.flatMap((share) => entriesOf(resource, share, inside));
    if (entries.length === 0) return [];
    const told = isA(resource, "aws:ssm/document:Document") ? entries.map((each) => besideBlock(each, graph)) : entries;
    return [resourceAccess(resource, (found[0] as Share).called, true, onlyAsked(told, action))];
  });
}

/**
 * A document that is shared with everyone, where the region's block is in view: AWS refuses to share it then, and the page
 * does not say what becomes of what was shared before.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing-block.html
 */
function besideBlock(entry: Entry, graph: Graph): Entry {
  if (entry.level !== "public-authenticated") return entry;
  const isOn = graph
    .present("aws:ssm/serviceSetting:ServiceSetting")
    .some(
      (each) =>
        isDocumentBlock(each).truth === "yes" &&
        equals(each.fields.at("settingValue").orAbsent("no"), "Disable").truth === "yes",
    );
  if (!isOn) return entry;
  const remark = "public sharing of documents is blocked: AWS refuses to share it, unless it was shared before";
  return { ...entry, confidence: "likely", remarks: [...entry.remarks, remark] };
}

const entriesOf = (resource: Resource, share: Share, inside: Inside): readonly Entry[] =>
  share.named(resource).map((named) => entryOf(named, resource, share, inside));

function entryOf({ field, account }: Named, resource: Resource, share: Share, inside: Inside): Entry {
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
  if (account === undefined) {
    const unknowns = ["with which account it is shared"];
    return { ...base, level: "unknown", atMost: "public-authenticated", confidence: "possible", unknowns };
  }
  const isAll = account.toLowerCase() === "all";
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
