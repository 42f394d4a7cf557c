import { defineRule, type RestsOn } from "../../core/engine/rule.ts";
import { isTrue, not } from "../../core/model/answer.ts";
import type { Field, Settled } from "../../core/model/field.ts";
import type { Resource } from "../../core/model/resource.ts";

const domainTypes = ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"] as const;
type Domain = Resource<(typeof domainTypes)[number]>;

interface Encryption {
  readonly id: string;
  readonly title: string;
  readonly theme: "at-rest" | "transit";
  readonly cwe: number;
  readonly why: string;
  readonly fix: string;
  readonly control: number;
  readonly checkov: string;
  readonly trivy: string;
  readonly prowler: string;
  readonly cdknag?: readonly string[];
  readonly guard?: readonly string[];
  readonly page: string;
  readonly restsOn: readonly RestsOn[];
  /** The switch that must be on. */
  readonly setting: (domain: Domain) => Settled<boolean>;
}

/** A rule that one of the three switches of a domain's encryption must be on. */
const encryptionRule = ({ id, title, theme, cwe, why, fix, page, restsOn, setting, ...about }: Encryption) =>
  defineRule({
    id,
    title,
    theme,
    severity: "high",
    severityReason:
      "The index holds customers in clear text; reading it takes a place in AWS's network or hands on its disks.",
    controls: { fsbp: [`ES.${about.control}`, `Opensearch.${about.control}`] },
    equivalents: {
      checkov: [about.checkov],
      trivy: [about.trivy],
      prowler: [about.prowler],
      ...(about.cdknag !== undefined && { cdknag: about.cdknag }),
      ...(about.guard !== undefined && { guard: about.guard }),
    },
    cwe: [cwe],
    why,
    fix,
    sources: [page],
    restsOn,
    on: domainTypes,
    violatedWhen: (domain) => not(isTrue(setting(domain))),
  });

const atRestPage = "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html";
const plainDisks = { setting: "encryptAtRest: { enabled: false }", source: atRestPage };

export const opensearchAtRest = encryptionRule({
  id: "opensearch-at-rest",
  title: "The search domain's indexes are not encrypted",
  theme: "at-rest",
  cwe: 311,
  why: "Whoever gets hold of a disk or a snapshot of the domain reads every customer and order that the shop's search knows.",
  fix: "Set `encryptAtRest: { enabled: true }`.",
  control: 1,
  checkov: "CKV_AWS_5",
  trivy: "AVD-AWS-0048",
  prowler: "opensearch_service_domains_encryption_at_rest_enabled",
  cdknag: ["OpenSearchEncryptedAtRest", "AwsSolutions-OS8"],
  page: atRestPage,
  restsOn: [plainDisks],
  setting: ({ fields }) => fields.at("encryptAtRest").at("enabled").or(false, plainDisks),
});

const nodePage = "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html";
const plainNodes = { setting: "nodeToNodeEncryption: { enabled: false }", source: nodePage };

export const opensearchNodeEncryption = encryptionRule({
  id: "opensearch-node-encryption",
  title: "The search domain's nodes talk in the clear",
  theme: "transit",
  cwe: 319,
  why: "What customers search, and what is found, goes from machine to machine in the clear, for everyone on the way to read.",
  fix: "Set `nodeToNodeEncryption: { enabled: true }`. It cannot be turned off again.",
  control: 3,
  checkov: "CKV_AWS_6",
  trivy: "AVD-AWS-0043",
  prowler: "opensearch_service_domains_node_to_node_encryption_enabled",
  cdknag: ["OpenSearchNodeToNodeEncryption", "AwsSolutions-OS2"],
  guard: ["OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK"],
  page: nodePage,
  restsOn: [plainNodes],
  setting: ({ fields }) => fields.at("nodeToNodeEncryption").at("enabled").or(false, plainNodes),
});

const httpsPage = "https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html";
const httpToo = { setting: "domainEndpointOptions: none, and then HTTP is taken too", source: httpsPage };
const byProvider = {
  setting: "domainEndpointOptions.enforceHttps: true (of the provider; false in CloudFormation)",
  source: httpsPage,
};

/** The provider turns it on in a block that is written down; without a block, and in CloudFormation, nobody does. */
const enforcesHttps = (options: Field<{ readonly enforceHttps?: boolean }>): Settled<boolean> => {
  const enforced = options.at("enforceHttps");
  return options.state === "known" ? enforced.orProvider(true, byProvider, false) : enforced.or(false, httpToo);
};

export const opensearchHttps = encryptionRule({
  id: "opensearch-https",
  title: "The search domain takes requests without TLS",
  theme: "transit",
  cwe: 319,
  why: "A client that says `http://` sends its password and gets customers' data in the clear, and nobody notices.",
  fix: "Set `domainEndpointOptions: { enforceHttps: true }`.",
  control: 8,
  checkov: "CKV_AWS_83",
  trivy: "AVD-AWS-0046",
  prowler: "opensearch_service_domains_https_communications_enforced",
  page: httpsPage,
  restsOn: [httpToo, byProvider],
  setting: ({ fields }) => enforcesHttps(fields.at("domainEndpointOptions")),
});
