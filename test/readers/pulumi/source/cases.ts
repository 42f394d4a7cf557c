/** Programs and where their properties are: `/*1*\/` stands before the innermost call of the stack, `/*2*\/` before the next. */
export interface Case {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** The class of the resource's type, and its name. */
  readonly made?: string;
  readonly name?: string;
  /** The path of the property, and then where it is, with the text that is there. */
  readonly places: readonly (readonly [path: string, place: string, text: string])[];
}

/** A hole of a template in the text of a program. */
const hole = (name: string): string => `$${"{"}${name}}`;

const main = (text: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  "index.ts": text.replace(/^\n/, ""),
  ...Object.fromEntries(Object.entries(more).map(([name, each]) => [name, each.replace(/^\n/, "")])),
});

const plain: readonly Case[] = [
  {
    title: "properties, nested ones, elements",
    made: "SecurityGroup",
    files: main(`
const group = /*1*/new aws.ec2.SecurityGroup("a", {
  description: "x", // and more
  "vpcId": vpc,
  ingress: [
    { protocol: "tcp", cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"] },
    {
      protocol: "udp",
      cidrBlocks: [
        "0.0.0.0/0",
      ],
    },
  ],
});`),
    places: [
      ["description", "index.ts:2:3-19", 'description: "x"'],
      ["vpcId", "index.ts:3:3-15", '"vpcId": vpc'],
      ["ingress", "index.ts:4:3-13", "ingress: ["],
      ["ingress.0", "index.ts:5:5-65", '{ protocol: "tcp", cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"] }'],
      ["ingress.0.cidrBlocks.1", "index.ts:5:51-62", '"0.0.0.0/0"'],
      ["ingress.1.protocol", "index.ts:7:7-22", 'protocol: "udp"'],
      ["ingress.1.cidrBlocks", "index.ts:8:7-20", "cidrBlocks: ["],
      ["ingress.1.cidrBlocks.0", "index.ts:9:9-20", '"0.0.0.0/0"'],
      ["ingress.1.fromPort", "index.ts:6:5-6", "{"],
      ["ingress.7.fromPort", "index.ts:4:3-13", "ingress: ["],
      ["egress", "index.ts:1:20-52", 'new aws.ec2.SecurityGroup("a", {'],
      ["<SecurityGroupRule>.cidrIpv4", "index.ts:1:20-52", 'new aws.ec2.SecurityGroup("a", {'],
      ["", "index.ts:1:20-52", 'new aws.ec2.SecurityGroup("a", {'],
    ],
  },
  {
    title: "shorthand, quoted and computed keys",
    files: main(`
const key = "acl";
/*1*/new aws.s3.Bucket("a", { tags, [key]: "public-read", ["force" + "Destroy"]: true });`),
    places: [
      ["tags", "index.ts:2:31-35", "tags"],
      ["acl", "index.ts:2:37-57", '[key]: "public-read"'],
      ["forceDestroy", "index.ts:2:59-86", '["force" + "Destroy"]: true'],
    ],
  },
  {
    title: "a conditional value stays at its key",
    files: main(`
/*1*/new aws.s3.Bucket("a", {
  acl: sealed
    ? "private"
    : "public-read",
  website: sealed ? undefined : { indexDocument: "index.html" },
  logging: sealed ? { targetBucket: "a" } : { targetBucket: "b" },
});`),
    places: [
      ["acl", "index.ts:2:3-14", "acl: sealed"],
      ["website.indexDocument", "index.ts:5:35-62", 'indexDocument: "index.html"'],
      ["logging.targetBucket", "index.ts:6:3-66", 'logging: sealed ? { targetBucket: "a" } : { targetBucket: "b" }'],
    ],
  },
  {
    title: "single blocks that older classes write as lists, and their class names",
    made: "BucketV2",
    files: main(`
import { s3 } from "@pulumi/aws";
/*1*/new s3.BucketV2("a", {
  versionings: [{ enabled: false }],
});`),
    places: [["versioning.enabled", "index.ts:3:19-33", "enabled: false"]],
  },
  {
    title: "wrappers around values",
    files: main(`
/*1*/new aws.s3.Bucket("a", (pulumi.output({
  website: <Site>({ indexDocument: "a" } as const),
  logging: { targetBucket: "b" } satisfies Logging,
  versioning: settings!,
})));
const settings = pulumi.secret({ enabled: false });`),
    places: [
      ["website.indexDocument", "index.ts:2:21-39", 'indexDocument: "a"'],
      ["logging.targetBucket", "index.ts:3:14-31", 'targetBucket: "b"'],
      ["versioning.enabled", "index.ts:6:34-48", "enabled: false"],
    ],
  },
  {
    title: "a class of a package that is not the resource's",
    made: "Listener",
    files: main('/*1*/new shop.Balancer("a", { protocol: "HTTP" });'),
    places: [["protocol", "index.ts:1:6-50", 'new shop.Balancer("a", { protocol: "HTTP" })']],
  },
  {
    title: "renamed classes, and what is read and not made",
    files: main(`
import { Bucket as Store } from "@pulumi/aws/s3";
const { Bucket: Shelf } = aws.s3;
/*1*/new Store("a", { acl: "public-read" });`),
    places: [["acl", "index.ts:3:23-41", 'acl: "public-read"']],
  },
];

