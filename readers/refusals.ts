import type { Problem } from "../core/model/unit.ts";
import { JsonDefect, JsonScanner } from "./json/scanner.ts";
import type { InputFile, Sniff } from "./reader.ts";

/** What leakgate reads, for people who gave it something else. */
export const inputKinds =
  "Pulumi programs, previews and stack exports, Terraform plans (terraform show -json), states and folders, and CloudFormation templates";

/** What Windows shells write with `>`: UTF-16, by its byte order mark. */
const isWide = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** Why a file is no text. */
export const noText = ({ bytes }: InputFile): string =>
  isWide(bytes)
    ? "The file is in UTF-16: write it in UTF-8 (in PowerShell: … | Out-File -Encoding utf8 FILE)."
    : "This is not a text file.";

/** Why a claimed file gave nothing: where it is broken and its reader names no place, it was not seen as a whole. */
export function whyNot({ name, bytes }: InputFile, { form }: Sniff, problems: readonly Problem[]): readonly Problem[] {
  if (form !== "json" || problems.some(({ line }) => line !== undefined)) return problems;
  const broken = brokenAt(bytes);
  return broken === undefined
    ? problems
    : [{ level: "error", file: name, message: `The file is not valid JSON: it ${broken}.` }];
}

/** Why no reader claims a text file. */
export function unrecognised({ bytes }: InputFile, { form, keys }: Sniff): string {
  if (bytes.toString("latin1", 0, 4096).trim() === "") return "The file is empty.";
  const broken = form === "json" ? brokenAt(bytes) : undefined;
  if (broken !== undefined) return `The file is not valid JSON: it ${broken}.`;
  const members = keys.length > 0 ? ` Its members are: ${keys.slice(0, 8).join(", ")}.` : "";
  return `This is no input that leakgate knows: it reads ${inputKinds}.${members}`;
}

/** What is wrong with JSON text, without a word of what it holds. */
function brokenAt(bytes: Buffer): string | undefined {
  const scanner = new JsonScanner(bytes);
  try {
    const end = scanner.value(scanner.start);
    if (scanner.space(end) < bytes.length) return "goes on behind its end (several documents, one on a line?)";
    JSON.parse(scanner.text(scanner.start, end));
    return undefined;
  } catch (error) {
    return error instanceof JsonDefect ? error.message : "has a mistake that no bracket shows";
  }
}
