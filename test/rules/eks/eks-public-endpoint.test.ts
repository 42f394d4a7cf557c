import { eksPublicEndpoint } from "../../../rules/eks/eks-public-endpoint.ts";
import { parameter, ruleCases, unknown } from "../../support/rule-cases.ts";
import { cluster, stack } from "./cluster.ts";

type Config = NonNullable<Parameters<typeof cluster>[0]["vpcConfig"]>;

const config = (inputs: Config) => cluster({ vpcConfig: inputs });
const configured = (ResourcesVpcConfig: object, more: object = {}) => stack({ ResourcesVpcConfig }, more);
const office = "198.51.96.0/24";

ruleCases(eksPublicEndpoint, [
  {
    name: "nothing said: public, and for everyone",
    verdict: "violated",
    because: ["vpcConfig.endpointPublicAccess", "vpcConfig.publicAccessCidrs.0"],
    severity: "high",
    resources: [cluster({})],
    template: stack({}),
  },
  {
    name: "public for everyone, written out",
    verdict: "violated",
    because: ["endpointPublicAccess", "publicAccessCidrs.0"],
    severity: "high",
    resources: [config({ endpointPublicAccess: true, publicAccessCidrs: ["0.0.0.0/0"] })],
    template: configured({ EndpointPublicAccess: true, PublicAccessCidrs: ["0.0.0.0/0"] }),
  },
  {
    name: "public for everyone over IPv6",
    verdict: "violated",
    severity: "high",
    resources: [config({ publicAccessCidrs: [office, "::/0"] })],
    template: configured({ PublicAccessCidrs: [office, "::/0"] }),
  },
  {
    name: "public for the two halves of the internet",
    verdict: "violated",
    because: ["publicAccessCidrs.0", "publicAccessCidrs.1"],
    severity: "high",
    resources: [config({ publicAccessCidrs: ["0.0.0.0/1", "128.0.0.0/1"] })],
    template: configured({ PublicAccessCidrs: ["0.0.0.0/1", "128.0.0.0/1"] }),
  },
  {
    name: "public for the office",
    verdict: "violated",
    because: ["endpointPublicAccess"],
    severity: "low",
    resources: [config({ endpointPublicAccess: true, publicAccessCidrs: [office] })],
    template: configured({ EndpointPublicAccess: true, PublicAccessCidrs: [office] }),
  },
  {
    name: "private",
    verdict: "not violated",
    because: ["endpointPublicAccess"],
    resources: [config({ endpointPublicAccess: false, endpointPrivateAccess: true })],
    template: configured({ EndpointPublicAccess: false, EndpointPrivateAccess: true }),
  },
  {
    name: "private, whatever networks are named",
    verdict: "not violated",
    resources: [config({ endpointPublicAccess: false, publicAccessCidrs: ["0.0.0.0/0"] })],
    template: configured({ EndpointPublicAccess: "false", PublicAccessCidrs: ["0.0.0.0/0"] }),
  },
  {
    name: "private, for networks that are not known",
    verdict: "not violated",
    resources: [config({ endpointPublicAccess: false, publicAccessCidrs: unknown() as never })],
    template: configured({ EndpointPublicAccess: false, PublicAccessCidrs: { Ref: "Offices" } }, parameter("Offices")),
  },
  {
    name: "it is not known whether it is public",
    verdict: "cannot tell",
    because: ["endpointPublicAccess"],
    resources: [config({ endpointPublicAccess: unknown() })],
    template: configured({ EndpointPublicAccess: { Ref: "Public" } }, parameter("Public")),
  },
  {
    name: "public, for networks that are not known",
    verdict: "cannot tell",
    because: ["publicAccessCidrs"],
    resources: [config({ publicAccessCidrs: unknown() as never })],
    template: configured({ PublicAccessCidrs: { Ref: "Offices" } }, parameter("Offices")),
  },
  {
    name: "public, for everyone and a network that is not known",
    verdict: "violated",
    severity: "high",
    resources: [config({ publicAccessCidrs: [unknown(), "0.0.0.0/0"] })],
    template: configured({ PublicAccessCidrs: [{ Ref: "Office" }, "0.0.0.0/0"] }, parameter("Office")),
  },
  {
    name: "public, for the office and a network that is not known",
    verdict: "cannot tell",
    because: ["publicAccessCidrs.1"],
    resources: [config({ publicAccessCidrs: [office, unknown()] })],
    template: configured({ PublicAccessCidrs: [office, { Ref: "Office" }] }, parameter("Office")),
  },
  {
    name: "a cluster that is there already",
    verdict: "violated",
    severity: "high",
    resources: [cluster({}, { existing: true })],
  },
]);
