import { type Adapters, itself } from "../adapter.ts";

/**
 * Brokers of messages: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_AmazonMQ.html,
 * …/AWS_MSK.html
 */
export const brokers: Adapters = {
  "AWS::AmazonMQ::Broker": { parts: [itself("aws:mq/broker:Broker", {})] },
  "AWS::MSK::Cluster": {
    refers: "arn",
    parts: [
      itself("aws:msk/cluster:Cluster", {
        brokerNodeGroupInfo: {
          from: "BrokerNodeGroupInfo",
          table: {
            azDistribution: "BrokerAZDistribution",
            storageInfo: { from: "StorageInfo", table: { ebsStorageInfo: "EBSStorageInfo" } },
          },
        },
        clientAuthentication: {
          from: "ClientAuthentication",
          table: {
            sasl: { from: "Sasl", table: { iam: "Iam.Enabled", scram: "Scram.Enabled" } },
            tls: { from: "Tls", table: { certificateAuthorityArns: "CertificateAuthorityArnList" } },
            unauthenticated: "Unauthenticated.Enabled",
          },
        },
        encryptionInfo: {
          from: "EncryptionInfo",
          table: { encryptionAtRestKmsKeyArn: "EncryptionAtRest.DataVolumeKMSKeyId" },
        },
      }),
    ],
  },
};
