/** Kinds of resources that others than policies let strangers into, or whose policies have peculiarities. */
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Entry, Verdict } from "../../core/access/entry.ts";
import { guestActions } from "../../core/access/guest-services.ts";
import { accessIn } from "../../core/access/resource.ts";
import { type CaseResource, ref, resource, secret, unknown } from "../../core/examples/resources.ts";
import { commandsFor } from "../../reporters/access/commands.ts";
import { graphsOf, levelsOf, look, named, nobodyTrusted, now, templateGraph } from "./support.ts";

const test = suite("who gets into further kinds");

interface Row {
  readonly name: string;
  readonly resources?: readonly CaseResource[];
  readonly template?: object;
  readonly more?: object;
  /** The resource that is looked at. */
  readonly of: string;
  readonly verdict: Verdict;
  readonly levels: readonly string[];
}

const absent = "no request within the model";
const partner = "111122223333";

const allow = (Principal: unknown, Action: unknown, more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal, Action, Resource: "*", ...more }],
});

const vault = (accessPolicy: unknown) => [
  resource("aws:glacier/vault:Vault", "invoices", { name: "invoices", accessPolicy: accessPolicy as never }),
];

const vaults: readonly Row[] = [
  {
    name: "a vault without a policy",
    resources: [resource("aws:glacier/vault:Vault", "invoices", { name: "invoices" })],
    of: "invoices",
    verdict: absent,
    levels: [],
  },
  {
    name: "a vault for everyone: AWS takes signed requests only",
    resources: vault(allow("*", "glacier:InitiateJob")),
    of: "invoices",
    verdict: "open",
    levels: ["public-authenticated by policy"],
  },
  {
    name: "a vault for one account",
    resources: vault(allow({ AWS: `arn:aws:iam::${partner}:root` }, "glacier:*")),
    of: "invoices",
    verdict: "open",
    levels: ["external-account by policy"],
  },
  {
    name: "a vault for the own organisation",
    resources: vault(
      allow("*", "glacier:UploadArchive", { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }),
    ),
    of: "invoices",
    verdict: absent,
    levels: ["org by policy"],
  },
  {
    name: "a vault whose policy is not known",
    resources: vault(unknown()),
    of: "invoices",
    verdict: "cannot tell",
    levels: ["unknown by policy"],
  },
];

const signed: readonly Row[] = [
  {
    name: "a secret for everyone: nobody asks for it unsigned",
    resources: [
      resource("aws:secretsmanager/secret:Secret", "payments", {
        name: "payments",
        policy: allow("*", "secretsmanager:GetSecretValue") as never,
      }),
    ],
    of: "payments",
    verdict: "open",
    levels: ["public-authenticated by policy"],
  },
  {
    name: "an event bus for everyone: nobody sends to it unsigned",
    resources: [
      resource("aws:cloudwatch/eventBusPolicy:EventBusPolicy", "orders", {
        eventBusName: "orders",
        policy: allow("*", "events:PutEvents") as never,
      }),
    ],
    of: "orders",
    verdict: "open",
    levels: ["public-authenticated by policy"],
  },
];

const layer = (inputs: object) => [
  resource("aws:lambda/layerVersionPermission:LayerVersionPermission", "checkout", {
    layerName: "checkout",
    versionNumber: 3,
    statementId: "shared",
    action: "lambda:GetLayerVersion",
    ...inputs,
  }),
];
const layerStack = (Properties: object) => ({
  checkout: {
    Type: "AWS::Lambda::LayerVersionPermission",
    Properties: {
      LayerVersionArn: "arn:aws:lambda:eu-central-1:123456789012:layer:checkout:3",
      Action: "lambda:GetLayerVersion",
      ...Properties,
    },
  },
});

