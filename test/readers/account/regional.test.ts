import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { AnyField, Field } from "../../../core/model/field.ts";
import type { BalancerEstate } from "../../support/fake-aws/estate.ts";
import { account, readEstate, region } from "../../support/fake-aws/read-estate.ts";

/** The value of a tree, without what is absent; what is not known is its reason. */
const plain = (field: Field<unknown, boolean>): Record<string, unknown> =>
  JSON.parse(JSON.stringify((field as AnyField).raw)) as Record<string, unknown>;

const groups = suite("security groups");

const groupType = "aws:ec2/securityGroup:SecurityGroup";

groups("rules are folded by protocol, ports and description, and sorted", async () => {
  const { one } = await readEstate({
    securityGroups: [
      {
        GroupId: "sg-1",
        GroupName: "web",
        OwnerId: account,
        VpcId: "vpc-1",
        Tags: [{ Key: "team", Value: "shop" }],
        IpPermissions: [
          {
            IpProtocol: "tcp",
            FromPort: 443,
            ToPort: 443,
            IpRanges: [
              { CidrIp: "10.2.0.0/16" },
              { CidrIp: "0.0.0.0/0", Description: "the world" },
              { CidrIp: "10.1.0.0/16" },
            ],
            Ipv6Ranges: [{ CidrIpv6: "::/0", Description: "the world" }],
          },
          {
            IpProtocol: "tcp",
            FromPort: 22,
            ToPort: 22,
            PrefixListIds: [{ PrefixListId: "pl-1" }],
            UserIdGroupPairs: [
              { GroupId: "sg-1", UserId: account },
              { GroupId: "sg-2", UserId: account },
              { GroupId: "sg-3", UserId: "999999999999" },
            ],
          },
        ],
        IpPermissionsEgress: [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
      },
    ],
  });
  const { ingress, egress, ...rest } = plain(one(groupType).fields);
  const none = { cidrBlocks: [], ipv6CidrBlocks: [], prefixListIds: [], securityGroups: [], self: false };
  const https = { ...none, protocol: "tcp", fromPort: 443, toPort: 443 };
  assert.equal(ingress, [
    {
      ...none,
      protocol: "tcp",
      fromPort: 22,
      toPort: 22,
      description: "",
      prefixListIds: ["pl-1"],
      securityGroups: ["999999999999/sg-3", "sg-2"],
      self: true,
    },
    { ...https, description: "", cidrBlocks: ["10.1.0.0/16", "10.2.0.0/16"] },
    { ...https, description: "the world", cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] },
  ]);
  assert.equal(egress, [
    { ...none, protocol: "-1", fromPort: 0, toPort: 0, description: "", cidrBlocks: ["0.0.0.0/0"] },
  ]);
  const arn = `arn:aws:ec2:${region}:${account}:security-group/sg-1`;
  const tags = { team: "shop" };
  assert.equal(rest, { id: "sg-1", arn, name: "web", ownerId: account, vpcId: "vpc-1", region, tags, tagsAll: tags });
});

groups("a group without rules has empty lists, and the VPC's own group is of its own type", async () => {
  const { one } = await readEstate({ securityGroups: [{ GroupId: "sg-0", GroupName: "default" }] });
  const { ingress, egress } = plain(one("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").fields);
  assert.equal([ingress, egress], [[], []]);
});

groups.run();

const volumes = suite("volumes");

volumes("tell whether they are encrypted", async () => {
  const { graph } = await readEstate({
    volumes: [
      { VolumeId: "vol-1", Encrypted: true, KmsKeyId: "arn:aws:kms:key" },
      { VolumeId: "vol-2", Encrypted: false },
    ],
  });
  const found = graph.ofType("aws:ebs/volume:Volume");
  assert.equal(
    found.map(({ address, fields }) => [address, fields.at("encrypted").known(), fields.at("kmsKeyId").known()]),
    [
      [`arn:aws:ec2:${region}:${account}:volume/vol-1`, true, "arn:aws:kms:key"],
      [`arn:aws:ec2:${region}:${account}:volume/vol-2`, false, undefined],
    ],
  );
});

