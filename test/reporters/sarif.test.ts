import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { array, constantFrom, assert as holds, integer, property, record, string } from "fast-check";
import type { Log, Result, Run } from "sarif";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Report } from "../../core/engine/finding.ts";
import { codeScanningSarif, type SarifOptions } from "../../reporters/sarif.ts";
import { fullSarif } from "../../reporters/sarif-full.ts";
import { onOneLine, pathInRepository, uriOf } from "../../reporters/sarif-places.ts";
import { complaintsAbout } from "../../scripts/validate-sarif.ts";
import {
  hostileNames,
  hostileReport,
  rawControl,
  resourceAt,
  sampleFinding,
  sampleReport,
  sampleRule,
  sampleUnit,
  sampleWaiver,
} from "./sample-report.ts";

const test = suite("sarif");
const tool = fileURLToPath(new URL("../../node_modules/@microsoft/sarif-multitool-linux/", import.meta.url));
const schema = JSON.parse(readFileSync(`${tool}sarif-2.1.0.json`, "utf8")) as object;
const conforms = new Ajv2020({ strict: false, validateFormats: false, logger: false }).compile(schema);
const anchor = { file: "leakgate.yaml", line: 2 };

function parsed(sarif: string): Log {
  const log = JSON.parse(sarif) as Log;
  assert.ok(conforms(log), JSON.stringify(conforms.errors));
  return log;
}
const scanning = (report: Report, options: SarifOptions = {}): Log => parsed(codeScanningSarif(report, options));
const full = (report: Report, options: SarifOptions = {}): Log => parsed(fullSarif(report, options));
const results = (log: Log): readonly Result[] => log.runs.flatMap((run) => run.results ?? []);
const only = (log: Log): Result => results(log)[0] as Result;
const firstRun = (log: Log): Run => log.runs[0] as Run;
const notes = (log: Log): readonly string[] =>
  log.runs.flatMap((run) =>
    (run.invocations?.[0]?.toolExecutionNotifications ?? []).map(({ message }) => message.text ?? ""),
  );
const place = { file: "infra/main.tf", line: 3, column: 3 };

test("code scanning: a finding has one place, a level, a name that lasts", () => {
  const finding = sampleFinding();
  const result = only(scanning(sampleReport([finding])));
  assert.equal(result.locations, [
    {
      physicalLocation: {
        artifactLocation: { uri: "infra/main.tf", uriBaseId: "SRCROOT" },
        region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 34 },
      },
    },
  ]);
  assert.is(result.level, "error");
  assert.is(result.partialFingerprints?.["primaryLocationLineHash"], `${finding.fingerprint.slice(0, 16)}:1`);
  assert.is(result.kind, undefined);
  assert.is(result.suppressions, undefined);
});

test("code scanning: only what is violated, unwaived, new and leading", () => {
  const report = sampleReport([
    sampleFinding({ waived: sampleWaiver() }),
    sampleFinding({ verdict: "cannot tell" }),
    sampleFinding({ verdict: "not violated" }),
    sampleFinding({ verdict: "not applicable" }),
    sampleFinding({ leads: false }),
    sampleFinding({ isNew: false }),
  ]);
  assert.is(results(scanning(report)).length, 0);
  assert.match(notes(scanning(report)).join(), "Cannot tell in 1 answer");
});

test("code scanning: a region of several lines is cut to its first", () => {
  const long = sampleFinding({ place: { ...place, endLine: 40, endColumn: 2 } });
  assert.equal(only(scanning(sampleReport([long]))).locations?.[0]?.physicalLocation?.region, {
    startLine: 3,
    startColumn: 3,
    endLine: 3,
  });
});

test("code scanning: instances of one line are one result with the list", () => {
  const found = [0, 1, 2].map((index) => sampleFinding({ resource: resourceAt(`aws_s3_bucket.b[${index}]`) }));
  const log = scanning(sampleReport(found));
  assert.is(results(log).length, 1);
  assert.match(only(log).message.text ?? "", "The same on this line: 'aws_s3_bucket.b[1]', 'aws_s3_bucket.b[2]'.");
});

