import type { RuleCase } from "../support/rule-cases.ts";
import { type Carrier, openings } from "./openings.ts";

/** Those that tell whether a rule rests on the search for strangers at all; the long table is for some rules. */
const telling: ReadonlySet<string> = new Set([
  "every AWS account",
  "one role",
  "everyone but one role",
  "one service",
  "one organisation",
  "one organisation, or no organisation said",
  "all organisational units, or none said",
  "an account somewhere in the ARN",
  "events of buckets that begin alike",
  "two halves of all addresses",
  "encrypted requests of everyone",
  "outsiders are denied",
  "one account is denied",
  "which statement it is",
  "written as text",
  "a policy that only the deployment will know",
  "a role that is made with it",
  "an account that a parameter names",
  "everyone in one of two stages",
]);

/** The most telling of these cases. */
export const fewOpenings = (carrier: Carrier): readonly RuleCase[] =>
  openings(carrier).filter(({ name }) => telling.has(name));
