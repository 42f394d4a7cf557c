import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "sucrase";
import { SourceColumns } from "./columns.ts";

/** Loads the user's TypeScript and ECMAScript modules through `require`, and remembers where each column came from. */

interface CommonModule {
  exports: unknown;
  _compile(code: string, file: string, format: "commonjs"): void;
}
type Extension = (module: CommonModule, file: string) => void;
interface ModuleInternals {
  _extensions: Record<string, Extension | undefined>;
  _resolveFilename(request: string, parent: { readonly filename?: string } | undefined, ...rest: unknown[]): string;
}

const TYPESCRIPT = new Set([".ts", ".mts", ".cts"]);
const columns = new Map<string, SourceColumns>();

/** The column of the source for a column (both 1-based) of the code that ran. Lines are the same in both. */
export function sourceColumn(file: string, line: number, column: number): number {
  return columns.get(file)?.original(line, column) ?? column;
}

export function isUserFile(file: string): boolean {
  return !file.includes(`${sep}node_modules${sep}`);
}

/** Installs the hooks. `entry` may await at its top level: its exports are then those of a promise. */
export function installTranspiler(directory: string, entry: () => string | undefined): void {
  const internals = createRequire(join(directory, "package.json"))("node:module") as ModuleInternals;
  const plain = internals._extensions[".js"];
  const load: Extension = (module, file) => compile(module, file, file === entry());
  for (const extension of TYPESCRIPT) internals._extensions[extension] = load;
  const loadScript: Extension = (module, file) => {
    if (isUserFile(file) && isEcmaScriptModule(file)) load(module, file);
    else plain?.(module, file);
  };
  internals._extensions[".js"] = loadScript;
  internals._extensions[".mjs"] = loadScript;
  const resolveFilename = internals._resolveFilename;
  internals._resolveFilename = (request, parent, ...rest) => {
    const source = typescriptBehind(request, parent?.filename);
    return source ?? resolveFilename.call(internals, request, parent, ...rest);
  };
}

/** `./shop.js` in an import means `./shop.ts` when only that exists. */
function typescriptBehind(request: string, parent: string | undefined): string | undefined {
  const match = /^(\.{1,2}\/.*)\.([cm]?)js$/.exec(request);
  if (match === null || parent === undefined || !isUserFile(parent)) return undefined;
  const folder = dirname(parent);
  if (existsSync(resolve(folder, request))) return undefined;
  const source = resolve(folder, `${match[1]}.${match[2]}ts`);
  return existsSync(source) ? source : undefined;
}

const moduleFolders = new Map<string, boolean>();

function isEcmaScriptModule(file: string): boolean {
  const extension = extname(file);
  if (extension !== ".js") return extension === ".mjs";
  return isModuleFolder(dirname(file));
}

function isModuleFolder(folder: string): boolean {
  const known = moduleFolders.get(folder);
  if (known !== undefined) return known;
  const manifest = join(folder, "package.json");
  const parent = dirname(folder);
  let answer = false;
  if (existsSync(manifest)) answer = /"type"\s*:\s*"module"/.test(readFileSync(manifest, "utf8"));
  else if (parent !== folder) answer = isModuleFolder(parent);
  moduleFolders.set(folder, answer);
  return answer;
}

function compile(module: CommonModule, file: string, isEntry: boolean): void {
  const source = readFileSync(file, "utf8");
  const typescript = TYPESCRIPT.has(extname(file));
  const { code } = transform(source, {
    transforms: typescript ? ["typescript", "imports"] : ["imports"],
    disableESTransforms: true,
    filePath: file,
  });
  const text = lenientImports(code);
  const run = (final: string): void => {
    columns.set(file, new SourceColumns(source, final));
    module._compile(final, file, "commonjs");
  };
  const meta = metaOf(text, file);
  const body = meta === "" ? text : text.replace(/\bimport\.meta\b/g, "import_meta");
  try {
    run(meta + body);
  } catch (error) {
    if (!isEntry || !isTopLevelAwait(error)) throw error;
    run(`${meta}module.exports = (async () => {${body}\nreturn exports; })();`);
  }
}

/** A namespace import of a function stays callable, whether or not the user's TypeScript has `esModuleInterop`. */
function lenientImports(code: string): string {
  return code.replace(
    "function _interopRequireWildcard(obj) {",
    'function _interopRequireWildcard(obj) { if (typeof obj === "function") return obj;',
  );
}

function metaOf(code: string, file: string): string {
  if (!/\bimport\.meta\b/.test(code)) return "";
  const meta = { url: pathToFileURL(file).href, filename: file, dirname: dirname(file) };
  return `const import_meta = ${JSON.stringify(meta)};`;
}

function isTopLevelAwait(error: unknown): boolean {
  return error instanceof SyntaxError && /\bawait\b/.test(error.message);
}
