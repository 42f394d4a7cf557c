import { accessKey, accessKeyId, accessKeyIdForm, credentials, type Form, secretKeysIn } from "./forms.ts";
import { namesAccessKeyId, namesConnection, speaksOfSecret } from "./names.ts";
import { entropy, isPlaceholder, isReference, looksRandom } from "./values.ts";

/** A name, a sign that gives it a value, and the value: `export DB_PASSWORD="…"`, `"token": "…"`, `--password …`. */
const assignment =
  /([A-Za-z_][\w.-]{2,60})["']?\s*(?:=>|:=|=|:)\s*(?:"([^"\n]{1,512})"|'([^'\n]{1,512})'|([^\s"';,&|)}\]]{1,512}))|--([\w-]{3,40})[ =](?:"([^"\n]{1,512})"|'([^'\n]{1,512})'|([^\s"';|&]{1,512}))/g;

/** Longer texts are searched for forms only: no name that somebody wrote stands in them. */
const longestProse = 256 * 1024;

/** What in a text opens something by its form alone: what it is, nothing where there is no such thing. */
export function credentialIn(text: string): string | undefined {
  const found = credentials.find((form) => form.signs.some((sign) => text.includes(sign)) && isReal(form, text));
  if (found !== undefined) return found.what;
  const id = accessKeyId.exec(text)?.[1];
  if (id === undefined || isMadeUp(id)) return undefined;
  return secretKeysIn(text).some(isRandomKey) ? accessKey.what : undefined;
}

/** What in a text is a secret: a credential, the id of an access key, or a secret that is given to a name. */
export function secretIn(text: string): string | undefined {
  const credential = credentialIn(text);
  if (credential !== undefined) return credential;
  const id = accessKeyId.exec(text)?.[1];
  if (id !== undefined && !isMadeUp(id)) return accessKeyIdForm.what;
  return text.length <= longestProse ? assignedIn(text) : undefined;
}

/** Whether a text as a whole is the id of an access key, its secret, or as long as the token of a session. */
export function isKeyPart(text: string): boolean {
  if (isMadeUp(text)) return false;
  return (
    accessKeyId.exec(text)?.[1] === text ||
    (secretKeysIn(text).includes(text) && isRandomKey(text)) ||
    text.length > 100
  );
}

/** What the value of something that is called `name` is, where that is a secret. */
export function secretNamed(name: string, value: string): string | undefined {
  const found = secretIn(value);
  if (found !== undefined) return found;
  if (!speaksOfSecret(name) || namesConnection(name) || isHarmless(value)) return undefined;
  return "a value whose name says that it is a secret";
}

/** What the value of a variable of an environment is: there the id of an access key stands for the key. */
export function credentialNamed(name: string, value: string): string | undefined {
  const found = secretNamed(name, value);
  if (found !== undefined || !namesAccessKeyId(name) || isHarmless(value)) return found;
  return "a value whose name says that it is the id of an access key";
}

/** Whether a value under a secret's name is none: it holds a place, tells where the secret is, or is an address. */
function isHarmless(value: string): boolean {
  const text = value.trim();
  return (
    isPlaceholder(text) ||
    isReference(text) ||
    /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ||
    /^[\w.-]+(?:\/[\w.-]+)+$/.test(text)
  );
}

function assignedIn(text: string): string | undefined {
  for (const found of text.matchAll(assignment)) {
    const name = found[1] ?? found[5] ?? "";
    if (!speaksOfSecret(name)) continue;
    const quoted = found[2] ?? found[3] ?? found[6] ?? found[7];
    const value = quoted ?? found[4] ?? found[8] ?? "";
    // Without quotes it may be code: a call, or a property of something.
    const isCode = quoted === undefined && /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$|^[\w.]+\(/.test(value);
    if (isCode || isHarmless(value) || !looksRandom(value) || /\$\{|\$\(/.test(value)) continue;
    return "a secret that is given to a name";
  }
  return undefined;
}

function isReal({ pattern }: Form, text: string): boolean {
  const all = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  for (const found of text.matchAll(all)) {
    if (!isMadeUp(found[1] ?? found[0])) return true;
  }
  return false;
}

/** Whether a credential is an example: of AWS's documentation, a variable, or signs that nobody drew at random. */
function isMadeUp(part: string): boolean {
  if (isPlaceholder(part) || isReference(part) || /EXAMPLE|X{6}|0123456789|1234567890|\.{3}/i.test(part)) return true;
  return part.length >= 16 && entropy(part) < 2.5;
}

const isRandomKey = (text: string): boolean =>
  entropy(text) > 4 && /[A-Z]/.test(text) && /[a-z]/.test(text) && /\d/.test(text) && !/EXAMPLE/.test(text);
