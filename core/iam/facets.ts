import { type Glob, many, pattern, run, shape } from "./globs.ts";
import type { Policy } from "./grammar.ts";

/** What has the policy: all that the search must know of it. */
export interface Target {
  /** The resource's own ARNs as globs (`arn:aws:s3:::shop`, `arn:aws:s3:::shop/*`); empty where they are not known. */
  readonly arns: readonly string[];
  /** The prefix of its actions: `s3`, `sqs`, `sts`. */
  readonly service: string;
  /** The account that owns it, where that is known. */
  readonly account?: string;
  /** The address of the resource in its unit: a hole that points at it is the resource itself. */
  readonly address?: string;
  /** Whether the service takes unsigned requests; left out: all but trust policies and `kms` do. */
  readonly anonymous?: boolean;
}

/** Actions together with the resources that they are for. */
export interface Facet {
  readonly actions: readonly Glob[];
  readonly otherActions: readonly Glob[];
  readonly resources: readonly Glob[] | undefined;
}

const patterns = (texts: readonly string[]): readonly Glob[] => texts.map((text) => pattern(text));

/**
 * Actions of S3 that are on objects; all others are on buckets. Those of buckets name them or a configuration.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
const onObjects = patterns([
  "s3:*object",
  "s3:*objectacl",
  "s3:*objectversion*",
  "s3:*objecttagging",
  "s3:*objectattributes",
  "s3:*objectretention",
  "s3:*objectlegalhold",
  "s3:*objecttorrent",
  "s3:abortmultipartupload",
  "s3:listmultipartuploadparts",
  "s3:replicate*",
  "s3:objectowneroverride*",
  "s3:bypassgovernanceretention",
]);
const onBuckets = patterns(["s3:*bucket*", "s3:*configuration", "s3:*accesspoint*", "s3:*publicaccessblock"]);

/** What has its policy attached, in every way that it may be asked for. Several: the ARN is one of those. */
export function facetsOf(
  policy: Policy,
  target: Target,
  partition: string,
  actions: readonly string[] | undefined,
): readonly (readonly Facet[])[] {
  const wanted = actions === undefined ? undefined : patterns(actions);
  if (policy.kind === "trust" || target.service === "sts") {
    return [
      [
        {
          actions: wanted ?? patterns(["sts:AssumeRole", "sts:AssumeRoleWithWebIdentity", "sts:AssumeRoleWithSAML"]),
          otherActions: [],
          resources: undefined,
        },
      ],
    ];
  }
  const known = target.arns.length > 0 ? [target.arns] : namedBy(policy, target, partition);
  const own: readonly Glob[] = wanted ?? [shape(target.service, ":", run("name", 1), many("name"))];
  const single = (resources: readonly Glob[] | undefined): readonly Facet[] => {
    if (target.service !== "s3" || resources === undefined) return [{ actions: own, otherActions: [], resources }];
    const inBuckets = resources.filter(({ signs }) => signs.includes("/"));
    const buckets = resources.filter(({ signs }) => !signs.includes("/"));
    return [
      ...(inBuckets.length > 0 ? [{ actions: own, otherActions: onBuckets, resources: inBuckets }] : []),
      ...(buckets.length > 0 ? [{ actions: own, otherActions: onObjects, resources: buckets }] : []),
    ];
  };
  return known.map((arns) =>
    single(arns === undefined ? anyOf(target.service) : arns.map((arn) => pattern(arn.replace(/\/\*$/, "/?*")))),
  );
}

/** Any resource of a service, where it is not known which one has the policy. */
function anyOf(service: string): readonly Glob[] | undefined {
  if (service !== "s3") return undefined;
  const bucket = ["arn:", many("noColon"), ":s3:::", run("noSlash", 1), many("noSlash")] as const;
  return [shape(...bucket), shape(...bucket, "/", run("any", 1), many("any"))];
}

/**
 * The resources that a policy names without wildcards, each as a guess of what has it, and last any at all. AWS takes
 * no bucket policy that names another bucket, so that what is named is most likely its own.
 */
function namedBy(policy: Policy, target: Target, partition: string): readonly (readonly string[] | undefined)[] {
  const found = new Set<string>();
  for (const { resources } of policy.statements) {
    for (const { text } of resources?.list ?? []) {
      const name = target.service === "s3" ? /^arn:[^:]*:s3:::([^/]+)/.exec(text)?.[1] : text;
      const isWhole = text.length === 1 && policy.symbols.lettersOf(text, "open") !== "";
      if (name !== undefined && !isWhole && !/[*?]/.test(name)) found.add(name);
    }
  }
  const own = [...found].filter((each) => isOwn(each, policy, target));
  const guesses = own.length > 0 ? own : [...found];
  const written = guesses.map((each) =>
    target.service === "s3" ? [`arn:${partition}:s3:::${each}`, `arn:${partition}:s3:::${each}/*`] : [each],
  );
  return own.length === 1 ? written : [...written, undefined];
}

function isOwn(text: string, { symbols }: Policy, { address }: Target): boolean {
  return address !== undefined && [...text].some((letter) => symbols.meaning(letter)?.resource === address);
}
