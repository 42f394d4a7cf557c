import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { TypeToken } from "../../../core/model/shapes.generated.ts";
import { readAccount } from "../../../readers/account/account.ts";
import { Calls } from "../../../readers/account/calls.ts";
import { nameOf } from "../../../readers/account/outcome.ts";
import type { AccountResource } from "../../../readers/account/resource.ts";
import { ServiceError } from "../../support/fake-aws/encode.ts";
import { type Estate, estateHandler } from "../../support/fake-aws/estate.ts";
import { account, readEstate, region } from "../../support/fake-aws/read-estate.ts";
import { startFakeAws } from "../../support/fake-aws/server.ts";
import { serviceNames } from "../../support/fake-aws/service.ts";

const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "example" };

const numbers = [1, 2, 3, 4, 5];
const allUsers = "http://acs.amazonaws.com/groups/global/AllUsers";

/** Five of everything that is listed. */
const estate: Estate = {
  buckets: numbers.map((n) => ({
    name: `bucket-${n}`,
    grants: [
      { Grantee: { Type: "Group", URI: allUsers }, Permission: "READ" },
      { Grantee: { Type: "Group", URI: allUsers }, Permission: "READ_ACP" },
    ],
  })),
  securityGroups: numbers.map((n) => ({
    GroupId: `sg-${n}`,
    GroupName: `group-${n}`,
    IpPermissions: numbers.map((port) => ({
      IpProtocol: "tcp",
      FromPort: port,
      ToPort: port,
      IpRanges: [{ CidrIp: "10.0.0.0/8" }],
    })),
  })),
  volumes: numbers.map((n) => ({ VolumeId: `vol-${n}`, Encrypted: true })),
  databases: numbers.map((n) => ({ DBInstanceIdentifier: `db-${n}`, Engine: "mysql" })),
  clusters: numbers.map((n) => ({ DBClusterIdentifier: `cluster-${n}`, Engine: "aurora-mysql" })),
  balancers: numbers.map((n) => ({
    balancer: { LoadBalancerArn: `arn:balancer-${n}`, LoadBalancerName: `balancer-${n}`, Type: "application" },
    listeners: numbers.map((port) => ({
      listener: { ListenerArn: `arn:listener-${n}-${port}`, Port: port, Protocol: "HTTP" },
      rules: [{ RuleArn: `arn:rule-${n}-${port}`, Priority: "1" }],
    })),
  })),
  roles: numbers.map((n) => ({ RoleName: `role-${n}`, Arn: `arn:role-${n}`, Path: "/" })),
  queues: numbers.map((n) => ({ name: `queue-${n}` })),
  distributions: numbers.map((n) => ({ id: `E${n}`, config: { Enabled: true, Comment: "" } })),
};

/** Everything that a unit says, as text. */
async function picture(of: Estate): Promise<string> {
  const { unit, problems } = await readEstate(of);
  const resources = unit.resources.map((each) => [each.address, each.type, each.scope, (each as AccountResource).told]);
  return JSON.stringify({ id: unit.id, resources, problems, unshaped: unit.unshaped });
}

const whole = suite("a whole account");

whole("is one unit", async () => {
  const { unit, problems } = await readEstate(estate);
  assert.is(unit.id, `${account}/${region}`);
  assert.is(unit.source, "aws-account");
  assert.is(unit.origin, account);
  assert.equal(problems, []);
  assert.is(new Set(unit.resources.map((each) => each.address)).size, unit.resources.length);
  for (const resource of unit.resources) {
    assert.is(resource.lifecycle, "observed");
    assert.not.ok(resource.isFact);
    assert.is(resource.scope.account, account);
    assert.match((resource as AccountResource).call, /^[a-z0-9]+:[A-Z]\w+$/);
  }
});

whole("is the same over pages of any size and in any order", async () => {
  const expected = await picture(estate);
  assert.is(await picture({ ...estate, pageSize: 2 }), expected);
  assert.is(await picture({ ...estate, shuffle: 1 }), expected);
  assert.is(await picture({ ...estate, shuffle: 7, pageSize: 3 }), expected);
});

whole("is asked for page by page", async () => {
  const { log } = await readEstate({ ...estate, pageSize: 2 });
  const lists = [
    "s3:ListBuckets",
    "ec2:DescribeSecurityGroups",
    "ec2:DescribeVolumes",
    "rds:DescribeDBInstances",
    "rds:DescribeDBClusters",
    "elastic-load-balancing-v2:DescribeLoadBalancers",
    "iam:GetAccountAuthorizationDetails",
    "sqs:ListQueues",
    "cloudfront:ListDistributions",
  ];
  for (const list of lists) assert.is(log.filter((call) => call === list).length, 3, list);
});

