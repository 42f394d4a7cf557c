// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates hold substitutions of their own.
import type { Files } from "../support.ts";
import type { LineCase } from "./line-case.ts";

const acl = "s3-bucket-public-acl";
const admin = "iam-policy-full-admin";

type Row = readonly [name: string, rule: string, resource: string, text: string];

const yaml: readonly Row[] = [
  [
    "a property",
    acl,
    "A.AccessControl",
    "Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      «AccessControl: PublicRead»\n",
  ],
  [
    "an absent property",
    "rds-instance-encrypted",
    "A",
    "Resources:\n  «A:»\n    Type: AWS::RDS::DBInstance\n    Properties:\n      DBInstanceClass: db.t3.micro\n",
  ],
  [
    "a boolean",
    "rds-instance-public",
    "A",
    "Resources:\n  A:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      StorageEncrypted: true\n      «PubliclyAccessible: true» # for now\n",
  ],
  [
    "a flow mapping",
    acl,
    "A.AccessControl",
    "Resources:\n  A: { Type: AWS::S3::Bucket, Properties: { «AccessControl: PublicRead» } }\n",
  ],
  [
    "one of several rules",
    "ec2-sg-ssh-open",
    "A",
    "Resources:\n  A:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n      GroupDescription: x\n      SecurityGroupIngress:\n        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }\n        - IpProtocol: tcp\n          FromPort: 22\n          ToPort: 22\n          «CidrIp: 0.0.0.0/0»\n",
  ],
  [
    "a statement",
    admin,
    "A",
    'Resources:\n  A:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:\n        Statement:\n          - { Effect: Allow, Action: s3:GetObject, Resource: "*" }\n          - { Effect: Allow, «Action: "*"», Resource: "*" }\n',
  ],
  [
    "a principal beside Fn::Sub",
    "s3-bucket-policy-public",
    "P",
    'Resources:\n  B:\n    Type: AWS::S3::Bucket\n  P:\n    Type: AWS::S3::BucketPolicy\n    Properties:\n      Bucket: !Ref B\n      PolicyDocument:\n        Statement:\n          - Effect: Allow\n            «Principal: "*"»\n            Action: s3:GetObject\n            Resource: !Sub "${B.Arn}/*"\n',
  ],
  [
    "a value by Fn::Sub",
    acl,
    "A.AccessControl",
    "Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      «AccessControl: !Sub PublicRead»\n",
  ],
];

const json: readonly Row[] = [
  [
    "a property",
    acl,
    "A.AccessControl",
    '{\n  "Resources": {\n    "A": {\n      "Type": "AWS::S3::Bucket",\n      "Properties": {\n        «"AccessControl": "PublicRead"»\n      }\n    }\n  }\n}\n',
  ],
  [
    "an absent property",
    "rds-instance-encrypted",
    "A",
    '{\n  "Resources": {\n    «"A": {»\n      "Type": "AWS::RDS::DBInstance",\n      "Properties": { "DBInstanceClass": "db.t3.micro" }\n    }\n  }\n}\n',
  ],
  [
    "one line",
    "rds-instance-public",
    "A",
    '{ "Resources": { "A": { "Type": "AWS::RDS::DBInstance", "Properties": { «"PubliclyAccessible": true», "StorageEncrypted": true } } } }\n',
  ],
  [
    "a statement",
    admin,
    "A",
    '{\n "Resources": {\n  "A": {\n   "Type": "AWS::IAM::ManagedPolicy",\n   "Properties": {\n    "PolicyDocument": {\n     "Statement": [\n      { "Effect": "Allow", «"Action": "*"», "Resource": "*" }\n     ]\n    }\n   }\n  }\n }\n}\n',
  ],
  [
    "a principal beside Fn::Join",
    "s3-bucket-policy-public",
    "P",
    '{ "Resources": {\n  "B": { "Type": "AWS::S3::Bucket" },\n  "P": { "Type": "AWS::S3::BucketPolicy", "Properties": {\n    "Bucket": { "Ref": "B" },\n    "PolicyDocument": { "Statement": [{\n      "Effect": "Allow",\n      «"Principal": "*"»,\n      "Action": "s3:GetObject",\n      "Resource": { "Fn::Join": ["", [{ "Fn::GetAtt": ["B", "Arn"] }, "/*"]] }\n    }] }\n  } }\n} }\n',
  ],
];

const template =
  '{\n  "Resources": {\n    "DataF00": {\n      "Type": "AWS::S3::Bucket",\n      "Properties": {\n        ‹"AccessControl": "PublicRead"›\n      }\n    }\n  }\n}\n';

function assembly(sources: Files, entries: object, text = template): Files {
  const artifact = {
    type: "aws:cloudformation:stack",
    environment: "aws://111122223333/eu-west-1",
    properties: { templateFile: "Shop.template.json" },
    displayName: "Shop",
    metadata: { "/Shop/Data/Resource": [{ type: "aws:cdk:logicalId", data: "DataF00" }, ...[entries].flat()] },
  };
  return {
    "cdk.json": "{}",
    "cdk.out/manifest.json": { version: "55.0.0", artifacts: { Shop: artifact } },
    "cdk.out/Shop.template.json": text,
    ...sources,
  };
}

const app = (inside: string): string =>
  `import * as s3 from "aws-cdk-lib/aws-s3";\nexport class Shop extends Stack {\n  constructor(scope: Construct, id: string) {\n    super(scope, id);\n    ${inside}\n  }\n}\n`;
const data = 'new s3.Bucket(this, "Data", { accessControl: PUBLIC })';
const trace = ["new Shop (/ci/app/lib/shop.ts:5:18)"];

const cdk: readonly (readonly [name: string, files: Files])[] = [
  [
    "a creation stack",
    assembly({ "lib/shop.ts": app(`const data = «»${data};`) }, { type: "aws:cdk:creationStack", data: trace }),
  ],
  [
    "a trace through a library",
    assembly(
      { "lib/shop.ts": app(`const data = «»${data};`) },
      { type: "aws:cdk:creationStack", data: ["new Bucket (/ci/app/node_modules/aws-cdk-lib/b.js:1:2)", ...trace] },
    ),
  ],
  [
    "an assignment",
    assembly({ "lib/shop.ts": app(`const data = ${data};\n    «»data.accessControl = PUBLIC;`) }, [
      { type: "aws:cdk:creationStack", data: trace },
      {
        type: "aws:cdk:propertyAssignment",
        data: { propertyName: "AccessControl", stackTrace: ["new Shop (/ci/app/lib/shop.ts:6:5)"] },
      },
    ]),
  ],
  ["no trace", assembly({ "lib/shop.ts": app(`const data = «»${data};`) }, [])],
  ["no sources", assembly({}, [], template.replace("‹", "«").replace("›", "»"))],
];

export const cloudformationCases: readonly LineCase[] = [
  ...yaml.map(
    ([name, rule, resource, text]): LineCase => ({
      kind: "CloudFormation YAML",
      name,
      rule,
      resource,
      files: { "template.yaml": text },
      input: "template.yaml",
    }),
  ),
  ...json.map(
    ([name, rule, resource, text]): LineCase => ({
      kind: "CloudFormation JSON",
      name,
      rule,
      resource,
      files: { "template.json": text },
      input: "template.json",
    }),
  ),
  ...cdk.map(
    ([name, files]): LineCase => ({
      kind: "CDK assembly",
      name,
      rule: acl,
      resource: "DataF00.AccessControl",
      files,
      input: "cdk.out/manifest.json",
    }),
  ),
];
