import type { Field, Settled } from "../model/field.ts";
import { elementsOf } from "../model/given.ts";
import type { Resource } from "../model/resource.ts";
import type { Shapes } from "../model/shapes.generated.ts";

type Distribution = Shapes["aws:cloudfront/distribution:Distribution"];
type Origin = NonNullable<Distribution["origins"]>[number];
type Behaviour = NonNullable<Distribution["defaultCacheBehavior"]>;

/** Every cache behaviour of a distribution, the default one first; for others that are not known, one that is not. */
export const behavioursOf = ({
  fields,
}: Resource<"aws:cloudfront/distribution:Distribution">): readonly Field<Behaviour, boolean>[] => [
  fields.at("defaultCacheBehavior"),
  ...elementsOf(fields.at("orderedCacheBehaviors")),
];

/** Every origin of a distribution; where they are not known, one that is not. */
export const originsOf = ({
  fields,
}: Resource<"aws:cloudfront/distribution:Distribution">): readonly Settled<Origin>[] =>
  elementsOf(fields.at("origins"));
