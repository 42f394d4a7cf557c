import { resource, template } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:eks/cluster:Cluster">>[2];

/** A cluster as Pulumi has it. */
export const cluster = (inputs: Partial<Inputs>, more: { existing?: boolean } = {}) =>
  resource("aws:eks/cluster:Cluster", "shop", { vpcConfig: { subnetIds: ["subnet-1", "subnet-2"] }, ...inputs }, more);

/** The same as CloudFormation. */
export const stack = (Properties: object, more: object = {}) =>
  template(
    {
      Shop: {
        Type: "AWS::EKS::Cluster",
        Properties: { ResourcesVpcConfig: { SubnetIds: ["subnet-1", "subnet-2"] }, ...Properties },
      },
    },
    more,
  );
