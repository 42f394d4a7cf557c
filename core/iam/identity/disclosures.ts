import { all } from "../../model/answer.ts";
import { type Deed, type Found, foundOf } from "./found.ts";
import { type Grants, lackerOf, type Right, rightTo } from "./rights.ts";

/** Actions that give something away where they are allowed on all: `a + b` takes both, `a|b` one of them. */
interface Disclosure {
  readonly actions: string;
  /** What the holder then does. */
  readonly story: string;
  readonly severity: "high" | "medium" | "low";
}

/** Reads of the data that stores hold, and what hands copies of it to others. */
const data: readonly Disclosure[] = [
  { actions: "s3:GetObject|s3:GetObjectVersion", story: "reads the objects of every bucket", severity: "high" },
  {
    actions: "secretsmanager:GetSecretValue|secretsmanager:BatchGetSecretValue",
    story: "reads every secret",
    severity: "high",
  },
  {
    actions: "ssm:GetParameter|ssm:GetParameters|ssm:GetParametersByPath|ssm:GetParameterHistory",
    story: "reads every parameter",
    severity: "high",
  },
  {
    actions: "rds:ModifyDBSnapshotAttribute|rds:ModifyDBClusterSnapshotAttribute",
    story: "shares every database snapshot with other accounts",
    severity: "high",
  },
  {
    actions: "ec2:CreateSnapshot + ec2:ModifySnapshotAttribute",
    story: "copies every disk and shares the copy with other accounts",
    severity: "high",
  },
  { actions: "ebs:GetSnapshotBlock", story: "reads every disk snapshot", severity: "medium" },
  { actions: "rds:CopyDBSnapshot", story: "copies every database snapshot", severity: "medium" },
  { actions: "rds:StartExportTask", story: "exports every database snapshot to a bucket", severity: "medium" },
  {
    actions: "dynamodb:Scan|dynamodb:Query|dynamodb:GetItem|dynamodb:BatchGetItem|dynamodb:PartiQLSelect",
    story: "reads every table",
    severity: "medium",
  },
  { actions: "dynamodb:ExportTableToPointInTime", story: "exports every table to a bucket", severity: "medium" },
  { actions: "dynamodb:GetRecords", story: "reads the changes of every table", severity: "medium" },
  { actions: "rds-data:ExecuteStatement", story: "queries every database with a data API", severity: "medium" },
  { actions: "redshift-data:ExecuteStatement", story: "queries every warehouse", severity: "medium" },
  { actions: "kinesis:GetRecords", story: "reads every stream", severity: "medium" },
  { actions: "sqs:ReceiveMessage", story: "takes the messages of every queue", severity: "medium" },
  { actions: "es:ESHttpGet|es:ESHttpPost", story: "searches every index", severity: "medium" },
  { actions: "backup:StartRestoreJob", story: "restores every backup to where it can read it", severity: "medium" },
  { actions: "logs:GetLogEvents|logs:FilterLogEvents", story: "reads every log", severity: "low" },
];

/** Buckets, their lists and objects together. */
const buckets: readonly Disclosure[] = [
  { actions: "s3:ListBucket + s3:GetObject", story: "lists every bucket and reads its objects", severity: "high" },
];

