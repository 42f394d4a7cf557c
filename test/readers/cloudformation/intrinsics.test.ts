// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of Fn::Sub are written so.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { evaluated, messages, resourceAt, treeOf, unitOf } from "./support.ts";

const test = suite("CloudFormation intrinsics");

const parameters = {
  Given: { Type: "String", Default: "prod" },
  Open: { Type: "String" },
  Port: { Type: "Number", Default: "80" },
  Ports: { Type: "List<Number>", Default: "80, 443" },
  Names: { Type: "CommaDelimitedList", Default: "a,b" },
  OpenNames: { Type: "CommaDelimitedList" },
  Stage: { Type: "String", AllowedValues: ["dev", "prod"] },
  Image: { Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>", Default: "/aws/latest" },
  Password: { Type: "String", NoEcho: "True", Default: "hunter2" },
  OpenPassword: { Type: "String", NoEcho: true },
};
const mappings = {
  Sizes: { prod: { size: "large", list: ["a"] }, dev: { size: "small", list: [] } },
  Regions: Object.fromEntries(["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((name) => [name, { ami: name }])),
  Same: { x: { v: "1" }, y: { v: "1" } },
};

const table: readonly (readonly [name: string, expression: unknown, expected: unknown])[] = [
  ["known text", "plain", "plain"],
  ["a parameter with a default", { Ref: "Given" }, "prod"],
  ["a parameter without", { Ref: "Open" }, "?parameter Open"],
  ["a number", { Ref: "Port" }, 80],
  ["a list of numbers", { Ref: "Ports" }, [80, 443]],
  ["a list of texts", { Ref: "Names" }, ["a", "b"]],
  ["allowed values", { Ref: "Stage" }, { world: "parameter Stage", dev: "dev", prod: "prod" }],
  ["an SSM parameter: its default is a name", { Ref: "Image" }, "?parameter Image"],
  ["NoEcho with a default", { Ref: "Password" }, { secret: "hunter2" }],
  ["NoEcho without", { Ref: "OpenPassword" }, { secret: "?parameter OpenPassword" }],
  ["a secret in a text", { "Fn::Sub": "p=${Password}" }, { secret: "p=hunter2" }],
  ["Ref of a resource", { Ref: "Bucket" }, "<Bucket|Bucket.bucket>"],
  ["Ref that gives an ARN", { Ref: "Topic" }, "<Topic|Topic.arn>"],
  ["Ref of nothing", { Ref: "Nobody" }, "?elsewhere Nobody"],
  ["Ref of no name", { Ref: ["Bucket"] }, "?malformed Ref takes a name"],
  ["GetAtt", { "Fn::GetAtt": ["Bucket", "Arn"] }, "<Bucket.Arn|Bucket.arn>"],
  [
    "GetAtt as text",
    { "Fn::GetAtt": "Bucket.RegionalDomainName" },
    "<Bucket.RegionalDomainName|Bucket.regionalDomainName>",
  ],
  ["GetAtt of nothing", { "Fn::GetAtt": ["Nobody", "Arn"] }, "?elsewhere Nobody.Arn"],
  ["Partition", { Ref: "AWS::Partition" }, "aws"],
  ["AccountId", { Ref: "AWS::AccountId" }, "<AWS::AccountId>"],
  ["another pseudo parameter", { Ref: "AWS::NotificationARNs" }, "?parameter AWS::NotificationARNs"],
  ["NoValue removes", { Ref: "AWS::NoValue" }, undefined],
  ["NoValue in a list", ["a", { Ref: "AWS::NoValue" }, "b"], ["a", "b"]],
  ["Sub", { "Fn::Sub": "arn:${AWS::Partition}:s3:::${Bucket}/*" }, "arn:aws:s3:::<Bucket|Bucket.bucket>/*"],
  ["Sub with an attribute", { "Fn::Sub": "${Bucket.Arn}/*" }, "<Bucket.Arn|Bucket.arn>/*"],
  ["Sub with a literal", { "Fn::Sub": "${!aws:username}-${Given}" }, "${aws:username}-prod"],
  ["Sub with variables", { "Fn::Sub": ["${a}-${Given}", { a: { Ref: "Names" } }] }, "<a>-prod"],
  ["Sub with a known variable", { "Fn::Sub": ["${a}/${b}", { a: "x", b: 1 }] }, "x/1"],
  ["Sub of an unknown parameter in a text", { "Fn::Sub": "x-${Open}" }, "x-<Open>"],
  ["Sub of nothing else", { "Fn::Sub": "${Open}" }, "?parameter Open"],
  ["Sub over worlds", { "Fn::Sub": "x-${Stage}" }, { world: "parameter Stage", dev: "x-dev", prod: "x-prod" }],
  [
    "Sub twice over one world",
    { "Fn::Sub": "${Stage}${Stage}" },
    { world: "parameter Stage", dev: "devdev", prod: "prodprod" },
  ],
  ["Sub of no text", { "Fn::Sub": 5 }, "?malformed Fn::Sub takes a text"],
  ["Join", { "Fn::Join": ["-", ["a", { Ref: "Given" }, { Ref: "AWS::NoValue" }, "c"]] }, "a-prod-c"],
  ["Join with a hole", { "Fn::Join": ["", ["a", { Ref: "Bucket" }]] }, "a<Bucket|Bucket.bucket>"],
  ["Join of an unknown list", { "Fn::Join": [",", { Ref: "OpenNames" }] }, "?parameter OpenNames"],
  ["Join of a list parameter", { "Fn::Join": ["+", { Ref: "Ports" }] }, "80+443"],
  ["Split", { "Fn::Split": [",", "a,b"] }, ["a", "b"]],
  ["Split of text with holes", { "Fn::Split": ["/", { "Fn::Sub": "a/${Open}" }] }, "?partial Open"],
  ["Select", { "Fn::Select": [1, { "Fn::Split": [",", "a,b"] }] }, "b"],
  ["Select with a text index", { "Fn::Select": ["0", ["a"]] }, "a"],
  ["Select beyond", { "Fn::Select": [4, ["a"]] }, "?malformed Fn::Select takes an index that the list has"],
  ["Select of an unknown list", { "Fn::Select": [0, { "Fn::GetAZs": "" }] }, "?computed"],
  ["Base64 keeps the text", { "Fn::Base64": { "Fn::Sub": "echo ${Given}" } }, "echo prod"],
  ["Cidr", { "Fn::Cidr": ["10.0.0.0/16", 2, 8] }, "?unsupported Fn::Cidr"],
  ["ImportValue", { "Fn::ImportValue": "vpc" }, "?elsewhere vpc"],
  ["Transform", { "Fn::Transform": { Name: "AWS::Include" } }, "?macro AWS::Include"],
  ["Transform beside other keys", { a: 1, "Fn::Transform": { Name: "Mine" } }, "?macro Mine"],
  ["a function to come", { "Fn::Future": [1] }, "?unsupported Fn::Future"],
  ["Length", { "Fn::Length": { Ref: "Names" } }, 2],
  ["ToJsonString", { "Fn::ToJsonString": { a: [1] } }, '{"a":[1]}'],
  ["ToJsonString with a hole", { "Fn::ToJsonString": { a: { Ref: "Open" } } }, { a: "?parameter Open" }],
  ["FindInMap", { "Fn::FindInMap": ["Sizes", { Ref: "Given" }, "size"] }, "large"],
  ["FindInMap of a list", { "Fn::FindInMap": ["Sizes", "prod", "list"] }, ["a"]],
  [
    "FindInMap over a world",
    { "Fn::FindInMap": ["Sizes", { Ref: "Stage" }, "size"] },
    { world: "parameter Stage", dev: "small", prod: "large" },
  ],
  [
    "FindInMap by an unknown key",
    { "Fn::FindInMap": ["Sizes", { Ref: "AWS::Region" }, "size"] },
    { world: "mapping Sizes by AWS::Region", prod: "large", dev: "small" },
  ],
  ["FindInMap where all values agree", { "Fn::FindInMap": ["Same", { Ref: "AWS::Region" }, "v"] }, "1"],
  ["FindInMap with many keys", { "Fn::FindInMap": ["Regions", { Ref: "AWS::Region" }, "ami"] }, "?partial AWS::Region"],
  [
    "FindInMap without the key",
    { "Fn::FindInMap": ["Sizes", "x", "size"] },
    "?malformed Fn::FindInMap names a key that the mapping does not have",
  ],
  ["FindInMap with a default", { "Fn::FindInMap": ["Sizes", "x", "size", { DefaultValue: "none" }] }, "none"],
  [
    "FindInMap of a hostile key",
    { "Fn::FindInMap": ["__proto__", "constructor", "name"] },
    "?malformed Fn::FindInMap names a key that the mapping does not have",
  ],
  ["a secret kept elsewhere", "{{resolve:secretsmanager:db:SecretString:password}}", "?opaque"],
  ["a secure SSM parameter", "{{resolve:ssm-secure:name:1}}", "?opaque"],
  ["a plain SSM parameter", "{{resolve:ssm:name}}", "?parameter ssm:name"],
  ["a secret in a text", "x{{resolve:ssm-secure:n}}y", "x<resolve:ssm-secure:n>y"],
  ["a reference made by Sub", { "Fn::Sub": "{{resolve:secretsmanager:${Topic}}}" }, "?opaque"],
  [
    "a reference made by Join",
    { "Fn::Join": ["", ["{{resolve:secretsmanager:", { Ref: "Topic" }, ":SecretString:p::}}"]] },
    "?opaque",
  ],
  ["braces that are no reference", "{{resolve:other:x}}", "{{resolve:other:x}}"],
  ["Condition as a key of a policy", { Condition: "x", Effect: "Allow" }, { Condition: "x", Effect: "Allow" }],
  ["Ref beside other keys is data", { Ref: "Given", more: 1 }, { Ref: "Given", more: 1 }],
];

for (const [name, expression, expected] of table) {
  test(name, async () => {
    assert.equal(await evaluated(expression, { Parameters: parameters, Mappings: mappings }), expected);
  });
}

test("short forms of YAML are their long ones, nested in blocks too", async () => {
  const unit = await unitOf(`
Parameters:
  Given: {Type: String, Default: prod}
Resources:
  Bucket:
    Type: AWS::S3::Bucket
  Probe:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          sub: !Sub "\${Given}-x"
          list: !Sub ["\${a}", {a: !Ref Given}]
          att: !GetAtt Bucket.Arn
          deep: !GetAtt Bucket.Outputs.X
          join: !Join [",", [a, !Ref Given]]
          block: !Base64
            Fn::Sub: "\${Given}"
          future: !Future x
          account: 012345678901
          version: 8.0
          number: 12
          float: 1.5
          date: 2012-10-17
          octal: 022
          yes: yes
          off: off
          quoted: "yes"
          nothing: ~
`);
  const tree = treeOf(unit, "Probe") as { environment: { variables: unknown } };
  assert.equal(tree.environment.variables, {
    sub: "prod-x",
    list: "prod",
    att: "<Bucket.Arn|Bucket.arn>",
    deep: "<Bucket.Outputs.X|Bucket.outputsX>",
    join: "a,prod",
    block: "prod",
    future: "?unsupported Fn::Future",
    account: "012345678901",
    version: "8.0",
    number: 12,
    float: 1.5,
    date: "2012-10-17",
    octal: "022",
    yes: true,
    off: false,
    quoted: "yes",
    nothing: null,
  });
});

test("aliases and merge keys are written out", async () => {
  const unit = await unitOf(`
Shared: &shared {a: 1, b: 2}
Resources:
  Probe:
    Type: AWS::Lambda::Function
    Properties:
      Environment: {Variables: {<<: *shared, b: 3, c: *shared}}
`);
  const tree = treeOf(unit, "Probe") as { environment: { variables: unknown } };
  assert.equal(tree.environment.variables, { a: 1, b: 3, c: { a: 1, b: 2 } });
});

test("Fn::ForEach makes resources and properties", async () => {
  const unit = await unitOf({
    Transform: "AWS::LanguageExtensions",
    Parameters: { Names: { Type: "CommaDelimitedList", Default: "a.x,b" } },
    Resources: {
      "Fn::ForEach::Buckets": [
        "Name",
        { Ref: "Names" },
        {
          "Bucket&{Name}": {
            Type: "AWS::S3::Bucket",
            Properties: {
              BucketName: { "Fn::Sub": "x-${Name}" },
              Tags: [{ Key: "n", Value: { Ref: "Name" } }],
              "Fn::ForEach::Switches": [
                "Switch",
                ["BlockPublicAcls", "IgnorePublicAcls"],
                {
                  "Fn::ForEach::Nothing": ["Z", [], { Lost: 1 }],
                  PublicAccessBlockConfiguration: { "${Switch}": true },
                },
              ],
            },
          },
        },
      ],
    },
  });
  assert.equal(
    unit.resources.filter((each) => each.type === "aws:s3/bucket:Bucket").map((each) => each.address),
    ["Bucketax", "Bucketb"],
  );
  assert.equal(treeOf(unit, "Bucketax"), { bucket: "x-a.x", tags: { n: "a.x" } });
  assert.equal(resourceAt(unit, "Bucketb").place(["bucket"]), resourceAt(unit, "Bucketax").place(["bucket"]));
  assert.equal(treeOf(unit, "Bucketb.PublicAccessBlockConfiguration"), {
    ignorePublicAcls: true,
    bucket: "<Bucketb|Bucketb.bucket>",
  });
});

test("a loop over what is not known goes round once", async () => {
  const unit = await unitOf({
    Parameters: { Names: { Type: "CommaDelimitedList" } },
    Resources: {
      "Fn::ForEach::Buckets": [
        "Name",
        { Ref: "Names" },
        { "Bucket${Name}": { Type: "AWS::S3::Bucket", Properties: { BucketName: "x-${Name}" } } },
      ],
    },
  });
  assert.equal(treeOf(unit, "Bucket${Name}"), { bucket: "x-<Name>" });
});

test("macros, includes and SAM are noted, and what they make is not known", async () => {
  const unit = await unitOf({
    Transform: ["AWS::Serverless-2016-10-31", "Mine"],
    Resources: {
      "Fn::Transform": { Name: "AWS::Include", Parameters: { Location: "s3://x" } },
      Function: { Type: "AWS::Serverless::Function", Properties: {} },
      Bucket: { Type: "AWS::S3::Bucket", Properties: { "Fn::Transform": { Name: "Mine" }, BucketName: "x" } },
    },
  });
  assert.equal(unit.unshaped, [{ type: "AWS::Serverless::Function", address: "Function" }]);
  assert.equal(resourceAt(unit, "Bucket").fields.raw, { kind: "macro", name: "Mine" });
  assert.equal(messages(unit.problems), [
    "note 2:3 A macro rewrites this template during the deployment: it is judged as it is written here.",
    "note 7:5 A transform adds resources during the deployment: these are not judged.",
    "note 13:5 Resources of AWS SAM (1) are not judged: the transform replaces them.",
  ]);
});

test.run();
