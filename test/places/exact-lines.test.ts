import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cloudformationCases } from "./cases/cloudformation.ts";
import type { LineCase } from "./cases/line-case.ts";
import { programCases } from "./cases/programs.ts";
import { terraformCases } from "./cases/terraform.ts";
import { about, marked, Scratch, shown } from "./support.ts";

const test = suite("findings on the exact line and columns");
const scratch = new Scratch();

const programs = scratch.programs(Object.fromEntries(programCases.map(({ files }, index) => [`case${index}`, files])));
// A program that fails, fails in the tests that wait for it.
programs.catch(() => {});

const cases: readonly LineCase[] = [...programCases, ...terraformCases, ...cloudformationCases];

for (const [index, { kind, name, files, input, rule, resource }] of cases.entries()) {
  test(`${kind}: ${name}`, async () => {
    const isProgram = kind === "Pulumi program";
    const folder = isProgram ? `app/case${index}` : `case${index}`;
    if (!isProgram) scratch.write(folder, files);
    const all = isProgram
      ? await programs
      : await scratch.findings(input === undefined ? folder : `${folder}/${input}`);
    const own = about(all, rule, resource).filter(
      (each) => each.verdict === "violated" && (!isProgram || each.place?.file.startsWith(`${folder}/`)),
    );
    const expected = marked(folder, files, "«");
    assert.ok(expected, "the case marks no region");
    assert.equal(
      own.map((each) => shown(each.place)),
      [expected],
    );
    const related = marked(folder, files, "‹");
    if (related !== undefined) assert.is(shown(own[0]?.related), related);
  });
}

test("the table is as large as it should be", () => {
  assert.ok(cases.length >= 60);
  const kinds = new Set(cases.map(({ kind }) => kind));
  assert.is(kinds.size, 6);
});

test.after(() => scratch.remove());
test.run();
