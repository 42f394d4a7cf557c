import type { Evidence, Finding } from "../core/engine/finding.ts";
import type { Severity, Theme } from "../core/engine/rule.ts";
import type { Fact } from "../core/model/answer.ts";
import type { Why } from "../core/model/value.ts";

/** What each theme is called; the four words of the card first. */
export const themeWords: Readonly<Record<Theme, string>> = {
  exposure: "open storage",
  transit: "missing TLS",
  firewall: "weak firewall rules",
  iam: "lax IAM",
  "at-rest": "no encryption at rest",
  secrets: "secrets in plain sight",
  authentication: "weak authentication",
  logging: "no record kept",
  monitoring: "nobody watching",
  response: "nobody told",
  recovery: "no way back",
  patching: "out of support",
  privacy: "kept or shown too much",
  hygiene: "housekeeping",
};

/** What benchmarks and laws are called. */
export const benchmarkWords: Readonly<Record<string, string>> = {
  "cis-aws-3.0": "CIS AWS Foundations 3.0",
  "cis-aws-5.0": "CIS AWS Foundations 5.0",
  fsbp: "AWS Foundational Security Best Practices",
  "pci-dss": "PCI DSS 4.0.1",
  gdpr: "GDPR",
  ccpa: "CCPA and CPRA",
};

/** What other tools are called. */
export const toolWords: Readonly<Record<string, string>> = {
  cdknag: "cdk-nag",
  guard: "Guard rules registry",
};

/** The number of pieces of evidence that a message names. */
const named = 5;
const longestValue = 80;
const longestName = 160;

/**
 * A finding in one to three sentences: the rule's title about this resource, what was seen, what lets it happen. Not
 * escaped: every reporter does that for its own reader.
 */
export function messageOf(finding: Finding): string {
  return [headline(finding), seenInWords(finding), ...factsInWords(finding), waiverInWords(finding)]
    .filter((part) => part !== "")
    .join(" ");
}

function headline({ rule, resource, verdict }: Finding): string {
  const about = quoted(shortAddress(resource.address), longestName);
  const title = rule.title.replace(/\.$/, "");
  switch (verdict) {
    case "violated":
      return `${title}: ${about}.`;
    case "cannot tell":
      return `Cannot tell whether this holds for ${about}: ${title}.`;
    case "not violated":
      return `This does not hold for ${about}: ${title}.`;
    case "not applicable":
      return `Not applicable to ${about}: ${title}.`;
  }
}

/** What was seen, as one sentence; "" where the finding rests on nothing that can be named. */
export function seenInWords(finding: Finding): string {
  const wanted = finding.evidence.filter((each) => finding.verdict !== "cannot tell" || each.saw === "unknown");
  const seen = [
    ...new Set((wanted.length > 0 ? wanted : finding.evidence).map((each) => evidenceInWords(each, finding))),
  ];
  if (seen.length === 0) return "";
  const more = seen.length > named ? [`and ${seen.length - named} more`] : [];
  return `Seen: ${[...seen.slice(0, named), ...more].join("; ")}.`;
}

/** The facts that go with the answer, a sentence each: the statement that decided, a request that is let through. */
export const factsInWords = (finding: Finding): readonly string[] => [
  ...new Set(finding.facts.slice(0, named).map((fact) => factInWords(fact, finding))),
];

function factInWords(fact: Fact, { severity, rule }: Finding): string {
  switch (fact.kind) {
    case "statement": {
      const sid = fact.sid === undefined ? "" : ` (Sid ${quoted(fact.sid)})`;
      return `Statement ${fact.index + 1}${sid} of the policy decides.`;
    }
    case "request": {
      const { principal, action, resource, narrowedBy = [] } = fact;
      const only =
        narrowedBy.length === 0 ? "" : `, only with ${listed(narrowedBy.map((each) => shortened(each, 120)))}`;
      return `A request that it lets through: ${quoted(principal)} calls ${quoted(action)} on ${quoted(resource, longestName)}${only}.`;
    }
    case "packet":
      return `A packet that it lets through: ${protocolInWords(fact)} from ${quoted(fact.source)}.`;
    case "recognised":
      return `It looks like ${shortened(fact.what, 80)}.`;
    case "lets":
      return letsInWords(fact);
    case "denied":
      return `The policy by itself would allow it; the organisation does not: ${listed(fact.by.map((each) => shortened(each, 120)))}.`;
    case "missing":
      return `The first thing missing: ${shortened(fact.what, 160)}.`;
    case "softened": {
      const because = shortened(fact.because, 240);
      return severity === rule.severity
        ? `${because[0]?.toUpperCase() ?? ""}${because.slice(1)}.`
        : `Severity ${severity} instead of ${rule.severity}, because ${because}.`;
    }
    case "demands-tls": {
      const byDefault = fact.since === undefined ? "never the default" : `the default from version ${fact.since}`;
      return `A ${quoted(fact.engine)} database refuses connections without TLS only where ${quoted(fact.parameter)} is on, which is ${byDefault}.`;
    }
    case "ended":
      return `AWS ends its support of ${quoted(fact.what)} on ${fact.on} (${fact.source}).`;
  }
}

