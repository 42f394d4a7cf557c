import { suite } from "uvu";
import * as assert from "uvu/assert";
import { outcomesOf } from "../../../cli/testing/cases.ts";
import { rdsPlaintextPassword } from "../../../rules/rds/rds-plaintext-password.ts";
import { readEstate } from "../../support/fake-aws/read-estate.ts";
import { resource, ruleCases, secret, template, unknown } from "../../support/rule-cases.ts";

const db = (more: Parameters<typeof resource<"aws:rds/instance:Instance">>[2]) =>
  resource("aws:rds/instance:Instance", "orders", { engine: "postgres", ...more });
const database = (more: object, sections: object = {}) =>
  template({ Orders: { Type: "AWS::RDS::DBInstance", Properties: { Engine: "postgres", ...more } } }, sections);
const one = (Type: string, Properties: object, sections: object = {}) =>
  template({ Store: { Type, Properties } }, sections);
const word = "kQ9v-tangerine";

ruleCases(rdsPlaintextPassword, [
  {
    name: "no password: the service keeps it",
    verdict: "not violated",
    resources: [db({ manageMasterUserPassword: true })],
    template: database({ ManageMasterUserPassword: true }),
  },
  {
    name: "a password in the code",
    verdict: "violated",
    because: ["password"],
    resources: [db({ password: word })],
    template: database({ MasterUserPassword: word }),
  },
  {
    name: "the place of a password is what the database will have",
    verdict: "violated",
    resources: [db({ password: "changeme" })],
    template: database({ MasterUserPassword: "changeme" }),
  },
  {
    name: "a write-only password",
    verdict: "not violated",
    resources: [db({ passwordWo: word, passwordWoVersion: 1 })],
  },
  {
    name: "a password that is marked as secret: the SDK marks it by itself",
    verdict: "not violated",
    but: { program: "violated", preview: "cannot tell" },
    resources: [db({ password: secret(word) })],
    template: database(
      { MasterUserPassword: { Ref: "Password" } },
      { Parameters: { Password: { Type: "String", NoEcho: true, Default: word } } },
    ),
  },
  {
    name: "a secret that CloudFormation fetches",
    verdict: "not violated",
    template: database({ MasterUserPassword: "{{resolve:secretsmanager:orders-db:SecretString:password}}" }),
  },
  {
    name: "a secure parameter that CloudFormation fetches",
    verdict: "not violated",
    template: database({ MasterUserPassword: "{{resolve:ssm-secure:orders-db:1}}" }),
  },
  {
    name: "a parameter without a default",
    verdict: "not violated",
    template: database({ MasterUserPassword: { Ref: "Password" } }, { Parameters: { Password: { Type: "String" } } }),
  },
  {
    name: "the default of a parameter that everybody sees",
    verdict: "violated",
    template: database(
      { MasterUserPassword: { Ref: "Password" } },
      { Parameters: { Password: { Type: "String", Default: word } } },
    ),
  },
  {
    name: "a password that a macro makes",
    verdict: "cannot tell",
    template: database({ MasterUserPassword: { "Fn::Transform": { Name: "Passwords" } } }),
  },
  {
    name: "a password that only the deployment will know, and nothing says from where",
    verdict: "cannot tell",
    // There it is a variable, whose value is given with the deployment.
    but: { hcl: "not violated" },
    because: ["password"],
    resources: [db({ password: unknown() })],
  },
  {
    name: "a cluster",
    verdict: "violated",
    because: ["masterPassword"],
    resources: [resource("aws:rds/cluster:Cluster", "orders", { masterPassword: word })],
    template: one("AWS::RDS::DBCluster", { MasterUserPassword: word }),
  },
  {
    name: "a cluster whose password the service keeps",
    verdict: "not violated",
    resources: [resource("aws:rds/cluster:Cluster", "orders", { manageMasterUserPassword: true })],
    template: one("AWS::RDS::DBCluster", { ManageMasterUserPassword: true }),
  },
  {
    name: "a cluster of Redshift",
    verdict: "violated",
    resources: [resource("aws:redshift/cluster:Cluster", "sales", { masterPassword: word })],
    template: one("AWS::Redshift::Cluster", { MasterUserPassword: word }),
  },
  {
    name: "a namespace of Redshift Serverless",
    verdict: "violated",
    because: ["adminUserPassword"],
    resources: [resource("aws:redshiftserverless/namespace:Namespace", "sales", { adminUserPassword: word })],
    template: one("AWS::RedshiftServerless::Namespace", { NamespaceName: "sales", AdminUserPassword: word }),
  },
  {
    name: "a cluster of documents",
    verdict: "violated",
    resources: [resource("aws:docdb/cluster:Cluster", "carts", { masterPassword: word })],
    template: one("AWS::DocDB::DBCluster", { MasterUserPassword: word }),
  },
  {
    name: "an elastic cluster of documents",
    verdict: "violated",
    resources: [resource("aws:docdb/elasticCluster:ElasticCluster", "carts", { adminUserPassword: word })],
    template: one("AWS::DocDBElastic::Cluster", { AdminUserPassword: word }),
  },
  {
    name: "the source of a migration",
    verdict: "violated",
    because: ["password"],
    resources: [
      resource("aws:dms/endpoint:Endpoint", "orders", {
        endpointId: "orders",
        endpointType: "source",
        engineName: "postgres",
        password: word,
      }),
    ],
    template: one("AWS::DMS::Endpoint", { EndpointType: "source", EngineName: "postgres", Password: word }),
  },
  {
    name: "the source of a migration whose password Secrets Manager keeps",
    verdict: "not violated",
    template: one("AWS::DMS::Endpoint", {
      EndpointType: "source",
      EngineName: "postgres",
      Password: "{{resolve:secretsmanager:orders-db:SecretString:password}}",
    }),
  },
  {
    name: "a user of the cache",
    verdict: "violated",
    because: ["passwords.0"],
    resources: [resource("aws:elasticache/user:User", "web", { passwords: [word] })],
    template: one("AWS::ElastiCache::User", { Passwords: [word] }),
  },
  {
    name: "the second password of a user",
    verdict: "violated",
    because: ["passwords.1"],
    template: one(
      "AWS::ElastiCache::User",
      { Passwords: [{ Ref: "Password" }, word] },
      { Parameters: { Password: { Type: "String", NoEcho: true } } },
    ),
  },
  {
    name: "passwords that only the deployment will know",
    verdict: "cannot tell",
    resources: [resource("aws:elasticache/user:User", "web", { passwords: unknown() })],
    template: one(
      "AWS::ElastiCache::User",
      { Passwords: { Ref: "Passwords" } },
      { Parameters: { Passwords: { Type: "CommaDelimitedList" } } },
    ),
  },
  {
    name: "a user of MemoryDB",
    verdict: "violated",
    because: ["authenticationMode.passwords.0"],
    resources: [
      resource("aws:memorydb/user:User", "web", { authenticationMode: { type: "password", passwords: [word] } }),
    ],
    template: one("AWS::MemoryDB::User", { AuthenticationMode: { Type: "password", Passwords: [word] } }),
  },
  {
    name: "a user that signs in with a role",
    verdict: "not violated",
    resources: [resource("aws:memorydb/user:User", "web", { authenticationMode: { type: "iam" } })],
    template: one("AWS::MemoryDB::User", { AuthenticationMode: { Type: "iam" } }),
  },
  {
    name: "an empty password, as imports leave it",
    verdict: "not violated",
    resources: [db({ password: "" })],
    template: database({ MasterUserPassword: "" }),
  },
]);

const live = suite("rds-plaintext-password in an account");

live("an account never tells a password: nothing is said of its databases", async () => {
  const { unit } = await readEstate({ databases: [{ DBInstanceIdentifier: "orders", Engine: "postgres" }] });
  const verdicts = outcomesOf(rdsPlaintextPassword, {}, unit).map(({ verdict }) => verdict);
  assert.equal(verdicts, ["not applicable"]);
});

live.run();
