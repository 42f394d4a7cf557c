import { register } from "node:module";
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { UsageError } from "./usage-error.ts";

let registered = false;

/**
 * Makes files in TypeScript loadable, and `leakgate` in them the running one, so that there is one `Field` class. The
 * loader is a file of its own, which Node runs beside the program.
 */
export function acceptTypeScript(): void {
  if (registered) return;
  register("./loader.js", import.meta.url);
  registered = true;
}

/** Imports a file of the user's own. Throws a `UsageError` with the place where it cannot be loaded. */
export async function importFile(path: string, what: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new UsageError(`${what} could not be loaded: ${causeOf(error)}`);
  }
}

/** The first line of what went wrong, and where in the user's files. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 200);
  const message = plain(error.message.split("\n")[0] ?? error.name);
  const place = placeIn(error);
  if (place === undefined || message.startsWith(place)) return message;
  return `${message} (${place})`;
}

/** Messages of Node name files as URLs and by absolute paths: here they are shown as the user writes them. */
const plain = (text: string): string =>
  text.replace(/(?:file:\/\/)?(\/[^\s'":()]+)/g, (_, path: string) => shown(path)).replace(/ imported from .*$/, "");

function shown(path: string): string {
  const name = relative(process.cwd(), path);
  return name.startsWith("../../") ? path : name;
}

/** The first frame in a file of the user. */
function placeIn({ stack = "" }: Error): string | undefined {
  for (const [, url, line, column] of stack.matchAll(/(file:\/\/[^\s)]+?):(\d+)(?::(\d+))?\)?$/gm)) {
    const path = fileURLToPath(url as string);
    if (path.startsWith(own) || path.includes("/node_modules/leakgate/")) continue;
    return [shown(path), line, ...(column === undefined ? [] : [column])].join(":");
  }
  return undefined;
}

/** The folder of the running leakgate. */
const own = fileURLToPath(new URL(".", import.meta.url));
