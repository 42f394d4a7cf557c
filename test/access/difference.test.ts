import { suite } from "uvu";
import * as assert from "uvu/assert";
import { differenceOf } from "../../core/access/difference.ts";
import { type CaseResource, ref, resource, unknown } from "../../core/examples/resources.ts";
import { graphsOf, levelsOf, nobodyTrusted, now, templateGraph } from "./support.ts";

const test = suite("what a change newly allows");

const statement = (Principal: unknown, Action: string, more: object = {}) => ({
  Effect: "Allow",
  Principal,
  Action,
  Resource: "arn:aws:s3:::shop-orders/*",
  ...more,
});
const from = (...ranges: readonly string[]) => ({ Condition: { IpAddress: { "aws:SourceIp": ranges } } });
const partner = { AWS: "arn:aws:iam::111122223333:root" };
const deny = (more: object = {}) => ({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: "arn:aws:s3:::shop-orders/*",
  ...more,
});
const unlessOrg = deny({ Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } });

const shop = (...statements: readonly object[]): readonly CaseResource[] => [
  resource("aws:s3/bucket:Bucket", "orders", { bucket: "shop-orders" }),
  resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "orders-guard", {
    bucket: ref("orders"),
    blockPublicPolicy: false,
    restrictPublicBuckets: false,
  }),
  resource("aws:s3/bucketPolicy:BucketPolicy", "orders-policy", {
    bucket: ref("orders"),
    policy: { Version: "2012-10-17", Statement: statements } as never,
  }),
];
const guarded = (resources: readonly CaseResource[]): readonly CaseResource[] =>
  resources.map((each) =>
    each.name === "orders-guard"
      ? resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", each.name, {
          bucket: ref("orders"),
          restrictPublicBuckets: true,
        })
      : each,
  );

interface Row {
  readonly name: string;
  readonly before: readonly CaseResource[];
  readonly after: readonly CaseResource[];
  readonly levels: readonly string[];
}

const document = (accountIds: string): readonly CaseResource[] => [
  resource("aws:ssm/document:Document", "patching", {
    name: "patching",
    documentType: "Command",
    content: "{}",
    permissions: { type: "Share", accountIds },
  }),
];
const layer = (principal: string): readonly CaseResource[] => [
  resource("aws:lambda/layerVersionPermission:LayerVersionPermission", "checkout", {
    layerName: "checkout",
    versionNumber: 3,
    statementId: "shared",
    action: "lambda:GetLayerVersion",
    principal,
  }),
];
const search = (...Principal: readonly string[]): readonly CaseResource[] => [
  resource("aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy", "search", {
    name: "search",
    type: "data",
    policy: JSON.stringify([
      {
        Rules: [{ ResourceType: "index", Resource: ["index/orders/*"], Permission: ["aoss:ReadDocument"] }],
        Principal,
      },
    ]),
  }),
];
const guests = (Action: unknown, Resource: unknown = "*"): readonly CaseResource[] => [
  resource("aws:cognito/identityPool:IdentityPool", "shop", {
    identityPoolName: "shop",
    allowUnauthenticatedIdentities: true,
  }),
  resource("aws:iam/role:Role", "guest", {
    name: "guest",
    assumeRolePolicy: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Federated: "cognito-identity.amazonaws.com" },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "cognito-identity.amazonaws.com:aud": "eu-central-1:0a1b2c3d" },
            "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "unauthenticated" },
          },
        },
      ],
    } as never,
  }),
  resource("aws:iam/rolePolicy:RolePolicy", "guest-policy", {
    role: ref("guest"),
    policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource }] } as never,
  }),
  resource("aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment", "shop-roles", {
    identityPoolId: ref("shop"),
    roles: { unauthenticated: ref("guest", "arn") } as never,
  }),
];
const table = "arn:aws:dynamodb:eu-central-1:123456789012:table/offers";

