import type { Captures } from "./captures.ts";
import type { Functions } from "./functions.ts";
import { type Placeholders, placeholderProperties } from "./placeholder.ts";
import type { Position, RecordedResource } from "./recording.ts";
import type {
  Answer,
  InvokeRequest,
  OutputsRequest,
  ReadRequest,
  RegisterRequest,
  ResourceRequest,
  Sdk,
} from "./sdk.ts";
import type { Transforms } from "./transforms.ts";
import { isSecret, secretOf, UNKNOWN, type Wire } from "./wire.ts";

const STACK = "pulumi:pulumi:Stack";

export interface MonitorParts {
  readonly sdk: Sdk;
  readonly project: string;
  readonly stack: string;
  readonly region: string | undefined;
  /** Whether outputs that are text get placeholders; otherwise they are unknown, as in a preview. */
  readonly symbolic: boolean;
  readonly placeholders: Placeholders;
  readonly captures: Captures;
  readonly functions: Functions;
  readonly transforms: Transforms;
}

interface Known {
  readonly id: string;
  readonly state: Wire;
}

interface Registration {
  readonly urn: string;
  readonly inputs: Wire;
  readonly positions: readonly Position[];
}

interface Shape {
  readonly urn: string;
  readonly inputs: Wire;
  readonly resource: object | undefined;
}

type BaseRecord = Omit<RecordedResource, "custom" | "external" | "remote" | "propertyDependencies">;

/** What the SDK takes for the engine's resource monitor: it writes down every request, and answers as a preview would. */
export class RecordingMonitor {
  readonly notes = new Set<string>();
  outputs: unknown = {};
  readonly #parts: MonitorParts;
  readonly #known = new Map<string, Known>();
  readonly #urns = new Set<string>();
  readonly #resources: { readonly order: number; readonly resource: RecordedResource }[] = [];

  constructor(parts: MonitorParts) {
    this.#parts = parts;
  }

