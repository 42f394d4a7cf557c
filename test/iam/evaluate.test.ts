import * as fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { decisionOn, evaluate, matchesStatement, type Outcome } from "../../core/iam/evaluate.ts";
import type { Request, RequestPrincipal } from "../../core/iam/request.ts";

type Context = Request["context"];
type Shape = Readonly<Record<string, unknown>>;

const orders = "arn:aws:s3:::orders";
const invoice = `${orders}/invoices/2024.pdf`;
const anonymous: RequestPrincipal = { kind: "anonymous" };
const aws = (arn: string, account = "111111111111"): RequestPrincipal => ({ kind: "aws", arn, account });
const ana = aws("arn:aws:iam::111111111111:user/ana");

const asks = (change: Partial<Request> = {}): Request => ({
  principal: anonymous,
  action: "s3:GetObject",
  resource: invoice,
  context: {},
  ...change,
});
const statement = (change: Shape = {}): Shape => ({
  Effect: "Allow",
  Principal: "*",
  Action: "s3:GetObject",
  Resource: `${orders}/*`,
  ...change,
});
const policy = (...statements: readonly Shape[]): Shape => ({ Version: "2012-10-17", Statement: statements });

const grammar = suite("evaluate: the document");
for (const [name, document, outcome] of [
  ["a list of statements", policy(statement()), "allow"],
  ["one statement that is no list", { Version: "2012-10-17", Statement: statement() }, "allow"],
  ["a document without a version", { Statement: statement() }, "allow"],
  ["the text of a document", JSON.stringify(policy(statement())), "allow"],
  ["a document with an Id", { Id: "orders", ...policy(statement({ Sid: "Shop" })) }, "allow"],
  ["no statement in the list", policy(), "implicit-deny"],
  ["a Deny beside an Allow", policy(statement(), statement({ Effect: "Deny" })), "explicit-deny"],
  ["a Deny before an Allow", policy(statement({ Effect: "Deny" }), statement()), "explicit-deny"],
  ["a Deny alone", policy(statement({ Effect: "Deny" })), "explicit-deny"],
  ["text that is no JSON", "{", "malformed"],
  ["a list", [statement()], "malformed"],
  ["nothing", undefined, "malformed"],
  ["no statement at all", { Version: "2012-10-17" }, "malformed"],
  ["a lower-case element", { Version: "2012-10-17", statement: [statement()] }, "malformed"],
  ["a version that never was", { Version: "2012-10-18", Statement: statement() }, "malformed"],
  ["an effect in lower case", policy(statement({ Effect: "allow" })), "malformed"],
  ["no effect", policy(statement({ Effect: undefined })), "malformed"],
  ["an element that is none", policy(statement({ Actions: "s3:*" })), "malformed"],
  ["actions named and excepted", policy(statement({ NotAction: "s3:PutObject" })), "malformed"],
  ["resources named and excepted", policy(statement({ NotResource: orders })), "malformed"],
  ["principals named and excepted", policy(statement({ NotPrincipal: "*" })), "malformed"],
  ["no action", policy(statement({ Action: undefined })), "malformed"],
  ["no principal", policy(statement({ Principal: undefined })), "malformed"],
  ["a list of principals", policy(statement({ Principal: ["*"] })), "malformed"],
  ["a bare name as principal", policy(statement({ Principal: "111111111111" })), "malformed"],
  ["an unknown kind of principal", policy(statement({ Principal: { Aws: "*" } })), "malformed"],
  ["every canonical user", policy(statement({ Principal: { CanonicalUser: "*" } })), "malformed"],
  ["a star in a principal", policy(statement({ Principal: { AWS: "arn:aws:iam::*:root" } })), "malformed"],
  ["a star in a role", policy(statement({ Principal: { AWS: "arn:aws:iam::111111111111:role/app-*" } })), "malformed"],
  ["a number as resource", policy(statement({ Resource: 7 })), "malformed"],
  ["a condition that is text", policy(statement({ Condition: "aws:SourceIp" })), "malformed"],
  ["an operator that is none", policy(statement({ Condition: { StringMatches: { a: "b" } } })), "malformed"],
  [
    "a set operator that is none",
    policy(statement({ Condition: { "ForAnyValues:StringEquals": { a: "b" } } })),
    "malformed",
  ],
  ["Null with IfExists", policy(statement({ Condition: { NullIfExists: { a: "true" } } })), "malformed"],
  ["a star as address", policy(statement({ Condition: { IpAddress: { "aws:SourceIp": "*" } } })), "malformed"],
  ["a key twice", policy(statement({ Condition: { Bool: { "aws:A": "true", "AWS:a": "true" } } })), "malformed"],
  ["one bad statement beside a good one", policy(statement(), statement({ Effect: "Maybe" })), "malformed"],
] as readonly (readonly [string, unknown, Outcome])[]) {
  grammar(name, () => assert.is(evaluate(withoutUndefined(document), asks()), outcome));
}