const defaultType = "aws:ebs/encryptionByDefault:EncryptionByDefault";

volumes("encryption by default is a setting of the account and region", async () => {
  const { graph, one } = await readEstate({ volumes: [{ VolumeId: "vol-1" }], encryptionByDefault: true });
  assert.is(graph.setting(one("aws:ebs/volume:Volume"), defaultType).at("enabled").known(), true);
  const denied = await readEstate({
    volumes: [{ VolumeId: "vol-1" }],
    errors: { "ec2:GetEbsEncryptionByDefault": "denied" },
  });
  const call = "ec2:GetEbsEncryptionByDefault";
  const setting = denied.graph.setting(denied.one("aws:ebs/volume:Volume"), defaultType);
  assert.equal(setting.why, { kind: "denied", permission: call, call });
});

volumes.run();

const databases = suite("databases");

databases("an instance by itself", async () => {
  const { one } = await readEstate({
    databases: [
      {
        DBInstanceIdentifier: "shop",
        DBInstanceArn: `arn:aws:rds:${region}:${account}:db:shop`,
        Engine: "postgres",
        PubliclyAccessible: true,
        StorageEncrypted: false,
        BackupRetentionPeriod: 0,
        IAMDatabaseAuthenticationEnabled: true,
        CACertificateIdentifier: "rds-ca-rsa2048-g1",
        Endpoint: { Address: "shop.example", Port: 5432 },
        DBParameterGroups: [{ DBParameterGroupName: "shop-parameters" }],
        VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-2" }, { VpcSecurityGroupId: "sg-1" }],
        EnabledCloudwatchLogsExports: ["postgresql"],
        PendingModifiedValues: { MasterUserPassword: "example-not-kept" },
        MasterUserSecret: { SecretArn: "arn:secret", SecretStatus: "active", KmsKeyId: "arn:key" },
        TagList: [{ Key: "team", Value: "shop" }],
      },
    ],
  });
  const tree = plain(one("aws:rds/instance:Instance").fields);
  assert.not.ok(JSON.stringify(tree).includes("example-not-kept"));
  const expected = {
    identifier: "shop",
    publiclyAccessible: true,
    storageEncrypted: false,
    backupRetentionPeriod: 0,
    deletionProtection: false,
    iamDatabaseAuthenticationEnabled: true,
    caCertIdentifier: "rds-ca-rsa2048-g1",
    endpoint: "shop.example:5432",
    port: 5432,
    parameterGroupName: "shop-parameters",
    vpcSecurityGroupIds: ["sg-1", "sg-2"],
    enabledCloudwatchLogsExports: ["postgresql"],
    manageMasterUserPassword: true,
    tags: { team: "shop" },
  };
  for (const [key, value] of Object.entries(expected)) assert.equal(tree[key], value, key);
});

databases("a member of a cluster is a cluster instance", async () => {
  const { one, graph } = await readEstate({
    databases: [
      { DBInstanceIdentifier: "a-1", Engine: "aurora-postgresql", DBClusterIdentifier: "a", PubliclyAccessible: false },
    ],
    clusters: [
      {
        DBClusterIdentifier: "a",
        Engine: "aurora-postgresql",
        StorageEncrypted: true,
        DeletionProtection: true,
        DBClusterMembers: [{ DBInstanceIdentifier: "a-1" }],
        HttpEndpointEnabled: true,
      },
    ],
  });
  const member = one("aws:rds/clusterInstance:ClusterInstance");
  assert.is(member.fields.at("clusterIdentifier").known(), "a");
  assert.is(member.fields.at("publiclyAccessible").known(), false);
  assert.is(graph.ofType("aws:rds/instance:Instance").length, 0);
  const cluster = one("aws:rds/cluster:Cluster");
  assert.is(cluster.address, `arn:aws:rds:${region}:${account}:cluster:a`);
  assert.is(cluster.fields.at("storageEncrypted").known(), true);
  assert.is(cluster.fields.at("deletionProtection").known(), true);
  assert.is(cluster.fields.at("enableHttpEndpoint").known(), true);
  assert.equal(cluster.fields.at("clusterMembers").known(), ["a-1"]);
});

