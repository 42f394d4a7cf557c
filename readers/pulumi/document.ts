import type { Lifecycle, Place, Resource, Scope } from "../../core/model/resource.ts";
import { type Problem, type Source, Unit } from "../../core/model/unit.ts";
import { LineIndex } from "../json/line-index.ts";
import type { JsonScanner } from "../json/scanner.ts";
import { SignIndex } from "../json/sign-index.ts";
import type { InputFile } from "../reader.ts";
import { Decoder, type Json } from "./decoder.ts";
import { type Entry, type Header, headerOf, type Judged, jsonOf, otherHeader } from "./entry.ts";
import { modelType } from "./model-types.ts";
import { isPackaged, ProjectFiles, positionsOf, type SourcePosition } from "./positions.ts";
import { providerType, stackOf, stackType } from "./pseudo.ts";
import { type Deployment, PulumiResource } from "./resource.ts";
import { Scopes } from "./scopes.ts";
import { textOf } from "./source/disk.ts";
import { Sources } from "./source/sources.ts";
import { parseUrn, type Urn } from "./urn.ts";
import { writtenPath } from "./view.ts";

/** What an element of a document's list says: a resource and how it stands to the deployment. */
export interface Element {
  readonly entry: Entry;
  /** The serialized resource, for its positions. */
  readonly state: unknown;
  readonly lifecycle: Lifecycle;
}

/** Where an element is in the document, and the parent of its resource. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly parent: string | undefined;
}

/** How one kind of document is written. */
export interface Form {
  readonly source: Source;
  readonly judged: Judged;
  /** Nothing for elements that will not be there after the deployment. */
  element(raw: unknown): Element | undefined;
  /** Told of every element once. */
  met?(raw: unknown): void;
  /** The ways from an element to its properties, the first that leads there counts. */
  readonly properties: readonly (readonly string[])[];
}

/** How far up positions of parents are looked for. */
const highest = 64;

/**
 * A document of Pulumi with one element for each resource. It is walked once as bytes; of an element, its place and a
 * header are kept, and it is parsed again when its resource is judged.
 */
export class PulumiDocument implements Deployment {
  readonly decoder = new Decoder();
  readonly symbolic = false;
  readonly unit: Unit;
  readonly judged: Judged;
  private readonly file: InputFile;
  private readonly form: Form;
  private readonly scanner: JsonScanner;
  private readonly lines: LineIndex;
  private readonly scopes: Scopes;
  private readonly spans = new Map<string, Span>();
  private readonly resources = new Map<string, PulumiResource>();
  private readonly project: string | undefined;
  private readonly unnamed: Problem[] = [];
  /** What only rules on everything or on pseudo-types judge. */
  private readonly aside: Header[] = [];
  private readonly signs: SignIndex;
  private files: ProjectFiles | undefined;
  private readonly sources = new Sources((file) => this.source(file));

  /** `list` is the offset of the elements' list, if there is one. Throws `JsonDefect` where the document is broken. */
  constructor(file: InputFile, scanner: JsonScanner, form: Form, list: number | undefined, config: Json) {
    this.file = file;
    this.form = form;
    this.judged = form.judged;
    this.scanner = scanner;
    this.lines = new LineIndex(file.bytes);
    this.signs = new SignIndex(file.bytes);
    this.scopes = new Scopes(this.decoder, config);
    const headers = new Map<string, Header>();
    const unshaped = new Map<string, string>();
    if (list !== undefined) this.read(list, headers, unshaped);
    const [first] = this.spans.keys();
    const urn = first === undefined ? undefined : parseUrn(first);
    this.project = urn?.project;
    this.unit = new Unit(urn === undefined ? file.name : `${urn.project}/${urn.stack}`, form.source, file.name);
    this.unit.problems.push(...this.unnamed);
    for (const header of headers.values()) this.resources.set(header.urn, new PulumiResource(this.unit, this, header));
    this.unit.resources = [...this.resources.values()];
    for (const [address, type] of unshaped) this.unit.unshaped.push({ type, address });
    const others = this.aside.map((header) => new PulumiResource(this.unit, this, header));
    this.unit.others = [...others, ...(urn === undefined ? [] : [this.stack(urn, config)])];
  }

  mayHold(urn: string, signs: readonly string[]): boolean {
    const span = this.spans.get(urn);
    return span === undefined || this.signs.holds(signs, span.start, span.end);
  }

