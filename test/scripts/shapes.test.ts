import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { sensitiveProperties } from "../../core/model/sensitive.generated.ts";
import type { Shapes, TypeToken } from "../../core/model/shapes.generated.ts";
import { pulumiAliases } from "../../readers/pulumi/aliases.generated.ts";
import { terraformShapes, terraformTypes } from "../../readers/terraform/names.generated.ts";
import { camel, singular, snake } from "../../scripts/shapes/names.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const test = suite("generated shapes");

interface Step {
  readonly kind: string;
  readonly name: string;
  readonly table: number | undefined;
}

/** One property of a table, decoded as the docstring of names.generated.ts says. */
function step(table: number, property: string): Step {
  const codes = JSON.parse(terraformShapes[table] ?? "{}") as Record<string, string>;
  const [, kind = "", next, name] = /^([vmol])(\d+)?(?::(\w+))?$/.exec(codes[property] ?? "v") ?? [];
  return { kind, name: name ?? snake(property), table: next === undefined ? undefined : Number(next) };
}

/** The Terraform path and the kinds along a path of model properties: `l default_action / o redirect`. */
function walk(terraform: string, path: string): string {
  const steps: Step[] = [];
  let table = terraformTypes[terraform]?.[1];
  for (const property of path.split(".")) {
    assert.ok(table !== undefined, `${terraform}: nothing below ${property}`);
    const next = step(table ?? 0, property);
    steps.push(next);
    table = next.table;
  }
  return steps.map(({ kind, name }) => `${kind} ${name}`).join(" / ");
}

test("the outputs are what the generator writes", () => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/generate-shapes.ts", "--check"], {
    cwd: root,
    encoding: "utf8",
  });
  assert.is(run.stderr, "");
  assert.is(run.status, 0);
});

test("the types stay small", () => {
  assert.ok(statSync(`${root}core/model/shapes.generated.ts`).size < 450_000);
});

const paths: readonly (readonly [terraform: string, path: string, expected: string])[] = [
  ["aws_lb_listener", "defaultActions.redirect.statusCode", "l default_action / o redirect / v status_code"],
  ["aws_alb_listener", "defaultActions.forward.targetGroups", "l default_action / o forward / l target_group"],
  [
    "aws_cloudfront_distribution",
    "viewerCertificate.minimumProtocolVersion",
    "o viewer_certificate / v minimum_protocol_version",
  ],
  [
    "aws_cloudfront_distribution",
    "defaultCacheBehavior.forwardedValues.cookies.whitelistedNames",
    "o default_cache_behavior / o forwarded_values / o cookies / v whitelisted_names",
  ],
  [
    "aws_cloudfront_distribution",
    "orderedCacheBehaviors.functionAssociations",
    "l ordered_cache_behavior / l function_association",
  ],
  ["aws_cloudfront_distribution", "origins.s3OriginConfig", "l origin / o s3_origin_config"],
  ["aws_lambda_function", "environment.variables", "o environment / m variables"],
  ["aws_lambda_function", "name", "v function_name"],
  ["aws_lambda_permission", "function", "v function_name"],
  ["aws_security_group", "ingress.ipv6CidrBlocks", "l ingress / v ipv6_cidr_blocks"],
  ["aws_security_group", "egress.self", "l egress / v self"],
  [
    "aws_s3_bucket",
    "serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.sseAlgorithm",
    "o server_side_encryption_configuration / o rule / o apply_server_side_encryption_by_default / v sse_algorithm",
  ],
  [
    "aws_s3_bucket_server_side_encryption_configuration",
    "rules.applyServerSideEncryptionByDefault",
    "l rule / o apply_server_side_encryption_by_default",
  ],
  ["aws_s3_bucket", "tags", "m tags"],
  ["aws_instance", "tagsAll", "m tags_all"],
  ["aws_autoscaling_group", "tags", "l tag"],
  ["aws_route53_record", "aliases", "l alias"],
  ["aws_dynamodb_table", "globalSecondaryIndexes", "l global_secondary_index"],
  ["aws_api_gateway_rest_api", "endpointConfiguration.types", "o endpoint_configuration / o types"],
  [
    "aws_wafv2_web_acl",
    "rules.statement.andStatement.statements.notStatement.statement.byteMatchStatement",
    "l rule / o statement / o and_statement / l statement / o not_statement / o statement / o byte_match_statement",
  ],
];
for (const [terraform, path, expected] of paths) {
  test(`${terraform} ${path}`, () => assert.is(walk(terraform, path), expected));
}

test("every table can be read, leads to tables that exist and turns round without clashes", () => {
  for (const text of terraformShapes) {
    const properties = Object.keys(JSON.parse(text) as object);
    const table = terraformShapes.indexOf(text);
    const names = properties.map((property) => step(table, property));
    for (const { kind, table: next } of names) {
      assert.match(kind, /^[vmol]$/);
      assert.ok(next === undefined || terraformShapes[next] !== undefined);
    }
    assert.is(new Set(names.map(({ name }) => name)).size, names.length, text);
  }
});

test("names: the rules", () => {
  assert.is(snake("ipv6CidrBlocks"), "ipv6_cidr_blocks");
  assert.is(camel("ipv6_cidr_blocks"), "ipv6CidrBlocks");
  assert.is(singular("lifecycle_policies"), "lifecycle_policy");
  assert.is(singular("addresses"), "address");
  assert.is(singular("ingress"), "ingress");
  assert.is(singular("status"), "status");
});

test("old tokens lead to tokens of the model, in one step", () => {
  const tokens = new Set(Object.values(terraformTypes).map(([token]) => token));
  assert.is(pulumiAliases["aws:s3/bucketV2:BucketV2"], "aws:s3/bucket:Bucket");
  assert.is(pulumiAliases["aws:applicationloadbalancing/listener:Listener"], "aws:lb/listener:Listener");
  for (const [old, final] of Object.entries(pulumiAliases)) {
    assert.ok(tokens.has(final), `${old} -> ${final}`);
    assert.not(pulumiAliases[final]);
  }
  assert.is(terraformTypes["aws_alb"]?.[0], "aws:lb/loadBalancer:LoadBalancer");
  assert.is(terraformTypes["aws_s3_bucket"]?.[0], "aws:s3/bucket:Bucket");
});

test("sensitive properties are in the model's spelling", () => {
  assert.equal(sensitiveProperties["aws:rds/instance:Instance"], ["password", "passwordWo"]);
  assert.ok(sensitiveProperties["aws:lb/listener:Listener"]?.includes("defaultActions.authenticateOidc.clientSecret"));
});

test("the shapes are plain, optional and read-only", () => {
  const token: TypeToken = "aws:s3/bucket:Bucket";
  const bucket: Shapes[typeof token] = {
    acl: "private",
    tags: { Name: "x" },
    corsRules: [{ allowedMethods: ["GET"] }],
  };
  const policy: Shapes["aws:s3/bucketPolicy:BucketPolicy"] = { policy: "{}" };
  const key: Shapes["aws:lambda/function:Function"] = { environment: { variables: { A: "b" } }, runtime: "nodejs22.x" };
  // @ts-expect-error: no such property
  const typo: Shapes["aws:s3/bucket:Bucket"] = { acll: "private" };
  assert.ok(bucket && policy && key && typo);
});

test.run();
