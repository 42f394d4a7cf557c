/** What people sign in with is in no code: these rules are held against accounts only. */
import type { UserDetail } from "@aws-sdk/client-iam";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { outcomesOf, unitOf } from "../../../cli/testing/cases.ts";
import type { Verdict } from "../../../core/engine/evaluate.ts";
import type { AnyRule } from "../../../core/engine/rule.ts";
import { iamAccessKeyInCode, iamRootAccessKey } from "../../../rules/iam/iam-access-key.ts";
import { iamPasswordPolicyClasses, iamPasswordPolicyLength } from "../../../rules/iam/iam-password-policy.ts";
import { iamAccessKeyRotation, iamRootMfa, iamUserMfa } from "../../../rules/iam/iam-sign-in.ts";
import type { Estate } from "../../support/fake-aws/estate.ts";
import { readEstate } from "../../support/fake-aws/read-estate.ts";
import { resource } from "../../support/rule-cases.ts";

const daysAgo = (days: number): string => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();

const user = (name: string): UserDetail => ({
  UserName: name,
  Arn: `arn:aws:iam::123456789012:user/${name}`,
  Path: "/",
});

const kim = (signIn: NonNullable<Estate["signIns"]>[string], more: Estate = {}): Estate => ({
  users: [user("kim")],
  signIns: { kim: signIn },
  ...more,
});

const denied = (call: string): Estate => ({ errors: { [`iam:${call}`]: "denied" } });

/** The worst verdict of a rule over what is there. */
async function verdictOf(rule: AnyRule, estate: Estate, params: object = {}): Promise<Verdict | "nothing"> {
  const { unit } = await readEstate(estate);
  const verdicts = outcomesOf(rule, { params }, unit).map(({ verdict }) => verdict);
  const order: readonly Verdict[] = ["violated", "cannot tell", "not violated", "not applicable"];
  return order.find((each) => verdicts.includes(each)) ?? "nothing";
}

const cases: readonly (readonly [string, AnyRule, Verdict | "nothing", Estate, object?])[] = [
  ["a password and nothing else", iamUserMfa, "violated", kim({ password: true })],
  ["a password and a second factor", iamUserMfa, "not violated", kim({ password: true, mfa: true })],
  ["neither", iamUserMfa, "not violated", kim({})],
  ["a key, which is no password", iamUserMfa, "not violated", kim({ keys: [{ made: daysAgo(1), active: true }] })],
  ["devices are not told", iamUserMfa, "cannot tell", kim({ password: true }, denied("ListMFADevices"))],
  ["profiles are not told", iamUserMfa, "cannot tell", kim({}, denied("GetLoginProfile"))],
  [
    "profiles are not told, with a second factor",
    iamUserMfa,
    "not violated",
    kim({ mfa: true }, denied("GetLoginProfile")),
  ],
  ["no user", iamUserMfa, "not applicable", {}],
  ["the root user has a second factor", iamRootMfa, "not violated", {}],
  ["the root user has none", iamRootMfa, "violated", { root: { password: true } }],
  ["the organisation took its password", iamRootMfa, "not violated", { root: { password: false } }],
  ["the summary is not told", iamRootMfa, "cannot tell", denied("GetAccountSummary")],
  ["another user has none", iamRootMfa, "not violated", kim({ password: true })],
  ["the root user has no key", iamRootAccessKey, "nothing", {}],
  ["the root user has a key", iamRootAccessKey, "violated", { root: { keys: [{ made: daysAgo(1), active: true }] } }],
  ["the summary is not told", iamRootAccessKey, "cannot tell", denied("GetAccountSummary")],
  ["another user has a key", iamRootAccessKey, "not violated", kim({ keys: [{ made: daysAgo(1), active: true }] })],
  ["another user's keys are not told", iamRootAccessKey, "not violated", kim({}, denied("ListAccessKeys"))],
  [
    "a user whose name is root",
    iamRootAccessKey,
    "not violated",
    { users: [user("root")], signIns: { root: { keys: [{ made: daysAgo(1), active: true }] } } },
  ],
  ["a key of 100 days", iamAccessKeyRotation, "violated", kim({ keys: [{ made: daysAgo(100), active: true }] })],
  ["a key of 80 days", iamAccessKeyRotation, "not violated", kim({ keys: [{ made: daysAgo(80), active: true }] })],
  [
    "an old key that is switched off",
    iamAccessKeyRotation,
    "not violated",
    kim({ keys: [{ made: daysAgo(100), active: false }] }),
  ],
  [
    "an old key beside a new one",
    iamAccessKeyRotation,
    "violated",
    kim({
      keys: [
        { made: daysAgo(2), active: true },
        { made: daysAgo(200), active: true },
      ],
    }),
  ],
  [
    "30 days are asked for",
    iamAccessKeyRotation,
    "violated",
    kim({ keys: [{ made: daysAgo(40), active: true }] }),
    { days: 30 },
  ],
  ["keys are not told", iamAccessKeyRotation, "cannot tell", kim({}, denied("ListAccessKeys"))],
  ["no key", iamAccessKeyRotation, "nothing", kim({})],
  [
    "the root user's key is another rule",
    iamAccessKeyRotation,
    "not applicable",
    { root: { keys: [{ made: daysAgo(400), active: true }] } },
  ],
  [
    "a key that is there is not made by code",
    iamAccessKeyInCode,
    "not applicable",
    kim({ keys: [{ made: daysAgo(1), active: true }] }),
  ],
  ["12 characters", iamPasswordPolicyLength, "violated", { passwordPolicy: { MinimumPasswordLength: 12 } }],
  ["16 characters", iamPasswordPolicyLength, "not violated", { passwordPolicy: { MinimumPasswordLength: 16 } }],
  ["the policy is not told", iamPasswordPolicyLength, "cannot tell", denied("GetAccountPasswordPolicy")],
  ["no policy", iamPasswordPolicyLength, "nothing", {}],
  ["no symbols", iamPasswordPolicyClasses, "violated", { passwordPolicy: { RequireSymbols: false } }],
];

for (const rule of new Set(cases.map(([, rule]) => rule))) {
  const test = suite(`${rule.id} in an account`);
  for (const [name, , verdict, estate, params] of cases.filter((each) => each[1] === rule)) {
    test(name, async () => assert.is(await verdictOf(rule, estate, params), verdict));
  }
  test.run();
}

const code = suite("what people sign in with, in code");

for (const rule of [iamUserMfa, iamRootMfa, iamAccessKeyRotation]) {
  code(`${rule.id} says nothing`, async () => {
    const resources = [
      resource("aws:iam/user:User", "kim", { name: "kim" }),
      resource("aws:iam/userLoginProfile:UserLoginProfile", "kim-signs-in", { user: "kim" }),
      resource("aws:iam/accessKey:AccessKey", "kim-key", { user: "kim", createDate: "2020-01-01T00:00:00Z" }),
    ];
    for (const source of ["program", "preview", "plan"] as const) {
      const unit = await unitOf({ resources }, source);
      assert.equal(
        outcomesOf(rule, {}, unit).map(({ verdict }) => verdict),
        ["not applicable"],
        source,
      );
    }
  });
}

code.run();
