import { defineRule } from "../../core/engine/rule.ts";
import { administratorIn } from "../../core/iam/identity/judge.ts";
import { Answer, answered } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";

export const lambdaAdminRole = defineRule({
  id: "lambda-admin-role",
  title: "The function runs with administrator rights",
  theme: "iam",
  severity: "high",
  severityReason:
    "One hole in the code or a package of it is the whole account's; where a part of the rights is left out, or they end at some resources, it is medium.",
  equivalents: { trivy: ["AVD-AWS-0114"], cdknag: ["LambdaStarPermissions"] },
  cwe: [250, 269],
  why: "Whoever makes the function run a line of their own, by an input or a package that it uses, reads and deletes everything that the shop has.",
  fix: "Give the function a role of its own, whose policies name the actions and resources that its code needs.",
  sources: [
    "https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html",
    "https://docs.aws.amazon.com/lambda/latest/dg/lambda-permissions.html",
  ],
  on: ["aws:lambda/function:Function"],
  violatedWhen(fn, { graph, trusted }) {
    const about = fn.fields.at("role") as AnyField;
    const { resources, sure } = graph.pointedAtBy(fn, "role", ["aws:iam/role:Role"]);
    const [role] = resources;
    if (role === undefined || !sure) {
      return [{ about, answer: answered("unknown", about, { kind: "elsewhere", what: "the function's role" }) }];
    }
    const found = administratorIn(role, graph, trusted.policies);
    if (found instanceof Answer) return [{ about, answer: found }];
    return [{ about, answer: found.answer, severity: found.severity }];
  },
});
