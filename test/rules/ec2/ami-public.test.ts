import { amiPublic } from "../../../rules/ec2/ami-public.ts";
import { resource, ruleCases, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:ec2/amiLaunchPermission:AmiLaunchPermission">>[2];

const shared = (inputs: Inputs, existing = false, name = "shop") => [
  resource("aws:ec2/amiLaunchPermission:AmiLaunchPermission", name, { imageId: "ami-1", ...inputs }, { existing }),
];
const organization = (id: string) => `arn:aws:organizations::111111111111:organization/${id}`;
const unit = (id: string) => `arn:aws:organizations::111111111111:ou/${id}/ou-ab12-cdef3456`;
const trusted = { accounts: ["111122223333"], organization: "o-a1b2c3d4e5" };

ruleCases(amiPublic, [
  {
    name: "with everyone",
    verdict: "violated",
    severity: "high",
    because: ["group"],
    resources: shared({ group: "all" }),
  },
  { name: "with everyone already", verdict: "violated", resources: shared({ group: "all" }, true) },
  {
    name: "with an account that nobody trusts",
    verdict: "violated",
    because: ["accountId"],
    trusted,
    resources: shared({ accountId: "999988887777" }),
  },
  {
    name: "with a trusted account",
    verdict: "not violated",
    trusted,
    resources: shared({ accountId: "111122223333" }),
  },
  {
    name: "with a trusted account, and with another",
    verdict: "violated",
    trusted,
    resources: [...shared({ accountId: "111122223333" }), ...shared({ accountId: "999988887777" }, false, "other")],
  },
  {
    name: "with the own organisation",
    verdict: "not violated",
    trusted,
    resources: shared({ organizationArn: organization("o-a1b2c3d4e5") }),
  },
  {
    name: "with another organisation",
    verdict: "violated",
    because: ["organizationArn"],
    trusted,
    resources: shared({ organizationArn: organization("o-f6g7h8i9j0") }),
  },
  {
    name: "with a unit of another organisation",
    verdict: "violated",
    because: ["organizationalUnitArn"],
    trusted,
    resources: shared({ organizationalUnitArn: unit("o-f6g7h8i9j0") }),
  },
  {
    name: "with an organisation, and nobody says which is the own one",
    verdict: "cannot tell",
    resources: shared({ organizationArn: organization("o-a1b2c3d4e5") }),
  },
  { name: "with a group that is not known", verdict: "cannot tell", resources: shared({ group: unknown() }) },
  {
    name: "with an account that is not known",
    verdict: "cannot tell",
    trusted,
    resources: shared({ accountId: unknown() }),
  },
]);
