import type { IdentityAccess } from "../../core/access/identity.ts";
import { meant } from "../../core/access/matching.ts";
import { trustedIn } from "../../core/iam/declared.ts";
import { accessJson, identityJson } from "../../reporters/access/json.ts";
import { accessMarkdown, identityMarkdown } from "../../reporters/access/markdown.ts";
import { accessDetails, accessTable, identityDetails } from "../../reporters/access/text.ts";
import {
  type AccessFlags,
  accessSettings,
  endsWith,
  mostOpenFirst,
  type Read,
  readGraphs,
  screen,
} from "../access-inputs.ts";
import { listOf } from "../flags.ts";
import type { Settings } from "../settings.ts";
import { didYouMean } from "../suggest.ts";
import { UsageError } from "../usage-error.ts";

/** `leakgate access`: who gets in, or what somebody can do. It is no gate: 0, or 3 where something could not be read. */
export async function access(flags: AccessFlags): Promise<number> {
  if (flags.resource !== undefined && flags.principal !== undefined) {
    throw new UsageError("--resource asks who gets in and --principal what somebody can do: give one of them.");
  }
  const settings = await accessSettings(flags);
  const read = await readGraphs(listOf(flags.inputs, ["."]), flags);
  const text =
    flags.principal === undefined ? await resources(flags, settings, read) : await identities(flags, settings, read);
  process.stdout.write(text);
  return endsWith(read);
}

async function resources(flags: AccessFlags, settings: Settings, { graphs }: Read): Promise<string> {
  const { accessIn } = await import("../../core/access/resource.ts");
  const found = graphs.flatMap((graph) =>
    accessIn(graph, trustedIn(graph, settings.trusted), Date.now(), flags.action),
  );
  const asked =
    flags.resource === undefined ? found.filter(({ hasPolicy, type }) => hasPolicy || type === bucket) : found;
  const named =
    flags.resource === undefined ? asked : namedBy(flags.resource, asked, "resource that a policy can open");
  const all = mostOpenFirst(named);
  if (flags.format === "json") return accessJson(all);
  if (flags.format === "md") return accessMarkdown(all);
  return flags.resource === undefined ? accessTable(all, screen()) : accessDetails(all, screen());
}

const bucket = "aws:s3/bucket:Bucket";

async function identities(flags: AccessFlags, settings: Settings, { graphs }: Read): Promise<string> {
  const { identitiesIn } = await import("../../core/access/identity.ts");
  const found = graphs.flatMap((graph) => identitiesIn(graph, trustedIn(graph, settings.trusted).policies));
  const all = namedBy(flags.principal ?? "*", found, "role, user or group") as readonly IdentityAccess[];
  if (flags.format === "json") return identityJson(all);
  return flags.format === "md" ? identityMarkdown(all) : identityDetails(all, screen());
}

function namedBy<T extends { readonly names: readonly string[]; readonly name: string }>(
  text: string,
  all: readonly T[],
  kind: string,
): readonly T[] {
  const found = meant(all, text);
  if (found.length > 0) return found;
  const names = [...new Set(all.map(({ name }) => name))].sort();
  const some =
    names.length === 0
      ? "There is none at all."
      : `There are: ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`;
  throw new UsageError(
    `There is no ${kind} ${text}.${didYouMean(
      text,
      all.flatMap((each) => each.names),
    )} ${some}`,
  );
}