test("code scanning: what has no file is anchored, or left out with a word", () => {
  const live = sampleFinding({ place: undefined });
  const outside = sampleFinding({ place: { ...place, file: "../other/main.tf" } });
  const piped = sampleFinding({ place: { ...place, file: "-" } });
  const report = sampleReport([live, outside, piped]);
  assert.is(results(scanning(report)).length, 0);
  assert.match(notes(scanning(report)).join(), "3 findings without a file in the repository left out");
  const anchored = results(scanning(report, { anchor }));
  assert.is(anchored.length, 3);
  for (const { locations } of anchored) {
    assert.is(locations?.[0]?.physicalLocation?.artifactLocation?.uri, "leakgate.yaml");
    assert.is(locations?.[0]?.physicalLocation?.region?.startLine, 2);
  }
});

test("code scanning: places below a folder, and above it but in the repository", () => {
  const above = sampleFinding({ place: { ...place, file: "../modules/a.tf" } });
  assert.is(
    only(scanning(sampleReport([above]), { folder: "infra" })).locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    "modules/a.tf",
  );
});

test("code scanning: the 5,000 most severe, and a word about the others", () => {
  const rule = sampleRule({ severity: "low" });
  const low = Array.from({ length: 5001 }, (_, line) => sampleFinding({ rule, place: { ...place, line: line + 1 } }));
  const log = scanning(sampleReport([...low, sampleFinding({ rule: sampleRule({ id: "z", severity: "critical" }) })]));
  assert.is(results(log).length, 5000);
  assert.is(only(log).ruleId, "z");
  assert.match(notes(log).join(), "2 less severe findings left out.");
});

test("one run for each unit, with a category of its own; more than 20 share the last", () => {
  const units = Array.from({ length: 25 }, (_, index) => sampleUnit({ id: `stack-${String(index).padStart(2, "0")}` }));
  const found = units.map(({ id }) => sampleFinding({ resource: resourceAt("b", id) }));
  const few = scanning(sampleReport(found.slice(0, 3), { units: units.slice(0, 3) }));
  assert.equal(
    few.runs.map((run) => run.automationDetails?.id),
    ["leakgate/stack-00/", "leakgate/stack-01/", "leakgate/stack-02/"],
  );
  const many = scanning(sampleReport(found, { units }));
  assert.is(many.runs.length, 20);
  assert.is(many.runs[19]?.automationDetails?.id, "leakgate/other-units/");
  assert.is(many.runs[19]?.results?.length, 6);
  assert.is(results(many).length, 25);
});

test("no unit at all still gives a valid file", () => {
  const log = scanning(sampleReport([], { units: [], problems: [{ level: "error", message: "nothing found" }] }));
  assert.is(log.runs.length, 1);
  assert.is(firstRun(log).invocations?.[0]?.executionSuccessful, false);
  assert.match(notes(log).join(), "nothing found");
});

test("findings about the configuration go with the first run", () => {
  const finding = sampleFinding({ resource: { ...resourceAt("waiver", "configuration"), source: "configuration" } });
  const log = scanning(sampleReport([finding], { units: [sampleUnit({ id: "a" }), sampleUnit({ id: "b" })] }));
  assert.equal(
    log.runs.map((run) => run.results?.length),
    [1, 0],
  );
});

test("rules: help, severity, precision, tags", () => {
  const report = sampleReport([sampleFinding()]);
  const rule = firstRun(scanning(report)).tool.driver.rules?.[0];
  assert.is(rule?.name, "S3BucketPublicAccess");
  assert.is(rule?.defaultConfiguration?.level, "error");
  assert.equal(rule?.properties, {
    tags: ["security", "exposure", "external/cwe/cwe-732", "external/cwe/cwe-079"],
    precision: "high",
    "security-severity": "8.0",
  });
  for (const part of [
    "One careless ACL",
    "**Fix.**",
    "Best Practices: `S3.8`",
    "`CKV_AWS_53`",
    "```yaml",
    "<https://docs.aws",
  ]) {
    assert.ok(rule?.help?.markdown?.includes(part), part);
  }
  assert.ok(rule?.help?.text);
});

