import { OneOf, Secret, Unknown } from "../../core/model/value.ts";
import { canonical, combine, isScalar, sameValue } from "./choices.ts";
import type { Evaluation, Loop } from "./evaluation.ts";
import { isMap, type Step } from "./place.ts";

/** A world that says only whether something holds. */
const undecided = (world: string): OneOf =>
  new OneOf(
    world,
    new Map([
      ["true", true],
      ["false", false],
    ]),
  );

interface Named {
  readonly node: unknown;
  readonly at: Step | undefined;
  readonly loop: Loop;
}

/** The conditions of a template: true, false, or a decision over the worlds of what is not known. */
export class Conditions {
  private readonly evaluation: Evaluation;
  private readonly named: ReadonlyMap<string, Named>;
  private readonly decided = new Map<string, unknown>();

  constructor(evaluation: Evaluation, named: ReadonlyMap<string, Named>) {
    this.evaluation = evaluation;
    this.named = named;
  }

  decide(name: string): unknown {
    if (this.decided.has(name)) return this.decided.get(name);
    const world = undecided(`condition ${this.evaluation.prefix}${name}`);
    // Holds while it is worked out: conditions that refer to each other in a circle stay undecided.
    this.decided.set(name, world);
    const declared = this.named.get(name);
    const decision = declared === undefined ? world : this.of(declared.node, declared.at, declared.loop, world.world);
    this.decided.set(name, decision);
    return decision;
  }

  private of(node: unknown, at: Step | undefined, loop: Loop, world: string): unknown {
    if (typeof node === "boolean") return node;
    if (!isMap(node)) return undecided(world);
    const [name, argument] = Object.entries(node)[0] ?? [];
    const list = Array.isArray(argument) ? argument : [argument];
    const each = (): readonly unknown[] => list.map((part, index) => this.of(part, at, loop, `${world}[${index}]`));
    switch (name) {
      case "Condition":
        return typeof argument === "string" ? this.decide(argument) : undecided(world);
      case "Fn::Equals":
        return this.equals(list, at, loop, world);
      case "Fn::Not":
        return combine(each(), ([value]) => value === false);
      case "Fn::And":
        return combine(each(), (values) => values.every((value) => value === true));
      case "Fn::Or":
        return combine(each(), (values) => values.some((value) => value === true));
      default:
        return undecided(world);
    }
  }

  private equals(list: readonly unknown[], at: Step | undefined, loop: Loop, world: string): unknown {
    const sides = [0, 1].map((index) => this.evaluation.value(list[index] ?? "", at, loop));
    return combine(sides, ([a, b]) => sameValue(a, b) ?? undecided(wording([a, b]) ?? world));
  }
}

/**
 * The name of the world of a comparison: the same whichever side is written first. None where a side has no name that
 * is the same for equal values only, or is secret.
 */
function wording(sides: readonly unknown[]): string | undefined {
  const words = sides.map(described);
  return words.includes(undefined) ? undefined : words.sort().join(" equals ");
}

function described(value: unknown): string | undefined {
  if (value instanceof Secret && !(value.value instanceof Unknown)) return undefined;
  if (isScalar(value)) return JSON.stringify(value);
  const text = canonical(value);
  if (text !== undefined) return text;
  return value instanceof Unknown && value.why.kind === "elsewhere" ? `(elsewhere ${value.why.what})` : undefined;
}
