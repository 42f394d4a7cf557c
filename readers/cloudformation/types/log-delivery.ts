import { type Adapters, itself } from "../adapter.ts";

/** What services deliver their logs by: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Logs.html */
export const logDelivery: Adapters = {
  "AWS::Logs::DeliverySource": {
    refers: "name",
    parts: [itself("aws:cloudwatch/logDeliverySource:LogDeliverySource", {})],
  },
  "AWS::Logs::Delivery": { parts: [itself("aws:cloudwatch/logDelivery:LogDelivery", {})] },
};
