import { type Adapters, companions, itself } from "../adapter.ts";

/** AWS Organizations: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Organizations.html */
export const organizations: Adapters = {
  "AWS::Organizations::Policy": {
    parts: [
      itself("aws:organizations/policy:Policy", { content: { from: "Content", whole: true } }),
      companions("aws:organizations/policyAttachment:PolicyAttachment", "policyId", "TargetIds", { targetId: "@" }),
    ],
    leave: ["TargetIds"],
  },
};
