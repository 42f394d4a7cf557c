import { Cursor } from "./cursor.ts";
import { parseExpression } from "./expressions.ts";
import type { Template } from "./syntax.ts";
import { readPieces, template } from "./templates.ts";

/** A whole text as a template: a file for `templatefile`, a string of a JSON configuration. */
export const parseTemplateText = (text: string): Template => parseTemplateRange(text, 0, text.length);

/** A part of a file as a template, with offsets of the file. */
export const parseTemplateRange = (text: string, start: number, end: number): Template =>
  template(readPieces(new Cursor(text, parseExpression, start, end), "plain"), start, end, true);
