import { iamPasswordPolicyClasses, iamPasswordPolicyLength } from "../../../rules/iam/iam-password-policy.ts";
import { resource, ruleCases, unknown } from "../../support/rule-cases.ts";

const passwords = (inputs: object, existing = false) => ({
  resources: [resource("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", "staff", inputs, { existing })],
});

ruleCases(iamPasswordPolicyLength, [
  { name: "14 characters", verdict: "not violated", ...passwords({ minimumPasswordLength: 14 }) },
  { name: "more than that", verdict: "not violated", ...passwords({ minimumPasswordLength: 20 }) },
  {
    name: "one character less",
    verdict: "violated",
    because: ["minimumPasswordLength"],
    severity: "medium",
    ...passwords({ minimumPasswordLength: 13 }),
  },
  {
    name: "8 characters, on a policy that is there already",
    verdict: "violated",
    ...passwords({ minimumPasswordLength: 8 }, true),
  },
  { name: "no length, which means 6", verdict: "violated", ...passwords({ requireNumbers: true }) },
  {
    name: "a shorter length is enough",
    verdict: "not violated",
    params: { minimum: 10 },
    ...passwords({ minimumPasswordLength: 12 }),
  },
  {
    name: "a longer length is asked for",
    verdict: "violated",
    params: { minimum: 16 },
    ...passwords({ minimumPasswordLength: 14 }),
  },
  {
    name: "a length that only the deployment will know",
    verdict: "cannot tell",
    ...passwords({ minimumPasswordLength: unknown() }),
  },
]);

const all = {
  requireLowercaseCharacters: true,
  requireUppercaseCharacters: true,
  requireNumbers: true,
  requireSymbols: true,
};

ruleCases(iamPasswordPolicyClasses, [
  { name: "every class", verdict: "not violated", ...passwords(all) },
  ...Object.keys(all).flatMap((each) => [
    {
      name: `${each} is false`,
      verdict: "violated" as const,
      because: [each],
      ...passwords({ ...all, [each]: false }),
    },
    {
      name: `${each} is left out`,
      verdict: "violated" as const,
      because: [each],
      ...passwords(Object.fromEntries(Object.entries(all).filter(([key]) => key !== each))),
    },
    {
      name: `${each} is not known`,
      verdict: "cannot tell" as const,
      because: [each],
      ...passwords({ ...all, [each]: unknown() }),
    },
  ]),
  { name: "nothing is set", verdict: "violated", severity: "medium", ...passwords({}) },
  {
    name: "one class is not known, another is left out",
    verdict: "violated",
    because: ["requireSymbols"],
    ...passwords({ ...all, requireNumbers: unknown(), requireSymbols: false }),
  },
]);
