import { type AnyField, Field, plainView } from "../core/model/field.ts";
import type { PseudoShapes } from "../core/model/pseudo-shapes.ts";
import { type Place, Resource, type Target } from "../core/model/resource.ts";
import type { Unit } from "../core/model/unit.ts";

type Path = readonly (string | number)[];

/** What is judged like a resource and is none: a stack, a provider. Its tree is written in the model's names. */
export class PseudoResource extends Resource {
  private readonly tree: () => unknown;
  private readonly placeOf: (path: Path) => Place | undefined;

  constructor(
    unit: Unit,
    type: keyof PseudoShapes,
    address: string,
    tree: () => unknown,
    placeOf: (path: Path) => Place | undefined,
  ) {
    super(unit, type, address);
    this.tree = tree;
    this.placeOf = placeOf;
  }

  protected override load(): AnyField {
    return Field.root(this, plainView, this.tree());
  }

  override names(): readonly string[] {
    return [];
  }

  override target(): Target {
    return { kind: "none" };
  }

  override place(path: Path = []): Place | undefined {
    return this.placeOf(path);
  }
}
