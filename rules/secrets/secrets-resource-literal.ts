import { defineRule } from "../../core/engine/rule.ts";
import { Answer, answered } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";
import type { Resource } from "../../core/model/resource.ts";
import { eachLeak } from "../../core/secrets/answers.ts";
import { credentialSigns } from "../../core/secrets/forms.ts";
import { credentialsBelow, type JudgedElsewhere } from "../../core/secrets/tree.ts";

/** What rules of their own judge, by the head of the path; a star stands for an index. */
const judgedElsewhere: Readonly<Record<string, readonly string[]>> = {
  "aws:codebuild/project:Project": [
    "environment.environmentVariables",
    "source.location",
    "secondarySources.*.location",
  ],
  "aws:codebuild/sourceCredential:SourceCredential": ["token"],
  "aws:dms/endpoint:Endpoint": ["password"],
  "aws:docdb/cluster:Cluster": ["masterPassword"],
  "aws:docdb/elasticCluster:ElasticCluster": ["adminUserPassword"],
  "aws:ec2/instance:Instance": ["userData", "userDataBase64"],
  "aws:ec2/launchConfiguration:LaunchConfiguration": ["userData", "userDataBase64"],
  "aws:ec2/launchTemplate:LaunchTemplate": ["userData"],
  "aws:ec2/spotInstanceRequest:SpotInstanceRequest": ["userData", "userDataBase64"],
  "aws:ecs/taskDefinition:TaskDefinition": ["containerDefinitions.*.environment"],
  "aws:elasticache/user:User": ["passwords", "authenticationMode.passwords"],
  "aws:lambda/function:Function": ["environment.variables"],
  "aws:memorydb/user:User": ["authenticationMode.passwords"],
  "aws:rds/cluster:Cluster": ["masterPassword"],
  "aws:rds/instance:Instance": ["password"],
  "aws:redshift/cluster:Cluster": ["masterPassword"],
  "aws:redshiftserverless/namespace:Namespace": ["adminUserPassword"],
  "aws:secretsmanager/secretVersion:SecretVersion": ["secretString", "secretBinary"],
};

export const secretsResourceLiteral = defineRule({
  id: "secrets-resource-literal",
  title: "A credential stands in a property of the resource",
  theme: "secrets",
  severity: "high",
  severityReason: "What has the form of a key is one, and names, tags and descriptions are read by everybody.",
  cwe: [798, 312],
  why: "A key in a tag, a policy or a header is seen by all who may look at the resource, and by all who read the code.",
  fix: "Take it out and keep it in Secrets Manager; let what needs it fetch it. Then change the credential: it has been seen.",
  sources: [
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html",
    "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html",
  ],
  on: ["*"],
  violatedWhen(resource) {
    if (!resource.mayHold(credentialSigns)) return new Answer("no");
    const fields = resource.fields as AnyField;
    // Of what a scan may not read, nothing stands in the code.
    if (fields.state === "unknown") return resource.lifecycle === "observed" ? [] : answered("unknown", fields);
    return eachLeak(credentialsBelow(fields, elsewhere(resource)), fields);
  },
});

/** Of an encrypted parameter no other rule judges the value, nor of what AWS fills in by itself from `tags`. */
function elsewhere(resource: Resource): JudgedElsewhere {
  const paths = (judgedElsewhere[resource.type] ?? []).map((path) => path.split("."));
  const isPlainParameter =
    resource.type === "aws:ssm/parameter:Parameter" &&
    (resource.fields as AnyField).children().some(({ key, raw }) => key === "type" && raw !== "SecureString");
  if (isPlainParameter) paths.push(["value"], ["insecureValue"]);
  return (path) =>
    path[0] === "tagsAll" || paths.some((steps) => steps.every((step, at) => step === "*" || step === path[at]));
}
