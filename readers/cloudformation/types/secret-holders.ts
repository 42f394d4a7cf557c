import { type Adapters, itself } from "../adapter.ts";

const source = { buildspec: "BuildSpec" } as const;

/**
 * Types whose secrets are judged: builds, start scripts, stores with a password, parameters.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_CodeBuild.html, …/AWS_SSM.html and so on
 */
export const secretHolders: Adapters = {
  "AWS::CodeBuild::Project": {
    refers: "name",
    parts: [
      itself("aws:codebuild/project:Project", {
        source: { from: "Source", table: source },
        secondarySources: { from: "SecondarySources", table: source },
        buildTimeout: "TimeoutInMinutes",
        queuedTimeout: "QueuedTimeoutInMinutes",
        logsConfig: { from: "LogsConfig", table: { cloudwatchLogs: "CloudWatchLogs" } },
      }),
    ],
  },
  "AWS::CodeBuild::SourceCredential": {
    refers: "arn",
    parts: [itself("aws:codebuild/sourceCredential:SourceCredential", { userName: "Username" })],
  },
  "AWS::RedshiftServerless::Namespace": {
    refers: "namespaceName",
    parts: [
      itself("aws:redshiftserverless/namespace:Namespace", {
        adminUsername: "AdminUsername",
        defaultIamRoleArn: "DefaultIamRoleArn",
      }),
    ],
  },
  "AWS::DocDB::DBCluster": {
    refers: "clusterIdentifier",
    parts: [
      itself("aws:docdb/cluster:Cluster", {
        clusterIdentifier: "DBClusterIdentifier",
        masterPassword: "MasterUserPassword",
        enabledCloudwatchLogsExports: "EnableCloudwatchLogsExports",
      }),
    ],
  },
  "AWS::DocDBElastic::Cluster": {
    refers: "arn",
    parts: [itself("aws:docdb/elasticCluster:ElasticCluster", { name: "ClusterName" })],
  },
  "AWS::MemoryDB::User": {
    refers: "userName",
    parts: [itself("aws:memorydb/user:User", {})],
  },
  "AWS::SSM::Parameter": {
    refers: "name",
    parts: [itself("aws:ssm/parameter:Parameter", {})],
  },
};
