// biome-ignore-all lint/style/noExcessiveLinesPerFile: a list of facts.
import type { Framework } from "../../core/engine/compliance.ts";
import type { AnyRule } from "../../core/engine/rule.ts";
import { inOrder, outOfSight, titled } from "./framework.ts";

/**
 * What AWS says that its controls show of PCI DSS 4.0.1: the "Related requirements" of each control in
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html, for those that we read
 * there. IAM.7 names 8.3.7, 8.3.9 and 8.3.10.1 as well, for the reuse and the age of passwords, which it looks at only
 * where a parameter says so and our rules do not.
 */
const byControl: Readonly<Record<string, readonly string[]>> = {
  "APIGateway.9": ["10.4.2"],
  "AutoScaling.3": ["2.2.6"],
  "CloudFront.3": ["4.2.1"],
  "CloudFront.5": ["10.4.2"],
  "CloudFront.6": ["6.4.2"],
  "CloudFront.9": ["4.2.1"],
  "CloudTrail.2": ["10.3.2"],
  "CodeBuild.1": ["8.3.2"],
  "CodeBuild.2": ["8.3.2"],
  "DMS.1": ["1.4.4"],
  "EC2.8": ["2.2.6"],
  "EC2.170": ["2.2.6"],
  "EC2.171": ["10.4.2"],
  "ECR.1": ["6.2.3", "6.2.4"],
  "ECS.8": ["8.6.2"],
  "EKS.1": ["1.4.4"],
  "ES.2": ["1.4.4"],
  "ES.3": ["4.2.1"],
  "ES.5": ["10.4.2"],
  "ES.8": ["4.2.1"],
  "ElastiCache.5": ["4.2.1"],
  "ElastiCache.6": ["8.3.1"],
  "GuardDuty.1": ["11.5.1"],
  "IAM.3": ["8.3.9", "8.6.3"],
  "IAM.5": ["8.4.2"],
  "IAM.6": ["8.4.2"],
  "IAM.7": ["8.3.6", "8.6.3"],
  "IAM.8": ["8.2.6"],
  "Lambda.1": ["7.2.1"],
  "Lambda.2": ["12.3.4"],
  "Opensearch.5": ["10.2.1"],
  "RDS.2": ["1.4.4"],
  "RDS.9": ["10.2.1"],
  "RDS.13": ["6.3.3"],
  "RDS.34": ["10.2.1"],
  "RDS.35": ["6.3.3"],
  "RDS.36": ["10.4.2"],
  "RDS.37": ["10.4.2"],
  "Redshift.1": ["1.4.4"],
  "Redshift.15": ["1.3.1"],
  "S3.1": ["1.4.4"],
  "S3.5": ["4.2.1"],
  "S3.8": ["1.4.4"],
  "S3.9": ["10.2.1"],
  "SecretsManager.1": ["8.3.9", "8.6.3"],
  "SecretsManager.4": ["8.3.9", "8.6.3"],
};

/** Through AWS's controls that a rule answers, and what the rule itself states. */
function servedBy(rule: AnyRule): readonly string[] {
  const stated = (name: string) => rule.controls?.[name] ?? [];
  return [...new Set([...stated("fsbp").flatMap((id) => byControl[id] ?? []), ...stated("pci-dss")])];
}

/** What the standard asks for at the start of each of its twelve chapters. */
const roles = "It asks for written policies, and for people who know their part in them.";

/**
 * Requirements by their numbers in the standard, titles in our own words. What AWS relates controls to is listed at that
 * depth (x.y.z), the rest by groups (x.y).
 */
