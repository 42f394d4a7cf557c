import { rdsSnapshotPublic } from "../../../rules/rds/rds-snapshot-public.ts";
import { resource, ruleCases, secret, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:rds/snapshot:Snapshot">>[2];

const nightly = (inputs: Inputs, existing = false, provider = "") =>
  resource(
    "aws:rds/snapshot:Snapshot",
    "nightly",
    { dbInstanceIdentifier: "orders", dbSnapshotIdentifier: "orders-nightly", ...inputs },
    { existing, ...(provider && { provider }) },
  );
/** A provider that signs in to one account only. */
const own = resource("pulumi:providers:aws", "shop", { allowedAccountIds: ["111122223333"] } as object);

const because = ["sharedAccounts"];
const trusted = { accounts: ["111111111111"] };

ruleCases(rdsSnapshotPublic, [
  {
    name: "shared with everyone",
    verdict: "violated",
    severity: "critical",
    because: ["sharedAccounts.0"],
    resources: [nightly({ sharedAccounts: ["all"] })],
  },
  { name: "shared with nobody", verdict: "not violated", because, resources: [nightly({ sharedAccounts: [] })] },
  { name: "nothing said", verdict: "not violated", because, resources: [nightly({})] },
  { name: "there already, and nothing said", verdict: "not violated", resources: [nightly({}, true)] },
  {
    name: "there already, and shared with everyone",
    verdict: "violated",
    severity: "critical",
    resources: [nightly({ sharedAccounts: ["all"] }, true)],
  },
  {
    name: "shared with an account that nobody trusts",
    verdict: "violated",
    severity: "high",
    because: ["sharedAccounts.1"],
    trusted,
    resources: [nightly({ sharedAccounts: ["111111111111", "222222222222"] })],
  },
  {
    name: "shared with a trusted account",
    verdict: "not violated",
    trusted,
    resources: [nightly({ sharedAccounts: ["111111111111"] })],
  },
  {
    name: "shared with the account that it is in",
    verdict: "not violated",
    resources: [own, nightly({ sharedAccounts: ["111122223333"] }, false, "aws.shop")],
  },
  {
    name: "shared with another account than the one it is in",
    verdict: "violated",
    severity: "high",
    resources: [own, nightly({ sharedAccounts: ["222222222222"] }, false, "aws.shop")],
  },
  {
    name: "only the deployment will know with whom",
    verdict: "cannot tell",
    because,
    resources: [nightly({ sharedAccounts: unknown() })],
  },
  {
    name: "a trusted account, and one that is not known",
    verdict: "cannot tell",
    because: ["sharedAccounts.1"],
    trusted,
    resources: [nightly({ sharedAccounts: ["111111111111", unknown()] })],
  },
  {
    name: "everyone, and one that is not known",
    verdict: "violated",
    severity: "critical",
    resources: [nightly({ sharedAccounts: ["all", unknown()] })],
  },
  {
    name: "an account that nobody trusts, and one that is not known",
    verdict: "violated",
    severity: "high",
    resources: [nightly({ sharedAccounts: ["222222222222", unknown()] })],
  },
  {
    name: "a secret that says everyone",
    verdict: "violated",
    resources: [nightly({ sharedAccounts: [secret("all")] })],
  },
  ...(
    [
      ["a cluster's snapshot", "aws:rds/clusterSnapshot:ClusterSnapshot"],
      ["a copy", "aws:rds/snapshotCopy:SnapshotCopy"],
      ["a copy of a cluster's snapshot", "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy"],
    ] as const
  ).flatMap(([what, type]) => [
    {
      name: `${what} that everyone has`,
      verdict: "violated" as const,
      because: ["sharedAccounts.0"],
      resources: [resource(type, "nightly", { sharedAccounts: ["all"] })],
    },
    { name: `${what} that nobody has`, verdict: "not violated" as const, resources: [resource(type, "nightly", {})] },
  ]),
]);
