import {
  s3BucketBlockPublicAcls,
  s3BucketBlockPublicPolicy,
  s3BucketIgnorePublicAcls,
  s3BucketRestrictPublicBuckets,
} from "../../../rules/s3/s3-bucket-guards.ts";
import { parameter, type RuleCase, resource, ruleCases, secret, unknown } from "../../support/rule-cases.ts";
import { account, block, type Guard, inTemplate, logs, On, on, stack } from "./buckets.ts";

const without = (guard: Guard) => Object.fromEntries(Object.entries(on).filter(([key]) => key !== guard));
const off = Object.fromEntries(Object.keys(on).map((key) => [key, false]));

/** The same situations for each guard: the other three must not matter. */
const cases = (guard: Guard): readonly RuleCase[] => {
  const name = inTemplate(guard);
  const own = (value: unknown, others: object = On) => ({
    PublicAccessBlockConfiguration: { ...others, [name]: value },
  });
  const Without = Object.fromEntries(Object.entries(On).filter(([key]) => key !== name));
  return [
    {
      name: "on",
      verdict: "not violated",
      because: [guard],
      resources: [logs(), block(on)],
      template: stack({ PublicAccessBlockConfiguration: On }),
    },
    {
      name: "off",
      verdict: "violated",
      because: [guard],
      severity: "high",
      resources: [logs(), block({ ...on, [guard]: false })],
      template: stack(own(false)),
    },
    {
      name: "left out of the block",
      verdict: "violated",
      because: [guard],
      resources: [logs(), block(without(guard))],
      template: stack({ PublicAccessBlockConfiguration: Without }),
    },
    {
      name: "on, and the others off",
      verdict: "not violated",
      resources: [logs(), block({ ...off, [guard]: true })],
      template: stack(own(true, {})),
    },
    {
      name: "on, written as text",
      verdict: "not violated",
      template: stack(own("true")),
    },
    {
      name: "off, written as text",
      verdict: "violated",
      template: stack(own("false")),
    },
    {
      name: "only the deployment will know",
      verdict: "cannot tell",
      because: [guard],
      resources: [logs(), block({ ...on, [guard]: unknown() })],
      template: stack(own({ Ref: "Guard" }), parameter("Guard")),
    },
    {
      name: "a secret that says yes",
      verdict: "not violated",
      resources: [logs(), block({ ...on, [guard]: secret(true) })],
    },
    {
      name: "off for the bucket, on for the account",
      verdict: "not violated",
      because: [guard],
      resources: [logs(), block({ ...on, [guard]: false }), account(on)],
    },
    {
      name: "off for the bucket, and for the account another guard is on",
      verdict: "violated",
      resources: [logs(), block({ ...on, [guard]: false }), account({ ...on, [guard]: false })],
    },
    {
      name: "off for the bucket, and left out for the account",
      verdict: "violated",
      resources: [logs(), block({ ...on, [guard]: false }), account(without(guard))],
    },
    {
      name: "off for the bucket, and not known for the account",
      verdict: "cannot tell",
      because: [guard],
      resources: [logs(), block({ ...on, [guard]: false }), account({ ...on, [guard]: unknown() })],
    },
    {
      name: "not known for the bucket, on for the account",
      verdict: "not violated",
      resources: [logs(), block({ ...on, [guard]: unknown() }), account(on)],
    },
    {
      name: "off in a block that is there already",
      verdict: "violated",
      resources: [logs({}, true), block({ ...on, [guard]: false }, true)],
    },
    {
      name: "left out of a block that is there already",
      verdict: "violated",
      resources: [logs({}, true), block(without(guard), true)],
    },
    {
      name: "off for a bucket that is made elsewhere",
      verdict: "violated",
      resources: [
        resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "block", {
          ...on,
          bucket: "other",
          [guard]: false,
        }),
      ],
    },
    {
      name: "off in one of two stages",
      verdict: "cannot tell",
      template: stack(own({ "Fn::If": ["Open", false, true] }), {
        ...parameter("Stage"),
        Conditions: { Open: { "Fn::Equals": [{ Ref: "Stage" }, "test"] } },
      }),
    },
  ];
};

ruleCases(s3BucketBlockPublicAcls, cases("blockPublicAcls"));
ruleCases(s3BucketBlockPublicPolicy, cases("blockPublicPolicy"));
ruleCases(s3BucketIgnorePublicAcls, cases("ignorePublicAcls"));
ruleCases(s3BucketRestrictPublicBuckets, cases("restrictPublicBuckets"));
