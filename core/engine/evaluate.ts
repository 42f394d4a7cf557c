import { Answer, answered, type Truth } from "../model/answer.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import type { Unit } from "../model/unit.ts";
import type { Worlds } from "../model/worlds.ts";
import type { Use } from "./pack.ts";
import { type Circumstances, lower, type PropertyAnswer, type RuleContext, type Severity } from "./rule.ts";

export type Verdict = "violated" | "not violated" | "cannot tell" | "not applicable";

/** What one rule says about one resource, or one property of it. Its fields live until the resource is forgotten. */
export interface Outcome {
  readonly use: Use;
  readonly resource: Resource;
  readonly verdict: Verdict;
  readonly answer: Answer;
  /** The property that the rule is about, where it names one. */
  readonly about: PropertyAnswer["about"] | undefined;
  readonly severity: Severity;
}

/** A rule that threw: never a pass. */
export interface RuleFailure {
  readonly rule: string;
  readonly address: string;
  readonly unit: string;
  readonly cause: string;
}

/** Takes what `evaluate` finds, resource by resource. */
export interface Sink {
  /** All outcomes of one resource; called once for each resource that a rule is on. */
  resource(resource: Resource, outcomes: readonly Outcome[]): void;
  failure(failure: RuleFailure): void;
}

/**
 * Judges every resource of `graph` by all rules that are on its type, then drops its tree. Rules see one world at a
 * time; where worlds are undecided, all are walked and the answers put together.
 */
export function evaluate(graph: Graph, uses: readonly Use[], circumstances: Circumstances, sink: Sink): void {
  const byType = new Map<string, Applied[]>();
  for (const use of uses) {
    if (use.level === "off") continue;
    const applied = { use, context: { ...circumstances, graph, params: use.params } };
    for (const type of use.rule.on) byType.set(type, [...(byType.get(type) ?? []), applied]);
  }
  const onAll = byType.get("*") ?? [];
  for (const resource of everything(graph.unit)) {
    const own = byType.get(resource.type) ?? [];
    const on = onAll.length === 0 || isPseudo(resource) ? own : [...own, ...onAll];
    if (on.length === 0 || resource.isFact) continue;
    const outcomes: Outcome[] = [];
    for (const applied of on) outcomes.push(...judgeOne(graph, resource, applied, sink));
    sink.resource(resource, outcomes);
    graph.forget(resource);
  }
}

function* everything({ resources, others }: Unit): Generator<Resource> {
  yield* resources;
  yield* others;
}

/** What is judged like a resource and is none. */
const isPseudo = ({ type }: Resource): boolean => type.startsWith("pulumi:");

/** A rule in use, with all that it is given beside the resource. */
interface Applied {
  readonly use: Use;
  readonly context: RuleContext<object>;
}

function judgeOne(graph: Graph, resource: Resource, { use, context }: Applied, sink: Sink): readonly Outcome[] {
  const { worlds } = graph.unit;
  try {
    worlds.begin();
    const first = inOneWorld(graph, resource, use, context);
    if (!worlds.touched) return first ?? [];
    return together([first], graph, resource, use, context, worlds);
  } catch (error) {
    sink.failure({
      rule: use.rule.id,
      address: resource.address,
      unit: graph.unit.id,
      cause: error instanceof Error ? error.message : String(error),
    });
    return [];
  }
}

/** The outcomes in the present world; nothing where the resource does not exist in it. */
function inOneWorld(
  graph: Graph,
  resource: Resource,
  use: Use,
  context: RuleContext<object>,
): readonly Outcome[] | undefined {
  if (!graph.exists(resource)) return undefined;
  const { rule, severity } = use;
  const applies = rule.appliesWhen?.(resource, context);
  if (applies?.truth === "no") {
    return [{ use, resource, verdict: "not applicable", answer: applies, about: undefined, severity }];
  }
  const given = rule.violatedWhen(resource, context);
  if (given instanceof Answer) return [outcome(use, resource, given, applies, undefined, severity)];
  if (given.length === 0) {
    return [{ use, resource, verdict: "not applicable", answer: new Answer("no"), about: undefined, severity }];
  }
  return given.map(({ about, answer, severity: own }) =>
    outcome(use, resource, answer, applies, about, own === undefined ? severity : lower(severity, own)),
  );
}

/** Written out and not put together from parts: there is one for every rule and resource. */
function outcome(
  use: Use,
  resource: Resource,
  answer: Answer,
  applies: Answer | undefined,
  about: PropertyAnswer["about"] | undefined,
  severity: Severity,
): Outcome {
  if (applies?.truth === "unknown" && answer.truth !== "no") {
    return { use, resource, verdict: "cannot tell", answer: applies, about, severity };
  }
  return { use, resource, verdict: verdictOf[answer.truth], answer, about, severity };
}

const verdictOf: Readonly<Record<Truth, Verdict>> = { yes: "violated", no: "not violated", unknown: "cannot tell" };

/**
 * Walks the worlds that are left and puts the outcomes of all of them together. What was derived in one world is
 * dropped before the next, and at the end: no rule may take it for a fact.
 */
function together(
  seen: (readonly Outcome[] | undefined)[],
  graph: Graph,
  resource: Resource,
  use: Use,
  context: RuleContext<object>,
  worlds: Worlds,
): readonly Outcome[] {
  const met = new Set(worlds.met);
  const forget = (): void => {
    graph.forgetDerived();
    resource.forget();
  };
  let step = worlds.next();
  while (step === true) {
    forget();
    seen.push(inOneWorld(graph, resource, use, context));
    for (const world of worlds.met) met.add(world);
    step = worlds.next();
  }
  forget();
  const existing = seen.filter((each) => each !== undefined);
  const on = [...met].sort();
  if (step === "limit") {
    const answer = new Answer("unknown", undefined, [], {
      kind: "limit",
      what: `more than 32 worlds of ${on.join(", ")}`,
    });
    return [{ use, resource, severity: use.severity, about: undefined, verdict: "cannot tell", answer }];
  }
  const [first, ...others] = existing;
  if (first === undefined) return [];
  if (others.every((each) => sameVerdicts(each, first))) return first;
  return agree(existing, on);
}

const sameVerdicts = (a: readonly Outcome[], b: readonly Outcome[]): boolean =>
  a.length === b.length &&
  a.every((each, index) => each.verdict === b[index]?.verdict && keyOf(each) === keyOf(b[index] as Outcome));

/** One outcome for each property: the common verdict where all worlds agree, "cannot tell" where they do not. */
function agree(worlds: readonly (readonly Outcome[])[], on: readonly string[]): readonly Outcome[] {
  const byProperty = new Map<string, Outcome[]>();
  for (const outcomes of worlds)
    for (const each of outcomes) byProperty.set(keyOf(each), [...(byProperty.get(keyOf(each)) ?? []), each]);
  const merged: Outcome[] = [];
  for (const outcomes of byProperty.values()) {
    const [first] = outcomes as [Outcome];
    const inAll = outcomes.length >= worlds.length;
    if (inAll && outcomes.every((each) => each.verdict === first.verdict)) merged.push(first);
    else if (outcomes.every((each) => each.verdict === "not violated" || each.verdict === "not applicable")) {
      merged.push(first);
    } else {
      const field = first.about ?? first.resource.fields;
      merged.push({ ...first, verdict: "cannot tell", answer: answered("unknown", field, { kind: "depends", on }) });
    }
  }
  return merged;
}

const keyOf = (outcome: Outcome): string => outcome.about?.path.join(".") ?? "";
