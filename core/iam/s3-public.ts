import type { Truth } from "../model/answer.ts";
import type { Entry, ParsedStatement, Policy } from "./grammar.ts";
import { addressesOf, common, countOf, publicAddresses } from "./intervals.ts";

/**
 * Whether S3 itself calls an Allow public: that is what Block Public Access goes by. S3 takes every policy for public that
 * does not ask for a fixed value of one of these keys; networks are each held against a bound, not together. Who gets in
 * is another question: see `judge.ts`.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export function isPublicToS3(allow: ParsedStatement, policy: Policy): Truth {
  const fixed = allow.entries.map((entry) => isFixed(entry, policy));
  if (fixed.includes("yes")) return "no";
  return fixed.includes("unknown") || allow.doubts.length > 0 ? "unknown" : "yes";
}

const fixing: ReadonlySet<string> = new Set([
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:principalaccount",
  "aws:principalarn",
  "aws:sourceip",
  "aws:sourcearn",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:sourceowner",
  "aws:sourceaccount",
  "aws:userid",
  "s3:x-amz-server-side-encryption-aws-kms-key-id",
  "s3:dataaccesspointarn",
  "s3:dataaccesspointaccount",
]);

/** Whether a condition asks for fixed values. The page does not tell of `IfExists` and of set operators. */
function isFixed({ key, operator, values }: Entry, { symbols }: Policy): Truth {
  if (operator === undefined || !fixing.has(key) || operator.negated || operator.test === "null") return "no";
  const texts = values.map(({ text }) => text);
  if (texts.some((text) => symbols.lettersOf(text, "variable") !== "")) return "no";
  if (texts.some((text) => symbols.lettersOf(text, "open") !== "")) return "unknown";
  const all = texts.every(key === "aws:sourceip" ? isNarrow : (text) => !/[*?]/.test(text));
  if (!all || texts.length === 0) return "no";
  return operator.ifExists || operator.set !== undefined ? "unknown" : "yes";
}

/** A network that is no broader than a /8, of version 6 than a /32; or one of the private ones. */
function isNarrow(text: string): boolean {
  const addresses = addressesOf(text);
  if (addresses === undefined) return false;
  const { v4, v6 } = countOf(addresses);
  return (v4 <= 1n << 24n && v6 <= 1n << 96n) || (v6 === 0n && common(addresses, publicAddresses).length === 0);
}
