import type { Examples, Situation } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const contact = (alternateContactType: string): Situation => ({
  resources: [
    resource("aws:account/alternativeContact:AlternativeContact", "contact", {
      alternateContactType,
      name: "On call",
      title: "Operations",
      emailAddress: "oncall@example.com",
      phoneNumber: "+493012345678",
    }),
  ],
});

export const accountExamples: Examples = {
  "account-security-contact": { violated: contact("BILLING"), fixed: contact("SECURITY") },
};
