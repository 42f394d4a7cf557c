import type { Interpreter } from "./interpreter.ts";
import type { Loop } from "./stack.ts";
import type { Value } from "./values.ts";

/** How many rounds of nested loops are tried. */
const most = 1000;

/**
 * Finds out at which elements the loops are: those with which the resource gets the name that it has. A loop about
 * which that does not tell stays undecided, unless it has one round only.
 */
export function decideLoops(
  interpreter: Interpreter,
  loops: readonly Loop[],
  name: Value | undefined,
  expected: string,
): void {
  if (loops.length === 0) return;
  const rounds: (readonly number[])[] = [];
  const known = new Rounds(interpreter, loops, (round) => {
    if (name !== undefined && interpreter.text(name) === expected) rounds.push(round);
  });
  known.try(0, []);
  for (const [index, { loop, list }] of loops.entries()) {
    interpreter.forgetRounds(loops.slice(index));
    const picked = new Set(rounds.map((round) => round[index]));
    const [only] = picked;
    if (picked.size === 1) interpreter.choose(loop, only);
    else interpreter.choose(loop, interpreter.elements(list, true)?.length === 1 ? 0 : undefined);
  }
}

class Rounds {
  private readonly interpreter: Interpreter;
  private readonly loops: readonly Loop[];
  private readonly each: (round: readonly number[]) => void;
  private left = most;

  constructor(interpreter: Interpreter, loops: readonly Loop[], each: (round: readonly number[]) => void) {
    this.interpreter = interpreter;
    this.loops = loops;
    this.each = each;
  }

  try(depth: number, round: readonly number[]): void {
    const loop = this.loops[depth];
    if (loop === undefined) {
      this.each(round);
      return;
    }
    // A loop whose rounds are not known is left out, and says nothing about the others.
    const length = this.lengthOf(loop);
    for (let index = 0; index < length && this.left-- > 0; index++) {
      this.interpreter.choose(loop.loop, index);
      this.interpreter.forgetRounds(this.loops.slice(depth + 1));
      this.try(depth + 1, [...round, index]);
    }
    this.interpreter.choose(loop.loop);
    if (length === 0) this.try(depth + 1, [...round, -1]);
  }

  private lengthOf({ loop, list }: Loop): number {
    if (loop.type === "ForInStatement") return this.interpreter.members(list)?.size ?? 0;
    return this.interpreter.rounds(loop, list)?.length ?? 0;
  }
}
