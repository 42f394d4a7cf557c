import { type Adapters, itself } from "../adapter.ts";
import { over } from "../choices.ts";
import { isMap } from "../place.ts";

/** The model has a list, CloudFormation a map by the kind of log. */
const logs = (options: unknown): unknown =>
  over(options, (plain) =>
    isMap(plain)
      ? Object.entries(plain).map(([logType, each]) =>
          over(each, (option) =>
            isMap(option)
              ? { logType, cloudwatchLogGroupArn: option["CloudWatchLogsLogGroupArn"], enabled: option["Enabled"] }
              : option,
          ),
        )
      : plain,
  );

const common = {
  domainName: "DomainName",
  accessPolicies: { from: "AccessPolicies", whole: true },
  advancedOptions: { from: "AdvancedOptions", whole: true },
  advancedSecurityOptions: {
    from: "AdvancedSecurityOptions",
    table: {
      masterUserOptions: {
        from: "MasterUserOptions",
        table: { masterUserPassword: { from: "MasterUserPassword", secret: true } },
      },
    },
  },
  cognitoOptions: "CognitoOptions",
  domainEndpointOptions: "DomainEndpointOptions",
  ebsOptions: "EBSOptions",
  encryptAtRest: "EncryptionAtRestOptions",
  nodeToNodeEncryption: "NodeToNodeEncryptionOptions",
  logPublishingOptions: { from: "LogPublishingOptions", make: logs },
  vpcOptions: "VPCOptions",
} as const;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_OpenSearchService.html, …/AWS_Elasticsearch.html */
export const search: Adapters = {
  "AWS::OpenSearchServerless::SecurityPolicy": {
    refers: "name",
    parts: [itself("aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy", {})],
  },
  "AWS::OpenSearchServerless::AccessPolicy": {
    refers: "name",
    parts: [itself("aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy", {})],
  },
  "AWS::OpenSearchService::Domain": {
    refers: "domainName",
    parts: [itself("aws:opensearch/domain:Domain", common)],
  },
  "AWS::Elasticsearch::Domain": {
    refers: "domainName",
    parts: [itself("aws:elasticsearch/domain:Domain", { ...common, clusterConfig: "ElasticsearchClusterConfig" })],
  },
};
