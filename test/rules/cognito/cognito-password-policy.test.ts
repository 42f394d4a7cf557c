import { cognitoPasswordPolicy } from "../../../rules/cognito/cognito-password-policy.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Policy = NonNullable<Parameters<typeof resource<"aws:cognito/userPool:UserPool">>[2]["passwordPolicy"]>;

const pool = (passwordPolicy?: Policy, existing = false) => [
  resource(
    "aws:cognito/userPool:UserPool",
    "customers",
    { name: "customers", ...(passwordPolicy !== undefined && { passwordPolicy }) },
    { existing },
  ),
];
const stack = (PasswordPolicy?: unknown, more: object = {}) =>
  template(
    {
      Customers: {
        Type: "AWS::Cognito::UserPool",
        Properties: PasswordPolicy === undefined ? {} : { Policies: { PasswordPolicy } },
      },
    },
    more,
  );
const all = { requireLowercase: true, requireUppercase: true, requireNumbers: true, requireSymbols: true };
const All = { RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true };

ruleCases(cognitoPasswordPolicy, [
  {
    name: "eight signs of all four kinds",
    verdict: "not violated",
    because: ["passwordPolicy.minimumLength", "passwordPolicy.requireSymbols"],
    resources: pool({ ...all, minimumLength: 8 }),
    template: stack({ ...All, MinimumLength: 8 }),
  },
  {
    name: "no policy, which means the same",
    verdict: "not violated",
    because: ["passwordPolicy.minimumLength", "passwordPolicy.requireLowercase"],
    resources: pool(),
    template: stack(),
  },
  {
    name: "six signs",
    verdict: "violated",
    because: ["passwordPolicy.minimumLength"],
    severity: "medium",
    resources: pool({ ...all, minimumLength: 6 }),
    template: stack({ ...All, MinimumLength: "6" }),
  },
  ...(["Lowercase", "Uppercase", "Numbers", "Symbols"] as const).map((kind) => ({
    name: `no need of ${kind.toLowerCase()}`,
    verdict: "violated" as const,
    because: [`passwordPolicy.require${kind}`],
    resources: pool({ ...all, minimumLength: 12, [`require${kind}`]: false }),
    template: stack({ ...All, MinimumLength: 12, [`Require${kind}`]: false }),
  })),
  {
    name: "a policy that leaves the kinds out",
    verdict: "violated",
    because: ["passwordPolicy.requireLowercase", "passwordPolicy.requireSymbols"],
    resources: pool({ minimumLength: 14 }),
    template: stack({ MinimumLength: 14 }),
  },
  {
    name: "a policy that leaves the length out",
    verdict: "not violated",
    because: ["passwordPolicy.minimumLength"],
    resources: pool(all),
    template: stack(All),
  },
  {
    name: "twelve signs, where fourteen are asked for",
    verdict: "violated",
    because: ["passwordPolicy.minimumLength"],
    params: { minimumLength: 14 },
    resources: pool({ ...all, minimumLength: 12 }),
    template: stack({ ...All, MinimumLength: 12 }),
  },
  {
    name: "no policy, where fourteen signs are asked for",
    verdict: "violated",
    because: ["passwordPolicy.minimumLength"],
    params: { minimumLength: 14 },
    resources: pool(),
    template: stack(),
  },
  {
    name: "a length that the deployment chooses",
    verdict: "cannot tell",
    because: ["passwordPolicy.minimumLength"],
    resources: pool({ ...all, minimumLength: unknown() }),
    template: stack({ ...All, MinimumLength: { Ref: "Length" } }, parameter("Length")),
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    resources: [resource("aws:cognito/userPool:UserPool", "customers", { passwordPolicy: unknown() })],
    template: stack({ Ref: "Policy" }, parameter("Policy")),
  },
  {
    name: "a pool that is there already",
    verdict: "violated",
    resources: pool({ ...all, requireSymbols: false }, true),
  },
]);
