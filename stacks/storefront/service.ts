import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { shopRole, startRole } from "./access";
import { orders, payments } from "./data";
import { eventQueue } from "./events";
import { shopFirewall } from "./firewall";
import { logsBucket } from "./logs";
import { balancerGroup, network, serviceGroup } from "./network";
import { domain, region, sealed, tags } from "./settings";
import { customers, webClient } from "./signin";

const logs = new aws.cloudwatch.LogGroup("shop", { name: "/storefront/shop", retentionInDays: 90, tags });

export const balancer = new aws.lb.LoadBalancer("shop", {
  loadBalancerType: "application",
  internal: false,
  securityGroups: [balancerGroup.id],
  subnets: network.publicSubnets.map((subnet) => subnet.id),
  dropInvalidHeaderFields: true,
  enableDeletionProtection: true,
  accessLogs: { bucket: logsBucket.bucket, prefix: "shop", enabled: true },
  tags,
});

new aws.wafv2.WebAclAssociation("shop", { resourceArn: balancer.arn, webAclArn: shopFirewall.arn });

const targets = new aws.lb.TargetGroup("shop", {
  port: 8080,
  protocol: "HTTP",
  targetType: "ip",
  vpcId: network.vpc.id,
  healthCheck: { path: "/health" },
  tags,
});

const certificate = new aws.acm.Certificate("shop", { domainName: domain, validationMethod: "DNS", tags });

const toTheShop = { type: "forward", targetGroupArn: targets.arn };
const toHttps = { type: "redirect", redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" } };

export const listener = new aws.lb.Listener("https", {
  loadBalancerArn: balancer.arn,
  port: 443,
  protocol: "HTTPS",
  certificateArn: certificate.arn,
  sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
  defaultActions: [toTheShop],
});

new aws.lb.Listener("http", {
  loadBalancerArn: balancer.arn,
  port: 80,
  protocol: "HTTP",
  defaultActions: [sealed ? toHttps : toTheShop],
});

const repository = new aws.ecr.Repository("shop", {
  imageTagMutability: "IMMUTABLE",
  imageScanningConfiguration: { scanOnPush: true },
  tags,
});

const cluster = new aws.ecs.Cluster("shop", { settings: [{ name: "containerInsights", value: "enabled" }], tags });

const task = new aws.ecs.TaskDefinition("shop", {
  family: "shop",
  cpu: "512",
  memory: "1024",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  executionRoleArn: startRole.arn,
  taskRoleArn: shopRole.arn,
  containerDefinitions: pulumi.jsonStringify([
    {
      name: "shop",
      image: pulumi.interpolate`${repository.repositoryUrl}:1`,
      essential: true,
      readonlyRootFilesystem: true,
      portMappings: [{ containerPort: 8080 }],
      environment: [
        { name: "ORDERS_HOST", value: orders.address },
        { name: "PAYMENTS_TABLE", value: payments.name },
        { name: "EVENTS_QUEUE", value: eventQueue.url },
        { name: "SIGN_IN", value: pulumi.interpolate`${customers.endpoint}?client=${webClient.id}` },
      ],
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": logs.name, "awslogs-region": region, "awslogs-stream-prefix": "shop" },
      },
    },
  ]),
  tags,
});

export const service = new aws.ecs.Service(
  "shop",
  {
    cluster: cluster.arn,
    taskDefinition: task.arn,
    desiredCount: 2,
    launchType: "FARGATE",
    networkConfiguration: {
      subnets: network.privateSubnets.map((subnet) => subnet.id),
      securityGroups: [serviceGroup.id],
      assignPublicIp: false,
    },
    loadBalancers: [{ targetGroupArn: targets.arn, containerName: "shop", containerPort: 8080 }],
    tags,
  },
  { dependsOn: [listener] },
);
