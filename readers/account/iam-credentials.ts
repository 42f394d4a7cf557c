import {
  type AccessKeyMetadata,
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetLoginProfileCommand,
  type IAMClient,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
} from "@aws-sdk/client-iam";
import type { Outcome } from "./outcome.ts";
import type { AccountResource } from "./resource.ts";
import { companionAddress, compare, notRead, type Scan } from "./scan.ts";

/** What the credential report calls the root user. */
const root = "<root_account>";

const profileType = "aws:iam/userLoginProfile:UserLoginProfile";
const deviceType = "aws:iam/virtualMfaDevice:VirtualMfaDevice";
const keyType = "aws:iam/accessKey:AccessKey";

/**
 * What a user signs in with: whether there is a password, a second factor of any kind, and how old the keys are. Nothing
 * of the credentials themselves.
 */
export async function readCredentials(
  scan: Scan,
  client: IAMClient,
  user: AccountResource,
  name: string,
): Promise<void> {
  const who = { UserName: name };
  const { calls } = scan;
  const [profile, devices, keys] = await Promise.all([
    calls.ask("iam:GetLoginProfile", () => client.send(new GetLoginProfileCommand(who))),
    calls.ask("iam:ListMFADevices", () => client.send(new ListMFADevicesCommand(who))),
    calls.ask("iam:ListAccessKeys", () => client.send(new ListAccessKeysCommand(who))),
  ]);
  scan.addCompanion(user, profileType, "iam:GetLoginProfile", profile, () => ({ user: name }));
  scan.addCompanion(user, deviceType, "iam:ListMFADevices", devices, (answer) => {
    const device = answer.MFADevices?.[0];
    return device && { userName: name, enableDate: device.EnableDate?.toISOString() };
  });
  addKeys(scan, user, name, keys);
}

interface Keys {
  readonly AccessKeyMetadata?: AccessKeyMetadata[] | undefined;
}

function addKeys(scan: Scan, user: AccountResource, name: string, outcome: Outcome<Keys>): void {
  const shared = { call: "iam:ListAccessKeys", global: true, owner: { property: "user", resource: user } } as const;
  if (outcome.kind === "refused") {
    scan.add(keyType, { ...shared, address: companionAddress(user.address, keyType), tree: scan.refused(outcome.why) });
  }
  if (outcome.kind !== "answered") return;
  // By age, and not by their ids: what looks like a key is better not shown.
  const keys = (outcome.value.AccessKeyMetadata ?? []).map(({ Status: status, CreateDate }) => ({
    user: name,
    status,
    createDate: CreateDate?.toISOString() ?? notRead,
  }));
  keys.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  for (const [index, tree] of keys.entries()) {
    scan.add(keyType, { ...shared, address: companionAddress(user.address, keyType, String(index + 1)), tree });
  }
}

/**
 * The root user, as one more user, with what the account's summary says of its password, second factor and keys.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html
 */
export async function readRoot(scan: Scan, client: IAMClient): Promise<void> {
  const call = "iam:GetAccountSummary";
  const outcome = await scan.calls.ask(call, () => client.send(new GetAccountSummaryCommand({})));
  const { partition, account } = scan.where;
  const address = `arn:${partition}:iam::${account}:root`;
  const tree = { id: root, arn: address, name: root, path: "/" };
  const user = scan.add("aws:iam/user:User", { address, call, global: true, tree }) as unknown as AccountResource;
  const told = outcome.kind === "answered" ? (outcome.value.SummaryMap ?? {}) : {};
  const has = (entry: string): boolean => (told as Readonly<Record<string, number>>)[entry] !== 0;
  scan.addCompanion(user, profileType, call, outcome, () =>
    has("AccountPasswordPresent") ? { user: root } : undefined,
  );
  scan.addCompanion(user, deviceType, call, outcome, () =>
    told["AccountMFAEnabled"] === 1 ? { userName: root } : undefined,
  );
  const key = { address: companionAddress(address, keyType), call, global: true } as const;
  if (outcome.kind === "refused") scan.add(keyType, { ...key, tree: scan.refused(outcome.why) });
  else if (told["AccountAccessKeysPresent"] === 1) {
    scan.add(keyType, { ...key, tree: { user: root, status: notRead, createDate: notRead } });
  }
}

/**
 * The account's own password policy, where it has one.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html
 */
export async function readPasswordPolicy(scan: Scan, client: IAMClient): Promise<void> {
  const call = "iam:GetAccountPasswordPolicy";
  const outcome = await scan.calls.ask(call, () => client.send(new GetAccountPasswordPolicyCommand({})));
  if (outcome.kind === "absent" || outcome.kind === "gone") return;
  const policy = outcome.kind === "answered" ? outcome.value.PasswordPolicy : undefined;
  scan.add("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", {
    address: `${scan.where.account}#AccountPasswordPolicy`,
    call,
    global: true,
    tree:
      outcome.kind === "refused"
        ? scan.refused(outcome.why)
        : {
            allowUsersToChangePassword: policy?.AllowUsersToChangePassword ?? false,
            expirePasswords: policy?.ExpirePasswords ?? false,
            hardExpiry: policy?.HardExpiry ?? false,
            maxPasswordAge: policy?.MaxPasswordAge,
            minimumPasswordLength: policy?.MinimumPasswordLength,
            passwordReusePrevention: policy?.PasswordReusePrevention,
            requireLowercaseCharacters: policy?.RequireLowercaseCharacters ?? false,
            requireNumbers: policy?.RequireNumbers ?? false,
            requireSymbols: policy?.RequireSymbols ?? false,
            requireUppercaseCharacters: policy?.RequireUppercaseCharacters ?? false,
          },
  });
}
