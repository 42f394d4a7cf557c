import { defineRule } from "../../core/engine/rule.ts";
import { isRoot } from "../../core/iam/identity/users.ts";
import { answered, equals, isSet, not } from "../../core/model/answer.ts";

const api = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKey.html";
const create = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html";
const active = { source: create };

export const iamAccessKeyInCode = defineRule({
  id: "iam-access-key-in-code",
  title: "Code makes an access key, whose secret lands in the state",
  theme: "secrets",
  severity: "high",
  severityReason:
    "The secret is valid until somebody deletes the key; encrypted with a `pgpKey` it cannot be read in the state, and it is medium.",
  cwe: [312, 522, 798],
  why: "Whoever reads the state, a backup of it or a log of the pipeline has a key to the account that never ends.",
  fix: "Delete the `aws.iam.AccessKey`. Let programs use a role: of their compute service, or by web identity.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html", create],
  restsOn: [{ setting: 'status: "Active"', source: create }],
  on: ["aws:iam/accessKey:AccessKey"],
  appliesWhen: (key) => (key.lifecycle === "observed" ? answered("no", key.fields) : not(isRoot(key))),
  violatedWhen(key) {
    const encrypted = isSet(key.fields.at("pgpKey"));
    const answer = equals(key.fields.at("status").or("Active", active), "Active");
    const because = "the secret is encrypted in the state";
    return encrypted.truth === "yes"
      ? [{ about: key.fields, answer: answer.stating({ kind: "softened", because }), severity: "medium" }]
      : [{ about: key.fields, answer }];
  },
});

export const iamRootAccessKey = defineRule({
  id: "iam-root-access-key",
  title: "The root user has an access key",
  theme: "iam",
  severity: "high",
  severityReason: "Nothing limits the root user: neither a policy nor a boundary takes anything from its key.",
  controls: { "cis-aws-3.0": ["1.4"], "cis-aws-5.0": ["1.3"], fsbp: ["IAM.4"] },
  equivalents: { checkov: ["CKV_AWS_348"], trivy: ["AVD-AWS-0141"], prowler: ["iam_no_root_access_key"] },
  cwe: [250, 798],
  why: "Whoever finds the key owns the account, its bills and all of its data, and no policy holds them back.",
  fix: "Delete the key of the root user, and let roles do the work.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html", api],
  on: ["aws:iam/accessKey:AccessKey"],
  violatedWhen: (key) => [{ about: key.fields.at("user"), answer: isRoot(key) }],
});