const layers: readonly Row[] = [
  {
    name: "a layer for everyone: with an account of AWS",
    resources: layer({ principal: "*" }),
    template: layerStack({ Principal: "*" }),
    of: "checkout",
    verdict: "open",
    levels: ["public-authenticated by permission"],
  },
  {
    name: "a layer for one account",
    resources: layer({ principal: partner }),
    template: layerStack({ Principal: partner }),
    of: "checkout",
    verdict: "open",
    levels: ["external-account by permission"],
  },
  {
    name: "a layer for an organisation",
    resources: layer({ principal: "*", organizationId: "o-a1b2c3d4e5" }),
    template: layerStack({ Principal: "*", OrganizationId: "o-a1b2c3d4e5" }),
    of: "checkout",
    verdict: absent,
    levels: ["org by permission"],
  },
  {
    name: "a layer for somebody who is not known",
    resources: layer({ principal: unknown() }),
    template: layerStack({ Principal: { Ref: "Whom" } }),
    more: { Parameters: { Whom: { Type: "String" } } },
    of: "checkout",
    verdict: "cannot tell",
    levels: ["unknown by permission"],
  },
];

const document = (permissions: object | undefined, more: readonly CaseResource[] = []) => [
  resource("aws:ssm/document:Document", "patching", {
    name: "patching",
    documentType: "Command",
    content: "{}",
    ...(permissions !== undefined && { permissions: permissions as never }),
  }),
  ...more,
];

const blocked = (settingValue: string) =>
  resource("aws:ssm/serviceSetting:ServiceSetting", "sharing", {
    settingId: "/ssm/documents/console/public-sharing-permission",
    settingValue,
  });

const documents: readonly Row[] = [
  {
    name: "a document for everyone",
    resources: document({ type: "Share", accountIds: "All" }),
    of: "patching",
    verdict: "open",
    levels: ["public-authenticated by sharing"],
  },
  {
    name: "a document for everyone, as Terraform writes it",
    resources: document({ type: "Share", account_ids: "all" }),
    of: "patching",
    verdict: "open",
    levels: ["public-authenticated by sharing"],
  },
  {
    name: "a document for two accounts",
    resources: document({ type: "Share", accountIds: `${partner}, 444455556666` }),
    of: "patching",
    verdict: "open",
    levels: ["external-account by sharing", "external-account by sharing"],
  },
  {
    name: "a document for accounts that are not known",
    resources: document({ type: "Share", accountIds: unknown() }),
    of: "patching",
    verdict: "cannot tell",
    levels: ["unknown by sharing"],
  },
  {
    name: "a document for accounts that are a secret",
    resources: document({ type: "Share", accountIds: secret(partner) }),
    of: "patching",
    verdict: "cannot tell",
    levels: ["unknown by sharing"],
  },
];

const collection = (entries: unknown) => [
  resource("aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy", "search", {
    name: "search",
    type: "data",
    policy: (typeof entries === "object" && Array.isArray(entries) ? JSON.stringify(entries) : entries) as never,
  }),
];
const searched = (...Principal: readonly string[]) => [
  {
    Rules: [
      { ResourceType: "index", Resource: ["index/orders/*"], Permission: ["aoss:ReadDocument", "aoss:WriteDocument"] },
    ],
    Principal,
  },
];
const collectionStack = (entries: unknown) => ({
  search: {
    Type: "AWS::OpenSearchServerless::AccessPolicy",
    Properties: { Name: "search", Type: "data", Policy: entries },
  },
});
const own = "arn:aws:iam::123456789012:role/search";
const people = "saml/123456789012/staff/group/support";

