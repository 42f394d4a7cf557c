import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Verdict } from "../../core/access/entry.ts";
import { type CaseResource, ref, resource, secret, unknown } from "../../core/examples/resources.ts";
import { acl, graphsOf, guard, levelsOf, look, named, templateGraph } from "./support.ts";

const test = suite("who gets in");

interface Row {
  readonly name: string;
  readonly resources: readonly CaseResource[];
  /** The resource that is looked at. */
  readonly of?: string;
  readonly verdict: Verdict;
  readonly levels: readonly string[];
}

const allow = (Principal: unknown, Action: unknown, Resource: unknown, more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal, Action, Resource, ...more }],
});
const bucket = (more: object = {}) => resource("aws:s3/bucket:Bucket", "orders", { bucket: "shop-orders", ...more });
const objects = "arn:aws:s3:::shop-orders/*";
const policy = (document: unknown) =>
  resource("aws:s3/bucketPolicy:BucketPolicy", "orders-policy", { bucket: ref("orders"), policy: document as never });
const manyNetworks = { Condition: { IpAddress: { "aws:SourceIp": ["52.0.0.0/8", "3.0.0.0/8", "18.0.0.0/8"] } } };
const oneKey = {
  Condition: {
    StringEquals: { "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:eu-west-1:111122223333:key/1" },
  },
};
const partner = { AWS: "arn:aws:iam::111122223333:root" };
const absent = "no request within the model";

