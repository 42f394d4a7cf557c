import type { Place } from "../../core/model/resource.ts";
import type { Problem } from "../../core/model/unit.ts";
import type { Lines, Step } from "./place.ts";

/** A template as written: short forms (`!Sub x`) as their long ones, nothing evaluated. */
export interface Template {
  readonly file: string;
  readonly root: Readonly<Record<string, unknown>>;
  /** What is wrong with the text without making it unreadable: keys that are written twice. */
  readonly problems: readonly Problem[];
  /** The region of the node at `step`, or of the nearest node above it that is written. */
  place(step: Step | undefined): Place;
}

export type Parsed =
  | { readonly template: Template; readonly problem?: undefined }
  | { readonly template?: undefined; readonly problem: Problem };

/**
 * AWS takes templates of 1 MB at most
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html): beyond twice that it is
 * an attack or another kind of file. Nodes are counted with aliases written out, which is what defuses YAML bombs; a
 * minified template of 1 MB has up to 50,000.
 */
export const limits = { bytes: 2 * 1024 * 1024, nodes: 100_000, depth: 100 } as const;

/** The tree is larger or deeper than a template can be. */
export class TooLarge extends Error {}

export const tooLarge = (file: string): Problem => ({
  level: "error",
  file,
  message:
    `The template is not read: it is larger than ${limits.bytes / 1024 / 1024} MB or ${limits.nodes} values ` +
    "(aliases written out), or nested too deeply. AWS accepts 1 MB.",
});

/** A problem of the text at an offset. Quotes nothing of it: what stands next to a mistake may be a secret. */
export function mistake(file: string, lines: Lines, offset: number, what: string): Problem {
  const { line, column } = lines.place({ start: offset, end: offset });
  return { level: "error", file, line, column, message: `The template does not parse: ${what}.` };
}

export const twice = (file: string, lines: Lines, offset: number): Problem => ({
  ...mistake(file, lines, offset, ""),
  message: "A key is written twice in one map; the last one is used here. Remove one of them.",
});

/** The problem of a text that parses but holds no map of resources. */
export const noTemplate = (file: string): Problem => ({
  level: "error",
  file,
  message: "The template has no `Resources` map at its top level.",
});
