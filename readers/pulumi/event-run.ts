import type { Lifecycle } from "../../core/model/resource.ts";
import type { Problem } from "../../core/model/unit.ts";
import type { Decoder, Json } from "./decoder.ts";
import { type Entry, entryOf, type Header, headerOf, jsonOf, otherHeader, textOf } from "./entry.ts";
import { eventOf, type Line, linesOf, looksLikeEvent } from "./event-lines.ts";
import { modelType } from "./model-types.ts";
import { providerType } from "./pseudo.ts";

/** Operations after which this copy of the resource is not there any more. */
const leaving = /^(delete|delete-replaced|discard.*|remove-pending-replace|read-discard)$/;
const making: ReadonlySet<unknown> = new Set(["create", "create-replacement", "replace", "import-replacement"]);
const reading: ReadonlySet<unknown> = new Set(["read", "read-replacement"]);

/** What an event says about a resource. */
export interface Told {
  readonly entry: Entry;
  readonly lifecycle: Lifecycle;
  /** Told after the operation, with what the provider reported. */
  readonly isAfter: boolean;
}

/** What is kept of a resource, with the line that says the most about it. */
export interface Mention {
  readonly line: Line;
  readonly type: string;
  /** Components are not: they only group others. */
  readonly custom: boolean;
  readonly isAfter: boolean;
  /** Of what is judged. */
  readonly header?: Header;
  /** Of what only rules on everything or on pseudo-types judge. */
  readonly other?: Header;
  /** Of a provider, for its settings. */
  readonly provider?: Entry;
}

/** What an event says about a resource that is there after the run; nothing where it says no such thing. */
export function toldBy(event: Json): Told | undefined {
  const isAfter = Object.hasOwn(event, "resOutputsEvent");
  const {
    op,
    new: state,
    old: before,
  } = jsonOf(jsonOf(event[isAfter ? "resOutputsEvent" : "resourcePreEvent"])["metadata"]);
  const entry = leaving.test(String(op)) ? undefined : entryOf(state);
  if (entry === undefined || jsonOf(state)["delete"] === true) return undefined;
  const isMade = making.has(op);
  // A resource that stays keeps what was reported about it; one that is made anew gets another id.
  const old = isMade ? undefined : entryOf(before);
  const external = entry.external || reading.has(op);
  const outputs = { ...old?.outputs, ...entry.outputs };
  const inputs = external ? { ...entry.inputs, ...outputs } : entry.inputs;
  const id = textOf(entry.id) ?? textOf(old?.id);
  return { entry: { ...entry, external, id, inputs, outputs }, lifecycle: isMade ? "create" : "existing", isAfter };
}

/** A run of Pulumi as its log tells it. */
export class EventRun {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly decoder: Decoder;
  /** The settings of the stack. */
  config: Json = {};
  readonly mentions = new Map<string, Mention>();
  /** The first errors of the run by the lines that tell them. */
  private failed: Line | undefined;
  private errors = 0;
  private isSummed = false;
  private last: Line | undefined;

  constructor(file: string, bytes: Buffer, decoder: Decoder) {
    this.file = file;
    this.decoder = decoder;
    const broken: Line[] = [];
    const strange: Line[] = [];
    for (const line of linesOf(bytes)) {
      const event = eventOf(line);
      this.last = line;
      if (event !== undefined) this.take(event, line);
      else (looksLikeEvent(line) ? broken : strange).push(line);
    }
    this.report(broken, strange);
  }

  /** Whether resources may be missing from the log. */
  get isIncomplete(): boolean {
    return this.problems.some((problem) => problem.level === "error");
  }

  private take(event: Json, line: Line): void {
    if (Object.hasOwn(event, "preludeEvent")) this.begin(jsonOf(jsonOf(event["preludeEvent"])["config"]));
    if (Object.hasOwn(event, "summaryEvent")) {
      this.isSummed = true;
      const { maybeCorrupt, result } = jsonOf(event["summaryEvent"]);
      if (maybeCorrupt === true || result === "failed") this.fail(line);
    }
    const { severity, ephemeral } = jsonOf(event["diagnosticEvent"]);
    const isError = (severity === "error" && ephemeral !== true) || Object.hasOwn(event, "errorEvent");
    if (isError || Object.hasOwn(event, "resOpFailedEvent")) {
      this.errors++;
      this.fail(line);
    }
    const told = toldBy(event);
    const known = told && this.mentions.get(told.entry.urn);
    if (told !== undefined && (told.isAfter || known?.isAfter !== true)) {
      this.mentions.set(told.entry.urn, this.mention(told, line));
    }
  }

  private mention({ entry, lifecycle, isAfter }: Told, line: Line): Mention {
    const { type, custom } = entry;
    const base = { line, type, custom, isAfter };
    const other = (): Header => otherHeader(entry, lifecycle, this.decoder, "inputs");
    if (type.startsWith("pulumi:providers:"))
      return { ...base, provider: entry, ...(type === providerType && { other: other() }) };
    const known = custom ? modelType(type) : undefined;
    if (known === undefined) return custom && !type.startsWith("pulumi:") ? { ...base, other: other() } : base;
    return { ...base, header: headerOf(entry, known, lifecycle, this.decoder, "inputs") };
  }

  /** A log can hold the preview and the update after it, each of all resources: the last counts. */
  private begin(config: Json): void {
    this.config = config;
    this.mentions.clear();
    this.failed = undefined;
    this.errors = 0;
    this.isSummed = false;
  }

  private fail(line: Line): void {
    this.failed ??= line;
  }

  private report(broken: readonly Line[], strange: readonly Line[]): void {
    const { last, failed } = this;
    const cut = broken.at(-1) === last ? last : undefined;
    const [first] = broken;
    if (first !== undefined && first !== cut) {
      this.problem(
        "error",
        first,
        `Lines of the log are not valid JSON (${broken.length}): what they tell is missing.`,
      );
    }
    const [other] = strange;
    if (other !== undefined) this.problem("note", other, `Lines of the log are no events (${strange.length}).`);
    if (failed !== undefined) {
      // Messages of programs and providers may quote settings, so they are not passed on.
      const count = this.errors < 2 ? "an error" : `${this.errors} errors`;
      const message = `The run failed with ${count}, so its log may lack resources: see the output of pulumi itself.`;
      this.problem("error", failed, message);
    }
    if (last !== undefined && !this.isSummed) {
      const where = cut === undefined ? "before its summary" : "in the middle of a line";
      this.problem("error", last, `The run was cut off: its log ends ${where}, so it may lack resources.`);
    } else if (cut !== undefined) {
      this.problem("error", cut, "The log ends in the middle of a line: what that line tells is missing.");
    }
  }

  private problem(level: Problem["level"], { number }: Line, message: string): void {
    this.problems.push({ level, file: this.file, line: number, column: 1, message });
  }
}
