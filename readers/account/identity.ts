import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { ClientSettings } from "./client-settings.ts";

export interface Identity {
  readonly account: string;
  /** `aws`, `aws-cn` or `aws-us-gov`. */
  readonly partition: string;
}

/**
 * The account and partition that the credentials belong to. Needs no permission.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function readIdentity(settings: ClientSettings): Promise<Identity> {
  const client = new STSClient({ ...settings, maxAttempts: 3 });
  try {
    const { Account: account, Arn: arn } = await client.send(new GetCallerIdentityCommand({}));
    if (account === undefined) throw new Error("no account in the answer");
    return { account, partition: arn?.split(":")[1] ?? "aws" };
  } finally {
    client.destroy();
  }
}
