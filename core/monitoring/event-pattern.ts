import type { Truth } from "../model/answer.ts";
import { type EventTree, type EventValue, type Matcher, valueAt } from "./filter-pattern.ts";

type Tree = Readonly<Record<string, unknown>>;

/**
 * What an event pattern of EventBridge matches; undefined where it is none, or matches by more than values, prefixes and
 * their opposites. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function eventPattern(pattern: Tree): Matcher | undefined {
  const tests = testsOf(pattern, []);
  if (tests === undefined || tests.length === 0) return undefined;
  return (event) => together(tests.map((test) => test(envelopeOf(event))));
}

/** The event of CloudTrail as EventBridge passes it on. */
function envelopeOf(event: EventTree): EventTree {
  const service = String(event["eventSource"] ?? "").replace(/\.amazonaws\.com$/, "");
  const signIn = event["eventType"] === "AwsConsoleSignIn";
  return {
    source: `aws.${service}`,
    "detail-type": signIn ? "AWS Console Sign In via CloudTrail" : "AWS API Call via CloudTrail",
    detail: event,
  };
}

function testsOf(pattern: Tree, path: readonly string[]): readonly Matcher[] | undefined {
  const tests: Matcher[] = [];
  for (const [key, value] of Object.entries(pattern)) {
    const way = [...path, key];
    if (Array.isArray(value)) {
      const test = oneOf(value);
      if (test === undefined) return undefined;
      tests.push((event) => test(valueAt(event, way)));
    } else {
      const inner = isTree(value) && !key.startsWith("$") ? testsOf(value, way) : undefined;
      if (inner === undefined) return undefined;
      tests.push(...inner);
    }
  }
  return tests;
}

type Test = (value: EventValue | undefined) => Truth;

function oneOf(wanted: readonly unknown[]): Test | undefined {
  const tests = wanted.map(single);
  if (!tests.every((test) => test !== undefined)) return undefined;
  return (value) => {
    if (value === undefined) return "unknown";
    return tests.some((test) => test(value)) ? "yes" : "no";
  };
}

function single(wanted: unknown): ((value: EventValue) => boolean) | undefined {
  if (wanted === null || typeof wanted !== "object") return (value) => value === wanted;
  if (!isTree(wanted) || Object.keys(wanted).length !== 1) return undefined;
  if (typeof wanted["prefix"] === "string") {
    const start = wanted["prefix"];
    return (value) => typeof value === "string" && value.startsWith(start);
  }
  if (typeof wanted["exists"] === "boolean") return (value) => (value !== null) === wanted["exists"];
  const excluded = wanted["anything-but"];
  const list = Array.isArray(excluded) ? excluded : [excluded];
  if (excluded === undefined || list.some((each) => typeof each === "object")) return undefined;
  return (value) => value !== null && !list.includes(value);
}

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function together(found: readonly Truth[]): Truth {
  if (found.includes("no")) return "no";
  return found.includes("unknown") ? "unknown" : "yes";
}
