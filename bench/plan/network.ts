import { arn, type Declared, type PartKind, type Reference } from "./part.ts";

const block = (port: number, cidr: string) => ({
  cidr_blocks: [cidr],
  description: "",
  from_port: port,
  ipv6_cidr_blocks: [],
  prefix_list_ids: [],
  protocol: "tcp",
  security_groups: [],
  self: false,
  to_port: port,
});

/** A security group with blocks of its own. */
export const inlineGroups: PartKind = {
  name: "inline",
  weight: 5,
  make: ({ index, violates }) => [
    {
      type: "aws_security_group",
      name: "inline",
      set: {
        description: "Managed by Terraform",
        egress: [{ ...block(0, "0.0.0.0/0"), protocol: "-1" }],
        ingress: [
          block(443, "10.0.0.0/8"),
          block(8443, "10.1.0.0/16"),
          block(22, violates ? "0.0.0.0/0" : "10.2.0.0/16"),
        ],
        name: `inline-${index}`,
        revoke_rules_on_delete: false,
        timeouts: null,
        vpc_id: "vpc-0a1b",
      },
      computed: { arn: arn("ec2", `security-group/sg-${index}`), id: `sg-${index}`, name_prefix: "", owner_id: "1" },
      tagged: true,
    },
  ],
};

/** A security group whose rules are resources of both kinds, joined by reference. */
export const groups: PartKind = {
  name: "group",
  weight: 16,
  make({ index, violates }) {
    const reference: Reference = { to: "aws_security_group.group", attribute: "id", value: `sg-g${index}` };
    const rule = (direction: "ingress" | "egress", name: string, port: number, cidr: string): Declared => ({
      type: `aws_vpc_security_group_${direction}_rule`,
      name,
      set: {
        cidr_ipv4: cidr,
        cidr_ipv6: null,
        description: `${name} of the service`,
        from_port: port,
        ip_protocol: "tcp",
        prefix_list_id: null,
        referenced_security_group_id: null,
        to_port: port,
      },
      computed: {
        arn: arn("ec2", `security-group-rule/sgr-${name}-${index}`),
        id: `sgr-${name}-${index}`,
        security_group_rule_id: `sgr-${name}-${index}`,
      },
      references: { security_group_id: reference },
      tagged: true,
    });
    return [
      {
        type: "aws_security_group",
        name: "group",
        set: {
          description: "Managed by Terraform",
          name: `service-${index}`,
          revoke_rules_on_delete: false,
          timeouts: null,
          vpc_id: "vpc-0a1b",
        },
        computed: {
          arn: arn("ec2", `security-group/sg-g${index}`),
          egress: [],
          id: `sg-g${index}`,
          ingress: [],
          name_prefix: "",
          owner_id: "1",
        },
        tagged: true,
      },
      rule("ingress", "https", 443, "10.0.0.0/8"),
      rule("ingress", "database", 5432, violates ? "0.0.0.0/0" : "10.3.0.0/16"),
      rule("egress", "out", 443, "10.0.0.0/8"),
      {
        type: "aws_security_group_rule",
        name: "metrics",
        set: {
          cidr_blocks: ["10.0.0.0/8"],
          description: null,
          from_port: 9090,
          ipv6_cidr_blocks: null,
          prefix_list_ids: null,
          protocol: "tcp",
          self: false,
          timeouts: null,
          to_port: 9090,
          type: "ingress",
        },
        computed: { id: `sgrule-${index}`, security_group_rule_id: `sgr-m${index}`, source_security_group_id: null },
        references: { security_group_id: reference },
      },
    ];
  },
};