databases("a cluster is encrypted with a key of the account or with one that AWS owns", async () => {
  const encryptedBy = async (StorageEncryptionType: "none" | "sse-rds" | "sse-kms") => {
    const cluster = {
      DBClusterIdentifier: "a",
      Engine: "aurora-mysql",
      StorageEncrypted: false,
      StorageEncryptionType,
    };
    const { one } = await readEstate({ clusters: [cluster] });
    return one("aws:rds/cluster:Cluster").fields.at("storageEncrypted").known();
  };
  assert.is(await encryptedBy("sse-rds"), true);
  assert.is(await encryptedBy("none"), false);
});

databases("DocumentDB and Neptune answer there too: shaped where the model can, counted where it cannot", async () => {
  const { unit, one } = await readEstate({
    databases: [{ DBInstanceIdentifier: "d-1", Engine: "docdb", DBClusterIdentifier: "d" }],
    clusters: [
      { DBClusterIdentifier: "d", Engine: "docdb", StorageEncrypted: false },
      { DBClusterIdentifier: "n", Engine: "neptune" },
    ],
  });
  assert.is(one("aws:docdb/cluster:Cluster").fields.at("storageEncrypted").known(), false);
  assert.equal(unit.unshaped, [
    { type: "aws:neptune/cluster:Cluster", address: `arn:aws:rds:${region}:${account}:cluster:n` },
    { type: "aws:docdb/clusterInstance:ClusterInstance", address: `arn:aws:rds:${region}:${account}:db:d-1` },
  ]);
});

databases.run();

const balancers = suite("load balancers");

const arn = `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/app/web/50dc6c495c0c9188`;
const listenerArn = `arn:aws:elasticloadbalancing:${region}:${account}:listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2`;
const ruleArn = `arn:aws:elasticloadbalancing:${region}:${account}:listener-rule/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2/9683b2d02a6cabee`;
const balancerType = "aws:lb/loadBalancer:LoadBalancer";
const listenerType = "aws:lb/listener:Listener";

