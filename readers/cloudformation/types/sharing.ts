import { type Adapter, type Adapters, itself } from "../adapter.ts";
import { over } from "../choices.ts";

/** One statement of a policy, which AWS adds to those that are there. */
const policyOf = (statement: unknown): unknown =>
  over(statement, (plain) => (plain === undefined ? undefined : { Version: "2012-10-17", Statement: [plain] }));

const statement: Adapter = {
  parts: [itself("aws:cloudwatch/eventBusPolicy:EventBusPolicy", { policy: { from: "Statement", make: policyOf } })],
};

/** The older form, which says who may do what without a statement. */
const permission: Adapter = { parts: [itself("aws:cloudwatch/eventPermission:EventPermission", {})] };

/** Policies of event buses, schema registries and logs: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html */
export const sharing: Adapters = {
  "AWS::Events::EventBusPolicy": (get) => (get("Statement") === undefined ? permission : statement),
  "AWS::EventSchemas::RegistryPolicy": {
    parts: [itself("aws:schemas/registryPolicy:RegistryPolicy", { policy: { from: "Policy", whole: true } })],
  },
  "AWS::Logs::ResourcePolicy": {
    parts: [
      itself("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", {
        policyDocument: { from: "PolicyDocument", whole: true },
      }),
    ],
  },
  "AWS::Logs::Destination": {
    parts: [
      itself("aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy", {
        accessPolicy: { from: "DestinationPolicy", whole: true },
      }),
    ],
  },
};
