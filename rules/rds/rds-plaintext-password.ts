import { defineRule } from "../../core/engine/rule.ts";
import { answered } from "../../core/model/answer.ts";
import type { AnyField, Field } from "../../core/model/field.ts";
import { type Asked, eachLeak } from "../../core/secrets/answers.ts";
import { isLiteral } from "../../core/secrets/literal.ts";

/** Every name under which one of these services takes a password; each type has its own. */
interface Passwords {
  readonly password?: string;
  readonly masterPassword?: string;
  readonly adminUserPassword?: string;
  readonly passwords?: readonly string[];
  readonly authenticationMode?: { readonly passwords?: readonly string[] };
}

export const rdsPlaintextPassword = defineRule({
  id: "rds-plaintext-password",
  title: "The database's password is written in the code",
  theme: "secrets",
  severity: "high",
  severityReason: "The password opens all data of the store, and everybody who reads the repository has it.",
  equivalents: {
    cdknag: ["DocumentDBCredentialsInSecretsManager", "AwsSolutions-DOC3"],
    guard: [
      "DMS_NO_PLAINTEXT_PASSWORD",
      "RDS_CLUSTER_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD",
      "RDS_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD",
      "REDSHIFT_CLUSTER_MASTER_USER_PASSWORD_NO_PLAINTEXT_PASSWORD",
    ],
  },
  cwe: [798, 259],
  why: "Whoever sees the repository, a fork of it or the log of a build signs in to the database with every order and customer.",
  fix: "Let the service keep the password (`manageMasterUserPassword: true`), or take it from an encrypted setting (`config.requireSecret`). Then change it: the repository's history keeps the old one.",
  sources: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html",
  ],
  on: [
    "aws:dms/endpoint:Endpoint",
    "aws:docdb/cluster:Cluster",
    "aws:docdb/elasticCluster:ElasticCluster",
    "aws:elasticache/user:User",
    "aws:memorydb/user:User",
    "aws:rds/cluster:Cluster",
    "aws:rds/instance:Instance",
    "aws:redshift/cluster:Cluster",
    "aws:redshiftserverless/namespace:Namespace",
  ],
  violatedWhen(resource) {
    // An account never tells a password.
    if (resource.lifecycle === "observed") return [];
    const fields = resource.fields as Field<Passwords>;
    const single = (["password", "masterPassword", "adminUserPassword"] as const).map((name) => fields.at(name));
    const lists = [fields.at("passwords"), fields.at("authenticationMode").at("passwords")];
    const found = [...single.map((each) => asked(each as AnyField)), ...lists.flatMap(inList)];
    return eachLeak(found, resource.fields as AnyField);
  },
});

const asked = (field: AnyField): Asked => [field, isLiteral(field)];

function inList(list: Field<readonly string[]>): readonly Asked[] {
  if (list.state === "unknown") return [[list as AnyField, answered("unknown", list as AnyField)]];
  return list.elements().map((each) => asked(each as AnyField));
}
