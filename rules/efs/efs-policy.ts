import { defineRule } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { everyoneBy } from "../../core/iam/holder.ts";
import { refusesPlaintextMounts } from "../../core/iam/plaintext.ts";
import { Answer, answered, not } from "../../core/model/answer.ts";
import { someCompanion } from "../../core/model/companions.ts";
import type { AnyField } from "../../core/model/field.ts";
import { isA, type Resource } from "../../core/model/resource.ts";

const page = "https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html";
const byDefault = "https://docs.aws.amazon.com/efs/latest/ug/access-control-overview.html";

const policyType = "aws:efs/fileSystemPolicy:FileSystemPolicy";

export const efsPolicy = defineRule({
  id: "efs-policy",
  title: "The file system asks nobody who they are, or takes mounts without TLS",
  theme: "exposure",
  severity: "high",
  severityReason:
    "High is a policy that lets everyone in, wherever they come from; without a policy, or without TLS, one must get to a mount target or onto the way to it, which is medium.",
  equivalents: { prowler: ["efs_not_publicly_accessible"] },
  cwe: [284, 306, 319],
  why: "Whatever is broken into in the network mounts the file system and reads every invoice on it, or listens to the files on their way.",
  fix: "Add an `aws.efs.FileSystemPolicy` that names the roles which mount it, or asks for `elasticfilesystem:AccessedViaMountTarget`, and that denies everyone where `aws:SecureTransport` is false.",
  sources: [page, byDefault],
  restsOn: [
    { setting: "no policy: every client that reaches a mount target may mount, read and write", source: byDefault },
  ],
  on: ["aws:efs/fileSystem:FileSystem", policyType],
  violatedWhen(resource, run) {
    if (isA(resource, "aws:efs/fileSystem:FileSystem")) {
      const { graph } = run;
      const about = graph.companion(resource, policyType) as AnyField;
      const has = someCompanion(resource, policyType, graph, ({ fields }) => answered("yes", fields));
      return [soften({ about, answer: not(has) }, "medium", "one must get to a mount target of it in the network")];
    }
    const policy = (resource as Resource<typeof policyType>).fields.at("policy");
    const open = everyoneBy(policy, { called: "the file system", service: "elasticfilesystem" }, run);
    const plain = soften(
      { about: policy, answer: not(refusesPlaintextMounts(policy)) },
      "medium",
      "one must get onto the way between a machine and the file system",
    );
    return [...(open instanceof Answer ? [{ about: policy, answer: open }] : open), plain];
  },
});
