import { type Answer, answered, any, isSet, isTrue } from "../model/answer.ts";
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
export function encryptsNewVolumes(resource: Resource, graph: Graph): Answer {
  const enabled = graph.setting(resource, "aws:ebs/encryptionByDefault:EncryptionByDefault");
  const isDeclared = enabled.state === "known";
  return isTrue(isDeclared ? enabled.at("enabled").or(true, { source: page }) : enabled.at("enabled").orAbsent("no"));
}

/**
 * Whether a volume of `owner` is encrypted: by what is written for it, by the snapshot that it is made from, or by the
 * region's default, which overrules the others but does not reach back to volumes that are there already.
 */
export function isEncrypted(
  owner: Resource,
  graph: Graph,
  encrypted: Field<boolean>,
  snapshotId: Field<string, boolean>,
): Answer {
  const inherits = isSet(snapshotId as AnyField).truth !== "no";
  const own = isTrue(inherits ? encrypted.orAbsent("unknown") : encrypted.or(false, { source: page }));
  const byDefault = encryptsNewVolumes(owner, graph);
  if (owner.lifecycle === "create" || byDefault.truth === "no") return any(own, byDefault);
  if (encrypted.state !== "absent") return own;
  return any(
    own,
    answered("unknown", encrypted as AnyField, { kind: "predates", since: "the region's default was turned on" }),
  );
}
