/**
 * What holds for every rule and every source: shown on the situations of all tables and on the shop. Each law draws
 * from a seed, so that a failure comes back; `LEAKGATE_LONG=1` draws more, and `LEAKGATE_SEED` other ones.
 */
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Verdict } from "../../core/engine/evaluate.ts";
import { nameProperties } from "../../core/model/links.ts";
import type { Unit } from "../../core/model/unit.ts";
import { typeOf } from "../../readers/terraform/names.ts";
import { rules } from "../../rules/index.ts";
import {
  at,
  hide,
  isTree,
  orderOf,
  type Path,
  pathsOf,
  type RawResource,
  resourcesOf,
  set,
  shuffled,
} from "../support/documents.ts";
import { readEstate } from "../support/fake-aws/read-estate.ts";
import { type Fixture, fixtures } from "../support/fixtures.ts";
import { liveEstates } from "../support/live-estates.ts";
import { linesOf, unitOf, verdictsOf } from "../support/sources.ts";

const long = process.env["LEAKGATE_LONG"] === "1";
const seed = Number(process.env["LEAKGATE_SEED"] ?? 1);

/** Numbers from 0 to 1, the same for each seed (mulberry32). */
function randomOf(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const copy = <T>(value: T): T => structuredClone(value);
const read = (fixture: Fixture, document: unknown = fixture.document): Promise<Unit> =>
  unitOf(fixture.kind, document, "it.json");

/** Whether two verdicts say the same of the resource: that a rule does not apply is a way to say no. */
const sameSide = (a: Verdict, b: Verdict): boolean => sideOf(a) === sideOf(b);
const sideOf = (verdict: Verdict): "yes" | "no" | "unknown" =>
  verdict === "violated" ? "yes" : verdict === "cannot tell" ? "unknown" : "no";

const texts = [
  "*",
  "",
  "0.0.0.0/0",
  "10.0.0.0/8",
  "::/0",
  "public-read",
  "private",
  "allow-all",
  "https-only",
  "HTTP",
  "HTTPS",
  "TCP",
  "tcp",
  "-1",
  "ingress",
  "egress",
  "Allow",
  "Deny",
  "s3:*",
  "s3:GetObject",
  "BucketOwnerEnforced",
  "ObjectWriter",
  "READ",
  "redirect",
  "fixed-response",
  "forward",
  "network",
  "postgres",
  "aurora-mysql",
  "valkey",
  "memcached",
  "default.postgres14",
  "KMS",
  "all",
  "true",
  "http://acs.amazonaws.com/groups/global/AllUsers",
  "arn:aws:iam::111122223333:root",
];
const open = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }] };
const refusing = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: "*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ],
};
const shut = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Principal: "*", Action: "*", Resource: "*" }] };

/** Another value that could have stood in the place of `value`. */
function another(value: unknown, kind: Fixture["kind"], random: () => number): unknown {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  if (random() < 0.15 && kind !== "template") return undefined;
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return pick([0, 22, 80, 443, 3306, 5432, 65_535, -1, value + 1]);
  if (typeof value === "string") {
    if (value.includes('"Statement"'))
      return pick([open, refusing, shut, {}]) && JSON.stringify(pick([open, refusing, shut, {}]));
    return pick(texts);
  }
  if (Array.isArray(value))
    return pick([[], value.slice(1), [...value].reverse(), value.map((each) => another(each, "template", random))]);
  if (isTree(value))
    return "Statement" in value
      ? pick([open, refusing, shut])
      : pick([
          {},
          Object.fromEntries(Object.entries(value).map(([key, each]) => [key, another(each, "template", random)])),
        ]);
  return pick(texts);
}

/** What a statement is about: AWS takes ARNs and stars only, and in a resource's policy those that can be its own. */
const isResource = (path: Path): boolean =>
  /^(Not)?Resource$/.test(String(path.findLast((each) => typeof each === "string")));

const anotherResource = (random: () => number): string => (random() < 0.5 ? "*" : "arn:*");

/** Names are not hidden: what points out of a unit by a name that is known is taken to point out of it. */
function isName(resource: RawResource, path: Path, kind: Fixture["kind"]): boolean {
  if (kind === "template") return /Name$/.test(String(path[0]));
  const table = kind === "plan" ? typeOf(resource.type)?.table : undefined;
  const token = kind === "plan" ? (typeOf(resource.type)?.token ?? "") : resource.type;
  const names = [...nameProperties(token), "bucket", "name", "identifier"];
  const owns =
    !/(Policy|PolicyAttachment|BucketAcl|BucketLogging|Controls|Block|Versioning|ConfigurationV?2?|Rule|Listener)$/.test(
      token,
    );
  return owns && names.some((name) => (table?.entry(name).name ?? name) === path[0]);
}

