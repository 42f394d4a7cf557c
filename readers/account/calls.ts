import { type Outcome, outcomeOf, type Refusal } from "./outcome.ts";

/** Told after each call: how many are done, how many are known of so far, and the one that just ended. */
export type Progress = (done: number, total: number, call: string) => void;

/** The pages of a list call, as far as they came. */
export interface Listing<P> {
  readonly pages: readonly P[];
  /** Why the list is not complete. */
  readonly refused: Refusal | undefined;
}

/** Makes the calls of one scan: at most `limit` at a time, and what goes wrong is an outcome, never thrown. */
export class Calls {
  private readonly limit: number;
  private readonly onProgress: Progress | undefined;
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private done = 0;
  private total = 0;

  constructor(limit: number, onProgress?: Progress) {
    this.limit = limit;
    this.onProgress = onProgress;
  }

  /** Makes one call. */
  async ask<V>(call: string, send: () => Promise<V>): Promise<Outcome<V>> {
    this.total++;
    await this.enter();
    try {
      return { kind: "answered", value: await send() };
    } catch (error) {
      return outcomeOf(call, error);
    } finally {
      this.leave();
      this.done++;
      this.onProgress?.(this.done, this.total, call);
    }
  }

  /**
   * Makes a list call until there are no more pages. `next` gives the token of the page after; a token that repeats
   * ends the list as failed, since what follows would never come.
   */
  async list<P>(
    call: string,
    send: (token: string | undefined) => Promise<P>,
    next: (page: P) => string | undefined,
  ): Promise<Listing<P>> {
    const pages: P[] = [];
    const seen = new Set<string>();
    for (let token: string | undefined; ; ) {
      const asked = token;
      const outcome = await this.ask(call, () => send(asked));
      if (outcome.kind === "refused") return { pages, refused: outcome.why };
      if (outcome.kind !== "answered") return { pages, refused: undefined };
      pages.push(outcome.value);
      token = next(outcome.value) || undefined;
      if (token === undefined) return { pages, refused: undefined };
      if (seen.has(token)) return { pages, refused: { kind: "failed", call, cause: "RepeatedPageToken" } };
      seen.add(token);
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.limit) {
      this.running++;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private leave(): void {
    const first = this.waiting.shift();
    if (first === undefined) this.running--;
    else first();
  }
}
