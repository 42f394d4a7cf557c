/** The organisation's policies that a configuration names, in a module of its own so that it is loaded only for these. */
import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { wrongAsResourceControl, wrongAsServiceControl } from "../core/iam/organization-form.ts";
import type { GivenPolicy, OrganizationPolicies } from "../core/model/organization.ts";
import type { ConfigurationFile } from "./configuration.ts";
import type { Mistake } from "./schema-check.ts";

type Path = Mistake["path"];

/** AWS takes no policy of an organisation that is longer than 10,240 signs; spaces between them do not count. */
const largest = 256 * 1024;

/** Reads the policies, each path from where the configuration is. */
export function organizationOf(file: ConfigurationFile): {
  readonly policies: OrganizationPolicies;
  readonly mistakes: readonly Mistake[];
} {
  const mistakes: Mistake[] = [];
  const read = (
    name: unknown,
    path: Path,
    wrong: (document: unknown) => string | undefined,
  ): readonly GivenPolicy[] => {
    // What is no text is told by the check of the configuration.
    if (typeof name !== "string" || name === "") return [];
    const found = documentAt(resolve(dirname(file.path), name));
    const text = typeof found === "string" ? found : wrong(found.document);
    if (text !== undefined) mistakes.push({ path, part: "value", text: `${name} is no policy to go by: ${text}.` });
    return typeof found === "string" || text !== undefined ? [] : [{ name, document: found.document }];
  };
  const { resourceControlPolicies, serviceControlPolicies } = file.written.organization ?? {};
  const resource = listOf(resourceControlPolicies).flatMap((name, index) =>
    read(name, ["organization", "resourceControlPolicies", index], wrongAsResourceControl),
  );
  const flat: GivenPolicy[] = [];
  const levels: GivenPolicy[][] = [];
  for (const [index, each] of listOf(serviceControlPolicies).entries()) {
    const path = ["organization", "serviceControlPolicies", index];
    if (!Array.isArray(each)) flat.push(...read(each, path, wrongAsServiceControl));
    else levels.push(each.flatMap((name, place) => read(name, [...path, place], wrongAsServiceControl)));
  }
  const service = [flat, ...levels].filter((level) => level.length > 0);
  return { policies: { resource, service }, mistakes };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The JSON of a file; else what is wrong with it, which quotes nothing of it. */
function documentAt(path: string): { readonly document: unknown } | string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return "there is no such file";
  if (!stat.isFile()) return "it is no file";
  if (stat.size > largest) return "it is larger than 256 KB";
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return `it could not be read (${(error as NodeJS.ErrnoException).code})`;
  }
  try {
    return { document: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown };
  } catch {
    return "it is not valid JSON";
  }
}
