import type { AnyField } from "../model/field.ts";
import type { GivenPolicy } from "../model/organization.ts";
import type { Symbols } from "./symbols.ts";

/** What a condition operator asks; every form is one of these with its negation, `IfExists` and a set operator. */
export interface Operator {
  readonly test: "equals" | "like" | "arn" | "number" | "date" | "bool" | "ip" | "null";
  readonly negated: boolean;
  readonly fold: boolean;
  readonly compare: "=" | "<" | "<=" | ">" | ">=";
  readonly ifExists: boolean;
  readonly set: "any" | "all" | undefined;
  /** As it is written. */
  readonly name: string;
}

/** Whom one principal of a statement denotes. */
export type Principal =
  /** Everyone, or every service. */
  | { readonly kind: "any"; readonly of: "all" | "service"; readonly field: AnyField }
  | { readonly kind: "account"; readonly account: string; readonly field: AnyField }
  /** A user or a role with all its sessions, by its ARN. */
  | { readonly kind: "arn"; readonly arn: string; readonly account: string; readonly field: AnyField }
  /** One session of a role or a federated user. */
  | {
      readonly kind: "session";
      readonly arn: string;
      readonly account: string;
      readonly role: string;
      readonly field: AnyField;
    }
  | { readonly kind: "service"; readonly service: string; readonly field: AnyField }
  | { readonly kind: "federated"; readonly provider: string; readonly field: AnyField }
  | { readonly kind: "canonical"; readonly id: string; readonly field: AnyField }
  /** A principal that the deployment makes: of the own account, but its ARN is not known. */
  | { readonly kind: "made"; readonly name: string; readonly field: AnyField }
  /** Somebody, but the source does not say who; with `everyone` it may be everyone. */
  | { readonly kind: "unknown"; readonly everyone: boolean; readonly field: AnyField }
  /** Nobody: AWS refuses the text, or the principal is deleted. */
  | { readonly kind: "nobody"; readonly field: AnyField };

export interface Principals {
  readonly list: readonly Principal[];
  readonly not: boolean;
  readonly field: AnyField;
}

/** What AWS would refuse or read otherwise than it looks. */
export interface Defect {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly field: AnyField;
  /** AWS refuses the document. */
  readonly refused: boolean;
}

/** A text of a policy: what is not known in it are letters of `Policy.symbols`. */
export interface Text {
  readonly text: string;
  readonly field: AnyField;
}

/** A list of actions or resources; `not`: all others are meant. */
export interface Texts {
  readonly list: readonly Text[];
  readonly not: boolean;
  readonly field: AnyField;
}

/** One key of a condition with its operator. */
export interface Entry {
  readonly operator: Operator | undefined;
  readonly key: string;
  /** The key as it is written. */
  readonly name: string;
  readonly values: readonly Text[];
  readonly field: AnyField;
}

export interface ParsedStatement {
  readonly index: number;
  readonly field: AnyField;
  /** It is an Allow of another policy, which this one is compared with: here it takes away what it grants there. */
  readonly negates?: true;
  /** `none`: AWS refuses it, it neither grants nor denies. */
  readonly effect: "Allow" | "Deny" | "unknown" | "none";
  readonly principals: Principals | undefined;
  readonly actions: Texts | undefined;
  readonly resources: Texts | undefined;
  readonly entries: readonly Entry[];
  /** A condition, or a part of one, that is not known or that AWS refuses: it may hold or not. */
  readonly doubts: readonly AnyField[];
}

/** A Deny of a resource control policy, and the policy that it stands in. */
export interface Control extends ParsedStatement {
  readonly given: GivenPolicy;
}

export type PolicyKind = "resource" | "trust" | "identity" | "scp";

export interface Policy {
  readonly state: "known" | "absent" | "unknown";
  readonly field: AnyField;
  readonly kind: PolicyKind;
  readonly version: "2012-10-17" | "2008-10-17";
  readonly statements: readonly ParsedStatement[];
  /** Denies of the organisation that hold for what has the policy; their indices follow those of the statements. */
  readonly controls: readonly Control[];
  readonly defects: readonly Defect[];
  readonly symbols: Symbols;
}

/** All statements that decide on a request: those of the policy, and the Denies of the organisation. */
export const decidingIn = ({ statements, controls }: Policy): readonly ParsedStatement[] =>
  controls.length === 0 ? statements : [...statements, ...controls];
