import { type Answer, all, not } from "../../model/answer.ts";
import type { Clause } from "./clause.ts";
import type { Found } from "./found.ts";
import { type Grants, type Right, rightTo } from "./rights.ts";

/** Actions of a service that does not exist: only what names every action covers it. */
export const anyAction = "a-service-of-no-name:an-action-of-no-name";

/**
 * The statements that allow every action, or all but some that leave the rights of IAM, on every resource and without a
 * condition that takes a second factor or an organisation.
 */
export function fullAdminFound(grants: Grants): readonly Found[] {
  return grants.clauses.flatMap((clause) => {
    const right = alone(anyAction, clause, grants);
    const reach = clause.reach(anyAction);
    if (right === undefined || reach.breadth !== "all") return [];
    const { organization } = clause.limits("iam");
    if (organization.truth === "yes") return [];
    const iam = clause.covers("iam:createpolicyversion");
    if (iam.truth === "no") return [];
    const parts = [
      right.answer,
      ...(iam.truth === "yes" ? [] : [iam]),
      ...(organization.truth === "no" ? [] : [not(organization)]),
    ];
    return [{ about: clause.about, answer: all(...parts), severity: "high" }];
  });
}

/** The statements that name every action, on resources that are not all of them. */
export function starActionFound(grants: Grants): readonly Found[] {
  return grants.clauses.flatMap((clause) => {
    if (clause.allows.truth === "no" || clause.negated) return [];
    const covered = clause.covers(anyAction);
    const { broad, breadth } = clause.reach(anyAction);
    if (covered.truth === "no" || (broad.truth === "yes" && breadth === "all")) return [];
    const narrow = broad.truth === "no" || breadth === "account" ? [] : [not(broad)];
    return [{ about: clause.about, answer: all(clause.allows, covered, ...narrow), severity: "high" }];
  });
}

/** The most that grants together give of an administrator's rights: all of them, all but a part, or all on some things. */
export function administrates(grants: Grants): Found | undefined {
  const [whole, iam] = [rightTo(anyAction, grants), rightTo("iam:CreatePolicyVersion", grants)];
  if (whole !== undefined) {
    const { about } = whole.clause;
    if (iam?.answer.truth === "yes") return { about, answer: all(whole.answer, iam.answer), severity: "high" };
    return {
      about,
      answer: softer(whole.answer, "a part of what an administrator can do is left out"),
      severity: "medium",
    };
  }
  const [star] = starActionFound(grants);
  return star && { ...star, answer: softer(star.answer, "it ends at what the policy names"), severity: "medium" };
}

const softer = (answer: Answer, because: string): Answer => answer.stating({ kind: "softened", because });

/** How `action` is allowed by one clause, less what all deny; nothing where it is not. See `rightTo` for `services`. */
export const alone = (
  action: string,
  clause: Clause,
  { clauses, ...rest }: Grants,
  services?: readonly string[],
): Right | undefined =>
  rightTo(
    action,
    { clauses: [clause, ...clauses.filter((each) => each !== clause && each.denies.truth !== "no")], ...rest },
    services,
  );
