import { type Case, documented, grants, owner, ownOrg, pages, partner, partnerOrg } from "./case.ts";

const s3 = { Service: "s3.amazonaws.com" };
const bucket = "arn:aws:s3:::shop-uploads";

const queues = documented(pages.notifications, "queue", [
  ["S3 for whomever", grants("queue", s3), "service-unguarded", "S3 sends for anyone's bucket"],
  [
    "S3 for one bucket of the shop",
    grants("queue", s3, { ArnEquals: { "aws:SourceArn": bucket }, StringEquals: { "aws:SourceAccount": owner } }),
    "service-guarded",
    "the page's own policy",
  ],
  [
    "S3 for one bucket",
    grants("queue", s3, { ArnEquals: { "aws:SourceArn": bucket } }),
    "service-guarded",
    "a fixed name of a bucket",
  ],
  [
    "S3 for one bucket, as like",
    grants("queue", s3, { ArnLike: { "aws:SourceArn": bucket } }),
    "service-guarded",
    "a fixed name",
  ],
  [
    "S3 for buckets that begin alike",
    grants("queue", s3, { ArnLike: { "aws:SourceArn": "arn:aws:s3:::shop-*" } }),
    "service-unguarded",
    "anyone can make a bucket of such a name",
  ],
  [
    "S3 for every bucket",
    grants("queue", s3, { ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:*" } }),
    "service-unguarded",
    "anyone has buckets",
  ],
  [
    "everyone for one bucket",
    grants("queue", { AWS: "*" }, { ArnEquals: { "aws:SourceArn": bucket } }),
    "service-guarded",
    "only service calls have a source",
  ],
  [
    "everyone for every bucket",
    grants("queue", "*", { ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:*" } }),
    "service-unguarded",
    "through a service anyone",
  ],
  [
    "everyone for the shop's account",
    grants("queue", "*", { StringEquals: { "aws:SourceAccount": owner } }),
    "service-guarded",
    "only service calls have a source",
  ],
  [
    "everyone for the shop's topics",
    grants("queue", "*", { ArnLike: { "aws:SourceArn": `arn:aws:sns:eu-west-1:${owner}:*` } }),
    "service-guarded",
    "the account is fixed",
  ],
  [
    "everyone for a partner's topic",
    grants("queue", "*", { ArnEquals: { "aws:SourceArn": `arn:aws:sns:eu-west-1:${partner}:news` } }),
    "service-guarded",
    "the account is fixed, if another's",
  ],
]);

const sns = { Service: "sns.amazonaws.com" };
const topic = `arn:aws:sns:eu-west-1:${owner}:orders`;
const guard = (condition: object, principal: unknown = sns): unknown => grants("queue", principal, condition as never);

const deputies = documented(pages.deputy, "queue", [
  ["SNS for whomever", grants("queue", sns), "service-unguarded", "anyone's topic may send"],
  ["SNS for a topic", guard({ ArnEquals: { "aws:SourceArn": topic } }), "service-guarded", "one topic"],
  ["SNS for the shop", guard({ StringEquals: { "aws:SourceAccount": owner } }), "service-guarded", "one account"],
  [
    "SNS for the shop's topics",
    guard({ ArnLike: { "aws:SourceArn": `arn:aws:sns:*:${owner}:*` } }),
    "service-guarded",
    "one account",
  ],
  [
    "SNS for the organization",
    guard({ StringEquals: { "aws:SourceOrgID": ownOrg } }),
    "service-guarded",
    "one organization",
  ],
  [
    "SNS for another organization",
    guard({ StringEquals: { "aws:SourceOrgID": partnerOrg } }),
    "service-guarded",
    "one organization, if another",
  ],
  [
    "SNS for units of the organization",
    guard({ "ForAnyValue:StringLike": { "aws:SourceOrgPaths": `${ownOrg}/*` } }),
    "service-guarded",
    "one organization",
  ],
  [
    "SNS for any organization",
    guard({ StringLike: { "aws:SourceOrgID": "o-*" } }),
    "service-unguarded",
    "anyone's organization",
  ],
  [
    "SNS for topics of a name",
    guard({ ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:orders" } }),
    "service-unguarded",
    "names are free in one's own account",
  ],
  [
    "SNS for any topic",
    guard({ ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:*" } }),
    "service-unguarded",
    "anyone's topic",
  ],
  [
    "SNS for the shop, if it is told",
    guard({ StringEqualsIfExists: { "aws:SourceAccount": owner } }),
    "service-unguarded",
    "where it is not told IfExists holds",
  ],
  [
    "SNS for a topic, if it is told",
    guard({ ArnLikeIfExists: { "aws:SourceArn": topic } }),
    "service-unguarded",
    "where it is not told IfExists holds",
  ],
  [
    "SNS for the organization, if it is told",
    guard({ StringEqualsIfExists: { "aws:SourceOrgID": ownOrg } }),
    "service-unguarded",
    "where it is not told IfExists holds",
  ],
  [
    "SNS for all of the shop",
    guard({ "ForAllValues:StringEquals": { "aws:SourceAccount": owner } }),
    "service-unguarded",
    "of no value at all it is true",
  ],
  [
    "SNS not for a partner",
    guard({ StringNotEquals: { "aws:SourceAccount": partner } }),
    "service-unguarded",
    "for everyone else",
  ],
  ["SNS for some account", guard({ Null: { "aws:SourceAccount": "false" } }), "service-unguarded", "for any account"],
  [
    "SNS for a starred topic, as text",
    guard({ StringEquals: { "aws:SourceArn": "arn:aws:sns:*:*:orders" } }),
    "none",
    "StringEquals knows no wildcards",
  ],
  [
    "SNS for topics, as text with stars",
    guard({ StringLike: { "aws:SourceArn": `arn:aws:sns:*:${owner}:*` } }),
    "service-unguarded",
    "the number could stand in the name of a topic: a star reaches over colons",
  ],
  [
    "SNS through TLS",
    guard({ Bool: { "aws:SecureTransport": "true" } }),
    "service-unguarded",
    "says nothing of whom it works for",
  ],
  [
    "two services, one condition",
    guard({ StringEquals: { "aws:SourceAccount": owner } }, { Service: ["sns.amazonaws.com", "events.amazonaws.com"] }),
    "service-guarded",
    "the condition holds for both",
  ],
  [
    "a service in one region",
    grants("queue", { Service: "logs.eu-west-1.amazonaws.com" }),
    "service-unguarded",
    "for whomever it works",
  ],
  [
    "service calls of any source",
    guard({ Null: { "aws:SourceArn": "false" } }, "*"),
    "service-unguarded",
    "only service calls have a source, and it may be anyone's",
  ],
]);

const functions = documented(pages.deputy, "function", [
  [
    "a gateway of the shop calls a function",
    grants(
      "function",
      { Service: "apigateway.amazonaws.com" },
      { ArnLike: { "AWS:SourceArn": `arn:aws:execute-api:eu-west-1:${owner}:a1b2c3/*` } },
    ),
    "service-guarded",
    "one API",
  ],
  [
    "any gateway calls a function",
    grants("function", { Service: "apigateway.amazonaws.com" }),
    "service-unguarded",
    "anyone's API may call",
  ],
  ["everyone calls a function", grants("function", "*"), "public", "nothing limits who may call"],
  [
    "everyone of the organization calls a function",
    grants("function", "*", { StringEquals: { "aws:PrincipalOrgID": ownOrg } }),
    "org",
    "the organization is fixed",
  ],
  [
    "everyone calls a function by its unsigned address",
    grants(
      "function",
      "*",
      { StringEquals: { "lambda:FunctionUrlAuthType": "NONE" } },
      { Action: "lambda:InvokeFunctionUrl" },
    ),
    "public",
    "the address asks nobody who they are",
  ],
  [
    "everyone calls a function by its signed address",
    grants(
      "function",
      "*",
      { StringEquals: { "lambda:FunctionUrlAuthType": "AWS_IAM" } },
      { Action: "lambda:InvokeFunctionUrl" },
    ),
    "public-authenticated",
    "whoever has an account",
  ],
]);

const logs = documented(pages.bucketExamples, "bucket", [
  [
    "load balancers write logs",
    grants(
      "bucket",
      { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
      { ArnLike: { "aws:SourceArn": `arn:aws:elasticloadbalancing:eu-west-1:${owner}:loadbalancer/*` } },
      { Action: "s3:PutObject" },
    ),
    "service-guarded",
    "the account is fixed",
  ],
  [
    "inventories of one bucket",
    grants(
      "bucket",
      s3,
      {
        ArnLike: { "aws:SourceArn": bucket },
        StringEquals: { "aws:SourceAccount": owner, "s3:x-amz-acl": "bucket-owner-full-control" },
      },
      { Action: "s3:PutObject" },
    ),
    "service-guarded",
    "the page's own policy",
  ],
  [
    "access logs of the shop",
    grants(
      "bucket",
      { Service: "logging.s3.amazonaws.com" },
      { StringEquals: { "aws:SourceAccount": owner } },
      { Action: "s3:PutObject" },
    ),
    "service-guarded",
    "the account is fixed",
  ],
  [
    "access logs of whomever",
    grants("bucket", { Service: "logging.s3.amazonaws.com" }, undefined, { Action: "s3:PutObject" }),
    "service-unguarded",
    "anyone's bucket may log here",
  ],
]);

export const services: readonly Case[] = [...queues, ...deputies, ...functions, ...logs];
