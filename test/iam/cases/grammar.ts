import {
  type Case,
  documented,
  grants,
  open,
  owner,
  ownOrg,
  pages,
  partner,
  policy,
  type Shape,
  statement,
} from "./case.ts";

const bucket = (change: Shape): Shape => policy(statement("bucket", change));
const effects = documented(pages.effect, "bucket", [
  ["an effect in lower case", bucket({ Effect: "allow" }), "malformed", "effects know their case"],
  ["an effect that is none", bucket({ Effect: "Permit" }), "malformed", "there are two effects"],
  ["no effect", bucket({ Effect: undefined }), "malformed", "the element is required"],
]);

const refused = documented(pages.checks, "bucket", [
  [
    "an element in lower case",
    { Version: "2012-10-17", statement: [statement("bucket")] },
    "malformed",
    "elements know their case",
  ],
  ["an element that is none", bucket({ Principals: "*" }), "malformed", "there is no such element"],
  ["no statement", { Version: "2012-10-17" }, "malformed", "the element is required"],
  [
    "a version that never was",
    { Version: "2024-01-01", Statement: statement("bucket") },
    "malformed",
    "there are two versions",
  ],
  ["an action and all but one", bucket({ NotAction: "s3:PutObject" }), "malformed", "one of the two"],
  ["a resource and all but one", bucket({ NotResource: "arn:aws:s3:::logs/*" }), "malformed", "one of the two"],
  ["a principal and all but one", bucket({ NotPrincipal: { AWS: partner } }), "malformed", "one of the two"],
  ["no action", bucket({ Action: undefined }), "malformed", "the element is required"],
  [
    "no principal",
    bucket({ Principal: undefined }),
    "malformed",
    "the element is required in the policy of a resource",
  ],
  ["a list as principal", bucket({ Principal: ["*"] }), "malformed", "a principal is a star or an object"],
  ["a text as principal", bucket({ Principal: partner }), "malformed", "a principal is a star or an object"],
  [
    "a kind of principal that is none",
    bucket({ Principal: { Account: partner } }),
    "malformed",
    "there are four kinds",
  ],
  [
    "an operator that is none",
    open({ StringMatches: { "aws:PrincipalOrgID": ownOrg } }),
    "malformed",
    "there is no such operator",
  ],
  [
    "a set operator that is none",
    open({ "ForAnyValues:StringEquals": { "aws:PrincipalOrgID": ownOrg } }),
    "malformed",
    "there is no such operator",
  ],
  [
    "Null with IfExists",
    open({ NullIfExists: { "aws:PrincipalOrgID": "false" } }),
    "malformed",
    "the page's own example",
  ],
  ["a star as range", open({ IpAddress: { "aws:SourceIp": "*" } }), "malformed", "no range"],
  ["a range that is none", open({ IpAddress: { "aws:SourceIp": "52.95.1.0/33" } }), "malformed", "no range"],
  [
    "one key in two cases",
    open({ StringEquals: { "aws:PrincipalOrgID": ownOrg, "AWS:PrincipalOrgId": ownOrg } }),
    "malformed",
    "duplicate keys",
  ],
  [
    "a good statement beside a bad one",
    policy(statement("bucket"), statement("bucket", { Effect: "Permit" })),
    "malformed",
    "the whole document is refused",
  ],
  ["no object at all", "public", "malformed", "no JSON"],
]);

const actions = documented(pages.action, "bucket", [
  ["an action in another case", bucket({ Action: "S3:getOBJECT" }), "public", "names of actions know no case"],
  ["all actions of S3", bucket({ Action: "s3:*" }), "public", "reading is one"],
  ["all actions", bucket({ Action: "*" }), "public", "reading is one"],
  ["all that begin with Get", bucket({ Action: "s3:Get*" }), "public", "reading is one"],
  ["one character of the action open", bucket({ Action: "s3:Ge?Object" }), "public", "reading is one"],
  ["actions of another service", bucket({ Action: "sqs:*" }), "none", "a bucket knows none of them"],
  ["an empty list of statements", { Version: "2012-10-17", Statement: [] }, "none", "nothing is allowed"],
  [
    "one statement that is no list",
    { Version: "2012-10-17", Statement: statement("bucket") },
    "public",
    "the list may be left out",
  ],
  ["the policy as text", JSON.stringify(policy(statement("bucket"))), "public", "the same document"],
]);

const excepted = [
  ...documented(pages.notAction, "bucket", [
    [
      "all actions but writing",
      bucket({ Action: undefined, NotAction: "s3:PutObject" }),
      "public",
      "reading is among them",
    ],
    [
      "all actions but S3's",
      bucket({ Action: undefined, NotAction: "s3:*" }),
      "none",
      "a bucket knows none of the rest",
    ],
  ]),
  ...documented(pages.notResource, "bucket", [
    [
      "all resources but another bucket",
      bucket({ Resource: undefined, NotResource: "arn:aws:s3:::logs/*" }),
      "public",
      "this one is among them",
    ],
    [
      "all resources but these",
      bucket({ Resource: undefined, NotResource: ["arn:aws:s3:::orders", "arn:aws:s3:::orders/*"] }),
      "none",
      "nothing of this bucket is left",
    ],
    [
      "all resources but some objects",
      bucket({ Resource: undefined, NotResource: "arn:aws:s3:::orders/private/*" }),
      "public",
      "the other objects",
    ],
  ]),
];

