import { defineRule } from "../../core/engine/rule.ts";
import { equals, not } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html";
const off = { setting: "brokerNodeGroupInfo.connectivityInfo.publicAccess.type: DISABLED", source: page };

export const mskPublic = defineRule({
  id: "msk-public",
  title: "The Kafka brokers can be reached from the internet",
  theme: "exposure",
  severity: "critical",
  severityReason: "All topics of the shop, with every order and customer in them, are one stolen key away from anyone.",
  controls: { fsbp: ["MSK.4"] },
  equivalents: { checkov: ["CKV_AWS_291"], prowler: ["kafka_cluster_is_public"] },
  cwe: [284],
  why: "Every broker has a public address. AWS asks for public subnets, TLS and authentication before it turns that on, so a password or a key is all that keeps strangers from the shop's topics.",
  fix: "Set `brokerNodeGroupInfo.connectivityInfo.publicAccess.type` to `DISABLED`; let other networks in with private connectivity or a peered VPC.",
  sources: [page, "https://docs.aws.amazon.com/msk/1.0/apireference/clusters.html"],
  restsOn: [off],
  on: ["aws:msk/cluster:Cluster"],
  violatedWhen({ fields }) {
    const type = fields.at("brokerNodeGroupInfo").at("connectivityInfo").at("publicAccess").at("type");
    return not(equals(type.or("DISABLED", off), "DISABLED"));
  },
});
