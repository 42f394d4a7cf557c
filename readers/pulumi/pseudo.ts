import type { StackValue } from "../../core/model/pseudo-shapes.ts";
import type { Place, Resource } from "../../core/model/resource.ts";
import type { Unit } from "../../core/model/unit.ts";
import { Secret, Unknown } from "../../core/model/value.ts";
import { PseudoResource } from "../pseudo-resource.ts";
import type { Decoder, Json } from "./decoder.ts";

export const stackType = "pulumi:pulumi:Stack";
export const providerType = "pulumi:providers:aws";

/** Settings of the default provider, which are judged as its own. */
const signIn = ["accessKey", "secretKey", "token"];

/** Where a setting or an output is written. */
export type StackPlaces = (section: "settings" | "outputs", name: string) => Place | undefined;

interface Told {
  /** Settings by their full key: `shop:domain`. */
  readonly config: Json;
  readonly outputs: () => Json;
}

/** The deployment itself: its settings and its outputs. */
export function stackOf(unit: Unit, address: string, told: Told, decoder: Decoder, places: StackPlaces): Resource {
  const tree = (): object => ({
    settings: values(
      Object.entries(told.config).filter(([key]) => !isSignIn(key)),
      decoder,
    ),
    outputs: values(Object.entries(told.outputs()), decoder),
  });
  return new PseudoResource(unit, stackType, address, tree, ([section, name]) =>
    places(section === "outputs" ? "outputs" : "settings", String(name ?? "")),
  );
}

/** The provider that resources have which name none, where the settings say how it signs in; nothing where they do not. */
export function defaultProvider(unit: Unit, config: Json, places: StackPlaces): readonly Resource[] {
  const entries = Object.entries(config).filter(([key]) => isSignIn(key));
  if (entries.length === 0) return [];
  const tree = (): object => Object.fromEntries(entries.map(([key, value]) => [key.slice("aws:".length), value]));
  return [
    new PseudoResource(unit, providerType, "the default provider of aws", tree, ([name]) =>
      places("settings", `aws:${String(name ?? signIn[0])}`),
    ),
  ];
}

const isSignIn = (key: string): boolean => key.startsWith("aws:") && signIn.includes(key.slice("aws:".length));

const values = (
  entries: readonly (readonly [string, unknown])[],
  decoder: Decoder,
): Readonly<Record<string, StackValue>> =>
  Object.fromEntries(
    entries.map(([name, raw]) => {
      const value = decoder.value(raw);
      return [
        name,
        { value, hidden: value instanceof Secret || (value instanceof Unknown && value.why.kind === "opaque") },
      ];
    }),
  );

/** The line of a stack's file that sets `key`; keys of the project itself may be written without its name. */
export function lineOfSetting(text: string, key: string, project: string): number | undefined {
  const short = key.startsWith(`${project}:`) ? key.slice(project.length + 1) : key;
  const names = [key, short].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return lineOf(text, new RegExp(`^\\s+["']?(?:${names.join("|")})["']?\\s*:`));
}

/** The line of a program that exports `name`. */
export const lineOfOutput = (text: string, name: string): number | undefined =>
  /^\w+$/.test(name) ? lineOf(text, new RegExp(`^\\s*export\\b.*\\b${name}\\b`)) : undefined;

function lineOf(text: string, pattern: RegExp): number | undefined {
  const found = text.split("\n").findIndex((line) => pattern.test(line));
  return found < 0 ? undefined : found + 1;
}
