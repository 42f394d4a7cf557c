import type { Example, Examples, Situation } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const prefix = "AWS::ElasticLoadBalancingV2";
const shop = resource("aws:lb/loadBalancer:LoadBalancer", "shop", { loadBalancerType: "application" });
const Shop = { Type: `${prefix}::LoadBalancer`, Properties: { Type: "application" } };
const orders = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/orders/73e2d6bc24d8a067";
const certificate = "arn:aws:acm:eu-central-1:123456789012:certificate/shop";

/** Visitors who come by HTTP. */
const plaintext: Example = {
  violated: {
    resources: [
      shop,
      resource("aws:lb/listener:Listener", "web", {
        loadBalancerArn: ref("shop", "arn"),
        port: 80,
        protocol: "HTTP",
        defaultActions: [{ type: "forward", targetGroupArn: orders }],
      }),
    ],
    template: {
      Shop,
      Web: {
        Type: `${prefix}::Listener`,
        Properties: {
          LoadBalancerArn: { Ref: "Shop" },
          Port: 80,
          Protocol: "HTTP",
          DefaultActions: [{ Type: "forward", TargetGroupArn: orders }],
        },
      },
    },
  },
  fixed: {
    resources: [
      shop,
      resource("aws:lb/listener:Listener", "web", {
        loadBalancerArn: ref("shop", "arn"),
        port: 80,
        protocol: "HTTP",
        defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }],
      }),
    ],
    template: {
      Shop,
      Web: {
        Type: `${prefix}::Listener`,
        Properties: {
          LoadBalancerArn: { Ref: "Shop" },
          Port: 80,
          Protocol: "HTTP",
          DefaultActions: [
            { Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" } },
          ],
        },
      },
    },
  },
};

const tls = (policy: string): Situation => ({
  resources: [
    shop,
    resource("aws:lb/listener:Listener", "web", {
      loadBalancerArn: ref("shop", "arn"),
      port: 443,
      protocol: "HTTPS",
      certificateArn: certificate,
      sslPolicy: policy,
      defaultActions: [{ type: "forward", targetGroupArn: orders }],
    }),
  ],
  template: {
    Shop,
    Web: {
      Type: `${prefix}::Listener`,
      Properties: {
        LoadBalancerArn: { Ref: "Shop" },
        Port: 443,
        Protocol: "HTTPS",
        Certificates: [{ CertificateArn: certificate }],
        SslPolicy: policy,
        DefaultActions: [{ Type: "forward", TargetGroupArn: orders }],
      },
    },
  },
});

export const elbv2Examples: Examples = {
  "elbv2-access-logs": {
    violated: { resources: [shop], template: { Shop } },
    fixed: {
      resources: [
        resource("aws:lb/loadBalancer:LoadBalancer", "shop", {
          loadBalancerType: "application",
          accessLogs: { enabled: true, bucket: "shop-access-logs" },
        }),
      ],
      template: {
        Shop: {
          Type: `${prefix}::LoadBalancer`,
          Properties: {
            Type: "application",
            LoadBalancerAttributes: [
              { Key: "access_logs.s3.enabled", Value: "true" },
              { Key: "access_logs.s3.bucket", Value: "shop-access-logs" },
            ],
          },
        },
      },
    },
  },
  "elbv2-listener-plaintext": plaintext,
  "elbv2-listener-tls-policy": {
    violated: tls("ELBSecurityPolicy-2016-08"),
    fixed: tls("ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"),
  },
  "elbv2-waf": {
    violated: { resources: [shop], template: { Shop } },
    fixed: {
      resources: [
        shop,
        resource("aws:wafv2/webAclAssociation:WebAclAssociation", "shop-firewall", {
          resourceArn: ref("shop", "arn"),
          webAclArn: "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/473e64fd",
        }),
      ],
      template: {
        Shop,
        Firewall: {
          Type: "AWS::WAFv2::WebACLAssociation",
          Properties: {
            ResourceArn: { Ref: "Shop" },
            WebACLArn: "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/473e64fd",
          },
        },
      },
    },
  },
};
