import { defineRule, type FamilyMember, type Theme } from "../../core/engine/rule.ts";
import { type Entrance, everyoneBy, type Holder, outsidersBy } from "../../core/iam/holder.ts";
import { type Grant, ofProperties, policyOfGrant } from "../../core/iam/woven.ts";
import type { AnyField, Field } from "../../core/model/field.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";

/** A resource that carries a policy in a property, or properties that amount to a statement of one. */
interface Carrier extends Holder {
  readonly policy?: "policyDocument" | "accessPolicy";
  readonly grant?: (fields: Field<Properties>) => Grant;
}

/** The properties of all carriers. */
interface Properties {
  readonly policy?: string;
  readonly policyDocument?: string;
  readonly accessPolicy?: string;
  readonly principal?: string;
  readonly action?: string;
  readonly condition?: { readonly value?: string };
}

interface PolicyRule extends FamilyMember {
  readonly theme?: Theme;
  readonly source: string;
  readonly carriers: { readonly [T in TypeToken]?: Carrier };
  /** How much single accounts weigh that nobody trusts; left out: they do not count. */
  readonly foreigners?: NonNullable<Entrance["severity"]>;
}

/** A rule that a policy must not let everyone in. */
const policyRule = ({ source, carriers, foreigners, ...about }: PolicyRule) =>
  defineRule({
    theme: "exposure",
    cwe: [284, 732],
    sources: [source],
    on: Object.keys(carriers) as TypeToken[],
    ...about,
    violatedWhen(resource, run) {
      const carrier = carriers[resource.type] as Carrier;
      const fields = resource.fields as Field<Properties>;
      const { grant, policy = "policy" } = carrier;
      const written =
        grant === undefined ? (fields.at(policy) as AnyField) : policyOfGrant(fields as AnyField, grant(fields));
      const entrances =
        foreigners === undefined ? everyoneBy(written, carrier, run) : outsidersBy(written, carrier, run, foreigners);
      return grant === undefined ? entrances : ofProperties(entrances, fields.at("principal") as AnyField);
    },
  });

export const dynamodbPolicyPublic = policyRule({
  id: "dynamodb-policy-public",
  title: "The table's policy lets strangers in",
  severity: "critical",
  severityReason: "A table is customers' data itself; where single accounts are let in that nobody trusts, it is high.",
  equivalents: { prowler: ["dynamodb_table_cross_account_access"] },
  why: "Anyone with an AWS account reads every customer and order in the table, or overwrites them.",
  fix: "Name the roles that use the table. List accounts of partners under `trusted` in the configuration.",
  source: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html",
  carriers: {
    "aws:dynamodb/resourcePolicy:ResourcePolicy": { called: "the table", service: "dynamodb", anonymous: false },
  },
  foreigners: "high",
});

export const backupVaultPolicyPublic = policyRule({
  id: "backup-vault-policy-public",
  title: "The backup vault's policy lets strangers in",
  severity: "high",
  severityReason: "Backups hold everything, but restoring one elsewhere also takes the key that it is encrypted with.",
  equivalents: {},
  why: "A stranger copies the backups of the shop's databases, or deletes the only thing that a ransomed shop could come back with.",
  fix: "Name the accounts that may copy into or from the vault, or limit the statement with `aws:PrincipalOrgID`.",
  source: "https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html",
  carriers: {
    "aws:backup/vaultPolicy:VaultPolicy": { called: "the backup vault", service: "backup", anonymous: false },
  },
  foreigners: "high",
});

const events = { called: "the event bus", service: "events", anonymous: false } as const;

export const eventbridgeBusPublic = policyRule({
  id: "eventbridge-bus-public",
  title: "The event bus takes events from strangers",
  severity: "high",
  severityReason:
    "Forged events start what the shop's own would, but nothing can be read; single accounts that nobody trusts are medium.",
  controls: { fsbp: ["EventBridge.3"] },
  equivalents: {
    prowler: ["eventbridge_bus_exposed", "eventbridge_bus_cross_account_access"],
    cdknag: ["EventBusOpenAccess", "AwsSolutions-EVB1"],
  },
  why: "Anyone with an AWS account sends events that look like the shop's own, and its rules refund, ship or delete for them.",
  fix: "Name the accounts that send events, or add a condition on `aws:PrincipalOrgID`.",
  source: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html",
  carriers: {
    "aws:cloudwatch/eventBusPolicy:EventBusPolicy": events,
    "aws:cloudwatch/eventPermission:EventPermission": {
      ...events,
      // The only condition that a permission can have is that the caller is of one organisation.
      grant: (fields) => ({
        principal: fields.at("principal") as AnyField,
        action: fields.at("action").or("events:PutEvents", {
          source: "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutPermission.html",
        }),
        conditions: [["StringEquals", "aws:PrincipalOrgID", fields.at("condition").at("value") as AnyField]],
        loose: fields.at("condition") as AnyField,
      }),
    },
    "aws:schemas/registryPolicy:RegistryPolicy": {
      called: "the schema registry",
      service: "schemas",
      anonymous: false,
    },
  },
  foreigners: "medium",
});

export const cloudwatchLogResourcePolicyPublic = policyRule({
  id: "cloudwatch-log-resource-policy-public",
  title: "The policy of the logs lets strangers in",
  severity: "high",
  severityReason: "Mostly logs are written by it, and forged lines hide what was done; some policies let them be read.",
  equivalents: { prowler: ["cloudwatch_log_group_not_publicly_accessible"] },
  why: "Anyone with an AWS account writes lines into the shop's logs, or has them sent along, and nobody can trust what they say any more.",
  fix: "Name the services and accounts that write, with a condition on `aws:SourceArn` or `aws:SourceAccount`.",
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html",
  carriers: {
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": {
      called: "the logs",
      service: "logs",
      anonymous: false,
      policy: "policyDocument",
    },
    "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy": {
      called: "the log destination",
      service: "logs",
      anonymous: false,
      policy: "accessPolicy",
    },
  },
});

const identity = { called: "the mail identity", service: "ses", anonymous: false } as const;

export const sesIdentityPolicyPublic = policyRule({
  id: "ses-identity-policy-public",
  title: "Any AWS account may send mail in the shop's name",
  severity: "high",
  severityReason: "The mails pass every test of the sender, so that customers have no way to tell them from real ones.",
  equivalents: { prowler: ["ses_identity_not_publicly_accessible"] },
  why: "Customers get mails from the shop's own address that ask for their password or card, and the shop's domain ends on blocklists.",
  fix: "Name the accounts or services that send mail for the identity, or limit the statement with `aws:PrincipalOrgID`.",
  source: "https://docs.aws.amazon.com/ses/latest/dg/sending-authorization-policies.html",
  carriers: {
    "aws:ses/identityPolicy:IdentityPolicy": identity,
    "aws:sesv2/emailIdentityPolicy:EmailIdentityPolicy": identity,
  },
});
