import { ec2InstanceImdsv2, ec2LaunchTemplateImdsv2 } from "../../../rules/ec2/ec2-imdsv2.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { base, fromBase, instance, launched, launchTemplate, machine, stack } from "./machines.ts";

type Tokens = string | ReturnType<typeof unknown>;

const byDefault = (httpTokens: Tokens, provider?: string) =>
  resource(
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
    "defaults",
    { httpTokens },
    provider === undefined ? {} : { provider },
  );
const image = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
const imageParameter = "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}";
const required = { httpTokens: "required" };
const optional = { httpTokens: "optional" };

ruleCases(ec2InstanceImdsv2, [
  {
    name: "tokens required",
    verdict: "not violated",
    because: ["metadataOptions.httpTokens"],
    resources: [instance({ metadataOptions: required })],
    template: stack({ MetadataOptions: { HttpTokens: "required" } }),
  },
  {
    name: "tokens optional",
    verdict: "violated",
    because: ["metadataOptions.httpTokens"],
    severity: "high",
    resources: [instance({ metadataOptions: optional })],
    template: stack({ MetadataOptions: { HttpTokens: "optional" } }),
  },
  {
    name: "no metadata service",
    verdict: "not violated",
    because: ["metadataOptions.httpEndpoint"],
    resources: [instance({ metadataOptions: { httpEndpoint: "disabled", ...optional } })],
    template: stack({ MetadataOptions: { HttpEndpoint: "disabled", HttpTokens: "optional" } }),
  },
  {
    name: "nothing said",
    verdict: "violated",
    severity: "medium",
    resources: [instance({})],
    template: stack({}),
  },
  {
    name: "options that say nothing about tokens",
    verdict: "violated",
    severity: "medium",
    resources: [instance({ metadataOptions: { httpPutResponseHopLimit: 1 } })],
    template: stack({ MetadataOptions: { HttpPutResponseHopLimit: 1 } }),
  },
  {
    name: "the account's default requires them",
    verdict: "not violated",
    because: ["httpTokens"],
    resources: [byDefault("required"), instance({})],
  },
  {
    name: "the account's default requires them, and the instance is there already",
    verdict: "cannot tell",
    but: { program: "not violated" },
    resources: [instance({}, { existing: true }), byDefault("required")],
  },
  {
    name: "the account's default requires them, and the instance says otherwise",
    verdict: "violated",
    because: ["metadataOptions.httpTokens"],
    severity: "high",
    resources: [instance({ metadataOptions: optional }), byDefault("required")],
  },
  {
    name: "the account's default has no preference",
    verdict: "violated",
    severity: "medium",
    resources: [instance({}), byDefault("no-preference")],
  },
  {
    name: "the account's default is not known",
    verdict: "cannot tell",
    because: ["httpTokens"],
    resources: [instance({}), byDefault(unknown())],
  },
  {
    name: "an image that requires them",
    verdict: "not violated",
    because: ["ami"],
    resources: [instance({ ami: image })],
    template: stack({ ImageId: imageParameter }),
  },
  {
    name: "an image that requires them, and an account that does not",
    verdict: "violated",
    resources: [instance({ ami: image }), byDefault("optional")],
  },
  {
    name: "an image that is not known",
    verdict: "cannot tell",
    because: ["ami"],
    resources: [instance({ ami: unknown() })],
    template: stack({ ImageId: { Ref: "Image" } }, parameter("Image")),
  },
  {
    name: "tokens that are not known",
    verdict: "cannot tell",
    because: ["metadataOptions.httpTokens"],
    resources: [instance({ metadataOptions: { httpTokens: unknown() } })],
    template: stack({ MetadataOptions: { HttpTokens: { Ref: "Tokens" } } }, parameter("Tokens")),
  },
  {
    name: "its launch template requires them",
    verdict: "not violated",
    because: ["metadataOptions.httpTokens"],
    resources: [launched(), launchTemplate({ metadataOptions: required })],
    template: template({ ...machine(fromBase), ...base({ MetadataOptions: { HttpTokens: "required" } }) }),
  },
  {
    name: "its launch template makes them optional",
    verdict: "violated",
    severity: "high",
    resources: [launchTemplate({ metadataOptions: optional }), launched()],
    template: template({ ...base({ MetadataOptions: { HttpTokens: "optional" } }), ...machine(fromBase) }),
  },
  {
    name: "its launch template requires them, and the instance does not",
    verdict: "violated",
    severity: "high",
    resources: [launchTemplate({ metadataOptions: required }), launched({ metadataOptions: optional })],
    template: template({
      ...base({ MetadataOptions: { HttpTokens: "required" } }),
      ...machine({ ...fromBase, MetadataOptions: { HttpTokens: "optional" } }),
    }),
  },
  {
    name: "its launch template says nothing either",
    verdict: "violated",
    severity: "medium",
    resources: [launchTemplate({ instanceType: "t3.micro" }), launched()],
    template: template({ ...base({ InstanceType: "t3.micro" }), ...machine(fromBase) }),
  },
  {
    name: "a launch template by its name",
    verdict: "not violated",
    resources: [
      launchTemplate({ name: "base", metadataOptions: required }),
      instance({ launchTemplate: { name: "base" } }),
    ],
    template: template({
      Base: {
        Type: "AWS::EC2::LaunchTemplate",
        Properties: {
          LaunchTemplateName: "base",
          LaunchTemplateData: { MetadataOptions: { HttpTokens: "required" } },
        },
      },
      ...machine({ LaunchTemplate: { LaunchTemplateName: "base", Version: "1" } }),
    }),
  },
  {
    name: "a launch template that is made elsewhere",
    verdict: "cannot tell",
    resources: [instance({ launchTemplate: { id: "lt-0123456789abcdef0" } })],
    template: stack({ LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" } }),
  },
  {
    name: "a launch template that is made elsewhere, and the instance speaks for itself",
    verdict: "violated",
    resources: [instance({ launchTemplate: { id: "lt-0123456789abcdef0" }, metadataOptions: optional })],
    template: stack({
      LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" },
      MetadataOptions: { HttpTokens: "optional" },
    }),
  },
]);

const configuration = (inputs: object) =>
  resource("aws:ec2/launchConfiguration:LaunchConfiguration", "old", {
    imageId: "ami-0123456789abcdef0",
    instanceType: "t3.micro",
    ...inputs,
  });
const templateOf = (data: object, more: object = {}) => template(base(data), more);
const configurationOf = (properties: object, more: object = {}) =>
  template({ Old: { Type: "AWS::AutoScaling::LaunchConfiguration", Properties: properties } }, more);

ruleCases(ec2LaunchTemplateImdsv2, [
  {
    name: "a template that requires tokens",
    verdict: "not violated",
    because: ["metadataOptions.httpTokens"],
    resources: [launchTemplate({ metadataOptions: required })],
    template: templateOf({ MetadataOptions: { HttpTokens: "required" } }),
  },
  {
    name: "a template that makes them optional",
    verdict: "violated",
    because: ["metadataOptions.httpTokens"],
    severity: "high",
    resources: [launchTemplate({ metadataOptions: optional })],
    template: templateOf({ MetadataOptions: { HttpTokens: "optional" } }),
  },
  {
    name: "a template that says nothing",
    verdict: "violated",
    severity: "medium",
    resources: [launchTemplate({})],
    template: templateOf({ InstanceType: "t3.micro" }),
  },
  {
    name: "a template without a metadata service",
    verdict: "not violated",
    resources: [launchTemplate({ metadataOptions: { httpEndpoint: "disabled" } })],
    template: templateOf({ MetadataOptions: { HttpEndpoint: "disabled" } }),
  },
  {
    name: "a template that says nothing, and the account's default requires them",
    verdict: "not violated",
    resources: [launchTemplate({}), byDefault("required")],
  },
  {
    name: "a template that is there already, and the account's default requires them",
    verdict: "not violated",
    resources: [launchTemplate({}, { existing: true }), byDefault("required")],
  },
  {
    name: "tokens that are not known",
    verdict: "cannot tell",
    because: ["metadataOptions.httpTokens"],
    resources: [launchTemplate({ metadataOptions: { httpTokens: unknown() } })],
    template: templateOf({ MetadataOptions: { HttpTokens: { Ref: "Tokens" } } }, parameter("Tokens")),
  },
  {
    name: "an image that requires them",
    verdict: "not violated",
    because: ["imageId"],
    resources: [launchTemplate({ imageId: image })],
    template: templateOf({ ImageId: imageParameter }),
  },
  {
    name: "a launch configuration that requires tokens",
    verdict: "not violated",
    resources: [configuration({ metadataOptions: required })],
    template: configurationOf({ MetadataOptions: { HttpTokens: "required" } }),
  },
  {
    name: "a launch configuration that makes them optional",
    verdict: "violated",
    severity: "high",
    resources: [configuration({ metadataOptions: optional })],
    template: configurationOf({ MetadataOptions: { HttpTokens: "optional" } }),
  },
  {
    name: "a launch configuration that says nothing",
    verdict: "violated",
    severity: "medium",
    resources: [configuration({})],
    template: configurationOf({ InstanceType: "t3.micro" }),
  },
]);
