/**
 * Writes the model's resource types and the tables that go with them, from the types of the installed `@pulumi/aws`
 * and the data in `scripts/shapes/`. Run it after `@pulumi/aws` was updated or a type was added to `types.json`.
 *
 *     node --import tsx scripts/generate-shapes.ts [--check]
 *
 * With `--check` nothing is written; the exit code is 1 when a file on disk is not what would be written.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Exceptions, NameTables, type TypeEntry } from "./shapes/names.ts";
import { printTypes } from "./shapes/print-types.ts";
import { type ObjectShape, readTypes } from "./shapes/read-types.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const data = (name: string): unknown => JSON.parse(readFileSync(`${root}scripts/shapes/${name}.json`, "utf8"));
const notice = "// Written by scripts/generate-shapes.ts from @pulumi/aws and scripts/shapes/*.json: do not edit.\n\n";

const namesNotice = `${notice}/**
 * How Terraform spells the properties of the model, so that a reader can walk a Terraform tree under the model's
 * names without copying it.
 *
 * \`terraformTypes\` gives the token of a Terraform type and the index of its table in \`terraformShapes\`. A table is a
 * JSON text, to be parsed when its type is first met: model property -> code. A code is
 *
 *     kind [index of the nested table] [":" Terraform name]
 *
 * - \`v\` a plain value, or a list of plain values
 * - \`m\` a free-form map, whose keys are never renamed; with an index, its values are objects of that table
 * - \`o\` one object, for which Terraform shows a list of at most one block (or an object attribute): a list of one is
 *   unwrapped, an empty list is absent; without an index, a list of at most one plain value
 * - \`l\` a list of objects, which Terraform may show as a list, a set or, where it is one object, as that
 *
 * Where there is no Terraform name, it is the snake case of the property: an underscore before each capital letter.
 * A property that is not in its table is a \`v\` of that name. The way back: an attribute that no code names is the
 * property in camel case, and \`v\`; hence a table can be inverted by its entries alone.
 *
 *     aws_lb_listener -> ["aws:lb/listener:Listener", 7]
 *     terraformShapes[7] = '{"defaultActions":"l5:default_action","tags":"m"}'     port -> port, sslPolicy -> ssl_policy
 *     terraformShapes[5] = '{"fixedResponse":"o0","forward":"o4","redirect":"o0"}'  targetGroupArn -> target_group_arn
 */
`;

function printNames(types: readonly TypeEntry[], shapes: ReadonlyMap<string, ObjectShape>): string {
  const tables = new NameTables(data("exceptions") as Exceptions);
  const rows = types.flatMap(({ token, terraform }) => {
    const shape = shapes.get(token);
    return shape ? terraform.map((name) => [name, token, tables.table(shape, [name, token])] as const) : [];
  });
  if (tables.unused.length > 0) throw new Error(`exceptions.json: no such property: ${tables.unused.join(", ")}`);
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    namesNotice,
    "export const terraformTypes: Readonly<Record<string, readonly [token: string, shape: number]>> = {\n",
    ...rows.map(([name, token, table]) => `  ${name}: ["${token}", ${table}],\n`),
    "};\n\nexport const terraformShapes: readonly string[] = [\n",
    ...tables.tables.map((text) => `  '${text}',\n`),
    "];\n",
  ].join("");
}

function printAliases(shapes: ReadonlyMap<string, ObjectShape>): string {
  const aliases = data("aliases") as Readonly<Record<string, string>>;
  const final = (token: string): string => (aliases[token] === undefined ? token : final(aliases[token]));
  const rows = Object.keys(aliases).filter((token) => shapes.has(final(token)));
  return [
    notice,
    "/** Old and equivalent tokens -> the token of the same resource type in the model. */\n",
    "export const pulumiAliases: Readonly<Record<string, string>> = {\n",
    ...rows.map((token) => `  "${token}": "${final(token)}",\n`),
    "};\n",
  ].join("");
}

function hasPath(shape: ObjectShape, [first = "", ...rest]: readonly string[]): boolean {
  let property = shape.properties.get(first);
  while (property && "of" in property) property = property.of;
  if (!property || rest.length === 0) return property !== undefined;
  return property.kind === "object" && hasPath(property, rest);
}

function printSensitive(shapes: ReadonlyMap<string, ObjectShape>): string {
  const sensitive = Object.entries(data("sensitive") as Readonly<Record<string, readonly string[]>>);
  for (const [token, paths] of sensitive) {
    const shape = shapes.get(token);
    const wrong = paths.filter((path) => !shape || !hasPath(shape, path.split(".")));
    if (wrong.length > 0) throw new Error(`sensitive.json: ${token} has no ${wrong.join(", ")}`);
  }
  return [
    notice,
    "/** Properties that the provider marks as sensitive; a dotted path leads through objects, lists and maps. */\n",
    "export const sensitiveProperties: Readonly<Record<string, readonly string[]>> = {\n",
    ...sensitive.map(([token, paths]) => `  "${token}": ${JSON.stringify(paths)},\n`),
    "};\n",
  ].join("");
}

function main(check: boolean): void {
  const types = data("types") as readonly TypeEntry[];
  const shapes = readTypes(
    types.map(({ token }) => token),
    root,
  );
  const outputs = {
    "core/model/shapes.generated.ts": printTypes(shapes, notice),
    "core/model/sensitive.generated.ts": printSensitive(shapes),
    "readers/terraform/names.generated.ts": printNames(types, shapes),
    "readers/pulumi/aliases.generated.ts": printAliases(shapes),
  };
  for (const [file, text] of Object.entries(outputs)) {
    const stale = !existsSync(root + file) || readFileSync(root + file, "utf8") !== text;
    if (!stale) continue;
    if (check) {
      console.error(`${file} is stale: run node --import tsx scripts/generate-shapes.ts`);
      process.exitCode = 1;
    } else {
      writeFileSync(root + file, text);
      console.log(`wrote ${file} (${text.length} characters)`);
    }
  }
}

main(process.argv.includes("--check"));
