import { type Sdk, unknownOutput } from "./sdk.ts";

const GETTERS = ["Number", "Boolean", "Object"].flatMap((kind) => [`getSecret${kind}`, `requireSecret${kind}`]);

/** A secret setting has a stand-in text, which is no number, switch or object: those come out as unknown secrets. */
export function hideSecretSettings(sdk: Sdk, secretKeys: ReadonlySet<string>): void {
  const methods = sdk.ConfigClass.prototype;
  for (const getter of GETTERS) {
    const original = methods[getter];
    if (original === undefined) continue;
    methods[getter] = function read(this: { readonly name: string }, ...args: unknown[]): unknown {
      try {
        return original.apply(this, args);
      } catch (error) {
        if (!secretKeys.has(`${this.name}:${String(args[0])}`)) throw error;
        return unknownOutput(sdk, true);
      }
    };
  }
}