const rows: readonly Row[] = [
  { name: "a bucket without a policy", resources: [bucket()], verdict: absent, levels: [] },
  {
    name: "everyone, and no guard",
    resources: [bucket(), policy(allow("*", "s3:GetObject", objects)), guard(false)],
    verdict: "open",
    levels: ["public by policy"],
  },
  {
    name: "everyone, and a guard",
    resources: [bucket(), policy(allow("*", "s3:GetObject", objects)), guard(true)],
    verdict: absent,
    levels: ["held public by policy"],
  },
  {
    name: "several networks that S3 tests each by itself, and a guard that has no effect",
    resources: [bucket(), policy(allow("*", "s3:GetObject", objects, manyNetworks)), guard(true)],
    verdict: "open",
    levels: ["public by policy"],
  },
  {
    name: "one network that is broader than S3 takes, and a guard",
    resources: [
      bucket(),
      policy(allow("*", "s3:GetObject", objects, { Condition: { IpAddress: { "aws:SourceIp": "52.0.0.0/7" } } })),
      guard(true),
    ],
    verdict: absent,
    levels: ["held public by policy"],
  },
  {
    name: "a key to encrypt with that is fixed, and a guard that has no effect",
    resources: [bucket(), policy(allow("*", "s3:PutObject", objects, oneKey)), guard(true)],
    verdict: "open",
    levels: ["public by policy"],
  },
  {
    name: "several networks, everyone beside them, and a guard: S3 shuts both out",
    resources: [
      bucket(),
      policy({
        Version: "2012-10-17",
        Statement: [
          ...allow("*", "s3:GetObject", objects, manyNetworks).Statement,
          ...allow("*", "s3:ListBucket", "arn:aws:s3:::shop-orders").Statement,
        ],
      }),
      guard(true),
    ],
    verdict: absent,
    levels: ["held public by policy", "held public by policy"],
  },
  {
    name: "a network, if there is one, and a guard: the page does not tell",
    resources: [
      bucket(),
      policy(
        allow("*", "s3:GetObject", objects, {
          Condition: { StringEqualsIfExists: { "aws:SourceVpc": "vpc-91237329" } },
        }),
      ),
      guard(true),
    ],
    verdict: "cannot tell",
    levels: ["public by policy"],
  },
  {
    name: "users of an identity provider, and a guard: S3 calls them public",
    resources: [bucket(), policy(allow({ Federated: "graph.facebook.com" }, "s3:PutObject", objects)), guard(true)],
    verdict: absent,
    levels: ["held public by policy"],
  },
  {
    name: "an account beside everyone, and a guard: S3 shuts both out",
    resources: [
      bucket(),
      policy({
        Version: "2012-10-17",
        Statement: [
          ...allow("*", "s3:GetObject", objects).Statement,
          ...allow(partner, "s3:PutObject", objects).Statement,
        ],
      }),
      guard(true),
    ],
    verdict: absent,
    levels: ["held public by policy", "held external-account by policy"],
  },
  {
    name: "an account alone: the guard lets it in",
    resources: [bucket(), policy(allow(partner, "s3:PutObject", objects)), guard(true)],
    verdict: "open",
    levels: ["external-account by policy"],
  },
  {
    name: "a guard that is not known",
    resources: [
      bucket(),
      policy(allow("*", "s3:GetObject", objects)),
      resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "orders-guard", {
        bucket: ref("orders"),
        restrictPublicBuckets: unknown() as never,
      }),
    ],
    verdict: "cannot tell",
    levels: ["public by policy"],
  },
  {
    name: "an ACL for everyone",
    resources: [bucket(), acl("public-read"), guard(false)],
    verdict: "open",
    levels: ["public by ACL"],
  },
  {
    name: "an ACL for everyone, and a guard",
    resources: [bucket(), acl("public-read"), guard(true)],
    verdict: absent,
    levels: ["held public by ACL"],
  },
  {
    name: "an ACL where ACLs are off",
    resources: [
      bucket(),
      acl("public-read"),
      guard(false),
      resource("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "orders-owner", {
        bucket: ref("orders"),
        rule: { objectOwnership: "BucketOwnerEnforced" },
      }),
    ],
    verdict: absent,
    levels: [],
  },
  {
    name: "an ACL for everyone, and a policy that denies all but an organisation",
    resources: [
      bucket(),
      acl("public-read"),
      guard(false),
      policy({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: ["arn:aws:s3:::shop-orders", objects],
            Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
          },
        ],
      }),
    ],
    verdict: absent,
    levels: ["org by ACL"],
  },
  {
    name: "an ACL for everyone, and a policy that asks for TLS",
    resources: [
      bucket(),
      acl("public-read"),
      guard(false),
      policy({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: ["arn:aws:s3:::shop-orders", objects],
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
        ],
      }),
    ],
    verdict: "open",
    levels: ["public by ACL"],
  },
  {
    name: "an ACL for everyone, and a policy that denies everyone",
    resources: [
      bucket(),
      acl("public-read"),
      guard(false),
      policy({
        Version: "2012-10-17",
        Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:List*", Resource: "arn:aws:s3:::shop-orders" }],
      }),
    ],
    verdict: absent,
    levels: [],
  },
  {
    name: "an ACL for AWS customers",
    resources: [bucket(), acl("authenticated-read"), guard(false)],
    verdict: "open",
    levels: ["public-authenticated by ACL"],
  },
  {
    name: "a policy that is not known",
    resources: [bucket(), policy(unknown())],
    verdict: "cannot tell",
    levels: ["unknown by policy"],
  },
  {
    name: "only the own organisation",
    resources: [
      bucket(),
      policy(
        allow("*", "s3:GetObject", objects, { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }),
      ),
      guard(false),
    ],
    verdict: absent,
    levels: ["org by policy"],
  },
  {
    name: "a queue that takes messages from everyone",
    resources: [
      resource("aws:sqs/queue:Queue", "orders", { name: "orders" }),
      resource("aws:sqs/queuePolicy:QueuePolicy", "orders-policy", {
        queueUrl: ref("orders"),
        policy: allow("*", "sqs:SendMessage", "*") as never,
      }),
    ],
    of: "orders",
    verdict: "open",
    levels: ["public by policy"],
  },
  {
    name: "a role for every AWS account",
    resources: [
      resource("aws:iam/role:Role", "partner", {
        assumeRolePolicy: {
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" }],
        } as never,
      }),
    ],
    of: "partner",
    verdict: "open",
    levels: ["public-authenticated by trust policy"],
  },
  {
    name: "a role of a service",
    resources: [
      resource("aws:iam/role:Role", "partner", {
        assumeRolePolicy: {
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        } as never,
      }),
    ],
    of: "partner",
    verdict: absent,
    levels: ["service-guarded by trust policy"],
  },
  {
    name: "a snapshot for everyone",
    resources: [
      resource("aws:rds/snapshot:Snapshot", "orders", {
        dbInstanceIdentifier: "orders",
        dbSnapshotIdentifier: "orders-1",
        sharedAccounts: ["all"],
      }),
    ],
    verdict: "open",
    levels: ["public-authenticated by sharing"],
  },
  {
    name: "a snapshot for one account",
    resources: [
      resource("aws:rds/snapshot:Snapshot", "orders", {
        dbInstanceIdentifier: "orders",
        dbSnapshotIdentifier: "orders-1",
        sharedAccounts: ["111122223333"],
      }),
    ],
    verdict: "open",
    levels: ["external-account by sharing"],
  },
  {
    name: "a function that everyone may call",
    resources: [
      resource("aws:lambda/function:Function", "orders", { name: "orders" }),
      resource("aws:lambda/permission:Permission", "orders-permission", {
        function: ref("orders", "name"),
        action: "lambda:InvokeFunction",
        principal: "*",
      }),
    ],
    verdict: "open",
    levels: ["public by permission"],
  },
  {
    name: "a function that a bucket of the own account calls",
    resources: [
      resource("aws:lambda/function:Function", "orders", { name: "orders" }),
      resource("aws:lambda/permission:Permission", "orders-permission", {
        function: ref("orders", "name"),
        action: "lambda:InvokeFunction",
        principal: "s3.amazonaws.com",
        sourceAccount: "123456789012",
      }),
    ],
    verdict: absent,
    levels: ["service-guarded by permission"],
  },
  {
    name: "a function's URL for everyone",
    resources: [
      resource("aws:lambda/function:Function", "orders", { name: "orders" }),
      resource("aws:lambda/functionUrl:FunctionUrl", "orders-url", {
        functionName: ref("orders", "name"),
        authorizationType: "NONE",
      }),
    ],
    verdict: "open",
    levels: ["public by URL"],
  },
  {
    name: "a function's URL for who signs",
    resources: [
      resource("aws:lambda/function:Function", "orders", { name: "orders" }),
      resource("aws:lambda/functionUrl:FunctionUrl", "orders-url", {
        functionName: ref("orders", "name"),
        authorizationType: "AWS_IAM",
      }),
    ],
    verdict: absent,
    levels: [],
  },
];

