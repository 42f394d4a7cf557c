import type { AnyRule } from "../../../core/engine/rule.ts";
import {
  opensearchAtRest,
  opensearchHttps,
  opensearchNodeEncryption,
} from "../../../rules/opensearch/opensearch-encryption.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { switchCases } from "../switches.ts";

type Inputs = Parameters<typeof resource<"aws:opensearch/domain:Domain">>[2];

const domain = (inputs: Inputs, existing = false) => [
  resource("aws:opensearch/domain:Domain", "products", { domainName: "products", ...inputs }, { existing }),
];

const stack = (properties: object, more: object = {}, Type = "AWS::OpenSearchService::Domain") =>
  template({ Products: { Type, Properties: { DomainName: "products", ...properties } } }, more);

/** The three rules are alike but for the block and the switch in it. */
const blocks = [
  [opensearchAtRest, "encryptAtRest", "enabled", "EncryptionAtRestOptions", "Enabled"],
  [opensearchNodeEncryption, "nodeToNodeEncryption", "enabled", "NodeToNodeEncryptionOptions", "Enabled"],
  [opensearchHttps, "domainEndpointOptions", "enforceHttps", "DomainEndpointOptions", "EnforceHTTPS"],
] as const;

for (const [rule, block, setting, Block, Setting] of blocks) {
  const written = (value: unknown): Inputs => (value === undefined ? {} : { [block]: { [setting]: value } });
  const inTemplate = (value: unknown) => (value === undefined ? {} : { [Block]: { [Setting]: value } });
  ruleCases(rule as AnyRule, [
    ...switchCases({
      property: `${block}.${setting}`,
      good: true,
      absent: { created: "violated", existing: "violated", template: "violated" },
      resources: (value, existing) => domain(written(value), existing),
      template: (value, more) => stack(inTemplate(value), more),
    }),
    {
      name: "the whole block is not known",
      verdict: "cannot tell",
      because: [`${block}.${setting}`],
      resources: domain({ [block]: unknown() }),
      template: stack({ [Block]: { Ref: "Options" } }, parameter("Options")),
    },
    {
      name: "a domain of Elasticsearch",
      verdict: "violated",
      because: [`${block}.${setting}`],
      resources: [resource("aws:elasticsearch/domain:Domain", "products", { domainName: "products" })],
      template: stack({}, {}, "AWS::Elasticsearch::Domain"),
    },
    {
      name: "a domain of Elasticsearch that is as it should be",
      verdict: "not violated",
      resources: [
        resource("aws:elasticsearch/domain:Domain", "products", { domainName: "products", ...written(true) }),
      ],
      template: stack(inTemplate(true), {}, "AWS::Elasticsearch::Domain"),
    },
    ...(rule === opensearchHttps
      ? [
          {
            name: "a block that the provider completes",
            verdict: "not violated" as const,
            resources: domain({ domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } }),
          },
          {
            name: "a block that nobody completes",
            verdict: "violated" as const,
            template: stack({ DomainEndpointOptions: { TLSSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } }),
          },
        ]
      : []),
  ]);
}
