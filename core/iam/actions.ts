import { actionLines, actionSigns, actionWords } from "./actions.generated.ts";

/** https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
export interface ActionFacts {
  /** As AWS writes it, with its service: `s3:GetObject`. */
  readonly name: string;
  readonly level: (typeof actionSigns.levels)[number];
  /** It supports no resource-level permission: only a `Resource` of `*` grants it. */
  readonly wildcardOnly: boolean;
}

// Not on the path of a check: nothing that rules import leads here, because the table is as large as all rules together.

type Service = ReadonlyMap<string, ActionFacts>;

const decoded = new Map<string, Service>();
/** By character code: the place of a sign of words, or below zero that of a sign that opens an action. */
const codes: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const opener = actionSigns.openers.indexOf(String.fromCharCode(code));
  return opener < 0 ? actionSigns.signs.indexOf(String.fromCharCode(code)) : -1 - opener;
});
let words: readonly string[] | undefined;
let prefixes: readonly string[] | undefined;

/** The prefixes of all services. */
export function services(): readonly string[] {
  prefixes ??= actionLines.split("\n").map((line) => line.slice(0, line.indexOf(" ")));
  return prefixes;
}

/** The actions of a service by their names in small letters; none where the table does not have it. */
export function actionsOf(service: string): Service {
  const key = service.toLowerCase();
  let known = decoded.get(key);
  if (known === undefined) {
    known = decode(key);
    decoded.set(key, known);
  }
  return known;
}

/** What AWS says of an action such as `s3:GetObject`; nothing where the table does not have it. */
export function factsOfAction(action: string): ActionFacts | undefined {
  const colon = action.indexOf(":");
  return actionsOf(action.slice(0, colon)).get(action.slice(colon + 1).toLowerCase());
}

function decode(service: string): Service {
  const start = actionLines.startsWith(`${service} `) ? 0 : actionLines.indexOf(`\n${service} `) + 1;
  const found = new Map<string, ActionFacts>();
  if (start === 0 && !actionLines.startsWith(`${service} `)) return found;
  words ??= actionWords.split(" ");
  const end = actionLines.indexOf("\n", start);
  const line = actionLines.slice(start + service.length + 1, end < 0 ? undefined : end);
  let [opener, name] = [-1, ""];
  const close = (): void => {
    const level = actionSigns.levels[opener >> 1];
    if (level === undefined) return;
    found.set(name.toLowerCase(), { name: `${service}:${name}`, level, wildcardOnly: opener % 2 === 1 });
  };
  const { alone, signs } = actionSigns;
  for (let at = 0; at < line.length; at++) {
    const code = codes[line.charCodeAt(at)] as number;
    if (code < 0) {
      close();
      [opener, name] = [-1 - code, ""];
    } else if (code < alone) name += words[code];
    else name += words[alone + (code - alone) * signs.length + (codes[line.charCodeAt(++at)] as number)];
  }
  close();
  return found;
}
