import type { Fact } from "../model/answer.ts";
import type { DefaultClaim } from "../model/field.ts";
import type { Place } from "../model/resource.ts";
import type { Problem, Source } from "../model/unit.ts";
import type { Why } from "../model/value.ts";
import type { RuleFailure, Verdict } from "./evaluate.ts";
import type { Level } from "./pack.ts";
import type { AnyRule, Severity } from "./rule.ts";

/** One thing that an answer rests on: a property, and what was seen there. Holds no secret. */
export interface Evidence {
  /** The address of the resource whose property it is: the finding's own, or a companion's. */
  readonly address: string;
  /** The way to the property in the model's names, as `ingress.0.cidrBlocks.1`; "" for the resource itself. */
  readonly path: string;
  readonly saw: "value" | "absent" | "unknown" | "default";
  /** The value where it is a scalar that may be shown; `secret` where it may not. */
  readonly value?: string | number | boolean;
  readonly secret?: true;
  /** A list without an element. */
  readonly empty?: true;
  readonly why?: Why;
  readonly claim?: DefaultClaim;
}

/** What one rule says about one resource or property, judged. Plain data: it outlives the trees it was read from. */
export interface Finding {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly level: Level;
  readonly verdict: Verdict;
  readonly resource: {
    readonly address: string;
    readonly type: string;
    readonly unit: string;
    /** How people call it where the address says little. */
    readonly label?: string;
    readonly source: Source | "configuration";
    /** The account, for a live one, or where the source says it. */
    readonly account?: string;
    readonly region?: string;
  };
  /** The property that the rule is about, or the first that decided; "" for the resource itself. */
  readonly path: string;
  /** Where that property is written; nothing for a live resource. */
  readonly place: Place | undefined;
  /** A second place that helps to understand the first. */
  readonly related?: Place;
  /** The API operation that the answer came from, for a live resource. */
  readonly call?: string;
  readonly evidence: readonly Evidence[];
  readonly facts: readonly Fact[];
  /** sha256 over rule, unit, resource and property: stable over moved lines, machines and releases. */
  readonly fingerprint: string;
  /** The fingerprints it had under names that the source declares as earlier ones. */
  readonly earlier: readonly string[];
  /** Equal for findings of one resource that rest on the same evidence. */
  readonly cause: string;
  /** Whether it speaks for all findings of its cause; the others are named in `also`. */
  readonly leads: boolean;
  /** Ids of the rules whose findings of the same cause it speaks for. */
  readonly also: readonly string[];
  readonly waived: Waiver | undefined;
  /** False where a baseline was given and holds it. */
  readonly isNew: boolean;
}

/** An exception that somebody owns. */
export interface Waiver {
  readonly rule: string;
  /** An address, or a glob over addresses with `*`. */
  readonly resource: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day that it holds, as `2026-12-31`. */
  readonly until: string;
  /** Where it is written in the configuration. */
  readonly place?: Place;
}

/** How many resources and answers a unit gave. */
export interface UnitSummary {
  readonly id: string;
  readonly source: Source;
  readonly origin: string;
  /** Resources of the unit that at least one rule looked at. */
  readonly judged: number;
  /** Resources that were read only as companions or facts of others. */
  readonly considered: number;
  /** Resources whose type the model knows and no rule in use is on, by type. */
  readonly withoutRule: Readonly<Record<string, number>>;
  /** Resources of types that the model has no shape for, by type. */
  readonly notJudged: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}

/** How a rule fared over all units. */
export interface RuleTally {
  violated: number;
  passed: number;
  unknown: number;
  notApplicable: number;
}

export type GateLevel = Severity | "none";

/** Why the gate passed or failed. */
export interface Gate {
  readonly failOn: GateLevel;
  readonly unknowns: Level;
  readonly failed: boolean;
  /** Whether something could not be read or evaluated: never called clean. */
  readonly incomplete: boolean;
  /** The findings that fail it. */
  readonly failing: number;
  /** 0 passed, 1 failed, 3 incomplete; 1 wins over 3. */
  readonly exitCode: 0 | 1 | 3;
}

/** Everything that a reporter may say about a run. */
export interface Report {
  readonly version: string;
  readonly packs: readonly string[];
  readonly units: readonly UnitSummary[];
  /** Violated and cannot-tell ones, and passes where they were asked for; sorted. */
  readonly findings: readonly Finding[];
  /** The rules that were in use, sorted by id, each with the level it had. */
  readonly rules: readonly {
    readonly rule: AnyRule;
    readonly level: Level;
    readonly severity: Severity;
    readonly tally: RuleTally;
  }[];
  readonly problems: readonly Problem[];
  readonly failures: readonly RuleFailure[];
  readonly gate: Gate;
  /** Whether a baseline was given. */
  readonly hasBaseline: boolean;
}
