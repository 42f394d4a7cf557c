import type { Place, Scope } from "../../../core/model/resource.ts";
import { isMap } from "../place.ts";
import { constructLabel, nestedStackOf, type Provenance } from "../provenance.ts";
import type { AppFiles } from "./app-files.ts";
import type { ConstructSearch } from "./construct-search.ts";
import { type Frame, userFrames } from "./frames.ts";
import type { Assembly, StackArtifact } from "./manifest.ts";

/** What an assembly notes about the construct of a resource. */
interface Construct {
  readonly path: string;
  /** The traces of its creation, the best first. */
  readonly created: readonly unknown[];
  /** The traces of the assignments of properties, in order. */
  readonly assigned: readonly { readonly property: unknown; readonly trace: unknown }[];
}

/** The constructs of one stack by logical id, for the paths of the stacks: the empty one is the outermost. */
type Constructs = ReadonlyMap<string, ReadonlyMap<string, Construct>>;

export interface AppSources {
  readonly files: AppFiles;
  readonly search: ConstructSearch;
}

/** A stack of a CDK app, or one that is nested in it. */
export class AppStack implements Provenance {
  readonly scope: Scope;
  private readonly assembly: Assembly;
  private readonly artifact: StackArtifact;
  private readonly sources: AppSources | undefined;
  private readonly constructs: Constructs;
  /** The path of the nested stack; empty for the one that the artifact is. */
  private readonly path: string;
  private readonly places = new Map<string, Place | undefined>();

  constructor(
    assembly: Assembly,
    artifact: StackArtifact,
    sources: AppSources | undefined,
    outer?: { readonly constructs: Constructs; readonly path: string },
  ) {
    this.assembly = assembly;
    this.artifact = artifact;
    this.sources = sources;
    this.scope = scopeOf(artifact.environment);
    this.constructs = outer?.constructs ?? constructsOf(artifact.metadata());
    this.path = outer?.path ?? "";
  }

  label(id: string): string | undefined {
    const construct = this.construct(id);
    return construct && constructLabel(construct.path);
  }

  place(id: string, property: string | undefined, path: string | undefined): Place | undefined {
    const construct = this.construct(id) ?? (path && { path, created: [], assigned: [] });
    if (this.sources === undefined || !construct) return undefined;
    // The last assignment is the one that counts.
    for (const each of construct.assigned.toReversed()) {
      const place = each.property === property ? this.sources.files.place(userFrames(each.trace)) : undefined;
      if (place !== undefined) return place;
    }
    if (!this.places.has(id)) this.places.set(id, this.creation(construct, this.sources));
    return this.places.get(id);
  }

  nested(id: string): AppStack {
    const path = this.construct(id)?.path ?? "";
    const { assembly, artifact, sources, constructs } = this;
    // Below an unknown path nothing is known: it must not be taken for the outermost.
    return new AppStack(assembly, artifact, sources, { constructs, path: nestedStackOf(path) ?? `${path}/${id}` });
  }

  nestedFile(url: unknown): string | undefined {
    const hash = /\b([0-9a-f]{64})\.json\b/.exec(JSON.stringify(url) ?? "")?.[1];
    return hash === undefined ? undefined : this.assembly.asset(hash);
  }

  private construct(id: string): Construct | undefined {
    return this.constructs.get(this.path)?.get(id);
  }

  private creation({ path, created }: Construct, { files, search }: AppSources): Place | undefined {
    const traces: readonly (readonly Frame[])[] = created.map(userFrames);
    for (const frames of traces) {
      const place = files.place(frames);
      if (place !== undefined) return place;
    }
    return search.place(constructLabel(path), this.artifact.path);
  }
}

function scopeOf(environment: string): Scope {
  const [, accountName = "", regionName = ""] = /^aws:\/\/([^/]*)\/([^/]*)$/.exec(environment) ?? [];
  const account = /^\d{12}$/.test(accountName) ? accountName : undefined;
  const region = /^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(regionName) ? regionName : undefined;
  return {
    provider: environment,
    credentials: account ?? "",
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
  };
}

/** Sorts the constructs by the stack that each is in: logical ids are unique in one stack only. */
function constructsOf(metadata: Readonly<Record<string, unknown>>): Constructs {
  const paths = Object.keys(metadata);
  const nested = new Set(paths.flatMap((path) => nestedStackOf(path) ?? []));
  const constructs = new Map<string, Map<string, Construct>>();
  for (const path of paths) {
    const entries = metadata[path];
    if (!Array.isArray(entries)) continue;
    const of = (type: string) => entries.filter(isMap).filter((entry) => entry["type"] === type);
    const stack = stackAbove(path, nested);
    const created = of("aws:cdk:creationStack").map((entry) => entry["data"]);
    const assigned = of("aws:cdk:propertyAssignment").flatMap(({ data }) =>
      isMap(data) ? [{ property: data["propertyName"], trace: data["stackTrace"] }] : [],
    );
    for (const { data, trace } of of("aws:cdk:logicalId")) {
      if (typeof data !== "string") continue;
      const known = constructs.get(stack) ?? new Map<string, Construct>();
      constructs.set(stack, known.set(data, { path, created: [...created, trace], assigned }));
    }
  }
  return constructs;
}

/** The path of the innermost nested stack that a construct is in. */
function stackAbove(path: string, nested: ReadonlySet<string>): string {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const above = path.slice(0, end);
    if (nested.has(above)) return above;
  }
  return "";
}
