import { defineRule } from "../../core/engine/rule.ts";
import { all, answered, equals, not, within } from "../../core/model/answer.ts";
import type { AnyField, Field } from "../../core/model/field.ts";
import { isA, type Resource } from "../../core/model/resource.ts";
import { type Asked, eachLeak, holdsSecret, pairsOf } from "../../core/secrets/answers.ts";
import { isLiteral } from "../../core/secrets/literal.ts";

const variables = "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_EnvironmentVariable.html";
const project = "aws:codebuild/project:Project";
const credential = "aws:codebuild/sourceCredential:SourceCredential";

export const codebuildEnvSecrets = defineRule({
  id: "codebuild-env-secrets",
  title: "The build holds a credential in clear text",
  theme: "secrets",
  severity: "high",
  severityReason: "Everybody who may see a build sees the credential, and it opens the code or the account.",
  controls: { fsbp: ["CodeBuild.1", "CodeBuild.2"] },
  equivalents: {
    prowler: [
      "codebuild_project_no_secrets_in_variables",
      "codebuild_project_source_repo_url_no_sensitive_credentials",
    ],
    cdknag: ["CodeBuildProjectEnvVarAwsCred"],
    guard: ["CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK"],
  },
  cwe: [312, 522, 798],
  why: "Console, CLI and logs show the build's variables and the address of its source: who reads them can push code into the shop.",
  fix: 'Set the variable\'s `type` to `"SECRETS_MANAGER"` or `"PARAMETER_STORE"` and its `value` to the name of the secret; connect the source with CodeConnections instead of a token. Then change the credential.',
  sources: [variables, "https://docs.aws.amazon.com/codebuild/latest/userguide/connections-github-app.html"],
  on: [project, credential],
  restsOn: [{ setting: "environment.environmentVariables.type: PLAINTEXT", source: variables }],
  violatedWhen(resource) {
    const found = isA(resource, project) ? inProject(resource) : inCredential(resource as Resource<typeof credential>);
    return eachLeak(found, resource.fields as AnyField);
  },
});

function inProject({ fields }: Resource<typeof project>): readonly Asked[] {
  const plain = pairsOf(fields.at("environment").at("environmentVariables"), (variable) =>
    equals(variable.at("type").or("PLAINTEXT", { source: variables }), "PLAINTEXT"),
  );
  const others = fields.at("secondarySources");
  const sources = [fields.at("source"), ...others.elements()];
  const locations = sources.map((source): Asked => {
    const location = (source as Field<{ readonly location?: string }>).at("location") as AnyField;
    return [location, holdsSecret(location)];
  });
  const hidden: readonly Asked[] =
    others.state === "unknown" ? [[others as AnyField, answered("unknown", others as AnyField)]] : [];
  return [...plain, ...locations, ...hidden];
}

/** With a connection or a secret, the token is an ARN. */
function inCredential({ fields }: Resource<typeof credential>): readonly Asked[] {
  const token = fields.at("token") as AnyField;
  const kept = within(fields.at("authType").orAbsent("no"), ["CODECONNECTIONS", "SECRETS_MANAGER"]);
  return [[token, all(isLiteral(token), not(kept))]];
}
