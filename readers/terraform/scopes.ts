import type { Scope } from "../../core/model/resource.ts";
import { calls, parseAddress } from "./address.ts";
import type { Configuration, Expression } from "./configuration.ts";

/** Arguments of a provider that decide whose account it signs in to. */
export const signIn = [
  "access_key",
  "profile",
  "assume_role",
  "assume_role_with_web_identity",
  "shared_config_files",
  "shared_credentials_files",
  "allowed_account_ids",
];

/** The account and region of resources, by the provider configuration that they name. */
export class Scopes {
  private readonly configuration: Configuration;
  private readonly variables: Readonly<Record<string, { readonly value?: unknown } | undefined>>;
  private readonly byKey = new Map<string, Scope>();

  constructor(configuration: Configuration, variables: Scopes["variables"]) {
    this.configuration = configuration;
    this.variables = variables;
  }

  of(address: string): Scope {
    const { module, name } = parseAddress(address);
    const key = this.configuration.providerKey(module, name) ?? "";
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const scope = this.make(key, module);
    this.byKey.set(key, scope);
    return scope;
  }

  private make(key: string, module: string): Scope {
    const expressions = this.expressions(key, module);
    const credentials = JSON.stringify(signIn.map((name) => expressions[name] ?? null));
    const region = this.text(expressions["region"]);
    const account = this.account(expressions);
    return {
      provider: key,
      credentials,
      ...(region !== undefined && { region }),
      ...(account !== undefined && { account }),
    };
  }

  /** A module's entry without expressions only carries versions: the configuration is its caller's. */
  private expressions(key: string, module: string): Readonly<Record<string, unknown>> {
    const { providers } = this.configuration;
    const [, alias = key] = /:(.*)$/.exec(key) ?? [];
    const names = calls(module);
    const keys = [
      key,
      ...names.map((_, index) => `module.${names.slice(0, names.length - index).join(".")}:${alias}`),
      alias,
    ];
    for (const each of keys) {
      const found = Object.hasOwn(providers, each) ? providers[each]?.expressions : undefined;
      if (found !== undefined) return found;
    }
    return {};
  }

  private account(expressions: Readonly<Record<string, unknown>>): string | undefined {
    const role = (expressions["assume_role"] as readonly { readonly role_arn?: Expression }[] | undefined)?.[0];
    const inRole = /^arn:[\w-]+:iam::(\d{12}):/.exec(this.text(role?.role_arn) ?? "")?.[1];
    const allowed = (expressions["allowed_account_ids"] as Expression | undefined)?.constant_value;
    const only = Array.isArray(allowed) && allowed.length === 1 ? String(allowed[0]) : undefined;
    return inRole ?? only;
  }

  private text(expression: unknown): string | undefined {
    const { constant_value: constant, references } = (expression ?? {}) as Expression;
    if (typeof constant === "string") return constant;
    const [variable] = references ?? [];
    const value = variable?.startsWith("var.") ? this.variables[variable.slice(4)]?.value : undefined;
    return typeof value === "string" && references?.length === 1 ? value : undefined;
  }
}
