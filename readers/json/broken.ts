import type { Problem } from "../../core/model/unit.ts";
import type { InputFile } from "../reader.ts";
import { LineIndex } from "./line-index.ts";
import { JsonDefect } from "./scanner.ts";

/** A problem for a JSON document that cannot be read; it never quotes the text, which may hold a secret. */
export function broken(file: InputFile, error: unknown): Problem {
  if (error instanceof JsonDefect) {
    const at = new LineIndex(file.bytes).at(Math.min(error.offset, file.bytes.length));
    return { level: "error", file: file.name, ...at, message: `The file ${error.message}.` };
  }
  const message =
    error instanceof TypeError
      ? "The file is not what it claims to be: a part has another form than expected."
      : "The file could not be read.";
  return { level: "error", file: file.name, message };
}
