import { type Hole, PartialText, Secret, Unknown, type Why } from "../../core/model/value.ts";
import { combine, isScalar } from "./choices.ts";

/** How a value that stands in a text but is not known is called. */
function holeName(why: Why, otherwise: string): string {
  if (why.kind === "parameter") return why.name;
  if (why.kind === "elsewhere") return why.what;
  return otherwise;
}

/** One text of several values: what `Fn::Join` and `Fn::Sub` make. `names` are the values' names in the template. */
export function joined(values: readonly unknown[], names: readonly string[] = []): unknown {
  return combine(values, (plain) => {
    const secret = plain.some((value) => value instanceof Secret && !(value.value instanceof Unknown));
    const bare = plain.map((value) => (value instanceof Secret ? value.value : value));
    const [only] = bare;
    if (bare.length === 1 && only instanceof Unknown) return plain[0];
    const parts = bare.flatMap((value, index) => partsOf(value, names[index] ?? "a part"));
    const text = textOf(parts);
    return secret && !(text instanceof Unknown) ? new Secret(text) : text;
  });
}

function partsOf(value: unknown, name: string): readonly (string | Hole)[] {
  if (isScalar(value)) return [String(value)];
  if (value instanceof PartialText) return value.parts;
  if (value instanceof Unknown) return [{ name: holeName(value.why, name) }];
  return value === undefined || value === null ? [] : [{ name }];
}

/** Known text, or text with holes, with its dynamic references cut out. */
export function textOf(parts: readonly (string | Hole)[]): unknown {
  const merged: (string | Hole)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part === "") continue;
    if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  const [only] = merged;
  if (only === undefined) return "";
  return merged.some((part) => typeof part === "string" && part.includes("{{resolve:"))
    ? dynamic(merged)
    : merged.length === 1 && typeof only === "string"
      ? only
      : new PartialText(merged);
}

const reference = /\{\{resolve:(ssm-secure|ssm|secretsmanager):[^{}]*\}\}/g;
/** Stands for a hole while a text is searched: a sign that no template holds. */
const stand = (index: number): string => `\uE000${index}\uE001`;

/**
 * Text with dynamic references: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html.
 * They say that the secret is kept elsewhere. A plain SSM parameter is no secret, but not known either.
 */
function dynamic(parts: readonly (string | Hole)[]): unknown {
  const holes: Hole[] = [];
  const marked = (hole: Hole): string => stand(holes.push(hole) - 1);
  const text = parts.map((part) => (typeof part === "string" ? part : marked(part))).join("");
  let whole: Unknown | undefined;
  const cut = text.replace(reference, (found, kind: string) => {
    const name = found.slice(2, -2).replaceAll(/\uE000(\d+)\uE001/g, (_, index) => `\${${holes[Number(index)]?.name}}`);
    if (found === text) {
      whole = new Unknown(
        kind === "ssm" ? { kind: "parameter", name: name.slice("resolve:".length) } : { kind: "opaque" },
      );
    }
    return marked({ name });
  });
  if (whole !== undefined) return whole;
  const pieces = cut.split(/\uE000(\d+)\uE001/);
  const rebuilt = pieces.map((piece, index) => (index % 2 === 0 ? piece : (holes[Number(piece)] as Hole)));
  const kept = rebuilt.filter((part) => part !== "");
  const [only] = kept;
  return kept.length === 1 && typeof only === "string" ? only : new PartialText(kept);
}
