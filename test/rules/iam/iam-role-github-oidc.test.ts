// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policies and Fn::Sub have variables of their own.
import { iamRoleGithubOidc } from "../../../rules/iam/iam-role-github-oidc.ts";
import { parameter, type RuleCase, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Verdict = RuleCase["verdict"];

const host = "token.actions.githubusercontent.com";
const arn = `arn:aws:iam::111122223333:oidc-provider/${host}`;
const aud = { [`${host}:aud`]: "sts.amazonaws.com" };

const trust = (
  Condition: object | undefined,
  Federated: unknown = arn,
  Action: unknown = "sts:AssumeRoleWithWebIdentity",
) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Federated }, Action, ...(Condition !== undefined && { Condition }) }],
});

const role = (document: unknown) => resource("aws:iam/role:Role", "deploy", { assumeRolePolicy: document as string });
const Role = (document: unknown) => ({ Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: document } });
const both = (document: object) => ({
  resources: [role(JSON.stringify(document))],
  template: template({ Deploy: Role(document) }),
});

const like = (sub: unknown) => ({ StringEquals: aud, StringLike: { [`${host}:sub`]: sub } });
const equal = (sub: unknown) => ({ StringEquals: { ...aud, [`${host}:sub`]: sub } });
const claim = (name: string, value: unknown) => ({ StringEquals: aud, StringLike: { [`${host}:${name}`]: value } });

const conditions: readonly (readonly [string, Verdict, "critical" | "medium" | undefined, object | undefined])[] = [
  ["no condition", "violated", "critical", undefined],
  ["only the audience", "violated", "critical", { StringEquals: aud }],
  ["any subject", "violated", "critical", like("*")],
  ["any repository", "violated", "critical", like("repo:*")],
  ["any owner's repository of one name", "violated", "critical", like("repo:*/shop:*")],
  ["owners that begin alike", "violated", "critical", like("repo:acme*")],
  ["owners that begin alike, with a slash", "violated", "critical", like("repo:acme*/*")],
  ["owners that differ in a letter", "violated", "critical", like("repo:ac?e/shop:*")],
  ["any repository's main branch", "violated", "critical", like("*:ref:refs/heads/main")],
  ["an environment, which anybody can have", "violated", "critical", equal("environment:production")],
  ["a workflow, which anybody can have", "violated", "critical", like("workflow:deploy*")],
  ["one of two subjects is any", "violated", "critical", like(["repo:acme/shop:*", "repo:*"])],
  [
    "all values, also of none",
    "violated",
    "critical",
    { "ForAllValues:StringLike": { [`${host}:sub`]: "repo:acme/shop:*" } },
  ],
  [
    "a subject, where there is one",
    "violated",
    "critical",
    { StringLikeIfExists: { [`${host}:sub`]: "repo:acme/shop:*" } },
  ],
  ["every subject but one", "violated", "critical", { StringNotLike: { [`${host}:sub`]: "repo:evil/*" } }],
  ["every repository of an owner", "violated", "medium", like("repo:acme/*")],
  ["an owner by id", "violated", "medium", claim("repository_owner_id", "4711")],
  ["a called workflow", "violated", "medium", claim("job_workflow_ref", "acme/shared/.github/workflows/deploy.yml@*")],
  ["one repository", "not violated", undefined, like("repo:acme/shop:*")],
  ["one repository and branch", "not violated", undefined, equal("repo:acme/shop:ref:refs/heads/main")],
  ["one repository by its claim", "not violated", undefined, claim("repository", "acme/shop")],
  ["one repository by its id", "not violated", undefined, claim("repository_id", "815")],
  ["a subject that begins with the repository's id", "not violated", undefined, like("repository_id:815:*")],
  ["a star that is only a star", "not violated", undefined, equal("repo:*")],
  [
    "the owner by claim, and the repository in the subject",
    "not violated",
    undefined,
    {
      StringEquals: { [`${host}:repository_owner`]: "acme" },
      StringLike: { [`${host}:sub`]: "repo:acme/shop:*" },
    },
  ],
  [
    "keys and operators in other letters",
    "not violated",
    undefined,
    {
      stringlike: { [`${host.toUpperCase()}:SUB`]: "repo:acme/shop:*" },
    },
  ],
];

ruleCases(iamRoleGithubOidc, [
  ...conditions.map(([name, verdict, severity, condition]) => ({
    name,
    verdict,
    ...(severity !== undefined && { severity }),
    ...both(trust(condition)),
  })),
  {
    name: "it rests on the subject",
    verdict: "violated",
    because: [`${host}:sub`],
    ...both(trust(like("repo:acme/*"))),
  },
  { name: "an enterprise's issuer", verdict: "violated", ...both(trust(undefined, `${arn}/acme`)) },
  {
    name: "the issuer of a GitHub Enterprise host",
    verdict: "violated",
    ...both(trust(undefined, "arn:aws:iam::111122223333:oidc-provider/git.acme.example/_services/token")),
  },
  {
    name: "another issuer",
    verdict: "not applicable",
    ...both(trust(undefined, "arn:aws:iam::111122223333:oidc-provider/gitlab.com")),
  },
  {
    name: "a service",
    verdict: "not applicable",
    ...both({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
    }),
  },
  {
    name: "it is denied",
    verdict: "not applicable",
    ...both({ Statement: { ...trust(undefined).Statement[0], Effect: "Deny" } }),
  },
  { name: "every action of STS", verdict: "violated", ...both(trust(undefined, arn, "sts:*")) },
  {
    name: "a provider that is made with it",
    verdict: "violated",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [
      resource("aws:iam/openIdConnectProvider:OpenIdConnectProvider", "github", { url: `https://${host}` }),
      role(trust(undefined, ref("github", "arn"))),
    ],
    template: template({
      GitHub: { Type: "AWS::IAM::OIDCProvider", Properties: { Url: `https://${host}` } },
      Deploy: Role(trust(undefined, { Ref: "GitHub" })),
    }),
  },
  {
    name: "a cluster's provider that is made with it",
    verdict: "not applicable",
    but: { preview: "cannot tell", plan: "cannot tell" },
    resources: [
      resource("aws:iam/openIdConnectProvider:OpenIdConnectProvider", "cluster", {
        url: "https://oidc.eks.eu-west-1.amazonaws.com/id/ABC",
      }),
      role(trust(undefined, ref("cluster", "arn"))),
    ],
    template: template({
      Cluster: {
        Type: "AWS::IAM::OIDCProvider",
        Properties: { Url: "https://oidc.eks.eu-west-1.amazonaws.com/id/ABC" },
      },
      Deploy: Role(trust(undefined, { "Fn::GetAtt": ["Cluster", "Arn"] })),
    }),
  },
  {
    name: "a subject that a parameter gives",
    verdict: "cannot tell",
    template: template({ Deploy: Role(trust(like({ Ref: "Subject" }))) }, parameter("Subject")),
  },
  {
    name: "a repository that a parameter gives",
    verdict: "not violated",
    template: template(
      { Deploy: Role(trust(like({ "Fn::Sub": "repo:acme/${Repository}:*" }))) },
      parameter("Repository"),
    ),
  },
  {
    name: "a subject that a parameter gives, beside any",
    verdict: "violated",
    template: template({ Deploy: Role(trust(like([{ Ref: "Subject" }, "repo:*"]))) }, parameter("Subject")),
  },
  { name: "a policy that only the deployment will know", verdict: "cannot tell", resources: [role(unknown())] },
]);