const spreads: readonly Case[] = [
  {
    title: "spreads of literals and variables, the last one counts",
    files: main(`
const base = { acl: "public-read", forceDestroy: true };
/*1*/new aws.s3.Bucket("a", { acl: "private", ...base, ...{ bucket: "x" }, tags: {} });`),
    places: [
      ["acl", "index.ts:1:16-34", 'acl: "public-read"'],
      ["bucket", "index.ts:2:61-72", 'bucket: "x"'],
      ["forceDestroy", "index.ts:1:36-54", "forceDestroy: true"],
    ],
  },
  {
    title: "spreads under a condition",
    files: main(`
/*1*/new aws.s3.Bucket("a", {
  ...(open && { acl: "public-read" }),
  ...(open ? { forceDestroy: true } : {}),
  ...(open ? { bucket: "a" } : { bucket: "b" }),
});`),
    places: [
      ["acl", "index.ts:2:17-35", 'acl: "public-read"'],
      ["forceDestroy", "index.ts:3:16-34", "forceDestroy: true"],
      ["bucket", "index.ts:4:3-48", '...(open ? { bucket: "a" } : { bucket: "b" })'],
    ],
  },
  {
    title: "spreads in lists, and chains of concat",
    made: "SecurityGroup",
    files: main(`
const common = [{ fromPort: 80 }, { fromPort: 81 }];
/*1*/new aws.ec2.SecurityGroup("a", {
  ingress: [...common, { fromPort: 22 }, ...more, { fromPort: 23 }],
  egress: common.concat([{ fromPort: 443 }]),
});`),
    places: [
      ["ingress.1.fromPort", "index.ts:1:37-49", "fromPort: 81"],
      ["ingress.2.fromPort", "index.ts:3:26-38", "fromPort: 22"],
      ["ingress.3.fromPort", "index.ts:3:3-68", "ingress: [...common, { fromPort: 22 }, ...more, { fromPort: 23 }]"],
      ["egress.2.fromPort", "index.ts:4:28-41", "fromPort: 443"],
    ],
  },
  {
    title: "Object.assign",
    files: main(`
const base = { acl: "private" };
/*1*/new aws.s3.Bucket("a", Object.assign({}, base, { acl: "public-read" }));`),
    places: [["acl", "index.ts:2:55-73", 'acl: "public-read"']],
  },
];