const web = {
  balancer: {
    LoadBalancerArn: arn,
    LoadBalancerName: "web",
    Scheme: "internet-facing",
    Type: "application",
    SecurityGroups: ["sg-1"],
    AvailabilityZones: [{ SubnetId: "subnet-2" }, { SubnetId: "subnet-1" }],
  },
  attributes: {
    "access_logs.s3.enabled": "true",
    "access_logs.s3.bucket": "audit",
    "access_logs.s3.prefix": "",
    "deletion_protection.enabled": "false",
    "idle_timeout.timeout_seconds": "60",
    "routing.http.desync_mitigation_mode": "defensive",
    "routing.http.drop_invalid_header_fields.enabled": "true",
  },
  listeners: [
    {
      listener: {
        ListenerArn: listenerArn,
        LoadBalancerArn: arn,
        Port: 443,
        Protocol: "HTTPS",
        SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
        Certificates: [{ CertificateArn: "arn:aws:acm:certificate" }],
        DefaultActions: [
          { Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" } },
        ],
        MutualAuthentication: { Mode: "off" },
      },
      rules: [
        {
          RuleArn: ruleArn,
          Priority: "10",
          Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/admin/*"] } }],
          Actions: [{ Type: "forward", TargetGroupArn: "arn:group", Order: 1 }],
        },
      ],
    },
  ],
} as const;

// The estate's types are the SDK's, whose lists are mutable.
const webEstate = JSON.parse(JSON.stringify(web)) as BalancerEstate;

balancers("come with attributes, listeners and rules", async () => {
  const { one, graph } = await readEstate({ balancers: [webEstate] });
  const balancer = one(balancerType);
  const tree = plain(balancer.fields);
  const expected = {
    internal: false,
    loadBalancerType: "application",
    subnets: ["subnet-1", "subnet-2"],
    accessLogs: { enabled: true, bucket: "audit" },
    enableDeletionProtection: false,
    idleTimeout: 60,
    desyncMitigationMode: "defensive",
    dropInvalidHeaderFields: true,
  };
  for (const [key, value] of Object.entries(expected)) assert.equal(tree[key], value, key);
  const listener = graph.companion(balancer, listenerType);
  assert.is(listener.at("protocol").known(), "HTTPS");
  assert.is(listener.at("certificateArn").known(), "arn:aws:acm:certificate");
  assert.equal(plain(listener.at("defaultActions"))[0], {
    type: "redirect",
    redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" },
  });
  const rule = graph.companion(one(listenerType), "aws:lb/listenerRule:ListenerRule");
  assert.is(rule.at("priority").known(), 10);
  assert.equal(plain(rule.at("conditions"))[0], { pathPattern: { values: ["/admin/*"] } });
});

balancers("denied attributes are not known, the rest is", async () => {
  const call = "elasticloadbalancing:DescribeLoadBalancerAttributes";
  const errors = { "elastic-load-balancing-v2:DescribeLoadBalancerAttributes": "denied" };
  const { one } = await readEstate({ balancers: [webEstate], errors });
  const { fields } = one(balancerType);
  for (const property of ["accessLogs", "dropInvalidHeaderFields", "enableDeletionProtection"] as const) {
    assert.equal(fields.at(property).why, { kind: "denied", permission: call, call });
  }
  assert.is(fields.at("internal").known(), false);
});

balancers("denied listeners do not look like none", async () => {
  const call = "elasticloadbalancing:DescribeListeners";
  const errors = { "elastic-load-balancing-v2:DescribeListeners": "denied" };
  const { one, graph, problems } = await readEstate({ balancers: [webEstate], errors });
  const listener = graph.companion(one(balancerType), listenerType);
  assert.equal(listener.why, { kind: "denied", permission: call, call });
  const [error] = problems;
  assert.is(error?.level, "error");
  assert.match(error?.message ?? "", /^Not allowed: elasticloadbalancing:DescribeListeners: no listeners/);
});

balancers("denied rules do not look like none", async () => {
  const errors = { "elastic-load-balancing-v2:DescribeRules": "denied" };
  const { one, graph } = await readEstate({ balancers: [webEstate], errors });
  const rule = graph.companion(one(listenerType), "aws:lb/listenerRule:ListenerRule");
  assert.is(rule.why.kind, "denied");
});

balancers.run();

const queues = suite("queues");

const queueType = "aws:sqs/queue:Queue";
const policyType = "aws:sqs/queuePolicy:QueuePolicy";
const url = `https://sqs.${region}.amazonaws.com/${account}/orders`;

queues("come with encryption and policy", async () => {
  const attributes = { KmsMasterKeyId: "alias/orders", SqsManagedSseEnabled: "false", Policy: '{"Statement":[]}' };
  const { one, graph } = await readEstate({ queues: [{ name: "orders", attributes }] });
  const queue = one(queueType);
  assert.is(queue.address, `arn:aws:sqs:${region}:${account}:orders`);
  assert.is(queue.fields.at("sqsManagedSseEnabled").known(), false);
  assert.is(queue.fields.at("kmsMasterKeyId").known(), "alias/orders");
  assert.is(queue.fields.at("visibilityTimeoutSeconds").known(), 30);
  const policy = graph.companion(queue, policyType);
  assert.is(policy.at("policy").known(), '{"Statement":[]}');
  assert.is(policy.at("queueUrl").known(), url);
});

queues("without a policy have no companion", async () => {
  const { one, graph } = await readEstate({ queues: [{ name: "orders" }] });
  assert.is(graph.companion(one(queueType), policyType).state, "absent");
  assert.is(one(queueType).fields.at("kmsMasterKeyId").state, "absent");
});

queues("denied: neither the queue nor its policy is known, and both are there", async () => {
  const call = "sqs:GetQueueAttributes";
  const { one, graph } = await readEstate({ queues: [{ name: "orders" }], errors: { [call]: "denied" } });
  const queue = one(queueType);
  assert.equal(queue.names(), [url, `arn:aws:sqs:${region}:${account}:orders`]);
  assert.equal(queue.fields.at("sqsManagedSseEnabled").why, { kind: "denied", permission: call, call });
  assert.equal(graph.companion(queue, policyType).why, { kind: "denied", permission: call, call });
});

queues.run();