test("rules: how it should be, for those that something violates", () => {
  const fixes = new Map([["s3-bucket-public-access", { terraform: 'resource "aws_s3_bucket" "logs" {}\n' }]]);
  const report = sampleReport([sampleFinding()]);
  for (const log of [scanning(report, { fixes }), full(report, { fixes })]) {
    const help = firstRun(log).tool.driver.rules?.[0]?.help?.markdown ?? "";
    assert.ok(help.includes('Terraform:\n\n```hcl\nresource "aws_s3_bucket" "logs" {}\n```\n'), help);
  }
});

test("security-severity and level by severity; a softened finding keeps its rule", () => {
  const of = (severity: "low" | "medium" | "high" | "critical") => {
    const log = scanning(sampleReport([sampleFinding({ rule: sampleRule({ severity }) })]));
    return [firstRun(log).tool.driver.rules?.[0]?.properties?.["security-severity"], only(log).level];
  };
  assert.equal(
    [of("critical"), of("high"), of("medium"), of("low")],
    [
      ["9.5", "error"],
      ["8.0", "error"],
      ["5.5", "warning"],
      ["2.0", "note"],
    ],
  );
  const soft = scanning(sampleReport([sampleFinding({ severity: "low" })]));
  assert.is(only(soft).level, "note");
  assert.is(firstRun(soft).tool.driver.rules?.[0]?.defaultConfiguration?.level, "error");
});

test("equal fingerprints get numbers", () => {
  const one = sampleFinding();
  const two = sampleFinding({ place: { ...place, line: 9 }, fingerprint: one.fingerprint });
  const prints = results(scanning(sampleReport([one, two]))).map(
    (each) => each.partialFingerprints?.["primaryLocationLineHash"],
  );
  assert.equal(prints, [`${one.fingerprint.slice(0, 16)}:1`, `${one.fingerprint.slice(0, 16)}:2`]);
});

test("problems and failures are notifications with a descriptor that has help", () => {
  const log = scanning(
    sampleReport([], {
      problems: [{ level: "error", file: "a.tf", line: 3, column: 1, message: "does not parse" }],
      failures: [{ rule: "r", address: "x", unit: "plan.json", cause: "boom" }],
    }),
  );
  const [first, second] = firstRun(log).invocations?.[0]?.toolExecutionNotifications ?? [];
  const descriptors = firstRun(log).tool.driver.notifications ?? [];
  assert.is(first?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, "a.tf");
  assert.is(descriptors[first?.descriptor?.index ?? -1]?.id, first?.descriptor?.id);
  assert.match(second?.message.text ?? "", "'r' broke off on 'x': boom");
  for (const each of descriptors) assert.ok(each.help?.text);
});

test("full: kinds, suppressions, baseline, taxonomies, logical locations, fingerprints", () => {
  const waiver = sampleWaiver({ place: { file: "leakgate.yaml", line: 4, column: 3 } });
  const found = [
    sampleFinding(),
    sampleFinding({ waived: waiver, isNew: false }),
    sampleFinding({ verdict: "cannot tell" }),
    sampleFinding({ verdict: "not violated" }),
    sampleFinding({ verdict: "not applicable", leads: false }),
  ];
  const log = full(sampleReport(found, { hasBaseline: true }));
  assert.equal(
    results(log).map(({ kind }) => kind),
    ["fail", "fail", "open", "pass", "notApplicable"],
  );
  assert.equal(
    results(log).map(({ level }) => level),
    ["error", "error", "none", "none", "none"],
  );
  assert.equal(
    results(log).map(({ baselineState }) => baselineState),
    ["new", "unchanged", "new", "new", "new"],
  );
  const [suppression] = results(log)[1]?.suppressions ?? [];
  assert.is(suppression?.justification, "the site is public (owner web team, until 2027-01-31)");
  assert.is(suppression?.location?.physicalLocation?.region?.startLine, 4);
  assert.equal(results(log)[0]?.suppressions, []);
  assert.is(only(log).fingerprints?.["leakgate/v1"], found[0]?.fingerprint);
  const run = firstRun(log);
  assert.equal(run.logicalLocations, [{ fullyQualifiedName: "aws_s3_bucket.logs", kind: "resource" }]);
  assert.equal(
    run.taxonomies?.map(({ name }) => name),
    ["CWE", "cis-aws-3.0", "fsbp"],
  );
  const relation = run.tool.driver.rules?.[0]?.relationships?.find(({ target }) => target.id === "S3.8");
  assert.is(run.taxonomies?.[relation?.target.toolComponent?.index ?? 0]?.name, "fsbp");
});

