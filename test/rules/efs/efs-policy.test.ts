import { efsPolicy } from "../../../rules/efs/efs-policy.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

const files = (existing = false) =>
  resource("aws:efs/fileSystem:FileSystem", "invoices", { encrypted: true }, { existing });
const rights = (policy: unknown, fileSystemId: unknown = ref("invoices")) =>
  resource("aws:efs/fileSystemPolicy:FileSystemPolicy", "rights", {
    fileSystemId: fileSystemId as string,
    policy: policy as string,
  });
const stack = (properties: object, more: object = {}) =>
  template({ Invoices: { Type: "AWS::EFS::FileSystem", Properties: { Encrypted: true, ...properties } } }, more);
const both = (...Statement: readonly object[]) => {
  const document = { Version: "2012-10-17", Statement };
  return { resources: [files(), rights(JSON.stringify(document))], template: stack({ FileSystemPolicy: document }) };
};

const mount = (Principal: unknown, more: object = {}) => ({
  Effect: "Allow",
  Principal,
  Action: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
  ...more,
});
const everyone = { AWS: "*" };
const shop = { AWS: "arn:aws:iam::111111111111:role/shop" };
const tls = (more: object = {}) => ({
  Effect: "Deny",
  Principal: everyone,
  Action: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
  ...more,
});
const target = { Condition: { Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" } } };

ruleCases(efsPolicy, [
  {
    name: "everyone",
    verdict: "violated",
    severity: "high",
    because: ["policy.Statement.0.Principal.AWS"],
    ...both(mount(everyone), tls()),
  },
  { name: "one role, with TLS", verdict: "not violated", ...both(mount(shop), tls()) },
  {
    name: "everyone through a mount target, with TLS",
    verdict: "not violated",
    ...both(mount(everyone, target), tls()),
  },
  {
    name: "everyone, through a mount target or not",
    verdict: "violated",
    severity: "high",
    ...both(
      mount(everyone, { Condition: { BoolIfExists: { "elasticfilesystem:AccessedViaMountTarget": "true" } } }),
      tls(),
    ),
  },
  {
    name: "everyone in one network, with TLS",
    verdict: "not violated",
    ...both(mount(everyone, { Condition: { StringEquals: { "aws:SourceVpc": "vpc-0a1b2c3d" } } }), tls()),
  },
  {
    name: "one role, also without TLS",
    verdict: "violated",
    severity: "medium",
    because: ["policy"],
    ...both(mount(shop)),
  },
  {
    name: "without TLS only mounting is denied",
    verdict: "not violated",
    ...both(mount(shop), tls({ Action: "elasticfilesystem:ClientMount" })),
  },
  {
    name: "without TLS only writing is denied",
    verdict: "violated",
    severity: "medium",
    ...both(mount(shop), tls({ Action: "elasticfilesystem:ClientWrite" })),
  },
  {
    name: "without TLS one role is denied",
    verdict: "violated",
    severity: "medium",
    ...both(mount(shop), tls({ Principal: shop })),
  },
  {
    name: "no policy at all",
    verdict: "violated",
    severity: "medium",
    resources: [files()],
    template: stack({}),
  },
  { name: "no policy for one that is there already", verdict: "violated", resources: [files(true)] },
  {
    name: "the policy before the file system",
    verdict: "not violated",
    resources: [rights(JSON.stringify({ Statement: [mount(shop), tls()] })), files()],
  },
  {
    name: "a policy whose file system is not known",
    verdict: "cannot tell",
    resources: [files(), rights(JSON.stringify({ Statement: [mount(shop), tls()] }), unknown())],
  },
  {
    name: "a policy of another file system",
    verdict: "violated",
    severity: "medium",
    resources: [files(), rights(JSON.stringify({ Statement: [mount(shop), tls()] }), "fs-0123456789abcdef0")],
  },
  {
    name: "a policy that is not known",
    verdict: "cannot tell",
    because: ["policy"],
    resources: [files(), rights(unknown())],
  },
  {
    name: "a principal that a parameter names",
    verdict: "cannot tell",
    template: stack({ FileSystemPolicy: { Statement: [mount({ AWS: { Ref: "Who" } }), tls()] } }, parameter("Who")),
  },
]);
