import type { TypeToken } from "../model/shapes.generated.ts";
import type { AnyRule, Rule, Severity } from "./rule.ts";

/** What is done with a finding: stop the gate, only show it, or not run the rule. */
export type Level = "fail" | "warn" | "off";

/** One rule as a pack or a configuration uses it. */
export interface Use {
  readonly rule: AnyRule;
  readonly level: Level;
  /** The most severe that its findings can be. */
  readonly severity: Severity;
  readonly params: object;
}

/** A choice of rules with their levels and parameters. */
export interface Pack {
  readonly name: string;
  /** What the pack is for, in one sentence. */
  readonly description: string;
  readonly uses: readonly Use[];
}

/** Uses `rule` at `level`, with some of its parameters changed; the compiler knows which it has. */
export function use<T extends TypeToken, P extends object>(
  rule: Rule<T, P>,
  level: Level,
  params?: NoInfer<Partial<P>>,
): Use {
  return { rule, level, severity: rule.severity, params: { ...rule.params?.defaults, ...params } };
}

/** Gives a pack literal its type. The function does nothing else. */
export const definePack = (pack: Pack): Pack => pack;
