import type { Random } from "./random.ts";

/** Values as a provider has them: JSON. */
export type Values = Readonly<Record<string, unknown>>;

/** An argument that refers to another resource of the same part. */
export interface Reference {
  /** `aws_s3_bucket.store`: the resource, inside its module. */
  readonly to: string;
  readonly attribute: string;
  /** What it is once the plan was applied. */
  readonly value: string;
  /** Whether even a plan that creates the resource knows it: an argument of the target, and not an id. */
  readonly known?: boolean;
}

/** One resource as a part declares it. */
export interface Declared {
  readonly type: string;
  readonly name: string;
  /** What the sources set, with the nulls and empty blocks that a provider adds. */
  readonly set: Values;
  /** What only the apply knows; the values are those of a resource that exists. */
  readonly computed: Values;
  readonly references?: Readonly<Record<string, Reference>>;
  /** Attributes that are marked as sensitive. */
  readonly sensitive?: readonly string[];
  /** Whether it carries `tags` and `tags_all`. */
  readonly tagged?: boolean;
  readonly provider?: "aws" | "random" | "null" | "tls" | "datadog";
  readonly mode?: "managed" | "data";
}

/** What a part is made from: its number, its chances, whether it is one that breaks rules. */
export interface Seeded {
  readonly index: number;
  readonly random: Random;
  readonly violates: boolean;
}

/** A kind of part: resources that belong together, as one module or one file would declare them. */
export interface PartKind {
  readonly name: string;
  /** How often it comes, against the others. */
  readonly weight: number;
  make(seeded: Seeded): readonly Declared[];
}

export const account = "123456789012";
export const region = "eu-west-1";
export const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`;

/** A policy document as the provider shows it: text. */
export const policy = (...statements: readonly Values[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });

/** The statement that refuses requests without TLS. */
export const onlyTls = (resource: string): Values => ({
  Sid: "OnlyTls",
  Effect: "Deny",
  Principal: "*",
  Action: "*",
  Resource: [resource, `${resource}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});
