import { linkOf, nameProperties } from "../../core/model/links.ts";
import type { Lifecycle } from "../../core/model/resource.ts";
import { Members } from "../json/members.ts";
import type { JsonScanner } from "../json/scanner.ts";
import type { NameTable } from "./names.ts";

/** What is kept of a resource while its tree is not: where the parts of its element start, -1 where there is none. */
export interface Header {
  readonly address: string;
  readonly previous: string | undefined;
  readonly lifecycle: Lifecycle;
  readonly start: number;
  readonly end: number;
  readonly after: number;
  readonly unknown: number;
  readonly sensitive: number;
}

/** One element of `resource_changes`, as far as its head goes. */
export interface Change {
  readonly header: Header;
  readonly type: string;
  /** Whether the resource is there once the plan was applied. */
  readonly stays: boolean;
  /** A data source, or what is left of a replaced resource: neither is a resource of the configuration. */
  readonly isAside: boolean;
  /** Where the element ends. */
  readonly end: number;
}

const quote = 34;
const letterT = 116;

/** Reads elements of `resource_changes` without parsing them: most of their bytes are looked at when they are judged. */
export class Changes {
  private readonly scanner: JsonScanner;
  private readonly inChange = new Members(["actions", "after", "after_unknown", "after_sensitive", "importing"]);
  private readonly inElement = new Members(
    ["address", "previous_address", "type", "mode", "deposed", "change"],
    "change",
    this.inChange,
  );
  private readonly links = new Map<string, Members>();
  private readonly names = new Map<string, Members>();

  constructor(scanner: JsonScanner) {
    this.scanner = scanner;
  }

  /** The head of the element at `start`. Throws a `TypeError` where it is no resource change. */
  read(start: number): Change {
    const { inElement, inChange } = this;
    const end = this.scanner.pick(start, inElement);
    const address = this.textAt(inElement.at(0));
    const type = this.textAt(inElement.at(2));
    const actions = this.valueAt(inChange.at(0));
    if (address === undefined || type === undefined || !Array.isArray(actions))
      throw new TypeError("no resource change");
    const isNew = actions.includes("create");
    return {
      header: {
        address,
        previous: this.textAt(inElement.at(1)),
        lifecycle: isNew && inChange.at(4) < 0 ? "create" : "existing",
        start,
        end,
        after: inChange.at(1),
        unknown: inChange.at(2),
        sensitive: inChange.at(3),
      },
      type,
      stays: isNew || actions.includes("update") || actions.includes("no-op"),
      isAside: this.textAt(inElement.at(3)) === "data" || inElement.at(4) >= 0,
      end,
    };
  }

  /** The value that starts at `start`; undefined where there is none. */
  valueAt(start: number): unknown {
    return start < 0 ? undefined : this.scanner.parse(start, this.scanner.value(start));
  }

  /** The attribute that links a companion to its owner: its text, null where it is not set, undefined if not known yet. */
  linkOf({ after, unknown }: Header, token: string, table: NameTable): string | null | undefined {
    const members = membersOf(this.links, token, () => {
      const link = linkOf(token);
      return link === undefined ? [] : [table.entry(link.property).name];
    });
    if (this.pick(unknown, members) && this.scanner.bytes[members.at(0)] === letterT) return undefined;
    return this.pick(after, members) ? (this.textAt(members.at(0)) ?? null) : null;
  }

  /** The names of a resource that its element tells. */
  namesOf({ after }: Header, token: string, table: NameTable): readonly string[] {
    const properties = nameProperties(token);
    const members = membersOf(this.names, token, () => properties.map((property) => table.entry(property).name));
    if (!this.pick(after, members)) return [];
    return properties.flatMap((_, index) => this.textAt(members.at(index)) || []);
  }

  private pick(start: number, members: Members): boolean {
    if (start < 0 || !this.scanner.isObject(start)) return false;
    this.scanner.pick(start, members);
    return true;
  }

  private textAt(start: number): string | undefined {
    return start >= 0 && this.scanner.bytes[start] === quote ? this.scanner.stringAt(start) : undefined;
  }
}

function membersOf(known: Map<string, Members>, token: string, names: () => readonly string[]): Members {
  let members = known.get(token);
  if (members === undefined) {
    members = new Members(names());
    known.set(token, members);
  }
  return members;
}
