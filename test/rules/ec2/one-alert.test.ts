/** A group that opens everything breaks every rule about ports: one alert says so, and names the others. */
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type CaseSource, caseSources, unitOf } from "../../../cli/testing/cases.ts";
import { collector, led } from "../../../core/engine/collect.ts";
import { evaluate } from "../../../core/engine/evaluate.ts";
import type { Finding } from "../../../core/engine/finding.ts";
import { Graph } from "../../../core/model/graph.ts";
import { rules } from "../../../rules/index.ts";
import { everyone, from, group, stack, tcp } from "./ingress.ts";

const portRules = rules.filter(({ id }) => /^ec2-sg-.*-open$/.test(id));

/** The violated findings of all rules about ports, with what each speaks for. */
async function alerts(source: CaseSource, resources: readonly ReturnType<typeof group>[], template: object) {
  const sink = collector((text) => text, false);
  const unit = await unitOf({ resources, template }, source);
  const uses = portRules.map((rule) => ({
    rule,
    level: "fail" as const,
    severity: rule.severity,
    params: { ...rule.params?.defaults },
  }));
  evaluate(new Graph(unit), uses, { trusted: { accounts: [], networks: [] }, today: "2026-01-01" }, sink);
  return led(
    sink.findings.map(
      (each) => ({ ...each, waived: undefined, isNew: true }) satisfies Omit<Finding, "leads" | "also">,
    ),
  );
}

const test = suite("one alert for a group that opens everything");

for (const source of caseSources) {
  test(`every protocol (${source})`, async () => {
    const everything = group([{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [everyone] }]);
    const found = await alerts(source, [everything], stack([{ IpProtocol: "-1", CidrIp: everyone }]));
    const leaders = found.filter(({ leads }) => leads);
    assert.equal([found.length, leaders.map(({ rule }) => rule.id)], [8, ["ec2-sg-all-ports-open"]]);
    const others = portRules.map(({ id }) => id).filter((id) => id !== "ec2-sg-all-ports-open");
    assert.equal(leaders[0]?.also, others.sort());
  });

  test(`every TCP port (${source})`, async () => {
    const resources = [group([{ ...tcp(0, 65_535), cidrBlocks: [everyone] }])];
    const found = await alerts(source, resources, stack([from(0, 65_535, { CidrIp: everyone })]));
    const leaders = found.filter(({ leads }) => leads);
    assert.equal([found.length, leaders.map(({ rule }) => rule.id)], [8, ["ec2-sg-all-ports-open"]]);
  });

  test(`two ports in two blocks are two alerts (${source})`, async () => {
    const blocks = [
      { ...tcp(22), cidrBlocks: [everyone] },
      { ...tcp(6379), cidrBlocks: [everyone] },
    ];
    const template = stack([from(22, 22, { CidrIp: everyone }), from(6379, 6379, { CidrIp: everyone })]);
    const found = await alerts(source, [group(blocks)], template);
    const leaders = found.filter(({ leads }) => leads).map(({ rule }) => rule.id);
    assert.equal(leaders.sort(), ["ec2-sg-nosql-ports-open", "ec2-sg-ssh-open"]);
  });
}

test.run();