/**
 * The property that names an owner. With it hidden, a companion whose rule leaves it to its owner is judged by itself;
 * and what a sure companion decides is not taken back because another one may be its second, and differ.
 */
const linkProperties: ReadonlySet<string> = new Set([
  "bucket",
  "Bucket",
  "securityGroupId",
  "security_group_id",
  "GroupId",
  "role",
  "Roles",
  "loadBalancerArn",
  "load_balancer_arn",
  "LoadBalancerArn",
  "listenerArn",
  "listener_arn",
  "ListenerArn",
  "secretId",
  "secret_id",
  "SecretId",
  "queueUrl",
  "queue_url",
  "Queues",
  "accessPointArn",
  "access_point_arn",
  "fileSystemId",
  "file_system_id",
]);

/** Rules about what is written in clear text. */
const writtenRules = new Set(rules.filter(({ theme }) => theme === "secrets").map(({ id }) => id));

const laws = suite("laws");

const draw = async (
  count: number,
  from: number,
  body: (fixture: Fixture, random: () => number) => Promise<void>,
): Promise<void> => {
  const all = await fixtures();
  const random = randomOf(seed * 1000 + from);
  const wrong: string[] = [];
  for (let index = 0; index < (long ? count * 40 : count); index++) {
    const fixture = all[Math.floor(random() * all.length)] as Fixture;
    const own = randomOf(Math.floor(random() * 2 ** 32));
    try {
      await body(fixture, own);
    } catch (error) {
      wrong.push(`${fixture.name}: ${(error as Error).message}`);
      if (wrong.length >= (long ? 400 : 40)) break;
    }
  }
  if (wrong.length > 0) throw new Error([...new Set(wrong)].join("\n"));
};

laws("all fixtures are read, and no rule throws", async () => {
  const found = await fixtures();
  assert.ok(found.length > 100);
  const random = randomOf(seed);
  const some = long ? found : found.filter((each) => each.name.startsWith("storefront") || random() < 0.1);
  for (const fixture of some) verdictsOf(await read(fixture));
});

/** S3 refuses an Allow whose actions are for none of its resources; one of the fixtures has it all the same. */
const isNeverWritten = (path: Path, type: string): boolean =>
  path.includes("Resource") && /s3.*accesspoint/i.test(type);

/** Whether AWS takes few values at a place, of which one that is drawn is hardly one. */
function isRefused(path: Path, type: string): boolean {
  const name = String(path[0]);
  return (
    // What a bucket's policy names is the bucket.
    (path.includes("Resource") && /S3::BucketPolicy$/.test(type)) ||
    // Lambda takes ARNs only.
    (/^source_?arn$/i.test(name) && /lambda.?permission/i.test(type)) ||
    // A stage that writes access logs must say in which format.
    path.join(".") === "accessLogSettings.format" ||
    // Which actions a listener takes follows from its protocol.
    (/^protocol$/i.test(name) && /listener/i.test(type))
  );
}

laws("an unknown never becomes yes or no, and knowing more never changes a decided answer", async () => {
  await draw(350, 2, async (fixture, random) => {
    const { kind } = fixture;
    const sites = resourcesOf(kind, fixture.document).flatMap((each, index) =>
      pathsOf(each, kind).flatMap((path) => (isName(each, path, kind) ? [] : [[index, path] as const])),
    );
    if (sites.length === 0) return;
    const [index, path] = sites[Math.floor(random() * sites.length)] as (typeof sites)[number];
    const changed = async (change: (of: RawResource, document: object) => void): Promise<Map<string, Verdict>> => {
      const document = copy(fixture.document);
      change(resourcesOf(kind, document)[index] as RawResource, document);
      return verdictsOf(await read(fixture, document));
    };
    const known = await changed(() => undefined);
    const hidden = await changed((each, document) => hide(each, path, kind, document));
    const where = `${resourcesOf(kind, fixture.document)[index]?.address} ${path.join(".")}`;
    const isLink = linkProperties.has(String(path[0]));
    const hold = (with_: Map<string, Verdict>, what: string): void => {
      for (const [key, verdict] of hidden) {
        const full = with_.get(key);
        if (verdict === "cannot tell" || full === undefined || sameSide(full, verdict)) continue;
        // What only the deployment knows is not written here: hiding a text takes away what such a rule is about.
        if (writtenRules.has(key.slice(0, key.indexOf(" "))) && !sameSide(full, "not violated")) continue;
        if (isLink && (full === "not applicable" || full === "cannot tell")) continue;
        throw new Error(`${where}: ${key} is ${verdict} where it is hidden, and ${full} where it is ${what}`);
      }
    };
    const { type = "" } = resourcesOf(kind, fixture.document)[index] ?? {};
    if (isNeverWritten(path, type)) return;
    hold(known, "as written");
    const value = at(resourcesOf(kind, fixture.document)[index]?.properties, path);
    // What a program hides still tells where it comes from: only that can stand there.
    if (JSON.stringify(value ?? null).includes("leakgate-ref-")) return;
    if (isRefused(path, type)) return;
    for (let time = 0; time < 2; time++) {
      const other = isResource(path) ? anotherResource(random) : another(value, kind, random);
      hold(await changed((each) => set(each, path, other)), JSON.stringify(other) ?? "left out");
    }
  });
});

