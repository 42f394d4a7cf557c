import type { Problem, Unit } from "../core/model/unit.ts";

/** One file (or standard input) as it came in. */
export interface InputFile {
  /** How it is shown and identified: relative to where the run started, forward slashes; `-` for standard input. */
  readonly name: string;
  /** Absolute path; absent for standard input. */
  readonly path?: string;
  readonly bytes: Buffer;
}

/** What a reader made of its input. A problem loses nothing else: the units are still judged. */
export interface ReadResult {
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
  /** Absolute paths of further files that belong to these units and are not to be read again as something else. */
  readonly claimed?: readonly string[];
}

/** What the start of a text file shows, worked out once and put to every reader. */
export interface Sniff {
  /** `json`: the first sign is `{` or `[`. */
  readonly form: "json" | "text";
  /** The member names of a JSON document's top level, in order, as far as a reader could need them. */
  readonly keys: readonly string[];
  /** The first 64 kB as text. */
  readonly head: string;
}

/** A reader of one kind of file. It claims by content, never by name. */
export interface FileReader {
  /** What it reads, in users' words: `Terraform plan`. */
  readonly kind: string;
  claims(sniff: Sniff): boolean;
  /** Reads a claimed file. Throws nothing: what is wrong is a problem. */
  read(file: InputFile): Promise<ReadResult> | ReadResult;
}
