import type { DistributionConfig } from "@aws-sdk/client-cloudfront";
import type { SecurityGroup, Volume } from "@aws-sdk/client-ec2";
import type { Listener, LoadBalancer, Rule } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { GroupDetail, ManagedPolicyDetail, PasswordPolicy, RoleDetail, UserDetail } from "@aws-sdk/client-iam";
import type { DBCluster, DBInstance } from "@aws-sdk/client-rds";
import type {
  Grant,
  LifecycleRule,
  LoggingEnabled,
  PublicAccessBlockConfiguration,
  ServerSideEncryptionRule,
} from "@aws-sdk/client-s3";
import { ServiceError } from "./encode.ts";
import { answerCloudFront, answerIam, answerQueues, answerSts } from "./estate-others.ts";
import { answerDatabases, answerLoadBalancing, answerNetwork } from "./estate-regional.ts";
import { answerS3, answerS3Control } from "./estate-s3.ts";
import { type Ordering, paging } from "./paging.ts";
import type { Call, Handler } from "./server.ts";
import type { ServiceName } from "./service.ts";

/** A bucket. What is left out is as AWS makes buckets since April 2023; `none` is a setting that was removed. */
export interface BucketEstate {
  readonly name: string;
  readonly region?: string;
  readonly publicAccess?: PublicAccessBlockConfiguration | "none";
  readonly ownership?: string;
  readonly encryption?: readonly ServerSideEncryptionRule[];
  /** In the place of the owner's grant. */
  readonly grants?: readonly Grant[];
  readonly policy?: string;
  readonly versioning?: "Enabled" | "Suspended";
  readonly logging?: LoggingEnabled;
  readonly lifecycle?: readonly LifecycleRule[];
}

export interface BalancerEstate {
  readonly balancer: LoadBalancer;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly listeners?: readonly { readonly listener: Listener; readonly rules?: readonly Rule[] }[];
}

/** What somebody signs in with. */
export interface SignIn {
  readonly password?: boolean;
  readonly mfa?: boolean;
  /** Access keys by the day they were made and whether they are in use. */
  readonly keys?: readonly { readonly made: string; readonly active: boolean }[];
}

/** An account as AWS would tell of it: settings are written as the SDK's types have them. */
export interface Estate {
  readonly account?: string;
  readonly buckets?: readonly BucketEstate[];
  readonly accountPublicAccess?: PublicAccessBlockConfiguration;
  readonly securityGroups?: readonly SecurityGroup[];
  readonly volumes?: readonly Volume[];
  readonly encryptionByDefault?: boolean;
  readonly databases?: readonly DBInstance[];
  readonly clusters?: readonly DBCluster[];
  readonly balancers?: readonly BalancerEstate[];
  readonly roles?: readonly RoleDetail[];
  readonly users?: readonly UserDetail[];
  /** By the user's name; without an entry a user has nothing to sign in with. */
  readonly signIns?: Readonly<Record<string, SignIn>>;
  /** The root user: with a password, a second factor and no keys, where it is left out. */
  readonly root?: SignIn;
  readonly passwordPolicy?: PasswordPolicy;
  readonly groups?: readonly GroupDetail[];
  readonly policies?: readonly ManagedPolicyDetail[];
  readonly queues?: readonly { readonly name: string; readonly attributes?: Readonly<Record<string, string>> }[];
  readonly distributions?: readonly { readonly id: string; readonly config: Partial<DistributionConfig> }[];
  /** Whether IAM writes documents URL-encoded, as AWS does (default), or plain, as some that stand in for it. */
  readonly plainDocuments?: boolean;
  /**
   * Calls that end with an error: `s3:GetBucketAcl`, or for one bucket, queue … `s3:GetBucketAcl logs`. The value is
   * AWS's code; `denied` is the service's own code for it.
   */
  readonly errors?: Readonly<Record<string, string>>;
  /** Calls that are throttled once and then answered. */
  readonly throttled?: readonly string[];
  /** How many a page of any list holds. */
  readonly pageSize?: number;
  /** Lists come in another order for another number; 0 leaves them as they are. */
  readonly shuffle?: number;
}

/** An estate at work: what its parts need to answer. */
export interface Running {
  readonly estate: Estate;
  readonly account: string;
  readonly lists: Ordering;
}

type Answerer = (running: Running, call: Call) => object;

const answerers: Readonly<Record<ServiceName, Answerer>> = {
  cloudfront: answerCloudFront,
  ec2: answerNetwork,
  "elastic-load-balancing-v2": answerLoadBalancing,
  iam: answerIam,
  rds: answerDatabases,
  s3: answerS3,
  "s3-control": answerS3Control,
  sqs: answerQueues,
  sts: answerSts,
};

/** A handler for `startFakeAws` that answers for an estate. A call that it does not know fails the test loudly. */
export function estateHandler(estate: Estate): Handler {
  const account = estate.account ?? "123456789012";
  const running = { estate, account, lists: paging(estate.pageSize ?? 1000, estate.shuffle ?? 0) };
  const throttled = new Set(estate.throttled);
  return (call) => {
    const name = `${call.service}:${call.operation}`;
    if (throttled.delete(name)) throw throttling(call.service);
    const code = estate.errors?.[`${name} ${subjectOf(call)}`] ?? estate.errors?.[name];
    if (code === "denied") throw denial(call.service);
    if (code !== undefined) throw new ServiceError(code, "", code === "NoSuchBucket" ? 404 : 400);
    return answerers[call.service](running, call);
  };
}

/** What a call is about: the bucket, the queue's name, the load balancer's or listener's ARN, the user, the distribution. */
function subjectOf({ input }: Call): string {
  const { Bucket, QueueUrl, LoadBalancerArn, ListenerArn, UserName, Id } = input;
  const subject = Bucket ?? QueueUrl ?? UserName ?? LoadBalancerArn ?? ListenerArn ?? Id ?? "";
  return QueueUrl === undefined ? String(subject) : String(subject).slice(String(subject).lastIndexOf("/") + 1);
}

function throttling(service: ServiceName): ServiceError {
  if (service === "s3") return new ServiceError("SlowDown", "Please reduce your request rate.", 503);
  if (service === "ec2") return new ServiceError("RequestLimitExceeded", "Request limit exceeded.", 503);
  return new ServiceError("ThrottlingException", "Rate exceeded", 400);
}

function denial(service: ServiceName): ServiceError {
  const code = { ec2: "UnauthorizedOperation", sqs: "AccessDeniedException" }[service as string] ?? "AccessDenied";
  return new ServiceError(code, "User: arn:aws:iam::123456789012:user/scan is not authorized to perform this", 403);
}