const names: readonly Case[] = [
  {
    title: "variables of the same file and of others",
    made: "SecurityGroup",
    files: main(
      `
import { rules as shared, settings } from "./shared/index.js";
import * as net from "./net";
import fallback from "./net";
const own = [{ fromPort: 22 }];
/*1*/new aws.ec2.SecurityGroup("a", {
  ingress: own,
  egress: shared,
  tags: settings.tags.all,
  timeouts: net.timeouts,
  region: fallback.region,
});`,
      {
        "shared/index.ts":
          'export { rules } from "./rules";\nexport const settings = { tags: { all: { team: "a" } } };',
        "shared/rules.ts": "const list = [\n  { fromPort: 0 },\n];\nexport { list as rules };",
        "net.ts": 'export const timeouts = { create: "1h" };\nexport default { region: { name: "x" } };',
      },
    ),
    places: [
      ["ingress.0.fromPort", "index.ts:4:16-28", "fromPort: 22"],
      ["egress.0.fromPort", "shared/rules.ts:2:5-16", "fromPort: 0"],
      ["tags.team", "shared/index.ts:2:42-51", 'team: "a"'],
      ["tags", "index.ts:8:3-26", "tags: settings.tags.all"],
      ["timeouts.create", "net.ts:1:27-39", 'create: "1h"'],
      ["region.name", "net.ts:2:28-37", 'name: "x"'],
    ],
  },
  {
    title: "what is given another value later is not followed",
    files: main(`
let site = { indexDocument: "a" };
site = load();
const logs = { targetBucket: "a" };
logs.targetBucket = "b";
/*1*/new aws.s3.Bucket("a", { website: site, logging: logs });`),
    places: [
      ["website.indexDocument", "index.ts:5:31-44", "website: site"],
      ["logging.targetBucket", "index.ts:5:46-59", "logging: logs"],
    ],
  },
  {
    title: "cycles end",
    files: main(`
const a = { ...b, ...a };
const b = { ...a };
const c = c;
/*1*/new aws.s3.Bucket("a", { ...a, website: c.d, tags: a });`),
    places: [
      ["acl", "index.ts:4:6-61", 'new aws.s3.Bucket("a", { ...a, website: c.d, tags: a })'],
      ["website.x", "index.ts:4:37-49", "website: c.d"],
      ["tags.x", "index.ts:4:51-58", "tags: a"],
    ],
  },
  {
    title: "functions that give back an object",
    made: "SecurityGroup",
    files: main(
      `
import { open } from "./rules";
function inside(port: number) {
  return { fromPort: port, protocol: "tcp" };
}
/*1*/new aws.ec2.SecurityGroup("a", {
  ingress: [open("0.0.0.0/0"), inside(22), { ...inside(23), toPort: 24 }],
});`,
      { "rules.ts": 'export const open = (cidr: string) => ({\n  cidrBlocks: [cidr],\n  protocol: "udp",\n});' },
    ),
    places: [
      ["ingress.0.protocol", "rules.ts:3:3-18", 'protocol: "udp"'],
      ["ingress.0.cidrBlocks", "index.ts:6:18-29", '"0.0.0.0/0"'],
      ["ingress.0.cidrBlocks.0", "index.ts:6:18-29", '"0.0.0.0/0"'],
      ["ingress.1.fromPort", "index.ts:6:39-41", "22"],
      ["ingress.1.protocol", "index.ts:3:28-43", 'protocol: "tcp"'],
      ["ingress.2.fromPort", "index.ts:6:56-58", "23"],
    ],
  },
  {
    title: "destructured variables and defaults",
    files: main(`
const { sites: [first, second = { indexDocument: "d" }] } = { sites: [{ indexDocument: "c" }] };
/*1*/new aws.s3.Bucket("a", { website: first, logging: second });`),
    places: [
      ["website.indexDocument", "index.ts:1:73-91", 'indexDocument: "c"'],
      ["logging.indexDocument", "index.ts:1:35-53", 'indexDocument: "d"'],
    ],
  },
  {
    title: "JavaScript with require",
    files: {
      "index.js":
        'const { site } = require("./site");\n/*1*/new aws.s3.Bucket("a", { website: site, logging: require("./site").logs });',
      "site.js": 'exports.site = { indexDocument: "a" };\nmodule.exports.logs = { targetBucket: "b" };',
    },
    places: [
      ["website.indexDocument", "site.js:1:18-36", 'indexDocument: "a"'],
      ["logging.targetBucket", "site.js:2:25-42", 'targetBucket: "b"'],
    ],
  },
];

