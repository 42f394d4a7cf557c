import { type AnyRule, severities } from "../core/engine/rule.ts";

const levels = ["fail", "warn", "off"];

/**
 * The JSON Schema of `leakgate.yaml`, made from the rules: editors complete from it, and the command checks with it.
 * Rules with a namespace are the user's own, which only the command knows.
 */
export function configurationSchema(rules: readonly AnyRule[]): object {
  const text = { type: "string", minLength: 1 };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "leakgate configuration",
    type: "object",
    additionalProperties: false,
    properties: {
      packs: {
        description: "Packs by name, file or package.",
        type: "array",
        items: text,
        minItems: 1,
        uniqueItems: true,
      },
      rules: {
        description: "What is done with single rules, by id.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, settingSchema(rule)])),
        patternProperties: { "^[a-z0-9-]+/": ownSetting },
      },
      gate: {
        type: "object",
        additionalProperties: false,
        properties: {
          failOn: { description: "The least severity that fails the gate.", enum: [...severities, "none"] },
          unknowns: { description: "What is done where a rule cannot tell.", enum: levels },
        },
      },
      trusted: {
        type: "object",
        additionalProperties: false,
        properties: {
          accounts: { type: "array", items: { type: "string", pattern: "^[0-9]{12}$" } },
          organization: { type: "string", pattern: "^o-[a-z0-9]{10,32}$" },
          networks: { type: "array", items: text },
        },
      },
      organization: {
        description:
          "Policies of the organisation that hold for the accounts of the run, which are not its management account.",
        type: "object",
        additionalProperties: false,
        properties: {
          resourceControlPolicies: {
            description: "Files of resource control policies, from here.",
            type: "array",
            items: text,
          },
          serviceControlPolicies: {
            description: "Files of service control policies, from here. A list within the list is a level of its own.",
            type: "array",
            items: { ...text, type: ["string", "array"], items: text },
          },
        },
      },
      waivers: {
        description: "Exceptions that somebody owns, each until a day.",
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["rule", "resource", "reason", "owner", "until"],
          properties: {
            rule: { ...text, description: "The id of a rule, or `*` for all." },
            resource: { ...text, description: "An address, or a glob with `*`." },
            reason: { type: "string", minLength: 8 },
            owner: text,
            until: {
              description: "The last day that it holds, as 2026-12-31.",
              type: "string",
              pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            },
          },
        },
      },
    },
  };
}

/** A rule of the user's own: its parameters are checked once its pack is loaded. */
const ownSetting = {
  description: "A rule of your own.",
  type: "object",
  additionalProperties: false,
  properties: { level: { enum: levels }, severity: { enum: severities }, params: { type: "object" } },
};

const settingSchema = ({ title, params }: AnyRule): object => ({
  description: title,
  type: "object",
  additionalProperties: false,
  properties: {
    level: { enum: levels },
    severity: { enum: severities },
    ...(params !== undefined && { params: params.schema }),
  },
});