whole("throttled calls are made again", async () => {
  const throttled = ["s3:GetBucketAcl", "ec2:DescribeVolumes", "rds:DescribeDBInstances", "sqs:ListQueues"];
  const { log, problems } = await readEstate({ buckets: [{ name: "logs" }], throttled });
  assert.equal(problems, []);
  for (const call of throttled) assert.is(log.filter((each) => each === call).length, 2, call);
});

whole("progress goes up to all calls", async () => {
  const fake = await startFakeAws({ services: serviceNames, handler: estateHandler(estate) });
  const steps: (readonly [number, number, string])[] = [];
  const onProgress = (...step: readonly [number, number, string]) => steps.push(step);
  await readAccount({ region, endpoint: fake.endpoint, credentials, onProgress });
  await fake.close();
  assert.equal(
    steps.map(([done]) => done),
    steps.map((_, index) => index + 1),
  );
  assert.ok(steps.every(([done, total]) => done <= total));
  assert.is(steps.at(-1)?.[1], fake.log.length - 1);
  assert.ok(steps.some(([, , call]) => call === "elasticloadbalancing:DescribeRules"));
});

whole("a service that breaks is a problem, and takes nothing else with it", async () => {
  const fake = await startFakeAws({ services: serviceNames, handler: estateHandler(estate) });
  const onProgress = (_done: number, _total: number, call: string) => {
    if (call === "ec2:DescribeVolumes") throw new TypeError("a mistake");
  };
  const { units, problems } = await readAccount({ region, endpoint: fake.endpoint, credentials, onProgress });
  await fake.close();
  assert.equal(problems, [{ level: "error", message: "The answers of EC2 could not be read (TypeError)." }]);
  assert.ok(units[0]?.resources.some((resource) => resource.type === "aws:s3/bucket:Bucket"));
});

whole.run();

const lists = suite("a list that is refused");

interface ListCase {
  readonly wire: string;
  readonly permission: string;
  readonly type: TypeToken;
}

const cases: readonly ListCase[] = [
  { wire: "s3:ListBuckets", permission: "s3:ListAllMyBuckets", type: "aws:s3/bucketPolicy:BucketPolicy" },
  {
    wire: "ec2:DescribeSecurityGroups",
    permission: "ec2:DescribeSecurityGroups",
    type: "aws:ec2/securityGroup:SecurityGroup",
  },
  { wire: "ec2:DescribeVolumes", permission: "ec2:DescribeVolumes", type: "aws:ebs/volume:Volume" },
  { wire: "rds:DescribeDBInstances", permission: "rds:DescribeDBInstances", type: "aws:rds/instance:Instance" },
  { wire: "rds:DescribeDBClusters", permission: "rds:DescribeDBClusters", type: "aws:rds/cluster:Cluster" },
  {
    wire: "elastic-load-balancing-v2:DescribeLoadBalancers",
    permission: "elasticloadbalancing:DescribeLoadBalancers",
    type: "aws:lb/listener:Listener",
  },
  {
    wire: "iam:GetAccountAuthorizationDetails",
    permission: "iam:GetAccountAuthorizationDetails",
    type: "aws:iam/rolePolicy:RolePolicy",
  },
  { wire: "sqs:ListQueues", permission: "sqs:ListQueues", type: "aws:sqs/queuePolicy:QueuePolicy" },
  {
    wire: "cloudfront:ListDistributions",
    permission: "cloudfront:ListDistributions",
    type: "aws:cloudfront/distribution:Distribution",
  },
];

const allDenied = readEstate({ errors: Object.fromEntries(cases.map(({ wire }) => [wire, "denied"])) });

for (const { wire, permission, type } of cases) {
  lists(`${wire}: an error that names the permission, and its types are not told`, async () => {
    const { problems, unit } = await allDenied;
    const mine = problems.filter((problem) => problem.message.startsWith(`Not allowed: ${permission}: no `));
    assert.is(mine.length, 1);
    assert.is(mine[0]?.level, "error");
    assert.is(unit.untold(type).length, 1);
  });
}

