import { defineRule } from "../../core/engine/rule.ts";
import { credentialsFound, dataFound } from "../../core/iam/identity/disclosures.ts";
import { policyTypes } from "../../core/iam/identity/documents.ts";
import { inDocuments } from "../../core/iam/identity/judge.ts";

export const iamPolicyCredentialsExposure = defineRule({
  id: "iam-policy-credentials-exposure",
  title: "The policy hands out credentials of others",
  theme: "iam",
  severity: "high",
  severityReason:
    "With the credentials come the rights of their owners; those of single tools, and of one account only, are lower.",
  equivalents: {
    checkov: ["CKV_AWS_107", "CKV_AWS_287"],
    prowler: ["iam_no_custom_policy_permissive_role_assumption"],
  },
  cwe: [522, 732],
  why: "A stolen session becomes the sessions, keys and database logins of everybody else, and they outlive it.",
  fix: "Name in `Resource` the roles, users or databases whose credentials are needed.",
  sources: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
  ],
  on: policyTypes,
  violatedWhen: (resource, { graph, trusted }) => inDocuments(resource, graph, credentialsFound, trusted.policies),
});

export const iamPolicyDataExfiltration = defineRule({
  id: "iam-policy-data-exfiltration",
  title: "The policy allows reading all data",
  theme: "iam",
  severity: "high",
  severityReason:
    "Objects, secrets and snapshots are what leaks; single kinds of stores are medium, logs and what ends at one region are lower.",
  equivalents: { checkov: ["CKV_AWS_108", "CKV_AWS_288"] },
  cwe: [200, 732],
  why: "One stolen session of the holder reads the orders and addresses of all customers, not those of one store.",
  fix: "Name in `Resource` the buckets, secrets and tables that are needed.",
  sources: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
  ],
  on: policyTypes,
  violatedWhen: (resource, { graph, trusted }) => inDocuments(resource, graph, dataFound, trusted.policies),
});
