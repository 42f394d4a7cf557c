import { type Answer, all, answered, not, type Truth } from "../../model/answer.ts";
import type { AnyField } from "../../model/field.ts";
import { alone, anyAction } from "./administrator.ts";
import type { Clause } from "./clause.ts";
import { type Deed, type Found, foundOf } from "./found.ts";
import type { Grants, Right } from "./rights.ts";
import { tellingActions } from "./telling-actions.ts";

const unnamed = "an-action-of-no-name";

/** Services with which one statement is enough to get at customers' data, or at the guards of the account. */
const weighty: ReadonlySet<string> = new Set(
  "cloudformation cloudtrail dynamodb ec2 iam kms lambda organizations rds s3 secretsmanager ssm sso sts".split(" "),
);

const deed = (rights: readonly Right[], story: string, severity: Deed["severity"]): Deed => ({
  rights,
  story,
  severity,
  answer: all(...rights.map(({ answer }) => answer)),
});

/** What `look` finds in each clause that allows something, alone. */
const eachOf = (grants: Grants, look: (clause: Clause) => readonly Found[]): readonly Found[] =>
  grants.clauses.filter(({ allows }) => allows.truth !== "no").flatMap(look);

/** The statements that name every action of services, on every resource; not those that name everything. */
export const wholeServicesFound = (grants: Grants): readonly Found[] =>
  eachOf(grants, (clause) => {
    const everything = clause.covers(anyAction).truth;
    if (clause.negated || everything === "yes") return [];
    if (everything === "unknown") {
      const { about } = clause;
      return [{ about, answer: all(clause.allows, clause.covers(anyAction)), severity: "high" }];
    }
    const { services } = clause;
    const deeds = services.flatMap((service) => {
      const right = alone(`${service}:${unnamed}`, clause, grants);
      if (right === undefined || right.breadth !== "all") return [];
      const named = { ...right, action: `${service}:*` };
      return [deed([named], `does everything that ${service} has`, weighty.has(service) ? "high" : "medium")];
    });
    return foundOf(deeds);
  });

/** The statements that allow every action of IAM on all users, roles and policies. */
export const iamFullFound = (grants: Grants): readonly Found[] =>
  eachOf(grants, (clause) => {
    const probes = [unnamed, "PutRolePolicy", "CreatePolicyVersion"];
    const rights = probes.flatMap((action) => alone(`iam:${action}`, clause, grants) ?? []);
    if (rights.length < probes.length) return [];
    const named = rights.map((right) => ({ ...right, action: "iam:*" }));
    return foundOf([{ ...deed(named, "makes itself and others administrators", "high"), rights: named.slice(0, 1) }]);
  });

/** What stands above others in the account: who may not touch it is no administrator. */
const above = ["iam:createpolicyversion", "sts:assumerole", "organizations:leaveorganization"];

/** The statements that allow all but what they name: actions or resources. */
export const allButFound = (grants: Grants): readonly Found[] =>
  eachOf(grants, (clause) => {
    const whole = clause.statement as AnyField | undefined;
    if (whole?.state === "unknown") return [{ about: whole, answer: answered("unknown", whole), severity: "high" }];
    if (!clause.negated && !clause.without) return [];
    const probe = clause.negated ? anyAction : (clause.example ?? anyAction);
    const right = alone(probe, clause, grants);
    const { broad } = clause.reach(probe);
    const { about } = clause;
    if (right !== undefined) {
      const spares = above.every((action) => clause.covers(action).truth === "no");
      if (clause.without || !spares) return [{ about, answer: right.answer, severity: "high" }];
      return [softer(clause, right.answer, "it leaves out what makes administrators")];
    }
    const kept = all(clause.allows, clause.covers(probe));
    if (broad.truth === "no") return [softer(clause, kept, "it goes no further than the resources that it names")];
    const { limited } = clause.limits("iam");
    return limited.truth === "no" ? [] : [softer(clause, kept, "a condition limits it")];
  });

const softer = ({ about }: Clause, answer: Answer, because: string): Found => ({
  about,
  answer: answer.stating({ kind: "softened", because }),
  severity: "medium",
});

/** A service that no condition on `iam:PassedToService` names. */
const anyService = ["a-service-of-no-name.amazonaws.com"];

/** The statements that let roles be passed that are not named. */
export const passRoleFound = (grants: Grants): readonly Found[] =>
  eachOf(grants, (clause) => {
    const right = alone("iam:PassRole", clause, grants);
    if (right === undefined) return [];
    const story = "gives every role of the account to something that it runs";
    const toAny: Truth = alone("iam:PassRole", clause, grants, anyService)?.answer.truth ?? "no";
    if (toAny === "yes" || right.answer.truth !== "yes") return foundOf([deed([right], story, "high")]);
    return foundOf([deed([{ ...right, toNamedServices: true }], story, "medium")]);
  });

/** How many actions a finding names of those that it is about. */
const told = 3;

/** The statements that allow actions on all resources that could be allowed on some: those that read or change data. */
export const starResourceFound = (grants: Grants): readonly Found[] =>
  eachOf(grants, (clause) => {
    // What names every action is for other rules.
    const everything = clause.covers(anyAction);
    if (clause.statement === undefined || everything.truth === "yes") return [];
    const rights = tellingActions().flatMap((action) => {
      const right = alone(action, clause, grants);
      if (right?.breadth !== "all") return [];
      return [everything.truth === "no" ? right : { ...right, answer: all(right.answer, not(everything)) }];
    });
    const sure = rights.filter(({ answer }) => answer.truth === "yes");
    const shown = (sure.length > 0 ? sure : rights).slice(0, told);
    return shown.length === 0 ? [] : foundOf([deed(shown, "does so to everything of the account", "medium")]);
  });
