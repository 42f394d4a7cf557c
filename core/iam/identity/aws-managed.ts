import { type Answer, answered } from "../../model/answer.ts";
import type { AnyField } from "../../model/field.ts";
import { type Clause, serviceIn, servicesIn } from "./clause.ts";
import { globOf } from "./pattern.ts";

/** What a policy that AWS manages allows on every resource, as far as it is broad and rules ask about it. */
interface ManagedFacts {
  readonly allows?: readonly string[];
  readonly allowsAllBut?: readonly string[];
  /** The services to which it may pass roles. */
  readonly passesTo?: readonly string[];
}

/**
 * Policies that AWS manages and that give much, as the reference told of them in September 2026. AWS changes them at
 * will; what is narrow or has a condition is left out.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
const facts: Readonly<Record<string, ManagedFacts>> = {
  AdministratorAccess: { allows: ["*"] },
  PowerUserAccess: { allowsAllBut: ["iam:*", "organizations:*", "account:*"] },
  IAMFullAccess: { allows: ["iam:*"] },
  AWSCloudFormationFullAccess: { allows: ["cloudformation:*"] },
  AWSLambda_FullAccess: { allows: ["lambda:*"], passesTo: ["lambda.amazonaws.com"] },
  AmazonDynamoDBFullAccess: { allows: ["dynamodb:*"] },
  AmazonEC2FullAccess: { allows: ["ec2:*", "elasticloadbalancing:*", "cloudwatch:*", "autoscaling:*"] },
  AmazonKinesisFullAccess: { allows: ["kinesis:*"] },
  AmazonRDSFullAccess: { allows: ["rds:*"] },
  AmazonS3FullAccess: { allows: ["s3:*", "s3-object-lambda:*"] },
  AmazonSQSFullAccess: { allows: ["sqs:*"] },
  AmazonSSMFullAccess: { allows: ["ssm:*"] },
  SecretsManagerReadWrite: { allows: ["secretsmanager:*"] },
};

const arnOfAws = /^arn:[^:]+:iam::aws:policy\/(?:[\w-]+\/)?([\w+=,.@-]+)$/;

/** The name of a policy that AWS manages, by its ARN. */
export const nameOfAwsManaged = (arn: string): string | undefined => arnOfAws.exec(arn)?.[1];

/**
 * The policy that AWS manages under `arn`, as clauses that rest on `about`; none that grant anything where it is not
 * known to be broad. Nothing where `arn` is not of AWS.
 */
export function awsManaged(arn: string, about: AnyField): readonly Clause[] | undefined {
  const name = nameOfAwsManaged(arn);
  if (name === undefined) return undefined;
  const { allows = [], allowsAllBut, passesTo } = (Object.hasOwn(facts, name) && facts[name]) || {};
  const named = (patterns: readonly string[]): Actions => {
    const services = servicesIn(patterns.map((each) => ({ service: serviceIn(each) })));
    return {
      mayCover: (service) => services === undefined || services.includes(service),
      covers: (action) => patterns.some((each) => globOf(each, "i").test(action)),
    };
  };
  const clauses = [clause(about, named(allows))];
  if (allowsAllBut !== undefined) {
    const spared = named(allowsAllBut);
    clauses.push(clause(about, { mayCover: () => true, covers: (action) => !spared.covers(action) }));
  }
  if (passesTo !== undefined) {
    const passes = (services: readonly string[]): Answer =>
      answered(services.some((service) => passesTo.includes(service)) ? "yes" : "no", about);
    clauses.push(clause(about, named(["iam:passrole"]), passes));
  }
  return clauses;
}

interface Actions {
  readonly mayCover: (service: string) => boolean;
  readonly covers: (action: string) => boolean;
}

function clause(
  about: AnyField,
  { mayCover, covers }: Actions,
  passes?: (services: readonly string[]) => Answer,
): Clause {
  const [yes, no] = [answered("yes", about), answered("no", about)];
  return {
    allows: yes,
    denies: no,
    about,
    rank: () => "",
    mayCover,
    negated: false,
    without: false,
    services: [],
    example: undefined,
    covers: (action) => (covers(action) ? yes : no),
    reach: () => ({ breadth: "all", broad: yes }),
    limits: () => ({ limited: no, inside: no, organization: no, passes }),
    unconditional: yes,
  };
}
