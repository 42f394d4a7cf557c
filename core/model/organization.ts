/** A policy of the organisation as it was given or declared: plain JSON, and the name by which the user knows it. */
export interface GivenPolicy {
  /** The file that it was read from, or the address of what declares it. */
  readonly name: string;
  readonly document: unknown;
  /** It holds for this account only; left out: for all that are judged. */
  readonly account?: string;
}

/** Whether a policy holds for what is in an account, as far as that is known. */
export const holdsIn = ({ account }: GivenPolicy, own: string | undefined): boolean =>
  account === undefined || account === own;

/** Policies of the organisation that hold for the accounts that a run judges. */
export interface OrganizationPolicies {
  /** Resource control policies: their Denies bind whoever asks. */
  readonly resource: readonly GivenPolicy[];
  /** Service control policies, level by level from the root to the account: they bind identities of the account. */
  readonly service: readonly (readonly GivenPolicy[])[];
}
