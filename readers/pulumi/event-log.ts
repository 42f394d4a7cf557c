import { linkOf } from "../../core/model/links.ts";
import type { Place, Resource, Scope } from "../../core/model/resource.ts";
import { Unit } from "../../core/model/unit.ts";
import type { InputFile } from "../reader.ts";
import { Decoder, type Json } from "./decoder.ts";
import type { Entry, Header } from "./entry.ts";
import { eventOf, type Line } from "./event-lines.ts";
import { EventRun, type Told, toldBy } from "./event-run.ts";
import { stackOf, stackType } from "./pseudo.ts";
import { type Deployment, PulumiResource } from "./resource.ts";
import { Scopes } from "./scopes.ts";
import { parseUrn, type Urn } from "./urn.ts";

/**
 * A log of engine events. Of a resource, its line and a header are kept, and the line is parsed again when the resource
 * is judged. Events tell neither dependencies nor positions: a link whose value is not known stays unknown, and the
 * place of everything is the line of the event.
 */
export class EventLog implements Deployment {
  readonly decoder = new Decoder();
  readonly judged = "inputs";
  readonly symbolic = false;
  readonly unit: Unit;
  private readonly file: string;
  private readonly scopes: Scopes;
  private readonly lines = new Map<string, Line>();
  private readonly resources = new Map<string, PulumiResource>();

  constructor({ name, bytes }: InputFile) {
    this.file = name;
    const run = new EventRun(name, bytes, this.decoder);
    this.scopes = new Scopes(this.decoder, run.config);
    const [first] = run.mentions.keys();
    const urn = first === undefined ? undefined : parseUrn(first);
    this.unit = new Unit(urn === undefined ? name : `${urn.project}/${urn.stack}`, "pulumi-preview", name);
    const others: Resource[] = [];
    for (const [address, { type, custom, header, other, provider, line }] of run.mentions) {
      if (provider !== undefined) this.scopes.add(provider);
      if (header !== undefined) {
        this.lines.set(address, line);
        this.resources.set(address, new PulumiResource(this.unit, this, header));
      } else if (custom && !type.startsWith("pulumi:")) this.unit.unshaped.push({ type, address });
      if (other !== undefined) {
        this.lines.set(address, line);
        others.push(new PulumiResource(this.unit, this, other));
      }
    }
    this.unit.resources = [...this.resources.values()];
    if (urn !== undefined) others.push(this.stack(urn, run.config));
    this.unit.others = others;
    this.unit.problems.push(...run.problems);
    // Where the log may lack resources, a companion that is not in it is not known to be missing.
    if (run.isIncomplete) this.unit.untold = (type) => (linkOf(type) === undefined ? [] : [unseen]);
  }

  entry({ urn }: Header): Entry {
    // The line was read once already.
    return (toldBy(eventOf(this.lines.get(urn) as Line) as Json) as Told).entry;
  }

  scope(entry: Entry): Scope {
    return this.scopes.of(entry);
  }

  resourceAt(urn: string): PulumiResource | undefined {
    return this.resources.get(urn);
  }

  mayHold(urn: string, signs: readonly string[]): boolean {
    const bytes = this.lines.get(urn)?.bytes;
    return bytes === undefined || signs.some((sign) => bytes.includes(sign));
  }

  /** Of its outputs, events do not tell. */
  private stack({ stack, project }: Urn, config: Json): Resource {
    const address = `urn:pulumi:${stack}::${project}::${stackType}::${project}-${stack}`;
    const told = { config, outputs: () => ({}) };
    return stackOf(this.unit, address, told, this.decoder, () => ({ file: this.file, line: 1, column: 1 }));
  }

  place({ address }: PulumiResource): Place | undefined {
    const line = this.lines.get(address);
    return line && { file: this.file, line: line.number, column: 1 };
  }
}

const unseen = "a resource that the incomplete log may lack";
