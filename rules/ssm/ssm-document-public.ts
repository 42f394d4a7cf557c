import { defineRule } from "../../core/engine/rule.ts";
import { soften } from "../../core/engine/soften.ts";
import { answered, ask, equals, matches, not } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import { isA, type Resource } from "../../core/model/resource.ts";
import { documentSharedWith, insiders, isDocumentBlock } from "../../core/storage/shares.ts";

const page = "https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html";
const nobody = { source: page };

const everyone = /(^|,)\s*all\s*(,|$)/i;

export const ssmDocumentPublic = defineRule({
  id: "ssm-document-public",
  title: "The Systems Manager document is shared with strangers",
  theme: "exposure",
  severity: "high",
  severityReason:
    "Everyone with an AWS account reads a public document; where single accounts do, or the region only permits it, it is medium.",
  controls: { fsbp: ["SSM.4", "SSM.7"] },
  equivalents: { checkov: ["CKV_AWS_303"], prowler: ["ssm_documents_set_as_public"] },
  cwe: [284, 732],
  why: "Runbooks tell a stranger how the shop's machines are set up and patched, and passwords that stand in their commands are anyone's.",
  fix: "Take `All` out of `permissions`, and name only accounts of your own; list those under `trusted` in the configuration. Set the service setting `/ssm/documents/console/public-sharing-permission` to `Disable`.",
  sources: [page, "https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing-block.html"],
  restsOn: [{ setting: "permissions: nobody but the own account", ...nobody }],
  on: ["aws:ssm/document:Document", "aws:ssm/serviceSetting:ServiceSetting"],
  appliesWhen: (resource) =>
    isA(resource, "aws:ssm/serviceSetting:ServiceSetting")
      ? isDocumentBlock(resource)
      : answered("yes", resource.fields as AnyField),
  violatedWhen(resource, { trusted }) {
    if (isA(resource, "aws:ssm/serviceSetting:ServiceSetting")) {
      const about = resource.fields.at("settingValue");
      const answer = not(equals(about.orAbsent("unknown"), "Disable"));
      return [soften({ about, answer }, "medium", "it opens no document by itself")];
    }
    const about = documentSharedWith(resource as Resource<"aws:ssm/document:Document">);
    const accounts = about.or("", nobody);
    const open = matches(accounts, everyone);
    if (open.truth !== "no") return [{ about, answer: open }];
    const known = insiders(resource.scope, trusted.accounts);
    const strange = ask(accounts, (text) =>
      String(text)
        .split(",")
        .some((each) => each.trim() !== "" && !known.includes(each.trim())),
    );
    return [soften({ about, answer: strange }, "medium", "it is shared with single accounts, and not with everyone")];
  },
});
