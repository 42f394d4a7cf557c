import type { GivenPolicy } from "../model/organization.ts";
import { evaluatorOf, type Outcome } from "./evaluate.ts";
import type { Policy } from "./grammar.ts";
import { calledControl, isBound } from "./organization.ts";
import { plainOf } from "./plain.ts";
import type { Request } from "./request.ts";

/**
 * The reference evaluator on a policy and on the resource control policies that hold beside it, each document read by
 * itself: a Deny of any of them wins.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_evaluation.html
 */
export function referenceFor(policy: Policy): (request: Request) => Outcome {
  const decide = evaluatorOf(plainOf(policy), policy.kind);
  const controls = givenIn(policy).map(({ document }) => evaluatorOf(document));
  return (request) => {
    const { outcome } = decide(request);
    if (!isBound(request.action)) return outcome;
    const said = controls.map((each) => each(request));
    if (said.some(({ deniedBy }) => deniedBy.length > 0)) return "explicit-deny";
    return outcome === "allow" && said.some(({ untold }) => untold.length > 0) ? "untold" : outcome;
  };
}

const givenIn = ({ controls }: Policy): readonly GivenPolicy[] => [...new Set(controls.map(({ given }) => given))];

/** The Denies of the organisation that mean a request, as people know them. */
export function deniersOf(policy: Policy, request: Request): readonly string[] {
  if (!isBound(request.action)) return [];
  return givenIn(policy).flatMap((given) => {
    const { deniedBy } = evaluatorOf(given.document)(request);
    return policy.controls
      .filter((each) => each.given === given && deniedBy.includes(indexIn(each)))
      .map(calledControl);
  });
}

/** Its index in its own document: a single statement may stand without a list. */
const indexIn = ({ field }: Policy["controls"][number]): number => (typeof field.key === "number" ? field.key : 0);
