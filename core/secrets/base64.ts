/** The text behind base64; nothing where a text is no base64, or what is behind it is no text. */
export function decodedBase64(text: string): string | undefined {
  const plain = text.replace(/\s+/g, "");
  if (plain.length < 8 || plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(plain)) return undefined;
  const bytes = Uint8Array.from(atob(plain), (sign) => sign.charCodeAt(0));
  const found = new TextDecoder().decode(bytes);
  return /[^\P{Cc}\s]|\ufffd/u.test(found) ? undefined : found;
}
