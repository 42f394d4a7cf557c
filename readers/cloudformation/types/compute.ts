import { type Adapters, itself } from "../adapter.ts";

const container = {
  dockerLabels: { from: "DockerLabels", whole: true },
} as const;

/** Lambda and ECS: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Lambda.html, …/AWS_ECS.html */
export const compute: Adapters = {
  "AWS::Lambda::Function": {
    refers: "name",
    parts: [
      itself("aws:lambda/function:Function", {
        name: "FunctionName",
        code: { from: "Code.ZipFile", whole: true },
        s3Bucket: "Code.S3Bucket",
        s3Key: "Code.S3Key",
        s3ObjectVersion: "Code.S3ObjectVersion",
        imageUri: "Code.ImageUri",
        environment: { from: "Environment", table: { variables: { from: "Variables", whole: true } } },
        fileSystemConfig: "FileSystemConfigs.0",
      }),
    ],
  },
  "AWS::Lambda::Permission": {
    parts: [itself("aws:lambda/permission:Permission", { function: "FunctionName" })],
  },
  "AWS::Lambda::LayerVersionPermission": {
    parts: [itself("aws:lambda/layerVersionPermission:LayerVersionPermission", { layerName: "LayerVersionArn" })],
  },
  "AWS::Lambda::Url": {
    refers: "functionArn",
    parts: [
      itself("aws:lambda/functionUrl:FunctionUrl", {
        functionName: "TargetFunctionArn",
        authorizationType: "AuthType",
      }),
    ],
  },
  "AWS::ECS::TaskDefinition": {
    refers: "arn",
    parts: [
      itself("aws:ecs/taskDefinition:TaskDefinition", {
        containerDefinitions: { from: "ContainerDefinitions", tree: container },
        volumes: {
          from: "Volumes",
          table: {
            hostPath: "Host.SourcePath",
            efsVolumeConfiguration: {
              from: "EFSVolumeConfiguration",
              table: { fileSystemId: "FilesystemId" },
            },
          },
        },
      }),
    ],
  },
  "AWS::ECS::Service": {
    refers: "arn",
    parts: [
      itself("aws:ecs/service:Service", {
        name: "ServiceName",
        networkConfiguration: {
          from: "NetworkConfiguration.AwsvpcConfiguration",
          table: {
            assignPublicIp: {
              from: "AssignPublicIp",
              make: (value) => (typeof value === "string" ? value === "ENABLED" : value),
            },
          },
        },
      }),
    ],
  },
};
