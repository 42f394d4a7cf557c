/** Wrong use or a wrong configuration: exit code 2. Its lines say what is wrong and how to mend it. */
export class UsageError extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** One error for all that is wrong: a single mistake on a line of its own, several as a list under a title. */
export const mistakesError = (title: string, mistakes: readonly string[]): UsageError =>
  mistakes.length === 1 ? new UsageError(...mistakes) : new UsageError(title, ...mistakes.map((each) => `  ${each}`));
