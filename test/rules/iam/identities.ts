import { type RuleCase, resource, template } from "../../support/rule-cases.ts";

/** A policy document of these statements. */
export const policy = (...statements: readonly object[]) => ({ Version: "2012-10-17", Statement: statements });

/** A statement that allows `Action` on `Resource`, everything where it is left out. */
export const allow = (Action: unknown, Resource: unknown = "*", more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});

/** The customer's managed policy. */
export const managed = (document: unknown, name = "staff", existing = false) =>
  resource("aws:iam/policy:Policy", name, { policy: document as string }, { existing });

export const stack = (PolicyDocument: unknown, more: object = {}) =>
  template({ Staff: { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument } } }, more);

/** The same managed policy in every source. */
export const both = (document: object) => ({ resources: [managed(document)], template: stack(document) });

const Shop = (more: object) => ({
  Type: "AWS::IAM::Role",
  Properties: { AssumeRolePolicyDocument: policy(), ...more },
});

/** The document as an inline policy of each kind of identity, and of a permission set. */
export const everywhere = (document: object, verdict: RuleCase["verdict"], said: string): readonly RuleCase[] => [
  {
    name: `${said}, in a role's own policy`,
    verdict,
    resources: [resource("aws:iam/rolePolicy:RolePolicy", "staff", { role: "shop", policy: document as never })],
    template: template({ Shop: Shop({ Policies: [{ PolicyName: "staff", PolicyDocument: document }] }) }),
  },
  {
    name: `${said}, written inside of a role`,
    verdict,
    resources: [
      resource("aws:iam/role:Role", "shop", {
        assumeRolePolicy: "{}",
        inlinePolicies: [{ name: "staff", policy: JSON.stringify(document) }],
      }),
    ],
  },
  {
    name: `${said}, in a user's own policy`,
    verdict,
    resources: [resource("aws:iam/userPolicy:UserPolicy", "staff", { user: "kim", policy: document as never })],
    template: template({
      Kim: { Type: "AWS::IAM::User", Properties: { Policies: [{ PolicyName: "staff", PolicyDocument: document }] } },
    }),
  },
  {
    name: `${said}, in a group's own policy`,
    verdict,
    resources: [resource("aws:iam/groupPolicy:GroupPolicy", "staff", { group: "staff", policy: document as never })],
    template: template({
      Staff: { Type: "AWS::IAM::Group", Properties: { Policies: [{ PolicyName: "staff", PolicyDocument: document }] } },
    }),
  },
  {
    name: `${said}, in a permission set`,
    verdict,
    resources: [
      resource("aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy", "staff", {
        instanceArn: "arn:aws:sso:::instance/ssoins-1",
        permissionSetArn: "arn:aws:sso:::permissionSet/ssoins-1/ps-1",
        inlinePolicy: document as never,
      }),
    ],
    template: template({
      Staff: {
        Type: "AWS::SSO::PermissionSet",
        Properties: { Name: "staff", InstanceArn: "arn:aws:sso:::instance/ssoins-1", InlinePolicy: document },
      },
    }),
  },
  {
    name: `${said}, in a policy of several identities`,
    verdict,
    template: template({
      Staff: {
        Type: "AWS::IAM::Policy",
        Properties: { PolicyName: "staff", PolicyDocument: document, Roles: ["shop"], Groups: ["staff"] },
      },
    }),
  },
];
