import { Answer, any } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import type { Inside } from "./judge.ts";
import { type Circumstances, type OpenStatement, openStatements } from "./openings.ts";

/** What has a policy of its own. */
export interface Holder {
  /** How people call it: `the queue`. */
  readonly called: string;
  /** The prefix of its service's actions. */
  readonly service: string;
  /** Whether the service takes unsigned requests; left out: most do. */
  readonly anonymous?: boolean;
  /** Whether it is an access point of S3. */
  readonly isAccessPoint?: boolean;
}

/** What a run knows beside its inputs. */
interface Run {
  readonly trusted: Inside;
  readonly today: string;
}

/** Somebody from outside whom a statement lets in, less severe where it is only somebody in particular. */
export interface Entrance extends OpenStatement {
  readonly severity?: "medium" | "high";
}

/** Who from outside gets in by a policy: everyone. One entrance a statement; else one answer for the whole policy. */
export const everyoneBy = (policy: AnyField, holder: Holder, run: Run): Answer | readonly Entrance[] =>
  openStatements(policy, holder.called, holder.service, circumstancesOf(policy, holder, run));

/** The same, and accounts and organisations that are neither the own nor trusted, which weigh `severity`. */
export function outsidersBy(
  policy: AnyField,
  holder: Holder,
  run: Run,
  severity: NonNullable<Entrance["severity"]>,
): Answer | readonly Entrance[] {
  const everyone = everyoneBy(policy, holder, run);
  const some = foreignersBy(policy, holder, run);
  if (some instanceof Answer) return everyone instanceof Answer ? any(everyone, some) : everyone;
  const softer = some.map((each) => ({ ...each, severity }));
  return everyone instanceof Answer ? softer : [...everyone, ...softer];
}

/** Accounts and organisations that are neither the own nor trusted. */
export const foreignersBy = (policy: AnyField, holder: Holder, run: Run): Answer | readonly Entrance[] =>
  openStatements(policy, holder.called, holder.service, {
    ...circumstancesOf(policy, holder, run),
    who: "foreigners",
  });

/** Those of them who get in without a shared text and without a second factor. */
export const bareForeignersBy = (policy: AnyField, holder: Holder, run: Run): Answer | readonly Entrance[] =>
  openStatements(policy, holder.called, holder.service, {
    ...circumstancesOf(policy, holder, run),
    who: "bare foreigners",
  });

/** AWS services that a policy names and that act for anybody: the policy does not say for whom they may. */
export const servicesBy = (policy: AnyField, holder: Holder, run: Run): Answer | readonly Entrance[] =>
  openStatements(policy, holder.called, holder.service, {
    ...circumstancesOf(policy, holder, run),
    who: "services",
  });

/** Holders of tokens of identity providers, but for GitHub's, of whom the policy does not say who they are. */
export const tokensBy = (policy: AnyField, holder: Holder, run: Run): Answer | readonly OpenStatement[] =>
  openStatements(policy, holder.called, holder.service, { ...circumstancesOf(policy, holder, run), who: "tokens" });

function circumstancesOf(
  policy: AnyField,
  { anonymous, isAccessPoint }: Holder,
  { trusted, today }: Run,
): Circumstances {
  const { account } = policy.resource.scope;
  return {
    trusted,
    today,
    ...(account !== undefined && { account }),
    ...(anonymous !== undefined && { anonymous }),
    ...(isAccessPoint !== undefined && { isAccessPoint }),
  };
}