const open = statement("*", "s3:GetObject");
const rows: readonly Row[] = [
  { name: "nothing changes", before: shop(open), after: shop(open), levels: [] },
  { name: "statements change places", before: shop(open, unlessOrg), after: shop(unlessOrg, open), levels: [] },
  { name: "less is allowed", before: shop(statement("*", "s3:*")), after: shop(open), levels: [] },
  {
    name: "the same in other words",
    before: shop(statement("*", "s3:Get*")),
    after: shop(statement({ AWS: "*" }, "s3:GetObject"), statement("*", "s3:GetObjectAcl")),
    levels: [],
  },
  { name: "everyone comes in", before: shop(), after: shop(open), levels: ["public by policy"] },
  {
    name: "an account comes in",
    before: shop(statement(partner, "s3:GetObject")),
    after: shop(statement({ AWS: ["111122223333", "444455556666"] }, "s3:GetObject")),
    levels: ["external-account by policy"],
  },
  {
    name: "an account that everyone stood for before",
    before: shop(open),
    after: shop(open, statement(partner, "s3:GetObject")),
    levels: [],
  },
  {
    name: "an account may do more",
    before: shop(statement(partner, "s3:GetObject")),
    after: shop(statement(partner, "s3:*")),
    levels: ["external-account by policy"],
  },
  {
    name: "a Deny goes",
    before: shop(open, unlessOrg),
    after: shop(open),
    levels: ["public by policy"],
  },
  {
    name: "a Deny comes",
    before: shop(open),
    after: shop(open, deny()),
    levels: [],
  },
  {
    name: "a network grows",
    before: shop(statement("*", "s3:GetObject", from("203.0.113.0/25"))),
    after: shop(statement("*", "s3:GetObject", from("203.0.113.0/24"))),
    levels: ["limited-network by policy"],
  },
  {
    name: "a network is cut in two",
    before: shop(statement("*", "s3:GetObject", from("203.0.113.0/24"))),
    after: shop(statement("*", "s3:GetObject", from("203.0.113.0/25", "203.0.113.128/25"))),
    levels: [],
  },
  { name: "a guard goes", before: guarded(shop(open)), after: shop(open), levels: ["public by policy"] },
  { name: "a guard comes", before: shop(open), after: guarded(shop(open)), levels: [] },
  { name: "an opening behind a guard", before: guarded(shop()), after: guarded(shop(open)), levels: [] },
  {
    name: "a new resource",
    before: [],
    after: shop(open),
    levels: ["public by policy"],
  },
  {
    name: "a policy that is not known, before as after",
    before: [
      ...shop().slice(0, 2),
      resource("aws:s3/bucketPolicy:BucketPolicy", "p", { bucket: ref("orders"), policy: unknown() }),
    ],
    after: [
      ...shop().slice(0, 2),
      resource("aws:s3/bucketPolicy:BucketPolicy", "p", { bucket: ref("orders"), policy: unknown() }),
    ],
    levels: [],
  },
  {
    name: "a policy that is not known any more",
    before: shop(),
    after: [
      ...shop().slice(0, 2),
      resource("aws:s3/bucketPolicy:BucketPolicy", "p", { bucket: ref("orders"), policy: unknown() }),
    ],
    levels: ["unknown by policy"],
  },
  {
    name: "a document is shared with one more account",
    before: document("111122223333"),
    after: document("111122223333,444455556666"),
    levels: ["external-account by sharing"],
  },
  { name: "a document is shared as before", before: document("All"), after: document("All"), levels: [] },
  {
    name: "a layer is opened to everyone",
    before: layer("111122223333"),
    after: layer("*"),
    levels: ["public-authenticated by permission"],
  },
  {
    name: "people of an identity provider may search",
    before: search("arn:aws:iam::123456789012:role/search"),
    after: search("saml/123456789012/staff/group/support"),
    levels: ["federated by data access policy"],
  },
  {
    name: "people of an identity provider may search as before",
    before: search("saml/123456789012/staff/group/support"),
    after: search("saml/123456789012/staff/group/support", "arn:aws:iam::123456789012:role/search"),
    levels: [],
  },
  { name: "guests may do the same", before: guests("dynamodb:*"), after: guests("dynamodb:*"), levels: [] },
  { name: "guests may do less", before: guests("dynamodb:*"), after: guests("dynamodb:GetItem"), levels: [] },
  { name: "guests were administrators", before: guests("*"), after: guests("dynamodb:GetItem"), levels: [] },
  {
    name: "guests may do more",
    before: guests("dynamodb:GetItem"),
    after: guests(["dynamodb:GetItem", "dynamodb:PutItem"]),
    levels: ["public by guest access"],
  },
  {
    name: "guests may do it on more",
    before: guests("dynamodb:GetItem", table),
    after: guests("dynamodb:GetItem"),
    levels: ["public by guest access"],
  },
];

for (const { name, before, after, levels } of rows) {
  test(name, async () => {
    const olds = await graphsOf(before);
    for (const [index, [kind, graph]] of (await graphsOf(after)).entries()) {
      const old = olds[index]?.[1];
      if (old === undefined) throw new Error(kind);
      const { opened } = differenceOf([old], [graph], nobodyTrusted, now);
      assert.equal(opened.flatMap(levelsOf), levels, kind);
    }
  });
}

test("an organisation that was shut out comes in: news where it is not the own one", async () => {
  const shutOut = deny({ Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } });
  const [before, after] = [await graphsOf(shop(open, shutOut)), await graphsOf(shop(open))];
  for (const [organization, levels] of [
    ["o-f6g7h8i9j0", ["external-org by policy"]],
    ["o-a1b2c3d4e5", []],
  ] as const) {
    const trusted = { ...nobodyTrusted, organization };
    for (const [index, [kind, graph]] of after.entries()) {
      const { opened } = differenceOf([before[index]?.[1] ?? graph], [graph], trusted, now);
      assert.equal(opened.flatMap(levelsOf), levels, kind);
    }
  }
});

const stack = (Resource: unknown, name = "Orders", Action = "s3:GetObject") =>
  templateGraph({
    [name]: { Type: "AWS::S3::Bucket", Properties: { PublicAccessBlockConfiguration: { BlockPublicPolicy: false } } },
    Access: {
      Type: "AWS::S3::BucketPolicy",
      Properties: {
        Bucket: { Ref: name },
        PolicyDocument: { Version: "2012-10-17", Statement: [statement("*", Action, { Resource })] },
      },
    },
  });

test("a bucket that a policy refers to is the one that a star stands for", async () => {
  const [all, own] = ["*", { "Fn::Sub": `$${"{Orders.Arn}"}/*` }];
  for (const [old, next] of [
    [own, all],
    [all, own],
    [own, own],
  ]) {
    const { opened } = differenceOf([await stack(old)], [await stack(next)], nobodyTrusted, now);
    assert.equal(opened, []);
  }
  const { opened } = differenceOf([await stack(own)], [await stack(all, "Orders", "s3:*")], nobodyTrusted, now);
  assert.equal(opened.flatMap(levelsOf), ["public by policy"]);
});

test("of undecided conditions the difference says so", async () => {
  const document = {
    Parameters: { Stage: { Type: "String" } },
    Conditions: { Shared: { "Fn::Equals": [{ Ref: "Stage" }, "shared"] } },
  };
  const conditional = { Orders: { Type: "AWS::SQS::Queue", Condition: "Shared", Properties: {} } };
  const graph = await templateGraph(conditional, document);
  assert.is(
    differenceOf([graph], [await templateGraph(conditional, document)], nobodyTrusted, now).undecided.length,
    1,
  );
});

test.run();
