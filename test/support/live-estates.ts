import type { Origin } from "@aws-sdk/client-cloudfront";
import type { Estate } from "./fake-aws/estate.ts";
import { storefront } from "./sources.ts";
import { deployed } from "./storefront.ts";
import { estateOf } from "./storefront-estate.ts";

const broken = "{";
const open = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }],
});
const spared = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      NotPrincipal: { AWS: "arn:aws:iam::123456789012:role/shop" },
      Action: "s3:GetObject",
      Resource: "arn:aws:s3:::spared/*",
    },
    { Effect: "Allow", Principal: { AWS: "222222222222" }, Action: "s3:PutObject", Resource: "arn:aws:s3:::spared/*" },
  ],
});
const off = { BlockPublicAcls: false, BlockPublicPolicy: false, IgnorePublicAcls: false, RestrictPublicBuckets: false };
const arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/shop/1";

/** Everything open, and nothing blocks it. */
const unguarded: Estate = {
  buckets: [
    { name: "open", publicAccess: "none", ownership: "ObjectWriter", policy: open },
    { name: "off", publicAccess: off },
    { name: "spared", publicAccess: off, policy: spared },
  ],
  encryptionByDefault: false,
  securityGroups: [
    {
      GroupId: "sg-0",
      GroupName: "default",
      VpcId: "vpc-1",
      IpPermissions: [{ IpProtocol: "-1", UserIdGroupPairs: [{ GroupId: "sg-0" }] }],
      IpPermissionsEgress: [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
    },
  ],
};

const database = { DBInstanceClass: "db.t4g.small", StorageEncrypted: true, PubliclyAccessible: false };

/** Databases that are kept and guarded, and some that are not. */
const databases: Estate = {
  databases: [
    {
      ...database,
      DBInstanceIdentifier: "guarded",
      Engine: "postgres",
      EngineVersion: "17.4",
      BackupRetentionPeriod: 14,
      DeletionProtection: true,
      AutoMinorVersionUpgrade: true,
      EnabledCloudwatchLogsExports: ["postgresql"],
      DBParameterGroups: [{ DBParameterGroupName: "default.postgres17" }],
    },
    {
      ...database,
      DBInstanceIdentifier: "loose",
      Engine: "mysql",
      EngineVersion: "8.4.3",
      AutoMinorVersionUpgrade: false,
      DBParameterGroups: [{ DBParameterGroupName: "default.mysql8.4" }],
    },
  ],
  clusters: [
    {
      DBClusterIdentifier: "owned-key",
      Engine: "aurora-mysql",
      StorageEncrypted: false,
      StorageEncryptionType: "sse-rds",
    },
    { DBClusterIdentifier: "plain", Engine: "aurora-mysql", StorageEncrypted: false, StorageEncryptionType: "none" },
  ],
  queues: [{ name: "plain", attributes: { SqsManagedSseEnabled: "false" } }, { name: "denied" }],
  errors: { "sqs:GetQueueAttributes denied": "denied" },
};

const group = (name: string, Permission: "READ" | "WRITE") => [
  { Grantee: { Type: "Group" as const, URI: `http://acs.amazonaws.com/groups/global/${name}` }, Permission },
];

/** Every guard of the account on, and buckets with what a shop would not show. */
const guarded: Estate = {
  accountPublicAccess: {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  },
  buckets: [
    { name: "written", ownership: "ObjectWriter", grants: group("AllUsers", "WRITE") },
    { name: "read", ownership: "ObjectWriter", grants: group("AuthenticatedUsers", "READ") },
    { name: "logged", logging: { TargetBucket: "logs", TargetPrefix: "logged/" } },
    { name: "logs", lifecycle: [{ Status: "Enabled", Filter: { Prefix: "" }, Expiration: { Days: 90 } }] },
  ],
};

/** What AWS tells only in part: calls that are refused, documents that are none, prefix lists. */
const partial: Estate = {
  buckets: [
    { name: "denied", ownership: "ObjectWriter" },
    { name: "broken", policy: broken },
  ],
  securityGroups: [
    {
      GroupId: "sg-1",
      GroupName: "web",
      IpPermissions: [{ IpProtocol: "-1", PrefixListIds: [{ PrefixListId: "pl-1" }] }],
    },
  ],
  roles: [
    {
      RoleName: "broken",
      Arn: "arn:aws:iam::123456789012:role/broken",
      Path: "/",
      AssumeRolePolicyDocument: broken,
      RolePolicyList: [{ PolicyName: "broken", PolicyDocument: broken }],
    },
  ],
  queues: [{ name: "broken", attributes: { Policy: broken } }],
  balancers: [
    {
      balancer: { LoadBalancerArn: arn, LoadBalancerName: "shop", Type: "application" },
      listeners: [
        {
          listener: {
            ListenerArn: `${arn}/l`,
            Port: 80,
            Protocol: "HTTP",
            DefaultActions: [{ Type: "fixed-response" }],
          },
        },
      ],
    },
  ],
  errors: {
    "ec2:GetEbsEncryptionByDefault": "denied",
    "s3:GetPublicAccessBlock denied": "denied",
    "s3:GetBucketAcl denied": "denied",
    "s3:GetBucketPolicy denied": "denied",
    "elastic-load-balancing-v2:DescribeLoadBalancerAttributes": "denied",
    "s3:GetBucketLifecycleConfiguration denied": "denied",
    "s3:GetBucketLogging denied": "denied",
    "s3:GetBucketVersioning denied": "denied",
    "s3-control:GetPublicAccessBlock": "denied",
    "elastic-load-balancing-v2:DescribeRules": "denied",
  },
};

const balancer = (name: string, type: "application" | "network", attributes: Readonly<Record<string, string>>) => ({
  balancer: {
    LoadBalancerArn: `${arn}/${name}`,
    LoadBalancerName: name,
    Type: type,
    Scheme: "internet-facing" as const,
  },
  attributes,
});

const origins = (...Items: readonly Origin[]) => ({ Quantity: Items.length, Items: [...Items] });
const behaviour = { TargetOriginId: "shop", ViewerProtocolPolicy: "https-only" as const };
const files = { Id: "files", DomainName: "shop.s3.us-east-1.amazonaws.com" };
const api = (OriginProtocolPolicy: "http-only" | "https-only") => ({
  Id: "shop",
  DomainName: "api.shop.example",
  CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy },
});

