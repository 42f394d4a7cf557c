import { s3AccountPublicAccessBlock } from "../../../rules/s3/s3-account-public-access-block.ts";
import { type RuleCase, ruleCases, secret, unknown } from "../../support/rule-cases.ts";
import { account, type Guard, on } from "./buckets.ts";

const left = (guard: Guard) => Object.fromEntries(Object.entries(on).filter(([key]) => key !== guard));

const each = (guard: Guard): readonly RuleCase[] => [
  {
    name: `${guard} is off`,
    verdict: "violated",
    because: [guard],
    severity: "high",
    resources: [account({ ...on, [guard]: false })],
  },
  {
    name: `${guard} is left out`,
    verdict: "violated",
    because: [guard],
    resources: [account(left(guard))],
  },
  {
    name: `${guard} is not known`,
    verdict: "cannot tell",
    because: [guard],
    resources: [account({ ...on, [guard]: unknown() })],
  },
];

ruleCases(s3AccountPublicAccessBlock, [
  {
    name: "all four on",
    verdict: "not violated",
    because: ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"],
    resources: [account(on)],
  },
  {
    name: "nothing set",
    verdict: "violated",
    because: ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"],
    resources: [account({})],
  },
  {
    name: "on, as a secret that says yes",
    verdict: "not violated",
    resources: [account({ ...on, blockPublicAcls: secret(true) })],
  },
  {
    name: "one off, and another not known",
    verdict: "violated",
    because: ["blockPublicPolicy"],
    resources: [account({ ...on, blockPublicPolicy: false, ignorePublicAcls: unknown() })],
  },
  ...(Object.keys(on) as Guard[]).flatMap(each),
]);
