import type { Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";
import type { Shapes } from "../../core/model/shapes.generated.ts";

type Inputs<T extends keyof Shapes> = Parameters<typeof resource<T>>[2];

/** The shop's orders in a database of PostgreSQL. */
const orders = (inputs: Inputs<"aws:rds/instance:Instance">, properties: object) => ({
  resources: [
    resource("aws:rds/instance:Instance", "orders", {
      engine: "postgres",
      engineVersion: "17.4",
      instanceClass: "db.t4g.small",
      ...inputs,
    }),
  ],
  template: {
    Orders: {
      Type: "AWS::RDS::DBInstance",
      Properties: { Engine: "postgres", EngineVersion: "17.4", DBInstanceClass: "db.t4g.small", ...properties },
    },
  },
});

/** The shop's orders in a cluster of MySQL in three zones. */
const cluster = (inputs: Inputs<"aws:rds/cluster:Cluster">, properties: object) => ({
  resources: [
    resource("aws:rds/cluster:Cluster", "orders", {
      engine: "mysql",
      dbClusterInstanceClass: "db.m6gd.large",
      masterUsername: "shop",
      ...inputs,
    }),
  ],
  template: {
    Orders: {
      Type: "AWS::RDS::DBCluster",
      Properties: {
        Engine: "mysql",
        DBClusterInstanceClass: "db.m6gd.large",
        MasterUsername: "shop",
        ...properties,
      },
    },
  },
});

const snapshot = (sharedAccounts: readonly string[]) => ({
  resources: [
    resource("aws:rds/snapshot:Snapshot", "orders", {
      dbInstanceIdentifier: "orders",
      dbSnapshotIdentifier: "orders-before-migration",
      sharedAccounts,
    }),
  ],
});

/** The orders, and the parameters of their database. */
const forced = (value: "0" | "1") => {
  const database = orders({ parameterGroupName: ref("strict", "name") }, { DBParameterGroupName: { Ref: "Strict" } });
  return {
    resources: [
      resource("aws:rds/parameterGroup:ParameterGroup", "strict", {
        name: "strict",
        family: "postgres17",
        parameters: [{ name: "rds.force_ssl", value }],
      }),
      ...database.resources,
    ],
    template: {
      Strict: {
        Type: "AWS::RDS::DBParameterGroup",
        Properties: {
          Description: "Orders",
          Family: "postgres17",
          Parameters: { "rds.force_ssl": value },
        },
      },
      ...database.template,
    },
  };
};

export const rdsExamples: Examples = {
  "rds-backup-retention": {
    violated: orders({ backupRetentionPeriod: 1 }, { BackupRetentionPeriod: 1 }),
    fixed: orders({ backupRetentionPeriod: 14 }, { BackupRetentionPeriod: 14 }),
  },
  "rds-cluster-encrypted": {
    violated: cluster({}, {}),
    fixed: cluster({ storageEncrypted: true }, { StorageEncrypted: true }),
  },
  "rds-deletion-protection": {
    violated: orders({}, {}),
    fixed: orders({ deletionProtection: true }, { DeletionProtection: true }),
  },
  "rds-force-tls": { violated: forced("0"), fixed: forced("1") },
  "rds-instance-encrypted": {
    violated: orders({}, {}),
    fixed: orders({ storageEncrypted: true }, { StorageEncrypted: true }),
  },
  "rds-instance-public": {
    violated: orders({ publiclyAccessible: true }, { PubliclyAccessible: true }),
    fixed: orders({ publiclyAccessible: false }, { PubliclyAccessible: false }),
  },
  "rds-logs": {
    violated: orders({}, {}),
    fixed: orders({ enabledCloudwatchLogsExports: ["postgresql"] }, { EnableCloudwatchLogsExports: ["postgresql"] }),
  },
  "rds-minor-upgrade": {
    violated: orders({ autoMinorVersionUpgrade: false }, { AutoMinorVersionUpgrade: false }),
    fixed: orders({ autoMinorVersionUpgrade: true }, { AutoMinorVersionUpgrade: true }),
  },
  "rds-snapshot-public": { violated: snapshot(["all"]), fixed: snapshot([]) },
  "rds-plaintext-password": {
    violated: {
      resources: [
        resource("aws:rds/instance:Instance", "orders", {
          engine: "postgres",
          instanceClass: "db.t4g.small",
          username: "shop",
          password: "tangerine-42",
        }),
      ],
      template: {
        Orders: {
          Type: "AWS::RDS::DBInstance",
          Properties: { Engine: "postgres", MasterUsername: "shop", MasterUserPassword: "tangerine-42" },
        },
      },
    },
    fixed: {
      resources: [
        resource("aws:rds/instance:Instance", "orders", {
          engine: "postgres",
          instanceClass: "db.t4g.small",
          username: "shop",
          manageMasterUserPassword: true,
        }),
      ],
      template: {
        Orders: {
          Type: "AWS::RDS::DBInstance",
          Properties: { Engine: "postgres", MasterUsername: "shop", ManageMasterUserPassword: true },
        },
      },
    },
  },
};
