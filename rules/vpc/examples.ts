import type { Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const vpc = resource("aws:ec2/vpc:Vpc", "shop", { cidrBlock: "10.0.0.0/16" });
const Vpc = { Type: "AWS::EC2::VPC", Properties: { CidrBlock: "10.0.0.0/16" } };
const bucket = "arn:aws:s3:::shop-flow-logs";

export const vpcExamples: Examples = {
  "vpc-flow-logs": {
    violated: { resources: [vpc], template: { Shop: Vpc } },
    fixed: {
      resources: [
        vpc,
        resource("aws:ec2/flowLog:FlowLog", "traffic", {
          vpcId: ref("shop"),
          trafficType: "ALL",
          logDestinationType: "s3",
          logDestination: bucket,
        }),
      ],
      template: {
        Shop: Vpc,
        Traffic: {
          Type: "AWS::EC2::FlowLog",
          Properties: {
            ResourceType: "VPC",
            ResourceId: { Ref: "Shop" },
            TrafficType: "ALL",
            LogDestinationType: "s3",
            LogDestination: bucket,
          },
        },
      },
    },
  },
};
