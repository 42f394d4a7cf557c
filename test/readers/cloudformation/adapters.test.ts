// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of Fn::Sub are written so.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { CompanionType } from "../../../core/model/links.ts";
import { camelCase } from "../../../readers/cloudformation/evaluator.ts";
import { graphOf, resourceAt, shown, treeOf, unitOf } from "./support.ts";

const test = suite("CloudFormation adapters");

const names: readonly (readonly [from: string, to: string])[] = [
  ["VpcId", "vpcId"],
  ["KMSMasterKeyID", "kmsMasterKeyId"],
  ["DBSubnetGroupName", "dbSubnetGroupName"],
  ["SSEAlgorithm", "sseAlgorithm"],
  ["OriginSSLProtocols", "originSslProtocols"],
  ["HTTPSPort", "httpsPort"],
  ["S3OriginConfig", "s3OriginConfig"],
  ["MultiAZ", "multiAz"],
  ["CidrIpv6", "cidrIpv6"],
  ["WebACLId", "webAclId"],
];
test("names change mechanically", () => {
  for (const [from, to] of names) assert.is(camelCase(from), to);
});

const document = { Statement: [{ Effect: "Allow", Action: "*" }] };
const role = "<Role|Role.name>";

/** What a resource `It` of a type becomes: resources of the model by address. */
const table: readonly (readonly [
  type: string,
  properties: object,
  expected: Readonly<Record<string, readonly [string, object]>>,
])[] = [
  [
    "AWS::S3::Bucket",
    {
      BucketName: "b",
      AccessControl: "PublicReadWrite",
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
      VersioningConfiguration: { Status: "Enabled" },
      LoggingConfiguration: { DestinationBucketName: "logs", LogFilePrefix: "p/" },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "k" } },
        ],
      },
      PublicAccessBlockConfiguration: { BlockPublicAcls: "true", RestrictPublicBuckets: false },
      Tags: [{ Key: "UPPER", Value: 1 }],
    },
    {
      It: ["aws:s3/bucket:Bucket", { bucket: "b", tags: { UPPER: 1 } }],
      "It.AccessControl": ["aws:s3/bucketAcl:BucketAcl", { acl: "public-read-write", bucket: "<It|It.bucket>" }],
      "It.BucketEncryption": [
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        {
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: "k" } }],
          bucket: "<It|It.bucket>",
        },
      ],
      "It.PublicAccessBlockConfiguration": [
        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        { blockPublicAcls: "true", restrictPublicBuckets: false, bucket: "<It|It.bucket>" },
      ],
      "It.OwnershipControls": [
        "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        { rule: { objectOwnership: "BucketOwnerEnforced" }, bucket: "<It|It.bucket>" },
      ],
      "It.VersioningConfiguration": [
        "aws:s3/bucketVersioning:BucketVersioning",
        { versioningConfiguration: { status: "Enabled" }, bucket: "<It|It.bucket>" },
      ],
      "It.LoggingConfiguration": [
        "aws:s3/bucketLogging:BucketLogging",
        { targetBucket: "logs", targetPrefix: "p/", bucket: "<It|It.bucket>" },
      ],
    },
  ],
  [
    "AWS::S3::BucketPolicy",
    { Bucket: "b", PolicyDocument: document },
    { It: ["aws:s3/bucketPolicy:BucketPolicy", { bucket: "b", policy: document }] },
  ],
  [
    "AWS::EC2::SecurityGroup",
    {
      GroupName: "g",
      GroupDescription: "d",
      VpcId: "vpc-1",
      SecurityGroupIngress: [
        { IpProtocol: -1, CidrIp: "0.0.0.0/0" },
        { IpProtocol: "tcp", FromPort: "22", ToPort: 22, CidrIpv6: "::/0", SourcePrefixListId: "pl-1" },
        { IpProtocol: "udp", SourceSecurityGroupId: "sg-1" },
      ],
      SecurityGroupEgress: { IpProtocol: "tcp", DestinationSecurityGroupId: "sg-2" },
    },
    {
      It: [
        "aws:ec2/securityGroup:SecurityGroup",
        {
          name: "g",
          description: "d",
          ingress: [
            { protocol: "-1", cidrBlocks: ["0.0.0.0/0"] },
            { fromPort: 22, toPort: 22, protocol: "tcp", ipv6CidrBlocks: ["::/0"], prefixListIds: ["pl-1"] },
            { protocol: "udp", securityGroups: ["sg-1"] },
          ],
          egress: [{ protocol: "tcp", securityGroups: ["sg-2"] }],
          vpcId: "vpc-1",
        },
      ],
    },
  ],
  [
    "AWS::EC2::SecurityGroupIngress",
    { GroupId: "sg", IpProtocol: "tcp", FromPort: 22, ToPort: "22", CidrIp: "0.0.0.0/0", Description: "d" },
    {
      It: [
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        {
          fromPort: 22,
          toPort: 22,
          ipProtocol: "tcp",
          cidrIpv4: "0.0.0.0/0",
          securityGroupId: "sg",
          description: "d",
        },
      ],
    },
  ],
  [
    "AWS::EC2::SecurityGroupEgress",
    { GroupId: "sg", IpProtocol: -1, CidrIpv6: "::/0", DestinationPrefixListId: "pl" },
    {
      It: [
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        { ipProtocol: "-1", securityGroupId: "sg", prefixListId: "pl", cidrIpv6: "::/0" },
      ],
    },
  ],
  [
    "AWS::EC2::Instance",
    {
      ImageId: "ami",
      UserData: { "Fn::Base64": "echo" },
      NetworkInterfaces: [{ AssociatePublicIpAddress: true, DeviceIndex: "0", GroupSet: ["sg"], SubnetId: "s" }],
      BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { Encrypted: false, VolumeSize: 8 } }],
      MetadataOptions: { HttpTokens: "required" },
    },
    {
      It: [
        "aws:ec2/instance:Instance",
        {
          ami: "ami",
          associatePublicIpAddress: true,
          networkInterfaces: [{ associatePublicIpAddress: true, deviceIndex: "0", groupSet: ["sg"], subnetId: "s" }],
          subnetId: "s",
          vpcSecurityGroupIds: ["sg"],
          ebsBlockDevices: [{ deviceName: "/dev/xvda", encrypted: false, volumeSize: 8 }],
          userData: "echo",
          metadataOptions: { httpTokens: "required" },
        },
      ],
    },
  ],
  [
    "AWS::EC2::LaunchTemplate",
    {
      LaunchTemplateName: "base",
      LaunchTemplateData: { ImageId: "ami", MetadataOptions: { HttpTokens: "required" } },
    },
    {
      It: [
        "aws:ec2/launchTemplate:LaunchTemplate",
        { name: "base", imageId: "ami", metadataOptions: { httpTokens: "required" } },
      ],
    },
  ],
  [
    "AWS::AutoScaling::LaunchConfiguration",
    {
      LaunchConfigurationName: "old",
      ImageId: "ami",
      AssociatePublicIpAddress: true,
      BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { Encrypted: true } }],
    },
    {
      It: [
        "aws:ec2/launchConfiguration:LaunchConfiguration",
        {
          name: "old",
          ebsBlockDevices: [{ deviceName: "/dev/xvda", encrypted: true }],
          imageId: "ami",
          associatePublicIpAddress: true,
        },
      ],
    },
  ],
  ["AWS::EC2::EIP", { InstanceId: "i", Domain: "vpc" }, { It: ["aws:ec2/eip:Eip", { instance: "i", domain: "vpc" }] }],
  [
    "AWS::EC2::EIPAssociation",
    { EIP: "198.51.100.1", InstanceId: "i", AllocationId: "a", NetworkInterfaceId: "eni" },
    {
      It: [
        "aws:ec2/eipAssociation:EipAssociation",
        { publicIp: "198.51.100.1", instanceId: "i", allocationId: "a", networkInterfaceId: "eni" },
      ],
    },
  ],
  [
    "Custom::VpcRestrictDefaultSG",
    { DefaultSecurityGroupId: "sg-1" },
    { It: ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", { vpcId: "sg-1" }] },
  ],
  [
    "AWS::EFS::FileSystem",
    { Encrypted: true, KmsKeyId: "k" },
    { It: ["aws:efs/fileSystem:FileSystem", { encrypted: true, kmsKeyId: "k" }] },
  ],
  [
    "AWS::EKS::Cluster",
    {
      Name: "shop",
      ResourcesVpcConfig: { EndpointPublicAccess: false, PublicAccessCidrs: ["10.0.0.0/8"], SubnetIds: ["s"] },
      EncryptionConfig: [{ Provider: { KeyArn: "k" }, Resources: ["secrets"] }],
    },
    {
      It: [
        "aws:eks/cluster:Cluster",
        {
          vpcConfig: { endpointPublicAccess: false, publicAccessCidrs: ["10.0.0.0/8"], subnetIds: ["s"] },
          encryptionConfig: { provider: { keyArn: "k" }, resources: ["secrets"] },
          name: "shop",
        },
      ],
    },
  ],
  [
    "AWS::ECR::Repository",
    { RepositoryName: "shop/checkout", ImageScanningConfiguration: { ScanOnPush: true } },
    {
      It: [
        "aws:ecr/repository:Repository",
        { name: "shop/checkout", imageScanningConfiguration: { scanOnPush: true } },
      ],
    },
  ],
  [
    "AWS::ECR::RegistryScanningConfiguration",
    {
      ScanType: "BASIC",
      Rules: [{ ScanFrequency: "SCAN_ON_PUSH", RepositoryFilters: [{ Filter: "*", FilterType: "WILDCARD" }] }],
    },
    {
      It: [
        "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration",
        {
          scanType: "BASIC",
          rules: [{ scanFrequency: "SCAN_ON_PUSH", repositoryFilters: [{ filter: "*", filterType: "WILDCARD" }] }],
        },
      ],
    },
  ],
  [
    "AWS::EC2::Volume",
    { Encrypted: true, KmsKeyId: "k", VolumeType: "gp3" },
    { It: ["aws:ebs/volume:Volume", { type: "gp3", encrypted: true, kmsKeyId: "k" }] },
  ],
  [
    "AWS::EC2::Subnet",
    { MapPublicIpOnLaunch: true, CidrBlock: "10.0.0.0/24", VpcId: "v" },
    { It: ["aws:ec2/subnet:Subnet", { mapPublicIpOnLaunch: true, cidrBlock: "10.0.0.0/24", vpcId: "v" }] },
  ],
  [
    "AWS::EC2::Route",
    { DestinationCidrBlock: "0.0.0.0/0", DestinationIpv6CidrBlock: "::/0", GatewayId: "igw", RouteTableId: "r" },
    {
      It: [
        "aws:ec2/route:Route",
        {
          destinationIpv6CidrBlock: "::/0",
          destinationCidrBlock: "0.0.0.0/0",
          gatewayId: "igw",
          routeTableId: "r",
        },
      ],
    },
  ],
  [
    "AWS::RDS::DBInstance",
    {
      DBInstanceIdentifier: "i",
      DBInstanceClass: "c",
      Engine: "mysql",
      MasterUserPassword: "hunter2",
      VPCSecurityGroups: ["sg"],
      EnableIAMDatabaseAuthentication: true,
      PubliclyAccessible: "true",
      StorageEncrypted: false,
      MultiAZ: true,
    },
    {
      It: [
        "aws:rds/instance:Instance",
        {
          identifier: "i",
          instanceClass: "c",
          password: "hunter2",
          vpcSecurityGroupIds: ["sg"],
          iamDatabaseAuthenticationEnabled: true,
          engine: "mysql",
          publiclyAccessible: "true",
          storageEncrypted: false,
          multiAz: true,
        },
      ],
    },
  ],
  [
    "AWS::RDS::DBInstance",
    { DBClusterIdentifier: "c", Engine: "aurora-mysql", PubliclyAccessible: true },
    {
      It: [
        "aws:rds/clusterInstance:ClusterInstance",
        { clusterIdentifier: "c", engine: "aurora-mysql", publiclyAccessible: true },
      ],
    },
  ],
  [
    "AWS::RDS::DBCluster",
    { DBClusterIdentifier: "c", StorageEncrypted: true, MasterUserPassword: { Ref: "AWS::NoValue" } },
    { It: ["aws:rds/cluster:Cluster", { clusterIdentifier: "c", storageEncrypted: true }] },
  ],
  [
    "AWS::RDS::DBSubnetGroup",
    { DBSubnetGroupName: "n", DBSubnetGroupDescription: "d", SubnetIds: ["a"] },
    { It: ["aws:rds/subnetGroup:SubnetGroup", { name: "n", description: "d", subnetIds: ["a"] }] },
  ],
  [
    "AWS::ElasticLoadBalancingV2::LoadBalancer",
    {
      Type: "application",
      Scheme: "internet-facing",
      LoadBalancerAttributes: [
        { Key: "routing.http.drop_invalid_header_fields.enabled", Value: "true" },
        { Key: "access_logs.s3.enabled", Value: true },
      ],
    },
    {
      It: [
        "aws:lb/loadBalancer:LoadBalancer",
        {
          loadBalancerType: "application",
          internal: false,
          accessLogs: { enabled: true, bucket: undefined, prefix: undefined },
          dropInvalidHeaderFields: "true",
        },
      ],
    },
  ],
  [
    "AWS::ElasticLoadBalancingV2::Listener",
    {
      LoadBalancerArn: "lb",
      Port: 80,
      Protocol: "HTTP",
      SslPolicy: "s",
      Certificates: [{ CertificateArn: "c" }],
      DefaultActions: [
        { Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" } },
        { Type: "fixed-response", FixedResponseConfig: { StatusCode: "404" } },
        { Type: "forward", ForwardConfig: { TargetGroups: [{ TargetGroupArn: "t", Weight: 1 }] } },
      ],
    },
    {
      It: [
        "aws:lb/listener:Listener",
        {
          certificateArn: "c",
          defaultActions: [
            { redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" }, type: "redirect" },
            { fixedResponse: { statusCode: "404" }, type: "fixed-response" },
            { forward: { targetGroups: [{ arn: "t", weight: 1 }] }, type: "forward" },
          ],
          loadBalancerArn: "lb",
          port: 80,
          protocol: "HTTP",
          sslPolicy: "s",
        },
      ],
    },
  ],
  [
    "AWS::ElasticLoadBalancingV2::ListenerRule",
    {
      ListenerArn: "l",
      Actions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS" } }],
      Conditions: [
        { Field: "path-pattern", Values: ["/x"] },
        { Field: "host-header", HostHeaderConfig: { Values: ["h"] } },
      ],
    },
    {
      It: [
        "aws:lb/listenerRule:ListenerRule",
        {
          actions: [{ redirect: { protocol: "HTTPS" }, type: "redirect" }],
          conditions: [
            { pathPattern: { values: ["/x"] }, field: "path-pattern" },
            { hostHeader: { values: ["h"], regexValues: undefined }, field: "host-header" },
          ],
          listenerArn: "l",
        },
      ],
    },
  ],
  [
    "AWS::CloudFront::Distribution",
    {
      DistributionConfig: {
        Enabled: true,
        WebACLId: "w",
        IPV6Enabled: true,
        DefaultCacheBehavior: { ViewerProtocolPolicy: "allow-all", TargetOriginId: "o" },
        CacheBehaviors: [{ PathPattern: "/x", ViewerProtocolPolicy: "https-only" }],
        ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: "TLSv1" },
        Origins: [{ Id: "o", DomainName: "d", CustomOriginConfig: { HTTPPort: 80, OriginSSLProtocols: ["SSLv3"] } }],
        Logging: { Bucket: "l" },
      },
      Tags: [{ Key: "k", Value: "v" }],
    },
    {
      It: [
        "aws:cloudfront/distribution:Distribution",
        {
          defaultCacheBehavior: { viewerProtocolPolicy: "allow-all", targetOriginId: "o" },
          orderedCacheBehaviors: [{ pathPattern: "/x", viewerProtocolPolicy: "https-only" }],
          loggingConfig: { bucket: "l" },
          isIpv6Enabled: true,
          origins: [
            { originId: "o", domainName: "d", customOriginConfig: { httpPort: 80, originSslProtocols: ["SSLv3"] } },
          ],
          viewerCertificate: { cloudfrontDefaultCertificate: true, minimumProtocolVersion: "TLSv1" },
          tags: { k: "v" },
          enabled: true,
          webAclId: "w",
        },
      ],
    },
  ],
  [
    "AWS::IAM::Role",
    {
      RoleName: "r",
      AssumeRolePolicyDocument: document,
      ManagedPolicyArns: ["a"],
      PermissionsBoundary: "p",
      Policies: [
        { PolicyName: "one", PolicyDocument: document },
        { PolicyName: { Ref: "AWS::Region" }, PolicyDocument: "{}" },
      ],
    },
    {
      It: [
        "aws:iam/role:Role",
        { name: "r", assumeRolePolicy: document, managedPolicyArns: ["a"], permissionsBoundary: "p" },
      ],
      "It.Policies[one]": ["aws:iam/rolePolicy:RolePolicy", { name: "one", policy: document, role: "<It|It.name>" }],
      "It.Policies[1]": [
        "aws:iam/rolePolicy:RolePolicy",
        { name: "<AWS::Region>", policy: "{}", role: "<It|It.name>" },
      ],
    },
  ],
  [
    "AWS::IAM::User",
    { Policies: [{ PolicyName: "one", PolicyDocument: document }] },
    {
      It: ["aws:iam/user:User", {}],
      "It.Policies[one]": ["aws:iam/userPolicy:UserPolicy", { name: "one", policy: document, user: "<It|It.name>" }],
    },
  ],
  [
    "AWS::IAM::Group",
    { GroupName: "g", ManagedPolicyArns: ["a"] },
    {
      It: ["aws:iam/group:Group", { name: "g" }],
      "It.ManagedPolicyArns[0]": [
        "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
        { policyArn: "a", group: "<It|It.name>" },
      ],
    },
  ],
  [
    "AWS::IAM::ManagedPolicy",
    { ManagedPolicyName: "m", PolicyDocument: document, Roles: [{ Ref: "Role" }] },
    {
      It: ["aws:iam/policy:Policy", { name: "m", policy: document }],
      "It.Roles[0]": ["aws:iam/rolePolicyAttachment:RolePolicyAttachment", { role, policyArn: "<It|It.arn>" }],
    },
  ],
  [
    "AWS::IAM::Policy",
    { PolicyName: "p", PolicyDocument: document, Roles: [{ Ref: "Role" }] },
    { It: ["aws:iam/rolePolicy:RolePolicy", { role, name: "p", policy: document }] },
  ],
  [
    "AWS::IAM::Policy",
    { PolicyName: "p", PolicyDocument: document, Roles: [{ Ref: "Role" }], Users: ["u"], Groups: ["g"] },
    {
      "It.Roles[0]": ["aws:iam/rolePolicy:RolePolicy", { role, name: "p", policy: document }],
      "It.Users[0]": ["aws:iam/userPolicy:UserPolicy", { user: "u", name: "p", policy: document }],
      "It.Groups[0]": ["aws:iam/groupPolicy:GroupPolicy", { group: "g", name: "p", policy: document }],
    },
  ],
  [
    "AWS::IAM::Policy",
    { PolicyName: "p", PolicyDocument: document },
    { It: ["aws:iam/rolePolicy:RolePolicy", { name: "p", policy: document }] },
  ],
  [
    "AWS::IAM::RolePolicy",
    { PolicyName: "p", PolicyDocument: document, RoleName: { Ref: "Role" } },
    { It: ["aws:iam/rolePolicy:RolePolicy", { role, name: "p", policy: document }] },
  ],
  [
    "AWS::SSO::PermissionSet",
    { InstanceArn: "i", InlinePolicy: document },
    {
      "It.InlinePolicy": [
        "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        { inlinePolicy: document, instanceArn: "i", permissionSetArn: "<It|It.arn>" },
      ],
    },
  ],
  [
    "AWS::SQS::Queue",
    { QueueName: "q", KmsMasterKeyId: "k", SqsManagedSseEnabled: false, RedrivePolicy: { deadLetterTargetArn: "d" } },
    {
      It: [
        "aws:sqs/queue:Queue",
        { name: "q", redrivePolicy: { deadLetterTargetArn: "d" }, kmsMasterKeyId: "k", sqsManagedSseEnabled: false },
      ],
    },
  ],
  [
    "AWS::SQS::QueuePolicy",
    { Queues: ["a", "b"], PolicyDocument: document },
    {
      "It.Queues[0]": ["aws:sqs/queuePolicy:QueuePolicy", { queueUrl: "a", policy: document }],
      "It.Queues[1]": ["aws:sqs/queuePolicy:QueuePolicy", { queueUrl: "b", policy: document }],
    },
  ],
  [
    "AWS::SNS::TopicPolicy",
    { Topics: ["t"], PolicyDocument: document },
    { It: ["aws:sns/topicPolicy:TopicPolicy", { arn: "t", policy: document }] },
  ],
  [
    "AWS::KMS::Key",
    { KeyPolicy: document, EnableKeyRotation: true, Enabled: false },
    { It: ["aws:kms/key:Key", { policy: document, isEnabled: false, enableKeyRotation: true }] },
  ],
  [
    "AWS::KMS::ReplicaKey",
    { KeyPolicy: document, PrimaryKeyArn: "k", PendingWindowInDays: 7 },
    { It: ["aws:kms/replicaKey:ReplicaKey", { policy: document, primaryKeyArn: "k", deletionWindowInDays: 7 }] },
  ],
  [
    "AWS::ECR::RegistryPolicy",
    { PolicyText: document },
    { It: ["aws:ecr/registryPolicy:RegistryPolicy", { policy: document }] },
  ],
  [
    "AWS::ECR::RepositoryCreationTemplate",
    { Prefix: "shop", RepositoryPolicy: document },
    {
      It: [
        "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
        { prefix: "shop", repositoryPolicy: document },
      ],
    },
  ],
  [
    "AWS::Events::EventBusPolicy",
    { EventBusName: "orders", StatementId: "s", Principal: "*", Action: "events:PutEvents" },
    {
      It: [
        "aws:cloudwatch/eventPermission:EventPermission",
        { eventBusName: "orders", statementId: "s", principal: "*", action: "events:PutEvents" },
      ],
    },
  ],
  [
    "AWS::EventSchemas::RegistryPolicy",
    { Policy: document, RegistryName: "orders" },
    { It: ["aws:schemas/registryPolicy:RegistryPolicy", { policy: document, registryName: "orders" }] },
  ],
  [
    "AWS::Logs::ResourcePolicy",
    { PolicyDocument: document, PolicyName: "p" },
    { It: ["aws:cloudwatch/logResourcePolicy:LogResourcePolicy", { policyDocument: document, policyName: "p" }] },
  ],
  [
    "AWS::Lambda::Function",
    { FunctionName: "f", Environment: { Variables: { Upper_Case: "x" } }, Code: { ZipFile: "z" }, KmsKeyArn: "k" },
    {
      It: [
        "aws:lambda/function:Function",
        { name: "f", code: "z", environment: { variables: { Upper_Case: "x" } }, kmsKeyArn: "k" },
      ],
    },
  ],
  [
    "AWS::Lambda::Permission",
    { FunctionName: "f", Principal: "*", Action: "lambda:InvokeFunction", PrincipalOrgID: "o" },
    {
      It: [
        "aws:lambda/permission:Permission",
        { function: "f", principal: "*", action: "lambda:InvokeFunction", principalOrgId: "o" },
      ],
    },
  ],
  [
    "AWS::Lambda::Url",
    { TargetFunctionArn: "f", AuthType: "NONE", Cors: { AllowOrigins: ["*"] } },
    {
      It: [
        "aws:lambda/functionUrl:FunctionUrl",
        { functionName: "f", authorizationType: "NONE", cors: { allowOrigins: ["*"] } },
      ],
    },
  ],
  [
    "AWS::DynamoDB::Table",
    {
      TableName: "t",
      SSESpecification: { SSEEnabled: true, KMSMasterKeyId: "k" },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    },
    {
      It: [
        "aws:dynamodb/table:Table",
        {
          name: "t",
          serverSideEncryption: { enabled: true, kmsKeyArn: "k" },
          pointInTimeRecovery: { enabled: true },
        },
      ],
    },
  ],
  [
    "AWS::SecretsManager::Secret",
    { Name: "s", SecretString: "hunter2", GenerateSecretString: { PasswordLength: 8 } },
    {
      It: ["aws:secretsmanager/secret:Secret", { name: "s" }],
      "It.SecretString": [
        "aws:secretsmanager/secretVersion:SecretVersion",
        { secretString: "hunter2", secretId: "<It|It.arn>" },
      ],
    },
  ],
  [
    "AWS::Logs::LogGroup",
    { LogGroupName: "l", KmsKeyId: "k", RetentionInDays: 7 },
    { It: ["aws:cloudwatch/logGroup:LogGroup", { name: "l", kmsKeyId: "k", retentionInDays: 7 }] },
  ],
  [
    "AWS::ECS::TaskDefinition",
    {
      NetworkMode: "host",
      ContainerDefinitions: [
        { Name: "c", Privileged: true, Environment: [{ Name: "A", Value: "b" }], DockerLabels: { Some_Label: 1 } },
      ],
      Volumes: [{ Name: "v", EFSVolumeConfiguration: { FilesystemId: "f", TransitEncryption: "ENABLED" } }],
    },
    {
      It: [
        "aws:ecs/taskDefinition:TaskDefinition",
        {
          containerDefinitions: [
            { dockerLabels: { Some_Label: 1 }, name: "c", privileged: true, environment: [{ name: "A", value: "b" }] },
          ],
          volumes: [{ efsVolumeConfiguration: { fileSystemId: "f", transitEncryption: "ENABLED" }, name: "v" }],
          networkMode: "host",
        },
      ],
    },
  ],
  [
    "AWS::ECS::Service",
    { NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: "ENABLED", Subnets: ["s"] } } },
    { It: ["aws:ecs/service:Service", { networkConfiguration: { assignPublicIp: true, subnets: ["s"] } }] },
  ],
  [
    "AWS::CloudTrail::Trail",
    { IsLogging: true, S3BucketName: "b", KMSKeyId: "k", EnableLogFileValidation: true },
    {
      It: [
        "aws:cloudtrail/trail:Trail",
        { enableLogging: true, s3BucketName: "b", kmsKeyId: "k", enableLogFileValidation: true },
      ],
    },
  ],
];

