import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

/** A machine that copies the shop's old database into the new one. */
const copier = (isPublic: boolean) => ({
  resources: [
    resource("aws:dms/replicationInstance:ReplicationInstance", "copier", {
      replicationInstanceId: "copier",
      replicationInstanceClass: "dms.t3.small",
      publiclyAccessible: isPublic,
    }),
  ],
  template: {
    Copier: {
      Type: "AWS::DMS::ReplicationInstance",
      Properties: { ReplicationInstanceClass: "dms.t3.small", PubliclyAccessible: isPublic },
    },
  },
});

export const dmsExamples: Examples = {
  "dms-instance-public": { violated: copier(true), fixed: copier(false) },
};
