import { s3BucketPolicyTlsOnly } from "../../../rules/s3/s3-bucket-policy-tls-only.ts";
import { parameter, type RuleCase, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { Logs, logs, policy, policyStack, stack } from "./buckets.ts";

const own = "arn:aws:s3:::shop-logs";
const both = [own, `${own}/*`];
const plain = { Bool: { "aws:SecureTransport": "false" } };
const deny = (more: object = {}) => ({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: both,
  Condition: plain,
  ...more,
});

const named = (document: object) => ({
  resources: [logs({ bucket: "shop-logs" }), policy(document)],
  template: policyStack(document, {}, { BucketName: "shop-logs" }),
});
const statements = (...Statement: readonly object[]) => named({ Statement });

const situations: readonly (readonly [string, "violated" | "not violated", readonly object[]])[] = [
  ["plain requests are denied", "not violated", [deny()]],
  ["plain requests are denied to every account", "not violated", [deny({ Principal: { AWS: "*" } })]],
  [
    "plain requests are denied to everyone in a list",
    "not violated",
    [deny({ Principal: { AWS: ["111111111111", "*"] } })],
  ],
  ["the condition is a boolean", "not violated", [deny({ Condition: { Bool: { "aws:SecureTransport": false } } })]],
  [
    "the condition is in other letters",
    "not violated",
    [deny({ Condition: { bool: { "AWS:securetransport": ["false"] } } })],
  ],
  [
    "the condition holds where the key is missing",
    "not violated",
    [deny({ Condition: { BoolIfExists: { "aws:SecureTransport": "false" } } })],
  ],
  ["the action is in a list and in other letters", "not violated", [deny({ Action: ["S3:*"] })]],
  ["every action of every service", "not violated", [deny({ Action: "*" })]],
  ["every resource", "not violated", [deny({ Resource: "*" })]],
  ["a pattern for bucket and objects", "not violated", [deny({ Resource: `${own}*` })]],
  ["bucket and objects in two statements", "not violated", [deny({ Resource: own }), deny({ Resource: `${own}/*` })]],
  [
    "beside a statement that allows",
    "not violated",
    [{ Effect: "Allow", Principal: { AWS: "111111111111" }, Action: "s3:GetObject", Resource: both }, deny()],
  ],
  [
    "requests without a TLS version, or an old one",
    "not violated",
    [deny({ Condition: { NumericLessThanIfExists: { "s3:TlsVersion": "1.2" } } })],
  ],
  [
    "another partition of AWS",
    "not violated",
    [deny({ Resource: both.map((arn) => arn.replace("arn:aws:", "arn:aws-cn:")) })],
  ],
  ["everything is denied to everyone", "not violated", [deny({ Condition: {} })]],

  [
    "old TLS versions only, which a plain request has not",
    "violated",
    [deny({ Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } })],
  ],
  ["objects only", "violated", [deny({ Resource: `${own}/*` })]],
  ["the bucket only", "violated", [deny({ Resource: own })]],
  ["some objects", "violated", [deny({ Resource: [own, `${own}/private/*`] })]],
  ["another bucket", "violated", [deny({ Resource: ["arn:aws:s3:::shop-data", "arn:aws:s3:::shop-data/*"] })]],
  ["a bucket whose name begins alike", "violated", [deny({ Resource: [`${own}-old`, `${own}-old/*`] })]],
  ["one account", "violated", [deny({ Principal: { AWS: "111111111111" } })]],
  ["every service, but no person", "violated", [deny({ Principal: { Service: "*" } })]],
  [
    "everyone but one role",
    "violated",
    [deny({ Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111111111111:role/old" } })],
  ],
  ["reading only", "violated", [deny({ Action: "s3:GetObject" })]],
  ["requests with TLS are denied", "violated", [deny({ Condition: { Bool: { "aws:SecureTransport": "true" } } })]],
  [
    "plain requests of one network",
    "violated",
    [deny({ Condition: { ...plain, IpAddress: { "aws:SourceIp": "8.8.8.0/24" } } })],
  ],
  ["plain requests are allowed", "violated", [deny({ Effect: "Allow" })]],
  [
    "requests with TLS are allowed, plain ones not denied",
    "violated",
    [deny({ Effect: "Allow", Condition: { Bool: { "aws:SecureTransport": "true" } } })],
  ],
  ["no statement", "violated", []],
];

const Own = { "Fn::GetAtt": ["Logs", "Arn"] };
const within = (text: string): object => ({ "Fn::Sub": text });

ruleCases(s3BucketPolicyTlsOnly, [
  ...situations.map(([name, verdict, list]): RuleCase => ({ name, verdict, ...statements(...list) })),
  {
    name: "no policy",
    verdict: "violated",
    about: "<BucketPolicy>.policy",
    severity: "medium",
    resources: [logs()],
    template: stack(),
  },
  { name: "an old bucket without a policy", verdict: "violated", resources: [logs({}, true)] },
  {
    name: "which property it is",
    verdict: "violated",
    because: ["policy"],
    ...statements(deny({ Action: "s3:GetObject" })),
  },
  { name: "one statement outside of a list", verdict: "not violated", ...named({ Statement: deny() }) },
  {
    name: "written as text",
    verdict: "not violated",
    resources: [logs({ bucket: "shop-logs" }), policy(JSON.stringify({ Statement: [deny()] }))],
  },
  {
    name: "in the bucket's own policy",
    verdict: "not violated",
    resources: [logs({ bucket: "shop-logs", policy: { Statement: [deny()] } as never })],
  },
  {
    name: "in the bucket's own policy, on objects only",
    verdict: "violated",
    because: ["policy"],
    about: "policy",
    resources: [logs({ bucket: "shop-logs", policy: { Statement: [deny({ Resource: `${own}/*` })] } as never })],
  },
  { name: "an empty text in the place of a policy", verdict: "violated", resources: [logs({ policy: "" })] },
  { name: "a text that is no policy", verdict: "cannot tell", resources: [logs({ policy: "{" })] },
  {
    name: "a policy that only the deployment will know",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [logs(), policy(unknown())],
  },
  {
    name: "the ARNs of the new bucket",
    verdict: "not violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [logs(), policy({ Statement: [deny({ Resource: [ref("logs", "arn"), "*"] })] })],
    template: policyStack({ Statement: [deny({ Resource: [Own, within("$" + "{Logs.Arn}/*")] })] }),
  },
  {
    name: "the new bucket, but not its objects",
    verdict: "violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [logs(), policy({ Statement: [deny({ Resource: ref("logs", "arn") })] })],
    template: policyStack({ Statement: [deny({ Resource: Own })] }),
  },
  {
    name: "the objects of the new bucket, by its name",
    verdict: "violated",
    template: policyStack({ Statement: [deny({ Resource: within("arn:aws:s3:::$" + "{Logs}/*") })] }),
  },
  {
    name: "the new bucket and its objects, by its name in any partition",
    verdict: "not violated",
    template: policyStack({
      Statement: [
        deny({ Resource: ["", "/*"].map((end) => within(`arn:$${"{AWS::Partition}"}:s3:::$${"{Logs}"}${end}`)) }),
      ],
    }),
  },
  {
    name: "the ARN of something else that is new",
    verdict: "violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [
      logs(),
      resource("aws:sqs/queue:Queue", "orders", {}),
      policy({ Statement: [deny({ Resource: ref("orders", "arn") })] }),
    ],
    template: template({
      Logs: Logs(),
      Orders: { Type: "AWS::SQS::Queue" },
      Policy: {
        Type: "AWS::S3::BucketPolicy",
        Properties: {
          Bucket: { Ref: "Logs" },
          PolicyDocument: { Statement: [deny({ Resource: { "Fn::GetAtt": ["Orders", "Arn"] } })] },
        },
      },
    }),
  },
  {
    name: "the policy of a bucket that is made elsewhere",
    verdict: "not violated",
    resources: [policy({ Statement: [deny()] }, "shop-logs")],
  },
  {
    name: "the policy of a bucket that is made elsewhere, on objects only",
    verdict: "violated",
    because: ["policy"],
    resources: [policy({ Statement: [deny({ Resource: `${own}/*` })] }, "shop-logs")],
  },
  {
    name: "an ARN in full, of a bucket whose name is not known",
    verdict: "cannot tell",
    resources: [logs(), policy({ Statement: [deny()] })],
    template: policyStack({ Statement: [deny()] }),
  },
  {
    name: "a policy that may be the bucket's",
    verdict: "cannot tell",
    resources: [logs({ bucket: "shop-logs" }), policy({ Statement: [deny()] }, unknown())],
    template: template(
      {
        Logs: Logs({ BucketName: "shop-logs" }),
        Policy: {
          Type: "AWS::S3::BucketPolicy",
          Properties: { Bucket: { Ref: "Bucket" }, PolicyDocument: { Statement: [deny()] } },
        },
      },
      parameter("Bucket"),
    ),
  },
  {
    name: "the policy of a bucket that is not known",
    verdict: "cannot tell",
    resources: [policy({ Statement: [deny()] }, unknown())],
  },
  {
    name: "the policy of another bucket",
    verdict: "violated",
    resources: [logs({ bucket: "shop-logs" }), policy({ Statement: [deny()] }, "other")],
  },
  {
    name: "two policies that say the same",
    verdict: "not violated",
    resources: [
      logs({ bucket: "shop-logs" }),
      policy({ Statement: [deny()] }),
      policy({ Statement: [deny()] }, ref("logs"), "again"),
    ],
  },
  {
    name: "two policies that differ",
    verdict: "cannot tell",
    resources: [
      logs({ bucket: "shop-logs" }),
      policy({ Statement: [deny()] }),
      policy({ Statement: [] }, ref("logs"), "again"),
    ],
  },
  {
    name: "a condition that the stage decides",
    verdict: "cannot tell",
    template: policyStack(
      { Statement: [deny({ Condition: { Bool: { "aws:SecureTransport": { Ref: "Plain" } } } })] },
      parameter("Plain"),
      { BucketName: "shop-logs" },
    ),
  },
]);
