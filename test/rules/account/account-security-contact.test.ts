import { accountSecurityContact } from "../../../rules/account/account-security-contact.ts";
import { resource, ruleCases, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:account/alternativeContact:AlternativeContact">>[2];

const contact = (
  alternateContactType: NonNullable<Inputs["alternateContactType"]>,
  more: Inputs = {},
  name = String(alternateContactType).toLowerCase(),
) =>
  resource("aws:account/alternativeContact:AlternativeContact", name, {
    alternateContactType,
    name: "On call",
    title: "Team",
    emailAddress: "oncall@example.com",
    phoneNumber: "+49301234567",
    ...more,
  });

ruleCases(accountSecurityContact, [
  {
    name: "one for security",
    verdict: "not violated",
    because: ["alternateContactType"],
    resources: [contact("SECURITY")],
  },
  {
    name: "one for security, and one for billing",
    verdict: "not violated",
    resources: [contact("BILLING"), contact("SECURITY")],
  },
  {
    name: "one for billing",
    verdict: "violated",
    severity: "medium",
    because: ["alternateContactType"],
    resources: [contact("BILLING")],
  },
  {
    name: "one for operations, which is there already",
    verdict: "violated",
    resources: [{ ...contact("OPERATIONS"), existing: true }],
  },
  {
    name: "one for security, of another account",
    verdict: "violated",
    because: ["accountId"],
    resources: [contact("BILLING", { accountId: "111122223333" }), contact("SECURITY", { accountId: "444455556666" })],
  },
  {
    name: "both of one account that is named",
    verdict: "not violated",
    resources: [contact("BILLING", { accountId: "111122223333" }), contact("SECURITY", { accountId: "111122223333" })],
  },
  {
    name: "one for security, of an account that is not known",
    verdict: "cannot tell",
    because: ["accountId"],
    resources: [contact("BILLING", { accountId: "111122223333" }), contact("SECURITY", { accountId: unknown() })],
  },
  {
    name: "one for security of a named account, beside one of the account itself",
    verdict: "cannot tell",
    resources: [contact("BILLING"), contact("SECURITY", { accountId: "111122223333" })],
  },
  {
    name: "one for security of the account itself, beside one of a named account",
    verdict: "cannot tell",
    because: ["accountId"],
    resources: [contact("BILLING", { accountId: "111122223333" }), contact("SECURITY")],
  },
  {
    name: "one for security of a named account, beside one of an account that is not known",
    verdict: "cannot tell",
    because: ["accountId"],
    resources: [contact("BILLING", { accountId: unknown() }), contact("SECURITY", { accountId: "111122223333" })],
  },
  {
    name: "one for security of the account itself, beside one of an account that is not known",
    verdict: "cannot tell",
    resources: [contact("BILLING", { accountId: unknown() }), contact("SECURITY")],
  },
  {
    name: "one for billing, and one that is not known",
    verdict: "cannot tell",
    because: ["alternateContactType"],
    resources: [contact("BILLING"), contact(unknown(), {}, "other")],
  },
]);
