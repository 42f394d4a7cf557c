import { posix, resolve } from "node:path";
import type { Place, Scope } from "../../core/model/resource.ts";
import { type Problem, Unit } from "../../core/model/unit.ts";
import { type Hole, PartialText } from "../../core/model/value.ts";
import { Decoder, holeOf } from "./decoder.ts";
import { type Entry, type Header, headerOf, jsonOf, otherHeader } from "./entry.ts";
import { modelType } from "./model-types.ts";
import { isPackaged, type SourcePosition } from "./positions.ts";
import { PLACEHOLDER } from "./program/placeholder.ts";
import type { RecordedResource, Recording } from "./program/recording.ts";
import {
  defaultProvider,
  lineOfOutput,
  lineOfSetting,
  providerType,
  type StackPlaces,
  stackOf,
  stackType,
} from "./pseudo.ts";
import { type Deployment, PulumiResource } from "./resource.ts";
import { Scopes } from "./scopes.ts";
import { textOf } from "./source/disk.ts";
import { Sources } from "./source/sources.ts";

/** How far up positions of parents are looked for. */
const highest = 64;

export interface RecordingOptions {
  /** The directory of the project, as it is shown: relative to where the run started. */
  readonly directory: string;
  /** Where the run started; the working directory if it is not given. */
  readonly start?: string;
}

/** The unit of a program that ran offline. */
export function unitOfRecording(recording: Recording, options: RecordingOptions): Unit {
  return new RecordedProgram(recording, options).unit;
}

/** A program that ran offline: its resources are all in memory already. */
class RecordedProgram implements Deployment {
  readonly unit: Unit;
  readonly decoder: Decoder;
  readonly judged = "inputs";
  readonly symbolic = true;
  private readonly directory: string;
  private readonly recorded: ReadonlyMap<string, RecordedResource>;
  private readonly resources = new Map<string, PulumiResource>();
  private readonly aside: Header[] = [];
  private readonly scopes: Scopes;
  private readonly sources: Sources;

  constructor(recording: Recording, { directory, start = "." }: RecordingOptions) {
    this.directory = directory;
    this.sources = new Sources((file) => (this.isShown(file) ? textOf(resolve(start, file)) : undefined));
    this.unit = new Unit(`${recording.project}/${recording.stack}`, "pulumi-program", directory);
    this.decoder = new Decoder((text) => withHoles(text, recording.placeholders));
    this.scopes = new Scopes(this.decoder, recording.config);
    this.recorded = new Map(recording.resources.map((each) => [each.urn, each]));
    for (const each of this.recorded.values()) this.scopes.add(entryOf(each));
    for (const each of this.recorded.values()) this.add(each);
    this.unit.resources = [...this.resources.values()];
    const places: StackPlaces = (section, name) => this.placeOf(recording, start, section, name);
    const address = `urn:pulumi:${recording.stack}::${recording.project}::${stackType}::${recording.project}-${recording.stack}`;
    const told = { config: recording.config, outputs: () => jsonOf(recording.outputs) };
    this.unit.others = [
      ...this.aside.map((header) => new PulumiResource(this.unit, this, header)),
      ...defaultProvider(this.unit, recording.config, places),
      stackOf(this.unit, address, told, this.decoder, places),
    ];
    this.unit.problems.push(...this.notes(recording));
  }

  entry(header: Header): Entry {
    return entryOf(this.recorded.get(header.urn) as RecordedResource);
  }

  scope(entry: Entry): Scope {
    return this.scopes.of(entry);
  }

  resourceAt(urn: string): PulumiResource | undefined {
    return this.resources.get(urn);
  }

  /** The property where the program writes it; else the expression that makes the resource, or its component. */
  place(resource: PulumiResource, path: readonly (string | number)[]): Place | undefined {
    const own = this.recorded.get(resource.address);
    const positions = own === undefined ? [] : this.shownPositions(own);
    const place = this.sources.placeOf({ urn: resource.address, positions }, path);
    if (place !== undefined) return place;
    let recorded = own;
    for (let step = 0; recorded !== undefined && step < highest; step++) {
      const [position] = this.shownPositions(recorded);
      if (position !== undefined) return position;
      recorded = recorded.parent === undefined ? undefined : this.recorded.get(recorded.parent);
    }
    return undefined;
  }

