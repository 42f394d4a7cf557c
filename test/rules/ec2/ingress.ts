import { type CaseResource, parameter, ref, resource, template } from "../../support/rule-cases.ts";

type Group = Parameters<typeof resource<"aws:ec2/securityGroup:SecurityGroup">>[2];
type Ingress = NonNullable<Group["ingress"]>;
type Rule = Parameters<typeof resource<"aws:ec2/securityGroupRule:SecurityGroupRule">>[2];
type IngressRule = Parameters<typeof resource<"aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule">>[2];

export const everyone = "0.0.0.0/0";
export const lowerHalf = "0.0.0.0/1";
export const upperHalf = "128.0.0.0/1";

/** A permission for a range of TCP ports. */
export const tcp = (fromPort: number, toPort = fromPort) => ({ protocol: "tcp", fromPort, toPort });

/** A group whose own blocks let something in. */
export const group = (ingress?: Ingress): CaseResource =>
  resource("aws:ec2/securityGroup:SecurityGroup", "web", ingress === undefined ? {} : { ingress });

/** The older rule resource: ingress into the group above, unless it says otherwise. */
export const rule = (inputs: Rule, name = "rule"): CaseResource =>
  resource("aws:ec2/securityGroupRule:SecurityGroupRule", name, {
    type: "ingress",
    securityGroupId: ref("web"),
    ...inputs,
  });

/** The newer rule resource. */
export const ingressRule = (inputs: IngressRule, name = "rule"): CaseResource =>
  resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", name, {
    securityGroupId: ref("web"),
    ...inputs,
  });

/** The same as CloudFormation. */
export const from = (FromPort: unknown, ToPort: unknown, more: object): object => ({
  IpProtocol: "tcp",
  FromPort,
  ToPort,
  ...more,
});

const web = (SecurityGroupIngress?: unknown): object => ({
  Web: {
    Type: "AWS::EC2::SecurityGroup",
    Properties: { GroupDescription: "web", ...(SecurityGroupIngress !== undefined && { SecurityGroupIngress }) },
  },
});

/** A template with a group and its own blocks. */
export const stack = (ingress?: unknown, more: object = {}): object => template(web(ingress), more);

const groupId = { "Fn::GetAtt": ["Web", "GroupId"] };

/** A template with a group and rules that are resources of their own. */
export const rulesOf = (rules: readonly object[], more: object = {}): object =>
  template(
    {
      ...web(),
      ...Object.fromEntries(
        rules.map((properties, index) => [
          `Rule${index}`,
          { Type: "AWS::EC2::SecurityGroupIngress", Properties: { GroupId: groupId, ...properties } },
        ]),
      ),
    },
    more,
  );

/** A parameter for something that only the deployment knows. */
export const asked = parameter("Asked");
export const answer = { Ref: "Asked" };
