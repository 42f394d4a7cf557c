import type { Case } from "./case.ts";
import { claims } from "./claims.ts";
import { denials } from "./denials.ts";
import { github } from "./github.ts";
import { grammar } from "./grammar.ts";
import { identity } from "./identity.ts";
import { identityProviders } from "./identity-providers.ts";
import { network } from "./network.ts";
import { perimeters } from "./perimeters.ts";
import { presence } from "./presence.ts";
import { principals } from "./principals.ts";
import { resources } from "./resources.ts";
import { services } from "./services.ts";
import { spared } from "./spared.ts";
import { unsigned } from "./unsigned.ts";
import { variables } from "./variables.ts";

/** Every hand-made case, by its theme. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  network,
  presence,
  identity,
  principals,
  services,
  github,
  "identity providers": identityProviders,
  resources,
  denials,
  spared,
  perimeters,
  grammar,
  claims,
  unsigned,
  variables,
};
