declare const LEAKGATE_VERSION: string | undefined;

/** The version of this build; `dev` where it runs from its sources. */
export const version = typeof LEAKGATE_VERSION === "string" ? LEAKGATE_VERSION : "dev";
