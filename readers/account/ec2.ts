import {
  DescribeSecurityGroupsCommand,
  DescribeVolumesCommand,
  EC2Client,
  GetEbsEncryptionByDefaultCommand,
  type SecurityGroup,
  type Volume,
} from "@aws-sdk/client-ec2";
import { foldPermissions } from "./permissions.ts";
import type { Tree } from "./resource.ts";
import type { Scan } from "./scan.ts";
import { tagMap } from "./tags.ts";

/**
 * Security groups with their rules folded in, volumes, and whether new volumes are encrypted by default. Pages are
 * asked for in size: AWS throttles unpaged requests first.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html
 */
export async function readEc2(scan: Scan): Promise<void> {
  const client = new EC2Client(scan.settings());
  await Promise.all([readSecurityGroups(scan, client), readVolumes(scan, client), readDefault(scan, client)]);
  client.destroy();
}

async function readSecurityGroups(scan: Scan, client: EC2Client): Promise<void> {
  const call = "ec2:DescribeSecurityGroups";
  const { pages, refused } = await scan.calls.list(
    call,
    (NextToken) => client.send(new DescribeSecurityGroupsCommand({ MaxResults: 1000, NextToken })),
    (page) => page.NextToken,
  );
  const types = ["aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] as const;
  if (refused !== undefined) scan.incomplete(refused, { what: "security groups", types }, pages.length > 0);
  for (const group of pages.flatMap((page) => page.SecurityGroups ?? [])) {
    const tree = groupTree(scan, group);
    // The group that AWS makes in every VPC cannot have another name, nor any other group this one.
    const type = group.GroupName === "default" ? types[1] : types[0];
    scan.add(type, { address: tree.arn as string, call, tree });
  }
}

function groupTree(scan: Scan, group: SecurityGroup): Tree<"aws:ec2/securityGroup:SecurityGroup"> {
  const id = group.GroupId ?? "";
  const owner = group.OwnerId ?? scan.where.account;
  const tags = tagMap(group.Tags);
  return {
    id,
    arn: group.SecurityGroupArn ?? scan.arn("ec2", `security-group/${id}`),
    name: group.GroupName,
    description: group.Description,
    ownerId: owner,
    vpcId: group.VpcId,
    region: scan.where.region,
    ingress: foldPermissions(group.IpPermissions ?? [], id, owner),
    egress: foldPermissions(group.IpPermissionsEgress ?? [], id, owner),
    tags,
    tagsAll: tags,
  };
}

async function readVolumes(scan: Scan, client: EC2Client): Promise<void> {
  const call = "ec2:DescribeVolumes";
  const { pages, refused } = await scan.calls.list(
    call,
    (NextToken) => client.send(new DescribeVolumesCommand({ MaxResults: 500, NextToken })),
    (page) => page.NextToken,
  );
  const types = ["aws:ebs/volume:Volume"] as const;
  if (refused !== undefined) scan.incomplete(refused, { what: "volumes", types }, pages.length > 0);
  for (const volume of pages.flatMap((page) => page.Volumes ?? [])) {
    const tree = volumeTree(scan, volume);
    scan.add(types[0], { address: tree.arn as string, call, tree });
  }
}

function volumeTree(scan: Scan, volume: Volume): Tree<"aws:ebs/volume:Volume"> {
  const tags = tagMap(volume.Tags);
  return {
    id: volume.VolumeId,
    arn: scan.arn("ec2", `volume/${volume.VolumeId}`),
    availabilityZone: volume.AvailabilityZone,
    createTime: volume.CreateTime?.toISOString(),
    encrypted: volume.Encrypted ?? false,
    kmsKeyId: volume.KmsKeyId,
    multiAttachEnabled: volume.MultiAttachEnabled,
    outpostArn: volume.OutpostArn,
    iops: volume.Iops,
    size: volume.Size,
    snapshotId: volume.SnapshotId,
    throughput: volume.Throughput,
    type: volume.VolumeType,
    region: scan.where.region,
    tags,
    tagsAll: tags,
  };
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetEbsEncryptionByDefault.html */
async function readDefault(scan: Scan, client: EC2Client): Promise<void> {
  const call = "ec2:GetEbsEncryptionByDefault";
  const outcome = await scan.calls.ask(call, () => client.send(new GetEbsEncryptionByDefaultCommand({})));
  const { account, region } = scan.where;
  const enabled = outcome.kind === "answered" ? (outcome.value.EbsEncryptionByDefault ?? false) : false;
  scan.add("aws:ebs/encryptionByDefault:EncryptionByDefault", {
    address: `${account}/${region}#EncryptionByDefault`,
    call,
    tree: outcome.kind === "refused" ? scan.refused(outcome.why) : { enabled, region },
  });
}
