import type { StackValue } from "../../core/model/pseudo-shapes.ts";
import type { Resource } from "../../core/model/resource.ts";
import { PartialText, Unknown } from "../../core/model/value.ts";
import { PseudoResource } from "../pseudo-resource.ts";
import { steps } from "./address.ts";
import type { Expression, ProviderConfiguration } from "./configuration.ts";
import type { Plan } from "./plan.ts";
import { isMarked } from "./view.ts";

interface Variable {
  readonly default?: unknown;
  readonly sensitive?: boolean;
}

interface Output {
  readonly expression?: Expression;
  readonly sensitive?: boolean;
}

interface OutputChange {
  readonly actions?: readonly string[];
  readonly after?: unknown;
  readonly after_unknown?: unknown;
  readonly after_sensitive?: unknown;
}

type Values = Readonly<Record<string, StackValue>>;

/** The deployment itself, with its variables and outputs, and the configurations of the provider of AWS. */
export function pseudoResources(plan: Plan, outputs: number | undefined): readonly Resource[] {
  const tree = (): object => ({ settings: settingsOf(plan), outputs: outputsOf(plan, outputs) });
  const stack = new PseudoResource(plan.unit, "pulumi:pulumi:Stack", "terraform", tree, ([section, name]) =>
    plan.placeInDocument(section === "outputs" ? ["output_changes", name ?? ""] : ["variables", name ?? ""]),
  );
  const providers = Object.entries(plan.configuration.providers).flatMap(([key, provider]) =>
    providerOf(plan, key, provider),
  );
  return [stack, ...providers];
}

/** A variable is hidden where it is declared sensitive, unless its default, which stands in the code, is what it has. */
function settingsOf(plan: Plan): Values {
  const declared = plan.configuration.declarations<Variable>("variables");
  const names = new Set([...Object.keys(declared), ...Object.keys(plan.variables)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const { sensitive, default: fallback } = declared[name] ?? {};
      const value = plan.variables[name]?.value ?? fallback;
      const isDefault =
        fallback !== undefined && fallback !== null && JSON.stringify(fallback) === JSON.stringify(value);
      const absent = new Unknown({ kind: "parameter", name: `var.${name}` });
      const isEmpty = value === undefined || value === null || value === "";
      return [name, { value: isEmpty ? absent : value, hidden: sensitive === true && !isDefault }];
    }),
  );
}

function outputsOf(plan: Plan, start: number | undefined): Values {
  const changes = (plan.changes.valueAt(start ?? -1) ?? {}) as Readonly<Record<string, OutputChange>>;
  const declared = plan.configuration.declarations<Output>("outputs");
  const stays = Object.entries(changes).filter(([, { actions }]) => actions?.includes("delete") !== true);
  return Object.fromEntries(
    stays.map(([name, change]) => {
      const { sensitive, expression } = declared[name] ?? {};
      const hidden = sensitive === true || isMarked(change.after_sensitive, []);
      const isKnown = change.after_unknown !== true && change.after !== undefined && change.after !== null;
      return [name, { value: isKnown ? change.after : origin(expression), hidden }];
    }),
  );
}

/** What stands for an output that only the deployment knows: the properties that it is made of, where they are told. */
function origin(expression: Expression | undefined): unknown {
  const holes = (expression?.references ?? []).flatMap((name) => {
    const path = steps(name);
    const property = path.length < 3 ? undefined : path.at(-1);
    return property === undefined ? [] : [{ name, property }];
  });
  return holes.length === 0 ? new Unknown({ kind: "computed" }) : new PartialText(holes);
}

const settings = { accessKey: "access_key", secretKey: "secret_key", token: "token" } as const;

function providerOf(
  plan: Plan,
  key: string,
  provider: ProviderConfiguration & { readonly name?: string },
): readonly Resource[] {
  if ((provider.name ?? key.split(/[.:]/)[0]) !== "aws") return [];
  const expressions = (provider.expressions ?? {}) as Readonly<Record<string, Expression>>;
  const entries = Object.entries(settings).flatMap(([property, name]) => {
    const expression = Object.hasOwn(expressions, name) ? expressions[name] : undefined;
    if (expression === undefined) return [];
    const why = { kind: "parameter", name: expression.references?.[0] ?? name } as const;
    return [[property, expression.constant_value ?? new Unknown(why)] as const];
  });
  const place = (path: readonly (string | number)[]) => {
    const name = settings[path[0] as keyof typeof settings];
    return plan.placeInDocument(["configuration", "provider_config", key, ...(name ? ["expressions", name] : [])]);
  };
  const tree = () => Object.fromEntries(entries);
  return [new PseudoResource(plan.unit, "pulumi:providers:aws", `provider.${key}`, tree, place)];
}
