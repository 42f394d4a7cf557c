import { ec2UserDataSecrets } from "../../../rules/ec2/ec2-user-data-secrets.ts";
import { ref, resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

const start = (password: string): string =>
  `#!/bin/bash\nexport STAGE=live\nexport DB_PASSWORD=${password}\nsystemctl start shop\n`;
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const leaky = start("kQ9v-tangerine");
const clean = start("$(aws secretsmanager get-secret-value --secret-id orders-db)");

const instance = (more: object) => [resource("aws:ec2/instance:Instance", "web", { ami: "ami-1", ...more })];
const machine = (UserData: unknown, more: object = {}) =>
  template({ Web: { Type: "AWS::EC2::Instance", Properties: { ImageId: "ami-1", UserData } } }, more);
const launch = (UserData: unknown) =>
  template({ Web: { Type: "AWS::EC2::LaunchTemplate", Properties: { LaunchTemplateData: { UserData } } } });

ruleCases(ec2UserDataSecrets, [
  {
    name: "no user data",
    verdict: "not violated",
    resources: instance({}),
    template: template({ Web: { Type: "AWS::EC2::Instance", Properties: { ImageId: "ami-1" } } }),
  },
  {
    name: "a password in the start script",
    verdict: "violated",
    because: ["userData"],
    resources: instance({ userData: leaky }),
    template: machine({ "Fn::Base64": leaky }),
  },
  {
    name: "the same in base64",
    verdict: "violated",
    because: ["userDataBase64"],
    resources: instance({ userDataBase64: base64(leaky) }),
  },
  {
    name: "the same in base64, in the place of plain text",
    verdict: "violated",
    resources: instance({ userData: base64(leaky) }),
    template: machine(base64(leaky)),
  },
  {
    name: "a script that fetches the password",
    verdict: "not violated",
    resources: instance({ userData: clean }),
    template: machine({ "Fn::Base64": clean }),
  },
  {
    name: "a private key that is written to a file",
    verdict: "violated",
    resources: instance({
      userData: `#cloud-config\nwrite_files:\n- content: |\n    -----BEGIN RSA PRIVATE KEY-----\n    MIIEpAIBAAKCAQEA7bq3kQ9vT4nGeR1nE2xYw8uPz\n    -----END RSA PRIVATE KEY-----\n`,
    }),
  },
  {
    name: "an access key with its secret",
    verdict: "violated",
    resources: instance({
      userData:
        "aws configure set aws_access_key_id AKIAQ7DH3KFS2TNVWX4Y\naws configure set aws_secret_access_key kQ9vT4nGeR1nE2xYw8uPzL5mB7cJ0hF3aD6sKqWe",
    }),
  },
  {
    name: "the example key of AWS's documentation",
    verdict: "not violated",
    resources: instance({ userData: "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE" }),
    template: machine({ "Fn::Base64": "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE" }),
  },
  {
    name: "the place of a password",
    verdict: "not violated",
    resources: instance({ userData: start("changeme") }),
    template: machine({ "Fn::Base64": start("changeme") }),
  },
  {
    name: "a launch template, in base64",
    verdict: "violated",
    because: ["userData"],
    resources: [resource("aws:ec2/launchTemplate:LaunchTemplate", "web", { userData: base64(leaky) })],
    template: launch({ "Fn::Base64": leaky }),
  },
  {
    name: "a launch template without secrets",
    verdict: "not violated",
    resources: [resource("aws:ec2/launchTemplate:LaunchTemplate", "web", { userData: base64(clean) })],
    template: launch({ "Fn::Base64": clean }),
  },
  {
    name: "a launch configuration",
    verdict: "violated",
    resources: [resource("aws:ec2/launchConfiguration:LaunchConfiguration", "web", { userData: leaky })],
    template: template({
      Web: { Type: "AWS::AutoScaling::LaunchConfiguration", Properties: { UserData: { "Fn::Base64": leaky } } },
    }),
  },
  {
    name: "a spot request",
    verdict: "violated",
    resources: [resource("aws:ec2/spotInstanceRequest:SpotInstanceRequest", "web", { userData: leaky })],
  },
  {
    name: "text with a part that is not known",
    verdict: "violated",
    template: machine(
      {
        "Fn::Base64": {
          "Fn::Join": ["", ["export STAGE=", { Ref: "Stage" }, "\nexport DB_PASSWORD=kQ9v-tangerine\n"]],
        },
      },
      { Parameters: { Stage: { Type: "String" } } },
    ),
  },
  {
    name: "a password that is the part that is not known",
    verdict: "not violated",
    template: machine(
      { "Fn::Base64": { "Fn::Join": ["", ["export DB_PASSWORD=", { Ref: "Password" }, "\n"]] } },
      { Parameters: { Password: { Type: "String", NoEcho: true } } },
    ),
  },
  { name: "text that is marked as secret", verdict: "not violated", resources: instance({ userData: secret(leaky) }) },
  {
    name: "the hash that older providers keep",
    verdict: "cannot tell",
    resources: instance({ userData: "0a4d55a8d778e5022fab701977c5d840bbc486d0" }),
  },
  {
    name: "a script that begins with a hash",
    verdict: "violated",
    resources: instance({ userData: `0a4d55a8d778e5022fab701977c5d840bbc486d0\n${leaky}` }),
  },
  {
    name: "a script that ends with a hash",
    verdict: "violated",
    resources: instance({ userData: `${leaky}git checkout 0a4d55a8d778e5022fab701977c5d840bbc486d0` }),
  },
  {
    name: "user data that only the deployment will know",
    verdict: "cannot tell",
    because: ["userData"],
    resources: instance({ userData: unknown() }),
    template: machine({ Ref: "Script" }, { Parameters: { Script: { Type: "String" } } }),
  },
  {
    name: "user data in base64 that only the deployment will know",
    verdict: "cannot tell",
    resources: instance({ userDataBase64: unknown() }),
  },
  {
    name: "a script in base64 that is not known, beside plain text that leaks",
    verdict: "violated",
    resources: instance({ userData: leaky, userDataBase64: unknown() }),
  },
  {
    name: "user data that a queue gives",
    verdict: "cannot tell",
    but: { program: "not violated", hcl: "not violated" },
    resources: [resource("aws:sqs/queue:Queue", "mails", {}), ...instance({ userData: ref("mails", "url") })],
  },
]);