function letsInWords({ actions, story, statements, more = 0 }: Extract<Fact, { kind: "lets" }>): string {
  const where = statements.length === 0 ? "" : ` (statement ${statements.map((index) => index + 1).join(" and ")})`;
  const others = more === 0 ? "" : `, and there are ${counted(more, "more way")}`;
  return `With ${listed(actions)}${where} its holder ${story}${others}.`;
}

function protocolInWords({ protocol, port }: Extract<Fact, { kind: "packet" }>): string {
  const name = protocol === "-1" || protocol === "all" ? "any protocol" : shortened(protocol, 20);
  return port === "all" ? `${name}, any port` : `${name} port ${port}`;
}

/** Who waived the finding until when, and why; "" where nobody did. */
export function waiverInWords({ waived }: Finding): string {
  if (waived === undefined) return "";
  const { reason, owner, until } = waived;
  return `Waived: ${shortened(reason, 200)} (owner ${shortened(owner, 80)}, until ${shortened(until, 20)}).`;
}

/** One thing that an answer rests on: `acl is 'public-read'`. */
export function evidenceInWords(evidence: Evidence, finding: Finding): string {
  if (evidence.address === "" && evidence.path === "") return whyInWords(evidence.why);
  const { subject, companion } = subjectOf(evidence, finding);
  switch (evidence.saw) {
    case "absent":
      return absentInWords(subject, companion);
    case "unknown":
      return `${subjectOrCompanion(subject, companion)} is not known: ${whyInWords(evidence.why)}`;
    case "default":
      return `${absentInWords(subject, companion)}${defaultInWords(evidence)}`;
    case "value":
      return `${subjectOrCompanion(subject, companion)} ${valueInWords(evidence)}`;
  }
}

function absentInWords(subject: string, companion: string | undefined): string {
  if (companion === undefined) return `${subject} is not set`;
  return subject === "" ? `there is no ${companion} for it` : `no ${companion} sets ${subject} for it`;
}

const subjectOrCompanion = (subject: string, companion: string | undefined): string => {
  if (companion === undefined) return subject;
  return subject === "" ? `its ${companion}` : `${subject} of its ${companion}`;
};

/**
 * What the evidence is about. A path may begin with a companion in angle brackets that the resource would have, as
 * `<BucketPolicy>.policy`.
 */
function subjectOf(evidence: Evidence, finding: Finding): { subject: string; companion: string | undefined } {
  const [, companion, rest] = /^<(\w+)>\.?(.*)$/s.exec(evidence.path) ?? [];
  if (companion !== undefined) return { subject: shortened(rest ?? "", longestName), companion };
  const other = evidence.address !== finding.resource.address;
  const address = quoted(shortAddress(evidence.address), longestName);
  if (evidence.path === "") return { subject: other ? address : "the resource", companion };
  const path = shortened(evidence.path, longestName);
  return { subject: other ? `${path} of ${address}` : path, companion };
}

function defaultInWords({ path, value, claim }: Evidence): string {
  // That a companion is not there needs no second word for it.
  const means = value === undefined || /^<\w+>$/.test(path) ? "" : `, which means ${literal(value)}`;
  if (claim === undefined) return means;
  const since = claim.since === undefined ? "" : ` since ${claim.since}`;
  return `${means} (default${since}: ${shortened(claim.source, longestName)})`;
}

