/**
 * Of the actions that rules ask about, those that cannot be limited to resources: only a `Resource` of `*` grants them.
 * A test holds the list against the table of all actions, which is too large to be loaded for every check.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const wildcardOnly: ReadonlySet<string> = new Set([
  "amplify:createapp",
  "appsync:createapikey",
  "bedrock-agentcore:createagentruntime",
  "bedrock-agentcore:createbrowser",
  "bedrock-agentcore:createcodeinterpreter",
  "cloudformation:createstackset",
  "codestar:createproject",
  "cognito-identity:getcredentialsforidentity",
  "cognito-identity:setidentitypoolroles",
  "datapipeline:createpipeline",
  "elasticmapreduce:runjobflow",
  "emr-serverless:createapplication",
  "gamelift:createbuild",
  "gamelift:createfleet",
  "glue:createdevendpoint",
  "kinesisanalytics:createapplication",
  "lambda:createeventsourcemapping",
  "lightsail:downloaddefaultkeypair",
  "omics:createworkflow",
  "rolesanywhere:createprofile",
  "rolesanywhere:createtrustanchor",
  "secretsmanager:batchgetsecretvalue",
]);
