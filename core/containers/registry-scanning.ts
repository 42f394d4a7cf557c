import { type Answer, all, answered, ask, some, within } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import type { Shapes } from "../model/shapes.generated.ts";

type Registry = Shapes["aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration"];

/**
 * Whether a registry scans the images of the repository `name` by itself: on push, or all the time.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html
 */
export const scansRepository = (registry: Field<Registry>, name: Field<string>): Answer =>
  some(registry.at("rules").orAbsent("no"), (rule) =>
    all(
      within(rule.at("scanFrequency").orAbsent("no"), ["SCAN_ON_PUSH", "CONTINUOUS_SCAN"]),
      some(rule.at("repositoryFilters").orAbsent("no"), (filter) =>
        covers(filter.at("filter").orAbsent("no"), name.orAbsent("unknown")),
      ),
    ),
  );

/** Whether a filter covers a name. One without a wildcard covers every name that it is a part of. */
function covers(filter: Settled<string>, name: Settled<string>): Answer {
  const text = filter.known();
  if (text === undefined) return ask(filter, () => false);
  if (typeof text !== "string") return answered("unknown", filter as AnyField);
  if (/^\**$/.test(text)) return answered("yes", filter as AnyField);
  const parts = text.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(parts.length === 1 ? String(parts[0]) : `^${parts.join(".*")}$`);
  return ask(name, (each) => pattern.test(each));
}
