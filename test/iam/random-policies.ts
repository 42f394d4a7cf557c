import * as fc from "fast-check";
import { owner, ownOrg, partner, type Shape, targets } from "./cases/case.ts";

/** Random policies of a bucket, made of what the small world knows and of what it does not. */

export interface Document {
  readonly Version: string;
  readonly Statement: readonly Shape[];
}

/** One text, or a list of a few. */
const someOf = (...texts: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...texts) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }) },
  );

const bucket = targets.bucket;
const principal = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<unknown>("*", { AWS: "*" }) },
  {
    weight: 3,
    arbitrary: someOf(
      owner,
      partner,
      `arn:aws:iam::${partner}:root`,
      `arn:aws:iam::${owner}:user/ana`,
      `arn:aws:iam::${partner}:role/app`,
      `arn:aws:sts::${partner}:assumed-role/app/x`,
      "AIDAEXAMPLEUSERID1234",
    ).map((names) => ({ AWS: names })),
  },
  { weight: 2, arbitrary: someOf("sns.amazonaws.com", "s3.amazonaws.com").map((names) => ({ Service: names })) },
  { weight: 1, arbitrary: fc.constant({ AWS: partner, Service: "sns.amazonaws.com" }) },
);
const spared = fc.constantFrom<unknown>(
  { AWS: [`arn:aws:iam::${partner}:user/ana`, partner] },
  { AWS: [`arn:aws:iam::${owner}:user/ana`] },
  { AWS: [`arn:aws:sts::${owner}:assumed-role/app/x`, `arn:aws:iam::${owner}:role/app`, owner] },
  { Service: "sns.amazonaws.com" },
);

const action = someOf("s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:Get*", "s3:*", "*", "s3:?etObject", "sqs:*");
const resource = someOf(
  `${bucket}/*`,
  bucket,
  `${bucket}*`,
  `${bucket}/public/*`,
  `${bucket}/b`,
  "arn:aws:s3:::logs/*",
);
const variable = someOf(`${bucket}/\${aws:username}*`, `${bucket}/\${aws:PrincipalTag/team, 'b'}`);

const texts: Readonly<Record<string, readonly string[]>> = {
  "aws:PrincipalAccount": [owner, partner, "1111*", "*", "anonymous", "1111222233??", `\${aws:PrincipalTag/account}`],
  "aws:PrincipalOrgID": [ownOrg, "o-*", "o-other00000", "*"],
  "aws:PrincipalOrgPaths": [`${ownOrg}/*`, "*", `${ownOrg}/r-ab12/ou-ab12-11111111/*`],
  "aws:PrincipalArn": [
    `arn:aws:iam::${owner}:*`,
    `arn:aws:iam::${partner}:role/*`,
    "arn:aws:iam::*:role/app",
    `arn:aws:iam::*${owner}*`,
    `arn:aws:iam::${partner}:user/ana`,
    "arn:aws:iam::*",
    "*",
  ],
  "aws:SourceVpce": ["vpce-1a2b3c4d", "vpce-*", "*"],
  "aws:SourceVpc": ["vpc-91237329", "vpc-*"],
  "aws:SourceArn": [`arn:aws:sns:eu-west-1:${owner}:*`, "arn:aws:sns:*:*:orders", "*"],
  "aws:SourceAccount": [owner, partner, "*"],
  "aws:SourceOrgID": [ownOrg, "o-*"],
  "aws:username": ["ana", "a*", "bo"],
  "aws:PrincipalType": ["User", "Anonymous", "*"],
  "aws:UserAgent": ["Mozilla/*"],
  "aws:PrincipalServiceName": ["sns.amazonaws.com", "*.amazonaws.com"],
};
const truths = ["aws:SecureTransport", "aws:PrincipalIsAWSService", "aws:ViaAWSService", "aws:MultiFactorAuthPresent"];

const operator = fc.constantFrom(
  "StringEquals",
  "StringLike",
  "StringNotEquals",
  "StringNotLike",
  "StringEqualsIgnoreCase",
  "StringEqualsIfExists",
  "StringLikeIfExists",
  "StringNotEqualsIfExists",
  "ForAllValues:StringLike",
  "ForAnyValue:StringLike",
  "ForAllValues:StringNotEquals",
  "ForAnyValue:StringNotLike",
);
const arnOperator = fc.constantFrom("ArnLike", "ArnEquals", "ArnNotLike", "ArnLikeIfExists", "ArnNotEquals");

/** A condition of one operator and one key. */
type Entry = readonly [operator: string, key: string, values: unknown];

