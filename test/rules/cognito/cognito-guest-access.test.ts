import { cognitoGuestAccess } from "../../../rules/cognito/cognito-guest-access.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Pool = Parameters<typeof resource<"aws:cognito/identityPool:IdentityPool">>[2];

const pool = (inputs: Pool, existing = false) => [
  resource(
    "aws:cognito/identityPool:IdentityPool",
    "visitors",
    { identityPoolName: "visitors", ...inputs },
    { existing },
  ),
];
const stack = (properties: object, more: object = {}) =>
  template({ Visitors: { Type: "AWS::Cognito::IdentityPool", Properties: properties } }, more);

ruleCases(cognitoGuestAccess, [
  {
    name: "credentials for guests",
    verdict: "violated",
    because: ["allowUnauthenticatedIdentities"],
    severity: "medium",
    resources: pool({ allowUnauthenticatedIdentities: true }),
    template: stack({ AllowUnauthenticatedIdentities: true }),
  },
  {
    name: "no credentials for guests",
    verdict: "not violated",
    because: ["allowUnauthenticatedIdentities", "allowClassicFlow"],
    resources: pool({ allowUnauthenticatedIdentities: false }),
    template: stack({ AllowUnauthenticatedIdentities: "false" }),
  },
  { name: "nothing said of guests", verdict: "not violated", resources: pool({}), template: stack({}) },
  {
    name: "the older flow, in which the caller chooses the session's policy",
    verdict: "violated",
    because: ["allowClassicFlow"],
    severity: "medium",
    resources: pool({ allowUnauthenticatedIdentities: false, allowClassicFlow: true }),
    template: stack({ AllowUnauthenticatedIdentities: false, AllowClassicFlow: true }),
  },
  {
    name: "no older flow",
    verdict: "not violated",
    resources: pool({ allowUnauthenticatedIdentities: false, allowClassicFlow: false }),
    template: stack({ AllowUnauthenticatedIdentities: false, AllowClassicFlow: false }),
  },
  {
    name: "the deployment decides on guests",
    verdict: "cannot tell",
    because: ["allowUnauthenticatedIdentities"],
    resources: pool({ allowUnauthenticatedIdentities: unknown() }),
    template: stack({ AllowUnauthenticatedIdentities: { Ref: "Guests" } }, parameter("Guests")),
  },
  {
    name: "the deployment decides on the older flow",
    verdict: "cannot tell",
    because: ["allowClassicFlow"],
    resources: pool({ allowUnauthenticatedIdentities: false, allowClassicFlow: unknown() }),
  },
  {
    name: "credentials for guests, whatever flow",
    verdict: "violated",
    because: ["allowUnauthenticatedIdentities"],
    resources: pool({ allowUnauthenticatedIdentities: true, allowClassicFlow: unknown() }),
  },
  {
    name: "a pool that is there already",
    verdict: "violated",
    resources: pool({ allowUnauthenticatedIdentities: true }, true),
  },
]);
