import { opensearchPublic } from "../../../rules/opensearch/opensearch-public.ts";
import {
  type CaseResource,
  parameter,
  type RuleCase,
  ref,
  resource,
  ruleCases,
  template,
  unknown,
} from "../../support/rule-cases.ts";
import { fewOpenings } from "../few-openings.ts";

const arn = "arn:aws:es:eu-west-1:111111111111:domain/products/*";
type Inputs = Parameters<typeof resource<"aws:opensearch/domain:Domain">>[2];

const products = (inputs: Inputs): CaseResource =>
  resource("aws:opensearch/domain:Domain", "products", { domainName: "products", ...inputs });
const stack = (Properties: object, more: object = {}) =>
  template({ Products: { Type: "AWS::OpenSearchService::Domain", Properties } }, more);

const policy = (more: object = {}) => ({
  Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "es:ESHttpGet", Resource: arn, ...more }],
});
const office = { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } };
const open = policy() as never;
const both = (inputs: Inputs, properties: object) => ({ resources: [products(inputs)], template: stack(properties) });
const inside = { vpcOptions: { subnetIds: ["subnet-1"] } };
const Inside = { VPCOptions: { SubnetIds: ["subnet-1"] } };

/** On the internet it is violated also where the policy lets no stranger in, though less. */
const lets = fewOpenings({
  action: "es:ESHttpGet",
  service: "es:*",
  on: arn,
  property: "accessPolicies",
  resources: (document) => [products({ accessPolicies: document as string })],
  template: (AccessPolicies, more) => stack({ AccessPolicies }, more),
}).map((each): RuleCase => (each.verdict === "not violated" ? { ...each, verdict: "violated" } : each));

ruleCases(opensearchPublic, [
  ...lets,
  {
    name: "everyone",
    verdict: "violated",
    because: ["accessPolicies.Statement.0.Principal.AWS"],
    severity: "critical",
    ...both({ accessPolicies: open }, { AccessPolicies: open }),
  },
  {
    name: "everyone in the VPC",
    verdict: "not violated",
    because: ["vpcOptions.subnetIds"],
    ...both({ ...inside, accessPolicies: open }, { ...Inside, AccessPolicies: open }),
  },
  {
    name: "a list without subnets",
    verdict: "violated",
    severity: "critical",
    ...both(
      { vpcOptions: { subnetIds: [] }, accessPolicies: open },
      { VPCOptions: { SubnetIds: [] }, AccessPolicies: open },
    ),
  },
  {
    name: "everyone who is a user of the domain",
    verdict: "violated",
    severity: "high",
    ...both(
      { accessPolicies: open, advancedSecurityOptions: { enabled: true } },
      { AccessPolicies: open, AdvancedSecurityOptions: { Enabled: true } },
    ),
  },
  {
    name: "everyone, users or not",
    verdict: "violated",
    severity: "critical",
    ...both(
      { accessPolicies: open, advancedSecurityOptions: { enabled: true, anonymousAuthEnabled: true } },
      { AccessPolicies: open, AdvancedSecurityOptions: { Enabled: true, AnonymousAuthEnabled: true } },
    ),
  },
  {
    name: "no policy at all",
    verdict: "violated",
    because: ["vpcOptions.subnetIds"],
    severity: "medium",
    ...both({}, {}),
  },
  {
    name: "the network of the office",
    verdict: "violated",
    severity: "medium",
    ...both({ accessPolicies: policy(office) as never }, { AccessPolicies: policy(office) }),
  },
  {
    name: "in the VPC without a policy",
    verdict: "not violated",
    ...both(inside, Inside),
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    because: ["accessPolicies"],
    resources: [products({ accessPolicies: unknown() })],
  },
  {
    name: "subnets that are not known are subnets",
    verdict: "not violated",
    ...both(
      { vpcOptions: { subnetIds: [unknown()] }, accessPolicies: open },
      { VPCOptions: { SubnetIds: [{ Ref: "Subnet" }] }, AccessPolicies: open },
    ),
    template: stack({ VPCOptions: { SubnetIds: [{ Ref: "Subnet" }] }, AccessPolicies: open }, parameter("Subnet")),
  },
  {
    name: "a network that is not known",
    verdict: "cannot tell",
    resources: [products({ vpcOptions: unknown(), accessPolicies: open })],
  },
  {
    name: "everyone, by a policy of its own",
    verdict: "violated",
    severity: "critical",
    resources: [
      products({}),
      resource("aws:opensearch/domainPolicy:DomainPolicy", "policy", {
        domainName: ref("products", "domainName"),
        accessPolicies: open,
      }),
    ],
  },
  {
    name: "everyone, by a policy of a domain that is not known",
    verdict: "cannot tell",
    resources: [
      products({}),
      resource("aws:opensearch/domainPolicy:DomainPolicy", "policy", { domainName: unknown(), accessPolicies: open }),
    ],
  },
  {
    name: "everyone in the VPC, by a policy of its own that names the domain",
    verdict: "not violated",
    resources: [
      resource("aws:opensearch/domainPolicy:DomainPolicy", "policy", { domainName: "products", accessPolicies: open }),
      products(inside),
    ],
  },
  {
    name: "the policy of a domain that is made elsewhere",
    verdict: "cannot tell",
    resources: [
      resource("aws:opensearch/domainPolicy:DomainPolicy", "policy", { domainName: "customers", accessPolicies: open }),
    ],
  },
  {
    name: "a narrow policy of a domain that is made elsewhere",
    verdict: "not violated",
    resources: [
      resource("aws:opensearch/domainPolicy:DomainPolicy", "policy", {
        domainName: "customers",
        accessPolicies: policy(office) as never,
      }),
    ],
  },
  {
    name: "everyone, in a domain of Elasticsearch",
    verdict: "violated",
    severity: "critical",
    resources: [
      resource("aws:elasticsearch/domain:Domain", "products", { domainName: "products", accessPolicies: open }),
    ],
    template: template({ Products: { Type: "AWS::Elasticsearch::Domain", Properties: { AccessPolicies: open } } }),
  },
  {
    name: "everyone, in a domain of Elasticsearch with a policy of its own",
    verdict: "violated",
    severity: "critical",
    resources: [
      resource("aws:elasticsearch/domain:Domain", "products", { domainName: "products" }),
      resource("aws:elasticsearch/domainPolicy:DomainPolicy", "policy", {
        domainName: ref("products", "domainName"),
        accessPolicies: open,
      }),
    ],
  },
  {
    name: "a domain that is there already",
    verdict: "violated",
    severity: "critical",
    resources: [
      resource(
        "aws:opensearch/domain:Domain",
        "products",
        { domainName: "products", accessPolicies: open },
        { existing: true },
      ),
    ],
  },
]);
