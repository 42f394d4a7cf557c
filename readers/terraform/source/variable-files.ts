import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../../core/model/unit.ts";
import { evaluate } from "./evaluator.ts";
import { defectOf, SourceFile } from "./files.ts";
import type { Given } from "./instances.ts";
import { parseJsonExpression } from "./json-syntax.ts";
import { parseHcl } from "./parser.ts";
import { constantText } from "./syntax.ts";
import { attempt, Failure } from "./values.ts";

/**
 * The values that Terraform reads from files by itself: `terraform.tfvars`, then every `*.auto.tfvars`; later ones win.
 * https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
export function givenValues(directory: string, shown: (name: string) => string, problems: Problem[]): Given {
  const names = readdirSync(directory).filter((name) => /(^terraform|\.auto)\.tfvars(\.json)?$/.test(name));
  const order = (name: string): number => (name === "terraform.tfvars" ? 0 : name === "terraform.tfvars.json" ? 1 : 2);
  const entries = names
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
    .flatMap((name) => {
      const file = new SourceFile(shown(name), readFileSync(join(directory, name), "utf8"));
      try {
        return valuesOf(file, name.endsWith(".json"));
      } catch (error) {
        problems.push(defectOf(file, error));
        return [];
      }
    });
  return Object.fromEntries(entries);
}

function valuesOf(file: SourceFile, isJson: boolean): readonly (readonly [string, unknown])[] {
  const scope = {
    file,
    directory: "",
    where: "",
    name: () => {
      throw new Failure("a value in a file of variables names something");
    },
  };
  if (!isJson) {
    return parseHcl(file.text).attributes.map(({ name, value }) => [name, attempt(() => evaluate(value, scope))]);
  }
  const root = parseJsonExpression(file.text, false);
  const members = root.kind === "object" ? root.members : [];
  return members.map(({ key, value }) => [constantText(key) ?? "", attempt(() => evaluate(value, scope))]);
}
