import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../../../core/model/unit.ts";
import type { InputFile } from "../../reader.ts";
import { appFiles } from "./app-files.ts";
import type { AppSources } from "./app-stack.ts";
import { ConstructSearch } from "./construct-search.ts";
import { type Assembly, assemblyAt } from "./manifest.ts";

/** The assembly of the file `manifest.json` beside a template. */
export interface Found {
  readonly manifest: string;
  readonly assembly: Assembly;
  readonly sources: AppSources | undefined;
}

/** Finds the assembly that a template lies in. Keeps the last one, as the templates of a folder come one by one. */
export class Assemblies {
  private last: (Found & { readonly state: string }) | undefined;

  /** `file` is a template or the manifest itself. */
  beside(file: InputFile): Found | undefined {
    if (file.path === undefined) return undefined;
    const manifest = join(dirname(file.path), "manifest.json");
    const stat = statSync(manifest, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    const state = [manifest, stat.size, stat.mtimeMs, file.path.length - file.name.length].join(":");
    if (this.last?.state !== state) {
      const assembly = assemblyAt(manifest);
      const files = appFiles(file);
      const sources = files && { files, search: new ConstructSearch(files) };
      this.last = assembly && { state, manifest, assembly, sources };
    }
    return this.last;
  }
}

/** What is not known of the values that a synthesis would have looked up in an account. */
export function missingContext({ missing }: Assembly, file: string): readonly Problem[] {
  if (missing === 0) return [];
  const values = missing === 1 ? "a value" : `${missing} values`;
  const message = `The app lacks ${values} that it looks up in an account, and stand-ins are judged instead: run cdk synth where it can sign in.`;
  return [{ level: "note", file, message }];
}