const collections: readonly Row[] = [
  {
    name: "a collection for a role of the own account",
    resources: collection(searched(own)),
    template: collectionStack(JSON.stringify(searched(own))),
    of: "search",
    verdict: absent,
    levels: ["own by data access policy"],
  },
  {
    name: "a collection for people of an identity provider",
    resources: collection(searched(own, people)),
    template: collectionStack(JSON.stringify(searched(own, people))),
    of: "search",
    verdict: "open",
    levels: ["federated by data access policy", "own by data access policy"],
  },
  {
    name: "a collection for everyone, which AWS refuses",
    resources: collection(searched("*")),
    template: collectionStack(JSON.stringify(searched("*"))),
    of: "search",
    verdict: "cannot tell",
    levels: ["malformed by data access policy"],
  },
  {
    name: "a collection whose policy is not known",
    resources: collection(unknown()),
    template: collectionStack({ Ref: "Policy" }),
    more: { Parameters: { Policy: { Type: "String" } } },
    of: "search",
    verdict: "cannot tell",
    levels: ["unknown by data access policy"],
  },
  {
    name: "a collection whose policy is no JSON",
    resources: collection("nobody"),
    of: "search",
    verdict: "cannot tell",
    levels: ["unknown by data access policy"],
  },
  {
    name: "a collection for a role of the deployment",
    template: {
      ...collectionStack({
        "Fn::Sub": JSON.stringify(searched("<>")).replace("<>", `$${"{Searcher.Arn}"}`),
      }),
      Searcher: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: allow("*", "sts:AssumeRole") } },
    },
    of: "search",
    verdict: absent,
    levels: ["own by data access policy"],
  },
];

const pool = (inputs: object = { allowUnauthenticatedIdentities: true }) =>
  resource("aws:cognito/identityPool:IdentityPool", "shop", { identityPoolName: "shop", ...inputs });
const trust = (amr: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { Federated: "cognito-identity.amazonaws.com" },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: {
        StringEquals: { "cognito-identity.amazonaws.com:aud": "eu-central-1:0a1b2c3d" },
        "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": amr },
      },
    },
  ],
});
const guest = (amr = "unauthenticated") =>
  resource("aws:iam/role:Role", "guest", { name: "guest", assumeRolePolicy: trust(amr) as never });
const may = (Action: unknown, more: object = {}) =>
  resource("aws:iam/rolePolicy:RolePolicy", "guest-policy", {
    role: ref("guest"),
    policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource: "*", ...more }] } as never,
  });
const attached = (unauthenticated: unknown) =>
  resource("aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment", "shop-roles", {
    identityPoolId: ref("shop"),
    roles: (unauthenticated === undefined ? {} : { unauthenticated }) as never,
  });
const guests = (...more: readonly CaseResource[]) => [pool(), guest(), attached(ref("guest", "arn")), ...more];

const poolStack = (
  allows: unknown,
  policies: readonly object[] = [],
  roles: object = { unauthenticated: { "Fn::GetAtt": ["Guest", "Arn"] } },
) => ({
  shop: {
    Type: "AWS::Cognito::IdentityPool",
    Properties: { IdentityPoolName: "shop", AllowUnauthenticatedIdentities: allows },
  },
  Guest: {
    Type: "AWS::IAM::Role",
    Properties: { AssumeRolePolicyDocument: trust("unauthenticated"), Policies: policies },
  },
  Roles: {
    Type: "AWS::Cognito::IdentityPoolRoleAttachment",
    Properties: { IdentityPoolId: { Ref: "shop" }, Roles: roles },
  },
});
const reading = (Action: string) => ({
  PolicyName: "read",
  PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource: "*" }] },
});

