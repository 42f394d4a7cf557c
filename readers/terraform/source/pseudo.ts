import type { StackValue } from "../../../core/model/pseudo-shapes.ts";
import type { Place, Resource } from "../../../core/model/resource.ts";
import type { Unit } from "../../../core/model/unit.ts";
import { Secret, Unknown } from "../../../core/model/value.ts";
import { PseudoResource } from "../../pseudo-resource.ts";
import { evaluate } from "./evaluator.ts";
import type { Given, ModuleInstance } from "./instances.ts";
import type { Declared } from "./module-source.ts";
import { attributeOf } from "./syntax.ts";
import { attempt, finished } from "./values.ts";

type Values = Readonly<Record<string, StackValue>>;

/** The deployment itself, with the variables and outputs of the root module, and how its providers of AWS sign in. */
export function pseudoResources(unit: Unit, root: ModuleInstance, given: Given): readonly Resource[] {
  const { variables, outputs, providers } = root.source;
  const tree = (): object => ({ settings: settingsOf(root, given), outputs: outputsOf(root) });
  const stack = new PseudoResource(unit, "pulumi:pulumi:Stack", "terraform", tree, ([section, name]) => {
    const declared = (section === "outputs" ? outputs : variables).get(String(name ?? ""));
    return declared && headOf(declared);
  });
  const signedIn = [...providers].flatMap(([key, declared]) =>
    key.split(".")[0] === "aws" ? [providerOf(unit, root, key, declared)] : [],
  );
  return [stack, ...signedIn];
}

/** A mark hides a value from logs; what a file of variables or a default says stands in that file all the same. */
function settingsOf(root: ModuleInstance, given: Given): Values {
  return Object.fromEntries(
    [...root.source.variables].map(([name, { block }]) => {
      const isWritten = Object.hasOwn(given, name) || attributeOf(block.body, "default") !== undefined;
      const found = finished(attempt(() => root.variable(name)));
      const value = found instanceof Secret ? found.value : found;
      const isEmpty = value === undefined || value === null || value === "";
      const absent = new Unknown({ kind: "parameter", name: `var.${name}` });
      const isMarked = isSensitive({ block });
      const echoed = !isMarked && !Object.hasOwn(given, name);
      return [name, { value: isEmpty ? absent : value, hidden: isMarked && (isEmpty || !isWritten), echoed }];
    }),
  );
}

const outputsOf = (root: ModuleInstance): Values =>
  Object.fromEntries(
    [...root.source.outputs].map(([name, declared]) => [
      name,
      { value: finished(attempt(() => root.get(name))), hidden: isSensitive(declared) },
    ]),
  );

function isSensitive({ block }: Pick<Declared, "block">): boolean {
  const value = attributeOf(block.body, "sensitive")?.value;
  return value?.kind === "literal" && value.value === true;
}

const names = { accessKey: "access_key", secretKey: "secret_key", token: "token" } as const;

function providerOf(unit: Unit, root: ModuleInstance, key: string, declared: Declared): Resource {
  const { body } = declared.block;
  const tree = (): object =>
    Object.fromEntries(
      Object.entries(names).flatMap(([property, name]) => {
        const attribute = attributeOf(body, name);
        const scope = root.scope(root.source.fileOf(attribute ?? body, declared));
        return attribute === undefined
          ? []
          : [[property, finished(attempt(() => evaluate(attribute.value, scope)))] as const];
      }),
    );
  return new PseudoResource(unit, "pulumi:providers:aws", `provider.${key}`, tree, ([property]) => {
    const attribute = attributeOf(body, names[property as keyof typeof names] ?? "");
    return attribute === undefined ? headOf(declared) : root.source.fileOf(attribute, declared).place(attribute.value);
  });
}

const headOf = ({ block, file }: Declared): Place => file.place({ start: block.start, end: block.headEnd });
