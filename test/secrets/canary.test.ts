/** No output of any reporter holds a secret, nor a hash that tells it from another: shown with canaries in every source. */
import { createHash } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../cli/run.ts";
import type { Report } from "../../core/engine/finding.ts";
import { resource, secret } from "../../core/examples/resources.ts";
import { githubAnnotations } from "../../reporters/github.ts";
import { jsonReport } from "../../reporters/json.ts";
import { codeScanningSarif } from "../../reporters/sarif.ts";
import { fullSarif } from "../../reporters/sarif-full.ts";
import { stepSummary } from "../../reporters/step-summary.ts";
import { textReport } from "../../reporters/text.ts";
import { rules } from "../../rules/index.ts";
import { type DocumentKind, documentsOf, unitOf } from "../support/sources.ts";

const test = suite("canaries");

/** A word that is a password under a secret's name, and a token by its form: each run has its own. */
const canaries = (turn: number): readonly [word: string, token: string] => [
  `Canary-${turn}-kQ9vTangerine`,
  `sk_live_51Canary${turn}yjWDarjtT1zdp7dcXYZ`,
];

const situation = ([word, token]: readonly [string, string]) => [
  resource("aws:lambda/function:Function", "orders", { environment: { variables: { DB_PASSWORD: word, API: token } } }),
  resource("aws:ecs/taskDefinition:TaskDefinition", "web", {
    containerDefinitions: JSON.stringify([
      { name: "web", image: "shop", environment: [{ name: "DB_PASSWORD", value: word }], command: ["--key", token] },
    ]),
  }),
  resource("aws:codebuild/project:Project", "shop", {
    environment: { environmentVariables: [{ name: "NPM_TOKEN", value: word }] },
    source: { location: `https://builder:${word}@github.com/shop/orders.git` },
  }),
  resource("aws:codebuild/sourceCredential:SourceCredential", "git", { authType: "BASIC_AUTH", token: word }),
  resource("aws:ec2/instance:Instance", "machine", { userData: `export DB_PASSWORD=${word}\nexport API=${token}` }),
  resource("aws:rds/instance:Instance", "db", { password: word, publiclyAccessible: true }),
  resource("aws:elasticache/user:User", "cache", { passwords: [word, token] }),
  resource("aws:secretsmanager/secretVersion:SecretVersion", "kept", { secretId: "payments", secretString: word }),
  resource("aws:ssm/parameter:Parameter", "extra", { name: "/orders/extra", type: "String", value: token }),
  resource("aws:s3/bucket:Bucket", "images", { tags: { note: token } }),
  resource("aws:mq/broker:Broker", "mails", { users: [{ username: "shop", password: word }] }),
  resource("aws:lb/listener:Listener", "shop", {
    protocol: "HTTP",
    port: 80,
    defaultActions: [{ type: "authenticate-oidc", authenticateOidc: { clientSecret: word } }],
  }),
  resource("aws:ec2/securityGroup:SecurityGroup", "open", {
    ingress: [{ fromPort: 22, toPort: 22, protocol: "tcp", cidrBlocks: ["0.0.0.0/0"], description: token }],
  }),
  resource("aws:lambda/function:Function", "marked", { environment: { variables: { DB_PASSWORD: secret(word) } } }),
  resource("pulumi:providers:aws", "live", { secretKey: word.padEnd(40, "xK3").slice(0, 40).replaceAll("-", "7") }),
  resource("pulumi:pulumi:Stack", "stack", {
    settings: { dbPassword: { value: word }, extra: { value: token } },
    outputs: { dbPassword: { value: word }, extra: { value: token } },
  }),
];

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const template = ([word, token]: readonly [string, string]): object => ({
  Parameters: {
    DbPassword: { Type: "String", Default: word },
    Hidden: { Type: "String", NoEcho: true, Default: word },
  },
  Outputs: { [upper("dbPassword")]: { Value: word }, Extra: { Value: { Ref: "Hidden" } } },
  Resources: {
    Orders: {
      Type: "AWS::Lambda::Function",
      Properties: { Environment: { Variables: { DB_PASSWORD: word, API: token } } },
    },
    Web: {
      Type: "AWS::ECS::TaskDefinition",
      Properties: {
        ContainerDefinitions: [{ Name: "web", Environment: [{ Name: "DB_PASSWORD", Value: word }], Command: [token] }],
      },
    },
    Db: { Type: "AWS::RDS::DBInstance", Properties: { MasterUserPassword: word, PubliclyAccessible: true } },
    Kept: { Type: "AWS::SecretsManager::Secret", Properties: { SecretString: word } },
    Images: { Type: "AWS::S3::Bucket", Properties: { Tags: [{ Key: "note", Value: token }] } },
    Job: { Type: "AWS::Glue::Connection", Properties: { ConnectionInput: { Description: token } } },
    Open: {
      Type: "AWS::EC2::SecurityGroup",
      Properties: {
        GroupDescription: "open",
        SecurityGroupIngress: [
          { IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0", Description: token },
        ],
      },
    },
  },
});

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

async function reportOf(kind: DocumentKind, document: object): Promise<Report> {
  const unit = await unitOf(kind, document, "it.json");
  const uses = rules.map(
    (rule) => ({ rule, level: "fail", severity: rule.severity, params: { ...rule.params?.defaults } }) as const,
  );
  return run(
    { units: [unit], facts: [], problems: [] },
    {
      packs: [],
      uses,
      failOn: "low",
      unknowns: "warn",
      trusted: { accounts: [], networks: [] },
      waivers: [],
      configuration: undefined,
    },
    { keepPasses: true },
  );
}

const outputsOf = (report: Report, lines: string): Readonly<Record<string, string>> => ({
  json: jsonReport(report),
  sarif: codeScanningSarif(report),
  "sarif-full": fullSarif(report),
  github: githubAnnotations(report),
  markdown: stepSummary(report),
  text: textReport(report, { colour: false, all: true, quiet: false, sourceLine: () => lines }),
});

const documents = (turn: number): readonly (readonly [DocumentKind, object])[] => {
  const { program, preview, plan } = documentsOf(situation(canaries(turn)));
  return [
    ["program", program],
    ["preview", preview],
    ["plan", plan],
    ["template", template(canaries(turn))],
  ];
};

for (const [index, [kind, document]] of documents(1).entries()) {
  test(`no reporter shows them (${kind})`, async () => {
    const report = await reportOf(kind, document);
    const violated = new Set(report.findings.filter((each) => each.verdict === "violated").map((each) => each.rule.id));
    assert.ok(violated.size >= 8, [...violated].join());
    const [word, token] = canaries(1);
    for (const [name, text] of Object.entries(outputsOf(report, `password = "${word}" # ${token}`))) {
      for (const canary of [word, token, "Canary", sha256(word), sha256(token)]) {
        const at = text.indexOf(canary);
        assert.is(at, -1, `${name}: ${text.slice(Math.max(0, at - 80), at + 20)}`);
      }
    }
  });

  test(`no hash depends on them (${kind})`, async () => {
    const prints = ({ findings }: Report): readonly string[] =>
      findings.flatMap(({ rule, fingerprint, cause, path }) => `${rule.id} ${path} ${fingerprint} ${cause}`).sort();
    const other = (documents(2)[index] as readonly [DocumentKind, object])[1];
    assert.equal(prints(await reportOf(kind, document)), prints(await reportOf(kind, other)));
  });
}

test.run();
