/** A line of a program, as a stack trace names it: its file is a path of the machine where the trace was made. */
export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const place = /^(.+):(\d{1,9}):(\d{1,9})$/;

/** The frames of a trace that are the user's own, innermost first: `new Shop (/app/lib/shop.ts:11:19)`. */
export function userFrames(trace: unknown): readonly Frame[] {
  return Array.isArray(trace) ? trace.flatMap((text) => (typeof text === "string" ? (frameOf(text) ?? []) : [])) : [];
}

function frameOf(text: string): Frame | undefined {
  const open = text.endsWith(")") ? text.indexOf(" (") : -1;
  const written = open < 0 ? text.replace(/^\s*(?:at )?(?:async )?/, "") : text.slice(open + 2, -1);
  const [, path = "", line, column] = place.exec(written) ?? [];
  const file = slashed(path);
  if (file === "" || isOfLibrary(file)) return undefined;
  return { file, line: Number(line), column: Number(column) };
}

/** Paths of Windows and URLs of modules as plain paths. */
function slashed(path: string): string {
  const slashes = path.replaceAll("\\", "/");
  if (!slashes.startsWith("file://")) return slashes;
  try {
    return decodeURIComponent(slashes.slice("file://".length));
  } catch {
    return "";
  }
}

const isOfLibrary = (file: string): boolean =>
  file.startsWith("node:") || file.startsWith("internal/") || file.includes("<") || /(?:^|\/)node_modules\//.test(file);
