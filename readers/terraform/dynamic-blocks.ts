import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { calls, parseAddress } from "./address.ts";
import type { DynamicBlocks, Plan } from "./plan.ts";

/**
 * Looks for `dynamic "<block>"` in the sources beside a plan. A plan says nothing of dynamic blocks, so without sources
 * a computed block that the configuration does not list counts as not written.
 */
export function dynamicBlocksBeside(planPath: string | undefined): DynamicBlocks {
  const texts = new Map<string, string>();
  return (plan, address, block) => {
    if (planPath === undefined) return false;
    const { module, name } = parseAddress(address);
    const directory = directoryOf(plan, module, dirname(planPath));
    if (directory === undefined) return false;
    let text = texts.get(directory);
    if (text === undefined) {
      text = sourcesIn(directory);
      texts.set(directory, text);
    }
    if (text === "") return false;
    const body = blockBody(text, name);
    return body !== undefined && new RegExp(`\\bdynamic\\s+"?${block}"?\\s*\\{`).test(body);
  };
}

function directoryOf(plan: Plan, module: string, root: string): string | undefined {
  let directory = root;
  const names = calls(module);
  for (let depth = 1; depth <= names.length; depth++) {
    const path = names.slice(0, depth).map((name) => `module.${name}`);
    const source = plan.configuration.sourceOf(path.join("."));
    if (source === undefined || !/^\.\.?\//.test(source)) return undefined;
    directory = join(directory, source);
  }
  return directory;
}

function sourcesIn(directory: string): string {
  try {
    const files = readdirSync(directory).filter((file) => /\.(tf|tofu)$/.test(file));
    return files.map((file) => readFileSync(join(directory, file), "utf8")).join("\n");
  } catch {
    return "";
  }
}

/** The text of the block `resource "type" "label"`, up to the next block at the start of a line. */
function blockBody(text: string, name: string): string | undefined {
  const [type = "", label = ""] = name.split(".");
  const start = text.search(new RegExp(`^\\s*resource\\s+"?${type}"?\\s+"?${label}"?\\s*\\{`, "m"));
  if (start < 0) return undefined;
  const end = text.slice(start + 1).search(/^(resource|data|module|variable|output|locals|provider|terraform)\b/m);
  return end < 0 ? text.slice(start) : text.slice(start, start + 1 + end);
}
