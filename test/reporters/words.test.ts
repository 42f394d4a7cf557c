import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Evidence } from "../../core/engine/finding.ts";
import type { Why } from "../../core/model/value.ts";
import { factsInWords, messageOf, shortened, themeWords, unknownReason, whyInWords } from "../../reporters/words.ts";
import { sampleFinding, sampleRule, sampleWaiver } from "./sample-report.ts";

const test = suite("words");
const address = "aws_s3_bucket.logs";
const seen = (...evidence: Evidence[]): string =>
  messageOf(sampleFinding({ evidence })).replace(
    "Public access to the bucket is not fully blocked: 'aws_s3_bucket.logs'. ",
    "",
  );

test("a violated finding: the title about the resource, then what was seen", () => {
  assert.is(
    messageOf(sampleFinding()),
    "Public access to the bucket is not fully blocked: 'aws_s3_bucket.logs'. Seen: restrictPublicBuckets is false.",
  );
});

test("evidence: values, absence, defaults, secrets, other resources, companions", () => {
  assert.is(seen({ address, path: "acl", saw: "value", value: "public-read" }), "Seen: acl is 'public-read'.");
  assert.is(seen({ address, path: "policy", saw: "value" }), "Seen: policy is set.");
  assert.is(seen({ address, path: "acl", saw: "absent" }), "Seen: acl is not set.");
  assert.is(
    seen({ address, path: "password", saw: "value", secret: true }),
    "Seen: password holds a secret, which is not shown.",
  );
  assert.is(
    seen({
      address,
      path: "sse",
      saw: "default",
      value: "AES256",
      claim: { source: "https://x.example", since: "2023-01-05" },
    }),
    "Seen: sse is not set, which means 'AES256' (default since 2023-01-05: https://x.example).",
  );
  assert.is(
    seen({ address: "aws_lb.a", path: "internal", saw: "value", value: true }),
    "Seen: internal of 'aws_lb.a' is true.",
  );
  assert.is(
    seen({ address, path: "<BucketPublicAccessBlock>.blockPublicAcls", saw: "absent" }),
    "Seen: no BucketPublicAccessBlock sets blockPublicAcls for it.",
  );
  assert.is(seen({ address, path: "<BucketPolicy>", saw: "absent" }), "Seen: there is no BucketPolicy for it.");
  assert.is(seen({ address, path: "logs", saw: "value", empty: true }), "Seen: logs is an empty list.");
  const claim = { source: "https://x.example" };
  assert.is(
    seen({ address, path: "<BucketVersioning>.status", saw: "default", value: "Disabled", claim }),
    "Seen: no BucketVersioning sets status for it, which means 'Disabled' (default: https://x.example).",
  );
  assert.is(
    seen({ address, path: "<DefaultSecurityGroup>", saw: "default", value: false, claim }),
    "Seen: there is no DefaultSecurityGroup for it (default: https://x.example).",
  );
  assert.is(
    seen({ address, path: "policy", saw: "value", value: ' {\n  "Id": "a"\n}\n' }),
    `Seen: policy is '{ "Id": "a" }'.`,
  );
});

test("equal evidence is said once, and much of it is counted", () => {
  const same = { address, path: "acl", saw: "absent" as const };
  assert.is(seen(same, same), "Seen: acl is not set.");
  const many = [1, 2, 3, 4, 5, 6, 7].map((index) => ({ ...same, path: `p${index}` }));
  assert.match(seen(...many), /p5 is not set; and 2 more\.$/);
});

test("values are quoted and shortened", () => {
  const text = seen({ address, path: "acl", saw: "value", value: `${"x".repeat(200)}end` });
  assert.match(text, /^Seen: acl is 'x{40}…x{36}end'\.$/);
  assert.is(shortened("🪣".repeat(100), 9), `🪣🪣🪣🪣…🪣🪣🪣🪣`);
});

test("facts: statement, request, packet, softened, recognised", () => {
  const message = messageOf(
    sampleFinding({
      evidence: [],
      severity: "medium",
      facts: [
        { kind: "statement", index: 1, sid: "All" },
        { kind: "request", principal: "*", action: "s3:GetObject", resource: "arn:aws:s3:::b/x" },
        { kind: "packet", protocol: "tcp", port: 22, source: "0.0.0.0/0" },
        { kind: "packet", protocol: "-1", port: "all", source: "::/0" },
        { kind: "softened", because: "the account blocks public ACLs" },
      ],
    }),
  );
  assert.match(message, "Statement 2 (Sid 'All') of the policy decides.");
  assert.match(message, "A request that it lets through: '*' calls 's3:GetObject' on 'arn:aws:s3:::b/x'.");
  assert.match(message, "A packet that it lets through: tcp port 22 from '0.0.0.0/0'.");
  assert.match(message, "any protocol, any port from '::/0'.");
  assert.match(message, "Severity medium instead of high, because the account blocks public ACLs.");
  const recognised = sampleFinding({ evidence: [], facts: [{ kind: "recognised", what: "a GitHub token" }] });
  assert.match(messageOf(recognised), "It looks like a GitHub token.");
});

