import { defineRule } from "../../core/engine/rule.ts";
import { isObservedRoot, isObservedUser } from "../../core/iam/identity/users.ts";
import { all, ask, equals, isSet, not } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import type { Graph } from "../../core/model/graph.ts";
import type { Resource } from "../../core/model/resource.ts";

const mfa = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html";

/** Whether a user has a password and no second factor. Only a live account tells. */
const signsInWithout = (user: Resource, graph: Graph) =>
  all(
    isSet(graph.companion(user, "aws:iam/userLoginProfile:UserLoginProfile") as AnyField),
    not(isSet(graph.companion(user, "aws:iam/virtualMfaDevice:VirtualMfaDevice") as AnyField)),
  );

export const iamRootMfa = defineRule({
  id: "iam-root-mfa",
  title: "The root user signs in without a second factor",
  theme: "authentication",
  severity: "high",
  severityReason: "Nothing limits the root user, and one password is all that stands before it.",
  controls: { "cis-aws-3.0": ["1.5"], "cis-aws-5.0": ["1.4"], "pci-dss": ["8.4.2"] },
  equivalents: { trivy: ["AVD-AWS-0142"], prowler: ["iam_root_mfa_enabled"] },
  cwe: [308],
  why: "Whoever learns the password owns the account, and can lock its owners out of it.",
  fix: "Sign in as root and add a passkey or a security key, or let the organisation remove the root credentials of its accounts.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html", mfa],
  on: ["aws:iam/user:User"],
  appliesWhen: isObservedRoot,
  violatedWhen: (user, { graph }) => signsInWithout(user, graph),
});

export const iamUserMfa = defineRule({
  id: "iam-user-mfa",
  title: "The user signs in to the console without a second factor",
  theme: "authentication",
  severity: "high",
  severityReason: "Passwords are reused, guessed and phished; without a second factor one is enough.",
  controls: { "cis-aws-3.0": ["1.10"], "cis-aws-5.0": ["1.9"], fsbp: ["IAM.5"] },
  equivalents: { trivy: ["AVD-AWS-0145"], prowler: ["iam_user_mfa_enabled_console_access"] },
  cwe: [308],
  why: "A phished password lets strangers read and change whatever the user can.",
  fix: "Add a second factor to the user, or remove the password and sign in by federation.",
  sources: [mfa],
  on: ["aws:iam/user:User"],
  appliesWhen: isObservedUser,
  violatedWhen: (user, { graph }) => signsInWithout(user, graph),
});

export interface KeyRotationParams {
  /** How old an active key may be, in days. */
  readonly days: number;
}

const day = 24 * 60 * 60 * 1000;

export const iamAccessKeyRotation = defineRule<"aws:iam/accessKey:AccessKey", KeyRotationParams>({
  id: "iam-access-key-rotation",
  title: "The access key is older than it may be",
  theme: "authentication",
  severity: "medium",
  severityReason: "An old key is not yet a stolen one, but has had the time to get into backups, logs and laptops.",
  controls: { "cis-aws-3.0": ["1.14"], "cis-aws-5.0": ["1.13"], fsbp: ["IAM.3"] },
  equivalents: { trivy: ["AVD-AWS-0146"], prowler: ["iam_rotate_access_key_90_days"] },
  cwe: [324],
  why: "A key that leaked long ago, and that nobody remembers, still opens the account.",
  fix: "Replace the key by a role. Where that cannot be, make a new key, use it, and delete the old one.",
  sources: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"],
  on: ["aws:iam/accessKey:AccessKey"],
  params: {
    defaults: { days: 90 },
    schema: {
      type: "object",
      properties: { days: { type: "integer", minimum: 1 } },
      additionalProperties: false,
    },
  },
  appliesWhen: isObservedUser,
  violatedWhen({ fields, unit }, { params }) {
    const made = fields.at("createDate");
    const { observedAt } = unit;
    const age = (date: string): number => Date.parse(observedAt ?? date) - Date.parse(date);
    const isOld = ask(made.orAbsent("unknown"), (date) => age(date) > params.days * day);
    return [{ about: made, answer: all(equals(fields.at("status").orAbsent("unknown"), "Active"), isOld) }];
  },
});
