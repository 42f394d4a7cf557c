import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { payments } from "./data";
import { eventQueue } from "./events";
import { exportsBucket } from "./exports";
import { partnerAccount, partnerExternalId, sealed, tags } from "./settings";

const trustOfContainers = aws.iam.getPolicyDocumentOutput({
  statements: [
    { actions: ["sts:AssumeRole"], principals: [{ type: "Service", identifiers: ["ecs-tasks.amazonaws.com"] }] },
  ],
}).json;

export const startRole = new aws.iam.Role("start", { assumeRolePolicy: trustOfContainers, tags });

new aws.iam.RolePolicyAttachment("start", {
  role: startRole.name,
  policyArn: "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
});

export const shopRole = new aws.iam.Role("shop", { assumeRolePolicy: trustOfContainers, tags });

const shopPolicy = new aws.iam.Policy("shop", {
  description: "What the shop's containers do",
  policy: {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: sealed ? ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"] : "*",
        Resource: sealed ? [payments.arn] : "*",
      },
      {
        Effect: "Allow",
        Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        Resource: eventQueue.arn,
      },
    ],
  },
  tags,
});

new aws.iam.RolePolicyAttachment("shop", { role: shopRole.name, policyArn: shopPolicy.arn });

/** The accountants fetch the exports with a role of ours. */
export const partnerRole = new aws.iam.Role("partner", {
  description: "Accountants fetch the nightly exports",
  assumeRolePolicy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { AWS: sealed ? `arn:aws:iam::${partnerAccount}:role/accountants` : "*" },
        ...(sealed && { Condition: { StringEquals: { "sts:ExternalId": partnerExternalId } } }),
      },
    ],
  }),
  tags,
});

new aws.iam.RolePolicy("partner", {
  role: partnerRole.id,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      { actions: ["s3:ListBucket"], resources: [exportsBucket.arn] },
      { actions: ["s3:GetObject"], resources: [pulumi.interpolate`${exportsBucket.arn}/orders/*`] },
    ],
  }).json,
});