/** Resources that no rule may connect with those of a fixture, with unknown values wherever that is possible. */
const strangers: Readonly<Record<Fixture["kind"], (document: object) => void>> = {
  program: (document) => {
    const { resources } = document as { resources: object[] };
    for (const [type, inputs] of strange("04da6b54-80e4-46f7-96ec-b56ff0331ba9")) {
      const urn = `urn:pulumi:other::other::${type}::stranger`;
      resources.push({
        urn,
        type,
        name: "stranger",
        custom: true,
        external: false,
        remote: false,
        inputs,
        dependencies: [],
        propertyDependencies: {},
        frames: [],
      });
    }
  },
  preview: (document) => {
    const { steps } = document as { steps: object[] };
    for (const [type, inputs] of strange("04da6b54-80e4-46f7-96ec-b56ff0331ba9")) {
      const urn = `urn:pulumi:other::other::${type}::stranger`;
      steps.push({ op: "create", urn, newState: { urn, type, custom: true, inputs, propertyDependencies: {} } });
    }
  },
  plan: (document) => {
    const whole = document as { resource_changes: object[]; configuration: { root_module: { resources: object[] } } };
    const hidden = {
      aws_s3_bucket: ["bucket", "acl", "policy"],
      aws_security_group: ["ingress", "name"],
      aws_sqs_queue: ["policy", "kms_master_key_id"],
      aws_dynamodb_table: ["name", "server_side_encryption"],
      aws_db_instance: ["storage_encrypted", "publicly_accessible"],
      aws_iam_role: ["assume_role_policy"],
    };
    for (const [type, names] of Object.entries(hidden)) {
      const address = `${type}.stranger`;
      const after_unknown = Object.fromEntries(names.map((name) => [name, true]));
      const expressions = Object.fromEntries(names.map((name) => [name, { references: ["var.unknown"] }]));
      whole.resource_changes.push({
        address,
        mode: "managed",
        type,
        name: "stranger",
        change: { actions: ["create"], before: null, after: {}, after_unknown },
      });
      whole.configuration.root_module.resources?.push({
        address,
        mode: "managed",
        type,
        name: "stranger",
        provider_config_key: "aws",
        expressions,
      });
    }
  },
  template: (document) => {
    const whole = document as { Resources: Record<string, object>; Parameters?: object };
    whole.Parameters = { ...whole.Parameters, Strange: { Type: "String" } };
    const it = { Ref: "Strange" };
    whole.Resources["StrangeBucket"] = {
      Type: "AWS::S3::Bucket",
      Properties: { BucketName: it, AccessControl: it, PublicAccessBlockConfiguration: it },
    };
    whole.Resources["StrangeGroup"] = {
      Type: "AWS::EC2::SecurityGroup",
      Properties: { GroupDescription: it, SecurityGroupIngress: it },
    };
    whole.Resources["StrangeQueue"] = { Type: "AWS::SQS::Queue", Properties: { KmsMasterKeyId: it } };
    whole.Resources["StrangeTable"] = { Type: "AWS::DynamoDB::Table", Properties: { SSESpecification: it } };
    whole.Resources["StrangeRole"] = { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: it } };
  },
};

const strange = (it: string): readonly (readonly [type: string, inputs: object])[] => [
  ["aws:s3/bucket:Bucket", { bucket: it, acl: it, policy: it }],
  ["aws:ec2/securityGroup:SecurityGroup", { ingress: it, name: it }],
  ["aws:sqs/queue:Queue", { policy: it, kmsMasterKeyId: it }],
  ["aws:dynamodb/table:Table", { name: it, serverSideEncryption: it }],
  ["aws:rds/instance:Instance", { storageEncrypted: it, publiclyAccessible: it }],
  ["aws:iam/role:Role", { assumeRolePolicy: it }],
  ["aws:unheard/of:Thing", { it }],
];

/** A companion that may be anybody's may be the stranger's too: whether it is judged with its owner may then change. */
laws("a stranger with unknown values changes nothing", async () => {
  await draw(150, 3, async (fixture) => {
    const before = await read(fixture);
    const document = copy(fixture.document);
    strangers[fixture.kind](document);
    const after = verdictsOf(await read(fixture, document));
    for (const [key, verdict] of verdictsOf(before)) {
      const now = after.get(key);
      const isAttributed =
        (now === "not applicable" && verdict === "cannot tell") ||
        (now === "cannot tell" && verdict === "not applicable");
      if (now !== verdict && !(isAttributed && /Policy|policy/.test(key)))
        throw new Error(`${key} is ${now} beside a stranger, and ${verdict} without`);
    }
  });
});

