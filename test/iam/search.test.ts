import { suite } from "uvu";
import * as assert from "uvu/assert";
import { exposuresOf } from "../../core/iam/exposure.ts";
import { policyOf } from "../../core/iam/policy.ts";
import { exists } from "../../core/iam/search.ts";
import type { AnyField } from "../../core/model/field.ts";
import { PartialText, Unknown } from "../../core/model/value.ts";
import { fieldOf } from "../support/given.ts";

const owner = "111111111111";
const bucket = { arns: ["arn:aws:s3:::shop", "arn:aws:s3:::shop/*"], service: "s3", account: owner };
const inside = { accounts: ["333333333333"], organization: "o-shop123456", networks: ["52.95.1.0/24"] };
const allow = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::shop/*" };
const policy = (...statements: readonly object[]) => ({ Version: "2012-10-17", Statement: statements });
const when = (Condition: object, more: object = {}) => policy({ ...allow, Condition, ...more });
const field = (document: unknown): AnyField => fieldOf(document) as AnyField;
const levels = (document: unknown): readonly string[] =>
  exposuresOf(field(document), bucket, inside).map(({ level }) => level);
const hole = (name: string) => new PartialText([{ name }]);

const search = suite("who gets in");

search("a witness is a whole request", () => {
  const found = exists(
    policyOf(when({ StringLike: { "aws:PrincipalArn": `arn:aws:iam::*${owner}*` } })),
    { kind: "outsider" },
    bucket,
  );
  assert.is(found.kind, "witness");
  if (found.kind !== "witness") return;
  assert.is(found.verified, "yes");
  assert.is(found.request.context["aws:principalarn"], `arn:aws:iam::666666666666:role/${owner}`);
  assert.is(found.request.context["aws:principalaccount"], "666666666666");
  assert.is(found.request.resource, "arn:aws:s3:::shop/x");
});

search("what rests on an ARN that leaves out fields is likely, not proved", () => {
  const confidence = (document: unknown) => exposuresOf(field(document), bucket, inside)[0]?.confidence;
  const deny = {
    ...allow,
    Effect: "Deny",
    Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::222222222222*" } },
  };
  assert.is(confidence(policy(allow)), "proved");
  assert.is(confidence(policy(allow, deny)), "likely");
  assert.is(confidence(when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*" } })), "likely");
  assert.is(confidence(when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/*" } })), "proved");
});

search("what AWS's pages leave open is named", () => {
  const { Principal: _, ...rest } = allow;
  const user = `arn:aws:iam::222222222222:user/bo`;
  const deny = { ...rest, Effect: "Deny", NotPrincipal: { AWS: user } };
  const [found] = exposuresOf(field(policy(allow, deny)), bucket, inside);
  assert.is(found?.level, "unknown");
  assert.is(found?.atMost, "external-account");
  assert.equal(found?.unknowns, ["whether NotPrincipal spares whom it lists without their account"]);
});

search("everyone but somebody is refused, with what it asks for", () => {
  const { Principal: _, ...rest } = allow;
  const [found] = exposuresOf(field(policy({ ...rest, NotPrincipal: { AWS: "222222222222" } })), bucket, inside);
  assert.is(found?.level, "malformed");
  assert.is(found?.atMost, "public");
  assert.equal(found?.unknowns, ["not-principal at it.Statement.0.NotPrincipal"]);
});

search("whom the configuration trusts is inside", () => {
  assert.equal(levels(policy({ ...allow, Principal: { AWS: "333333333333" } })), ["own"]);
  assert.equal(levels(when({ IpAddress: { "aws:SourceIp": "52.95.1.0/25" } })), ["own"]);
  assert.equal(levels(when({ StringEquals: { "aws:PrincipalOrgID": "o-shop123456" } })), ["org"]);
});

search("many small networks in several statements are a large one", () => {
  const from = (cidr: string) => ({ ...allow, Condition: { IpAddress: { "aws:SourceIp": cidr } } });
  assert.equal(levels(policy(from("52.0.0.0/8"))), ["limited-network"]);
  assert.ok(levels(policy(from("52.0.0.0/8"), from("3.0.0.0/8"))).every((level) => level === "public"));
});

search("access is told by actions that are let through", () => {
  const deny = { Effect: "Deny", Principal: "*", Action: "s3:Delete*", Resource: "arn:aws:s3:::shop/*" };
  const [found] = exposuresOf(field(policy({ ...allow, Action: "s3:*" }, deny)), bucket, inside);
  assert.equal(found?.access, { read: ["s3:GetObject"], write: ["s3:PutObject"], admin: ["s3:PutObjectAcl"] });
});

search("an account whose member of the organisation alone is let in is of the organisation", () => {
  const deny = { ...allow, Effect: "Deny", Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-shop123456" } } };
  assert.equal(levels(policy({ ...allow, Principal: { AWS: "222222222222" } }, deny)), ["org"]);
});

search("an account of a foreign organisation is no more than the account", () => {
  const deny = { ...allow, Effect: "Deny", Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-other00000" } } };
  const found = exposuresOf(field(policy({ ...allow, Principal: { AWS: "222222222222" } }, deny)), bucket, inside);
  assert.equal(
    found.map(({ level, who }) => [level, who.accounts, who.orgs]),
    [["external-account", ["222222222222"], ["o-other00000"]]],
  );
});

search("a hole that is a fixed text lets no stranger in, one that may be a wildcard might", () => {
  const parameter = new Unknown({ kind: "parameter", name: "Partner" });
  assert.equal(levels(when({ StringEquals: { "aws:PrincipalAccount": parameter } })), ["none"]);
  const [found] = exposuresOf(field(when({ StringLike: { "aws:PrincipalAccount": parameter } })), bucket, inside);
  assert.is(found?.level, "unknown");
  assert.is(found?.atMost, "public");
  assert.equal(found?.unknowns, ["Partner"]);
});

search("a hole in a Deny closes where it is a fixed text", () => {
  const deny = (operator: string) => ({
    ...allow,
    Effect: "Deny",
    Condition: { [operator]: { "aws:PrincipalOrgID": hole("var.organization") } },
  });
  assert.not.ok(levels(policy(allow, deny("StringNotEquals"))).includes("public"));
  assert.equal(levels(policy(allow, deny("StringNotLike"))).slice(-1), ["unknown"]);
});

search("an unknown whole policy is unknown, an absent one lets nobody in", () => {
  assert.equal(levels(new Unknown({ kind: "computed" })), ["unknown"]);
  assert.equal(levels(undefined), ["none"]);
});

search("an Allow that has expired grants nothing", () => {
  const document = field(when({ DateLessThan: { "aws:CurrentTime": "2020-01-01T00:00:00Z" } }));
  assert.is(exposuresOf(document, bucket, inside)[0]?.level, "none");
  assert.is(exposuresOf(document, bucket, inside, { now: Date.UTC(2019, 0) })[0]?.level, "public");
});

search("without its name a bucket is taken for the one that the policy names", () => {
  const deny = { ...allow, Effect: "Deny", Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-shop123456" } } };
  const nameless = { ...bucket, arns: [] };
  const asked = (document: unknown) => exists(policyOf(document), { kind: "outsider" }, nameless).kind;
  assert.is(asked(policy(allow, deny)), "none");
  assert.is(asked(policy(allow, { ...deny, Resource: "arn:aws:s3:::other/*" })), "witness");
  assert.is(asked(policy({ ...allow, Resource: "*" }, deny)), "unknown");
});

search("patterns that are too intricate end in unknown, and soon", () => {
  const hard = Array.from({ length: 12 }, (_, index) => `*${"ab".repeat(index)}?${"ba".repeat(12 - index)}*`);
  const denies = hard.map((text) => ({
    ...allow,
    Effect: "Deny",
    Condition: { StringNotLike: { "aws:UserAgent": text }, StringLike: { "aws:PrincipalArn": `${text}:role/${text}` } },
  }));
  const start = Date.now();
  exposuresOf(field(policy(allow, ...denies)), bucket, inside);
  assert.ok(Date.now() - start < 20_000);
});

search.run();