const shop = `
export class Shop extends pulumi.ComponentResource {
  constructor(name: string, private readonly args: ShopArgs, opts?: object) {
    super("shop:index:Shop", name, {}, opts);
    /*1*/new aws.ec2.SecurityGroup(\`\${name}-group\`, {
      ingress: args.ingress,
      egress: [{ cidrBlocks: [args.cidr], fromPort: args.port ?? 443, protocol: "tcp" }],
      tags: { ...args.tags, owner: this.args.owner },
      vpcId: args.network.vpc.id,
    });
  }
}`;

const components: readonly Case[] = [
  {
    title: "arguments of a component in another file",
    made: "SecurityGroup",
    name: "a-group",
    files: main(
      `
import { Shop } from "./shop";
const everywhere = "0.0.0.0/0";
/*2*/new Shop("a", {
  ingress: [{ fromPort: 22 }],
  cidr: everywhere,
  tags: { team: "x" },
  owner: "y",
  network,
});`,
      { "shop.ts": shop },
    ),
    places: [
      ["ingress", "index.ts:4:3-30", "ingress: [{ fromPort: 22 }]"],
      ["ingress.0.fromPort", "index.ts:4:15-27", "fromPort: 22"],
      ["egress.0.cidrBlocks", "index.ts:5:3-19", "cidr: everywhere"],
      ["egress.0.cidrBlocks.0", "index.ts:5:3-19", "cidr: everywhere"],
      ["egress.0.fromPort", "shop.ts:6:43-69", "fromPort: args.port ?? 443"],
      ["egress.0.protocol", "shop.ts:6:71-86", 'protocol: "tcp"'],
      ["tags.team", "index.ts:6:11-20", 'team: "x"'],
      ["tags.owner", "index.ts:7:3-13", 'owner: "y"'],
      ["vpcId", "shop.ts:8:7-33", "vpcId: args.network.vpc.id"],
      ["description", "shop.ts:4:10-54", `new aws.ec2.SecurityGroup(\`${hole("name")}-group\`, {`],
    ],
  },
  {
    title: "components in components, classes built on others, methods",
    files: main(
      `
import { Outer } from "./outer";
/*4*/new Outer("a", { acl: "public-read" });`,
      {
        "outer.ts": `
import { Inner } from "./inner";
export class Outer extends Inner {
  constructor(name: string, { acl }: Args) {
    /*3*/super(name, { acl, list: "x" });
  }
}`,
        "inner.ts": `
export class Inner extends pulumi.ComponentResource {
  constructor(name: string, args: Args) {
    super("t", name);
    this./*2*/make(args.acl, args);
  }
  private make(acl: string, rest: Args) {
    return /*1*/new aws.s3.Bucket("a", { acl, bucket: rest.list });
  }
}`,
      },
    ),
    places: [
      ["acl", "index.ts:2:23-41", 'acl: "public-read"'],
      ["bucket", "outer.ts:4:29-38", 'list: "x"'],
    ],
  },
  {
    title: "functions that make resources, with defaults",
    files: main(`
function make(name: string, { acl = "public-read", bucket }: Args = {}) {
  return /*1*/new aws.s3.Bucket(name, { acl, bucket, forceDestroy: true });
}
/*2*/make("a", { bucket: "x" });`),
    places: [
      ["acl", "index.ts:1:37-50", '"public-read"'],
      ["bucket", "index.ts:4:18-29", 'bucket: "x"'],
      ["forceDestroy", "index.ts:2:54-72", "forceDestroy: true"],
    ],
  },
  {
    title: "a class of the user's that is built on the resource's",
    files: main(`
class Open extends aws.s3.Bucket {
  constructor(name: string, args: Args) {
    super(name, { ...args, acl: "public-read" });
  }
}
class Same extends aws.s3.Bucket {}
/*1*/new Open("a", { bucket: "x" });`),
    places: [
      ["acl", "index.ts:3:28-46", 'acl: "public-read"'],
      ["bucket", "index.ts:7:22-33", 'bucket: "x"'],
    ],
  },
  {
    title: "members that a constructor keeps",
    files: main(`
class Kept {
  private readonly args: Args;
  constructor(args: Args) {
    this.args = args;
    this./*2*/make();
  }
  make = () => /*1*/new aws.s3.Bucket("a", { acl: this.args.acl });
}
/*3*/new Kept({ acl: "public-read" });`),
    places: [["acl", "index.ts:9:17-35", 'acl: "public-read"']],
  },
  {
    title: "a caller that is not known leaves the property where it is",
    files: main(`
function make(args: Args) {
  /*1*/new aws.s3.Bucket("a", { acl: args.acl, ...args.more });
}`),
    places: [
      ["acl", "index.ts:2:33-46", "acl: args.acl"],
      ["bucket", "index.ts:2:8-63", 'new aws.s3.Bucket("a", { acl: args.acl, ...args.more })'],
    ],
  },
];

