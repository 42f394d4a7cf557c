/** What rules on identities answer where service control policies hold. */
import { type CaseResource, ref, resource } from "../../../core/examples/resources.ts";
import { iamPolicyCredentialsExposure } from "../../../rules/iam/iam-policy-disclosure.ts";
import { iamPolicyFullAdmin } from "../../../rules/iam/iam-policy-full-admin.ts";
import { iamPolicyPrivilegeEscalation } from "../../../rules/iam/iam-policy-privilege-escalation.ts";
import { lambdaAdminRole } from "../../../rules/lambda/lambda-admin-role.ts";
import { ruleCases, unknown } from "../../support/rule-cases.ts";

const document = (...Statement: readonly object[]) => ({ Version: "2012-10-17", Statement });
const allow = (Action: unknown, more: object = {}) => ({ Effect: "Allow", Action, Resource: "*", ...more });
const deny = (Action: unknown, more: object = {}) => ({ Effect: "Deny", Action, Resource: "*", ...more });

/** Levels of service control policies, each of documents. */
const scps = (...levels: readonly (readonly object[])[]) => ({
  policies: {
    resource: [],
    service: levels.map((documents, level) =>
      documents.map((each, index) => ({ name: `scp-${level}-${index}.json`, document: each })),
    ),
  },
});

const policy = (...Statement: readonly object[]): readonly CaseResource[] => [
  resource("aws:iam/policy:Policy", "deploy", { policy: document(...Statement) as never }),
];
const permissionSet = (...Statement: readonly object[]): readonly CaseResource[] => [
  resource("aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy", "deploy", {
    instanceArn: "arn:aws:sso:::instance/ssoins-1",
    permissionSetArn: "arn:aws:sso:::permissionSet/ssoins-1/ps-1",
    inlinePolicy: document(...Statement) as never,
  }),
];
const notKnown: readonly CaseResource[] = [resource("aws:iam/policy:Policy", "deploy", { policy: unknown() as never })];

const elsewhere = { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } };
const full = document(allow("*"));

ruleCases(iamPolicyFullAdmin, [
  ...(
    [
      ["FullAWSAccess alone takes nothing away", "violated", scps([full])],
      ["a Deny of one service leaves the rest", "violated", scps([full, document(deny("s3:*"))])],
      ["a Deny of everything", "not violated", scps([full, document(deny("*"))])],
      ["a Deny of everything, where FullAWSAccess is not given", "not violated", scps([document(deny("*"))])],
      ["a Deny elsewhere", "violated", scps([document(deny("*", { Condition: elsewhere }))])],
      [
        "a Deny for all but an administrator's role",
        "violated",
        scps([document(deny("*", { Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/admin" } } }))]),
      ],
      ["a list of what is allowed", "not violated", scps([document(allow(["s3:*", "ec2:*"]))])],
      ["the same beside FullAWSAccess at one level", "violated", scps([document(allow("s3:*")), full])],
      ["the same beside FullAWSAccess at another level", "not violated", scps([full], [document(allow("s3:*"))])],
      [
        "all but IAM",
        "not violated",
        scps(
          [full],
          [document({ Effect: "Allow", NotAction: "iam:*", Resource: "*" }, deny("iam:*"))],
          [document(deny("*"))],
        ),
      ],
      ["none", "violated", scps()],
    ] as const
  ).map(([name, verdict, trusted]) => ({ name, verdict, resources: policy(allow("*")), trusted })),
  {
    name: "a permission set may be for other accounts",
    verdict: "violated",
    resources: permissionSet(allow("*")),
    trusted: scps([document(deny("*"))]),
  },
  { name: "not known", verdict: "cannot tell", resources: notKnown, trusted: scps([document(deny("*"))]) },
]);

const escalates = policy(allow("iam:CreatePolicyVersion"));
ruleCases(iamPolicyPrivilegeEscalation, [
  { name: "nothing is given", verdict: "violated", resources: escalates, trusted: scps() },
  { name: "IAM is denied", verdict: "not violated", resources: escalates, trusted: scps([document(deny("iam:*"))]) },
  {
    name: "IAM is on no list",
    verdict: "not violated",
    resources: escalates,
    trusted: scps([document(allow("s3:*"))]),
  },
  {
    name: "another service is denied",
    verdict: "violated",
    resources: escalates,
    trusted: scps([document(deny("s3:*"))]),
  },
  { name: "not known", verdict: "cannot tell", resources: notKnown, trusted: scps([document(deny("iam:*"))]) },
]);

const reads = policy(allow("secretsmanager:GetSecretValue"));
ruleCases(iamPolicyCredentialsExposure, [
  { name: "nothing is given", verdict: "violated", resources: policy(allow("iam:CreateAccessKey")), trusted: scps() },
  {
    name: "access keys are denied",
    verdict: "not violated",
    resources: policy(allow("iam:CreateAccessKey")),
    trusted: scps([document(deny("iam:CreateAccessKey"))]),
  },
  { name: "not known", verdict: "cannot tell", resources: notKnown, trusted: scps([document(deny("*"))]) },
  { name: "something that is none", verdict: "not violated", resources: reads, trusted: scps([full]) },
]);

const fn = (...Statement: readonly object[]): readonly CaseResource[] => [
  resource("aws:iam/role:Role", "runner", { name: "runner", assumeRolePolicy: document() as never }),
  resource("aws:iam/rolePolicy:RolePolicy", "rights", {
    role: ref("runner", "name"),
    policy: document(...Statement) as never,
  }),
  resource("aws:lambda/function:Function", "orders", { role: ref("runner", "arn") }),
];
ruleCases(lambdaAdminRole, [
  { name: "nothing is given", verdict: "violated", resources: fn(allow("*")), trusted: scps() },
  {
    name: "everything is denied",
    verdict: "not violated",
    resources: fn(allow("*")),
    trusted: scps([document(deny("*"))]),
  },
  {
    name: "a role that is not in view",
    verdict: "cannot tell",
    resources: [resource("aws:lambda/function:Function", "orders", { role: "arn:aws:iam::111111111111:role/x" })],
    trusted: scps([document(deny("*"))]),
  },
]);
