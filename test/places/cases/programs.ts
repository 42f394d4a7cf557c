import type { Files } from "../support.ts";
import type { LineCase } from "./line-case.ts";

const aws = 'import * as aws from "@pulumi/aws";\n';
const pulumi = 'import * as pulumi from "@pulumi/pulumi";\n';

const acl = "s3-bucket-public-acl";
const admin = "iam-policy-full-admin";
const ssh = "ec2-sg-ssh-open";
const statement = '{ Effect: "Allow", «Action: "*"», Resource: "*" }';

const rows: readonly (readonly [name: string, rule: string, resource: string, files: string | Files])[] = [
  ["a property", acl, "plain", `new aws.s3.Bucket("plain", {\n  «acl: "public-read"»,\n});`],
  [
    "a property that is absent",
    "rds-instance-encrypted",
    "absent",
    `«new aws.rds.Instance("absent", { instanceClass: "db.t3.micro" })»;`,
  ],
  [
    "a boolean",
    "rds-instance-public",
    "open-db",
    `new aws.rds.Instance("open-db", { instanceClass: "db.t3.micro", storageEncrypted: true, «publiclyAccessible: true» });`,
  ],
  [
    "a spread of a variable",
    acl,
    "spread",
    `const open = {\n  «acl: "public-read"»,\n};\nnew aws.s3.Bucket("spread", { ...open, forceDestroy: true });`,
  ],
  [
    "a variable as the argument",
    acl,
    "variable",
    `const args = { «acl: "public-read"» };\nnew aws.s3.Bucket("variable", args);`,
  ],
  ["a shorthand property", acl, "short", `const acl = "public-read";\nnew aws.s3.Bucket("short", { «acl» });`],
  [
    "a variable of another file",
    acl,
    "imported",
    {
      "index.ts": `${aws}import { open } from "./settings";\nnew aws.s3.Bucket("imported", { ...open });`,
      "settings.ts": `export const open = { forceDestroy: true, «acl: "public-read"» };`,
    },
  ],
  [
    "a map over a list",
    acl,
    "map-two",
    `const sites = [\n  { name: "map-one", acl: "private" },\n  { name: "map-two", «acl: "public-read"» },\n];\nsites.map((site) => new aws.s3.Bucket(site.name, { acl: site.acl }));`,
  ],
  [
    "a for loop",
    acl,
    "loop-a",
    `for (const name of ["loop-a"]) {\n  new aws.s3.Bucket(name, { «acl: "public-read"» });\n}`,
  ],
  [
    "a component's argument",
    acl,
    "component-bucket",
    {
      "index.ts": `import { Site } from "./site";\nnew Site("component", {\n  «acl: "public-read"»,\n});`,
      "site.ts": `${aws}${pulumi}export class Site extends pulumi.ComponentResource {
  constructor(name: string, args: { acl: string }) {
    super("shop:index:Site", name);
    new aws.s3.Bucket(\`\${name}-bucket\`, { acl: args.acl }, { parent: this });
  }
}`,
    },
  ],
  [
    "a component's own property",
    acl,
    "fixed-bucket",
    {
      "index.ts": `import { Site } from "./site";\nnew Site("fixed");`,
      "site.ts": `${aws}${pulumi}export class Site extends pulumi.ComponentResource {
  constructor(name: string) {
    super("shop:index:Fixed", name);
    new aws.s3.Bucket(\`\${name}-bucket\`, { «acl: "public-read"» }, { parent: this });
  }
}`,
    },
  ],
  [
    "a function of another file",
    acl,
    "made",
    {
      "index.ts": `import { make } from "./make";\nmake("made", { «acl: "public-read"» });`,
      "make.ts": `${aws}export const make = (name: string, args: aws.s3.BucketArgs) => new aws.s3.Bucket(name, { ...args, forceDestroy: true });`,
    },
  ],
  [
    "a class of the user",
    acl,
    "class",
    `class Open extends aws.s3.Bucket {\n  constructor(name: string) {\n    super(name, { «acl: "public-read"» });\n  }\n}\nnew Open("class");`,
  ],
  [
    "asynchronous code",
    acl,
    "later",
    `void (async () => {\n  await Promise.resolve();\n  new aws.s3.Bucket("later", { «acl: "public-read"» });\n})();`,
  ],
  [
    "a callback of apply",
    acl,
    "applied",
    `const first = new aws.s3.Bucket("first-applied");\nfirst.id.apply((id) => new aws.s3.Bucket("applied", { bucket: id, «acl: "public-read"» }));`,
  ],
  [
    "one of several rules",
    ssh,
    "rules",
    `new aws.ec2.SecurityGroup("rules", {\n  ingress: [\n    { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] },\n    { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: [«"0.0.0.0/0"»] },\n  ],\n});`,
  ],
  [
    "JSON.stringify",
    admin,
    "stringified",
    `new aws.iam.Policy("stringified", {\n  policy: JSON.stringify({\n    Version: "2012-10-17",\n    Statement: [\n      ${statement},\n    ],\n  }),\n});`,
  ],
  [
    "pulumi.jsonStringify",
    admin,
    "json-output",
    `${pulumi}new aws.iam.Policy("json-output", {\n  policy: pulumi.jsonStringify({\n    Version: "2012-10-17",\n    Statement: [${statement}],\n  }),\n});`,
  ],
  [
    "a document in a variable",
    admin,
    "document",
    `const document = {\n  Version: "2012-10-17",\n  Statement: [\n    { Effect: "Allow", Action: "s3:GetObject", Resource: "*" },\n    ${statement},\n  ],\n};\nnew aws.iam.Policy("document", { policy: JSON.stringify(document) });`,
  ],
  [
    "a statement in apply",
    "s3-bucket-policy-public",
    "in-apply",
    `const bucket = new aws.s3.Bucket("of-apply");\nnew aws.s3.BucketPolicy("in-apply", {\n  bucket: bucket.id,\n  policy: bucket.arn.apply((arn) =>\n    JSON.stringify({\n      Version: "2012-10-17",\n      Statement: [{ Effect: "Allow", «Principal: "*"», Action: "s3:GetObject", Resource: \`\${arn}/*\` }],\n    }),\n  ),\n});`,
  ],
  [
    "getPolicyDocumentOutput",
    admin,
    "looked-up",
    `const found = aws.iam.getPolicyDocumentOutput({\n  statements: [\n    { «actions: ["*"]», resources: ["*"] },\n  ],\n});\nnew aws.iam.Policy("looked-up", { policy: found.json });`,
  ],
];

export const programCases: readonly LineCase[] = rows.map(([name, rule, resource, files]) => ({
  kind: "Pulumi program",
  name,
  rule,
  resource,
  files: typeof files === "string" ? { "index.ts": `${aws}${files}\nexport {};\n` } : files,
}));
