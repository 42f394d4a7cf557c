import type { Answer } from "../model/answer.ts";
import type { Hash } from "./collect.ts";
import type { Finding, Waiver } from "./finding.ts";
import type { Terms } from "./judge.ts";
import type { AnyRule } from "./rule.ts";

const never = (): Answer => {
  throw new Error("housekeeping rules judge the configuration, not resources");
};

const about = (id: string, title: string, why: string, fix: string): AnyRule => ({
  id,
  title,
  theme: "hygiene",
  severity: "low",
  why,
  fix,
  on: [],
  violatedWhen: never,
});

const expired = about(
  "leakgate-waiver-expired",
  "The waiver has run out",
  "An exception that nobody renewed is no longer a decision: what it covered counts again.",
  "Mend what it covered, or give the waiver a new `until` and say in `reason` why.",
);

const unused = about(
  "leakgate-waiver-unused",
  "The waiver covers nothing",
  "A waiver that matches no finding hides the next one that it happens to match.",
  "Remove it from `waivers`, or mend its `rule` or `resource` if it was meant to match.",
);

type Unled = Omit<Finding, "leads" | "also">;

/** Findings about the configuration: waivers that have run out, and waivers that cover nothing. They never fail a gate. */
export function housekeeping(terms: Terms, used: ReadonlySet<Waiver>, hash: Hash): readonly Unled[] {
  return terms.waivers.flatMap((waiver) => {
    if (waiver.until < terms.today) return [finding(expired, waiver, hash)];
    return used.has(waiver) ? [] : [finding(unused, waiver, hash)];
  });
}

function finding(rule: AnyRule, waiver: Waiver, hash: Hash): Unled {
  const fingerprint = hash([rule.id, waiver.rule, waiver.resource].join("\n"));
  return {
    rule,
    severity: "low",
    level: "warn",
    verdict: "violated",
    resource: {
      address: `waiver of ${waiver.rule} for ${waiver.resource}`,
      type: "leakgate:waiver",
      unit: "configuration",
      source: "configuration",
    },
    path: "",
    place: waiver.place,
    evidence: [],
    facts: [{ kind: "softened", because: `owner ${waiver.owner}, until ${waiver.until}` }],
    fingerprint,
    earlier: [],
    cause: fingerprint,
    waived: undefined,
    isNew: true,
  };
}
