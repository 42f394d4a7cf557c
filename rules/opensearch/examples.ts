import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

/** What the shop's search knows. */
const products = (inputs: Parameters<typeof resource<"aws:opensearch/domain:Domain">>[2], properties: object) => ({
  resources: [
    resource("aws:opensearch/domain:Domain", "products", {
      domainName: "products",
      engineVersion: "OpenSearch_2.19",
      ...inputs,
    }),
  ],
  template: {
    Products: {
      Type: "AWS::OpenSearchService::Domain",
      Properties: { DomainName: "products", EngineVersion: "OpenSearch_2.19", ...properties },
    },
  },
});

const open = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: "es:ESHttp*",
      Resource: "arn:aws:es:eu-west-1:111111111111:domain/products/*",
    },
  ],
};

export const opensearchExamples: Examples = {
  "opensearch-at-rest": {
    violated: products({}, {}),
    fixed: products({ encryptAtRest: { enabled: true } }, { EncryptionAtRestOptions: { Enabled: true } }),
  },
  "opensearch-public": {
    violated: products({ accessPolicies: open as never }, { AccessPolicies: open }),
    fixed: products(
      { vpcOptions: { subnetIds: ["subnet-0a1b2c3d4e5f60718"] } },
      { VPCOptions: { SubnetIds: ["subnet-0a1b2c3d4e5f60718"] } },
    ),
  },
  "opensearch-https": {
    violated: products(
      { domainEndpointOptions: { enforceHttps: false } },
      { DomainEndpointOptions: { EnforceHTTPS: false } },
    ),
    fixed: products(
      { domainEndpointOptions: { enforceHttps: true } },
      { DomainEndpointOptions: { EnforceHTTPS: true } },
    ),
  },
  "opensearch-node-encryption": {
    violated: products({}, {}),
    fixed: products({ nodeToNodeEncryption: { enabled: true } }, { NodeToNodeEncryptionOptions: { Enabled: true } }),
  },
};
