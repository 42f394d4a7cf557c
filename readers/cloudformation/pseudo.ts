import type { StackValue } from "../../core/model/pseudo-shapes.ts";
import type { Resource } from "../../core/model/resource.ts";
import type { Unit } from "../../core/model/unit.ts";
import { Unknown } from "../../core/model/value.ts";
import { PseudoResource } from "../pseudo-resource.ts";
import { isScalar } from "./choices.ts";
import { down, isMap, type Step } from "./place.ts";
import type { Stack } from "./stack.ts";

type Values = Readonly<Record<string, StackValue>>;

/** A stack and those nested in it as deployments, with their parameters and outputs. */
export function* stacksOf(unit: Unit, stack: Stack): Generator<Resource> {
  const tree = (): object => ({ settings: parametersOf(stack), outputs: outputsOf(stack) });
  const address = stack.prefix === "" ? "the stack" : stack.prefix.replace(/\/$/, "");
  yield new PseudoResource(unit, "pulumi:pulumi:Stack", address, tree, ([section, name]) => {
    const way =
      section === undefined ? [] : [section === "outputs" ? "Outputs" : "Parameters", ...(name ? [name] : [])];
    return stack.template.place(way.reduce<Step | undefined>(down, undefined));
  });
  for (const child of stack.children.values()) yield* stacksOf(unit, child);
}

/** What NoEcho hides is hidden, but for a default, which stands in the template. */
function parametersOf({ template, prefix }: Stack): Values | Unknown {
  const section = template.root["Parameters"];
  if (isTransformed(section)) return macro;
  return Object.fromEntries(
    Object.entries(isMap(section) ? section : {}).map(([name, declared]) => {
      const { Default: fallback, NoEcho: noEcho, Type: type } = isMap(declared) ? declared : {};
      const hasDefault = isScalar(fallback) && fallback !== "";
      const value = hasDefault ? fallback : new Unknown({ kind: "parameter", name: prefix + name });
      // The value of such a parameter is the name of one in Parameter Store.
      const isName = String(type).startsWith("AWS::SSM::Parameter::");
      const isHidden = isName || String(noEcho).toLowerCase() === "true";
      return [name, { value, hidden: isName || (isHidden && !hasDefault), echoed: !isHidden }];
    }),
  );
}

/** Nothing hides an output: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html */
function outputsOf(stack: Stack): Values | Unknown {
  if (isTransformed(stack.template.root["Outputs"])) return macro;
  return Object.fromEntries(stack.outputNames.map((name) => [name, { value: stack.output(name), hidden: false }]));
}

/** What a transform adds to a section, nobody knows before. */
const isTransformed = (section: unknown): boolean => isMap(section) && Object.hasOwn(section, "Fn::Transform");
const macro = new Unknown({ kind: "macro", name: "Fn::Transform" });
