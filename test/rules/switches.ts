import type { Verdict } from "../../core/engine/evaluate.ts";
import { type CaseResource, type RuleCase, secret, unknown } from "../support/rule-cases.ts";

/** A switch of a resource, and how each source writes it. */
interface Switch {
  /** The end of the path that answers rest on. */
  readonly property: string;
  readonly good: boolean;
  /** What is said where nothing is written: of something new, of something that is there already, and in a template. */
  readonly absent: { readonly created: Verdict; readonly existing: Verdict; readonly template: Verdict };
  /** The resource with this value of the switch; without one where it is undefined. */
  readonly resources: (value: unknown, existing?: boolean) => readonly CaseResource[];
  readonly template: (value: unknown, more?: object) => object;
}

/** The situations that every rule about one switch has: how it may be written, or not, and by what. */
export function switchCases({ property, good, absent, resources, template }: Switch): readonly RuleCase[] {
  const bad = !good;
  const because = [property];
  const parameter = (more: object = {}) => ({ Parameters: { Switch: { Type: "String", ...more } } });
  const conditions = { Conditions: { Live: { "Fn::Equals": [{ Ref: "Switch" }, "live"] } } };
  return [
    { name: "as it should be", verdict: "not violated", because, resources: resources(good), template: template(good) },
    { name: "the other way", verdict: "violated", because, resources: resources(bad), template: template(bad) },
    { name: "nothing said", verdict: absent.created, because, resources: resources(undefined) },
    { name: "nothing said in a template", verdict: absent.template, because, template: template(undefined) },
    {
      name: "there already, and nothing said",
      verdict: absent.existing,
      but: { program: absent.created },
      because,
      resources: resources(undefined, true),
    },
    { name: "there already, and the other way", verdict: "violated", because, resources: resources(bad, true) },
    { name: "as it should be, written as text", verdict: "not violated", because, template: template(String(good)) },
    { name: "the other way, written as text", verdict: "violated", because, template: template(String(bad)) },
    {
      name: "only the deployment will know",
      verdict: "cannot tell",
      because,
      resources: resources(unknown()),
      template: template({ Ref: "Switch" }, parameter()),
    },
    {
      name: "a parameter whose default is the other way",
      verdict: "violated",
      because,
      template: template({ Ref: "Switch" }, parameter({ Default: String(bad) })),
    },
    {
      name: "right in one stage only",
      verdict: "cannot tell",
      template: template({ "Fn::If": ["Live", good, bad] }, { ...parameter(), ...conditions }),
    },
    {
      name: "wrong in every stage",
      verdict: "violated",
      because,
      template: template({ "Fn::If": ["Live", bad, String(bad)] }, { ...parameter(), ...conditions }),
    },
    { name: "a secret that is the other way", verdict: "violated", because, resources: resources(secret(bad)) },
  ];
}

/** An object with the property, or without it where its value is undefined. */
export const having = (property: string, value: unknown): object => (value === undefined ? {} : { [property]: value });
