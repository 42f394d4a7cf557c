import { ref, resource, template } from "../../support/rule-cases.ts";

type Instance = Parameters<typeof resource<"aws:ec2/instance:Instance">>[2];
type Template = Parameters<typeof resource<"aws:ec2/launchTemplate:LaunchTemplate">>[2];

export const ami = "ami-0123456789abcdef0";

/** A machine of the shop. */
export const instance = (inputs: Instance, more: { existing?: boolean; provider?: string } = {}) =>
  resource("aws:ec2/instance:Instance", "web", { ami, instanceType: "t3.micro", ...inputs }, more);

export const launchTemplate = (inputs: Template, more: { existing?: boolean } = {}) =>
  resource("aws:ec2/launchTemplate:LaunchTemplate", "base", inputs, more);

/** The machine made from the template above. */
export const launched = (inputs: Instance = {}) => instance({ launchTemplate: { id: ref("base") }, ...inputs });

/** The same as CloudFormation. */
export const machine = (properties: object) => ({
  Web: { Type: "AWS::EC2::Instance", Properties: { ImageId: ami, InstanceType: "t3.micro", ...properties } },
});
export const stack = (properties: object, more: object = {}) => template(machine(properties), more);

export const base = (LaunchTemplateData: object) => ({
  Base: { Type: "AWS::EC2::LaunchTemplate", Properties: { LaunchTemplateData } },
});
export const fromBase = { LaunchTemplate: { LaunchTemplateId: { Ref: "Base" }, Version: "1" } };
