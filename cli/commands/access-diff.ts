import { accessJson } from "../../reporters/access/json.ts";
import { accessMarkdown } from "../../reporters/access/markdown.ts";
import { differenceText } from "../../reporters/access/text.ts";
import { type AccessFlags, accessSettings, endsWith, mostOpenFirst, readGraphs, screen } from "../access-inputs.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `leakgate access diff OLD NEW`: what the change newly allows. 0 where that is nothing, 1 where somebody outside gets
 * in that did not before, 3 where something could not be read or compared.
 */
export async function accessDiff(flags: AccessFlags): Promise<number> {
  const [, before, after, ...more] = flags.inputs ?? [];
  if (before === undefined || after === undefined || more.length > 0) {
    throw new UsageError("Which two? leakgate access diff OLD NEW takes two files or folders.");
  }
  const { resource, principal, action } = flags;
  if ([resource, principal, action].some((each) => each !== undefined)) {
    throw new UsageError("access diff compares whole deployments: leave out --resource, --principal and --action.");
  }
  if (before === "-" && after === "-") throw new UsageError("- is standard input and can be read only once.");
  const settings = await accessSettings({ ...flags, inputs: [before, after] });
  const [old, now] = [await readGraphs([before], flags), await readGraphs([after], flags)];
  const { differenceOf } = await import("../../core/access/difference.ts");
  const { opened, undecided } = differenceOf(old.graphs, now.graphs, settings.trusted, Date.now());
  const all = mostOpenFirst(opened);
  if (flags.format === "json") process.stdout.write(accessJson(all));
  else if (flags.format === "md") process.stdout.write(accessMarkdown(all, "What the change newly allows"));
  else process.stdout.write(differenceText(all, screen()));
  const problems = undecided.map((world) => ({
    level: "error" as const,
    message: `The condition ${world} is not decided: only one of its outcomes was compared.`,
  }));
  const fails = all.some(({ verdict }) => verdict === "open" || settings.unknowns === "fail");
  return endsWith({ graphs: [], problems: [...old.problems, ...now.problems, ...problems] }, fails ? 1 : 0);
}
