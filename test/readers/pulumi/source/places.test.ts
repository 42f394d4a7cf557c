import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Place } from "../../../../core/model/resource.ts";
import type { SourcePosition } from "../../../../readers/pulumi/positions.ts";
import { Sources } from "../../../../readers/pulumi/source/sources.ts";
import { cases } from "./cases.ts";

const test = suite("Pulumi sources: places");
type Files = Readonly<Record<string, string>>;

/** Where the marks `/*1*\/`, `/*2*\/` … are, in their order. */
function positionsIn(files: Files): readonly SourcePosition[] {
  const found: (SourcePosition & { readonly order: number })[] = [];
  for (const [file, text] of Object.entries(files)) {
    for (const [index, line] of text.split("\n").entries()) {
      for (const { 0: mark, 1: order, index: at } of line.matchAll(/\/\*(\d)\*\//g)) {
        found.push({ file, line: index + 1, column: at + mark.length + 1, order: Number(order) });
      }
    }
  }
  // Of marks of the same order, the one that comes later is further inside.
  return found.sort((a, b) => a.order - b.order || b.line - a.line);
}

const pathOf = (text: string): (string | number)[] =>
  text === "" ? [] : text.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const shown = (place: Place | undefined): string | undefined =>
  place && `${place.file}:${place.line}:${place.column}-${place.endColumn}`;

function textAt(files: Files, { file, line, column, endColumn }: Place): string {
  return (files[file]?.split("\n")[line - 1] ?? "").slice(column - 1, (endColumn ?? column) - 1);
}

for (const { title, files, made = "Bucket", name = "a", places } of cases) {
  test(title, () => {
    const sources = new Sources((file) => files[file]);
    const urn = `urn:pulumi:dev::shop::aws:x/${made.toLowerCase()}:${made}::${name}`;
    for (const [path, expected, text] of places) {
      const place = sources.placeOf({ urn, positions: positionsIn(files) }, pathOf(path));
      const found = `${shown(place)} ${place && textAt(files, place)}`;
      assert.is(found, `${expected} ${text}`, path);
    }
  });
}

test("the table is long enough to mean something", () => {
  assert.ok(cases.flatMap((each) => each.places).length >= 45);
});

test.run();
