import { defineRule } from "../../core/engine/rule.ts";
import { type Answer, all, answered, equals, not } from "../../core/model/answer.ts";
import type { Field } from "../../core/model/field.ts";

/** Whether two contacts are of one account: that of the deployment where none is named. */
function sameAccount(a: Field<string>, b: Field<string>): Answer {
  const account = b.known();
  if (a.state === "absent" && b.state === "absent") return answered("yes", a);
  if (account !== undefined) return equals(a.orAbsent("unknown"), account);
  return all(answered("unknown", a), answered("unknown", b));
}

export const accountSecurityContact = defineRule({
  id: "account-security-contact",
  title: "The account names contacts, and none for security",
  theme: "response",
  severity: "medium",
  severityReason: "It opens nothing, but AWS's warnings reach the wrong people.",
  controls: { "cis-aws-3.0": ["1.2"], "cis-aws-5.0": ["1.2"], fsbp: ["Account.1"] },
  equivalents: { prowler: ["account_security_contact_information_is_registered"] },
  why: "When AWS finds the shop's keys on the internet, the message goes to whoever opened the account years ago.",
  fix: "Add an `aws.account.AlternativeContact` whose `alternateContactType` is `SECURITY`.",
  sources: ["https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html"],
  on: ["aws:account/alternativeContact:AlternativeContact"],
  violatedWhen(contact, { graph }) {
    const about = contact.fields.at("alternateContactType");
    const security = graph.someOf("aws:account/alternativeContact:AlternativeContact", about, ({ fields }) =>
      all(
        equals(fields.at("alternateContactType").orAbsent("no"), "SECURITY"),
        sameAccount(fields.at("accountId"), contact.fields.at("accountId")),
      ),
    );
    return [{ about, answer: not(security) }];
  },
});
