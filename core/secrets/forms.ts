/** A kind of credential that is known by its form alone. */
export interface Form {
  /** What it is, in users' words: `a private key`. */
  readonly what: string;
  /** Finds it in a text; its first group, where there is one, is the part that must not look made up. */
  readonly pattern: RegExp;
  /** Plain texts of which one is in every such credential: looked for first, also in bytes that nobody parsed. */
  readonly signs: readonly string[];
  /** Where the vendor documents the form. */
  readonly source: string;
}

const iamIds = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes";
const githubTokens =
  "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/";
const gitlabTokens = "https://docs.gitlab.com/security/tokens/#token-prefixes";
const slackTokens = "https://docs.slack.dev/authentication/tokens/";
const stripeKeys = "https://docs.stripe.com/keys";

const form = (what: string, signs: string | readonly string[], pattern: RegExp, source: string): Form => ({
  what,
  signs: [signs].flat(),
  pattern,
  source,
});

/** An id alone opens nothing, but where it stands the secret key is near. */
export const accessKeyId = /(?<![A-Z0-9])((?:AKIA|ASIA)[A-Z2-7]{16})(?![A-Z0-9])/;
const secretKey = /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;

/** Credentials that open something by themselves. */
export const credentials: readonly Form[] = [
  form(
    "a private key",
    "PRIVATE KEY",
    /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[rn])*([A-Za-z0-9+/=:,\- \r\n\\]{24,})/,
    "https://www.rfc-editor.org/rfc/rfc7468",
  ),
  form("a GitHub token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], /\bgh[pousr]_([A-Za-z0-9]{36,255})\b/, githubTokens),
  form("a GitHub token", "github_pat_", /\bgithub_pat_([A-Za-z0-9_]{36,255})\b/, githubTokens),
  form("a GitLab token", "glpat-", /\bglpat-([A-Za-z0-9_-]{20,})/, gitlabTokens),
  form("a Slack token", "xox", /\bxox[abpr]-((?:[A-Za-z0-9]+-)*[A-Za-z0-9]{10,})/, slackTokens),
  form("a Stripe secret key", "k_live_", /\b[sr]k_live_([A-Za-z0-9]{16,})\b/, stripeKeys),
  form(
    "a Google API key",
    "AIza",
    /\bAIza([A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])/,
    "https://cloud.google.com/docs/authentication/api-keys",
  ),
  form(
    "a SendGrid API key",
    "SG.",
    /\bSG\.([A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64})(?![A-Za-z0-9_-])/,
    "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
  ),
  form(
    "an npm token",
    "npm_",
    /\bnpm_([A-Za-z0-9]{36})\b/,
    "https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/",
  ),
  form(
    "a JSON web token",
    "eyJ",
    /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.([A-Za-z0-9_-]{16,})/,
    "https://www.rfc-editor.org/rfc/rfc7519",
  ),
  form(
    "a password in a URL",
    "@",
    /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'<>{}]*:([^\s/@"'<>]+)@[^\s@/"'<>]/i,
    "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
  ),
  form(
    "a password in a connection string",
    ["assword=", "ASSWORD=", "pwd=", "Pwd=", "PWD=", "AccountKey=", "SharedAccessKey="],
    /(?:^|[;"'\s])(?:Server|Data Source|Host|Endpoint|AccountName|DefaultEndpointsProtocol|User Id|Uid|User|Database)\s*=[^;]*;(?:[^;]*;)*?\s*(?:Password|Pwd|AccountKey|SharedAccessKey)=["']?([^;"'\s]+)/i,
    "https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax",
  ),
];

/** The AWS access key that stands whole in a text: the id and, near it, the secret. */
export const accessKey: Form = form("an AWS access key with its secret", ["AKIA", "ASIA"], accessKeyId, iamIds);
export const accessKeyIdForm: Form = form("the id of an AWS access key", ["AKIA", "ASIA"], accessKeyId, iamIds);

/** Texts of 40 signs that may be the secret of an AWS access key. */
export const secretKeysIn = (text: string): readonly string[] => text.match(secretKey) ?? [];

/** Texts of which at least one is in every text that holds a credential. */
export const credentialSigns: readonly string[] = [...credentials, accessKey].flatMap((each) => each.signs);
