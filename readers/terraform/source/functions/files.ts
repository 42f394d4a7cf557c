import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, resolve } from "node:path";
import type { Scope } from "../scope.ts";
import { Failure, toText, unknown } from "../values.ts";
import type { Functions } from "./kinds.ts";

/** Files larger than this are not read: no policy is. */
const largest = 4_000_000;

function read(value: unknown, scope: Scope): Buffer {
  const path = pathOf(value, scope);
  try {
    if (statSync(path).size > largest) throw new Failure("a file is too large to be read");
    return readFileSync(path);
  } catch (error) {
    // A file that is made before the plan need not be there: that is not for `try` to decide.
    throw error instanceof Failure ? error : new Failure("a file that the configuration reads is not there");
  }
}

const pathOf = (value: unknown, scope: Scope): string => {
  const path = toText(value);
  return isAbsolute(path) ? path : resolve(scope.directory, path);
};

const hashed =
  (algorithm: string, form: "hex" | "base64") =>
  ([value]: readonly unknown[], scope: Scope) =>
    createHash(algorithm).update(read(value, scope)).digest(form);

/** Functions of files. Paths start where Terraform would be run. */
export const fileFunctions: Functions = {
  file: ([value], scope) => read(value, scope).toString("utf8"),
  filebase64: ([value], scope) => read(value, scope).toString("base64"),
  fileexists: ([value], scope) => existsSync(pathOf(value, scope)),
  filemd5: hashed("md5", "hex"),
  filesha1: hashed("sha1", "hex"),
  filesha256: hashed("sha256", "hex"),
  filesha512: hashed("sha512", "hex"),
  filebase64sha256: hashed("sha256", "base64"),
  basename: ([value]) => basename(toText(value)),
  dirname: ([value]) => dirname(toText(value)),
  abspath: ([value], scope) => pathOf(value, scope),
  pathexpand: ([value]) =>
    toText(value).startsWith("~") ? unknown({ kind: "unsupported", what: "a path in the home folder" }) : toText(value),
};

/** The text of a template file. */
export function templateFile(value: unknown, scope: Scope): string {
  return read(value, scope).toString("utf8");
}
