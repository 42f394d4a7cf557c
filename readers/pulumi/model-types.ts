import type { TypeToken } from "../../core/model/shapes.generated.ts";
import { pulumiAliases } from "./aliases.generated.ts";

/**
 * The classes that the model has a shape for, by module. The shapes themselves are types and gone at run time; a test
 * holds this list against them. A token is made of the two by one rule that has no exception in `@pulumi/aws`.
 */
const classes: Readonly<Record<string, string>> = {
  accessanalyzer: "Analyzer",
  account: "AlternativeContact",
  acm: "Certificate",
  apigateway: "DomainName Integration Method MethodSettings RestApi RestApiPolicy Stage",
  apigatewayv2: "Api DomainName Integration Route Stage",
  appsync: "GraphQLApi",
  athena: "Database Workgroup",
  autoscaling: "Group",
  backup: "Plan Selection Vault VaultLockConfiguration VaultPolicy",
  cfg: "DeliveryChannel Recorder RecorderStatus",
  cloudformation: "Stack",
  cloudfront: "Distribution OriginAccessControl OriginAccessIdentity RealtimeLogConfig ResponseHeadersPolicy",
  cloudtrail: "Trail",
  cloudwatch:
    "CompositeAlarm EventBusPolicy EventPermission EventRule EventTarget LogAccountPolicy LogDataProtectionPolicy LogDelivery LogDeliverySource LogDestinationPolicy LogGroup LogMetricFilter LogResourcePolicy MetricAlarm",
  codebuild: "Project SourceCredential Webhook",
  cognito: "IdentityPool IdentityPoolRoleAttachment RiskConfiguration UserPool UserPoolClient",
  dax: "Cluster",
  dms: "Endpoint ReplicationInstance",
  docdb: "Cluster ClusterParameterGroup ElasticCluster GlobalCluster",
  dynamodb: "ResourcePolicy Table TableReplica",
  ebs: "EncryptionByDefault Snapshot SnapshotBlockPublicAccess SnapshotCopy SnapshotImport Volume",
  ec2: "Ami AmiLaunchPermission DefaultNetworkAcl DefaultRouteTable DefaultSecurityGroup DefaultSubnet DefaultVpc EgressOnlyInternetGateway Eip EipAssociation FlowLog Instance InstanceMetadataDefaults InternetGateway LaunchConfiguration LaunchTemplate MainRouteTableAssociation NatGateway NetworkAcl NetworkAclRule NetworkInterface Route RouteTable RouteTableAssociation SecurityGroup SecurityGroupAssociation SecurityGroupRule SnapshotCreateVolumePermission SpotFleetRequest SpotInstanceRequest Subnet VolumeAttachment Vpc VpcEndpoint VpcEndpointPolicy VpcPeeringConnection",
  ecr: "RegistryPolicy RegistryScanningConfiguration Repository RepositoryCreationTemplate RepositoryPolicy",
  ecs: "AccountSettingDefault CapacityProvider Cluster ClusterCapacityProviders Daemon DaemonTaskDefinition ExpressGatewayService Service Tag TaskDefinition TaskSet",
  efs: "BackupPolicy FileSystem FileSystemPolicy",
  eks: "Cluster NodeGroup",
  elasticache: "Cluster ReplicationGroup User UserGroup",
  elasticbeanstalk: "Environment",
  elasticsearch: "Domain DomainPolicy",
  elb: "LoadBalancer",
  glacier: "Vault",
  glue: "DataCatalogEncryptionSettings",
  guardduty: "Detector DetectorFeature PublishingDestination",
  iam: "AccessKey AccountAlias AccountPasswordPolicy Group GroupMembership GroupPoliciesExclusive GroupPolicy GroupPolicyAttachment GroupPolicyAttachmentsExclusive InstanceProfile OpenIdConnectProvider OrganizationsFeatures OutboundWebIdentityFederation Policy PolicyAttachment Role RolePoliciesExclusive RolePolicy RolePolicyAttachment RolePolicyAttachmentsExclusive SamlProvider SecurityTokenServicePreferences ServerCertificate ServiceLinkedRole ServiceSpecificCredential SigningCertificate SshKey User UserGroupMembership UserLoginProfile UserPoliciesExclusive UserPolicy UserPolicyAttachment UserPolicyAttachmentsExclusive VirtualMfaDevice",
  inspector2: "Enabler OrganizationConfiguration",
  iot: "Certificate",
  kinesis: "FirehoseDeliveryStream Stream",
  kms: "Alias ExternalKey Key KeyPolicy ReplicaExternalKey ReplicaKey",
  lambda: "EventSourceMapping Function FunctionUrl LayerVersionPermission Permission",
  lb: "Listener ListenerCertificate ListenerRule LoadBalancer TargetGroup TargetGroupAttachment TrustStore TrustStoreRevocation",
  macie2: "Account",
  memorydb: "User",
  mq: "Broker",
  msk: "Cluster",
  opensearch: "Domain DomainPolicy ServerlessAccessPolicy ServerlessSecurityPolicy",
  organizations: "Policy PolicyAttachment",
  rds: "Certificate Cluster ClusterActivityStream ClusterEndpoint ClusterInstance ClusterParameterGroup ClusterRoleAssociation ClusterSnapshot ClusterSnapshotCopy CustomDbEngineVersion EventSubscription ExportTask GlobalCluster Instance InstanceAutomatedBackupsReplication InstanceDesiredState Integration OptionGroup ParameterGroup Proxy ProxyDefaultTargetGroup ProxyEndpoint ProxyTarget ReservedInstance RoleAssociation ShardGroup Snapshot SnapshotCopy SubnetGroup",
  redshift: "Cluster Logging ParameterGroup",
  redshiftserverless: "Namespace Workgroup",
  route53: "Record Zone",
  s3: "AccessPoint AccountPublicAccessBlock Bucket BucketAcl BucketCorsConfiguration BucketLifecycleConfiguration BucketLogging BucketNotification BucketObjectv2 BucketOwnershipControls BucketPolicy BucketPublicAccessBlock BucketReplicationConfig BucketServerSideEncryptionConfiguration BucketVersioning BucketWebsiteConfiguration ObjectCopy",
  s3control: "AccessPointPolicy ObjectLambdaAccessPointPolicy",
  schemas: "RegistryPolicy",
  secretsmanager: "Secret SecretPolicy SecretRotation SecretVersion",
  securityhub: "Account",
  ses: "ConfigurationSet IdentityPolicy",
  sesv2: "ConfigurationSet EmailIdentityPolicy",
  sns: "Topic TopicPolicy TopicSubscription",
  sqs: "Queue QueuePolicy RedriveAllowPolicy RedrivePolicy",
  ssm: "Association Document Parameter PatchBaseline ServiceSetting",
  ssoadmin: "ManagedPolicyAttachment PermissionSetInlinePolicy",
  transfer: "Server",
  vpc: "EndpointPrivateDns EndpointServicePrivateDnsVerification RouteServer RouteServerEndpoint RouteServerPeer RouteServerPropagation RouteServerVpcAssociation SecurityGroupEgressRule SecurityGroupIngressRule SecurityGroupVpcAssociation",
  waf: "WebAcl",
  wafregional: "WebAcl WebAclAssociation",
  wafv2: "WebAcl WebAclAssociation WebAclLoggingConfiguration WebAclRuleGroupAssociation",
};

const tokens: ReadonlySet<string> = new Set(
  Object.entries(classes).flatMap(([module, names]) =>
    names.split(" ").map((name) => `aws:${module}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`),
  ),
);

/** Every type that the model has a shape for, as Pulumi names it. */
export const modelTypes = (): readonly string[] => [...tokens];

/** The model's type for a token of any age: V2 classes and old modules count as what they are today. */
export function modelType(token: string): TypeToken | undefined {
  const present = Object.hasOwn(pulumiAliases, token) ? (pulumiAliases[token] as string) : token;
  return tokens.has(present) ? (present as TypeToken) : undefined;
}