for (const [type, properties, expected] of table) {
  test(`${type} is ${Object.keys(expected).join(", ")}`, async () => {
    const unit = await unitOf({
      Resources: { It: { Type: type, Properties: properties }, Role: { Type: "AWS::IAM::Role" } },
    });
    const made = unit.resources.filter((each) => each.address !== "Role");
    assert.equal(
      Object.fromEntries(made.map((each) => [each.address, [each.type, treeOf(unit, each.address)]])),
      expected,
    );
  });
}

/** Companions in the graph: `It` is the owner, `Its` the companion, written apart. */
const joins: readonly (readonly [owner: string, companion: string, properties: object, type: CompanionType])[] = [
  ["AWS::S3::Bucket", "AWS::S3::BucketPolicy", { Bucket: { Ref: "It" } }, "aws:s3/bucketPolicy:BucketPolicy"],
  ["AWS::S3::Bucket", "AWS::S3::BucketPolicy", { Bucket: "named" }, "aws:s3/bucketPolicy:BucketPolicy"],
  ["AWS::S3::Bucket", "AWS::S3::BucketPolicy", { Bucket: { "Fn::Sub": "${It}" } }, "aws:s3/bucketPolicy:BucketPolicy"],
  [
    "AWS::EC2::SecurityGroup",
    "AWS::EC2::SecurityGroupIngress",
    { GroupId: { "Fn::GetAtt": ["It", "GroupId"] } },
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  ],
  ["AWS::IAM::Role", "AWS::IAM::Policy", { Roles: [{ Ref: "It" }] }, "aws:iam/rolePolicy:RolePolicy"],
  [
    "AWS::IAM::Role",
    "AWS::IAM::ManagedPolicy",
    { Roles: [{ Ref: "It" }] },
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  ],
  [
    "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "AWS::ElasticLoadBalancingV2::Listener",
    { LoadBalancerArn: { Ref: "It" } },
    "aws:lb/listener:Listener",
  ],
  [
    "AWS::SQS::Queue",
    "AWS::SQS::QueuePolicy",
    { Queues: [{ "Fn::Sub": "https://sqs.${AWS::Region}.amazonaws.com/${It.QueueName}" }] },
    "aws:sqs/queuePolicy:QueuePolicy",
  ],
];

