import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unsaidInHcl } from "../../cli/testing/cases.ts";
import type { AnyRule } from "../../core/engine/rule.ts";
import { type CaseResource, resource } from "../../core/examples/resources.ts";
import { s3BucketPublicAccessBlock } from "../../rules/s3/s3-bucket-public-access-block.ts";
import { type RuleCase, tables } from "./rule-cases.ts";
import { type DocumentKind, documentsOf, storefront } from "./sources.ts";
import { casesOfRecording } from "./storefront.ts";

/** A document that a reader takes, to hold all rules against. */
export interface Fixture {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly document: object;
  /** The rule of the table it is from, where the situation is judged with parameters, trust or a day of its own. */
  readonly own?: Own;
}

type Own = Pick<RuleCase, "params" | "trusted" | "today"> & { readonly rule: AnyRule };

/** A situation of a table that a Terraform configuration can say, or why it cannot. */
export interface Configured {
  readonly resources: readonly CaseResource[];
  readonly unsaid: string | undefined;
  readonly own?: Own;
}

const guards = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };

/** Situations that only a parameter tells apart. */
const writtenOut: readonly RuleCase[] = [
  {
    name: "no block, where it must be written out",
    verdict: "violated",
    params: { writtenOut: true },
    resources: [resource("aws:s3/bucket:Bucket", "logs", {})],
    template: { Resources: { Logs: { Type: "AWS::S3::Bucket" } } },
  },
  {
    name: "a block in one of two stages, where it must be written out",
    verdict: "cannot tell",
    params: { writtenOut: true },
    template: {
      Parameters: { Stage: { Type: "String" } },
      Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } },
      Resources: {
        Logs: {
          Type: "AWS::S3::Bucket",
          Properties: { PublicAccessBlockConfiguration: { "Fn::If": ["IsProd", guards, { Ref: "AWS::NoValue" }] } },
        },
      },
    },
  },
];

const rules = new URL("../rules/", import.meta.url).pathname;

/** The documents of the tables, in every source that each case is written in. */
async function ofTables(): Promise<readonly Fixture[]> {
  await loadTables();
  const seen = new Map<string, Fixture>();
  for (const { rule, cases } of [...tables, { rule: s3BucketPublicAccessBlock, cases: writtenOut }]) {
    for (const each of cases) {
      const own = ownOf(rule, each);
      const add = (kind: DocumentKind, document: object): void => {
        const name = `${rule.id}: ${each.name} (${kind})`;
        seen.set(name, { name, kind, document, ...own });
      };
      if (each.template !== undefined) add("template", each.template);
      if (each.resources === undefined) continue;
      for (const [kind, document] of Object.entries(documentsOf(each.resources))) add(kind as DocumentKind, document);
    }
  }
  return [...seen.values()];
}

/** What a situation is judged with besides its resources. */
function ownOf(rule: AnyRule, { params, trusted, today }: RuleCase): { readonly own?: Own } {
  const own = { ...(params && { params }), ...(trusted && { trusted }), ...(today !== undefined && { today }) };
  return Object.keys(own).length > 0 ? { own: { ...own, rule } } : {};
}

/** The situations of the tables, to be written as Terraform configurations. */
export async function configurations(): Promise<readonly Configured[]> {
  await fixtures();
  return tables.flatMap(({ rule, cases }) =>
    cases.flatMap((each) => {
      if (each.resources === undefined) return [];
      return [{ resources: each.resources, unsaid: unsaidInHcl(each.resources), ...ownOf(rule, each) }];
    }),
  );
}

/** Loads the tables once more beside the tests of their own, and keeps their suites out of this run. */
async function loadTables(): Promise<void> {
  const uvu = globalThis as unknown as { UVU_INDEX: number; UVU_QUEUE: unknown[][] };
  const { UVU_INDEX: index, UVU_QUEUE: queue } = uvu;
  const files = readdirSync(rules, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts"));
  for (const file of files.sort()) {
    uvu.UVU_QUEUE = [["tables"]];
    uvu.UVU_INDEX = 0;
    try {
      await import(`${join(rules, file)}?tables`);
    } catch {
      // A table that is wrong fails in its own test.
    } finally {
      uvu.UVU_QUEUE = queue;
      uvu.UVU_INDEX = index;
    }
  }
}

/** The shop, both ways, as its program, and as previews and plans that are made of it. */
async function ofStorefront(): Promise<readonly Fixture[]> {
  const found: Fixture[] = [];
  for (const stack of ["leaky", "sealed"] as const) {
    const recording = await storefront(stack);
    const { preview, plan } = documentsOf(casesOfRecording(recording));
    const parts: readonly (readonly [DocumentKind, object])[] = [
      ["program", recording],
      ["preview", preview],
      ["plan", plan],
    ];
    for (const [kind, document] of parts) found.push({ name: `storefront ${stack} (${kind})`, kind, document });
  }
  return found;
}

/** Real plans and previews, where the environment says that a folder of them is at hand. */
function ofSamples(): readonly Fixture[] {
  const folder = process.env["LEAKGATE_SAMPLES"];
  if (folder === undefined || !existsSync(folder)) return [];
  const found: Fixture[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".json")) continue;
    const text = readFileSync(join(folder, file), "utf8");
    if (text.length > 2_000_000) continue;
    const document = parsed(text);
    const kind = document && kindOf(document);
    if (kind !== undefined) found.push({ name: `${file} (${kind})`, kind, document: document as object });
  }
  return found;
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function kindOf(document: object): DocumentKind | undefined {
  if ("resource_changes" in document) return "plan";
  if ("steps" in document) return "preview";
  return "Resources" in document ? "template" : undefined;
}

let all: Promise<readonly Fixture[]> | undefined;

/** Every fixture there is, in an order that is the same in each run. */
export function fixtures(): Promise<readonly Fixture[]> {
  all ??= (async () => [...(await ofTables()), ...(await ofStorefront()), ...ofSamples()])();
  return all;
}