  /** The resources as the program made them; requests come in the order in which their inputs are settled. */
  inOrder(): RecordedResource[] {
    return [...this.#resources].sort((a, b) => a.order - b.order).map(({ resource }) => resource);
  }

  async registerResource(request: RegisterRequest, answer: Answer): Promise<void> {
    try {
      const urn = this.#urn(request);
      const { positions, resource, order } = this.#parts.captures.take(request);
      const inputs = await this.#parts.transforms.apply(request, urn, request.getObject());
      if (request.getType() !== STACK) this.#recordRegistered(request, order, { urn, inputs, positions });
      const state = this.#state(request, { urn, inputs, resource });
      const id = request.getCustom() ? this.#id(urn, request.getImportid()) : "";
      this.#known.set(urn, { id, state });
      answer(null, {
        getUrn: () => urn,
        getId: () => id,
        getObject: () => this.#parts.sdk.toStruct(state),
        getPropertydependenciesMap: () => undefined,
        getResult: () => 0,
      });
    } catch (error) {
      answer(error);
    }
  }

  readResource(request: ReadRequest, answer: Answer): void {
    try {
      const urn = this.#urn(request);
      const { positions, resource, order } = this.#parts.captures.take(request);
      const inputs = request.getProperties()?.toJavaScript() ?? {};
      const base = this.#base(request, { urn, inputs, positions });
      this.#add(order, { ...base, custom: true, external: true, remote: false, propertyDependencies: {} });
      const state = this.#state(request, { urn, inputs, resource });
      this.#known.set(urn, { id: request.getId(), state });
      answer(null, { getUrn: () => urn, getProperties: () => this.#parts.sdk.toStruct(state) });
    } catch (error) {
      answer(error);
    }
  }

  registerResourceOutputs(request: OutputsRequest, answer: Answer): void {
    if (request.getUrn().includes(`::${STACK}::`)) this.outputs = request.getOutputs()?.toJavaScript() ?? {};
    answer(null, {});
  }

  invoke(request: InvokeRequest, answer: Answer): void {
    try {
      const args = request.getArgs()?.toJavaScript() ?? {};
      const result = this.#result(request, args);
      answer(null, { getReturn: () => this.#parts.sdk.toStruct(result), getFailuresList: () => [] });
    } catch (error) {
      answer(
        Object.assign(new Error(String(error)), { details: error instanceof Error ? error.message : String(error) }),
      );
    }
  }

  /** Output values would reach the inputs in another encoding; callbacks are served by `Transforms`, not over a connection. */
  supportsFeature(request: { getId(): string }, answer: Answer): void {
    const supported = request.getId() !== "outputValues";
    answer(null, { getHassupport: () => supported });
  }

  registerPackage(_: unknown, answer: Answer): void {
    answer(null, { getRef: () => "leakgate" });
  }

  registerStackTransform(_: unknown, answer: Answer): void {
    answer(null, {});
  }

  registerStackInvokeTransform(_: unknown, answer: Answer): void {
    answer(null, {});
  }

  registerResourceHook(_: unknown, answer: Answer): void {
    answer(null, {});
  }

  signalAndWaitForShutdown(_: unknown, answer: Answer): void {
    answer(null, {});
  }

  #result(request: InvokeRequest, args: Wire): Wire {
    const token = request.getTok();
    if (token === "pulumi:pulumi:getResource") {
      const urn = String(args["urn"]);
      const known = this.#known.get(urn);
      if (known === undefined) throw new Error(`unknown resource ${urn}`);
      return { urn, id: known.id, state: known.state };
    }
    const provider = this.#known.get(withoutId(request.getProvider()) ?? "");
    const region = provider?.state["region"];
    return this.#parts.functions.answer(token, args, typeof region === "string" ? region : this.#parts.region);
  }

  /** The stack's type is left out of the chain of parents, as the engine does. */
  #urn(request: ResourceRequest): string {
    const { project, stack } = this.#parts;
    const parentType = request.getParent().split("::")[2] ?? "";
    const chain = parentType === "" || parentType === STACK ? "" : `${parentType}$`;
    return `urn:pulumi:${stack}::${project}::${chain}${request.getType()}::${request.getName()}`;
  }

  /** What the resource will look like to the program: its inputs, and stand-ins for text that a deployment would add. */
  #state(request: ResourceRequest, { urn, inputs, resource }: Shape): Wire {
    const { placeholders, symbolic } = this.#parts;
    const state: Wire = { ...inputs };
    if (symbolic && resource !== undefined) {
      for (const name of placeholderProperties(resource)) state[name] ??= placeholders.of(urn, name);
    }
    for (const name of request.getAdditionalsecretoutputsList?.() ?? []) {
      const value = state[name] ?? UNKNOWN;
      state[name] = isSecret(value) ? value : secretOf(value);
    }
    return state;
  }

  #id(urn: string, imported: string): string {
    if (imported !== "") return imported;
    return this.#parts.symbolic ? this.#parts.placeholders.of(urn, "id") : "";
  }

  #base(request: ResourceRequest, { urn, inputs, positions }: Registration): BaseRecord {
    const [position] = positions;
    const parent = request.getParent();
    const provider = withoutId(request.getProvider());
    return {
      urn,
      type: request.getType(),
      name: request.getName(),
      ...(parent === "" || parent.includes(`::${STACK}::`) ? {} : { parent }),
      ...(provider === undefined ? {} : { provider }),
      inputs,
      dependencies: request.getDependenciesList(),
      ...(position === undefined ? {} : { position }),
      frames: positions,
    };
  }

  #recordRegistered(request: RegisterRequest, order: number, registration: Registration): void {
    const propertyDependencies: Record<string, readonly string[]> = {};
    for (const [property, urns] of request.getPropertydependenciesMap().entries()) {
      const list = urns.getUrnsList();
      if (list.length > 0) propertyDependencies[property] = list;
    }
    const remote = request.getRemote();
    if (remote) this.notes.add(`The children of ${request.getType()} are made by a plugin: they were not recorded.`);
    const protect = request.getProtect();
    this.#add(order, {
      ...this.#base(request, registration),
      custom: request.getCustom(),
      external: false,
      remote,
      propertyDependencies,
      ...(protect ? { protect } : {}),
    });
  }

  #add(order: number, resource: RecordedResource): void {
    if (this.#urns.has(resource.urn)) this.notes.add(`Two resources share the URN ${resource.urn}.`);
    this.#urns.add(resource.urn);
    this.#resources.push({ order, resource });
  }
}

/** `<urn>::<id>` of a provider, without the id. */
function withoutId(reference: string): string | undefined {
  const end = reference.lastIndexOf("::");
  return end <= 0 ? undefined : reference.slice(0, end);
}

/** Text held by secrets anywhere in a value: never to be shown. */
export function secretTexts(value: unknown, inside = false, found = new Set<string>()): Set<string> {
  if (typeof value === "string") {
    if (inside) found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) secretTexts(item, inside, found);
  } else if (isSecret(value)) {
    secretTexts(value["value"], true, found);
  } else if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) secretTexts(item, inside, found);
  }
  return found;
}
