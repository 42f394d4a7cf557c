import { account, always, foreignPaths, may, name, never, pathsIn, plain, shared, somePaths } from "./domains.ts";
import { type Glob, literal, many, run, shape } from "./globs.ts";
import { anyOf, arnsOf, holding } from "./named.ts";
import { foreignTo, namedBy } from "./providers.ts";
import type { Domain } from "./store.ts";
import { ownAccount } from "./symbols.ts";
import type { Actor, World, WorldOptions } from "./world.ts";

const noPrincipal: Readonly<Record<string, Domain>> = {
  "aws:principalarn": never,
  "aws:principalorgpaths": never,
  "aws:username": never,
  "aws:sourceidentity": never,
  "aws:multifactorauthpresent": never,
  "aws:multifactorauthage": never,
  "aws:tokenissuetime": never,
  "aws:federatedprovider": never,
};

/** A part of the caller's ARN, but in requests that have none. */
export const principalAccount = "aws:principalaccount";

export interface Identity {
  readonly account: World["account"];
  readonly domains: Record<string, Domain>;
}

/** What the identity of an actor makes of the keys that AWS vouches for. */
export function identity(actor: Actor, options: WorldOptions): Identity {
  const { named } = options;
  switch (actor.kind) {
    case "anonymous":
      return {
        account: undefined,
        domains: {
          ...noPrincipal,
          // These three are in every request: who signs nothing is called so.
          // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
          [principalAccount]: always([literal("anonymous")]),
          "aws:userid": always([literal("anonymous")]),
          "aws:principaltype": always([literal("Anonymous")]),
        },
      };
    case "federated":
      return { account: undefined, domains: webIdentity(actor.provider, options) };
    case "canonical":
      return { account: undefined, domains: { "aws:principalarn": may([shape("arn:aws:iam::", many("any"))]) } };
    case "account":
      return ofAccount(actor.account, options.outsideOrganizations ? foreignPaths(named) : may(somePaths), options);
    case "own":
      return ofAccount(options.account ?? ownAccount, may(somePaths), options);
    case "organization": {
      const { account, domains } = outsider(options, []);
      return { account, domains: { ...domains, "aws:principalorgpaths": always(pathsIn(actor.organization)) } };
    }
    default:
      return outsider(options, options.anyId ? [] : named.ids);
  }
}

const arns = (whose: string | typeof account, partition: string): readonly Glob[] =>
  shared(`arns ${partition} ${typeof whose === "string" ? whose : ""}`, () => {
    // What is no account of a person, such as `cloudfront`, has names of its own kind.
    if (typeof whose === "string" && /^[a-z]+$/.test(whose)) {
      return [shape(`arn:${partition}:iam::${whose}:`, many("any"))];
    }
    const head = [`arn:${partition}:iam::`, whose] as const;
    return [
      shape(...head, ":root"),
      shape(...head, ":user/", name),
      shape(...head, ":role/", name),
      shape(`arn:${partition}:sts::`, whose, ":federated-user/", name),
    ];
  });

const anyAccount = [shape(account)];
const anyService = [shape(run("lower", 1), many("name"), ".amazonaws.com")];
const insiderIds = [shape(name), shape(name, ":", name)];
const types = ["Account", "User", "AssumedRole", "FederatedUser"].map((each) => literal(each));

const userId = (letters: string) => shape(letters, run("upper", 17));
const userIds = [userId("AIDA"), shape("AROA", run("upper", 17), ":", name)];

function outsider({ named, account: owner, trustedAccounts }: WorldOptions, ids: readonly string[]): Identity {
  const inside = [...named.accounts, ...trustedAccounts, ...(owner === undefined ? [] : [owner])];
  return {
    account: "new",
    domains: {
      "aws:principalarn": {
        ...always(arns(account, named.partition), arnsOf(inside)),
        prefer: [`arn:${named.partition}:iam::666666666666:user/someone`],
      },
      "aws:principalorgpaths": foreignPaths(named),
      "aws:userid": always(userIds, holding(ids)),
      "aws:principaltype": always(types),
      "aws:federatedprovider": may(
        [shape(name), shape(`arn:${named.partition}:iam::`, account, ":", many("plain"))],
        arnsOf(inside),
      ),
    },
  };
}

