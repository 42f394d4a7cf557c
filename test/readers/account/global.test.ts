import type { DistributionConfig } from "@aws-sdk/client-cloudfront";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { AnyField } from "../../../core/model/field.ts";
import { documentOf } from "../../../readers/account/iam.ts";
import type { Estate } from "../../support/fake-aws/estate.ts";
import { account, readEstate } from "../../support/fake-aws/read-estate.ts";

const iam = suite("IAM");

const document = (action: string) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: action, Resource: "a b+c%2F*" }] });
const arn = (name: string) => `arn:aws:iam::${account}:${name}`;
const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";

const people: Estate = {
  roles: [
    {
      RoleName: "deploy",
      RoleId: "AROAEXAMPLE",
      Arn: arn("role/deploy"),
      Path: "/",
      AssumeRolePolicyDocument: document("sts:AssumeRole"),
      RolePolicyList: [{ PolicyName: "inline", PolicyDocument: document("s3:*") }],
      AttachedManagedPolicies: [{ PolicyArn: administrator }],
      PermissionsBoundary: { PermissionsBoundaryArn: arn("policy/boundary") },
    },
    {
      RoleName: "AWSServiceRoleForSupport",
      Arn: arn("role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport"),
      Path: "/aws-service-role/support.amazonaws.com/",
      AssumeRolePolicyDocument: document("sts:AssumeRole"),
      AttachedManagedPolicies: [{ PolicyArn: "arn:aws:iam::aws:policy/aws-service-role/AWSSupportServiceRolePolicy" }],
    },
  ],
  users: [
    {
      UserName: "ann",
      Arn: arn("user/ann"),
      Path: "/",
      GroupList: ["staff"],
      UserPolicyList: [{ PolicyName: "own", PolicyDocument: document("ec2:*") }],
      AttachedManagedPolicies: [{ PolicyArn: administrator }],
    },
  ],
  groups: [
    {
      GroupName: "staff",
      Arn: arn("group/staff"),
      Path: "/",
      GroupPolicyList: [{ PolicyName: "all", PolicyDocument: document("iam:*") }],
      AttachedManagedPolicies: [{ PolicyArn: administrator }],
    },
  ],
  policies: [
    {
      PolicyName: "shop",
      Arn: arn("policy/shop"),
      Path: "/",
      DefaultVersionId: "v2",
      PolicyVersionList: [
        { VersionId: "v1", IsDefaultVersion: false, Document: document("old:*") },
        { VersionId: "v2", IsDefaultVersion: true, Document: document("new:*") },
      ],
    },
  ],
};

for (const plainDocuments of [false, true]) {
  iam(`documents that are ${plainDocuments ? "plain" : "URL-encoded"}`, async () => {
    const { one, graph } = await readEstate({ ...people, plainDocuments });
    const role = one("aws:iam/role:Role");
    assert.is(role.fields.at("assumeRolePolicy").known(), document("sts:AssumeRole"));
    assert.is(role.fields.at("permissionsBoundary").known(), arn("policy/boundary"));
    assert.is(graph.companion(role, "aws:iam/rolePolicy:RolePolicy").at("policy").known(), document("s3:*"));
    const attachment = graph.companion(role, "aws:iam/rolePolicyAttachment:RolePolicyAttachment");
    assert.is(attachment.at("policyArn").known(), administrator);
    const attached = (attachment as AnyField).resource;
    assert.is(attached.address, `${arn("role/deploy")}#RolePolicyAttachment/${administrator}`);
    assert.equal(attached.target("policyArn"), { kind: "name", name: administrator });
    assert.is(one("aws:iam/userPolicy:UserPolicy").fields.at("policy").known(), document("ec2:*"));
    assert.is(one("aws:iam/userPolicyAttachment:UserPolicyAttachment").fields.at("user").known(), "ann");
    assert.equal(one("aws:iam/userGroupMembership:UserGroupMembership").fields.at("groups").known(), ["staff"]);
    assert.is(one("aws:iam/groupPolicy:GroupPolicy").fields.at("policy").known(), document("iam:*"));
    assert.is(one("aws:iam/groupPolicyAttachment:GroupPolicyAttachment").fields.at("group").known(), "staff");
    assert.is(one("aws:iam/policy:Policy").fields.at("policy").known(), document("new:*"));
  });
}

iam("service-linked roles are not the customer's, and their attachments are not judged", async () => {
  const { one } = await readEstate(people);
  const role = one("aws:iam/serviceLinkedRole:ServiceLinkedRole");
  assert.is(role.fields.at("awsServiceName").known(), "support.amazonaws.com");
  assert.is(role.scope.region, undefined);
  assert.ok(one("aws:iam/rolePolicyAttachment:RolePolicyAttachment"));
});

iam("a document that cannot be decoded is not known", () => {
  assert.equal((documentOf("%E0%A4%A") as { why?: object }).why, {
    kind: "malformed",
    what: "a policy document that is neither JSON nor URL-encoded JSON",
  });
  assert.is(documentOf(undefined), undefined);
});

iam("pages are put together", async () => {
  const { unit, log } = await readEstate({ ...people, pageSize: 2 });
  const whole = await readEstate(people);
  assert.is(log.filter((call) => call === "iam:GetAccountAuthorizationDetails").length, 3);
  assert.equal(
    unit.resources.map((each) => each.address),
    whole.unit.resources.map((each) => each.address),
  );
});