test("full: no baselineState without a baseline; files outside the root keep their whole path", () => {
  const found = [
    sampleFinding({ place: { ...place, file: "/home/me/x y.tf" } }),
    sampleFinding({ place: { ...place, file: "../x.tf", endLine: 9, endColumn: 2 } }),
    sampleFinding({ place: undefined }),
  ];
  const [absolute, above, live] = results(full(sampleReport(found)));
  assert.is(absolute?.baselineState, undefined);
  assert.equal(absolute?.locations?.[0]?.physicalLocation?.artifactLocation, { uri: "file:///home/me/x%20y.tf" });
  assert.equal(above?.locations?.[0]?.physicalLocation?.artifactLocation, { uri: "../x.tf" });
  assert.is(above?.locations?.[0]?.physicalLocation?.region?.endLine, 9);
  assert.is(live?.locations?.[0]?.physicalLocation, undefined);
  assert.is(live?.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName, "aws_s3_bucket.logs");
});

test("paths", () => {
  assert.is(pathInRepository("./a//b/../c.tf"), "a/c.tf");
  assert.is(pathInRepository("../a.tf", "infra/prod"), "infra/a.tf");
  for (const file of ["../a.tf", "/a.tf", "C:\\a.tf", "-", "", "a/../.."])
    assert.is(pathInRepository(file), undefined, file);
  assert.is(uriOf("a b/ü#?%.tf"), "a%20b/%C3%BC%23%3F%25.tf");
  assert.is(uriOf("git::https:/x"), "git%3A%3Ahttps%3A/x");
  assert.equal(onOneLine({ file: "a", line: 0, column: -1, endColumn: 1 }), { line: 1, column: 1 });
});

test("the same report gives the same text", () => {
  const report = hostileReport("x");
  assert.is(codeScanningSarif(report), codeScanningSarif(report));
  assert.not.match(fullSarif(report), /TimeUtc|"guid"/);
});

