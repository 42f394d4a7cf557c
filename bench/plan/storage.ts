import { account, arn, type Declared, onlyTls, type PartKind, policy, type Reference, region } from "./part.ts";

/** A bucket with its block, policy, encryption, versioning and ownership, all joined by reference. */
export const buckets: PartKind = {
  name: "store",
  weight: 16,
  make({ index, violates, random }) {
    const bucket = `shop-${region}-store-${index}`;
    const own = `arn:aws:s3:::${bucket}`;
    const reference: Reference = { to: "aws_s3_bucket.store", attribute: "id", value: bucket };
    const companion = (type: string, set: Declared["set"]): Declared => ({
      type: `aws_s3_bucket_${type}`,
      name: "store",
      set,
      computed: { id: bucket },
      references: { bucket: reference },
    });
    const reader = { AWS: random.of([`arn:aws:iam::${account}:root`, `arn:aws:iam::${account}:role/reader-${index}`]) };
    const guard = !violates || random.chance(0.5);
    return [
      {
        type: "aws_s3_bucket",
        name: "store",
        set: { bucket, force_destroy: false, object_lock_enabled: false, timeouts: null },
        computed: {
          acceleration_status: "",
          acl: null,
          arn: own,
          bucket_domain_name: `${bucket}.s3.amazonaws.com`,
          bucket_prefix: "",
          bucket_regional_domain_name: `${bucket}.s3.${region}.amazonaws.com`,
          cors_rule: [],
          grant: [{ id: "1fbd1f", permissions: ["FULL_CONTROL"], type: "CanonicalUser", uri: "" }],
          hosted_zone_id: "Z1BKCTXD74EZPE",
          id: bucket,
          lifecycle_rule: [],
          logging: [],
          policy: "",
          region,
          request_payer: "BucketOwner",
          server_side_encryption_configuration: [],
          versioning: [{ enabled: true, mfa_delete: false }],
          website: [],
          website_domain: null,
          website_endpoint: null,
        },
        tagged: true,
      },
      companion("public_access_block", {
        block_public_acls: true,
        block_public_policy: guard,
        ignore_public_acls: true,
        restrict_public_buckets: guard,
      }),
      companion("policy", {
        policy: policy(
          {
            Sid: "Readers",
            Effect: "Allow",
            Principal: violates ? "*" : reader,
            Action: ["s3:GetObject", "s3:ListBucket"],
            Resource: [own, `${own}/*`],
          },
          onlyTls(own),
        ),
      }),
      companion("server_side_encryption_configuration", {
        expected_bucket_owner: "",
        rule: [
          {
            apply_server_side_encryption_by_default: [{ kms_master_key_id: "", sse_algorithm: "AES256" }],
            bucket_key_enabled: true,
          },
        ],
      }),
      companion("versioning", {
        expected_bucket_owner: "",
        mfa: null,
        versioning_configuration: [{ mfa_delete: "", status: "Enabled" }],
      }),
      companion("ownership_controls", { rule: [{ object_ownership: "BucketOwnerEnforced" }] }),
    ];
  },
};

/** A queue with its policy, and its dead letters. */
export const queues: PartKind = {
  name: "queue",
  weight: 8,
  make({ index, violates }) {
    const name = `shop-orders-${index}`;
    const queue = (label: string, full: string): Declared => ({
      type: "aws_sqs_queue",
      name: label,
      set: {
        content_based_deduplication: false,
        delay_seconds: 0,
        fifo_queue: false,
        kms_master_key_id: null,
        max_message_size: 262144,
        message_retention_seconds: 345600,
        name: full,
        receive_wait_time_seconds: 20,
        redrive_policy: "",
        visibility_timeout_seconds: 60,
      },
      computed: {
        arn: arn("sqs", full),
        deduplication_scope: "",
        fifo_throughput_limit: "",
        id: `https://sqs.${region}.amazonaws.com/${account}/${full}`,
        kms_data_key_reuse_period_seconds: 300,
        name_prefix: "",
        policy: "",
        redrive_allow_policy: "",
        sqs_managed_sse_enabled: true,
        url: `https://sqs.${region}.amazonaws.com/${account}/${full}`,
      },
      tagged: true,
    });
    const url = `https://sqs.${region}.amazonaws.com/${account}/${name}`;
    return [
      queue("orders", name),
      queue("dead", `${name}-dead`),
      {
        type: "aws_sqs_queue_policy",
        name: "orders",
        set: {
          policy: policy({
            Sid: "Publish",
            Effect: "Allow",
            Principal: violates ? { AWS: "*" } : { Service: "sns.amazonaws.com" },
            Action: "sqs:SendMessage",
            Resource: arn("sqs", name),
            ...(!violates && { Condition: { ArnEquals: { "aws:SourceArn": arn("sns", `shop-events-${index}`) } } }),
          }),
        },
        computed: { id: url },
        references: { queue_url: { to: "aws_sqs_queue.orders", attribute: "id", value: url } },
      },
    ];
  },
};

/** A disk beside an instance. */
export const disks: PartKind = {
  name: "disk",
  weight: 4,
  make: ({ index, violates, random }) => [
    {
      type: "aws_ebs_volume",
      name: "data",
      set: {
        availability_zone: `${region}${random.of(["a", "b", "c"])}`,
        encrypted: !violates,
        final_snapshot: false,
        multi_attach_enabled: null,
        outpost_arn: "",
        size: 100,
        timeouts: null,
        type: "gp3",
      },
      computed: {
        arn: arn("ec2", `volume/vol-${index}`),
        id: `vol-${index}`,
        iops: 3000,
        kms_key_id: arn("kms", "key/9c1c"),
        snapshot_id: "",
        throughput: 125,
      },
      tagged: true,
    },
  ],
};
