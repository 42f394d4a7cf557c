import { suite } from "uvu";
import * as assert from "uvu/assert";
import { decodedBase64 } from "../../../core/secrets/base64.ts";
import { credentialSigns, credentials } from "../../../core/secrets/forms.ts";
import { speaksOfSecret } from "../../../core/secrets/names.ts";
import { credentialIn, secretIn, secretNamed } from "../../../core/secrets/text.ts";
import { entropy, isPlaceholder, isReference, looksRandom } from "../../../core/secrets/values.ts";

const test = suite("secrets in text");
const random = "kQ9vT4nGeR1nE2xYw8uPzL5mB7cJ0hF3aD6sKqWe";

/** One real-looking credential for each form, in the order of the forms. */
const samples: readonly string[] = [
  "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIKq9vT4nGeR1nE2xYw8uPzL5mB7c\n-----END EC PRIVATE KEY-----",
  `ghp_${random.slice(0, 36)}`,
  `github_pat_${random}`,
  `glpat-${random.slice(0, 20)}`,
  "xoxb-2839471923-kq9v2tangerine",
  "sk_live_51HqLyjWDarjtT1zdp7dcXYZ",
  `AIza${random.slice(0, 35)}`,
  `SG.${random.slice(0, 22)}.${random}`,
  `npm_${random.slice(0, 36)}`,
  `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzaG9wIn0.${random}`,
  "postgres://shop:kQ9vtangerine@db/orders",
  "Server=db;User Id=shop;Password=kQ9vtangerine;",
];

test("every form finds its own, inside of other text too, and has a sign in it", () => {
  assert.is(samples.length, credentials.length);
  for (const [index, { what }] of credentials.entries()) {
    const sample = samples[index] as string;
    assert.is(credentialIn(sample), what);
    assert.is(credentialIn(`before "${sample}" after`), what);
    assert.ok(credentialSigns.some((sign) => sample.includes(sign)));
  }
});

test("signs are of one byte or of at least three: the search in bytes needs that", () => {
  for (const sign of credentialSigns) assert.ok(sign.length === 1 || sign.length >= 3, sign);
});

test("an access key opens something with its secret only", () => {
  assert.is(credentialIn("AKIAQ7DH3KFS2TNVWX4Y"), undefined);
  assert.is(secretIn("AKIAQ7DH3KFS2TNVWX4Y"), "the id of an AWS access key");
  assert.is(credentialIn(`AKIAQ7DH3KFS2TNVWX4Y ${random}`), "an AWS access key with its secret");
});

test("examples, variables and made-up values are none", () => {
  const none = [
    "AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "postgres://shop:$" + "{PASSWORD}@db/orders",
    "postgres://shop:changeme@db/orders",
    "export DB_PASSWORD=$DB_PASSWORD",
    "export DB_PASSWORD=$(fetch)",
    "password = var.password",
    "password: required",
    "MAX_TOKENS=4096",
  ];
  for (const text of none) assert.is(secretIn(text), undefined, text);
});

test("a value that is given to a secret's name in free text", () => {
  for (const text of ["export DB_PASSWORD=kQ9v-tangerine", 'api_key: "kQ9v2tangerine"', "--password kQ9v-tangerine"])
    assert.ok(secretIn(text) !== undefined, text);
});

test("names", () => {
  for (const name of [
    "DB_PASSWORD",
    "dbPassword",
    "PGPASSWORD",
    "apiKey",
    "API-KEY",
    "clientSecret",
    "GITHUB_TOKEN",
    "password2",
    "token_7",
    "password__",
    "DB--PASSWORD",
    "AWSSecret",
    "connString",
    "connection_string",
  ])
    assert.ok(speaksOfSecret(name), name);
  for (const name of [
    "SECRET_ARN",
    "tokenId",
    "PASSWORD_LENGTH",
    "maxTokens",
    "tokenizer",
    "secretName",
    "TOKEN_URL",
    "keys",
    "usePassword",
    "HASToken",
    "secretARN",
  ])
    assert.not(speaksOfSecret(name), name);
});

test("a value under a secret's name", () => {
  assert.ok(secretNamed("DB_PASSWORD", "letmein") !== undefined);
  for (const value of [
    "",
    "changeme",
    "/orders/db",
    "orders/db",
    "arn:aws:ssm:eu-central-1:1:parameter/x",
    "https://example.org/token",
  ])
    assert.is(secretNamed("DB_PASSWORD", value), undefined, value);
  assert.is(secretNamed("CONNECTION_STRING", "Server=db;Database=orders"), undefined);
});

test("what holds the place of a value, and what does not", () => {
  for (const value of ["", "  ", '""', "'changeme'", " TODO ", "****", "xxxx", "x-x-x", "aB.aB", "''your-password''"])
    assert.ok(isPlaceholder(value), value);
  for (const value of ["abc", "letmein", "it's changed", "a'b\"c"]) assert.not(isPlaceholder(value), value);
  assert.ok(isReference(" arn:aws:ssm:eu-central-1:1:parameter/x "));
  assert.not(isReference("letmein"));
});

test("how hard a value is to guess", () => {
  assert.is(entropy("aaaa"), 0);
  assert.is(entropy("abab"), 1);
  assert.is(entropy("abcd"), 2);
  for (const value of ["kQ9v2t", "kqvtabc7", "KQVTABC-", "kQvTaBcD", "7-4-9,3.5"]) assert.ok(looksRandom(value), value);
  // Too short; of one kind; with a blank; with few signs.
  for (const value of ["kQ9v2", "kqvtangerine", "74935182", "kQ9v 2tan", "Aa1Aa1Aa1"])
    assert.not(looksRandom(value), value);
});

test("base64 is read where text is behind it", () => {
  assert.is(decodedBase64(Buffer.from("export A=b\n").toString("base64")), "export A=b\n");
  assert.is(decodedBase64(Buffer.from([0, 1, 2, 250, 251, 252]).toString("base64")), undefined);
  assert.is(decodedBase64("no base64!"), undefined);
  const wrapped = Buffer.from("export A=bcdefgh\n").toString("base64").replace(/.{8}/g, "$&\n  ");
  assert.is(decodedBase64(wrapped), "export A=bcdefgh\n");
  assert.is(decodedBase64("YWJj"), undefined, "too short to be told from a word");
  assert.is(decodedBase64("YWJjZGVm"), "abcdef");
  assert.is(decodedBase64("YWJjZGVmZw"), undefined, "not filled up");
});

test.run();
