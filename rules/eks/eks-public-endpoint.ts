import { defineRule } from "../../core/engine/rule.ts";
import { all, isTrue } from "../../core/model/answer.ts";
import { admitsInternet } from "../../core/net/networks.ts";

const page = "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html";
const everyone = "https://docs.aws.amazon.com/eks/latest/APIReference/API_VpcConfigRequest.html";

export const eksPublicEndpoint = defineRule({
  id: "eks-public-endpoint",
  title: "The Kubernetes API of the cluster has a public address",
  theme: "exposure",
  severity: "high",
  severityReason: "A login still stands before the API; where only some networks may reach it, low.",
  controls: { fsbp: ["EKS.1"] },
  equivalents: {
    checkov: ["CKV_AWS_38", "CKV_AWS_39"],
    trivy: ["AVD-AWS-0040", "AVD-AWS-0041"],
    prowler: ["eks_cluster_not_publicly_accessible"],
    cdknag: ["EKSClusterNoEndpointPublicAccess", "AwsSolutions-EKS1"],
    guard: ["EKS_ENDPOINT_NO_PUBLIC_ACCESS"],
  },
  cwe: [284],
  why: "Whoever finds a leaked token or a flaw of the API server commands the shop's containers and reads their secrets from anywhere.",
  fix: "Set `vpcConfig.endpointPublicAccess` to false and `endpointPrivateAccess` to true; or name the networks that need it in `vpcConfig.publicAccessCidrs`.",
  sources: [page, everyone],
  restsOn: [
    { setting: "vpcConfig.endpointPublicAccess: true", source: page },
    { setting: "vpcConfig.publicAccessCidrs: 0.0.0.0/0", source: everyone },
  ],
  on: ["aws:eks/cluster:Cluster"],
  violatedWhen({ fields }) {
    const config = fields.at("vpcConfig");
    const about = config.at("endpointPublicAccess");
    const isPublic = isTrue(about.or(true, { source: page }));
    const open = admitsInternet(config.at("publicAccessCidrs").or(["0.0.0.0/0"], { source: everyone }));
    if (open.truth !== "no") return [{ about, answer: all(isPublic, open) }];
    const because = "only the networks that are named may reach it";
    return [{ about, answer: isPublic.stating({ kind: "softened", because }), severity: "low" }];
  },
});
