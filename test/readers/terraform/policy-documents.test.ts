import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Unknown } from "../../../core/model/value.ts";
import { documentOfDataSource } from "../../../readers/terraform/source/policy-document.ts";

const test = suite("deferred policy documents");

const shown = (document: unknown): unknown =>
  JSON.parse(JSON.stringify(document, (_, value: unknown) => (value instanceof Unknown ? "?" : value)));

test("what is known of a statement stays, and what is not is a hole", () => {
  const after = {
    version: null,
    source_policy_documents: null,
    statement: [
      {
        sid: "A",
        effect: null,
        actions: ["s3:GetObject"],
        resources: [null, "arn:aws:s3:::x"],
        principals: [{ type: "AWS", identifiers: ["*"] }],
        condition: [
          { test: "StringEquals", variable: "aws:PrincipalOrgID", values: ["o-1"] },
          { test: "StringEquals", variable: "aws:PrincipalOrgID", values: [null] },
        ],
        not_actions: null,
      },
    ],
  };
  const unknown = {
    json: true,
    statement: [
      {
        actions: [false],
        resources: [true, false],
        condition: [{}, { values: [true] }],
        principals: [{ identifiers: [false] }],
      },
    ],
  };
  assert.equal(shown(documentOfDataSource(after, unknown)), {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Sid: "A",
        Action: "s3:GetObject",
        Resource: ["?", "arn:aws:s3:::x"],
        Principal: { AWS: "*" },
        Condition: { StringEquals: { "aws:PrincipalOrgID": ["o-1", "?"] } },
      },
    ],
  });
});

test("a principal of type * is everyone", () => {
  const after = { statement: [{ effect: "Deny", principals: [{ type: "*", identifiers: ["*"] }] }] };
  assert.equal(shown(documentOfDataSource(after, {})), {
    Version: "2012-10-17",
    Statement: [{ Effect: "Deny", Principal: "*" }],
  });
});

test("documents that are merged in may add statements", () => {
  const of = (after: object, unknown: object) =>
    (shown(documentOfDataSource(after as Record<string, unknown>, unknown)) as { Statement: unknown[] }).Statement;
  assert.equal(of({ statement: [] }, { source_policy_documents: true }), ["?"]);
  assert.equal(of({ statement: [], override_policy_documents: [null] }, { override_policy_documents: [true] }), ["?"]);
  assert.equal(of({ statement: [], source_policy_documents: [] }, {}), []);
});

test("statements that are not known as a whole are holes", () => {
  assert.equal(shown(documentOfDataSource({ statement: [null] }, { statement: [true] })), {
    Version: "2012-10-17",
    Statement: ["?"],
  });
});

test.run();