/** Whoever is in an account can have any name, and is in the organisation that the account is in. */
const ofAccount = (whose: string, paths: Domain, { named }: WorldOptions): Identity => ({
  account: whose,
  domains: {
    "aws:principalarn": {
      ...always(arns(whose, named.partition)),
      prefer: [`arn:${named.partition}:iam::${whose}:user/someone`],
    },
    "aws:principalorgpaths": paths,
    "aws:userid": always([...userIds, ...insiderIds]),
    "aws:principaltype": always(types),
    "aws:federatedprovider": may(plain),
  },
});

/**
 * Claims that every token of OpenID Connect has, those of GitHub too. Facebook's and Amazon's own are no such tokens.
 * https://openid.net/specs/openid-connect-core-1_0.html#IDToken
 * https://docs.github.com/en/actions/reference/security/oidc
 */
const isAlways = (key: string): boolean => /:(sub|aud)$/.test(key) && !/^(graph\.facebook|www\.amazon)\./.test(key);

/** The claims of a token: a stranger's holds none of those that a provider gives to one customer only. */
function webIdentity(provider: string | undefined, options: WorldOptions): Record<string, Domain> {
  const { named, knowsSecrets, claims } = options;
  const asked = [...named.patterns].filter(([key]) => /^[^:]+\.[^:]+:|^saml:/.test(key));
  const known = asked.map(([key, texts]): readonly [string, Domain] => {
    if (claims === "guest" && /:amr$/.test(key)) return [key, { ...always([literal("unauthenticated")]), multi: true }];
    const others = [...(knowsSecrets ? [] : foreignTo(key, texts)), ...(claims ? namedBy(key, texts, claims) : [])];
    return [
      key,
      {
        ...may(plain, others),
        ...(isAlways(key) && { presence: "always" }),
        ...(/:amr$/.test(key) && { multi: true }),
      },
    ];
  });
  return {
    ...noPrincipal,
    ...Object.fromEntries(known),
    "aws:federatedprovider":
      provider === undefined ? always([literal("accounts.google.com")]) : always([literal(provider)]),
  };
}

/** A service that acts for somebody: for a stranger, or (`guarded`) for whomever the policy names. */
export function ofService(
  service: string | undefined,
  { named, trustedAccounts, account: owner }: WorldOptions,
  apart: boolean,
  guarded: boolean,
): Record<string, Domain> {
  const others = [...named.accounts, ...trustedAccounts, ...(owner === undefined ? [] : [owner])];
  const names = service === undefined ? anyService : [literal(service)];
  const head = ["arn:", named.partition, ":"] as const;
  const bucket = (): readonly Glob[] => [shape(...head, "s3:::", name)];
  const other = (): readonly Glob[] => [
    shape(...head, many("name"), ":", many("name"), ":", account, ":", many("any")),
  ];
  const source = apart
    ? may(shared(`bucket ${named.partition}`, bucket), anyOf(named.sources))
    : may(shared(`source ${named.partition}`, other), arnsOf(others));
  return {
    ...noPrincipal,
    "aws:userid": never,
    "aws:sourceip": never,
    "aws:vpcsourceip": never,
    "aws:sourcevpc": never,
    "aws:sourcevpce": never,
    "aws:vpceaccount": never,
    "aws:vpceorgpaths": never,
    "aws:principalisawsservice": always([literal("true")]),
    "aws:principalservicename": { ...always(names), prefer: ["cloudfront.amazonaws.com"] },
    "aws:principaltype": may(),
    "aws:sourcearn": guarded ? may(plain) : source,
    "aws:sourceaccount": guarded ? may(plain) : may(anyAccount, anyOf(others)),
    "aws:sourceowner": guarded ? may(plain) : may(anyAccount, anyOf(others)),
    // KMS knows an account of every caller; a service's is not the one that it acts for.
    "kms:calleraccount": always(anyAccount, anyOf(others)),
    "aws:sourceorgpaths": guarded ? may(somePaths) : foreignPaths(named),
  };
}
