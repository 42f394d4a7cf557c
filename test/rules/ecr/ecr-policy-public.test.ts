import { ecrPolicyPublic } from "../../../rules/ecr/ecr-policy-public.ts";
import { ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { fewOpenings } from "../few-openings.ts";

const checkout = resource("aws:ecr/repository:Repository", "checkout", { name: "shop/checkout" });
const companion = (policy: unknown) =>
  resource("aws:ecr/repositoryPolicy:RepositoryPolicy", "checkout-policy", {
    repository: ref("checkout", "name"),
    policy: policy as string,
  });

const stack = (RepositoryPolicyText: unknown, more: object = {}) =>
  template({ Checkout: { Type: "AWS::ECR::Repository", Properties: { RepositoryPolicyText } } }, more);

const policy = (more: object = {}) => ({
  Statement: [{ Effect: "Allow", Principal: "*", Action: ["ecr:BatchGetImage"], ...more }],
});
const org = { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } };
const registry = (document: unknown) => ({
  resources: [resource("aws:ecr/registryPolicy:RegistryPolicy", "registry", { policy: document as string })],
  template: template({ Registry: { Type: "AWS::ECR::RegistryPolicy", Properties: { PolicyText: document } } }),
});
const caches = (document: unknown) =>
  resource("aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate", "caches", {
    prefix: "shop",
    appliedFors: ["PULL_THROUGH_CACHE"],
    repositoryPolicy: document as string,
  });
const Caches = (RepositoryPolicy: unknown) =>
  template({
    Caches: {
      Type: "AWS::ECR::RepositoryCreationTemplate",
      Properties: { Prefix: "shop", AppliedFor: ["PULL_THROUGH_CACHE"], RepositoryPolicy },
    },
  });
const replication = { Action: ["ecr:ReplicateImage"], Resource: "arn:aws:ecr:eu-west-1:111111111111:repository/*" };

ruleCases(ecrPolicyPublic, [
  ...fewOpenings({
    action: "ecr:BatchGetImage",
    service: "ecr:*",
    property: "policy",
    resources: (document) => [checkout, companion(document)],
    template: stack,
  }),
  {
    name: "everyone may pull",
    verdict: "violated",
    severity: "critical",
    resources: [checkout, companion(policy())],
    template: stack(policy()),
  },
  {
    name: "Lambda may pull, for any account",
    verdict: "not violated",
    resources: [checkout, companion(policy({ Principal: { Service: "lambda.amazonaws.com" } }))],
    template: stack(policy({ Principal: { Service: "lambda.amazonaws.com" } })),
  },
  {
    name: "everyone whom an address of the shop's office hides",
    verdict: "not violated",
    resources: [checkout, companion(policy({ Condition: { IpAddress: { "aws:SourceIp": "8.8.8.0/24" } } }))],
  },
  {
    name: "everyone may put images into the registry",
    verdict: "violated",
    because: ["policy.Statement.0.Principal"],
    ...registry(policy(replication)),
  },
  {
    name: "one account may put images into the registry",
    verdict: "not violated",
    ...registry(policy({ ...replication, Principal: { AWS: "222222222222" } })),
  },
  {
    name: "an organisation may put images into the registry",
    verdict: "not violated",
    ...registry(policy({ ...replication, Condition: org })),
  },
  {
    name: "everyone may pull from repositories that are made by a template",
    verdict: "violated",
    because: ["repositoryPolicy.Statement.0.Principal"],
    resources: [caches(policy())],
    template: Caches(JSON.stringify(policy())),
  },
  {
    name: "an organisation may pull from repositories that are made by a template",
    verdict: "not violated",
    resources: [caches(policy({ Condition: org }))],
    template: Caches(JSON.stringify(policy({ Condition: org }))),
  },
  {
    name: "a template whose policy is not known",
    verdict: "cannot tell",
    because: ["repositoryPolicy"],
    resources: [caches(unknown())],
  },
  {
    name: "a template without a policy",
    verdict: "not violated",
    resources: [caches(undefined)],
    template: Caches(undefined),
  },
]);
