import type { Truth } from "../../core/model/answer.ts";
import { type AnyField, Field } from "../../core/model/field.ts";
import { linkOf, nameProperties } from "../../core/model/links.ts";
import { type Lifecycle, type Place, Resource, type Scope, type Target } from "../../core/model/resource.ts";
import type { Unit } from "../../core/model/unit.ts";
import { PartialText, Unknown } from "../../core/model/value.ts";
import { type Decoder, holeOf } from "./decoder.ts";
import { type Entry, type Header, type Judged, judgedValues, madeBy, own, pointerOf } from "./entry.ts";
import { type PulumiTree, pulumiView } from "./view.ts";

/** What a resource asks the preview, the state or the recording that it is in. */
export interface Deployment {
  readonly decoder: Decoder;
  readonly judged: Judged;
  /** Whether text can have holes that name resources: then a name that is not decided yet is one. */
  readonly symbolic: boolean;
  entry(header: Header): Entry;
  scope(entry: Entry): Scope;
  resourceAt(urn: string): PulumiResource | undefined;
  /** Whether one of `signs` stands in the text of a resource; where it is left out, nobody looked. */
  mayHold?(urn: string, signs: readonly string[]): boolean;
  place(resource: PulumiResource, path: readonly (string | number)[]): Place | undefined;
}

/** A resource of a preview, a state or an offline run: its entry is read when it is touched, and dropped after. */
export class PulumiResource extends Resource implements PulumiTree {
  readonly header: Header;
  private readonly deployment: Deployment;
  private held: Entry | undefined;
  private where: Scope | undefined;

  constructor(unit: Unit, deployment: Deployment, header: Header) {
    super(unit, header.type, header.urn);
    this.deployment = deployment;
    this.header = header;
  }

  override get lifecycle(): Lifecycle {
    return this.header.lifecycle;
  }

  override get isFact(): boolean {
    return this.header.isFact;
  }

  override get previousAddresses(): readonly string[] {
    return this.header.previous;
  }

  override get scope(): Scope {
    this.where ??= this.deployment.scope(this.held ?? this.deployment.entry(this.header));
    return this.where;
  }

  override names(): readonly string[] {
    return this.header.names;
  }

  override forget(): void {
    super.forget();
    this.held = undefined;
  }

  override target(property: string): Target {
    const { decoder, judged } = this.deployment;
    const link = linkOf(this.type)?.property === property;
    const pointer = link ? this.header.link : pointerOf(this.entry, property, decoder, judged);
    if (pointer === undefined || pointer.kind === "none") return { kind: "none" };
    if (pointer.kind === "name") return pointer;
    const owners = link ? linkOf(this.type)?.owners : undefined;
    const meant = this.resources(pointer.urns, owners);
    if (pointer.kind === "holes") {
      // Text around a hole makes another name of it; only of a link is it known what kind of thing is named.
      const named = meant.length > 0 && (link || (pointer.whole && meant.length === 1));
      return named ? { kind: "resources", resources: meant } : { kind: "name", name: pointer.name };
    }
    if (meant.length > 0) return { kind: "resources", resources: meant };
    const near = owners === undefined ? [] : this.resources(pointer.others, owners);
    if (near.length > 0) return { kind: "resources", resources: near };
    const [only, ...more] = pointer.urns;
    return { kind: "unknown", why: { kind: "computed", ...(only !== undefined && more.length === 0 && { of: only }) } };
  }

  override mayHold(signs: readonly string[]): boolean {
    return this.deployment.mayHold?.(this.address, signs) ?? true;
  }

  override place(path: readonly (string | number)[] = []): Place | undefined {
    return this.deployment.place(this, path);
  }

  /**
   * The SDK marks what the provider calls sensitive, so the mark does not tell a setting that is encrypted from a text in
   * the code. A program that runs offline has no other secrets than those of its code; what documents show or hide may
   * be either.
   */
  override spellsOut(field: AnyField): Truth | undefined {
    const isProgram = this.unit.source === "pulumi-program";
    if (field.state === "known" && field.secret) return isProgram ? "yes" : "unknown";
    return field.state === "unknown" && field.why.kind === "opaque" ? "unknown" : undefined;
  }

  /**
   * Names are decided by the deployment where the source has none, and hence not absent; nor is anything of a resource
   * that others manage and that was not read.
   */
  missing(property: string): unknown {
    const { decoder, judged, symbolic } = this.deployment;
    const { id, outputs } = this.entry;
    if (property === "id" && id !== undefined) return decoder.value(id);
    if (judged === "outputs") return undefined;
    const isName = nameProperties(this.type).includes(property);
    const reported = isName ? own(outputs, property) : undefined;
    if (reported !== undefined) return decoder.value(reported);
    if (isName && symbolic) return new PartialText([holeOf(this.address, property)]);
    if (isName) return new Unknown({ kind: "computed", of: this.address });
    const isUnread = this.isFact && Object.keys(outputs).length === 0;
    return isUnread ? new Unknown({ kind: "elsewhere", what: this.address }) : undefined;
  }

  protected override load(): AnyField {
    const { entry } = this;
    const tree = this.deployment.decoder.properties(judgedValues(entry, this.deployment.judged), (property) => {
      const [only, ...more] = madeBy(entry, property);
      return more.length === 0 ? only : undefined;
    });
    return Field.root(this, pulumiView, tree);
  }

  private get entry(): Entry {
    this.held ??= this.deployment.entry(this.header);
    return this.held;
  }

  private resources(urns: readonly string[], types: readonly string[] | undefined): readonly PulumiResource[] {
    const found = urns.flatMap((urn) => this.deployment.resourceAt(urn) ?? []);
    return types === undefined ? found : found.filter((each) => types.includes(each.type));
  }
}
