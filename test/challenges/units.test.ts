import { suite } from "uvu";
import * as assert from "uvu/assert";
import { terraformConfiguration } from "../../cli/examples/terraform.ts";
import { run } from "../../cli/run.ts";
import type { Settings } from "../../cli/settings.ts";
import { configured } from "../../cli/testing/cases.ts";
import { type CaseResource, ref, resource } from "../../core/examples/resources.ts";
import type { Unit } from "../../core/model/unit.ts";
import type { Recording } from "../../readers/pulumi/program/recording.ts";
import { rules } from "../../rules/index.ts";
import { readEstate } from "../support/fake-aws/read-estate.ts";
import { documentsOf, type Kind, kinds, unitOf } from "../support/sources.ts";

/** One module deployed twice: dev refuses plain HTTP, prod forgot to. */
const test = suite("challenge: dev and prod of one module");

const statement = (bucket: unknown, objects: unknown) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [bucket, objects],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ],
});

const arn = "arn:aws:s3:::shop-logs";
const open = { blockPublicAcls: true, blockPublicPolicy: false, ignorePublicAcls: true, restrictPublicBuckets: true };

const module = (guarded: boolean): readonly CaseResource[] => [
  resource("aws:s3/bucket:Bucket", "logs", { bucket: "shop-logs" }),
  resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "guard", {
    bucket: ref("logs"),
    ...open,
    blockPublicPolicy: guarded,
  }),
  ...(guarded
    ? [
        resource("aws:s3/bucketPolicy:BucketPolicy", "tls", {
          bucket: ref("logs"),
          policy: statement(arn, `${arn}/*`) as unknown as string,
        }),
      ]
    : []),
];

const template = (guarded: boolean) => ({
  Resources: {
    Logs: {
      Type: "AWS::S3::Bucket",
      Properties: {
        BucketName: "shop-logs",
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: guarded,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    },
    ...(guarded && {
      LogsPolicy: {
        Type: "AWS::S3::BucketPolicy",
        Properties: { Bucket: { Ref: "Logs" }, PolicyDocument: statement(arn, `${arn}/*`) },
      },
    }),
  },
});

async function deployed(kind: Kind, stage: "dev" | "prod"): Promise<Unit> {
  const guarded = stage === "dev";
  if (kind === "live") {
    const { unit } = await readEstate({
      account: guarded ? "111111111111" : "222222222222",
      encryptionByDefault: true,
      buckets: [
        {
          name: "shop-logs",
          publicAccess: {
            BlockPublicAcls: true,
            BlockPublicPolicy: guarded,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
          ...(guarded && { policy: JSON.stringify(statement(arn, `${arn}/*`)) }),
        },
      ],
    });
    return unit;
  }
  if (kind === "template") return unitOf("template", template(guarded), `${stage}/template.json`);
  if (kind === "hcl") return configured(terraformConfiguration(module(guarded)) ?? "", stage);
  const document = documentsOf(module(guarded))[kind];
  if (kind === "program") return unitOf(kind, { ...(document as Recording), stack: stage }, "shop");
  const named = JSON.stringify(document).replaceAll("urn:pulumi:test", `urn:pulumi:${stage}`);
  return unitOf(kind, named, `${stage}/${kind}.json`);
}

/** What lets strangers or listeners in: what else a bucket should have is not what the two stages differ in. */
const judged = rules.filter(({ id }) => /^s3-bucket-(block|ignore|restrict|policy|public)-/.test(id));

const settings: Settings = {
  packs: [],
  uses: judged.map((rule) => ({ rule, level: "fail", severity: rule.severity, params: { ...rule.params?.defaults } })),
  failOn: "low",
  unknowns: "warn",
  trusted: { accounts: [], networks: [] },
  waivers: [],
  configuration: undefined,
};

const found = (units: readonly Unit[]): readonly string[] =>
  run({ units, facts: [], problems: [] }, settings, { keepPasses: false }).findings.map(
    ({ rule, resource: { unit }, verdict, fingerprint }) => `${unit} ${rule.id} ${verdict} ${fingerprint}`,
  );

for (const kind of kinds) {
  test(`in one run, by ${kind}: dev excuses nothing of prod`, async () => {
    const [dev, prod] = [await deployed(kind, "dev"), await deployed(kind, "prod")];
    assert.is.not(dev.id, prod.id);
    assert.equal(found([dev]), []);
    const alone = found([prod]);
    const wrong = alone.map((each) => each.split(" ").slice(1, -1).join(" "));
    assert.equal([...wrong].sort(), ["s3-bucket-block-public-policy violated", "s3-bucket-policy-tls-only violated"]);
    assert.equal(found([dev, prod]), alone);
    assert.equal(found([prod, dev]), alone);
  });

  test(`the same defect in both has two fingerprints, by ${kind}`, async () => {
    const prod = await deployed(kind, "prod");
    const id = `${prod.id}-2`;
    const twin = Object.assign(await deployed(kind, "prod"), { id });
    const prints = found([prod, twin]).map((each) => each.split(" ").at(-1));
    assert.is(prints.length, 4);
    assert.is(new Set(prints).size, 4);
  });
}

test.run();