/** Calls that answer with credentials. What can only be allowed on all and is needed to pull is not among them. */
const credentials: readonly Disclosure[] = [
  {
    actions: "sts:AssumeRole",
    story: "gets credentials of every role that trusts the account, also in other accounts",
    severity: "high",
  },
  { actions: "sts:GetFederationToken", story: "gets credentials that outlive its own session", severity: "high" },
  { actions: "iam:CreateAccessKey", story: "makes access keys for every user", severity: "high" },
  {
    actions: "iam:CreateLoginProfile|iam:UpdateLoginProfile",
    story: "sets the console password of every user",
    severity: "high",
  },
  {
    actions: "iam:CreateServiceSpecificCredential|iam:ResetServiceSpecificCredential",
    story: "makes credentials of every user for a service",
    severity: "high",
  },
  { actions: "iam:UpdateAccessKey", story: "switches old access keys of every user on again", severity: "medium" },
  { actions: "rds-db:connect", story: "signs in to every database as any of its users", severity: "high" },
  {
    actions: "redshift:GetClusterCredentials|redshift:GetClusterCredentialsWithIAM|redshift-serverless:GetCredentials",
    story: "gets database credentials of every warehouse",
    severity: "high",
  },
  { actions: "ec2:GetPasswordData", story: "gets the administrator's password of machines", severity: "high" },
  {
    actions: "cognito-identity:GetCredentialsForIdentity|cognito-identity:GetOpenIdTokenForDeveloperIdentity",
    story: "gets credentials of every identity of its pools",
    severity: "high",
  },
  {
    actions:
      "lightsail:GetInstanceAccessDetails|lightsail:DownloadDefaultKeyPair|lightsail:GetRelationalDatabaseMasterUserPassword|lightsail:CreateBucketAccessKey",
    story: "gets the keys and passwords of Lightsail",
    severity: "high",
  },
  {
    actions: "rolesanywhere:CreateTrustAnchor|rolesanywhere:CreateProfile",
    story: "lets certificates of its own stand for roles",
    severity: "high",
  },
  { actions: "connect:GetFederationToken", story: "signs in to Connect", severity: "medium" },
  { actions: "airflow:CreateCliToken|airflow:CreateWebLoginToken", story: "signs in to Airflow", severity: "medium" },
  { actions: "appsync:CreateApiKey", story: "makes keys of every API", severity: "medium" },
  { actions: "grafana:CreateWorkspaceApiKey", story: "makes keys of every Grafana workspace", severity: "medium" },
  { actions: "cognito-idp:DescribeUserPoolClient", story: "reads the secrets of sign-in clients", severity: "medium" },
  { actions: "codepipeline:PollForJobs", story: "gets the credentials of build artifacts", severity: "medium" },
  {
    actions: "emr-containers:GetManagedEndpointSessionCredentials",
    story: "gets the credentials of notebooks",
    severity: "medium",
  },
  {
    actions: "gamelift:GetInstanceAccess|gamelift:GetComputeAccess",
    story: "signs in to game servers",
    severity: "medium",
  },
  { actions: "codeartifact:GetAuthorizationToken", story: "gets tokens of every package domain", severity: "low" },
];

/** What the grants let their holder read of the data in an account: one finding. */
export const dataFound = (grants: Grants): readonly Found[] => foundOf(deedsOf(data, grants));

/** Whether the grants let their holder list and read all buckets: one finding. */
export const everyBucketFound = (grants: Grants): readonly Found[] => foundOf(deedsOf(buckets, grants));

/** Which credentials of others the grants let their holder get: one finding. */
export const credentialsFound = (grants: Grants): readonly Found[] => foundOf(deedsOf(credentials, grants));

/** Every action that is listed here, for the tests that hold them against the table of AWS. */
export const disclosingActions = (): readonly string[] =>
  [...data, ...buckets, ...credentials].flatMap(({ actions }) => actions.split(/ \+ |\|/));

const split = new Map<string, readonly (readonly string[])[]>();

/** The alternatives of each need of a row, taken apart once. */
function needsOf(actions: string): readonly (readonly string[])[] {
  let needs = split.get(actions);
  if (needs === undefined) {
    needs = actions.split(" + ").map((need) => need.split("|"));
    split.set(actions, needs);
  }
  return needs;
}

function deedsOf(list: readonly Disclosure[], grants: Grants): readonly Deed[] {
  const lacks = lackerOf(grants);
  return list.flatMap(({ actions, story, severity }) => {
    const needs = needsOf(actions);
    if (lacks(needs)) return [];
    const rights: Right[] = [];
    for (const need of needs) {
      const allowed = need.flatMap((action) => rightTo(action, grants) ?? []);
      const best = allowed.find(({ answer }) => answer.truth === "yes") ?? allowed[0];
      if (best === undefined) return [];
      rights.push(best);
    }
    const narrower = rights.some(({ breadth }) => breadth === "account");
    const lowered = severity === "high" ? "medium" : "low";
    const answer = all(...rights.map((each) => each.answer));
    return [{ story, rights, answer, severity: narrower ? lowered : severity }];
  });
}
