import type { Scope } from "../../core/model/resource.ts";
import { type Decoder, type Json, nameOf } from "./decoder.ts";
import { type Entry, jsonOf, own } from "./entry.ts";
import { parseUrn, providerUrn } from "./urn.ts";

/** Settings of a provider that decide whose account it signs in to. */
const signIn = [
  "accessKey",
  "profile",
  "assumeRole",
  "assumeRoles",
  "assumeRoleWithWebIdentity",
  "sharedConfigFiles",
  "sharedCredentialsFiles",
  "allowedAccountIds",
];

/** The account and region of resources, by the provider that each names. */
export class Scopes {
  private readonly decoder: Decoder;
  /** The settings that default providers take from the stack's configuration. */
  private readonly settings: Json;
  private readonly providers = new Map<string, Json>();
  private readonly byProvider = new Map<string, Scope>();

  /** `config` has the stack's settings by full key: `aws:region`. */
  constructor(decoder: Decoder, config: Json) {
    this.decoder = decoder;
    const settings = Object.entries(config).filter(([key]) => key.startsWith("aws:"));
    this.settings = Object.fromEntries(settings.map(([key, value]) => [key.slice("aws:".length), value]));
  }

  /** Takes note of a provider; anything else is none of its business. */
  add({ urn, type, inputs }: Entry): void {
    if (type === "pulumi:providers:aws") this.providers.set(urn, inputs);
  }

  of({ provider, inputs, outputs }: Entry): Scope {
    const urn = provider === undefined ? "" : providerUrn(provider);
    const base = this.ofProvider(urn);
    const arn = /^arn:[\w-]+:[\w-]*:([\w-]*):(\d{12})?:/.exec(this.text(own(outputs, "arn")) ?? "");
    const asked = own(inputs, "region") ?? own(outputs, "region");
    const region = asked === undefined || asked === null ? arn?.[1] || base.region : this.text(asked);
    const account = arn?.[2] ?? base.account;
    const elsewhere = region !== base.region;
    return {
      provider: elsewhere ? `${base.provider} in ${region ?? "a region that is not known"}` : base.provider,
      credentials: base.credentials,
      ...(account !== undefined && { account }),
      ...(region !== undefined && { region }),
    };
  }

  private ofProvider(urn: string): Scope {
    const known = this.byProvider.get(urn);
    if (known !== undefined) return known;
    const name = parseUrn(urn)?.name ?? "";
    const isDefault = name === "" || /^default(_\d|$)/.test(name);
    const settings = this.providers.get(urn) ?? (isDefault ? this.settings : {});
    const account = this.account(settings);
    const region = this.text(own(settings, "region"));
    const scope: Scope = {
      // A stack has one default provider for each version of the package; they sign in alike.
      provider: isDefault ? `default${region === undefined ? "" : ` in ${region}`}` : urn,
      credentials: JSON.stringify(signIn.map((setting) => this.credential(settings, setting, urn))),
      ...(account !== undefined && { account }),
      ...(region !== undefined && { region }),
    };
    this.byProvider.set(urn, scope);
    return scope;
  }

  /** A setting to compare; of secrets only that they are this provider's own. */
  private credential(settings: Json, setting: string, urn: string): unknown {
    const value = own(settings, setting);
    if (value === undefined || value === null) return null;
    const decoded = parsed(this.decoder.value(value));
    const isPlain = decoded === parsed(value) || JSON.stringify(decoded) === JSON.stringify(parsed(value));
    return isPlain ? decoded : `${setting} of ${urn}`;
  }

  private account(settings: Json): string | undefined {
    const roles = parsed(own(settings, "assumeRoles"));
    const role = Array.isArray(roles) ? roles.at(-1) : parsed(own(settings, "assumeRole"));
    const inRole = /^arn:[\w-]+:iam::(\d{12}):/.exec(this.text(own(jsonOf(role), "roleArn")) ?? "")?.[1];
    const allowed = parsed(own(settings, "allowedAccountIds"));
    const only = Array.isArray(allowed) && allowed.length === 1 ? this.text(String(allowed[0])) : undefined;
    return inRole ?? (only !== undefined && /^\d{12}$/.test(only) ? only : undefined);
  }

  /** A plain text that is known; parts of others name no region or account. */
  private text(raw: unknown): string | undefined {
    const value = this.decoder.value(raw);
    return typeof value === "string" ? nameOf(value) : undefined;
  }
}

/** Providers write lists and objects as JSON text. */
function parsed(raw: unknown): unknown {
  if (typeof raw !== "string" || !/^[[{]/.test(raw)) return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}