const resources = documented(pages.resource, "bucket", [
  ["objects of a prefix", bucket({ Resource: "arn:aws:s3:::orders/public/*" }), "public", "some objects are enough"],
  ["one object", bucket({ Resource: "arn:aws:s3:::orders/index.html" }), "public", "one object is enough"],
  ["an object action on the bucket", bucket({ Resource: "arn:aws:s3:::orders" }), "none", "objects are not the bucket"],
  ["a bucket action on the objects", bucket({ Action: "s3:ListBucket" }), "none", "the bucket is none of its objects"],
  [
    "a bucket action on the bucket",
    bucket({ Action: "s3:ListBucket", Resource: "arn:aws:s3:::orders" }),
    "public",
    "anyone lists it",
  ],
  [
    "a bucket action on both",
    bucket({ Action: "s3:ListBucket", Resource: ["arn:aws:s3:::orders", "arn:aws:s3:::orders/*"] }),
    "public",
    "the bucket is among them",
  ],
  ["another bucket", bucket({ Resource: "arn:aws:s3:::logs/*" }), "none", "this policy is not about it"],
  ["buckets that begin alike", bucket({ Resource: "arn:aws:s3:::ord*" }), "public", "a star reaches over slashes"],
  [
    "a bucket in another case",
    bucket({ Resource: "arn:aws:s3:::Orders/*" }),
    "none",
    "names of resources know their case",
  ],
]);

const queues = documented(pages.resource, "queue", [
  ["a queue by a star", policy(statement("queue", { Resource: "*" })), "public", "the star is this queue too"],
  [
    "a queue without a resource in the statement of a partner",
    grants("queue", { AWS: partner }, undefined, { Resource: "*" }),
    "external-account",
    "another account",
  ],
  [
    "another queue",
    policy(statement("queue", { Resource: `arn:aws:sqs:eu-west-1:${owner}:returns` })),
    "none",
    "this policy is not about it",
  ],
]);

const queue = (Resource: string): unknown => policy(statement("queue", { Resource }));

const shortArns = documented(pages.arns, "queue", [
  [
    "all queues by the start of an ARN",
    queue("arn:aws:sqs"),
    "public",
    "filled up with stars, as in identity policies",
  ],
  ["all queues of the shop", queue(`arn:aws:sqs:*:${owner}`), "public", "filled up with a star"],
  ["all topics by the start of an ARN", queue("arn:aws:sns"), "none", "another service"],
  ["all queues of a partner", queue(`arn:aws:sqs:*:${partner}`), "none", "another account"],
  [
    "a star within the last field that there is",
    queue("arn:aws:sqs*"),
    "public",
    "a star at the end of a field goes on beyond the colon",
  ],
  [
    "all queues denied by the start of an ARN",
    policy(statement("queue"), statement("queue", { Effect: "Deny", Resource: "arn:aws:sqs" })),
    "public",
    "of policies of resources no page tells, so the Deny is not relied on",
  ],
  [
    "all queues denied with a star at the end",
    policy(statement("queue"), statement("queue", { Effect: "Deny", Resource: "arn:aws:sqs:*" })),
    "none",
    "a star at the end of a field goes on beyond the colon",
  ],
  [
    "all but queues denied by the start of an ARN",
    policy(statement("queue"), statement("queue", { Effect: "Deny", Resource: undefined, NotResource: "arn:aws:sqs" })),
    "public",
    "filled up it spares this one",
  ],
  [
    "all but queues",
    policy(statement("queue", { Resource: undefined, NotResource: "arn:aws:sqs" })),
    "public",
    "no page says that it is filled up here, so it is not relied on",
  ],
]);

const several = documented(pages.logic, "bucket", [
  [
    "a partner and the organization",
    policy(
      statement("bucket", { Principal: { AWS: partner } }),
      statement("bucket", { Condition: { StringEquals: { "aws:PrincipalOrgID": ownOrg } } }),
    ),
    "external-account",
    "the wider of the two",
  ],
  [
    "everyone among others",
    policy(
      statement("bucket", { Principal: { AWS: owner } }),
      statement("bucket", { Principal: { AWS: partner } }),
      statement("bucket"),
    ),
    "public",
    "the widest of three",
  ],
  [
    "narrow conditions apart",
    policy(
      statement("bucket", { Condition: { StringEquals: { "aws:PrincipalOrgID": ownOrg } } }),
      statement("bucket", { Condition: { IpAddress: { "aws:SourceIp": "52.95.1.0/24" } } }),
    ),
    "limited-network",
    "either is enough",
  ],
  [
    "two halves of the internet in two statements",
    policy(
      statement("bucket", { Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/1" } } }),
      statement("bucket", { Condition: { IpAddress: { "aws:SourceIp": "128.0.0.0/1" } } }),
    ),
    "public",
    "each is broader than a /8 alone",
  ],
]);

export const grammar: readonly Case[] = [
  ...effects,
  ...refused,
  ...actions,
  ...excepted,
  ...resources,
  ...queues,
  ...shortArns,
  ...several,
];