/** As JSON would have it: keys without a value are not there. */
function withoutUndefined(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

grammar("tells which statements matched", () => {
  const document = policy(
    statement({ Action: "s3:PutObject" }),
    statement(),
    statement({ Effect: "Deny" }),
    statement(),
  );
  const { outcome, allowedBy, deniedBy } = decisionOn(document, asks());
  assert.equal({ outcome, allowedBy, deniedBy }, { outcome: "explicit-deny", allowedBy: [1, 3], deniedBy: [2] });
});

grammar("judges one statement", () => {
  assert.is(matchesStatement(statement(), asks()), true);
  assert.is(matchesStatement(statement({ Action: "s3:PutObject" }), asks()), false);
  assert.is(matchesStatement(statement({ Effect: "allow" }), asks()), "malformed");
});

grammar("throws at nothing", () => {
  const context = fc.dictionary(fc.string(), fc.string());
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), fc.json(), context, (value, text, given) => {
      for (const document of [
        value,
        text,
        { Statement: value },
        policy(statement({ Condition: value, Resource: value })),
      ]) {
        evaluate(document, asks({ context: given }));
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});
grammar.run();

const actions = suite("evaluate: actions and resources");
for (const [name, change, expected] of [
  ["an action in another case", { Action: "S3:getobject" }, true],
  ["a prefix of an action", { Action: "s3:Get*" }, true],
  ["one character", { Action: "s3:GetObjec?" }, true],
  ["one character is not none", { Action: "s3:GetObject?" }, false],
  ["everything", { Action: "*" }, true],
  ["everything of everything", { Action: "*:*" }, true],
  ["another action of a list", { Action: ["s3:PutObject", "s3:GetObject"] }, true],
  ["another action", { Action: "s3:PutObject" }, false],
  ["a part of an action", { Action: "s3:Get" }, false],
  ["an action that is excepted", { Action: undefined, NotAction: "s3:GET*" }, false],
  ["an action that is not excepted", { Action: undefined, NotAction: ["s3:PutObject", "iam:*"] }, true],
  ["the very object", { Resource: invoice }, true],
  ["the bucket is not the object", { Resource: orders }, false],
  ["stars reach over colons and slashes", { Resource: "arn:*2024.pdf" }, true],
  ["many stars", { Resource: "*:*:*:*o*r*d*e*r*s*p*d*f*" }, true],
  ["another case", { Resource: `${orders}/Invoices/*` }, false],
  ["no resource means this one", { Resource: undefined }, true],
  ["another resource of a list", { Resource: ["arn:aws:s3:::logs/*", `${orders}/invoices/????.pdf`] }, true],
  ["a resource that is excepted", { Resource: undefined, NotResource: `${orders}/invoices/*` }, false],
  ["a resource that is not excepted", { Resource: undefined, NotResource: `${orders}/public/*` }, true],
  ["no resource of an empty list", { Resource: [] }, false],
] as readonly (readonly [string, Shape, boolean])[]) {
  actions(name, () => assert.is(matchesStatement(withoutUndefined(statement(change)), asks()), expected));
}
actions.run();

const session = aws("arn:aws:sts::111111111111:assumed-role/app/i-0abc");
const service: RequestPrincipal = { kind: "service", service: "sns.amazonaws.com" };
const web: RequestPrincipal = { kind: "federated", provider: "accounts.google.com" };
const oai = "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1A2B3";
const role = "arn:aws:iam::111111111111:role/team/app";
const root = "arn:aws:iam::111111111111:root";

const principals = suite("evaluate: principals");
for (const [name, named, caller, expected] of [
  ["everyone is anybody", "*", anonymous, true],
  ["every AWS is anybody", { AWS: "*" }, anonymous, true],
  ["everyone in a list", { AWS: [root, "*"] }, service, true],
  ["everyone is a web identity too", { AWS: "*" }, web, true],
  ["an account's user by the account's number", { AWS: "111111111111" }, ana, true],
  ["an account's user by its root", { AWS: root }, ana, true],
  ["an account's user by its short ARN", { AWS: "arn:aws:iam::111111111111" }, ana, true],
  ["an account in China", { AWS: "arn:aws-cn:iam::111111111111:root" }, ana, true],
  ["an account's session", { AWS: root }, session, true],
  ["another account's user", { AWS: "222222222222" }, ana, false],
  ["nobody of an account is anonymous", { AWS: root }, anonymous, false],
  ["a user", { AWS: "arn:aws:iam::111111111111:user/ana" }, ana, true],
  ["a user in another case", { AWS: "arn:aws:iam::111111111111:user/Ana" }, ana, false],
  ["a user below a path", { AWS: "arn:aws:iam::111111111111:user/team/ana" }, ana, false],
  ["a role's session by the role", { AWS: role }, session, true],
  ["a role's session by itself", { AWS: "arn:aws:sts::111111111111:assumed-role/app/i-0abc" }, session, true],
  ["a role's other session", { AWS: "arn:aws:sts::111111111111:assumed-role/app/i-0def" }, session, false],
  ["a role of the same name elsewhere", { AWS: "arn:aws:iam::222222222222:role/app" }, session, false],
  ["another role", { AWS: "arn:aws:iam::111111111111:role/app2" }, session, false],
  ["the role itself", { AWS: role }, aws(role), true],
  ["an id of somebody deleted", { AWS: "AROAEXAMPLEID12345678" }, session, false],
  ["a service", { Service: "sns.amazonaws.com" }, service, true],
  ["another service", { Service: ["s3.amazonaws.com"] }, service, false],
  ["a service is no AWS principal", { AWS: "111111111111" }, service, false],
  ["a web identity", { Federated: "accounts.google.com" }, web, true],
  ["another provider", { Federated: "graph.facebook.com" }, web, false],
  ["a canonical user", { CanonicalUser: "79a5" }, { kind: "canonical", id: "79a5" }, true],
  ["another canonical user", { CanonicalUser: "79a6" }, { kind: "canonical", id: "79a5" }, false],
  ["an origin access identity", { AWS: oai }, aws(oai, "cloudfront"), true],
  ["one of several kinds", { Service: "s3.amazonaws.com", Federated: "accounts.google.com" }, web, true],
  ["nobody", { AWS: [] }, ana, false],
] as readonly (readonly [string, unknown, RequestPrincipal, boolean])[]) {
  principals(name, () =>
    assert.is(matchesStatement(statement({ Principal: named }), asks({ principal: caller })), expected),
  );
}

for (const [name, effect, excepted, caller, expected] of [
  [
    "an Allow for all but a user is refused",
    "Allow",
    { AWS: "arn:aws:iam::111111111111:user/ana" },
    anonymous,
    "malformed",
  ],
  [
    "a Deny for all but a user hits anybody",
    "Deny",
    { AWS: ["arn:aws:iam::111111111111:user/ana", root] },
    anonymous,
    true,
  ],
  [
    "a Deny spares a user whose account is listed",
    "Deny",
    { AWS: ["arn:aws:iam::111111111111:user/ana", root] },
    ana,
    false,
  ],
  ["a Deny may hit a user whose account is not", "Deny", { AWS: "arn:aws:iam::111111111111:user/ana" }, ana, "untold"],
  ["a Deny hits a user of a listed account", "Deny", { AWS: root }, ana, true],
  ["a Deny spares the root user", "Deny", { AWS: root }, aws(root), false],
  [
    "a Deny spares a session with role and account",
    "Deny",
    { AWS: [session.kind === "aws" ? session.arn : "", role, root] },
    session,
    false,
  ],
  ["a Deny hits a session whose role alone is listed", "Deny", { AWS: [role, root] }, session, true],
  [
    "a Deny may hit a session without its role",
    "Deny",
    { AWS: [session.kind === "aws" ? session.arn : "", root] },
    session,
    "untold",
  ],
  ["a Deny spares a role with its account", "Deny", { AWS: [role, root] }, aws(role), false],
  ["a Deny spares a service", "Deny", { Service: "sns.amazonaws.com" }, service, false],
  ["a Deny hits another service", "Deny", { Service: "s3.amazonaws.com" }, service, true],
  ["a Deny for nobody spares all", "Deny", { AWS: "*" }, ana, false],
  ["a Deny spares an origin access identity", "Deny", { AWS: oai }, aws(oai, "cloudfront"), false],
] as readonly (readonly [string, string, unknown, RequestPrincipal, boolean | string])[]) {
  principals(name, () => {
    const { Principal: _, ...rest } = statement({ Effect: effect, NotPrincipal: excepted });
    assert.is(matchesStatement(rest, asks({ principal: caller })), expected);
  });
}

principals("a policy is untold where only a doubtful Deny stands against its Allow", () => {
  const { Principal: _, ...rest } = statement({
    Effect: "Deny",
    NotPrincipal: { AWS: "arn:aws:iam::111111111111:user/ana" },
  });
  const asked = asks({ principal: ana });
  assert.equal(decisionOn(policy(statement(), rest), asked), {
    outcome: "untold",
    allowedBy: [0],
    deniedBy: [],
    untold: [1],
    refused: [],
  });
  assert.is(evaluate(policy(statement(), rest), asks()), "explicit-deny");
  assert.is(evaluate(policy(statement(), rest, statement({ Effect: "Deny" })), asked), "explicit-deny");
  assert.is(evaluate(policy(statement({ Action: "s3:PutObject" }), rest), asked), "implicit-deny");
});

principals("a role's trust takes no NotPrincipal at all", () => {
  const { Principal: _, ...rest } = statement({ Effect: "Deny", NotPrincipal: { AWS: root } });
  assert.is(evaluate(policy(statement(), rest), asks({ principal: aws(root) })), "allow");
  assert.is(evaluate(policy(statement(), rest), asks({ principal: aws(root) }), "trust"), "malformed");
});

principals("no page says what kms:CallerAccount holds where a service asks", () => {
  const key = statement({
    Action: "kms:Decrypt",
    Principal: { Service: "logs.amazonaws.com" },
    Condition: { StringEquals: { "kms:CallerAccount": "111111111111" } },
  });
  const asked = asks({ principal: { kind: "service", service: "logs.amazonaws.com" }, action: "kms:Decrypt" });
  assert.is(evaluate(policy(key), asked), "untold");
  assert.is(evaluate(policy(key), { ...asked, action: "kms:Encrypt" }), "implicit-deny");
  assert.is(evaluate(policy(key, statement({ Action: "kms:*" })), asked), "allow");
});
principals.run();

const user = "arn:aws:iam::111111111111:user/team/ana";
type Row = readonly [operator: string, key: string, values: unknown, context: Context, expected: boolean];
const rows: readonly Row[] = [
  ["StringEquals", "aws:username", "ana", { "aws:username": "ana" }, true],
  ["StringEquals", "AWS:UserName", ["bo", "ana"], { "aws:username": "ana" }, true],
  ["stringequals", "aws:username", "ana", { "aws:username": "Ana" }, false],
  ["StringEquals", "aws:username", "*", { "aws:username": "ana" }, false],
  ["StringEquals", "aws:username", "*", { "aws:username": "*" }, true],
  ["StringEquals", "aws:username", "ana", {}, false],
  ["StringEquals", "aws:username", [], { "aws:username": "ana" }, false],
  ["StringEquals", "a:n", 1, { "a:n": "1" }, true],
  ["StringEquals", "a:n", true, { "a:n": "true" }, true],
  ["StringEqualsIgnoreCase", "aws:username", "ANA", { "aws:username": "ana" }, true],
  ["StringNotEquals", "aws:username", "ana", { "aws:username": "ana" }, false],
  ["StringNotEquals", "aws:username", ["bo", "ana"], { "aws:username": "ana" }, false],
  ["StringNotEquals", "aws:username", ["bo", "cy"], { "aws:username": "ana" }, true],
  ["StringNotEquals", "aws:username", "ana", {}, true],
  ["StringNotEqualsIfExists", "aws:username", "ana", {}, true],
  ["StringNotEqualsIgnoreCase", "aws:username", "ANA", { "aws:username": "ana" }, false],
  ["StringEqualsIfExists", "aws:username", "ana", {}, true],
  ["StringEqualsIfExists", "aws:username", "ana", { "aws:username": "bo" }, false],
  ["StringLike", "aws:username", "a*", { "aws:username": "ana" }, true],
  ["StringLike", "aws:username", "a?a", { "aws:username": "ana" }, true],
  ["StringLike", "aws:username", "A*", { "aws:username": "ana" }, false],
  ["StringLike", "aws:username", "a", { "aws:username": "ana" }, false],
  [
    "StringLike",
    "aws:PrincipalArn",
    "arn:aws:iam::*111111111111*",
    { "aws:principalarn": "arn:aws:iam::666666666666:role/111111111111/x" },
    true,
  ],
  ["StringNotLike", "aws:username", "a*", { "aws:username": "ana" }, false],
  ["StringNotLike", "aws:username", "a*", {}, true],
  ["ArnLike", "aws:PrincipalArn", "arn:aws:iam::111111111111:user/*", { "aws:principalarn": user }, true],
  ["ArnEquals", "aws:PrincipalArn", "arn:aws:iam::*:user/team/a?a", { "aws:principalarn": user }, true],
  [
    "ArnLike",
    "aws:PrincipalArn",
    "arn:aws:iam::*111111111111*",
    { "aws:principalarn": "arn:aws:iam::666666666666:role/111111111111/x" },
    false,
  ],
  ["ArnLike", "aws:PrincipalArn", "arn:*:user/team/ana", { "aws:principalarn": user }, false],
  [
    "ArnLike",
    "aws:SourceArn",
    "arn:aws:logs:eu-west-1:111111111111:log-group:*",
    { "aws:sourcearn": "arn:aws:logs:eu-west-1:111111111111:log-group:a:b" },
    true,
  ],
  ["ArnLike", "aws:PrincipalArn", user, { "aws:principalarn": "ana" }, false],
  ["ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::111111111111:*", { "aws:principalarn": user }, false],
  ["ArnNotEquals", "aws:PrincipalArn", "arn:aws:iam::222222222222:*", { "aws:principalarn": user }, true],
  ["ArnNotLike", "aws:PrincipalArn", user, {}, true],
  ["ArnLikeIfExists", "aws:PrincipalArn", user, {}, true],
  ["NumericEquals", "s3:max-keys", "10", { "s3:max-keys": "10.0" }, true],
  ["NumericNotEquals", "s3:max-keys", "10", { "s3:max-keys": "10" }, false],
  ["NumericNotEquals", "s3:max-keys", "10", {}, true],
  ["NumericLessThan", "s3:max-keys", 10, { "s3:max-keys": "9" }, true],
  ["NumericLessThan", "s3:max-keys", "10", { "s3:max-keys": "10" }, false],
  ["NumericLessThanEquals", "s3:max-keys", "10", { "s3:max-keys": "10" }, true],
  ["NumericGreaterThan", "s3:max-keys", "10", { "s3:max-keys": "9" }, false],
  ["NumericGreaterThanEquals", "s3:TlsVersion", "1.2", { "s3:tlsversion": "1.3" }, true],
  ["NumericLessThan", "s3:TlsVersion", ["1.2", "2"], { "s3:tlsversion": "1.3" }, true],
  ["NumericEquals", "s3:max-keys", "ten", { "s3:max-keys": "ten" }, false],
  ["NumericGreaterThan", "s3:max-keys", "10", {}, false],
  ["DateGreaterThan", "aws:CurrentTime", "2024-01-01T00:00:00Z", { "aws:currenttime": "2024-01-01T00:00:01Z" }, true],
  ["DateLessThan", "aws:CurrentTime", "2024-01-01", { "aws:currenttime": "2024-01-01T00:00:00Z" }, false],
  ["DateLessThan", "aws:CurrentTime", "2024-01-01T02:00:00+01:00", { "aws:currenttime": "2024-01-01T00:59:59" }, true],
  ["DateLessThanEquals", "aws:EpochTime", "1704067200", { "aws:epochtime": "2024-01-01T00:00:00Z" }, true],
  ["DateEquals", "aws:CurrentTime", "2024-01-01", { "aws:currenttime": "2024-01-01T00:00:00.000Z" }, true],
  ["DateNotEquals", "aws:CurrentTime", "2024-01-01", {}, true],
  ["DateGreaterThan", "aws:CurrentTime", "soon", { "aws:currenttime": "2024-01-01" }, false],
  ["Bool", "aws:SecureTransport", "true", { "aws:securetransport": "true" }, true],
  ["Bool", "aws:SecureTransport", true, { "aws:securetransport": "true" }, true],
  ["Bool", "aws:SecureTransport", "True", { "aws:securetransport": "true" }, true],
  ["Bool", "aws:SecureTransport", "false", { "aws:securetransport": "true" }, false],
  ["Bool", "aws:MultiFactorAuthPresent", "false", {}, false],
  ["BoolIfExists", "aws:MultiFactorAuthPresent", "true", {}, true],
  ["BinaryEquals", "a:key", "QmluYXJ5", { "a:key": "QmluYXJ5" }, true],
  ["BinaryEquals", "a:key", "QmluYXJ5", { "a:key": "qmluyxj5" }, false],
  ["IpAddress", "aws:SourceIp", "203.0.113.0/24", { "aws:sourceip": "203.0.113.7" }, true],
  ["IpAddress", "aws:SourceIp", "203.0.113.9/24", { "aws:sourceip": "203.0.113.7" }, true],
  ["IpAddress", "aws:SourceIp", "203.0.113.7", { "aws:sourceip": "203.0.113.7" }, true],
  ["IpAddress", "aws:SourceIp", "203.0.113.7", { "aws:sourceip": "203.0.113.8" }, false],
  ["IpAddress", "aws:SourceIp", "0.0.0.0/0", { "aws:sourceip": "203.0.113.8" }, true],
  ["IpAddress", "aws:SourceIp", "0.0.0.0/0", { "aws:sourceip": "2001:db8::1" }, false],
  ["IpAddress", "aws:SourceIp", "::/0", { "aws:sourceip": "2001:db8::1" }, true],
  ["IpAddress", "aws:SourceIp", "::/0", { "aws:sourceip": "203.0.113.8" }, false],
  ["IpAddress", "aws:SourceIp", "128.0.0.0/1", { "aws:sourceip": "127.255.255.255" }, false],
  ["IpAddress", "aws:SourceIp", "128.0.0.0/1", { "aws:sourceip": "255.255.255.255" }, true],
  ["IpAddress", "aws:SourceIp", "2001:db8:1::/48", { "aws:sourceip": "2001:DB8:1:ffff::" }, true],
  ["IpAddress", "aws:SourceIp", "2001:db8:1::/48", { "aws:sourceip": "2001:db8:2::1" }, false],
  ["IpAddress", "aws:SourceIp", "::ffff:192.0.2.0/120", { "aws:sourceip": "::ffff:c000:0207" }, true],
  ["IpAddress", "aws:SourceIp", "0.0.0.0/0", {}, false],
  ["IpAddress", "aws:SourceIp", "0.0.0.0/0", { "aws:sourceip": "here" }, false],
  ["NotIpAddress", "aws:SourceIp", ["203.0.113.0/24", "10.0.0.0/8"], { "aws:sourceip": "10.1.1.1" }, false],
  ["NotIpAddress", "aws:SourceIp", "203.0.113.0/24", { "aws:sourceip": "10.1.1.1" }, true],
  ["NotIpAddress", "aws:SourceIp", "203.0.113.0/24", {}, true],
  ["IpAddressIfExists", "aws:SourceIp", "203.0.113.0/24", {}, true],
  ["Null", "aws:SourceVpce", "true", {}, true],
  ["Null", "aws:SourceVpce", "true", { "aws:sourcevpce": "vpce-1" }, false],
  ["Null", "aws:SourceVpce", "false", { "aws:sourcevpce": "vpce-1" }, true],
  ["Null", "aws:SourceVpce", false, {}, false],
  ["Null", "aws:SourceVpce", ["true", "false"], {}, true],
  ["Null", "aws:TagKeys", "true", { "aws:tagkeys": [] }, true],
  ["ForAnyValue:StringEquals", "aws:TagKeys", "team", { "aws:tagkeys": ["a", "team"] }, true],
  ["ForAnyValue:StringEquals", "aws:TagKeys", "team", {}, false],
  ["ForAnyValue:StringEquals", "aws:TagKeys", "team", { "aws:tagkeys": [] }, false],
  ["ForAnyValue:StringNotEquals", "aws:TagKeys", "team", { "aws:tagkeys": ["a", "team"] }, true],
  ["ForAnyValue:StringNotEquals", "aws:TagKeys", "team", { "aws:tagkeys": ["team"] }, false],
  ["ForAnyValue:StringNotEquals", "aws:TagKeys", "team", {}, false],
  ["ForAnyValue:StringEqualsIfExists", "aws:TagKeys", "team", {}, true],
  ["ForAllValues:StringEquals", "aws:TagKeys", ["team", "a"], { "aws:tagkeys": ["a", "team"] }, true],
  ["ForAllValues:StringEquals", "aws:TagKeys", "team", { "aws:tagkeys": ["a", "team"] }, false],
  ["ForAllValues:StringEquals", "aws:TagKeys", "team", {}, true],
  ["ForAllValues:StringEquals", "aws:PrincipalOrgID", "o-own", {}, true],
  ["ForAllValues:StringNotEquals", "aws:TagKeys", "team", { "aws:tagkeys": ["a", "team"] }, false],
  ["ForAllValues:StringNotLike", "aws:TagKeys", "t*", { "aws:tagkeys": ["a", "b"] }, true],
  ["foranyvalue:STRINGLIKE", "aws:PrincipalOrgPaths", "o-own/*", { "aws:principalorgpaths": ["o-own/r-1/"] }, true],
  ["StringEquals", "aws:TagKeys", "team", { "aws:tagkeys": ["a", "team"] }, true],
];

const conditions = suite("evaluate: conditions");
for (const [operator, key, values, context, expected] of rows) {
  conditions(`${operator} ${key} ${JSON.stringify(values)} on ${JSON.stringify(context)}`, () => {
    const condition = { [operator]: { [key]: values } };
    assert.is(matchesStatement(statement({ Condition: condition }), asks({ context })), expected);
  });
}

conditions("the last field of an ARN may hold colons, and stars within it", () => {
  const group = "arn:aws:logs:eu-west-1:111111111111:log-group";
  const condition = { ArnLike: { "aws:SourceArn": `${group}:*:b` } };
  const request = asks({ context: { "aws:sourcearn": `${group}:a:b` } });
  assert.is(matchesStatement(statement({ Condition: condition }), request), true);
  assert.is(matchesStatement(statement({ Effect: "Deny", Condition: condition }), request), true);
});

conditions("times without a zone are those of Greenwich, wherever the program runs", () => {
  const zone = process.env["TZ"];
  process.env["TZ"] = "Asia/Tokyo";
  try {
    const condition = { DateEquals: { "aws:CurrentTime": "2024-01-01T00:00:00" } };
    const context = { "aws:currenttime": "2024-01-01T00:00:00Z" };
    assert.is(matchesStatement(statement({ Condition: condition }), asks({ context })), true);
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
});

conditions("all keys and all operators must hold, an empty operator always does", () => {
  const holds = (condition: unknown): unknown =>
    matchesStatement(statement({ Condition: condition }), asks({ context: { "a:x": "1", "a:y": "2" } }));
  assert.is(holds({ StringEquals: { "a:x": "1", "a:y": "2" } }), true);
  assert.is(holds({ StringEquals: { "a:x": "1", "a:y": "3" } }), false);
  assert.is(holds({ StringEquals: { "a:x": "1" }, StringLike: { "a:y": "3*" } }), false);
  assert.is(holds({ StringEquals: {} }), true);
  assert.is(holds({}), true);
});

conditions("a key is the context's own", () => {
  assert.is(matchesStatement(statement({ Condition: { Null: { constructor: "false" } } }), asks()), false);
});

conditions("a short pattern of an ARN widens an Allow and never a Deny", () => {
  const context = { "aws:principalarn": user };
  const applies = (effect: string, operator: string, value: string): unknown =>
    matchesStatement(
      statement({ Effect: effect, Condition: { [operator]: { "aws:PrincipalArn": value } } }),
      asks({ context }),
    );
  for (const value of ["*", "arn:aws:iam::*", "arn:*", "arn:aws:iam::1*"]) {
    assert.is(applies("Allow", "ArnLike", value), true, value);
    assert.is(applies("Allow", "ArnNotLike", value), true, value);
    assert.is(applies("Deny", "ArnLike", value), false, value);
    assert.is(applies("Deny", "ArnNotLike", value), false, value);
  }
  assert.is(applies("Allow", "ArnLike", "arn:aws:s3::*"), false);
  assert.is(applies("Deny", "ArnNotLike", "arn:aws:s3::*"), true);
  assert.is(applies("Allow", "ArnLike", "arn:aws:iam"), false);
});
conditions.run();

const variables = suite("evaluate: policy variables");
const own = `${orders}/\${aws:username}/*`;
for (const [name, change, context, expected] of [
  ["the key's value", { Resource: own }, { "aws:username": "invoices" }, true],
  ["a key in another case", { Resource: `${orders}/\${AWS:UserName}/*` }, { "aws:username": "invoices" }, true],
  ["another value", { Resource: own }, { "aws:username": "ana" }, false],
  ["a star in a value is no wildcard", { Resource: own }, { "aws:username": "*" }, false],
  ["no value", { Resource: own }, {}, false],
  ["no value in what is excepted", { Resource: undefined, NotResource: own }, {}, false],
  ["no value beside a resource that matches", { Resource: [own, invoice] }, {}, true],
  ["a list has no one value", { Resource: own }, { "aws:username": ["invoices"] }, false],
  ["a default", { Resource: `${orders}/\${aws:username, 'invoices'}/*` }, {}, true],
  [
    "a default that is not needed",
    { Resource: `${orders}/\${aws:username, 'invoices'}/*` },
    { "aws:username": "a" },
    false,
  ],
  ["a default with a star in it", { Resource: `${orders}/\${aws:username, '*'}/*` }, {}, false],
  ["a star that is meant", { Resource: `${orders}/\${*}/*` }, {}, false],
  ["an open brace", { Resource: `${orders}/\${aws:username` }, {}, false],
  [
    "in a condition",
    { Condition: { StringEquals: { "s3:prefix": `\${aws:username}` } } },
    { "aws:username": "a", "s3:prefix": "a" },
    true,
  ],
  [
    "in a condition that is negated",
    { Condition: { StringNotEquals: { "s3:prefix": `\${aws:username}` } } },
    { "s3:prefix": "a" },
    false,
  ],
  [
    "not looked at where the key may be missing",
    { Condition: { StringEqualsIfExists: { "s3:prefix": `\${aws:username}` } } },
    {},
    true,
  ],
  [
    "an ARN's field",
    { Condition: { ArnLike: { "aws:PrincipalArn": `arn:aws:iam::\${aws:PrincipalAccount}:user/*` } } },
    { "aws:principalarn": user, "aws:principalaccount": "111111111111" },
    true,
  ],
  ["escapes", { Condition: { StringLike: { "s3:prefix": `\${*}\${?}\${$}*` } } }, { "s3:prefix": "*?$x" }, true],
  ["escapes are no wildcards", { Condition: { StringLike: { "s3:prefix": `\${*}` } } }, { "s3:prefix": "x" }, false],
  [
    "a number is none",
    { Condition: { NumericEquals: { "s3:max-keys": `\${a:n}` } } },
    { "s3:max-keys": "1", "a:n": "1" },
    false,
  ],
] as readonly (readonly [string, Shape, Context, boolean])[]) {
  variables(name, () => assert.is(matchesStatement(withoutUndefined(statement(change)), asks({ context })), expected));
}

variables("are plain text in the version of 2008 and without a version", () => {
  const document = { Statement: statement({ Resource: own }) };
  const request = asks({ context: { "aws:username": "invoices" } });
  for (const version of [{}, { Version: "2008-10-17" }]) {
    assert.is(evaluate({ ...version, ...document }, request), "implicit-deny");
    assert.is(evaluate({ ...version, ...document }, { ...request, resource: `${orders}/\${aws:username}/a` }), "allow");
  }
  assert.is(evaluate({ Version: "2012-10-17", ...document }, request), "allow");
});

variables("are none in actions", () => {
  const request = asks({ context: { "a:b": "GetObject" } });
  assert.is(matchesStatement(statement({ Action: `s3:\${a:b}` }), request), false);
});
variables.run();
