/** A policy of the organisation as the user gave it: plain JSON, and the name by which the user knows it. */
export interface GivenPolicy {
  /** The file that it was read from. */
  readonly name: string;
  readonly document: unknown;
}

/** Policies of the organisation that hold for the accounts that a run judges. */
export interface OrganizationPolicies {
  /** Resource control policies: their Denies bind whoever asks. */
  readonly resource: readonly GivenPolicy[];
  /** Service control policies, level by level from the root to the account: they bind identities of the account. */
  readonly service: readonly (readonly GivenPolicy[])[];
}
