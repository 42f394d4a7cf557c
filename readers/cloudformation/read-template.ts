import { type Problem, Unit } from "../../core/model/unit.ts";
import type { InputFile, ReadResult } from "../reader.ts";
import { assemble } from "./assemble.ts";
import { withNested } from "./nested-stacks.ts";
import { noTemplate, type Template } from "./parsed.ts";
import { down, isMap } from "./place.ts";
import type { Provenance } from "./provenance.ts";
import { Stack, type TemplateTree } from "./stack.ts";
import { parseTemplate } from "./template.ts";

/** Reads a template as a deployment of its own, with the templates of its nested stacks. */
export async function readTemplate(file: InputFile, provenance?: Provenance): Promise<ReadResult> {
  const { template, problem } = await parseTemplate(file.name, file.bytes);
  if (template === undefined) return { units: [], problems: [problem] };
  if (!isMap(template.root["Resources"])) return { units: [], problems: [noTemplate(file.name)] };
  const claimed: string[] = [];
  const unit = new Unit(file.name, "cloudformation", file.name);
  unit.problems.push(...template.problems);
  const tree = await withNested(template, file.path, { problems: unit.problems, claimed }, provenance);
  const stack = new Stack(tree);
  assemble(unit, stack);
  for (const each of templatesOf(tree)) unit.problems.push(...notes(each));
  if (exhausted(stack)) unit.problems.push(tooMuch(file.name));
  return { units: [unit], problems: [], claimed };
}

function* templatesOf(tree: TemplateTree): Generator<Template> {
  yield tree.template;
  for (const child of tree.children.values()) yield* templatesOf(child);
}

const exhausted = (stack: Stack): boolean =>
  stack.evaluator.exhausted || [...stack.children.values()].some((child) => exhausted(child));

const tooMuch = (file: string): Problem => ({
  level: "error",
  file,
  message: "The template's loops and references make more values than are evaluated: what is beyond is not known.",
});

/** What may make the deployed stack differ from what is read: macros, includes, SAM. */
function notes(template: Template): readonly Problem[] {
  const { root } = template;
  const at = (...keys: readonly string[]): Pick<Problem, "file" | "line" | "column"> => {
    const { file, line, column } = template.place(keys.reduce<ReturnType<typeof down> | undefined>(down, undefined));
    return { file, line, column };
  };
  const found: Problem[] = [];
  const transforms = [root["Transform"]].flat().map((each) => (isMap(each) ? each["Name"] : each));
  const custom = transforms.filter((name) => typeof name === "string" && !name.startsWith("AWS::"));
  if (custom.length > 0 || transforms.includes("AWS::Include")) {
    const message = "A macro rewrites this template during the deployment: it is judged as it is written here.";
    found.push({ level: "note", ...at("Transform"), message });
  }
  const declared = isMap(root["Resources"]) ? root["Resources"] : {};
  if (Object.hasOwn(declared, "Fn::Transform")) {
    const message = "A transform adds resources during the deployment: these are not judged.";
    found.push({ level: "note", ...at("Resources", "Fn::Transform"), message });
  }
  const serverless = Object.entries(declared).filter(
    ([, node]) => isMap(node) && String(node["Type"]).startsWith("AWS::Serverless::"),
  );
  const [first] = serverless;
  if (first !== undefined) {
    const message = `Resources of AWS SAM (${serverless.length}) are not judged: the transform replaces them.`;
    found.push({ level: "note", ...at("Resources", first[0]), message });
  }
  return found;
}
