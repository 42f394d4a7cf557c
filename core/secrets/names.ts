/** Words by which people name what must stay secret. `tokens` counts tokens, and is no secret. */
const words =
  /password|passwd|passphrase|pwd|secret|token(?!s|i[sz])|api_?key|private_?key|access_?key|signing_?key|encryption_?key|credential|conn(?:ection)?_?string/;

/** Words at the end of a name which say that it tells something about the secret, and not the secret itself. */
const aside =
  /_(?:arns?|ids?|names?|paths?|files?|dir|folder|ttl|length|len|size|min|max|limit|count|age|days|hours|minutes|seconds|ms|expiry|expires|expiration|expires_in|timeout|lifetime|validity|duration|rotation|version|versions|type|kind|format|algorithm|alg|policy|required|enabled|disabled|allowed|url|uri|urls|endpoint|host|port|region|issuer|audience|header|field|prefix|suffix|param|parameter|ref|reference|store|stage|provider|manager|manager_secret|bucket|table|role|user|username|label|description|hint|reset|key_id|kms_key)$/;

/** A name in lower case with a blank line between its words: `dbPassword`, `DB-PASSWORD` and `db_password` alike. */
const plain = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase()
    .replace(/_+\d*$/, "");

/** Whether a name says that its value is a secret, and not where the secret is or how it is handled. */
export function speaksOfSecret(name: string): boolean {
  const text = plain(name);
  return words.test(text) && !aside.test(text) && !/^(?:use|enable|disable|allow|require|has|is|no|skip)_/.test(text);
}

/**
 * Names of the half of an access key that is called its id: `AWS_ACCESS_KEY_ID`. Written beside a program it belongs to a
 * key that does not expire, and says whose: AWS names it with the secret itself.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-2
 */
export const namesAccessKeyId = (name: string): boolean => /(?:^|_)access_key_id$/.test(plain(name));

/** Names of strings that hold more than a secret: only a password inside of one counts. */
export const namesConnection = (name: string): boolean => /conn(?:ection)?_?string$/.test(plain(name));
