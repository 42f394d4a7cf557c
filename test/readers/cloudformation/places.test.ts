// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of Fn::Sub are written so.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { resourceAt, unitOf } from "./support.ts";

const test = suite("CloudFormation places");

const yaml = `# a comment
Parameters:
  Env: {Type: String}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: "web"   # why
      SecurityGroupIngress:
        - IpProtocol: tcp
          CidrIp: 0.0.0.0/0
          FromPort: 22
        - !If
          - IsProd
          - !Ref AWS::NoValue
          - {IpProtocol: "-1", CidrIpv6: "::/0"}
        - CidrIp: !Sub "\${Env}/8"
      Tags:
        - Key: Name
          Value: web
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
        - Effect: Allow
          Principal: "*"
      Policies:
        - PolicyName: own
          PolicyDocument: {Statement: [{Effect: Allow, Action: "*"}]}
`;

const at = (line: number, column: number, endColumn: number) => ({
  file: "template.yaml",
  line,
  column,
  endLine: line,
  endColumn,
});

const inYaml: readonly (readonly [address: string, path: readonly (string | number)[], place: object])[] = [
  ["Group", [], at(7, 3, 9)],
  ["Group", ["description"], at(10, 7, 30)],
  ["Group", ["vpcId"], at(7, 3, 9)],
  ["Group", ["ingress"], at(11, 7, 28)],
  ["Group", ["ingress", 0], at(12, 11, 26)],
  ["Group", ["ingress", 0, "fromPort"], at(14, 11, 23)],
  ["Group", ["ingress", 0, "cidrBlocks"], at(13, 11, 28)],
  ["Group", ["ingress", 0, "cidrBlocks", 0], at(13, 11, 28)],
  ["Group", ["ingress", 0, "toPort"], at(12, 11, 26)],
  ["Group", ["ingress", 1, "ipv6CidrBlocks"], at(18, 32, 48)],
  ["Group", ["tags", "Name"], at(22, 11, 21)],
  ["Group", ["<bucketAcl>"], at(7, 3, 9)],
  ["Bucket.PublicAccessBlockConfiguration", [], at(26, 7, 38)],
  ["Bucket.PublicAccessBlockConfiguration", ["blockPublicAcls"], at(27, 9, 31)],
  ["Bucket.PublicAccessBlockConfiguration", ["restrictPublicBuckets"], at(26, 7, 38)],
  ["Role", ["assumeRolePolicy", "Statement", 0, "Principal"], at(34, 11, 25)],
  ["Role", ["assumeRolePolicy", "Statement", 0], at(33, 11, 24)],
  ["Role.Policies[own]", [], at(36, 11, 26)],
  ["Role.Policies[own]", ["policy", "Statement", 0, "Action"], at(37, 56, 67)],
];

for (const [address, path, place] of inYaml) {
  test(`YAML: ${address} ${path.join(".")}`, async () => {
    assert.equal(resourceAt(await unitOf(yaml), address).place(path), place);
  });
}

test("YAML with Windows line ends and a byte order mark", async () => {
  const unit = await unitOf(`\uFEFF${yaml.replaceAll("\n", "\r\n")}`);
  assert.equal(resourceAt(unit, "Group").place(["ingress"]), at(11, 7, 28));
});

const json = `{
  "Resources": {
    "Bucket": {
      "Type": "AWS::S3::Bucket",
      "Properties": {
        "BucketName": "caf\\u00e9 \\"x\\"",
        "BucketEncryption": {"ServerSideEncryptionConfiguration": [
          {"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": true}
        ]}
      }
    }
  }
}`;
const encryption = "Bucket.BucketEncryption";

const inJson: typeof inYaml = [
  ["Bucket", [], at(3, 5, 16)],
  ["Bucket", ["bucket"], at(6, 9, 40)],
  [encryption, [], at(7, 9, 68)],
  [encryption, ["rules"], at(7, 30, 68)],
  [encryption, ["rules", 0], at(8, 11, 98)],
  [encryption, ["rules", 0, "bucketKeyEnabled"], at(8, 73, 97)],
  [encryption, ["rules", 0, "applyServerSideEncryptionByDefault", "sseAlgorithm"], at(8, 46, 70)],
];

for (const [address, path, place] of inJson) {
  test(`JSON: ${address} ${path.join(".")}`, async () => {
    assert.equal(resourceAt(await unitOf(json), address).place(path), place);
  });
}

test("every value of a resource has a place inside of it", async () => {
  const unit = await unitOf(yaml);
  for (const resource of unit.resources) {
    const { line } = resource.place() ?? { line: 0 };
    for (const key of resource.fields.keys()) assert.ok((resource.place([key])?.line ?? 0) >= line);
  }
});

test.run();