  /** The line of the stack's file that sets a value, or that of the program that exports one. */
  private placeOf({ stack, project }: Recording, start: string, section: string, name: string): Place {
    const isOutput = section === "outputs";
    const file = posix.join(this.directory, isOutput ? "index.ts" : `Pulumi.${stack}.yaml`);
    const text = textOf(resolve(start, file));
    const line = text && (isOutput ? lineOfOutput(text, name) : lineOfSetting(text, name, project));
    if (typeof line === "number") return { file, line, column: 1 };
    return { file: posix.join(this.directory, "Pulumi.yaml"), line: 1, column: 1 };
  }

  private shownPositions({ position, frames }: RecordedResource): readonly SourcePosition[] {
    return [...(position === undefined ? [] : [position]), ...frames].flatMap(({ file, line, column }) => {
      const shown = this.show(file);
      return shown === undefined ? [] : { file: shown, line, column };
    });
  }

  private add(recorded: RecordedResource): void {
    const { type, urn, custom, remote } = recorded;
    const aside = (): unknown => this.aside.push(otherHeader(entryOf(recorded), "create", this.decoder, "inputs"));
    if (type === providerType) aside();
    if (type.startsWith("pulumi:")) return;
    if (!custom) {
      if (remote) this.unit.unshaped.push({ type, address: urn });
      return;
    }
    const known = modelType(type);
    if (known === undefined) {
      aside();
      this.unit.unshaped.push({ type, address: urn });
      return;
    }
    const header = headerOf(entryOf(recorded), known, "create", this.decoder, "inputs");
    this.resources.set(urn, new PulumiResource(this.unit, this, header));
  }

  private notes({ resources, notes }: Recording): readonly Problem[] {
    const remote = new Set(resources.filter((each) => each.remote).map((each) => each.type));
    // The run notes the same in other words.
    const others = notes.filter((note) => ![...remote].some((type) => note.startsWith(`The children of ${type} `)));
    const messages = [...remote].map((type) => `The children of ${type} are made by a remote plugin: not judged.`);
    return [...messages, ...others].map((message) => ({ level: "note", file: this.directory, message }));
  }

  /** How a file of the user is shown: of the project, or beside it but below where the run started. */
  private show(file: string): string | undefined {
    if (isPackaged(file)) return undefined;
    const inProject = posix.normalize(file);
    const shown = posix.join(this.directory, inProject);
    return inProject.startsWith("../") && shown.startsWith("../") ? undefined : shown;
  }

  private isShown(file: string): boolean {
    return this.show(posix.relative(this.directory, file)) !== undefined;
  }
}

function entryOf(recorded: RecordedResource): Entry {
  const { urn, type, custom, external, inputs, provider, parent, dependencies, propertyDependencies } = recorded;
  return {
    urn,
    type,
    custom,
    external,
    id: undefined,
    inputs,
    outputs: {},
    provider,
    parent,
    dependencies,
    propertyDependencies,
    aliases: [],
  };
}

/** Plain text, or text with a hole for each placeholder in it. */
function withHoles(text: string, placeholders: Recording["placeholders"]): string | PartialText {
  const parts = partsOf(text, placeholders);
  return parts.some((part) => typeof part !== "string") ? new PartialText(parts) : text;
}

function partsOf(text: string, placeholders: Recording["placeholders"]): readonly (string | Hole)[] {
  const parts: (string | Hole)[] = [];
  const add = (part: string | Hole): void => {
    const last = parts.at(-1);
    if (typeof part !== "string" || typeof last !== "string") parts.push(part);
    else parts[parts.length - 1] = last + part;
  };
  let end = 0;
  for (const { 0: found, index } of text.matchAll(PLACEHOLDER)) {
    if (index > end) add(text.slice(end, index));
    for (const part of meant(found, placeholders)) add(part);
    end = index + found.length;
  }
  if (end < text.length) add(text.slice(end));
  return parts;
}

/** What stands for one placeholder. One that is an ARN without an origin was put together from pieces of others. */
function meant(found: string, placeholders: Recording["placeholders"]): readonly (string | Hole)[] {
  const origin = Object.hasOwn(placeholders, found) ? placeholders[found] : undefined;
  if (origin !== undefined) return [holeOf(origin.urn, origin.property)];
  const start = "arn:";
  if (found.startsWith(start)) return [start, ...partsOf(found.slice(start.length), placeholders)];
  return [{ name: "a value that the deployment decides" }];
}
