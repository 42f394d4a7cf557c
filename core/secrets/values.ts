/** What people write where the real value comes later. */
const standIn =
  /^(?:change[_-]?(?:me|it|this)?.*|replace[_-]?(?:me|this|with)?.*|.*example.*|dummy.*|sample.*|place[_-]?holder.*|to[_-]?do.*|tbd|fixme.*|not[_-]?set|unset|none|null|nil|undefined|empty|n\/?a|redacted|hidden|masked|xxx+.*|your[_-].*|insert[_-].*|enter[_-].*|fill[_-].*|ignored?|required|optional|true|false|yes|no|on|off|default)$/i;

/** Ways to name a secret that is kept elsewhere: ARNs, dynamic references, paths of parameters, variables of a shell. */
const reference =
  /^(?:arn:[\w-]*:|\{\{\s*resolve:|resolve:|\$\{|\$\(|\$[A-Za-z_]|\{\{|<[^>]*>$|%[\w.]+%$|(?:ssm|secretsmanager|secret|vault|op|env|file|gcp|awssm|parameterstore):|@Microsoft\.KeyVault|\/[\w.-]+(?:\/[\w.-]+)*$|alias\/|process\.env)/i;

/** Whether a value only holds the place of one, is empty, or is an example of a documentation. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim().replace(/^["'`]+|["'`]+$/g, "");
  if (text === "" || standIn.test(text)) return true;
  // One sign over and over, or masked: `xxxx`, `****`, `....`.
  return new Set(text.toLowerCase().replace(/[-_.*/\s]/g, "")).size <= 2;
}

/** Whether a value says where the secret is kept, and not what it is. */
export const isReference = (value: string): boolean => reference.test(value.trim());

/** How many bits one sign of a text carries, by how often each occurs: 0 for `aaaa`, near 5 for a random token. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Whether a value looks chosen to be hard to guess: several kinds of signs, and few of them twice. */
export function looksRandom(value: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9\s]/].filter((kind) => kind.test(value)).length;
  return value.length >= 6 && !/\s/.test(value) && kinds >= 2 && entropy(value) >= 2.5;
}
