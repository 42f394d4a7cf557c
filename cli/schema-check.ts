/** The check of a configuration, in a module of its own so that its validator is loaded only where there is one. */
import { Ajv, type ErrorObject } from "ajv";
import { type AnyRule, atLeast } from "../core/engine/rule.ts";
import { parseCidr } from "../core/net/addresses.ts";
import { configurationSchema } from "../policies/schema.ts";
import type { Configuration, ConfigurationFile } from "./configuration.ts";
import { didYouMean } from "./suggest.ts";

type Path = readonly (string | number)[];

/** Something that is wrong with a configuration, and where. */
export interface Mistake {
  readonly path: Path;
  /** Whether the key is wrong, or what it says. */
  readonly part: "key" | "value";
  readonly text: string;
}

/** All that is wrong with a configuration. `rules`: those that there are; `all`: whether these are all. */
export function mistakesIn(
  { written }: ConfigurationFile,
  rules: readonly AnyRule[],
  all: boolean,
): readonly Mistake[] {
  const named = rules.filter((rule) => isMap(written.rules) && Object.hasOwn(written.rules, rule.id));
  const validate = new Ajv({ allErrors: true, strict: false, logger: false, ownProperties: true, verbose: true });
  const check = validate.compile(configurationSchema(named));
  const byShape = check(written) ? [] : (check.errors ?? []).flatMap((error) => ofShape(error, rules));
  return [...byShape, ...ofRules(written, rules, all), ...ofTrusted(written), ...ofWaivers(written, rules, all)];
}

/** What ajv found, in words. */
function ofShape(error: ErrorObject, rules: readonly AnyRule[]): readonly Mistake[] {
  const path = error.instancePath.split("/").slice(1).map(stepOf);
  const where = inWords(path);
  const { params } = error;
  if ("additionalProperty" in params) {
    const property = String(params["additionalProperty"]);
    const at = { path: [...path, property], part: "key" } as const;
    if (path.length === 1 && path[0] === "rules") return [{ ...at, text: noRule(property, rules) }];
    const known = Object.keys((error.parentSchema as { readonly properties?: object }).properties ?? {});
    return [{ ...at, text: `${where} has no setting ${property}.${didYouMean(property, known)}${listed(known)}` }];
  }
  const at = { path, part: "value" } as const;
  if ("missingProperty" in params)
    return [{ ...at, part: "key", text: `${where} lacks ${String(params["missingProperty"])}.` }];
  if ("allowedValues" in params) {
    const allowed = (params["allowedValues"] as readonly unknown[]).map(String);
    const meant = typeof error.data === "string" ? didYouMean(error.data, allowed) : "";
    return [{ ...at, text: `${where} must be one of ${allowed.join(", ")}.${meant}` }];
  }
  const form =
    path[0] === "rules" || path[0] === "organization"
      ? undefined
      : (forms[path.at(-1) ?? ""] ?? forms[path.at(-2) ?? ""]);
  if (form !== undefined) return [{ ...at, text: `${where} must be ${form}.` }];
  if (error.keyword === "type") {
    const types = [params["type"]].flat().map(String);
    return [{ ...at, text: `${where} must be ${types.map((type) => typeWords[type] ?? type).join(" or ")}.` }];
  }
  if (error.keyword === "minLength") return [{ ...at, text: `${where} must have at least ${params["limit"]} signs.` }];
  return [{ ...at, text: `${where} ${error.message ?? "is wrong"}.` }];
}

const typeWords: Readonly<Record<string, string>> = {
  object: "a map of settings",
  array: "a list",
  string: "text",
  integer: "a whole number",
  boolean: "true or false",
};

/** What settings whose text has a form must be. */
const forms: Readonly<Record<string, string>> = {
  until: "a day such as 2026-12-31",
  accounts: "a list of account ids, twelve digits each, in quotes",
  organization: "the id of an organisation, as o-a1b2c3d4e5",
};

const listed = (known: readonly string[]): string => (known.length === 0 ? "" : ` It has: ${known.join(", ")}.`);

function ofRules({ rules: written }: Configuration, rules: readonly AnyRule[], all: boolean): readonly Mistake[] {
  if (!isMap(written)) return [];
  return Object.entries(written).flatMap(([id, change]): readonly Mistake[] => {
    const rule = rules.find((each) => each.id === id);
    const isOwn = id.includes("/");
    if (rule === undefined) return isOwn && all ? [{ path: ["rules", id], part: "key", text: noRule(id, rules) }] : [];
    const found: Mistake[] = [];
    const severity = isMap(change) ? change["severity"] : undefined;
    if (
      typeof severity === "string" &&
      severity in severityWords &&
      !atLeast(rule.severity, severity as AnyRule["severity"])
    ) {
      const text = `rules.${id}.severity can only be lowered: the rule's own is ${rule.severity}.`;
      found.push({ path: ["rules", id, "severity"], part: "value", text });
    }
    return found;
  });
}

const severityWords = { low: 0, medium: 0, high: 0, critical: 0 };

function ofTrusted({ trusted }: Configuration): readonly Mistake[] {
  const networks: unknown = isMap(trusted) ? trusted.networks : undefined;
  if (!Array.isArray(networks)) return [];
  return networks.flatMap((network: unknown, index): readonly Mistake[] => {
    if (typeof network !== "string" || network === "" || parseCidr(network) !== undefined) return [];
    const path = ["trusted", "networks", index];
    return [
      { path, part: "value", text: `${inWords(path)} is no network: write it as 203.0.113.0/24 or 2001:db8::/32.` },
    ];
  });
}

function ofWaivers({ waivers }: Configuration, rules: readonly AnyRule[], all: boolean): readonly Mistake[] {
  if (!Array.isArray(waivers)) return [];
  return waivers.flatMap((waiver: unknown, index): readonly Mistake[] => {
    if (!isMap(waiver)) return [];
    const found: Mistake[] = [];
    const { rule, until } = waiver;
    const known = rule === "*" || rules.some(({ id }) => id === rule) || (!all && String(rule).includes("/"));
    if (typeof rule === "string" && rule !== "" && !known) {
      found.push({ path: ["waivers", index, "rule"], part: "value", text: noRule(rule, rules) });
    }
    if (typeof until === "string" && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(until) && !isDay(until)) {
      const text = `waivers[${index}].until: there is no day ${until}.`;
      found.push({ path: ["waivers", index, "until"], part: "value", text });
    }
    return found;
  });
}

/** Whether the calendar has a day: 2026-02-31 rolls over to another. */
const isDay = (text: string): boolean => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const noRule = (id: string, rules: readonly AnyRule[]): string =>
  `there is no rule ${id}.${didYouMean(
    id,
    rules.map((rule) => rule.id),
  )} All rules: leakgate rules`;

const inWords = (path: Path): string =>
  path.length === 0
    ? "the configuration"
    : path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");

const stepOf = (step: string): string | number => {
  const text = step.replaceAll("~1", "/").replaceAll("~0", "~");
  return /^\d+$/.test(text) ? Number(text) : text;
};

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
