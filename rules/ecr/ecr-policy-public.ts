import { defineRule } from "../../core/engine/rule.ts";
import { everyoneBy } from "../../core/iam/holder.ts";
import type { Field } from "../../core/model/field.ts";

const registry = { called: "the image repository", service: "ecr", anonymous: false } as const;

export const ecrPolicyPublic = defineRule({
  id: "ecr-policy-public",
  title: "The policy of the image repository lets every AWS account in",
  theme: "exposure",
  severity: "critical",
  severityReason: "Images hold the shop's code and often its settings; whoever can push one runs code inside the shop.",
  equivalents: {
    checkov: ["CKV_AWS_32"],
    trivy: ["AVD-AWS-0032"],
    prowler: ["ecr_repositories_not_publicly_accessible"],
    cdknag: ["ECROpenAccess", "AwsSolutions-ECR1"],
  },
  cwe: [284, 732],
  why: "Anyone with an AWS account can pull the images and read the code and what was left in it, or replace an image that the shop then runs.",
  fix: "Name the accounts or roles that pull and push, or limit the statement with `aws:PrincipalOrgID`.",
  sources: ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html"],
  on: [
    "aws:ecr/repositoryPolicy:RepositoryPolicy",
    "aws:ecr/registryPolicy:RegistryPolicy",
    "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
  ],
  violatedWhen({ fields }, run) {
    // A template has the policy of the repositories that are made by it.
    const written = fields as Field<{ readonly policy?: string; readonly repositoryPolicy?: string }>;
    return everyoneBy(written.at("policy").otherwise(written.at("repositoryPolicy")), registry, run);
  },
});
