import { s3BucketPolicyPublic } from "../../../rules/s3/s3-bucket-policy-public.ts";
import { ref, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { openings } from "../openings.ts";
import { account, block, Logs, logs, On, on, policy, policyStack } from "./buckets.ts";

const objects = "arn:aws:s3:::shop-logs/*";
const statement = (more: object = {}) => ({
  Effect: "Allow",
  Principal: "*",
  Action: "s3:GetObject",
  Resource: objects,
  ...more,
});
const everyone = { Statement: [statement()] };
const networks = {
  Statement: [statement({ Condition: { IpAddress: { "aws:SourceIp": ["52.0.0.0/8", "3.0.0.0/8", "18.0.0.0/8"] } } })],
};
const outsiders = (Resource: unknown) =>
  statement({
    Effect: "Deny",
    Action: "s3:*",
    Resource,
    Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
  });
const Own = { "Fn::GetAtt": ["Logs", "Arn"] };
const OwnObjects = { "Fn::Sub": `$${"{Logs.Arn}"}/*` };

ruleCases(s3BucketPolicyPublic, [
  ...openings({
    action: "s3:GetObject",
    service: "s3:*",
    on: objects,
    property: "policy",
    resources: (document) => [logs(), policy(document)],
    template: policyStack,
  }),
  {
    name: "a new bucket, which AWS guards by itself",
    verdict: "violated",
    severity: "high",
    resources: [logs(), policy(everyone)],
    template: policyStack(everyone),
  },
  ...(["s3:GetObjets", "s3:Frobnicate*"] as const).map((Action) => ({
    name: `everyone, and AWS has no action ${Action}`,
    verdict: "cannot tell" as const,
    because: ["policy.Statement.0.Action"],
    resources: [logs(), policy({ Statement: [statement({ Action })] })],
    template: policyStack({ Statement: [statement({ Action })] }),
  })),
  {
    name: "everyone, an action that AWS does not have beside one that it has",
    verdict: "violated",
    severity: "high",
    resources: [logs(), policy({ Statement: [statement({ Action: ["s3:GetObjects", "s3:getobject"] })] })],
  },
  {
    name: "an old bucket",
    verdict: "violated",
    severity: "critical",
    because: ["policy.Statement.0.Principal"],
    resources: [logs({ policy: everyone as never }, true), block({ ...on, restrictPublicBuckets: false }, true)],
  },
  {
    name: "an old bucket without a block",
    verdict: "violated",
    severity: { preview: "critical", plan: "critical" },
    resources: [logs({}, true), policy(everyone)],
  },
  {
    name: "a bucket whose block shuts strangers out",
    verdict: "violated",
    severity: "medium",
    resources: [logs(), policy(everyone), block(on)],
    template: policyStack(everyone, {}, { PublicAccessBlockConfiguration: On }),
  },
  {
    name: "networks that S3 tests one by one, so that its block does not shut them out",
    verdict: "violated",
    severity: "critical",
    resources: [logs(), policy(networks), block(on)],
    template: policyStack(networks, {}, { PublicAccessBlockConfiguration: On }),
  },
  {
    name: "such networks beside everyone: S3 calls the whole policy public",
    verdict: "violated",
    severity: "medium",
    resources: [logs(), policy({ Statement: [...networks.Statement, statement()] }), block(on)],
  },
  {
    name: "an account whose block shuts strangers out",
    verdict: "violated",
    severity: "medium",
    resources: [logs(), policy(everyone), account({ restrictPublicBuckets: true })],
  },
  {
    name: "a block that lets a public policy have effect",
    verdict: "violated",
    severity: "critical",
    resources: [logs(), policy(everyone), block({ ...on, restrictPublicBuckets: false })],
    template: policyStack(everyone, {}, { PublicAccessBlockConfiguration: { ...On, RestrictPublicBuckets: false } }),
  },
  {
    name: "everyone, in the bucket's own policy",
    verdict: "violated",
    because: ["policy.Statement.0.Principal"],
    resources: [logs({ policy: everyone as never })],
  },
  {
    name: "the bucket's own policy is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [logs({ policy: unknown() })],
  },
  {
    name: "one policy for everyone, one for a role",
    verdict: "violated",
    resources: [
      logs({ policy: { Statement: [statement({ Principal: { AWS: "111111111111" } })] } as never }),
      policy(everyone),
    ],
  },
  {
    name: "a bucket without a policy",
    verdict: "not violated",
    resources: [logs()],
    template: template({ Logs: Logs() }),
  },
  {
    name: "a bucket that is made elsewhere",
    verdict: "violated",
    severity: "critical",
    resources: [policy(everyone, "other")],
  },
  {
    name: "a bucket that is not known",
    verdict: "violated",
    resources: [policy(everyone, unknown())],
  },
  {
    name: "outsiders are denied the bucket, but not its objects",
    verdict: "violated",
    resources: [
      logs({ bucket: "shop-logs" }),
      policy({ Statement: [statement(), outsiders("arn:aws:s3:::shop-logs")] }),
    ],
    template: policyStack({ Statement: [statement(), outsiders("arn:aws:s3:::shop-logs")] }),
  },
  {
    name: "outsiders are denied some objects",
    verdict: "violated",
    resources: [logs(), policy({ Statement: [statement(), outsiders("arn:aws:s3:::shop-logs/private/*")] })],
    template: policyStack({ Statement: [statement(), outsiders("arn:aws:s3:::shop-logs/private/*")] }),
  },
  {
    name: "outsiders are denied bucket and objects in two statements",
    verdict: "not violated",
    resources: [
      logs(),
      policy({
        Statement: [
          statement({ Action: "s3:*", Resource: ["arn:aws:s3:::shop-logs", objects] }),
          outsiders("arn:aws:s3:::shop-logs"),
          outsiders(objects),
        ],
      }),
    ],
    template: policyStack({
      Statement: [
        statement({ Action: "s3:*", Resource: ["arn:aws:s3:::shop-logs", objects] }),
        outsiders("arn:aws:s3:::shop-logs"),
        outsiders([objects]),
      ],
    }),
  },
  {
    name: "outsiders are denied everything that a wider pattern names",
    verdict: "not violated",
    resources: [logs(), policy({ Statement: [statement(), outsiders("arn:aws:s3:::shop-logs*")] })],
    template: policyStack({ Statement: [statement(), outsiders("arn:aws:s3:::shop-logs*")] }),
  },
  {
    name: "outsiders are denied the new bucket's objects",
    verdict: "not violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [
      logs(),
      policy({
        Statement: [statement({ Resource: ref("logs", "arn") }), outsiders(["arn:aws:s3:::other", ref("logs", "arn")])],
      }),
    ],
    template: policyStack({ Statement: [statement({ Resource: OwnObjects }), outsiders([Own, OwnObjects])] }),
  },
  {
    name: "outsiders are denied the new bucket, but not its objects",
    verdict: "violated",
    template: policyStack({ Statement: [statement({ Resource: OwnObjects }), outsiders(Own)] }),
  },
]);