const pools: readonly Row[] = [
  {
    name: "a pool whose guests read tables",
    resources: guests(may("dynamodb:GetItem")),
    template: poolStack(true, [reading("dynamodb:GetItem")]),
    of: "shop",
    verdict: "open",
    levels: ["public by guest access"],
  },
  {
    name: "a pool whose guests may do what Cognito does not leave them",
    resources: guests(may("secretsmanager:GetSecretValue")),
    template: poolStack(true, [reading("secretsmanager:GetSecretValue")]),
    of: "shop",
    verdict: absent,
    levels: [],
  },
  {
    name: "the same in the classic flow, which leaves them all",
    resources: [
      pool({ allowUnauthenticatedIdentities: true, allowClassicFlow: true }),
      guest(),
      attached(ref("guest", "arn")),
      may("secretsmanager:GetSecretValue"),
    ],
    of: "shop",
    verdict: "open",
    levels: ["public by guest access"],
  },
  {
    name: "a pool whose guests may do nothing",
    resources: guests(),
    template: poolStack(true),
    of: "shop",
    verdict: absent,
    levels: [],
  },
  {
    name: "a pool that has no role for guests",
    resources: [pool(), attached(undefined)],
    template: poolStack(true, [], {}),
    of: "shop",
    verdict: absent,
    levels: [],
  },
  {
    name: "a pool whose role takes only who has signed in",
    resources: [pool(), guest("authenticated"), attached(ref("guest", "arn")), may("dynamodb:GetItem")],
    of: "shop",
    verdict: absent,
    levels: [],
  },
  {
    name: "a pool with a role for guests and one for who has signed in",
    resources: [
      pool(),
      guest(),
      resource("aws:iam/role:Role", "customer", {
        name: "customer",
        assumeRolePolicy: trust("authenticated") as never,
      }),
      resource("aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment", "shop-roles", {
        identityPoolId: ref("shop"),
        roles: { authenticated: ref("customer", "arn"), unauthenticated: ref("guest", "arn") } as never,
      }),
    ],
    of: "shop",
    verdict: absent,
    levels: [],
  },
  {
    name: "a pool whose roles are attached elsewhere",
    resources: [pool()],
    of: "shop",
    verdict: "open",
    levels: ["public by guest access"],
  },
  {
    name: "a pool whose role is made elsewhere",
    resources: [pool(), attached(`arn:aws:iam::123456789012:role/guests`)],
    of: "shop",
    verdict: "open",
    levels: ["public by guest access"],
  },
  {
    name: "a pool whose roles are not known",
    resources: [
      pool(),
      resource("aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment", "shop-roles", {
        identityPoolId: ref("shop"),
        roles: unknown() as never,
      }),
    ],
    of: "shop",
    verdict: "cannot tell",
    levels: ["unknown by guest access"],
  },
  {
    name: "a pool whose role is there in one stage only",
    template: poolStack(true, [reading("dynamodb:GetItem")], {
      "Fn::If": ["Live", { unauthenticated: { "Fn::GetAtt": ["Guest", "Arn"] } }, { Ref: "AWS::NoValue" }],
    }),
    more: {
      Parameters: { Stage: { Type: "String" } },
      Conditions: { Live: { "Fn::Equals": [{ Ref: "Stage" }, "live"] } },
    },
    of: "shop",
    verdict: "cannot tell",
    levels: ["public by guest access"],
  },
  {
    name: "a pool of which it is not known whether it lets guests in",
    resources: [pool({ allowUnauthenticatedIdentities: unknown() })],
    template: poolStack({ Ref: "Guests" }),
    more: { Parameters: { Guests: { Type: "String" } } },
    of: "shop",
    verdict: "cannot tell",
    levels: ["unknown by guest access"],
  },
];

const all: readonly Row[] = [...vaults, ...signed, ...layers, ...documents, ...collections, ...pools];

for (const { name, resources = [], template, more = {}, of, verdict, levels } of all) {
  test(name, async () => {
    const graphs = resources.length === 0 ? [] : await graphsOf(resources);
    const stack = template === undefined ? [] : [["template", await templateGraph(template, more)] as const];
    for (const [kind, graph] of [...graphs, ...stack]) {
      const found = named(look(graph), of);
      assert.is(found.verdict, verdict, kind);
      assert.equal(levelsOf(found), levels, kind);
    }
  });
}

test("a document that is not shared is not told of", async () => {
  for (const [kind, graph] of await graphsOf(document(undefined))) assert.equal(look(graph), [], kind);
});

test("a collection for another account, which AWS refuses", async () => {
  const provider = resource("pulumi:providers:aws", "shop", { allowedAccountIds: ["123456789012"] } as object);
  const policy = resource(
    "aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy",
    "search",
    { name: "search", type: "data", policy: JSON.stringify(searched(own, `arn:aws:iam::${partner}:role/search`)) },
    { provider: "aws.shop" },
  );
  for (const [kind, graph] of await graphsOf([provider, policy])) {
    const found = named(look(graph), "search");
    const levels = levelsOf(found).toSorted();
    assert.equal(levels, ["malformed by data access policy", "own by data access policy"], kind);
    assert.is(found.entries.find(({ level }) => level === "malformed")?.atMost, "external-account", kind);
  }
});

