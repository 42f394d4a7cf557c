import { accessOf, actionsOf } from "../iam/access.ts";
import type { Entry } from "./entry.ts";
import { patternOf } from "./matching.ts";

/** How many actions of a service are shown where none of them is a telling one. */
const shown = 5;

/** What is shown of many actions: of each service those that tell most; all, where some were asked for. */
export function inShort(actions: readonly string[], action?: string | undefined): readonly string[] {
  if (action !== undefined) return actions;
  const services = [...new Set(actions.map((each) => each.slice(0, each.indexOf(":"))))];
  return services.flatMap((service) => {
    const all = actions.filter((each) => each.startsWith(`${service}:`));
    const telling = all.filter((each) => actionsOf(service).includes(each));
    return telling.length > 0 ? telling : all.slice(0, shown);
  });
}

/** What an entry lets do beyond what one of the same callers let do before, where its actions are read off a list. */
export function moreThan(before: readonly Entry[], entry: Entry): readonly Entry[] {
  if (entry.via !== "guest access" && entry.via !== "data access policy") return [entry];
  const key = callersOf(entry);
  const same = before.filter((each) => each.held === undefined && callersOf(each) === key);
  const known = same.flatMap(({ access }) => Object.values(access).flat().map(patternOf));
  const all = Object.values(entry.access).flat() as readonly string[];
  const news = all.filter((action) => !known.some((pattern) => pattern.test(action)));
  if (news.length === 0 && (all.length > 0 || same.length > 0)) return [];
  return [{ ...entry, access: accessOf(inShort(news)) }];
}

const callersOf = ({ via, level, atMost, who, narrowedBy }: Entry): string =>
  JSON.stringify([via, level, atMost, who, narrowedBy]);