test("where a database demands TLS", () => {
  const demand = { kind: "demands-tls", engine: "postgres", parameter: "rds.force_ssl" } as const;
  const words = (since?: string) => factsInWords(sampleFinding({ facts: [{ ...demand, ...(since && { since }) }] }));
  const start = "A 'postgres' database refuses connections without TLS only where 'rds.force_ssl' is on, which is ";
  assert.equal([words("15"), words()], [[`${start}the default from version 15.`], [`${start}never the default.`]]);
});

test("the fact of an end: of what, when and who says so", () => {
  const fact = { kind: "ended", what: "nodejs16.x", on: "2024-06-12", source: "https://aws.example/runtimes" } as const;
  const message = messageOf(sampleFinding({ evidence: [], facts: [fact] }));
  assert.match(message, "AWS ends its support of 'nodejs16.x' on 2024-06-12 (https://aws.example/runtimes).");
});

test("facts: what a policy lets its holder do", () => {
  const message = messageOf(
    sampleFinding({
      evidence: [],
      facts: [
        { kind: "lets", actions: ["iam:PassRole", "ec2:RunInstances"], story: "starts a machine", statements: [0, 2] },
        { kind: "lets", actions: ["s3:GetObject"], story: "reads every bucket", statements: [], more: 2 },
      ],
    }),
  );
  assert.match(message, "With 'iam:PassRole' and 'ec2:RunInstances' (statement 1 and 3) its holder starts a machine.");
  assert.match(message, "With 's3:GetObject' its holder reads every bucket, and there are 2 more ways.");
});

test("a waiver: reason, owner, until", () => {
  assert.match(
    messageOf(sampleFinding({ waived: sampleWaiver() })),
    "Waived: the site is public (owner web team, until 2027-01-31).",
  );
});

const whys: readonly Why[] = [
  { kind: "computed", of: "random_id.x" },
  { kind: "parameter", name: "Env" },
  { kind: "denied", permission: "s3:GetBucketAcl", call: "GetBucketAcl" },
  { kind: "failed", call: "GetBucketAcl", cause: "timed out" },
  { kind: "opaque" },
  { kind: "may-belong", resource: "aws_s3_bucket_acl.x" },
  { kind: "elsewhere", what: "vpc-1" },
  { kind: "macro", name: "AWS::Include" },
  { kind: "partial", holes: ["a", "b", "c"] },
  { kind: "conflict", resources: ["a", "b"] },
  { kind: "depends", on: ["IsProd"] },
  { kind: "predates", since: "2023-04" },
  { kind: "service-decides", source: "https://docs.aws.amazon.com/x" },
  { kind: "malformed", what: "the policy does not parse" },
  { kind: "unsupported", what: "Fn::Transform" },
  { kind: "limit", what: "more than 32 worlds" },
];

for (const why of whys) {
  test(`cannot tell: ${why.kind} is said in words, alone and for many`, () => {
    const finding = sampleFinding({
      verdict: "cannot tell",
      evidence: [{ address, path: "acl", saw: "unknown", why }],
    });
    assert.match(messageOf(finding), `Seen: acl is not known: ${whyInWords(why)}.`);
    assert.ok(unknownReason(finding).length > 10);
    const values = Object.entries(why).flatMap(([key, value]) => (key === "kind" ? [] : [value].flat()));
    for (const value of values) assert.ok(whyInWords(why).includes(value as string), String(value));
  });
}

test("lists in words", () => {
  assert.is(
    whyInWords({ kind: "partial", holes: ["a", "b", "c"] }),
    "only a part of the text is known: 'a', 'b' and 'c' may matter",
  );
  assert.is(whyInWords({ kind: "depends", on: ["IsProd"] }), "it depends on 'IsProd', which is not decided");
});

test("cannot tell names what is unknown and not what is known", () => {
  const message = messageOf(
    sampleFinding({
      verdict: "cannot tell",
      evidence: [
        { address, path: "known", saw: "value", value: 1 },
        { address: "", path: "", saw: "unknown", why: { kind: "limit", what: "x" } },
      ],
    }),
  );
  assert.is(
    message,
    "Cannot tell whether this holds for 'aws_s3_bucket.logs': Public access to the bucket is not fully blocked. Seen: a limit was reached: x.",
  );
});

test("passes are said as such", () => {
  assert.match(messageOf(sampleFinding({ verdict: "not violated" })), /^This does not hold for /);
  assert.match(messageOf(sampleFinding({ verdict: "not applicable", rule: sampleRule() })), /^Not applicable to /);
});

test("the four words come first", () => {
  assert.equal(Object.values(themeWords).slice(0, 4), [
    "open storage",
    "missing TLS",
    "weak firewall rules",
    "lax IAM",
  ]);
});

test.run();