/** Runs the validator on texts, as the script does. */
function complaints(texts: readonly string[], whole: boolean): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "sarif-test-"));
  try {
    return texts.flatMap((text, index) => {
      const file = join(folder, `${index}.sarif`);
      writeFileSync(file, text);
      return complaintsAbout(file, whole);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("hostile names: valid, no control, no link, no path out of the repository", () => {
  for (const name of hostileNames) {
    const report = hostileReport(name);
    for (const text of [codeScanningSarif(report, { anchor }), fullSarif(report, { anchor })]) {
      assert.not.ok(rawControl.test(text));
      parsed(text);
    }
    for (const { message } of results(scanning(report, { anchor }))) {
      assert.not.ok(rawControl.test(message.text ?? ""));
      assert.not.match(message.text ?? "", "](");
    }
  }
});

test("the validator finds nothing in what is written, with GitHub's rules on", () => {
  const mixed = sampleReport(
    [
      ...hostileNames.map((name) =>
        sampleFinding({ resource: resourceAt(name), place: { ...place, file: `${name}/x.tf` } }),
      ),
      sampleFinding({ place: undefined }),
      sampleFinding({ verdict: "cannot tell" }),
      sampleFinding({ waived: sampleWaiver() }),
    ],
    {
      units: [
        sampleUnit(),
        sampleUnit({ id: "other", problems: [{ level: "error", file: "x.tf", message: "{0} bad" }] }),
      ],
      failures: [{ rule: "r", address: "{1b}", unit: "other", cause: "boom" }],
    },
  );
  assert.equal(
    complaints([codeScanningSarif(mixed, { anchor }), codeScanningSarif(sampleReport([], { units: [] }))], false),
    [],
  );
  assert.equal(complaints([fullSarif(mixed), fullSarif(hostileReport("x"))], true), []);
});

test("the script finds what GitHub rejects", () => {
  const good = JSON.parse(codeScanningSarif(sampleReport([sampleFinding()]))) as Log;
  const broken = (change: (result: Result) => object): string => {
    const [run] = good.runs as [Run];
    return JSON.stringify({ ...good, runs: [{ ...run, results: [change((run.results as [Result])[0])] }] });
  };
  const region = (parts: object, uri = "a.tf") => [{ physicalLocation: { artifactLocation: { uri }, region: parts } }];
  const bad: readonly (readonly [string, RegExp])[] = [
    [broken((result) => ({ ...result, locations: [] })), /0 locations/],
    [
      broken((result) => ({ ...result, locations: [{ logicalLocations: [{ name: "x" }] }] })),
      /no path in the repository/,
    ],
    [broken((result) => ({ ...result, locations: region({ startLine: 0 }) })), /no line/],
    [broken((result) => ({ ...result, locations: region({ startLine: 1 }, "../a.tf") })), /no path in the repository/],
    [
      broken((result) => ({ ...result, locations: region({ startLine: 1 }, "git::https:/a") })),
      /no path in the repository/,
    ],
    [broken((result) => ({ ...result, message: { id: "default" } })), /no message.text/],
    [broken((result) => ({ ...result, kind: "open" })), /open alert/],
    [broken((result) => ({ ...result, unheard: 1 })), /JSON1005|unheard/],
    [JSON.stringify({ ...good, runs: [...good.runs, ...good.runs] }), /taken already/],
  ];
  for (const [text, expected] of bad) assert.match(complaints([text], false).join("\n"), expected);
});

test("property: no report gives a result that GitHub rejects", () => {
  const text = string({ unit: "binary", maxLength: 12 });
  const file = array(constantFrom("..", ".", "", "a b", "ü", "x.tf", "-", "C:", "%2e%2e"), {
    minLength: 1,
    maxLength: 5,
  });
  const found = record({
    name: text,
    steps: file,
    line: integer({ min: -2, max: 9 }),
    column: integer({ min: -2, max: 9 }),
    endLine: integer({ min: -2, max: 9 }),
    endColumn: integer({ min: -2, max: 9 }),
    verdict: constantFrom("violated", "cannot tell", "not violated", "not applicable"),
    unit: constantFrom("a", "b", "c/d"),
  });
  holds(
    property(array(found, { maxLength: 6 }), (all) => {
      const findings = all.map(({ name, steps, verdict, unit, ...position }) =>
        sampleFinding({ verdict, resource: resourceAt(name, unit), place: { file: steps.join("/"), ...position } }),
      );
      const units = ["a", "b", "c/d"].map((id) => sampleUnit({ id }));
      const prints = new Set<string>();
      for (const result of results(scanning(sampleReport(findings, { units })))) {
        const { artifactLocation, region } = result.locations?.[0]?.physicalLocation ?? {};
        assert.is(result.locations?.length, 1);
        assert.match(
          artifactLocation?.uri ?? "..",
          /^(?!\.{1,2}(?:\/|$))(?!.*\/(?:\.{1,2})?(?:\/|$))[\w.%-]+(?:\/[\w.%-]+)*$/,
        );
        assert.ok((region?.startLine ?? 0) >= 1 && (region?.startColumn ?? 0) >= 1);
        assert.is(region?.endLine, region?.startLine);
        assert.ok((region?.endColumn ?? 99) > (region?.startColumn ?? 0));
        assert.ok(result.message.text);
        prints.add(result.partialFingerprints?.["primaryLocationLineHash"] ?? "");
      }
      return prints.size === results(scanning(sampleReport(findings, { units }))).length;
    }),
    { numRuns: 200 },
  );
});

test.run();
