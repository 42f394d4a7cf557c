/** A problem whose text is already what the user should read: the cause, and what to do. */
export class HostProblem extends Error {
  override readonly name = "HostProblem";
}

const LONGEST_MESSAGE = 300;
const SHORTEST_SECRET = 4;

/** Makes a text of the user's program fit to be shown: one line, short, without secrets, placeholders in words. */
export interface Redactor {
  readonly secrets: ReadonlySet<string>;
  inWords(text: string): string;
}

export function presentable(text: string, redactor: Redactor): string {
  const [line = ""] = text.trim().split("\n");
  let shown = line.replace(/[:\s]+$/, "");
  const bySize = [...redactor.secrets]
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length);
  for (const secret of bySize) shown = shown.replaceAll(secret, "[secret]");
  shown = redactor.inWords(shown);
  return shown.length > LONGEST_MESSAGE ? `${shown.slice(0, LONGEST_MESSAGE)}…` : shown;
}

export interface Failure {
  /** The whole sentence or sentences to show. */
  readonly problem: string;
  /** False where another run would end alike. */
  readonly retry: boolean;
}

interface Raised {
  readonly name: string;
  readonly message: string;
  readonly code: string | undefined;
  readonly cause: unknown;
}

/** Puts an error of the user's program into words. `where` is the position in the user's code, where one is known. */
export function explain(error: unknown, where: string | undefined, redactor: Redactor): Failure {
  if (error instanceof HostProblem) return { problem: error.message, retry: false };
  const raised = raisedBy(error);
  const message = presentable(raised.message, redactor);
  const at = where === undefined ? "" : ` at ${where}`;
  return (
    missingSetting(raised, at) ??
    missingModule(raised, at) ??
    syntax(raised, message, at) ??
    thrown(raised, message, at, redactor)
  );
}

function raisedBy(error: unknown): Raised {
  if (typeof error !== "object" || error === null)
    return { name: "", message: String(error), code: undefined, cause: undefined };
  const fields = error as { name?: unknown; message?: unknown; code?: unknown; cause?: unknown };
  return {
    name: typeof fields.name === "string" ? fields.name : "Error",
    message: typeof fields.message === "string" ? fields.message : "",
    code: typeof fields.code === "string" ? fields.code : undefined,
    cause: fields.cause,
  };
}

function missingSetting(raised: Raised, at: string): Failure | undefined {
  const match = /^Missing required configuration variable '([^']+)'/.exec(raised.message);
  if (match === null) return undefined;
  const key = match[1];
  return {
    problem: `The program needs the setting \`${key}\`${at}, which this stack does not have. Set it with \`pulumi config set ${key} <value>\`, or name another stack with --stack.`,
    retry: false,
  };
}

function missingModule(raised: Raised, at: string): Failure | undefined {
  if (raised.code !== "MODULE_NOT_FOUND" && raised.code !== "ERR_MODULE_NOT_FOUND") return undefined;
  const name = /Cannot find (?:module|package) '([^']+)'/.exec(raised.message)?.[1];
  if (name === undefined) return undefined;
  const isPackage = !/^(?:\.|\/|[A-Za-z]:\\)/.test(name);
  const remedy = isPackage ? "Run npm install in the project first." : "Check the path, or build the program first.";
  return { problem: `The program needs the module ${name}${at}, which is not there. ${remedy}`, retry: false };
}

function syntax(raised: Raised, message: string, at: string): Failure | undefined {
  if (raised.name !== "SyntaxError") return undefined;
  const text = message.replace(/^Error transforming (?:.*[/\\])?/, "");
  return { problem: `The program has a syntax error${at}: ${text}. Mend it and run again.`, retry: false };
}

function thrown(raised: Raised, message: string, at: string, redactor: Redactor): Failure {
  const offline = isOffline(raised);
  const name = raised.name === "" ? "" : `${raised.name}: `;
  const cause =
    offline && !message.includes(OFFLINE) ? ` (${presentable(raisedBy(raised.cause).message, redactor)})` : "";
  const remedy = offline
    ? "The program needs the network while it runs; judge a preview of it instead: pulumi preview --json --show-sames > preview.json"
    : "Mend the program, or judge a preview of it: pulumi preview --json --show-sames > preview.json";
  return { problem: `The program failed${at}: ${name}${message}${cause}. ${remedy}`, retry: !offline };
}

/** The message of an attempt to reach the network. */
export const OFFLINE = "leakgate runs programs offline";

function isOffline(raised: Raised): boolean {
  return raised.message.includes(OFFLINE) || raisedBy(raised.cause).message.includes(OFFLINE);
}
