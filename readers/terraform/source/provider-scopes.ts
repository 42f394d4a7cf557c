import type { Scope as Account } from "../../../core/model/resource.ts";
import { signIn } from "../scopes.ts";
import { blocksOf } from "./blocks.ts";
import { evaluate } from "./evaluator.ts";
import type { ModuleInstance } from "./instances.ts";
import type { Declared } from "./module-source.ts";
import { stepsOf } from "./places.ts";
import { attributeOf, constantText, type Expression } from "./syntax.ts";
import { attempt, isList, isTree, member } from "./values.ts";

/** The account and region of the resources of a module, by the provider that they name. */
export class ProviderScopes {
  private readonly known = new Map<object, Account>();
  private readonly none = new Map<string, Account>();

  /** `named`: the argument `provider` of a resource of Terraform's `type`. */
  of(module: ModuleInstance, type: string, named: Expression | undefined): Account {
    const key = (named && nameOf(named)) ?? (type.split("_")[0] as string);
    const found = configurationOf(module, key);
    if (found === undefined) {
      const scope = this.none.get(key) ?? { provider: key, credentials: "" };
      this.none.set(key, scope);
      return scope;
    }
    const scope = this.known.get(found.declared.block) ?? describe(found.module, found.declared, found.key);
    this.known.set(found.declared.block, scope);
    return scope;
  }
}

interface Found {
  readonly module: ModuleInstance;
  readonly declared: Declared;
  readonly key: string;
}

/** The block that configures the provider `key` in a module: its own, or that of a caller, under the caller's name. */
function configurationOf(module: ModuleInstance, key: string): Found | undefined {
  const declared = module.source.providers.get(key);
  if (declared !== undefined) return { module, declared, key };
  if (module.caller === undefined) return undefined;
  const { call, module: caller } = module.caller;
  const passed = attributeOf(call.block.body, "providers")?.value;
  const given = passed?.kind === "object" ? passed.members.find((each) => nameOf(each.key) === key) : undefined;
  const next = given === undefined ? undefined : nameOf(given.value);
  if (next === undefined && key.includes(".")) return undefined;
  return configurationOf(caller, next ?? key);
}

const nameOf = (expression: Expression): string | undefined =>
  expression.kind === "literal"
    ? String(expression.value)
    : (constantText(expression) ?? stepsOf(expression)?.join("."));

function describe(module: ModuleInstance, declared: Declared, key: string): Account {
  const { body } = declared.block;
  const scope = module.scope(declared.file);
  const value = (name: string): unknown => {
    const attribute = attributeOf(body, name);
    if (attribute !== undefined) return attempt(() => evaluate(attribute.value, scope));
    const blocks = blocksOf(body, name, () => scope);
    return isList(blocks) && blocks.length === 0 ? undefined : blocks;
  };
  const texts = signIn.map((name) => {
    const part = attributeOf(body, name) ?? body.blocks.find((each) => each.type === name);
    return part === undefined ? null : declared.file.text.slice(part.start, part.end).replace(/\s+/g, " ");
  });
  const region = value("region");
  const account = accountOf(value("assume_role"), value("allowed_account_ids"));
  return {
    provider: module.address === "" ? key : `${module.address}:${key}`,
    credentials: JSON.stringify(texts),
    ...(typeof region === "string" && { region }),
    ...(account !== undefined && { account }),
  };
}

function accountOf(roles: unknown, allowed: unknown): string | undefined {
  const role = isList(roles) ? roles[0] : roles;
  const arn = isTree(role) ? member(role, "role_arn") : undefined;
  const inRole = typeof arn === "string" ? /^arn:[\w-]+:iam::(\d{12}):/.exec(arn)?.[1] : undefined;
  const only = isList(allowed) && allowed.length === 1 ? allowed[0] : undefined;
  return inRole ?? (typeof only === "string" || typeof only === "number" ? String(only) : undefined);
}
