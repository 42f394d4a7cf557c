import { createRequire } from "node:module";
import { join } from "node:path";
import { HostProblem } from "./failure.ts";
import type { Wire } from "./wire.ts";

/** The parts of the user's own @pulumi/pulumi that are used. It is loaded from the user's project, as its state is a singleton. */

export interface WireStruct {
  toJavaScript(): Wire;
}

export interface ResourceRequest {
  getType(): string;
  getName(): string;
  getParent(): string;
  getProvider(): string;
  getDependenciesList(): string[];
  getAdditionalsecretoutputsList?(): string[];
  getSourceposition?(): { getUri(): string } | undefined;
}
export interface RegisterRequest extends ResourceRequest {
  getCustom(): boolean;
  getRemote(): boolean;
  getProtect(): boolean;
  getObject(): WireStruct | undefined;
  getPropertydependenciesMap(): { entries(): Iterable<[string, { getUrnsList(): string[] }]> };
  getImportid(): string;
  getTransformsList?(): unknown[];
}
export interface ReadRequest extends ResourceRequest {
  getId(): string;
  getProperties(): WireStruct | undefined;
}
export interface InvokeRequest {
  getTok(): string;
  getArgs(): WireStruct | undefined;
  getProvider(): string;
}
export interface OutputsRequest {
  getUrn(): string;
  getOutputs(): WireStruct | undefined;
}
export type Answer = (error: unknown, response?: unknown) => void;

export interface OutputLike {
  apply(callback: (value: unknown) => unknown): OutputLike;
}
type OutputClass = new (
  resources: Set<unknown>,
  value: Promise<unknown>,
  isKnown: Promise<boolean>,
  isSecret: Promise<boolean>,
  allResources: Promise<Set<unknown>>,
) => OutputLike;

type Invoke = (token: string, args: unknown, ...rest: unknown[]) => unknown;

export interface Runtime {
  setMockOptions(monitor: object, project: string, stack: string, preview: boolean, organization: string): void;
  setAllConfig(config: Record<string, string>, secretKeys: string[]): void;
  runInPulumiStack(program: () => unknown): Promise<unknown>;
  awaitFeatureSupport?(): Promise<void>;
  deserializeProperties(struct: unknown): Wire;
  serializeProperties(label: string, properties: unknown): Promise<Wire>;
  invoke: Invoke;
  invokeOutput?: Invoke;
  call: Invoke;
}

type Factory = (...args: unknown[]) => unknown;

export interface Sdk {
  readonly runtime: Runtime;
  readonly Output: OutputClass;
  readonly Resource: { stackTrace?: Factory; sourcePosition?: Factory };
  readonly registration: Record<"registerResource" | "readResource", Factory>;
  readonly debuggable: { debuggablePromise: (promise: unknown) => unknown };
  readonly ConfigClass: { readonly prototype: Record<string, Factory | undefined> };
  /** The state of the run, which holds the server for callbacks. */
  readonly store: { callbacks?: unknown };
  readonly log: { hasErrors?(): boolean };
  toStruct(value: Wire): WireStruct;
  output(value: unknown): OutputLike;
}

interface MainModule {
  readonly runtime: Runtime;
  readonly Config: Sdk["ConfigClass"];
  readonly Resource: Sdk["Resource"];
  readonly log: Sdk["log"];
  output(value: unknown): OutputLike;
}

export function loadSdk(programDirectory: string): Sdk {
  const userRequire = createRequire(join(programDirectory, "package.json"));
  let main: string;
  try {
    main = userRequire.resolve("@pulumi/pulumi");
  } catch {
    throw new HostProblem(`@pulumi/pulumi is not installed in ${programDirectory}. Run npm install there first.`);
  }
  try {
    return collect(createRequire(main));
  } catch (error) {
    const cause = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new HostProblem(
      `The project's @pulumi/pulumi cannot be used offline (${cause}). Update it: npm install @pulumi/pulumi@latest`,
    );
  }
}

function collect(require: (name: string) => unknown): Sdk {
  const pulumi = require("./index.js") as MainModule;
  const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js") as {
    readonly Struct: { fromJavaScript(value: Wire): WireStruct };
  };
  return {
    runtime: pulumi.runtime,
    ConfigClass: pulumi.Config,
    Resource: pulumi.Resource,
    log: pulumi.log,
    output: pulumi.output,
    Output: (require("./output.js") as { readonly Output: OutputClass }).Output,
    registration: require("./runtime/resource.js") as Sdk["registration"],
    debuggable: require("./runtime/debuggable.js") as Sdk["debuggable"],
    store: (require("./runtime/state.js") as { getStore(): Sdk["store"] }).getStore(),
    toStruct: (value) => Struct.fromJavaScript(value),
  };
}

/** An output of which nothing is known. */
export function unknownOutput(sdk: Sdk, secret = false): OutputLike {
  const [nothing, no] = [Promise.resolve(undefined), Promise.resolve(false)];
  return new sdk.Output(new Set(), nothing, no, Promise.resolve(secret), Promise.resolve(new Set()));
}
