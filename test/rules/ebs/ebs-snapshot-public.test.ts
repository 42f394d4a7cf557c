import { ebsSnapshotPublic } from "../../../rules/ebs/ebs-snapshot-public.ts";
import { ref, resource, ruleCases, secret, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission">>[2];

const snapshotId = "snap-0123456789abcdef0";
const shared = (
  accountId: NonNullable<Inputs["accountId"]>,
  more: { existing?: boolean; name?: string; provider?: string } = {},
) =>
  resource(
    "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission",
    more.name ?? "shared",
    { accountId, snapshotId },
    { existing: more.existing ?? false, ...(more.provider && { provider: more.provider }) },
  );
/** A provider that signs in to one account only. */
const own = resource("pulumi:providers:aws", "shop", { allowedAccountIds: ["111122223333"] } as object);
const trusted = { accounts: ["111122223333", "444455556666"] };

ruleCases(ebsSnapshotPublic, [
  {
    name: "with an account that nobody named as trusted",
    verdict: "violated",
    because: ["accountId"],
    severity: "high",
    resources: [shared("999988887777")],
  },
  {
    name: "with an account beside the trusted ones",
    verdict: "violated",
    trusted,
    resources: [shared("999988887777")],
  },
  {
    name: "with a trusted account",
    verdict: "not violated",
    because: ["accountId"],
    trusted,
    resources: [shared("444455556666")],
  },
  {
    name: "with a trusted account and another",
    verdict: "violated",
    trusted,
    resources: [shared("444455556666"), shared("999988887777", { name: "other" })],
  },
  {
    name: "with the account that it is in",
    verdict: "not violated",
    resources: [own, shared("111122223333", { provider: "aws.shop" })],
  },
  {
    name: "with another account than the one it is in",
    verdict: "violated",
    resources: [own, shared("999988887777", { provider: "aws.shop" })],
  },
  { name: "shared already", verdict: "violated", resources: [shared("999988887777", { existing: true })] },
  {
    name: "of a snapshot that is made with it",
    verdict: "violated",
    resources: [
      resource("aws:ebs/snapshot:Snapshot", "orders", { volumeId: "vol-0123456789abcdef0" }),
      resource("aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission", "shared", {
        accountId: "999988887777",
        snapshotId: ref("orders"),
      }),
    ],
  },
  { name: "with an account that is not known", verdict: "cannot tell", resources: [shared(unknown())] },
  {
    name: "with an account that is a secret",
    verdict: "not violated",
    trusted,
    resources: [shared(secret("111122223333"))],
  },
]);
