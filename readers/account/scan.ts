import { type CompanionType, linkOf } from "../../core/model/links.ts";
import type { Scope } from "../../core/model/resource.ts";
import type { TypeToken } from "../../core/model/shapes.generated.ts";
import type { Unit } from "../../core/model/unit.ts";
import { Unknown } from "../../core/model/value.ts";
import type { Calls } from "./calls.ts";
import type { ClientSettings } from "./client-settings.ts";
import type { Outcome, Refusal } from "./outcome.ts";
import { AccountResource, type Tree } from "./resource.ts";

/** Whose account and which region is read, and as whom. */
export interface Where {
  readonly account: string;
  readonly region: string;
  /** `aws`, `aws-cn` or `aws-us-gov`: the second part of every ARN. */
  readonly partition: string;
}

/** What a collector says about a resource that it adds. */
export interface Seen<T extends TypeToken> {
  readonly address: string;
  readonly call: string;
  readonly tree: Tree<T> | Unknown;
  /** Names that hold even where the tree is not known. */
  readonly names?: readonly string[];
  /** In no region: IAM, CloudFront, account-wide settings of S3. */
  readonly global?: boolean;
  readonly owner?: { readonly property: string; readonly resource: AccountResource };
}

/** What a list call would have told. */
export interface Listed {
  /** In users' words, plural: `security groups`. */
  readonly what: string;
  /** The types that the call itself lists. */
  readonly types: readonly TypeToken[];
  /** Types of which nothing is known either where the list did not even start. */
  readonly companions?: readonly TypeToken[];
}

/** A property that AWS keeps elsewhere and that no call of this reader asks for: not known, and not absent. */
export const notRead = new Unknown({ kind: "unsupported", what: "not read from a live account" });

/** The companions that an account can be said to have or not: read, or told with their owner as rules of groups are. */
const companionsRead: ReadonlySet<string> = new Set<CompanionType>([
  "aws:ec2/securityGroupRule:SecurityGroupRule",
  "aws:iam/groupPolicy:GroupPolicy",
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
  "aws:iam/rolePolicy:RolePolicy",
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "aws:iam/userGroupMembership:UserGroupMembership",
  "aws:iam/userLoginProfile:UserLoginProfile",
  "aws:iam/userPolicy:UserPolicy",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment",
  "aws:iam/virtualMfaDevice:VirtualMfaDevice",
  "aws:lb/listener:Listener",
  "aws:lb/listenerRule:ListenerRule",
  "aws:s3/bucketAcl:BucketAcl",
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLogging:BucketLogging",
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
  "aws:s3/bucketPolicy:BucketPolicy",
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketVersioning:BucketVersioning",
  "aws:sqs/queuePolicy:QueuePolicy",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
]);

/** Types that rules look for in the whole account, and that no collector lists. */
const unlisted: ReadonlySet<string> = new Set<TypeToken>([
  "aws:cloudtrail/trail:Trail",
  "aws:cloudwatch/compositeAlarm:CompositeAlarm",
  "aws:cloudwatch/eventRule:EventRule",
  "aws:cloudwatch/metricAlarm:MetricAlarm",
  "aws:ecs/service:Service",
]);

/** One run over one account and region: collectors make their calls with it and leave in it what they saw. */
export class Scan {
  readonly unit: Unit;
  readonly where: Where;
  readonly calls: Calls;
  /** Settings for one client: a client that is destroyed takes its connections with it, so none are shared. */
  readonly settings: () => ClientSettings;
  private readonly resources: AccountResource[] = [];
  private readonly refusals = new Map<string, { readonly why: Refusal; count: number }>();
  private readonly untold = new Map<string, readonly string[]>();
  private gone = 0;

  constructor(unit: Unit, where: Where, calls: Calls, settings: () => ClientSettings) {
    this.unit = unit;
    this.where = where;
    this.calls = calls;
    this.settings = settings;
    unit.untold = (type) => this.untold.get(type) ?? this.never(type);
  }

  /** What no collector reads must not look absent: nothing is told of it. */
  private never(type: string): readonly string[] {
    if (linkOf(type) === undefined ? !unlisted.has(type) : companionsRead.has(type)) return [];
    const { account, region } = this.where;
    return [companionAddress(`${account}/${region}`, type as TypeToken)];
  }

