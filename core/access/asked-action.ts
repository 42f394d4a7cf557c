import type { Entry } from "./entry.ts";
import { patternOf } from "./matching.ts";

const assumptions = ["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity", "sts:AssumeRoleWithSAML"];

/**
 * What is asked of a resource of a service: of `action`, or a pattern of actions, as far as it is one of that service. An
 * action without a service is one of any.
 */
export function actionsOn(action: string, service: string): readonly string[] {
  const colon = action.indexOf(":");
  const [prefix, name] = colon < 0 ? ["*", action] : [action.slice(0, colon), action.slice(colon + 1)];
  if (!patternOf(action === "*" ? "*" : prefix).test(service)) return [];
  const asked = `${service}:${name}`;
  return service === "sts" ? assumptions.filter((each) => patternOf(asked).test(each)) : [asked];
}

/** The actions that are asked for: one without a service is one of any. */
export const actionPattern = (action: string): RegExp =>
  patternOf(action.includes(":") || action === "*" ? action : `*:${action}`);

/** What is left for the asked action of an entry that is no policy's: nothing where it is not about it. */
export function onlyAsked(entries: readonly Entry[], action: string | undefined): readonly Entry[] {
  if (action === undefined) return entries;
  const pattern = actionPattern(action);
  return entries.flatMap((entry): readonly Entry[] => {
    const { access, witness, level } = entry;
    // What a secret policy lets do is not shown.
    if (Object.values(access).every((each) => each.length === 0)) return [entry];
    const left = (kind: keyof typeof access) => access[kind].filter((each) => pattern.test(each));
    const narrowed = { read: left("read"), write: left("write"), admin: left("admin") };
    const [first] = Object.values(narrowed).flat();
    // Of what is not known it is not known either whether it is about the action.
    if (first === undefined) return level === "unknown" || level === "malformed" ? [entry] : [];
    return [{ ...entry, access: narrowed, ...(witness !== undefined && { witness: { ...witness, action: first } }) }];
  });
}
