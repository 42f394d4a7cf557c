import type { Estate } from "./fake-aws/estate.ts";
import { storefront } from "./sources.ts";
import { deployed } from "./storefront.ts";
import { estateOf } from "./storefront-estate.ts";

const broken = "{";
const open = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }],
});
const off = { BlockPublicAcls: false, BlockPublicPolicy: false, IgnorePublicAcls: false, RestrictPublicBuckets: false };
const arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/shop/1";

/** Everything open, and nothing blocks it. */
const unguarded: Estate = {
  buckets: [
    { name: "open", publicAccess: "none", ownership: "ObjectWriter", policy: open },
    { name: "off", publicAccess: off },
  ],
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
    "s3:GetPublicAccessBlock denied": "denied",
    "s3:GetBucketAcl denied": "denied",
    "s3:GetBucketPolicy denied": "denied",
    "s3:GetBucketLifecycleConfiguration denied": "denied",
    "s3:GetBucketLogging denied": "denied",
    "s3:GetBucketVersioning denied": "denied",
    "s3-control:GetPublicAccessBlock": "denied",
    "elastic-load-balancing-v2:DescribeRules": "denied",
  },
};

/** Accounts for all that AWS can tell: the shop both ways, and what a shop would not show. */
export async function liveEstates(): Promise<readonly Estate[]> {
  const shops = await Promise.all(
    (["leaky", "sealed"] as const).map(async (stack) => estateOf(deployed(await storefront(stack)))),
  );
  return [...shops, unguarded, guarded, partial];
}
