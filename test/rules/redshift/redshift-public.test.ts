import { redshiftPublic } from "../../../rules/access/publicly-accessible.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { having, switchCases } from "../switches.ts";

type Inputs = Parameters<typeof resource<"aws:redshiftserverless/workgroup:Workgroup">>[2];

const workgroup = (inputs: Inputs) =>
  resource("aws:redshiftserverless/workgroup:Workgroup", "sales", { workgroupName: "sales", ...inputs });

const stack = (Type: string, Properties: object, more: object = {}) => template({ Sales: { Type, Properties } }, more);

ruleCases(redshiftPublic, [
  ...switchCases({
    property: "publiclyAccessible",
    good: false,
    absent: { created: "not violated", existing: "not violated", template: "not violated" },
    resources: (value, existing = false) => [
      resource(
        "aws:redshift/cluster:Cluster",
        "sales",
        { clusterIdentifier: "sales", nodeType: "ra3.large", ...having("publiclyAccessible", value) },
        { existing },
      ),
    ],
    template: (value, more) =>
      stack("AWS::Redshift::Cluster", { NodeType: "ra3.large", ...having("PubliclyAccessible", value) }, more),
  }),
  {
    name: "a public workgroup",
    verdict: "violated",
    severity: "critical",
    because: ["publiclyAccessible"],
    resources: [workgroup({ publiclyAccessible: true })],
    template: stack("AWS::RedshiftServerless::Workgroup", { WorkgroupName: "sales", PubliclyAccessible: true }),
  },
  {
    name: "a workgroup of which nothing is said",
    verdict: "not violated",
    resources: [workgroup({})],
    template: stack("AWS::RedshiftServerless::Workgroup", { WorkgroupName: "sales" }),
  },
  {
    name: "a workgroup, not known",
    verdict: "cannot tell",
    resources: [workgroup({ publiclyAccessible: unknown() })],
    template: stack(
      "AWS::RedshiftServerless::Workgroup",
      { WorkgroupName: "sales", PubliclyAccessible: { Ref: "Public" } },
      parameter("Public"),
    ),
  },
]);
