import { type SettingType, settingOf } from "../../core/model/links.ts";
import type { Scope } from "../../core/model/resource.ts";
import { type Problem, Unit } from "../../core/model/unit.ts";
import { Unknown, type Why } from "../../core/model/value.ts";
import type { FileReader, InputFile, ReadResult } from "../reader.ts";
import { AccountResource, type Tree } from "./resource.ts";

/** The member by which such a document is known; its value is the version of the format. */
const marker = "leakgateFacts";
const version = 1;

/** The settings that a scan reads and a document may tell, with the JSON type of each property. */
const properties: Readonly<Partial<Record<SettingType, Readonly<Record<string, "boolean" | "string">>>>> = {
  "aws:ebs/encryptionByDefault:EncryptionByDefault": { enabled: "boolean", region: "string" },
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": {
    accountId: "string",
    blockPublicAcls: "boolean",
    blockPublicPolicy: "boolean",
    ignorePublicAcls: "boolean",
    restrictPublicBuckets: "boolean",
  },
};

/** What is told of one setting: its values, or why they are not known. */
export type SettingFacts = { readonly type: SettingType; readonly call: string } & (
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly why: Why }
);

/** The facts of an account, as they are written to a file. Holds account-wide settings only, and no secret. */
export interface AccountFacts {
  readonly leakgateFacts: number;
  readonly account: string;
  readonly region: string;
  readonly settings: readonly SettingFacts[];
}

/** The account-wide settings of a unit that was read from a live account, in the order of their types. */
export function factsOf(unit: Unit): AccountFacts {
  const found = unit.resources.filter((resource) => settingOf(resource.type) !== undefined);
  const settings = found.filter((each) => each instanceof AccountResource).map(settingFacts);
  const [account = "", region = ""] = unit.id.split("/");
  settings.sort((a, b) => (a.type < b.type ? -1 : 1));
  return { [marker]: version, account, region, settings };
}

function settingFacts(resource: AccountResource): SettingFacts {
  const { call, told } = resource;
  const type = resource.type as SettingType;
  if (told instanceof Unknown) return { type, call, why: told.why };
  const tree = told as Readonly<Record<string, unknown>>;
  const names = Object.keys(properties[type] ?? {}).filter((name) => tree[name] !== undefined);
  return { type, call, values: Object.fromEntries(names.map((name) => [name, tree[name]])) };
}

/**
 * Reads the facts of an account: a JSON document with the member `leakgateFacts`. They answer questions about other
 * units and are not judged themselves.
 */
export const accountFactsReader: FileReader = {
  kind: "account facts",
  claims: (sniff) => sniff.form === "json" && sniff.keys.includes(marker),
  read: (file) => readFacts(file),
};

function readFacts(file: InputFile): ReadResult {
  const fail = (message: string): ReadResult => ({
    units: [],
    problems: [{ level: "error", file: file.name, message }],
  });
  let document: unknown;
  try {
    document = JSON.parse(file.bytes.toString("utf8"));
  } catch {
    return fail("These account facts are not JSON. Write them again with `leakgate scan --facts`.");
  }
  if (!isObject(document)) return fail("These account facts are no JSON object.");
  if (document[marker] !== version) {
    return fail(`These account facts have a version other than ${version}. Write them again with this leakgate.`);
  }
  const { account, region, settings } = document;
  if (typeof account !== "string" || !/^\d{12}$/.test(account)) return fail("`account` must be 12 digits.");
  if (typeof region !== "string" || region === "") return fail("`region` must name an AWS region.");
  if (!Array.isArray(settings)) return fail("`settings` must be a list.");
  const unit = new Unit(`${account}/${region}`, "aws-account", file.name);
  const read = settings.map((setting, index) => readSetting(unit, { account, region }, setting, index));
  unit.resources = read.filter((each) => each instanceof AccountResource);
  const problems = read.filter((each): each is Problem => !(each instanceof AccountResource));
  unit.problems.push(...problems.map((problem) => ({ ...problem, file: file.name })));
  return { units: [unit], problems: unit.problems };
}

function readSetting(
  unit: Unit,
  where: { readonly account: string; readonly region: string },
  setting: unknown,
  index: number,
): AccountResource | Problem {
  const fail = (what: string): Problem => ({ level: "error", message: `\`settings[${index}]\` ${what}.` });
  if (!isObject(setting)) return fail("is no object");
  const { type, call, values, why } = setting;
  if (!isSettingType(type)) return fail("has a `type` that is no account-wide setting");
  if (typeof call !== "string") return fail("has no `call`");
  const { account, region } = where;
  const regional = settingOf(type)?.regional === true;
  const base: Scope = { provider: `${account}/${region}`, credentials: account, account };
  const scope: Scope = regional ? { ...base, region } : base;
  const name = type.slice(type.lastIndexOf(":") + 1);
  const address = `${regional ? `${account}/${region}` : account}#${name}`;
  const observe = (tree: Tree<SettingType> | Unknown) =>
    new AccountResource(unit, { type, address, call, scope, isFact: true, tree }) as unknown as AccountResource;
  if (isObject(why)) return observe(new Unknown(whyOf(why, call)));
  if (!isObject(values)) return fail("has neither `values` nor `why`");
  const kinds = properties[type] ?? {};
  const wrong = Object.entries(values).find(([key, value]) => kinds[key] === undefined || typeof value !== kinds[key]);
  if (wrong !== undefined) return fail(`has a value of \`${wrong[0]}\` that does not belong there`);
  return observe(values as Tree<SettingType>);
}

/** Why a setting is not known, as far as the document says it in a way that this version knows. */
function whyOf(why: Readonly<Record<string, unknown>>, call: string): Why {
  if (why["kind"] === "denied" && typeof why["permission"] === "string") {
    return { kind: "denied", permission: why["permission"], call };
  }
  return { kind: "failed", call, cause: typeof why["cause"] === "string" ? why["cause"] : "unknown" };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSettingType = (type: unknown): type is SettingType =>
  typeof type === "string" && Object.hasOwn(properties, type);
