import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

/** Years of orders in a warehouse. */
const sales = (inputs: Parameters<typeof resource<"aws:redshift/cluster:Cluster">>[2], properties: object) => ({
  resources: [
    resource("aws:redshift/cluster:Cluster", "sales", {
      clusterIdentifier: "sales",
      nodeType: "ra3.large",
      ...inputs,
    }),
  ],
  template: {
    Sales: {
      Type: "AWS::Redshift::Cluster",
      Properties: { ClusterType: "single-node", NodeType: "ra3.large", DBName: "sales", ...properties },
    },
  },
});

export const redshiftExamples: Examples = {
  "redshift-encrypted": {
    violated: sales({ encrypted: "false" }, { Encrypted: false }),
    fixed: sales({ encrypted: "true" }, { Encrypted: true }),
  },
  "redshift-public": {
    violated: sales({ publiclyAccessible: true }, { PubliclyAccessible: true }),
    fixed: sales({ publiclyAccessible: false }, { PubliclyAccessible: false }),
  },
};
