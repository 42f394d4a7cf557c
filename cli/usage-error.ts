/** Wrong use or a wrong configuration: exit code 2. The message says what is wrong and how to mend it. */
export class UsageError extends Error {}