for (const [owner, companion, properties, type] of joins) {
  test(`${companion} with ${JSON.stringify(properties)} belongs to its owner`, async () => {
    const graph = await graphOf({
      Resources: {
        It: { Type: owner, Properties: owner === "AWS::S3::Bucket" ? { BucketName: "named" } : {} },
        Its: { Type: companion, Properties: properties },
      },
    });
    const { sure, maybe } = graph.companions(resourceAt(graph.unit, "It"), type);
    assert.is(sure.length, 1);
    assert.is(maybe.length, 0);
  });
}

test("a bucket and its policy that are named by one unknown parameter belong together", async () => {
  const graph = await graphOf({
    Parameters: { Name: { Type: "String" } },
    Resources: {
      A: { Type: "AWS::S3::Bucket", Properties: { BucketName: { "Fn::Sub": "${Name}-${AWS::AccountId}" } } },
      B: { Type: "AWS::S3::Bucket" },
      P: { Type: "AWS::S3::BucketPolicy", Properties: { Bucket: { "Fn::Sub": "${Name}-${AWS::AccountId}" } } },
    },
  });
  assert.equal(graph.owners(resourceAt(graph.unit, "P")), { resources: [resourceAt(graph.unit, "A")], sure: true });
});

test("a policy of a bucket that is not known may belong to any", async () => {
  const graph = await graphOf({
    Parameters: { Name: { Type: "String" } },
    Resources: {
      A: { Type: "AWS::S3::Bucket" },
      P: { Type: "AWS::S3::BucketPolicy", Properties: { Bucket: { Ref: "Name" } } },
    },
  });
  const policy = graph.companion(resourceAt(graph.unit, "A"), "aws:s3/bucketPolicy:BucketPolicy");
  assert.is(policy.state, "unknown");
  assert.equal(resourceAt(graph.unit, "P").target("nothing"), { kind: "none" });
});