/** A load balancer with a listener of TLS and one that redirects, and a target group. */
export const balancers: PartKind = {
  name: "balancer",
  weight: 8,
  make({ index, violates }) {
    const own = arn("elasticloadbalancing", `loadbalancer/app/lb-${index}/50dc`);
    const target = arn("elasticloadbalancing", `targetgroup/tg-${index}/73e2`);
    const listener = (name: string, set: Declared["set"]): Declared => ({
      type: "aws_lb_listener",
      name,
      set: { alpn_policy: null, timeouts: null, ...set },
      computed: {
        arn: `${own}/${name}`,
        id: `${own}/${name}`,
        mutual_authentication: [],
        tcp_idle_timeout_seconds: null,
      },
      references: { load_balancer_arn: { to: "aws_lb.main", attribute: "arn", value: own } },
      tagged: true,
    });
    const forward = { authenticate_cognito: [], authenticate_oidc: [], fixed_response: [], forward: [], redirect: [] };
    const redirect = { host: "#{host}", path: "/#{path}", port: "443", protocol: "HTTPS", query: "#{query}" };
    return [
      {
        type: "aws_lb",
        name: "main",
        set: {
          access_logs: [{ bucket: "shop-logs", enabled: true, prefix: "" }],
          customer_owned_ipv4_pool: "",
          desync_mitigation_mode: "defensive",
          drop_invalid_header_fields: true,
          enable_deletion_protection: true,
          enable_http2: true,
          idle_timeout: 60,
          internal: false,
          load_balancer_type: "application",
          name: `lb-${index}`,
          subnets: ["subnet-1", "subnet-2", "subnet-3"],
          timeouts: null,
        },
        computed: { arn: own, dns_name: `lb-${index}.elb.amazonaws.com`, id: own, zone_id: "Z32O", vpc_id: "vpc-0a1b" },
        tagged: true,
      },
      {
        type: "aws_lb_target_group",
        name: "main",
        set: { deregistration_delay: "300", name: `tg-${index}`, port: 8080, protocol: "HTTP", target_type: "ip" },
        computed: {
          arn: target,
          arn_suffix: `targetgroup/tg-${index}/73e2`,
          id: target,
          health_check: [],
          stickiness: [],
        },
        tagged: true,
      },
      listener("tls", {
        certificate_arn: arn("acm", "certificate/12345678"),
        default_action: [{ ...forward, order: 1, target_group_arn: target, type: "forward" }],
        port: 443,
        protocol: "HTTPS",
        ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      }),
      listener("plain", {
        certificate_arn: null,
        default_action: [
          violates
            ? { ...forward, order: 1, target_group_arn: target, type: "forward" }
            : { ...forward, order: 1, redirect: [{ ...redirect, status_code: "HTTP_301" }], type: "redirect" },
        ],
        port: 80,
        protocol: "HTTP",
        ssl_policy: "",
      }),
    ];
  },
};

/** A distribution with an origin of its own. */
export const distributions: PartKind = {
  name: "edge",
  weight: 3,
  make: ({ index, violates }) => [
    {
      type: "aws_cloudfront_distribution",
      name: "edge",
      set: {
        aliases: [`shop-${index}.example.com`],
        comment: null,
        custom_error_response: [],
        default_cache_behavior: [
          {
            allowed_methods: ["GET", "HEAD"],
            cached_methods: ["GET", "HEAD"],
            compress: true,
            target_origin_id: "app",
            viewer_protocol_policy: violates ? "allow-all" : "redirect-to-https",
          },
        ],
        enabled: true,
        http_version: "http2",
        logging_config: [],
        ordered_cache_behavior: [],
        origin: [
          {
            custom_origin_config: [
              {
                http_port: 80,
                https_port: 443,
                origin_protocol_policy: "https-only",
                origin_ssl_protocols: ["TLSv1.2"],
              },
            ],
            domain_name: "app.example.com",
            origin_id: "app",
            s3_origin_config: [],
          },
        ],
        restrictions: [{ geo_restriction: [{ locations: [], restriction_type: "none" }] }],
        viewer_certificate: [
          {
            acm_certificate_arn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
            cloudfront_default_certificate: null,
            minimum_protocol_version: "TLSv1.2_2021",
            ssl_support_method: "sni-only",
          },
        ],
      },
      computed: {
        arn: `arn:aws:cloudfront::1:distribution/E${index}`,
        domain_name: "d1.cloudfront.net",
        etag: "E2",
        id: `E${index}`,
      },
      tagged: true,
    },
  ],
};
