import type { Answer } from "../model/answer.ts";
import type { AnyField, DefaultClaim } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { OrganizationPolicies } from "../model/organization.ts";
import type { Resource } from "../model/resource.ts";
import type { TypeToken } from "../model/shapes.generated.ts";

export const severities = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof severities)[number];

/** The four words of the summary's card first, then the themes that come after. */
export const themes = [
  "exposure",
  "transit",
  "firewall",
  "iam",
  "at-rest",
  "secrets",
  "authentication",
  "logging",
  "monitoring",
  "response",
  "recovery",
  "patching",
  "privacy",
  "hygiene",
] as const;
export type Theme = (typeof themes)[number];

/** Checks of other tools that make the same claim, so that users can move and compare. */
export interface Equivalents {
  readonly checkov?: readonly string[];
  readonly trivy?: readonly string[];
  readonly prowler?: readonly string[];
  readonly cdknag?: readonly string[];
  /** Rules of the AWS Guard rules registry. */
  readonly guard?: readonly string[];
  readonly regula?: readonly string[];
}

/** Something that AWS or the provider sets where nothing is written, and that answers of the rule rest on. */
export interface RestsOn extends DefaultClaim {
  /** The property, and what it is when left out: `storageEncrypted: false`. */
  readonly setting: string;
}

/** The answer for one property: a rule that gives several has one finding, with its own place, for each. */
export interface PropertyAnswer {
  readonly about: AnyField;
  readonly answer: Answer;
  /** Lower than the rule's own, where the circumstances soften it; the answer's facts say why. */
  readonly severity?: Severity;
}

export interface RuleContext<P extends object> extends Circumstances {
  readonly graph: Graph;
  readonly params: P;
}

/** What a run knows beside its inputs. */
export interface Circumstances {
  /** What the user trusts: accounts, the organisation, networks. */
  readonly trusted: Trusted;
  /** The day of the run, as `2026-12-31`: rules have no clock. */
  readonly today: string;
}

/** Whom the user's configuration trusts: counted as inside. */
export interface Trusted {
  readonly accounts: readonly string[];
  readonly organization?: string;
  readonly networks: readonly string[];
  /** Policies of the organisation that hold for the accounts of the run. */
  readonly policies?: OrganizationPolicies;
}

/** JSON Schema of a rule's parameters: an object schema whose properties are all optional to the user. */
export interface ParamsSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, object>>;
  readonly additionalProperties: false;
}

/** What packs, registries and the evaluator know of a rule: everything but its own types. */
export interface AnyRule {
  /** Stable for ever: the SARIF rule id, the key in configurations and waivers, and the file's name. */
  readonly id: string;
  /** What is wrong when the rule fires, as a sentence about the resource. */
  readonly title: string;
  readonly theme: Theme;
  /** The most severe that a finding of this rule can be. */
  readonly severity: Severity;
  /** Controls of published benchmarks that this rule answers, by benchmark. */
  readonly controls?: Readonly<Record<string, readonly string[]>>;
  readonly equivalents?: Equivalents;
  /** Weaknesses of the CWE list, by number. */
  readonly cwe?: readonly number[];
  /** What happens to whom: Markdown, one short paragraph. */
  readonly why: string;
  /** What to do about it: Markdown. */
  readonly fix: string;
  /** Why it is this severe and not a step more or less; where its findings are softened, when. One sentence. */
  readonly severityReason?: string;
  /** Its findings lead others of the same cause that are as severe: they say the whole, the others what follows. */
  readonly saysWhole?: true;
  /**
   * What is left out, where several rules each ask for a part of it: their findings about one resource that rest on
   * nothing that is written have one cause.
   */
  readonly omission?: string;
  /** The defaults that its answers rest on. */
  readonly restsOn?: readonly RestsOn[];
  /** Pages that the rule's claims rest on. */
  readonly sources?: readonly string[];
  /** The resource types it judges. */
  readonly on: readonly TypeToken[];
  readonly params?: { readonly schema: ParamsSchema; readonly defaults: object };
  /** No: the rule says nothing about this resource. Left out: it always applies. */
  appliesWhen?(resource: Resource, context: RuleContext<object>): Answer;
  /** Yes: the resource breaks the rule. No: it does not. Unknown: the input does not say. */
  violatedWhen(resource: Resource, context: RuleContext<object>): Answer | readonly PropertyAnswer[];
}

/** What each rule of a family says by itself. */
export type FamilyMember = Pick<AnyRule, "id" | "title" | "severity" | "why" | "fix" | "controls"> &
  Required<Pick<AnyRule, "severityReason" | "equivalents">>;

/** A rule on resources of type `T`, with parameters `P`. */
export interface Rule<T extends TypeToken, P extends object> extends AnyRule {
  readonly on: readonly T[];
  readonly params?: { readonly schema: ParamsSchema; readonly defaults: P };
  appliesWhen?(resource: Resource<T>, context: RuleContext<P>): Answer;
  violatedWhen(resource: Resource<T>, context: RuleContext<P>): Answer | readonly PropertyAnswer[];
}

/** Gives a rule literal its types. The function does nothing else. */
export const defineRule = <const T extends TypeToken, P extends object = Record<never, never>>(
  rule: Rule<T, P>,
): Rule<T, P> => rule;

export const atLeast = (a: Severity, b: Severity): boolean => severities.indexOf(a) >= severities.indexOf(b);

export const lower = (a: Severity, b: Severity): Severity => (atLeast(a, b) ? b : a);
