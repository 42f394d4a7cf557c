import type { CaseResource } from "./resources.ts";

/** A small deployment that a person can read at a glance, in the model's names. */
export interface Situation {
  /** Written as a Pulumi program and as Terraform from one list. Left out where neither can say it. */
  readonly resources?: readonly CaseResource[];
  /** The same as the `Resources` of a CloudFormation template. */
  readonly template?: Readonly<Record<string, object>>;
}

/** What breaks a rule, and the same put right: what documents and help show, and what tests judge. */
export interface Example {
  /** Parameters that it is judged with, where the rule's own defaults do not ask for the setting. */
  readonly params?: object;
  /** Accounts that the configuration trusts, where the rule cannot tell a stranger without. */
  readonly trusted?: readonly string[];
  readonly violated: Situation;
  readonly fixed: Situation;
}

/** Examples by the id of the rule that they show. */
export type Examples = Readonly<Record<string, Example>>;
