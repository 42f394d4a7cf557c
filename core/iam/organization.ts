import { type GivenPolicy, holdsIn, type OrganizationPolicies } from "../model/organization.ts";
import type { Clause } from "./constraints.ts";
import { literal } from "./globs.ts";
import type { Control } from "./grammar.ts";

/**
 * The services whose resources resource control policies bind, by the prefix of their actions: as of October 2026, under
 * "List of AWS services that support RCPs". SNS, Lambda, EFS, Backup, API Gateway and domains (`es`) are not among them.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services
 */
const bound: ReadonlySet<string> = new Set(
  (
    "aoss appconfig appstream autoscaling autoscaling-plans budgets clouddirectory cloudfront cloudsearch " +
    "cloudtrail-data codeartifact codebuild codecommit codepipeline cognito-identity cognito-idp comprehend " +
    "comprehendmedical compute-optimizer cost-optimization-hub dax dsql dynamodb ecr ecr-public events firehose fis " +
    "fms gamelift health inspector-scan kendra kinesisvideo kms logs memorydb networkmonitor notifications opensearch " +
    "pca-connector-ad personalize polly pricing resource-groups rolesanywhere s3 secretsmanager servicediscovery " +
    "signin sqs sts support swf textract timestream-influxdb transcribe transfer translate wafv2 workspaces xray"
  ).split(" "),
);

/** Whether resource control policies bind an action, whoever asks for it. */
export const isBound = (action: string): boolean => {
  const name = action.toLowerCase();
  return name !== unbound && bound.has(name.slice(0, name.indexOf(":")));
};

/** "RCPs do not impact the kms:RetireGrant permission", says the same page. */
const unbound = "kms:retiregrant";

/** The resource control policies that hold for resources of a service in an account. */
export const controlsOn = (
  { service, account }: { readonly service: string; readonly account?: string | undefined },
  policies: OrganizationPolicies | undefined,
): readonly GivenPolicy[] =>
  policies !== undefined && bound.has(service) ? policies.resource.filter((each) => holdsIn(each, account)) : [];

/** The requests for a resource of a service that no Deny of the organisation means; `key` says what is asked. */
export function waysRound(service: string, key: string): Clause {
  if (!unbound.startsWith(`${service}:`)) return [];
  const set = { theory: "text", globs: [literal(unbound)], fold: true, negated: false } as const;
  return [[{ key, is: "in", set, some: false }]];
}

/** A Deny of the organisation as people know it: by its Sid, or its number, and its file. */
export function calledControl({ field, given }: Control): string {
  const sid = (field.raw as { readonly Sid?: unknown } | undefined)?.Sid;
  const { key } = field;
  const which = typeof sid === "string" ? sid : typeof key === "number" ? `statement ${key + 1}` : "the statement";
  return `${which} of ${given.name}`;
}
