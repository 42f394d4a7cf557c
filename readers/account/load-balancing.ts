import {
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
  type Listener,
  type LoadBalancer,
  type LoadBalancerAttribute,
  type Rule,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { Unknown } from "../../core/model/value.ts";
import { actionTrees, conditionTrees } from "./load-balancing-actions.ts";
import type { Outcome } from "./outcome.ts";
import type { AccountResource, Tree } from "./resource.ts";
import { companionAddress, compare, notRead, type Scan } from "./scan.ts";

const balancerType = "aws:lb/loadBalancer:LoadBalancer";
const listenerType = "aws:lb/listener:Listener";
const ruleType = "aws:lb/listenerRule:ListenerRule";
const calls = {
  balancers: "elasticloadbalancing:DescribeLoadBalancers",
  attributes: "elasticloadbalancing:DescribeLoadBalancerAttributes",
  listeners: "elasticloadbalancing:DescribeListeners",
  rules: "elasticloadbalancing:DescribeRules",
} as const;

/**
 * Load balancers with their attributes, listeners and rules. The default rule of a listener is the listener's own
 * default action and no resource.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html
 */
export async function readLoadBalancing(scan: Scan): Promise<void> {
  const client = new ElasticLoadBalancingV2Client(scan.settings());
  const { pages, refused } = await scan.calls.list(
    calls.balancers,
    (Marker) => client.send(new DescribeLoadBalancersCommand({ PageSize: 400, Marker })),
    (page) => page.NextMarker,
  );
  if (refused !== undefined) {
    const listed = {
      what: "load balancers",
      types: [balancerType] as const,
      companions: [listenerType, ruleType] as const,
    };
    scan.incomplete(refused, listed, pages.length > 0);
  }
  const balancers = pages.flatMap((page) => page.LoadBalancers ?? []);
  await Promise.all(balancers.map((balancer) => readBalancer(scan, client, balancer)));
  client.destroy();
}

async function readBalancer(scan: Scan, client: ElasticLoadBalancingV2Client, balancer: LoadBalancer): Promise<void> {
  const { LoadBalancerArn: arn = "" } = balancer;
  const send = () => client.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }));
  const [attributes, listing] = await Promise.all([
    scan.calls.ask(calls.attributes, send),
    scan.calls.list(
      calls.listeners,
      (Marker) => client.send(new DescribeListenersCommand({ LoadBalancerArn: arn, PageSize: 400, Marker })),
      (page) => page.NextMarker,
    ),
  ]);
  if (attributes.kind === "gone") {
    scan.vanished();
    return;
  }
  const settings = attributeTree(scan, attributes);
  const tree: Tree<typeof balancerType> = { ...balancerTree(scan, balancer), ...settings };
  const owner = scan.add(balancerType, { address: arn, call: calls.balancers, tree }) as unknown as AccountResource;
  if (listing.refused !== undefined) {
    scan.incomplete(listing.refused, { what: "listeners of some load balancers", types: [ruleType] }, false);
    // It stands for the listeners that were not told: at the load balancer, none may look absent.
    const rest = { kind: "refused", why: listing.refused } as const;
    scan.addCompanion(owner, listenerType, calls.listeners, rest, () => undefined);
  }
  const listeners = listing.pages.flatMap((page) => page.Listeners ?? []);
  const withRules = balancer.Type === "application";
  await Promise.all(listeners.map((listener) => readListener(scan, client, owner, listener, withRules)));
}

async function readListener(
  scan: Scan,
  client: ElasticLoadBalancingV2Client,
  balancer: AccountResource,
  listener: Listener,
  withRules: boolean,
): Promise<void> {
  const { ListenerArn: arn = "" } = listener;
  const resource = scan.add(listenerType, {
    address: arn,
    call: calls.listeners,
    tree: listenerTree(scan, listener),
    owner: { property: "loadBalancerArn", resource: balancer },
  }) as unknown as AccountResource;
  if (!withRules) return;
  const { pages, refused } = await scan.calls.list(
    calls.rules,
    (Marker) => client.send(new DescribeRulesCommand({ ListenerArn: arn, PageSize: 400, Marker })),
    (page) => page.NextMarker,
  );
  if (refused !== undefined) {
    scan.incomplete(refused, { what: "rules of some listeners", types: [] }, false);
    scan.addCompanion(resource, ruleType, calls.rules, { kind: "refused", why: refused }, () => undefined);
  }
  for (const rule of pages.flatMap((page) => page.Rules ?? []).filter((each) => each.IsDefault !== true)) {
    scan.add(ruleType, {
      address: rule.RuleArn ?? companionAddress(arn, ruleType, rule.Priority ?? ""),
      call: calls.rules,
      tree: ruleTree(scan, arn, rule),
      owner: { property: "listenerArn", resource },
    });
  }
}

