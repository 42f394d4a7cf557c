import { type Adapters, companion, itself } from "../adapter.ts";

/** EKS and ECR: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EKS.html, …/AWS_ECR.html */
export const containers: Adapters = {
  "AWS::EKS::Cluster": {
    refers: "name",
    parts: [
      itself("aws:eks/cluster:Cluster", {
        vpcConfig: "ResourcesVpcConfig",
        encryptionConfig: "EncryptionConfig.0",
      }),
    ],
  },
  "AWS::ECR::Repository": {
    refers: "name",
    parts: [
      itself("aws:ecr/repository:Repository", { name: "RepositoryName" }),
      companion("aws:ecr/repositoryPolicy:RepositoryPolicy", "repository", "RepositoryPolicyText", {
        policy: { from: "RepositoryPolicyText", whole: true },
      }),
    ],
  },
  "AWS::ECR::RegistryPolicy": {
    parts: [itself("aws:ecr/registryPolicy:RegistryPolicy", { policy: { from: "PolicyText", whole: true } })],
  },
  "AWS::ECR::RepositoryCreationTemplate": {
    parts: [
      itself("aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate", {
        repositoryPolicy: { from: "RepositoryPolicy", whole: true },
      }),
    ],
  },
  "AWS::ECR::RegistryScanningConfiguration": {
    parts: [itself("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration", {})],
  },
};
