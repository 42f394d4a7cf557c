import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { breadthOf } from "../../../core/iam/identity/breadth.ts";
import type { Clause } from "../../../core/iam/identity/clause.ts";
import { documentAt } from "../../../core/iam/identity/documents.ts";
import { escalationsOf } from "../../../core/iam/identity/escalate.ts";
import { escalationSets } from "../../../core/iam/identity/escalation-sets.ts";
import { globOf, isStar } from "../../../core/iam/identity/pattern.ts";
import { rightTo } from "../../../core/iam/identity/rights.ts";
import { Answer } from "../../../core/model/answer.ts";
import type { AnyField, Field } from "../../../core/model/field.ts";
import { Unit } from "../../../core/model/unit.ts";
import { GivenResource } from "../../support/given.ts";

const test = suite("identities");

interface Written {
  readonly Effect: "Allow" | "Deny";
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: object;
}

const unit = new Unit("test", "pulumi-program", "test");

function clausesOf(statements: readonly object[]): readonly Clause[] {
  const tree = { policy: { Statement: statements } };
  const resource = new GivenResource(unit, "aws:iam/policy:Policy", "policy", tree);
  const { clauses } = documentAt((resource.fields as unknown as Field<{ policy: unknown }>).at("policy") as AnyField);
  if (clauses instanceof Answer) throw new Error("a policy that is not known");
  return clauses;
}

const can = (statements: readonly object[], action: string, services?: readonly string[]): string =>
  rightTo(action, { clauses: clausesOf(statements) }, services)?.answer.truth ?? "no";

const patterns: readonly (readonly [pattern: string, text: string, matches: boolean])[] = [
  ["*", "iam:passrole", true],
  ["iam:*", "iam:passrole", true],
  ["IAM:Pass*", "iam:passrole", true],
  ["iam:Pass?ole", "iam:passrole", true],
  ["iam:Pass?role", "iam:passrole", false],
  ["i*m:p*", "iam:passrole", true],
  ["iam:Pass", "iam:passrole", false],
  ["iam.passrole", "iam:passrole", false],
  ["s3:Get(Object)", "s3:getobject", false],
];
for (const [pattern, text, matches] of patterns) {
  test(`${pattern} ${matches ? "holds" : "does not hold"} for ${text}`, () =>
    assert.is(globOf(pattern, "i").test(text), matches));
}

test("stars alone", () => {
  for (const text of ["*", "**", "*:*", "*/*", "?*"]) assert.ok(isStar(text), text);
  for (const text of ["", "?", "s3:*", "arn:*", "*a"]) assert.not.ok(isStar(text), text);
});

const breadths: readonly (readonly [resource: string, action: string, breadth: string])[] = [
  ["*", "iam:CreateUser", "all"],
  ["arn:*", "s3:GetObject", "all"],
  ["arn:aws:sqs", "sqs:ReceiveMessage", "all"],
  ["arn:aws:sqs", "s3:GetObject", "none"],
  ["arn:aws:sqs:*", "s3:GetObject", "none"],
  ["arn:aws:sqs:eu-west-1", "sqs:ReceiveMessage", "account"],
  ["arn:aws:iam::111122223333", "iam:PassRole", "all"],
  ["arn:aws:*:*:*:*", "s3:GetObject", "all"],
  ["arn:aws:s3:::*", "s3:GetObject", "all"],
  ["arn:aws:s3:::*/*", "s3:GetObject", "all"],
  ["arn:aws:s3:::orders/*", "s3:GetObject", "named"],
  ["arn:aws:s3:::orders-*", "s3:GetObject", "named"],
  ["arn:aws:sqs:*:*:*", "s3:GetObject", "none"],
  ["arn:aws:sqs:*:*:*", "sqs:ReceiveMessage", "all"],
  ["arn:aws:sqs:eu-west-1:111122223333:*", "sqs:ReceiveMessage", "account"],
  ["arn:aws:sqs:eu-west-1:111122223333:orders", "sqs:ReceiveMessage", "named"],
  ["arn:aws:iam::111122223333:role/*", "iam:PassRole", "all"],
  ["arn:aws:iam::*:role/*", "iam:PassRole", "all"],
  ["arn:aws:iam::111122223333:*", "iam:PassRole", "all"],
  ["arn:aws:iam::111122223333:role/shop/*", "iam:PassRole", "named"],
  ["arn:aws:iam::111122223333:role/orders", "iam:PassRole", "named"],
  ["arn:aws:iam::111122223333:user/*", "iam:PassRole", "none"],
  ["arn:aws:iam::111122223333:user/*", "iam:CreateLoginProfile", "all"],
  ["arn:aws:iam::111122223333:policy/*", "iam:SetDefaultPolicyVersion", "all"],
  ["arn:aws:iam::*:role/deploy", "sts:AssumeRole", "all"],
  ["arn:aws:iam::111122223333:role/*", "sts:AssumeRole", "account"],
  ["arn:aws:lambda:*:*:function:*", "lambda:UpdateFunctionCode", "all"],
  ["arn:aws:lambda:eu-west-1:111122223333:function:*", "lambda:UpdateFunctionCode", "account"],
  ["arn:aws:lambda:*:*:function:orders", "lambda:UpdateFunctionCode", "named"],
  ["arn:aws:ec2:*:*:instance/*", "ssm:SendCommand", "all"],
  ["arn:aws:ssm:*:*:parameter/*", "ssm:GetParameter", "all"],
  ["arn:aws:ssm:*:*:parameter/shop/*", "ssm:GetParameter", "named"],
  ["orders", "s3:GetObject", "named"],
];
for (const [resource, action, breadth] of breadths) {
  test(`${action} on ${resource}: ${breadth}`, () => assert.is(breadthOf(resource, action, false), breadth));
}

