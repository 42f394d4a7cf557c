import { type Answer, not, within } from "../model/answer.ts";
import type { Settled } from "../model/field.ts";
import type { Scope } from "../model/resource.ts";

/** Whether something is shared with an account that is neither the own, as far as it is known, nor trusted. */
export const isStranger = (account: Settled<string>, scope: Scope, trusted: readonly string[]): Answer =>
  not(within(account, insiders(scope, trusted)));

/** The accounts that are no strangers. */
export const insiders = ({ account }: Scope, trusted: readonly string[]): readonly string[] =>
  account === undefined ? trusted : [...trusted, account];
