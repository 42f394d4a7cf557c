import { Answer, all, answered, any, some } from "../model/answer.ts";
import type { AnyField, Field, Settled } from "../model/field.ts";
import type { Hole, PartialText } from "../model/value.ts";
import { narrowed } from "./conditions.ts";
import { type OneOrMany, type Statement, textsOf } from "./document.ts";
import { denies, meansEveryone, namesEveryone } from "./statement.ts";

type StatementField = Settled<Statement>;

/**
 * Whether everybody whom an open Allow lets in is shut out again: each action on each resource that it allows is denied
 * to everyone, or to all but those that a negated condition names. `service` stands for the actions of a whole policy.
 */
export function isShutOut(allow: StatementField, statements: readonly StatementField[], service: string): Answer {
  const denials = statements.map((statement) => ({ statement, closes: closes(statement) }));
  const closing = denials.filter(({ closes }) => closes.truth !== "no");
  if (closing.length === 0) return any(...denials.map(({ closes }) => closes));
  const every = `${service}:*`;
  const actions = wantedOf(allow.at("Action"), every).map((text) => (text === "*" || text === "*:*" ? every : text));
  const resources = wantedOf(allow.at("Resource"), "*");
  const denied = (action: string | undefined, resource: string | undefined): Answer =>
    any(
      ...closing.map(({ statement, closes }) =>
        all(closes, covers(statement.at("Action"), action, "i"), coversResource(statement, allow, resource)),
      ),
    );
  return all(...actions.flatMap((action) => resources.map((resource) => denied(action, resource))));
}

/** Whether a Deny holds for everyone, but those that it names or that a negated condition vouches for. */
function closes(statement: StatementField): Answer {
  const principal = statement.at("Principal").state === "absent" ? namesEveryone(statement) : meansEveryone(statement);
  const everyone = all(denies(statement), principal);
  const condition = statement.at("Condition");
  if (everyone.truth === "no" || condition.state === "absent") return everyone;
  return all(everyone, narrowed(condition, "negated"));
}

type Member = Field<OneOrMany<string>, boolean>;

/** The texts of a member, `whole` where it is left out, and nothing for what is not known. */
function wantedOf(member: Member, whole: string): readonly (string | undefined)[] {
  if (member.state === "absent") return [whole];
  const list = textsOf(member);
  return list.state === "known" ? list.elements().map((each) => written(each as Settled<string>)) : [undefined];
}

/** A trust policy names no resource: the role is meant. */
function coversResource(deny: StatementField, allow: StatementField, wanted: string | undefined): Answer {
  const own = deny.at("Resource");
  const none = [own, deny.at("NotResource"), allow.at("Resource")].every(({ state }) => state === "absent");
  return none ? answered("yes", own as AnyField) : covers(own, wanted, "");
}

/** Whether a pattern of `member` holds for all that `wanted`, itself a pattern, holds for. */
function covers(member: Member, wanted: string | undefined, flags: "" | "i"): Answer {
  return some(textsOf(member), (each) => {
    const pattern = written(each as Settled<string>);
    if (pattern === undefined) return new Answer("unknown", each as AnyField);
    if (pattern === "*" || (wanted !== undefined && glob(pattern, flags).test(wanted)))
      return answered("yes", each as AnyField);
    // A hole may stand for the same as other text; a star may mean no more than the resource that has the policy.
    const open = wanted === undefined || wanted === "*" || `${pattern}${wanted}`.includes(mark);
    return answered(open ? "unknown" : "no", each as AnyField);
  });
}

/** A sign that no policy holds: it stands around the name of a hole. */
const mark = "\uE000";

/** A text, its holes by what fills them; nothing where it is not known. */
function written(field: Settled<string>): string | undefined {
  if (field.state !== "partial") return field.state === "known" ? String(field.raw) : undefined;
  const named = ({ name, resource, property }: Hole): string => `${mark}${resource ?? name} ${property ?? ""}${mark}`;
  return (field.raw as PartialText).parts.map((part) => (typeof part === "string" ? part : named(part))).join("");
}

function glob(pattern: string, flags: "" | "i"): RegExp {
  const body = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", "[^*]");
  return new RegExp(`^${body}$`, `s${flags}`);
}