lists("does not take the others with it", async () => {
  const { graph, unit } = await readEstate({ ...estate, errors: { "s3:ListBuckets": "denied" } });
  assert.is(graph.ofType("aws:s3/bucket:Bucket").length, 0);
  assert.is(graph.ofType("aws:ec2/securityGroup:SecurityGroup").length, 5);
  assert.equal(unit.untold("aws:ec2/securityGroup:SecurityGroup"), []);
});

lists("after its first page keeps that page, and says that it is not all", async () => {
  const answer = estateHandler({ ...estate, pageSize: 2 });
  const handler = (call: Parameters<typeof answer>[0]) => {
    if (call.operation === "ListBuckets" && call.input["continuation-token"] !== undefined) {
      throw new ServiceError("ExpiredToken", "The provided token has expired.", 400);
    }
    return answer(call);
  };
  const fake = await startFakeAws({ services: serviceNames, handler });
  const { units, problems } = await readAccount({ region, endpoint: fake.endpoint, credentials });
  await fake.close();
  const message = `Failed: s3:ListBuckets (ExpiredToken): not all buckets of ${account} in ${region} were read; run the scan again.`;
  assert.equal(problems, [{ level: "error", message }]);
  const [unit] = units;
  assert.is(unit?.resources.filter((each) => each.type === "aws:s3/bucket:Bucket").length, 2);
  assert.is(unit?.untold("aws:s3/bucket:Bucket").length, 1);
  assert.equal(unit?.untold("aws:s3/bucketPolicy:BucketPolicy"), []);
});

lists("a token that repeats ends the list as failed", async () => {
  const { pages, refused } = await new Calls(1).list(
    "s3:ListBuckets",
    async () => ({ token: "again" }),
    (page) => page.token,
  );
  assert.is(pages.length, 2);
  assert.equal(refused, { kind: "failed", call: "s3:ListBuckets", cause: "RepeatedPageToken" });
});

lists.run();

const limits = suite("calls in flight");

limits("are bounded", async () => {
  const calls = new Calls(3);
  let running = 0;
  let most = 0;
  const send = async () => {
    running++;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running--;
  };
  await Promise.all(Array.from({ length: 20 }, () => calls.ask("s3:GetBucketAcl", send)));
  assert.is(most, 3);
});

limits.run();

const signIn = suite("signing in");

async function problemOf(options: Partial<Parameters<typeof readAccount>[0]>): Promise<string> {
  const { units, problems } = await readAccount({ region, credentials, ...options });
  assert.equal(units, []);
  assert.is(problems.length, 1);
  assert.is(problems[0]?.level, "error");
  return problems[0]?.message ?? "";
}

for (const code of ["InvalidClientTokenId", "SignatureDoesNotMatch", "ExpiredToken"]) {
  signIn(`${code}: one problem that says what to do`, async () => {
    const handler = estateHandler({ errors: { "sts:GetCallerIdentity": code } });
    const fake = await startFakeAws({ services: ["sts"], handler });
    const message = await problemOf({ endpoint: fake.endpoint });
    await fake.close();
    assert.match(message, `AWS does not accept the credentials (${code}). Sign in again`);
    assert.is(fake.log.length, 1);
  });
}

signIn("no network: one problem", async () => {
  const fake = await startFakeAws({ services: ["sts"], handler: () => ({}) });
  await fake.close();
  assert.match(
    await problemOf({ endpoint: fake.endpoint }),
    "AWS cannot be reached (ECONNREFUSED). Look at the network",
  );
});

signIn("no credentials: one problem that names the profile", async () => {
  const before = { ...process.env };
  const nowhere = {
    AWS_CONFIG_FILE: "/nowhere",
    AWS_SHARED_CREDENTIALS_FILE: "/nowhere",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  Object.assign(process.env, nowhere);
  const fake = await startFakeAws({ services: ["sts"], handler: () => ({}) });
  const { problems } = await readAccount({ region, endpoint: fake.endpoint, profile: "night" });
  await fake.close();
  process.env = before;
  assert.equal(problems, [{ level: "error", message: 'No AWS credentials were found. Look at the profile "night".' }]);
});

signIn("only names of errors are kept", () => {
  assert.is(nameOf(Object.assign(new Error("secret"), { code: "ENOTFOUND" })), "ENOTFOUND");
  assert.is(nameOf(Object.assign(new Error("secret"), { name: "SlowDown" })), "SlowDown");
  assert.is(nameOf("secret"), "Error");
});

signIn.run();
