import { type Answer, all, any, type Fact } from "../../model/answer.ts";
import type { AnyField } from "../../model/field.ts";
import { indexOf } from "../statement.ts";
import type { Right } from "./rights.ts";

type Step = "high" | "medium" | "low";
const steps: readonly Step[] = ["low", "medium", "high"];

/** One thing that a policy lets its holder do. */
export interface Deed {
  readonly story: string;
  readonly rights: readonly Right[];
  readonly answer: Answer;
  readonly severity: Step;
}

/** The finding of a policy or a principal: where it is mended, what it rests on, how severe it is. */
export interface Found {
  readonly about: AnyField;
  readonly answer: Answer;
  readonly severity: Step;
}

/** How many deeds a finding tells of; what decides more than these is counted. */
const told = 4;

/** One finding for all deeds that are sure, the most severe first; else the one that is not known; else nothing. */
export function foundOf(deeds: readonly Deed[]): readonly Found[] {
  const sure = deeds.filter(({ answer }) => answer.truth === "yes");
  const [unknown] = deeds;
  if (sure.length === 0) {
    if (unknown === undefined) return [];
    const answer = any(...deeds.map((each) => each.answer));
    return [{ about: placeOf(unknown), answer, severity: unknown.severity }];
  }
  const ordered = [...sure].sort((a, b) => steps.indexOf(b.severity) - steps.indexOf(a.severity));
  const shown = ordered.slice(0, told);
  const more = ordered.length - shown.length;
  let answer = all(...shown.map((each) => each.answer));
  const first = shown[0] as Deed;
  const reason = softenedBy(first);
  if (reason !== undefined) answer = answer.stating({ kind: "softened", because: reason });
  for (const [index, deed] of [...shown.entries()].reverse()) {
    answer = answer.stating(lets(deed, index === shown.length - 1 ? more : 0));
  }
  return [{ about: placeOf(first), answer, severity: first.severity }];
}

function lets({ rights, story }: Deed, more: number): Fact {
  const indexes = rights.flatMap(({ clause: { statement } }) => (statement === undefined ? [] : [indexOf(statement)]));
  return {
    kind: "lets",
    actions: rights.map(({ action }) => action),
    story,
    statements: [...new Set(indexes)].sort((a, b) => a - b),
    ...(more > 0 && { more }),
  };
}

/** The member to be mended: that of what is done, not that of passing the role. */
const placeOf = ({ rights }: Deed): AnyField => (rights.at(-1) as Right).clause.about;

function softenedBy({ rights, severity }: Deed): string | undefined {
  if (severity === "high") return undefined;
  if (rights.some(({ toNamedServices }) => toNamedServices))
    return "a condition names the services that roles may be passed to";
  if (rights.some(({ breadth }) => breadth === "account")) return "the right ends at an account or a region";
  return undefined;
}
