import { Answer, answered, any, every, isTrue, some } from "../../model/answer.ts";
import type { AnyField, Field, Settled } from "../../model/field.ts";
import type { PartialText } from "../../model/value.ts";
import { openness, parseCidr } from "../../net/addresses.ts";
import { type OneOrMany, type Statement, textsOf } from "../document.ts";
import { globOf, isOpen, isStar } from "./pattern.ts";

/** What the condition of a statement of an identity policy leaves of its grant. */
export interface Limits {
  /** Whether it takes away what makes the grant broad: a second factor, a network, a tag, a boundary. */
  readonly limited: Answer;
  /** Whether it keeps the grant inside of an account, an organisation or a region. */
  readonly inside: Answer;
  /** Whether it asks for an organisation that the holder belongs to: of somebody who has the policy, that is always so. */
  readonly organization: Answer;
  /** Whether `iam:PassRole` may pass to one of some services; nothing where it may to any. */
  readonly passes: ((services: readonly string[]) => Answer) | undefined;
}

type Values = Field<OneOrMany<string>, boolean>;

/**
 * Keys that say on what, with which guard or from where the holder may act, so that a positive test of a fixed value
 * limits it. Keys that the caller chooses (`aws:UserAgent`, `sts:ExternalId`), that only say who holds the policy
 * (`aws:PrincipalOrgID`) or how it is sent (`aws:SecureTransport`) are not among them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const limiting =
  /^(iam:(permissionsboundary|policyarn|awsservicename|associatedresourcearn)|aws:(sourcevpce?|vpcsourceip|calledvia(first|last)?)|kms:viaservice|s3:prefix|s3:dataaccesspoint(arn|account)|s3:accesspointnetworkorigin|dynamodb:leadingkeys|ecs:cluster|[a-z0-9-]+:(resourcetag|principaltag|existingobjecttag)\/.+)$/;

const inside = /^aws:(resourceaccount|resourceorgid|resourceorgpaths)$/;
const organization = /^aws:principalorg(id|paths)$/;
const regional = /^aws:requestedregion$/;

const positive = /^(foranyvalue:)?(stringequals|stringequalsignorecase|stringlike|arnequals|arnlike)$/;
const anyPositive = /^(forallvalues:|foranyvalue:)?(stringequals|stringequalsignorecase|stringlike)(ifexists)?$/;

/** Reads the condition of `statement`; `global`: as it matters for services that are in no region. */
export function limitsOf(statement: Settled<Statement>, global: boolean): Limits {
  const condition = statement.at("Condition");
  const about = condition as AnyField;
  const none = no(about);
  if (condition.state === "absent") return { limited: none, inside: none, organization: none, passes: undefined };
  if (condition.state !== "known") {
    const unknown = new Answer("unknown", about);
    return { limited: unknown, inside: none, organization: none, passes: undefined };
  }
  const limited: Answer[] = [];
  const kept: Answer[] = [];
  const organizations: Answer[] = [];
  let passes: Limits["passes"];
  for (const operator of condition.keys()) {
    const keys = condition.at(operator);
    if (keys.state !== "known") {
      limited.push(new Answer("unknown", keys as AnyField));
      continue;
    }
    for (const key of keys.keys()) {
      const [test, name] = [operator.toLowerCase(), key.toLowerCase()];
      const values = keys.at(key);
      if (name === "iam:passedtoservice" && anyPositive.test(test)) passes = passing(values);
      else limited.push(limits(test, name, values));
      if (organization.test(name) && positive.test(test)) organizations.push(fixed(test, values));
      if (positive.test(test) && (inside.test(name) || (regional.test(name) && !global)))
        kept.push(fixed(test, values));
    }
  }
  const either = (answers: readonly Answer[]): Answer => (answers.length === 0 ? none : any(...answers));
  return {
    limited: either(limited.filter(({ truth }) => truth !== "no")),
    inside: either(kept),
    organization: either(organizations),
    passes,
  };
}

const no = (field: AnyField): Answer => answered("no", field);

function limits(test: string, name: string, values: Values): Answer {
  const about = values as AnyField;
  if (name === "aws:multifactorauthpresent" && test === "bool") return everyTrue(values);
  if (name === "aws:multifactorauthage" && /^numericlessthan(equals)?$/.test(test)) return answered("yes", about);
  // The key is there only where a second factor was used.
  if (/^aws:multifactorauth(age|present)$/.test(name) && test === "null") {
    return every(textsOf(values), (value) => answered(String(value.known()) === "false" ? "yes" : "no", about));
  }
  const flag = name === "aws:viaawsservice" || name === "kms:grantisforawsresource";
  if (flag && test === "bool") return everyTrue(values);
  if (name === "aws:sourceip" && test === "ipaddress") return narrowNetworks(values);
  if (!limiting.test(name) || !positive.test(test)) return no(about);
  return fixed(test, values);
}

const everyTrue = (values: Values): Answer =>
  every(textsOf(values), (value) => isTrue(value as unknown as Settled<boolean>));

/** Whether every value says something: with a test that knows patterns, none is nothing but stars. */
function fixed(test: string, values: Values): Answer {
  if (!/like|^(foranyvalue:)?arn/.test(test)) return answered("yes", values as AnyField);
  return every(textsOf(values), (value) => {
    const about = value as AnyField;
    if (value.state === "partial") return answered(isOpen(value.raw as PartialText) ? "unknown" : "yes", about);
    if (value.state !== "known") return new Answer("unknown", about);
    return answered(isStar(String(value.raw)) ? "no" : "yes", about);
  });
}

/** Networks that are together no more than a /8. */
function narrowNetworks(values: Values): Answer {
  const elements = textsOf(values).elements() as readonly Settled<string>[];
  const unknown = elements.find((each) => each.state !== "known");
  if (values.state === "unknown" || unknown !== undefined)
    return new Answer("unknown", (unknown ?? values) as AnyField);
  const open = openness(elements.flatMap((each) => parseCidr(String(each.known())) ?? []));
  return answered(open === "narrow" || open === "private" ? "yes" : "no", values as AnyField);
}

/** Asks the values of `iam:PassedToService`. */
const passing =
  (values: Values) =>
  (services: readonly string[]): Answer =>
    some(textsOf(values), (value) => {
      const about = value as AnyField;
      if (value.state !== "known") return new Answer("unknown", about);
      const pattern = globOf(String(value.raw), "i");
      return answered(services.some((service) => pattern.test(service)) ? "yes" : "no", about);
    });
