import type { Framework } from "../../core/engine/compliance.ts";
import { fromMetadata, inOrder, outOfSight, titled } from "./framework.ts";

const source = "https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html";

const people = {
  contact: ["The account's contact details are current", "only the owner of the account knows whether they are"],
  questions: ["Security questions are registered", "the console alone shows them"],
  rootUse: ["The root user is not used for daily work", "use shows in CloudTrail events, not in configuration"],
  support: ["A role exists to work with AWS Support", "it is a matter of the organisation which role that is"],
  central: [
    "Users come from an identity provider or from AWS Organizations",
    "an account does not show what is outside it",
  ],
  initialKeys: [
    "No access key is made when a console user is set up",
    "the credential report shows it, once it has happened",
  ],
  unused: [
    "Credentials that are not used for 45 days are disabled",
    "use shows in the credential report, not in configuration",
  ],
  oneKey: ["A user has one active access key at most", "keys of a user show in the account's credential report"],
  certificates: ["Server certificates that have ended are removed from IAM", "their end shows in the account only"],
} as const;

const alarms = [
  "calls that are not authorised",
  "console logins without MFA",
  "use of the root user",
  "changes of IAM policies",
  "changes of CloudTrail",
  "failed console logins",
  "the end of customer managed keys",
  "changes of bucket policies",
  "changes of AWS Config",
  "changes of security groups",
  "changes of network ACLs",
  "changes of gateways",
  "changes of route tables",
  "changes of VPCs",
  "changes of AWS Organizations",
];

const monitoring = Object.fromEntries([
  ...alarms.map((what, index) => [`4.${index + 1}`, `Someone is told of ${what}`]),
  ["4.16", "Security Hub is on"],
]);

const logging = {
  "3.1": "CloudTrail records every region",
  "3.2": "CloudTrail's log files are validated",
  "3.3": "AWS Config records every region",
  "3.4": "Reads of the trail's bucket are logged",
  "3.5": "CloudTrail's logs are encrypted with a key of your own",
  "3.6": "Keys are rotated",
  "3.7": "Every VPC has flow logs",
  "3.8": "Writes of objects are logged",
  "3.9": "Reads of objects are logged",
};

/** https://www.cisecurity.org/benchmark/amazon_web_services, version 3.0.0; titles are our own words. */
export const cisAws3: Framework = fromMetadata({
  name: "cis-aws-3.0",
  title: "CIS AWS Foundations Benchmark 3.0.0",
  source,
  requirements: inOrder(
    outOfSight({
      "1.1": people.contact,
      "1.3": people.questions,
      "1.7": people.rootUse,
      "1.11": people.initialKeys,
      "1.12": people.unused,
      "1.13": people.oneKey,
      "1.17": people.support,
      "1.19": people.certificates,
      "1.21": people.central,
    }),
    titled({
      "1.2": "A security contact is registered",
      "1.4": "The root user has no access key",
      "1.5": "The root user has MFA",
      "1.6": "The root user's MFA is a hardware device",
      "1.8": "Passwords have at least 14 characters",
      "1.9": "Passwords are not used again",
      "1.10": "Console users have MFA",
      "1.14": "Access keys are changed within 90 days",
      "1.15": "Users get permissions through groups only",
      "1.16": "No policy grants full administration",
      "1.18": "Instances use roles to reach AWS",
      "1.20": "IAM Access Analyzer is on in every region",
      "1.22": "Full access to CloudShell is restricted",
      "2.1.1": "Buckets refuse requests without TLS",
      "2.1.2": "Buckets ask for MFA to delete",
      "2.1.3": "Personal data in S3 is found and classified",
      "2.1.4": "Block Public Access is on",
      "2.2.1": "Volumes are encrypted in every region",
      "2.3.1": "Databases are encrypted",
      "2.3.2": "Databases take minor upgrades by themselves",
      "2.3.3": "Databases are not public",
      "2.4.1": "File systems are encrypted",
      ...logging,
      ...monitoring,
      "5.1": "Network ACLs do not open administration ports to everyone",
      "5.2": "Security groups do not open administration ports to all IPv4 addresses",
      "5.3": "Security groups do not open administration ports to all IPv6 addresses",
      "5.4": "Default security groups let nothing through",
      "5.5": "Routes of VPC peerings reach no further than they must",
      "5.6": "Instances ask for a token before they tell their metadata (IMDSv2)",
    }),
  ),
});

/** https://www.cisecurity.org/benchmark/amazon_web_services, version 5.0.0; titles are our own words. */
export const cisAws5: Framework = fromMetadata({
  name: "cis-aws-5.0",
  title: "CIS AWS Foundations Benchmark 5.0.0",
  source,
  requirements: inOrder(
    outOfSight({
      "1.1": people.contact,
      "1.6": people.rootUse,
      "1.10": people.initialKeys,
      "1.11": people.unused,
      "1.12": people.oneKey,
      "1.16": people.support,
      "1.18": people.certificates,
      "1.20": people.central,
    }),
    titled({
      "1.2": "A security contact is registered",
      "1.3": "The root user has no access key",
      "1.4": "The root user has MFA",
      "1.5": "The root user's MFA is a hardware device",
      "1.7": "Passwords have at least 14 characters",
      "1.8": "Passwords are not used again",
      "1.9": "Console users have MFA",
      "1.13": "Access keys are changed within 90 days",
      "1.14": "Users get permissions through groups only",
      "1.15": "No policy grants full administration",
      "1.17": "Instances use roles to reach AWS",
      "1.19": "IAM Access Analyzer is on in every region",
      "1.21": "Full access to CloudShell is restricted",
      "2.1.1": "Buckets refuse requests without TLS",
      "2.1.2": "Buckets ask for MFA to delete",
      "2.1.3": "Personal data in S3 is found and classified",
      "2.1.4": "Block Public Access is on",
      "2.2.1": "Databases are encrypted",
      "2.2.2": "Databases take minor upgrades by themselves",
      "2.2.3": "Databases are not public",
      "2.2.4": "Databases stand in several zones",
      "2.3.1": "File systems are encrypted",
      ...logging,
      ...monitoring,
      "5.1.1": "Volumes are encrypted in every region",
      "5.1.2": "File shares are open to trusted networks only",
      "5.2": "Network ACLs do not open administration ports to everyone",
      "5.3": "Security groups do not open administration ports to all IPv4 addresses",
      "5.4": "Security groups do not open administration ports to all IPv6 addresses",
      "5.5": "Default security groups let nothing through",
      "5.6": "Routes of VPC peerings reach no further than they must",
      "5.7": "Instances ask for a token before they tell their metadata (IMDSv2)",
    }),
  ),
});
