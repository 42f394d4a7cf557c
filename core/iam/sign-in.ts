import { type Answer, all, answered, any, equals, every, includes, isSet, isTrue, not, some } from "../model/answer.ts";
import type { AnyField } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";

type UserPool = Resource<"aws:cognito/userPool:UserPool">;
type Client = Resource<"aws:cognito/userPoolClient:UserPoolClient">;

/**
 * Whether people sign in to a pool with a password that it keeps. Not where every client is a machine with credentials
 * of its own, or sends people to another identity provider; a pool without clients is taken to have some elsewhere.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
export function hasLocalUsers(pool: UserPool, graph: Graph): Answer {
  const { sure, maybe } = graph.companions(pool, "aws:cognito/userPoolClient:UserPoolClient");
  const elsewhere = all(...sure.map((client) => any(isMachine(client), isFederated(client))));
  const [other] = maybe;
  if (other !== undefined && elsewhere.truth !== "no") return answered("unknown", pool.fields as AnyField, other);
  return sure.length === 0 ? answered("yes", pool.fields as AnyField) : not(elsewhere);
}

const isMachine = ({ fields }: Client): Answer => {
  const flows = fields.at("allowedOauthFlows").orAbsent("no");
  return all(
    includes(flows, "client_credentials"),
    every(flows, (flow) => equals(flow, "client_credentials")),
  );
};

const isFederated = ({ fields }: Client): Answer => {
  const providers = fields.at("supportedIdentityProviders").orAbsent("no");
  return all(some(providers, isSet), not(includes(providers, "COGNITO")));
};

/**
 * Whether a pool has a second factor to offer: codes of an app, text messages, mail, or passkeys.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
export const offersSecondFactor = ({ fields }: UserPool): Answer =>
  any(
    isTrue(fields.at("softwareTokenMfaConfiguration").at("enabled").orAbsent("no")),
    isSet(fields.at("smsConfiguration")),
    isSet(fields.at("emailMfaConfiguration")),
    isSet(fields.at("webAuthnConfiguration")),
  );