iam.run();

const cloudFront = suite("CloudFront");

const type = "aws:cloudfront/distribution:Distribution";

const config = {
  CallerReference: "2026",
  Comment: "",
  Enabled: true,
  DefaultRootObject: "index.html",
  WebACLId: "",
  HttpVersion: "http2",
  Aliases: { Quantity: 2, Items: ["www.example.com", "example.com"] },
  Logging: { Enabled: true, IncludeCookies: false, Bucket: "audit.s3.amazonaws.com", Prefix: "cdn/" },
  ViewerCertificate: {
    ACMCertificateArn: "arn:aws:acm:certificate",
    MinimumProtocolVersion: "TLSv1.2_2021",
    SSLSupportMethod: "sni-only",
  },
  DefaultCacheBehavior: {
    TargetOriginId: "site",
    ViewerProtocolPolicy: "redirect-to-https",
    AllowedMethods: { Quantity: 2, Items: ["HEAD", "GET"], CachedMethods: { Quantity: 2, Items: ["HEAD", "GET"] } },
    CachePolicyId: "policy",
    ResponseHeadersPolicyId: "headers",
  },
  CacheBehaviors: {
    Quantity: 1,
    Items: [{ PathPattern: "/api/*", TargetOriginId: "api", ViewerProtocolPolicy: "allow-all" }],
  },
  Origins: {
    Quantity: 2,
    Items: [
      {
        Id: "site",
        DomainName: "site.s3.amazonaws.com",
        OriginAccessControlId: "E2",
        S3OriginConfig: { OriginAccessIdentity: "" },
      },
      {
        Id: "api",
        DomainName: "api.example.com",
        CustomHeaders: { Quantity: 1, Items: [{ HeaderName: "x-key", HeaderValue: "example-not-kept" }] },
        CustomOriginConfig: {
          HTTPPort: 80,
          HTTPSPort: 443,
          OriginProtocolPolicy: "http-only",
          OriginSslProtocols: { Quantity: 1, Items: ["TLSv1.2"] },
        },
      },
    ],
  },
  Restrictions: { GeoRestriction: { RestrictionType: "none", Quantity: 0 } },
} as const;

// The estate's types are the SDK's, whose lists are mutable.
const mutable = JSON.parse(JSON.stringify(config)) as Partial<DistributionConfig>;
const distributions = [{ id: "E1", config: mutable }];

cloudFront("a distribution, without the wrappers of its lists", async () => {
  const { one } = await readEstate({ distributions });
  const { fields, address } = one(type);
  assert.is(address, `arn:aws:cloudfront::${account}:distribution/E1`);
  assert.is(fields.at("viewerCertificate").at("minimumProtocolVersion").known(), "TLSv1.2_2021");
  assert.is(fields.at("defaultCacheBehavior").at("viewerProtocolPolicy").known(), "redirect-to-https");
  assert.equal(fields.at("defaultCacheBehavior").at("allowedMethods").known(), ["GET", "HEAD"]);
  assert.equal(fields.at("aliases").known(), ["example.com", "www.example.com"]);
  assert.equal(fields.at("loggingConfig").known(), {
    bucket: "audit.s3.amazonaws.com",
    includeCookies: false,
    prefix: "cdn/",
  });
  assert.is(fields.at("defaultRootObject").known(), "index.html");
  assert.is(fields.at("webAclId").state, "absent");
  const [ordered] = fields.at("orderedCacheBehaviors").elements();
  assert.is(ordered?.at("pathPattern").known(), "/api/*");
  assert.is(ordered?.at("viewerProtocolPolicy").known(), "allow-all");
  const [site, api] = fields.at("origins").elements();
  assert.is(site?.at("originAccessControlId").known(), "E2");
  assert.is(site?.at("s3OriginConfig").state, "absent");
  assert.equal(api?.at("customOriginConfig").at("originSslProtocols").known(), ["TLSv1.2"]);
  assert.is(api?.at("customHeaders").elements()[0]?.at("value").why.kind, "opaque");
  assert.not.ok(JSON.stringify(fields.raw).includes("example-not-kept"));
});

cloudFront("logging that is off is absent", async () => {
  const off = { Enabled: false, IncludeCookies: false, Bucket: "audit.s3.amazonaws.com", Prefix: "" };
  const { one } = await readEstate({ distributions: [{ id: "E1", config: { ...mutable, Logging: off } }] });
  assert.is(one(type).fields.at("loggingConfig").state, "absent");
  assert.is(one(type).fields.at("loggingV1Enabled").known(), false);
});

cloudFront("denied: what only the configuration tells is not known, the list's entry still counts", async () => {
  const call = "cloudfront:GetDistributionConfig";
  const { one } = await readEstate({ distributions, errors: { [call]: "denied" } });
  const { fields } = one(type);
  for (const property of ["loggingConfig", "loggingV1Enabled", "defaultRootObject"] as const) {
    assert.equal(fields.at(property).why, { kind: "denied", permission: call, call });
  }
  assert.is(fields.at("viewerCertificate").at("minimumProtocolVersion").known(), "TLSv1.2_2021");
});

cloudFront.run();
