import { ssmDocumentPublic } from "../../../rules/ssm/ssm-document-public.ts";
import { resource, ruleCases, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:ssm/document:Document">>[2];

const runbook = (permissions: Inputs["permissions"], existing = false) => [
  resource(
    "aws:ssm/document:Document",
    "patch",
    { documentType: "Command", content: "{}", ...(permissions && { permissions }) },
    { existing },
  ),
];
const setting = (settingId: string, settingValue: unknown) => [
  resource("aws:ssm/serviceSetting:ServiceSetting", "sharing", { settingId, settingValue: settingValue as string }),
];
const id = "/ssm/documents/console/public-sharing-permission";
const trusted = { accounts: ["111122223333", "444455556666"] };

ruleCases(ssmDocumentPublic, [
  {
    name: "with everyone",
    verdict: "violated",
    severity: "high",
    because: ["account_ids"],
    resources: runbook({ type: "Share", account_ids: "All" }),
  },
  {
    name: "with everyone already",
    verdict: "violated",
    resources: runbook({ type: "Share", account_ids: "All" }, true),
  },
  {
    name: "with everyone, in camel case and small letters",
    verdict: "violated",
    severity: "high",
    resources: runbook({ type: "Share", accountIds: "all" }),
  },
  {
    name: "with an account that nobody trusts",
    verdict: "violated",
    severity: "medium",
    trusted,
    resources: runbook({ type: "Share", account_ids: "111122223333, 999988887777" }),
  },
  {
    name: "with trusted accounts",
    verdict: "not violated",
    trusted,
    resources: runbook({ type: "Share", account_ids: "111122223333,444455556666" }),
  },
  {
    name: "with trusted accounts, and spaces between them",
    verdict: "not violated",
    trusted,
    resources: runbook({ type: "Share", account_ids: "111122223333 , 444455556666, " }),
  },
  ...["111122223333 , all", "111122223333, All", "all ,111122223333", " all"].map((accounts) => ({
    name: `with everyone among accounts: ${JSON.stringify(accounts)}`,
    verdict: "violated" as const,
    severity: "high" as const,
    trusted,
    resources: runbook({ type: "Share", account_ids: accounts }),
  })),
  {
    name: "with what only sounds like everyone",
    verdict: "violated",
    severity: "medium",
    trusted,
    resources: runbook({ type: "Share", account_ids: "small, allies" }),
  },
  { name: "with nobody", verdict: "not violated", resources: runbook(undefined) },
  {
    name: "with accounts that are not known",
    verdict: "cannot tell",
    resources: runbook({ type: "Share", account_ids: unknown() }),
  },
  { name: "permissions that are not known", verdict: "cannot tell", resources: runbook(unknown() as never) },
  {
    name: "the region permits public documents",
    verdict: "violated",
    severity: "medium",
    because: ["settingValue"],
    resources: setting(id, "Enable"),
  },
  { name: "the region refuses public documents", verdict: "not violated", resources: setting(id, "Disable") },
  {
    name: "the setting by its ARN",
    verdict: "violated",
    resources: setting(`arn:aws:ssm:eu-west-1:111122223333:servicesetting${id}`, "Enable"),
  },
  { name: "a setting that is not known", verdict: "cannot tell", resources: setting(id, unknown()) },
  {
    name: "another setting",
    verdict: "not applicable",
    resources: setting("/ssm/parameter-store/high-throughput-enabled", "true"),
  },
]);
