import type { Action, ForwardActionConfig, RuleCondition } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { Tree } from "./resource.ts";

type Rule = Tree<"aws:lb/listenerRule:ListenerRule">;

/**
 * The actions of a listener or a rule. What an OIDC action keeps secret is in no answer of AWS and not looked for.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html
 */
export function actionTrees(actions: readonly Action[] | undefined) {
  return (actions ?? []).map(actionTree) satisfies Rule["actions"];
}

function actionTree(action: Action) {
  const { RedirectConfig: redirect, FixedResponseConfig: fixed, ForwardConfig: forward } = action;
  const { AuthenticateOidcConfig: oidc, AuthenticateCognitoConfig: cognito, JwtValidationConfig: token } = action;
  return {
    type: action.Type,
    order: action.Order,
    targetGroupArn: action.TargetGroupArn,
    redirect: redirect && {
      host: redirect.Host,
      path: redirect.Path,
      port: redirect.Port,
      protocol: redirect.Protocol,
      query: redirect.Query,
      statusCode: redirect.StatusCode,
    },
    fixedResponse: fixed && {
      contentType: fixed.ContentType,
      messageBody: fixed.MessageBody,
      statusCode: fixed.StatusCode,
    },
    forward: forward && forwardTree(forward),
    authenticateOidc: oidc && {
      authorizationEndpoint: oidc.AuthorizationEndpoint,
      clientId: oidc.ClientId,
      issuer: oidc.Issuer,
      onUnauthenticatedRequest: oidc.OnUnauthenticatedRequest,
      scope: oidc.Scope,
      tokenEndpoint: oidc.TokenEndpoint,
      userInfoEndpoint: oidc.UserInfoEndpoint,
    },
    authenticateCognito: cognito && {
      onUnauthenticatedRequest: cognito.OnUnauthenticatedRequest,
      scope: cognito.Scope,
      userPoolArn: cognito.UserPoolArn,
      userPoolClientId: cognito.UserPoolClientId,
      userPoolDomain: cognito.UserPoolDomain,
    },
    jwtValidation: token && { issuer: token.Issuer, jwksEndpoint: token.JwksEndpoint },
  };
}

function forwardTree({ TargetGroups: groups, TargetGroupStickinessConfig: sticky }: ForwardActionConfig) {
  return {
    targetGroups: (groups ?? []).map((group) => ({ arn: group.TargetGroupArn, weight: group.Weight })),
    stickiness: sticky && { enabled: sticky.Enabled, duration: sticky.DurationSeconds },
  };
}

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html */
export function conditionTrees(conditions: readonly RuleCondition[] | undefined) {
  return (conditions ?? []).map(conditionTree) satisfies Rule["conditions"];
}

function conditionTree(condition: RuleCondition) {
  const { HostHeaderConfig: host, PathPatternConfig: path, HttpHeaderConfig: header } = condition;
  const { QueryStringConfig: query, HttpRequestMethodConfig: method, SourceIpConfig: source } = condition;
  return {
    hostHeader: host && { values: host.Values, regexValues: host.RegexValues },
    pathPattern: path && { values: path.Values, regexValues: path.RegexValues },
    httpHeader: header && {
      httpHeaderName: header.HttpHeaderName,
      values: header.Values,
      regexValues: header.RegexValues,
    },
    queryStrings: query && (query.Values ?? []).map(({ Key: key, Value: value }) => ({ key, value })),
    httpRequestMethod: method && { values: method.Values },
    sourceIp: source && { values: source.Values },
  };
}