test("an action that cannot be limited takes a star, and nothing else will do", () => {
  assert.is(breadthOf("*", "glue:CreateDevEndpoint", true), "all");
  assert.is(breadthOf("arn:aws:glue:*:*:*", "glue:CreateDevEndpoint", true), "none");
});

const allow = (Action: string, Resource = "*"): Written => ({ Effect: "Allow", Action: [Action], Resource });
const deny = (Action: string, Resource = "*"): Written => ({ Effect: "Deny", Action: [Action], Resource });

const denials: readonly (readonly [string, readonly object[], string])[] = [
  ["nothing is denied", [], "yes"],
  ["it is denied", [deny("iam:CreateUser")], "no"],
  ["all of the service is denied", [deny("iam:*")], "no"],
  ["all but it is denied", [{ Effect: "Deny", NotAction: "iam:CreateUser", Resource: "*" }], "yes"],
  ["all but another is denied", [{ Effect: "Deny", NotAction: "iam:GetUser", Resource: "*" }], "no"],
  ["it is denied on one user", [deny("iam:CreateUser", "arn:aws:iam::111122223333:user/kim")], "yes"],
  ["it is denied on all users of the account", [deny("iam:CreateUser", "arn:aws:iam::111122223333:user/*")], "no"],
  [
    "it is denied on all but one",
    [{ Effect: "Deny", Action: "iam:CreateUser", NotResource: "arn:aws:iam::1:user/kim" }],
    "no",
  ],
  ["it is denied under a condition", [{ ...deny("iam:CreateUser"), Condition: { Bool: { a: "true" } } }], "yes"],
  ["it is denied under a condition that is empty", [{ ...deny("iam:CreateUser"), Condition: {} }], "no"],
];
for (const [name, statements, expected] of denials) {
  test(`iam:CreateUser: ${name}`, () => assert.is(can([allow("iam:*"), ...statements], "iam:CreateUser"), expected));
}

test("what is denied in one region is allowed in the others", () => {
  const here = "arn:aws:dynamodb:eu-west-1:111122223333:table/*";
  assert.is(can([allow("dynamodb:*"), deny("dynamodb:Scan", here)], "dynamodb:Scan"), "yes");
  assert.is(can([allow("dynamodb:*", here), deny("dynamodb:Scan", here)], "dynamodb:Scan"), "no");
});

test("a boundary takes away what it does not allow", () => {
  const clauses = clausesOf([allow("*")]);
  const boundary = clausesOf([allow("s3:*"), allow("iam:CreateUser", "arn:aws:iam::111122223333:user/kim")]);
  assert.is(rightTo("s3:GetObject", { clauses, boundary })?.answer.truth, "yes");
  assert.is(rightTo("sqs:ReceiveMessage", { clauses, boundary }), undefined);
  assert.is(rightTo("iam:CreateUser", { clauses, boundary }), undefined);
});

