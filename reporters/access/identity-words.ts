import { accessLevels, type IdentityAccess, type Reach } from "../../core/access/identity.ts";

interface Line {
  readonly label: string;
  readonly text: string;
}

const headings = {
  escalation: "gets more rights",
  data: "reads data",
  credentials: "gets credentials",
  administrator: "is an administrator",
} as const;

/** What an identity can do, as lines with a label each. */
export function whatItCan(identity: IdentityAccess): readonly Line[] {
  const lines: Line[] = identity.findings.map(({ kind, story, actions, sure, unless }) => ({
    label: sure ? "danger" : "maybe",
    text: `${headings[kind]}: ${story} (${actions.join(", ")})${unlessOf(unless)}`,
  }));
  for (const reach of identity.reach) lines.push({ label: "can", text: reachOf(reach) });
  if (lines.length === 0 && identity.unknowns.length === 0) {
    lines.push({ label: "can", text: "nothing, by the policies in view" });
  }
  if (identity.boundary === "known")
    lines.push({ label: "within", text: "its permissions boundary, which is counted" });
  if (identity.boundary === "unknown") lines.push({ label: "decides", text: "its permissions boundary is not known" });
  if (identity.controls.length > 0) {
    const names = identity.controls.join(", ");
    lines.push({ label: "within", text: `the organisation's service control policies, which are counted: ${names}` });
  }
  for (const text of identity.unknowns) lines.push({ label: "decides", text });
  return lines;
}

/** How many actions of a level are named. */
const shown = 6;

/** Denies that may stand against it. */
const unlessOf = (unless: readonly string[]): string =>
  unless.length === 0
    ? ""
    : `; only if not ${unless.slice(0, 3).join("; nor ")}${unless.length > 3 ? `; nor by ${unless.length - 3} more Denies` : ""}`;

function reachOf({ service, actions, on, conditional, unless }: Reach): string {
  const levels = accessLevels.flatMap((level) => {
    const names = actions[level].map((name) => name.slice(name.indexOf(":") + 1));
    if (names.length === 0) return [];
    const more = names.length > shown ? `, and ${names.length - shown} more` : "";
    return [`${level.toLowerCase()}: ${names.slice(0, shown).join(", ")}${more}`];
  });
  return `${service}, ${levels.join("; ")}; on ${on.join(", ")}${conditional ? "; under conditions" : ""}${unlessOf(unless)}`;
}