const textEntry: fc.Arbitrary<Entry> = fc
  .constantFrom(...Object.keys(texts))
  .chain((key) =>
    fc.tuple(
      key.endsWith("Arn") ? fc.oneof(operator, arnOperator) : operator,
      fc.constant(key),
      someOf(...(texts[key] ?? [])),
    ),
  );
const addressEntry: fc.Arbitrary<Entry> = fc.tuple(
  fc.constantFrom("IpAddress", "NotIpAddress", "IpAddressIfExists", "ForAllValues:IpAddress"),
  fc.constantFrom("aws:SourceIp", "aws:SourceIp", "aws:VpcSourceIp"),
  someOf("52.95.1.0/24", "0.0.0.0/0", "::/0", "10.0.0.0/8", "2600:1f18::/32", "0.0.0.0/1", "8.8.8.8"),
);
const truthEntry: fc.Arbitrary<Entry> = fc.tuple(
  fc.constantFrom("Bool", "BoolIfExists"),
  fc.constantFrom(...truths),
  fc.constantFrom("true", "false"),
);
const nullEntry: fc.Arbitrary<Entry> = fc.tuple(
  fc.constant("Null"),
  fc.constantFrom(...Object.keys(texts), "aws:SourceIp"),
  fc.constantFrom("true", "false"),
);
const timeEntry: fc.Arbitrary<Entry> = fc.tuple(
  fc.constantFrom("DateLessThan", "DateGreaterThan"),
  fc.constant("aws:CurrentTime"),
  fc.constantFrom("2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z"),
);

const entry = fc.oneof(
  { weight: 8, arbitrary: textEntry },
  { weight: 3, arbitrary: addressEntry },
  { weight: 2, arbitrary: truthEntry },
  { weight: 2, arbitrary: nullEntry },
  { weight: 1, arbitrary: timeEntry },
);

const condition = fc.array(entry, { maxLength: 3 }).map((entries) => {
  const block: Record<string, Record<string, unknown>> = {};
  for (const [name, key, values] of entries) block[name] = { ...block[name], [key]: values };
  return block;
});

const part = (
  name: string,
  value: fc.Arbitrary<unknown>,
  not: fc.Arbitrary<unknown>,
  of: number,
): fc.Arbitrary<Shape> =>
  fc.oneof(
    { weight: of, arbitrary: value.map((each) => ({ [name]: each })) },
    { weight: 1, arbitrary: not.map((each) => ({ [`Not${name}`]: each })) },
  );

export const aStatement: fc.Arbitrary<Shape> = fc
  .tuple(
    fc.oneof(
      // AWS takes NotPrincipal with Deny only.
      {
        weight: 13,
        arbitrary: principal.chain((Principal) =>
          fc.constantFrom("Allow", "Allow", "Deny").map((Effect) => ({ Effect, Principal })),
        ),
      },
      { weight: 1, arbitrary: spared.map((NotPrincipal) => ({ Effect: "Deny", NotPrincipal })) },
    ),
    part("Action", action, action, 6),
    part("Resource", fc.oneof({ weight: 6, arbitrary: resource }, { weight: 1, arbitrary: variable }), resource, 8),
    condition,
  )
  .map(([who, what, which, Condition]) => ({ ...who, ...what, ...which, Condition }));

export const aPolicy: fc.Arbitrary<Document> = fc.record({
  Version: fc.constantFrom("2012-10-17", "2012-10-17", "2012-10-17", "2008-10-17"),
  Statement: fc.array(aStatement, { minLength: 1, maxLength: 4 }),
});

/** The same policy the other way round, with a list for each single text. */
export function reordered(document: Document): Document {
  return { ...document, Statement: document.Statement.map((each) => listed(each) as Shape).reverse() };
}

function listed(value: unknown, name = ""): unknown {
  if (typeof value === "string") return ["Effect", "Principal"].includes(name) ? value : [value];
  if (Array.isArray(value)) return value.toReversed();
  const entries = Object.entries(value as Shape).map(([key, each]) => [key, listed(each, key)] as const);
  return Object.fromEntries(entries.reverse());
}

/** The same policy with actions, keys and operators in capitals. */
export function recased(document: Document): Document {
  const capitals = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(capitals) : typeof value === "string" ? value.toUpperCase() : value;
  const keys = (value: unknown): unknown =>
    Object.fromEntries(
      Object.entries(value as Shape).map(([operator, block]) => [
        operator.toUpperCase(),
        Object.fromEntries(Object.entries(block as Shape).map(([key, each]) => [key.toUpperCase(), each])),
      ]),
    );
  return {
    ...document,
    Statement: document.Statement.map((each) =>
      Object.fromEntries(
        Object.entries(each).map(([name, value]) => [
          name,
          name.endsWith("Action") ? capitals(value) : name === "Condition" ? keys(value) : value,
        ]),
      ),
    ),
  };
}