test("a role can be passed to the services of the condition", () => {
  const statement = {
    ...allow("iam:PassRole"),
    Condition: { StringLike: { "iam:PassedToService": ["ec2.*", "ecs-tasks.amazonaws.com"] } },
  };
  assert.is(can([statement], "iam:PassRole", ["ec2.amazonaws.com"]), "yes");
  assert.is(can([statement], "iam:PassRole", ["ecs-tasks.amazonaws.com"]), "yes");
  assert.is(can([statement], "iam:PassRole", ["lambda.amazonaws.com"]), "no");
});

for (const set of escalationSets()) {
  const actions = set.needs.map((alternatives) => alternatives[0] as string);
  const passing = set.passesTo === undefined ? [] : ["iam:PassRole"];
  const whole = [...actions, ...passing].map((action) => allow(action));
  const holds = (statements: readonly object[]): boolean =>
    escalationsOf({ clauses: clausesOf(statements) }).some((each) => each.set === set);
  test(`${[...passing, ...actions].join(" and ")}: whole, and with any part missing`, () => {
    assert.ok(holds(whole));
    for (const missing of whole) assert.not.ok(holds(whole.filter((each) => each !== missing)));
    for (const alternative of set.needs.flat()) {
      const others = set.needs.filter((each) => !each.includes(alternative)).map((each) => each[0] as string);
      assert.ok(holds([alternative, ...others, ...passing].map((action) => allow(action))), alternative);
    }
  });
}

test("no set holds another of its severity", () => {
  const sets = escalationSets();
  const atoms = (set: (typeof sets)[number]) => [
    ...set.needs,
    ...(set.passesTo === undefined ? [] : [["iam:PassRole"]]),
  ];
  for (const big of sets) {
    for (const small of sets) {
      if (big === small || big.severity !== small.severity) continue;
      const within = atoms(small).every((need) =>
        atoms(big).some((each) => each.every((action) => need.includes(action))),
      );
      const passes = small.passesTo === undefined || (big.passesTo ?? []).every((to) => small.passesTo?.includes(to));
      assert.not.ok(within && passes, `${JSON.stringify(big.needs)} holds ${JSON.stringify(small.needs)}`);
    }
  }
});

const universe = ["iam:CreateUser", "iam:PassRole", "s3:GetObject", "sqs:ReceiveMessage"];
const action = fc.constantFrom(...universe, "*", "iam:*", "s3:Get*", "*:*e*", "IAM:pass?ole");
const statement = fc.record({
  Effect: fc.constantFrom("Allow" as const, "Deny" as const),
  Action: fc.array(action, { minLength: 1, maxLength: 3 }),
  negated: fc.boolean(),
});
const written = ({
  Effect,
  Action,
  negated,
}: {
  Effect: string;
  Action: readonly string[];
  negated: boolean;
}): object => ({
  Effect,
  [negated ? "NotAction" : "Action"]: Action,
  Resource: "*",
});

test("small policies, against a plain reading of the rules", () => {
  const plain = (pattern: string, name: string): boolean =>
    new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i").test(name);
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 4 }), (statements) => {
      for (const name of universe) {
        const about = statements.filter(({ Action, negated }) => Action.some((each) => plain(each, name)) !== negated);
        const allowed =
          about.some(({ Effect }) => Effect === "Allow") && !about.some(({ Effect }) => Effect === "Deny");
        assert.is(can(statements.map(written), name), allowed ? "yes" : "no", `${name} ${JSON.stringify(statements)}`);
      }
    }),
    { numRuns: 300 },
  );
});

test("more denials never give a right, more permissions never take one, and order does not matter", () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 4 }), statement, (statements, more) => {
      for (const name of universe) {
        const before = can(statements.map(written), name);
        const after = can([...statements, more].map(written), name);
        assert.is(can([more, ...statements].reverse().map(written), name), after);
        if (before !== after) assert.is(after, more.Effect === "Allow" ? "yes" : "no");
      }
    }),
    { numRuns: 300 },
  );
});

test.run();
