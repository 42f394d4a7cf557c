import { createRequire } from "node:module";
import { join, sep } from "node:path";

/** What the SDK loads at once but needs only to serialize functions, or to drive the CLI: most of its time to load. */
const HEAVY = new Set(["typescript", "@npmcli/arborist", "./automation"]);

type Load = (request: string, parent: { readonly filename?: string } | undefined, ...rest: unknown[]) => unknown;
interface ModuleInternals {
  _load: Load;
  _resolveFilename(request: string, parent: unknown): string;
}

/** Has the SDK load its heavy dependencies on first use. */
export function loadLazily(directory: string): void {
  const internals = createRequire(join(directory, "package.json"))("node:module") as ModuleInternals;
  const load = internals._load;
  const ofSdk = `${sep}@pulumi${sep}pulumi${sep}`;
  internals._load = (request, parent, ...rest) => {
    const loadNow = (): unknown => load.call(internals, request, parent, ...rest);
    if (!HEAVY.has(request) || parent?.filename?.includes(ofSdk) !== true) return loadNow();
    internals._resolveFilename(request, parent);
    return lazily(loadNow);
  };
}

function lazily(load: () => unknown): unknown {
  let loaded: object | undefined;
  const real = (): object => {
    loaded ??= load() as object;
    return loaded;
  };
  return new Proxy(
    {},
    {
      get: (_, name) => {
        // An import helper that sees an ES module does not copy its properties, which would load it.
        if (name === "__esModule") return true;
        return name === "default" ? (Reflect.get(real(), "default") ?? real()) : Reflect.get(real(), name);
      },
      has: (_, name) => Reflect.has(real(), name),
    },
  );
}
