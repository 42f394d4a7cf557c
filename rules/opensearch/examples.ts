import type { Examples, Situation } from "../../core/examples/example.ts";
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

/** Who reaches a collection. */
const reached = (by: object): Situation => {
  const text = JSON.stringify([{ Rules: [{ ResourceType: "collection", Resource: ["collection/products"] }], ...by }]);
  return {
    resources: [
      resource("aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy", "products", {
        name: "products",
        type: "network",
        policy: text,
      }),
    ],
    template: {
      Products: {
        Type: "AWS::OpenSearchServerless::SecurityPolicy",
        Properties: { Name: "products", Type: "network", Policy: text },
      },
    },
  };
};

export const opensearchExamples: Examples = {
  "opensearch-serverless-public": {
    violated: reached({ AllowFromPublic: true }),
    fixed: reached({ AllowFromPublic: false, SourceVPCEs: ["vpce-0123456789abcdef0"] }),
  },
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