laws("the order of resources, keys, statements and sets does not matter", async () => {
  await draw(200, 5, async (fixture, random) => {
    const document = copy(fixture.document) as Record<string, unknown>;
    const salt = Math.floor(random() * 2 ** 20);
    for (const each of resourcesOf(fixture.kind, document)) reorder(each, fixture.kind, salt);
    const list = listOf(fixture.kind, document);
    list.splice(0, list.length, ...inOrder(list, random));
    if (fixture.kind === "template")
      document["Resources"] = Object.fromEntries(inOrder(Object.entries(document["Resources"] as object), random));
    const before = linesOf(await read(fixture));
    const after = linesOf(await read(fixture, document));
    const differs = (a: readonly string[], b: readonly string[]): readonly string[] =>
      a.filter((each) => !b.includes(each));
    const gone = differs(before, after);
    const come = differs(after, before);
    if (before.length !== after.length || gone.length + come.length > 0)
      throw new Error(`${gone.join(" and ")} became ${come.join(" and ")}`);
  });
});

const inOrder = <T>(of: readonly T[], random: () => number): readonly T[] =>
  orderOf(of.length, random).map((index) => of[index] as T);

/** The list of resources of a document; a template has none. */
const listOf = (kind: Fixture["kind"], document: Record<string, unknown>): unknown[] =>
  (document[{ program: "resources", preview: "steps", plan: "resource_changes", template: "" }[kind]] ??
    []) as unknown[];

/** What is written twice in the same words is put into the same order, so that it still says the same. */
function reorder(of: RawResource, kind: Fixture["kind"], salt: number): void {
  const { properties, unknowns } = of;
  const keys = inOrder(Object.keys(properties), randomOf(salt));
  const values = { ...properties };
  for (const key of keys) delete properties[key];
  for (const key of keys) {
    const signs = [...JSON.stringify(values[key] ?? null)];
    const random = randomOf(signs.reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, salt));
    const [value, unknown] = shuffled(values[key], unknowns?.[key], kind, random);
    properties[key] = policyInOrder(value, kind, random);
    if (unknowns !== undefined && unknown !== undefined) unknowns[key] = unknown;
  }
}

/** A policy that is written as text is put into another order inside of the text. */
function policyInOrder(value: unknown, kind: Fixture["kind"], random: () => number): unknown {
  if (typeof value !== "string" || !value.startsWith("{") || !value.includes('"Statement"')) return value;
  return JSON.stringify(shuffled(JSON.parse(value), undefined, kind, random)[0]);
}

laws("another input in the same run changes nothing", async () => {
  const all = await fixtures();
  const random = randomOf(seed * 1000 + 7);
  for (let time = 0; time < (long ? 1000 : 40); time++) {
    const [one, two] = [0, 1].map(() => all[Math.floor(random() * all.length)] as Fixture) as [Fixture, Fixture];
    const unit = await read(one);
    const alone = linesOf(unit);
    linesOf(await read(two));
    assert.equal(linesOf(unit), alone, `${one.name} beside ${two.name}`);
  }
});

const refusable = [
  "s3:GetPublicAccessBlock",
  "s3:GetBucketPolicy",
  "s3:GetBucketAcl",
  "s3:GetBucketOwnershipControls",
  "s3-control:GetPublicAccessBlock",
  "ec2:GetEbsEncryptionByDefault",
  "ec2:DescribeSecurityGroups",
  "elastic-load-balancing-v2:DescribeLoadBalancerAttributes",
  "elastic-load-balancing-v2:DescribeListeners",
  "elastic-load-balancing-v2:DescribeRules",
  "iam:GetAccountAuthorizationDetails",
  "sqs:GetQueueAttributes",
  "cloudfront:GetDistributionConfig",
];

laws("a live answer that is refused never becomes yes or no", async () => {
  const random = randomOf(seed * 1000 + 11);
  for (const estate of await liveEstates()) {
    const full = verdictsOf((await readEstate(estate)).unit);
    for (let time = 0; time < (long ? 40 : 3); time++) {
      const refused = refusable.filter(() => random() < 0.3);
      const errors = { ...estate.errors, ...Object.fromEntries(refused.map((call) => [call, "denied"])) };
      for (const [key, verdict] of verdictsOf((await readEstate({ ...estate, errors })).unit)) {
        const told = full.get(key);
        if (verdict === "cannot tell" || told === undefined || sameSide(verdict, told)) continue;
        throw new Error(`${key} is ${verdict} where ${refused} are refused, and ${told} where they are not`);
      }
    }
  }
});

laws.run();
