import type { Scope } from "../scope.ts";

/** Functions of Terraform by name. Their arguments come without marks of secrets and undecided choices. */
export type Functions = Readonly<Record<string, (values: readonly unknown[], scope: Scope) => unknown>>;