test("a pool without guests is not told of", async () => {
  for (const [kind, graph] of await graphsOf([pool({ allowUnauthenticatedIdentities: false })]))
    assert.equal(look(graph), [], kind);
  for (const [kind, graph] of await graphsOf([pool({})])) assert.equal(look(graph), [], kind);
});

const deeds: readonly (readonly [string, readonly CaseResource[], object, Entry["confidence"]])[] = [
  ["one action", guests(may("dynamodb:GetItem")), { read: ["dynamodb:GetItem"], write: [], admin: [] }, "proved"],
  [
    "an administrator: what Cognito leaves",
    guests(may("*")),
    { read: guestActions.filter((each) => /:(Get|Lis|Sea)/.test(each) || each === "kms:Decrypt") },
    "proved",
  ],
  [
    "under a condition",
    guests(may("s3:GetObject", { Condition: { Bool: { "aws:SecureTransport": "true" } } })),
    { read: ["s3:GetObject"] },
    "likely",
  ],
];

for (const [name, resources, access, confidence] of deeds) {
  test(`what guests may do: ${name}`, async () => {
    for (const [kind, graph] of await graphsOf(resources)) {
      const [entry] = named(look(graph), "shop").entries;
      for (const [key, actions] of Object.entries(access)) {
        assert.equal(entry?.access[key as "read"], actions, `${kind} ${key}`);
      }
      assert.is(entry?.confidence, confidence, kind);
    }
  });
}

test("only what is asked for of what guests may do", async () => {
  for (const [kind, graph] of await graphsOf(guests(may(["dynamodb:GetItem", "s3:PutObject"])))) {
    const of = (action: string) => named(accessIn(graph, nobodyTrusted, now, action), "shop").entries;
    assert.equal(
      of("s3:*").map(({ access }) => access.write),
      [["s3:PutObject"]],
      kind,
    );
    assert.equal(of("sqs:SendMessage"), [], kind);
  }
});

test("the block of public documents is told of", async () => {
  const open = { type: "Share", accountIds: "All" };
  for (const [setting, confidence] of [
    ["Disable", "likely"],
    ["Enable", "proved"],
  ] as const) {
    for (const [kind, graph] of await graphsOf(document(open, [blocked(setting)]))) {
      const [entry] = named(look(graph), "patching").entries;
      assert.is(entry?.confidence, confidence, kind);
      assert.is(entry?.remarks.length, confidence === "likely" ? 1 : 0, kind);
    }
  }
});

const proofs: readonly (readonly [string, readonly CaseResource[], string, readonly string[]])[] = [
  [
    "a vault",
    vault(allow("*", "glacier:InitiateJob")),
    "invoices",
    [
      `aws glacier initiate-job --account-id '<account>' --vault-name invoices --job-parameters '{"Type": "inventory-retrieval"}'`,
    ],
  ],
  [
    "a layer",
    layer({ principal: "*" }),
    "checkout",
    ["aws lambda get-layer-version-by-arn --arn '<ARN of the layer checkout>'"],
  ],
  [
    "a pool",
    guests(may("dynamodb:GetItem")),
    "shop",
    [
      `aws cognito-identity get-credentials-for-identity --identity-id "$(aws cognito-identity get-id --no-sign-request --query IdentityId --output text --identity-pool-id '<id of the identity pool shop>')" --no-sign-request`,
    ],
  ],
  ["a collection", collection(searched(people)), "search", ["curl 'https://<dashboards endpoint of the collection>'"]],
  [
    "a document",
    document({ type: "Share", accountIds: "All" }),
    "patching",
    ["aws ssm get-document --name '<ARN of the document patching>'"],
  ],
];

for (const [name, resources, of, commands] of proofs) {
  test(`a command that proves it: ${name}`, async () => {
    for (const [kind, graph] of await graphsOf(resources)) {
      const access = named(look(graph), of);
      const [entry] = access.entries;
      assert.ok(entry?.witness, kind);
      assert.equal(entry && commandsFor(entry, access), commands, kind);
    }
  });
}

test.run();