const loops: readonly Case[] = [
  {
    title: "map over names",
    name: "b",
    files: main(`
["a", "b"]./*2*/map((name) => /*1*/new aws.s3.Bucket(name, { acl: "public-read", bucket: name }));`),
    places: [
      ["acl", "index.ts:1:62-80", 'acl: "public-read"'],
      ["bucket", "index.ts:1:7-10", '"b"'],
    ],
  },
  {
    title: "map over objects: the element that has the name",
    name: "logs-b",
    files: main(`
const buckets = [
  { name: "a", acl: "private" },
  { name: "b", acl: "public-read" },
];
buckets./*2*/forEach(({ name, acl }) => {
  /*1*/new aws.s3.Bucket(\`logs-\${name}\`, { acl });
});`),
    places: [["acl", "index.ts:3:16-34", 'acl: "public-read"']],
  },
  {
    title: "map with an index in the name",
    name: "logs-1",
    files: main(`
const make = (each: Args, index: number) => /*1*/new aws.s3.Bucket(\`logs-\${index}\`, { acl: each.acl });
[{ acl: "private" }, { acl: "public-read" }]./*2*/map(make);`),
    places: [["acl", "index.ts:2:24-42", 'acl: "public-read"']],
  },
  {
    title: "map where the name does not tell: the property in the callback",
    name: "x",
    files: main(`
[{ acl: "private" }, { acl: "public-read" }]./*2*/map((each) => /*1*/new aws.s3.Bucket(nameOf(each), { acl: each.acl }));`),
    places: [["acl", "index.ts:1:104-117", "acl: each.acl"]],
  },
  {
    title: "for … of entries of an object, and for … in",
    name: "open",
    files: main(`
const sites = { shut: { acl: "private" }, open: { acl: "public-read" } };
for (const [name, site] of Object.entries(sites)) {
  /*1*/new aws.s3.Bucket(name, { acl: site.acl, ...site });
}`),
    places: [["acl", "index.ts:1:51-69", 'acl: "public-read"']],
  },
  {
    title: "for … in, with a computed member",
    name: "open",
    files: main(`
const acls = { shut: "private", open: "public-read" };
for (const name in acls) /*1*/new aws.s3.Bucket(name, { acl: acls[name] });`),
    places: [["acl", "index.ts:2:57-72", "acl: acls[name]"]],
  },
  {
    title: "nested loops over components",
    made: "SecurityGroup",
    name: "eu-web",
    files: main(
      `
import { Shop } from "./shop";
for (const region of ["us", "eu"]) {
  [{ kind: "db", cidr: "10.0.0.0/8" }, { kind: "web", cidr: "0.0.0.0/0" }]./*2*/map((each) =>
    /*2*/new Shop(\`\${region}-\${each.kind}\`, { cidr: each.cidr, port: 1 }));
}`,
      { "shop.ts": shop.replace("-group", "") },
    ),
    places: [
      ["egress.0.cidrBlocks.0", "index.ts:3:55-72", 'cidr: "0.0.0.0/0"'],
      ["egress.0.fromPort", "index.ts:4:64-71", "port: 1"],
    ],
  },
  {
    title: "lists that are made by map",
    made: "SecurityGroup",
    files: main(`
const ports = [80, 443] as const;
/*1*/new aws.ec2.SecurityGroup("a", {
  ingress: ports.map((port) => ({
    fromPort: port,
    cidrBlocks: ["0.0.0.0/0"],
  })),
  egress: list().map((each) => ({ fromPort: each.port })),
  tags: all.filter(Boolean),
});`),
    places: [
      ["ingress.1.cidrBlocks.0", "index.ts:5:18-29", '"0.0.0.0/0"'],
      ["ingress.1.fromPort", "index.ts:1:20-23", "443"],
      ["egress.4.fromPort", "index.ts:7:35-54", "fromPort: each.port"],
      ["tags.0.a", "index.ts:8:3-28", "tags: all.filter(Boolean)"],
    ],
  },
];

