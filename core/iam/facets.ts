import { type Glob, many, matcherOf, pattern, run, shape } from "./globs.ts";
import type { ParsedStatement, Policy } from "./grammar.ts";

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
  /** Whether it is an access point of S3, and no bucket. */
  readonly isAccessPoint?: boolean;
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

/** Whether an action is surely one on such a resource, as far as that is told apart: of S3, objects and buckets. */
export function isOn(action: string, resource: string): boolean {
  if (!/^s3:/i.test(action)) return true;
  return matcherOf(resource.includes("/") ? onObjects : onBuckets, true).matches(action);
}

/** What has the policy, in every way that an Allow may mean. Several: it is not known which of them it is. */
export function facetsOf(
  policy: Policy,
  allow: ParsedStatement,
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
  const known = target.arns.length > 0 ? [target.arns] : namedBy(policy, allow, target, partition);
  const own: readonly Glob[] = wanted ?? [shape(target.service, ":", run("name", 1), many("name"))];
  const single = (resources: readonly Glob[] | undefined): readonly Facet[] => {
    if (target.service !== "s3" || resources === undefined) return [{ actions: own, otherActions: [], resources }];
    const slashes = target.isAccessPoint === true ? 2 : 1;
    const isObject = ({ signs }: Glob): boolean => signs.filter((sign) => sign === "/").length >= slashes;
    const inBuckets = resources.filter(isObject);
    const buckets = resources.filter((each) => !isObject(each));
    return [
      ...(inBuckets.length > 0 ? [{ actions: own, otherActions: onBuckets, resources: inBuckets }] : []),
      ...(buckets.length > 0 ? [{ actions: own, otherActions: onObjects, resources: buckets }] : []),
    ];
  };
  return known.map((arns) =>
    single(arns === undefined ? anyOf(target) : arns.map((arn) => pattern(arn.replace(/\/\*$/, "/?*")))),
  );
}

/** Any resource of a service, where it is not known which one has the policy. */
function anyOf({ service, isAccessPoint }: Target): readonly Glob[] | undefined {
  if (service !== "s3") return undefined;
  const [colon, slash] = [many("noColon"), many("noSlash")] as const;
  if (isAccessPoint === true) {
    const point = ["arn:", colon, ":s3:", colon, ":", colon, ":accesspoint/", run("noSlash", 1), slash] as const;
    return [shape(...point), shape(...point, "/object/", run("any", 1), many("any"))];
  }
  const bucket = ["arn:", many("noColon"), ":s3:::", run("noSlash", 1), many("noSlash")] as const;
  return [shape(...bucket), shape(...bucket, "/", run("any", 1), many("any"))];
}

/**
 * The resources that a policy names without wildcards, each as a guess of what has it. AWS takes no bucket policy that
 * names another bucket, so that what an Allow names is its own; where it names none, the others of the policy, and any
 * at all.
 */
function namedBy(
  policy: Policy,
  allow: ParsedStatement,
  target: Target,
  partition: string,
): readonly (readonly string[] | undefined)[] {
  const all = policy.statements.flatMap((each) => namesIn(each, policy, target));
  const own = all.filter((each) => isOwn(each, policy, target));
  const here = namesIn(allow, policy, target);
  const guesses = [...new Set(own.length > 0 ? own : here.length > 0 ? here : all)];
  const written = guesses.map((each) => {
    if (target.isAccessPoint === true) return [each, `${each}/object/*`];
    return target.service === "s3" ? [`arn:${partition}:s3:::${each}`, `arn:${partition}:s3:::${each}/*`] : [each];
  });
  return own.length > 0 || (target.service === "s3" && here.length > 0) ? written : [...written, undefined];
}

/** An access point by its ARN, also by one that only the deployment will know. */
const point = /^arn:[^:]*:s3:(?:[^:]*:[^:]*:accesspoint\/|::)[^/]+/;

function namesIn({ resources }: ParsedStatement, policy: Policy, target: Target): readonly string[] {
  const { symbols } = policy;
  return (resources?.list ?? []).flatMap(({ text }) => {
    const bucket = target.service === "s3" ? /^arn:[^:]*:s3:::([^/]+)/.exec(text)?.[1] : text;
    const name = target.isAccessPoint === true ? point.exec(text)?.[0] : bucket;
    const isWhole = text.length === 1 && symbols.lettersOf(text, "open") !== "";
    return name !== undefined && !isWhole && !/[*?]/.test(name) ? [name] : [];
  });
}

function isOwn(text: string, { symbols }: Policy, { address }: Target): boolean {
  return address !== undefined && [...text].some((letter) => symbols.meaning(letter)?.resource === address);
}
