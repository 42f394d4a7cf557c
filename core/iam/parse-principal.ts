import type { AnyField } from "../model/field.ts";
import type { PolicyKind, Principal, Principals } from "./grammar.ts";
import { membersOf, type Notes, textList } from "./notes.ts";
import { ownAccount } from "./symbols.ts";

const kinds = ["AWS", "Service", "Federated", "CanonicalUser"] as const;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function parsePrincipals(
  plain: AnyField,
  negated: AnyField,
  kind: PolicyKind,
  allows: boolean,
  notes: Notes,
): Principals | undefined {
  const not = plain.state === "absent";
  const field = not ? negated : plain;
  if (kind === "identity" || kind === "scp") {
    if (field.state !== "absent" && kind === "identity") notes.note("principal-not-allowed", field, true);
    return undefined;
  }
  if (plain.state !== "absent" && negated.state !== "absent") notes.note("conflicting-elements", negated, true);
  if (field.state === "absent") {
    notes.note("missing-principal", plain, true);
    return { list: [{ kind: "unknown", everyone: true, field: plain }], not: false, field: plain };
  }
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
  if (not && (allows || kind === "trust")) notes.note("not-principal", field, true);
  return { list: listed(field, notes), not, field };
}

function listed(field: AnyField, notes: Notes): readonly Principal[] {
  if (field.state === "unknown" || field.state === "partial") return [{ kind: "unknown", everyone: true, field }];
  if (typeof field.raw === "string") {
    if (field.raw === "*") return [{ kind: "any", of: "all", field }];
    notes.note("principal-text", field, true);
    return [{ kind: "nobody", field }];
  }
  if (Array.isArray(field.raw) || typeof field.raw !== "object") {
    // AWS refuses a bare list; whom it means is plain, what it does is not.
    notes.note("principal-list", field, true);
    return [{ kind: "unknown", everyone: true, field }];
  }
  for (const key of field.keys()) {
    if (!(kinds as readonly string[]).includes(key)) notes.note("unknown-element", membersOf(field)(key), true);
  }
  return kinds.flatMap((kind) => {
    const member = membersOf(field)(kind);
    if (member.state === "absent") return [];
    return textList(member, notes, false).map(({ text, field: own }) => one(kind, text, own, notes));
  });
}

function one(kind: (typeof kinds)[number], text: string, field: AnyField, notes: Notes): Principal {
  const isOpen = notes.symbols.lettersOf(text, "open") !== "";
  if (isOpen && text.length === 1) return { kind: "unknown", everyone: kind !== "CanonicalUser", field };
  switch (kind) {
    case "Service":
      if (/[*?]/.test(text)) notes.note("wildcard-in-principal", field, true);
      return text === "*" ? { kind: "any", of: "service", field } : { kind: "service", service: text, field };
    case "Federated":
      if (/[*?]/.test(text)) notes.note("wildcard-in-principal", field, true);
      // AWS refuses it; whoever writes it means everyone.
      return text === "*" ? { kind: "any", of: "all", field } : { kind: "federated", provider: text, field };
    case "CanonicalUser":
      if (madeName(text, notes) !== undefined) return { kind: "made", name: madeName(text, notes) as string, field };
      if (!/[*?]/.test(text)) return { kind: "canonical", id: text, field };
      notes.note("canonical-wildcard", field, true);
      return { kind: "unknown", everyone: true, field };
    default:
      return ofAws(text, isOpen, field, notes);
  }
}

function ofAws(text: string, isOpen: boolean, field: AnyField, notes: Notes): Principal {
  if (text === "*") return { kind: "any", of: "all", field };
  if (/[*?]/.test(text)) {
    notes.note("wildcard-in-principal", field, true);
    return { kind: "nobody", field };
  }
  if (/^\d{12}$/.test(text) || text === ownAccount) return { kind: "account", account: text, field };
  const [, , service, region, account, ...rest] = text.split(":");
  if (rest.length === 0 && account !== undefined && service === "iam") return { kind: "account", account, field };
  if (account === undefined) return unnamed(text, isOpen, field, notes);
  // Somebody of an account that a parameter names: not everyone, since AWS refuses a wildcard within an ARN.
  if (notes.symbols.lettersOf(account, "open") !== "") return { kind: "unknown", everyone: false, field };
  const name = rest.join(":");
  if (name === "root" && region === "") return { kind: "account", account, field };
  const [type = "", role = ""] = name.split("/");
  if (service === "sts")
    return { kind: "session", arn: text, account, role: type === "assumed-role" ? role : "", field };
  return { kind: "arn", arn: text, account, field };
}

/** What the deployment makes and fills the text with. */
const madeName = (text: string, { symbols }: Notes): string | undefined =>
  [...text].map((letter) => symbols.meaning(letter)).find((each) => each?.resource !== undefined)?.name;

/** Neither an account nor an ARN: the id of somebody who was deleted, or what the deployment fills in. */
function unnamed(text: string, isOpen: boolean, field: AnyField, notes: Notes): Principal {
  if (isOpen) return { kind: "unknown", everyone: false, field };
  const made = madeName(text, notes);
  if (made !== undefined) return { kind: "made", name: made, field };
  if (/^A(ID|RO|NP|GP)A[A-Z0-9]{8,}$/.test(text)) notes.note("dangling-principal", field);
  else notes.note("principal-text", field, true);
  return { kind: "nobody", field };
}