/** What stands between customers and the shop: load balancers and distributions, well and badly set. */
const edge: Estate = {
  balancers: [
    balancer("silent", "application", { "access_logs.s3.enabled": "false" }),
    {
      ...balancer("logged", "application", { "access_logs.s3.enabled": "true", "access_logs.s3.bucket": "logs" }),
      listeners: ["ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS13-1-2-CNSA2-2031-01"].map((SslPolicy, index) => ({
        listener: { ListenerArn: `${arn}/tls${index}`, Port: 443 + index, Protocol: "HTTPS" as const, SslPolicy },
      })),
    },
  ],
  distributions: [
    {
      id: "E1",
      config: {
        DefaultCacheBehavior: behaviour,
        Logging: { Enabled: true, Bucket: "logs.s3.amazonaws.com", Prefix: "", IncludeCookies: false },
        Origins: origins(files, api("http-only")),
        ViewerCertificate: {
          ACMCertificateArn: "arn:aws:acm:us-east-1:1:certificate/1",
          MinimumProtocolVersion: "TLSv1",
        },
        WebACLId: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/1",
      },
    },
    {
      id: "E2",
      config: {
        DefaultCacheBehavior: behaviour,
        Origins: origins({ ...files, OriginAccessControlId: "E1ABCDEFGHIJKL" }, api("https-only")),
        ViewerCertificate: { MinimumProtocolVersion: "TLSv1.4_2031" as "TLSv1" },
      },
    },
  ],
};

const allowing = (Action: string, Resource: string) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource }] });

/** A role that workflows of GitHub assume. */
const github = (name: string, subject: string, more: object = {}) => ({
  RoleName: name,
  Arn: `arn:aws:iam::123456789012:role/${name}`,
  Path: "/",
  AssumeRolePolicyDocument: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" },
        Condition: { StringLike: { "token.actions.githubusercontent.com:sub": subject } },
      },
    ],
  }),
  ...more,
});

/** A role that somebody assumes, or something. */
const trusting = (name: string, principal: object, action = "sts:AssumeRole") => ({
  RoleName: name,
  Arn: `arn:aws:iam::123456789012:role/${name}`,
  Path: "/",
  AssumeRolePolicyDocument: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: action, Principal: principal }],
  }),
});

/** Who may do too much, and who signs in with too little. */
const people: Estate = {
  roles: [
    github("deploy", "repo:*", {
      AttachedManagedPolicies: [{ PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }],
    }),
    github("release", "repo:acme/shop:*", {
      RolePolicyList: [
        { PolicyName: "invoices", PolicyDocument: allowing("*", "arn:aws:s3:::shop-invoices/*") },
        { PolicyName: "queues", PolicyDocument: allowing("sqs:*", "*") },
        { PolicyName: "rest", PolicyDocument: allowing("*", "*").replace("Action", "NotAction").replace("*", "s3:*") },
      ],
    }),
    trusting("app", { Federated: "cognito-identity.amazonaws.com" }, "sts:AssumeRoleWithWebIdentity"),
    trusting("partners", { AWS: "arn:aws:iam::222222222222:root" }),
    trusting("recorder", { Service: "config.amazonaws.com" }),
  ],
  users: [
    { UserName: "kim", Arn: "arn:aws:iam::123456789012:user/kim", Path: "/" },
    { UserName: "ann", Arn: "arn:aws:iam::123456789012:user/ann", Path: "/" },
  ],
  signIns: {
    kim: { password: true, keys: [{ made: "2020-01-01", active: true }] },
    ann: { password: true, mfa: true, keys: [{ made: "2020-01-01", active: false }] },
  },
  root: { password: true, keys: [{ made: "2020-01-01", active: true }] },
  passwordPolicy: { MinimumPasswordLength: 8, RequireNumbers: true },
};

/** An account with nothing in it but a password policy as it should be. */
const careful: Estate = {
  passwordPolicy: {
    MinimumPasswordLength: 14,
    RequireLowercaseCharacters: true,
    RequireUppercaseCharacters: true,
    RequireNumbers: true,
    RequireSymbols: true,
  },
};

/** An account whose people are not told. */
const silent: Estate = {
  users: [{ UserName: "kim", Arn: "arn:aws:iam::123456789012:user/kim", Path: "/" }],
  errors: Object.fromEntries(
    ["GetAccountSummary", "GetAccountPasswordPolicy", "GetLoginProfile", "ListMFADevices", "ListAccessKeys"].map(
      (call) => [`iam:${call}`, "denied"],
    ),
  ),
};

/** Accounts for all that AWS can tell: the shop both ways, and what a shop would not show. */
export async function liveEstates(): Promise<readonly Estate[]> {
  const shops = await Promise.all(
    (["leaky", "sealed"] as const).map(async (stack) => estateOf(deployed(await storefront(stack)))),
  );
  return [...shops, unguarded, databases, partial, edge, people, careful, silent, guarded];
}
