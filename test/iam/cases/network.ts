import { type Case, documented, open, openBut, pages, policy, statement } from "./case.ts";

const from = (...ranges: readonly string[]): unknown => open({ IpAddress: { "aws:SourceIp": ranges } });
const notFrom = (...ranges: readonly string[]): unknown => open({ NotIpAddress: { "aws:SourceIp": ranges } });
const eights = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${first + index}.0.0.0/8`);

const addresses = documented(pages.public, "bucket", [
  ["everyone", policy(statement("bucket")), "public", "nothing limits who may read"],
  ["from every address of version 4", from("0.0.0.0/0"), "public", "the range is the internet"],
  ["from every address of version 6", from("::/0"), "public", "the range is the internet"],
  ["from every address of both versions", from("0.0.0.0/0", "::/0"), "public", "the ranges are the internet"],
  ["from two halves of the internet", from("0.0.0.0/1", "128.0.0.0/1"), "public", "together they are all of it"],
  ["from a half of the internet", from("128.0.0.0/1"), "public", "broader than a /8"],
  ["from four quarters", from("0.0.0.0/2", "64.0.0.0/2", "128.0.0.0/2", "192.0.0.0/2"), "public", "all of it"],
  ["from two halves of version 6", from("::/1", "8000::/1"), "public", "together they are all of it"],
  ["from 223 networks that are each a /8", from(...eights(1, 223)), "public", "each is small enough, all are not"],
  ["from a /7", from("2.0.0.0/7"), "public", "broader than a /8"],
  ["from two neighbours", from("52.0.0.0/8", "53.0.0.0/8"), "public", "together broader than a /8"],
  ["from two that are far apart", from("3.0.0.0/8", "52.0.0.0/8"), "public", "together more than a /8 holds"],
  ["from a /8 and one address more", from("52.0.0.0/8", "3.1.2.3"), "public", "more than a /8 holds"],
  ["from one /8", from("52.0.0.0/8"), "limited-network", "a /8 is the broadest range that S3 does not call public"],
  ["from one /8 written twice", from("52.0.0.0/8", "52.1.2.3/8"), "limited-network", "it is one range"],
  ["from a /8 and a part of it", from("52.0.0.0/8", "52.95.0.0/16"), "limited-network", "the part adds nothing"],
  ["from an office", from("203.0.113.0/24"), "limited-network", "a range of 256 addresses"],
  ["from one address", from("52.95.1.7"), "limited-network", "a bare address is a range of one"],
  ["from a range with bits behind the prefix", from("52.95.1.7/24"), "limited-network", "the bits do not count"],
  ["from a network of version 6", from("2600:1f18:4b2::/48"), "limited-network", "smaller than a /32"],
  ["from a /32 of version 6", from("2600:1f18::/32"), "limited-network", "the broadest that is not public"],
  ["from a /31 of version 6", from("2600:1f18::/31"), "public", "broader than a /32"],
  ["from a /16 of version 6", from("2600::/16"), "public", "broader than a /32"],
  ["from two /32 of version 6", from("2600:1f18::/32", "2a05:d018::/32"), "public", "together more than a /32 holds"],
  ["from private networks and an office", from("10.0.0.0/8", "52.95.1.0/24"), "limited-network", "the office counts"],
  ["from a /7 that is half private", from("10.0.0.0/7"), "limited-network", "its public half, 11.0.0.0/8, is one /8"],
  ["from a /12 around a private one", from("172.0.0.0/8"), "limited-network", "a /8 at most"],
  ["from any text", open({ StringLike: { "aws:SourceIp": "*" } }), "public", "every address is as the pattern says"],
]);

const inner = documented(pages.checks, "bucket", [
  [
    "from ten of the private networks",
    from("10.0.0.0/8"),
    "none",
    "the key holds public addresses only, so the condition never holds",
  ],
  [
    "from 172.16.0.0/12",
    from("172.16.0.0/12"),
    "none",
    "the key holds public addresses only, so the condition never holds",
  ],
  [
    "from 192.168.0.0/16",
    from("192.168.0.0/16"),
    "none",
    "the key holds public addresses only, so the condition never holds",
  ],
  ["from all private networks", from("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"), "none", "all are private"],
  ["from loopback", from("127.0.0.0/8"), "none", "no request comes from there"],
  ["from a carrier's inner network", from("100.64.0.0/10"), "none", "these addresses are not routed"],
]);

const negated = documented(pages.operators, "bucket", [
  ["not from private networks", notFrom("10.0.0.0/8", "192.168.0.0/16"), "public", "the rest of the world is let in"],
  ["not from an office", notFrom("203.0.113.0/24"), "public", "everyone else is let in"],
  ["not from version 4", notFrom("0.0.0.0/0"), "public", "addresses of version 6 are let in"],
  ["not from any address", notFrom("0.0.0.0/0", "::/0"), "public", "through an endpoint there is no address at all"],
  [
    "from an office if there is an address",
    open({ IpAddressIfExists: { "aws:SourceIp": "203.0.113.0/24" } }),
    "public",
    "through an endpoint there is no address, and IfExists holds",
  ],
  [
    "an address compared as text",
    open({ StringEquals: { "aws:SourceIp": "203.0.113.0/24" } }),
    "none",
    "StringEquals compares text, and no address reads like a range",
  ],
  [
    "one address compared as text",
    open({ StringEquals: { "aws:SourceIp": "52.95.1.7" } }),
    "limited-network",
    "the text of one address",
  ],
]);

const vpces = (operator: string, key: string, value: unknown): unknown => open({ [operator]: { [key]: value } });

const endpoints = documented(pages.public, "bucket", [
  [
    "through one endpoint",
    vpces("StringEquals", "aws:SourceVpce", "vpce-1a2b3c4d"),
    "limited-network",
    "a fixed value",
  ],
  ["from one VPC", vpces("StringEquals", "aws:SourceVpc", "vpc-91237329"), "limited-network", "a fixed value"],
  [
    "from two VPCs",
    vpces("StringEquals", "aws:SourceVpc", ["vpc-91237329", "vpc-1a2b3c4d"]),
    "limited-network",
    "fixed",
  ],
  [
    "from any VPC",
    vpces("StringLike", "aws:SourceVpc", "vpc-*"),
    "public",
    "the page's own example of a public policy",
  ],
  ["through any endpoint", vpces("StringLike", "aws:SourceVpce", "vpce-*"), "public", "everyone can have an endpoint"],
  ["through anything", vpces("StringLike", "aws:SourceVpce", "*"), "public", "everyone can have an endpoint"],
  [
    "through an endpoint with the beginning of an id",
    vpces("StringLike", "aws:SourceVpce", "vpce-1*"),
    "public",
    "ids come by chance: ask until one fits",
  ],
  [
    "through a starred id compared as text",
    vpces("StringEquals", "aws:SourceVpce", "vpce-*"),
    "none",
    "StringEquals knows no wildcards",
  ],
  [
    "through an endpoint, if any",
    vpces("StringEqualsIfExists", "aws:SourceVpce", "vpce-1a2b3c4d"),
    "public",
    "without an endpoint IfExists holds",
  ],
  [
    "not through one endpoint",
    vpces("StringNotEquals", "aws:SourceVpce", "vpce-1a2b3c4d"),
    "public",
    "all others are let in",
  ],
  ["through some endpoint", vpces("Null", "aws:SourceVpce", "false"), "public", "everyone can have an endpoint"],
  ["through no endpoint", vpces("Null", "aws:SourceVpce", "true"), "public", "that is the internet"],
  [
    "through endpoints of the own account",
    vpces("StringEquals", "aws:VpceAccount", "111111111111"),
    "limited-network",
    "only the account's own endpoints",
  ],
  [
    "through endpoints of any account",
    vpces("StringLike", "aws:VpceAccount", "*"),
    "public",
    "everyone has an account",
  ],
  [
    "through endpoints of the own organization",
    vpces("StringEquals", "aws:VpceOrgID", "o-shop123456"),
    "limited-network",
    "only the organization's own endpoints",
  ],
  [
    "through endpoints of any organization",
    vpces("StringLike", "aws:VpceOrgID", "o-*"),
    "public",
    "everyone can found an organization",
  ],
]);

const inside = documented(pages.keys, "bucket", [
  [
    "from private addresses of a VPC",
    open({ IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" } }),
    "public",
    "everyone gives their own VPC the addresses that they like",
  ],
  [
    "from private addresses of one VPC",
    open({ IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" }, StringEquals: { "aws:SourceVpc": "vpc-91237329" } }),
    "limited-network",
    "the VPC is fixed",
  ],
  [
    "denied but from an office",
    openBut({ Condition: { NotIpAddress: { "aws:SourceIp": "52.95.1.0/24" } } }),
    "limited-network",
    "without an address the Deny holds too",
  ],
  [
    "denied but from two halves of the internet",
    openBut({ Condition: { NotIpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } } }),
    "public",
    "the Deny reaches nobody who has an address of version 4",
  ],
  [
    "denied but from an office, if there is an address",
    openBut({ Condition: { NotIpAddressIfExists: { "aws:SourceIp": "52.95.1.0/24" } } }),
    "limited-network",
    "IfExists lets the Deny hold where there is no address",
  ],
  [
    "denied but from an office or through an endpoint of anyone",
    openBut({ Condition: { NotIpAddress: { "aws:SourceIp": "52.95.1.0/24" }, Null: { "aws:SourceVpce": "true" } } }),
    "public",
    "through an own endpoint the Deny fails",
  ],
  [
    "denied but from an office or through one endpoint",
    openBut({
      Condition: {
        NotIpAddress: { "aws:SourceIp": "52.95.1.0/24" },
        StringNotEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" },
      },
    }),
    "limited-network",
    "both ways around the Deny are fixed",
  ],
  [
    "denied from an office",
    openBut({ Condition: { IpAddress: { "aws:SourceIp": "52.95.1.0/24" } } }),
    "public",
    "everyone else is let in",
  ],
  [
    "denied but through one endpoint",
    openBut({ Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } } }),
    "limited-network",
    "without an endpoint StringNotEquals holds and denies",
  ],
  [
    "denied but through one endpoint, with IfExists",
    openBut({ Condition: { StringNotEqualsIfExists: { "aws:SourceVpce": "vpce-1a2b3c4d" } } }),
    "limited-network",
    "IfExists changes nothing about a negated operator",
  ],
  [
    "denied but through any endpoint",
    openBut({ Condition: { Null: { "aws:SourceVpce": "true" } } }),
    "public",
    "everyone can have an endpoint",
  ],
]);

export const network: readonly Case[] = [...addresses, ...inner, ...negated, ...endpoints, ...inside];