test("a target that depends on a condition is one of several", async () => {
  const graph = await graphOf({
    Parameters: { Env: { Type: "String" } },
    Conditions: { C: { "Fn::Equals": [{ Ref: "Env" }, "x"] } },
    Resources: {
      A: { Type: "AWS::S3::Bucket" },
      B: { Type: "AWS::S3::Bucket" },
      P: {
        Type: "AWS::S3::BucketPolicy",
        Properties: { Bucket: { "Fn::If": ["C", { Ref: "A" }, { Ref: "B" }] } },
      },
    },
  });
  const { maybe } = graph.companions(resourceAt(graph.unit, "A"), "aws:s3/bucketPolicy:BucketPolicy");
  assert.equal(maybe, [{ kind: "may-belong", resource: "P" }]);
});

test("settings that are not known make all that they say unknown", async () => {
  const graph = await graphOf({
    Resources: {
      A: {
        Type: "AWS::S3::Bucket",
        Properties: { PublicAccessBlockConfiguration: { "Fn::Transform": { Name: "M" } } },
      },
      D: {
        Type: "AWS::CloudFront::Distribution",
        Properties: { DistributionConfig: { "Fn::Transform": { Name: "M" } } },
      },
    },
  });
  const guard = graph.companion(resourceAt(graph.unit, "A"), "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
  assert.is(guard.at("blockPublicAcls").state, "unknown");
  assert.is(resourceAt(graph.unit, "D").fields.state, "unknown");
});

test("a secret is marked and its value stays out of what is shown", async () => {
  const unit = await unitOf({
    Resources: { D: { Type: "AWS::RDS::DBInstance", Properties: { MasterUserPassword: "hunter2" } } },
  });
  const field = (resourceAt(unit, "D").fields as never as { at(key: string): { isSecret: boolean; state: string } }).at(
    "password",
  );
  assert.is(field.isSecret, true);
  assert.is(field.state, "known");
});

test("types without an adapter are counted", async () => {
  const unit = await unitOf({ Resources: { A: { Type: "Custom::Thing" }, B: { Type: "AWS::Glue::Job" } } });
  assert.equal(unit.resources, []);
  assert.equal(shown(unit.unshaped), [
    { type: "Custom::Thing", address: "A" },
    { type: "AWS::Glue::Job", address: "B" },
  ]);
});

test.run();
