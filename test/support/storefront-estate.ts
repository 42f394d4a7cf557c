import type { IpPermission, SecurityGroup } from "@aws-sdk/client-ec2";
import type { Listener } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { BucketEstate, Estate } from "./fake-aws/estate.ts";
import { account, type Deployed, deployedText, region } from "./storefront.ts";

type Json = Readonly<Record<string, never>>;
const text = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === "string" ? value : JSON.stringify(value);

/** How a rule's own resource and a resource of the program are called live: where live has no such resource, none. */
export function liveAddress({ urn, type, name, inputs }: Deployed): string | undefined {
  const kind = type.slice(type.lastIndexOf(":") + 1);
  const of = (owner: string): string => `${owner}#${kind}`;
  if (type === "aws:s3/bucket:Bucket") return `arn:aws:s3:::shop-${name}`;
  if (type.startsWith("aws:s3/bucket")) return of(`arn:aws:s3:::${inputs["bucket"]}`);
  switch (kind) {
    case "SecurityGroup":
    case "DefaultSecurityGroup":
      return `arn:aws:ec2:${region}:${account}:security-group/sg-${kind === "SecurityGroup" ? name : "default"}`;
    case "Volume":
      return `arn:aws:ec2:${region}:${account}:volume/${name}`;
    case "Instance":
      return `arn:aws:rds:${region}:${account}:db:${name}`;
    case "Queue":
      return deployedText(urn, "arn");
    case "QueuePolicy":
      return of(`arn:aws:sqs:${region}:${account}:${String(inputs["queueUrl"]).split("/").at(-1)}`);
    case "Role":
    case "Policy":
    case "Distribution":
    case "LoadBalancer":
      return deployedText(urn, "arn");
    case "RolePolicy":
      return `arn:aws:iam::${account}:role/${inputs["role"]}#RolePolicy/${name}`;
    case "RolePolicyAttachment":
      return `arn:aws:iam::${account}:role/${inputs["role"]}#RolePolicyAttachment/${inputs["policyArn"]}`;
    case "Listener":
      return listenerArn(name);
    default:
      return undefined;
  }
}

const listenerArn = (name: string): string =>
  `arn:aws:elasticloadbalancing:${region}:${account}:listener/app/shop/1/${name}`;

