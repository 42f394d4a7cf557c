import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

/** The sealed shop keeps its data to itself; the other one is how it looked after a year of shortcuts. */
export const sealed = config.requireBoolean("sealed");
export const domain = config.require("domain");
export const region = new pulumi.Config("aws").require("region");

export const vpcCidr = "10.20.0.0/16";
export const officeCidr = "198.51.100.0/24";
export const partnerAccount = "111122223333";

/** They send it along, so that no other customer of theirs has them read our exports. */
export const partnerExternalId = "storefront-7f3a19c4";

export const tags = { service: "storefront", stack: pulumi.getStack() };