  /** The ARN of something of this account and region. */
  arn(service: string, name: string): string {
    const { partition, region, account } = this.where;
    return `arn:${partition}:${service}:${region}:${account}:${name}`;
  }

  add<T extends TypeToken>(type: T, seen: Seen<T>): AccountResource<T> {
    const { account, region } = this.where;
    const base: Scope = { provider: `${account}/${region}`, credentials: account, account };
    const scope: Scope = seen.global === true ? base : { ...base, region };
    const resource = new AccountResource<T>(this.unit, { type, scope, ...seen });
    this.resources.push(resource as unknown as AccountResource);
    return resource;
  }

  /**
   * Adds a companion of `owner` by the outcome of its call: nothing where AWS says that there is none (or `make` finds
   * none in the answer), a companion that is not known where the call was refused.
   */
  addCompanion<T extends CompanionType, V>(
    owner: AccountResource,
    type: T,
    call: string,
    outcome: Outcome<V>,
    make: (value: V) => Tree<T> | undefined,
  ): void {
    if (outcome.kind === "absent" || outcome.kind === "gone") return;
    const tree = outcome.kind === "refused" ? this.refused(outcome.why) : make(outcome.value);
    if (tree === undefined) return;
    const property = linkOf(type)?.property ?? "";
    const global = owner.scope.region === undefined;
    const address = companionAddress(owner.address, type);
    this.add<T>(type, { address, call, tree, global, owner: { property, resource: owner } });
  }

  /** Counts a call that was refused, and gives what stands for its answer. */
  refused(why: Refusal): Unknown {
    const key = JSON.stringify(why);
    const known = this.refusals.get(key);
    if (known === undefined) this.refusals.set(key, { why, count: 1 });
    else known.count++;
    return new Unknown(why);
  }

  /** Says that a list did not come, or not to its end: a problem, and its types may hold more than is seen. */
  incomplete(why: Refusal, listed: Listed, started: boolean): void {
    const types = started ? listed.types : [...listed.types, ...(listed.companions ?? [])];
    const { account, region } = this.where;
    for (const type of types) this.untold.set(type, [companionAddress(`${account}/${region}`, type)]);
    const message = `${reason(why)}: ${started ? "not all" : "no"} ${listed.what} of ${account} in ${region} were read${advice(why)}.`;
    this.problem("error", message);
  }

  /** Counts something that was deleted between two calls: it is not there to be judged. */
  vanished(): void {
    this.gone++;
  }

  problem(level: "error" | "note", message: string): void {
    if (!this.unit.problems.some((each) => each.message === message)) this.unit.problems.push({ level, message });
  }

  /** Puts everything in order: by address and type, so that two runs over the same account are equal. */
  finish(): void {
    for (const { why, count } of this.refusals.values()) {
      this.problem(
        "note",
        `${reason(why)}: ${count} ${count === 1 ? "answer is" : "answers are"} not known${advice(why)}.`,
      );
    }
    if (this.gone > 0) this.problem("note", `Deleted while the account was read, not judged: ${this.gone}.`);
    const order = (a: AccountResource, b: AccountResource) => compare(a.address, b.address) || compare(a.type, b.type);
    this.unit.resources = this.resources.sort(order);
    this.unit.unshaped.sort((a, b) => compare(a.address, b.address));
    this.unit.problems.sort((a, b) => compare(a.level, b.level) || compare(a.message, b.message));
  }
}

/** Orders text by its code units: the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The address of something that has no ARN of its own: that of its owner, its class and, of many, its name. */
export function companionAddress(owner: string, type: TypeToken, name?: string): string {
  const kind = type.slice(type.lastIndexOf(":") + 1);
  return name === undefined ? `${owner}#${kind}` : `${owner}#${kind}/${name}`;
}

const reason = (why: Refusal): string =>
  why.kind === "denied" ? `Not allowed: ${why.permission}` : `Failed: ${why.call} (${why.cause})`;

const advice = (why: Refusal): string =>
  why.kind === "denied" ? "; allow it to the identity that scans" : "; run the scan again";