function valueInWords({ secret, value, empty }: Evidence): string {
  if (empty === true) return "is an empty list";
  if (secret === true) return "holds a secret, which is not shown";
  return value === undefined ? "is set" : `is ${literal(value)}`;
}

const literal = (value: string | number | boolean): string =>
  typeof value === "string" ? quoted(value.replace(/\s*\n\s*/g, " ").trim()) : String(value);

/** Why a value is not known, as the second half of a sentence: `only the deployment will know it`. */
export function whyInWords(why: Why | undefined): string {
  if (why === undefined) return "the input does not say";
  switch (why.kind) {
    case "computed":
      return `only the deployment will know it${why.of === undefined ? "" : `, from ${quoted(why.of, longestName)}`}`;
    case "parameter":
      return `${quoted(why.name)} was not given a value`;
    case "denied":
      return `AWS refused ${shortened(why.call, longestValue)}, which needs the permission ${quoted(why.permission)}`;
    case "failed":
      return `${shortened(why.call, longestValue)} failed: ${shortened(why.cause, longestName)}`;
    case "opaque":
      return "it is a secret that the input hides";
    case "may-belong":
      return `${quoted(shortAddress(why.resource), longestName)} may belong to it`;
    case "elsewhere":
      return `${quoted(why.what, longestName)} is not part of this input`;
    case "macro":
      return `the macro ${quoted(why.name)} rewrites it during the deployment`;
    case "partial":
      return `only a part of the text is known: ${listed(why.holes)} may matter`;
    case "conflict":
      return `${listed(why.resources)} disagree, and nothing says which wins`;
    case "depends":
      return `it depends on ${listed(why.on)}, which is not decided`;
    case "predates":
      return `AWS sets it by itself only on what was made since ${shortened(why.since, longestValue)}, and this exists already`;
    case "service-decides":
      return `it is left out, and AWS decides by what the input does not show (${shortened(why.source, longestName)})`;
    case "malformed":
      return shortened(why.what, longestName);
    case "unsupported":
      return `${shortened(why.what, longestName)} is not supported`;
    case "limit":
      return `a limit was reached: ${shortened(why.what, longestName)}`;
  }
}

/** The reason that findings which cannot tell are grouped and counted by: like `whyInWords`, for many at once. */
export function unknownReason(finding: Finding): string {
  const why = finding.evidence.find((each) => each.why !== undefined)?.why;
  switch (why?.kind) {
    case "computed":
      return "only the deployment will know the value";
    case "opaque":
      return "the value is a secret that the input hides";
    case "may-belong":
      return "something whose owner is not known may belong to the resource";
    case "elsewhere":
      return "what is named is not part of this input";
    case "partial":
      return "only a part of the text is known, and the rest may matter";
    case "conflict":
      return "several resources set the same thing differently";
    case "failed":
      return `${shortened(why.call, longestValue)} failed`;
    case "service-decides":
      return "it is left out, and AWS decides by what the input does not show";
    case "malformed":
      return "the input is malformed";
    default:
      return whyInWords(why);
  }
}

/** Text in single quotes, shortened. */
export const quoted = (text: string, longest = longestValue): string => `'${shortened(text, longest)}'`;

/** Text of at most `longest` signs: what is too long loses its middle, since names differ at their ends. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const signs = [...text.slice(0, longest), ...text.slice(-longest)];
  const head = Math.ceil((longest - 1) / 2);
  return `${signs.slice(0, head).join("")}…${signs.slice(-(longest - 1 - head)).join("")}`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, named).map((name) => quoted(name));
  if (names.length > named) shown.push(`${names.length - named} more`);
  const last = shown.pop() ?? "something";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}

/** A number of things: `1 finding`, `2 findings`. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** Counts by severity, the most severe first: `1 critical, 2 high`. */
export const severityCounts = (findings: readonly { readonly severity: Severity }[]): string =>
  (["critical", "high", "medium", "low"] as const)
    .map((severity) => [findings.filter((each) => each.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}`)
    .join(", ");

/** An address as people say it: of a Pulumi URN the type and the name, `aws:s3/bucket:Bucket::logs`; others as they are. */
export function shortAddress(address: string): string {
  const [, types, name] = /^urn:pulumi:[^:]*::[^:]*::(.*?)::(.*)$/s.exec(address) ?? [];
  return types === undefined ? address : `${types.slice(types.lastIndexOf("$") + 1)}::${name}`;
}
