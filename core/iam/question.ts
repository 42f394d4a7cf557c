import type { Policy } from "./grammar.ts";
import type { Ranges } from "./intervals.ts";
import type { Request } from "./request.ts";

export type Found =
  | {
      readonly kind: "witness";
      readonly request: Request;
      readonly statement: number;
      /** Whether the reference evaluator allows the request; `unsure` where a part of the policy is not known. */
      readonly verified: "yes" | "malformed" | "unsure";
    }
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly why: string };

/**
 * What a token of an identity provider says: another subject than those that the policy names; also another than those
 * of a whole namespace; another subject and another audience; that its holder has not signed in.
 */
export type Claims = "other subject" | "other name" | "unnamed" | "guest";

export interface SearchOptions {
  /** Only these actions (globs). */
  readonly actions?: readonly string[];
  /** Only this Allow, by its index. */
  readonly statement?: number;
  /** Accounts that are not outsiders, and networks that are not outside. */
  readonly trustedAccounts?: readonly string[];
  readonly trustedNetworks?: Ranges;
  /** Milliseconds; left out: the present. An Allow that has expired grants nothing. */
  readonly now?: number;
  /** `least`: unknown parts give as little access as they can; `most`: as much as they can. */
  readonly reading?: "least" | "most";
  /** Whether the actor knows texts such as external ids; left out: it does. */
  readonly knowsSecrets?: boolean;
  /** Whether it may have used a second factor; left out: it may. */
  readonly secondFactor?: boolean;
  /** What its token says, where that is not left to it. */
  readonly claims?: Claims;
  /** Whether it may come from the networks and endpoints that the policy names. */
  readonly anyNetwork?: boolean;
  /** Whether it is in no organisation that the policy names; through whose access point it comes; whose id it may have. */
  readonly outsideOrganizations?: boolean;
  readonly accessPointsOf?: string;
  readonly anyId?: boolean;
  /** The request need not be written out: it is enough that there is one. */
  readonly unwritten?: boolean;
  /** Only requests that none of these policies of the same resource allows: what a change newly allows. */
  readonly beyond?: readonly Policy[];
  /** The actions that AWS has for a service, by name; left out: nobody has looked. */
  readonly names?: (service: string) => readonly string[];
  /** Only through an endpoint of a VPC. */
  readonly onlyEndpoint?: boolean;
  /** Is told every set of public addresses that is found; a request counts only where it says yes. */
  readonly addresses?: (ranges: Ranges) => boolean;
}
