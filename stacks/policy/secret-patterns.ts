import { expressions } from "./synthesised-stack";

/** No text of fewer characters matches any of the patterns: a telephone number has a sign and eight digits. */
const shortestSecret = 9;
const shortestRandom = 24;

/** A text that looks like a secret; `what` is for messages, which never repeat the text. */
interface SecretPattern {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Secrets that give themselves away, and numbers that people answer. */
const patterns: readonly SecretPattern[] = [
  { what: "an AWS access key id", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { what: "a private key", pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { what: "a Slack token", pattern: /\bx(?:ox[abeoprs]|app)-[A-Za-z0-9-]{10,}/ },
  { what: "a Facebook access token", pattern: /\bEAA[A-Za-z0-9]{20,}/ },
  { what: "a GitHub token", pattern: /\b(?:gh[opsu]_[A-Za-z0-9]{30,}|github_pat_\w{30,})/ },
  { what: "a JSON web token", pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/ },
  { what: "a bearer token", pattern: /\bBearer\s+[\w.~+/-]{20,}/i },
  { what: "a phone number", pattern: /(?<![\w+])\+[1-9]\d{7,14}(?!\d)/ },
];

/** Names of arguments, environment variables and template properties that hold a secret itself, not where it is kept. */
const secretName =
  /(?:^|_)(?:password|passphrase|secret|secret_(?:string|value|key)|token|(?:api|private|access|signing|client)_?key|credentials?)$/;
/** Where such a name is only a unit of time or a lookup. */
const harmlessNames = new Set(["token_validity_units", "event_source_token"]);

/** Arguments whose values are hashes or public keys, which look random and are not secret. */
const hashNames =
  /^(?:.*_hash|.*_sha256|.*_checksum|etag|triggers|redeployment|filename|source|s3_key|key|encoded_key|content_security_policy|certificate_body|certificate_chain|metadata)$/;

/** What is secret about the text at this path, or undefined. The path is the keys that lead to it, outermost first. */
export function secretIn(text: string, path: readonly string[]): string | undefined {
  const names = path.map(inSnakeCase);
  const own = names.findLast((name) => !/^\d+$/.test(name)) ?? "";
  const literal = withoutExpressions(text);
  const known = literal.length < shortestSecret ? undefined : patterns.find(({ pattern }) => pattern.test(literal));
  if (known) return known.what;
  if (secretName.test(own) && isLiteral(text) && !names.some((name) => harmlessNames.has(name))) {
    return `a literal for ${own}`;
  }
  if (looksRandom(literal) && !names.some((name) => hashNames.test(name))) return "a random-looking text";
  return undefined;
}

/** The same names come again in every resource and in every block of a flow. */
const snakeCase = new Map<string, string>();

function inSnakeCase(name: string): string {
  const known = snakeCase.get(name) ?? toSnakeCase(name);
  snakeCase.set(name, known);
  return known;
}

function toSnakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toLowerCase();
}

function isLiteral(text: string): boolean {
  return text.trim() !== "" && expressions(text).length === 0 && !text.includes("{{resolve:");
}

function withoutExpressions(text: string): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of expressions(text)) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return rest + text.slice(from);
}

/** What is long and mixed, and no secret: ids, hashes of content policies, public keys. */
const knownRandom =
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|sha(?:256|384|512)-[\w+/=]+|-----BEGIN (?:PUBLIC KEY|CERTIFICATE)-----[\s\S]*?-----END [A-Z ]+-----/gi;

/**
 * Words and camel-case names change between lower case, upper case and digits about once in six characters, random
 * texts in six of ten. 32 hexadecimal digits are how Slack and Facebook write their signing secrets.
 */
function looksRandom(text: string): boolean {
  if (text.length < shortestRandom) return false;
  const parts = text.replaceAll(knownRandom, " ").match(/[A-Za-z0-9+=_-]{24,}/g) ?? [];
  return parts.some(
    (part) => /^[0-9a-f]{32}$/.test(part) || (entropyOf(part) >= 3.5 && changesPerCharacter(part) >= 0.4),
  );
}

function changesPerCharacter(text: string): number {
  // What stands between words says nothing: names of resources are words, joined by hyphens, with a digit at times.
  const kinds = [...text.replace(/[^A-Za-z0-9]/g, "")].map((character) =>
    /\d/.test(character) ? "digit" : /[a-z]/.test(character) ? "lower" : "upper",
  );
  if (new Set(kinds).size < 3) return 0;
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length / (kinds.length - 1);
}

/** Shannon entropy in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
