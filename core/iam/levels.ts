/** How wide a policy is, from the widest to the narrowest. */
export const levels = [
  "public",
  "public-authenticated",
  "public-guarded",
  "limited-network",
  "external-org",
  "external-account",
  "service-unguarded",
  "federated",
  "org",
  "service-guarded",
  "own",
  "none",
  /** It cannot be told: see `unknowns` and `atMost`. */
  "unknown",
  /** AWS refuses the document: see `atMost` for what it asks for. */
  "malformed",
] as const;
export type Level = (typeof levels)[number];

/** Whether `a` lets in more than `b`. */
export const isWider = (a: Level, b: Level): boolean => levels.indexOf(a) < levels.indexOf(b);

/** The widest of some levels. */
export const widestOf = (all: readonly Level[]): Level => levels.find((each) => all.includes(each)) ?? "none";
