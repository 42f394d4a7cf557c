import { ServiceError } from "./encode.ts";
import type { Estate, Running } from "./estate.ts";
import type { Call } from "./server.ts";

export function answerSts({ account }: Running): object {
  return { Account: account, Arn: `arn:aws:iam::${account}:user/scan`, UserId: "AIDAEXAMPLE" };
}

/** Answers for IAM: what people sign in with, and one list of roles, users, groups and policies. */
export function answerIam(running: Running, call: Call): object {
  if (call.operation === "GetAccountAuthorizationDetails") return authorizationDetails(running, call);
  const answer = signIn(running, call);
  if (answer === undefined) throw new Error(`the estate does not answer iam:${call.operation}`);
  return answer;
}

function signIn({ estate }: Running, { operation, input }: Call): object | undefined {
  const user = String(input["UserName"]);
  const { password = false, mfa = false, keys = [] } = estate.signIns?.[user] ?? {};
  const root = estate.root ?? { password: true, mfa: true };
  switch (operation) {
    case "GetAccountPasswordPolicy":
      if (estate.passwordPolicy === undefined) throw new ServiceError("NoSuchEntity", "", 404);
      return { PasswordPolicy: estate.passwordPolicy };
    case "GetAccountSummary": {
      const flags = {
        AccountPasswordPresent: root.password,
        AccountMFAEnabled: root.mfa,
        AccountAccessKeysPresent: (root.keys ?? []).length > 0,
      };
      return { SummaryMap: Object.fromEntries(Object.entries(flags).map(([name, is]) => [name, Number(is ?? false)])) };
    }
    case "GetLoginProfile":
      if (!password) throw new ServiceError("NoSuchEntity", "", 404);
      return { LoginProfile: { UserName: user, CreateDate: new Date("2024-01-01") } };
    case "ListMFADevices": {
      const device = { UserName: user, SerialNumber: "arn:aws:iam::123456789012:mfa/phone", EnableDate: new Date(0) };
      return { MFADevices: mfa ? [device] : [], IsTruncated: false };
    }
    case "ListAccessKeys": {
      const told = keys.map(({ made, active }, index) => ({
        UserName: user,
        AccessKeyId: `AKIAEXAMPLE${index}`,
        Status: active ? "Active" : "Inactive",
        CreateDate: new Date(made),
      }));
      return { AccessKeyMetadata: told, IsTruncated: false };
    }
    default:
      return undefined;
  }
}

/** One list of pages over roles, then users, groups and policies, as AWS cuts it. */
function authorizationDetails({ estate, lists }: Running, { input }: Call): object {
  const written = withDocuments(estate);
  const all = [
    ...(written.roles ?? []).map((value) => ({ list: "RoleDetailList", value })),
    ...(written.users ?? []).map((value) => ({ list: "UserDetailList", value })),
    ...(written.groups ?? []).map((value) => ({ list: "GroupDetailList", value })),
    ...(written.policies ?? []).map((value) => ({ list: "Policies", value })),
  ];
  const { items, next } = lists.page(all, input["Marker"]);
  const of = (list: string) => items.filter((item) => item.list === list).map((item) => item.value);
  const names = ["RoleDetailList", "UserDetailList", "GroupDetailList", "Policies"];
  return {
    ...Object.fromEntries(names.map((name) => [name, of(name)])),
    Marker: next,
    IsTruncated: next !== undefined,
  };
}

const documentMembers: ReadonlySet<string> = new Set(["AssumeRolePolicyDocument", "PolicyDocument", "Document"]);

/** The estate's IAM with its documents URL-encoded, unless it wants them plain. */
function withDocuments(estate: Estate): Pick<Estate, "roles" | "users" | "groups" | "policies"> {
  const { roles, users, groups, policies, plainDocuments } = estate;
  const all = { roles, users, groups, policies } as Pick<Estate, "roles" | "users" | "groups" | "policies">;
  if (plainDocuments === true) return all;
  const encoded = JSON.stringify(all, (key, value: unknown) =>
    documentMembers.has(key) && typeof value === "string" ? encodeURIComponent(value) : value,
  );
  return JSON.parse(encoded, (key, value) => (key === "CreateDate" ? new Date(value as string) : value)) as typeof all;
}

export function answerQueues({ estate, account, lists }: Running, { operation, input, region }: Call): object {
  const base = `https://sqs.${region}.amazonaws.com/${account}/`;
  if (operation === "ListQueues") {
    const { items, next } = lists.page(estate.queues, input["NextToken"]);
    return { QueueUrls: items.map(({ name }) => base + name), NextToken: next };
  }
  const queue = estate.queues?.find(({ name }) => base + name === input["QueueUrl"]);
  if (operation !== "GetQueueAttributes" || queue === undefined) {
    throw new Error(`the estate does not answer sqs:${operation}`);
  }
  // SSE-SQS is on for new queues: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-sqs-sse-queue.html
  const QueueArn = `arn:aws:sqs:${region}:${account}:${queue.name}`;
  return { Attributes: { QueueArn, SqsManagedSseEnabled: "true", VisibilityTimeout: "30", ...queue.attributes } };
}

export function answerCloudFront({ estate, account, lists }: Running, { operation, input }: Call): object {
  if (operation === "ListDistributions") {
    const { items, next } = lists.page(estate.distributions, input["Marker"]);
    const Items = items.map(({ id, config: { Logging, DefaultRootObject, CallerReference, ...rest } }) => ({
      ...rest,
      Id: id,
      ARN: `arn:aws:cloudfront::${account}:distribution/${id}`,
      DomainName: `${id.toLowerCase()}.cloudfront.net`,
      Status: "Deployed",
    }));
    const DistributionList = { Items, Quantity: Items.length, IsTruncated: next !== undefined, NextMarker: next };
    return { DistributionList };
  }
  const distribution = estate.distributions?.find(({ id }) => id === input["Id"]);
  if (operation !== "GetDistributionConfig" || distribution === undefined) {
    throw new Error(`the estate does not answer cloudfront:${operation}`);
  }
  return { DistributionConfig: distribution.config, ETag: "E1" };
}
