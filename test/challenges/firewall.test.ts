import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Verdict } from "../../core/engine/evaluate.ts";
import { type CaseResource, ref, resource, unknown } from "../../core/examples/resources.ts";
import { readEstate } from "../support/fake-aws/read-estate.ts";
import { documentsOf, unitOf, verdictOf } from "../support/sources.ts";

const ssh = "ec2-sg-ssh-open";
const world = "0.0.0.0/0";
const inside = "10.0.0.0/8";
const group = "aws:ec2/securityGroup:SecurityGroup";
const rule = "aws:ec2/securityGroupRule:SecurityGroupRule";
const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const made = ["program", "preview", "plan"] as const;

const older = (cidr: string, type: unknown = "ingress"): CaseResource =>
  resource(rule, "rule", {
    securityGroupId: ref("web"),
    type: type as string,
    protocol: "tcp",
    fromPort: 22,
    toPort: 22,
    cidrBlocks: [cidr],
  });
const newer = (cidr: string): CaseResource =>
  resource(ingressRule, "rule", {
    securityGroupId: ref("web"),
    ipProtocol: "tcp",
    fromPort: 22,
    toPort: 22,
    cidrIpv4: cidr,
  });

const computed = suite("challenge: a computed ingress list and a rule of its own");

/** Terraform's plan of a group without blocks: the provider will compute both lists. */
function computedLists(plan: object): object {
  const { resource_changes: changes, ...rest } = plan as {
    readonly resource_changes: readonly {
      readonly type: string;
      readonly change: { readonly after_unknown: object };
    }[];
  };
  return {
    ...rest,
    resource_changes: changes.map((each) =>
      each.type === "aws_security_group"
        ? {
            ...each,
            change: {
              ...each.change,
              after_unknown: { ...each.change.after_unknown, ingress: true, egress: true, id: true },
            },
          }
        : each,
    ),
  };
}

for (const [cidr, verdict] of [
  [world, "violated"],
  [inside, "not violated"],
] as const) {
  for (const [form, of] of [
    ["older", older],
    ["newer", newer],
  ] as const) {
    for (const kind of made) {
      computed(`${form} rule from ${cidr} (${kind})`, async () => {
        const document = documentsOf([resource(group, "web", { description: "web" }), of(cidr)])[kind];
        const unit = await unitOf(kind, kind === "plan" ? computedLists(document) : document);
        assert.is(verdictOf(unit, ssh, "web"), verdict);
      });
    }
  }
  computed(`rule from ${cidr} (template)`, async () => {
    const unit = await unitOf("template", {
      Resources: {
        Web: { Type: "AWS::EC2::SecurityGroup", Properties: { GroupDescription: "web" } },
        Rule: {
          Type: "AWS::EC2::SecurityGroupIngress",
          Properties: {
            GroupId: { "Fn::GetAtt": ["Web", "GroupId"] },
            IpProtocol: "tcp",
            FromPort: 22,
            ToPort: 22,
            CidrIp: cidr,
          },
        },
      },
    });
    assert.is(verdictOf(unit, ssh, "Web"), verdict);
  });
  computed(`rule from ${cidr} (live)`, async () => {
    const { unit } = await readEstate({
      securityGroups: [
        {
          GroupId: "sg-1",
          GroupName: "web",
          IpPermissions: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: cidr }] }],
        },
      ],
    });
    assert.is(verdictOf(unit, ssh, "sg-1"), verdict);
  });
}

computed("a list that the configuration sets, and does not know, cannot be told (plan)", async () => {
  const plan = documentsOf([resource(group, "web", { ingress: unknown() as never })]).plan;
  assert.is(verdictOf(await unitOf("plan", plan), ssh, "web"), "cannot tell");
});

computed.run();

const direction = suite("challenge: a rule of unknown type");

for (const kind of made) {
  for (const [name, resources, verdict] of [
    ["open", [older(world, unknown())], "cannot tell"],
    [
      "open, beside one that is known to be open",
      [older(world, unknown()), { ...older(world), name: "second" }],
      "violated",
    ],
    ["open, beside one that is closed", [older(world, unknown()), { ...older(inside), name: "second" }], "cannot tell"],
    ["closed, which lets nobody in either way", [older(inside, unknown())], "not violated"],
    ["egress, which lets nobody in", [older(world, "egress")], "not violated"],
  ] as readonly (readonly [string, readonly CaseResource[], Verdict])[]) {
    direction(`${name} (${kind})`, async () => {
      const unit = await unitOf(kind, documentsOf([resource(group, "web", {}), ...resources])[kind]);
      assert.is(verdictOf(unit, ssh, "web"), verdict);
    });
  }
}

direction.run();

const dynamic = suite("challenge: a dynamic block, with the sources beside the plan");

const sources = `
variable "ports" { type = list(number) }
resource "aws_security_group" "web" {
  name = "web"
  dynamic "ingress" {
    for_each = var.ports
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}
resource "aws_security_group" "plain" {
  name = "plain"
}
`;

const change = (name: string, after: object, after_unknown: object) => ({
  address: `aws_security_group.${name}`,
  mode: "managed",
  type: "aws_security_group",
  name,
  change: { actions: ["create"], after: { name, ...after }, after_unknown },
});
const configured = (name: string) => ({
  address: `aws_security_group.${name}`,
  mode: "managed",
  type: "aws_security_group",
  name,
  provider_config_key: "aws",
  expressions: { name: { constant_value: name } },
});
const planWith = (after: object, after_unknown: object) => ({
  format_version: "1.2",
  resource_changes: [change("web", after, after_unknown), change("plain", {}, { ingress: true })],
  configuration: { root_module: { resources: [configured("web"), configured("plain")] } },
});
const block = (port: number) => ({
  protocol: "tcp",
  from_port: port,
  to_port: port,
  cidr_blocks: [world],
  ipv6_cidr_blocks: [],
  prefix_list_ids: [],
  security_groups: [],
  self: false,
});

async function beside(document: object, text: string | undefined, name: string): Promise<Verdict | "not judged"> {
  const directory = mkdtempSync(join(tmpdir(), "leakgate-dynamic-"));
  mkdirSync(directory, { recursive: true });
  if (text !== undefined) writeFileSync(join(directory, "main.tf"), text);
  try {
    return verdictOf(await unitOf("plan", document, "plan.json", join(directory, "plan.json")), ssh, name);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

dynamic("over a list that is known: its blocks are in the plan", async () => {
  assert.is(await beside(planWith({ ingress: [block(22)] }, { ingress: [{}] }), sources, "web"), "violated");
  assert.is(await beside(planWith({ ingress: [block(443)] }, { ingress: [{}] }), sources, "web"), "not violated");
});

dynamic("over a list that is not known: cannot be told", async () => {
  assert.is(await beside(planWith({}, { ingress: true }), sources, "web"), "cannot tell");
});

dynamic("beside it, a group that writes no block has none", async () => {
  assert.is(await beside(planWith({}, { ingress: true }), sources, "plain"), "not violated");
});

dynamic("over ports that are not known, in a block that is: the port is missing", async () => {
  const document = planWith(
    { ingress: [{ ...block(22), from_port: null, to_port: null }] },
    { ingress: [{ from_port: true, to_port: true }] },
  );
  assert.is(await beside(document, sources, "web"), "cannot tell");
});

dynamic.run();
