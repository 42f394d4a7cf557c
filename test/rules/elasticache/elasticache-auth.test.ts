import { elasticacheAuth } from "../../../rules/elasticache/elasticache-auth.ts";
import { parameter, ref, resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";
import { sessions, sessionsStack } from "./groups.ts";

type User = Parameters<typeof resource<"aws:elasticache/user:User">>[2];

const all = "on ~* +@all";

const checkout = (inputs: User) =>
  resource("aws:elasticache/user:User", "checkout", {
    userId: "checkout",
    userName: "checkout",
    engine: "redis",
    accessString: all,
    ...inputs,
  });

const checkoutStack = (properties: object, more: object = {}) =>
  template(
    {
      Checkout: {
        Type: "AWS::ElastiCache::User",
        Properties: { UserId: "checkout", UserName: "checkout", Engine: "redis", AccessString: all, ...properties },
      },
    },
    more,
  );

const shop = (...userIds: unknown[]) =>
  resource("aws:elasticache/userGroup:UserGroup", "shop", {
    userGroupId: "shop",
    engine: "redis",
    userIds: userIds as string[],
  });

const shopStack = (...UserIds: unknown[]) =>
  template(
    { Shop: { Type: "AWS::ElastiCache::UserGroup", Properties: { UserGroupId: "shop", Engine: "redis", UserIds } } },
    parameter("User"),
  );

ruleCases(elasticacheAuth, [
  {
    name: "neither a password nor users",
    verdict: "violated",
    because: ["authToken", "userGroupIds"],
    resources: [sessions({})],
    template: sessionsStack({}),
  },
  { name: "there already, and open", verdict: "violated", resources: [sessions({}, true)] },
  {
    name: "a password",
    verdict: "not violated",
    because: ["authToken"],
    resources: [sessions({ authToken: secret("not-a-real-token") })],
    template: sessionsStack({ AuthToken: "{{resolve:secretsmanager:sessions}}" }),
  },
  {
    name: "a password that is written and never read",
    verdict: "not violated",
    resources: [sessions({ authTokenWoVersion: 1 })],
  },
  {
    name: "a password that the program writes and nobody reads",
    verdict: "not violated",
    because: ["authTokenWo"],
    resources: [sessions({ authTokenWo: secret("not-a-real-token") })],
  },
  {
    name: "a password that only the deployment will know",
    verdict: "cannot tell",
    because: ["authToken"],
    resources: [sessions({ authToken: unknown() })],
    template: sessionsStack({ AuthToken: { Ref: "Token" } }, parameter("Token")),
  },
  {
    name: "users",
    verdict: "not violated",
    because: ["userGroupIds"],
    resources: [sessions({ userGroupIds: ["shop"] })],
    template: sessionsStack({ UserGroupIds: ["shop"] }),
  },
  {
    name: "users that are made with it",
    verdict: "not violated",
    because: ["userGroupIds"],
    resources: [shop("checkout"), sessions({ userGroupIds: [ref("shop", "userGroupId")] })],
  },
  {
    name: "an empty list of users",
    verdict: "violated",
    resources: [sessions({ userGroupIds: [] })],
    template: sessionsStack({ UserGroupIds: [] }),
  },
  {
    name: "users that are not known",
    verdict: "cannot tell",
    because: ["userGroupIds"],
    resources: [sessions({ userGroupIds: unknown() })],
    template: sessionsStack(
      { UserGroupIds: { Ref: "Groups" } },
      { Parameters: { Groups: { Type: "CommaDelimitedList" } } },
    ),
  },
  {
    name: "a later member of a global datastore",
    verdict: "not applicable",
    resources: [sessions({ globalReplicationGroupId: "ldgnf-sessions" })],
  },
  {
    name: "a user without a password",
    verdict: "violated",
    because: ["noPasswordRequired"],
    resources: [checkout({ noPasswordRequired: true })],
    template: checkoutStack({ NoPasswordRequired: true }),
  },
  {
    name: "a user whose mode asks for no password",
    verdict: "violated",
    because: ["authenticationMode.type"],
    resources: [checkout({ authenticationMode: { type: "no-password-required" } })],
    template: checkoutStack({ AuthenticationMode: { Type: "no-password-required" } }),
  },
  {
    name: "a user without a password that may do nothing",
    verdict: "not violated",
    because: ["accessString"],
    resources: [checkout({ noPasswordRequired: true, accessString: "off ~keys* -@all" })],
    template: checkoutStack({ NoPasswordRequired: true, AccessString: "off ~keys* -@all" }),
  },
  {
    name: "a user without a password that is switched off last",
    verdict: "not violated",
    resources: [checkout({ noPasswordRequired: true, accessString: "~keys* +@all off" })],
    template: checkoutStack({ NoPasswordRequired: true, AccessString: "~keys* +@all off" }),
  },
  {
    name: "a user whose keys end in off",
    verdict: "violated",
    resources: [checkout({ noPasswordRequired: true, accessString: "on ~cutoff +@read" })],
    template: checkoutStack({ NoPasswordRequired: true, AccessString: "on ~cutoff +@read" }),
  },
  {
    name: "a user whose keys are called off",
    verdict: "violated",
    resources: [checkout({ noPasswordRequired: true, accessString: "on ~offers:* +@read" })],
  },
  {
    name: "a user by IAM",
    verdict: "not violated",
    resources: [checkout({ authenticationMode: { type: "iam" } })],
    template: checkoutStack({ AuthenticationMode: { Type: "iam" } }),
  },
  {
    name: "a user with a password",
    verdict: "not violated",
    resources: [checkout({ passwords: [secret("not-a-real-password")] })],
  },
  {
    name: "a user of which it is not known",
    verdict: "cannot tell",
    resources: [checkout({ noPasswordRequired: unknown() })],
    template: checkoutStack({ NoPasswordRequired: { Ref: "Open" } }, parameter("Open")),
  },
  {
    name: "users with AWS's own, who has no password",
    verdict: "violated",
    because: ["userIds.0"],
    resources: [shop("default", "checkout")],
    template: shopStack("default", "checkout"),
  },
  {
    name: "users without AWS's own",
    verdict: "not violated",
    resources: [shop("nobody", "checkout")],
    template: shopStack("nobody", "checkout"),
  },
  {
    name: "a group without users",
    verdict: "not violated",
    resources: [resource("aws:elasticache/userGroup:UserGroup", "shop", { userGroupId: "shop", engine: "redis" })],
  },
  {
    name: "users of whom one is not known",
    verdict: "cannot tell",
    because: ["userIds.1"],
    resources: [shop("checkout", unknown())],
    template: shopStack("checkout", { Ref: "User" }),
  },
]);
