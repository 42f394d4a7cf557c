import { type Answer, any, hasText, isTrue } from "../model/answer.ts";
import { onlyNew } from "../model/defaults.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";

const page = "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html";

/** What answers about volumes rest on. */
export const volumeDefaults = [
  { setting: "encrypted: false", source: page },
  { setting: "enabled: true where the region's default is declared", source: page },
];

/** Whether the region encrypts new volumes, whatever they ask for themselves. */
function encryptsNewVolumes(resource: Resource, graph: Graph): Answer {
  const setting = graph.setting(resource, "aws:ebs/encryptionByDefault:EncryptionByDefault");
  const enabled = setting.at("enabled");
  return isTrue(setting.state === "known" ? enabled.or(true, { source: page }) : enabled.orAbsent("no"));
}

/**
 * Whether a volume of `owner` is encrypted: by what is written for it, by the snapshot that it is made from, or by the
 * region's default, which overrules both.
 */
export function isEncrypted(
  owner: Resource,
  graph: Graph,
  encrypted: Field<boolean>,
  snapshotId?: Field<string>,
): Answer {
  const inherits = snapshotId !== undefined && hasText(snapshotId as AnyField).truth !== "no";
  const own = isTrue(inherits ? encrypted.orAbsent("unknown") : encrypted.or(false, { source: page }));
  // What is written for a volume that is there already is what it is.
  if (owner.lifecycle !== "create" && encrypted.state !== "absent") return own;
  return any(own, onlyNew(encryptsNewVolumes(owner, graph), owner, "the region's default was turned on"));
}