for (const { name, resources, of = "orders", verdict, levels } of rows) {
  test(name, async () => {
    for (const [kind, graph] of await graphsOf(resources)) {
      const found = named(look(graph), of);
      assert.is(found.verdict, verdict, kind);
      assert.equal(levelsOf(found), levels, kind);
    }
  });
}

test("an account that is trusted is inside", async () => {
  const resources = [bucket(), policy(allow(partner, "s3:PutObject", objects))];
  for (const [kind, graph] of await graphsOf(resources)) {
    const found = named(look(graph, { accounts: ["111122223333"], networks: [] }), "orders");
    assert.is(found.verdict, absent, kind);
    assert.equal(levelsOf(found), ["own by policy"], kind);
  }
});

test("a policy that refers to its bucket", async () => {
  const own = { "Fn::Sub": `$${"{Orders.Arn}"}/*` };
  const graph = await templateGraph({
    Orders: { Type: "AWS::S3::Bucket", Properties: { PublicAccessBlockConfiguration: { BlockPublicPolicy: false } } },
    Access: {
      Type: "AWS::S3::BucketPolicy",
      Properties: { Bucket: { Ref: "Orders" }, PolicyDocument: allow("*", "s3:GetObject", own) },
    },
  });
  const [entry] = named(look(graph), "Orders").entries;
  assert.is(entry?.level, "public");
  assert.is(entry?.witness?.resource, "arn:aws:s3:::<Orders>/x");
});

test("what depends on an undecided condition cannot be told", async () => {
  const graph = await templateGraph(
    {
      Orders: { Type: "AWS::S3::Bucket", Properties: { PublicAccessBlockConfiguration: { BlockPublicPolicy: false } } },
      Access: {
        Type: "AWS::S3::BucketPolicy",
        Condition: "Shared",
        Properties: {
          Bucket: { Ref: "Orders" },
          PolicyDocument: allow("*", "s3:GetObject", { "Fn::Sub": `$${"{Orders.Arn}"}/*` }),
        },
      },
    },
    {
      Parameters: { Stage: { Type: "String" } },
      Conditions: { Shared: { "Fn::Equals": [{ Ref: "Stage" }, "shared"] } },
    },
  );
  const found = named(look(graph), "Orders");
  assert.is(found.verdict, "cannot tell");
  assert.match(found.entries[0]?.unknowns.join() ?? "", /which of .* holds/);
});

test("shared texts and secrets of the source are nowhere", async () => {
  const role = (id: unknown) =>
    resource("aws:iam/role:Role", "partner", {
      assumeRolePolicy: {
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: "*" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "sts:ExternalId": id } },
          },
        ],
      } as never,
    });
  for (const [kind, graph] of await graphsOf([role("canary-external-id")])) {
    const found = look(graph);
    assert.is(named(found, "partner").entries[0]?.level, "public-guarded", kind);
    assert.not.match(JSON.stringify(found), /canary/, kind);
  }
  const hidden = [
    bucket(),
    policy(secret(JSON.stringify(allow({ AWS: "arn:aws:iam::111122223333:user/canary" }, "s3:*", objects)))),
  ];
  for (const [kind, graph] of await graphsOf(hidden)) assert.not.match(JSON.stringify(look(graph)), /canary/, kind);
});

test.run();
