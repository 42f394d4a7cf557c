import type { ResourceAccess } from "../../core/access/entry.ts";
import { isOutside } from "../../core/access/entry.ts";
import type { IdentityAccess } from "../../core/access/identity.ts";
import { serialized } from "../escape.ts";
import { commandsFor } from "./commands.ts";
import { whoOf } from "./words.ts";

/** Who gets in, for machines. */
export const accessJson = (all: readonly ResourceAccess[]): string =>
  `${serialized({
    resources: all.map(({ names: _, ...access }) => ({
      ...access,
      entries: access.entries.map((entry) => ({
        ...entry,
        words: whoOf(entry),
        outside: isOutside(entry),
        commands: entry.held === undefined ? commandsFor(entry, access as ResourceAccess) : [],
      })),
    })),
  })}\n`;

export const identityJson = (all: readonly IdentityAccess[]): string =>
  `${serialized({ identities: all.map(({ names: _, ...identity }) => identity) })}\n`;
