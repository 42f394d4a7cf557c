import type { ParsedStatement } from "./grammar.ts";
import type { Class } from "./judge.ts";
import { kindOf } from "./keys.ts";

/**
 * Everyone; accounts and organisations that are neither the own nor trusted; those of them who need neither a shared
 * text nor a second factor; AWS services that the policy names and that act for anybody who asks them to; holders of
 * tokens of identity providers, but for GitHub's, whose name the policy leaves open.
 */
export type Wanted = "everyone" | "foreigners" | "bare foreigners" | "services" | "tokens";

/** Whether a class is everyone: also whoever has a service call for them, where a statement asks for such calls only. */
export function isOpen({ level, services }: Class, allow: ParsedStatement): boolean {
  if (level === "public" || level === "public-authenticated" || level === "public-guarded") return true;
  if (level !== "service-unguarded" || services[0] !== "*") return false;
  const ofServices = allow.principals?.list.some((each) => each.kind === "any" && each.of === "service") ?? false;
  return ofServices || allow.entries.some(({ key }) => kindOf(key).of === "source");
}

/** Whether a class is an account or an organisation that is neither the own nor trusted. Identities of CloudFront are not. */
export const isForeign = ({ level, accounts }: Class): boolean =>
  level === "external-org" || (level === "external-account" && accounts.some((each) => each !== "cloudfront"));

export const wanted: Readonly<Record<Wanted, (found: Class, allow: ParsedStatement) => boolean>> = {
  everyone: isOpen,
  foreigners: isForeign,
  "bare foreigners": isForeign,
  tokens: ({ providers: [provider] }) =>
    provider !== undefined && provider !== "*" && !/:saml-provider\//.test(provider) && !gitHub.test(provider),
  services: ({ level, services }) => level === "service-unguarded" && services[0] !== "*",
};

/** Of GitHub there is more to be asked than whose a token is. */
const gitHub = /(^|\/)token\.actions\.githubusercontent\.com(\/|$)/;

/** Under which word of a principal those stand who are looked for: where the whole is not known, they may. */
export const groups: Readonly<Record<Wanted, RegExp>> = {
  everyone: /^$/,
  foreigners: /^(Principal|AWS|CanonicalUser)$/,
  "bare foreigners": /^(Principal|AWS)$/,
  services: /^(Principal|Service)$/,
  tokens: /^(Principal|Federated)$/,
};
