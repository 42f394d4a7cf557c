import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Truth } from "../../../core/model/answer.ts";
import { eventPattern } from "../../../core/monitoring/event-pattern.ts";
import { type EventTree, filterPattern } from "../../../core/monitoring/filter-pattern.ts";

const event: EventTree = {
  eventType: "AwsApiCall",
  eventSource: "iam.amazonaws.com",
  eventName: "CreateUser",
  errorCode: null,
  userIdentity: { type: "Root", invokedBy: null, mfa: true },
};

const filters = suite("filter patterns of CloudWatch Logs");
const filterCases: readonly (readonly [pattern: string, truth: Truth | undefined])[] = [
  ['{ $.userIdentity.type = "Root" }', "yes"],
  ['{($.userIdentity.type="Root")}', "yes"],
  ["{ $.userIdentity.type = Root }", "yes"],
  ['{ $.userIdentity.type = "R*t" }', "yes"],
  ['{ $.userIdentity.type = "R.*" }', "no"],
  ["{ $.userIdentity.type = %^R% }", "yes"],
  ['{ $.userIdentity["type"] = "Root" }', "yes"],
  ['{ $.userIdentity.type != "Root" }', "no"],
  ['{ $.userIdentity.type != "IAMUser" }', "yes"],
  ["{ $.userIdentity.invokedBy NOT EXISTS }", "yes"],
  ["{ $.userIdentity.invokedBy not exists }", "yes"],
  ["{ $.userIdentity.type NOT EXISTS }", "no"],
  ["{ $.errorCode IS NULL }", "yes"],
  ["{ $.userIdentity.mfa IS TRUE }", "yes"],
  ["{ $.userIdentity.mfa IS FALSE }", "no"],
  ['{ $.errorCode = "*" }', "no"],
  ['{ $.errorCode != "AccessDenied" }', "unknown"],
  ['{ $.sourceIPAddress = "198.51.100.7" }', "unknown"],
  ['{ $.eventName = "CreateUser" || $.sourceIPAddress = "198.51.100.7" }', "yes"],
  ['{ $.eventName = "DeleteUser" && $.sourceIPAddress = "198.51.100.7" }', "no"],
  ['{ $.eventName = "CreateUser" && $.sourceIPAddress = "198.51.100.7" }', "unknown"],
  ['{ $.eventName = "CreateUser" || $.eventName = "A" && $.eventName = "B" }', "yes"],
  ['{ ($.eventName = "CreateUser" || $.eventName = "A") && $.eventName = "B" }', "no"],
  ["Root", undefined],
  ["", undefined],
  ["{ }", undefined],
  ['{ $.eventName = "CreateUser" && }', undefined],
  ['{ ($.eventName = "CreateUser" }', undefined],
  ['{ $.eventName "CreateUser" }', undefined],
  ["{ $.latency > 5 }", undefined],
  ["{ $.eventName IS ODD }", undefined],
  ["{ $.eventName = %(% }", undefined],
];
for (const [pattern, truth] of filterCases) {
  filters(`${pattern || "an empty one"} is ${truth}`, () => {
    assert.is(filterPattern(pattern)?.(event), truth);
  });
}
filters.run();

const events = suite("event patterns of EventBridge");
const eventCases: readonly (readonly [pattern: object, truth: Truth | undefined])[] = [
  [{ detail: { userIdentity: { type: ["Root"] } } }, "yes"],
  [{ source: ["aws.iam"] }, "yes"],
  [{ source: ["aws.ec2"] }, "no"],
  [{ source: [{ prefix: "aws." }] }, "yes"],
  [{ "detail-type": ["AWS API Call via CloudTrail"], detail: { eventName: ["CreateUser", "DeleteUser"] } }, "yes"],
  [{ "detail-type": ["AWS Console Sign In via CloudTrail"] }, "no"],
  [{ detail: { eventName: [{ "anything-but": "DeleteUser" }] } }, "yes"],
  [{ detail: { eventName: [{ "anything-but": ["CreateUser"] }] } }, "no"],
  [{ detail: { errorCode: [{ exists: false }] } }, "yes"],
  [{ detail: { errorCode: [{ exists: true }] } }, "no"],
  [{ detail: { errorCode: [{ "anything-but": "AccessDenied" }] } }, "no"],
  [{ detail: { sourceIPAddress: ["198.51.100.7"] } }, "unknown"],
  [{ detail: { sourceIPAddress: ["198.51.100.7"], eventName: ["DeleteUser"] } }, "no"],
  [{ account: ["111122223333"] }, "unknown"],
  [{ detail: { eventName: [{ suffix: "User" }] } }, undefined],
  [{ $or: [{ source: ["aws.iam"] }] }, undefined],
  [{ detail: { eventName: "CreateUser" } }, undefined],
  [{}, undefined],
];
for (const [pattern, truth] of eventCases) {
  events(`${JSON.stringify(pattern)} is ${truth}`, () => {
    assert.is(eventPattern(pattern as Readonly<Record<string, unknown>>)?.(event), truth);
  });
}
events("a sign-in is passed on as one", () => {
  const signIn = { ...event, eventType: "AwsConsoleSignIn", eventSource: "signin.amazonaws.com" };
  assert.is(
    eventPattern({ "detail-type": ["AWS Console Sign In via CloudTrail"], source: ["aws.signin"] })?.(signIn),
    "yes",
  );
});
events.run();
