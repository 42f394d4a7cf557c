import type { RegisterRequest, Sdk, WireStruct } from "./sdk.ts";
import { isWire, type Wire } from "./wire.ts";

type Transform = (args: Wire) => unknown;

interface Callback {
  readonly transform: Transform;
}

/**
 * Transforms of resources, which the SDK would serve to the engine over a connection. They are called here directly; what they change in
 * the properties counts, what they change in the options does not.
 */
export class Transforms {
  readonly #sdk: Sdk;
  readonly #ofStack: Transform[] = [];
  readonly #ofResource = new Map<string, readonly Transform[]>();
  readonly notes = new Set<string>();

  constructor(sdk: Sdk) {
    this.#sdk = sdk;
  }

  /** Takes the place of the SDK's server for callbacks. */
  install(): void {
    this.#sdk.store.callbacks = {
      registerTransform: (transform: Transform) => Promise.resolve({ transform }),
      registerStackTransform: (transform: Transform) => {
        this.#ofStack.push(transform);
      },
      registerStackInvokeTransform: () => {
        this.notes.add("Transforms of function calls were not applied.");
      },
      registerResourceHook: () => Promise.resolve({}),
      registerErrorHook: () => Promise.resolve({}),
      awaitStackRegistrations: () => Promise.resolve(),
      shutdown: () => undefined,
    };
  }

  async apply(request: RegisterRequest, urn: string, struct: WireStruct | undefined): Promise<Wire> {
    const inherited = this.#ofResource.get(request.getParent()) ?? [];
    const own = (request.getTransformsList?.() ?? []).filter(isCallback).map((callback) => callback.transform);
    const chain = [...own, ...inherited];
    if (chain.length > 0) this.#ofResource.set(urn, chain);
    let wire = struct?.toJavaScript() ?? {};
    if (request.getType() === "pulumi:pulumi:Stack") return wire;
    for (const transform of [...chain, ...this.#ofStack]) wire = await this.#transformed(transform, request, wire);
    return wire;
  }

  async #transformed(transform: Transform, request: RegisterRequest, wire: Wire): Promise<Wire> {
    const { runtime } = this.#sdk;
    const props = runtime.deserializeProperties(this.#sdk.toStruct(wire));
    const custom = request.getCustom();
    const result = await transform({ custom, type: request.getType(), name: request.getName(), props, opts: {} });
    if (!isWire(result) || !isWire(result["props"])) return wire;
    const serialized = await runtime.serializeProperties("transform", result["props"]);
    return this.#sdk.toStruct(serialized).toJavaScript();
  }
}

function isCallback(value: unknown): value is Callback {
  return isWire(value) && typeof value["transform"] === "function";
}
