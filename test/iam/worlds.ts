import type { Request, RequestPrincipal } from "../../core/iam/request.ts";
import type { Actor } from "../../core/iam/search.ts";
import { owner, ownOrg, partner, targets } from "./cases/case.ts";

/**
 * A small finite world: three accounts, two organizations, four addresses, three actions on three resources, and keys
 * that are there or not. Each actor has all requests that it can make there.
 */

type Context = Request["context"];

/** An account and an organization that no policy names, though patterns of both may fit them. */
export const stranger = "111122223333";
export const strangeOrg = "o-stranger00";

export const addresses = ["52.95.1.7", "8.8.8.8", "2600:1f18::7", "2001:4860:4860::8888"] as const;

const asked = [
  { action: "s3:GetObject", resource: `${targets.bucket}/public/a` },
  { action: "s3:GetObject", resource: `${targets.bucket}/b` },
  { action: "s3:PutObject", resource: `${targets.bucket}/public/a` },
  { action: "s3:PutObject", resource: `${targets.bucket}/b` },
  { action: "s3:ListBucket", resource: targets.bucket },
] as const;

/** The ways into AWS: an address of the internet, or an endpoint of the caller's own VPC, where there is no address. */
const ways = (account: string, organization: string | undefined): readonly Context[] => [
  ...addresses.map((address) => ({ "aws:sourceip": address })),
  {
    "aws:sourcevpce": `vpce-${account.slice(0, 8)}`,
    "aws:sourcevpc": `vpc-${account.slice(0, 8)}`,
    "aws:vpcsourceip": "10.1.1.1",
    "aws:vpceaccount": account,
    ...(organization === undefined ? {} : { "aws:vpceorgid": organization }),
  },
];

/** Every request has a time: one that is later than any run of the tests. */
const time: Context = { "aws:currenttime": "2500-01-01T00:00:00Z", "aws:epochtime": "16725225600" };
const transports: readonly Context[] = ["true", "false"].map((is) => ({ ...time, "aws:securetransport": is }));

/** What a signed request says of its caller. */
function signed(account: string, organization: string | undefined): readonly (readonly [RequestPrincipal, Context])[] {
  const common: Context = {
    "aws:principalaccount": account,
    "aws:principalisawsservice": "false",
    "aws:viaawsservice": "false",
    ...(organization === undefined
      ? {}
      : { "aws:principalorgid": organization, "aws:principalorgpaths": [`${organization}/r-ab12/`] }),
  };
  // Paths are free: a stranger's may hold the number of the shop's account. The partner's user has none.
  const user = `arn:aws:iam::${account}:user/${account === stranger ? `${owner}/` : ""}ana`;
  const role = `arn:aws:iam::${account}:role/app`;
  const session = `arn:aws:sts::${account}:assumed-role/app/x`;
  return [
    [
      { kind: "aws", arn: user, account },
      { ...common, "aws:principalarn": user, "aws:principaltype": "User", "aws:username": "ana" },
    ],
    [
      { kind: "aws", arn: session, account },
      { ...common, "aws:principalarn": role, "aws:principaltype": "AssumedRole" },
    ],
  ];
}

const people = (account: string, organizations: readonly (string | undefined)[]): readonly Request[] =>
  organizations.flatMap((organization) =>
    signed(account, organization).flatMap(([principal, said]) => all(principal, said, ways(account, organization))),
  );

function all(principal: RequestPrincipal, said: Context, through: readonly Context[]): readonly Request[] {
  return through.flatMap((way) =>
    transports.flatMap((transport) =>
      asked.map(({ action, resource }) => ({
        principal,
        action,
        resource,
        context: { ...said, ...way, ...transport },
      })),
    ),
  );
}

const anonymous = all(
  { kind: "anonymous" },
  {
    "aws:principalaccount": "anonymous",
    "aws:userid": "anonymous",
    "aws:principaltype": "Anonymous",
    "aws:viaawsservice": "false",
  },
  ways(stranger, undefined),
);

/** What a service says of the account that it works for. It may say nothing. */
function works(account: string, organization: string | undefined): readonly Context[] {
  const told = {
    "aws:sourceaccount": account,
    "aws:sourcearn": `arn:aws:sns:eu-west-1:${account}:orders`,
    ...(organization === undefined ? {} : { "aws:sourceorgid": organization }),
  };
  return [told];
}

const service = (through: readonly Context[]): readonly Request[] =>
  all(
    { kind: "service", service: "sns.amazonaws.com" },
    {
      "aws:principalisawsservice": "true",
      "aws:principalservicename": "sns.amazonaws.com",
      "aws:viaawsservice": "false",
    },
    through,
  );

/** An actor and every request that it can make in this world. */
export const worlds: readonly {
  readonly name: string;
  readonly actor: Actor;
  readonly requests: readonly Request[];
}[] = [
  { name: "anonymous", actor: { kind: "anonymous" }, requests: anonymous },
  { name: "a stranger", actor: { kind: "outsider" }, requests: people(stranger, [undefined, strangeOrg]) },
  { name: "the partner", actor: { kind: "account", account: partner }, requests: people(partner, [undefined, ownOrg]) },
  {
    name: "the organization",
    actor: { kind: "organization", organization: ownOrg },
    requests: people(stranger, [ownOrg]),
  },
  { name: "the owner", actor: { kind: "own" }, requests: people(owner, [undefined, ownOrg]) },
  { name: "a service for a stranger", actor: { kind: "service" }, requests: service(works(stranger, strangeOrg)) },
  { name: "a service for the owner", actor: { kind: "guarded-service" }, requests: service(works(owner, ownOrg)) },
];