const policies: readonly Case[] = [
  {
    title: "policies as objects and as text that is made of objects",
    made: "Policy",
    files: main(`
/*1*/new aws.iam.Policy("a", {
  policy: JSON.stringify({
    Statement: [
      { Effect: "Allow", Action: "*", Resource: ["a", "*"] },
    ],
  }),
  other: pulumi.jsonStringify({ Statement: { Action: "*" } }),
  applied: bucket.arn.apply((arn) => JSON.stringify({ Statement: [{ Action: "*", Resource: arn }] })),
  both: pulumi.all([a.arn, b.arn]).apply(([a, b]) => {
    return JSON.stringify({ Statement: [{ Action: "s3:*" }] });
  }),
});`),
    places: [
      ["policy", "index.ts:2:3-27", "policy: JSON.stringify({"],
      ["policy.Statement.0.Action", "index.ts:4:26-37", 'Action: "*"'],
      ["policy.Statement.0.Action.0", "index.ts:4:26-37", 'Action: "*"'],
      ["policy.Statement.0.Resource.1", "index.ts:4:55-58", '"*"'],
      ["policy.Statement.0.Condition", "index.ts:4:7-61", '{ Effect: "Allow", Action: "*", Resource: ["a", "*"] }'],
      ["other.Statement.0.Action", "index.ts:7:46-57", 'Action: "*"'],
      ["applied.Statement.0.Action", "index.ts:8:69-80", 'Action: "*"'],
      ["applied.Statement.0.Resource", "index.ts:8:82-95", "Resource: arn"],
      ["both.Statement.0.Action", "index.ts:10:43-57", 'Action: "s3:*"'],
    ],
  },
  {
    title: "getPolicyDocument",
    made: "BucketPolicy",
    files: main(
      `
import { everyone } from "./statements";
const document = aws.iam.getPolicyDocumentOutput({
  version: "2012-10-17",
  statements: [
    {
      sid: "A",
      effect: "Allow",
      actions: ["s3:*"],
      resources: ["a", "b"],
      principals: [
        { type: "Service", identifiers: ["x"] },
        { type: "AWS", identifiers: ["1", "*"] },
      ],
      conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
    },
    everyone("b"),
  ],
});
/*1*/new aws.s3.BucketPolicy("a", {
  policy: document.json,
  applied: document.apply((made) => made.json),
});`,
      {
        "statements.ts":
          'export const everyone = (resource: string) => ({\n  principals: [{ type: "*", identifiers: ["*"] }],\n});',
      },
    ),
    places: [
      ["policy.Version", "index.ts:3:3-24", 'version: "2012-10-17"'],
      ["policy.Statement.0.Sid", "index.ts:6:7-15", 'sid: "A"'],
      ["policy.Statement.0.Effect", "index.ts:7:7-22", 'effect: "Allow"'],
      ["policy.Statement.0.Action", "index.ts:8:7-24", 'actions: ["s3:*"]'],
      ["policy.Statement.0.Action.0", "index.ts:8:17-23", '"s3:*"'],
      ["policy.Statement.0.Resource.1", "index.ts:9:24-27", '"b"'],
      ["policy.Statement.0.Principal", "index.ts:10:7-20", "principals: ["],
      ["policy.Statement.0.Principal.AWS.1", "index.ts:12:43-46", '"*"'],
      ["policy.Statement.0.Condition.Bool.aws:SecureTransport", "index.ts:14:69-86", 'values: ["false"]'],
      ["policy.Statement.1.Principal", "statements.ts:2:3-50", 'principals: [{ type: "*", identifiers: ["*"] }]'],
      ["policy.Statement.1.Condition", "index.ts:16:5-18", 'everyone("b")'],
      ["applied.Statement.0.Action", "index.ts:8:7-24", 'actions: ["s3:*"]'],
    ],
  },
  {
    title: "documents that are merged keep their places to themselves",
    made: "BucketPolicy",
    files: main(`
/*1*/new aws.s3.BucketPolicy("a", {
  policy: aws.iam.getPolicyDocumentOutput({ sourcePolicyDocuments: [b], statements: [{ actions: ["*"] }] }).json,
});`),
    places: [
      [
        "policy.Statement.0.Action",
        "index.ts:2:3-113",
        'policy: aws.iam.getPolicyDocumentOutput({ sourcePolicyDocuments: [b], statements: [{ actions: ["*"] }] }).json',
      ],
    ],
  },
  {
    title: "policies in text",
    made: "BucketPolicy",
    files: main(
      `
/*1*/new aws.s3.BucketPolicy("a", {
  policy: pulumi.interpolate\`{
    "Statement": [
      { "Sid": "é\\\\"x", "Effect": "Deny" },
      {
        "Effect": "Allow",
        "Principal": { "AWS": "*" },
        "Resource": ["\${bucket.arn}/*", \${JSON.stringify(other)}]
      }
    ]
  }\`,
  short: '{"Statement":{"Action":"*"}}',
  long: "{\\"Statement\\":" +
    "[{\\"Action\\":\\"*\\"}]}",
  broken: '{"Statement":[',
  named: text,
});
const text = \`{"Statement":[{"Action":"*"}]}\`;`,
    ),
    places: [
      ["policy.Statement.0.Effect", "index.ts:4:25-41", '"Effect": "Deny"'],
      ["policy.Statement.1.Principal", "index.ts:7:9-36", '"Principal": { "AWS": "*" }'],
      ["policy.Statement.1.Principal.AWS", "index.ts:7:24-34", '"AWS": "*"'],
      ["policy.Statement.1.Resource.0", "index.ts:8:22-39", `"${hole("bucket.arn")}/*"`],
      ["policy.Statement.1.Action", "index.ts:5:7-8", "{"],
      ["short.Statement.0.Action", "index.ts:12:25-37", '"Action":"*"'],
      ["long.Statement.0.Action", "index.ts:14:8-24", '\\"Action\\":\\"*\\"'],
      ["broken.Statement.0", "index.ts:15:3-27", "broken: '{\"Statement\":['"],
      ["named.Statement.0.Action", "index.ts:18:30-42", '"Action":"*"'],
    ],
  },
];

export const cases: readonly Case[] = [...plain, ...spreads, ...names, ...components, ...loops, ...policies];
