import type { Entry, ResourceAccess } from "../../core/access/entry.ts";
import type { IdentityAccess } from "../../core/access/identity.ts";
import { terminal } from "../escape.ts";
import { labelled, type Style, styleOf } from "../style.ts";
import { commandsFor } from "./commands.ts";
import { whatItCan } from "./identity-words.ts";
import { absence, byOf, deedsOf, insidersOf, requestOf, shortAddress, whoOf, widestOf } from "./words.ts";

export interface TextOptions {
  readonly colour: boolean;
  readonly width: number;
}

const accentOf = (access: ResourceAccess) =>
  access.verdict === "open" ? "bad" : access.verdict === "cannot tell" ? "medium" : "good";

/** Every resource with who gets in, a line each. */
export function accessTable(all: readonly ResourceAccess[], { colour }: TextOptions): string {
  const style = styleOf(colour);
  const rows = all.map((access) =>
    [widestOf(access), `${access.called} ${access.name}`, mainDeeds(access)].map(terminal),
  );
  const widths = [0, 1].map((column) => Math.min(60, Math.max(0, ...rows.map((row) => (row[column] ?? "").length))));
  const lines = rows.map(([who = "", what = "", deeds = ""], index) => {
    const access = all[index] as ResourceAccess;
    const start = style(accentOf(access), who.padEnd(widths[0] ?? 0));
    return `${start}  ${what.padEnd(widths[1] ?? 0)}  ${deeds}`.trimEnd();
  });
  return `${lines.join("\n")}${lines.length > 0 ? "\n\n" : ""}${summary(all)}\n`;
}

function mainDeeds(access: ResourceAccess): string {
  const { entries, verdict } = access;
  const [first] = entries.filter(({ held }) => held === undefined);
  if (verdict === "no request within the model") return insidersOf(access);
  if (first === undefined) return "";
  return deedsOf(first) || first.unknowns.join(", ");
}

function summary(all: readonly ResourceAccess[]): string {
  const count = (verdict: ResourceAccess["verdict"]): number => all.filter((each) => each.verdict === verdict).length;
  const open = count("open");
  const text = `${all.length} ${all.length === 1 ? "resource" : "resources"}: ${open} open to somebody outside, ${count("cannot tell")} cannot tell, ${count("no request within the model")} with no request from outside within the model.`;
  return open === 0 ? text : `${text}\nProofs and commands to try: leakgate access --resource NAME`;
}

/** Who can reach one resource, with every way in. */
export function accessDetails(all: readonly ResourceAccess[], options: TextOptions): string {
  return all.map((access) => detailsOf(access, options)).join("\n");
}

function detailsOf(access: ResourceAccess, { colour, width }: TextOptions): string {
  const style = styleOf(colour);
  const title = `${access.called} ${access.name}`;
  const where = access.address === access.name ? "" : `  ${style("dim", terminal(shortAddress(access.address)))}`;
  const lines = [`${style("bold", terminal(title))}${where}`];
  if (access.verdict !== "open") {
    const text = access.verdict === "cannot tell" ? "cannot tell who gets in" : absence;
    lines.push(`  ${style(accentOf(access), text)}`);
  }
  if (access.entries.length === 0) {
    lines.push(
      `  ${access.hasPolicy ? "its policy lets in nobody" : "it has no policy: only the own account's identities"}`,
    );
  }
  for (const entry of access.entries) lines.push(...entryLines(entry, access, style, width));
  return `${lines.join("\n")}\n`;
}

export function entryLines(entry: Entry, access: ResourceAccess, style: Style, width: number): readonly string[] {
  const who = entry.held === undefined ? whoOf(entry) : `${whoOf(entry)}, but: ${entry.held}`;
  const row = (label: string, text: string | undefined): readonly string[] =>
    text === undefined || text === "" ? [] : labelled(label, terminal(text), style, width);
  const tries = entry.held === undefined ? commandsFor(entry, access) : [];
  return [
    `  ${style(entry.held === undefined ? "bold" : "dim", terminal(who))} ${style("dim", `(${entry.confidence})`)}`,
    ...row("can", deedsOf(entry)),
    ...row("by", byOf(entry)),
    ...row("only", entry.narrowedBy.join("; ")),
    ...row("proof", requestOf(entry)),
    // Never broken into lines: it is to be copied.
    ...tries.map((text, index) => `  ${style("dim", (index === 0 ? "try" : "").padEnd(7))} ${terminal(text)}`),
    ...row("decides", entry.unknowns.join("; ")),
    ...entry.remarks.flatMap((remark) => row("but", remark)),
  ];
}

/** What identities can do. */
export function identityDetails(all: readonly IdentityAccess[], { colour, width }: TextOptions): string {
  const style = styleOf(colour);
  return all
    .map((identity) => {
      const where =
        identity.address === identity.name ? "" : `  ${style("dim", terminal(shortAddress(identity.address)))}`;
      const title = `${style("bold", terminal(`${identity.called} ${identity.name}`))}${where}`;
      const lines = whatItCan(identity).flatMap(({ label, text }) => labelled(label, terminal(text), style, width));
      return `${[title, ...lines].join("\n")}\n`;
    })
    .join("\n");
}

/** What a change newly allows. */
export function differenceText(all: readonly ResourceAccess[], options: TextOptions): string {
  if (all.length === 0) return "The change lets in nobody new from outside: no request within the model.\n";
  const open = all.filter(({ verdict }) => verdict === "open").length;
  const rest = all.length - open;
  const unsure = rest === 0 ? "" : `; of ${rest} more it cannot be told`;
  const count = `${open} ${open === 1 ? "resource" : "resources"}`;
  return `${accessDetails(all, options)}\nThe change lets in somebody new from outside: ${count}${unsure}.\n`;
}
