import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { isMap } from "../place.ts";

type Members = Readonly<Record<string, unknown>>;

/** A manifest holds the metadata of all stacks and, in a debug synthesis, a stack trace for each resource. */
const largest = 64 * 1024 * 1024;

/** A stack that a CDK app made. */
export interface StackArtifact {
  readonly id: string;
  /** The template, relative to the assembly. */
  readonly templateFile: string;
  /** `aws://account/region`, each of which may be `unknown-…`. */
  readonly environment: string;
  /** The path of the stack's construct. */
  readonly path: string;
  /** The artifacts that it needs, among them the list of its assets. */
  readonly dependencies: readonly unknown[];
  /** What the app noted, by the paths of constructs. */
  metadata(): Members;
}

/** A CDK cloud assembly: what `cdk synth` leaves in `cdk.out`. */
export class Assembly {
  readonly directory: string;
  readonly stacks: readonly StackArtifact[];
  /** The directories of the assemblies inside this one, which stages make. */
  readonly stages: readonly string[];
  /** How many values the app looked up in an account and did not get. */
  readonly missing: number;
  /** The files of the assets by hash, for each artifact that lists some; read when first asked for. */
  private readonly assets: ReadonlyMap<string, () => ReadonlyMap<string, string>>;

  constructor(path: string, { artifacts, missing }: Members) {
    this.directory = dirname(path);
    const all = Object.entries(isMap(artifacts) ? artifacts : {}).filter((each): each is [string, Members] =>
      isMap(each[1]),
    );
    const files = (type: string, property: string): (readonly [id: string, file: string])[] =>
      all.flatMap(([id, artifact]) => {
        const file = artifact["type"] === type ? this.inside(propertyOf(artifact, property)) : undefined;
        return file === undefined ? [] : [[id, file] as const];
      });
    this.stacks = all.flatMap(([id, artifact]) => this.stack(id, artifact) ?? []);
    this.stages = files("cdk:cloud-assembly", "directoryName").map(([, directory]) => directory);
    const lists = files("cdk:asset-manifest", "file");
    this.assets = new Map(lists.map(([id, file]) => [id, once(() => assetsOf(join(this.directory, file)))]));
    this.missing = Array.isArray(missing) ? missing.length : 0;
  }

  /** The stack whose template is the file `name`. */
  stackOf(name: string): StackArtifact | undefined {
    return this.stacks.find((stack) => stack.templateFile === name);
  }

  /** The stack that has the file `name` as the template of a nested one. */
  stackAbove(name: string): StackArtifact | undefined {
    const lists = (id: unknown): boolean =>
      typeof id === "string" && [...(this.assets.get(id)?.().values() ?? [])].includes(name);
    return this.stacks.find((stack) => stack.dependencies.some(lists));
  }

  /** The file that will be uploaded under a hash. */
  asset(hash: string): string | undefined {
    for (const files of this.assets.values()) {
      const file = files().get(hash);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  /** `name` where it is a file or directory inside of the assembly. */
  private inside(name: unknown): string | undefined {
    if (typeof name !== "string" || name === "" || name.includes("\0")) return undefined;
    return resolve(this.directory, name).startsWith(this.directory + sep) ? name : undefined;
  }

  private stack(id: string, artifact: Members): StackArtifact | undefined {
    if (artifact["type"] !== "aws:cloudformation:stack") return undefined;
    const templateFile = this.inside(propertyOf(artifact, "templateFile"));
    if (templateFile === undefined) return undefined;
    const { environment, metadata, additionalMetadataFile, displayName, dependencies } = artifact;
    const more = this.inside(additionalMetadataFile);
    return {
      id,
      templateFile,
      environment: typeof environment === "string" ? environment : "",
      path: typeof displayName === "string" ? displayName.replace(/ \(.*\)$/, "") : id,
      dependencies: Array.isArray(dependencies) ? dependencies : [],
      metadata: () => ({
        ...(isMap(metadata) && metadata),
        ...(more !== undefined && readJson(join(this.directory, more))),
      }),
    };
  }
}

/** The assembly that a file lies in, if it lies in one. */
export function assemblyAt(path: string): Assembly | undefined {
  const manifest = readJson(path);
  return manifest !== undefined && isManifest(manifest) ? new Assembly(path, manifest) : undefined;
}

const isManifest = (manifest: Members): boolean =>
  typeof manifest["version"] === "string" && isMap(manifest["artifacts"]);

const propertyOf = ({ properties }: Members, name: string): unknown =>
  isMap(properties) ? properties[name] : undefined;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function assetsOf(path: string): ReadonlyMap<string, string> {
  const files = readJson(path)?.["files"];
  const found = new Map<string, string>();
  for (const [hash, file] of Object.entries(isMap(files) ? files : {})) {
    const source = isMap(file) ? file["source"] : undefined;
    const name = isMap(source) ? source["path"] : undefined;
    if (typeof name === "string") found.set(hash, name);
  }
  return found;
}

/** An object in JSON; nothing where the file is none: what it would tell is then not known. */
function readJson(path: string): Members | undefined {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > largest) return undefined;
    const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isMap(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
