import type { Shapes } from "../../../core/model/shapes.generated.ts";
import { OneOf, Unknown } from "../../../core/model/value.ts";
import { type Adapters, type Get, itself, type Table } from "../adapter.ts";
import { isScalar, over } from "../choices.ts";
import { isMap } from "../place.ts";

type Action = NonNullable<NonNullable<Shapes["aws:lb/listener:Listener"]["defaultActions"]>[number]>;

/** One action of listeners and of their rules. */
const action: Table<Action> = {
  redirect: "RedirectConfig",
  fixedResponse: "FixedResponseConfig",
  forward: {
    from: "ForwardConfig",
    table: {
      targetGroups: { from: "TargetGroups", table: { arn: "TargetGroupArn" } },
      stickiness: { from: "TargetGroupStickinessConfig", table: { duration: "DurationSeconds" } },
    },
  },
  authenticateCognito: "AuthenticateCognitoConfig",
  authenticateOidc: {
    from: "AuthenticateOidcConfig",
    table: { clientSecret: "ClientSecret" },
  },
};

/** The attribute `key` of a list of keys and values; not known where a key before it is not. */
const attribute =
  (key: string) =>
  (get: Get): unknown =>
    found(get("LoadBalancerAttributes"), key);

function found(list: unknown, key: string): unknown {
  return over(list, (plain) => {
    if (!Array.isArray(plain)) return undefined;
    const match = plain.find((each) => isMap(each) && each["Key"] === key);
    if (isMap(match)) return match["Value"];
    const open = plain.some((each) => each instanceof Unknown || each instanceof OneOf || !keyed(each));
    return open ? new Unknown({ kind: "unsupported", what: "attributes of which some are not known" }) : undefined;
  });
}

const keyed = (each: unknown): boolean => isMap(each) && isScalar(each["Key"]);

function accessLogs(get: Get): unknown {
  const list = get("LoadBalancerAttributes");
  const logs = {
    enabled: found(list, "access_logs.s3.enabled"),
    bucket: found(list, "access_logs.s3.bucket"),
    prefix: found(list, "access_logs.s3.prefix"),
  };
  return logs.enabled === undefined && logs.bucket === undefined ? undefined : logs;
}

const from = "LoadBalancerAttributes";

/** The older way to write the conditions of a rule: a field and its values. */
const oldCondition =
  (field: string) =>
  (get: Get): unknown =>
    get("Field") === field && get("Values") !== undefined ? { values: get("Values") } : undefined;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ElasticLoadBalancingV2.html */
export const elasticLoadBalancing: Adapters = {
  "AWS::ElasticLoadBalancingV2::LoadBalancer": {
    refers: "arn",
    parts: [
      itself("aws:lb/loadBalancer:LoadBalancer", {
        loadBalancerType: "Type",
        internal: { from: "Scheme", make: (scheme) => (typeof scheme === "string" ? scheme === "internal" : scheme) },
        accessLogs: { from, compute: accessLogs },
        dropInvalidHeaderFields: { from, compute: attribute("routing.http.drop_invalid_header_fields.enabled") },
        desyncMitigationMode: { from, compute: attribute("routing.http.desync_mitigation_mode") },
        enableDeletionProtection: { from, compute: attribute("deletion_protection.enabled") },
        enableHttp2: { from, compute: attribute("routing.http2.enabled") },
        enableWafFailOpen: { from, compute: attribute("waf.fail_open.enabled") },
        enableCrossZoneLoadBalancing: { from, compute: attribute("load_balancing.cross_zone.enabled") },
        xffHeaderProcessingMode: { from, compute: attribute("routing.http.xff_header_processing.mode") },
      }),
    ],
  },
  "AWS::ElasticLoadBalancingV2::Listener": {
    refers: "arn",
    parts: [
      itself("aws:lb/listener:Listener", {
        certificateArn: "Certificates.0.CertificateArn",
        defaultActions: { from: "DefaultActions", list: true, table: action },
        alpnPolicy: "AlpnPolicy.0",
      }),
    ],
  },
  "AWS::ElasticLoadBalancingV2::ListenerRule": {
    refers: "arn",
    parts: [
      itself("aws:lb/listenerRule:ListenerRule", {
        actions: { from: "Actions", list: true, table: action },
        conditions: {
          from: "Conditions",
          list: true,
          table: {
            hostHeader: {
              from: ["HostHeaderConfig", "Values"],
              compute: (get) => oldCondition("host-header")(get) ?? values(get("HostHeaderConfig")),
            },
            pathPattern: {
              from: ["PathPatternConfig", "Values"],
              compute: (get) => oldCondition("path-pattern")(get) ?? values(get("PathPatternConfig")),
            },
            sourceIp: "SourceIpConfig",
            httpHeader: "HttpHeaderConfig",
            httpRequestMethod: "HttpRequestMethodConfig",
            queryStrings: "QueryStringConfig.Values",
          },
        },
      }),
    ],
  },
};

const values = (config: unknown): unknown =>
  over(config, (plain) => (isMap(plain) ? { values: plain["Values"], regexValues: plain["RegexValues"] } : plain));
