/** Kinds of resources that others than policies let strangers into, or whose policies have peculiarities. */
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Verdict } from "../../core/access/entry.ts";
import { type CaseResource, resource, secret, unknown } from "../../core/examples/resources.ts";
import { commandsFor } from "../../reporters/access/commands.ts";
import { graphsOf, levelsOf, look, named, templateGraph } from "./support.ts";

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

const all: readonly Row[] = [...vaults, ...signed, ...layers, ...documents];

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