function balancerTree(scan: Scan, balancer: LoadBalancer): Tree<typeof balancerType> {
  const { LoadBalancerArn: arn = "", AvailabilityZones: zones = [] } = balancer;
  const subnets = zones.map((zone) => zone.SubnetId ?? "").sort(compare);
  return {
    id: arn,
    arn,
    arnSuffix: arn.slice(arn.indexOf(":loadbalancer/") + ":loadbalancer/".length),
    customerOwnedIpv4Pool: balancer.CustomerOwnedIpv4Pool,
    dnsName: balancer.DNSName,
    enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: balancer.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic,
    internal: balancer.Scheme === "internal",
    ipAddressType: balancer.IpAddressType,
    loadBalancerType: balancer.Type,
    name: balancer.LoadBalancerName,
    region: scan.where.region,
    securityGroups: [...(balancer.SecurityGroups ?? [])].sort(compare),
    subnets,
    tags: notRead,
    tagsAll: notRead,
    vpcId: balancer.VpcId,
    zoneId: balancer.CanonicalHostedZoneId,
  };
}

/** How the attributes of AWS are called in the model, and what their texts stand for. */
const attributeNames = {
  "client_keep_alive.seconds": ["clientKeepAlive", "number"],
  "deletion_protection.enabled": ["enableDeletionProtection", "flag"],
  "idle_timeout.timeout_seconds": ["idleTimeout", "number"],
  "load_balancing.cross_zone.enabled": ["enableCrossZoneLoadBalancing", "flag"],
  "routing.http.desync_mitigation_mode": ["desyncMitigationMode", "text"],
  "routing.http.drop_invalid_header_fields.enabled": ["dropInvalidHeaderFields", "flag"],
  "routing.http.preserve_host_header.enabled": ["preserveHostHeader", "flag"],
  "routing.http.x_amzn_tls_version_and_cipher_suite.enabled": ["enableTlsVersionAndCipherSuiteHeaders", "flag"],
  "routing.http.xff_client_port.enabled": ["enableXffClientPort", "flag"],
  "routing.http.xff_header_processing.mode": ["xffHeaderProcessingMode", "text"],
  "routing.http2.enabled": ["enableHttp2", "flag"],
  "waf.fail_open.enabled": ["enableWafFailOpen", "flag"],
} as const satisfies Readonly<Record<string, readonly [keyof Tree<typeof balancerType>, "flag" | "number" | "text"]>>;

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html */
function attributeTree(
  scan: Scan,
  outcome: Outcome<{ readonly Attributes?: readonly LoadBalancerAttribute[] | undefined }>,
): Tree<typeof balancerType> {
  if (outcome.kind === "refused") {
    const unknown: Unknown = scan.refused(outcome.why);
    const names = [...Object.values(attributeNames).map(([name]) => name), "accessLogs", "connectionLogs"];
    return Object.fromEntries(names.map((name) => [name, unknown]));
  }
  const list = outcome.kind === "answered" ? (outcome.value.Attributes ?? []) : [];
  const told = new Map(list.map(({ Key, Value }) => [Key ?? "", Value ?? ""]));
  const values = Object.entries(attributeNames).map(([key, [name, kind]]) => [name, valueIn(told.get(key), kind)]);
  return {
    ...Object.fromEntries(values),
    accessLogs: logsOf(told, "access_logs"),
    connectionLogs: logsOf(told, "connection_logs"),
  };
}

function valueIn(text: string | undefined, kind: "flag" | "number" | "text"): unknown {
  if (text === undefined || text === "") return undefined;
  if (kind === "flag") return text === "true";
  return kind === "number" ? Number(text) : text;
}

function logsOf(told: ReadonlyMap<string, string>, prefix: string) {
  const enabled = told.get(`${prefix}.s3.enabled`);
  if (enabled === undefined) return undefined;
  const bucket = told.get(`${prefix}.s3.bucket`) || undefined;
  return { enabled: enabled === "true", bucket, prefix: told.get(`${prefix}.s3.prefix`) || undefined };
}

function listenerTree(scan: Scan, listener: Listener): Tree<typeof listenerType> {
  const { MutualAuthentication: mutual } = listener;
  return {
    id: listener.ListenerArn,
    arn: listener.ListenerArn,
    alpnPolicy: listener.AlpnPolicy?.[0],
    certificateArn: listener.Certificates?.[0]?.CertificateArn,
    defaultActions: actionTrees(listener.DefaultActions),
    loadBalancerArn: listener.LoadBalancerArn,
    mutualAuthentication: mutual && {
      mode: mutual.Mode,
      trustStoreArn: mutual.TrustStoreArn,
      ignoreClientCertificateExpiry: mutual.IgnoreClientCertificateExpiry,
      advertiseTrustStoreCaNames: mutual.AdvertiseTrustStoreCaNames,
    },
    port: listener.Port,
    protocol: listener.Protocol,
    region: scan.where.region,
    routingHttpResponseServerEnabled: notRead,
    routingHttpResponseStrictTransportSecurityHeaderValue: notRead,
    sslPolicy: listener.SslPolicy,
    tags: notRead,
    tagsAll: notRead,
  };
}

function ruleTree(scan: Scan, listenerArn: string, rule: Rule): Tree<typeof ruleType> {
  return {
    id: rule.RuleArn,
    arn: rule.RuleArn,
    actions: actionTrees(rule.Actions),
    conditions: conditionTrees(rule.Conditions),
    listenerArn,
    priority: Number(rule.Priority),
    region: scan.where.region,
    tags: notRead,
    tagsAll: notRead,
  };
}