/** The shop as AWS would tell of it: the types that the account reader collects. */
export function estateOf(resources: readonly Deployed[]): Estate {
  const of = (type: string): readonly Deployed[] => resources.filter((each) => each.type === type);
  return {
    account,
    buckets: of("aws:s3/bucket:Bucket").map((bucket) => bucketOf(bucket, resources)),
    securityGroups: [
      ...of("aws:ec2/securityGroup:SecurityGroup").map((group) => groupOf(group, resources)),
      ...of("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").map((group) => ({
        ...groupOf(group, resources),
        GroupId: "sg-default",
        GroupName: "default",
      })),
    ],
    // Turned on after the shop's volumes were made, and by nobody's program.
    encryptionByDefault: true,
    volumes: of("aws:ebs/volume:Volume").map(({ name, inputs }) => ({
      VolumeId: name,
      Encrypted: inputs["encrypted"] as boolean,
    })),
    databases: of("aws:rds/instance:Instance").map(({ name, inputs }) => ({
      DBInstanceIdentifier: name,
      Engine: inputs["engine"] as string,
      EngineVersion: inputs["engineVersion"] as string,
      AutoMinorVersionUpgrade: true,
      BackupRetentionPeriod: inputs["backupRetentionPeriod"] as number,
      DBParameterGroups: [{ DBParameterGroupName: "orders" }],
      DeletionProtection: inputs["deletionProtection"] as boolean,
      EnabledCloudwatchLogsExports: inputs["enabledCloudwatchLogsExports"] as string[],
      PubliclyAccessible: inputs["publiclyAccessible"] as boolean,
      StorageEncrypted: inputs["storageEncrypted"] as boolean,
    })),
    balancers: of("aws:lb/loadBalancer:LoadBalancer").map(({ urn, name, inputs }) => ({
      balancer: {
        LoadBalancerArn: deployedText(urn, "arn"),
        LoadBalancerName: name,
        Type: inputs["loadBalancerType"] as "application",
        Scheme: inputs["internal"] === true ? "internal" : "internet-facing",
      },
      ...(inputs["accessLogs"] !== undefined && {
        attributes: { "access_logs.s3.enabled": "true", "access_logs.s3.bucket": "shop-logs" },
      }),
      listeners: of("aws:lb/listener:Listener").map((each) => ({ listener: listenerOf(each) })),
    })),
    roles: of("aws:iam/role:Role").map(({ urn, name, inputs }) => ({
      RoleName: name,
      Arn: deployedText(urn, "arn"),
      Path: "/",
      AssumeRolePolicyDocument: text(inputs["assumeRolePolicy"]) ?? "",
      RolePolicyList: of("aws:iam/rolePolicy:RolePolicy")
        .filter((each) => each.inputs["role"] === name)
        .map((each) => ({ PolicyName: each.name, PolicyDocument: text(each.inputs["policy"]) ?? "" })),
      AttachedManagedPolicies: of("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
        .filter((each) => each.inputs["role"] === name)
        .map((each) => ({ PolicyArn: String(each.inputs["policyArn"]) })),
    })),
    policies: of("aws:iam/policy:Policy").map(({ urn, name, inputs }) => ({
      PolicyName: name,
      Arn: deployedText(urn, "arn"),
      Path: "/",
      DefaultVersionId: "v1",
      PolicyVersionList: [{ VersionId: "v1", IsDefaultVersion: true, Document: text(inputs["policy"]) ?? "" }],
    })),
    queues: of("aws:sqs/queue:Queue").map(({ name, urn, inputs }) => {
      const url = deployedText(urn, "url");
      const policy = text(
        of("aws:sqs/queuePolicy:QueuePolicy").find((each) => each.inputs["queueUrl"] === url)?.inputs["policy"],
      );
      return {
        name,
        attributes: {
          KmsMasterKeyId: String(inputs["kmsMasterKeyId"] ?? ""),
          ...(policy !== undefined && { Policy: policy }),
        },
      };
    }),
    distributions: of("aws:cloudfront/distribution:Distribution").map(({ inputs }) => {
      const behaviour = inputs["defaultCacheBehavior"] as {
        readonly viewerProtocolPolicy: string;
        readonly targetOriginId: string;
      };
      const certificate = inputs["viewerCertificate"] as { readonly minimumProtocolVersion: string };
      return {
        id: "E1",
        config: {
          Enabled: true,
          Comment: String(inputs["comment"]),
          DefaultCacheBehavior: {
            TargetOriginId: behaviour.targetOriginId,
            ViewerProtocolPolicy: behaviour.viewerProtocolPolicy as "allow-all",
          },
          Origins: { Quantity: 1, Items: (inputs["origins"] as readonly OriginInputs[]).map(originOf) },
          WebACLId: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/images/1",
          ViewerCertificate: { MinimumProtocolVersion: certificate.minimumProtocolVersion as "TLSv1.2_2021" },
        },
      };
    }),
  };
}

interface OriginInputs {
  readonly originId: string;
  readonly domainName: string;
  readonly originAccessControlId: string;
}

const originOf = ({ originId, domainName, originAccessControlId }: OriginInputs) => ({
  Id: originId,
  DomainName: domainName,
  OriginAccessControlId: originAccessControlId,
});

const allUsers = "http://acs.amazonaws.com/groups/global/AllUsers";

function bucketOf({ name }: Deployed, resources: readonly Deployed[]): BucketEstate {
  const full = `shop-${name}`;
  const companion = (kind: string): Json | undefined =>
    resources.find((each) => each.type.endsWith(`:${kind}`) && each.inputs["bucket"] === full)?.inputs as
      | Json
      | undefined;
  const block = companion("BucketPublicAccessBlock");
  const policy = text(companion("BucketPolicy")?.["policy"]);
  const ownership = companion("BucketOwnershipControls")?.["rule"]?.["objectOwnership"];
  const isPublic = String(companion("BucketAcl")?.["acl"]).startsWith("public");
  return {
    name: full,
    ...(block && {
      publicAccess: {
        BlockPublicAcls: block["blockPublicAcls"],
        BlockPublicPolicy: block["blockPublicPolicy"],
        IgnorePublicAcls: block["ignorePublicAcls"],
        RestrictPublicBuckets: block["restrictPublicBuckets"],
      },
    }),
    ...(policy !== undefined && { policy }),
    ...(ownership !== undefined && { ownership }),
    ...(isPublic && { grants: [{ Grantee: { Type: "Group", URI: allUsers }, Permission: "READ" }] }),
    ...(companion("BucketVersioning") && { versioning: "Enabled" as const }),
    ...(companion("BucketLogging") && { logging: { TargetBucket: "shop-logs", TargetPrefix: `${name}/` } }),
    ...(companion("BucketLifecycleConfiguration") && {
      lifecycle: [{ Status: "Enabled", Filter: { Prefix: "" }, Expiration: { Days: 400 } }],
    }),
  };
}

interface Block {
  readonly protocol: string;
  readonly fromPort?: number;
  readonly toPort?: number;
  readonly cidrBlocks?: readonly string[];
  readonly securityGroups?: readonly string[];
}

function groupOf({ name, urn, inputs }: Deployed, resources: readonly Deployed[]): SecurityGroup {
  const id = deployedText(urn, "id");
  const own = ((inputs["ingress"] ?? []) as readonly Block[]).map((block) => permission(block));
  const rules = resources
    .filter(
      (each) =>
        each.type === "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule" &&
        each.inputs["securityGroupId"] === id,
    )
    .map(({ inputs: rule }) =>
      permission({ ...(rule as Json), protocol: String(rule["ipProtocol"]), cidrBlocks: [String(rule["cidrIpv4"])] }),
    );
  return { GroupId: id, GroupName: name, IpPermissions: [...own, ...rules] };
}

const permission = ({ protocol, fromPort, toPort, cidrBlocks = [], securityGroups = [] }: Block): IpPermission => ({
  IpProtocol: protocol,
  ...(protocol !== "-1" && { FromPort: fromPort, ToPort: toPort }),
  IpRanges: cidrBlocks.map((CidrIp) => ({ CidrIp })),
  UserIdGroupPairs: securityGroups.map((GroupId) => ({ GroupId })),
});

function listenerOf({ name, inputs }: Deployed): Listener {
  const [action] = inputs["defaultActions"] as readonly {
    readonly type: string;
    readonly redirect?: { readonly protocol: string; readonly port: string; readonly statusCode: string };
  }[];
  const to = action?.redirect;
  return {
    ListenerArn: listenerArn(name),
    Port: inputs["port"] as number,
    Protocol: inputs["protocol"] as "HTTP",
    ...(inputs["sslPolicy"] !== undefined && { SslPolicy: String(inputs["sslPolicy"]) }),
    DefaultActions: [
      to === undefined
        ? { Type: "forward", TargetGroupArn: `arn:aws:elasticloadbalancing:${region}:${account}:targetgroup/shop/1` }
        : {
            Type: "redirect",
            RedirectConfig: { Protocol: to.protocol, Port: to.port, StatusCode: to.statusCode as "HTTP_301" },
          },
    ],
  };
}