  private stack({ stack, project }: Urn, config: Json): Resource {
    const address = `urn:pulumi:${stack}::${project}::${stackType}::${project}-${stack}`;
    const outputs = (): Json => this.element(address)?.entry.outputs ?? {};
    return stackOf(this.unit, address, { config, outputs }, this.decoder, (section, name) => {
      const span = this.spans.get(address);
      const isOutput = section === "outputs" && span !== undefined;
      const { start } = isOutput ? span : this.scanner.find(this.scanner.start, ["config", name]);
      return { file: this.file.name, ...this.lines.at(start) };
    });
  }

  entry(header: Header): Entry {
    return (this.element(header.urn) as Element).entry;
  }

  scope(entry: Entry): Scope {
    return this.scopes.of(entry);
  }

  resourceAt(urn: string): PulumiResource | undefined {
    return this.resources.get(urn);
  }

  place(resource: PulumiResource, path: readonly (string | number)[]): Place | undefined {
    this.files ??= new ProjectFiles(this.file, this.project);
    const positions = this.positions(resource.address, this.files);
    return (
      this.sources.placeOf({ urn: resource.address, positions }, path) ?? positions[0] ?? this.written(resource, path)
    );
  }

  /** The text of a source, below where the run started. */
  private source(file: string): string | undefined {
    const { name, path } = this.file;
    if (path === undefined || file.startsWith("../") || isPackaged(file)) return undefined;
    return textOf(path.slice(0, path.length - name.length) + file);
  }

  private read(list: number, headers: Map<string, Header>, unshaped: Map<string, string>): void {
    this.scanner.elements(list, (start, end) => {
      const raw = this.scanner.parse(start, end);
      this.form.met?.(raw);
      const element = this.form.element(raw);
      if (element === undefined) {
        if (!hasName(raw)) this.refuse(start);
        return;
      }
      const { entry, lifecycle } = element;
      this.spans.set(entry.urn, { start, end, parent: entry.parent });
      this.scopes.add(entry);
      const type = modelType(entry.type);
      // Components only group others, and what is Pulumi's own is not in the cloud.
      if (!entry.custom || (entry.type.startsWith("pulumi:") && entry.type !== providerType)) return;
      if (type === undefined) this.aside.push(otherHeader(entry, lifecycle, this.decoder, this.judged));
      if (entry.type === providerType) return;
      if (type === undefined) unshaped.set(entry.urn, entry.type);
      else headers.set(entry.urn, headerOf(entry, type, lifecycle, this.decoder, this.judged));
    });
  }

  /** Something without a URN is no resource that can be judged, and not nothing either. */
  private refuse(start: number): void {
    if (this.unnamed.length > 0) return;
    const { line, column } = this.lines.at(start);
    const message = "An entry of the list has no URN and type: it cannot be judged.";
    this.unnamed.push({ level: "error", file: this.file.name, line, column, message });
  }

  private element(urn: string): Element | undefined {
    const span = this.spans.get(urn);
    return span && this.form.element(this.scanner.parse(span.start, span.end));
  }

  /** Where the program makes a resource and the components that it is part of, innermost first. */
  private positions(address: string, files: ProjectFiles): readonly SourcePosition[] {
    const found: SourcePosition[] = [];
    let urn: string | undefined = address;
    for (let step = 0; urn !== undefined && step < highest; step++) {
      for (const position of positionsOf(this.element(urn)?.state)) found.push(...[files.place(position) ?? []].flat());
      urn = this.spans.get(urn)?.parent;
    }
    return found;
  }

  /** The place in the document itself. */
  private written(resource: PulumiResource, path: readonly (string | number)[]): Place | undefined {
    const span = this.spans.get(resource.address);
    if (span === undefined) return undefined;
    const way = path.length === 0 ? [] : writtenPath(resource.fields, path);
    const start = way.length === 0 ? undefined : this.find(span.start, way);
    const from = this.lines.at(start ?? span.start);
    const to = start === undefined ? undefined : this.lines.at(this.scanner.value(start));
    const oneLine = to !== undefined && to.line === from.line;
    return { file: this.file.name, ...from, ...(oneLine && { endLine: to.line, endColumn: to.column }) };
  }

  private find(start: number, way: readonly (string | number)[]): number | undefined {
    for (const properties of this.form.properties) {
      const { start: top, complete } = this.scanner.find(start, [...properties, way[0] as string]);
      if (complete) return this.scanner.find(top, way.slice(1)).start;
    }
    return undefined;
  }
}

const hasName = (raw: unknown): boolean => typeof jsonOf(raw)["urn"] === "string";
