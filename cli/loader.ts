import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transform } from "sucrase";

/** Hooks for Node's module loader: they run in a thread of their own, as a file of their own. */

type Resolve = (
  specifier: string,
  context: object,
  next: (specifier: string, context: object) => Promise<object>,
) => Promise<object>;

type Load = (url: string, context: object, next: (url: string, context: object) => Promise<object>) => Promise<object>;

const own: Readonly<Record<string, string>> = { leakgate: "./index.js", "leakgate/testing": "./testing.js" };

/** `leakgate` is always the running one; imports without an ending find their TypeScript file. */
export const resolve: Resolve = async (specifier, context, next) => {
  const file = Object.hasOwn(own, specifier) ? own[specifier] : undefined;
  if (file !== undefined) return { url: new URL(file, import.meta.url).href, shortCircuit: true };
  try {
    return await next(specifier, context);
  } catch (error) {
    if (!specifier.startsWith(".")) throw error;
    return next(specifier.endsWith(".js") ? `${specifier.slice(0, -3)}.ts` : `${specifier}.ts`, context);
  }
};

export const load: Load = async (url, context, next) => {
  if (!url.startsWith("file:") || !/\.m?ts$/.test(new URL(url).pathname)) return next(url, context);
  const path = fileURLToPath(url);
  const { code } = transform(readFileSync(path, "utf8"), {
    transforms: ["typescript"],
    disableESTransforms: true,
    filePath: path,
  });
  return { format: "module", source: code, shortCircuit: true };
};
