/** How many worlds are tried for one rule and resource before the answer is "cannot tell". */
export const worldLimit = 32;

interface Choice {
  readonly world: string;
  readonly names: readonly string[];
  index: number;
}

/**
 * The worlds of undecided conditions, walked one after the other: a question asks for the choice of a world when it
 * meets it, and `next` goes on to the next combination of the worlds that were asked for.
 */
export class Worlds {
  private readonly choices: Choice[] = [];
  private readonly byName = new Map<string, Choice>();
  private tried = 0;

  /** Forgets all choices: before each rule and resource. */
  begin(): void {
    this.tried = 1;
    if (!this.touched) return;
    this.choices.length = 0;
    this.byName.clear();
  }

  /** The choice that `world` takes now, out of `names`. */
  choose(world: string, names: readonly string[]): string {
    let choice = this.byName.get(world);
    if (choice === undefined) {
      choice = { world, names, index: 0 };
      this.byName.set(world, choice);
      this.choices.push(choice);
    }
    return choice.names[choice.index] as string;
  }

  /** The worlds that were asked for since `begin`. */
  get met(): readonly string[] {
    return this.choices.map((choice) => choice.world);
  }

  get touched(): boolean {
    return this.choices.length > 0;
  }

  /** Steps to the next combination: false once all have been walked, "limit" where there are too many. */
  next(): boolean | "limit" {
    for (let last = this.choices.at(-1); last !== undefined; last = this.choices.at(-1)) {
      if (last.index + 1 < last.names.length) {
        last.index++;
        this.tried++;
        return this.tried > worldLimit ? "limit" : true;
      }
      this.choices.pop();
      this.byName.delete(last.world);
    }
    return false;
  }
}
