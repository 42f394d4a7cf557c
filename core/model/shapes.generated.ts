// Written by scripts/generate-shapes.ts from @pulumi/aws and scripts/shapes/*.json: do not edit.

import type { PseudoShapes } from "./pseudo-shapes.ts";

/** Every resource type of the model by its Pulumi token: the properties of its `State`, all optional. */
export interface Shapes extends PseudoShapes {
  readonly "aws:accessanalyzer/analyzer:Analyzer": AccessanalyzerAnalyzer;
  readonly "aws:account/alternativeContact:AlternativeContact": AccountAlternativeContact;
  readonly "aws:acm/certificate:Certificate": AcmCertificate;
  readonly "aws:apigateway/domainName:DomainName": ApigatewayDomainName;
  readonly "aws:apigateway/integration:Integration": ApigatewayIntegration;
  readonly "aws:apigateway/method:Method": ApigatewayMethod;
  readonly "aws:apigateway/methodSettings:MethodSettings": ApigatewayMethodSettings;
  readonly "aws:apigateway/restApi:RestApi": ApigatewayRestApi;
  readonly "aws:apigateway/restApiPolicy:RestApiPolicy": ApigatewayRestApiPolicy;
  readonly "aws:apigateway/stage:Stage": ApigatewayStage;
  readonly "aws:apigatewayv2/api:Api": Apigatewayv2Api;
  readonly "aws:apigatewayv2/domainName:DomainName": Apigatewayv2DomainName;
  readonly "aws:apigatewayv2/integration:Integration": Apigatewayv2Integration;
  readonly "aws:apigatewayv2/route:Route": Apigatewayv2Route;
  readonly "aws:apigatewayv2/stage:Stage": Apigatewayv2Stage;
  readonly "aws:appsync/graphQLApi:GraphQLApi": AppsyncGraphQLApi;
  readonly "aws:athena/database:Database": AthenaDatabase;
  readonly "aws:athena/workgroup:Workgroup": AthenaWorkgroup;
  readonly "aws:autoscaling/group:Group": AutoscalingGroup;
  readonly "aws:backup/plan:Plan": BackupPlan;
  readonly "aws:backup/selection:Selection": BackupSelection;
  readonly "aws:backup/vault:Vault": BackupVault;
  readonly "aws:backup/vaultLockConfiguration:VaultLockConfiguration": BackupVaultLockConfiguration;
  readonly "aws:backup/vaultPolicy:VaultPolicy": BackupVaultPolicy;
  readonly "aws:cfg/deliveryChannel:DeliveryChannel": CfgDeliveryChannel;
  readonly "aws:cfg/recorder:Recorder": CfgRecorder;
  readonly "aws:cfg/recorderStatus:RecorderStatus": CfgRecorderStatus;
  readonly "aws:cloudformation/stack:Stack": CloudformationStack;
  readonly "aws:cloudfront/distribution:Distribution": CloudfrontDistribution;
  readonly "aws:cloudfront/originAccessControl:OriginAccessControl": CloudfrontOriginAccessControl;
  readonly "aws:cloudfront/originAccessIdentity:OriginAccessIdentity": CloudfrontOriginAccessIdentity;
  readonly "aws:cloudfront/realtimeLogConfig:RealtimeLogConfig": CloudfrontRealtimeLogConfig;
  readonly "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": CloudfrontResponseHeadersPolicy;
  readonly "aws:cloudtrail/trail:Trail": CloudtrailTrail;
  readonly "aws:cloudwatch/compositeAlarm:CompositeAlarm": CloudwatchCompositeAlarm;
  readonly "aws:cloudwatch/eventBusPolicy:EventBusPolicy": CloudwatchEventBusPolicy;
  readonly "aws:cloudwatch/eventPermission:EventPermission": CloudwatchEventPermission;
  readonly "aws:cloudwatch/eventRule:EventRule": CloudwatchEventRule;
  readonly "aws:cloudwatch/eventTarget:EventTarget": CloudwatchEventTarget;
  readonly "aws:cloudwatch/logAccountPolicy:LogAccountPolicy": CloudwatchLogAccountPolicy;
  readonly "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy": CloudwatchLogDataProtectionPolicy;
  readonly "aws:cloudwatch/logDelivery:LogDelivery": CloudwatchLogDelivery;
  readonly "aws:cloudwatch/logDeliverySource:LogDeliverySource": CloudwatchLogDeliverySource;
  readonly "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy": CloudwatchLogDestinationPolicy;
  readonly "aws:cloudwatch/logGroup:LogGroup": CloudwatchLogGroup;
  readonly "aws:cloudwatch/logMetricFilter:LogMetricFilter": CloudwatchLogMetricFilter;
  readonly "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": CloudwatchLogResourcePolicy;
  readonly "aws:cloudwatch/metricAlarm:MetricAlarm": CloudwatchMetricAlarm;
  readonly "aws:codebuild/project:Project": CodebuildProject;
  readonly "aws:codebuild/sourceCredential:SourceCredential": CodebuildSourceCredential;
  readonly "aws:codebuild/webhook:Webhook": CodebuildWebhook;
  readonly "aws:cognito/identityPool:IdentityPool": CognitoIdentityPool;
  readonly "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment": CognitoIdentityPoolRoleAttachment;
  readonly "aws:cognito/riskConfiguration:RiskConfiguration": CognitoRiskConfiguration;
  readonly "aws:cognito/userPool:UserPool": CognitoUserPool;
  readonly "aws:cognito/userPoolClient:UserPoolClient": CognitoUserPoolClient;
  readonly "aws:dax/cluster:Cluster": DaxCluster;
  readonly "aws:dms/endpoint:Endpoint": DmsEndpoint;
  readonly "aws:dms/replicationInstance:ReplicationInstance": DmsReplicationInstance;
  readonly "aws:docdb/cluster:Cluster": DocdbCluster;
  readonly "aws:docdb/clusterParameterGroup:ClusterParameterGroup": RdsClusterParameterGroup;
  readonly "aws:docdb/elasticCluster:ElasticCluster": DocdbElasticCluster;
  readonly "aws:docdb/globalCluster:GlobalCluster": DocdbGlobalCluster;
  readonly "aws:dynamodb/resourcePolicy:ResourcePolicy": DynamodbResourcePolicy;
  readonly "aws:dynamodb/table:Table": DynamodbTable;
  readonly "aws:dynamodb/tableReplica:TableReplica": DynamodbTableReplica;
  readonly "aws:ebs/encryptionByDefault:EncryptionByDefault": EbsEncryptionByDefault;
  readonly "aws:ebs/snapshot:Snapshot": EbsSnapshot;
  readonly "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess": EbsSnapshotBlockPublicAccess;
  readonly "aws:ebs/snapshotCopy:SnapshotCopy": EbsSnapshotCopy;
  readonly "aws:ebs/snapshotImport:SnapshotImport": EbsSnapshotImport;
  readonly "aws:ebs/volume:Volume": EbsVolume;
  readonly "aws:ec2/ami:Ami": Ec2Ami;
  readonly "aws:ec2/amiLaunchPermission:AmiLaunchPermission": Ec2AmiLaunchPermission;
  readonly "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": Ec2DefaultNetworkAcl;
  readonly "aws:ec2/defaultRouteTable:DefaultRouteTable": Ec2DefaultRouteTable;
  readonly "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": Ec2SecurityGroup;
  readonly "aws:ec2/defaultSubnet:DefaultSubnet": Ec2DefaultSubnet;
  readonly "aws:ec2/defaultVpc:DefaultVpc": Ec2DefaultVpc;
  readonly "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway": Ec2EgressOnlyInternetGateway;
  readonly "aws:ec2/eip:Eip": Ec2Eip;
  readonly "aws:ec2/eipAssociation:EipAssociation": Ec2EipAssociation;
  readonly "aws:ec2/flowLog:FlowLog": Ec2FlowLog;
  readonly "aws:ec2/instance:Instance": Ec2Instance;
  readonly "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": Ec2InstanceMetadataDefaults;
  readonly "aws:ec2/internetGateway:InternetGateway": Ec2InternetGateway;
  readonly "aws:ec2/launchConfiguration:LaunchConfiguration": Ec2LaunchConfiguration;
  readonly "aws:ec2/launchTemplate:LaunchTemplate": Ec2LaunchTemplate;
  readonly "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation": Ec2MainRouteTableAssociation;
  readonly "aws:ec2/natGateway:NatGateway": Ec2NatGateway;
  readonly "aws:ec2/networkAcl:NetworkAcl": Ec2NetworkAcl;
  readonly "aws:ec2/networkAclRule:NetworkAclRule": Ec2NetworkAclRule;
  readonly "aws:ec2/networkInterface:NetworkInterface": Ec2NetworkInterface;
  readonly "aws:ec2/route:Route": Ec2Route;
  readonly "aws:ec2/routeTable:RouteTable": Ec2RouteTable;
  readonly "aws:ec2/routeTableAssociation:RouteTableAssociation": Ec2RouteTableAssociation;
  readonly "aws:ec2/securityGroup:SecurityGroup": Ec2SecurityGroup;
  readonly "aws:ec2/securityGroupAssociation:SecurityGroupAssociation": Ec2SecurityGroupAssociation;
  readonly "aws:ec2/securityGroupRule:SecurityGroupRule": Ec2SecurityGroupRule;
  readonly "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission": Ec2SnapshotCreateVolumePermission;
  readonly "aws:ec2/spotFleetRequest:SpotFleetRequest": Ec2SpotFleetRequest;
  readonly "aws:ec2/spotInstanceRequest:SpotInstanceRequest": Ec2SpotInstanceRequest;
  readonly "aws:ec2/subnet:Subnet": Ec2Subnet;
  readonly "aws:ec2/volumeAttachment:VolumeAttachment": Ec2VolumeAttachment;
  readonly "aws:ec2/vpc:Vpc": Ec2Vpc;
  readonly "aws:ec2/vpcEndpoint:VpcEndpoint": Ec2VpcEndpoint;
  readonly "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": Ec2VpcEndpointPolicy;
  readonly "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": Ec2VpcPeeringConnection;
  readonly "aws:ecr/registryPolicy:RegistryPolicy": EcrRegistryPolicy;
  readonly "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": EcrRegistryScanningConfiguration;
  readonly "aws:ecr/repository:Repository": EcrRepository;
  readonly "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate": EcrRepositoryCreationTemplate;
  readonly "aws:ecr/repositoryPolicy:RepositoryPolicy": EcrRepositoryPolicy;
  readonly "aws:ecs/accountSettingDefault:AccountSettingDefault": EcsAccountSettingDefault;
  readonly "aws:ecs/capacityProvider:CapacityProvider": EcsCapacityProvider;
  readonly "aws:ecs/cluster:Cluster": EcsCluster;
  readonly "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders": EcsClusterCapacityProviders;
  readonly "aws:ecs/daemon:Daemon": EcsDaemon;
  readonly "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition": EcsDaemonTaskDefinition;
  readonly "aws:ecs/expressGatewayService:ExpressGatewayService": EcsExpressGatewayService;
  readonly "aws:ecs/service:Service": EcsService;
  readonly "aws:ecs/tag:Tag": EcsTag;
  readonly "aws:ecs/taskDefinition:TaskDefinition": EcsTaskDefinition;
  readonly "aws:ecs/taskSet:TaskSet": EcsTaskSet;
  readonly "aws:efs/backupPolicy:BackupPolicy": EfsBackupPolicy;
  readonly "aws:efs/fileSystem:FileSystem": EfsFileSystem;
  readonly "aws:efs/fileSystemPolicy:FileSystemPolicy": EfsFileSystemPolicy;
  readonly "aws:eks/cluster:Cluster": EksCluster;
  readonly "aws:eks/nodeGroup:NodeGroup": EksNodeGroup;
  readonly "aws:elasticache/cluster:Cluster": ElasticacheCluster;
  readonly "aws:elasticache/replicationGroup:ReplicationGroup": ElasticacheReplicationGroup;
  readonly "aws:elasticache/user:User": ElasticacheUser;
  readonly "aws:elasticache/userGroup:UserGroup": ElasticacheUserGroup;
  readonly "aws:elasticbeanstalk/environment:Environment": ElasticbeanstalkEnvironment;
  readonly "aws:elasticsearch/domain:Domain": ElasticsearchDomain;
  readonly "aws:elasticsearch/domainPolicy:DomainPolicy": OpensearchDomainPolicy;
  readonly "aws:elb/loadBalancer:LoadBalancer": ElbLoadBalancer;
  readonly "aws:glacier/vault:Vault": GlacierVault;
  readonly "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings": GlueDataCatalogEncryptionSettings;
  readonly "aws:guardduty/detector:Detector": GuarddutyDetector;
  readonly "aws:guardduty/detectorFeature:DetectorFeature": GuarddutyDetectorFeature;
  readonly "aws:guardduty/publishingDestination:PublishingDestination": GuarddutyPublishingDestination;
  readonly "aws:iam/accessKey:AccessKey": IamAccessKey;
  readonly "aws:iam/accountAlias:AccountAlias": IamAccountAlias;
  readonly "aws:iam/accountPasswordPolicy:AccountPasswordPolicy": IamAccountPasswordPolicy;
  readonly "aws:iam/group:Group": IamGroup;
  readonly "aws:iam/groupMembership:GroupMembership": IamGroupMembership;
  readonly "aws:iam/groupPoliciesExclusive:GroupPoliciesExclusive": IamGroupPoliciesExclusive;
  readonly "aws:iam/groupPolicy:GroupPolicy": IamGroupPolicy;
  readonly "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": IamGroupPolicyAttachment;
  readonly "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive": IamGroupPolicyAttachmentsExclusive;
  readonly "aws:iam/instanceProfile:InstanceProfile": IamInstanceProfile;
  readonly "aws:iam/openIdConnectProvider:OpenIdConnectProvider": IamOpenIdConnectProvider;
  readonly "aws:iam/organizationsFeatures:OrganizationsFeatures": IamOrganizationsFeatures;
  readonly "aws:iam/outboundWebIdentityFederation:OutboundWebIdentityFederation": IamOutboundWebIdentityFederation;
  readonly "aws:iam/policy:Policy": IamPolicy;
  readonly "aws:iam/policyAttachment:PolicyAttachment": IamPolicyAttachment;
  readonly "aws:iam/role:Role": IamRole;
  readonly "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive": IamRolePoliciesExclusive;
  readonly "aws:iam/rolePolicy:RolePolicy": IamRolePolicy;
  readonly "aws:iam/rolePolicyAttachment:RolePolicyAttachment": IamRolePolicyAttachment;
  readonly "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": IamRolePolicyAttachmentsExclusive;
  readonly "aws:iam/samlProvider:SamlProvider": IamSamlProvider;
  readonly "aws:iam/securityTokenServicePreferences:SecurityTokenServicePreferences": IamSecurityTokenServicePreferences;
  readonly "aws:iam/serverCertificate:ServerCertificate": IamServerCertificate;
  readonly "aws:iam/serviceLinkedRole:ServiceLinkedRole": IamServiceLinkedRole;
  readonly "aws:iam/serviceSpecificCredential:ServiceSpecificCredential": IamServiceSpecificCredential;
  readonly "aws:iam/signingCertificate:SigningCertificate": IamSigningCertificate;
  readonly "aws:iam/sshKey:SshKey": IamSshKey;
  readonly "aws:iam/user:User": IamUser;
  readonly "aws:iam/userGroupMembership:UserGroupMembership": IamUserGroupMembership;
  readonly "aws:iam/userLoginProfile:UserLoginProfile": IamUserLoginProfile;
  readonly "aws:iam/userPoliciesExclusive:UserPoliciesExclusive": IamUserPoliciesExclusive;
  readonly "aws:iam/userPolicy:UserPolicy": IamUserPolicy;
  readonly "aws:iam/userPolicyAttachment:UserPolicyAttachment": IamUserPolicyAttachment;
  readonly "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive": IamUserPolicyAttachmentsExclusive;
  readonly "aws:iam/virtualMfaDevice:VirtualMfaDevice": IamVirtualMfaDevice;
  readonly "aws:inspector2/enabler:Enabler": Inspector2Enabler;
  readonly "aws:inspector2/organizationConfiguration:OrganizationConfiguration": Inspector2OrganizationConfiguration;
  readonly "aws:iot/certificate:Certificate": IotCertificate;
  readonly "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": KinesisFirehoseDeliveryStream;
  readonly "aws:kinesis/stream:Stream": KinesisStream;
  readonly "aws:kms/alias:Alias": KmsAlias;
  readonly "aws:kms/externalKey:ExternalKey": KmsExternalKey;
  readonly "aws:kms/key:Key": KmsKey;
  readonly "aws:kms/keyPolicy:KeyPolicy": KmsKeyPolicy;
  readonly "aws:kms/replicaExternalKey:ReplicaExternalKey": KmsReplicaExternalKey;
  readonly "aws:kms/replicaKey:ReplicaKey": KmsReplicaKey;
  readonly "aws:lambda/eventSourceMapping:EventSourceMapping": LambdaEventSourceMapping;
  readonly "aws:lambda/function:Function": LambdaFunction;
  readonly "aws:lambda/functionUrl:FunctionUrl": LambdaFunctionUrl;
  readonly "aws:lambda/layerVersionPermission:LayerVersionPermission": LambdaLayerVersionPermission;
  readonly "aws:lambda/permission:Permission": LambdaPermission;
  readonly "aws:lb/listener:Listener": LbListener;
  readonly "aws:lb/listenerCertificate:ListenerCertificate": LbListenerCertificate;
  readonly "aws:lb/listenerRule:ListenerRule": LbListenerRule;
  readonly "aws:lb/loadBalancer:LoadBalancer": LbLoadBalancer;
  readonly "aws:lb/targetGroup:TargetGroup": LbTargetGroup;
  readonly "aws:lb/targetGroupAttachment:TargetGroupAttachment": LbTargetGroupAttachment;
  readonly "aws:lb/trustStore:TrustStore": LbTrustStore;
  readonly "aws:lb/trustStoreRevocation:TrustStoreRevocation": LbTrustStoreRevocation;
  readonly "aws:macie2/account:Account": Macie2Account;
  readonly "aws:memorydb/user:User": MemorydbUser;
  readonly "aws:mq/broker:Broker": MqBroker;
  readonly "aws:msk/cluster:Cluster": MskCluster;
  readonly "aws:opensearch/domain:Domain": OpensearchDomain;
  readonly "aws:opensearch/domainPolicy:DomainPolicy": OpensearchDomainPolicy;
  readonly "aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy": OpensearchServerlessAccessPolicy;
  readonly "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy": OpensearchServerlessAccessPolicy;
  readonly "aws:organizations/policy:Policy": OrganizationsPolicy;
  readonly "aws:organizations/policyAttachment:PolicyAttachment": OrganizationsPolicyAttachment;
  readonly "aws:rds/certificate:Certificate": RdsCertificate;
  readonly "aws:rds/cluster:Cluster": RdsCluster;
  readonly "aws:rds/clusterActivityStream:ClusterActivityStream": RdsClusterActivityStream;
  readonly "aws:rds/clusterEndpoint:ClusterEndpoint": RdsClusterEndpoint;
  readonly "aws:rds/clusterInstance:ClusterInstance": RdsClusterInstance;
  readonly "aws:rds/clusterParameterGroup:ClusterParameterGroup": RdsClusterParameterGroup;
  readonly "aws:rds/clusterRoleAssociation:ClusterRoleAssociation": RdsClusterRoleAssociation;
  readonly "aws:rds/clusterSnapshot:ClusterSnapshot": RdsClusterSnapshot;
  readonly "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy": RdsClusterSnapshotCopy;
  readonly "aws:rds/customDbEngineVersion:CustomDbEngineVersion": RdsCustomDbEngineVersion;
  readonly "aws:rds/eventSubscription:EventSubscription": RdsEventSubscription;
  readonly "aws:rds/exportTask:ExportTask": RdsExportTask;
  readonly "aws:rds/globalCluster:GlobalCluster": RdsGlobalCluster;
  readonly "aws:rds/instance:Instance": RdsInstance;
  readonly "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication": RdsInstanceAutomatedBackupsReplication;
  readonly "aws:rds/instanceDesiredState:InstanceDesiredState": RdsInstanceDesiredState;
  readonly "aws:rds/integration:Integration": RdsIntegration;
  readonly "aws:rds/optionGroup:OptionGroup": RdsOptionGroup;
  readonly "aws:rds/parameterGroup:ParameterGroup": RdsParameterGroup;
  readonly "aws:rds/proxy:Proxy": RdsProxy;
  readonly "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup": RdsProxyDefaultTargetGroup;
  readonly "aws:rds/proxyEndpoint:ProxyEndpoint": RdsProxyEndpoint;
  readonly "aws:rds/proxyTarget:ProxyTarget": RdsProxyTarget;
  readonly "aws:rds/reservedInstance:ReservedInstance": RdsReservedInstance;
  readonly "aws:rds/roleAssociation:RoleAssociation": RdsRoleAssociation;
  readonly "aws:rds/shardGroup:ShardGroup": RdsShardGroup;
  readonly "aws:rds/snapshot:Snapshot": RdsSnapshot;
  readonly "aws:rds/snapshotCopy:SnapshotCopy": RdsSnapshotCopy;
  readonly "aws:rds/subnetGroup:SubnetGroup": RdsSubnetGroup;
  readonly "aws:redshift/cluster:Cluster": RedshiftCluster;
  readonly "aws:redshift/logging:Logging": RedshiftLogging;
  readonly "aws:redshift/parameterGroup:ParameterGroup": RedshiftParameterGroup;
  readonly "aws:redshiftserverless/namespace:Namespace": RedshiftserverlessNamespace;
  readonly "aws:redshiftserverless/workgroup:Workgroup": RedshiftserverlessWorkgroup;
  readonly "aws:route53/record:Record": Route53Record;
  readonly "aws:route53/zone:Zone": Route53Zone;
  readonly "aws:s3/accessPoint:AccessPoint": S3AccessPoint;
  readonly "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": S3AccountPublicAccessBlock;
  readonly "aws:s3/bucket:Bucket": S3Bucket;
  readonly "aws:s3/bucketAcl:BucketAcl": S3BucketAcl;
  readonly "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": S3BucketCorsConfiguration;
  readonly "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": S3BucketLifecycleConfiguration;
  readonly "aws:s3/bucketLogging:BucketLogging": S3BucketLogging;
  readonly "aws:s3/bucketNotification:BucketNotification": S3BucketNotification;
  readonly "aws:s3/bucketObjectv2:BucketObjectv2": S3BucketObjectv2;
  readonly "aws:s3/bucketOwnershipControls:BucketOwnershipControls": S3BucketOwnershipControls;
  readonly "aws:s3/bucketPolicy:BucketPolicy": S3BucketPolicy;
  readonly "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": S3BucketPublicAccessBlock;
  readonly "aws:s3/bucketReplicationConfig:BucketReplicationConfig": S3BucketReplicationConfig;
  readonly "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": S3BucketServerSideEncryptionConfiguration;
  readonly "aws:s3/bucketVersioning:BucketVersioning": S3BucketVersioning;
  readonly "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration": S3BucketWebsiteConfiguration;
  readonly "aws:s3/objectCopy:ObjectCopy": S3ObjectCopy;
  readonly "aws:s3control/accessPointPolicy:AccessPointPolicy": S3controlAccessPointPolicy;
  readonly "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy": S3controlObjectLambdaAccessPointPolicy;
  readonly "aws:schemas/registryPolicy:RegistryPolicy": SchemasRegistryPolicy;
  readonly "aws:secretsmanager/secret:Secret": SecretsmanagerSecret;
  readonly "aws:secretsmanager/secretPolicy:SecretPolicy": SecretsmanagerSecretPolicy;
  readonly "aws:secretsmanager/secretRotation:SecretRotation": SecretsmanagerSecretRotation;
  readonly "aws:secretsmanager/secretVersion:SecretVersion": SecretsmanagerSecretVersion;
  readonly "aws:securityhub/account:Account": SecurityhubAccount;
  readonly "aws:ses/configurationSet:ConfigurationSet": SesConfigurationSet;
  readonly "aws:ses/identityPolicy:IdentityPolicy": SesIdentityPolicy;
  readonly "aws:sesv2/configurationSet:ConfigurationSet": Sesv2ConfigurationSet;
  readonly "aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy": Sesv2EmailIdentityPolicy;
  readonly "aws:sns/topic:Topic": SnsTopic;
  readonly "aws:sns/topicPolicy:TopicPolicy": SnsTopicPolicy;
  readonly "aws:sns/topicSubscription:TopicSubscription": SnsTopicSubscription;
  readonly "aws:sqs/queue:Queue": SqsQueue;
  readonly "aws:sqs/queuePolicy:QueuePolicy": SqsQueuePolicy;
  readonly "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy": SqsRedriveAllowPolicy;
  readonly "aws:sqs/redrivePolicy:RedrivePolicy": SqsRedrivePolicy;
  readonly "aws:ssm/association:Association": SsmAssociation;
  readonly "aws:ssm/document:Document": SsmDocument;
  readonly "aws:ssm/parameter:Parameter": SsmParameter;
  readonly "aws:ssm/patchBaseline:PatchBaseline": SsmPatchBaseline;
  readonly "aws:ssm/serviceSetting:ServiceSetting": SsmServiceSetting;
  readonly "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment": SsoadminManagedPolicyAttachment;
  readonly "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy": SsoadminPermissionSetInlinePolicy;
  readonly "aws:transfer/server:Server": TransferServer;
  readonly "aws:vpc/endpointPrivateDns:EndpointPrivateDns": VpcEndpointPrivateDns;
  readonly "aws:vpc/endpointServicePrivateDnsVerification:EndpointServicePrivateDnsVerification": VpcEndpointServicePrivateDnsVerification;
  readonly "aws:vpc/routeServer:RouteServer": VpcRouteServer;
  readonly "aws:vpc/routeServerEndpoint:RouteServerEndpoint": VpcRouteServerEndpoint;
  readonly "aws:vpc/routeServerPeer:RouteServerPeer": VpcRouteServerPeer;
  readonly "aws:vpc/routeServerPropagation:RouteServerPropagation": VpcRouteServerPropagation;
  readonly "aws:vpc/routeServerVpcAssociation:RouteServerVpcAssociation": VpcRouteServerVpcAssociation;
  readonly "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": VpcSecurityGroupEgressRule;
  readonly "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": VpcSecurityGroupEgressRule;
  readonly "aws:vpc/securityGroupVpcAssociation:SecurityGroupVpcAssociation": VpcSecurityGroupVpcAssociation;
  readonly "aws:waf/webAcl:WebAcl": WafWebAcl;
  readonly "aws:wafregional/webAcl:WebAcl": WafregionalWebAcl;
  readonly "aws:wafregional/webAclAssociation:WebAclAssociation": WafregionalWebAclAssociation;
  readonly "aws:wafv2/webAcl:WebAcl": Wafv2WebAcl;
  readonly "aws:wafv2/webAclAssociation:WebAclAssociation": Wafv2WebAclAssociation;
  readonly "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": Wafv2WebAclLoggingConfiguration;
  readonly "aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation": Wafv2WebAclRuleGroupAssociation;
}

/** A resource type that the model has a shape for. */
export type TypeToken = keyof Shapes;

interface AccessPointPublicAccessBlockConfiguration {
  readonly blockPublicAcls?: boolean;
  readonly blockPublicPolicy?: boolean;
  readonly ignorePublicAcls?: boolean;
  readonly restrictPublicBuckets?: boolean;
}

interface AccessPointVpcConfiguration {
  readonly vpcId?: string;
}

interface AccessanalyzerAnalyzer {
  readonly analyzerName?: string;
  readonly arn?: string;
  readonly configuration?: AnalyzerConfiguration;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly type?: string;
}

interface AccountAlternativeContact {
  readonly accountId?: string;
  readonly alternateContactType?: string;
  readonly emailAddress?: string;
  readonly name?: string;
  readonly phoneNumber?: string;
  readonly title?: string;
}

interface AcmCertificate {
  readonly arn?: string;
  readonly certificateAuthorityArn?: string;
  readonly certificateBody?: string;
  readonly certificateChain?: string;
  readonly domainName?: string;
  readonly domainValidationOptions?: readonly CertificateDomainValidationOption[];
  readonly earlyRenewalDuration?: string;
  readonly keyAlgorithm?: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
  readonly options?: CertificateOptions;
  readonly pendingRenewal?: boolean;
  readonly privateKey?: string;
  readonly privateKeyWo?: string;
  readonly privateKeyWoVersion?: number;
  readonly region?: string;
  readonly renewalEligibility?: string;
  readonly renewalSummaries?: readonly CertificateRenewalSummary[];
  readonly status?: string;
  readonly subjectAlternativeNames?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly type?: string;
  readonly validationEmails?: readonly string[];
  readonly validationMethod?: string;
  readonly validationOptions?: readonly CertificateValidationOption[];
}

interface AmiEbsBlockDevice {
  readonly deleteOnTermination?: boolean;
  readonly deviceName?: string;
  readonly encrypted?: boolean;
  readonly iops?: number;
  readonly outpostArn?: string;
  readonly snapshotId?: string;
  readonly throughput?: number;
  readonly volumeSize?: number;
  readonly volumeType?: string;
}

interface AmiEphemeralBlockDevice {
  readonly deviceName?: string;
  readonly virtualName?: string;
}

interface AnalyzerConfiguration {
  readonly internalAccess?: AnalyzerConfigurationInternalAccess;
  readonly unusedAccess?: AnalyzerConfigurationUnusedAccess;
}

interface AnalyzerConfigurationInternalAccess {
  readonly analysisRule?: AnalyzerConfigurationInternalAccessAnalysisRule;
}

interface AnalyzerConfigurationInternalAccessAnalysisRule {
  readonly inclusions?: readonly AnalyzerConfigurationInternalAccessAnalysisRuleInclusion[];
}

interface AnalyzerConfigurationInternalAccessAnalysisRuleInclusion {
  readonly accountIds?: readonly string[];
  readonly resourceArns?: readonly string[];
  readonly resourceTypes?: readonly string[];
}

interface AnalyzerConfigurationUnusedAccess {
  readonly analysisRule?: AnalyzerConfigurationUnusedAccessAnalysisRule;
  readonly unusedAccessAge?: number;
}

interface AnalyzerConfigurationUnusedAccessAnalysisRule {
  readonly exclusions?: readonly AnalyzerConfigurationUnusedAccessAnalysisRuleExclusion[];
}

interface AnalyzerConfigurationUnusedAccessAnalysisRuleExclusion {
  readonly accountIds?: readonly string[];
  readonly resourceTags?: readonly ({ readonly [key: string]: string })[];
}

interface ApigatewayDomainName {
  readonly arn?: string;
  readonly certificateArn?: string;
  readonly certificateBody?: string;
  readonly certificateChain?: string;
  readonly certificateName?: string;
  readonly certificatePrivateKey?: string;
  readonly certificateUploadDate?: string;
  readonly cloudfrontDomainName?: string;
  readonly cloudfrontZoneId?: string;
  readonly domainName?: string;
  readonly domainNameId?: string;
  readonly endpointAccessMode?: string;
  readonly endpointConfiguration?: DomainNameEndpointConfiguration;
  readonly mutualTlsAuthentication?: DomainNameMutualTlsAuthentication;
  readonly ownershipVerificationCertificateArn?: string;
  readonly policy?: string;
  readonly region?: string;
  readonly regionalCertificateArn?: string;
  readonly regionalCertificateName?: string;
  readonly regionalDomainName?: string;
  readonly regionalZoneId?: string;
  readonly routingMode?: string;
  readonly securityPolicy?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface ApigatewayIntegration {
  readonly cacheKeyParameters?: readonly string[];
  readonly cacheNamespace?: string;
  readonly connectionId?: string;
  readonly connectionType?: string;
  readonly contentHandling?: string;
  readonly credentials?: string;
  readonly httpMethod?: string;
  readonly integrationHttpMethod?: string;
  readonly integrationTarget?: string;
  readonly passthroughBehavior?: string;
  readonly region?: string;
  readonly requestParameters?: { readonly [key: string]: string };
  readonly requestTemplates?: { readonly [key: string]: string };
  readonly resourceId?: string;
  readonly responseTransferMode?: string;
  readonly restApi?: string;
  readonly timeoutMilliseconds?: number;
  readonly tlsConfig?: ApigatewayIntegrationTlsConfig;
  readonly type?: string;
  readonly uri?: string;
}

interface ApigatewayIntegrationTlsConfig {
  readonly insecureSkipVerification?: boolean;
}

interface ApigatewayMethod {
  readonly apiKeyRequired?: boolean;
  readonly authorization?: string;
  readonly authorizationScopes?: readonly string[];
  readonly authorizerId?: string;
  readonly httpMethod?: string;
  readonly operationName?: string;
  readonly region?: string;
  readonly requestModels?: { readonly [key: string]: string };
  readonly requestParameters?: { readonly [key: string]: boolean };
  readonly requestValidatorId?: string;
  readonly resourceId?: string;
  readonly restApi?: string;
}

interface ApigatewayMethodSettings {
  readonly methodPath?: string;
  readonly region?: string;
  readonly restApi?: string;
  readonly settings?: MethodSettingsSettings;
  readonly stageName?: string;
}

interface ApigatewayRestApi {
  readonly apiKeySource?: string;
  readonly arn?: string;
  readonly binaryMediaTypes?: readonly string[];
  readonly body?: string;
  readonly createdDate?: string;
  readonly description?: string;
  readonly disableExecuteApiEndpoint?: boolean;
  readonly endpointAccessMode?: string;
  readonly endpointConfiguration?: RestApiEndpointConfiguration;
  readonly executionArn?: string;
  readonly failOnWarnings?: boolean;
  readonly minimumCompressionSize?: string;
  readonly name?: string;
  readonly parameters?: { readonly [key: string]: string };
  readonly policy?: string;
  readonly putRestApiMode?: string;
  readonly region?: string;
  readonly rootResourceId?: string;
  readonly securityPolicy?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface ApigatewayRestApiPolicy {
  readonly policy?: string;
  readonly region?: string;
  readonly restApiId?: string;
}

interface ApigatewayStage {
  readonly accessLogSettings?: StageAccessLogSettings;
  readonly arn?: string;
  readonly cacheClusterEnabled?: boolean;
  readonly cacheClusterSize?: string;
  readonly canarySettings?: StageCanarySettings;
  readonly clientCertificateId?: string;
  readonly deployment?: string;
  readonly description?: string;
  readonly documentationVersion?: string;
  readonly executionArn?: string;
  readonly invokeUrl?: string;
  readonly region?: string;
  readonly restApi?: string;
  readonly stageName?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly variables?: { readonly [key: string]: string };
  readonly webAclArn?: string;
  readonly xrayTracingEnabled?: boolean;
}

interface Apigatewayv2Api {
  readonly apiEndpoint?: string;
  readonly apiKeySelectionExpression?: string;
  readonly arn?: string;
  readonly body?: string;
  readonly corsConfiguration?: FunctionUrlCors;
  readonly credentialsArn?: string;
  readonly description?: string;
  readonly disableExecuteApiEndpoint?: boolean;
  readonly executionArn?: string;
  readonly failOnWarnings?: boolean;
  readonly ipAddressType?: string;
  readonly name?: string;
  readonly protocolType?: string;
  readonly region?: string;
  readonly routeKey?: string;
  readonly routeSelectionExpression?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly target?: string;
  readonly version?: string;
}

interface Apigatewayv2DomainName {
  readonly apiMappingSelectionExpression?: string;
  readonly arn?: string;
  readonly domainName?: string;
  readonly domainNameConfiguration?: DomainNameDomainNameConfiguration;
  readonly mutualTlsAuthentication?: DomainNameMutualTlsAuthentication;
  readonly region?: string;
  readonly routingMode?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface Apigatewayv2Integration {
  readonly apiId?: string;
  readonly connectionId?: string;
  readonly connectionType?: string;
  readonly contentHandlingStrategy?: string;
  readonly credentialsArn?: string;
  readonly description?: string;
  readonly integrationMethod?: string;
  readonly integrationResponseSelectionExpression?: string;
  readonly integrationSubtype?: string;
  readonly integrationType?: string;
  readonly integrationUri?: string;
  readonly passthroughBehavior?: string;
  readonly payloadFormatVersion?: string;
  readonly region?: string;
  readonly requestParameters?: { readonly [key: string]: string };
  readonly requestTemplates?: { readonly [key: string]: string };
  readonly responseParameters?: readonly IntegrationResponseParameter[];
  readonly templateSelectionExpression?: string;
  readonly timeoutMilliseconds?: number;
  readonly tlsConfig?: Apigatewayv2IntegrationTlsConfig;
}

interface Apigatewayv2IntegrationTlsConfig {
  readonly serverNameToVerify?: string;
}

interface Apigatewayv2Route {
  readonly apiId?: string;
  readonly apiKeyRequired?: boolean;
  readonly authorizationScopes?: readonly string[];
  readonly authorizationType?: string;
  readonly authorizerId?: string;
  readonly modelSelectionExpression?: string;
  readonly operationName?: string;
  readonly region?: string;
  readonly requestModels?: { readonly [key: string]: string };
  readonly requestParameters?: readonly RouteRequestParameter[];
  readonly routeKey?: string;
  readonly routeResponseSelectionExpression?: string;
  readonly target?: string;
}

interface Apigatewayv2Stage {
  readonly accessLogSettings?: StageAccessLogSettings;
  readonly apiId?: string;
  readonly arn?: string;
  readonly autoDeploy?: boolean;
  readonly clientCertificateId?: string;
  readonly defaultRouteSettings?: StageDefaultRouteSettings;
  readonly deploymentId?: string;
  readonly description?: string;
  readonly executionArn?: string;
  readonly invokeUrl?: string;
  readonly name?: string;
  readonly region?: string;
  readonly routeSettings?: readonly StageRouteSetting[];
  readonly stageVariables?: { readonly [key: string]: string };
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface AppsyncGraphQLApi {
  readonly additionalAuthenticationProviders?: readonly GraphQLApiAdditionalAuthenticationProvider[];
  readonly apiType?: string;
  readonly arn?: string;
  readonly authenticationType?: string;
  readonly enhancedMetricsConfig?: GraphQLApiEnhancedMetricsConfig;
  readonly introspectionConfig?: string;
  readonly lambdaAuthorizerConfig?: GraphQLApiLambdaAuthorizerConfig;
  readonly logConfig?: GraphQLApiLogConfig;
  readonly mergedApiExecutionRoleArn?: string;
  readonly name?: string;
  readonly openidConnectConfig?: GraphQLApiOpenidConnectConfig;
  readonly queryDepthLimit?: number;
  readonly region?: string;
  readonly resolverCountLimit?: number;
  readonly schema?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly uris?: { readonly [key: string]: string };
  readonly userPoolConfig?: GraphQLApiUserPoolConfig;
  readonly visibility?: string;
  readonly xrayEnabled?: boolean;
}

interface AssociationOutputLocation {
  readonly s3BucketName?: string;
  readonly s3KeyPrefix?: string;
  readonly s3Region?: string;
}

interface AssociationTarget {
  readonly key?: string;
  readonly values?: readonly string[];
}

interface AthenaDatabase {
  readonly aclConfiguration?: DatabaseAclConfiguration;
  readonly bucket?: string;
  readonly comment?: string;
  readonly encryptionConfiguration?: DatabaseEncryptionConfiguration;
  readonly expectedBucketOwner?: string;
  readonly forceDestroy?: boolean;
  readonly name?: string;
  readonly properties?: { readonly [key: string]: string };
  readonly region?: string;
  readonly workgroup?: string;
}

interface AthenaWorkgroup {
  readonly arn?: string;
  readonly configuration?: WorkgroupConfiguration;
  readonly description?: string;
  readonly forceDestroy?: boolean;
  readonly name?: string;
  readonly region?: string;
  readonly state?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface AutoscalingGroup {
  readonly arn?: string;
  readonly availabilityZoneDistribution?: GroupAvailabilityZoneDistribution;
  readonly availabilityZones?: readonly string[];
  readonly capacityRebalance?: boolean;
  readonly capacityReservationSpecification?: GroupCapacityReservationSpecification;
  readonly context?: string;
  readonly defaultCooldown?: number;
  readonly defaultInstanceWarmup?: number;
  readonly desiredCapacity?: number;
  readonly desiredCapacityType?: string;
  readonly enabledMetrics?: readonly string[];
  readonly forceDelete?: boolean;
  readonly forceDeleteWarmPool?: boolean;
  readonly healthCheckGracePeriod?: number;
  readonly healthCheckType?: string;
  readonly ignoreFailedScalingActivities?: boolean;
  readonly initialLifecycleHooks?: readonly GroupInitialLifecycleHook[];
  readonly instanceLifecyclePolicy?: GroupInstanceLifecyclePolicy;
  readonly instanceMaintenancePolicy?: GroupInstanceMaintenancePolicy;
  readonly instanceRefresh?: GroupInstanceRefresh;
  readonly launchConfiguration?: string;
  readonly launchTemplate?: GroupLaunchTemplate;
  readonly loadBalancers?: readonly string[];
  readonly maxInstanceLifetime?: number;
  readonly maxSize?: number;
  readonly metricsGranularity?: string;
  readonly minElbCapacity?: number;
  readonly minSize?: number;
  readonly mixedInstancesPolicy?: GroupMixedInstancesPolicy;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly placementGroup?: string;
  readonly predictedCapacity?: number;
  readonly protectFromScaleIn?: boolean;
  readonly region?: string;
  readonly serviceLinkedRoleArn?: string;
  readonly suspendedProcesses?: readonly string[];
  readonly tags?: readonly GroupTag[];
  readonly targetGroupArns?: readonly string[];
  readonly terminationPolicies?: readonly string[];
  readonly trafficSources?: readonly GroupTrafficSource[];
  readonly vpcZoneIdentifiers?: readonly string[];
  readonly waitForCapacityTimeout?: string;
  readonly waitForElbCapacity?: number;
  readonly warmPool?: GroupWarmPool;
  readonly warmPoolSize?: number;
}

interface BackupPlan {
  readonly advancedBackupSettings?: readonly PlanAdvancedBackupSetting[];
  readonly arn?: string;
  readonly name?: string;
  readonly region?: string;
  readonly rules?: readonly PlanRule[];
  readonly scanSettings?: readonly PlanScanSetting[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly version?: string;
}

interface BackupSelection {
  readonly conditions?: readonly SelectionCondition[];
  readonly iamRoleArn?: string;
  readonly name?: string;
  readonly notResources?: readonly string[];
  readonly planId?: string;
  readonly region?: string;
  readonly resources?: readonly string[];
  readonly selectionTags?: readonly SelectionSelectionTag[];
}

interface BackupVault {
  readonly arn?: string;
  readonly forceDestroy?: boolean;
  readonly kmsKeyArn?: string;
  readonly name?: string;
  readonly recoveryPoints?: number;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface BackupVaultLockConfiguration {
  readonly backupVaultArn?: string;
  readonly backupVaultName?: string;
  readonly changeableForDays?: number;
  readonly maxRetentionDays?: number;
  readonly minRetentionDays?: number;
  readonly region?: string;
}

interface BackupVaultPolicy {
  readonly backupVaultArn?: string;
  readonly backupVaultName?: string;
  readonly policy?: string;
  readonly region?: string;
}

interface BrokerConfiguration {
  readonly id?: string;
  readonly revision?: number;
}

interface BrokerEncryptionOptions {
  readonly kmsKeyId?: string;
  readonly useAwsOwnedKey?: boolean;
}

interface BrokerInstance {
  readonly consoleUrl?: string;
  readonly endpoints?: readonly string[];
  readonly ipAddress?: string;
}

interface BrokerLdapServerMetadata {
  readonly hosts?: readonly string[];
  readonly roleBase?: string;
  readonly roleName?: string;
  readonly roleSearchMatching?: string;
  readonly roleSearchSubtree?: boolean;
  readonly serviceAccountPassword?: string;
  readonly serviceAccountUsername?: string;
  readonly userBase?: string;
  readonly userRoleName?: string;
  readonly userSearchMatching?: string;
  readonly userSearchSubtree?: boolean;
}

interface BrokerLogs {
  readonly audit?: boolean;
  readonly general?: boolean;
}

interface BrokerMaintenanceWindowStartTime {
  readonly dayOfWeek?: string;
  readonly timeOfDay?: string;
  readonly timeZone?: string;
}

interface BrokerSharedResource {
  readonly dnsNames?: readonly string[];
  readonly resourceArn?: string;
  readonly status?: string;
  readonly type?: string;
}

interface BrokerUser {
  readonly consoleAccess?: boolean;
  readonly groups?: readonly string[];
  readonly password?: string;
  readonly replicationUser?: boolean;
  readonly username?: string;
}

interface BucketAclAccessControlPolicy {
  readonly grants?: readonly BucketLoggingTargetGrant[];
  readonly owner?: BucketAclAccessControlPolicyOwner;
}

interface BucketAclAccessControlPolicyOwner {
  readonly displayName?: string;
  readonly id?: string;
}

interface BucketCorsConfigurationCorsRule {
  readonly allowedHeaders?: readonly string[];
  readonly allowedMethods?: readonly string[];
  readonly allowedOrigins?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly id?: string;
  readonly maxAgeSeconds?: number;
}

interface BucketCorsRule {
  readonly allowedHeaders?: readonly string[];
  readonly allowedMethods?: readonly string[];
  readonly allowedOrigins?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAgeSeconds?: number;
}

interface BucketGrant {
  readonly id?: string;
  readonly permissions?: readonly string[];
  readonly type?: string;
  readonly uri?: string;
}

interface BucketLifecycleConfigurationRule {
  readonly abortIncompleteMultipartUpload?: BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload;
  readonly expiration?: BucketLifecycleRuleExpiration;
  readonly filter?: BucketLifecycleConfigurationRuleFilter;
  readonly id?: string;
  readonly noncurrentVersionExpiration?: BucketLifecycleConfigurationRuleNoncurrentVersionExpiration;
  readonly noncurrentVersionTransitions?: readonly BucketLifecycleConfigurationRuleNoncurrentVersionTransition[];
  readonly prefix?: string;
  readonly status?: string;
  readonly transitions?: readonly BucketLifecycleRuleTransition[];
}

interface BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload {
  readonly daysAfterInitiation?: number;
}

interface BucketLifecycleConfigurationRuleFilter {
  readonly and?: BucketLifecycleConfigurationRuleFilterAnd;
  readonly objectSizeGreaterThan?: number;
  readonly objectSizeLessThan?: number;
  readonly prefix?: string;
  readonly tag?: SelectionConditionStringLike;
}

interface BucketLifecycleConfigurationRuleFilterAnd {
  readonly objectSizeGreaterThan?: number;
  readonly objectSizeLessThan?: number;
  readonly prefix?: string;
  readonly tags?: { readonly [key: string]: string };
}

interface BucketLifecycleConfigurationRuleNoncurrentVersionExpiration {
  readonly newerNoncurrentVersions?: number;
  readonly noncurrentDays?: number;
}

interface BucketLifecycleConfigurationRuleNoncurrentVersionTransition {
  readonly newerNoncurrentVersions?: number;
  readonly noncurrentDays?: number;
  readonly storageClass?: string;
}

interface BucketLifecycleRule {
  readonly abortIncompleteMultipartUploadDays?: number;
  readonly enabled?: boolean;
  readonly expiration?: BucketLifecycleRuleExpiration;
  readonly id?: string;
  readonly noncurrentVersionExpiration?: BucketLifecycleRuleNoncurrentVersionExpiration;
  readonly noncurrentVersionTransitions?: readonly BucketLifecycleRuleNoncurrentVersionTransition[];
  readonly prefix?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly transitions?: readonly BucketLifecycleRuleTransition[];
}

interface BucketLifecycleRuleExpiration {
  readonly date?: string;
  readonly days?: number;
  readonly expiredObjectDeleteMarker?: boolean;
}

interface BucketLifecycleRuleNoncurrentVersionExpiration {
  readonly days?: number;
}

interface BucketLifecycleRuleNoncurrentVersionTransition {
  readonly days?: number;
  readonly storageClass?: string;
}

interface BucketLifecycleRuleTransition {
  readonly date?: string;
  readonly days?: number;
  readonly storageClass?: string;
}

interface BucketLogging {
  readonly targetBucket?: string;
  readonly targetPrefix?: string;
}

interface BucketLoggingTargetGrant {
  readonly grantee?: BucketLoggingTargetGrantGrantee;
  readonly permission?: string;
}

interface BucketLoggingTargetGrantGrantee {
  readonly displayName?: string;
  readonly emailAddress?: string;
  readonly id?: string;
  readonly type?: string;
  readonly uri?: string;
}

interface BucketLoggingTargetObjectKeyFormat {
  readonly partitionedPrefix?: BucketLoggingTargetObjectKeyFormatPartitionedPrefix;
  readonly simplePrefix?: WebAclRuleOverrideActionNone;
}

interface BucketLoggingTargetObjectKeyFormatPartitionedPrefix {
  readonly partitionDateSource?: string;
}

interface BucketNotificationLambdaFunction {
  readonly events?: readonly string[];
  readonly filterPrefix?: string;
  readonly filterSuffix?: string;
  readonly id?: string;
  readonly lambdaFunctionArn?: string;
}

interface BucketNotificationQueue {
  readonly events?: readonly string[];
  readonly filterPrefix?: string;
  readonly filterSuffix?: string;
  readonly id?: string;
  readonly queueArn?: string;
}

interface BucketNotificationTopic {
  readonly events?: readonly string[];
  readonly filterPrefix?: string;
  readonly filterSuffix?: string;
  readonly id?: string;
  readonly topicArn?: string;
}

interface BucketObjectLockConfiguration {
  readonly objectLockEnabled?: string;
  readonly rule?: BucketObjectLockConfigurationRule;
}

interface BucketObjectLockConfigurationRule {
  readonly defaultRetention?: BucketObjectLockConfigurationRuleDefaultRetention;
}

interface BucketObjectLockConfigurationRuleDefaultRetention {
  readonly days?: number;
  readonly mode?: string;
  readonly years?: number;
}

interface BucketOwnershipControlsRule {
  readonly objectOwnership?: string;
}

interface BucketReplicationConfigRule {
  readonly deleteMarkerReplication?: ClusterRebalancing;
  readonly destination?: BucketReplicationConfigRuleDestination;
  readonly existingObjectReplication?: ClusterRebalancing;
  readonly filter?: BucketReplicationConfigRuleFilter;
  readonly id?: string;
  readonly prefix?: string;
  readonly priority?: number;
  readonly sourceSelectionCriteria?: BucketReplicationConfigRuleSourceSelectionCriteria;
  readonly status?: string;
}

interface BucketReplicationConfigRuleDestination {
  readonly accessControlTranslation?: BucketReplicationConfigRuleDestinationAccessControlTranslation;
  readonly account?: string;
  readonly bucket?: string;
  readonly encryptionConfiguration?: BucketReplicationConfigRuleDestinationEncryptionConfiguration;
  readonly metrics?: BucketReplicationConfigRuleDestinationMetrics;
  readonly replicationTime?: BucketReplicationConfigRuleDestinationReplicationTime;
  readonly storageClass?: string;
}

interface BucketReplicationConfigRuleDestinationAccessControlTranslation {
  readonly owner?: string;
}

interface BucketReplicationConfigRuleDestinationEncryptionConfiguration {
  readonly replicaKmsKeyId?: string;
}

interface BucketReplicationConfigRuleDestinationMetrics {
  readonly eventThreshold?: BucketReplicationConfigRuleDestinationReplicationTimeTime;
  readonly status?: string;
}

interface BucketReplicationConfigRuleDestinationReplicationTime {
  readonly status?: string;
  readonly time?: BucketReplicationConfigRuleDestinationReplicationTimeTime;
}

interface BucketReplicationConfigRuleDestinationReplicationTimeTime {
  readonly minutes?: number;
}

interface BucketReplicationConfigRuleFilter {
  readonly and?: BucketReplicationConfigRuleFilterAnd;
  readonly prefix?: string;
  readonly tag?: SelectionConditionStringLike;
}

interface BucketReplicationConfigRuleFilterAnd {
  readonly prefix?: string;
  readonly tags?: { readonly [key: string]: string };
}

interface BucketReplicationConfigRuleSourceSelectionCriteria {
  readonly replicaModifications?: ClusterRebalancing;
  readonly sseKmsEncryptedObjects?: ClusterRebalancing;
}

interface BucketReplicationConfiguration {
  readonly role?: string;
  readonly rules?: readonly BucketReplicationConfigurationRule[];
}

interface BucketReplicationConfigurationRule {
  readonly deleteMarkerReplicationStatus?: string;
  readonly destination?: BucketReplicationConfigurationRuleDestination;
  readonly filter?: BucketReplicationConfigRuleFilterAnd;
  readonly id?: string;
  readonly prefix?: string;
  readonly priority?: number;
  readonly sourceSelectionCriteria?: BucketReplicationConfigurationRuleSourceSelectionCriteria;
  readonly status?: string;
}

interface BucketReplicationConfigurationRuleDestination {
  readonly accessControlTranslation?: BucketReplicationConfigRuleDestinationAccessControlTranslation;
  readonly accountId?: string;
  readonly bucket?: string;
  readonly metrics?: BucketReplicationConfigurationRuleDestinationMetrics;
  readonly replicaKmsKeyId?: string;
  readonly replicationTime?: BucketReplicationConfigurationRuleDestinationMetrics;
  readonly storageClass?: string;
}

interface BucketReplicationConfigurationRuleDestinationMetrics {
  readonly minutes?: number;
  readonly status?: string;
}

interface BucketReplicationConfigurationRuleSourceSelectionCriteria {
  readonly sseKmsEncryptedObjects?: InstanceEnclaveOptions;
}

interface BucketServerSideEncryptionConfiguration {
  readonly rule?: BucketServerSideEncryptionConfigurationRule;
}

interface BucketServerSideEncryptionConfigurationRule {
  readonly applyServerSideEncryptionByDefault?: BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault;
  readonly blockedEncryptionTypes?: readonly string[];
  readonly bucketKeyEnabled?: boolean;
}

interface BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault {
  readonly kmsMasterKeyId?: string;
  readonly sseAlgorithm?: string;
}

interface BucketVersioning {
  readonly enabled?: boolean;
  readonly mfaDelete?: boolean;
}

interface BucketVersioningVersioningConfiguration {
  readonly mfaDelete?: string;
  readonly status?: string;
}

interface BucketWebsite {
  readonly errorDocument?: string;
  readonly indexDocument?: string;
  readonly redirectAllRequestsTo?: string;
  readonly routingRules?: string;
}

interface BucketWebsiteConfigurationErrorDocument {
  readonly key?: string;
}

interface BucketWebsiteConfigurationIndexDocument {
  readonly suffix?: string;
}

interface BucketWebsiteConfigurationRedirectAllRequestsTo {
  readonly hostName?: string;
  readonly protocol?: string;
}

interface BucketWebsiteConfigurationRoutingRule {
  readonly condition?: BucketWebsiteConfigurationRoutingRuleCondition;
  readonly redirect?: BucketWebsiteConfigurationRoutingRuleRedirect;
}

interface BucketWebsiteConfigurationRoutingRuleCondition {
  readonly httpErrorCodeReturnedEquals?: string;
  readonly keyPrefixEquals?: string;
}

interface BucketWebsiteConfigurationRoutingRuleRedirect {
  readonly hostName?: string;
  readonly httpRedirectCode?: string;
  readonly protocol?: string;
  readonly replaceKeyPrefixWith?: string;
  readonly replaceKeyWith?: string;
}

interface CapacityProviderAutoScalingGroupProvider {
  readonly autoScalingGroupArn?: string;
  readonly managedDraining?: string;
  readonly managedScaling?: CapacityProviderAutoScalingGroupProviderManagedScaling;
  readonly managedTerminationProtection?: string;
}

interface CapacityProviderAutoScalingGroupProviderManagedScaling {
  readonly instanceWarmupPeriod?: number;
  readonly maximumScalingStepSize?: number;
  readonly minimumScalingStepSize?: number;
  readonly status?: string;
  readonly targetCapacity?: number;
}

interface CapacityProviderManagedInstancesProvider {
  readonly autoRepairConfiguration?: CapacityProviderManagedInstancesProviderAutoRepairConfiguration;
  readonly infrastructureOptimization?: CapacityProviderManagedInstancesProviderInfrastructureOptimization;
  readonly infrastructureRoleArn?: string;
  readonly instanceLaunchTemplate?: CapacityProviderManagedInstancesProviderInstanceLaunchTemplate;
  readonly propagateTags?: string;
}

interface CapacityProviderManagedInstancesProviderAutoRepairConfiguration {
  readonly actionsStatus?: string;
}

interface CapacityProviderManagedInstancesProviderInfrastructureOptimization {
  readonly scaleInAfter?: number;
}

interface CapacityProviderManagedInstancesProviderInstanceLaunchTemplate {
  readonly capacityOptionType?: string;
  readonly capacityReservations?: CapacityProviderManagedInstancesProviderInstanceLaunchTemplateCapacityReservations;
  readonly ec2InstanceProfileArn?: string;
  readonly instanceRequirements?: LaunchTemplateInstanceRequirements;
  readonly localStorageConfiguration?: CapacityProviderManagedInstancesProviderInstanceLaunchTemplateLocalStorageConfiguration;
  readonly monitoring?: string;
  readonly networkConfiguration?: ExpressGatewayServiceNetworkConfiguration;
  readonly storageConfiguration?: CapacityProviderManagedInstancesProviderInstanceLaunchTemplateStorageConfiguration;
}

interface CapacityProviderManagedInstancesProviderInstanceLaunchTemplateCapacityReservations {
  readonly reservationGroupArn?: string;
  readonly reservationPreference?: string;
}

interface CapacityProviderManagedInstancesProviderInstanceLaunchTemplateLocalStorageConfiguration {
  readonly useLocalStorage?: boolean;
}

interface CapacityProviderManagedInstancesProviderInstanceLaunchTemplateStorageConfiguration {
  readonly storageSizeGib?: number;
}

interface CertificateDomainValidationOption {
  readonly domainName?: string;
  readonly resourceRecordName?: string;
  readonly resourceRecordType?: string;
  readonly resourceRecordValue?: string;
}

interface CertificateOptions {
  readonly certificateTransparencyLoggingPreference?: string;
  readonly export?: string;
}

interface CertificateRenewalSummary {
  readonly renewalStatus?: string;
  readonly renewalStatusReason?: string;
  readonly updatedAt?: string;
}

interface CertificateValidationOption {
  readonly domainName?: string;
  readonly validationDomain?: string;
}

interface CfgDeliveryChannel {
  readonly name?: string;
  readonly region?: string;
  readonly s3BucketName?: string;
  readonly s3KeyPrefix?: string;
  readonly s3KmsKeyArn?: string;
  readonly snapshotDeliveryProperties?: DeliveryChannelSnapshotDeliveryProperties;
  readonly snsTopicArn?: string;
}

interface CfgRecorder {
  readonly name?: string;
  readonly recordingGroup?: RecorderRecordingGroup;
  readonly recordingMode?: RecorderRecordingMode;
  readonly region?: string;
  readonly roleArn?: string;
}

interface CfgRecorderStatus {
  readonly isEnabled?: boolean;
  readonly name?: string;
  readonly region?: string;
}

interface CloudformationStack {
  readonly capabilities?: readonly string[];
  readonly disableRollback?: boolean;
  readonly iamRoleArn?: string;
  readonly name?: string;
  readonly notificationArns?: readonly string[];
  readonly onFailure?: string;
  readonly outputs?: { readonly [key: string]: string };
  readonly parameters?: { readonly [key: string]: string };
  readonly policyBody?: string;
  readonly policyUrl?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly templateBody?: string;
  readonly templateUrl?: string;
  readonly timeoutInMinutes?: number;
}

interface CloudfrontDistribution {
  readonly aliases?: readonly string[];
  readonly anycastIpListId?: string;
  readonly arn?: string;
  readonly cacheTagConfig?: DistributionCacheTagConfig;
  readonly callerReference?: string;
  readonly comment?: string;
  readonly connectionFunctionAssociation?: DistributionConnectionFunctionAssociation;
  readonly continuousDeploymentPolicyId?: string;
  readonly customErrorResponses?: readonly DistributionCustomErrorResponse[];
  readonly defaultCacheBehavior?: DistributionDefaultCacheBehavior;
  readonly defaultRootObject?: string;
  readonly domainName?: string;
  readonly enabled?: boolean;
  readonly etag?: string;
  readonly hostedZoneId?: string;
  readonly httpVersion?: string;
  readonly inProgressValidationBatches?: number;
  readonly isIpv6Enabled?: boolean;
  readonly lastModifiedTime?: string;
  readonly loggingConfig?: DistributionLoggingConfig;
  readonly loggingV1Enabled?: boolean;
  readonly orderedCacheBehaviors?: readonly DistributionOrderedCacheBehavior[];
  readonly originGroups?: readonly DistributionOriginGroup[];
  readonly origins?: readonly DistributionOrigin[];
  readonly priceClass?: string;
  readonly restrictions?: DistributionRestrictions;
  readonly retainOnDelete?: boolean;
  readonly staging?: boolean;
  readonly status?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly trustedKeyGroups?: readonly DistributionTrustedKeyGroup[];
  readonly trustedSigners?: readonly DistributionTrustedSigner[];
  readonly viewerCertificate?: DistributionViewerCertificate;
  readonly viewerMtlsConfig?: DistributionViewerMtlsConfig;
  readonly waitForDeployment?: boolean;
  readonly webAclId?: string;
}

interface CloudfrontOriginAccessControl {
  readonly arn?: string;
  readonly description?: string;
  readonly etag?: string;
  readonly name?: string;
  readonly originAccessControlOriginType?: string;
  readonly signingBehavior?: string;
  readonly signingProtocol?: string;
}

interface CloudfrontOriginAccessIdentity {
  readonly arn?: string;
  readonly callerReference?: string;
  readonly cloudfrontAccessIdentityPath?: string;
  readonly comment?: string;
  readonly etag?: string;
  readonly iamArn?: string;
  readonly s3CanonicalUserId?: string;
}

interface CloudfrontRealtimeLogConfig {
  readonly arn?: string;
  readonly endpoint?: RealtimeLogConfigEndpoint;
  readonly fields?: readonly string[];
  readonly name?: string;
  readonly samplingRate?: number;
}

interface CloudfrontResponseHeadersPolicy {
  readonly arn?: string;
  readonly comment?: string;
  readonly corsConfig?: ResponseHeadersPolicyCorsConfig;
  readonly customHeadersConfig?: ResponseHeadersPolicyCustomHeadersConfig;
  readonly etag?: string;
  readonly name?: string;
  readonly removeHeadersConfig?: ResponseHeadersPolicyRemoveHeadersConfig;
  readonly securityHeadersConfig?: ResponseHeadersPolicySecurityHeadersConfig;
  readonly serverTimingHeadersConfig?: ResponseHeadersPolicyServerTimingHeadersConfig;
}

interface CloudtrailTrail {
  readonly advancedEventSelectors?: readonly TrailAdvancedEventSelector[];
  readonly arn?: string;
  readonly cloudWatchLogsGroupArn?: string;
  readonly cloudWatchLogsRoleArn?: string;
  readonly enableLogFileValidation?: boolean;
  readonly enableLogging?: boolean;
  readonly eventSelectors?: readonly TrailEventSelector[];
  readonly homeRegion?: string;
  readonly includeGlobalServiceEvents?: boolean;
  readonly insightSelectors?: readonly TrailInsightSelector[];
  readonly isMultiRegionTrail?: boolean;
  readonly isOrganizationTrail?: boolean;
  readonly kmsKeyId?: string;
  readonly name?: string;
  readonly region?: string;
  readonly s3BucketName?: string;
  readonly s3KeyPrefix?: string;
  readonly snsTopicArn?: string;
  readonly snsTopicName?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface CloudwatchCompositeAlarm {
  readonly actionsEnabled?: boolean;
  readonly actionsSuppressor?: CompositeAlarmActionsSuppressor;
  readonly alarmActions?: readonly string[];
  readonly alarmDescription?: string;
  readonly alarmName?: string;
  readonly alarmRule?: string;
  readonly arn?: string;
  readonly insufficientDataActions?: readonly string[];
  readonly okActions?: readonly string[];
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface CloudwatchEventBusPolicy {
  readonly eventBusName?: string;
  readonly policy?: string;
  readonly region?: string;
}

interface CloudwatchEventPermission {
  readonly action?: string;
  readonly condition?: SelectionSelectionTag;
  readonly eventBusName?: string;
  readonly principal?: string;
  readonly region?: string;
  readonly statementId?: string;
}

interface CloudwatchEventRule {
  readonly arn?: string;
  readonly description?: string;
  readonly eventBusName?: string;
  readonly eventPattern?: string;
  readonly forceDestroy?: boolean;
  readonly isEnabled?: boolean;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly region?: string;
  readonly roleArn?: string;
  readonly scheduleExpression?: string;
  readonly state?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface CloudwatchEventTarget {
  readonly appsyncTarget?: EventTargetAppsyncTarget;
  readonly arn?: string;
  readonly batchTarget?: EventTargetBatchTarget;
  readonly deadLetterConfig?: EventTargetDeadLetterConfig;
  readonly ecsTarget?: EventTargetEcsTarget;
  readonly eventBusName?: string;
  readonly forceDestroy?: boolean;
  readonly httpTarget?: EventTargetHttpTarget;
  readonly input?: string;
  readonly inputPath?: string;
  readonly inputTransformer?: EventTargetInputTransformer;
  readonly kinesisTarget?: EventTargetKinesisTarget;
  readonly redshiftTarget?: EventTargetRedshiftTarget;
  readonly region?: string;
  readonly retryPolicy?: EventTargetRetryPolicy;
  readonly roleArn?: string;
  readonly rule?: string;
  readonly runCommandTargets?: readonly AssociationTarget[];
  readonly sagemakerPipelineTarget?: EventTargetSagemakerPipelineTarget;
  readonly sqsTarget?: EventTargetSqsTarget;
  readonly targetId?: string;
}

interface CloudwatchLogAccountPolicy {
  readonly policyDocument?: string;
  readonly policyName?: string;
  readonly policyType?: string;
  readonly region?: string;
  readonly scope?: string;
  readonly selectionCriteria?: string;
}

interface CloudwatchLogDataProtectionPolicy {
  readonly logGroupName?: string;
  readonly policyDocument?: string;
  readonly region?: string;
}

interface CloudwatchLogDelivery {
  readonly arn?: string;
  readonly deliveryDestinationArn?: string;
  readonly deliverySourceName?: string;
  readonly fieldDelimiter?: string;
  readonly recordFields?: readonly string[];
  readonly region?: string;
  readonly s3DeliveryConfigurations?: readonly LogDeliveryS3DeliveryConfiguration[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface CloudwatchLogDeliverySource {
  readonly arn?: string;
  readonly logType?: string;
  readonly name?: string;
  readonly region?: string;
  readonly resourceArn?: string;
  readonly service?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface CloudwatchLogDestinationPolicy {
  readonly accessPolicy?: string;
  readonly destinationName?: string;
  readonly forceUpdate?: boolean;
  readonly region?: string;
}

interface CloudwatchLogGroup {
  readonly arn?: string;
  readonly deletionProtectionEnabled?: boolean;
  readonly kmsKeyId?: string;
  readonly logGroupClass?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly region?: string;
  readonly retentionInDays?: number;
  readonly skipDestroy?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface CloudwatchLogMetricFilter {
  readonly applyOnTransformedLogs?: boolean;
  readonly logGroupName?: string;
  readonly metricTransformation?: LogMetricFilterMetricTransformation;
  readonly name?: string;
  readonly pattern?: string;
  readonly region?: string;
}

interface CloudwatchLogResourcePolicy {
  readonly policyDocument?: string;
  readonly policyName?: string;
  readonly policyScope?: string;
  readonly region?: string;
  readonly resourceArn?: string;
  readonly revisionId?: string;
}

interface CloudwatchMetricAlarm {
  readonly actionsEnabled?: boolean;
  readonly alarmActions?: readonly string[];
  readonly alarmDescription?: string;
  readonly arn?: string;
  readonly comparisonOperator?: string;
  readonly datapointsToAlarm?: number;
  readonly dimensions?: { readonly [key: string]: string };
  readonly evaluateLowSampleCountPercentiles?: string;
  readonly evaluationCriteria?: MetricAlarmEvaluationCriteria;
  readonly evaluationInterval?: number;
  readonly evaluationPeriods?: number;
  readonly extendedStatistic?: string;
  readonly insufficientDataActions?: readonly string[];
  readonly metricName?: string;
  readonly metricQueries?: readonly MetricAlarmMetricQuery[];
  readonly name?: string;
  readonly namespace?: string;
  readonly okActions?: readonly string[];
  readonly period?: number;
  readonly region?: string;
  readonly statistic?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly threshold?: number;
  readonly thresholdMetricId?: string;
  readonly treatMissingData?: string;
  readonly unit?: string;
  readonly warmUpConfiguration?: MetricAlarmWarmUpConfiguration;
}

interface ClusterAccessConfig {
  readonly authenticationMode?: string;
  readonly bootstrapClusterCreatorAdminPermissions?: boolean;
}

interface ClusterBrokerNodeGroupInfo {
  readonly azDistribution?: string;
  readonly clientSubnets?: readonly string[];
  readonly connectivityInfo?: ClusterBrokerNodeGroupInfoConnectivityInfo;
  readonly instanceType?: string;
  readonly securityGroups?: readonly string[];
  readonly storageInfo?: ClusterBrokerNodeGroupInfoStorageInfo;
}

interface ClusterBrokerNodeGroupInfoConnectivityInfo {
  readonly networkType?: string;
  readonly publicAccess?: WafWebAclRuleAction;
  readonly vpcConnectivity?: ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivity;
}

interface ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivity {
  readonly clientAuthentication?: ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthentication;
}

interface ClusterBrokerNodeGroupInfoConnectivityInfoVpcConnectivityClientAuthentication {
  readonly sasl?: ClusterClientAuthenticationSasl;
  readonly tls?: boolean;
}

interface ClusterBrokerNodeGroupInfoStorageInfo {
  readonly ebsStorageInfo?: ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfo;
}

interface ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfo {
  readonly provisionedThroughput?: ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfoProvisionedThroughput;
  readonly volumeSize?: number;
}

interface ClusterBrokerNodeGroupInfoStorageInfoEbsStorageInfoProvisionedThroughput {
  readonly enabled?: boolean;
  readonly volumeThroughput?: number;
}

interface ClusterCacheNode {
  readonly address?: string;
  readonly availabilityZone?: string;
  readonly id?: string;
  readonly outpostArn?: string;
  readonly port?: number;
}

interface ClusterCertificateAuthority {
  readonly data?: string;
}

interface ClusterClientAuthentication {
  readonly sasl?: ClusterClientAuthenticationSasl;
  readonly tls?: ClusterClientAuthenticationTls;
  readonly unauthenticated?: boolean;
}

interface ClusterClientAuthenticationSasl {
  readonly iam?: boolean;
  readonly scram?: boolean;
}

interface ClusterClientAuthenticationTls {
  readonly certificateAuthorityArns?: readonly string[];
}

interface ClusterClusterNode {
  readonly nodeRole?: string;
  readonly privateIpAddress?: string;
  readonly publicIpAddress?: string;
}

interface ClusterComputeConfig {
  readonly enabled?: boolean;
  readonly nodePools?: readonly string[];
  readonly nodeRoleArn?: string;
}

interface ClusterConfiguration {
  readonly executeCommandConfiguration?: ClusterConfigurationExecuteCommandConfiguration;
  readonly managedStorageConfiguration?: ClusterConfigurationManagedStorageConfiguration;
}

interface ClusterConfigurationExecuteCommandConfiguration {
  readonly kmsKeyId?: string;
  readonly logConfiguration?: ClusterConfigurationExecuteCommandConfigurationLogConfiguration;
  readonly logging?: string;
}

interface ClusterConfigurationExecuteCommandConfigurationLogConfiguration {
  readonly cloudWatchEncryptionEnabled?: boolean;
  readonly cloudWatchLogGroupName?: string;
  readonly s3BucketEncryptionEnabled?: boolean;
  readonly s3BucketName?: string;
  readonly s3KeyPrefix?: string;
}

interface ClusterConfigurationInfo {
  readonly arn?: string;
  readonly revision?: number;
}

interface ClusterConfigurationManagedStorageConfiguration {
  readonly fargateEphemeralStorageKmsKeyId?: string;
  readonly kmsKeyId?: string;
}

interface ClusterControlPlaneScalingConfig {
  readonly tier?: string;
}

interface ClusterEncryptionConfig {
  readonly provider?: ClusterEncryptionConfigProvider;
  readonly resources?: readonly string[];
}

interface ClusterEncryptionConfigProvider {
  readonly keyArn?: string;
}

interface ClusterEncryptionInfo {
  readonly encryptionAtRestKmsKeyArn?: string;
  readonly encryptionInTransit?: ClusterEncryptionInfoEncryptionInTransit;
}

interface ClusterEncryptionInfoEncryptionInTransit {
  readonly clientBroker?: string;
  readonly inCluster?: boolean;
}

interface ClusterIdentity {
  readonly oidcs?: readonly ClusterIdentityOidc[];
}

interface ClusterIdentityOidc {
  readonly issuer?: string;
}

interface ClusterKubeApiServerConfig {
  readonly eventTtl?: string;
  readonly serviceNodePortRange?: ClusterKubeApiServerConfigServiceNodePortRange;
}

interface ClusterKubeApiServerConfigServiceNodePortRange {
  readonly maxPort?: number;
  readonly minPort?: number;
}

interface ClusterKubeControllerManagerConfig {
  readonly horizontalPodAutoscalerControllerConfig?: ClusterKubeControllerManagerConfigHorizontalPodAutoscalerControllerConfig;
  readonly podGcControllerConfig?: ClusterKubeControllerManagerConfigPodGcControllerConfig;
}

interface ClusterKubeControllerManagerConfigHorizontalPodAutoscalerControllerConfig {
  readonly horizontalPodAutoscalerSyncPeriod?: string;
}

interface ClusterKubeControllerManagerConfigPodGcControllerConfig {
  readonly terminatedPodGcThreshold?: number;
}

interface ClusterKubeSchedulerConfig {
  readonly nodeResourcesFit?: ClusterKubeSchedulerConfigNodeResourcesFit;
}

interface ClusterKubeSchedulerConfigNodeResourcesFit {
  readonly scoringStrategy?: ClusterKubeSchedulerConfigNodeResourcesFitScoringStrategy;
}

interface ClusterKubeSchedulerConfigNodeResourcesFitScoringStrategy {
  readonly resources?: readonly ClusterKubeSchedulerConfigNodeResourcesFitScoringStrategyResource[];
  readonly type?: string;
}

interface ClusterKubeSchedulerConfigNodeResourcesFitScoringStrategyResource {
  readonly name?: string;
  readonly weight?: number;
}

interface ClusterKubernetesNetworkConfig {
  readonly elasticLoadBalancing?: InstanceEnclaveOptions;
  readonly ipFamily?: string;
  readonly serviceIpv4Cidr?: string;
  readonly serviceIpv6Cidr?: string;
}

interface ClusterLogDeliveryConfiguration {
  readonly destination?: string;
  readonly destinationType?: string;
  readonly logFormat?: string;
  readonly logType?: string;
}

interface ClusterLoggingInfo {
  readonly brokerLogs?: ClusterLoggingInfoBrokerLogs;
}

interface ClusterLoggingInfoBrokerLogs {
  readonly cloudwatchLogs?: ClusterLoggingInfoBrokerLogsCloudwatchLogs;
  readonly firehose?: ClusterLoggingInfoBrokerLogsFirehose;
  readonly s3?: LbLoadBalancerAccessLogs;
}

interface ClusterLoggingInfoBrokerLogsCloudwatchLogs {
  readonly enabled?: boolean;
  readonly logGroup?: string;
}

interface ClusterLoggingInfoBrokerLogsFirehose {
  readonly deliveryStream?: string;
  readonly enabled?: boolean;
}

interface ClusterMasterUserSecret {
  readonly kmsKeyId?: string;
  readonly secretArn?: string;
  readonly secretStatus?: string;
}

interface ClusterNode {
  readonly address?: string;
  readonly availabilityZone?: string;
  readonly id?: string;
  readonly port?: number;
}

interface ClusterOpenMonitoring {
  readonly prometheus?: ClusterOpenMonitoringPrometheus;
}

interface ClusterOpenMonitoringPrometheus {
  readonly jmxExporter?: ClusterOpenMonitoringPrometheusJmxExporter;
  readonly nodeExporter?: ClusterOpenMonitoringPrometheusJmxExporter;
}

interface ClusterOpenMonitoringPrometheusJmxExporter {
  readonly enabledInBroker?: boolean;
}

interface ClusterOutpostConfig {
  readonly controlPlaneInstanceType?: string;
  readonly controlPlanePlacement?: ClusterOutpostConfigControlPlanePlacement;
  readonly etcdInstanceType?: string;
  readonly etcdPlacement?: ClusterOutpostConfigEtcdPlacement;
  readonly outpostArns?: readonly string[];
}

interface ClusterOutpostConfigControlPlanePlacement {
  readonly groupName?: string;
  readonly spreadLevel?: string;
}

interface ClusterOutpostConfigEtcdPlacement {
  readonly spreadLevel?: string;
}

interface ClusterRebalancing {
  readonly status?: string;
}

interface ClusterRemoteNetworkConfig {
  readonly remoteNodeNetworks?: ClusterRemoteNetworkConfigRemotePodNetworks;
  readonly remotePodNetworks?: ClusterRemoteNetworkConfigRemotePodNetworks;
}

interface ClusterRemoteNetworkConfigRemotePodNetworks {
  readonly cidrs?: readonly string[];
}

interface ClusterS3Import {
  readonly bucketName?: string;
  readonly bucketPrefix?: string;
  readonly ingestionRole?: string;
  readonly sourceEngine?: string;
  readonly sourceEngineVersion?: string;
}

interface ClusterScalingConfiguration {
  readonly autoPause?: boolean;
  readonly maxCapacity?: number;
  readonly minCapacity?: number;
  readonly secondsBeforeTimeout?: number;
  readonly secondsUntilAutoPause?: number;
  readonly timeoutAction?: string;
}

interface ClusterServerlessV2ScalingConfiguration {
  readonly maxCapacity?: number;
  readonly minCapacity?: number;
}

interface ClusterServerlessv2ScalingConfiguration {
  readonly maxCapacity?: number;
  readonly minCapacity?: number;
  readonly secondsUntilAutoPause?: number;
}

interface ClusterServiceConnectDefaults {
  readonly namespace?: string;
}

interface ClusterSetting {
  readonly name?: string;
  readonly value?: string;
}

interface ClusterSnapshotCopyTimeouts {
  readonly create?: string;
}

interface ClusterStorageConfig {
  readonly blockStorage?: InstanceEnclaveOptions;
}

interface ClusterUpgradePolicy {
  readonly supportType?: string;
}

interface ClusterVpcConfig {
  readonly clusterSecurityGroupId?: string;
  readonly controlPlaneEgressMode?: string;
  readonly endpointPrivateAccess?: boolean;
  readonly endpointPublicAccess?: boolean;
  readonly publicAccessCidrs?: readonly string[];
  readonly securityGroupIds?: readonly string[];
  readonly subnetIds?: readonly string[];
  readonly vpcId?: string;
}

interface CodebuildProject {
  readonly arn?: string;
  readonly artifacts?: ProjectArtifacts;
  readonly autoRetryLimit?: number;
  readonly badgeEnabled?: boolean;
  readonly badgeUrl?: string;
  readonly buildBatchConfig?: ProjectBuildBatchConfig;
  readonly buildTimeout?: number;
  readonly cache?: ProjectCache;
  readonly concurrentBuildLimit?: number;
  readonly description?: string;
  readonly encryptionKey?: string;
  readonly environment?: ProjectEnvironment;
  readonly fileSystemLocations?: readonly ProjectFileSystemLocation[];
  readonly logsConfig?: ProjectLogsConfig;
  readonly name?: string;
  readonly projectVisibility?: string;
  readonly publicProjectAlias?: string;
  readonly queuedTimeout?: number;
  readonly region?: string;
  readonly resourceAccessRole?: string;
  readonly secondaryArtifacts?: readonly ProjectArtifacts[];
  readonly secondarySourceVersions?: readonly ProjectSecondarySourceVersion[];
  readonly secondarySources?: readonly ProjectSecondarySource[];
  readonly serviceRole?: string;
  readonly source?: ProjectSource;
  readonly sourceVersion?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcConfig?: ProjectVpcConfig;
}

interface CodebuildSourceCredential {
  readonly arn?: string;
  readonly authType?: string;
  readonly region?: string;
  readonly serverType?: string;
  readonly token?: string;
  readonly userName?: string;
}

interface CodebuildWebhook {
  readonly branchFilter?: string;
  readonly buildType?: string;
  readonly filterGroups?: readonly WebhookFilterGroup[];
  readonly manualCreation?: boolean;
  readonly payloadUrl?: string;
  readonly projectName?: string;
  readonly pullRequestBuildPolicy?: WebhookPullRequestBuildPolicy;
  readonly region?: string;
  readonly scopeConfiguration?: WebhookScopeConfiguration;
  readonly secret?: string;
  readonly url?: string;
}

interface CognitoIdentityPool {
  readonly allowClassicFlow?: boolean;
  readonly allowUnauthenticatedIdentities?: boolean;
  readonly arn?: string;
  readonly cognitoIdentityProviders?: readonly IdentityPoolCognitoIdentityProvider[];
  readonly developerProviderName?: string;
  readonly identityPoolName?: string;
  readonly openidConnectProviderArns?: readonly string[];
  readonly region?: string;
  readonly samlProviderArns?: readonly string[];
  readonly supportedLoginProviders?: { readonly [key: string]: string };
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface CognitoIdentityPoolRoleAttachment {
  readonly identityPoolId?: string;
  readonly region?: string;
  readonly roleMappings?: readonly IdentityPoolRoleAttachmentRoleMapping[];
  readonly roles?: { readonly [key: string]: string };
}

interface CognitoRiskConfiguration {
  readonly accountTakeoverRiskConfiguration?: RiskConfigurationAccountTakeoverRiskConfiguration;
  readonly clientId?: string;
  readonly compromisedCredentialsRiskConfiguration?: RiskConfigurationCompromisedCredentialsRiskConfiguration;
  readonly region?: string;
  readonly riskExceptionConfiguration?: RiskConfigurationRiskExceptionConfiguration;
  readonly userPoolId?: string;
}

interface CognitoUserPool {
  readonly accountRecoverySetting?: UserPoolAccountRecoverySetting;
  readonly adminCreateUserConfig?: UserPoolAdminCreateUserConfig;
  readonly aliasAttributes?: readonly string[];
  readonly arn?: string;
  readonly autoVerifiedAttributes?: readonly string[];
  readonly creationDate?: string;
  readonly customDomain?: string;
  readonly deletionProtection?: string;
  readonly deviceConfiguration?: UserPoolDeviceConfiguration;
  readonly domain?: string;
  readonly emailConfiguration?: UserPoolEmailConfiguration;
  readonly emailMfaConfiguration?: UserPoolEmailMfaConfiguration;
  readonly emailVerificationMessage?: string;
  readonly emailVerificationSubject?: string;
  readonly endpoint?: string;
  readonly estimatedNumberOfUsers?: number;
  readonly lambdaConfig?: UserPoolLambdaConfig;
  readonly lastModifiedDate?: string;
  readonly mfaConfiguration?: string;
  readonly name?: string;
  readonly passwordPolicy?: UserPoolPasswordPolicy;
  readonly region?: string;
  readonly schemas?: readonly UserPoolSchema[];
  readonly signInPolicy?: UserPoolSignInPolicy;
  readonly smsAuthenticationMessage?: string;
  readonly smsConfiguration?: UserPoolSmsConfiguration;
  readonly smsVerificationMessage?: string;
  readonly softwareTokenMfaConfiguration?: InstanceEnclaveOptions;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly userAttributeUpdateSettings?: UserPoolUserAttributeUpdateSettings;
  readonly userPoolAddOns?: UserPoolUserPoolAddOns;
  readonly userPoolTier?: string;
  readonly usernameAttributes?: readonly string[];
  readonly usernameConfiguration?: UserPoolUsernameConfiguration;
  readonly verificationMessageTemplate?: UserPoolVerificationMessageTemplate;
  readonly webAuthnConfiguration?: UserPoolWebAuthnConfiguration;
}

interface CognitoUserPoolClient {
  readonly accessTokenValidity?: number;
  readonly allowedOauthFlows?: readonly string[];
  readonly allowedOauthFlowsUserPoolClient?: boolean;
  readonly allowedOauthScopes?: readonly string[];
  readonly analyticsConfiguration?: UserPoolClientAnalyticsConfiguration;
  readonly authSessionValidity?: number;
  readonly callbackUrls?: readonly string[];
  readonly clientSecret?: string;
  readonly defaultRedirectUri?: string;
  readonly enablePropagateAdditionalUserContextData?: boolean;
  readonly enableTokenRevocation?: boolean;
  readonly explicitAuthFlows?: readonly string[];
  readonly generateSecret?: boolean;
  readonly idTokenValidity?: number;
  readonly logoutUrls?: readonly string[];
  readonly name?: string;
  readonly preventUserExistenceErrors?: string;
  readonly readAttributes?: readonly string[];
  readonly refreshTokenRotation?: UserPoolClientRefreshTokenRotation;
  readonly refreshTokenValidity?: number;
  readonly region?: string;
  readonly supportedIdentityProviders?: readonly string[];
  readonly tokenValidityUnits?: UserPoolClientTokenValidityUnits;
  readonly userPoolId?: string;
  readonly writeAttributes?: readonly string[];
}

interface CompositeAlarmActionsSuppressor {
  readonly alarm?: string;
  readonly extensionPeriod?: number;
  readonly waitPeriod?: number;
}

interface ConfigurationSetReputationOptions {
  readonly lastFreshStart?: string;
  readonly reputationMetricsEnabled?: boolean;
}

interface ConfigurationSetSendingOptions {
  readonly sendingEnabled?: boolean;
}

interface ConfigurationSetSuppressionOptions {
  readonly suppressedReasons?: readonly string[];
}

interface ConfigurationSetVdmOptions {
  readonly dashboardOptions?: ConfigurationSetVdmOptionsDashboardOptions;
  readonly guardianOptions?: ConfigurationSetVdmOptionsGuardianOptions;
}

interface ConfigurationSetVdmOptionsDashboardOptions {
  readonly engagementMetrics?: string;
}

interface ConfigurationSetVdmOptionsGuardianOptions {
  readonly optimizedSharedDelivery?: string;
}

interface DaemonDeploymentConfiguration {
  readonly alarms?: DaemonDeploymentConfigurationAlarms;
  readonly bakeTimeInMinutes?: number;
  readonly drainPercent?: number;
}

interface DaemonDeploymentConfigurationAlarms {
  readonly alarmNames?: readonly string[];
  readonly enable?: boolean;
}

interface DaemonTaskDefinitionContainerDefinition {
  readonly commands?: readonly string[];
  readonly cpu?: number;
  readonly dependsOns?: readonly DaemonTaskDefinitionContainerDefinitionDependsOn[];
  readonly entryPoints?: readonly string[];
  readonly environmentFiles?: readonly DaemonTaskDefinitionContainerDefinitionEnvironmentFile[];
  readonly environments?: readonly ClusterSetting[];
  readonly essential?: boolean;
  readonly firelensConfiguration?: DaemonTaskDefinitionContainerDefinitionFirelensConfiguration;
  readonly healthCheck?: DaemonTaskDefinitionContainerDefinitionHealthCheck;
  readonly image?: string;
  readonly interactive?: boolean;
  readonly linuxParameters?: DaemonTaskDefinitionContainerDefinitionLinuxParameters;
  readonly logConfiguration?: ServiceServiceConnectConfigurationLogConfiguration;
  readonly memory?: number;
  readonly memoryReservation?: number;
  readonly mountPoints?: readonly DaemonTaskDefinitionContainerDefinitionMountPoint[];
  readonly name?: string;
  readonly privileged?: boolean;
  readonly pseudoTerminal?: boolean;
  readonly readonlyRootFilesystem?: boolean;
  readonly repositoryCredentials?: ExpressGatewayServicePrimaryContainerRepositoryCredentials;
  readonly restartPolicy?: DaemonTaskDefinitionContainerDefinitionRestartPolicy;
  readonly secrets?: readonly ExpressGatewayServicePrimaryContainerSecret[];
  readonly startTimeout?: number;
  readonly stopTimeout?: number;
  readonly systemControls?: readonly DaemonTaskDefinitionContainerDefinitionSystemControl[];
  readonly ulimits?: readonly DaemonTaskDefinitionContainerDefinitionUlimit[];
  readonly user?: string;
  readonly workingDirectory?: string;
}

interface DaemonTaskDefinitionContainerDefinitionDependsOn {
  readonly condition?: string;
  readonly containerName?: string;
}

interface DaemonTaskDefinitionContainerDefinitionEnvironmentFile {
  readonly type?: string;
  readonly value?: string;
}

interface DaemonTaskDefinitionContainerDefinitionFirelensConfiguration {
  readonly options?: { readonly [key: string]: string };
  readonly type?: string;
}

interface DaemonTaskDefinitionContainerDefinitionHealthCheck {
  readonly commands?: readonly string[];
  readonly interval?: number;
  readonly retries?: number;
  readonly startPeriod?: number;
  readonly timeout?: number;
}

interface DaemonTaskDefinitionContainerDefinitionLinuxParameters {
  readonly capabilities?: DaemonTaskDefinitionContainerDefinitionLinuxParametersCapabilities;
  readonly devices?: readonly DaemonTaskDefinitionContainerDefinitionLinuxParametersDevice[];
  readonly initProcessEnabled?: boolean;
  readonly tmpfs?: readonly DaemonTaskDefinitionContainerDefinitionLinuxParametersTmpf[];
}

interface DaemonTaskDefinitionContainerDefinitionLinuxParametersCapabilities {
  readonly adds?: readonly string[];
  readonly drops?: readonly string[];
}

interface DaemonTaskDefinitionContainerDefinitionLinuxParametersDevice {
  readonly containerPath?: string;
  readonly hostPath?: string;
  readonly permissions?: readonly string[];
}

interface DaemonTaskDefinitionContainerDefinitionLinuxParametersTmpf {
  readonly containerPath?: string;
  readonly mountOptions?: readonly string[];
  readonly size?: number;
}

interface DaemonTaskDefinitionContainerDefinitionMountPoint {
  readonly containerPath?: string;
  readonly readOnly?: boolean;
  readonly sourceVolume?: string;
}

interface DaemonTaskDefinitionContainerDefinitionRestartPolicy {
  readonly enabled?: boolean;
  readonly ignoredExitCodes?: readonly number[];
  readonly restartAttemptPeriod?: number;
}

interface DaemonTaskDefinitionContainerDefinitionSystemControl {
  readonly namespace?: string;
  readonly value?: string;
}

interface DaemonTaskDefinitionContainerDefinitionUlimit {
  readonly hardLimit?: number;
  readonly name?: string;
  readonly softLimit?: number;
}

interface DaemonTaskDefinitionVolume {
  readonly hosts?: readonly DaemonTaskDefinitionVolumeHost[];
  readonly name?: string;
}

interface DaemonTaskDefinitionVolumeHost {
  readonly sourcePath?: string;
}

interface DaemonTimeouts {
  readonly create?: string;
  readonly delete?: string;
  readonly update?: string;
}

interface DataCatalogEncryptionSettingsDataCatalogEncryptionSettings {
  readonly connectionPasswordEncryption?: DataCatalogEncryptionSettingsDataCatalogEncryptionSettingsConnectionPasswordEncryption;
  readonly encryptionAtRest?: DataCatalogEncryptionSettingsDataCatalogEncryptionSettingsEncryptionAtRest;
}

interface DataCatalogEncryptionSettingsDataCatalogEncryptionSettingsConnectionPasswordEncryption {
  readonly awsKmsKeyId?: string;
  readonly returnConnectionPasswordEncrypted?: boolean;
}

interface DataCatalogEncryptionSettingsDataCatalogEncryptionSettingsEncryptionAtRest {
  readonly catalogEncryptionMode?: string;
  readonly catalogEncryptionServiceRole?: string;
  readonly sseAwsKmsKeyId?: string;
}

interface DatabaseAclConfiguration {
  readonly s3AclOption?: string;
}

interface DatabaseEncryptionConfiguration {
  readonly encryptionOption?: string;
  readonly kmsKey?: string;
}

interface DaxCluster {
  readonly arn?: string;
  readonly availabilityZones?: readonly string[];
  readonly clusterAddress?: string;
  readonly clusterEndpointEncryptionType?: string;
  readonly clusterName?: string;
  readonly configurationEndpoint?: string;
  readonly description?: string;
  readonly iamRoleArn?: string;
  readonly maintenanceWindow?: string;
  readonly nodeType?: string;
  readonly nodes?: readonly ClusterNode[];
  readonly notificationTopicArn?: string;
  readonly parameterGroupName?: string;
  readonly port?: number;
  readonly region?: string;
  readonly replicationFactor?: number;
  readonly securityGroupIds?: readonly string[];
  readonly serverSideEncryption?: InstanceEnclaveOptions;
  readonly subnetGroupName?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface DefaultRouteTableRoute {
  readonly cidrBlock?: string;
  readonly coreNetworkArn?: string;
  readonly destinationPrefixListId?: string;
  readonly egressOnlyGatewayId?: string;
  readonly gatewayId?: string;
  readonly instanceId?: string;
  readonly ipv6CidrBlock?: string;
  readonly natGatewayId?: string;
  readonly networkInterfaceId?: string;
  readonly transitGatewayId?: string;
  readonly vpcEndpointId?: string;
  readonly vpcPeeringConnectionId?: string;
}

interface DeliveryChannelSnapshotDeliveryProperties {
  readonly deliveryFrequency?: string;
}

interface DetectorDatasources {
  readonly kubernetes?: DetectorDatasourcesKubernetes;
  readonly malwareProtection?: DetectorDatasourcesMalwareProtection;
  readonly s3Logs?: DetectorDatasourcesS3Logs;
}

interface DetectorDatasourcesKubernetes {
  readonly auditLogs?: DetectorDatasourcesS3Logs;
}

interface DetectorDatasourcesMalwareProtection {
  readonly scanEc2InstanceWithFindings?: DetectorDatasourcesMalwareProtectionScanEc2InstanceWithFindings;
}

interface DetectorDatasourcesMalwareProtectionScanEc2InstanceWithFindings {
  readonly ebsVolumes?: DetectorDatasourcesS3Logs;
}

interface DetectorDatasourcesS3Logs {
  readonly enable?: boolean;
}

interface DetectorFeatureAdditionalConfiguration {
  readonly name?: string;
  readonly status?: string;
}

interface DistributionCacheTagConfig {
  readonly headerName?: string;
}

interface DistributionConnectionFunctionAssociation {
  readonly id?: string;
}

interface DistributionCustomErrorResponse {
  readonly errorCachingMinTtl?: number;
  readonly errorCode?: number;
  readonly responseCode?: number;
  readonly responsePagePath?: string;
}

interface DistributionDefaultCacheBehavior {
  readonly allowedMethods?: readonly string[];
  readonly cachePolicyId?: string;
  readonly cachedMethods?: readonly string[];
  readonly compress?: boolean;
  readonly defaultTtl?: number;
  readonly fieldLevelEncryptionId?: string;
  readonly forwardedValues?: DistributionDefaultCacheBehaviorForwardedValues;
  readonly functionAssociations?: readonly DistributionDefaultCacheBehaviorFunctionAssociation[];
  readonly grpcConfig?: InstanceEnclaveOptions;
  readonly lambdaFunctionAssociations?: readonly DistributionDefaultCacheBehaviorLambdaFunctionAssociation[];
  readonly maxTtl?: number;
  readonly minTtl?: number;
  readonly originRequestPolicyId?: string;
  readonly realtimeLogConfigArn?: string;
  readonly responseHeadersPolicyId?: string;
  readonly smoothStreaming?: boolean;
  readonly targetOriginId?: string;
  readonly trustedKeyGroups?: readonly string[];
  readonly trustedSigners?: readonly string[];
  readonly viewerProtocolPolicy?: string;
}

interface DistributionDefaultCacheBehaviorForwardedValues {
  readonly cookies?: DistributionDefaultCacheBehaviorForwardedValuesCookies;
  readonly headers?: readonly string[];
  readonly queryString?: boolean;
  readonly queryStringCacheKeys?: readonly string[];
}

interface DistributionDefaultCacheBehaviorForwardedValuesCookies {
  readonly forward?: string;
  readonly whitelistedNames?: readonly string[];
}

interface DistributionDefaultCacheBehaviorFunctionAssociation {
  readonly eventType?: string;
  readonly functionArn?: string;
}

interface DistributionDefaultCacheBehaviorLambdaFunctionAssociation {
  readonly eventType?: string;
  readonly includeBody?: boolean;
  readonly lambdaArn?: string;
}

interface DistributionLoggingConfig {
  readonly bucket?: string;
  readonly includeCookies?: boolean;
  readonly prefix?: string;
}

interface DistributionOrderedCacheBehavior {
  readonly allowedMethods?: readonly string[];
  readonly cachePolicyId?: string;
  readonly cachedMethods?: readonly string[];
  readonly compress?: boolean;
  readonly defaultTtl?: number;
  readonly fieldLevelEncryptionId?: string;
  readonly forwardedValues?: DistributionDefaultCacheBehaviorForwardedValues;
  readonly functionAssociations?: readonly DistributionDefaultCacheBehaviorFunctionAssociation[];
  readonly grpcConfig?: InstanceEnclaveOptions;
  readonly lambdaFunctionAssociations?: readonly DistributionDefaultCacheBehaviorLambdaFunctionAssociation[];
  readonly maxTtl?: number;
  readonly minTtl?: number;
  readonly originRequestPolicyId?: string;
  readonly pathPattern?: string;
  readonly realtimeLogConfigArn?: string;
  readonly responseHeadersPolicyId?: string;
  readonly smoothStreaming?: boolean;
  readonly targetOriginId?: string;
  readonly trustedKeyGroups?: readonly string[];
  readonly trustedSigners?: readonly string[];
  readonly viewerProtocolPolicy?: string;
}

interface DistributionOrigin {
  readonly connectionAttempts?: number;
  readonly connectionTimeout?: number;
  readonly customHeaders?: readonly ClusterSetting[];
  readonly customOriginConfig?: DistributionOriginCustomOriginConfig;
  readonly domainName?: string;
  readonly originAccessControlId?: string;
  readonly originId?: string;
  readonly originPath?: string;
  readonly originShield?: DistributionOriginOriginShield;
  readonly responseCompletionTimeout?: number;
  readonly s3OriginConfig?: DistributionOriginS3OriginConfig;
  readonly vpcOriginConfig?: DistributionOriginVpcOriginConfig;
}

interface DistributionOriginCustomOriginConfig {
  readonly httpPort?: number;
  readonly httpsPort?: number;
  readonly ipAddressType?: string;
  readonly originKeepaliveTimeout?: number;
  readonly originMtlsConfig?: DistributionOriginCustomOriginConfigOriginMtlsConfig;
  readonly originProtocolPolicy?: string;
  readonly originReadTimeout?: number;
  readonly originSslProtocols?: readonly string[];
}

interface DistributionOriginCustomOriginConfigOriginMtlsConfig {
  readonly clientCertificateArn?: string;
}

interface DistributionOriginGroup {
  readonly failoverCriteria?: DistributionOriginGroupFailoverCriteria;
  readonly members?: readonly DistributionOriginGroupMember[];
  readonly originId?: string;
}

interface DistributionOriginGroupFailoverCriteria {
  readonly statusCodes?: readonly number[];
}

interface DistributionOriginGroupMember {
  readonly originId?: string;
}

interface DistributionOriginOriginShield {
  readonly enabled?: boolean;
  readonly originShieldRegion?: string;
}

interface DistributionOriginS3OriginConfig {
  readonly originAccessIdentity?: string;
}

interface DistributionOriginVpcOriginConfig {
  readonly originKeepaliveTimeout?: number;
  readonly originReadTimeout?: number;
  readonly ownerAccountId?: string;
  readonly vpcOriginId?: string;
}

interface DistributionRestrictions {
  readonly geoRestriction?: DistributionRestrictionsGeoRestriction;
}

interface DistributionRestrictionsGeoRestriction {
  readonly locations?: readonly string[];
  readonly restrictionType?: string;
}

interface DistributionTrustedKeyGroup {
  readonly enabled?: boolean;
  readonly items?: readonly DistributionTrustedKeyGroupItem[];
}

interface DistributionTrustedKeyGroupItem {
  readonly keyGroupId?: string;
  readonly keyPairIds?: readonly string[];
}

interface DistributionTrustedSigner {
  readonly enabled?: boolean;
  readonly items?: readonly DistributionTrustedSignerItem[];
}

interface DistributionTrustedSignerItem {
  readonly awsAccountNumber?: string;
  readonly keyPairIds?: readonly string[];
}

interface DistributionViewerCertificate {
  readonly acmCertificateArn?: string;
  readonly cloudfrontDefaultCertificate?: boolean;
  readonly iamCertificateId?: string;
  readonly minimumProtocolVersion?: string;
  readonly sslSupportMethod?: string;
}

interface DistributionViewerMtlsConfig {
  readonly mode?: string;
  readonly trustStoreConfig?: DistributionViewerMtlsConfigTrustStoreConfig;
}

interface DistributionViewerMtlsConfigTrustStoreConfig {
  readonly advertiseTrustStoreCaNames?: boolean;
  readonly ignoreCertificateExpiry?: boolean;
  readonly trustStoreId?: string;
}

interface DmsEndpoint {
  readonly certificateArn?: string;
  readonly databaseName?: string;
  readonly elasticsearchSettings?: EndpointElasticsearchSettings;
  readonly endpointArn?: string;
  readonly endpointId?: string;
  readonly endpointType?: string;
  readonly engineName?: string;
  readonly extraConnectionAttributes?: string;
  readonly kafkaSettings?: EndpointKafkaSettings;
  readonly kinesisSettings?: EndpointKinesisSettings;
  readonly kmsKeyArn?: string;
  readonly mongodbSettings?: EndpointMongodbSettings;
  readonly mysqlSettings?: EndpointMysqlSettings;
  readonly oracleSettings?: EndpointOracleSettings;
  readonly password?: string;
  readonly pauseReplicationTasks?: boolean;
  readonly port?: number;
  readonly postgresSettings?: EndpointPostgresSettings;
  readonly redisSettings?: EndpointRedisSettings;
  readonly redshiftSettings?: EndpointRedshiftSettings;
  readonly region?: string;
  readonly secretsManagerAccessRoleArn?: string;
  readonly secretsManagerArn?: string;
  readonly serverName?: string;
  readonly serviceAccessRole?: string;
  readonly sslMode?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly username?: string;
}

interface DmsReplicationInstance {
  readonly allocatedStorage?: number;
  readonly allowMajorVersionUpgrade?: boolean;
  readonly applyImmediately?: boolean;
  readonly autoMinorVersionUpgrade?: boolean;
  readonly availabilityZone?: string;
  readonly dnsNameServers?: string;
  readonly engineVersion?: string;
  readonly kerberosAuthenticationSettings?: ReplicationInstanceKerberosAuthenticationSettings;
  readonly kmsKeyArn?: string;
  readonly multiAz?: boolean;
  readonly networkType?: string;
  readonly preferredMaintenanceWindow?: string;
  readonly publiclyAccessible?: boolean;
  readonly region?: string;
  readonly replicationInstanceArn?: string;
  readonly replicationInstanceClass?: string;
  readonly replicationInstanceId?: string;
  readonly replicationInstancePrivateIps?: readonly string[];
  readonly replicationInstancePublicIps?: readonly string[];
  readonly replicationSubnetGroupId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcSecurityGroupIds?: readonly string[];
}

interface DocdbCluster {
  readonly allowMajorVersionUpgrade?: boolean;
  readonly applyImmediately?: boolean;
  readonly arn?: string;
  readonly availabilityZones?: readonly string[];
  readonly backupRetentionPeriod?: number;
  readonly clusterIdentifier?: string;
  readonly clusterIdentifierPrefix?: string;
  readonly clusterMembers?: readonly string[];
  readonly clusterResourceId?: string;
  readonly dbClusterParameterGroupName?: string;
  readonly dbSubnetGroupName?: string;
  readonly deletionProtection?: boolean;
  readonly enabledCloudwatchLogsExports?: readonly string[];
  readonly endpoint?: string;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly finalSnapshotIdentifier?: string;
  readonly globalClusterIdentifier?: string;
  readonly hostedZoneId?: string;
  readonly kmsKeyId?: string;
  readonly manageMasterUserPassword?: boolean;
  readonly masterPassword?: string;
  readonly masterPasswordWo?: string;
  readonly masterPasswordWoVersion?: number;
  readonly masterUserSecrets?: readonly ClusterMasterUserSecret[];
  readonly masterUsername?: string;
  readonly networkType?: string;
  readonly port?: number;
  readonly preferredBackupWindow?: string;
  readonly preferredMaintenanceWindow?: string;
  readonly readerEndpoint?: string;
  readonly region?: string;
  readonly restoreToPointInTime?: DocdbClusterRestoreToPointInTime;
  readonly serverlessV2ScalingConfiguration?: ClusterServerlessV2ScalingConfiguration;
  readonly skipFinalSnapshot?: boolean;
  readonly snapshotIdentifier?: string;
  readonly storageEncrypted?: boolean;
  readonly storageType?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcSecurityGroupIds?: readonly string[];
}

interface DocdbClusterRestoreToPointInTime {
  readonly restoreToTime?: string;
  readonly restoreType?: string;
  readonly sourceClusterIdentifier?: string;
  readonly useLatestRestorableTime?: boolean;
}

interface DocdbElasticCluster {
  readonly adminUserName?: string;
  readonly adminUserPassword?: string;
  readonly arn?: string;
  readonly authType?: string;
  readonly backupRetentionPeriod?: number;
  readonly endpoint?: string;
  readonly kmsKeyId?: string;
  readonly name?: string;
  readonly preferredBackupWindow?: string;
  readonly preferredMaintenanceWindow?: string;
  readonly region?: string;
  readonly shardCapacity?: number;
  readonly shardCount?: number;
  readonly shardInstanceCount?: number;
  readonly subnetIds?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly timeouts?: DaemonTimeouts;
  readonly vpcSecurityGroupIds?: readonly string[];
}

interface DocdbGlobalCluster {
  readonly arn?: string;
  readonly databaseName?: string;
  readonly deletionProtection?: boolean;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly globalClusterIdentifier?: string;
  readonly globalClusterMembers?: readonly GlobalClusterGlobalClusterMember[];
  readonly globalClusterResourceId?: string;
  readonly region?: string;
  readonly sourceDbClusterIdentifier?: string;
  readonly status?: string;
  readonly storageEncrypted?: boolean;
}

interface DocumentAttachmentsSource {
  readonly key?: string;
  readonly name?: string;
  readonly values?: readonly string[];
}

interface DocumentParameter {
  readonly defaultValue?: string;
  readonly description?: string;
  readonly name?: string;
  readonly type?: string;
}

interface DomainAdvancedSecurityOptionsJwtOptions {
  readonly enabled?: boolean;
  readonly jwksUrl?: string;
  readonly publicKey?: string;
  readonly rolesKey?: string;
  readonly subjectKey?: string;
}

interface DomainAdvancedSecurityOptionsMasterUserOptions {
  readonly masterUserArn?: string;
  readonly masterUserName?: string;
  readonly masterUserPassword?: string;
}

interface DomainAimlOptions {
  readonly naturalLanguageQueryGenerationOptions?: DomainAimlOptionsNaturalLanguageQueryGenerationOptions;
  readonly s3VectorsEngine?: InstanceEnclaveOptions;
  readonly serverlessVectorAcceleration?: InstanceEnclaveOptions;
}

interface DomainAimlOptionsNaturalLanguageQueryGenerationOptions {
  readonly desiredState?: string;
}

interface DomainAutoTuneOptionsMaintenanceSchedule {
  readonly cronExpressionForRecurrence?: string;
  readonly duration?: TaskSetScale;
  readonly startAt?: string;
}

interface DomainClusterConfigNodeOption {
  readonly nodeConfig?: DomainClusterConfigNodeOptionNodeConfig;
  readonly nodeType?: string;
}

interface DomainClusterConfigNodeOptionNodeConfig {
  readonly count?: number;
  readonly enabled?: boolean;
  readonly type?: string;
}

interface DomainClusterConfigZoneAwarenessConfig {
  readonly availabilityZoneCount?: number;
}

interface DomainCognitoOptions {
  readonly enabled?: boolean;
  readonly identityPoolId?: string;
  readonly roleArn?: string;
  readonly userPoolId?: string;
}

interface DomainDeploymentStrategyOptions {
  readonly deploymentStrategy?: string;
}

interface DomainDomainEndpointOptions {
  readonly customEndpoint?: string;
  readonly customEndpointCertificateArn?: string;
  readonly customEndpointEnabled?: boolean;
  readonly enforceHttps?: boolean;
  readonly tlsSecurityPolicy?: string;
}

interface DomainEbsOptions {
  readonly ebsEnabled?: boolean;
  readonly iops?: number;
  readonly throughput?: number;
  readonly volumeSize?: number;
  readonly volumeType?: string;
}

interface DomainEncryptAtRest {
  readonly enabled?: boolean;
  readonly kmsKeyId?: string;
}

interface DomainIdentityCenterOptions {
  readonly enabledApiAccess?: boolean;
  readonly identityCenterInstanceArn?: string;
  readonly rolesKey?: string;
  readonly subjectKey?: string;
}

interface DomainLogPublishingOption {
  readonly cloudwatchLogGroupArn?: string;
  readonly enabled?: boolean;
  readonly logType?: string;
}

interface DomainNameDomainNameConfiguration {
  readonly certificateArn?: string;
  readonly endpointType?: string;
  readonly hostedZoneId?: string;
  readonly ipAddressType?: string;
  readonly ownershipVerificationCertificateArn?: string;
  readonly securityPolicy?: string;
  readonly targetDomainName?: string;
}

interface DomainNameEndpointConfiguration {
  readonly ipAddressType?: string;
  readonly types?: string;
}

interface DomainNameMutualTlsAuthentication {
  readonly truststoreUri?: string;
  readonly truststoreVersion?: string;
}

interface DomainOffPeakWindowOptions {
  readonly enabled?: boolean;
  readonly offPeakWindow?: DomainOffPeakWindowOptionsOffPeakWindow;
}

interface DomainOffPeakWindowOptionsOffPeakWindow {
  readonly windowStartTime?: DomainOffPeakWindowOptionsOffPeakWindowWindowStartTime;
}

interface DomainOffPeakWindowOptionsOffPeakWindowWindowStartTime {
  readonly hours?: number;
  readonly minutes?: number;
}

interface DomainSnapshotOptions {
  readonly automatedSnapshotStartHour?: number;
}

interface DomainSoftwareUpdateOptions {
  readonly autoSoftwareUpdateEnabled?: boolean;
}

interface DomainVpcOptions {
  readonly availabilityZones?: readonly string[];
  readonly securityGroupIds?: readonly string[];
  readonly subnetIds?: readonly string[];
  readonly vpcId?: string;
}

interface DynamodbResourcePolicy {
  readonly confirmRemoveSelfResourceAccess?: boolean;
  readonly policy?: string;
  readonly region?: string;
  readonly resourceArn?: string;
  readonly revisionId?: string;
}

interface DynamodbTable {
  readonly arn?: string;
  readonly attributes?: readonly TableAttribute[];
  readonly billingMode?: string;
  readonly deletionProtectionEnabled?: boolean;
  readonly globalSecondaryIndexes?: readonly TableGlobalSecondaryIndex[];
  readonly globalTableWitness?: TableGlobalTableWitness;
  readonly hashKey?: string;
  readonly importTable?: TableImportTable;
  readonly localSecondaryIndexes?: readonly TableLocalSecondaryIndex[];
  readonly name?: string;
  readonly onDemandThroughput?: TableOnDemandThroughput;
  readonly pointInTimeRecovery?: TablePointInTimeRecovery;
  readonly rangeKey?: string;
  readonly readCapacity?: number;
  readonly region?: string;
  readonly replicas?: readonly TableReplica[];
  readonly restoreBackupArn?: string;
  readonly restoreDateTime?: string;
  readonly restoreSourceName?: string;
  readonly restoreSourceTableArn?: string;
  readonly restoreToLatestTime?: boolean;
  readonly serverSideEncryption?: TableServerSideEncryption;
  readonly streamArn?: string;
  readonly streamEnabled?: boolean;
  readonly streamLabel?: string;
  readonly streamViewType?: string;
  readonly tableClass?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly ttl?: TableTtl;
  readonly warmThroughput?: TableWarmThroughput;
  readonly writeCapacity?: number;
}

interface DynamodbTableReplica {
  readonly arn?: string;
  readonly deletionProtectionEnabled?: boolean;
  readonly globalTableArn?: string;
  readonly kmsKeyArn?: string;
  readonly pointInTimeRecovery?: boolean;
  readonly region?: string;
  readonly tableClassOverride?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface EbsEncryptionByDefault {
  readonly enabled?: boolean;
  readonly region?: string;
}

interface EbsSnapshot {
  readonly arn?: string;
  readonly dataEncryptionKeyId?: string;
  readonly description?: string;
  readonly encrypted?: boolean;
  readonly kmsKeyId?: string;
  readonly outpostArn?: string;
  readonly ownerAlias?: string;
  readonly ownerId?: string;
  readonly permanentRestore?: boolean;
  readonly region?: string;
  readonly storageTier?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly temporaryRestoreDays?: number;
  readonly volumeId?: string;
  readonly volumeSize?: number;
}

interface EbsSnapshotBlockPublicAccess {
  readonly region?: string;
  readonly state?: string;
}

interface EbsSnapshotCopy {
  readonly arn?: string;
  readonly completionDurationMinutes?: number;
  readonly dataEncryptionKeyId?: string;
  readonly description?: string;
  readonly encrypted?: boolean;
  readonly kmsKeyId?: string;
  readonly outpostArn?: string;
  readonly ownerAlias?: string;
  readonly ownerId?: string;
  readonly permanentRestore?: boolean;
  readonly region?: string;
  readonly sourceRegion?: string;
  readonly sourceSnapshotId?: string;
  readonly storageTier?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly temporaryRestoreDays?: number;
  readonly volumeId?: string;
  readonly volumeSize?: number;
}

interface EbsSnapshotImport {
  readonly arn?: string;
  readonly clientData?: SnapshotImportClientData;
  readonly dataEncryptionKeyId?: string;
  readonly description?: string;
  readonly diskContainer?: SnapshotImportDiskContainer;
  readonly encrypted?: boolean;
  readonly kmsKeyId?: string;
  readonly outpostArn?: string;
  readonly ownerAlias?: string;
  readonly ownerId?: string;
  readonly permanentRestore?: boolean;
  readonly region?: string;
  readonly roleName?: string;
  readonly storageTier?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly temporaryRestoreDays?: number;
  readonly volumeId?: string;
  readonly volumeSize?: number;
}

interface EbsVolume {
  readonly arn?: string;
  readonly availabilityZone?: string;
  readonly createTime?: string;
  readonly encrypted?: boolean;
  readonly finalSnapshot?: boolean;
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly multiAttachEnabled?: boolean;
  readonly outpostArn?: string;
  readonly region?: string;
  readonly size?: number;
  readonly snapshotId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly throughput?: number;
  readonly type?: string;
  readonly volumeInitializationRate?: number;
}

interface Ec2Ami {
  readonly architecture?: string;
  readonly arn?: string;
  readonly bootMode?: string;
  readonly deprecationTime?: string;
  readonly description?: string;
  readonly ebsBlockDevices?: readonly AmiEbsBlockDevice[];
  readonly enaSupport?: boolean;
  readonly ephemeralBlockDevices?: readonly AmiEphemeralBlockDevice[];
  readonly hypervisor?: string;
  readonly imageLocation?: string;
  readonly imageOwnerAlias?: string;
  readonly imageType?: string;
  readonly imdsSupport?: string;
  readonly kernelId?: string;
  readonly lastLaunchedTime?: string;
  readonly manageEbsSnapshots?: boolean;
  readonly name?: string;
  readonly ownerId?: string;
  readonly platform?: string;
  readonly platformDetails?: string;
  readonly public?: boolean;
  readonly ramdiskId?: string;
  readonly region?: string;
  readonly rootDeviceName?: string;
  readonly rootSnapshotId?: string;
  readonly sriovNetSupport?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly tpmSupport?: string;
  readonly uefiData?: string;
  readonly usageOperation?: string;
  readonly virtualizationType?: string;
}

interface Ec2AmiLaunchPermission {
  readonly accountId?: string;
  readonly group?: string;
  readonly imageId?: string;
  readonly organizationArn?: string;
  readonly organizationalUnitArn?: string;
  readonly region?: string;
}

interface Ec2DefaultNetworkAcl {
  readonly arn?: string;
  readonly defaultNetworkAclId?: string;
  readonly egress?: readonly NetworkAclEgress[];
  readonly ingress?: readonly NetworkAclEgress[];
  readonly ownerId?: string;
  readonly region?: string;
  readonly subnetIds?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface Ec2DefaultRouteTable {
  readonly arn?: string;
  readonly defaultRouteTableId?: string;
  readonly ownerId?: string;
  readonly propagatingVgws?: readonly string[];
  readonly region?: string;
  readonly routes?: readonly DefaultRouteTableRoute[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface Ec2DefaultSubnet {
  readonly arn?: string;
  readonly assignIpv6AddressOnCreation?: boolean;
  readonly availabilityZone?: string;
  readonly availabilityZoneId?: string;
  readonly cidrBlock?: string;
  readonly customerOwnedIpv4Pool?: string;
  readonly enableDns64?: boolean;
  readonly enableLniAtDeviceIndex?: number;
  readonly enableResourceNameDnsARecordOnLaunch?: boolean;
  readonly enableResourceNameDnsAaaaRecordOnLaunch?: boolean;
  readonly existingDefaultSubnet?: boolean;
  readonly forceDestroy?: boolean;
  readonly ipv6CidrBlock?: string;
  readonly ipv6CidrBlockAssociationId?: string;
  readonly ipv6Native?: boolean;
  readonly mapCustomerOwnedIpOnLaunch?: boolean;
  readonly mapPublicIpOnLaunch?: boolean;
  readonly outpostArn?: string;
  readonly ownerId?: string;
  readonly privateDnsHostnameTypeOnLaunch?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface Ec2DefaultVpc {
  readonly arn?: string;
  readonly assignGeneratedIpv6CidrBlock?: boolean;
  readonly cidrBlock?: string;
  readonly defaultNetworkAclId?: string;
  readonly defaultRouteTableId?: string;
  readonly defaultSecurityGroupId?: string;
  readonly dhcpOptionsId?: string;
  readonly enableDnsHostnames?: boolean;
  readonly enableDnsSupport?: boolean;
  readonly enableNetworkAddressUsageMetrics?: boolean;
  readonly existingDefaultVpc?: boolean;
  readonly forceDestroy?: boolean;
  readonly instanceTenancy?: string;
  readonly ipv6AssociationId?: string;
  readonly ipv6CidrBlock?: string;
  readonly ipv6CidrBlockNetworkBorderGroup?: string;
  readonly ipv6IpamPoolId?: string;
  readonly ipv6NetmaskLength?: number;
  readonly mainRouteTableId?: string;
  readonly ownerId?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface Ec2EgressOnlyInternetGateway {
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface Ec2Eip {
  readonly address?: string;
  readonly allocationId?: string;
  readonly arn?: string;
  readonly associateWithPrivateIp?: string;
  readonly associationId?: string;
  readonly carrierIp?: string;
  readonly customerOwnedIp?: string;
  readonly customerOwnedIpv4Pool?: string;
  readonly domain?: string;
  readonly instance?: string;
  readonly ipamPoolId?: string;
  readonly networkBorderGroup?: string;
  readonly networkInterface?: string;
  readonly privateDns?: string;
  readonly privateIp?: string;
  readonly ptrRecord?: string;
  readonly publicDns?: string;
  readonly publicIp?: string;
  readonly publicIpv4Pool?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface Ec2EipAssociation {
  readonly allocationId?: string;
  readonly allowReassociation?: boolean;
  readonly instanceId?: string;
  readonly networkInterfaceId?: string;
  readonly privateIpAddress?: string;
  readonly publicIp?: string;
  readonly region?: string;
}

interface Ec2FlowLog {
  readonly arn?: string;
  readonly deliverCrossAccountRole?: string;
  readonly destinationOptions?: FlowLogDestinationOptions;
  readonly eniId?: string;
  readonly iamRoleArn?: string;
  readonly logDestination?: string;
  readonly logDestinationType?: string;
  readonly logFormat?: string;
  readonly maxAggregationInterval?: number;
  readonly region?: string;
  readonly regionalNatGatewayId?: string;
  readonly subnetId?: string;
  readonly tagFieldSpecifications?: readonly FlowLogTagFieldSpecification[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly trafficType?: string;
  readonly transitGatewayAttachmentId?: string;
  readonly transitGatewayId?: string;
  readonly vpcId?: string;
}

interface Ec2Instance {
  readonly ami?: string;
  readonly arn?: string;
  readonly associatePublicIpAddress?: boolean;
  readonly availabilityZone?: string;
  readonly capacityReservationSpecification?: InstanceCapacityReservationSpecification;
  readonly cpuOptions?: InstanceCpuOptions;
  readonly creditSpecification?: InstanceCreditSpecification;
  readonly disableApiStop?: boolean;
  readonly disableApiTermination?: boolean;
  readonly ebsBlockDevices?: readonly InstanceEbsBlockDevice[];
  readonly ebsOptimized?: boolean;
  readonly enablePrimaryIpv6?: boolean;
  readonly enclaveOptions?: InstanceEnclaveOptions;
  readonly ephemeralBlockDevices?: readonly InstanceEphemeralBlockDevice[];
  readonly forceDestroy?: boolean;
  readonly getPasswordData?: boolean;
  readonly hibernation?: boolean;
  readonly hostId?: string;
  readonly hostResourceGroupArn?: string;
  readonly iamInstanceProfile?: string;
  readonly instanceInitiatedShutdownBehavior?: string;
  readonly instanceLifecycle?: string;
  readonly instanceMarketOptions?: InstanceInstanceMarketOptions;
  readonly instanceState?: string;
  readonly instanceType?: string;
  readonly ipv6AddressCount?: number;
  readonly ipv6Addresses?: readonly string[];
  readonly keyName?: string;
  readonly launchTemplate?: GroupLaunchTemplate;
  readonly maintenanceOptions?: InstanceMaintenanceOptions;
  readonly metadataOptions?: InstanceMetadataOptions;
  readonly monitoring?: boolean;
  readonly networkInterfaces?: readonly InstanceNetworkInterface[];
  readonly outpostArn?: string;
  readonly passwordData?: string;
  readonly placementGroup?: string;
  readonly placementGroupId?: string;
  readonly placementPartitionNumber?: number;
  readonly primaryNetworkInterface?: InstancePrimaryNetworkInterface;
  readonly primaryNetworkInterfaceId?: string;
  readonly privateDns?: string;
  readonly privateDnsNameOptions?: InstancePrivateDnsNameOptions;
  readonly privateIp?: string;
  readonly publicDns?: string;
  readonly publicIp?: string;
  readonly region?: string;
  readonly rootBlockDevice?: InstanceRootBlockDevice;
  readonly secondaryNetworkInterfaces?: readonly InstanceSecondaryNetworkInterface[];
  readonly secondaryPrivateIps?: readonly string[];
  readonly securityGroups?: readonly string[];
  readonly sourceDestCheck?: boolean;
  readonly spotInstanceRequestId?: string;
  readonly subnetId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly tenancy?: string;
  readonly userData?: string;
  readonly userDataBase64?: string;
  readonly userDataReplaceOnChange?: boolean;
  readonly volumeTags?: { readonly [key: string]: string };
  readonly vpcSecurityGroupIds?: readonly string[];
}

interface Ec2InstanceMetadataDefaults {
  readonly httpEndpoint?: string;
  readonly httpPutResponseHopLimit?: number;
  readonly httpTokens?: string;
  readonly instanceMetadataTags?: string;
  readonly region?: string;
}

interface Ec2InternetGateway {
  readonly arn?: string;
  readonly ownerId?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface Ec2LaunchConfiguration {
  readonly arn?: string;
  readonly associatePublicIpAddress?: boolean;
  readonly ebsBlockDevices?: readonly LaunchConfigurationEbsBlockDevice[];
  readonly ebsOptimized?: boolean;
  readonly enableMonitoring?: boolean;
  readonly ephemeralBlockDevices?: readonly InstanceEphemeralBlockDevice[];
  readonly iamInstanceProfile?: string;
  readonly imageId?: string;
  readonly instanceType?: string;
  readonly keyName?: string;
  readonly metadataOptions?: LaunchConfigurationMetadataOptions;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly placementTenancy?: string;
  readonly region?: string;
  readonly rootBlockDevice?: LaunchConfigurationRootBlockDevice;
  readonly securityGroups?: readonly string[];
  readonly spotPrice?: string;
  readonly userData?: string;
  readonly userDataBase64?: string;
}

interface Ec2LaunchTemplate {
  readonly arn?: string;
  readonly blockDeviceMappings?: readonly LaunchTemplateBlockDeviceMapping[];
  readonly capacityReservationSpecification?: InstanceCapacityReservationSpecification;
  readonly cpuOptions?: InstanceCpuOptions;
  readonly creditSpecification?: InstanceCreditSpecification;
  readonly defaultVersion?: number;
  readonly description?: string;
  readonly disableApiStop?: boolean;
  readonly disableApiTermination?: boolean;
  readonly ebsOptimized?: string;
  readonly enclaveOptions?: InstanceEnclaveOptions;
  readonly hibernationOptions?: LaunchTemplateHibernationOptions;
  readonly iamInstanceProfile?: LaunchTemplateIamInstanceProfile;
  readonly imageId?: string;
  readonly instanceInitiatedShutdownBehavior?: string;
  readonly instanceMarketOptions?: LaunchTemplateInstanceMarketOptions;
  readonly instanceRequirements?: LaunchTemplateInstanceRequirements;
  readonly instanceType?: string;
  readonly kernelId?: string;
  readonly keyName?: string;
  readonly latestVersion?: number;
  readonly licenseSpecifications?: readonly LaunchTemplateLicenseSpecification[];
  readonly maintenanceOptions?: InstanceMaintenanceOptions;
  readonly metadataOptions?: InstanceMetadataOptions;
  readonly monitoring?: InstanceEnclaveOptions;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly networkInterfaces?: readonly LaunchTemplateNetworkInterface[];
  readonly networkPerformanceOptions?: LaunchTemplateNetworkPerformanceOptions;
  readonly placement?: LaunchTemplatePlacement;
  readonly privateDnsNameOptions?: InstancePrivateDnsNameOptions;
  readonly ramDiskId?: string;
  readonly region?: string;
  readonly secondaryInterfaces?: readonly LaunchTemplateSecondaryInterface[];
  readonly securityGroupNames?: readonly string[];
  readonly tagSpecifications?: readonly LaunchTemplateTagSpecification[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly updateDefaultVersion?: boolean;
  readonly userData?: string;
  readonly vpcSecurityGroupIds?: readonly string[];
}

interface Ec2MainRouteTableAssociation {
  readonly originalRouteTableId?: string;
  readonly region?: string;
  readonly routeTableId?: string;
  readonly vpcId?: string;
}

interface Ec2NatGateway {
  readonly allocationId?: string;
  readonly associationId?: string;
  readonly autoProvisionZones?: string;
  readonly autoScalingIps?: string;
  readonly availabilityMode?: string;
  readonly availabilityZoneAddresses?: readonly NatGatewayAvailabilityZoneAddress[];
  readonly connectivityType?: string;
  readonly networkInterfaceId?: string;
  readonly privateIp?: string;
  readonly publicIp?: string;
  readonly region?: string;
  readonly regionalNatGatewayAddresses?: readonly NatGatewayRegionalNatGatewayAddress[];
  readonly regionalNatGatewayAutoMode?: string;
  readonly routeTableId?: string;
  readonly secondaryAllocationIds?: readonly string[];
  readonly secondaryPrivateIpAddressCount?: number;
  readonly secondaryPrivateIpAddresses?: readonly string[];
  readonly subnetId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface Ec2NetworkAcl {
  readonly arn?: string;
  readonly egress?: readonly NetworkAclEgress[];
  readonly ingress?: readonly NetworkAclEgress[];
  readonly ownerId?: string;
  readonly region?: string;
  readonly subnetIds?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface Ec2NetworkAclRule {
  readonly cidrBlock?: string;
  readonly egress?: boolean;
  readonly fromPort?: number;
  readonly icmpCode?: number;
  readonly icmpType?: number;
  readonly ipv6CidrBlock?: string;
  readonly networkAclId?: string;
  readonly protocol?: string;
  readonly region?: string;
  readonly ruleAction?: string;
  readonly ruleNumber?: number;
  readonly toPort?: number;
}

interface Ec2NetworkInterface {
  readonly arn?: string;
  readonly attachments?: readonly NetworkInterfaceAttachment[];
  readonly description?: string;
  readonly enaSrdSpecification?: NetworkInterfaceEnaSrdSpecification;
  readonly enablePrimaryIpv6?: boolean;
  readonly interfaceType?: string;
  readonly ipv4PrefixCount?: number;
  readonly ipv4Prefixes?: readonly string[];
  readonly ipv6AddressCount?: number;
  readonly ipv6AddressListEnabled?: boolean;
  readonly ipv6AddressLists?: readonly string[];
  readonly ipv6Addresses?: readonly string[];
  readonly ipv6PrefixCount?: number;
  readonly ipv6Prefixes?: readonly string[];
  readonly macAddress?: string;
  readonly outpostArn?: string;
  readonly ownerId?: string;
  readonly privateDnsName?: string;
  readonly privateIp?: string;
  readonly privateIpListEnabled?: boolean;
  readonly privateIpLists?: readonly string[];
  readonly privateIps?: readonly string[];
  readonly privateIpsCount?: number;
  readonly region?: string;
  readonly securityGroups?: readonly string[];
  readonly sourceDestCheck?: boolean;
  readonly subnetId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface Ec2Route {
  readonly carrierGatewayId?: string;
  readonly coreNetworkArn?: string;
  readonly destinationCidrBlock?: string;
  readonly destinationIpv6CidrBlock?: string;
  readonly destinationPrefixListId?: string;
  readonly egressOnlyGatewayId?: string;
  readonly gatewayId?: string;
  readonly instanceId?: string;
  readonly instanceOwnerId?: string;
  readonly localGatewayId?: string;
  readonly natGatewayId?: string;
  readonly networkInterfaceId?: string;
  readonly odbNetworkArn?: string;
  readonly origin?: string;
  readonly region?: string;
  readonly routeTableId?: string;
  readonly state?: string;
  readonly transitGatewayId?: string;
  readonly vpcEndpointId?: string;
  readonly vpcPeeringConnectionId?: string;
}

interface Ec2RouteTable {
  readonly arn?: string;
  readonly ownerId?: string;
  readonly propagatingVgws?: readonly string[];
  readonly region?: string;
  readonly routes?: readonly RouteTableRoute[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface Ec2RouteTableAssociation {
  readonly gatewayId?: string;
  readonly region?: string;
  readonly routeTableId?: string;
  readonly subnetId?: string;
}

interface Ec2SecurityGroup {
  readonly arn?: string;
  readonly description?: string;
  readonly egress?: readonly SecurityGroupEgress[];
  readonly ingress?: readonly SecurityGroupEgress[];
  readonly name?: string;
  readonly namePrefix?: string;
  readonly ownerId?: string;
  readonly region?: string;
  readonly revokeRulesOnDelete?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface Ec2SecurityGroupAssociation {
  readonly region?: string;
  readonly replaceDefaultAssociation?: boolean;
  readonly securityGroupId?: string;
  readonly vpcEndpointId?: string;
}

interface Ec2SecurityGroupRule {
  readonly cidrBlocks?: readonly string[];
  readonly description?: string;
  readonly fromPort?: number;
  readonly ipv6CidrBlocks?: readonly string[];
  readonly prefixListIds?: readonly string[];
  readonly protocol?: string;
  readonly region?: string;
  readonly securityGroupId?: string;
  readonly securityGroupRuleId?: string;
  readonly self?: boolean;
  readonly sourceSecurityGroupId?: string;
  readonly toPort?: number;
  readonly type?: string;
}

interface Ec2SnapshotCreateVolumePermission {
  readonly accountId?: string;
  readonly region?: string;
  readonly snapshotId?: string;
}

interface Ec2SpotFleetRequest {
  readonly allocationStrategy?: string;
  readonly clientToken?: string;
  readonly context?: string;
  readonly excessCapacityTerminationPolicy?: string;
  readonly fleetType?: string;
  readonly iamFleetRole?: string;
  readonly instanceInterruptionBehaviour?: string;
  readonly instancePoolsToUseCount?: number;
  readonly launchSpecifications?: readonly SpotFleetRequestLaunchSpecification[];
  readonly launchTemplateConfigs?: readonly SpotFleetRequestLaunchTemplateConfig[];
  readonly loadBalancers?: readonly string[];
  readonly onDemandAllocationStrategy?: string;
  readonly onDemandMaxTotalPrice?: string;
  readonly onDemandTargetCapacity?: number;
  readonly region?: string;
  readonly replaceUnhealthyInstances?: boolean;
  readonly spotMaintenanceStrategies?: SpotFleetRequestSpotMaintenanceStrategies;
  readonly spotPrice?: string;
  readonly spotRequestState?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly targetCapacity?: number;
  readonly targetCapacityUnitType?: string;
  readonly targetGroupArns?: readonly string[];
  readonly terminateInstancesOnDelete?: string;
  readonly terminateInstancesWithExpiration?: boolean;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly waitForFulfillment?: boolean;
}

interface Ec2SpotInstanceRequest {
  readonly ami?: string;
  readonly arn?: string;
  readonly associatePublicIpAddress?: boolean;
  readonly availabilityZone?: string;
  readonly capacityReservationSpecification?: InstanceCapacityReservationSpecification;
  readonly cpuOptions?: InstanceCpuOptions;
  readonly creditSpecification?: InstanceCreditSpecification;
  readonly disableApiStop?: boolean;
  readonly disableApiTermination?: boolean;
  readonly ebsBlockDevices?: readonly InstanceEbsBlockDevice[];
  readonly ebsOptimized?: boolean;
  readonly enablePrimaryIpv6?: boolean;
  readonly enclaveOptions?: InstanceEnclaveOptions;
  readonly ephemeralBlockDevices?: readonly InstanceEphemeralBlockDevice[];
  readonly forceDestroy?: boolean;
  readonly getPasswordData?: boolean;
  readonly hibernation?: boolean;
  readonly hostId?: string;
  readonly hostResourceGroupArn?: string;
  readonly iamInstanceProfile?: string;
  readonly instanceInitiatedShutdownBehavior?: string;
  readonly instanceInterruptionBehavior?: string;
  readonly instanceState?: string;
  readonly instanceType?: string;
  readonly ipv6AddressCount?: number;
  readonly ipv6Addresses?: readonly string[];
  readonly keyName?: string;
  readonly launchGroup?: string;
  readonly launchTemplate?: GroupLaunchTemplate;
  readonly maintenanceOptions?: InstanceMaintenanceOptions;
  readonly metadataOptions?: InstanceMetadataOptions;
  readonly monitoring?: boolean;
  readonly networkInterfaces?: readonly InstanceNetworkInterface[];
  readonly outpostArn?: string;
  readonly passwordData?: string;
  readonly placementGroup?: string;
  readonly placementGroupId?: string;
  readonly placementPartitionNumber?: number;
  readonly primaryNetworkInterfaceId?: string;
  readonly primaryNetworkInterfaces?: readonly InstancePrimaryNetworkInterface[];
  readonly privateDns?: string;
  readonly privateDnsNameOptions?: InstancePrivateDnsNameOptions;
  readonly privateIp?: string;
  readonly publicDns?: string;
  readonly publicIp?: string;
  readonly region?: string;
  readonly rootBlockDevice?: InstanceRootBlockDevice;
  readonly secondaryNetworkInterfaces?: readonly InstanceSecondaryNetworkInterface[];
  readonly secondaryPrivateIps?: readonly string[];
  readonly securityGroups?: readonly string[];
  readonly sourceDestCheck?: boolean;
  readonly spotBidStatus?: string;
  readonly spotInstanceId?: string;
  readonly spotPrice?: string;
  readonly spotRequestState?: string;
  readonly spotType?: string;
  readonly subnetId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly tenancy?: string;
  readonly userData?: string;
  readonly userDataBase64?: string;
  readonly userDataReplaceOnChange?: boolean;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly volumeTags?: { readonly [key: string]: string };
  readonly vpcSecurityGroupIds?: readonly string[];
  readonly waitForFulfillment?: boolean;
}

interface Ec2Subnet {
  readonly arn?: string;
  readonly assignIpv6AddressOnCreation?: boolean;
  readonly availabilityZone?: string;
  readonly availabilityZoneId?: string;
  readonly cidrBlock?: string;
  readonly customerOwnedIpv4Pool?: string;
  readonly enableDns64?: boolean;
  readonly enableLniAtDeviceIndex?: number;
  readonly enableResourceNameDnsARecordOnLaunch?: boolean;
  readonly enableResourceNameDnsAaaaRecordOnLaunch?: boolean;
  readonly ipv4IpamPoolId?: string;
  readonly ipv4NetmaskLength?: number;
  readonly ipv6CidrBlock?: string;
  readonly ipv6CidrBlockAssociationId?: string;
  readonly ipv6IpamPoolId?: string;
  readonly ipv6Native?: boolean;
  readonly ipv6NetmaskLength?: number;
  readonly mapCustomerOwnedIpOnLaunch?: boolean;
  readonly mapPublicIpOnLaunch?: boolean;
  readonly outpostArn?: string;
  readonly ownerId?: string;
  readonly privateDnsHostnameTypeOnLaunch?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface Ec2VolumeAttachment {
  readonly deviceName?: string;
  readonly forceDetach?: boolean;
  readonly instanceId?: string;
  readonly region?: string;
  readonly skipDestroy?: boolean;
  readonly stopInstanceBeforeDetaching?: boolean;
  readonly volumeId?: string;
}

interface Ec2Vpc {
  readonly arn?: string;
  readonly assignGeneratedIpv6CidrBlock?: boolean;
  readonly cidrBlock?: string;
  readonly defaultNetworkAclId?: string;
  readonly defaultRouteTableId?: string;
  readonly defaultSecurityGroupId?: string;
  readonly dhcpOptionsId?: string;
  readonly enableDnsHostnames?: boolean;
  readonly enableDnsSupport?: boolean;
  readonly enableNetworkAddressUsageMetrics?: boolean;
  readonly instanceTenancy?: string;
  readonly ipv4IpamPoolId?: string;
  readonly ipv4NetmaskLength?: number;
  readonly ipv6AssociationId?: string;
  readonly ipv6CidrBlock?: string;
  readonly ipv6CidrBlockNetworkBorderGroup?: string;
  readonly ipv6IpamPoolId?: string;
  readonly ipv6NetmaskLength?: number;
  readonly mainRouteTableId?: string;
  readonly ownerId?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface Ec2VpcEndpoint {
  readonly arn?: string;
  readonly autoAccept?: boolean;
  readonly cidrBlocks?: readonly string[];
  readonly dnsEntries?: readonly VpcEndpointDnsEntry[];
  readonly dnsOptions?: VpcEndpointDnsOptions;
  readonly ipAddressType?: string;
  readonly networkInterfaceIds?: readonly string[];
  readonly ownerId?: string;
  readonly policy?: string;
  readonly prefixListId?: string;
  readonly privateDnsEnabled?: boolean;
  readonly region?: string;
  readonly requesterManaged?: boolean;
  readonly resourceConfigurationArn?: string;
  readonly routeTableIds?: readonly string[];
  readonly securityGroupIds?: readonly string[];
  readonly serviceName?: string;
  readonly serviceNetworkArn?: string;
  readonly serviceRegion?: string;
  readonly state?: string;
  readonly subnetConfigurations?: readonly VpcEndpointSubnetConfiguration[];
  readonly subnetIds?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcEndpointType?: string;
  readonly vpcId?: string;
}

interface Ec2VpcEndpointPolicy {
  readonly policy?: string;
  readonly region?: string;
  readonly vpcEndpointId?: string;
}

interface Ec2VpcPeeringConnection {
  readonly acceptStatus?: string;
  readonly accepter?: VpcPeeringConnectionAccepter;
  readonly autoAccept?: boolean;
  readonly peerOwnerId?: string;
  readonly peerRegion?: string;
  readonly peerVpcId?: string;
  readonly region?: string;
  readonly requester?: VpcPeeringConnectionAccepter;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface EcrRegistryPolicy {
  readonly policy?: string;
  readonly region?: string;
  readonly registryId?: string;
}

interface EcrRegistryScanningConfiguration {
  readonly region?: string;
  readonly registryId?: string;
  readonly rules?: readonly RegistryScanningConfigurationRule[];
  readonly scanType?: string;
}

interface EcrRepository {
  readonly arn?: string;
  readonly encryptionConfigurations?: readonly RepositoryEncryptionConfiguration[];
  readonly forceDelete?: boolean;
  readonly imageScanningConfiguration?: RepositoryImageScanningConfiguration;
  readonly imageTagMutability?: string;
  readonly imageTagMutabilityExclusionFilters?: readonly RepositoryImageTagMutabilityExclusionFilter[];
  readonly name?: string;
  readonly region?: string;
  readonly registryId?: string;
  readonly repositoryUrl?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface EcrRepositoryCreationTemplate {
  readonly appliedFors?: readonly string[];
  readonly customRoleArn?: string;
  readonly description?: string;
  readonly encryptionConfigurations?: readonly RepositoryEncryptionConfiguration[];
  readonly imageTagMutability?: string;
  readonly imageTagMutabilityExclusionFilters?: readonly RepositoryImageTagMutabilityExclusionFilter[];
  readonly lifecyclePolicy?: string;
  readonly prefix?: string;
  readonly region?: string;
  readonly registryId?: string;
  readonly repositoryPolicy?: string;
  readonly resourceTags?: { readonly [key: string]: string };
}

interface EcrRepositoryPolicy {
  readonly policy?: string;
  readonly region?: string;
  readonly registryId?: string;
  readonly repository?: string;
}

interface EcsAccountSettingDefault {
  readonly name?: string;
  readonly principalArn?: string;
  readonly region?: string;
  readonly value?: string;
}

interface EcsCapacityProvider {
  readonly arn?: string;
  readonly autoScalingGroupProvider?: CapacityProviderAutoScalingGroupProvider;
  readonly cluster?: string;
  readonly managedInstancesProvider?: CapacityProviderManagedInstancesProvider;
  readonly name?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface EcsCluster {
  readonly arn?: string;
  readonly configuration?: ClusterConfiguration;
  readonly name?: string;
  readonly region?: string;
  readonly serviceConnectDefaults?: ClusterServiceConnectDefaults;
  readonly settings?: readonly ClusterSetting[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface EcsClusterCapacityProviders {
  readonly capacityProviders?: readonly string[];
  readonly clusterName?: string;
  readonly defaultCapacityProviderStrategies?: readonly ServiceCapacityProviderStrategy[];
  readonly region?: string;
}

interface EcsDaemon {
  readonly arn?: string;
  readonly capacityProviderArns?: readonly string[];
  readonly clusterArn?: string;
  readonly daemonTaskDefinitionArn?: string;
  readonly deploymentArn?: string;
  readonly deploymentConfiguration?: DaemonDeploymentConfiguration;
  readonly enableEcsManagedTags?: boolean;
  readonly enableExecuteCommand?: boolean;
  readonly name?: string;
  readonly propagateTags?: string;
  readonly region?: string;
  readonly status?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly timeouts?: DaemonTimeouts;
}

interface EcsDaemonTaskDefinition {
  readonly arn?: string;
  readonly containerDefinitions?: readonly DaemonTaskDefinitionContainerDefinition[];
  readonly cpu?: string;
  readonly executionRoleArn?: string;
  readonly family?: string;
  readonly memory?: string;
  readonly region?: string;
  readonly revision?: number;
  readonly status?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly taskRoleArn?: string;
  readonly volumes?: readonly DaemonTaskDefinitionVolume[];
}

interface EcsExpressGatewayService {
  readonly cluster?: string;
  readonly cpu?: string;
  readonly currentDeployment?: string;
  readonly executionRoleArn?: string;
  readonly healthCheckPath?: string;
  readonly infrastructureRoleArn?: string;
  readonly ingressPaths?: readonly ExpressGatewayServiceIngressPath[];
  readonly memory?: string;
  readonly networkConfigurations?: readonly ExpressGatewayServiceNetworkConfiguration[];
  readonly primaryContainer?: ExpressGatewayServicePrimaryContainer;
  readonly region?: string;
  readonly scalingTargets?: readonly ExpressGatewayServiceScalingTarget[];
  readonly serviceArn?: string;
  readonly serviceName?: string;
  readonly serviceRevisionArn?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly taskRoleArn?: string;
  readonly timeouts?: DaemonTimeouts;
  readonly waitForSteadyState?: boolean;
}

interface EcsService {
  readonly alarms?: ServiceAlarms;
  readonly arn?: string;
  readonly availabilityZoneRebalancing?: string;
  readonly capacityProviderStrategies?: readonly ServiceCapacityProviderStrategy[];
  readonly cluster?: string;
  readonly deploymentCircuitBreaker?: ServiceDeploymentCircuitBreaker;
  readonly deploymentConfiguration?: ServiceDeploymentConfiguration;
  readonly deploymentController?: WafWebAclRuleAction;
  readonly deploymentMaximumPercent?: number;
  readonly deploymentMinimumHealthyPercent?: number;
  readonly desiredCount?: number;
  readonly enableEcsManagedTags?: boolean;
  readonly enableExecuteCommand?: boolean;
  readonly forceDelete?: boolean;
  readonly forceNewDeployment?: boolean;
  readonly healthCheckGracePeriodSeconds?: number;
  readonly iamRole?: string;
  readonly launchType?: string;
  readonly loadBalancers?: readonly ServiceLoadBalancer[];
  readonly name?: string;
  readonly networkConfiguration?: ServiceNetworkConfiguration;
  readonly orderedPlacementStrategies?: readonly ServiceOrderedPlacementStrategy[];
  readonly placementConstraints?: readonly ServicePlacementConstraint[];
  readonly platformVersion?: string;
  readonly propagateTags?: string;
  readonly region?: string;
  readonly schedulingStrategy?: string;
  readonly serviceConnectConfiguration?: ServiceServiceConnectConfiguration;
  readonly serviceRegistries?: ServiceServiceRegistries;
  readonly sigintRollback?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly taskDefinition?: string;
  readonly triggers?: { readonly [key: string]: string };
  readonly volumeConfiguration?: ServiceVolumeConfiguration;
  readonly vpcLatticeConfigurations?: readonly ServiceVpcLatticeConfiguration[];
  readonly waitForSteadyState?: boolean;
}

interface EcsTag {
  readonly key?: string;
  readonly region?: string;
  readonly resourceArn?: string;
  readonly value?: string;
}

interface EcsTaskDefinition {
  readonly arn?: string;
  readonly arnWithoutRevision?: string;
  readonly containerDefinitions?: string;
  readonly cpu?: string;
  readonly enableFaultInjection?: boolean;
  readonly ephemeralStorage?: TaskDefinitionEphemeralStorage;
  readonly executionRoleArn?: string;
  readonly family?: string;
  readonly ipcMode?: string;
  readonly memory?: string;
  readonly networkMode?: string;
  readonly pidMode?: string;
  readonly placementConstraints?: readonly ServicePlacementConstraint[];
  readonly proxyConfiguration?: TaskDefinitionProxyConfiguration;
  readonly region?: string;
  readonly requiresCompatibilities?: readonly string[];
  readonly revision?: number;
  readonly runtimePlatform?: TaskDefinitionRuntimePlatform;
  readonly skipDestroy?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly taskRoleArn?: string;
  readonly trackLatest?: boolean;
  readonly volumes?: readonly TaskDefinitionVolume[];
}

interface EcsTaskSet {
  readonly arn?: string;
  readonly capacityProviderStrategies?: readonly ServiceCapacityProviderStrategy[];
  readonly cluster?: string;
  readonly externalId?: string;
  readonly forceDelete?: boolean;
  readonly launchType?: string;
  readonly loadBalancers?: readonly TaskSetLoadBalancer[];
  readonly networkConfiguration?: ServiceNetworkConfiguration;
  readonly platformVersion?: string;
  readonly region?: string;
  readonly scale?: TaskSetScale;
  readonly service?: string;
  readonly serviceRegistries?: ServiceServiceRegistries;
  readonly stabilityStatus?: string;
  readonly status?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly taskDefinition?: string;
  readonly taskSetId?: string;
  readonly waitUntilStable?: boolean;
  readonly waitUntilStableTimeout?: string;
}

interface EfsBackupPolicy {
  readonly backupPolicy?: ClusterRebalancing;
  readonly fileSystemId?: string;
  readonly region?: string;
}

interface EfsFileSystem {
  readonly arn?: string;
  readonly availabilityZoneId?: string;
  readonly availabilityZoneName?: string;
  readonly creationToken?: string;
  readonly dnsName?: string;
  readonly encrypted?: boolean;
  readonly kmsKeyId?: string;
  readonly lifecyclePolicies?: readonly FileSystemLifecyclePolicy[];
  readonly name?: string;
  readonly numberOfMountTargets?: number;
  readonly ownerId?: string;
  readonly performanceMode?: string;
  readonly protection?: FileSystemProtection;
  readonly provisionedThroughputInMibps?: number;
  readonly region?: string;
  readonly sizeInBytes?: readonly FileSystemSizeInByte[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly throughputMode?: string;
}

interface EfsFileSystemPolicy {
  readonly bypassPolicyLockoutSafetyCheck?: boolean;
  readonly fileSystemId?: string;
  readonly policy?: string;
  readonly region?: string;
}

interface EksCluster {
  readonly accessConfig?: ClusterAccessConfig;
  readonly arn?: string;
  readonly bootstrapSelfManagedAddons?: boolean;
  readonly certificateAuthority?: ClusterCertificateAuthority;
  readonly clusterId?: string;
  readonly computeConfig?: ClusterComputeConfig;
  readonly controlPlaneScalingConfig?: ClusterControlPlaneScalingConfig;
  readonly createdAt?: string;
  readonly defaultAddonsToRemoves?: readonly string[];
  readonly deletionProtection?: boolean;
  readonly enabledClusterLogTypes?: readonly string[];
  readonly encryptionConfig?: ClusterEncryptionConfig;
  readonly endpoint?: string;
  readonly forceUpdateVersion?: boolean;
  readonly identities?: readonly ClusterIdentity[];
  readonly kubeApiServerConfig?: ClusterKubeApiServerConfig;
  readonly kubeControllerManagerConfig?: ClusterKubeControllerManagerConfig;
  readonly kubeSchedulerConfig?: ClusterKubeSchedulerConfig;
  readonly kubernetesNetworkConfig?: ClusterKubernetesNetworkConfig;
  readonly name?: string;
  readonly outpostConfig?: ClusterOutpostConfig;
  readonly platformVersion?: string;
  readonly region?: string;
  readonly remoteNetworkConfig?: ClusterRemoteNetworkConfig;
  readonly roleArn?: string;
  readonly status?: string;
  readonly storageConfig?: ClusterStorageConfig;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly upgradePolicy?: ClusterUpgradePolicy;
  readonly version?: string;
  readonly vpcConfig?: ClusterVpcConfig;
  readonly zonalShiftConfig?: InstanceEnclaveOptions;
}

interface EksNodeGroup {
  readonly amiType?: string;
  readonly arn?: string;
  readonly capacityType?: string;
  readonly clusterName?: string;
  readonly diskSize?: number;
  readonly forceUpdateVersion?: boolean;
  readonly instanceTypes?: readonly string[];
  readonly labels?: { readonly [key: string]: string };
  readonly launchTemplate?: GroupLaunchTemplate;
  readonly nodeGroupName?: string;
  readonly nodeGroupNamePrefix?: string;
  readonly nodeRepairConfig?: NodeGroupNodeRepairConfig;
  readonly nodeRoleArn?: string;
  readonly region?: string;
  readonly releaseVersion?: string;
  readonly remoteAccess?: NodeGroupRemoteAccess;
  readonly resources?: readonly NodeGroupResource[];
  readonly scalingConfig?: NodeGroupScalingConfig;
  readonly status?: string;
  readonly subnetIds?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly taints?: readonly NodeGroupTaint[];
  readonly updateConfig?: NodeGroupUpdateConfig;
  readonly version?: string;
  readonly warmPoolConfig?: NodeGroupWarmPoolConfig;
}

interface ElasticacheCluster {
  readonly applyImmediately?: boolean;
  readonly arn?: string;
  readonly autoMinorVersionUpgrade?: string;
  readonly availabilityZone?: string;
  readonly azMode?: string;
  readonly cacheNodes?: readonly ClusterCacheNode[];
  readonly clusterAddress?: string;
  readonly clusterId?: string;
  readonly configurationEndpoint?: string;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly engineVersionActual?: string;
  readonly finalSnapshotIdentifier?: string;
  readonly ipDiscovery?: string;
  readonly logDeliveryConfigurations?: readonly ClusterLogDeliveryConfiguration[];
  readonly maintenanceWindow?: string;
  readonly networkType?: string;
  readonly nodeType?: string;
  readonly notificationTopicArn?: string;
  readonly numCacheNodes?: number;
  readonly outpostMode?: string;
  readonly parameterGroupName?: string;
  readonly port?: number;
  readonly preferredAvailabilityZones?: readonly string[];
  readonly preferredOutpostArn?: string;
  readonly region?: string;
  readonly replicationGroupId?: string;
  readonly securityGroupIds?: readonly string[];
  readonly snapshotArns?: string;
  readonly snapshotName?: string;
  readonly snapshotRetentionLimit?: number;
  readonly snapshotWindow?: string;
  readonly subnetGroupName?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly transitEncryptionEnabled?: boolean;
}

interface ElasticacheReplicationGroup {
  readonly applyImmediately?: boolean;
  readonly arn?: string;
  readonly atRestEncryptionEnabled?: boolean;
  readonly authToken?: string;
  readonly authTokenUpdateStrategy?: string;
  readonly authTokenWo?: string;
  readonly authTokenWoVersion?: number;
  readonly autoMinorVersionUpgrade?: boolean;
  readonly automaticFailoverEnabled?: boolean;
  readonly clusterEnabled?: boolean;
  readonly clusterMode?: string;
  readonly configurationEndpointAddress?: string;
  readonly dataTieringEnabled?: boolean;
  readonly description?: string;
  readonly durability?: string;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly engineVersionActual?: string;
  readonly finalSnapshotIdentifier?: string;
  readonly globalReplicationGroupId?: string;
  readonly ipDiscovery?: string;
  readonly kmsKeyId?: string;
  readonly logDeliveryConfigurations?: readonly ClusterLogDeliveryConfiguration[];
  readonly maintenanceWindow?: string;
  readonly memberClusters?: readonly string[];
  readonly multiAzEnabled?: boolean;
  readonly networkType?: string;
  readonly nodeGroupConfigurations?: readonly ReplicationGroupNodeGroupConfiguration[];
  readonly nodeType?: string;
  readonly notificationTopicArn?: string;
  readonly numCacheClusters?: number;
  readonly numNodeGroups?: number;
  readonly parameterGroupName?: string;
  readonly port?: number;
  readonly preferredCacheClusterAzs?: readonly string[];
  readonly primaryEndpointAddress?: string;
  readonly readerEndpointAddress?: string;
  readonly region?: string;
  readonly replicasPerNodeGroup?: number;
  readonly replicationGroupId?: string;
  readonly securityGroupIds?: readonly string[];
  readonly securityGroupNames?: readonly string[];
  readonly snapshotArns?: readonly string[];
  readonly snapshotName?: string;
  readonly snapshotRetentionLimit?: number;
  readonly snapshotWindow?: string;
  readonly subnetGroupName?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly transitEncryptionEnabled?: boolean;
  readonly transitEncryptionMode?: string;
  readonly userGroupIds?: readonly string[];
}

interface ElasticacheUser {
  readonly accessString?: string;
  readonly arn?: string;
  readonly authenticationMode?: UserAuthenticationMode;
  readonly engine?: string;
  readonly noPasswordRequired?: boolean;
  readonly passwords?: readonly string[];
  readonly passwordsWo?: string;
  readonly passwordsWoVersion?: number;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly userId?: string;
  readonly userName?: string;
}

interface ElasticacheUserGroup {
  readonly arn?: string;
  readonly engine?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly userGroupId?: string;
  readonly userIds?: readonly string[];
}

interface ElasticbeanstalkEnvironment {
  readonly allSettings?: readonly EnvironmentSetting[];
  readonly application?: string;
  readonly arn?: string;
  readonly autoscalingGroups?: readonly string[];
  readonly cname?: string;
  readonly cnamePrefix?: string;
  readonly description?: string;
  readonly endpointUrl?: string;
  readonly instances?: readonly string[];
  readonly launchConfigurations?: readonly string[];
  readonly loadBalancers?: readonly string[];
  readonly name?: string;
  readonly platformArn?: string;
  readonly pollInterval?: string;
  readonly queues?: readonly string[];
  readonly region?: string;
  readonly settings?: readonly EnvironmentSetting[];
  readonly solutionStackName?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly templateName?: string;
  readonly tier?: string;
  readonly triggers?: readonly string[];
  readonly version?: string;
  readonly waitForReadyTimeout?: string;
}

interface ElasticsearchDomain {
  readonly accessPolicies?: string;
  readonly advancedOptions?: { readonly [key: string]: string };
  readonly advancedSecurityOptions?: ElasticsearchDomainAdvancedSecurityOptions;
  readonly arn?: string;
  readonly autoTuneOptions?: ElasticsearchDomainAutoTuneOptions;
  readonly clusterConfig?: ElasticsearchDomainClusterConfig;
  readonly cognitoOptions?: DomainCognitoOptions;
  readonly domainEndpointOptions?: DomainDomainEndpointOptions;
  readonly domainId?: string;
  readonly domainName?: string;
  readonly ebsOptions?: DomainEbsOptions;
  readonly elasticsearchVersion?: string;
  readonly encryptAtRest?: DomainEncryptAtRest;
  readonly endpoint?: string;
  readonly kibanaEndpoint?: string;
  readonly logPublishingOptions?: readonly DomainLogPublishingOption[];
  readonly nodeToNodeEncryption?: InstanceEnclaveOptions;
  readonly region?: string;
  readonly snapshotOptions?: DomainSnapshotOptions;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcOptions?: DomainVpcOptions;
}

interface ElasticsearchDomainAdvancedSecurityOptions {
  readonly enabled?: boolean;
  readonly internalUserDatabaseEnabled?: boolean;
  readonly masterUserOptions?: DomainAdvancedSecurityOptionsMasterUserOptions;
}

interface ElasticsearchDomainAutoTuneOptions {
  readonly desiredState?: string;
  readonly maintenanceSchedules?: readonly DomainAutoTuneOptionsMaintenanceSchedule[];
  readonly rollbackOnDisable?: string;
}

interface ElasticsearchDomainClusterConfig {
  readonly coldStorageOptions?: InstanceEnclaveOptions;
  readonly dedicatedMasterCount?: number;
  readonly dedicatedMasterEnabled?: boolean;
  readonly dedicatedMasterType?: string;
  readonly instanceCount?: number;
  readonly instanceType?: string;
  readonly warmCount?: number;
  readonly warmEnabled?: boolean;
  readonly warmType?: string;
  readonly zoneAwarenessConfig?: DomainClusterConfigZoneAwarenessConfig;
  readonly zoneAwarenessEnabled?: boolean;
}

interface ElbLoadBalancer {
  readonly accessLogs?: ElbLoadBalancerAccessLogs;
  readonly arn?: string;
  readonly availabilityZones?: readonly string[];
  readonly connectionDraining?: boolean;
  readonly connectionDrainingTimeout?: number;
  readonly crossZoneLoadBalancing?: boolean;
  readonly desyncMitigationMode?: string;
  readonly dnsName?: string;
  readonly healthCheck?: LoadBalancerHealthCheck;
  readonly idleTimeout?: number;
  readonly instances?: readonly string[];
  readonly internal?: boolean;
  readonly listeners?: readonly LoadBalancerListener[];
  readonly name?: string;
  readonly namePrefix?: string;
  readonly region?: string;
  readonly securityGroups?: readonly string[];
  readonly sourceSecurityGroup?: string;
  readonly sourceSecurityGroupId?: string;
  readonly subnets?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly zoneId?: string;
}

interface ElbLoadBalancerAccessLogs {
  readonly bucket?: string;
  readonly bucketPrefix?: string;
  readonly enabled?: boolean;
  readonly interval?: number;
}

interface EndpointElasticsearchSettings {
  readonly endpointUri?: string;
  readonly errorRetryDuration?: number;
  readonly fullLoadErrorPercentage?: number;
  readonly serviceAccessRoleArn?: string;
  readonly useNewMappingType?: boolean;
}

interface EndpointKafkaSettings {
  readonly broker?: string;
  readonly includeControlDetails?: boolean;
  readonly includeNullAndEmpty?: boolean;
  readonly includePartitionValue?: boolean;
  readonly includeTableAlterOperations?: boolean;
  readonly includeTransactionDetails?: boolean;
  readonly messageFormat?: string;
  readonly messageMaxBytes?: number;
  readonly noHexPrefix?: boolean;
  readonly partitionIncludeSchemaTable?: boolean;
  readonly saslMechanism?: string;
  readonly saslPassword?: string;
  readonly saslUsername?: string;
  readonly securityProtocol?: string;
  readonly sslCaCertificateArn?: string;
  readonly sslClientCertificateArn?: string;
  readonly sslClientKeyArn?: string;
  readonly sslClientKeyPassword?: string;
  readonly topic?: string;
}

interface EndpointKinesisSettings {
  readonly includeControlDetails?: boolean;
  readonly includeNullAndEmpty?: boolean;
  readonly includePartitionValue?: boolean;
  readonly includeTableAlterOperations?: boolean;
  readonly includeTransactionDetails?: boolean;
  readonly messageFormat?: string;
  readonly partitionIncludeSchemaTable?: boolean;
  readonly serviceAccessRoleArn?: string;
  readonly streamArn?: string;
  readonly useLargeIntegerValue?: boolean;
}

interface EndpointMongodbSettings {
  readonly authMechanism?: string;
  readonly authSource?: string;
  readonly authType?: string;
  readonly docsToInvestigate?: string;
  readonly extractDocId?: string;
  readonly nestingLevel?: string;
  readonly useUpdateLookup?: boolean;
}

interface EndpointMysqlSettings {
  readonly afterConnectScript?: string;
  readonly authenticationMethod?: string;
  readonly cleanSourceMetadataOnMismatch?: boolean;
  readonly eventsPollInterval?: number;
  readonly executeTimeout?: number;
  readonly maxFileSize?: number;
  readonly parallelLoadThreads?: number;
  readonly serverTimezone?: string;
  readonly serviceAccessRoleArn?: string;
  readonly targetDbType?: string;
}

interface EndpointOracleSettings {
  readonly accessAlternateDirectly?: boolean;
  readonly addSupplementalLogging?: boolean;
  readonly additionalArchivedLogDestId?: number;
  readonly allowSelectedNestedTables?: boolean;
  readonly archivedLogDestId?: number;
  readonly archivedLogsOnly?: boolean;
  readonly asmPassword?: string;
  readonly asmServer?: string;
  readonly asmUser?: string;
  readonly authenticationMethod?: string;
  readonly charLengthSemantics?: string;
  readonly convertTimestampWithZoneToUtc?: boolean;
  readonly directPathNoLog?: boolean;
  readonly directPathParallelLoad?: boolean;
  readonly enableHomogenousTablespace?: boolean;
  readonly extraArchivedLogDestIds?: readonly number[];
  readonly failTaskOnLobTruncation?: boolean;
  readonly numberDatatypeScale?: number;
  readonly openTransactionWindow?: number;
  readonly oraclePathPrefix?: string;
  readonly parallelAsmReadThreads?: number;
  readonly readAheadBlocks?: number;
  readonly readTableSpaceName?: boolean;
  readonly replacePathPrefix?: boolean;
  readonly retryInterval?: number;
  readonly secretsManagerOracleAsmAccessRoleArn?: string;
  readonly secretsManagerOracleAsmSecretId?: string;
  readonly securityDbEncryption?: string;
  readonly securityDbEncryptionName?: string;
  readonly spatialDataOptionToGeoJsonFunctionName?: string;
  readonly standbyDelayTime?: number;
  readonly trimSpaceInChar?: boolean;
  readonly useAlternateFolderForOnline?: boolean;
  readonly useBfile?: boolean;
  readonly useDirectPathFullLoad?: boolean;
  readonly useLogminerReader?: boolean;
  readonly usePathPrefix?: string;
}

interface EndpointPostgresSettings {
  readonly afterConnectScript?: string;
  readonly authenticationMethod?: string;
  readonly babelfishDatabaseName?: string;
  readonly captureDdls?: boolean;
  readonly databaseMode?: string;
  readonly ddlArtifactsSchema?: string;
  readonly executeTimeout?: number;
  readonly failTasksOnLobTruncation?: boolean;
  readonly heartbeatEnable?: boolean;
  readonly heartbeatFrequency?: number;
  readonly heartbeatSchema?: string;
  readonly mapBooleanAsBoolean?: boolean;
  readonly mapJsonbAsClob?: boolean;
  readonly mapLongVarcharAs?: string;
  readonly maxFileSize?: number;
  readonly pluginName?: string;
  readonly serviceAccessRoleArn?: string;
  readonly slotName?: string;
}

interface EndpointRedisSettings {
  readonly authPassword?: string;
  readonly authType?: string;
  readonly authUserName?: string;
  readonly port?: number;
  readonly serverName?: string;
  readonly sslCaCertificateArn?: string;
  readonly sslSecurityProtocol?: string;
}

interface EndpointRedshiftSettings {
  readonly bucketFolder?: string;
  readonly bucketName?: string;
  readonly encryptionMode?: string;
  readonly serverSideEncryptionKmsKeyId?: string;
  readonly serviceAccessRoleArn?: string;
}

interface EnvironmentSetting {
  readonly name?: string;
  readonly namespace?: string;
  readonly resource?: string;
  readonly value?: string;
}

interface EventSourceMappingDestinationConfig {
  readonly onFailure?: EventSourceMappingDestinationConfigOnFailure;
}

interface EventSourceMappingDestinationConfigOnFailure {
  readonly destinationArn?: string;
}

interface EventSourceMappingDocumentDbEventSourceConfig {
  readonly collectionName?: string;
  readonly databaseName?: string;
  readonly fullDocument?: string;
}

interface EventSourceMappingFilterCriteria {
  readonly filters?: readonly EventSourceMappingFilterCriteriaFilter[];
}

interface EventSourceMappingFilterCriteriaFilter {
  readonly pattern?: string;
}

interface EventSourceMappingMetricsConfig {
  readonly metrics?: readonly string[];
}

interface EventSourceMappingProvisionedPollerConfig {
  readonly maximumPollers?: number;
  readonly minimumPollers?: number;
  readonly pollerGroupName?: string;
}

interface EventSourceMappingScalingConfig {
  readonly maximumConcurrency?: number;
}

interface EventSourceMappingSelfManagedEventSource {
  readonly endpoints?: { readonly [key: string]: string };
}

interface EventSourceMappingSelfManagedKafkaEventSourceConfig {
  readonly consumerGroupId?: string;
  readonly schemaRegistryConfig?: EventSourceMappingSelfManagedKafkaEventSourceConfigSchemaRegistryConfig;
}

interface EventSourceMappingSelfManagedKafkaEventSourceConfigSchemaRegistryConfig {
  readonly accessConfigs?: readonly EventSourceMappingSourceAccessConfiguration[];
  readonly eventRecordFormat?: string;
  readonly schemaRegistryUri?: string;
  readonly schemaValidationConfigs?: readonly EventSourceMappingSelfManagedKafkaEventSourceConfigSchemaRegistryConfigSchemaValidationConfig[];
}

interface EventSourceMappingSelfManagedKafkaEventSourceConfigSchemaRegistryConfigSchemaValidationConfig {
  readonly attribute?: string;
}

interface EventSourceMappingSourceAccessConfiguration {
  readonly type?: string;
  readonly uri?: string;
}

interface EventTargetAppsyncTarget {
  readonly graphqlOperation?: string;
}

interface EventTargetBatchTarget {
  readonly arraySize?: number;
  readonly jobAttempts?: number;
  readonly jobDefinition?: string;
  readonly jobName?: string;
}

interface EventTargetDeadLetterConfig {
  readonly arn?: string;
}

interface EventTargetEcsTarget {
  readonly capacityProviderStrategies?: readonly ServiceCapacityProviderStrategy[];
  readonly enableEcsManagedTags?: boolean;
  readonly enableExecuteCommand?: boolean;
  readonly group?: string;
  readonly launchType?: string;
  readonly networkConfiguration?: ServiceNetworkConfiguration;
  readonly orderedPlacementStrategies?: readonly ServiceOrderedPlacementStrategy[];
  readonly placementConstraints?: readonly ServicePlacementConstraint[];
  readonly platformVersion?: string;
  readonly propagateTags?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly taskCount?: number;
  readonly taskDefinitionArn?: string;
}

interface EventTargetHttpTarget {
  readonly headerParameters?: { readonly [key: string]: string };
  readonly pathParameterValues?: readonly string[];
  readonly queryStringParameters?: { readonly [key: string]: string };
}

interface EventTargetInputTransformer {
  readonly inputPaths?: { readonly [key: string]: string };
  readonly inputTemplate?: string;
}

interface EventTargetKinesisTarget {
  readonly partitionKeyPath?: string;
}

interface EventTargetRedshiftTarget {
  readonly database?: string;
  readonly dbUser?: string;
  readonly secretsManagerArn?: string;
  readonly sql?: string;
  readonly statementName?: string;
  readonly withEvent?: boolean;
}

interface EventTargetRetryPolicy {
  readonly maximumEventAgeInSeconds?: number;
  readonly maximumRetryAttempts?: number;
}

interface EventTargetSagemakerPipelineTarget {
  readonly pipelineParameterLists?: readonly ClusterSetting[];
}

interface EventTargetSqsTarget {
  readonly messageGroupId?: string;
}

interface ExportTaskTimeouts {
  readonly create?: string;
  readonly delete?: string;
}

interface ExpressGatewayServiceIngressPath {
  readonly accessType?: string;
  readonly endpoint?: string;
}

interface ExpressGatewayServiceNetworkConfiguration {
  readonly securityGroups?: readonly string[];
  readonly subnets?: readonly string[];
}

interface ExpressGatewayServicePrimaryContainer {
  readonly awsLogsConfigurations?: readonly ExpressGatewayServicePrimaryContainerAwsLogsConfiguration[];
  readonly commands?: readonly string[];
  readonly containerPort?: number;
  readonly environments?: readonly ClusterSetting[];
  readonly image?: string;
  readonly repositoryCredentials?: ExpressGatewayServicePrimaryContainerRepositoryCredentials;
  readonly secrets?: readonly ExpressGatewayServicePrimaryContainerSecret[];
}

interface ExpressGatewayServicePrimaryContainerAwsLogsConfiguration {
  readonly logGroup?: string;
  readonly logStreamPrefix?: string;
}

interface ExpressGatewayServicePrimaryContainerRepositoryCredentials {
  readonly credentialsParameter?: string;
}

interface ExpressGatewayServicePrimaryContainerSecret {
  readonly name?: string;
  readonly valueFrom?: string;
}

interface ExpressGatewayServiceScalingTarget {
  readonly autoScalingMetric?: string;
  readonly autoScalingTargetValue?: number;
  readonly maxTaskCount?: number;
  readonly minTaskCount?: number;
}

interface FileSystemLifecyclePolicy {
  readonly transitionToArchive?: string;
  readonly transitionToIa?: string;
  readonly transitionToPrimaryStorageClass?: string;
}

interface FileSystemProtection {
  readonly replicationOverwrite?: string;
}

interface FileSystemSizeInByte {
  readonly value?: number;
  readonly valueInIa?: number;
  readonly valueInStandard?: number;
}

interface FirehoseDeliveryStreamElasticsearchConfiguration {
  readonly bufferingInterval?: number;
  readonly bufferingSize?: number;
  readonly cloudwatchLoggingOptions?: FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions;
  readonly clusterEndpoint?: string;
  readonly domainArn?: string;
  readonly indexName?: string;
  readonly indexRotationPeriod?: string;
  readonly processingConfiguration?: FirehoseDeliveryStreamSplunkConfigurationProcessingConfiguration;
  readonly retryDuration?: number;
  readonly roleArn?: string;
  readonly s3BackupMode?: string;
  readonly s3Configuration?: FirehoseDeliveryStreamSplunkConfigurationS3Configuration;
  readonly typeName?: string;
  readonly vpcConfig?: FirehoseDeliveryStreamOpensearchConfigurationVpcConfig;
}

interface FirehoseDeliveryStreamExtendedS3Configuration {
  readonly bucketArn?: string;
  readonly bufferingInterval?: number;
  readonly bufferingSize?: number;
  readonly cloudwatchLoggingOptions?: FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions;
  readonly compressionFormat?: string;
  readonly customTimeZone?: string;
  readonly dataFormatConversionConfiguration?: FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfiguration;
  readonly dynamicPartitioningConfiguration?: FirehoseDeliveryStreamExtendedS3ConfigurationDynamicPartitioningConfiguration;
  readonly errorOutputPrefix?: string;
  readonly fileExtension?: string;
  readonly kmsKeyArn?: string;
  readonly prefix?: string;
  readonly processingConfiguration?: FirehoseDeliveryStreamSplunkConfigurationProcessingConfiguration;
  readonly roleArn?: string;
  readonly s3BackupConfiguration?: FirehoseDeliveryStreamSplunkConfigurationS3Configuration;
  readonly s3BackupMode?: string;
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfiguration {
  readonly enabled?: boolean;
  readonly inputFormatConfiguration?: FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfiguration;
  readonly outputFormatConfiguration?: FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfiguration;
  readonly schemaConfiguration?: FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfiguration;
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfiguration {
  readonly deserializer?: FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializer;
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializer {
  readonly hiveJsonSerDe?: FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerHiveJsonSerDe;
  readonly openXJsonSerDe?: FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerOpenXJsonSerDe;
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerHiveJsonSerDe {
  readonly timestampFormats?: readonly string[];
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerOpenXJsonSerDe {
  readonly caseInsensitive?: boolean;
  readonly columnToJsonKeyMappings?: { readonly [key: string]: string };
  readonly convertDotsInJsonKeysToUnderscores?: boolean;
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfiguration {
  readonly serializer?: FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializer;
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializer {
  readonly orcSerDe?: FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerOrcSerDe;
  readonly parquetSerDe?: FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerParquetSerDe;
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerOrcSerDe {
  readonly blockSizeBytes?: number;
  readonly bloomFilterColumns?: readonly string[];
  readonly bloomFilterFalsePositiveProbability?: number;
  readonly compression?: string;
  readonly dictionaryKeyThreshold?: number;
  readonly enablePadding?: boolean;
  readonly formatVersion?: string;
  readonly paddingTolerance?: number;
  readonly rowIndexStride?: number;
  readonly stripeSizeBytes?: number;
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerParquetSerDe {
  readonly blockSizeBytes?: number;
  readonly compression?: string;
  readonly enableDictionaryCompression?: boolean;
  readonly maxPaddingBytes?: number;
  readonly pageSizeBytes?: number;
  readonly writerVersion?: string;
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfiguration {
  readonly catalogId?: string;
  readonly databaseName?: string;
  readonly region?: string;
  readonly roleArn?: string;
  readonly tableName?: string;
  readonly versionId?: string;
}

interface FirehoseDeliveryStreamExtendedS3ConfigurationDynamicPartitioningConfiguration {
  readonly enabled?: boolean;
  readonly retryDuration?: number;
}

interface FirehoseDeliveryStreamHttpEndpointConfiguration {
  readonly accessKey?: string;
  readonly bufferingInterval?: number;
  readonly bufferingSize?: number;
  readonly cloudwatchLoggingOptions?: FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions;
  readonly name?: string;
  readonly processingConfiguration?: FirehoseDeliveryStreamSplunkConfigurationProcessingConfiguration;
  readonly requestConfiguration?: FirehoseDeliveryStreamHttpEndpointConfigurationRequestConfiguration;
  readonly retryDuration?: number;
  readonly roleArn?: string;
  readonly s3BackupMode?: string;
  readonly s3Configuration?: FirehoseDeliveryStreamSplunkConfigurationS3Configuration;
  readonly secretsManagerConfiguration?: FirehoseDeliveryStreamSplunkConfigurationSecretsManagerConfiguration;
  readonly url?: string;
}

interface FirehoseDeliveryStreamHttpEndpointConfigurationRequestConfiguration {
  readonly commonAttributes?: readonly ClusterSetting[];
  readonly contentEncoding?: string;
}

interface FirehoseDeliveryStreamIcebergConfiguration {
  readonly appendOnly?: boolean;
  readonly bufferingInterval?: number;
  readonly bufferingSize?: number;
  readonly catalogArn?: string;
  readonly cloudwatchLoggingOptions?: FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions;
  readonly destinationTableConfigurations?: readonly FirehoseDeliveryStreamIcebergConfigurationDestinationTableConfiguration[];
  readonly processingConfiguration?: FirehoseDeliveryStreamSplunkConfigurationProcessingConfiguration;
  readonly retryDuration?: number;
  readonly roleArn?: string;
  readonly s3BackupMode?: string;
  readonly s3Configuration?: FirehoseDeliveryStreamSplunkConfigurationS3Configuration;
}

interface FirehoseDeliveryStreamIcebergConfigurationDestinationTableConfiguration {
  readonly databaseName?: string;
  readonly s3ErrorOutputPrefix?: string;
  readonly tableName?: string;
  readonly uniqueKeys?: readonly string[];
}

interface FirehoseDeliveryStreamKinesisSourceConfiguration {
  readonly kinesisStreamArn?: string;
  readonly roleArn?: string;
}

interface FirehoseDeliveryStreamMskSourceConfiguration {
  readonly authenticationConfiguration?: FirehoseDeliveryStreamMskSourceConfigurationAuthenticationConfiguration;
  readonly mskClusterArn?: string;
  readonly readFromTimestamp?: string;
  readonly topicName?: string;
}

interface FirehoseDeliveryStreamMskSourceConfigurationAuthenticationConfiguration {
  readonly connectivity?: string;
  readonly roleArn?: string;
}

interface FirehoseDeliveryStreamOpensearchConfiguration {
  readonly bufferingInterval?: number;
  readonly bufferingSize?: number;
  readonly cloudwatchLoggingOptions?: FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions;
  readonly clusterEndpoint?: string;
  readonly documentIdOptions?: FirehoseDeliveryStreamOpensearchConfigurationDocumentIdOptions;
  readonly domainArn?: string;
  readonly indexName?: string;
  readonly indexRotationPeriod?: string;
  readonly processingConfiguration?: FirehoseDeliveryStreamSplunkConfigurationProcessingConfiguration;
  readonly retryDuration?: number;
  readonly roleArn?: string;
  readonly s3BackupMode?: string;
  readonly s3Configuration?: FirehoseDeliveryStreamSplunkConfigurationS3Configuration;
  readonly typeName?: string;
  readonly vpcConfig?: FirehoseDeliveryStreamOpensearchConfigurationVpcConfig;
}

interface FirehoseDeliveryStreamOpensearchConfigurationDocumentIdOptions {
  readonly defaultDocumentIdFormat?: string;
}

interface FirehoseDeliveryStreamOpensearchConfigurationVpcConfig {
  readonly roleArn?: string;
  readonly securityGroupIds?: readonly string[];
  readonly subnetIds?: readonly string[];
  readonly vpcId?: string;
}

interface FirehoseDeliveryStreamOpensearchserverlessConfiguration {
  readonly bufferingInterval?: number;
  readonly bufferingSize?: number;
  readonly cloudwatchLoggingOptions?: FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions;
  readonly collectionEndpoint?: string;
  readonly indexName?: string;
  readonly processingConfiguration?: FirehoseDeliveryStreamSplunkConfigurationProcessingConfiguration;
  readonly retryDuration?: number;
  readonly roleArn?: string;
  readonly s3BackupMode?: string;
  readonly s3Configuration?: FirehoseDeliveryStreamSplunkConfigurationS3Configuration;
  readonly vpcConfig?: FirehoseDeliveryStreamOpensearchConfigurationVpcConfig;
}

interface FirehoseDeliveryStreamRedshiftConfiguration {
  readonly cloudwatchLoggingOptions?: FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions;
  readonly clusterJdbcurl?: string;
  readonly copyOptions?: string;
  readonly dataTableColumns?: string;
  readonly dataTableName?: string;
  readonly password?: string;
  readonly processingConfiguration?: FirehoseDeliveryStreamSplunkConfigurationProcessingConfiguration;
  readonly retryDuration?: number;
  readonly roleArn?: string;
  readonly s3BackupConfiguration?: FirehoseDeliveryStreamSplunkConfigurationS3Configuration;
  readonly s3BackupMode?: string;
  readonly s3Configuration?: FirehoseDeliveryStreamSplunkConfigurationS3Configuration;
  readonly secretsManagerConfiguration?: FirehoseDeliveryStreamSplunkConfigurationSecretsManagerConfiguration;
  readonly username?: string;
}

interface FirehoseDeliveryStreamServerSideEncryption {
  readonly enabled?: boolean;
  readonly keyArn?: string;
  readonly keyType?: string;
}

interface FirehoseDeliveryStreamSnowflakeConfiguration {
  readonly accountUrl?: string;
  readonly bufferingInterval?: number;
  readonly bufferingSize?: number;
  readonly cloudwatchLoggingOptions?: FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions;
  readonly contentColumnName?: string;
  readonly dataLoadingOption?: string;
  readonly database?: string;
  readonly keyPassphrase?: string;
  readonly metadataColumnName?: string;
  readonly privateKey?: string;
  readonly processingConfiguration?: FirehoseDeliveryStreamSplunkConfigurationProcessingConfiguration;
  readonly retryDuration?: number;
  readonly roleArn?: string;
  readonly s3BackupMode?: string;
  readonly s3Configuration?: FirehoseDeliveryStreamSplunkConfigurationS3Configuration;
  readonly schema?: string;
  readonly secretsManagerConfiguration?: FirehoseDeliveryStreamSplunkConfigurationSecretsManagerConfiguration;
  readonly snowflakeRoleConfiguration?: FirehoseDeliveryStreamSnowflakeConfigurationSnowflakeRoleConfiguration;
  readonly snowflakeVpcConfiguration?: FirehoseDeliveryStreamSnowflakeConfigurationSnowflakeVpcConfiguration;
  readonly table?: string;
  readonly user?: string;
}

interface FirehoseDeliveryStreamSnowflakeConfigurationSnowflakeRoleConfiguration {
  readonly enabled?: boolean;
  readonly snowflakeRole?: string;
}

interface FirehoseDeliveryStreamSnowflakeConfigurationSnowflakeVpcConfiguration {
  readonly privateLinkVpceId?: string;
}

interface FirehoseDeliveryStreamSplunkConfiguration {
  readonly bufferingInterval?: number;
  readonly bufferingSize?: number;
  readonly cloudwatchLoggingOptions?: FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions;
  readonly hecAcknowledgmentTimeout?: number;
  readonly hecEndpoint?: string;
  readonly hecEndpointType?: string;
  readonly hecToken?: string;
  readonly processingConfiguration?: FirehoseDeliveryStreamSplunkConfigurationProcessingConfiguration;
  readonly retryDuration?: number;
  readonly s3BackupMode?: string;
  readonly s3Configuration?: FirehoseDeliveryStreamSplunkConfigurationS3Configuration;
  readonly secretsManagerConfiguration?: FirehoseDeliveryStreamSplunkConfigurationSecretsManagerConfiguration;
}

interface FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions {
  readonly enabled?: boolean;
  readonly logGroupName?: string;
  readonly logStreamName?: string;
}

interface FirehoseDeliveryStreamSplunkConfigurationProcessingConfiguration {
  readonly enabled?: boolean;
  readonly processors?: readonly FirehoseDeliveryStreamSplunkConfigurationProcessingConfigurationProcessor[];
}

interface FirehoseDeliveryStreamSplunkConfigurationProcessingConfigurationProcessor {
  readonly parameters?: readonly FirehoseDeliveryStreamSplunkConfigurationProcessingConfigurationProcessorParameter[];
  readonly type?: string;
}

interface FirehoseDeliveryStreamSplunkConfigurationProcessingConfigurationProcessorParameter {
  readonly parameterName?: string;
  readonly parameterValue?: string;
}

interface FirehoseDeliveryStreamSplunkConfigurationS3Configuration {
  readonly bucketArn?: string;
  readonly bufferingInterval?: number;
  readonly bufferingSize?: number;
  readonly cloudwatchLoggingOptions?: FirehoseDeliveryStreamSplunkConfigurationCloudwatchLoggingOptions;
  readonly compressionFormat?: string;
  readonly errorOutputPrefix?: string;
  readonly kmsKeyArn?: string;
  readonly prefix?: string;
  readonly roleArn?: string;
}

interface FirehoseDeliveryStreamSplunkConfigurationSecretsManagerConfiguration {
  readonly enabled?: boolean;
  readonly roleArn?: string;
  readonly secretArn?: string;
}

interface FlowLogDestinationOptions {
  readonly fileFormat?: string;
  readonly hiveCompatiblePartitions?: boolean;
  readonly perHourPartition?: boolean;
}

interface FlowLogTagFieldSpecification {
  readonly resourceType?: string;
  readonly tagKeys?: readonly string[];
}

interface FunctionCapacityProviderConfig {
  readonly lambdaManagedInstancesCapacityProviderConfig?: FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig;
}

interface FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig {
  readonly capacityProviderArn?: string;
  readonly executionEnvironmentMemoryGibPerVcpu?: number;
  readonly perExecutionEnvironmentMaxConcurrency?: number;
}

interface FunctionDeadLetterConfig {
  readonly targetArn?: string;
}

interface FunctionDurableConfig {
  readonly executionTimeout?: number;
  readonly retentionPeriod?: number;
}

interface FunctionEnvironment {
  readonly variables?: { readonly [key: string]: string };
}

interface FunctionEphemeralStorage {
  readonly size?: number;
}

interface FunctionFileSystemConfig {
  readonly arn?: string;
  readonly localMountPath?: string;
}

interface FunctionImageConfig {
  readonly commands?: readonly string[];
  readonly entryPoints?: readonly string[];
  readonly workingDirectory?: string;
}

interface FunctionLoggingConfig {
  readonly applicationLogLevel?: string;
  readonly logFormat?: string;
  readonly logGroup?: string;
  readonly systemLogLevel?: string;
}

interface FunctionSnapStart {
  readonly applyOn?: string;
  readonly optimizationStatus?: string;
}

interface FunctionTenancyConfig {
  readonly tenantIsolationMode?: string;
}

interface FunctionTracingConfig {
  readonly mode?: string;
}

interface FunctionUrlCors {
  readonly allowCredentials?: boolean;
  readonly allowHeaders?: readonly string[];
  readonly allowMethods?: readonly string[];
  readonly allowOrigins?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAge?: number;
}

interface FunctionVpcConfig {
  readonly ipv6AllowedForDualStack?: boolean;
  readonly securityGroupIds?: readonly string[];
  readonly subnetIds?: readonly string[];
  readonly vpcId?: string;
}

interface GlacierVault {
  readonly accessPolicy?: string;
  readonly arn?: string;
  readonly location?: string;
  readonly name?: string;
  readonly notification?: VaultNotification;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface GlobalClusterGlobalClusterMember {
  readonly dbClusterArn?: string;
  readonly isWriter?: boolean;
}

interface GlueDataCatalogEncryptionSettings {
  readonly catalogId?: string;
  readonly dataCatalogEncryptionSettings?: DataCatalogEncryptionSettingsDataCatalogEncryptionSettings;
  readonly region?: string;
}

interface GraphQLApiAdditionalAuthenticationProvider {
  readonly authenticationType?: string;
  readonly lambdaAuthorizerConfig?: GraphQLApiLambdaAuthorizerConfig;
  readonly openidConnectConfig?: GraphQLApiOpenidConnectConfig;
  readonly userPoolConfig?: GraphQLApiAdditionalAuthenticationProviderUserPoolConfig;
}

interface GraphQLApiAdditionalAuthenticationProviderUserPoolConfig {
  readonly appIdClientRegex?: string;
  readonly awsRegion?: string;
  readonly userPoolId?: string;
}

interface GraphQLApiEnhancedMetricsConfig {
  readonly dataSourceLevelMetricsBehavior?: string;
  readonly operationLevelMetricsConfig?: string;
  readonly resolverLevelMetricsBehavior?: string;
}

interface GraphQLApiLambdaAuthorizerConfig {
  readonly authorizerResultTtlInSeconds?: number;
  readonly authorizerUri?: string;
  readonly identityValidationExpression?: string;
}

interface GraphQLApiLogConfig {
  readonly cloudwatchLogsRoleArn?: string;
  readonly excludeVerboseContent?: boolean;
  readonly fieldLogLevel?: string;
}

interface GraphQLApiOpenidConnectConfig {
  readonly authTtl?: number;
  readonly clientId?: string;
  readonly iatTtl?: number;
  readonly issuer?: string;
}

interface GraphQLApiUserPoolConfig {
  readonly appIdClientRegex?: string;
  readonly awsRegion?: string;
  readonly defaultAction?: string;
  readonly userPoolId?: string;
}

interface GroupAvailabilityZoneDistribution {
  readonly capacityDistributionStrategy?: string;
}

interface GroupCapacityReservationSpecification {
  readonly capacityReservationPreference?: string;
  readonly capacityReservationTarget?: GroupCapacityReservationSpecificationCapacityReservationTarget;
}

interface GroupCapacityReservationSpecificationCapacityReservationTarget {
  readonly capacityReservationIds?: readonly string[];
  readonly capacityReservationResourceGroupArns?: readonly string[];
}

interface GroupInitialLifecycleHook {
  readonly defaultResult?: string;
  readonly heartbeatTimeout?: number;
  readonly lifecycleTransition?: string;
  readonly name?: string;
  readonly notificationMetadata?: string;
  readonly notificationTargetArn?: string;
  readonly roleArn?: string;
}

interface GroupInstanceLifecyclePolicy {
  readonly retentionTriggers?: GroupInstanceLifecyclePolicyRetentionTriggers;
}

interface GroupInstanceLifecyclePolicyRetentionTriggers {
  readonly terminateHookAbandon?: string;
}

interface GroupInstanceMaintenancePolicy {
  readonly maxHealthyPercentage?: number;
  readonly minHealthyPercentage?: number;
}

interface GroupInstanceRefresh {
  readonly preferences?: GroupInstanceRefreshPreferences;
  readonly strategy?: string;
  readonly triggers?: readonly string[];
}

interface GroupInstanceRefreshPreferences {
  readonly alarmSpecification?: GroupInstanceRefreshPreferencesAlarmSpecification;
  readonly autoRollback?: boolean;
  readonly checkpointDelay?: string;
  readonly checkpointPercentages?: readonly number[];
  readonly instanceWarmup?: string;
  readonly maxHealthyPercentage?: number;
  readonly minHealthyPercentage?: number;
  readonly scaleInProtectedInstances?: string;
  readonly skipMatching?: boolean;
  readonly standbyInstances?: string;
}

interface GroupInstanceRefreshPreferencesAlarmSpecification {
  readonly alarms?: readonly string[];
}

interface GroupLaunchTemplate {
  readonly id?: string;
  readonly name?: string;
  readonly version?: string;
}

interface GroupMixedInstancesPolicy {
  readonly instancesDistribution?: GroupMixedInstancesPolicyInstancesDistribution;
  readonly launchTemplate?: GroupMixedInstancesPolicyLaunchTemplate;
}

interface GroupMixedInstancesPolicyInstancesDistribution {
  readonly onDemandAllocationStrategy?: string;
  readonly onDemandBaseCapacity?: number;
  readonly onDemandPercentageAboveBaseCapacity?: number;
  readonly spotAllocationStrategy?: string;
  readonly spotInstancePools?: number;
  readonly spotMaxPrice?: string;
}

interface GroupMixedInstancesPolicyLaunchTemplate {
  readonly launchTemplateSpecification?: GroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification;
  readonly overrides?: readonly GroupMixedInstancesPolicyLaunchTemplateOverride[];
}

interface GroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification {
  readonly launchTemplateId?: string;
  readonly launchTemplateName?: string;
  readonly version?: string;
}

interface GroupMixedInstancesPolicyLaunchTemplateOverride {
  readonly instanceRequirements?: LaunchTemplateInstanceRequirements;
  readonly instanceType?: string;
  readonly launchTemplateSpecification?: GroupMixedInstancesPolicyLaunchTemplateLaunchTemplateSpecification;
  readonly weightedCapacity?: string;
}

interface GroupTag {
  readonly key?: string;
  readonly propagateAtLaunch?: boolean;
  readonly value?: string;
}

interface GroupTrafficSource {
  readonly identifier?: string;
  readonly type?: string;
}

interface GroupWarmPool {
  readonly instanceReusePolicy?: GroupWarmPoolInstanceReusePolicy;
  readonly maxGroupPreparedCapacity?: number;
  readonly minSize?: number;
  readonly poolState?: string;
}

interface GroupWarmPoolInstanceReusePolicy {
  readonly reuseOnScaleIn?: boolean;
}

interface GuarddutyDetector {
  readonly accountId?: string;
  readonly arn?: string;
  readonly datasources?: DetectorDatasources;
  readonly enable?: boolean;
  readonly findingPublishingFrequency?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface GuarddutyDetectorFeature {
  readonly additionalConfigurations?: readonly DetectorFeatureAdditionalConfiguration[];
  readonly detectorId?: string;
  readonly name?: string;
  readonly region?: string;
  readonly status?: string;
}

interface GuarddutyPublishingDestination {
  readonly arn?: string;
  readonly destinationArn?: string;
  readonly destinationId?: string;
  readonly destinationType?: string;
  readonly detectorId?: string;
  readonly kmsKeyArn?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface IamAccessKey {
  readonly createDate?: string;
  readonly encryptedSecret?: string;
  readonly encryptedSesSmtpPasswordV4?: string;
  readonly keyFingerprint?: string;
  readonly pgpKey?: string;
  readonly secret?: string;
  readonly sesSmtpPasswordV4?: string;
  readonly status?: string;
  readonly user?: string;
}

interface IamAccountAlias {
  readonly accountAlias?: string;
}

interface IamAccountPasswordPolicy {
  readonly allowUsersToChangePassword?: boolean;
  readonly expirePasswords?: boolean;
  readonly hardExpiry?: boolean;
  readonly maxPasswordAge?: number;
  readonly minimumPasswordLength?: number;
  readonly passwordReusePrevention?: number;
  readonly requireLowercaseCharacters?: boolean;
  readonly requireNumbers?: boolean;
  readonly requireSymbols?: boolean;
  readonly requireUppercaseCharacters?: boolean;
}

interface IamGroup {
  readonly arn?: string;
  readonly name?: string;
  readonly path?: string;
  readonly uniqueId?: string;
}

interface IamGroupMembership {
  readonly group?: string;
  readonly name?: string;
  readonly users?: readonly string[];
}

interface IamGroupPoliciesExclusive {
  readonly groupName?: string;
  readonly policyNames?: readonly string[];
}

interface IamGroupPolicy {
  readonly group?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly policy?: string;
}

interface IamGroupPolicyAttachment {
  readonly group?: string;
  readonly policyArn?: string;
}

interface IamGroupPolicyAttachmentsExclusive {
  readonly groupName?: string;
  readonly policyArns?: readonly string[];
}

interface IamInstanceProfile {
  readonly arn?: string;
  readonly createDate?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly path?: string;
  readonly role?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly uniqueId?: string;
}

interface IamOpenIdConnectProvider {
  readonly arn?: string;
  readonly clientIdLists?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly thumbprintLists?: readonly string[];
  readonly url?: string;
}

interface IamOrganizationsFeatures {
  readonly enabledFeatures?: readonly string[];
}

interface IamOutboundWebIdentityFederation {
  readonly issuerIdentifier?: string;
}

interface IamPolicy {
  readonly arn?: string;
  readonly attachmentCount?: number;
  readonly delayAfterPolicyCreationInMs?: number;
  readonly description?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly path?: string;
  readonly policy?: string;
  readonly policyId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface IamPolicyAttachment {
  readonly groups?: readonly string[];
  readonly name?: string;
  readonly policyArn?: string;
  readonly roles?: readonly string[];
  readonly users?: readonly string[];
}

interface IamRole {
  readonly arn?: string;
  readonly assumeRolePolicy?: string;
  readonly createDate?: string;
  readonly description?: string;
  readonly forceDetachPolicies?: boolean;
  readonly inlinePolicies?: readonly RoleInlinePolicy[];
  readonly managedPolicyArns?: readonly string[];
  readonly maxSessionDuration?: number;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly path?: string;
  readonly permissionsBoundary?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly uniqueId?: string;
}

interface IamRolePoliciesExclusive {
  readonly policyNames?: readonly string[];
  readonly roleName?: string;
}

interface IamRolePolicy {
  readonly name?: string;
  readonly namePrefix?: string;
  readonly policy?: string;
  readonly role?: string;
}

interface IamRolePolicyAttachment {
  readonly policyArn?: string;
  readonly role?: string;
}

interface IamRolePolicyAttachmentsExclusive {
  readonly policyArns?: readonly string[];
  readonly roleName?: string;
}

interface IamSamlProvider {
  readonly arn?: string;
  readonly name?: string;
  readonly samlMetadataDocument?: string;
  readonly samlProviderUuid?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly validUntil?: string;
}

interface IamSecurityTokenServicePreferences {
  readonly globalEndpointTokenVersion?: string;
}

interface IamServerCertificate {
  readonly arn?: string;
  readonly certificateBody?: string;
  readonly certificateChain?: string;
  readonly expiration?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly path?: string;
  readonly privateKey?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly uploadDate?: string;
}

interface IamServiceLinkedRole {
  readonly arn?: string;
  readonly awsServiceName?: string;
  readonly createDate?: string;
  readonly customSuffix?: string;
  readonly description?: string;
  readonly name?: string;
  readonly path?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly uniqueId?: string;
}

interface IamServiceSpecificCredential {
  readonly createDate?: string;
  readonly credentialAgeDays?: number;
  readonly expirationDate?: string;
  readonly serviceCredentialAlias?: string;
  readonly serviceCredentialSecret?: string;
  readonly serviceName?: string;
  readonly servicePassword?: string;
  readonly serviceSpecificCredentialId?: string;
  readonly serviceUserName?: string;
  readonly status?: string;
  readonly userName?: string;
}

interface IamSigningCertificate {
  readonly certificateBody?: string;
  readonly certificateId?: string;
  readonly status?: string;
  readonly userName?: string;
}

interface IamSshKey {
  readonly encoding?: string;
  readonly fingerprint?: string;
  readonly publicKey?: string;
  readonly sshPublicKeyId?: string;
  readonly status?: string;
  readonly username?: string;
}

interface IamUser {
  readonly arn?: string;
  readonly forceDestroy?: boolean;
  readonly name?: string;
  readonly path?: string;
  readonly permissionsBoundary?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly uniqueId?: string;
}

interface IamUserGroupMembership {
  readonly groups?: readonly string[];
  readonly user?: string;
}

interface IamUserLoginProfile {
  readonly encryptedPassword?: string;
  readonly keyFingerprint?: string;
  readonly password?: string;
  readonly passwordLength?: number;
  readonly passwordResetRequired?: boolean;
  readonly pgpKey?: string;
  readonly user?: string;
}

interface IamUserPoliciesExclusive {
  readonly policyNames?: readonly string[];
  readonly userName?: string;
}

interface IamUserPolicy {
  readonly name?: string;
  readonly namePrefix?: string;
  readonly policy?: string;
  readonly user?: string;
}

interface IamUserPolicyAttachment {
  readonly policyArn?: string;
  readonly user?: string;
}

interface IamUserPolicyAttachmentsExclusive {
  readonly policyArns?: readonly string[];
  readonly userName?: string;
}

interface IamVirtualMfaDevice {
  readonly arn?: string;
  readonly base32StringSeed?: string;
  readonly enableDate?: string;
  readonly path?: string;
  readonly qrCodePng?: string;
  readonly serialNumber?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly userName?: string;
  readonly virtualMfaDeviceName?: string;
}

interface IdentityPoolCognitoIdentityProvider {
  readonly clientId?: string;
  readonly providerName?: string;
  readonly serverSideTokenCheck?: boolean;
}

interface IdentityPoolRoleAttachmentRoleMapping {
  readonly ambiguousRoleResolution?: string;
  readonly identityProvider?: string;
  readonly mappingRules?: readonly IdentityPoolRoleAttachmentRoleMappingMappingRule[];
  readonly type?: string;
}

interface IdentityPoolRoleAttachmentRoleMappingMappingRule {
  readonly claim?: string;
  readonly matchType?: string;
  readonly roleArn?: string;
  readonly value?: string;
}

interface Inspector2Enabler {
  readonly accountIds?: readonly string[];
  readonly region?: string;
  readonly resourceTypes?: readonly string[];
}

interface Inspector2OrganizationConfiguration {
  readonly autoEnable?: OrganizationConfigurationAutoEnable;
  readonly maxAccountLimitReached?: boolean;
  readonly region?: string;
}

interface InstanceCapacityReservationSpecification {
  readonly capacityReservationPreference?: string;
  readonly capacityReservationTarget?: InstanceCapacityReservationSpecificationCapacityReservationTarget;
}

interface InstanceCapacityReservationSpecificationCapacityReservationTarget {
  readonly capacityReservationId?: string;
  readonly capacityReservationResourceGroupArn?: string;
}

interface InstanceCpuOptions {
  readonly amdSevSnp?: string;
  readonly coreCount?: number;
  readonly nestedVirtualization?: string;
  readonly threadsPerCore?: number;
}

interface InstanceCreditSpecification {
  readonly cpuCredits?: string;
}

interface InstanceDesiredStateTimeouts {
  readonly create?: string;
  readonly update?: string;
}

interface InstanceEbsBlockDevice {
  readonly deleteOnTermination?: boolean;
  readonly deviceName?: string;
  readonly encrypted?: boolean;
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly snapshotId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly throughput?: number;
  readonly volumeId?: string;
  readonly volumeSize?: number;
  readonly volumeType?: string;
}

interface InstanceEnclaveOptions {
  readonly enabled?: boolean;
}

interface InstanceEphemeralBlockDevice {
  readonly deviceName?: string;
  readonly noDevice?: boolean;
  readonly virtualName?: string;
}

interface InstanceInstanceMarketOptions {
  readonly marketType?: string;
  readonly spotOptions?: InstanceInstanceMarketOptionsSpotOptions;
}

interface InstanceInstanceMarketOptionsSpotOptions {
  readonly instanceInterruptionBehavior?: string;
  readonly maxPrice?: string;
  readonly spotInstanceType?: string;
  readonly validUntil?: string;
}

interface InstanceListenerEndpoint {
  readonly address?: string;
  readonly hostedZoneId?: string;
  readonly port?: number;
}

interface InstanceMaintenanceOptions {
  readonly autoRecovery?: string;
}

interface InstanceMetadataOptions {
  readonly httpEndpoint?: string;
  readonly httpProtocolIpv6?: string;
  readonly httpPutResponseHopLimit?: number;
  readonly httpTokens?: string;
  readonly instanceMetadataTags?: string;
}

interface InstanceNetworkInterface {
  readonly deleteOnTermination?: boolean;
  readonly deviceIndex?: number;
  readonly networkCardIndex?: number;
  readonly networkInterfaceId?: string;
}

interface InstancePrimaryNetworkInterface {
  readonly deleteOnTermination?: boolean;
  readonly networkInterfaceId?: string;
}

interface InstancePrivateDnsNameOptions {
  readonly enableResourceNameDnsARecord?: boolean;
  readonly enableResourceNameDnsAaaaRecord?: boolean;
  readonly hostnameType?: string;
}

interface InstanceRestoreToPointInTime {
  readonly restoreTime?: string;
  readonly sourceDbInstanceAutomatedBackupsArn?: string;
  readonly sourceDbInstanceIdentifier?: string;
  readonly sourceDbiResourceId?: string;
  readonly useLatestRestorableTime?: boolean;
}

interface InstanceRootBlockDevice {
  readonly deleteOnTermination?: boolean;
  readonly deviceName?: string;
  readonly encrypted?: boolean;
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly throughput?: number;
  readonly volumeId?: string;
  readonly volumeSize?: number;
  readonly volumeType?: string;
}

interface InstanceSecondaryNetworkInterface {
  readonly deleteOnTermination?: boolean;
  readonly deviceIndex?: number;
  readonly interfaceType?: string;
  readonly macAddress?: string;
  readonly networkCardIndex?: number;
  readonly privateIpAddressCount?: number;
  readonly privateIpAddresses?: readonly string[];
  readonly secondaryInterfaceId?: string;
  readonly secondaryNetworkId?: string;
  readonly secondarySubnetId?: string;
  readonly sourceDestCheck?: boolean;
  readonly status?: string;
}

interface IntegrationResponseParameter {
  readonly mappings?: { readonly [key: string]: string };
  readonly statusCode?: string;
}

interface IotCertificate {
  readonly active?: boolean;
  readonly arn?: string;
  readonly caCertificateId?: string;
  readonly caPem?: string;
  readonly certificatePem?: string;
  readonly csr?: string;
  readonly privateKey?: string;
  readonly publicKey?: string;
  readonly region?: string;
}

interface KinesisFirehoseDeliveryStream {
  readonly arn?: string;
  readonly destination?: string;
  readonly destinationId?: string;
  readonly elasticsearchConfiguration?: FirehoseDeliveryStreamElasticsearchConfiguration;
  readonly extendedS3Configuration?: FirehoseDeliveryStreamExtendedS3Configuration;
  readonly httpEndpointConfiguration?: FirehoseDeliveryStreamHttpEndpointConfiguration;
  readonly icebergConfiguration?: FirehoseDeliveryStreamIcebergConfiguration;
  readonly kinesisSourceConfiguration?: FirehoseDeliveryStreamKinesisSourceConfiguration;
  readonly mskSourceConfiguration?: FirehoseDeliveryStreamMskSourceConfiguration;
  readonly name?: string;
  readonly opensearchConfiguration?: FirehoseDeliveryStreamOpensearchConfiguration;
  readonly opensearchserverlessConfiguration?: FirehoseDeliveryStreamOpensearchserverlessConfiguration;
  readonly redshiftConfiguration?: FirehoseDeliveryStreamRedshiftConfiguration;
  readonly region?: string;
  readonly serverSideEncryption?: FirehoseDeliveryStreamServerSideEncryption;
  readonly snowflakeConfiguration?: FirehoseDeliveryStreamSnowflakeConfiguration;
  readonly splunkConfiguration?: FirehoseDeliveryStreamSplunkConfiguration;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly versionId?: string;
}

interface KinesisStream {
  readonly arn?: string;
  readonly encryptionType?: string;
  readonly enforceConsumerDeletion?: boolean;
  readonly kmsKeyId?: string;
  readonly maxRecordSizeInKib?: number;
  readonly name?: string;
  readonly region?: string;
  readonly retentionPeriod?: number;
  readonly shardCount?: number;
  readonly shardLevelMetrics?: readonly string[];
  readonly streamModeDetails?: StreamStreamModeDetails;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly warmThroughputMibPs?: number;
}

interface KmsAlias {
  readonly arn?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly region?: string;
  readonly targetKeyArn?: string;
  readonly targetKeyId?: string;
}

interface KmsExternalKey {
  readonly arn?: string;
  readonly bypassPolicyLockoutSafetyCheck?: boolean;
  readonly deletionWindowInDays?: number;
  readonly description?: string;
  readonly enabled?: boolean;
  readonly expirationModel?: string;
  readonly keyMaterialBase64?: string;
  readonly keySpec?: string;
  readonly keyState?: string;
  readonly keyUsage?: string;
  readonly multiRegion?: boolean;
  readonly policy?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly validTo?: string;
}

interface KmsKey {
  readonly arn?: string;
  readonly bypassPolicyLockoutSafetyCheck?: boolean;
  readonly customKeyStoreId?: string;
  readonly customerMasterKeySpec?: string;
  readonly deletionWindowInDays?: number;
  readonly description?: string;
  readonly enableKeyRotation?: boolean;
  readonly isEnabled?: boolean;
  readonly keyId?: string;
  readonly keyUsage?: string;
  readonly multiRegion?: boolean;
  readonly policy?: string;
  readonly region?: string;
  readonly rotationPeriodInDays?: number;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly xksKeyId?: string;
}

interface KmsKeyPolicy {
  readonly bypassPolicyLockoutSafetyCheck?: boolean;
  readonly keyId?: string;
  readonly policy?: string;
  readonly region?: string;
}

interface KmsReplicaExternalKey {
  readonly arn?: string;
  readonly bypassPolicyLockoutSafetyCheck?: boolean;
  readonly deletionWindowInDays?: number;
  readonly description?: string;
  readonly enabled?: boolean;
  readonly expirationModel?: string;
  readonly keyId?: string;
  readonly keyMaterialBase64?: string;
  readonly keyState?: string;
  readonly keyUsage?: string;
  readonly policy?: string;
  readonly primaryKeyArn?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly validTo?: string;
}

interface KmsReplicaKey {
  readonly arn?: string;
  readonly bypassPolicyLockoutSafetyCheck?: boolean;
  readonly deletionWindowInDays?: number;
  readonly description?: string;
  readonly enabled?: boolean;
  readonly keyId?: string;
  readonly keyRotationEnabled?: boolean;
  readonly keySpec?: string;
  readonly keyUsage?: string;
  readonly policy?: string;
  readonly primaryKeyArn?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface LambdaEventSourceMapping {
  readonly amazonManagedKafkaEventSourceConfig?: EventSourceMappingSelfManagedKafkaEventSourceConfig;
  readonly arn?: string;
  readonly batchSize?: number;
  readonly bisectBatchOnFunctionError?: boolean;
  readonly destinationConfig?: EventSourceMappingDestinationConfig;
  readonly documentDbEventSourceConfig?: EventSourceMappingDocumentDbEventSourceConfig;
  readonly enabled?: boolean;
  readonly eventSourceArn?: string;
  readonly filterCriteria?: EventSourceMappingFilterCriteria;
  readonly functionArn?: string;
  readonly functionName?: string;
  readonly functionResponseTypes?: readonly string[];
  readonly kmsKeyArn?: string;
  readonly lastModified?: string;
  readonly lastProcessingResult?: string;
  readonly maximumBatchingWindowInSeconds?: number;
  readonly maximumRecordAgeInSeconds?: number;
  readonly maximumRetryAttempts?: number;
  readonly metricsConfig?: EventSourceMappingMetricsConfig;
  readonly parallelizationFactor?: number;
  readonly provisionedPollerConfig?: EventSourceMappingProvisionedPollerConfig;
  readonly queues?: string;
  readonly region?: string;
  readonly scalingConfig?: EventSourceMappingScalingConfig;
  readonly selfManagedEventSource?: EventSourceMappingSelfManagedEventSource;
  readonly selfManagedKafkaEventSourceConfig?: EventSourceMappingSelfManagedKafkaEventSourceConfig;
  readonly sourceAccessConfigurations?: readonly EventSourceMappingSourceAccessConfiguration[];
  readonly startingPosition?: string;
  readonly startingPositionTimestamp?: string;
  readonly state?: string;
  readonly stateTransitionReason?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly topics?: readonly string[];
  readonly tumblingWindowInSeconds?: number;
  readonly useResourceTimeoutForPropagation?: boolean;
  readonly uuid?: string;
}

interface LambdaFunction {
  readonly architectures?: readonly string[];
  readonly arn?: string;
  readonly capacityProviderConfig?: FunctionCapacityProviderConfig;
  readonly code?: unknown;
  readonly codeSha256?: string;
  readonly codeSigningConfigArn?: string;
  readonly deadLetterConfig?: FunctionDeadLetterConfig;
  readonly description?: string;
  readonly durableConfig?: FunctionDurableConfig;
  readonly environment?: FunctionEnvironment;
  readonly ephemeralStorage?: FunctionEphemeralStorage;
  readonly fileSystemConfig?: FunctionFileSystemConfig;
  readonly handler?: string;
  readonly imageConfig?: FunctionImageConfig;
  readonly imageUri?: string;
  readonly invokeArn?: string;
  readonly kmsKeyArn?: string;
  readonly lastModified?: string;
  readonly layers?: readonly string[];
  readonly loggingConfig?: FunctionLoggingConfig;
  readonly memorySize?: number;
  readonly name?: string;
  readonly packageType?: string;
  readonly publish?: boolean;
  readonly publishTo?: string;
  readonly qualifiedArn?: string;
  readonly qualifiedInvokeArn?: string;
  readonly region?: string;
  readonly replaceSecurityGroupsOnDestroy?: boolean;
  readonly replacementSecurityGroupIds?: readonly string[];
  readonly reservedConcurrentExecutions?: number;
  readonly responseStreamingInvokeArn?: string;
  readonly role?: string;
  readonly runtime?: string;
  readonly s3Bucket?: string;
  readonly s3Key?: string;
  readonly s3ObjectVersion?: string;
  readonly signingJobArn?: string;
  readonly signingProfileVersionArn?: string;
  readonly skipDestroy?: boolean;
  readonly snapStart?: FunctionSnapStart;
  readonly sourceCodeHash?: string;
  readonly sourceCodeSize?: number;
  readonly sourceKmsKeyArn?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly tenancyConfig?: FunctionTenancyConfig;
  readonly timeout?: number;
  readonly tracingConfig?: FunctionTracingConfig;
  readonly useResourceTimeoutForPropagation?: boolean;
  readonly version?: string;
  readonly vpcConfig?: FunctionVpcConfig;
}

interface LambdaFunctionUrl {
  readonly authorizationType?: string;
  readonly cors?: FunctionUrlCors;
  readonly functionArn?: string;
  readonly functionName?: string;
  readonly functionUrl?: string;
  readonly invokeMode?: string;
  readonly qualifier?: string;
  readonly region?: string;
  readonly urlId?: string;
}

interface LambdaLayerVersionPermission {
  readonly action?: string;
  readonly layerName?: string;
  readonly organizationId?: string;
  readonly policy?: string;
  readonly principal?: string;
  readonly region?: string;
  readonly revisionId?: string;
  readonly skipDestroy?: boolean;
  readonly statementId?: string;
  readonly versionNumber?: number;
}

interface LambdaPermission {
  readonly action?: string;
  readonly eventSourceToken?: string;
  readonly function?: string;
  readonly functionUrlAuthType?: string;
  readonly invokedViaFunctionUrl?: boolean;
  readonly principal?: string;
  readonly principalOrgId?: string;
  readonly qualifier?: string;
  readonly region?: string;
  readonly sourceAccount?: string;
  readonly sourceArn?: string;
  readonly statementId?: string;
  readonly statementIdPrefix?: string;
}

interface LaunchConfigurationEbsBlockDevice {
  readonly deleteOnTermination?: boolean;
  readonly deviceName?: string;
  readonly encrypted?: boolean;
  readonly iops?: number;
  readonly noDevice?: boolean;
  readonly snapshotId?: string;
  readonly throughput?: number;
  readonly volumeSize?: number;
  readonly volumeType?: string;
}

interface LaunchConfigurationMetadataOptions {
  readonly httpEndpoint?: string;
  readonly httpPutResponseHopLimit?: number;
  readonly httpTokens?: string;
}

interface LaunchConfigurationRootBlockDevice {
  readonly deleteOnTermination?: boolean;
  readonly encrypted?: boolean;
  readonly iops?: number;
  readonly throughput?: number;
  readonly volumeSize?: number;
  readonly volumeType?: string;
}

interface LaunchTemplateBlockDeviceMapping {
  readonly deviceName?: string;
  readonly ebs?: LaunchTemplateBlockDeviceMappingEbs;
  readonly noDevice?: string;
  readonly virtualName?: string;
}

interface LaunchTemplateBlockDeviceMappingEbs {
  readonly deleteOnTermination?: string;
  readonly encrypted?: string;
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly snapshotId?: string;
  readonly throughput?: number;
  readonly volumeInitializationRate?: number;
  readonly volumeSize?: number;
  readonly volumeType?: string;
}

interface LaunchTemplateHibernationOptions {
  readonly configured?: boolean;
}

interface LaunchTemplateIamInstanceProfile {
  readonly arn?: string;
  readonly name?: string;
}

interface LaunchTemplateInstanceMarketOptions {
  readonly marketType?: string;
  readonly spotOptions?: LaunchTemplateInstanceMarketOptionsSpotOptions;
}

interface LaunchTemplateInstanceMarketOptionsSpotOptions {
  readonly blockDurationMinutes?: number;
  readonly instanceInterruptionBehavior?: string;
  readonly maxPrice?: string;
  readonly spotInstanceType?: string;
  readonly validUntil?: string;
}

interface LaunchTemplateInstanceRequirements {
  readonly acceleratorCount?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly acceleratorManufacturers?: readonly string[];
  readonly acceleratorNames?: readonly string[];
  readonly acceleratorTotalMemoryMib?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly acceleratorTypes?: readonly string[];
  readonly allowedInstanceTypes?: readonly string[];
  readonly bareMetal?: string;
  readonly baselineEbsBandwidthMbps?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly burstablePerformance?: string;
  readonly cpuManufacturers?: readonly string[];
  readonly excludedInstanceTypes?: readonly string[];
  readonly instanceGenerations?: readonly string[];
  readonly localStorage?: string;
  readonly localStorageTypes?: readonly string[];
  readonly maxSpotPriceAsPercentageOfOptimalOnDemandPrice?: number;
  readonly memoryGibPerVcpu?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly memoryMib?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly networkBandwidthGbps?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly networkInterfaceCount?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly onDemandMaxPricePercentageOverLowestPrice?: number;
  readonly requireHibernateSupport?: boolean;
  readonly spotMaxPricePercentageOverLowestPrice?: number;
  readonly totalLocalStorageGb?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly vcpuCount?: LaunchTemplateInstanceRequirementsMemoryMib;
}

interface LaunchTemplateInstanceRequirementsMemoryMib {
  readonly max?: number;
  readonly min?: number;
}

interface LaunchTemplateLicenseSpecification {
  readonly licenseConfigurationArn?: string;
}

interface LaunchTemplateNetworkInterface {
  readonly associateCarrierIpAddress?: string;
  readonly associatePublicIpAddress?: string;
  readonly connectionTrackingSpecification?: LaunchTemplateNetworkInterfaceConnectionTrackingSpecification;
  readonly deleteOnTermination?: string;
  readonly description?: string;
  readonly deviceIndex?: number;
  readonly enaQueueCount?: number;
  readonly enaSrdSpecification?: NetworkInterfaceEnaSrdSpecification;
  readonly interfaceType?: string;
  readonly ipv4AddressCount?: number;
  readonly ipv4Addresses?: readonly string[];
  readonly ipv4PrefixCount?: number;
  readonly ipv4Prefixes?: readonly string[];
  readonly ipv6AddressCount?: number;
  readonly ipv6Addresses?: readonly string[];
  readonly ipv6PrefixCount?: number;
  readonly ipv6Prefixes?: readonly string[];
  readonly networkCardIndex?: number;
  readonly networkInterfaceId?: string;
  readonly primaryIpv6?: string;
  readonly privateIpAddress?: string;
  readonly securityGroups?: readonly string[];
  readonly subnetId?: string;
}

interface LaunchTemplateNetworkInterfaceConnectionTrackingSpecification {
  readonly tcpEstablishedTimeout?: number;
  readonly udpStreamTimeout?: number;
  readonly udpTimeout?: number;
}

interface LaunchTemplateNetworkPerformanceOptions {
  readonly bandwidthWeighting?: string;
}

interface LaunchTemplatePlacement {
  readonly affinity?: string;
  readonly availabilityZone?: string;
  readonly groupId?: string;
  readonly groupName?: string;
  readonly hostId?: string;
  readonly hostResourceGroupArn?: string;
  readonly partitionNumber?: number;
  readonly spreadDomain?: string;
  readonly tenancy?: string;
}

interface LaunchTemplateSecondaryInterface {
  readonly deleteOnTermination?: boolean;
  readonly deviceIndex?: number;
  readonly interfaceType?: string;
  readonly networkCardIndex?: number;
  readonly privateIpAddressCount?: number;
  readonly privateIpAddresses?: readonly string[];
  readonly secondarySubnetId?: string;
}

interface LaunchTemplateTagSpecification {
  readonly resourceType?: string;
  readonly tags?: { readonly [key: string]: string };
}

interface LbListener {
  readonly alpnPolicy?: string;
  readonly arn?: string;
  readonly certificateArn?: string;
  readonly defaultActions?: readonly ListenerRuleAction[];
  readonly loadBalancerArn?: string;
  readonly mutualAuthentication?: ListenerMutualAuthentication;
  readonly port?: number;
  readonly protocol?: string;
  readonly region?: string;
  readonly routingHttpRequestXAmznMtlsClientcertHeaderName?: string;
  readonly routingHttpRequestXAmznMtlsClientcertIssuerHeaderName?: string;
  readonly routingHttpRequestXAmznMtlsClientcertLeafHeaderName?: string;
  readonly routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName?: string;
  readonly routingHttpRequestXAmznMtlsClientcertSubjectHeaderName?: string;
  readonly routingHttpRequestXAmznMtlsClientcertValidityHeaderName?: string;
  readonly routingHttpRequestXAmznTlsCipherSuiteHeaderName?: string;
  readonly routingHttpRequestXAmznTlsVersionHeaderName?: string;
  readonly routingHttpResponseAccessControlAllowCredentialsHeaderValue?: string;
  readonly routingHttpResponseAccessControlAllowHeadersHeaderValue?: string;
  readonly routingHttpResponseAccessControlAllowMethodsHeaderValue?: string;
  readonly routingHttpResponseAccessControlAllowOriginHeaderValue?: string;
  readonly routingHttpResponseAccessControlExposeHeadersHeaderValue?: string;
  readonly routingHttpResponseAccessControlMaxAgeHeaderValue?: string;
  readonly routingHttpResponseContentSecurityPolicyHeaderValue?: string;
  readonly routingHttpResponseServerEnabled?: boolean;
  readonly routingHttpResponseStrictTransportSecurityHeaderValue?: string;
  readonly routingHttpResponseXContentTypeOptionsHeaderValue?: string;
  readonly routingHttpResponseXFrameOptionsHeaderValue?: string;
  readonly sslPolicy?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly tcpIdleTimeoutSeconds?: number;
}

interface LbListenerCertificate {
  readonly certificateArn?: string;
  readonly listenerArn?: string;
  readonly region?: string;
}

interface LbListenerRule {
  readonly actions?: readonly ListenerRuleAction[];
  readonly arn?: string;
  readonly conditions?: readonly ListenerRuleCondition[];
  readonly listenerArn?: string;
  readonly priority?: number;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly transforms?: readonly ListenerRuleTransform[];
}

interface LbLoadBalancer {
  readonly accessLogs?: LbLoadBalancerAccessLogs;
  readonly arn?: string;
  readonly arnSuffix?: string;
  readonly clientKeepAlive?: number;
  readonly connectionLogs?: LbLoadBalancerAccessLogs;
  readonly customerOwnedIpv4Pool?: string;
  readonly desyncMitigationMode?: string;
  readonly dnsName?: string;
  readonly dnsRecordClientRoutingPolicy?: string;
  readonly dropInvalidHeaderFields?: boolean;
  readonly enableCrossZoneLoadBalancing?: boolean;
  readonly enableDeletionProtection?: boolean;
  readonly enableHttp2?: boolean;
  readonly enablePrefixForIpv6SourceNat?: string;
  readonly enableTlsVersionAndCipherSuiteHeaders?: boolean;
  readonly enableWafFailOpen?: boolean;
  readonly enableXffClientPort?: boolean;
  readonly enableZonalShift?: boolean;
  readonly enforceSecurityGroupInboundRulesOnPrivateLinkTraffic?: string;
  readonly healthCheckLogs?: LbLoadBalancerAccessLogs;
  readonly idleTimeout?: number;
  readonly internal?: boolean;
  readonly ipAddressType?: string;
  readonly ipamPools?: LoadBalancerIpamPools;
  readonly loadBalancerType?: string;
  readonly minimumLoadBalancerCapacity?: LoadBalancerMinimumLoadBalancerCapacity;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly preserveHostHeader?: boolean;
  readonly region?: string;
  readonly secondaryIpsAutoAssignedPerSubnet?: number;
  readonly securityGroups?: readonly string[];
  readonly subnetMappings?: readonly LoadBalancerSubnetMapping[];
  readonly subnets?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
  readonly xffHeaderProcessingMode?: string;
  readonly zoneId?: string;
}

interface LbLoadBalancerAccessLogs {
  readonly bucket?: string;
  readonly enabled?: boolean;
  readonly prefix?: string;
}

interface LbTargetGroup {
  readonly arn?: string;
  readonly arnSuffix?: string;
  readonly connectionTermination?: boolean;
  readonly deregistrationDelay?: number;
  readonly healthCheck?: TargetGroupHealthCheck;
  readonly ipAddressType?: string;
  readonly lambdaMultiValueHeadersEnabled?: boolean;
  readonly loadBalancerArns?: readonly string[];
  readonly loadBalancingAlgorithmType?: string;
  readonly loadBalancingAnomalyMitigation?: string;
  readonly loadBalancingCrossZoneEnabled?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly port?: number;
  readonly preserveClientIp?: string;
  readonly protocol?: string;
  readonly protocolVersion?: string;
  readonly proxyProtocolV2?: boolean;
  readonly region?: string;
  readonly slowStart?: number;
  readonly stickiness?: TargetGroupStickiness;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly targetControlPort?: number;
  readonly targetFailovers?: readonly TargetGroupTargetFailover[];
  readonly targetGroupHealth?: TargetGroupTargetGroupHealth;
  readonly targetHealthStates?: readonly TargetGroupTargetHealthState[];
  readonly targetType?: string;
  readonly vpcId?: string;
}

interface LbTargetGroupAttachment {
  readonly availabilityZone?: string;
  readonly port?: number;
  readonly quicServerId?: string;
  readonly region?: string;
  readonly targetGroupArn?: string;
  readonly targetId?: string;
}

interface LbTrustStore {
  readonly arn?: string;
  readonly arnSuffix?: string;
  readonly caCertificatesBundleS3Bucket?: string;
  readonly caCertificatesBundleS3Key?: string;
  readonly caCertificatesBundleS3ObjectVersion?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface LbTrustStoreRevocation {
  readonly region?: string;
  readonly revocationId?: number;
  readonly revocationsS3Bucket?: string;
  readonly revocationsS3Key?: string;
  readonly revocationsS3ObjectVersion?: string;
  readonly trustStoreArn?: string;
}

interface ListenerMutualAuthentication {
  readonly advertiseTrustStoreCaNames?: string;
  readonly ignoreClientCertificateExpiry?: boolean;
  readonly mode?: string;
  readonly trustStoreArn?: string;
}

interface ListenerRuleAction {
  readonly authenticateCognito?: ListenerRuleActionAuthenticateCognito;
  readonly authenticateOidc?: ListenerRuleActionAuthenticateOidc;
  readonly fixedResponse?: ListenerRuleActionFixedResponse;
  readonly forward?: ListenerRuleActionForward;
  readonly jwtValidation?: ListenerRuleActionJwtValidation;
  readonly order?: number;
  readonly redirect?: ListenerRuleActionRedirect;
  readonly targetGroupArn?: string;
  readonly type?: string;
}

interface ListenerRuleActionAuthenticateCognito {
  readonly authenticationRequestExtraParams?: { readonly [key: string]: string };
  readonly onUnauthenticatedRequest?: string;
  readonly scope?: string;
  readonly sessionCookieName?: string;
  readonly sessionTimeout?: number;
  readonly userPoolArn?: string;
  readonly userPoolClientId?: string;
  readonly userPoolDomain?: string;
}

interface ListenerRuleActionAuthenticateOidc {
  readonly authenticationRequestExtraParams?: { readonly [key: string]: string };
  readonly authorizationEndpoint?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly issuer?: string;
  readonly onUnauthenticatedRequest?: string;
  readonly scope?: string;
  readonly sessionCookieName?: string;
  readonly sessionTimeout?: number;
  readonly tokenEndpoint?: string;
  readonly userInfoEndpoint?: string;
}

interface ListenerRuleActionFixedResponse {
  readonly contentType?: string;
  readonly messageBody?: string;
  readonly statusCode?: string;
}

interface ListenerRuleActionForward {
  readonly stickiness?: ListenerRuleActionForwardStickiness;
  readonly targetGroups?: readonly ListenerRuleActionForwardTargetGroup[];
}

interface ListenerRuleActionForwardStickiness {
  readonly duration?: number;
  readonly enabled?: boolean;
}

interface ListenerRuleActionForwardTargetGroup {
  readonly arn?: string;
  readonly weight?: number;
}

interface ListenerRuleActionJwtValidation {
  readonly additionalClaims?: readonly ListenerRuleActionJwtValidationAdditionalClaim[];
  readonly issuer?: string;
  readonly jwksEndpoint?: string;
}

interface ListenerRuleActionJwtValidationAdditionalClaim {
  readonly format?: string;
  readonly name?: string;
  readonly values?: readonly string[];
}

interface ListenerRuleActionRedirect {
  readonly host?: string;
  readonly path?: string;
  readonly port?: string;
  readonly protocol?: string;
  readonly query?: string;
  readonly statusCode?: string;
}

interface ListenerRuleCondition {
  readonly hostHeader?: ListenerRuleConditionHostHeader;
  readonly httpHeader?: ListenerRuleConditionHttpHeader;
  readonly httpRequestMethod?: ListenerRuleConditionHttpRequestMethod;
  readonly pathPattern?: ListenerRuleConditionHostHeader;
  readonly queryStrings?: readonly SelectionConditionStringLike[];
  readonly sourceIp?: ListenerRuleConditionSourceIp;
}

interface ListenerRuleConditionHostHeader {
  readonly regexValues?: readonly string[];
  readonly values?: readonly string[];
}

interface ListenerRuleConditionHttpHeader {
  readonly httpHeaderName?: string;
  readonly regexValues?: readonly string[];
  readonly values?: readonly string[];
}

interface ListenerRuleConditionHttpRequestMethod {
  readonly values?: readonly string[];
}

interface ListenerRuleConditionSourceIp {
  readonly ipAddressType?: string;
  readonly values?: readonly string[];
}

interface ListenerRuleTransform {
  readonly hostHeaderRewriteConfig?: ListenerRuleTransformUrlRewriteConfig;
  readonly type?: string;
  readonly urlRewriteConfig?: ListenerRuleTransformUrlRewriteConfig;
}

interface ListenerRuleTransformUrlRewriteConfig {
  readonly rewrite?: ListenerRuleTransformUrlRewriteConfigRewrite;
}

interface ListenerRuleTransformUrlRewriteConfigRewrite {
  readonly regex?: string;
  readonly replace?: string;
}

interface LoadBalancerHealthCheck {
  readonly healthyThreshold?: number;
  readonly interval?: number;
  readonly target?: string;
  readonly timeout?: number;
  readonly unhealthyThreshold?: number;
}

interface LoadBalancerIpamPools {
  readonly ipv4IpamPoolId?: string;
}

interface LoadBalancerListener {
  readonly instancePort?: number;
  readonly instanceProtocol?: string;
  readonly lbPort?: number;
  readonly lbProtocol?: string;
  readonly sslCertificateId?: string;
}

interface LoadBalancerMinimumLoadBalancerCapacity {
  readonly capacityUnits?: number;
}

interface LoadBalancerSubnetMapping {
  readonly allocationId?: string;
  readonly ipv6Address?: string;
  readonly outpostId?: string;
  readonly privateIpv4Address?: string;
  readonly subnetId?: string;
}

interface LogDeliveryS3DeliveryConfiguration {
  readonly enableHiveCompatiblePath?: boolean;
  readonly suffixPath?: string;
}

interface LogMetricFilterMetricTransformation {
  readonly defaultValue?: string;
  readonly dimensions?: { readonly [key: string]: string };
  readonly name?: string;
  readonly namespace?: string;
  readonly unit?: string;
  readonly value?: string;
}

interface Macie2Account {
  readonly createdAt?: string;
  readonly findingPublishingFrequency?: string;
  readonly region?: string;
  readonly serviceRole?: string;
  readonly status?: string;
  readonly updatedAt?: string;
}

interface MemorydbUser {
  readonly accessString?: string;
  readonly arn?: string;
  readonly authenticationMode?: UserAuthenticationMode;
  readonly minimumEngineVersion?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly userName?: string;
}

interface MethodSettingsSettings {
  readonly cacheDataEncrypted?: boolean;
  readonly cacheTtlInSeconds?: number;
  readonly cachingEnabled?: boolean;
  readonly dataTraceEnabled?: boolean;
  readonly loggingLevel?: string;
  readonly metricsEnabled?: boolean;
  readonly requireAuthorizationForCacheControl?: boolean;
  readonly throttlingBurstLimit?: number;
  readonly throttlingRateLimit?: number;
  readonly unauthorizedCacheControlHeaderStrategy?: string;
}

interface MetricAlarmEvaluationCriteria {
  readonly promqlCriteria?: MetricAlarmEvaluationCriteriaPromqlCriteria;
}

interface MetricAlarmEvaluationCriteriaPromqlCriteria {
  readonly pendingPeriod?: number;
  readonly query?: string;
  readonly recoveryPeriod?: number;
}

interface MetricAlarmMetricQuery {
  readonly accountId?: string;
  readonly expression?: string;
  readonly id?: string;
  readonly label?: string;
  readonly metric?: MetricAlarmMetricQueryMetric;
  readonly period?: number;
  readonly returnData?: boolean;
}

interface MetricAlarmMetricQueryMetric {
  readonly dimensions?: { readonly [key: string]: string };
  readonly metricName?: string;
  readonly namespace?: string;
  readonly period?: number;
  readonly stat?: string;
  readonly unit?: string;
}

interface MetricAlarmWarmUpConfiguration {
  readonly onlyStartEvaluatingAfterWarmUpPeriodEnds?: boolean;
  readonly warmUpPeriodDurationInMinutes?: number;
}

interface MqBroker {
  readonly applyImmediately?: boolean;
  readonly arn?: string;
  readonly authenticationStrategy?: string;
  readonly autoMinorVersionUpgrade?: boolean;
  readonly brokerName?: string;
  readonly configuration?: BrokerConfiguration;
  readonly dataReplicationMode?: string;
  readonly dataReplicationPrimaryBrokerArn?: string;
  readonly deploymentMode?: string;
  readonly encryptionOptions?: BrokerEncryptionOptions;
  readonly engineType?: string;
  readonly engineVersion?: string;
  readonly hostInstanceType?: string;
  readonly instances?: readonly BrokerInstance[];
  readonly ldapServerMetadata?: BrokerLdapServerMetadata;
  readonly logs?: BrokerLogs;
  readonly maintenanceWindowStartTime?: BrokerMaintenanceWindowStartTime;
  readonly pendingDataReplicationMode?: string;
  readonly publiclyAccessible?: boolean;
  readonly region?: string;
  readonly resourceShareArns?: readonly string[];
  readonly securityGroups?: readonly string[];
  readonly sharedResources?: readonly BrokerSharedResource[];
  readonly storageType?: string;
  readonly subnetIds?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly users?: readonly BrokerUser[];
}

interface MskCluster {
  readonly arn?: string;
  readonly bootstrapBrokers?: string;
  readonly bootstrapBrokersIpv6?: string;
  readonly bootstrapBrokersPublicSaslIam?: string;
  readonly bootstrapBrokersPublicSaslScram?: string;
  readonly bootstrapBrokersPublicTls?: string;
  readonly bootstrapBrokersSaslIam?: string;
  readonly bootstrapBrokersSaslIamIpv6?: string;
  readonly bootstrapBrokersSaslScram?: string;
  readonly bootstrapBrokersSaslScramIpv6?: string;
  readonly bootstrapBrokersTls?: string;
  readonly bootstrapBrokersTlsIpv6?: string;
  readonly bootstrapBrokersVpcConnectivitySaslIam?: string;
  readonly bootstrapBrokersVpcConnectivitySaslScram?: string;
  readonly bootstrapBrokersVpcConnectivityTls?: string;
  readonly brokerNodeGroupInfo?: ClusterBrokerNodeGroupInfo;
  readonly clientAuthentication?: ClusterClientAuthentication;
  readonly clusterName?: string;
  readonly clusterUuid?: string;
  readonly configurationInfo?: ClusterConfigurationInfo;
  readonly currentVersion?: string;
  readonly customerActionStatus?: string;
  readonly encryptionInfo?: ClusterEncryptionInfo;
  readonly enhancedMonitoring?: string;
  readonly kafkaVersion?: string;
  readonly loggingInfo?: ClusterLoggingInfo;
  readonly numberOfBrokerNodes?: number;
  readonly openMonitoring?: ClusterOpenMonitoring;
  readonly rebalancing?: ClusterRebalancing;
  readonly region?: string;
  readonly storageMode?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly zookeeperConnectString?: string;
  readonly zookeeperConnectStringTls?: string;
}

interface NatGatewayAvailabilityZoneAddress {
  readonly allocationIds?: readonly string[];
  readonly availabilityZone?: string;
  readonly availabilityZoneId?: string;
}

interface NatGatewayRegionalNatGatewayAddress {
  readonly allocationId?: string;
  readonly associationId?: string;
  readonly availabilityZone?: string;
  readonly availabilityZoneId?: string;
  readonly networkInterfaceId?: string;
  readonly publicIp?: string;
  readonly status?: string;
}

interface NetworkAclEgress {
  readonly action?: string;
  readonly cidrBlock?: string;
  readonly fromPort?: number;
  readonly icmpCode?: number;
  readonly icmpType?: number;
  readonly ipv6CidrBlock?: string;
  readonly protocol?: string;
  readonly ruleNo?: number;
  readonly toPort?: number;
}

interface NetworkInterfaceAttachment {
  readonly attachmentId?: string;
  readonly deviceIndex?: number;
  readonly instance?: string;
  readonly networkCardIndex?: number;
}

interface NetworkInterfaceEnaSrdSpecification {
  readonly enaSrdEnabled?: boolean;
  readonly enaSrdUdpSpecification?: NetworkInterfaceEnaSrdSpecificationEnaSrdUdpSpecification;
}

interface NetworkInterfaceEnaSrdSpecificationEnaSrdUdpSpecification {
  readonly enaSrdUdpEnabled?: boolean;
}

interface NodeGroupNodeRepairConfig {
  readonly enabled?: boolean;
  readonly maxParallelNodesRepairedCount?: number;
  readonly maxParallelNodesRepairedPercentage?: number;
  readonly maxUnhealthyNodeThresholdCount?: number;
  readonly maxUnhealthyNodeThresholdPercentage?: number;
  readonly nodeRepairConfigOverrides?: readonly NodeGroupNodeRepairConfigNodeRepairConfigOverride[];
}

interface NodeGroupNodeRepairConfigNodeRepairConfigOverride {
  readonly minRepairWaitTimeMins?: number;
  readonly nodeMonitoringCondition?: string;
  readonly nodeUnhealthyReason?: string;
  readonly repairAction?: string;
}

interface NodeGroupRemoteAccess {
  readonly ec2SshKey?: string;
  readonly sourceSecurityGroupIds?: readonly string[];
}

interface NodeGroupResource {
  readonly autoscalingGroups?: readonly WebAclRuleRuleLabel[];
  readonly remoteAccessSecurityGroupId?: string;
}

interface NodeGroupScalingConfig {
  readonly desiredSize?: number;
  readonly maxSize?: number;
  readonly minSize?: number;
}

interface NodeGroupTaint {
  readonly effect?: string;
  readonly key?: string;
  readonly value?: string;
}

interface NodeGroupUpdateConfig {
  readonly maxUnavailable?: number;
  readonly maxUnavailablePercentage?: number;
  readonly updateStrategy?: string;
}

interface NodeGroupWarmPoolConfig {
  readonly maxGroupPreparedCapacity?: number;
  readonly minSize?: number;
  readonly poolState?: string;
  readonly reuseOnScaleIn?: boolean;
}

interface ObjectCopyGrant {
  readonly email?: string;
  readonly id?: string;
  readonly permissions?: readonly string[];
  readonly type?: string;
  readonly uri?: string;
}

interface ObjectCopyOverrideProvider {
  readonly defaultTags?: ObjectCopyOverrideProviderDefaultTags;
}

interface ObjectCopyOverrideProviderDefaultTags {
  readonly tags?: { readonly [key: string]: string };
}

interface OpensearchDomain {
  readonly accessPolicies?: string;
  readonly advancedOptions?: { readonly [key: string]: string };
  readonly advancedSecurityOptions?: OpensearchDomainAdvancedSecurityOptions;
  readonly aimlOptions?: DomainAimlOptions;
  readonly arn?: string;
  readonly autoTuneOptions?: OpensearchDomainAutoTuneOptions;
  readonly clusterConfig?: OpensearchDomainClusterConfig;
  readonly cognitoOptions?: DomainCognitoOptions;
  readonly dashboardEndpoint?: string;
  readonly dashboardEndpointV2?: string;
  readonly deploymentStrategyOptions?: DomainDeploymentStrategyOptions;
  readonly domainEndpointOptions?: DomainDomainEndpointOptions;
  readonly domainEndpointV2HostedZoneId?: string;
  readonly domainId?: string;
  readonly domainName?: string;
  readonly ebsOptions?: DomainEbsOptions;
  readonly encryptAtRest?: DomainEncryptAtRest;
  readonly endpoint?: string;
  readonly endpointV2?: string;
  readonly engineVersion?: string;
  readonly identityCenterOptions?: DomainIdentityCenterOptions;
  readonly ipAddressType?: string;
  readonly logPublishingOptions?: readonly DomainLogPublishingOption[];
  readonly nodeToNodeEncryption?: InstanceEnclaveOptions;
  readonly offPeakWindowOptions?: DomainOffPeakWindowOptions;
  readonly region?: string;
  readonly snapshotOptions?: DomainSnapshotOptions;
  readonly softwareUpdateOptions?: DomainSoftwareUpdateOptions;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcOptions?: DomainVpcOptions;
}

interface OpensearchDomainAdvancedSecurityOptions {
  readonly anonymousAuthEnabled?: boolean;
  readonly enabled?: boolean;
  readonly internalUserDatabaseEnabled?: boolean;
  readonly jwtOptions?: DomainAdvancedSecurityOptionsJwtOptions;
  readonly masterUserOptions?: DomainAdvancedSecurityOptionsMasterUserOptions;
}

interface OpensearchDomainAutoTuneOptions {
  readonly desiredState?: string;
  readonly maintenanceSchedules?: readonly DomainAutoTuneOptionsMaintenanceSchedule[];
  readonly rollbackOnDisable?: string;
  readonly useOffPeakWindow?: boolean;
}

interface OpensearchDomainClusterConfig {
  readonly coldStorageOptions?: InstanceEnclaveOptions;
  readonly dedicatedMasterCount?: number;
  readonly dedicatedMasterEnabled?: boolean;
  readonly dedicatedMasterType?: string;
  readonly instanceCount?: number;
  readonly instanceType?: string;
  readonly multiAzWithStandbyEnabled?: boolean;
  readonly nodeOptions?: readonly DomainClusterConfigNodeOption[];
  readonly warmCount?: number;
  readonly warmEnabled?: boolean;
  readonly warmType?: string;
  readonly zoneAwarenessConfig?: DomainClusterConfigZoneAwarenessConfig;
  readonly zoneAwarenessEnabled?: boolean;
}

interface OpensearchDomainPolicy {
  readonly accessPolicies?: string;
  readonly domainName?: string;
  readonly region?: string;
}

interface OpensearchServerlessAccessPolicy {
  readonly description?: string;
  readonly name?: string;
  readonly policy?: string;
  readonly policyVersion?: string;
  readonly region?: string;
  readonly type?: string;
}

interface OptionGroupOption {
  readonly dbSecurityGroupMemberships?: readonly string[];
  readonly optionName?: string;
  readonly optionSettings?: readonly ClusterSetting[];
  readonly port?: number;
  readonly version?: string;
  readonly vpcSecurityGroupMemberships?: readonly string[];
}

interface OrganizationConfigurationAutoEnable {
  readonly codeRepository?: boolean;
  readonly ec2?: boolean;
  readonly ecr?: boolean;
  readonly lambda?: boolean;
  readonly lambdaCode?: boolean;
}

interface OrganizationsPolicy {
  readonly arn?: string;
  readonly content?: string;
  readonly description?: string;
  readonly name?: string;
  readonly skipDestroy?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly type?: string;
}

interface OrganizationsPolicyAttachment {
  readonly policyId?: string;
  readonly skipDestroy?: boolean;
  readonly targetId?: string;
}

interface ParameterGroupParameter {
  readonly applyMethod?: string;
  readonly name?: string;
  readonly value?: string;
}

interface PatchBaselineApprovalRule {
  readonly approveAfterDays?: number;
  readonly approveUntilDate?: string;
  readonly complianceLevel?: string;
  readonly enableNonSecurity?: boolean;
  readonly patchFilters?: readonly AssociationTarget[];
}

interface PatchBaselineSource {
  readonly configuration?: string;
  readonly name?: string;
  readonly products?: readonly string[];
}

interface PlanAdvancedBackupSetting {
  readonly backupOptions?: { readonly [key: string]: string };
  readonly resourceType?: string;
}

interface PlanRule {
  readonly completionWindow?: number;
  readonly copyActions?: readonly PlanRuleCopyAction[];
  readonly enableContinuousBackup?: boolean;
  readonly lifecycle?: PlanRuleLifecycle;
  readonly recoveryPointTags?: { readonly [key: string]: string };
  readonly ruleName?: string;
  readonly scanActions?: readonly PlanRuleScanAction[];
  readonly schedule?: string;
  readonly scheduleExpressionTimezone?: string;
  readonly startWindow?: number;
  readonly targetLogicallyAirGappedBackupVaultArn?: string;
  readonly targetVaultName?: string;
}

interface PlanRuleCopyAction {
  readonly destinationVaultArn?: string;
  readonly lifecycle?: PlanRuleLifecycle;
}

interface PlanRuleLifecycle {
  readonly coldStorageAfter?: number;
  readonly deleteAfter?: number;
  readonly optInToArchiveForSupportedResources?: boolean;
}

interface PlanRuleScanAction {
  readonly malwareScanner?: string;
  readonly scanMode?: string;
}

interface PlanScanSetting {
  readonly malwareScanner?: string;
  readonly resourceTypes?: readonly string[];
  readonly scannerRoleArn?: string;
}

interface ProjectArtifacts {
  readonly artifactIdentifier?: string;
  readonly bucketOwnerAccess?: string;
  readonly encryptionDisabled?: boolean;
  readonly location?: string;
  readonly name?: string;
  readonly namespaceType?: string;
  readonly overrideArtifactName?: boolean;
  readonly packaging?: string;
  readonly path?: string;
  readonly type?: string;
}

interface ProjectBuildBatchConfig {
  readonly combineArtifacts?: boolean;
  readonly restrictions?: ProjectBuildBatchConfigRestrictions;
  readonly serviceRole?: string;
  readonly timeoutInMins?: number;
}

interface ProjectBuildBatchConfigRestrictions {
  readonly computeTypesAlloweds?: readonly string[];
  readonly maximumBuildsAllowed?: number;
}

interface ProjectCache {
  readonly cacheNamespace?: string;
  readonly location?: string;
  readonly modes?: readonly string[];
  readonly type?: string;
}

interface ProjectEnvironment {
  readonly certificate?: string;
  readonly computeType?: string;
  readonly dockerServer?: ProjectEnvironmentDockerServer;
  readonly environmentVariables?: readonly ProjectEnvironmentEnvironmentVariable[];
  readonly fleet?: ProjectEnvironmentFleet;
  readonly hostKernel?: string;
  readonly image?: string;
  readonly imagePullCredentialsType?: string;
  readonly privilegedMode?: boolean;
  readonly registryCredential?: ProjectEnvironmentRegistryCredential;
  readonly type?: string;
}

interface ProjectEnvironmentDockerServer {
  readonly computeType?: string;
  readonly securityGroupIds?: readonly string[];
}

interface ProjectEnvironmentEnvironmentVariable {
  readonly name?: string;
  readonly type?: string;
  readonly value?: string;
}

interface ProjectEnvironmentFleet {
  readonly fleetArn?: string;
}

interface ProjectEnvironmentRegistryCredential {
  readonly credential?: string;
  readonly credentialProvider?: string;
}

interface ProjectFileSystemLocation {
  readonly identifier?: string;
  readonly location?: string;
  readonly mountOptions?: string;
  readonly mountPoint?: string;
  readonly type?: string;
}

interface ProjectLogsConfig {
  readonly cloudwatchLogs?: ProjectLogsConfigCloudwatchLogs;
  readonly s3Logs?: ProjectLogsConfigS3Logs;
}

interface ProjectLogsConfigCloudwatchLogs {
  readonly groupName?: string;
  readonly status?: string;
  readonly streamName?: string;
}

interface ProjectLogsConfigS3Logs {
  readonly bucketOwnerAccess?: string;
  readonly encryptionDisabled?: boolean;
  readonly location?: string;
  readonly status?: string;
}

interface ProjectSecondarySource {
  readonly auth?: ProjectSourceAuth;
  readonly buildStatusConfig?: ProjectSourceBuildStatusConfig;
  readonly buildspec?: string;
  readonly gitCloneDepth?: number;
  readonly gitSubmodulesConfig?: ProjectSourceGitSubmodulesConfig;
  readonly insecureSsl?: boolean;
  readonly location?: string;
  readonly reportBuildStatus?: boolean;
  readonly sourceIdentifier?: string;
  readonly type?: string;
}

interface ProjectSecondarySourceVersion {
  readonly sourceIdentifier?: string;
  readonly sourceVersion?: string;
}

interface ProjectSource {
  readonly auth?: ProjectSourceAuth;
  readonly buildStatusConfig?: ProjectSourceBuildStatusConfig;
  readonly buildspec?: string;
  readonly gitCloneDepth?: number;
  readonly gitSubmodulesConfig?: ProjectSourceGitSubmodulesConfig;
  readonly insecureSsl?: boolean;
  readonly location?: string;
  readonly reportBuildStatus?: boolean;
  readonly type?: string;
}

interface ProjectSourceAuth {
  readonly resource?: string;
  readonly type?: string;
}

interface ProjectSourceBuildStatusConfig {
  readonly context?: string;
  readonly targetUrl?: string;
}

interface ProjectSourceGitSubmodulesConfig {
  readonly fetchSubmodules?: boolean;
}

interface ProjectVpcConfig {
  readonly securityGroupIds?: readonly string[];
  readonly subnets?: readonly string[];
  readonly vpcId?: string;
}

interface ProxyAuth {
  readonly authScheme?: string;
  readonly clientPasswordAuthType?: string;
  readonly description?: string;
  readonly iamAuth?: string;
  readonly secretArn?: string;
  readonly username?: string;
}

interface ProxyDefaultTargetGroupConnectionPoolConfig {
  readonly connectionBorrowTimeout?: number;
  readonly initQuery?: string;
  readonly maxConnectionsPercent?: number;
  readonly maxIdleConnectionsPercent?: number;
  readonly sessionPinningFilters?: readonly string[];
}

interface RdsCertificate {
  readonly certificateIdentifier?: string;
  readonly region?: string;
}

interface RdsCluster {
  readonly allocatedStorage?: number;
  readonly allowMajorVersionUpgrade?: boolean;
  readonly applyImmediately?: boolean;
  readonly arn?: string;
  readonly autoMinorVersionUpgrade?: boolean;
  readonly availabilityZones?: readonly string[];
  readonly backtrackWindow?: number;
  readonly backupRetentionPeriod?: number;
  readonly caCertificateIdentifier?: string;
  readonly caCertificateValidTill?: string;
  readonly clusterIdentifier?: string;
  readonly clusterIdentifierPrefix?: string;
  readonly clusterMembers?: readonly string[];
  readonly clusterResourceId?: string;
  readonly clusterScalabilityType?: string;
  readonly copyTagsToSnapshot?: boolean;
  readonly databaseInsightsMode?: string;
  readonly databaseName?: string;
  readonly dbClusterInstanceClass?: string;
  readonly dbClusterParameterGroupName?: string;
  readonly dbInstanceParameterGroupName?: string;
  readonly dbSubnetGroupName?: string;
  readonly dbSystemId?: string;
  readonly deleteAutomatedBackups?: boolean;
  readonly deletionProtection?: boolean;
  readonly domain?: string;
  readonly domainIamRoleName?: string;
  readonly enableGlobalWriteForwarding?: boolean;
  readonly enableHttpEndpoint?: boolean;
  readonly enableLocalWriteForwarding?: boolean;
  readonly enabledCloudwatchLogsExports?: readonly string[];
  readonly endpoint?: string;
  readonly engine?: string;
  readonly engineLifecycleSupport?: string;
  readonly engineMode?: string;
  readonly engineVersion?: string;
  readonly engineVersionActual?: string;
  readonly finalSnapshotIdentifier?: string;
  readonly globalClusterIdentifier?: string;
  readonly hostedZoneId?: string;
  readonly iamDatabaseAuthenticationEnabled?: boolean;
  readonly iamRoles?: readonly string[];
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly manageMasterUserPassword?: boolean;
  readonly masterPassword?: string;
  readonly masterPasswordWo?: string;
  readonly masterPasswordWoVersion?: number;
  readonly masterUserSecretKmsKeyId?: string;
  readonly masterUserSecrets?: readonly ClusterMasterUserSecret[];
  readonly masterUsername?: string;
  readonly monitoringInterval?: number;
  readonly monitoringRoleArn?: string;
  readonly networkType?: string;
  readonly performanceInsightsEnabled?: boolean;
  readonly performanceInsightsKmsKeyId?: string;
  readonly performanceInsightsRetentionPeriod?: number;
  readonly port?: number;
  readonly preferredBackupWindow?: string;
  readonly preferredMaintenanceWindow?: string;
  readonly readerEndpoint?: string;
  readonly region?: string;
  readonly replicationSourceIdentifier?: string;
  readonly restoreToPointInTime?: RdsClusterRestoreToPointInTime;
  readonly s3Import?: ClusterS3Import;
  readonly scalingConfiguration?: ClusterScalingConfiguration;
  readonly serverlessv2ScalingConfiguration?: ClusterServerlessv2ScalingConfiguration;
  readonly skipFinalSnapshot?: boolean;
  readonly snapshotIdentifier?: string;
  readonly sourceRegion?: string;
  readonly storageEncrypted?: boolean;
  readonly storageType?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly upgradeRolloutOrder?: string;
  readonly vpcSecurityGroupIds?: readonly string[];
  readonly warningEventCategories?: readonly string[];
}

interface RdsClusterActivityStream {
  readonly engineNativeAuditFieldsIncluded?: boolean;
  readonly kinesisStreamName?: string;
  readonly kmsKeyId?: string;
  readonly mode?: string;
  readonly region?: string;
  readonly resourceArn?: string;
}

interface RdsClusterEndpoint {
  readonly arn?: string;
  readonly clusterEndpointIdentifier?: string;
  readonly clusterIdentifier?: string;
  readonly customEndpointType?: string;
  readonly endpoint?: string;
  readonly excludedMembers?: readonly string[];
  readonly region?: string;
  readonly staticMembers?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface RdsClusterInstance {
  readonly applyImmediately?: boolean;
  readonly arn?: string;
  readonly autoMinorVersionUpgrade?: boolean;
  readonly availabilityZone?: string;
  readonly caCertIdentifier?: string;
  readonly clusterIdentifier?: string;
  readonly copyTagsToSnapshot?: boolean;
  readonly customIamInstanceProfile?: string;
  readonly dbParameterGroupName?: string;
  readonly dbSubnetGroupName?: string;
  readonly dbiResourceId?: string;
  readonly endpoint?: string;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly engineVersionActual?: string;
  readonly forceDestroy?: boolean;
  readonly identifier?: string;
  readonly identifierPrefix?: string;
  readonly instanceClass?: string;
  readonly kmsKeyId?: string;
  readonly monitoringInterval?: number;
  readonly monitoringRoleArn?: string;
  readonly networkType?: string;
  readonly performanceInsightsEnabled?: boolean;
  readonly performanceInsightsKmsKeyId?: string;
  readonly performanceInsightsRetentionPeriod?: number;
  readonly port?: number;
  readonly preferredBackupWindow?: string;
  readonly preferredMaintenanceWindow?: string;
  readonly promotionTier?: number;
  readonly publiclyAccessible?: boolean;
  readonly region?: string;
  readonly storageEncrypted?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly warningEventCategories?: readonly string[];
  readonly writer?: boolean;
}

interface RdsClusterParameterGroup {
  readonly arn?: string;
  readonly description?: string;
  readonly family?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly parameters?: readonly ParameterGroupParameter[];
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface RdsClusterRestoreToPointInTime {
  readonly restoreToTime?: string;
  readonly restoreType?: string;
  readonly sourceClusterIdentifier?: string;
  readonly sourceClusterResourceId?: string;
  readonly useLatestRestorableTime?: boolean;
}

interface RdsClusterRoleAssociation {
  readonly dbClusterIdentifier?: string;
  readonly featureName?: string;
  readonly region?: string;
  readonly roleArn?: string;
}

interface RdsClusterSnapshot {
  readonly allocatedStorage?: number;
  readonly availabilityZones?: readonly string[];
  readonly dbClusterIdentifier?: string;
  readonly dbClusterSnapshotArn?: string;
  readonly dbClusterSnapshotIdentifier?: string;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly kmsKeyId?: string;
  readonly licenseModel?: string;
  readonly port?: number;
  readonly region?: string;
  readonly sharedAccounts?: readonly string[];
  readonly snapshotType?: string;
  readonly sourceDbClusterSnapshotArn?: string;
  readonly status?: string;
  readonly storageEncrypted?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface RdsClusterSnapshotCopy {
  readonly allocatedStorage?: number;
  readonly copyTags?: boolean;
  readonly dbClusterSnapshotArn?: string;
  readonly destinationRegion?: string;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly kmsKeyId?: string;
  readonly licenseModel?: string;
  readonly presignedUrl?: string;
  readonly region?: string;
  readonly sharedAccounts?: readonly string[];
  readonly snapshotType?: string;
  readonly sourceDbClusterSnapshotIdentifier?: string;
  readonly storageEncrypted?: boolean;
  readonly storageType?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly targetDbClusterSnapshotIdentifier?: string;
  readonly timeouts?: ClusterSnapshotCopyTimeouts;
  readonly vpcId?: string;
}

interface RdsCustomDbEngineVersion {
  readonly arn?: string;
  readonly createTime?: string;
  readonly databaseInstallationFilesS3BucketName?: string;
  readonly databaseInstallationFilesS3Prefix?: string;
  readonly dbParameterGroupFamily?: string;
  readonly description?: string;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly filename?: string;
  readonly imageId?: string;
  readonly kmsKeyId?: string;
  readonly majorEngineVersion?: string;
  readonly manifest?: string;
  readonly manifestComputed?: string;
  readonly manifestHash?: string;
  readonly region?: string;
  readonly sourceImageId?: string;
  readonly status?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface RdsEventSubscription {
  readonly arn?: string;
  readonly customerAwsId?: string;
  readonly enabled?: boolean;
  readonly eventCategories?: readonly string[];
  readonly name?: string;
  readonly namePrefix?: string;
  readonly region?: string;
  readonly snsTopic?: string;
  readonly sourceIds?: readonly string[];
  readonly sourceType?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface RdsExportTask {
  readonly exportOnlies?: readonly string[];
  readonly exportTaskIdentifier?: string;
  readonly failureCause?: string;
  readonly iamRoleArn?: string;
  readonly kmsKeyId?: string;
  readonly percentProgress?: number;
  readonly region?: string;
  readonly s3BucketName?: string;
  readonly s3Prefix?: string;
  readonly snapshotTime?: string;
  readonly sourceArn?: string;
  readonly sourceType?: string;
  readonly status?: string;
  readonly taskEndTime?: string;
  readonly taskStartTime?: string;
  readonly timeouts?: ExportTaskTimeouts;
  readonly warningMessage?: string;
}

interface RdsGlobalCluster {
  readonly arn?: string;
  readonly databaseName?: string;
  readonly deletionProtection?: boolean;
  readonly endpoint?: string;
  readonly engine?: string;
  readonly engineLifecycleSupport?: string;
  readonly engineVersion?: string;
  readonly engineVersionActual?: string;
  readonly forceDestroy?: boolean;
  readonly globalClusterIdentifier?: string;
  readonly globalClusterMembers?: readonly GlobalClusterGlobalClusterMember[];
  readonly globalClusterResourceId?: string;
  readonly region?: string;
  readonly sourceDbClusterIdentifier?: string;
  readonly storageEncrypted?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface RdsInstance {
  readonly address?: string;
  readonly allocatedStorage?: number;
  readonly allowMajorVersionUpgrade?: boolean;
  readonly applyImmediately?: boolean;
  readonly arn?: string;
  readonly autoMinorVersionUpgrade?: boolean;
  readonly availabilityZone?: string;
  readonly backupRetentionPeriod?: number;
  readonly backupTarget?: string;
  readonly backupWindow?: string;
  readonly blueGreenUpdate?: InstanceEnclaveOptions;
  readonly caCertIdentifier?: string;
  readonly characterSetName?: string;
  readonly copyTagsToSnapshot?: boolean;
  readonly customIamInstanceProfile?: string;
  readonly customerOwnedIpEnabled?: boolean;
  readonly databaseInsightsMode?: string;
  readonly dbName?: string;
  readonly dbSubnetGroupName?: string;
  readonly dedicatedLogVolume?: boolean;
  readonly deleteAutomatedBackups?: boolean;
  readonly deletionProtection?: boolean;
  readonly domain?: string;
  readonly domainAuthSecretArn?: string;
  readonly domainDnsIps?: readonly string[];
  readonly domainFqdn?: string;
  readonly domainIamRoleName?: string;
  readonly domainOu?: string;
  readonly enabledCloudwatchLogsExports?: readonly string[];
  readonly endpoint?: string;
  readonly engine?: string;
  readonly engineLifecycleSupport?: string;
  readonly engineVersion?: string;
  readonly engineVersionActual?: string;
  readonly finalSnapshotIdentifier?: string;
  readonly hostedZoneId?: string;
  readonly iamDatabaseAuthenticationEnabled?: boolean;
  readonly identifier?: string;
  readonly identifierPrefix?: string;
  readonly instanceClass?: string;
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly latestRestorableTime?: string;
  readonly licenseModel?: string;
  readonly listenerEndpoints?: readonly InstanceListenerEndpoint[];
  readonly maintenanceWindow?: string;
  readonly manageMasterUserPassword?: boolean;
  readonly masterUserSecretKmsKeyId?: string;
  readonly masterUserSecrets?: readonly ClusterMasterUserSecret[];
  readonly maxAllocatedStorage?: number;
  readonly monitoringInterval?: number;
  readonly monitoringRoleArn?: string;
  readonly multiAz?: boolean;
  readonly ncharCharacterSetName?: string;
  readonly networkType?: string;
  readonly optionGroupName?: string;
  readonly parameterGroupName?: string;
  readonly password?: string;
  readonly passwordWo?: string;
  readonly passwordWoVersion?: number;
  readonly performanceInsightsEnabled?: boolean;
  readonly performanceInsightsKmsKeyId?: string;
  readonly performanceInsightsRetentionPeriod?: number;
  readonly port?: number;
  readonly publiclyAccessible?: boolean;
  readonly region?: string;
  readonly replicaMode?: string;
  readonly replicas?: readonly string[];
  readonly replicateSourceDb?: string;
  readonly resourceId?: string;
  readonly restoreToPointInTime?: InstanceRestoreToPointInTime;
  readonly s3Import?: ClusterS3Import;
  readonly skipFinalSnapshot?: boolean;
  readonly snapshotIdentifier?: string;
  readonly status?: string;
  readonly storageEncrypted?: boolean;
  readonly storageThroughput?: number;
  readonly storageType?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly timezone?: string;
  readonly upgradeRolloutOrder?: string;
  readonly upgradeStorageConfig?: boolean;
  readonly username?: string;
  readonly vpcSecurityGroupIds?: readonly string[];
  readonly warningEventCategories?: readonly string[];
}

interface RdsInstanceAutomatedBackupsReplication {
  readonly kmsKeyId?: string;
  readonly preSignedUrl?: string;
  readonly region?: string;
  readonly retentionPeriod?: number;
  readonly sourceDbInstanceArn?: string;
}

interface RdsInstanceDesiredState {
  readonly identifier?: string;
  readonly region?: string;
  readonly state?: string;
  readonly timeouts?: InstanceDesiredStateTimeouts;
}

interface RdsIntegration {
  readonly additionalEncryptionContext?: { readonly [key: string]: string };
  readonly arn?: string;
  readonly dataFilter?: string;
  readonly integrationIdentifier?: string;
  readonly integrationName?: string;
  readonly kmsKeyId?: string;
  readonly region?: string;
  readonly sourceArn?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly targetArn?: string;
  readonly timeouts?: DaemonTimeouts;
}

interface RdsOptionGroup {
  readonly arn?: string;
  readonly engineName?: string;
  readonly majorEngineVersion?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly optionGroupDescription?: string;
  readonly options?: readonly OptionGroupOption[];
  readonly region?: string;
  readonly skipDestroy?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface RdsParameterGroup {
  readonly arn?: string;
  readonly description?: string;
  readonly family?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly parameters?: readonly ParameterGroupParameter[];
  readonly region?: string;
  readonly skipDestroy?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface RdsProxy {
  readonly arn?: string;
  readonly auths?: readonly ProxyAuth[];
  readonly debugLogging?: boolean;
  readonly defaultAuthScheme?: string;
  readonly endpoint?: string;
  readonly endpointNetworkType?: string;
  readonly engineFamily?: string;
  readonly idleClientTimeout?: number;
  readonly name?: string;
  readonly region?: string;
  readonly requireTls?: boolean;
  readonly roleArn?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly targetConnectionNetworkType?: string;
  readonly vpcSecurityGroupIds?: readonly string[];
  readonly vpcSubnetIds?: readonly string[];
}

interface RdsProxyDefaultTargetGroup {
  readonly arn?: string;
  readonly connectionPoolConfig?: ProxyDefaultTargetGroupConnectionPoolConfig;
  readonly dbProxyName?: string;
  readonly name?: string;
  readonly region?: string;
}

interface RdsProxyEndpoint {
  readonly arn?: string;
  readonly dbProxyEndpointName?: string;
  readonly dbProxyName?: string;
  readonly endpoint?: string;
  readonly isDefault?: boolean;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly targetRole?: string;
  readonly vpcId?: string;
  readonly vpcSecurityGroupIds?: readonly string[];
  readonly vpcSubnetIds?: readonly string[];
}

interface RdsProxyTarget {
  readonly dbClusterIdentifier?: string;
  readonly dbInstanceIdentifier?: string;
  readonly dbProxyName?: string;
  readonly endpoint?: string;
  readonly port?: number;
  readonly rdsResourceId?: string;
  readonly region?: string;
  readonly targetArn?: string;
  readonly targetGroupName?: string;
  readonly trackedClusterId?: string;
  readonly type?: string;
}

interface RdsReservedInstance {
  readonly arn?: string;
  readonly currencyCode?: string;
  readonly dbInstanceClass?: string;
  readonly duration?: number;
  readonly fixedPrice?: number;
  readonly instanceCount?: number;
  readonly leaseId?: string;
  readonly multiAz?: boolean;
  readonly offeringId?: string;
  readonly offeringType?: string;
  readonly productDescription?: string;
  readonly recurringCharges?: readonly ReservedInstanceRecurringCharge[];
  readonly region?: string;
  readonly reservationId?: string;
  readonly startTime?: string;
  readonly state?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly usagePrice?: number;
}

interface RdsRoleAssociation {
  readonly dbInstanceIdentifier?: string;
  readonly featureName?: string;
  readonly region?: string;
  readonly roleArn?: string;
}

interface RdsShardGroup {
  readonly arn?: string;
  readonly computeRedundancy?: number;
  readonly dbClusterIdentifier?: string;
  readonly dbShardGroupIdentifier?: string;
  readonly dbShardGroupResourceId?: string;
  readonly endpoint?: string;
  readonly maxAcu?: number;
  readonly minAcu?: number;
  readonly publiclyAccessible?: boolean;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly timeouts?: DaemonTimeouts;
}

interface RdsSnapshot {
  readonly allocatedStorage?: number;
  readonly availabilityZone?: string;
  readonly dbInstanceIdentifier?: string;
  readonly dbSnapshotArn?: string;
  readonly dbSnapshotIdentifier?: string;
  readonly encrypted?: boolean;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly licenseModel?: string;
  readonly optionGroupName?: string;
  readonly port?: number;
  readonly region?: string;
  readonly sharedAccounts?: readonly string[];
  readonly snapshotType?: string;
  readonly sourceDbSnapshotIdentifier?: string;
  readonly sourceRegion?: string;
  readonly status?: string;
  readonly storageType?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface RdsSnapshotCopy {
  readonly allocatedStorage?: number;
  readonly availabilityZone?: string;
  readonly copyTags?: boolean;
  readonly dbSnapshotArn?: string;
  readonly destinationRegion?: string;
  readonly encrypted?: boolean;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly licenseModel?: string;
  readonly optionGroupName?: string;
  readonly port?: number;
  readonly presignedUrl?: string;
  readonly region?: string;
  readonly sharedAccounts?: readonly string[];
  readonly snapshotType?: string;
  readonly sourceDbSnapshotIdentifier?: string;
  readonly sourceRegion?: string;
  readonly storageType?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly targetCustomAvailabilityZone?: string;
  readonly targetDbSnapshotIdentifier?: string;
  readonly vpcId?: string;
}

interface RdsSubnetGroup {
  readonly arn?: string;
  readonly description?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly region?: string;
  readonly subnetIds?: readonly string[];
  readonly supportedNetworkTypes?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcId?: string;
}

interface RealtimeLogConfigEndpoint {
  readonly kinesisStreamConfig?: RealtimeLogConfigEndpointKinesisStreamConfig;
  readonly streamType?: string;
}

interface RealtimeLogConfigEndpointKinesisStreamConfig {
  readonly roleArn?: string;
  readonly streamArn?: string;
}

interface RecordAlias {
  readonly evaluateTargetHealth?: boolean;
  readonly name?: string;
  readonly zoneId?: string;
}

interface RecordCidrRoutingPolicy {
  readonly collectionId?: string;
  readonly locationName?: string;
}

interface RecordGeolocationRoutingPolicy {
  readonly continent?: string;
  readonly country?: string;
  readonly subdivision?: string;
}

interface RecordGeoproximityRoutingPolicy {
  readonly awsRegion?: string;
  readonly bias?: number;
  readonly coordinates?: readonly RecordGeoproximityRoutingPolicyCoordinate[];
  readonly localZoneGroup?: string;
}

interface RecordGeoproximityRoutingPolicyCoordinate {
  readonly latitude?: string;
  readonly longitude?: string;
}

interface RecordLatencyRoutingPolicy {
  readonly region?: string;
}

interface RecordWeightedRoutingPolicy {
  readonly weight?: number;
}

interface RecorderRecordingGroup {
  readonly allSupported?: boolean;
  readonly exclusionByResourceTypes?: readonly RecorderRecordingGroupExclusionByResourceType[];
  readonly includeGlobalResourceTypes?: boolean;
  readonly recordingStrategies?: readonly RecorderRecordingGroupRecordingStrategy[];
  readonly resourceTypes?: readonly string[];
}

interface RecorderRecordingGroupExclusionByResourceType {
  readonly resourceTypes?: readonly string[];
}

interface RecorderRecordingGroupRecordingStrategy {
  readonly useOnly?: string;
}

interface RecorderRecordingMode {
  readonly recordingFrequency?: string;
  readonly recordingModeOverride?: RecorderRecordingModeRecordingModeOverride;
}

interface RecorderRecordingModeRecordingModeOverride {
  readonly description?: string;
  readonly recordingFrequency?: string;
  readonly resourceTypes?: readonly string[];
}

interface RedshiftCluster {
  readonly allowVersionUpgrade?: boolean;
  readonly applyImmediately?: boolean;
  readonly aquaConfigurationStatus?: string;
  readonly arn?: string;
  readonly automatedSnapshotRetentionPeriod?: number;
  readonly availabilityZone?: string;
  readonly availabilityZoneRelocationEnabled?: boolean;
  readonly clusterIdentifier?: string;
  readonly clusterNamespaceArn?: string;
  readonly clusterNodes?: readonly ClusterClusterNode[];
  readonly clusterParameterGroupName?: string;
  readonly clusterPublicKey?: string;
  readonly clusterRevisionNumber?: string;
  readonly clusterSubnetGroupName?: string;
  readonly clusterType?: string;
  readonly clusterVersion?: string;
  readonly databaseName?: string;
  readonly defaultIamRoleArn?: string;
  readonly dnsName?: string;
  readonly elasticIp?: string;
  readonly encrypted?: string;
  readonly endpoint?: string;
  readonly enhancedVpcRouting?: boolean;
  readonly finalSnapshotIdentifier?: string;
  readonly iamRoles?: readonly string[];
  readonly kmsKeyId?: string;
  readonly maintenanceTrackName?: string;
  readonly manageMasterPassword?: boolean;
  readonly manualSnapshotRetentionPeriod?: number;
  readonly masterPassword?: string;
  readonly masterPasswordSecretArn?: string;
  readonly masterPasswordSecretKmsKeyId?: string;
  readonly masterPasswordWo?: string;
  readonly masterPasswordWoVersion?: number;
  readonly masterUsername?: string;
  readonly multiAz?: boolean;
  readonly nodeType?: string;
  readonly numberOfNodes?: number;
  readonly ownerAccount?: string;
  readonly port?: number;
  readonly preferredMaintenanceWindow?: string;
  readonly publiclyAccessible?: boolean;
  readonly region?: string;
  readonly skipFinalSnapshot?: boolean;
  readonly snapshotArn?: string;
  readonly snapshotClusterIdentifier?: string;
  readonly snapshotIdentifier?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcSecurityGroupIds?: readonly string[];
}

interface RedshiftLogging {
  readonly bucketName?: string;
  readonly clusterIdentifier?: string;
  readonly logDestinationType?: string;
  readonly logExports?: readonly string[];
  readonly region?: string;
  readonly s3KeyPrefix?: string;
}

interface RedshiftParameterGroup {
  readonly arn?: string;
  readonly description?: string;
  readonly family?: string;
  readonly name?: string;
  readonly parameters?: readonly ClusterSetting[];
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface RedshiftserverlessNamespace {
  readonly adminPasswordSecretArn?: string;
  readonly adminPasswordSecretKmsKeyId?: string;
  readonly adminUserPassword?: string;
  readonly adminUserPasswordWo?: string;
  readonly adminUserPasswordWoVersion?: number;
  readonly adminUsername?: string;
  readonly arn?: string;
  readonly dbName?: string;
  readonly defaultIamRoleArn?: string;
  readonly iamRoles?: readonly string[];
  readonly kmsKeyId?: string;
  readonly logExports?: readonly string[];
  readonly manageAdminPassword?: boolean;
  readonly namespaceId?: string;
  readonly namespaceName?: string;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface RedshiftserverlessWorkgroup {
  readonly arn?: string;
  readonly baseCapacity?: number;
  readonly configParameters?: readonly WorkgroupConfigParameter[];
  readonly endpoints?: readonly WorkgroupEndpoint[];
  readonly enhancedVpcRouting?: boolean;
  readonly maxCapacity?: number;
  readonly namespaceName?: string;
  readonly port?: number;
  readonly pricePerformanceTarget?: WorkgroupPricePerformanceTarget;
  readonly publiclyAccessible?: boolean;
  readonly region?: string;
  readonly securityGroupIds?: readonly string[];
  readonly subnetIds?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly trackName?: string;
  readonly workgroupId?: string;
  readonly workgroupName?: string;
}

interface RegistryScanningConfigurationRule {
  readonly repositoryFilters?: readonly RepositoryImageTagMutabilityExclusionFilter[];
  readonly scanFrequency?: string;
}

interface ReplicationGroupNodeGroupConfiguration {
  readonly nodeGroupId?: string;
  readonly primaryAvailabilityZone?: string;
  readonly primaryOutpostArn?: string;
  readonly replicaAvailabilityZones?: readonly string[];
  readonly replicaCount?: number;
  readonly replicaOutpostArns?: readonly string[];
  readonly slots?: string;
}

interface ReplicationInstanceKerberosAuthenticationSettings {
  readonly keyCacheSecretIamArn?: string;
  readonly keyCacheSecretId?: string;
  readonly krb5FileContents?: string;
}

interface RepositoryEncryptionConfiguration {
  readonly encryptionType?: string;
  readonly kmsKey?: string;
}

interface RepositoryImageScanningConfiguration {
  readonly scanOnPush?: boolean;
}

interface RepositoryImageTagMutabilityExclusionFilter {
  readonly filter?: string;
  readonly filterType?: string;
}

interface ReservedInstanceRecurringCharge {
  readonly recurringChargeAmount?: number;
  readonly recurringChargeFrequency?: string;
}

interface ResponseHeadersPolicyCorsConfig {
  readonly accessControlAllowCredentials?: boolean;
  readonly accessControlAllowHeaders?: ResponseHeadersPolicyCorsConfigAccessControlAllowHeaders;
  readonly accessControlAllowMethods?: ResponseHeadersPolicyCorsConfigAccessControlAllowHeaders;
  readonly accessControlAllowOrigins?: ResponseHeadersPolicyCorsConfigAccessControlAllowHeaders;
  readonly accessControlExposeHeaders?: ResponseHeadersPolicyCorsConfigAccessControlAllowHeaders;
  readonly accessControlMaxAgeSec?: number;
  readonly originOverride?: boolean;
}

interface ResponseHeadersPolicyCorsConfigAccessControlAllowHeaders {
  readonly items?: readonly string[];
}

interface ResponseHeadersPolicyCustomHeadersConfig {
  readonly items?: readonly ResponseHeadersPolicyCustomHeadersConfigItem[];
}

interface ResponseHeadersPolicyCustomHeadersConfigItem {
  readonly header?: string;
  readonly override?: boolean;
  readonly value?: string;
}

interface ResponseHeadersPolicyRemoveHeadersConfig {
  readonly items?: readonly ResponseHeadersPolicyRemoveHeadersConfigItem[];
}

interface ResponseHeadersPolicyRemoveHeadersConfigItem {
  readonly header?: string;
}

interface ResponseHeadersPolicySecurityHeadersConfig {
  readonly contentSecurityPolicy?: ResponseHeadersPolicySecurityHeadersConfigContentSecurityPolicy;
  readonly contentTypeOptions?: ResponseHeadersPolicySecurityHeadersConfigContentTypeOptions;
  readonly frameOptions?: ResponseHeadersPolicySecurityHeadersConfigFrameOptions;
  readonly referrerPolicy?: ResponseHeadersPolicySecurityHeadersConfigReferrerPolicy;
  readonly strictTransportSecurity?: ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurity;
  readonly xssProtection?: ResponseHeadersPolicySecurityHeadersConfigXssProtection;
}

interface ResponseHeadersPolicySecurityHeadersConfigContentSecurityPolicy {
  readonly contentSecurityPolicy?: string;
  readonly override?: boolean;
}

interface ResponseHeadersPolicySecurityHeadersConfigContentTypeOptions {
  readonly override?: boolean;
}

interface ResponseHeadersPolicySecurityHeadersConfigFrameOptions {
  readonly frameOption?: string;
  readonly override?: boolean;
}

interface ResponseHeadersPolicySecurityHeadersConfigReferrerPolicy {
  readonly override?: boolean;
  readonly referrerPolicy?: string;
}

interface ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurity {
  readonly accessControlMaxAgeSec?: number;
  readonly includeSubdomains?: boolean;
  readonly override?: boolean;
  readonly preload?: boolean;
}

interface ResponseHeadersPolicySecurityHeadersConfigXssProtection {
  readonly modeBlock?: boolean;
  readonly override?: boolean;
  readonly protection?: boolean;
  readonly reportUri?: string;
}

interface ResponseHeadersPolicyServerTimingHeadersConfig {
  readonly enabled?: boolean;
  readonly samplingRate?: number;
}

interface RestApiEndpointConfiguration {
  readonly ipAddressType?: string;
  readonly types?: string;
  readonly vpcEndpointIds?: readonly string[];
}

interface RiskConfigurationAccountTakeoverRiskConfiguration {
  readonly actions?: RiskConfigurationAccountTakeoverRiskConfigurationActions;
  readonly notifyConfiguration?: RiskConfigurationAccountTakeoverRiskConfigurationNotifyConfiguration;
}

interface RiskConfigurationAccountTakeoverRiskConfigurationActions {
  readonly highAction?: RiskConfigurationAccountTakeoverRiskConfigurationActionsLowAction;
  readonly lowAction?: RiskConfigurationAccountTakeoverRiskConfigurationActionsLowAction;
  readonly mediumAction?: RiskConfigurationAccountTakeoverRiskConfigurationActionsLowAction;
}

interface RiskConfigurationAccountTakeoverRiskConfigurationActionsLowAction {
  readonly eventAction?: string;
  readonly notify?: boolean;
}

interface RiskConfigurationAccountTakeoverRiskConfigurationNotifyConfiguration {
  readonly blockEmail?: RiskConfigurationAccountTakeoverRiskConfigurationNotifyConfigurationMfaEmail;
  readonly from?: string;
  readonly mfaEmail?: RiskConfigurationAccountTakeoverRiskConfigurationNotifyConfigurationMfaEmail;
  readonly noActionEmail?: RiskConfigurationAccountTakeoverRiskConfigurationNotifyConfigurationMfaEmail;
  readonly replyTo?: string;
  readonly sourceArn?: string;
}

interface RiskConfigurationAccountTakeoverRiskConfigurationNotifyConfigurationMfaEmail {
  readonly htmlBody?: string;
  readonly subject?: string;
  readonly textBody?: string;
}

interface RiskConfigurationCompromisedCredentialsRiskConfiguration {
  readonly actions?: RiskConfigurationCompromisedCredentialsRiskConfigurationActions;
  readonly eventFilters?: readonly string[];
}

interface RiskConfigurationCompromisedCredentialsRiskConfigurationActions {
  readonly eventAction?: string;
}

interface RiskConfigurationRiskExceptionConfiguration {
  readonly blockedIpRangeLists?: readonly string[];
  readonly skippedIpRangeLists?: readonly string[];
}

interface RoleInlinePolicy {
  readonly name?: string;
  readonly policy?: string;
}

interface Route53Record {
  readonly aliases?: readonly RecordAlias[];
  readonly allowOverwrite?: boolean;
  readonly cidrRoutingPolicy?: RecordCidrRoutingPolicy;
  readonly failoverRoutingPolicies?: readonly WafWebAclRuleAction[];
  readonly fqdn?: string;
  readonly geolocationRoutingPolicies?: readonly RecordGeolocationRoutingPolicy[];
  readonly geoproximityRoutingPolicy?: RecordGeoproximityRoutingPolicy;
  readonly healthCheckId?: string;
  readonly latencyRoutingPolicies?: readonly RecordLatencyRoutingPolicy[];
  readonly multivalueAnswerRoutingPolicy?: boolean;
  readonly name?: string;
  readonly records?: readonly string[];
  readonly setIdentifier?: string;
  readonly ttl?: number;
  readonly type?: string;
  readonly weightedRoutingPolicies?: readonly RecordWeightedRoutingPolicy[];
  readonly zoneId?: string;
}

interface Route53Zone {
  readonly arn?: string;
  readonly comment?: string;
  readonly delegationSetId?: string;
  readonly enableAcceleratedRecovery?: boolean;
  readonly forceDestroy?: boolean;
  readonly name?: string;
  readonly nameServers?: readonly string[];
  readonly primaryNameServer?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcs?: readonly ZoneVpc[];
  readonly zoneId?: string;
}

interface RouteRequestParameter {
  readonly requestParameterKey?: string;
  readonly required?: boolean;
}

interface RouteServerPeerBgpOptions {
  readonly peerAsn?: number;
  readonly peerLivenessDetection?: string;
}

interface RouteTableRoute {
  readonly carrierGatewayId?: string;
  readonly cidrBlock?: string;
  readonly coreNetworkArn?: string;
  readonly destinationPrefixListId?: string;
  readonly egressOnlyGatewayId?: string;
  readonly gatewayId?: string;
  readonly ipv6CidrBlock?: string;
  readonly localGatewayId?: string;
  readonly natGatewayId?: string;
  readonly networkInterfaceId?: string;
  readonly odbNetworkArn?: string;
  readonly transitGatewayId?: string;
  readonly vpcEndpointId?: string;
  readonly vpcPeeringConnectionId?: string;
}

interface S3AccessPoint {
  readonly accountId?: string;
  readonly alias?: string;
  readonly arn?: string;
  readonly bucket?: string;
  readonly bucketAccountId?: string;
  readonly domainName?: string;
  readonly endpoints?: { readonly [key: string]: string };
  readonly hasPublicAccessPolicy?: boolean;
  readonly name?: string;
  readonly networkOrigin?: string;
  readonly policy?: string;
  readonly publicAccessBlockConfiguration?: AccessPointPublicAccessBlockConfiguration;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly vpcConfiguration?: AccessPointVpcConfiguration;
}

interface S3AccountPublicAccessBlock {
  readonly accountId?: string;
  readonly blockPublicAcls?: boolean;
  readonly blockPublicPolicy?: boolean;
  readonly ignorePublicAcls?: boolean;
  readonly restrictPublicBuckets?: boolean;
}

interface S3Bucket {
  readonly accelerationStatus?: string;
  readonly acl?: string;
  readonly arn?: string;
  readonly bucket?: string;
  readonly bucketDomainName?: string;
  readonly bucketNamespace?: string;
  readonly bucketPrefix?: string;
  readonly bucketRegion?: string;
  readonly bucketRegionalDomainName?: string;
  readonly corsRules?: readonly BucketCorsRule[];
  readonly forceDestroy?: boolean;
  readonly grants?: readonly BucketGrant[];
  readonly hostedZoneId?: string;
  readonly lifecycleRules?: readonly BucketLifecycleRule[];
  readonly logging?: BucketLogging;
  readonly objectLockConfiguration?: BucketObjectLockConfiguration;
  readonly objectLockEnabled?: boolean;
  readonly policy?: string;
  readonly region?: string;
  readonly replicationConfiguration?: BucketReplicationConfiguration;
  readonly requestPayer?: string;
  readonly serverSideEncryptionConfiguration?: BucketServerSideEncryptionConfiguration;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly versioning?: BucketVersioning;
  readonly website?: BucketWebsite;
  readonly websiteDomain?: string;
  readonly websiteEndpoint?: string;
}

interface S3BucketAcl {
  readonly accessControlPolicy?: BucketAclAccessControlPolicy;
  readonly acl?: string;
  readonly bucket?: string;
  readonly expectedBucketOwner?: string;
  readonly region?: string;
}

interface S3BucketCorsConfiguration {
  readonly bucket?: string;
  readonly corsRules?: readonly BucketCorsConfigurationCorsRule[];
  readonly expectedBucketOwner?: string;
  readonly region?: string;
}

interface S3BucketLifecycleConfiguration {
  readonly bucket?: string;
  readonly expectedBucketOwner?: string;
  readonly region?: string;
  readonly rules?: readonly BucketLifecycleConfigurationRule[];
  readonly timeouts?: InstanceDesiredStateTimeouts;
  readonly transitionDefaultMinimumObjectSize?: string;
}

interface S3BucketLogging {
  readonly bucket?: string;
  readonly expectedBucketOwner?: string;
  readonly region?: string;
  readonly targetBucket?: string;
  readonly targetGrants?: readonly BucketLoggingTargetGrant[];
  readonly targetObjectKeyFormat?: BucketLoggingTargetObjectKeyFormat;
  readonly targetPrefix?: string;
}

interface S3BucketNotification {
  readonly bucket?: string;
  readonly eventbridge?: boolean;
  readonly lambdaFunctions?: readonly BucketNotificationLambdaFunction[];
  readonly queues?: readonly BucketNotificationQueue[];
  readonly region?: string;
  readonly topics?: readonly BucketNotificationTopic[];
}

interface S3BucketObjectv2 {
  readonly acl?: string;
  readonly arn?: string;
  readonly bucket?: string;
  readonly bucketKeyEnabled?: boolean;
  readonly cacheControl?: string;
  readonly checksumAlgorithm?: string;
  readonly checksumCrc32?: string;
  readonly checksumCrc32c?: string;
  readonly checksumCrc64nvme?: string;
  readonly checksumSha1?: string;
  readonly checksumSha256?: string;
  readonly content?: string;
  readonly contentBase64?: string;
  readonly contentDisposition?: string;
  readonly contentEncoding?: string;
  readonly contentLanguage?: string;
  readonly contentType?: string;
  readonly etag?: string;
  readonly forceDestroy?: boolean;
  readonly key?: string;
  readonly kmsKeyId?: string;
  readonly metadata?: { readonly [key: string]: string };
  readonly objectLockLegalHoldStatus?: string;
  readonly objectLockMode?: string;
  readonly objectLockRetainUntilDate?: string;
  readonly overrideProvider?: ObjectCopyOverrideProvider;
  readonly region?: string;
  readonly serverSideEncryption?: string;
  readonly source?: unknown;
  readonly sourceHash?: string;
  readonly storageClass?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly versionId?: string;
  readonly websiteRedirect?: string;
}

interface S3BucketOwnershipControls {
  readonly bucket?: string;
  readonly region?: string;
  readonly rule?: BucketOwnershipControlsRule;
}

interface S3BucketPolicy {
  readonly bucket?: string;
  readonly policy?: string;
  readonly region?: string;
}

interface S3BucketPublicAccessBlock {
  readonly blockPublicAcls?: boolean;
  readonly blockPublicPolicy?: boolean;
  readonly bucket?: string;
  readonly ignorePublicAcls?: boolean;
  readonly region?: string;
  readonly restrictPublicBuckets?: boolean;
  readonly skipDestroy?: boolean;
}

interface S3BucketReplicationConfig {
  readonly bucket?: string;
  readonly region?: string;
  readonly role?: string;
  readonly rules?: readonly BucketReplicationConfigRule[];
  readonly token?: string;
}

interface S3BucketServerSideEncryptionConfiguration {
  readonly bucket?: string;
  readonly expectedBucketOwner?: string;
  readonly region?: string;
  readonly rules?: readonly BucketServerSideEncryptionConfigurationRule[];
}

interface S3BucketVersioning {
  readonly bucket?: string;
  readonly expectedBucketOwner?: string;
  readonly mfa?: string;
  readonly region?: string;
  readonly versioningConfiguration?: BucketVersioningVersioningConfiguration;
}

interface S3BucketWebsiteConfiguration {
  readonly bucket?: string;
  readonly errorDocument?: BucketWebsiteConfigurationErrorDocument;
  readonly expectedBucketOwner?: string;
  readonly indexDocument?: BucketWebsiteConfigurationIndexDocument;
  readonly redirectAllRequestsTo?: BucketWebsiteConfigurationRedirectAllRequestsTo;
  readonly region?: string;
  readonly routingRuleDetails?: string;
  readonly routingRules?: readonly BucketWebsiteConfigurationRoutingRule[];
  readonly websiteDomain?: string;
  readonly websiteEndpoint?: string;
}

interface S3ObjectCopy {
  readonly acl?: string;
  readonly arn?: string;
  readonly bucket?: string;
  readonly bucketKeyEnabled?: boolean;
  readonly cacheControl?: string;
  readonly checksumAlgorithm?: string;
  readonly checksumCrc32?: string;
  readonly checksumCrc32c?: string;
  readonly checksumCrc64nvme?: string;
  readonly checksumSha1?: string;
  readonly checksumSha256?: string;
  readonly contentDisposition?: string;
  readonly contentEncoding?: string;
  readonly contentLanguage?: string;
  readonly contentType?: string;
  readonly copyIfMatch?: string;
  readonly copyIfModifiedSince?: string;
  readonly copyIfNoneMatch?: string;
  readonly copyIfUnmodifiedSince?: string;
  readonly customerAlgorithm?: string;
  readonly customerKey?: string;
  readonly customerKeyMd5?: string;
  readonly etag?: string;
  readonly expectedBucketOwner?: string;
  readonly expectedSourceBucketOwner?: string;
  readonly expiration?: string;
  readonly expires?: string;
  readonly forceDestroy?: boolean;
  readonly grants?: readonly ObjectCopyGrant[];
  readonly key?: string;
  readonly kmsEncryptionContext?: string;
  readonly kmsKeyId?: string;
  readonly lastModified?: string;
  readonly metadata?: { readonly [key: string]: string };
  readonly metadataDirective?: string;
  readonly objectLockLegalHoldStatus?: string;
  readonly objectLockMode?: string;
  readonly objectLockRetainUntilDate?: string;
  readonly overrideProvider?: ObjectCopyOverrideProvider;
  readonly region?: string;
  readonly requestCharged?: boolean;
  readonly requestPayer?: string;
  readonly serverSideEncryption?: string;
  readonly source?: string;
  readonly sourceCustomerAlgorithm?: string;
  readonly sourceCustomerKey?: string;
  readonly sourceCustomerKeyMd5?: string;
  readonly sourceVersionId?: string;
  readonly storageClass?: string;
  readonly taggingDirective?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly versionId?: string;
  readonly websiteRedirect?: string;
}

interface S3controlAccessPointPolicy {
  readonly accessPointArn?: string;
  readonly hasPublicAccessPolicy?: boolean;
  readonly policy?: string;
  readonly region?: string;
}

interface S3controlObjectLambdaAccessPointPolicy {
  readonly accountId?: string;
  readonly hasPublicAccessPolicy?: boolean;
  readonly name?: string;
  readonly policy?: string;
  readonly region?: string;
}

interface SchemasRegistryPolicy {
  readonly policy?: string;
  readonly region?: string;
  readonly registryName?: string;
}

interface SecretReplica {
  readonly kmsKeyId?: string;
  readonly lastAccessedDate?: string;
  readonly region?: string;
  readonly status?: string;
  readonly statusMessage?: string;
}

interface SecretRotationRotationRules {
  readonly automaticallyAfterDays?: number;
  readonly duration?: string;
  readonly scheduleExpression?: string;
}

interface SecretsmanagerSecret {
  readonly arn?: string;
  readonly description?: string;
  readonly forceOverwriteReplicaSecret?: boolean;
  readonly kmsKeyId?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly policy?: string;
  readonly recoveryWindowInDays?: number;
  readonly region?: string;
  readonly replicas?: readonly SecretReplica[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly type?: string;
}

interface SecretsmanagerSecretPolicy {
  readonly blockPublicPolicy?: boolean;
  readonly policy?: string;
  readonly region?: string;
  readonly secretArn?: string;
}

interface SecretsmanagerSecretRotation {
  readonly externalSecretRotationMetadatas?: readonly SelectionConditionStringLike[];
  readonly externalSecretRotationRoleArn?: string;
  readonly region?: string;
  readonly rotateImmediately?: boolean;
  readonly rotationEnabled?: boolean;
  readonly rotationLambdaArn?: string;
  readonly rotationRules?: SecretRotationRotationRules;
  readonly secretId?: string;
}

interface SecretsmanagerSecretVersion {
  readonly arn?: string;
  readonly hasSecretStringWo?: boolean;
  readonly region?: string;
  readonly secretArn?: string;
  readonly secretBinary?: string;
  readonly secretId?: string;
  readonly secretString?: string;
  readonly secretStringWo?: string;
  readonly secretStringWoVersion?: number;
  readonly versionId?: string;
  readonly versionStages?: readonly string[];
}

interface SecurityGroupEgress {
  readonly cidrBlocks?: readonly string[];
  readonly description?: string;
  readonly fromPort?: number;
  readonly ipv6CidrBlocks?: readonly string[];
  readonly prefixListIds?: readonly string[];
  readonly protocol?: string;
  readonly securityGroups?: readonly string[];
  readonly self?: boolean;
  readonly toPort?: number;
}

interface SecurityhubAccount {
  readonly arn?: string;
  readonly autoEnableControls?: boolean;
  readonly controlFindingGenerator?: string;
  readonly enableDefaultStandards?: boolean;
  readonly region?: string;
}

interface SelectionCondition {
  readonly stringEquals?: readonly SelectionConditionStringLike[];
  readonly stringLikes?: readonly SelectionConditionStringLike[];
  readonly stringNotEquals?: readonly SelectionConditionStringLike[];
  readonly stringNotLikes?: readonly SelectionConditionStringLike[];
}

interface SelectionConditionStringLike {
  readonly key?: string;
  readonly value?: string;
}

interface SelectionSelectionTag {
  readonly key?: string;
  readonly type?: string;
  readonly value?: string;
}

interface ServerEndpointDetails {
  readonly addressAllocationIds?: readonly string[];
  readonly securityGroupIds?: readonly string[];
  readonly subnetIds?: readonly string[];
  readonly vpcEndpointId?: string;
  readonly vpcId?: string;
}

interface ServerProtocolDetails {
  readonly as2Transports?: readonly string[];
  readonly passiveIp?: string;
  readonly setStatOption?: string;
  readonly tlsSessionResumptionMode?: string;
}

interface ServerS3StorageOptions {
  readonly directoryListingOptimization?: string;
}

interface ServerWorkflowDetails {
  readonly onPartialUpload?: ServerWorkflowDetailsOnUpload;
  readonly onUpload?: ServerWorkflowDetailsOnUpload;
}

interface ServerWorkflowDetailsOnUpload {
  readonly executionRole?: string;
  readonly workflowId?: string;
}

interface ServiceAlarms {
  readonly alarmNames?: readonly string[];
  readonly enable?: boolean;
  readonly rollback?: boolean;
}

interface ServiceCapacityProviderStrategy {
  readonly base?: number;
  readonly capacityProvider?: string;
  readonly weight?: number;
}

interface ServiceDeploymentCircuitBreaker {
  readonly enable?: boolean;
  readonly rollback?: boolean;
}

interface ServiceDeploymentConfiguration {
  readonly bakeTimeInMinutes?: string;
  readonly canaryConfiguration?: ServiceDeploymentConfigurationCanaryConfiguration;
  readonly lifecycleHooks?: readonly ServiceDeploymentConfigurationLifecycleHook[];
  readonly linearConfiguration?: ServiceDeploymentConfigurationLinearConfiguration;
  readonly strategy?: string;
}

interface ServiceDeploymentConfigurationCanaryConfiguration {
  readonly canaryBakeTimeInMinutes?: string;
  readonly canaryPercent?: number;
}

interface ServiceDeploymentConfigurationLifecycleHook {
  readonly hookDetails?: string;
  readonly hookTargetArn?: string;
  readonly lifecycleStages?: readonly string[];
  readonly roleArn?: string;
  readonly targetType?: string;
  readonly timeoutConfiguration?: ServiceDeploymentConfigurationLifecycleHookTimeoutConfiguration;
}

interface ServiceDeploymentConfigurationLifecycleHookTimeoutConfiguration {
  readonly action?: string;
  readonly timeoutInMinutes?: string;
}

interface ServiceDeploymentConfigurationLinearConfiguration {
  readonly stepBakeTimeInMinutes?: string;
  readonly stepPercent?: number;
}

interface ServiceLoadBalancer {
  readonly advancedConfiguration?: ServiceLoadBalancerAdvancedConfiguration;
  readonly containerName?: string;
  readonly containerPort?: number;
  readonly elbName?: string;
  readonly targetGroupArn?: string;
}

interface ServiceLoadBalancerAdvancedConfiguration {
  readonly alternateTargetGroupArn?: string;
  readonly productionListenerRule?: string;
  readonly roleArn?: string;
  readonly testListenerRule?: string;
}

interface ServiceNetworkConfiguration {
  readonly assignPublicIp?: boolean;
  readonly securityGroups?: readonly string[];
  readonly subnets?: readonly string[];
}

interface ServiceOrderedPlacementStrategy {
  readonly field?: string;
  readonly type?: string;
}

interface ServicePlacementConstraint {
  readonly expression?: string;
  readonly type?: string;
}

interface ServiceServiceConnectConfiguration {
  readonly accessLogConfiguration?: ServiceServiceConnectConfigurationAccessLogConfiguration;
  readonly enabled?: boolean;
  readonly logConfiguration?: ServiceServiceConnectConfigurationLogConfiguration;
  readonly namespace?: string;
  readonly services?: readonly ServiceServiceConnectConfigurationService[];
}

interface ServiceServiceConnectConfigurationAccessLogConfiguration {
  readonly format?: string;
  readonly includeQueryParameters?: string;
}

interface ServiceServiceConnectConfigurationLogConfiguration {
  readonly logDriver?: string;
  readonly options?: { readonly [key: string]: string };
  readonly secretOptions?: readonly ExpressGatewayServicePrimaryContainerSecret[];
}

interface ServiceServiceConnectConfigurationService {
  readonly clientAlias?: readonly ServiceServiceConnectConfigurationServiceClientAlias[];
  readonly discoveryName?: string;
  readonly ingressPortOverride?: number;
  readonly portName?: string;
  readonly timeout?: ServiceServiceConnectConfigurationServiceTimeout;
  readonly tls?: ServiceServiceConnectConfigurationServiceTls;
}

interface ServiceServiceConnectConfigurationServiceClientAlias {
  readonly dnsName?: string;
  readonly port?: number;
  readonly testTrafficRules?: readonly ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRule[];
}

interface ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRule {
  readonly header?: ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeader;
}

interface ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeader {
  readonly name?: string;
  readonly value?: ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeaderValue;
}

interface ServiceServiceConnectConfigurationServiceClientAliasTestTrafficRuleHeaderValue {
  readonly exact?: string;
}

interface ServiceServiceConnectConfigurationServiceTimeout {
  readonly idleTimeoutSeconds?: number;
  readonly perRequestTimeoutSeconds?: number;
}

interface ServiceServiceConnectConfigurationServiceTls {
  readonly issuerCertAuthority?: ServiceServiceConnectConfigurationServiceTlsIssuerCertAuthority;
  readonly kmsKey?: string;
  readonly roleArn?: string;
}

interface ServiceServiceConnectConfigurationServiceTlsIssuerCertAuthority {
  readonly awsPcaAuthorityArn?: string;
}

interface ServiceServiceRegistries {
  readonly containerName?: string;
  readonly containerPort?: number;
  readonly port?: number;
  readonly registryArn?: string;
}

interface ServiceVolumeConfiguration {
  readonly managedEbsVolume?: ServiceVolumeConfigurationManagedEbsVolume;
  readonly name?: string;
}

interface ServiceVolumeConfigurationManagedEbsVolume {
  readonly encrypted?: boolean;
  readonly fileSystemType?: string;
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly roleArn?: string;
  readonly sizeInGb?: number;
  readonly snapshotId?: string;
  readonly tagSpecifications?: readonly ServiceVolumeConfigurationManagedEbsVolumeTagSpecification[];
  readonly throughput?: number;
  readonly volumeInitializationRate?: number;
  readonly volumeType?: string;
}

interface ServiceVolumeConfigurationManagedEbsVolumeTagSpecification {
  readonly propagateTags?: string;
  readonly resourceType?: string;
  readonly tags?: { readonly [key: string]: string };
}

interface ServiceVpcLatticeConfiguration {
  readonly portName?: string;
  readonly roleArn?: string;
  readonly targetGroupArn?: string;
}

interface SesConfigurationSet {
  readonly arn?: string;
  readonly deliveryOptions?: SesConfigurationSetDeliveryOptions;
  readonly lastFreshStart?: string;
  readonly name?: string;
  readonly region?: string;
  readonly reputationMetricsEnabled?: boolean;
  readonly sendingEnabled?: boolean;
  readonly trackingOptions?: SesConfigurationSetTrackingOptions;
}

interface SesConfigurationSetDeliveryOptions {
  readonly tlsPolicy?: string;
}

interface SesConfigurationSetTrackingOptions {
  readonly customRedirectDomain?: string;
}

interface SesIdentityPolicy {
  readonly identity?: string;
  readonly name?: string;
  readonly policy?: string;
  readonly region?: string;
}

interface Sesv2ConfigurationSet {
  readonly arn?: string;
  readonly configurationSetName?: string;
  readonly deliveryOptions?: Sesv2ConfigurationSetDeliveryOptions;
  readonly region?: string;
  readonly reputationOptions?: ConfigurationSetReputationOptions;
  readonly sendingOptions?: ConfigurationSetSendingOptions;
  readonly suppressionOptions?: ConfigurationSetSuppressionOptions;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly trackingOptions?: Sesv2ConfigurationSetTrackingOptions;
  readonly vdmOptions?: ConfigurationSetVdmOptions;
}

interface Sesv2ConfigurationSetDeliveryOptions {
  readonly maxDeliverySeconds?: number;
  readonly sendingPoolName?: string;
  readonly tlsPolicy?: string;
}

interface Sesv2ConfigurationSetTrackingOptions {
  readonly customRedirectDomain?: string;
  readonly httpsPolicy?: string;
}

interface Sesv2EmailIdentityPolicy {
  readonly emailIdentity?: string;
  readonly policy?: string;
  readonly policyName?: string;
  readonly region?: string;
}

interface SnapshotImportClientData {
  readonly comment?: string;
  readonly uploadEnd?: string;
  readonly uploadSize?: number;
  readonly uploadStart?: string;
}

interface SnapshotImportDiskContainer {
  readonly description?: string;
  readonly format?: string;
  readonly url?: string;
  readonly userBucket?: SnapshotImportDiskContainerUserBucket;
}

interface SnapshotImportDiskContainerUserBucket {
  readonly s3Bucket?: string;
  readonly s3Key?: string;
}

interface SnsTopic {
  readonly applicationFailureFeedbackRoleArn?: string;
  readonly applicationSuccessFeedbackRoleArn?: string;
  readonly applicationSuccessFeedbackSampleRate?: number;
  readonly archivePolicy?: string;
  readonly arn?: string;
  readonly beginningArchiveTime?: string;
  readonly contentBasedDeduplication?: boolean;
  readonly deliveryPolicy?: string;
  readonly displayName?: string;
  readonly fifoThroughputScope?: string;
  readonly fifoTopic?: boolean;
  readonly firehoseFailureFeedbackRoleArn?: string;
  readonly firehoseSuccessFeedbackRoleArn?: string;
  readonly firehoseSuccessFeedbackSampleRate?: number;
  readonly httpFailureFeedbackRoleArn?: string;
  readonly httpSuccessFeedbackRoleArn?: string;
  readonly httpSuccessFeedbackSampleRate?: number;
  readonly kmsMasterKeyId?: string;
  readonly lambdaFailureFeedbackRoleArn?: string;
  readonly lambdaSuccessFeedbackRoleArn?: string;
  readonly lambdaSuccessFeedbackSampleRate?: number;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly owner?: string;
  readonly policy?: string;
  readonly region?: string;
  readonly signatureVersion?: number;
  readonly sqsFailureFeedbackRoleArn?: string;
  readonly sqsSuccessFeedbackRoleArn?: string;
  readonly sqsSuccessFeedbackSampleRate?: number;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly tracingConfig?: string;
}

interface SnsTopicPolicy {
  readonly arn?: string;
  readonly owner?: string;
  readonly policy?: string;
  readonly region?: string;
}

interface SnsTopicSubscription {
  readonly arn?: string;
  readonly confirmationTimeoutInMinutes?: number;
  readonly confirmationWasAuthenticated?: boolean;
  readonly deliveryPolicy?: string;
  readonly endpoint?: string;
  readonly endpointAutoConfirms?: boolean;
  readonly filterPolicy?: string;
  readonly filterPolicyScope?: string;
  readonly ownerId?: string;
  readonly pendingConfirmation?: boolean;
  readonly protocol?: string;
  readonly rawMessageDelivery?: boolean;
  readonly redrivePolicy?: string;
  readonly region?: string;
  readonly replayPolicy?: string;
  readonly subscriptionRoleArn?: string;
  readonly topic?: string;
}

interface SpotFleetRequestLaunchSpecification {
  readonly ami?: string;
  readonly associatePublicIpAddress?: boolean;
  readonly availabilityZone?: string;
  readonly ebsBlockDevices?: readonly SpotFleetRequestLaunchSpecificationEbsBlockDevice[];
  readonly ebsOptimized?: boolean;
  readonly ephemeralBlockDevices?: readonly AmiEphemeralBlockDevice[];
  readonly iamInstanceProfile?: string;
  readonly iamInstanceProfileArn?: string;
  readonly instanceType?: string;
  readonly keyName?: string;
  readonly monitoring?: boolean;
  readonly placementGroup?: string;
  readonly placementTenancy?: string;
  readonly rootBlockDevices?: readonly SpotFleetRequestLaunchSpecificationRootBlockDevice[];
  readonly spotPrice?: string;
  readonly subnetId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly userData?: string;
  readonly vpcSecurityGroupIds?: readonly string[];
  readonly weightedCapacity?: string;
}

interface SpotFleetRequestLaunchSpecificationEbsBlockDevice {
  readonly deleteOnTermination?: boolean;
  readonly deviceName?: string;
  readonly encrypted?: boolean;
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly snapshotId?: string;
  readonly throughput?: number;
  readonly volumeSize?: number;
  readonly volumeType?: string;
}

interface SpotFleetRequestLaunchSpecificationRootBlockDevice {
  readonly deleteOnTermination?: boolean;
  readonly encrypted?: boolean;
  readonly iops?: number;
  readonly kmsKeyId?: string;
  readonly throughput?: number;
  readonly volumeSize?: number;
  readonly volumeType?: string;
}

interface SpotFleetRequestLaunchTemplateConfig {
  readonly launchTemplateSpecification?: GroupLaunchTemplate;
  readonly overrides?: readonly SpotFleetRequestLaunchTemplateConfigOverride[];
}

interface SpotFleetRequestLaunchTemplateConfigOverride {
  readonly availabilityZone?: string;
  readonly instanceRequirements?: SpotFleetRequestLaunchTemplateConfigOverrideInstanceRequirements;
  readonly instanceType?: string;
  readonly priority?: number;
  readonly spotPrice?: string;
  readonly subnetId?: string;
  readonly weightedCapacity?: number;
}

interface SpotFleetRequestLaunchTemplateConfigOverrideInstanceRequirements {
  readonly acceleratorCount?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly acceleratorManufacturers?: readonly string[];
  readonly acceleratorNames?: readonly string[];
  readonly acceleratorTotalMemoryMib?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly acceleratorTypes?: readonly string[];
  readonly allowedInstanceTypes?: readonly string[];
  readonly bareMetal?: string;
  readonly baselineEbsBandwidthMbps?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly burstablePerformance?: string;
  readonly cpuManufacturers?: readonly string[];
  readonly excludedInstanceTypes?: readonly string[];
  readonly instanceGenerations?: readonly string[];
  readonly localStorage?: string;
  readonly localStorageTypes?: readonly string[];
  readonly memoryGibPerVcpu?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly memoryMib?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly networkBandwidthGbps?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly networkInterfaceCount?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly onDemandMaxPricePercentageOverLowestPrice?: number;
  readonly requireHibernateSupport?: boolean;
  readonly spotMaxPricePercentageOverLowestPrice?: number;
  readonly totalLocalStorageGb?: LaunchTemplateInstanceRequirementsMemoryMib;
  readonly vcpuCount?: LaunchTemplateInstanceRequirementsMemoryMib;
}

interface SpotFleetRequestSpotMaintenanceStrategies {
  readonly capacityRebalance?: SpotFleetRequestSpotMaintenanceStrategiesCapacityRebalance;
}

interface SpotFleetRequestSpotMaintenanceStrategiesCapacityRebalance {
  readonly replacementStrategy?: string;
}

interface SqsQueue {
  readonly arn?: string;
  readonly contentBasedDeduplication?: boolean;
  readonly deduplicationScope?: string;
  readonly delaySeconds?: number;
  readonly fifoQueue?: boolean;
  readonly fifoThroughputLimit?: string;
  readonly kmsDataKeyReusePeriodSeconds?: number;
  readonly kmsMasterKeyId?: string;
  readonly maxMessageSize?: number;
  readonly messageRetentionSeconds?: number;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly policy?: string;
  readonly receiveWaitTimeSeconds?: number;
  readonly redriveAllowPolicy?: string;
  readonly redrivePolicy?: string;
  readonly region?: string;
  readonly sqsManagedSseEnabled?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly url?: string;
  readonly visibilityTimeoutSeconds?: number;
}

interface SqsQueuePolicy {
  readonly policy?: string;
  readonly queueUrl?: string;
  readonly region?: string;
}

interface SqsRedriveAllowPolicy {
  readonly queueUrl?: string;
  readonly redriveAllowPolicy?: string;
  readonly region?: string;
}

interface SqsRedrivePolicy {
  readonly queueUrl?: string;
  readonly redrivePolicy?: string;
  readonly region?: string;
}

interface SsmAssociation {
  readonly applyOnlyAtCronInterval?: boolean;
  readonly arn?: string;
  readonly associationId?: string;
  readonly associationName?: string;
  readonly automationTargetParameterName?: string;
  readonly calendarNames?: readonly string[];
  readonly complianceSeverity?: string;
  readonly documentVersion?: string;
  readonly maxConcurrency?: string;
  readonly maxErrors?: string;
  readonly name?: string;
  readonly outputLocation?: AssociationOutputLocation;
  readonly parameters?: { readonly [key: string]: string };
  readonly region?: string;
  readonly scheduleExpression?: string;
  readonly syncCompliance?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly targets?: readonly AssociationTarget[];
  readonly waitForSuccessTimeoutSeconds?: number;
}

interface SsmDocument {
  readonly arn?: string;
  readonly attachmentsSources?: readonly DocumentAttachmentsSource[];
  readonly content?: string;
  readonly createdDate?: string;
  readonly defaultVersion?: string;
  readonly description?: string;
  readonly documentFormat?: string;
  readonly documentType?: string;
  readonly documentVersion?: string;
  readonly hash?: string;
  readonly hashType?: string;
  readonly latestVersion?: string;
  readonly name?: string;
  readonly owner?: string;
  readonly parameters?: readonly DocumentParameter[];
  readonly permissions?: { readonly [key: string]: string };
  readonly platformTypes?: readonly string[];
  readonly region?: string;
  readonly schemaVersion?: string;
  readonly status?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly targetType?: string;
  readonly versionName?: string;
}

interface SsmParameter {
  readonly allowedPattern?: string;
  readonly arn?: string;
  readonly dataType?: string;
  readonly description?: string;
  readonly hasValueWo?: boolean;
  readonly insecureValue?: string;
  readonly keyId?: string;
  readonly name?: string;
  readonly overwrite?: boolean;
  readonly region?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly tier?: string;
  readonly type?: string;
  readonly value?: string;
  readonly valueWo?: string;
  readonly valueWoVersion?: number;
  readonly version?: number;
}

interface SsmPatchBaseline {
  readonly approvalRules?: readonly PatchBaselineApprovalRule[];
  readonly approvedPatches?: readonly string[];
  readonly approvedPatchesComplianceLevel?: string;
  readonly approvedPatchesEnableNonSecurity?: boolean;
  readonly arn?: string;
  readonly availableSecurityUpdatesComplianceStatus?: string;
  readonly description?: string;
  readonly globalFilters?: readonly AssociationTarget[];
  readonly json?: string;
  readonly name?: string;
  readonly operatingSystem?: string;
  readonly region?: string;
  readonly rejectedPatches?: readonly string[];
  readonly rejectedPatchesAction?: string;
  readonly sources?: readonly PatchBaselineSource[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface SsmServiceSetting {
  readonly arn?: string;
  readonly region?: string;
  readonly settingId?: string;
  readonly settingValue?: string;
  readonly status?: string;
}

interface SsoadminManagedPolicyAttachment {
  readonly instanceArn?: string;
  readonly managedPolicyArn?: string;
  readonly managedPolicyName?: string;
  readonly permissionSetArn?: string;
  readonly region?: string;
}

interface SsoadminPermissionSetInlinePolicy {
  readonly inlinePolicy?: string;
  readonly instanceArn?: string;
  readonly permissionSetArn?: string;
  readonly region?: string;
}

interface StageAccessLogSettings {
  readonly destinationArn?: string;
  readonly format?: string;
}

interface StageCanarySettings {
  readonly deploymentId?: string;
  readonly percentTraffic?: number;
  readonly stageVariableOverrides?: { readonly [key: string]: string };
  readonly useStageCache?: boolean;
}

interface StageDefaultRouteSettings {
  readonly dataTraceEnabled?: boolean;
  readonly detailedMetricsEnabled?: boolean;
  readonly loggingLevel?: string;
  readonly throttlingBurstLimit?: number;
  readonly throttlingRateLimit?: number;
}

interface StageRouteSetting {
  readonly dataTraceEnabled?: boolean;
  readonly detailedMetricsEnabled?: boolean;
  readonly loggingLevel?: string;
  readonly routeKey?: string;
  readonly throttlingBurstLimit?: number;
  readonly throttlingRateLimit?: number;
}

interface StreamStreamModeDetails {
  readonly streamMode?: string;
}

interface TableAttribute {
  readonly name?: string;
  readonly type?: string;
}

interface TableGlobalSecondaryIndex {
  readonly hashKey?: string;
  readonly keySchemas?: readonly TableGlobalSecondaryIndexKeySchema[];
  readonly name?: string;
  readonly nonKeyAttributes?: readonly string[];
  readonly onDemandThroughput?: TableOnDemandThroughput;
  readonly projectionType?: string;
  readonly rangeKey?: string;
  readonly readCapacity?: number;
  readonly warmThroughput?: TableWarmThroughput;
  readonly writeCapacity?: number;
}

interface TableGlobalSecondaryIndexKeySchema {
  readonly attributeName?: string;
  readonly keyType?: string;
}

interface TableGlobalTableWitness {
  readonly regionName?: string;
}

interface TableImportTable {
  readonly inputCompressionType?: string;
  readonly inputFormat?: string;
  readonly inputFormatOptions?: TableImportTableInputFormatOptions;
  readonly s3BucketSource?: TableImportTableS3BucketSource;
}

interface TableImportTableInputFormatOptions {
  readonly csv?: TableImportTableInputFormatOptionsCsv;
}

interface TableImportTableInputFormatOptionsCsv {
  readonly delimiter?: string;
  readonly headerLists?: readonly string[];
}

interface TableImportTableS3BucketSource {
  readonly bucket?: string;
  readonly bucketOwner?: string;
  readonly keyPrefix?: string;
}

interface TableLocalSecondaryIndex {
  readonly name?: string;
  readonly nonKeyAttributes?: readonly string[];
  readonly projectionType?: string;
  readonly rangeKey?: string;
}

interface TableOnDemandThroughput {
  readonly maxReadRequestUnits?: number;
  readonly maxWriteRequestUnits?: number;
}

interface TablePointInTimeRecovery {
  readonly enabled?: boolean;
  readonly recoveryPeriodInDays?: number;
}

interface TableReplica {
  readonly arn?: string;
  readonly consistencyMode?: string;
  readonly deletionProtectionEnabled?: boolean;
  readonly kmsKeyArn?: string;
  readonly pointInTimeRecovery?: boolean;
  readonly propagateTags?: boolean;
  readonly regionName?: string;
  readonly streamArn?: string;
  readonly streamLabel?: string;
}

interface TableServerSideEncryption {
  readonly enabled?: boolean;
  readonly kmsKeyArn?: string;
}

interface TableTtl {
  readonly attributeName?: string;
  readonly enabled?: boolean;
}

interface TableWarmThroughput {
  readonly readUnitsPerSecond?: number;
  readonly writeUnitsPerSecond?: number;
}

interface TargetGroupHealthCheck {
  readonly enabled?: boolean;
  readonly healthyThreshold?: number;
  readonly interval?: number;
  readonly matcher?: string;
  readonly path?: string;
  readonly port?: string;
  readonly protocol?: string;
  readonly timeout?: number;
  readonly unhealthyThreshold?: number;
}

interface TargetGroupStickiness {
  readonly cookieDuration?: number;
  readonly cookieName?: string;
  readonly enabled?: boolean;
  readonly type?: string;
}

interface TargetGroupTargetFailover {
  readonly onDeregistration?: string;
  readonly onUnhealthy?: string;
}

interface TargetGroupTargetGroupHealth {
  readonly dnsFailover?: TargetGroupTargetGroupHealthDnsFailover;
  readonly unhealthyStateRouting?: TargetGroupTargetGroupHealthUnhealthyStateRouting;
}

interface TargetGroupTargetGroupHealthDnsFailover {
  readonly minimumHealthyTargetsCount?: string;
  readonly minimumHealthyTargetsPercentage?: string;
}

interface TargetGroupTargetGroupHealthUnhealthyStateRouting {
  readonly minimumHealthyTargetsCount?: number;
  readonly minimumHealthyTargetsPercentage?: string;
}

interface TargetGroupTargetHealthState {
  readonly enableUnhealthyConnectionTermination?: boolean;
  readonly unhealthyDrainingInterval?: number;
}

interface TaskDefinitionEphemeralStorage {
  readonly sizeInGib?: number;
}

interface TaskDefinitionProxyConfiguration {
  readonly containerName?: string;
  readonly properties?: { readonly [key: string]: string };
  readonly type?: string;
}

interface TaskDefinitionRuntimePlatform {
  readonly cpuArchitecture?: string;
  readonly operatingSystemFamily?: string;
}

interface TaskDefinitionVolume {
  readonly configureAtLaunch?: boolean;
  readonly dockerVolumeConfiguration?: TaskDefinitionVolumeDockerVolumeConfiguration;
  readonly efsVolumeConfiguration?: TaskDefinitionVolumeEfsVolumeConfiguration;
  readonly fsxWindowsFileServerVolumeConfiguration?: TaskDefinitionVolumeFsxWindowsFileServerVolumeConfiguration;
  readonly hostPath?: string;
  readonly name?: string;
  readonly s3filesVolumeConfiguration?: TaskDefinitionVolumeS3filesVolumeConfiguration;
}

interface TaskDefinitionVolumeDockerVolumeConfiguration {
  readonly autoprovision?: boolean;
  readonly driver?: string;
  readonly driverOpts?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
  readonly scope?: string;
}

interface TaskDefinitionVolumeEfsVolumeConfiguration {
  readonly authorizationConfig?: TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfig;
  readonly fileSystemId?: string;
  readonly rootDirectory?: string;
  readonly transitEncryption?: string;
  readonly transitEncryptionPort?: number;
}

interface TaskDefinitionVolumeEfsVolumeConfigurationAuthorizationConfig {
  readonly accessPointId?: string;
  readonly iam?: string;
}

interface TaskDefinitionVolumeFsxWindowsFileServerVolumeConfiguration {
  readonly authorizationConfig?: TaskDefinitionVolumeFsxWindowsFileServerVolumeConfigurationAuthorizationConfig;
  readonly fileSystemId?: string;
  readonly rootDirectory?: string;
}

interface TaskDefinitionVolumeFsxWindowsFileServerVolumeConfigurationAuthorizationConfig {
  readonly credentialsParameter?: string;
  readonly domain?: string;
}

interface TaskDefinitionVolumeS3filesVolumeConfiguration {
  readonly accessPointArn?: string;
  readonly fileSystemArn?: string;
  readonly rootDirectory?: string;
  readonly transitEncryptionPort?: number;
}

interface TaskSetLoadBalancer {
  readonly containerName?: string;
  readonly containerPort?: number;
  readonly loadBalancerName?: string;
  readonly targetGroupArn?: string;
}

interface TaskSetScale {
  readonly unit?: string;
  readonly value?: number;
}

interface TrailAdvancedEventSelector {
  readonly fieldSelectors?: readonly TrailAdvancedEventSelectorFieldSelector[];
  readonly name?: string;
}

interface TrailAdvancedEventSelectorFieldSelector {
  readonly endsWiths?: readonly string[];
  readonly equals?: readonly string[];
  readonly field?: string;
  readonly notEndsWiths?: readonly string[];
  readonly notEquals?: readonly string[];
  readonly notStartsWiths?: readonly string[];
  readonly startsWiths?: readonly string[];
}

interface TrailEventSelector {
  readonly dataResources?: readonly TrailEventSelectorDataResource[];
  readonly excludeManagementEventSources?: readonly string[];
  readonly includeManagementEvents?: boolean;
  readonly readWriteType?: string;
}

interface TrailEventSelectorDataResource {
  readonly type?: string;
  readonly values?: readonly string[];
}

interface TrailInsightSelector {
  readonly insightType?: string;
}

interface TransferServer {
  readonly arn?: string;
  readonly certificate?: string;
  readonly directoryId?: string;
  readonly domain?: string;
  readonly endpoint?: string;
  readonly endpointDetails?: ServerEndpointDetails;
  readonly endpointType?: string;
  readonly forceDestroy?: boolean;
  readonly function?: string;
  readonly hostKey?: string;
  readonly hostKeyFingerprint?: string;
  readonly identityProviderType?: string;
  readonly invocationRole?: string;
  readonly ipAddressType?: string;
  readonly loggingRole?: string;
  readonly postAuthenticationLoginBanner?: string;
  readonly preAuthenticationLoginBanner?: string;
  readonly protocolDetails?: ServerProtocolDetails;
  readonly protocols?: readonly string[];
  readonly region?: string;
  readonly s3StorageOptions?: ServerS3StorageOptions;
  readonly securityPolicyName?: string;
  readonly sftpAuthenticationMethods?: string;
  readonly structuredLogDestinations?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly url?: string;
  readonly workflowDetails?: ServerWorkflowDetails;
}

interface UserAuthenticationMode {
  readonly passwordCount?: number;
  readonly passwords?: readonly string[];
  readonly type?: string;
}

interface UserPoolAccountRecoverySetting {
  readonly recoveryMechanisms?: readonly UserPoolAccountRecoverySettingRecoveryMechanism[];
}

interface UserPoolAccountRecoverySettingRecoveryMechanism {
  readonly name?: string;
  readonly priority?: number;
}

interface UserPoolAdminCreateUserConfig {
  readonly allowAdminCreateUserOnly?: boolean;
  readonly inviteMessageTemplate?: UserPoolAdminCreateUserConfigInviteMessageTemplate;
}

interface UserPoolAdminCreateUserConfigInviteMessageTemplate {
  readonly emailMessage?: string;
  readonly emailSubject?: string;
  readonly smsMessage?: string;
}

interface UserPoolClientAnalyticsConfiguration {
  readonly applicationArn?: string;
  readonly applicationId?: string;
  readonly externalId?: string;
  readonly roleArn?: string;
  readonly userDataShared?: boolean;
}

interface UserPoolClientRefreshTokenRotation {
  readonly feature?: string;
  readonly retryGracePeriodSeconds?: number;
}

interface UserPoolClientTokenValidityUnits {
  readonly accessToken?: string;
  readonly idToken?: string;
  readonly refreshToken?: string;
}

interface UserPoolDeviceConfiguration {
  readonly challengeRequiredOnNewDevice?: boolean;
  readonly deviceOnlyRememberedOnUserPrompt?: boolean;
}

interface UserPoolEmailConfiguration {
  readonly configurationSet?: string;
  readonly emailSendingAccount?: string;
  readonly fromEmailAddress?: string;
  readonly replyToEmailAddress?: string;
  readonly sourceArn?: string;
}

interface UserPoolEmailMfaConfiguration {
  readonly message?: string;
  readonly subject?: string;
}

interface UserPoolLambdaConfig {
  readonly createAuthChallenge?: string;
  readonly customEmailSender?: UserPoolLambdaConfigCustomSmsSender;
  readonly customMessage?: string;
  readonly customSmsSender?: UserPoolLambdaConfigCustomSmsSender;
  readonly defineAuthChallenge?: string;
  readonly kmsKeyId?: string;
  readonly postAuthentication?: string;
  readonly postConfirmation?: string;
  readonly preAuthentication?: string;
  readonly preSignUp?: string;
  readonly preTokenGeneration?: string;
  readonly preTokenGenerationConfig?: UserPoolLambdaConfigCustomSmsSender;
  readonly userMigration?: string;
  readonly verifyAuthChallengeResponse?: string;
}

interface UserPoolLambdaConfigCustomSmsSender {
  readonly lambdaArn?: string;
  readonly lambdaVersion?: string;
}

interface UserPoolPasswordPolicy {
  readonly minimumLength?: number;
  readonly passwordHistorySize?: number;
  readonly requireLowercase?: boolean;
  readonly requireNumbers?: boolean;
  readonly requireSymbols?: boolean;
  readonly requireUppercase?: boolean;
  readonly temporaryPasswordValidityDays?: number;
}

interface UserPoolSchema {
  readonly attributeDataType?: string;
  readonly developerOnlyAttribute?: boolean;
  readonly mutable?: boolean;
  readonly name?: string;
  readonly numberAttributeConstraints?: UserPoolSchemaNumberAttributeConstraints;
  readonly required?: boolean;
  readonly stringAttributeConstraints?: UserPoolSchemaStringAttributeConstraints;
}

interface UserPoolSchemaNumberAttributeConstraints {
  readonly maxValue?: string;
  readonly minValue?: string;
}

interface UserPoolSchemaStringAttributeConstraints {
  readonly maxLength?: string;
  readonly minLength?: string;
}

interface UserPoolSignInPolicy {
  readonly allowedFirstAuthFactors?: readonly string[];
}

interface UserPoolSmsConfiguration {
  readonly externalId?: string;
  readonly snsCallerArn?: string;
  readonly snsRegion?: string;
}

interface UserPoolUserAttributeUpdateSettings {
  readonly attributesRequireVerificationBeforeUpdates?: readonly string[];
}

interface UserPoolUserPoolAddOns {
  readonly advancedSecurityAdditionalFlows?: UserPoolUserPoolAddOnsAdvancedSecurityAdditionalFlows;
  readonly advancedSecurityMode?: string;
}

interface UserPoolUserPoolAddOnsAdvancedSecurityAdditionalFlows {
  readonly customAuthMode?: string;
}

interface UserPoolUsernameConfiguration {
  readonly caseSensitive?: boolean;
}

interface UserPoolVerificationMessageTemplate {
  readonly defaultEmailOption?: string;
  readonly emailMessage?: string;
  readonly emailMessageByLink?: string;
  readonly emailSubject?: string;
  readonly emailSubjectByLink?: string;
  readonly smsMessage?: string;
}

interface UserPoolWebAuthnConfiguration {
  readonly relyingPartyId?: string;
  readonly userVerification?: string;
}

interface VaultNotification {
  readonly events?: readonly string[];
  readonly snsTopic?: string;
}

interface VpcEndpointDnsEntry {
  readonly dnsName?: string;
  readonly hostedZoneId?: string;
}

interface VpcEndpointDnsOptions {
  readonly dnsRecordIpType?: string;
  readonly privateDnsOnlyForInboundResolverEndpoint?: boolean;
  readonly privateDnsPreference?: string;
  readonly privateDnsSpecifiedDomains?: readonly string[];
}

interface VpcEndpointPrivateDns {
  readonly privateDnsEnabled?: boolean;
  readonly region?: string;
  readonly vpcEndpointId?: string;
}

interface VpcEndpointServicePrivateDnsVerification {
  readonly region?: string;
  readonly serviceId?: string;
  readonly timeouts?: ClusterSnapshotCopyTimeouts;
  readonly waitForVerification?: boolean;
}

interface VpcEndpointSubnetConfiguration {
  readonly ipv4?: string;
  readonly ipv6?: string;
  readonly subnetId?: string;
}

interface VpcPeeringConnectionAccepter {
  readonly allowRemoteVpcDnsResolution?: boolean;
}

interface VpcRouteServer {
  readonly amazonSideAsn?: number;
  readonly arn?: string;
  readonly persistRoutes?: string;
  readonly persistRoutesDuration?: number;
  readonly region?: string;
  readonly routeServerId?: string;
  readonly snsNotificationsEnabled?: boolean;
  readonly snsTopicArn?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly timeouts?: DaemonTimeouts;
}

interface VpcRouteServerEndpoint {
  readonly arn?: string;
  readonly eniAddress?: string;
  readonly eniId?: string;
  readonly region?: string;
  readonly routeServerEndpointId?: string;
  readonly routeServerId?: string;
  readonly subnetId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly timeouts?: ExportTaskTimeouts;
  readonly vpcId?: string;
}

interface VpcRouteServerPeer {
  readonly arn?: string;
  readonly bgpOptions?: RouteServerPeerBgpOptions;
  readonly endpointEniAddress?: string;
  readonly endpointEniId?: string;
  readonly peerAddress?: string;
  readonly region?: string;
  readonly routeServerEndpointId?: string;
  readonly routeServerId?: string;
  readonly routeServerPeerId?: string;
  readonly subnetId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly timeouts?: ExportTaskTimeouts;
  readonly vpcId?: string;
}

interface VpcRouteServerPropagation {
  readonly region?: string;
  readonly routeServerId?: string;
  readonly routeTableId?: string;
  readonly timeouts?: ExportTaskTimeouts;
}

interface VpcRouteServerVpcAssociation {
  readonly region?: string;
  readonly routeServerId?: string;
  readonly timeouts?: ExportTaskTimeouts;
  readonly vpcId?: string;
}

interface VpcSecurityGroupEgressRule {
  readonly arn?: string;
  readonly cidrIpv4?: string;
  readonly cidrIpv6?: string;
  readonly description?: string;
  readonly fromPort?: number;
  readonly ipProtocol?: string;
  readonly prefixListId?: string;
  readonly referencedSecurityGroupId?: string;
  readonly region?: string;
  readonly securityGroupId?: string;
  readonly securityGroupRuleId?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly toPort?: number;
}

interface VpcSecurityGroupVpcAssociation {
  readonly region?: string;
  readonly securityGroupId?: string;
  readonly state?: string;
  readonly timeouts?: ExportTaskTimeouts;
  readonly vpcId?: string;
}

interface WafWebAcl {
  readonly arn?: string;
  readonly defaultAction?: WafWebAclRuleAction;
  readonly loggingConfiguration?: WebAclLoggingConfiguration;
  readonly metricName?: string;
  readonly name?: string;
  readonly rules?: readonly WafWebAclRule[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface WafWebAclRule {
  readonly action?: WafWebAclRuleAction;
  readonly overrideAction?: WafWebAclRuleAction;
  readonly priority?: number;
  readonly ruleId?: string;
  readonly type?: string;
}

interface WafWebAclRuleAction {
  readonly type?: string;
}

interface WafregionalWebAcl {
  readonly arn?: string;
  readonly defaultAction?: WafWebAclRuleAction;
  readonly loggingConfiguration?: WebAclLoggingConfiguration;
  readonly metricName?: string;
  readonly name?: string;
  readonly region?: string;
  readonly rules?: readonly WafWebAclRule[];
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
}

interface WafregionalWebAclAssociation {
  readonly region?: string;
  readonly resourceArn?: string;
  readonly webAclId?: string;
}

interface Wafv2WebAcl {
  readonly applicationIntegrationUrl?: string;
  readonly arn?: string;
  readonly associationConfig?: WebAclAssociationConfig;
  readonly capacity?: number;
  readonly captchaConfig?: WebAclCaptchaConfig;
  readonly challengeConfig?: WebAclCaptchaConfig;
  readonly customResponseBodies?: readonly WebAclCustomResponseBody[];
  readonly dataProtectionConfig?: WebAclDataProtectionConfig;
  readonly defaultAction?: WebAclDefaultAction;
  readonly description?: string;
  readonly lockToken?: string;
  readonly name?: string;
  readonly namePrefix?: string;
  readonly region?: string;
  readonly ruleJson?: string;
  readonly rules?: readonly Wafv2WebAclRule[];
  readonly scope?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly tagsAll?: { readonly [key: string]: string };
  readonly tokenDomains?: readonly string[];
  readonly visibilityConfig?: WebAclVisibilityConfig;
}

interface Wafv2WebAclAssociation {
  readonly region?: string;
  readonly resourceArn?: string;
  readonly webAclArn?: string;
}

interface Wafv2WebAclLoggingConfiguration {
  readonly logDestinationConfigs?: readonly string[];
  readonly loggingFilter?: WebAclLoggingConfigurationLoggingFilter;
  readonly redactedFields?: readonly WebAclLoggingConfigurationRedactedField[];
  readonly region?: string;
  readonly resourceArn?: string;
}

interface Wafv2WebAclRule {
  readonly action?: Wafv2WebAclRuleAction;
  readonly captchaConfig?: WebAclCaptchaConfig;
  readonly challengeConfig?: WebAclCaptchaConfig;
  readonly name?: string;
  readonly overrideAction?: WebAclRuleOverrideAction;
  readonly priority?: number;
  readonly ruleLabels?: readonly WebAclRuleRuleLabel[];
  readonly statement?: WebAclRuleStatement;
  readonly visibilityConfig?: WebAclVisibilityConfig;
}

interface Wafv2WebAclRuleAction {
  readonly allow?: WebAclRuleActionAllow;
  readonly block?: WebAclRuleActionBlock;
  readonly captcha?: WebAclRuleActionAllow;
  readonly challenge?: WebAclRuleActionAllow;
  readonly count?: WebAclRuleActionAllow;
}

interface Wafv2WebAclRuleGroupAssociation {
  readonly managedRuleGroup?: WebAclRuleGroupAssociationManagedRuleGroup;
  readonly overrideAction?: string;
  readonly priority?: number;
  readonly region?: string;
  readonly ruleGroupReference?: WebAclRuleGroupAssociationRuleGroupReference;
  readonly ruleName?: string;
  readonly timeouts?: DaemonTimeouts;
  readonly visibilityConfig?: WebAclVisibilityConfig;
  readonly webAclArn?: string;
}

interface WebAclAssociationConfig {
  readonly requestBodies?: readonly WebAclAssociationConfigRequestBody[];
}

interface WebAclAssociationConfigRequestBody {
  readonly apiGateway?: WebAclAssociationConfigRequestBodyApiGateway;
  readonly appRunnerService?: WebAclAssociationConfigRequestBodyApiGateway;
  readonly cloudfront?: WebAclAssociationConfigRequestBodyApiGateway;
  readonly cognitoUserPool?: WebAclAssociationConfigRequestBodyApiGateway;
  readonly verifiedAccessInstance?: WebAclAssociationConfigRequestBodyApiGateway;
}

interface WebAclAssociationConfigRequestBodyApiGateway {
  readonly defaultSizeInspectionLimit?: string;
}

interface WebAclCaptchaConfig {
  readonly immunityTimeProperty?: WebAclCaptchaConfigImmunityTimeProperty;
}

interface WebAclCaptchaConfigImmunityTimeProperty {
  readonly immunityTime?: number;
}

interface WebAclCustomResponseBody {
  readonly content?: string;
  readonly contentType?: string;
  readonly key?: string;
}

interface WebAclDataProtectionConfig {
  readonly dataProtections?: readonly WebAclDataProtectionConfigDataProtection[];
}

interface WebAclDataProtectionConfigDataProtection {
  readonly action?: string;
  readonly excludeRateBasedDetails?: boolean;
  readonly excludeRuleMatchDetails?: boolean;
  readonly field?: WebAclDataProtectionConfigDataProtectionField;
}

interface WebAclDataProtectionConfigDataProtectionField {
  readonly fieldKeys?: readonly string[];
  readonly fieldType?: string;
}

interface WebAclDefaultAction {
  readonly allow?: WebAclRuleActionAllow;
  readonly block?: WebAclRuleActionBlock;
}

interface WebAclLoggingConfiguration {
  readonly logDestination?: string;
  readonly redactedFields?: WebAclLoggingConfigurationRedactedFields;
}

interface WebAclLoggingConfigurationLoggingFilter {
  readonly defaultBehavior?: string;
  readonly filters?: readonly WebAclLoggingConfigurationLoggingFilterFilter[];
}

interface WebAclLoggingConfigurationLoggingFilterFilter {
  readonly behavior?: string;
  readonly conditions?: readonly WebAclLoggingConfigurationLoggingFilterFilterCondition[];
  readonly requirement?: string;
}

interface WebAclLoggingConfigurationLoggingFilterFilterCondition {
  readonly actionCondition?: WebAclLoggingConfigurationLoggingFilterFilterConditionActionCondition;
  readonly labelNameCondition?: WebAclLoggingConfigurationLoggingFilterFilterConditionLabelNameCondition;
}

interface WebAclLoggingConfigurationLoggingFilterFilterConditionActionCondition {
  readonly action?: string;
}

interface WebAclLoggingConfigurationLoggingFilterFilterConditionLabelNameCondition {
  readonly labelName?: string;
}

interface WebAclLoggingConfigurationRedactedField {
  readonly method?: WebAclRuleOverrideActionNone;
  readonly queryString?: WebAclRuleOverrideActionNone;
  readonly singleHeader?: WebAclRuleRuleLabel;
  readonly uriPath?: WebAclRuleOverrideActionNone;
}

interface WebAclLoggingConfigurationRedactedFields {
  readonly fieldToMatches?: readonly WebAclLoggingConfigurationRedactedFieldsFieldToMatch[];
}

interface WebAclLoggingConfigurationRedactedFieldsFieldToMatch {
  readonly data?: string;
  readonly type?: string;
}

interface WebAclRuleActionAllow {
  readonly customRequestHandling?: WebAclRuleActionAllowCustomRequestHandling;
}

interface WebAclRuleActionAllowCustomRequestHandling {
  readonly insertHeaders?: readonly ClusterSetting[];
}

interface WebAclRuleActionBlock {
  readonly customResponse?: WebAclRuleActionBlockCustomResponse;
}

interface WebAclRuleActionBlockCustomResponse {
  readonly customResponseBodyKey?: string;
  readonly responseCode?: number;
  readonly responseHeaders?: readonly ClusterSetting[];
}

interface WebAclRuleGroupAssociationManagedRuleGroup {
  readonly managedRuleGroupConfigs?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigs;
  readonly name?: string;
  readonly ruleActionOverrides?: readonly WebAclRuleGroupAssociationManagedRuleGroupRuleActionOverride[];
  readonly vendorName?: string;
  readonly version?: string;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigs {
  readonly awsManagedRulesAcfpRuleSet?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSet;
  readonly awsManagedRulesAntiDdosRuleSet?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAntiDdosRuleSet;
  readonly awsManagedRulesAtpRuleSet?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSet;
  readonly awsManagedRulesBotControlRuleSet?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesBotControlRuleSet;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSet {
  readonly creationPath?: string;
  readonly enableRegexInPath?: boolean;
  readonly registrationPagePath?: string;
  readonly requestInspection?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspection;
  readonly responseInspection?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspection;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspection {
  readonly addressFields?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionAddressFields;
  readonly emailField?: WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigPasswordField;
  readonly passwordField?: WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigPasswordField;
  readonly payloadType?: string;
  readonly phoneNumberFields?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionAddressFields;
  readonly usernameField?: WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigPasswordField;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSetRequestInspectionAddressFields {
  readonly identifiers?: readonly string[];
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAntiDdosRuleSet {
  readonly clientSideActionConfig?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAntiDdosRuleSetClientSideActionConfig;
  readonly sensitivityToBlock?: string;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAntiDdosRuleSetClientSideActionConfig {
  readonly challenge?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAntiDdosRuleSetClientSideActionConfigChallenge;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAntiDdosRuleSetClientSideActionConfigChallenge {
  readonly exemptUriRegularExpressions?: readonly WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAntiDdosRuleSetClientSideActionConfigChallengeExemptUriRegularExpression[];
  readonly sensitivity?: string;
  readonly usageOfAction?: string;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAntiDdosRuleSetClientSideActionConfigChallengeExemptUriRegularExpression {
  readonly regexString?: string;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSet {
  readonly enableRegexInPath?: boolean;
  readonly loginPath?: string;
  readonly requestInspection?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetRequestInspection;
  readonly responseInspection?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspection;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetRequestInspection {
  readonly passwordField?: WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigPasswordField;
  readonly payloadType?: string;
  readonly usernameField?: WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigPasswordField;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspection {
  readonly bodyContains?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionBodyContains;
  readonly header?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionHeader;
  readonly json?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionJson;
  readonly statusCode?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionStatusCode;
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionBodyContains {
  readonly failureStrings?: readonly string[];
  readonly successStrings?: readonly string[];
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionHeader {
  readonly failureValues?: readonly string[];
  readonly name?: string;
  readonly successValues?: readonly string[];
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionJson {
  readonly failureValues?: readonly string[];
  readonly identifier?: string;
  readonly successValues?: readonly string[];
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSetResponseInspectionStatusCode {
  readonly failureCodes?: readonly number[];
  readonly successCodes?: readonly number[];
}

interface WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesBotControlRuleSet {
  readonly enableMachineLearning?: boolean;
  readonly inspectionLevel?: string;
}

interface WebAclRuleGroupAssociationManagedRuleGroupRuleActionOverride {
  readonly actionToUse?: Wafv2WebAclRuleAction;
  readonly name?: string;
}

interface WebAclRuleGroupAssociationRuleGroupReference {
  readonly arn?: string;
  readonly ruleActionOverrides?: readonly WebAclRuleGroupAssociationManagedRuleGroupRuleActionOverride[];
}

interface WebAclRuleOverrideAction {
  readonly count?: WebAclRuleOverrideActionNone;
  readonly none?: WebAclRuleOverrideActionNone;
}

interface WebAclRuleOverrideActionNone {
}

interface WebAclRuleRuleLabel {
  readonly name?: string;
}

interface WebAclRuleStatement {
  readonly andStatement?: WebAclRuleStatementOrStatement;
  readonly asnMatchStatement?: WebAclRuleStatementAsnMatchStatement;
  readonly byteMatchStatement?: WebAclRuleStatementByteMatchStatement;
  readonly geoMatchStatement?: WebAclRuleStatementGeoMatchStatement;
  readonly ipSetReferenceStatement?: WebAclRuleStatementIpSetReferenceStatement;
  readonly labelMatchStatement?: WebAclRuleStatementLabelMatchStatement;
  readonly managedRuleGroupStatement?: WebAclRuleStatementManagedRuleGroupStatement;
  readonly notStatement?: WebAclRuleStatementNotStatement;
  readonly orStatement?: WebAclRuleStatementOrStatement;
  readonly rateBasedStatement?: WebAclRuleStatementRateBasedStatement;
  readonly regexMatchStatement?: WebAclRuleStatementRegexMatchStatement;
  readonly regexPatternSetReferenceStatement?: WebAclRuleStatementRegexPatternSetReferenceStatement;
  readonly ruleGroupReferenceStatement?: WebAclRuleStatementRuleGroupReferenceStatement;
  readonly sizeConstraintStatement?: WebAclRuleStatementSizeConstraintStatement;
  readonly sqliMatchStatement?: WebAclRuleStatementSqliMatchStatement;
  readonly xssMatchStatement?: WebAclRuleStatementXssMatchStatement;
}

interface WebAclRuleStatementAsnMatchStatement {
  readonly asnLists?: readonly number[];
  readonly forwardedIpConfig?: WebAclRuleStatementAsnMatchStatementForwardedIpConfig;
}

interface WebAclRuleStatementAsnMatchStatementForwardedIpConfig {
  readonly fallbackBehavior?: string;
  readonly headerName?: string;
}

interface WebAclRuleStatementByteMatchStatement {
  readonly fieldToMatch?: WebAclRuleStatementXssMatchStatementFieldToMatch;
  readonly positionalConstraint?: string;
  readonly searchString?: string;
  readonly textTransformations?: readonly WebAclRuleStatementXssMatchStatementTextTransformation[];
}

interface WebAclRuleStatementGeoMatchStatement {
  readonly countryCodes?: readonly string[];
  readonly forwardedIpConfig?: WebAclRuleStatementAsnMatchStatementForwardedIpConfig;
}

interface WebAclRuleStatementIpSetReferenceStatement {
  readonly arn?: string;
  readonly ipSetForwardedIpConfig?: WebAclRuleStatementIpSetReferenceStatementIpSetForwardedIpConfig;
}

interface WebAclRuleStatementIpSetReferenceStatementIpSetForwardedIpConfig {
  readonly fallbackBehavior?: string;
  readonly headerName?: string;
  readonly position?: string;
}

interface WebAclRuleStatementLabelMatchStatement {
  readonly key?: string;
  readonly scope?: string;
}

interface WebAclRuleStatementManagedRuleGroupStatement {
  readonly managedRuleGroupConfigs?: readonly WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfig[];
  readonly name?: string;
  readonly ruleActionOverrides?: readonly WebAclRuleGroupAssociationManagedRuleGroupRuleActionOverride[];
  readonly scopeDownStatement?: WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement;
  readonly vendorName?: string;
  readonly version?: string;
}

interface WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfig {
  readonly awsManagedRulesAcfpRuleSet?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAcfpRuleSet;
  readonly awsManagedRulesAntiDdosRuleSet?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAntiDdosRuleSet;
  readonly awsManagedRulesAtpRuleSet?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesAtpRuleSet;
  readonly awsManagedRulesBotControlRuleSet?: WebAclRuleGroupAssociationManagedRuleGroupManagedRuleGroupConfigsAwsManagedRulesBotControlRuleSet;
  readonly loginPath?: string;
  readonly passwordField?: WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigPasswordField;
  readonly payloadType?: string;
  readonly usernameField?: WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigPasswordField;
}

interface WebAclRuleStatementManagedRuleGroupStatementManagedRuleGroupConfigPasswordField {
  readonly identifier?: string;
}

interface WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement {
  readonly andStatement?: WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementOrStatement;
  readonly asnMatchStatement?: WebAclRuleStatementAsnMatchStatement;
  readonly byteMatchStatement?: WebAclRuleStatementByteMatchStatement;
  readonly geoMatchStatement?: WebAclRuleStatementGeoMatchStatement;
  readonly ipSetReferenceStatement?: WebAclRuleStatementIpSetReferenceStatement;
  readonly labelMatchStatement?: WebAclRuleStatementLabelMatchStatement;
  readonly notStatement?: WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementNotStatement;
  readonly orStatement?: WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementOrStatement;
  readonly regexMatchStatement?: WebAclRuleStatementRegexMatchStatement;
  readonly regexPatternSetReferenceStatement?: WebAclRuleStatementRegexPatternSetReferenceStatement;
  readonly sizeConstraintStatement?: WebAclRuleStatementSizeConstraintStatement;
  readonly sqliMatchStatement?: WebAclRuleStatementSqliMatchStatement;
  readonly xssMatchStatement?: WebAclRuleStatementXssMatchStatement;
}

interface WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementNotStatement {
  readonly statement?: WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement;
}

interface WebAclRuleStatementManagedRuleGroupStatementScopeDownStatementOrStatement {
  readonly statements?: readonly WebAclRuleStatementManagedRuleGroupStatementScopeDownStatement[];
}

interface WebAclRuleStatementNotStatement {
  readonly statement?: WebAclRuleStatement;
}

interface WebAclRuleStatementOrStatement {
  readonly statements?: readonly WebAclRuleStatement[];
}

interface WebAclRuleStatementRateBasedStatement {
  readonly aggregateKeyType?: string;
  readonly customKeys?: readonly WebAclRuleStatementRateBasedStatementCustomKey[];
  readonly evaluationWindowSec?: number;
  readonly forwardedIpConfig?: WebAclRuleStatementAsnMatchStatementForwardedIpConfig;
  readonly limit?: number;
  readonly scopeDownStatement?: WebAclRuleStatementRateBasedStatementScopeDownStatement;
}

interface WebAclRuleStatementRateBasedStatementCustomKey {
  readonly asn?: WebAclRuleOverrideActionNone;
  readonly cookie?: WebAclRuleStatementRateBasedStatementCustomKeyCookie;
  readonly forwardedIp?: WebAclRuleOverrideActionNone;
  readonly header?: WebAclRuleStatementRateBasedStatementCustomKeyCookie;
  readonly httpMethod?: WebAclRuleOverrideActionNone;
  readonly ip?: WebAclRuleOverrideActionNone;
  readonly ja3Fingerprint?: WebAclRuleStatementXssMatchStatementFieldToMatchUriFragment;
  readonly ja4Fingerprint?: WebAclRuleStatementXssMatchStatementFieldToMatchUriFragment;
  readonly labelNamespace?: ClusterServiceConnectDefaults;
  readonly queryArgument?: WebAclRuleStatementRateBasedStatementCustomKeyCookie;
  readonly queryString?: WebAclRuleStatementRateBasedStatementCustomKeyUriPath;
  readonly uriPath?: WebAclRuleStatementRateBasedStatementCustomKeyUriPath;
}

interface WebAclRuleStatementRateBasedStatementCustomKeyCookie {
  readonly name?: string;
  readonly textTransformations?: readonly WebAclRuleStatementXssMatchStatementTextTransformation[];
}

interface WebAclRuleStatementRateBasedStatementCustomKeyUriPath {
  readonly textTransformations?: readonly WebAclRuleStatementXssMatchStatementTextTransformation[];
}

interface WebAclRuleStatementRateBasedStatementScopeDownStatement {
  readonly andStatement?: WebAclRuleStatementRateBasedStatementScopeDownStatementOrStatement;
  readonly asnMatchStatement?: WebAclRuleStatementAsnMatchStatement;
  readonly byteMatchStatement?: WebAclRuleStatementByteMatchStatement;
  readonly geoMatchStatement?: WebAclRuleStatementGeoMatchStatement;
  readonly ipSetReferenceStatement?: WebAclRuleStatementIpSetReferenceStatement;
  readonly labelMatchStatement?: WebAclRuleStatementLabelMatchStatement;
  readonly notStatement?: WebAclRuleStatementRateBasedStatementScopeDownStatementNotStatement;
  readonly orStatement?: WebAclRuleStatementRateBasedStatementScopeDownStatementOrStatement;
  readonly regexMatchStatement?: WebAclRuleStatementRegexMatchStatement;
  readonly regexPatternSetReferenceStatement?: WebAclRuleStatementRegexPatternSetReferenceStatement;
  readonly sizeConstraintStatement?: WebAclRuleStatementSizeConstraintStatement;
  readonly sqliMatchStatement?: WebAclRuleStatementSqliMatchStatement;
  readonly xssMatchStatement?: WebAclRuleStatementXssMatchStatement;
}

interface WebAclRuleStatementRateBasedStatementScopeDownStatementNotStatement {
  readonly statement?: WebAclRuleStatementRateBasedStatementScopeDownStatement;
}

interface WebAclRuleStatementRateBasedStatementScopeDownStatementOrStatement {
  readonly statements?: readonly WebAclRuleStatementRateBasedStatementScopeDownStatement[];
}

interface WebAclRuleStatementRegexMatchStatement {
  readonly fieldToMatch?: WebAclRuleStatementXssMatchStatementFieldToMatch;
  readonly regexString?: string;
  readonly textTransformations?: readonly WebAclRuleStatementXssMatchStatementTextTransformation[];
}

interface WebAclRuleStatementRegexPatternSetReferenceStatement {
  readonly arn?: string;
  readonly fieldToMatch?: WebAclRuleStatementXssMatchStatementFieldToMatch;
  readonly textTransformations?: readonly WebAclRuleStatementXssMatchStatementTextTransformation[];
}

interface WebAclRuleStatementRuleGroupReferenceStatement {
  readonly arn?: string;
  readonly excludedRules?: readonly WebAclRuleRuleLabel[];
  readonly ruleActionOverrides?: readonly WebAclRuleGroupAssociationManagedRuleGroupRuleActionOverride[];
}

interface WebAclRuleStatementSizeConstraintStatement {
  readonly comparisonOperator?: string;
  readonly fieldToMatch?: WebAclRuleStatementXssMatchStatementFieldToMatch;
  readonly size?: number;
  readonly textTransformations?: readonly WebAclRuleStatementXssMatchStatementTextTransformation[];
}

interface WebAclRuleStatementSqliMatchStatement {
  readonly fieldToMatch?: WebAclRuleStatementXssMatchStatementFieldToMatch;
  readonly sensitivityLevel?: string;
  readonly textTransformations?: readonly WebAclRuleStatementXssMatchStatementTextTransformation[];
}

interface WebAclRuleStatementXssMatchStatement {
  readonly fieldToMatch?: WebAclRuleStatementXssMatchStatementFieldToMatch;
  readonly textTransformations?: readonly WebAclRuleStatementXssMatchStatementTextTransformation[];
}

interface WebAclRuleStatementXssMatchStatementFieldToMatch {
  readonly allQueryArguments?: WebAclRuleOverrideActionNone;
  readonly body?: WebAclRuleStatementXssMatchStatementFieldToMatchBody;
  readonly cookies?: WebAclRuleStatementXssMatchStatementFieldToMatchCookies;
  readonly headerOrders?: readonly WebAclRuleStatementXssMatchStatementFieldToMatchBody[];
  readonly headers?: readonly WebAclRuleStatementXssMatchStatementFieldToMatchHeader[];
  readonly ja3Fingerprint?: WebAclRuleStatementXssMatchStatementFieldToMatchUriFragment;
  readonly ja4Fingerprint?: WebAclRuleStatementXssMatchStatementFieldToMatchUriFragment;
  readonly jsonBody?: WebAclRuleStatementXssMatchStatementFieldToMatchJsonBody;
  readonly method?: WebAclRuleOverrideActionNone;
  readonly queryString?: WebAclRuleOverrideActionNone;
  readonly singleHeader?: WebAclRuleRuleLabel;
  readonly singleQueryArgument?: WebAclRuleRuleLabel;
  readonly uriFragment?: WebAclRuleStatementXssMatchStatementFieldToMatchUriFragment;
  readonly uriPath?: WebAclRuleOverrideActionNone;
}

interface WebAclRuleStatementXssMatchStatementFieldToMatchBody {
  readonly oversizeHandling?: string;
}

interface WebAclRuleStatementXssMatchStatementFieldToMatchCookies {
  readonly matchPatterns?: readonly WebAclRuleStatementXssMatchStatementFieldToMatchCookiesMatchPattern[];
  readonly matchScope?: string;
  readonly oversizeHandling?: string;
}

interface WebAclRuleStatementXssMatchStatementFieldToMatchCookiesMatchPattern {
  readonly all?: WebAclRuleOverrideActionNone;
  readonly excludedCookies?: readonly string[];
  readonly includedCookies?: readonly string[];
}

interface WebAclRuleStatementXssMatchStatementFieldToMatchHeader {
  readonly matchPattern?: WebAclRuleStatementXssMatchStatementFieldToMatchHeaderMatchPattern;
  readonly matchScope?: string;
  readonly oversizeHandling?: string;
}

interface WebAclRuleStatementXssMatchStatementFieldToMatchHeaderMatchPattern {
  readonly all?: WebAclRuleOverrideActionNone;
  readonly excludedHeaders?: readonly string[];
  readonly includedHeaders?: readonly string[];
}

interface WebAclRuleStatementXssMatchStatementFieldToMatchJsonBody {
  readonly invalidFallbackBehavior?: string;
  readonly matchPattern?: WebAclRuleStatementXssMatchStatementFieldToMatchJsonBodyMatchPattern;
  readonly matchScope?: string;
  readonly oversizeHandling?: string;
}

interface WebAclRuleStatementXssMatchStatementFieldToMatchJsonBodyMatchPattern {
  readonly all?: WebAclRuleOverrideActionNone;
  readonly includedPaths?: readonly string[];
}

interface WebAclRuleStatementXssMatchStatementFieldToMatchUriFragment {
  readonly fallbackBehavior?: string;
}

interface WebAclRuleStatementXssMatchStatementTextTransformation {
  readonly priority?: number;
  readonly type?: string;
}

interface WebAclVisibilityConfig {
  readonly cloudwatchMetricsEnabled?: boolean;
  readonly metricName?: string;
  readonly sampledRequestsEnabled?: boolean;
}

interface WebhookFilterGroup {
  readonly filters?: readonly WebhookFilterGroupFilter[];
}

interface WebhookFilterGroupFilter {
  readonly excludeMatchedPattern?: boolean;
  readonly pattern?: string;
  readonly type?: string;
}

interface WebhookPullRequestBuildPolicy {
  readonly approverRoles?: readonly string[];
  readonly requiresCommentApproval?: string;
}

interface WebhookScopeConfiguration {
  readonly domain?: string;
  readonly name?: string;
  readonly scope?: string;
}

interface WorkgroupConfigParameter {
  readonly parameterKey?: string;
  readonly parameterValue?: string;
}

interface WorkgroupConfiguration {
  readonly bytesScannedCutoffPerQuery?: number;
  readonly customerContentEncryptionConfiguration?: WorkgroupConfigurationCustomerContentEncryptionConfiguration;
  readonly enableMinimumEncryptionConfiguration?: boolean;
  readonly enforceWorkgroupConfiguration?: boolean;
  readonly engineVersion?: WorkgroupConfigurationEngineVersion;
  readonly executionRole?: string;
  readonly identityCenterConfiguration?: WorkgroupConfigurationIdentityCenterConfiguration;
  readonly managedQueryResultsConfiguration?: WorkgroupConfigurationManagedQueryResultsConfiguration;
  readonly monitoringConfiguration?: WorkgroupConfigurationMonitoringConfiguration;
  readonly publishCloudwatchMetricsEnabled?: boolean;
  readonly queryResultsS3AccessGrantsConfiguration?: WorkgroupConfigurationQueryResultsS3AccessGrantsConfiguration;
  readonly requesterPaysEnabled?: boolean;
  readonly resultConfiguration?: WorkgroupConfigurationResultConfiguration;
}

interface WorkgroupConfigurationCustomerContentEncryptionConfiguration {
  readonly kmsKey?: string;
}

interface WorkgroupConfigurationEngineVersion {
  readonly effectiveEngineVersion?: string;
  readonly selectedEngineVersion?: string;
}

interface WorkgroupConfigurationIdentityCenterConfiguration {
  readonly enableIdentityCenter?: boolean;
  readonly identityCenterInstanceArn?: string;
}

interface WorkgroupConfigurationManagedQueryResultsConfiguration {
  readonly enabled?: boolean;
  readonly encryptionConfiguration?: WorkgroupConfigurationCustomerContentEncryptionConfiguration;
}

interface WorkgroupConfigurationMonitoringConfiguration {
  readonly cloudWatchLoggingConfiguration?: WorkgroupConfigurationMonitoringConfigurationCloudWatchLoggingConfiguration;
  readonly managedLoggingConfiguration?: WorkgroupConfigurationMonitoringConfigurationManagedLoggingConfiguration;
  readonly s3LoggingConfiguration?: WorkgroupConfigurationMonitoringConfigurationS3LoggingConfiguration;
}

interface WorkgroupConfigurationMonitoringConfigurationCloudWatchLoggingConfiguration {
  readonly enabled?: boolean;
  readonly logGroup?: string;
  readonly logStreamNamePrefix?: string;
  readonly logTypes?: readonly AssociationTarget[];
}

interface WorkgroupConfigurationMonitoringConfigurationManagedLoggingConfiguration {
  readonly enabled?: boolean;
  readonly kmsKey?: string;
}

interface WorkgroupConfigurationMonitoringConfigurationS3LoggingConfiguration {
  readonly enabled?: boolean;
  readonly kmsKey?: string;
  readonly logLocation?: string;
}

interface WorkgroupConfigurationQueryResultsS3AccessGrantsConfiguration {
  readonly authenticationType?: string;
  readonly createUserLevelPrefix?: boolean;
  readonly enableS3AccessGrants?: boolean;
}

interface WorkgroupConfigurationResultConfiguration {
  readonly aclConfiguration?: DatabaseAclConfiguration;
  readonly encryptionConfiguration?: WorkgroupConfigurationResultConfigurationEncryptionConfiguration;
  readonly expectedBucketOwner?: string;
  readonly outputLocation?: string;
}

interface WorkgroupConfigurationResultConfigurationEncryptionConfiguration {
  readonly encryptionOption?: string;
  readonly kmsKeyArn?: string;
}

interface WorkgroupEndpoint {
  readonly address?: string;
  readonly port?: number;
  readonly vpcEndpoints?: readonly WorkgroupEndpointVpcEndpoint[];
}

interface WorkgroupEndpointVpcEndpoint {
  readonly networkInterfaces?: readonly WorkgroupEndpointVpcEndpointNetworkInterface[];
  readonly vpcEndpointId?: string;
  readonly vpcId?: string;
}

interface WorkgroupEndpointVpcEndpointNetworkInterface {
  readonly availabilityZone?: string;
  readonly networkInterfaceId?: string;
  readonly privateIpAddress?: string;
  readonly subnetId?: string;
}

interface WorkgroupPricePerformanceTarget {
  readonly enabled?: boolean;
  readonly level?: number;
}

interface ZoneVpc {
  readonly vpcId?: string;
  readonly vpcRegion?: string;
}