export const pciDss: Framework = {
  name: "pci-dss",
  title: "PCI DSS 4.0.1",
  source: "https://www.pcisecuritystandards.org/document_library/?category=pcidss",
  limits:
    "Only what AWS's own controls are related to is looked at, in whichever account: which parts of it hold or reach cards, and so must comply, no configuration shows.",
  requirements: inOrder(
    titled({
      "1.2": "Firewall rules are set up, reviewed and kept in order",
      "1.3.1": "Only traffic that is needed comes in to where cards are",
      "1.4.4": "What stores cards cannot be reached from untrusted networks directly",
      "2.2.6": "Settings of systems keep them from being misused",
      "3.5.1": "Card numbers are unreadable wherever they are stored",
      "3.6": "Keys that protect cards are protected themselves",
      "3.7.4": "Keys are replaced when their time is over",
      "4.2.1": "Card numbers cross open networks under strong encryption only",
      "5.2": "Malware is kept out, or found and dealt with",
      "5.3": "Protection against malware is on, up to date and watched",
      "6.2.3": "Software of one's own is looked through before it is released",
      "6.2.4": "Software of one's own withstands the usual attacks",
      "6.3.3": "Security updates are installed in time",
      "6.4.2": "Something stands before public web applications that finds and stops attacks",
      "7.2.1": "Access follows a model of who needs what",
      "7.3": "A system grants access, and denies what nobody granted",
      "8.2.6": "Accounts that nobody used for 90 days are removed or switched off",
      "8.3.1": "Whoever gets in has shown who they are",
      "8.3.2": "Passwords and other proofs are unreadable, stored and on their way",
      "8.3.6": "Passwords are long and of mixed characters",
      "8.3.9": "Passwords that are the only proof are changed every 90 days",
      "8.4.2": "Whoever gets to where cards are uses more than one proof",
      "8.6.2": "Passwords of applications do not stand in code or settings",
      "8.6.3": "Passwords of applications are changed, and hard to guess",
      "10.2.1": "Every system records what happens on it",
      "10.3.2": "Records cannot be changed by those whom they are about",
      "10.4.2": "Records of all other systems are looked through regularly",
      "10.5": "Records are kept for a year, three months of them at hand",
      "11.3": "Weaknesses inside and outside are searched for, ranked and put right",
      "11.5.1": "Intrusions are found, and somebody is told",
      "12.3.4": "Hardware and software in use is reviewed yearly, for whether it still gets security updates",
    }),
    outOfSight({
      "1.1": ["Rules for network security are known and followed", roles],
      "1.5": [
        "Laptops that also go elsewhere do not carry danger in",
        "Staff's own computers are not part of the account.",
      ],
      "2.1": ["Rules for secure settings are known and followed", roles],
      "2.3": ["Wireless networks are set up securely", "A data centre of AWS has no wireless network of yours."],
      "3.1": ["Rules for stored cards are known and followed", roles],
      "3.2": ["No more card data is stored, and for no longer, than needed", "What is inside the data is not seen."],
      "3.3": ["Codes and PINs are not kept after authorisation", "What is inside the data is not seen."],
      "3.4": ["Card numbers are masked when shown, and not copied", "It is up to the application that shows them."],
      "4.1": ["Rules for transmission are known and followed", roles],
      "5.1": ["Rules against malware are known and followed", roles],
      "5.4": ["Staff is protected against phishing", "Mail and training are outside the account."],
      "6.1": ["Rules for safe software are known and followed", roles],
      "6.5": ["Changes are tested, approved and documented", "It is up to the way in which changes are made."],
      "7.1": ["Rules for access are known and followed", roles],
      "8.1": ["Rules for identities are known and followed", roles],
      "8.5": [
        "MFA cannot be bypassed or replayed",
        "How the provider of identities checks a second proof is not in its settings here.",
      ],
      "9.1": ["Rules for physical access are known and followed", roles],
      "9.2": ["Doors and cameras guard the buildings", "AWS answers for its data centres, you for your offices."],
      "9.3": [
        "Staff and visitors are let in as they should be",
        "AWS answers for its data centres, you for your offices.",
      ],
      "9.4": ["Paper, disks and tapes are stored and destroyed safely", "Things on a shelf have no configuration."],
      "9.5": ["Card readers are protected against tampering", "The devices are in shops, not in the account."],
      "10.1": ["Rules for logging are known and followed", roles],
      "10.6": ["Clocks agree on all systems", "The clock is set inside each machine."],
      "10.7": ["Failing safeguards are noticed and dealt with at once", "It asks what people did when one failed."],
      "11.1": ["Rules for testing are known and followed", roles],
      "11.2": ["Wireless access points are searched for", "It takes somebody to walk through the buildings."],
      "11.4": ["Testers attack the systems regularly", "It asks for tests and their reports."],
      "11.6": ["Changes of payment pages are noticed", "What a page loads is seen in browsers only."],
      "12.1": ["There is a policy for information security", roles],
      "12.2": ["There are rules for the use of devices by staff", roles],
      "12.4": ["Somebody answers for compliance", "It asks for people and reviews."],
      "12.5": ["It is written down which systems the standard covers", "Which of them see cards is known to you only."],
      "12.6": ["Staff is trained in security all the time", "It asks for training and its records."],
      "12.7": ["Staff is screened before it is hired", "It asks for checks of people."],
      "12.8": ["Service providers are chosen and watched", "It asks for contracts and reviews."],
      "12.9": ["Service providers say what they answer for", "It asks for contracts."],
      "12.10": ["Incidents are answered at once", "It asks for a plan, people and exercises."],
    }),
  ),
  servedBy,
};
